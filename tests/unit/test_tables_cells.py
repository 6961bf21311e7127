"""What goes out in a cell comes in again as it was, in workbooks and in CSV, in either language, whatever it is."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.exchange.tables import csv_writing, writing
from samsyn.exchange.tables.opening import sheets_in
from samsyn.exchange.tables.reading import Complaint, rows_given
from samsyn.exchange.tables.sheets import ALL_SHEETS, Cells, Column, Sheet
from samsyn.exchange.tables.writing import Filled
from samsyn.model.texts import tidy
from samsyn.model.vocabulary import Language
from samsyn.spoken import Message

EXAMPLES = 15  # of each sheet, language and kind of file: each is a real file
ODD_TEXTS = (
    *("=1+1", "+46 10 123", "-5", "@namn", "'=1+1", "''=1+1", "'", "'så sade hon'", "#SAKNAS!", "'#N/A", "#1"),
    *("0665", "71,5 %", "1 234", "SANT", "2026-05-17", "sep=;", 'a "b"; c', "rad 1\nrad 2", "Åsa ä ö", "😀", "Summa"),
)
texts = st.one_of(
    st.sampled_from(ODD_TEXTS), st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]))
)
lines = texts.map(tidy).filter(lambda text: text and "\n" not in text)


def values_of(column: Column) -> st.SearchStrategy[Any]:
    """Values that a column may have in a graph; numbers of as many digits as a spreadsheet keeps."""
    match column.cells:
        case Cells.NUMBER:
            return st.floats(-1e300, 1e300).map(lambda each: float(f"{each:.15g}"))
        case Cells.WHOLE:
            return st.integers(0, 9_999)
        case Cells.DAY:
            return st.dates(date(1900, 3, 1), date(9999, 12, 31)).map(date.isoformat)
        case Cells.YES_NO:
            return st.booleans()
        case Cells.CHOICE:
            assert column.choices is not None
            return st.sampled_from([each.value for each in column.choices])
        case Cells.SEVERAL:
            return st.lists(lines, min_size=1, max_size=3)
        case Cells.TEXT if column.field == "area":
            return st.sampled_from(["0665", "0001", "SE211", "0000"])
        case Cells.TEXT if column.field == "period":
            return st.sampled_from(["2026", "2026-H1", "2026-05", "2026-05-17", "2025/26"])
        case _:
            return lines


def rows_of(sheet: Sheet) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Rows of a sheet, filled in as they must be; the last isn't what a total looks like."""
    columns = {
        column.field: values_of(column) if column.required else st.none() | values_of(column)
        for column in sheet.columns
    }
    return st.lists(st.fixed_dictionaries(columns), min_size=1, max_size=3).filter(
        lambda rows: any(isinstance(each, str) and each != "Summa" for each in rows[-1].values())
    )


def read(path: Path) -> list[Mapping[str, Any]]:
    complaints: list[Complaint] = []
    said: list[Message] = []
    found: list[Mapping[str, Any]] = []
    for title, rows, sheet in sheets_in(path, said.append):
        for row in rows_given(sheet, title, rows, complaints, said.append):
            found.append(row.values)
            complaints += row.complaints
    assert not complaints
    assert all("läses som UTF-8" in each.text("sv") for each in said)
    return found


def in_workbook(path: Path, sheet: Sheet, rows: Sequence[Mapping[str, Any]], language: Language) -> Path:
    writing.write(path.with_suffix(".xlsx"), [("Plats", "=Vaggeryd")], [Filled(sheet, rows)], language)
    return path.with_suffix(".xlsx")


def in_text(path: Path, sheet: Sheet, rows: Sequence[Mapping[str, Any]], language: Language) -> Path:
    path.with_suffix(".csv").write_text(
        "".join(csv_writing.lines_of(Filled(sheet, rows), language, [("Plats", "Vaggeryd")])), "utf-8", newline=""
    )
    return path.with_suffix(".csv")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("write", [in_workbook, in_text])
@pytest.mark.parametrize("sheet", ALL_SHEETS, ids=lambda sheet: sheet.key)
def test_what_went_out_comes_in_as_it_was(sheet: Sheet, write: Any, language: Language) -> None:
    @settings(max_examples=EXAMPLES)
    @given(rows=rows_of(sheet))
    def comes_back(rows: list[dict[str, Any]]) -> None:
        with TemporaryDirectory() as folder:
            assert read(write(Path(folder) / sheet.title(language), sheet, rows, language)) == rows

    comes_back()


@pytest.mark.parametrize("write", [in_workbook, in_text])
@pytest.mark.parametrize("text", [each for each in ODD_TEXTS if tidy(each)])
def test_a_text_is_what_it_was_and_never_a_formula(tmp_path: Path, write: Any, text: str) -> None:
    [goals] = [sheet for sheet in ALL_SHEETS if sheet.key == "goals"]
    row = {column.field: None for column in goals.columns} | {"name": text, "tier": "Grund"}
    path = write(tmp_path / "Mål", goals, [row], Language.SV)
    assert read(path) == [row]
    if path.suffix == ".csv":
        fields = path.read_text("utf-8-sig").splitlines()[-1].split(";")
        assert not any(field.lstrip('"').startswith(("=", "+", "-", "@")) for field in fields)
