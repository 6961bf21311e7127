"""`samsyn new` makes a place and its workbook, both or neither, and what the workbook offers can be imported."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from samsyn.command import new, table_import
from samsyn.command.new import Beginning
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart
from samsyn.exchange.tables.beginning import GLOBAL_TARGETS, KEY_FIGURES
from samsyn.exchange.tables.sheets import ALL_SHEETS, Sheet
from samsyn.model.vocabulary import Language
from tests.support.doing import everything, perform

PLACES = "RETURN COLLECT { MATCH (place:Place) RETURN [place.code, place.name] } AS places"
GOALS_AND_MEASURES = """
RETURN COLLECT { MATCH (goal:Goal) RETURN goal.externalId ORDER BY goal.externalId } AS goals,
  COLLECT { MATCH (measure:Measure) RETURN [measure.kpiId, measure.unit] ORDER BY measure.kpiId } AS measures
"""


@pytest.fixture
def wanted(tmp_path: Path) -> Beginning:
    return Beginning("Vaggeryd", "0665", tmp_path / "vaggeryd.xlsx", Language.SV)


def names_in(path: Path) -> list[str]:
    return [each.name for each in path.iterdir()]


def rows_of(path: Path, sheet: Sheet, language: Language) -> list[tuple[object, ...]]:
    return list(load_workbook(path)[sheet.title(language)].iter_rows(values_only=True))


@pytest.mark.parametrize("language", list(Language))
async def test_a_place_begins_with_empty_sheets_and_much_to_choose_from(
    graph: Database, address: Address, wanted: Beginning, language: Language
) -> None:
    await new.make(address, wanted._replace(language=language))
    assert await graph.read(PLACES, {}) == [[["0665", "Vaggeryd"]]]
    assert names_in(wanted.path.parent) == ["vaggeryd.xlsx"]
    book = load_workbook(wanted.path)
    assert {sheet.title(language) for sheet in ALL_SHEETS} < {*book.sheetnames}
    assert all(len(rows_of(wanted.path, sheet, language)) == 1 for sheet in ALL_SHEETS)
    assert len(rows_of(wanted.path, KEY_FIGURES, language)) == 1 + 36
    assert len(rows_of(wanted.path, GLOBAL_TARGETS, language)) == 1 + 169


async def test_what_is_not_copied_is_not_imported_and_all_can_be(
    graph: Database, address: Address, wanted: Beginning
) -> None:
    await new.make(address, wanted)
    await table_import.import_(address, wanted.path, "", lambda _: None, dry=False)
    assert await graph.read(GOALS_AND_MEASURES, {}) == [[], []]
    book = load_workbook(wanted.path)
    for offered, title in ((KEY_FIGURES, "Mått"), (GLOBAL_TARGETS, "Mål")):
        for row in list(book[offered.title(Language.SV)].iter_rows(min_row=2, values_only=True)):
            book[title].append(row)
    book.save(wanted.path)
    await table_import.import_(address, wanted.path, "", lambda _: None, dry=False)
    goals, measures = await graph.read(GOALS_AND_MEASURES, {})
    assert (len(goals), goals[0], len(measures)) == (169, "sdg.1.1", 36)
    assert ["U23401", "dagar"] in measures


async def test_a_workbook_that_was_lost_is_made_anew(graph: Database, address: Address, wanted: Beginning) -> None:
    await new.make(address, wanted)
    wanted.path.unlink()
    await new.make(address, wanted._replace(name="Vaggeryds kommun"))
    assert await graph.read(PLACES, {}) == [[["0665", "Vaggeryds kommun"]]]
    assert names_in(wanted.path.parent) == ["vaggeryd.xlsx"]


async def test_a_database_with_data_is_left_alone(graph: Database, address: Address, wanted: Beginning) -> None:
    await perform(graph, "createGoal", {"name": "Trygghet"})
    before = await everything(graph)
    with pytest.raises(CannotStart, match="has data already, such as 1 of type Goal"):
        await new.make(address, wanted)
    assert await everything(graph) == before
    assert names_in(wanted.path.parent) == []


async def test_another_place_is_left_alone(graph: Database, address: Address, wanted: Beginning) -> None:
    await perform(graph, "setPlace", {"code": "0643", "name": "Habo"})
    with pytest.raises(CannotStart, match=r"is the one of Habo \(0643\)"):
        await new.make(address, wanted)
    assert await graph.read(PLACES, {}) == [[["0643", "Habo"]]]
    assert names_in(wanted.path.parent) == []


async def test_without_a_workbook_no_place_is_made(graph: Database, address: Address, wanted: Beginning) -> None:
    before = await everything(graph)
    with pytest.raises(CannotStart, match="can't be written"):
        await new.make(address, wanted._replace(path=wanted.path.parent / "not there" / "vaggeryd.xlsx"))
    assert await everything(graph) == before


async def test_without_a_place_no_workbook_is_made(graph: Database, address: Address, wanted: Beginning) -> None:
    before = await everything(graph)
    with pytest.raises(CannotStart, match="Nothing is made"):
        await new.make(address, wanted._replace(name="Vaggeryd" * 30))
    assert await everything(graph) == before
    assert names_in(wanted.path.parent) == []
