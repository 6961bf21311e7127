"""Workbooks and CSV files as offices have them: read as they are meant, or refused in a sentence."""

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH

from samsyn.errors import FileRefused
from samsyn.exchange.tables import pages
from samsyn.exchange.tables.opening import sheets_in
from samsyn.exchange.tables.reading import Complaint, rows_given
from tests.support.table_files import FIGURES, GOALS, Read, book, changed, packed, refused, saved, written


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Filen är tom."),
        (b"%PDF-1.7\n", "Filen är ett PDF-dokument."),
        (b"\xef\xbb\xbf <!DOCTYPE html><table></table>", "Filen är en webbsida eller XML"),
        (b'<?xml version="1.0"?><Workbook/>', "Filen är en webbsida eller XML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Filen är av en äldre Office-typ"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "Arbetsboken har ett lösenord.",
        ),
        (b"PK\x03\x04" + b"\0" * 200, "Arbetsboken är avklippt eller skadad."),
        (b"\x1f\x8b\x08\0", "Filen är komprimerad (gzip)."),
        (b"Namn;Niv\xe5\r\n\0\0", "Filen är varken en arbetsbok eller text."),
    ],
)
@pytest.mark.parametrize("name", ["Mål.xlsx", "Mål.csv", "upload"])
def test_a_file_that_is_something_else_is_refused_by_what_it_is(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    assert refused(written(tmp_path / name, content), "Mål").startswith(sentence)


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (
            {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"},
            "Filen är av OpenDoc",
        ),
        ({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}, "Filen är packad (ZIP), men ingen arbetsbok"),
        ({"[Content_Types].xml": b"<a/>", "xl/workbook.bin": b"<a/>"}, "Arbetsboken är av det binära slaget"),
        ({"[Content_Types].xml": b"<a", "xl/workbook.xml": b"<a/>"}, "Arbetsboken är avklippt eller skadad."),
        ({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"}, "Filen är packad (ZIP), men ingen arbetsbok"),
    ],
)
def test_what_is_packed_and_no_workbook_is_refused(tmp_path: Path, parts: dict[str, bytes], sentence: str) -> None:
    assert refused(packed(tmp_path / "bok.xlsx", parts)).startswith(sentence)


def test_a_workbook_that_is_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    book(tmp_path / "hel.xlsx", GOALS, *((f"Mål {number}", "Grund") for number in range(200)))
    whole = (tmp_path / "hel.xlsx").read_bytes()
    for length in range(10, len(whole) - 1, len(whole) // 40):
        sentence = refused(written(tmp_path / "bok.xlsx", whole[:length]))
        assert sentence.startswith("Arbetsboken är avklippt eller skadad."), length


def test_a_changed_byte_is_refused_or_changes_nothing(tmp_path: Path) -> None:
    book(tmp_path / "hel.xlsx", GOALS, *((f"Mål {number}", "Grund") for number in range(50)))
    whole = (tmp_path / "hel.xlsx").read_bytes()
    values = Read(tmp_path / "hel.xlsx").values
    for place in range(0, len(whole), 97):
        content = bytearray(whole)
        content[place] ^= 0x41
        try:
            read = Read(written(tmp_path / "bok.xlsx", bytes(content)))
        except FileRefused:
            continue
        assert read.values == values, place


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "bok.xlsx").open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(300 * 2**20)
    assert refused(tmp_path / "bok.xlsx").startswith("Filen är på 300 MB, och högst 100 läses.")


def test_a_zip_bomb_is_refused_by_what_it_lists(tmp_path: Path) -> None:
    path = packed(tmp_path / "bok.xlsx", {"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
            with archive.open(part, "w") as into:
                for _ in range(pages.PART_BYTES_MAX // 2**20 + 1):
                    into.write(bytes(2**20))
    assert path.stat().st_size < 3 * 2**20
    assert refused(path).startswith("Uppackad blir arbetsboken för stor")


def test_a_zip_bomb_that_lists_little_is_unpacked_no_further(tmp_path: Path) -> None:
    book(tmp_path / "bok.xlsx", GOALS, *((f"Mål {number}",) for number in range(9_000)))
    content = bytearray((tmp_path / "bok.xlsx").read_bytes())
    with zipfile.ZipFile(tmp_path / "bok.xlsx") as archive:
        listed = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    content = content.replace(listed.to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    assert refused(written(tmp_path / "bok.xlsx", bytes(content))).startswith("Arbetsboken är avklippt eller skadad.")


def test_a_list_of_many_packed_files_is_refused_unread(tmp_path: Path) -> None:
    book(tmp_path / "bok.xlsx", GOALS)
    content = bytearray((tmp_path / "bok.xlsx").read_bytes())
    content[-10:-6] = (pages.DIRECTORY_BYTES_MAX + 1).to_bytes(4, "little")
    assert refused(written(tmp_path / "bok.xlsx", bytes(content))).startswith("Uppackad blir arbetsboken för stor")


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_xml_with_entities_is_refused(tmp_path: Path, part: str) -> None:
    path = tmp_path / "bok.xlsx"
    book(path, GOALS, ("Trygghet",))
    with zipfile.ZipFile(path) as archive:
        content = archive.read(part)
    declared = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><'
    start = b"<" if not content.startswith(b"<?") else b"?><"
    changed(path, part, content, content.replace(start, start.removesuffix(b"<") + declared, 1))
    assert "XML med deklarationer" in refused(path)


def test_hundreds_of_thousands_of_empty_rows_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "bok.xlsx"
    book(path, GOALS, ("Trygghet",))
    empty = b"".join(b'<row r="%d" s="1" customFormat="1"><c r="A%d" s="0"/></row>' % (n, n) for n in range(3, 300_000))
    changed(path, "xl/worksheets/sheet1.xml", b"</sheetData>", empty + b"</sheetData>")
    read = Read(path)
    assert (read.values, read.said) == ([{"name": "Trygghet"}], [])
    lost = b'<row r="1048576"><c r="A1048576"><v>7</v></c></row>'
    changed(path, "xl/worksheets/sheet1.xml", b"</sheetData>", lost + b"</sheetData>")
    [gap] = Read(path).in_words
    assert gap.startswith("På bladet ”Mål” slutar över 1\xa0000 tomma rader")
    assert gap.endswith("ner till rad 1\xa0048\xa0576, utelämnas.")


def test_macros_are_not_run_and_said(tmp_path: Path) -> None:
    book(tmp_path / "bok.xlsm", GOALS, ("Trygghet",))
    with zipfile.ZipFile(tmp_path / "bok.xlsm", "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0")
    read = Read(tmp_path / "bok.xlsm")
    assert read.values == [{"name": "Trygghet"}]
    assert read.in_words == ["Arbetsboken har makron. De körs inte; värdena läses."]


def test_of_merged_cells_each_but_the_first_is_complained_of_by_its_address(tmp_path: Path) -> None:
    made = book(tmp_path / "bok.xlsx", ("Mål 2026",), GOALS, ("Trygghet", "Grund"), ("Närhet", None))
    made.active.merge_cells("A1:C1")
    made.active.merge_cells("B3:B4")
    read = Read(saved(tmp_path / "bok.xlsx", made))
    [(cell, sentence)] = read.faults
    assert cell == "B4"
    assert sentence.startswith("Cellen är sammanfogad med andra (B3:B4).")
    assert read.in_words == ["Mål!1: Det som finns ovanför rubrikerna utelämnas, till och med rad 1."]


def test_headings_merged_downwards_are_those_of_their_columns(tmp_path: Path) -> None:
    made = book(tmp_path / "bok.xlsx", ("Namn", "Om målet", None), (None, "Nivå", "Första dag"), ("Trygghet", "Grund"))
    made.active.merge_cells("A1:A2")
    made.active.merge_cells("B1:C1")
    assert Read(saved(tmp_path / "bok.xlsx", made)).values == [{"name": "Trygghet", "tier": "Grund"}]


def test_of_formulas_the_kept_values_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "bok.xlsx"
    book(path, GOALS, ("Trygghet",), ("=1+1",))
    assert Read(path).faults[0][0] == "A3"
    changed(path, "xl/worksheets/sheet1.xml", b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    assert Read(path).values == [{"name": "Trygghet"}, {"name": "2"}]


def test_what_is_hidden_is_read_and_said(tmp_path: Path) -> None:
    made = book(tmp_path / "bok.xlsx", GOALS, ("Trygghet",), ("Närhet",))
    made.active.row_dimensions[2].hidden = True
    made.active.column_dimensions["C"].hidden = True
    made.create_sheet("Värdeord").append(["Namn"])
    made["Värdeord"].append(["Mod"])
    made["Värdeord"].sheet_state = "hidden"
    read = Read(saved(tmp_path / "bok.xlsx", made))
    assert [each["name"] for each in read.values] == ["Trygghet", "Närhet", "Mod"]
    assert read.in_words == [
        "På bladet ”Mål” är rader eller kolumner dolda (2). De läses ändå.",
        "Bladet ”Värdeord” är dolt, och läses ändå.",
    ]


@pytest.mark.parametrize("epoch", [WINDOWS_EPOCH, CALENDAR_MAC_1904])
@pytest.mark.parametrize("cell", [datetime(2026, 5, 17), "number"])  # noqa: DTZ001 (as a spreadsheet has it)
def test_days_are_the_same_by_either_calendar(tmp_path: Path, epoch: datetime, cell: Any) -> None:
    made = book(tmp_path / "bok.xlsx", GOALS, ("Trygghet",))
    made.epoch = epoch
    made.active["C2"] = (datetime(2026, 5, 17) - epoch).days if cell == "number" else cell  # noqa: DTZ001 (as above)
    assert Read(saved(tmp_path / "bok.xlsx", made)).values == [{"name": "Trygghet", "startsOn": "2026-05-17"}]


def test_figures_in_per_cent_are_as_they_are_shown_and_said_once(tmp_path: Path) -> None:
    made = book(tmp_path / "bok.xlsx", FIGURES, ("M1", "2024", 0.715), ("M1", "2025", 0.7), title="Observationer")
    made.active["C2"].number_format = made.active["C3"].number_format = "0.0%"
    read = Read(saved(tmp_path / "bok.xlsx", made))
    assert [each["value"] for each in read.values] == [71.5, 70]
    assert [row.percents for row in read.rows] == [{"value"}, {"value"}]
    assert read.in_words == ["Observationer!C2: Det som visas i procent tas som det visas: 71,5 % blir 71,5."]
    made.active["C2"].number_format = '0.0" %"'  # which shows 0.715 as 0.7 %
    assert [each["value"] for each in Read(saved(tmp_path / "bok.xlsx", made)).values] == [0.715, 70]


def test_per_cent_of_a_measure_in_another_unit_is_complained_of(tmp_path: Path) -> None:
    heads = ("Namn", "Enhet", "Målvärde")
    made = book(tmp_path / "bok.xlsx", heads, ("Svar", "antal", 0.5), ("Nöjda", "%", 0.5), title="Mått")
    made.active["C2"].number_format = made.active["C3"].number_format = "0%"
    read = Read(saved(tmp_path / "bok.xlsx", made))
    assert read.faults == [("C2", "Cellen visar procent, men måttets enhet är ”antal”. Formatera den som ett tal.")]


def test_a_code_that_lost_its_zero_gets_it_back_and_it_is_said(tmp_path: Path) -> None:
    book(tmp_path / "bok.xlsx", FIGURES, ("M1", 2025, 7, 665), ("M1", 2024, 7, "0665"), title="Observationer")
    read = Read(tmp_path / "bok.xlsx")
    assert [(each["area"], each["period"]) for each in read.values] == [("0665", "2025"), ("0665", "2024")]
    assert read.in_words == ["Observationer!D2: En kod har fyra siffror: 665 tas som 0665."]


def test_a_month_that_became_a_day_is_complained_of(tmp_path: Path) -> None:
    row = ("M1", date(2025, 3, 1), 7)
    book(tmp_path / "bok.xlsx", FIGURES, row, ("M1", date(2025, 3, 2), 7), title="Observationer")
    read = Read(tmp_path / "bok.xlsx")
    assert [cell for cell, _ in read.faults] == ["B2"]
    assert read.values[1]["period"] == "2025-03-02"


def test_words_of_excel_for_faults_and_truths(tmp_path: Path) -> None:
    heads = ("Namn", "Nivå", "Exempeldata")
    book(tmp_path / "bok.xlsx", heads, ("#SAKNAS!", "#1", "SANT"), ("A", "#grön", "FALSKT"), ("B", None, True))
    read = Read(tmp_path / "bok.xlsx")
    assert read.faults == [("A2", "En formel har misslyckats här: #SAKNAS!. Skriv värdet.")]
    assert [each.get("illustrative") for each in read.values] == [True, False, True]
    assert read.values[1]["tier"] == "#grön"


@pytest.mark.parametrize("written_as", ["1 234,5", "1\xa0234,5", "1\u202f234,5", "1234.5", " 1234,5 "])
def test_thousands_may_have_any_space_between(tmp_path: Path, written_as: str) -> None:
    book(tmp_path / "bok.xlsx", FIGURES, ("M1", "2025", written_as), title="Observationer")
    assert Read(tmp_path / "bok.xlsx").values[0]["value"] == 1234.5


def test_a_total_at_the_end_is_left_out_and_said(tmp_path: Path) -> None:
    rows = (("M1", "2025", 7), ("Summa:", None, 7))
    book(tmp_path / "bok.xlsx", FIGURES, *rows, title="Observationer")
    read = Read(tmp_path / "bok.xlsx")
    assert [each["measureId"] for each in read.values] == ["M1"]
    assert read.in_words == ["Observationer!3: Summan sist utelämnas."]
    book(tmp_path / "bok.xlsx", FIGURES, *rows[::-1], title="Observationer")
    assert [each["measureId"] for each in Read(tmp_path / "bok.xlsx").values] == ["Summa:", "M1"]


def test_own_sheets_and_columns_are_left_out_and_said(tmp_path: Path) -> None:
    made = book(tmp_path / "bok.xlsx", ("Namn", "Vår anteckning", None), ("Trygghet", "ring", "x"))
    made.create_sheet("Semester")
    read = Read(saved(tmp_path / "bok.xlsx", made))
    assert read.values == [{"name": "Trygghet"}]
    assert read.in_words == [
        "Blad med andra namn utelämnas: ”Semester”.",
        "Mål!B1: Kolumnen ”Vår anteckning” är er egen och utelämnas.",
        "Mål!C2: Kolumnen har ingen rubrik och utelämnas.",
    ]


def test_a_misspelt_heading_and_one_that_is_there_twice_end_the_sheet(tmp_path: Path) -> None:
    book(tmp_path / "bok.xlsx", ("Namn *", "Beskrivnig", "Nivå", "nivå"), ("Trygghet",))
    read = Read(tmp_path / "bok.xlsx")
    assert read.rows == []
    assert [cell for cell, _ in read.faults] == ["D1", "B1"]
    assert "Är det ”Beskrivning”?" in read.faults[1][1]


def test_without_anybody_to_be_told_nothing_is_left_out_in_silence(tmp_path: Path) -> None:
    book(tmp_path / "bok.xlsx", ("Namn", "Vår anteckning"), ("Trygghet", "ring"))
    complaints: list[Complaint] = []
    for title, rows, sheet in sheets_in(tmp_path / "bok.xlsx", print):
        list(rows_given(sheet, title, rows, complaints))
    assert [each.cell for each in complaints] == ["B1"]


def test_a_workbook_without_a_known_sheet_is_refused_unless_it_is_said(tmp_path: Path) -> None:
    book(tmp_path / "bok.xlsx", GOALS, ("Trygghet",), title="Blad1")
    assert refused(tmp_path / "bok.xlsx").startswith("Inget blad i arbetsboken har ett känt namn.")
    assert Read(tmp_path / "bok.xlsx", "goals").values == [{"name": "Trygghet"}]


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        (("Kod", "0680"), "Filen är från en annan plats (0680); den här har koden 0665. Välj rätt fil."),
        (("Code", 680), "Filen är från en annan plats (680); den här har koden 0665. Välj rätt fil."),
        (("Version", "99.1.0"), "Filen är gjord av en nyare version av Samsyn (99.1.0);"),
    ],
)
def test_a_file_of_another_place_or_a_newer_version_is_refused(
    tmp_path: Path, about: tuple[str, Any], sentence: str
) -> None:
    made = book(tmp_path / "bok.xlsx", GOALS, ("Trygghet",))
    made.create_sheet("Om filen").append(about)
    assert refused(saved(tmp_path / "bok.xlsx", made), None, "0665").startswith(sentence)
    text = f"{about[0]};{about[1]}\r\nNamn;Nivå\r\nTrygghet;Grund\r\n"
    assert refused(written(tmp_path / "Mål.csv", text), None, "0665").startswith(sentence)
    if about[0] != "Version":
        assert Read(tmp_path / "Mål.csv").values == [{"name": "Trygghet", "tier": "Grund"}]
        assert Read(tmp_path / "Mål.csv", place="0680").values
