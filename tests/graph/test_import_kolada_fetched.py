"""`samsyn import kolada --fetch`: asked as Kolada allows it, with patience, and believed in nothing that can't be."""

import re
from dataclasses import replace
from typing import Any

import pytest

from samsyn.database.port import Address, Database
from samsyn.errors import ImportRefused, NotFetched
from samsyn.exchange.kolada import fetched
from samsyn.exchange.kolada.client import Pace, seconds_of
from samsyn.exchange.kolada.target import target_of
from tests.support.doing import changes, do, everything, stored
from tests.support.kolada_server import Published, publishing

KEY_FIGURE = {"unit": "%", "stage": "EFFECT", "method": "KEY_FIGURE", "direction": "INCREASE"}
HASTE = Pace(calls_per_second=1_000, timeout_seconds=5, tries=3, pause_seconds=0.01, wait_seconds_max=2)
TITLE, DEFINITION = "Trygga, andel (%)", "Andel som känner sig trygga."
MUNICIPALITIES = [
    {"id": "0000", "title": "Riket", "type": "L"},
    {"id": "0665", "title": "Vaggeryd", "type": "K"},
    *({"id": f"{code:04}", "title": f"Kommun {code}", "type": "K"} for code in range(1000, 1030)),
]


def row(kpi: str, municipality: str, period: int, value: float) -> dict[str, Any]:
    values = [{"gender": "T", "count": 1, "status": "", "value": value, "isdeleted": False}]
    return {"kpi": kpi, "municipality": municipality, "period": period, "values": values}


def group(group_id: str, title: str, *members: str) -> dict[str, Any]:
    return {"id": group_id, "title": title, "members": [{"member_id": each, "member_title": each} for each in members]}


def published(kpis: int = 1, **more: Any) -> Published:
    """Key figures of the own place, the nation and four municipalities, of which two are peers."""
    ids = [f"N{number:05}" for number in range(1, kpis + 1)]
    areas = ("0000", "0665", "1000", "1001", "1002", "1003")
    given: dict[str, Any] = {
        "municipalities": MUNICIPALITIES,
        "groups": [
            group("G1", "Liknande kommuner grundskola, Vaggeryd, 2024", "1000", "1001"),
            group("G2", "Liknande kommuner grundskola, Vaggerydsholm, 2024", "1002"),
            group("G3", "Kommuner med Vaggeryd", "0665", "1003"),
        ],
        "kpis": [{"id": each, "title": TITLE, "description": DEFINITION} for each in ids],
        "rows": [row(kpi, area, year, 10.0) for kpi in ids for area in areas for year in (2022, 2023)],
    }
    return Published(**{**given, **more})


async def placed(graph: Database, kpis: int = 1) -> list[str]:
    """A measure of each key figure, in a graph that has its place."""
    await do(graph, "setPlace", code="0665", name="Vaggeryds kommun")
    return [
        await do(graph, "createMeasure", name=TITLE, kpiId=f"N{number:05}", **KEY_FIGURE)
        for number in range(1, kpis + 1)
    ]


async def fetch(address: Address, from_: Published, pace: Pace = HASTE) -> str:
    return await fetched(address, f"{from_.url}/v3", lambda _: None, pace=pace)


async def not_fetched(graph: Database, address: Address, from_: Published, pace: Pace = HASTE) -> str:
    """Why nothing is fetched. Nothing of the graph has changed."""
    before = await everything(graph)
    with pytest.raises(NotFetched) as failure:
        await fetch(address, from_, pace)
    assert await everything(graph) == before
    return str(failure.value)


async def areas(graph: Database) -> list[str]:
    [found] = await graph.read("RETURN COLLECT { MATCH (each:Observation) RETURN DISTINCT each.area } AS areas", {})
    return sorted(found)


async def test_the_place_its_peers_and_the_nation_are_fetched(graph: Database, address: Address) -> None:
    [measure_id] = await placed(graph)

    with publishing(published()) as kolada:
        told = await fetch(address, kolada)
        assert told == "Imported: 8 new, 0 changed, 0 as they were.\nGroups of peers stored: 1."
        before = await everything(graph)
        assert await fetch(address, kolada) == "Imported: 0 new, 0 changed, 8 as they were."

    assert await everything(graph) == before
    assert await areas(graph) == ["0000", "0665", "1000", "1001"]
    measure = await stored(graph, measure_id)
    assert (measure["kpiTitle"], measure["kpiDefinition"]) == (TITLE, DEFINITION)
    [deeds] = [[change["deed"] for change in await changes(graph)]]
    assert deeds == ["setPlace", "createMeasure", "updateMeasure", "recordPeerGroups", "recordObservations"]


async def test_lists_are_read_to_their_last_page(graph: Database, address: Address) -> None:
    await placed(graph, 2)

    with publishing(published(2, page_rows=3)) as kolada:
        assert (await fetch(address, kolada)).startswith("Imported: 16 new")

    assert sum("page=" in path.replace("per_page=", "") for path in kolada.paths) == 10 + 5


async def test_ids_are_asked_for_25_at_a_time(graph: Database, address: Address) -> None:
    await placed(graph, 30)
    many = group("G1", "Liknande kommuner, Vaggeryd", *(f"{code:04}" for code in range(1000, 1030)))

    with publishing(published(30, groups=[many])) as kolada:
        told = await fetch(address, kolada)

    assert told.startswith("Imported: 360 new")
    assert set(kolada.statuses) == {200}
    assert len(kolada.paths) == 2 + 2 + 2 * 2


async def test_kolada_is_asked_five_times_a_second_at_most(graph: Database, address: Address) -> None:
    await placed(graph, 30)

    with publishing(published(30, page_rows=60, calls_per_second_max=5)) as kolada:
        await fetch(address, kolada, Pace())

    assert len(kolada.statuses) > 6
    assert set(kolada.statuses) == {200}, "the server answers 429 to a sixth call in a second"


@pytest.mark.parametrize(
    "faults",
    [
        [(429, {"Retry-After": "0"}), (429, {"Retry-After": "1"})],
        [(429, {}), (429, {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"})],
        [500, 503],
        ["cut", "cut"],
        ["no json", "no object"],
        [None, "slow", None, None, 502],
    ],
)
async def test_a_fault_that_passes_is_waited_out(graph: Database, address: Address, faults: list[Any]) -> None:
    await placed(graph)

    with publishing(published(faults=faults, slow_seconds=0.6)) as kolada:
        told = await fetch(address, kolada, replace(HASTE, timeout_seconds=0.3))

    assert told.startswith("Imported: 8 new")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (500, "Kolada answers 500, 3 times, at "),
        ((429, {"Retry-After": "0"}), "Kolada answers 429, 3 times, at "),
        ((429, {"Retry-After": "3600"}), "Kolada asks to be left alone for 3,600 s, at "),
        (403, "Kolada answers 403, at "),
        ((302, {"Location": "/v3/elsewhere"}), "Kolada answers 302, at "),
        ("cut", "Kolada can't be reached (RemoteProtocolError), 3 times, at "),
        ("no json", "Kolada answers something that isn't JSON, 3 times, at "),
        ("no object", "Kolada answers something that isn't JSON, 3 times, at "),
        ("no values", "Kolada answers without “values”, at "),
        ("slow", "Kolada doesn't answer within 0.2 s, 3 times, at "),
        (404, "Kolada knows no municipality at all."),
    ],
)
@pytest.mark.parametrize("calls", [0, 3])
async def test_a_fault_that_stays_is_told_and_leaves_nothing(
    graph: Database, address: Address, fault: Any, words: str, calls: int
) -> None:
    await placed(graph)

    with publishing(published(faults=[None] * calls, always=fault, slow_seconds=0.4)) as kolada:
        if (fault, calls) == (404, 3):
            assert (await fetch(address, kolada)).startswith("Imported: 0 new")
            return
        told = await not_fetched(graph, address, kolada, replace(HASTE, timeout_seconds=0.2))

    assert told.startswith(words)
    assert "Nothing is imported. " in told


async def test_where_nobody_answers_is_told(graph: Database, address: Address) -> None:
    await placed(graph)
    with publishing(published()) as gone:
        pass

    assert (await not_fetched(graph, address, gone)).startswith("Kolada can't be reached (ConnectError), 3 times, at ")


@pytest.mark.parametrize("where", ["other port", "other name"])
async def test_a_next_page_on_another_host_isnt_followed(graph: Database, address: Address, where: str) -> None:
    await placed(graph)

    with publishing(published()) as other, publishing(published(page_rows=2)) as kolada:
        kolada.next_host = other.url if where == "other port" else kolada.url.replace("127.0.0.1", "localhost")
        told = await not_fetched(graph, address, kolada)

    assert told.startswith("Kolada points to another host for the next page, http://")
    assert (other.paths, len(kolada.paths)) == ([], 1)


async def test_a_next_page_by_another_scheme_is_asked_for_by_the_own_one(graph: Database, address: Address) -> None:
    await placed(graph)

    with publishing(published(page_rows=5)) as kolada:
        kolada.next_host = kolada.url.replace("http:", "https:")
        assert (await fetch(address, kolada)).startswith("Imported: 8 new")


async def test_a_next_page_that_is_the_same_is_no_page(graph: Database, address: Address) -> None:
    await placed(graph)

    with publishing(published(next_is_same=True)) as kolada:
        told = await not_fetched(graph, address, kolada)

    assert told.startswith("Kolada points to a page that it has answered already as the next one, at ")


@pytest.mark.parametrize(
    "next_is", ["?{rest}&page={number}", "{path}?{rest}&page={number}", "{last}?{rest}&page={number}"]
)
async def test_b10_a_next_page_may_be_told_from_where_it_is(graph: Database, address: Address, next_is: str) -> None:
    await placed(graph)

    with publishing(published(page_rows=3, next_is=next_is)) as kolada:
        assert (await fetch(address, kolada)).startswith("Imported: 8 new")


@pytest.mark.parametrize("calls", [1, 2, 10, 14, 15])
async def test_b10_a_next_page_that_isnt_there_is_no_end(graph: Database, address: Address, calls: int) -> None:
    await placed(graph)

    with publishing(published(page_rows=3, faults=[None] * calls + [404])) as kolada:
        told = await not_fetched(graph, address, kolada)

    assert told.startswith("Kolada answers 404 for a page that the one before points to, at ")


@pytest.mark.parametrize("next_is", ["", "?{rest}&page=1", "http://[half", "{rest}&page=1"])
async def test_b10_what_is_no_next_page_is_told(graph: Database, address: Address, next_is: str) -> None:
    await placed(graph)

    with publishing(published(page_rows=3, next_is=next_is)) as kolada:
        told = await not_fetched(graph, address, kolada)

    assert "Nothing is imported. " in told


async def test_b10_groups_of_a_region_arent_the_municipalitys_of_that_name(graph: Database, address: Address) -> None:
    await do(graph, "setPlace", code="0880", name="Kalmar")
    await do(graph, "createMeasure", name=TITLE, kpiId="N00001", **KEY_FIGURE)
    areas_told = [
        *MUNICIPALITIES,
        {"id": "0880", "title": "Kalmar", "type": "K"},
        {"id": "0008", "title": "Region Kalmar län", "type": "L"},
        {"id": "0007", "title": "Region Kronoberg", "type": "L"},
    ]
    groups = [
        group("G1", "Liknande kommuner socioekonomi, Kalmar, 2023", "1000", "1001"),
        group("G2", "Liknande kommuner hälso- och sjukvård, Region Kalmar län, 2023", "0007"),
        group("G3", "Liknande kommuner Kalmar, 2023", "0007", "0008"),
    ]
    with publishing(published(municipalities=areas_told, groups=groups)) as kolada:
        told = await fetch(address, kolada)

    assert told.endswith("Groups of peers stored: 1.")
    assert [each.id for each in (await target_of(graph)).groups.values()] == ["G1"]


async def test_b10_an_id_that_never_was_one_is_told_and_not_flagged(graph: Database, address: Address) -> None:
    await placed(graph)
    wrong = [await do(graph, "createMeasure", name=kpi, kpiId=kpi, **KEY_FIGURE) for kpi in ("N99999", "n00647")]

    with publishing(published()) as kolada:
        told = await fetch(address, kolada)

    assert told.split("\n")[:2] == [
        "Correct the kpiId of “N99999”: Kolada has no key figure N99999.",
        "Correct the kpiId of “n00647”: Kolada has no key figure n00647. Its ids have capital letters: N00647.",
    ]
    assert "retired" not in {**await stored(graph, wrong[0]), **await stored(graph, wrong[1])}


async def test_b10_a_measure_of_another_key_figure_forgets_what_the_former_was_called(
    graph: Database, address: Address
) -> None:
    [measure_id] = await placed(graph)
    with publishing(published(2)) as kolada:
        await fetch(address, kolada)
        await do(graph, "updateMeasure", id=measure_id, expectedVersion=3, kpiId="N77777")
        await do(graph, "createMeasure", name=TITLE, kpiId="N00002", **KEY_FIGURE)
        told = await fetch(address, kolada)

    assert told.startswith(f"Correct the kpiId of “{TITLE}”: Kolada has no key figure N77777.")
    assert "kpiTitle" not in await stored(graph, measure_id)


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ([], "Kolada har inte längre nyckeltalet N00001."),
        (
            [{"id": "N00001", "title": "Trygga (-2023)", "description": DEFINITION}],
            "Kolada har ändrat titeln på N00001",
        ),
        ([{"id": "N00001", "title": TITLE, "description": "Något annat."}], "Kolada har ändrat definitionen av N00001"),
    ],
)
async def test_what_is_withdrawn_or_redefined_is_flagged_and_gets_no_values(
    graph: Database, address: Address, now: list[Any], reason: str
) -> None:
    [measure_id, other] = await placed(graph, 2)
    with publishing(published(2)) as kolada:
        await fetch(address, kolada)
        kolada.kpis = [*now, {"id": "N00002", "title": TITLE, "description": DEFINITION}]
        kolada.rows = [row(kpi, "0665", 2024, 99.0) for kpi in ("N00001", "N00002")]

        told = await fetch(address, kolada)
        before = await everything(graph)
        again = await fetch(address, kolada)

    assert told.startswith(f"“{TITLE}” is flagged as retired. {reason}")
    assert told.endswith("\nImported: 1 new, 0 changed, 0 as they were.")
    assert again == "Imported: 0 new, 0 changed, 1 as they were."
    assert await everything(graph) == before
    measure = await stored(graph, measure_id)
    assert (measure["retired"], measure["kpiTitle"], measure["kpiDefinition"]) == (True, TITLE, DEFINITION)
    assert "retired" not in await stored(graph, other)
    [change] = [change for change in await changes(graph) if change["deed"] == "retireMeasure"]
    assert (change["by"], change["reason"].startswith(reason)) == ("Samsyn", True)


async def test_kolada_without_any_of_the_key_figures_is_taken_for_a_fault(graph: Database, address: Address) -> None:
    await placed(graph, 2)

    with publishing(published(kpis=0)) as kolada:
        assert (await not_fetched(graph, address, kolada)).startswith("Kolada knows none of the measures' key figures")


async def test_a_place_that_kolada_doesnt_know_is_told(graph: Database, address: Address) -> None:
    await placed(graph)

    with publishing(published(municipalities=MUNICIPALITIES[:1])) as kolada:
        told = await not_fetched(graph, address, kolada)

    assert told.startswith("Kolada knows no municipality with the code 0665.")


async def test_a_row_that_makes_no_sense_refuses_all(graph: Database, address: Address) -> None:
    await placed(graph)
    wrong = [row("N00001", "0665", 2024, 1.0), {**row("N00001", "0665", 2023, 1.0), "period": "i fjol"}]

    with publishing(published(rows=wrong)) as kolada:
        before = await everything(graph)
        with pytest.raises(ImportRefused, match=re.escape("row 2, period: Give a year")):
            await fetch(address, kolada)

    assert await everything(graph) == before


async def test_a_group_that_makes_no_sense_refuses_all(graph: Database, address: Address) -> None:
    await placed(graph)

    with publishing(published(groups=[group("G1", "Liknande kommuner, Vaggeryd", "586")])) as kolada:
        before = await everything(graph)
        with pytest.raises(ImportRefused, match=re.escape("group 1, members.0.member_id: Give the code")):
            await fetch(address, kolada)

    assert await everything(graph) == before


async def test_a_key_figure_that_cant_be_koladas_is_never_asked_for(graph: Database, address: Address) -> None:
    await placed(graph)
    own = await do(graph, "createMeasure", name="Vår egen", kpiId="egen/1", **KEY_FIGURE)

    with publishing(published()) as kolada:
        assert (await fetch(address, kolada)).startswith("Imported: 8 new")

    assert not any("egen" in path for path in kolada.paths)
    assert "retired" not in await stored(graph, own)


@pytest.mark.parametrize(("told", "seconds"), [("7", 7.0), (None, 0.0), ("soon", 0.0), ("-3", 0.0), ("٣", 0.0)])
def test_retry_after_is_read(told: str | None, seconds: float) -> None:
    assert seconds_of(told) == seconds
