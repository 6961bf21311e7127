"""Observations: recorded, replaced and removed; and the place that they are of."""

from typing import Any, cast

import pytest

from samsyn.database.port import Database
from samsyn.errors import StateFault
from tests.support.doing import before, changes, do, faults, perform, refused, stored, version
from tests.support.judging import attained


async def measure(graph: Database, **more: Any) -> str:
    given = {"name": "Trygga", "unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE", **more}
    return await do(graph, "createMeasure", **given, targetValue=90.0, acceptedValue=80.0)


async def placed(graph: Database) -> str:
    """A measure, in a graph that has its place."""
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    return await measure(graph)


async def record(graph: Database, measure_id: str, period: str, value: float | None = None, **more: Any) -> str:
    given = {"measureId": measure_id, "period": period, "value": value, **more}
    [observation] = await do(graph, "recordObservations", observations=[given])
    return observation


async def place(graph: Database) -> list[Any]:
    return await graph.read("MATCH (place:Place) RETURN place.code, place.name", {})


async def test_an_observation_is_stored_with_its_period_and_the_own_place(graph: Database) -> None:
    measure_id = await placed(graph)
    observation = await record(graph, measure_id, "2025/26", 85.5, comment="Enkät", source="Skolenkäten")
    node = await stored(graph, observation)
    wanted = {
        "id": observation,
        "period": "2025/26",
        "periodStart": "2025-07-01",
        "periodEnd": "2026-06-30",
        "value": 85.5,
        "status": "REPORTED",
        "area": "0665",
        "gender": "T",
        "comment": "Enkät",
        "source": "Skolenkäten",
        "recordedAt": (await changes(graph))[-1]["at"],
    }
    assert {name: node[name] for name in wanted} == wanted
    assert list(await before(graph, measure_id, "OF")) == [observation]
    assert (await version(graph, measure_id), await attained(graph, measure_id)) == (2, "ACCEPTED")


async def test_the_same_measure_period_area_and_gender_is_replaced(graph: Database) -> None:
    measure_id = await placed(graph)
    first = await record(graph, measure_id, "2026", 85.0, comment="Preliminärt")
    second = await record(graph, measure_id, "2026", 95.0, area="0665")
    others = [
        await record(graph, measure_id, "2026", 50.0, gender="K"),
        await record(graph, measure_id, "2026", 60.0, area="0000"),
        await record(graph, measure_id, "2026-H1", 70.0),
    ]
    node = await stored(graph, second)
    assert (first, node["value"], node["comment"], node["version"]) == (second, 95.0, "Preliminärt", 2)
    assert node["recordedAt"] == (await changes(graph))[3]["at"]
    assert set(await before(graph, measure_id, "OF")) == {second, *others}
    replaced = (await changes(graph))[3]
    assert [replaced["before"]["observations"][0][name] for name in ("id", "value", "comment")] == [
        first,
        85.0,
        "Preliminärt",
    ]


async def test_many_are_recorded_at_once_and_their_measures_told(graph: Database) -> None:
    first = await placed(graph)
    second = await measure(graph, name="Nöjda")
    wanted = [(second, "2024", 95.0), (first, "2026", 70.0), (first, "2025", 95.0)]
    given = [{"measureId": measure_id, "period": period, "value": value} for measure_id, period, value in wanted]
    done = await perform(graph, "recordObservations", {"observations": given})
    ids = cast("list[str]", done.payload["observations"])
    stored_values = [(await stored(graph, each))["value"] for each in ids]
    assert (stored_values, done.payload["measures"]) == ([95.0, 70.0, 95.0], [second, first])
    assert [(await attained(graph, each), await version(graph, each)) for each in (first, second)] == [
        ("OFF_TARGET", 2),
        ("ON_TARGET", 2),
    ]


@pytest.mark.parametrize(
    ("observations", "expected"),
    [
        ([("2025", 95.0, {}), ("2026", 85.0, {})], "ACCEPTED"),
        ([("2026", 85.0, {}), ("2025", 95.0, {})], "ACCEPTED"),
        ([("2026", 95.0, {}), ("2026-H2", 85.0, {})], "ACCEPTED"),
        ([("2026-H2", 85.0, {}), ("2026", 95.0, {})], "ACCEPTED"),
        ([("2025", 85.0, {}), ("2026", 95.0, {"gender": "K"})], "ACCEPTED"),
        ([("2025", 85.0, {}), ("2026", 95.0, {"area": "0000"})], "ACCEPTED"),
        ([("2025", 85.0, {}), ("2026", None, {"status": "MISSING"})], "NO_DATA"),
        ([("2025", 85.0, {}), ("2026", None, {"status": "SUPPRESSED"})], "SUPPRESSED"),
        ([("2026", 95.0, {"area": "0000"})], "NO_DATA"),
    ],
)
async def test_the_attainment_is_that_of_the_latest_of_the_own_place(
    graph: Database, observations: list[tuple[str, float | None, dict[str, str]]], expected: str
) -> None:
    measure_id = await placed(graph)
    for period, value, more in observations:
        await record(graph, measure_id, period, value, **more)
    assert await attained(graph, measure_id) == expected


async def test_a_corrected_latest_observation_is_judged_anew(graph: Database) -> None:
    measure_id = await placed(graph)
    for value, expected in ((95.0, "ON_TARGET"), (10.0, "OFF_TARGET"), (85.0, "ACCEPTED")):
        await record(graph, measure_id, "2026", value)
        assert await attained(graph, measure_id) == expected


async def test_a_removed_observation_is_gone_and_the_one_before_it_judged(graph: Database) -> None:
    measure_id = await placed(graph)
    former, latest = await record(graph, measure_id, "2025", 95.0), await record(graph, measure_id, "2026", 10.0)
    done = await perform(graph, "removeObservations", {"ids": [latest], "reason": "Fel fil"})
    assert done.payload == {"observations": [], "measures": [measure_id], "replaced": []}
    assert list(await before(graph, measure_id, "OF")) == [former]
    assert (await attained(graph, measure_id), await version(graph, measure_id)) == ("ON_TARGET", 4)
    change = (await changes(graph))[-1]
    assert (change["before"]["observations"][0]["value"], change["after"], change["reason"]) == (
        10.0,
        {"observations": []},
        "Fel fil",
    )
    await do(graph, "removeObservations", ids=[former])
    assert await attained(graph, measure_id) == "NO_DATA"


async def test_what_is_to_be_removed_is_there_once(graph: Database) -> None:
    observation = await record(graph, await placed(graph), "2026", 1.0)
    assert await faults(graph, "removeObservations", ids=[observation, observation, "observation_nothing"]) == [
        ("INVALID", "ids.1", "DUPLICATE"),
        ("NOT_FOUND", "ids.2", "UNKNOWN_ID"),
    ]
    assert await faults(graph, "removeObservations", ids=[]) == [("INVALID", "ids", "EMPTY")]


async def test_value_and_status_have_to_fit(graph: Database) -> None:
    measure_id = await placed(graph)
    given = [
        {"measureId": measure_id, "period": "2024"},
        {"measureId": measure_id, "period": "2025", "status": "SECRET", "value": 1.0},
        {"measureId": measure_id, "period": "2026", "value": float("nan")},
        {"measureId": measure_id, "period": "2023", "value": 0.0},
        {"measureId": measure_id, "period": "2022", "status": "NOT_APPLICABLE"},
    ]
    assert await faults(graph, "recordObservations", observations=given) == [
        ("INVALID", "observations.0.value", "VALUE_MISSING"),
        ("INVALID", "observations.1.value", "VALUE_NOT_ALLOWED"),
        ("INVALID", "observations.2.value", "NOT_FINITE"),
    ]
    await do(graph, "recordObservations", observations=given[3:])


async def test_what_is_no_period_is_refused(graph: Database) -> None:
    measure_id = await placed(graph)
    given = [{"measureId": measure_id, "period": period, "value": 1.0} for period in ("2026-13", "våren", "2026-Q1")]
    assert await faults(graph, "recordObservations", observations=given) == [
        ("INVALID", "observations.0.period", "NOT_A_PERIOD"),
        ("INVALID", "observations.1.period", "NOT_A_PERIOD"),
    ]


async def test_the_same_observation_twice_in_one_input_is_refused(graph: Database) -> None:
    measure_id = await placed(graph)
    given = {"measureId": measure_id, "period": "2026", "value": 1.0}
    observations = [given, {**given, "gender": "K"}, {**given, "area": "0665", "value": 2.0}]
    assert await faults(graph, "recordObservations", observations=observations) == [
        ("INVALID", "observations.2", "DUPLICATE")
    ]


async def test_a_hundred_are_recorded_at_a_time(graph: Database) -> None:
    measure_id = await placed(graph)
    given = [{"measureId": measure_id, "period": str(1900 + number), "value": 1.0} for number in range(101)]
    assert await faults(graph, "recordObservations", observations=given) == [("INVALID", "observations", "TOO_MANY")]
    assert await faults(graph, "recordObservations", observations=[]) == [("INVALID", "observations", "EMPTY")]
    assert len(await do(graph, "recordObservations", observations=given[:100])) == 100


async def test_without_a_place_the_area_has_to_be_told(graph: Database) -> None:
    measure_id = await measure(graph)
    [fault] = await refused(
        graph, "recordObservations", observations=[{"measureId": measure_id, "period": "2026", "value": 1.0}]
    )
    assert isinstance(fault, StateFault)
    assert (fault.path, fault.reason, fault.state) == (("observations", "0", "area"), "PLACE_MISSING", "UNSET")
    await record(graph, measure_id, "2026", 95.0, area="0665")
    assert await attained(graph, measure_id) == "NO_DATA"


async def test_a_place_that_is_set_later_judges_what_is_there(graph: Database) -> None:
    measure_id, other = await measure(graph), await measure(graph, name="Nöjda")
    await record(graph, measure_id, "2025", 95.0, area="0665")
    await record(graph, measure_id, "2026", 85.0, area="0665")
    await record(graph, other, "2026", 85.0, area="0680")
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    assert (await attained(graph, measure_id), await attained(graph, other)) == ("ACCEPTED", "NO_DATA")


async def test_nothing_is_recorded_or_removed_of_an_archived_measure(graph: Database) -> None:
    measure_id = await placed(graph)
    observation = await record(graph, measure_id, "2026", 1.0)
    await do(graph, "archive", id=measure_id, expectedVersion=2)
    given = {"measureId": measure_id, "period": "2025", "value": 1.0}
    assert await faults(graph, "recordObservations", observations=[given]) == [
        ("STATE", "observations.0.measureId", "ARCHIVED")
    ]
    assert await faults(graph, "removeObservations", ids=[observation]) == [("STATE", "ids.0", "ARCHIVED")]


async def test_the_place_is_set_and_renamed(graph: Database) -> None:
    assert await do(graph, "setPlace", code=" 0665 ", name="Vaggeryd") == "0665"
    await do(graph, "setPlace", code="0680", name="Jönköping")
    assert await place(graph) == ["0680", "Jönköping"]
    assert [(change["before"], change["after"], "node" in change) for change in await changes(graph)] == [
        ({}, {"code": "0665", "name": "Vaggeryd"}, False),
        ({"code": "0665", "name": "Vaggeryd"}, {"code": "0680", "name": "Jönköping"}, False),
    ]


async def test_the_places_code_stays_once_there_are_observations(graph: Database) -> None:
    await record(graph, await placed(graph), "2026", 1.0)
    [fault] = await refused(graph, "setPlace", code="0680", name="Jönköping")
    assert isinstance(fault, StateFault)
    assert (fault.path, fault.reason, fault.state) == (("code",), "OBSERVATIONS_EXIST", "0665")
    await do(graph, "setPlace", code="0665", name="Vaggeryds kommun")
    assert await place(graph) == ["0665", "Vaggeryds kommun"]


@pytest.mark.parametrize(("code", "reason"), [("", "EMPTY"), ("0" * 21, "TOO_LONG"), ("06\n65", "CONTROL_CHARACTER")])
async def test_a_places_code_has_limits(graph: Database, code: str, reason: str) -> None:
    assert await faults(graph, "setPlace", code=code, name="") == [
        ("INVALID", "code", reason),
        ("INVALID", "name", "EMPTY"),
    ]
