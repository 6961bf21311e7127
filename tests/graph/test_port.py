"""The database port: what is written whole or not at all, what is tried again, what is told when nothing answers."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from samsyn.database.port import Address, Database, Transaction, Violated, connect
from samsyn.database.statements import statement
from samsyn.errors import CannotStart, OutcomeUnknown, Refused, Unavailable
from samsyn.graph.deltas import created
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from tests.support.counting import Counting
from tests.support.doing import changes, do, everything, perform
from tests.support.proxy import Line, line_to
from tests.support.touching import written

TOLD_SECONDS_MAX = 5.0
GOALS = "RETURN COLLECT { MATCH (goal:Goal) RETURN goal.id ORDER BY goal.id } AS goals"
LONG = "UNWIND range(1, $n) AS a UNWIND range(1, $n) AS b WITH a + b AS n WHERE n = 17 RETURN count(n) AS n"
NUMBERS = "UNWIND range(1, 1000) AS n RETURN n"


@pytest_asyncio.fixture
async def line(graph: Database, address: Address) -> AsyncIterator[Line]:  # noqa: ARG001 (it empties the database)
    async with line_to(address) as line:
        yield line


@pytest_asyncio.fixture
async def through(line: Line) -> AsyncIterator[Database]:
    """The graph through a line that the test may break."""
    opened = await connect(line.address)
    await opened.revision()
    yield opened
    await opened.close()


def for_a_while(graph: Database) -> dict[str, int]:
    """The parameters that make LONG take some tenths of a second."""
    return {"n": 300 if graph.embedded else 2_000}


async def goals(graph: Database) -> list[str]:
    return (await graph.read(GOALS, {}))[0]


async def bump(transaction: Transaction) -> int:
    return await written(transaction)


def making(goal_id: str) -> Callable[[Transaction], Awaitable[str]]:
    async def work(transaction: Transaction) -> str:
        await written(transaction, created("Goal", {"id": goal_id}))
        return goal_id

    return work


async def seconds_until_unavailable(doing: Awaitable[Any]) -> float:
    began = time.monotonic()
    with pytest.raises(Unavailable) as told:
        await doing
    assert not isinstance(told.value, OutcomeUnknown)
    return time.monotonic() - began


async def test_a_write_is_committed_whole(graph: Database) -> None:
    assert await graph.write(making("goal_1")) == "goal_1"
    assert await goals(graph) == ["goal_1"]
    assert await graph.revision() == 1


async def test_what_the_work_raises_passes_through_once_and_leaves_nothing(graph: Database) -> None:
    runs = 0
    refusal = Refused()

    async def work(transaction: Transaction) -> None:
        nonlocal runs
        runs += 1
        await making("goal_1")(transaction)
        raise refusal

    before = await everything(graph)
    with pytest.raises(Refused) as raised:
        await graph.write(work)
    assert raised.value is refusal
    assert runs == 1
    assert await everything(graph) == before


async def test_writes_take_turns_in_the_order_they_came(graph: Database) -> None:
    revisions = await asyncio.gather(*(graph.write(bump) for _ in range(20)))
    assert revisions == list(range(1, 21))


async def test_colliding_processes_lose_nothing(address: Address, graph: Database) -> None:
    other = await connect(address)
    try:
        written = [
            asyncio.create_task(each.write(making(f"goal_{number}_{turn}")))
            for turn in range(10)
            for number, each in enumerate((graph, other))
        ]
        await asyncio.gather(*written)
    finally:
        await other.close()
    assert len(await goals(graph)) == 20
    assert await graph.revision() == 20


async def test_a_violated_constraint_is_told_and_leaves_nothing(graph: Database) -> None:
    await graph.write(making("goal_1"))
    with pytest.raises(Violated) as violated:
        await graph.write(making("goal_1"))
    assert violated.value.constraint in {"Goal_id", None}
    assert (await goals(graph), await graph.revision()) == (["goal_1"], 1)


async def test_parameters_must_be_those_of_the_statement(graph: Database) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.run("commands/begin_deeds", key="k")

    with pytest.raises(TypeError, match=r"commands/begin_deeds takes \['keys'\], not \['key'\]"):
        await graph.write(work)


async def test_a_commit_whose_answer_is_lost_is_told_as_unknown(through: Database, line: Line, graph: Database) -> None:
    line.lose_the_next_answer_to_a_commit()
    with pytest.raises(OutcomeUnknown):
        await through.write(making("goal_1"))
    assert await goals(graph) == ["goal_1"]
    assert await through.write(making("goal_2")) == "goal_2"


async def test_nobody_listens(address: Address) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{nobody.getsockname()[1]}"
        graph = await connect(replace(address, uri=uri))
        try:
            asked = (graph.read(GOALS, {}), graph.write(bump), graph.revision())
            assert max(await asyncio.gather(*map(seconds_until_unavailable, asked))) < TOLD_SECONDS_MAX
        finally:
            await graph.close()


async def test_a_line_that_falls_silent_is_told_and_forgotten_when_it_speaks(through: Database, line: Line) -> None:
    line.fall_silent()
    waited = await asyncio.gather(
        *(seconds_until_unavailable(through.read(GOALS, {})) for _ in range(3)),
        *(seconds_until_unavailable(through.write(making("goal_1"))) for _ in range(3)),
    )
    assert max(waited) < TOLD_SECONDS_MAX
    line.speak()
    assert await goals(through) == []
    assert await through.write(making("goal_2")) == "goal_2"


async def test_a_line_that_falls_silent_in_a_write_leaves_nothing(
    through: Database, line: Line, graph: Database
) -> None:
    async def work(transaction: Transaction) -> None:
        await making("goal_1")(transaction)
        line.fall_silent()
        await bump(transaction)

    assert await seconds_until_unavailable(through.write(work)) < TOLD_SECONDS_MAX
    line.speak()
    line.cut()  # the database notices that its client has gone, and lets go of the lock
    assert await through.write(making("goal_2")) == "goal_2"
    assert await goals(graph) == ["goal_2"]


async def test_connections_that_were_cut_while_nobody_used_them_are_replaced(through: Database, line: Line) -> None:
    await asyncio.gather(*(goals(through) for _ in range(5)))
    line.cut()
    assert await asyncio.gather(*(goals(through) for _ in range(5))) == [[]] * 5
    line.cut()
    assert await through.write(making("goal_1")) == "goal_1"


async def test_a_line_that_is_cut_in_a_write_is_tried_again(through: Database, line: Line, graph: Database) -> None:
    runs = 0

    async def work(transaction: Transaction) -> None:
        nonlocal runs
        runs += 1
        await making("goal_1")(transaction)
        if runs == 1:
            line.cut()
            await bump(transaction)

    await through.write(work)
    assert runs == 2
    assert (await goals(graph), await graph.revision()) == (["goal_1"], 1)


async def test_a_read_whose_line_is_cut_is_tried_again(through: Database, line: Line) -> None:
    made = line.connections_made
    reading = asyncio.create_task(through.read(LONG, for_a_while(through)))
    await asyncio.sleep(0.01)  # it is under way; were it not yet, it would meet the cut when it begins
    line.cut()
    assert await reading == [16]
    assert line.connections_made > made


async def test_a_full_pool_turns_the_surplus_away_and_recovers(address: Address, graph: Database) -> None:
    small = await connect(address, connections_max=5)
    try:
        hold = asyncio.Event()

        async def held() -> None:
            async with small._connections.session("READ") as session:  # noqa: SLF001 (to hold what the pool has)
                await (await session.run("RETURN 1")).fetch(0)
                transaction = await session.begin_transaction()
                await hold.wait()
                await transaction.close()

        holders = [asyncio.create_task(held()) for _ in range(5)]
        waits = asyncio.gather(*(seconds_until_unavailable(small.read(GOALS, {})) for _ in range(200)))
        assert all(2.0 < waited < TOLD_SECONDS_MAX for waited in await waits)
        hold.set()
        await asyncio.gather(*holders)
        assert await asyncio.gather(*(goals(small) for _ in range(200))) == [[]] * 200
        assert await graph.revision() == 0
    finally:
        await small.close()


async def test_a_caller_who_gives_up_leaves_nothing_and_holds_up_nobody(graph: Database) -> None:
    begun, never = asyncio.Event(), asyncio.Event()

    async def work(transaction: Transaction) -> None:
        await making("goal_1")(transaction)
        begun.set()
        await never.wait()

    writing = asyncio.create_task(graph.write(work))
    await begun.wait()
    next_in_turn = asyncio.create_task(graph.write(making("goal_2")))
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await next_in_turn == "goal_2"
    assert (await goals(graph), await graph.revision()) == (["goal_2"], 1)


async def test_a_statement_that_takes_too_long_is_broken_off(graph: Database) -> None:
    began = time.monotonic()
    with pytest.raises(Unavailable):
        await graph.read(LONG, for_a_while(graph), seconds_max=0.02)
    assert time.monotonic() - began < 2.0
    assert await goals(graph) == []


async def test_who_takes_records_too_slowly_is_told_so(graph: Database) -> None:
    records = graph.stream(NUMBERS, {}, seconds_max=1.0)
    assert await anext(records) == [1]
    await asyncio.sleep(1.5)  # what is done with the record takes longer than there is time
    with pytest.raises(Unavailable):
        await _taken(records)
    assert await goals(graph) == []


async def test_a_stream_that_falls_silent_is_told(through: Database, line: Line) -> None:
    records = through.stream(NUMBERS, {}, seconds_max=1.0)
    assert await anext(records) == [1]
    line.fall_silent()
    with pytest.raises(Unavailable):
        await _taken(records)
    line.speak()
    assert await goals(through) == []


async def test_a_stream_that_nobody_takes_to_its_end_leaves_nothing_behind(graph: Database) -> None:
    for _ in range(60):  # more than there are connections
        async with aclosing(graph.stream(NUMBERS, {}, seconds_max=5.0)) as records:
            assert await anext(records) == [1]
    assert await goals(graph) == []


async def test_those_who_ask_for_the_revision_together_are_told_one_that_is_new_enough(graph: Database) -> None:
    async def write_and_ask() -> bool:
        mine = await graph.write(bump)
        return await graph.revision() >= mine

    assert all(await asyncio.gather(*(write_and_ask() for _ in range(20))))


async def test_an_address_that_cannot_be_used_is_told_in_words(address: Address) -> None:
    with pytest.raises(CannotStart, match=r"The database's address gopher://there can't be used"):
        await connect(replace(address, uri="gopher://there"))


async def test_a_look_tells_the_revision_and_the_hash_of_the_change_that_made_it(graph: Database) -> None:
    assert await graph.look() == (0, "")
    await do(graph, "createGoal", name="Mål")
    assert await graph.look() == (1, (await changes(graph))[-1]["hash"])


async def test_what_changes_no_revision_changes_no_look(graph: Database) -> None:
    await do(graph, "createGoal", name="Mål")
    before = await graph.look()
    by = Principal(KEY_KIND, "apikey_1", "Nyckel", Role.STRATEGIST)
    with pytest.raises(Refused):
        await perform(graph, "issueApiKey", {"name": "Nyckel", "role": "VIEWER"}, by=by)
    assert len(await changes(graph)) == 2
    assert await graph.look() == before


async def test_those_who_look_together_share_one_question(graph: Database, address: Address) -> None:  # noqa: ARG001 (it empties the database)
    counting = Counting(address)
    try:
        assert await asyncio.gather(*(counting.look() for _ in range(20))) == [(0, "")] * 20
    finally:
        await counting.close()
    assert counting.reads == [(statement("reads/revision").text, {})]


async def _taken(records: AsyncIterator[Any]) -> int:
    """How many records there are left."""
    return len([record async for record in records])
