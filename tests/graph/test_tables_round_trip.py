"""What leaves as tables and comes in again changes nothing, and makes the same in an empty graph: XLSX and CSV."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samsyn.database.port import Address
from samsyn.database.replica import Replica
from samsyn.exchange.seed import load
from samsyn.exchange.standing_for import view_of
from samsyn.exchange.tables import exporting
from samsyn.exchange.tables.known import Known
from samsyn.exchange.tables.opening import sheets_in
from samsyn.exchange.tables.planning import Becomes, plan
from samsyn.exchange.tables.reading import Complaint, Given, rows_given
from samsyn.exchange.tables.steps import steps_of
from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import Language
from tests.support.demonstration import demonstration
from tests.support.doing import deeds_of
from tests.support.emptying import emptied
from tests.support.places import PLACE, Wanted, any_places, graph_of

REASON = "Införs ur en fil"
FORMS = ("tables.xlsx", "tables")


def exported(graph: Graph, path: Path, language: Language) -> Path:
    exporting.export(graph, path, language)
    return path


def read(path: Path) -> Iterator[Given]:
    complaints: list[Complaint] = []
    for title, rows, sheet in sheets_in(path, lambda _: None):
        yield from rows_given(sheet, title, rows, complaints, lambda _: None)
    assert [(each.sheet, each.cell, str(each.message)) for each in complaints] == []


def told(graph: Graph) -> dict[str, list[Any]]:
    """All rows of a graph, sheet by sheet, in an order of their own."""
    return {each.sheet.title(Language.EN): sorted(map(repr, each.rows)) for each in exporting.filled(graph)}


def check_unchanged(graph: Graph, path: Path) -> None:
    again = plan(Known(view_of(graph)), read(path))
    assert [each for each in again.rows if each.becomes is not Becomes.UNCHANGED] == []
    assert (again.complaints, again.not_in_the_file) == ([], {})


def deeds_in(path: Path) -> Wanted:
    known = Known(view_of(Graph()))
    made = plan(known, read(path))
    assert [str(each.message) for each in made.complaints] == []
    return [PLACE, *((step.deed, step.raw) for step in steps_of(known, made.rows, REASON))]


@pytest.mark.parametrize("form", FORMS)
@given(wanted=any_places(), language=st.sampled_from([*Language]))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_what_comes_back_is_what_left(form: str, wanted: Wanted, language: Language) -> None:
    graph = graph_of(wanted)
    with TemporaryDirectory() as folder:
        path = exported(graph, Path(folder) / form, language)
        check_unchanged(graph, path)
        assert told(graph_of(deeds_in(path))) == told(graph)


@pytest.mark.parametrize("form", FORMS)
@given(wanted=any_places())
@settings(
    max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_an_empty_database_gets_all_of_it(address: Address, form: str, wanted: Wanted) -> None:
    graph = graph_of(wanted)
    with TemporaryDirectory() as folder:
        path = exported(graph, Path(folder) / form, Language.SV)
        stored = asyncio.run(_stored(address, deeds_in(path)))
        assert told(stored) == told(graph)
        check_unchanged(stored, path)


@pytest.mark.parametrize("form", FORMS)
def test_the_demonstration_comes_back_as_it_is(tmp_path: Path, form: str) -> None:
    graph = demonstration()
    check_unchanged(graph, exported(graph, tmp_path / form, Language.SV))


async def _stored(address: Address, wanted: Wanted) -> Graph:
    """The graph of a database that was empty and in which these deeds were done."""
    async with emptied(address) as database:
        await load(deeds_of(database), list(wanted))
        return await Replica(database, awaits_amendments=False).current()
