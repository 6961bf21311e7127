"""What leaves as tables and comes in again changes nothing, and makes the same in an empty graph: XLSX and CSV."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samsyn.exchange.tables.opening import sheets_in

from samsyn.database.port import Address
from samsyn.database.replica import Replica
from samsyn.exchange.seed import load
from samsyn.exchange.tables import exporting
from samsyn.exchange.tables.planning import Becomes, plan
from samsyn.exchange.tables.reading import Complaint, Given, rows_given
from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import Language
from tests.support.demonstration import demonstration
from tests.support.doing import deeds_of
from tests.support.emptying import emptied
from tests.support.places import DAYS, NAMES, PLACE, TEXTS, Wanted, graph_of

REASON = "Införs ur en fil"
FORMS = ("tables.xlsx", "tables")
KINDS = ("UNIT", "COMPANY", "ASSOCIATION", "BOARD")
numbers = st.sampled_from([0.001, 0.1 + 0.2, 1.0, 3.0, 999.999, 1e-3, 1000.0])
figures = st.sampled_from([0.0, -1.5, 0.1 + 0.2, 71.5, 1e-7, 123456789.123])


@st.composite
def places(draw: st.DrawFn) -> Wanted:  # noqa: C901, PLR0912 -- a line or two for each type
    """Deeds that make a place: something of everything, tied anyhow, with texts that spreadsheets take amiss."""
    wanted: Wanted = [PLACE]
    known: dict[str, list[str]] = {}

    def some(*kinds: str, most: int = 2) -> list[str]:
        there = [each for kind in kinds for each in known.get(kind, ())]
        return draw(st.lists(st.sampled_from(there), max_size=most, unique=True)) if there else []

    def add(deed: str, what: str, called: str = "name", **given: Any) -> None:
        number = len(wanted)
        raw = {called: f"{draw(st.sampled_from(NAMES))} {number}", **given}
        handle = raw[called]
        if draw(st.booleans()):
            raw["externalId"] = handle = f"{draw(st.sampled_from(('', '=', '0')))}{what}.{number}"
        elif draw(st.integers(0, 4)) == 0:
            raw[called], handle = f"Flera heter så ({what})", ""
        for name in ("description", "source"):
            if name == "source" or what not in ("asset", "measure"):
                raw[name] = draw(st.none() | st.sampled_from(TEXTS))
        raw["illustrative"] = draw(st.booleans())
        wanted.append((deed, {name: value for name, value in raw.items() if value not in (None, [])}))
        if handle:
            known.setdefault(what, []).append(handle)

    def links(*kinds: str) -> list[dict[str, Any]]:
        return [
            {
                "aimId": each,
                "weight": draw(numbers),
                "polarity": draw(st.sampled_from(["SUPPORTS", "COUNTERACTS"])),
                "confidence": draw(st.sampled_from(["LOW", "MEDIUM", "HIGH"])),
                "rationale": draw(st.sampled_from(TEXTS)),
            }
            for each in some(*kinds)
        ]

    def times(most: int) -> range:
        return range(draw(st.integers(0, most)))

    for _ in times(2):
        add("createValue", "value")
    for _ in times(2):
        add("createBeneficiaryGroup", "group")
    for _ in times(4):
        above = some("actor", most=1)
        add("registerActor", "actor", kind=draw(st.sampled_from(KINDS)), partOfId=above[0] if above else None)
    if members := some("actor"):
        shares = [{"actorId": each, "weight": draw(numbers)} for each in members]
        add("registerActor", "actor", kind="JOINT_BODY", members=shares)
    add("createVision", "vision", horizon=draw(st.none() | st.just(2035)), valueIds=some("value"))
    for _ in times(2):
        add("createOutcome", "outcome", experiencedByIds=some("group"), contributesTo=links("vision"))
    for _ in times(3):
        days = sorted(draw(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS))))
        more = {"startsOn": days[0], "endsOn": days[1], "ownerIds": some("actor"), "valueIds": some("value")}
        add("createGoal", "goal", contributesTo=links("outcome", "goal"), externalWeight=draw(numbers), **more)
    for _ in times(3):
        if makers := some("actor"):
            parts = [{"actorId": each, "role": "PARTNER", "weight": draw(numbers)} for each in makers]
            more: dict[str, Any] = {"status": "DRAFT", "makers": parts}
            if tied := links("outcome", "goal"):
                more |= {"contributesTo": tied, "status": draw(st.sampled_from(["DRAFT", "SUBMITTED", "APPROVED"]))}
            add("registerContribution", "contribution", called="title", **more)
    for _ in times(1):
        add("createAsset", "asset", kind="TOOLKIT")
    for _ in times(2):
        more = {
            "stage": "EFFECT",
            "method": "COUNT",
            "direction": "INCREASE",
            "indicatesIds": some("goal", "contribution"),
        }
        add("createMeasure", "measure", unit=draw(st.sampled_from(NAMES)), baseline=draw(st.none() | figures), **more)
    for measure in some("measure"):
        target = {"validFrom": draw(st.sampled_from(DAYS[1:])), "targetValue": draw(figures)}
        wanted.append(("setTarget", {"id": measure, **target}))
        observed = [
            {"measureId": measure, "period": period, "value": draw(figures), "comment": draw(st.sampled_from(TEXTS))}
            for period in draw(st.lists(st.sampled_from(["2024", "2025-T2", "2023/24", "2026-05-17"]), unique=True))
        ]
        if observed:
            wanted.append(("recordObservations", {"observations": observed}))
    return wanted


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
    again = plan(graph, read(path), REASON)
    assert [each for each in again.rows if each.becomes is not Becomes.UNCHANGED] == []
    assert (again.complaints, again.steps, again.not_in_the_file) == ([], [], {})


def deeds_in(path: Path) -> Wanted:
    made = plan(Graph(), read(path), REASON)
    assert [str(each.message) for each in made.complaints] == []
    return [PLACE, *((step.deed, step.raw) for step in made.steps)]


@pytest.mark.parametrize("form", FORMS)
@given(wanted=places(), language=st.sampled_from([*Language]))
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
@given(wanted=places())
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
