"""What is exported opens in LibreOffice, and what LibreOffice saves of it comes in again with nothing changed."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from samsyn.exchange.standing_for import view_of
from samsyn.exchange.tables import exporting
from samsyn.exchange.tables.known import Known
from samsyn.exchange.tables.opening import sheets_in
from samsyn.exchange.tables.planning import Becomes, plan
from samsyn.exchange.tables.reading import Complaint, Given, rows_given
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import Language
from tests.support.places import graph_of, odd_place

SECONDS_MAX = 120
SHEETS_ALL = -1
AS_CSV = f"csv:Text - txt - csv (StarCalc):59,34,76,1,,1053,false,true,false,false,false,{SHEETS_ALL}"
"""Every sheet in a file of its own: semicolons, quotation marks, UTF-8, in Swedish, cells as they are shown."""


def converted(path: Path, to: str, folder: Path) -> Path:
    """The folder with what LibreOffice made of a file."""
    office = shutil.which("soffice")
    assert office, "Install LibreOffice Calc (libreoffice-calc-nogui): exports are to open in it."
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    out = folder / "converted"
    command = [office, "--headless", profile, "--convert-to", to, "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS_MAX)  # noqa: S603 -- our own command
    return out


def unchanged(graph: Graph, given: Sequence[Given]) -> None:
    made = plan(Known(view_of(graph)), given)
    assert [each for each in made.rows if each.becomes is not Becomes.UNCHANGED] == []
    assert made.complaints == []
    assert made.not_in_the_file == {}


def read(path: Path, sheet: str | None = None) -> list[Given]:
    complaints: list[Complaint] = []
    found = [
        row
        for title, rows, each in sheets_in(path, lambda _: None, sheet)
        for row in rows_given(each, title, rows, complaints, lambda _: None)
    ]
    assert complaints == []
    return found


@pytest.fixture(scope="module")
def graph() -> Graph:
    return graph_of(odd_place())


@pytest.mark.parametrize("language", [*Language])
def test_a_workbook_that_libreoffice_saved_changes_nothing(graph: Graph, tmp_path: Path, language: Language) -> None:
    path = tmp_path / "tables.xlsx"
    exporting.export(graph, path, language)
    [saved] = converted(path, "xlsx:Calc MS Excel 2007 XML", tmp_path).iterdir()
    unchanged(graph, read(saved))


def test_the_sheets_that_libreoffice_saved_as_csv_change_nothing(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "tables.xlsx"
    exporting.export(graph, path, Language.SV)
    out = converted(path, AS_CSV, tmp_path)
    named = {each.title(Language.SV): each.key for each in ALL_SHEETS}
    files = [
        (each, named[each.stem.removeprefix("tables-")])
        for each in out.iterdir()
        if each.stem.removeprefix("tables-") in named
    ]
    assert len(files) == len(ALL_SHEETS)
    in_order = sorted(files, key=lambda file: [*named.values()].index(file[1]))
    unchanged(graph, [row for file, key in in_order for row in read(file, key)])
