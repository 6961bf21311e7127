"""How the graph in memory follows: in proportion to what was done, together for all who wait, and never by half."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
import pytest_asyncio

from samsyn.database import following
from samsyn.database.port import Address, Database, connect
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.errors import OutcomeUnknown, Refused
from samsyn.graph.records import Goal
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from samsyn.performing import Deeds
from tests.support.counting import Counting
from tests.support.doing import do, perform, perform_all
from tests.support.picture import picture
from tests.support.proxy import line_to
from tests.support.touching import touch

REVISION = statement("reads/revision").text
CHANGES = statement("reads/changes_to_follow").text
AGAIN = statement("reads/nodes_again").text
LOADED = [statement("reads/all_nodes").text, statement("reads/all_ties").text]


class BitByBit(Counting):
    """A graph whose last commit shows bit by bit, as on Neo4j: the counters first, then the changes, at last the nodes.

    So many reads find no changes, and then so many of what was touched only the half.
    """

    def __init__(self, address: Address) -> None:
        super().__init__(address)
        self.without_changes = 0
        self.without_nodes = 0

    async def read(self, text: str, parameters: Mapping[str, Any], **more: Any) -> list[Any]:
        """As the graph's own."""
        found = await super().read(text, parameters, **more)
        if text == CHANGES and self.without_changes:
            self.without_changes -= 1
            revision, accepted_hash, seq, known_hash, changes = found
            return [revision, accepted_hash, seq, known_hash if changes else None, []]
        if text == AGAIN and self.without_nodes:
            self.without_nodes -= 1
            *lists, revision = found
            return [*(rows[: len(rows) // 2] for rows in lists), revision]
        return found


@pytest_asyncio.fixture
async def bit_by_bit(graph: Database, address: Address) -> AsyncIterator[BitByBit]:  # noqa: ARG001 (as above)
    opened = BitByBit(address)
    yield opened
    await opened.close()


async def assert_as_loaded(graph: Database, replica: Replica) -> None:
    """The graph as it is now is what a load finds."""
    assert picture(await replica.current()) == picture(await Replica(graph).current())


async def test_a_graph_that_is_up_to_date_costs_one_look(counting: Counting) -> None:
    replica = Replica(counting)
    found = await replica.current()
    counting.reads.clear()
    assert await replica.current() is found
    assert [text for text, _ in counting.reads] == [REVISION]


async def test_a_revision_that_is_there_costs_no_statement(counting: Counting) -> None:
    replica = Replica(counting)
    found = await replica.current()
    counting.reads.clear()
    assert await replica.at_least(found.revision) is found
    assert counting.reads == []


async def test_one_change_reads_only_what_it_touched(counting: Counting, graph: Database) -> None:
    goal, other = [await do(graph, "createGoal", name=name) for name in ("Mål", "Annat")]
    replica = Replica(counting)
    await replica.current()
    counting.reads.clear()
    counting.streams.clear()
    await do(graph, "linkAims", fromId=goal, toId=other)

    followed = await replica.current()

    assert [text for text, _ in counting.reads] == [REVISION, CHANGES, AGAIN]
    assert counting.given(CHANGES) == [{"known": 2, "first": 3, "last": 2 + following.CHANGES_MIN}]
    assert counting.given(AGAIN) == [{"given": {"Goal": [goal]}}]
    assert counting.streams == []
    assert [link.target.id for link in followed.records[goal].contributes_to] == [other]


async def test_what_many_changes_touched_is_read_once(counting: Counting, graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål 0")
    value = await do(graph, "createValue", name="Mod")
    replica = Replica(counting)
    await replica.current()
    counting.reads.clear()
    for number in range(1, following.CHANGES_MIN):
        await do(graph, "updateGoal", id=goal, expectedVersion=number, name=f"Mål {number}")
    await do(graph, "updateValue", id=value, expectedVersion=1, name="Djärvhet")

    await replica.current()

    assert counting.given(AGAIN) == [{"given": {"Goal": [goal], "Value": [value]}}]
    await assert_as_loaded(graph, replica)


@pytest.mark.parametrize(("changes", "looks"), [(10, 1), (11, 2), (40, 3)])
async def test_many_changes_are_followed_part_by_part(
    counting: Counting, graph: Database, monkeypatch: pytest.MonkeyPatch, changes: int, looks: int
) -> None:
    monkeypatch.setattr(following, "CHANGES_MAX", 20)
    replica = Replica(counting)
    await replica.current()
    counting.reads.clear()
    await perform_all(graph, [("createGoal", {"name": f"Mål {number}"}) for number in range(changes)])

    assert (await replica.current()).count(Goal) == changes
    assert len(counting.given(CHANGES)) == looks
    assert sorted(each for given in counting.given(AGAIN) for each in given["given"]["Goal"]) == sorted(
        each.id for each in (await replica.current()).all(Goal)
    )
    await assert_as_loaded(graph, replica)
    assert counting.streams == LOADED


@pytest.mark.parametrize(("behind", "loads"), [(5, 1), (6, 2)])
async def test_one_who_is_too_far_behind_loads_anew(
    counting: Counting, graph: Database, monkeypatch: pytest.MonkeyPatch, behind: int, loads: int
) -> None:
    monkeypatch.setattr(following, "BEHIND_MAX", 5)
    replica = Replica(counting)
    await replica.current()
    for number in range(behind):
        await do(graph, "createGoal", name=f"Mål {number}")
    assert (await replica.current()).count(Goal) == behind
    assert counting.streams == LOADED * loads
    await assert_as_loaded(graph, replica)


async def test_as_many_changes_as_are_ever_followed_are(counting: Counting, graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    replica = Replica(counting)
    await replica.current()
    await touch(graph, *[[goal]] * following.BEHIND_MAX)
    await replica.current()
    assert counting.streams == LOADED
    await touch(graph, *[[goal]] * (following.BEHIND_MAX + 1))
    await replica.current()
    assert counting.streams == LOADED * 2


async def test_the_more_there_is_to_load_the_more_changes_are_followed(
    counting: Counting, graph: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "BEHIND_MAX", 1)
    monkeypatch.setattr(following, "NODES_PER_CHANGE", 2.0)
    await perform_all(graph, [("createGoal", {"name": f"Mål {number}"}) for number in range(20)])
    replica = Replica(counting)
    goals = list((await replica.current()).all(Goal))
    await touch(graph, *[[goal.id] for goal in goals[:10]])
    await replica.current()
    assert counting.streams == LOADED
    await touch(graph, *[[goal.id] for goal in goals[:11]])
    await replica.current()
    assert counting.streams == LOADED * 2


async def test_what_is_refused_is_followed_with_what_comes_after(counting: Counting, graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    replica = Replica(counting)
    found = await replica.current()
    by = Principal(KEY_KIND, "apikey_1", "Nyckel", Role.STRATEGIST)
    with pytest.raises(Refused):
        await perform(graph, "updateGoal", {"id": goal, "expectedVersion": 7, "name": "Annat"}, by=by)
    counting.reads.clear()
    assert await replica.current() is found
    assert [text for text, _ in counting.reads] == [REVISION]

    await do(graph, "updateGoal", id=goal, expectedVersion=1, name="Annat")
    assert (await replica.current()).records[goal].name == "Annat"
    assert counting.streams == LOADED
    await assert_as_loaded(graph, replica)


async def test_those_who_wait_together_follow_once(counting: Counting, graph: Database) -> None:
    replica = Replica(counting)
    found = await replica.current()
    await do(graph, "createGoal", name="Mål")
    counting.reads.clear()
    graphs = await asyncio.gather(*(replica.current() for _ in range(20)), replica.at_least(1))
    assert all(each is found for each in graphs)
    assert (found.revision, found.count(Goal)) == (1, 1)
    assert [text for text, _ in counting.reads].count(CHANGES) == 1


async def test_two_graphs_of_one_database_follow_each_others_deeds(graph: Database, address: Address) -> None:
    other = await connect(address)
    try:
        homes = [(graph, Replica(graph)), (other, Replica(other))]
        for number in range(6):
            database, _ = homes[number % 2]
            goal = await do(database, "createGoal", name=f"Mål {number}")
            for _, replica in homes:
                assert goal in (await replica.current()).records
        pictures = [picture(await replica.current()) for _, replica in homes]
        assert pictures[0] == pictures[1] == picture(await Replica(graph).current())
    finally:
        await other.close()


async def test_a_commit_that_shows_bit_by_bit_is_followed_whole(bit_by_bit: BitByBit, graph: Database) -> None:
    replica = Replica(bit_by_bit)
    await replica.current()
    dones = await perform_all(graph, [("createGoal", {"name": f"Mål {number}"}) for number in range(9)])
    bit_by_bit.without_changes, bit_by_bit.without_nodes = 3, 3

    followed = await replica.current()

    assert sorted(each.id for each in followed.all(Goal)) == [each.payload["goal"] for each in dones]
    assert (bit_by_bit.without_changes, bit_by_bit.without_nodes) == (0, 0)
    wanted = [set(given["given"]["Goal"]) for given in bit_by_bit.given(AGAIN)]
    assert [len(each) for each in wanted] == [9, 5, 3, 2], "what has shown isn't read again"
    assert bit_by_bit.streams == LOADED
    await assert_as_loaded(graph, replica)


async def test_a_commit_that_shows_bit_by_bit_is_loaded_whole(bit_by_bit: BitByBit, graph: Database) -> None:
    await perform_all(graph, [("createGoal", {"name": f"Mål {number}"}) for number in range(9)])
    bit_by_bit.without_changes = 3
    replica = Replica(bit_by_bit)
    assert (await replica.current()).count(Goal) == 9
    assert bit_by_bit.streams == LOADED
    await do(graph, "createGoal", name="Mål 9")
    await assert_as_loaded(graph, replica)
    assert bit_by_bit.streams == LOADED


async def test_a_large_commit_of_another_process_is_seen_whole(graph: Database, address: Address) -> None:
    other = await connect(address)
    try:
        followed = Replica(graph)
        await followed.current()
        deeds = [("createGoal", {"name": f"Mål {number}"}) for number in range(100)]
        writing = asyncio.create_task(perform_all(other, deeds, seconds_max=30))
        while not await graph.revision():  # noqa: ASYNC110 (the condition is the database's)
            await asyncio.sleep(0)
        graphs = (await followed.at_least(1), await Replica(graph).at_least(1))
        assert [each.count(Goal) for each in graphs] == [100, 100]
        await writing
    finally:
        await other.close()


async def test_one_who_is_alone_looks_only_after_writing(counting: Counting) -> None:
    replica = Replica(counting, alone=True)
    found = await replica.current()
    counting.reads.clear()
    assert [await replica.current() for _ in range(3)] == [found] * 3
    assert counting.reads == []

    await Deeds(replica).perform("createGoal", {"name": "Mål"})
    assert (await replica.current()).count(Goal) == 1
    assert counting.reads == [], "what it has done itself it knows"

    await touch(counting, [])
    assert (await replica.current()).revision == 2
    assert counting.given(REVISION) == [{}]
    assert counting.given(CHANGES) != []
    counting.reads.clear()
    await replica.current()
    assert counting.reads == []


async def test_one_who_is_alone_knows_that_a_refused_deed_wrote_nothing(counting: Counting) -> None:
    replica = Replica(counting, alone=True)
    await replica.current()
    with pytest.raises(Refused):
        await perform(counting, "createGoal", {"name": ""})
    counting.reads.clear()
    await replica.current()
    assert counting.reads == []


@pytest.mark.usefixtures("graph")
async def test_one_who_is_alone_sees_a_write_of_which_nobody_told_the_outcome(address: Address) -> None:
    async with line_to(address) as line:
        through = Counting(line.address)
        try:
            replica = Replica(through, alone=True)
            await replica.current()
            line.lose_the_next_answer_to_a_commit()
            with pytest.raises(OutcomeUnknown):
                await touch(through, [])
            assert (await replica.current()).revision == 1
            through.reads.clear()
            await replica.current()
            assert through.reads == []
        finally:
            await through.close()


async def test_a_graph_that_is_held_waits_with_what_is_new(counting: Counting, graph: Database) -> None:
    replica = Replica(counting)
    found = await replica.current()
    async with replica.held():
        async with replica.held():
            waiting = await _waiting_for_a_change(replica, counting, graph)
        assert not await _done(waiting), "somebody still holds it"
    assert (await waiting, found.revision, found.count(Goal)) == (found, 1, 1)


async def test_a_graph_that_is_held_again_at_once_still_waits(counting: Counting, graph: Database) -> None:
    replica = Replica(counting)
    found = await replica.current()
    async with replica.held():
        waiting = await _waiting_for_a_change(replica, counting, graph)
    async with replica.held():
        assert not await _done(waiting)
        assert found.revision == 0
    assert (await waiting).revision == 1


async def test_who_waits_when_all_ends_is_told_that_it_is_given_up(counting: Counting, graph: Database) -> None:
    replica = Replica(counting)
    await replica.current()
    async with replica.held():
        waiting = await _waiting_for_a_change(replica, counting, graph)
        await replica.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def _waiting_for_a_change(replica: Replica, counting: Counting, graph: Database) -> asyncio.Task[Any]:
    """One who waits for a change that is read already, and isn't taken in while the graph is held."""
    await do(graph, "createGoal", name="Mål")
    waiting = asyncio.create_task(replica.current())
    while not counting.given(AGAIN):  # noqa: ASYNC110 (the condition is the database's)
        await asyncio.sleep(0)
    assert not await _done(waiting)
    return waiting


async def _done(waiting: asyncio.Task[Any]) -> bool:
    """Whether a task is done after everybody had some turns."""
    for _ in range(10):
        await asyncio.sleep(0)
    return waiting.done()
