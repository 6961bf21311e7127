"""What is archived leaves, and comes back when it is restored."""

from itertools import pairwise

import pytest

from samsyn.database.port import Database
from samsyn.errors import ConflictFault, CycleFault, StateFault
from tests.support.doing import after, changes, do, faults, refused, stored

MADE = {
    "createVision": {"name": "Vision"},
    "createOutcome": {"name": "Trygghet"},
    "createGoal": {"name": "Mål"},
    "createValue": {"name": "Mod"},
    "createBeneficiaryGroup": {"name": "Unga"},
    "registerActor": {"name": "Klubben", "kind": "ASSOCIATION"},
    "registerContribution": {"title": "Vandring", "makers": [], "status": "DRAFT"},
    "createAsset": {"name": "Plan", "kind": "MARKET_PLAN"},
    "createMeasure": {"name": "Trygga", "unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "KEEP"},
}
UPDATES = {
    "createVision": "updateVision",
    "createOutcome": "updateOutcome",
    "createGoal": "updateGoal",
    "createValue": "updateValue",
    "createBeneficiaryGroup": "updateBeneficiaryGroup",
    "registerActor": "updateActor",
    "registerContribution": "updateContribution",
    "createAsset": "updateAsset",
    "createMeasure": "updateMeasure",
}


@pytest.mark.parametrize("deed", MADE)
async def test_everything_can_be_archived_and_restored(graph: Database, deed: str) -> None:
    node_id = await do(graph, deed, **MADE[deed])
    assert await do(graph, "archive", id=node_id, expectedVersion=1, reason="Slut") == node_id
    node = await stored(graph, node_id)
    assert (node["archivedAt"], node["version"]) == (node["updatedAt"], 2)
    assert await do(graph, "restore", id=node_id, expectedVersion=2) == node_id
    node = await stored(graph, node_id)
    assert ("archivedAt" in node, node["version"]) == (False, 3)
    archived, restored = (await changes(graph))[-2:]
    assert (archived["reason"], archived["touched"], archived["before"]) == ("Slut", [node_id], {"archivedAt": None})
    assert (restored["before"], restored["after"]) == (archived["after"], {"archivedAt": None})


@pytest.mark.parametrize("deed", UPDATES)
async def test_what_is_archived_cannot_be_changed_or_archived_again(graph: Database, deed: str) -> None:
    node_id = await do(graph, deed, **MADE[deed])
    await do(graph, "archive", id=node_id, expectedVersion=1)
    for again in (UPDATES[deed], "archive"):
        [fault] = await refused(graph, again, id=node_id, expectedVersion=2)
        assert isinstance(fault, StateFault)
        assert (fault.path, fault.reason, fault.state) == (("id",), "ARCHIVED", "ARCHIVED")


async def test_what_is_not_archived_cannot_be_restored(graph: Database) -> None:
    value = await do(graph, "createValue", name="Mod")
    assert await faults(graph, "restore", id=value, expectedVersion=1) == [("STATE", "id", "NOT_ARCHIVED")]


async def test_a_stale_version_is_told_with_what_else_is_wrong(graph: Database) -> None:
    value = await do(graph, "createValue", name="Mod")
    await do(graph, "archive", id=value, expectedVersion=1)
    conflict, state = await refused(graph, "archive", id=value, expectedVersion=1)
    assert isinstance(conflict, ConflictFault)
    assert (conflict.reason, conflict.current, conflict.current_version) == ("STALE_VERSION", value, 2)
    assert state.reason == "ARCHIVED"


async def test_neither_a_link_nor_an_observation_is_archived(graph: Database) -> None:
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    goal, other = [await do(graph, "createGoal", name=name) for name in "AB"]
    link = await do(graph, "linkAims", fromId=goal, toId=other)
    measure = await do(graph, "createMeasure", **MADE["createMeasure"])
    recorded = [{"measureId": measure, "period": "2026", "value": 1.0}]
    [observation] = await do(graph, "recordObservations", observations=recorded)
    for node_id in (link, observation):
        assert await faults(graph, "archive", id=node_id, expectedVersion=1) == [("INVALID", "id", "WRONG_TYPE")]


async def test_links_stay_stored(graph: Database) -> None:
    goal, other = [await do(graph, "createGoal", name=name) for name in "AB"]
    await do(graph, "linkAims", fromId=goal, toId=other)
    await do(graph, "archive", id=other, expectedVersion=1)
    assert list(await after(graph, goal, "CONTRIBUTES_TO")) == [other]


async def chained(graph: Database, length: int) -> list[str]:
    """Goals of which each leads to the next."""
    ids = [await do(graph, "createGoal", name=str(number)) for number in range(length)]
    for start, end in pairwise(ids):
        await do(graph, "linkAims", fromId=start, toId=end)
    return ids


@pytest.mark.parametrize("length", [3, 5])
async def test_a_circle_that_a_restored_aim_would_close_is_named(graph: Database, length: int) -> None:
    first, second, *others = await chained(graph, length)
    await do(graph, "archive", id=second, expectedVersion=2)
    await do(graph, "linkAims", fromId=others[-1], toId=first)
    [fault] = await refused(graph, "restore", id=second, expectedVersion=3)
    assert isinstance(fault, CycleFault)
    assert (fault.path, fault.reason, fault.cycle) == (("id",), "CIRCLE", (second, *others, first, second))


async def test_a_restored_aim_that_closes_no_circle_comes_back_with_its_links(graph: Database) -> None:
    first, second, third = await chained(graph, 3)
    await do(graph, "archive", id=second, expectedVersion=2)
    await do(graph, "linkAims", fromId=first, toId=third)
    await do(graph, "restore", id=second, expectedVersion=3)
    assert await faults(graph, "linkAims", fromId=third, toId=first) == [("CYCLE", "toId", "CIRCLE")]


async def test_the_only_maker_of_contributions_that_count_stays(graph: Database) -> None:
    club, board = [await do(graph, "registerActor", name=name, kind="ASSOCIATION") for name in ("Klubben", "Styrelsen")]
    goal = await do(graph, "createGoal", name="Mål")
    given = {"contributesTo": [{"aimId": goal}], "makers": [{"actorId": club}], "status": "APPROVED"}
    counting = [await do(graph, "registerContribution", title=f"Insats {number}", **given) for number in range(7)]
    await do(graph, "registerContribution", title="Inställd", **{**given, "delivery": "CANCELLED"})
    await do(graph, "registerContribution", title="Inlämnad", **{**given, "status": "SUBMITTED"})
    await do(
        graph, "registerContribution", title="Gemensam", **{**given, "makers": [{"actorId": club}, {"actorId": board}]}
    )
    [fault] = await refused(graph, "archive", id=club, expectedVersion=1)
    assert isinstance(fault, StateFault)
    assert (fault.path, fault.reason, fault.state) == (("id",), "ONLY_MAKER", "ONLY_MAKER")
    assert [title in str(fault.message) for title in ("Insats 0", "Insats 4", "Insats 5", "Gemensam", "Inställd")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert "and 2 more" in str(fault.message)
    for contribution in counting:
        await do(graph, "endContribution", id=contribution, expectedVersion=1)
    await do(graph, "archive", id=club, expectedVersion=1)


async def test_a_maker_beside_an_archived_one_is_the_only_one(graph: Database) -> None:
    club, board = [await do(graph, "registerActor", name=name, kind="ASSOCIATION") for name in "AB"]
    goal = await do(graph, "createGoal", name="Mål")
    makers = [{"actorId": club}, {"actorId": board}]
    given = {"title": "Vandring", "contributesTo": [{"aimId": goal}], "makers": makers, "status": "APPROVED"}
    await do(graph, "registerContribution", **given)
    await do(graph, "archive", id=club, expectedVersion=1)
    assert await faults(graph, "archive", id=board, expectedVersion=1) == [("STATE", "id", "ONLY_MAKER")]
