"""How goals are judged, what measures are judged by over time, and the rounds in which owners report."""

import json
from typing import Any

import pytest

from samsyn.database.port import Database
from samsyn.model.times import day_of
from tests.support.doing import changes, do, faults, stored
from tests.support.judging import judged


async def measure(graph: Database, **more: Any) -> str:
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    given = {"name": "Trivs", "unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE"}
    return await do(graph, "createMeasure", **{**given, **more})


async def record(graph: Database, measure_id: str, *values: tuple[str, float]) -> None:
    observations = [{"measureId": measure_id, "period": period, "value": value} for period, value in values]
    await do(graph, "recordObservations", observations=observations)


async def test_b7_of_a_day_there_is_one_target(graph: Database) -> None:
    measure_id = await measure(graph, acceptedValue=70.0)
    await do(graph, "updateMeasure", id=measure_id, expectedVersion=1, targetValue=90.0)
    await do(graph, "updateMeasure", id=measure_id, expectedVersion=2, acceptedValue=80.0, reason="Nytt avtal.")
    await do(graph, "updateMeasure", id=measure_id, expectedVersion=3, acceptedValue=80.0, name="Trygga")
    told = json.loads((await stored(graph, measure_id))["targets"])
    assert [(each["acceptedValue"], each["targetValue"], each["reason"]) for each in told] == [
        (80.0, 90.0, "Nytt avtal.")
    ]
    assert told[0]["validFrom"] == day_of((await stored(graph, measure_id))["createdAt"])


async def test_a_measure_without_limits_has_no_targets(graph: Database) -> None:
    assert "targets" not in await stored(graph, await measure(graph))


@pytest.mark.parametrize(
    ("values", "trend"),
    [
        ([("2023", 1.0), ("2024", 2.0), ("2025", 3.0)], "IMPROVING"),
        ([("2022", 9.0), ("2023", 3.0), ("2024", 2.0), ("2025", 2.0)], "WORSENING"),
        ([("2023", 1.0), ("2024", 3.0), ("2025", 2.0)], "STEADY"),
        ([("2024", 1.0), ("2025", 3.0)], "UNKNOWN"),
        ([("2023", 1.0), ("2025-H1", 8.0), ("2024", 2.0), ("2025", 3.0)], "IMPROVING"),
    ],
)
async def test_the_trend_follows_the_last_three_of_a_kind(
    graph: Database, values: list[tuple[str, float]], trend: str
) -> None:
    measure_id = await measure(graph)
    for value in reversed(values):
        await record(graph, measure_id, value)
    assert (await judged(graph, measure_id)).trend.name == trend


async def test_the_day_from_which_it_is_stale_follows_the_frequency(graph: Database) -> None:
    measure_id = await measure(graph, frequency="TERTIAL")
    await record(graph, measure_id, ("2025-T3", 60.0))
    assert (await judged(graph, measure_id)).stale_from == "2026-09-01"
    await do(graph, "updateMeasure", id=measure_id, expectedVersion=2, frequency="YEAR")
    assert (await judged(graph, measure_id)).stale_from == "2028-01-01"
    await do(graph, "updateMeasure", id=measure_id, expectedVersion=3, frequency=None)
    assert (await judged(graph, measure_id)).stale_from is None


@pytest.mark.parametrize(
    ("scale", "value"),
    [
        ({"scaleMin": 0, "scaleMax": 100}, 101.0),
        ({"scaleMin": 0, "scaleMax": 100}, -0.1),
        ({"scaleMin": 1, "scaleMax": 5}, 0.5),
        ({"scaleMin": 0}, -1.0),
    ],
)
async def test_b5_a_value_beyond_the_scale_that_was_set_is_refused(
    graph: Database, scale: dict[str, float], value: float
) -> None:
    measure_id = await measure(graph, **scale)
    observations = [{"measureId": measure_id, "period": "2026", "value": value}]
    assert await faults(graph, "recordObservations", observations=observations) == [
        ("INVALID", "observations.0.value", "OUT_OF_RANGE")
    ]


async def test_a_goal_is_judged_and_judged_anew(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Fler mötesplatser")
    await do(graph, "reportGoalStatus", id=goal, expectedVersion=1, status="UNCERTAIN", comment="Vi vet inte än.")
    await do(graph, "reportGoalStatus", id=goal, expectedVersion=2, status="EXPECTED", comment="Lokalen är klar.")
    node = await stored(graph, goal)
    assert (node["reportedStatus"], node["reportedComment"], node["version"]) == ("EXPECTED", "Lokalen är klar.", 3)
    assert (await changes(graph))[-1]["before"]["reportedComment"] == "Vi vet inte än."


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"period": "2026-05-17", "dueOn": "2026-06-01"}, ("INVALID", "period", "NOT_A_PERIOD")),
        ({"period": "förra året", "dueOn": "2026-06-01"}, ("INVALID", "period", "NOT_A_PERIOD")),
        ({"period": "2026-T2", "dueOn": "2026-04-30"}, ("INVALID", "dueOn", "ENDS_BEFORE_START")),
    ],
)
async def test_a_round_is_for_a_period_and_ends_in_it_or_after(
    graph: Database, given: dict[str, str], fault: tuple[str, str, str]
) -> None:
    assert await faults(graph, "openReportingRound", **given) == [fault]


async def test_a_round_is_closed_once(graph: Database) -> None:
    opened = await do(graph, "openReportingRound", period="2026-T2", dueOn="2026-09-15")
    await do(graph, "closeReportingRound", id=opened, expectedVersion=1)
    assert await faults(graph, "closeReportingRound", id=opened, expectedVersion=2) == [("STATE", "id", "CLOSED")]
