"""Tables that come in: what they would do is told, what they do is done whole or in slices, and undone together."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from samsyn.command.table_import import undo
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart, Unavailable
from samsyn.exchange.tables import importing
from samsyn.exchange.tables.importing import Doing, Report, new_import_id, run
from samsyn.exchange.tables.rows import References, rows_of
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.exchange.tables.spooling import SHEETS, spool
from samsyn.exchange.tables.writing import Filled, write
from samsyn.graph.graph import Graph
from samsyn.graph.records import Contribution, Goal, Measure
from samsyn.model.principals import SERVICE, Principal
from samsyn.model.targets import limits_on, targets_of
from samsyn.model.times import today
from samsyn.model.vocabulary import ContributionStatus, Language
from samsyn.performing import undoable
from samsyn.performing.record import Imported
from samsyn.spoken import verbatim
from tests.support.demonstration import demonstration
from tests.support.doing import deeds_of, do, everything, forget, perform

Rows = Sequence[Mapping[str, Any]]


def workbook_of(path: Path, **sheets: Rows) -> Path:
    """A workbook with some rows of some sheets."""
    write(path, [], [Filled(SHEETS[key], rows) for key, rows in sheets.items()], Language.SV)
    return path


def workbook_of_all(path: Path, graph: Graph) -> Path:
    references = References(graph)
    write(path, [], [Filled(each, rows_of(graph, each, references)) for each in ALL_SHEETS], Language.SV)
    return path


async def imported(
    database: Database,
    path: Path,
    *,
    dry: bool = False,
    by: Principal = SERVICE,
    import_id: str | None = None,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
    sheet: str = "",
) -> Report:
    deeds = deeds_of(database)
    spooled = spool(path, sheet, path.with_suffix(".figures"))
    given = Imported(import_id or new_import_id(), "Inläsning")
    return await run(Doing(deeds, deeds.replica, by), spooled, given, progress, dry=dry)


def counted(report: Report) -> dict[str, int]:
    """How many rows there are of each kind."""
    total: dict[str, int] = {}
    for counts in report.counts.values():
        for becomes, count in counts.items():
            total[becomes.value] = total.get(becomes.value, 0) + count
    return total


def refusals(report: Report) -> list[str]:
    return [f"{each.sheet}!{each.cell}: {each.message.text('sv')}" for each in report.complaints]


def goals(count: int, word: str = "Mål") -> list[dict[str, Any]]:
    return [{"externalId": f"g{number}", "name": f"{word} {number}", "tier": "OVERARCHING"} for number in range(count)]


MEASURE = {
    "externalId": "m",
    "name": "Mått",
    "unit": "st",
    "unitKind": "COUNT",
    "accumulation": "PER_PERIOD",
    "direction": "INCREASE",
    "stage": "EFFECT",
    "method": "COUNT",
    "indicatesIds": [],
}


def figures(count: int) -> list[dict[str, Any]]:
    return [
        {
            "measureId": "m",
            "period": "2025",
            "area": f"{1000 + number}",
            "gender": "T",
            "value": float(number),
            "status": "REPORTED",
        }
        for number in range(count)
    ]


async def log_of(database: Database) -> list[dict[str, Any]]:
    [found] = await database.read(
        "RETURN COLLECT { MATCH (change:Change) RETURN change {.seq, .deed, .importId, .reason} } AS found", {}
    )
    return sorted(found, key=lambda each: each["seq"])


async def test_a_whole_place_comes_in_and_then_changes_nothing(graph: Database, tmp_path: Path) -> None:
    there = await asyncio.to_thread(demonstration)
    path = workbook_of_all(tmp_path / "x.xlsx", there)
    await perform(graph, "setPlace", {"code": "0665", "name": "Vaggeryd"})
    before = await everything(graph)

    tried = await imported(graph, path, dry=True)
    assert not tried.refused
    assert await everything(graph) == before

    done = await imported(graph, path)
    assert (done.done, done.refused) == (tried.to_do, 0)
    again = await imported(graph, path)
    assert counted(again) == {"unchanged": tried.to_do}
    assert {each["importId"] for each in await log_of(graph)} == {None, done.import_id}
    now = await deeds_of(graph).replica.current()
    assert now.digest != 0


async def test_rows_are_new_changed_unchanged_or_not_in_the_file(graph: Database, tmp_path: Path) -> None:
    for number in range(3):
        await do(graph, "createGoal", externalId=f"g{number}", name=f"Mål {number}", tier="OVERARCHING")
    path = workbook_of(tmp_path / "x.xlsx", goals=[goals(1)[0], {**goals(2)[1], "name": "Annat"}, *goals(4)[3:]])
    before = await everything(graph)
    report = await imported(graph, path, dry=True)
    assert counted(report) == {"unchanged": 1, "changed": 1, "new": 1}
    assert [(each.what, each.before, each.after) for each in report.rows if each.before] == [
        ("Mål 1", {"name": "Mål 1"}, {"name": "Annat"})
    ]
    assert report.not_in_the_file == {"goals": ["Mål 2"]}
    assert await everything(graph) == before


async def test_what_is_refused_is_told_by_its_cell_and_nothing_is_done(graph: Database, tmp_path: Path) -> None:
    path = workbook_of(
        tmp_path / "x.xlsx",
        goals=[*goals(2), {"externalId": "g2", "ownerIds": ["ingen"]}, goals(1)[0]],
    )
    before = await everything(graph)
    assert refusals(await imported(graph, path)) == [
        "Mål!H4: Det finns inget som heter ”ingen”, här eller i filen. Skriv externt id, eller namnet som det är.",
        "Mål!B4: Fyll i ”Namn”.",
        "Mål!5: Det är samma som på rad 2. Ta bort en av dem.",
    ]
    assert await everything(graph) == before


async def test_what_only_the_mutations_refuse_is_told_in_the_dry_run_too(graph: Database, tmp_path: Path) -> None:
    path = workbook_of(
        tmp_path / "x.xlsx",
        goals=[{**goals(1)[0], "name": "x" * 500}],
        measures=[MEASURE, {**MEASURE, "externalId": "n", "scaleMin": 9.0, "scaleMax": 1.0}],
        observations=[*figures(1), {**figures(2)[1], "period": "2999"}],
    )
    before = await everything(graph)
    told = refusals(await imported(graph, path, dry=True))
    assert told == [
        "Mål!B2: Korta texten till högst 200 tecken; den har 500.",
        "Mått!H3: Ange ett minsta värde som är lägre än det största; de är 9 och 1.",
        "Observationer!B3: Rätta perioden, eller vänta tills den börjar 2999-01-01.",
    ]
    assert refusals(await imported(graph, path)) == told
    assert await everything(graph) == before


async def test_empty_cells_empty_what_may_be_empty_alone(graph: Database, tmp_path: Path) -> None:
    given = {"description": "Text", "illustrative": True, "tier": "OVERARCHING"}
    goal = await do(graph, "createGoal", externalId="g", name="Mål", **given)
    report = await imported(graph, workbook_of(tmp_path / "x.xlsx", goals=[{"externalId": "g", "name": "Mål"}]))
    assert [each.after for each in report.rows] == [{"description": None, "tier": None}]
    there = (await deeds_of(graph).replica.current()).get(Goal, goal)
    assert there
    assert (there.description, there.tier, there.illustrative) == (None, None, True)


async def test_limits_on_the_sheet_of_measures_are_those_of_today(graph: Database, tmp_path: Path) -> None:
    filled = {**MEASURE, "acceptedValue": 5.0, "targetValue": 9.0}
    path = workbook_of(tmp_path / "x.xlsx", measures=[filled])
    assert counted(await imported(graph, path)) == {"new": 1}
    assert counted(await imported(graph, path)) == {"unchanged": 1}
    left_out = {**filled, "acceptedValue": None, "targetValue": None}
    assert counted(await imported(graph, workbook_of(path, measures=[left_out]))) == {"unchanged": 1}
    raised = await imported(graph, workbook_of(path, measures=[{**filled, "acceptedValue": 6.0}]))
    assert [(each.before, each.after) for each in raised.rows] == [({"acceptedValue": 5.0}, {"acceptedValue": 6.0})]
    [measure] = (await deeds_of(graph).replica.current()).all(Measure)
    assert measure.targets
    assert limits_on(today(), targets_of(measure.targets)) == (6.0, 9.0)


async def test_a_contribution_comes_to_the_status_that_its_row_tells(graph: Database, tmp_path: Path) -> None:
    await do(graph, "createGoal", externalId="g", name="Mål")
    await do(graph, "registerActor", externalId="a", name="Klubben", kind="ASSOCIATION")
    titles = [each.name for each in ContributionStatus]

    def rows(statuses: Sequence[str]) -> dict[str, Rows]:
        return {
            "contributions": [
                {"title": title, "status": status} for title, status in zip(titles, statuses, strict=True)
            ],
            "makers": [{"of": title, "actorId": "Klubben", "role": "LEAD", "weight": 1.0} for title in titles],
            "links": [{"of": title, "aimId": "g"} for title in titles],
        }

    async def statuses() -> dict[str, str]:
        there = (await deeds_of(graph).replica.current()).all(Contribution)
        return {each.title: each.status.name for each in there}

    path = tmp_path / "x.xlsx"
    done = await imported(graph, workbook_of(path, **rows(titles)))
    assert (refusals(done), await statuses()) == ([], {each: each for each in titles})
    assert counted(await imported(graph, path, dry=True)) == {"unchanged": 3 * len(titles)}

    ended = await imported(graph, workbook_of(path, **rows(["WITHDRAWN"] * 3 + ["ENDED"] * 2 + ["WITHDRAWN"])))
    assert not ended.refused, refusals(ended)
    assert set((await statuses()).values()) == {"WITHDRAWN", "ENDED"}
    [refusal] = refusals(
        await imported(graph, workbook_of(path, contributions=[{"title": "ENDED", "status": "DRAFT"}]))
    )
    assert refusal.startswith("Insatser!")
    assert "ingen ändring leder därifrån" in refusal


async def test_what_breaks_off_is_gone_on_with_under_its_id(
    graph: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "TOGETHER_MAX", 100)
    path = workbook_of(tmp_path / "x.xlsx", measures=[MEASURE], observations=figures(450))

    def breaking(done: int, _of: int) -> None:
        if done > 200:
            raise Unavailable(verbatim("The line broke."))

    import_id = new_import_id()
    with pytest.raises(Unavailable):
        await imported(graph, path, import_id=import_id, progress=breaking)
    report = await imported(graph, path, import_id=import_id)
    assert (counted(report), report.done) == ({"unchanged": 201, "new": 250}, 250)
    log = await log_of(graph)
    assert ({each["importId"] for each in log}, len(log)) == ({import_id}, 6)


async def test_more_rows_come_in_slices_under_one_id_and_are_undone_together(
    graph: Database, address: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "TOGETHER_MAX", 100)
    monkeypatch.setattr(importing, "ROWS_AT_ONCE", 50)
    monkeypatch.setattr(undoable, "TOUCHED_MAX", 200)
    await do(graph, "createGoal", name="Före")
    before = await graph_of(graph)
    sub = [{"externalId": f"s{number}", "name": f"Delmål {number}"} for number in range(150)]
    links = [{"of": f"Delmål {number}", "aimId": f"g{number}"} for number in range(150)]
    path = workbook_of(
        tmp_path / "x.xlsx", goals=[*goals(150), *sub], links=links, measures=[MEASURE], observations=figures(350)
    )
    told: list[tuple[int, int]] = []
    report = await imported(graph, path, progress=lambda done, of: told.append((done, of)))
    assert not report.refused, refusals(report)
    assert (report.done, told[-1]) == (801, (801, 801))
    assert (told[0], len(told)) == ((0, 801), 10)
    again = await imported(graph, path, dry=True)
    assert counted(again) == {"unchanged": 801}, [(each.what, each.before, each.after) for each in again.rows[:5]]
    log = [each for each in await log_of(graph) if each["importId"]]
    assert {(each["importId"], each["reason"]) for each in log} == {(report.import_id, "Inläsning")}

    said: list[str] = []
    await undo(address, report.import_id, "Fel fil", said.append)
    assert len(said) > 3
    forget(graph)
    assert await graph_of(graph) == before
    with pytest.raises(CannotStart, match="undone already"):
        await undo(address, report.import_id, "Igen", said.append)
    with pytest.raises(CannotStart, match="none has the id"):
        await undo(address, "import_x", "Igen", said.append)


async def graph_of(database: Database) -> list[str]:
    """What the graph has, by names."""
    graph = await deeds_of(database).replica.current()
    return sorted(getattr(each, "name", "") or each.id for each in graph.records.values())
