"""Key figures that are retired, and groups of peers."""

from typing import Any

import pytest

from samsyn.database.port import Database
from samsyn.errors import StateFault
from tests.support.doing import changes, do, faults, refused, stored
from tests.support.judging import attained

GIVEN = {"name": "Trygga", "unit": "%", "stage": "EFFECT", "method": "KEY_FIGURE", "direction": "INCREASE"}
GROUP = {"id": "G1", "name": "Liknande kommuner", "members": ["0604", "0586"]}
GROUPS = "RETURN COLLECT { MATCH (group:PeerGroup) RETURN group {.id, .name, .members} ORDER BY group.id } AS groups"


async def groups(graph: Database) -> list[dict[str, Any]]:
    [found] = await graph.read(GROUPS, {})
    return found


async def test_a_measure_is_retired_for_a_reason_and_taken_back(graph: Database) -> None:
    measure_id = await do(graph, "createMeasure", **GIVEN)
    await do(graph, "retireMeasure", id=measure_id, expectedVersion=1, reason="Publiceras inte längre.")
    assert (await stored(graph, measure_id))["retired"] is True
    await do(graph, "retireMeasure", id=measure_id, expectedVersion=2, retired=False, reason="Den publiceras igen.")

    measure = await stored(graph, measure_id)
    assert (measure["retired"], measure["version"]) == (False, 3)
    told = [(each["before"], each["after"], each["reason"], each["node"]) for each in (await changes(graph))[1:]]
    assert told == [
        ({"retired": False}, {"retired": True}, "Publiceras inte längre.", measure_id),
        ({"retired": True}, {"retired": False}, "Den publiceras igen.", measure_id),
    ]


async def test_what_is_so_already_is_refused(graph: Database) -> None:
    measure_id = await do(graph, "createMeasure", **GIVEN)
    given: dict[str, Any] = {"id": measure_id, "expectedVersion": 1, "reason": "Därför."}
    [fault] = await refused(graph, "retireMeasure", **given, retired=False)
    assert isinstance(fault, StateFault)
    assert (fault.path, fault.reason, fault.state) == (("retired",), "NOT_RETIRED", "NOT_RETIRED")
    await do(graph, "retireMeasure", **given)
    assert await faults(graph, "retireMeasure", **{**given, "expectedVersion": 2}) == [("STATE", "retired", "RETIRED")]
    assert await faults(graph, "retireMeasure", **given) == [
        ("CONFLICT", "expectedVersion", "STALE_VERSION"),
        ("STATE", "retired", "RETIRED"),
    ]


@pytest.mark.parametrize("reason", ["", " \n", "x" * 4_001, "\0"])
async def test_a_reason_is_needed_to_retire(graph: Database, reason: str) -> None:
    measure_id = await do(graph, "createMeasure", **GIVEN)

    [(code, path, _)] = await faults(graph, "retireMeasure", id=measure_id, expectedVersion=1, reason=reason)

    assert (code, path) == ("INVALID", "reason")


async def test_a_retired_measure_keeps_its_values_and_is_read_on(graph: Database) -> None:
    measure_id = await do(graph, "createMeasure", **GIVEN, targetValue=80.0)
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    given = {"measureId": measure_id, "period": "2024", "value": 90.0}
    await do(graph, "recordObservations", observations=[given])
    await do(graph, "retireMeasure", id=measure_id, expectedVersion=2, reason="Omdefinierat.")

    assert await attained(graph, measure_id) == "ON_TARGET"


async def test_groups_are_stored_once_and_replaced_whole(graph: Database) -> None:
    await do(graph, "recordPeerGroups", groups=[GROUP, {"id": "G2", "name": "Grannar", "members": ["0680"]}])
    await do(graph, "recordPeerGroups", groups=[{"id": "G1", "name": "Andra", "members": ["0643", "0643"]}])

    assert await groups(graph) == [
        {"id": "G1", "name": "Andra", "members": ["0643"]},
        {"id": "G2", "name": "Grannar", "members": ["0680"]},
    ]
    last = (await changes(graph))[-1]
    assert last["before"] == {"groups": [{**GROUP, "members": ["0586", "0604"]}]}
    assert last["after"] == {"groups": [{"id": "G1", "name": "Andra", "members": ["0643"]}]}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], ("groups", "EMPTY")),
        ([GROUP] * 2, ("groups.1.id", "DUPLICATE")),
        ([{**GROUP, "id": ""}], ("groups.0.id", "EMPTY")),
        ([{**GROUP, "id": "G" * 21}], ("groups.0.id", "TOO_LONG")),
        ([{**GROUP, "name": "Två\nrader"}], ("groups.0.name", "CONTROL_CHARACTER")),
        ([{**GROUP, "members": []}], ("groups.0.members", "EMPTY")),
        ([{**GROUP, "members": ["0604"] * 401}], ("groups.0.members", "TOO_MANY")),
        ([{**GROUP, "members": ["0604", " "]}], ("groups.0.members.1", "EMPTY")),
    ],
)
async def test_a_group_that_makes_no_sense_is_refused(
    graph: Database, given: list[dict[str, Any]], expected: tuple[str, str]
) -> None:
    assert await faults(graph, "recordPeerGroups", groups=given) == [("INVALID", *expected)]
