"""`samsyn export tables`: a workbook, a sheet or a folder, and nothing half-written."""

import csv
from pathlib import Path

import pytest
import pytest_asyncio
from openpyxl import load_workbook

from samsyn.command import table_export
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.model.vocabulary import Language
from tests.support.doing import perform_all

ACTORS = ("Kommunstyrelsen", "=2+2", "0665")
BEFORE = "what was there before"


def inside(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest_asyncio.fixture
async def filled(graph: Database) -> Database:
    await perform_all(graph, [("setPlace", {"code": "0665", "name": "Vaggeryd"})])
    await perform_all(graph, [("registerActor", {"name": name, "kind": "BOARD"}) for name in ACTORS])
    return graph


@pytest.mark.usefixtures("filled")
async def test_a_workbook_has_a_sheet_for_each_type_with_help_and_choices(address: Address, tmp_path: Path) -> None:
    path = tmp_path / "tables.xlsx"
    path.write_text(BEFORE)
    told = await table_export.export(address, path, Language.SV)
    assert told.endswith(f"are in {path}.")
    book = load_workbook(path)
    assert book.sheetnames == ["Om filen", *(each.title(Language.SV) for each in ALL_SHEETS), "Val"]
    actors = book["Aktörer"]
    assert actors["B1"].comment.text == "Måste fyllas i. Det officiella namnet, 1–200 tecken."
    assert sorted(cell.value for cell in actors["B"][1:]) == sorted(ACTORS)
    assert {cell.data_type for cell in actors["B"]} == {"s"}
    [kinds] = [each for each in actors.data_validations.dataValidation if "C2:C1048576" in str(each.sqref)]
    assert kinds.formula1.startswith("'Val'!")
    assert book["Val"].sheet_state == "hidden"
    assert inside(tmp_path) == [path.name]


@pytest.mark.usefixtures("filled")
async def test_csv_is_as_swedish_excel_opens_it(address: Address, tmp_path: Path) -> None:
    await table_export.export(address, tmp_path / "Aktörer.csv", Language.SV)
    text = (tmp_path / "Aktörer.csv").read_bytes()
    assert text.startswith("\ufeffPlats;Vaggeryd\r\nKod;0665\r\n".encode())
    rows = list(csv.reader(text.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert sorted(row[1] for row in rows[-3:]) == ["'=2+2", "0665", "Kommunstyrelsen"]

    await table_export.export(address, tmp_path / "folder", Language.EN)
    assert inside(tmp_path / "folder") == sorted(f"{each.title(Language.EN)}.csv" for each in ALL_SHEETS)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mayors.csv", "mayors.csv is called after no sheet."),
        ("tables.ods", "Files that end with .ods can't be written."),
        ("nowhere/tables.xlsx", "can't be written (No such file or directory)"),
    ],
)
async def test_what_cannot_be_written_is_told(address: Address, tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(CannotStart) as told:
        await table_export.export(address, tmp_path / name, Language.SV)
    assert words in str(told.value)
    assert inside(tmp_path) == []
