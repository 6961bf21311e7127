"""Deeds that wait are committed together: each with its own record, and one that fails takes only itself out."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from samsyn.database.port import Address, Database, connect
from samsyn.database.replica import Replica
from samsyn.deeds import DEEDS, Done
from samsyn.errors import Refused, Unavailable
from samsyn.graph.digest import digest_of, hash_of
from samsyn.graph.records import Goal
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from samsyn.performing import batch as batches
from samsyn.performing import perform as performing
from samsyn.spoken import verbatim
from tests.support.doing import changes, deeds_of, do, everything, perform
from tests.support.picture import picture
from tests.support.proxy import line_to

STRATEGIST = Principal(KEY_KIND, "apikey_s", "Nyckel", Role.STRATEGIST)


async def outcome(graph: Database, deed: str, raw: Any, **more: Any) -> Done | Exception:
    try:
        return await perform(graph, deed, raw, **more)
    except Exception as failure:  # noqa: BLE001 -- it is looked at
        return failure


async def at_once(graph: Database, *deeds: tuple[str, Any], **more: Any) -> list[Any]:
    """What came of deeds that wait together, as the first of them is under way already."""
    await deeds_of(graph).replica.load()
    return list(await asyncio.gather(*(outcome(graph, deed, raw, **more) for deed, raw in deeds)))


async def in_memory(graph: Database) -> Any:
    """The graph as this process has it, which is that of the database."""
    found = deeds_of(graph).replica.graph
    assert found is not None
    assert hash_of(found) == f"{digest_of(found):032x}"
    return picture(found)


async def test_what_waits_is_committed_together_each_with_its_own_record(
    graph: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits: list[int] = []
    write = graph.write

    async def counting(work: Any, **more: Any) -> Any:
        commits.append(1)
        return await write(work, **more)

    monkeypatch.setattr(graph, "write", counting)
    done = await at_once(graph, *(("createGoal", {"name": f"Mål {number}"}) for number in range(20)))

    assert [each.revision for each in done] == list(range(1, 21))
    assert len(commits) <= 2
    log = await changes(graph)
    assert [(each["seq"], each["revision"]) for each in log] == [(number, number) for number in range(1, 21)]
    assert [each["node"] for each in log] == [each.payload["goal"] for each in done]


async def test_one_that_is_refused_takes_only_itself_out_and_is_recorded(graph: Database) -> None:
    one, three = (("createGoal", {"name": name}) for name in ("Ett", "Tre"))
    no_right = ("issueApiKey", {"name": "Nyckel", "role": "VIEWER"})
    first, refused, third = await at_once(graph, one, no_right, three, by=STRATEGIST)

    assert isinstance(refused, Refused)
    assert [fault.code for fault in refused.faults] == ["FORBIDDEN"]
    assert (first.revision, third.revision) == (1, 2)
    assert [(each["refused"], each.get("revision")) for each in await changes(graph)] == [
        (False, 1),
        (True, None),
        (False, 2),
    ]
    assert await in_memory(graph) == picture(await _anew(graph))


async def test_each_is_decided_on_what_those_before_it_leave(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    raws = [{"id": goal, "expectedVersion": version, "name": f"N{version}"} for version in (1, 2, 2, 3)]
    first, second, stale, third = await at_once(graph, *(("updateGoal", raw) for raw in raws))

    assert [each.revision for each in (first, second, third)] == [2, 3, 4]
    assert [fault.reason for fault in stale.faults] == ["STALE_VERSION"]
    assert await in_memory(graph) == picture(await _anew(graph))


async def test_the_same_key_twice_in_a_batch_is_answered_twice_and_done_once(graph: Database) -> None:
    given = {"name": "Mål", "idempotencyKey": "k"}
    done = await at_once(graph, ("createGoal", given), ("createGoal", given), ("createGoal", {**given, "name": "X"}))

    assert [each.replayed for each in done[:2]] == [False, True]
    assert done[0].payload == done[1].payload
    assert [fault.reason for fault in done[2].faults] == ["KEY_REUSED"]


async def test_a_mistake_of_ours_costs_nobody_else_their_deed(graph: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(*_: Any) -> Any:
        raise ZeroDivisionError

    broken = replace(DEEDS["createValue"], decide=mistaken)
    monkeypatch.setattr(performing, "DEEDS", {**DEEDS, "createValue": broken})
    first, mistake, third = await at_once(
        graph, ("createGoal", {"name": "Ett"}), ("createValue", {"name": "Mod"}), ("createGoal", {"name": "Tre"})
    )
    assert isinstance(mistake, ZeroDivisionError)
    assert (first.revision, third.revision) == (1, 2)


async def test_a_database_that_fails_before_the_commit_leaves_nothing_in_memory(
    graph: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await do(graph, "createGoal", name="Mål")
    before, stored = await in_memory(graph), await everything(graph)

    async def failing(*_: Any) -> bool:
        raise Unavailable

    with monkeypatch.context() as broken:
        broken.setattr(batches, "write", failing)
        with pytest.raises(Unavailable):
            await perform(graph, "createGoal", {"name": "Aldrig"})
    assert (await in_memory(graph), await everything(graph)) == (before, stored)
    assert (await perform(graph, "createGoal", {"name": "Ett"})).revision == 2


async def test_a_commit_whose_answer_is_lost_is_found_in_the_log_and_is_in_memory(
    graph: Database, address: Address
) -> None:
    async with line_to(address) as line:
        through = await connect(line.address)
        try:
            await perform(through, "createGoal", {"name": "Ett"})
            line.lose_the_next_answer_to_a_commit()
            done = await at_once(through, ("createGoal", {"name": "Två"}), ("createGoal", {"name": "Tre"}))
            assert [each.revision for each in done] == [2, 3]
            assert len(await changes(graph)) == 3
            assert await in_memory(through) == picture(await _anew(graph))
        finally:
            await through.close()


async def test_what_another_process_has_written_is_seen_before_it_is_decided(graph: Database, address: Address) -> None:
    other = await connect(address)
    try:
        goal = await do(graph, "createGoal", name="Mål")
        await perform(other, "updateGoal", {"id": goal, "expectedVersion": 1, "name": "Nytt"})
        stale = await outcome(graph, "updateGoal", {"id": goal, "expectedVersion": 1, "name": "Annat"})
        assert isinstance(stale, Refused)
        done = await perform(graph, "updateGoal", {"id": goal, "expectedVersion": 2, "name": "Annat"})
        assert done.revision == 3
        assert await in_memory(graph) == picture(await _anew(graph))
        found = deeds_of(graph).replica.graph
        assert found is not None
        assert [each.name for each in found.all(Goal)] == ["Annat"]
    finally:
        await other.close()


async def _anew(graph: Database) -> Any:

    return await Replica(graph).current()


async def test_no_refusal_stands_that_was_decided_on_an_outdated_graph(
    graph: Database, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    await do(graph, "createGoal", name="Känt här")
    other = await connect(address)
    try:
        goal = await do(other, "createGoal", name="Nytt där")
    finally:
        await other.close()
    given = {"id": goal, "expectedVersion": 1, "name": "Nyare"}

    async def fails(*_: object) -> None:
        raise Unavailable(verbatim("It is gone."))

    with monkeypatch.context() as broken:
        broken.setattr(batches.Batch, "write", fails)
        with pytest.raises(Unavailable, match=r"^It is gone\.$"):
            await perform(graph, "updateGoal", given, by=STRATEGIST)
    assert (await perform(graph, "updateGoal", given, by=STRATEGIST)).payload == {"goal": goal}
