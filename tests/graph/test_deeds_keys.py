"""A deed with an idempotency key is done once, however often it is sent."""

import asyncio
import json
from dataclasses import replace

import pytest
from pydantic import Field

from samsyn.database.port import Database
from samsyn.deeds import DEEDS, Done
from samsyn.deeds.aims import CreateGoalInput
from samsyn.errors import ConflictFault
from samsyn.model.principals import SERVICE
from tests.support.doing import do, everything, faults, past_the_service, perform, refused, stored

GOAL = {"name": "Mål", "idempotencyKey": "k1"}


async def test_a_replay_answers_the_same_and_writes_nothing(graph: Database) -> None:
    first = await perform(graph, "createGoal", GOAL)
    await do(graph, "createGoal", name="Annat")
    before = await everything(graph)
    again = await perform(graph, "createGoal", GOAL)
    assert first == Done(first.payload, replayed=False, revision=1)
    assert again == Done(first.payload, replayed=True, revision=2)
    assert await everything(graph) == before


async def test_a_replay_of_a_change_is_no_conflict(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    given = {"id": goal, "expectedVersion": 1, "name": "Nytt", "idempotencyKey": "k"}
    assert [(await perform(graph, "updateGoal", given)).replayed for _ in range(3)] == [False, True, True]
    assert (await stored(graph, goal))["version"] == 2


async def test_lists_are_replayed_too(graph: Database) -> None:
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    measure = {"name": "Trygga", "unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "KEEP"}
    measure_id = await do(graph, "createMeasure", **measure)
    recorded = [{"measureId": measure_id, "period": period, "value": 1.0} for period in ("2025", "2026")]
    given = {"observations": recorded, "idempotencyKey": "k"}
    first = await perform(graph, "recordObservations", given)
    assert (await perform(graph, "recordObservations", given)).payload == first.payload


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("createGoal", {"name": "Annat"}),
        ("createGoal", {"name": "Mål", "tier": "nämndmål"}),
        ("createGoal", {"name": "Mål", "tier": None}),
        ("createValue", {"name": "Mål"}),
    ],
)
async def test_a_key_belongs_to_one_deed_and_its_input(graph: Database, deed: str, given: dict[str, str]) -> None:
    await do(graph, "createGoal", **GOAL)
    [fault] = await refused(graph, deed, **given, idempotencyKey="k1")
    assert (fault.code, fault.path, fault.reason) == ("INVALID", ("idempotencyKey",), "KEY_REUSED")


async def test_a_reused_key_is_told_with_what_else_is_wrong(graph: Database) -> None:
    await do(graph, "createGoal", **GOAL)
    assert await faults(graph, "createGoal", name="", ownerIds=["actor_nobody"], idempotencyKey="k1") == [
        ("INVALID", "name", "EMPTY"),
        ("INVALID", "idempotencyKey", "KEY_REUSED"),
        ("NOT_FOUND", "ownerIds.0", "UNKNOWN_ID"),
    ]


async def test_a_refusal_does_not_use_up_a_key(graph: Database) -> None:
    await refused(graph, "createGoal", name="", idempotencyKey="k1")
    assert not (await perform(graph, "createGoal", GOAL)).replayed


async def test_a_key_belongs_to_whoever_gave_it(graph: Database) -> None:
    first = await perform(graph, "createGoal", GOAL, by=replace(SERVICE, id="a"))
    second = await perform(graph, "createGoal", GOAL, by=replace(SERVICE, id="b"))
    assert (first.payload != second.payload, second.replayed) == (True, False)


@pytest.mark.parametrize(
    ("key", "reason"),
    [("", "EMPTY"), ("x" * 201, "TOO_LONG"), ("a\nb", "CONTROL_CHARACTER"), ("\ud800", "CONTROL_CHARACTER")],
)
async def test_a_key_has_limits(graph: Database, key: str, reason: str) -> None:
    assert await faults(graph, "createGoal", name="Mål", idempotencyKey=key) == [("INVALID", "idempotencyKey", reason)]


@pytest.mark.parametrize("key", ["x", "å" * 200, " k ", "' OR 1=1"])
async def test_any_text_within_the_limits_is_a_key(graph: Database, key: str) -> None:
    given = {"name": "Mål", "idempotencyKey": key}
    assert [(await perform(graph, "createGoal", given)).replayed for _ in range(2)] == [False, True]


async def test_without_a_key_the_same_is_done_again(graph: Database) -> None:
    assert await do(graph, "createGoal", name="Mål") != await do(graph, "createGoal", name="Mål")


async def test_a_hundred_at_once_make_one(graph: Database) -> None:
    dones = await asyncio.gather(*(perform(graph, "createGoal", GOAL) for _ in range(100)))
    assert len({str(done.payload) for done in dones}) == 1
    assert sorted(done.replayed for done in dones) == [False] + [True] * 99
    assert {done.revision for done in dones} == {1}
    assert len([each for each in await everything(graph) if '["Goal"' in each]) == 1


async def test_a_stale_version_is_judged_only_where_nothing_is_replayed(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    given = {"id": goal, "expectedVersion": 1, "name": "Nytt"}
    await perform(graph, "updateGoal", {**given, "idempotencyKey": "k"})
    [fault] = await refused(graph, "updateGoal", **given, idempotencyKey="other")
    assert isinstance(fault, ConflictFault)


class GrownGoalInput(CreateGoalInput):
    """A goal, as a later version takes it."""

    pinned: bool = Field(default=False, description="Whether it stands first.")


GROWN = replace(
    DEEDS["createGoal"], input=GrownGoalInput, payload={**DEEDS["createGoal"].payload, "alsoChanged": "[Goal]"}
)
"""The deed with a field more in its input and in its payload."""
KEPT = "CREATE (kept:IdempotencyKey) SET kept = $kept"
FIRST_VERSIONS_HASH = "e2669dede166066983d952321a9528545d174a35e43248c0054390cad273a972"


async def keep(graph: Database, goal: str) -> None:
    """Record that a goal was made under the key "k1", as the first version did."""
    kept = {
        "key": f"{SERVICE.id}\nk1",
        "principal": SERVICE.id,
        "deed": "createGoal",
        "hash": FIRST_VERSIONS_HASH,
        "at": "2026-01-31T12:00:00.000Z",
        "made": json.dumps({"goal": goal}),
    }
    await past_the_service(graph, KEPT, kept=kept)


async def test_c4_a_deed_of_the_first_version_is_told_again(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    await keep(graph, goal)
    done = await perform(graph, "createGoal", GOAL)
    assert done == Done({"goal": goal}, replayed=True, revision=1)


async def test_c4_a_deed_is_told_again_after_an_upgrade_that_adds_fields(
    graph: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    await keep(graph, goal)
    monkeypatch.setattr("samsyn.performing.perform.DEEDS", {**DEEDS, "createGoal": GROWN})
    before = await everything(graph)
    done = await perform(graph, "createGoal", {**GOAL, "pinned": False})
    assert done == Done({"goal": goal, "alsoChanged": None}, replayed=True, revision=1)
    assert await everything(graph) == before


async def test_c4_what_is_given_in_a_new_field_is_another_deed(
    graph: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await keep(graph, await do(graph, "createGoal", name="Mål"))
    monkeypatch.setattr("samsyn.performing.perform.DEEDS", {**DEEDS, "createGoal": GROWN})
    [fault] = await refused(graph, "createGoal", **GOAL, pinned=True)
    assert (fault.path, fault.reason) == (("idempotencyKey",), "KEY_REUSED")
