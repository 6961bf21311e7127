"""Measures and their limits, and the attainment that follows from them."""

from typing import Any

import pytest

from samsyn.database.port import Database
from tests.support.doing import after, before, changes, do, faults, stored
from tests.support.judging import attained


async def measure(graph: Database, **more: Any) -> str:
    given = {"name": "Trygga", "unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE", **more}
    return await do(graph, "createMeasure", **given)


async def test_a_measure_is_stored_with_its_owner_and_what_it_indicates(graph: Database) -> None:
    owner = await do(graph, "registerActor", name="Nämnden", kind="BOARD")
    indicated = [
        await do(graph, "createVision", name="Vision"),
        await do(graph, "createOutcome", name="Trygghet"),
        await do(graph, "createGoal", name="Mål"),
        await do(graph, "registerContribution", title="Vandring", makers=[], status="DRAFT"),
    ]
    measure_id = await measure(graph, kpiId="N00640", baseline=70.5, ownerId=owner, indicatesIds=indicated)
    node = await stored(graph, measure_id)
    assert (node["kpiId"], node["baseline"], await attained(graph, measure_id)) == ("N00640", 70.5, "NO_DATA")
    assert list(await before(graph, measure_id, "OWNS")) == [owner]
    assert set(await after(graph, measure_id, "INDICATES")) == set(indicated)


async def test_owner_and_indicated_are_replaced_where_they_are_given(graph: Database) -> None:
    first, second = [await do(graph, "registerActor", name=name, kind="BOARD") for name in "AB"]
    goal, other = [await do(graph, "createGoal", name=name) for name in "CD"]
    measure_id = await measure(graph, ownerId=first, indicatesIds=[goal])
    await do(graph, "updateMeasure", id=measure_id, expectedVersion=1, ownerId=second, indicatesIds=[other, goal])
    assert list(await before(graph, measure_id, "OWNS")) == [second]
    assert set(await after(graph, measure_id, "INDICATES")) == {goal, other}
    await do(graph, "updateMeasure", id=measure_id, expectedVersion=2, name="Trygghet")
    assert list(await before(graph, measure_id, "OWNS")) == [second]
    await do(graph, "updateMeasure", id=measure_id, expectedVersion=3, ownerId=None, indicatesIds=[], reason="Slut")
    assert (await before(graph, measure_id, "OWNS"), await after(graph, measure_id, "INDICATES")) == ({}, {})
    change = (await changes(graph))[-1]
    assert (change["before"], change["after"]) == (
        {"ownerId": second, "indicatesIds": sorted([goal, other])},
        {"ownerId": None, "indicatesIds": []},
    )
    assert (change["reason"], change["touched"]) == ("Slut", [measure_id])


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (
            {"direction": "INCREASE", "acceptedValue": 91.0, "targetValue": 90.0},
            ("acceptedValue", "ACCEPTED_BEYOND_TARGET"),
        ),
        (
            {"direction": "DECREASE", "acceptedValue": 9.0, "targetValue": 10.0},
            ("acceptedValue", "ACCEPTED_BEYOND_TARGET"),
        ),
        ({"direction": "KEEP", "acceptedValue": 9.0}, ("targetValue", "TARGET_MISSING")),
    ],
)
async def test_the_limits_agree_with_the_direction(
    graph: Database, given: dict[str, Any], fault: tuple[str, str]
) -> None:
    whole = {"name": "Trygga", "unit": "%", "stage": "EFFECT", "method": "SURVEY", **given}
    assert await faults(graph, "createMeasure", **whole) == [("INVALID", *fault)]


@pytest.mark.parametrize(
    "given",
    [
        {"direction": "INCREASE", "acceptedValue": 90.0, "targetValue": 90.0},
        {"direction": "INCREASE", "acceptedValue": 90.0},
        {"direction": "DECREASE", "acceptedValue": 11.0, "targetValue": 10.0},
        {"direction": "KEEP", "acceptedValue": 11.0, "targetValue": 10.0},
        {"direction": "KEEP", "acceptedValue": 9.0, "targetValue": 10.0},
    ],
)
async def test_limits_that_agree_are_taken(graph: Database, given: dict[str, Any]) -> None:
    assert (await stored(graph, await measure(graph, **given)))["direction"] == given["direction"]


async def test_a_change_is_held_against_the_limits_that_stay(graph: Database) -> None:
    measure_id = await measure(graph, acceptedValue=80.0, targetValue=90.0)
    given = {"id": measure_id, "expectedVersion": 1, "reason": "Ny nivå"}
    assert await faults(graph, "updateMeasure", **given, targetValue=70.0) == [
        ("INVALID", "targetValue", "ACCEPTED_BEYOND_TARGET")
    ]
    assert await faults(graph, "updateMeasure", **given, direction="DECREASE") == [
        ("INVALID", "direction", "ACCEPTED_BEYOND_TARGET")
    ]
    assert await faults(graph, "updateMeasure", **given, direction="KEEP", targetValue=None) == [
        ("INVALID", "targetValue", "TARGET_MISSING")
    ]
    assert await faults(graph, "updateMeasure", **given, direction=None, baseline=float("inf")) == [
        ("INVALID", "direction", "EMPTY"),
        ("INVALID", "baseline", "NOT_FINITE"),
    ]
    await do(graph, "updateMeasure", **given, targetValue=70.0, acceptedValue=60.0)


async def test_the_attainment_follows_the_limits(graph: Database) -> None:
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    measure_id = await measure(graph)
    await do(graph, "recordObservations", observations=[{"measureId": measure_id, "period": "2026", "value": 85.0}])
    seen = [await attained(graph, measure_id)]
    for number, given in enumerate(
        [
            {"targetValue": 90.0},
            {"acceptedValue": 80.0},
            {"targetValue": 85.0},
            {"direction": "DECREASE", "acceptedValue": None},
        ],
        2,
    ):
        await do(graph, "updateMeasure", id=measure_id, expectedVersion=number, reason="Ny nivå", **given)
        seen.append(await attained(graph, measure_id))
    assert seen == ["UNJUDGED", "OFF_TARGET", "ACCEPTED", "ON_TARGET", "ON_TARGET"]
    assert (await changes(graph))[-3]["after"] == {"acceptedValue": 80.0}
