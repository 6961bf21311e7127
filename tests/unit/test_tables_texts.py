"""CSV as it comes: which letters and which separator it has is found out and said, and never guessed."""

from pathlib import Path

import pytest

from tests.support.table_files import GOALS, Read, book, refused, written

ENCODED = "Mått;Period;Värde\r\nÅtgärder;2025;71,5\r\n"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16")],
)
@pytest.mark.parametrize(("separator", "name"), [(";", "semikolon"), ("\t", "tabbar"), (",", "komman")])
def test_how_a_text_is_written_is_found_out_and_said(
    tmp_path: Path, encoding: str, said: str, separator: str, name: str
) -> None:
    text = ENCODED.replace("71,5", "71.5").replace(";", separator)
    read = Read(written(tmp_path / "Observationer.csv", text, encoding))
    assert read.values == [{"measureId": "Åtgärder", "period": "2025", "value": 71.5}]
    assert read.in_words == [f"Filen läses som {said}, med {name} mellan fälten."]


def test_a_text_may_say_its_separator_and_have_lines_above_and_within(tmp_path: Path) -> None:
    text = 'sep=;\r\nPlats;Vaggeryd\r\nKod;0665\r\nNamn;Beskrivning\r\n"Trygg;het";"rad 1\nrad 2 ""så"""\r\n'
    read = Read(written(tmp_path / "Mål.csv", text), place="0665")
    assert read.values == [{"name": "Trygg;het", "description": 'rad 1\nrad 2 "så"'}]
    assert (len(read.said), [row.number for row in read.rows]) == (1, [5])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('Namn;Nivå\r\n"Trygg;Grund\r\nB;C\r\n', "Rad 2 går inte att läsa: ett citattecken är inte stängt"),
        (f"Namn;Nivå\r\nA;{'å' * 10_000_000}\r\n", "Rad 2 går inte att läsa: ett citattecken är inte stängt"),
        ("Mått,Period,Värde\r\nM1,2025,71,5\r\n", "Rad 2 har 4 fält, rubrikerna 3: decimalkomman kan tas för komman"),
        ("Namn;Nivå\r\nÅ;B\r\n".encode() + "Ä;B\r\n".encode("cp1252"), "Filen har bokstäver i två kodningar"),
    ],
)
def test_a_text_that_can_be_read_in_two_ways_is_refused(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    assert refused(written(tmp_path / "upload", text), "Mål" if "Namn" in str(text) else "observations").startswith(
        sentence
    )


def test_where_commas_separate_a_number_with_one_may_be_two(tmp_path: Path) -> None:
    text = 'Mått,Period,Värde,Kommentar\r\nM1,2025,"71,5","1,234"\r\nM1,2024,"1,234",\r\n'
    read = Read(written(tmp_path / "Observationer.csv", text))
    assert [each.get("value") for each in read.values] == [71.5, None]
    assert read.values[0]["comment"] == "1,234"
    assert [cell for cell, _ in read.faults] == ["C3"]


def test_a_name_that_says_otherwise_is_believed_less_than_the_content(tmp_path: Path) -> None:
    assert Read(written(tmp_path / "Mål.xlsx", "Namn;Nivå\r\nTrygghet;Grund\r\n")).in_words == [
        "Filen är ingen arbetsbok utan text. Den läses som CSV.",
        "Filen läses som UTF-8, med semikolon mellan fälten.",
    ]
    book(tmp_path / "Mål.csv.xlsx", GOALS, ("Trygghet",))
    (tmp_path / "Mål.csv.xlsx").rename(tmp_path / "Mål.csv")
    assert Read(tmp_path / "Mål.csv").in_words == ["Filen är en arbetsbok och läses så."]


def test_a_folder_is_its_files_and_names_them(tmp_path: Path) -> None:
    written(tmp_path / "Mål.csv", "Namn;Nivå\r\nTrygghet;Grund\r\n")
    written(tmp_path / "Värdeord.csv", "Namn\r\nMod\r\n")
    written(tmp_path / "läs mig.txt", "hej")
    written(tmp_path / "~$bok.xlsx", b"\0")
    read = Read(tmp_path)
    assert [(row.sheet.key, row.values["name"]) for row in read.rows] == [("goals", "Trygghet"), ("values", "Mod")]
    assert "läs mig.txt utelämnas." in read.in_words
    written(tmp_path / "Annat.csv", "Namn\r\nMod\r\n")
    assert refused(tmp_path).startswith("Annat.csv: ”Annat” är inget blads namn.")
