"""Changes with one number, as two processes wrote at once: they get their own, and nothing else of them changes."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from samsyn.command import audit, verify
from samsyn.database import migrations
from samsyn.database.migrations import migrate
from samsyn.database.port import Address, Database, connect
from samsyn.database.replica import Replica
from samsyn.errors import HistoryDamaged, InvalidArgument
from samsyn.model.chain import digest_of, hash_of
from tests.support.doing import do, everything, log, past_the_service

STEPS = [17, 18]  # that make the numbers unique, by their numbers
DEEDS = 5


@pytest_asyncio.fixture
async def former(graph: Database) -> AsyncIterator[Database]:
    """A graph as before the steps: numbers may be there twice."""
    await past_the_service(graph, "DROP CONSTRAINT Change_seq IF EXISTS")
    await past_the_service(graph, "DROP INDEX Change_seq IF EXISTS")
    await past_the_service(graph, "CREATE INDEX Change_seq IF NOT EXISTS FOR (node:Change) ON (node.seq)")
    yield graph
    await unprepare(graph)
    await past_the_service(graph, "MATCH (change:Change) DETACH DELETE change")
    await migrate(graph)


async def unprepare(graph: Database) -> None:
    """Have the steps taken by the next start."""
    await past_the_service(graph, f"MATCH (migration:Migration) WHERE migration.number IN {STEPS} DELETE migration")


async def doubled(graph: Database, *numbers: int, end: str = "") -> str:
    """Five deeds, at some numbers of which another process added a change after the same one; the hash of the last."""
    for number in range(DEEDS):
        await do(graph, "createGoal", name=f"Mål {number}")
    changes = await log(graph)
    for number in numbers:
        before = changes[number - 2]["hash"] if number > 1 else ""
        await add(graph, {**changes[number - 1], "id": f"change_other_{number}", "after": '{"name": "Annat"}'}, before)
    if end:
        await past_the_service(graph, "MATCH (a:Audit) MATCH (c:Change {id: $id}) SET a.hash = c.hash", id=end)
    await unprepare(graph)
    return changes[-1]["hash"]


async def add(graph: Database, change: dict[str, Any], before: str) -> str:
    """A change that was written after one with that hash, as the fault did; its own hash."""
    made = {**change, "digest": digest_of(change)}
    made["hash"] = hash_of(made, before)
    await past_the_service(graph, "CREATE (c:Change) SET c = $made", made=made)
    return made["hash"]


async def test_a1_doubled_numbers_get_their_own_and_the_history_is_whole(former: Database, address: Address) -> None:
    known = await doubled(former, 2, 4)
    before = {change["id"]: change for change in await log(former)}
    looked = await former.look()

    told = await verify.verify(address, known)

    assert "The change log is intact: 8 changes" in told
    assert "2 of them had the same number as another change, because two processes wrote at once" in told
    assert "2 → 6, 4 → 7" in told
    *_, sixth, seventh, sealing = await log(former)
    assert [(each["id"], each["seq"], each["formerSeq"]) for each in (sixth, seventh)] == [
        ("change_other_2", 6, 2),
        ("change_other_4", 7, 4),
    ]
    for change in await log(former):
        kept = {name: value for name, value in change.items() if name not in {"seq", "formerSeq"}}
        if was := before.get(change["id"]):
            assert kept == {name: value for name, value in was.items() if name != "seq"}, "nothing else is touched"
    assert (sealing["deed"], sealing["seq"], sealing["audience"]) == ("renumberChanges", 8, "ADMINS")
    assert "at once" in sealing["reason"]
    assert json.loads(sealing["after"])["renumbered"] == [
        [6, 2, before["change_other_2"]["hash"]],
        [7, 4, before["change_other_4"]["hash"]],
    ]
    assert await former.look() == looked, "it touches no revision"
    assert "9 changes" in await after_another_deed(former, address, known)


async def after_another_deed(graph: Database, address: Address, known: str) -> str:
    await do(graph, "createGoal", name="Ett till")
    return await verify.verify(address, known)


async def test_a1_the_log_may_end_with_either_of_two(former: Database, address: Address) -> None:
    known = await doubled(former, 5, end="change_other_5")
    told = await verify.verify(address, known)
    assert "1 of them had the same number as another change" in told
    [kept] = [change for change in await log(former) if change["seq"] == DEEDS]
    assert kept["id"] == "change_other_5", "the one that the log was closed with"
    assert "8 changes" in await after_another_deed(former, address, known)


async def test_a1_two_lines_of_changes_and_what_lies_beyond_the_end_are_told_apart(
    former: Database, address: Address
) -> None:
    known = await doubled(former)
    [*_, third, fourth, fifth] = await log(former)
    line = third["hash"]
    for change in (fourth, fifth, {**fifth, "seq": 6}):
        line = await add(former, {**change, "id": f"change_other_{change['seq']}"}, line)

    told = await verify.verify(address, known)

    assert "3 of them had the same number as another change" in told
    assert "4 → 6, 5 → 7, 6 → 8" in told
    assert "10 changes" in await after_another_deed(former, address, line)


async def test_a1_no_two_changes_have_a_number_any_more(former: Database, address: Address) -> None:
    await doubled(former, 3)
    other = await connect(address)
    try:
        await asyncio.gather(migrate(former), migrate(other))
    finally:
        await other.close()
    numbers = [change["seq"] for change in await log(former)]
    assert numbers == list(range(1, DEEDS + 3))
    before = await everything(former)
    await unprepare(former)
    await migrate(former)
    assert [each for each in await everything(former) if '"Migration"' not in each] == [
        each for each in before if '"Migration"' not in each
    ]


TAMPERING = {
    "what was moved is altered": ("MATCH (c:Change {id: 'change_other_3'}) SET c.after = '{}'", "was altered"),
    "its doer": ("MATCH (c:Change {id: 'change_other_3'}) SET c.by = 'Någon'", "does not follow"),
    "its number": (
        "MATCH (c:Change {id: 'change_other_3'}) SET c.formerSeq = 4",
        "does not follow|no such renumbering",
    ),
    "it is gone": ("MATCH (c:Change {id: 'change_other_3'}) DETACH DELETE c", "Change 6 is missing"),
    "the one beside it": ("MATCH (c:Change {seq: 3}) SET c.after = '{}'", "Change 3 was altered"),
    "the one before it": ("MATCH (c:Change {seq: 2}) SET c.at = '2020'", "Change 2 does not follow"),
    "what tells of it": ("MATCH (c:Change {deed: 'renumberChanges'}) SET c.after = '{\"renumbered\": []}'", "altered"),
    "what tells of it is gone": ("MATCH (c:Change {deed: 'renumberChanges'}) DETACH DELETE c", "Change 7 is missing"),
    "another is taken off": (
        "MATCH (c:Change {seq: 4}) SET c.formerSeq = 4",
        "Change 4 claims the former number 4, but no such renumbering is recorded",
    ),
}


@pytest.mark.parametrize("what", TAMPERING)
async def test_a1_tampering_shows_after_renumbering(former: Database, address: Address, what: str) -> None:
    await doubled(former, 3)
    await verify.verify(address, None)
    text, told = TAMPERING[what]
    await past_the_service(former, text)
    with pytest.raises(HistoryDamaged, match=told):
        await verify.verify(address, None)


BEFORE = {
    "content": ("MATCH (c:Change {id: 'change_other_3'}) SET c.after = '{}'", "Change 6 was altered"),
    "doer": (
        "MATCH (c:Change {id: 'change_other_3'}) SET c.by = 'X'",
        "Change 6, which had the number 3, does not follow",
    ),
    "a copy": (
        "MATCH (c:Change {id: 'change_other_3'}) SET c.hash = 'x'",
        "Change 6, which had the number 3, does not",
    ),
    "the way on": ("MATCH (c:Change {seq: 4}) SET c.at = '2020'", "Change 4 does not follow"),
    "the end": ("MATCH (c:Change {seq: 5}) DETACH DELETE c", "Change 5 is missing"),
}


@pytest.mark.parametrize("what", BEFORE)
async def test_a1_tampering_before_renumbering_is_no_fault_of_two_processes(
    former: Database, address: Address, what: str
) -> None:
    await doubled(former, 3)
    text, told = BEFORE[what]
    await past_the_service(former, text)
    with pytest.raises(HistoryDamaged, match=told):
        await verify.verify(address, None)


async def test_a1_who_follows_the_log_goes_on(former: Database) -> None:
    await doubled(former, 2)
    await past_the_service(former, f"UNWIND {STEPS} AS step CREATE (:Migration {{number: step, name: 'later'}})")
    replica = Replica(former)
    graph = await replica.current()
    await unprepare(former)
    await migrate(former)
    await do(former, "createGoal", name="Efteråt")
    assert (await replica.current()) is graph, "it isn't loaded anew"
    assert graph.nodes == DEEDS + 1


async def test_a1_what_was_redacted_under_one_number_stays_so(former: Database, address: Address) -> None:
    await doubled(former, 3)
    await past_the_service(former, f"UNWIND {STEPS} AS step CREATE (:Migration {{number: step, name: 'later'}})")
    await audit.redact(address, [3], "Gallring")
    await unprepare(former)
    assert "2 of them redacted" in await verify.verify(address, None)
    with pytest.raises(InvalidArgument, match="cannot be redacted"):
        await audit.redact(address, [len(await log(former))], "Gallring")


async def test_a1_the_database_refuses_a_number_that_is_taken(graph: Database) -> None:
    await do(graph, "createGoal", name="Mål")
    before = await everything(graph)
    with pytest.raises(Exception, match=r"[Cc]onstraint|Change_seq"):
        await past_the_service(graph, "CREATE (c:Change {seq: 1, id: 'change_x'})")
    assert await everything(graph) == before


def test_a1_the_step_before_which_it_is_done_is_the_one_of_the_constraint() -> None:
    [step] = [step for step in migrations.steps() if step.number in migrations.BEFORE]
    assert (step.number, step.name) == (STEPS[-1], "unique_numbers")
