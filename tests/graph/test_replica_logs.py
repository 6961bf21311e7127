"""Logs that don't lead on: with a gap, of a database that was put back, or of quite another one."""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

import pytest
import pytest_asyncio

from samsyn.database import following
from samsyn.database.port import Address, Database, Transaction
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.errors import Unavailable
from samsyn.graph.graph import Graph
from tests.support.counting import Counting
from tests.support.doing import do, forget, log, past_the_service
from tests.support.emptying import empty
from tests.support.picture import picture
from tests.support.three_goals import NAMES, make_goals, names
from tests.support.touching import touch, written

LOADED: Final = [statement("reads/all_nodes").text, statement("reads/all_ties").text]
FOREIGN: Final = "The database's log doesn't go on from change 3: loading anew."
# What somebody does who puts back an older copy of the database.
PUT_BACK: Final = (
    "MATCH (change:Change) WHERE change.seq > $seq DETACH DELETE change",
    "MATCH (goal:Goal) WHERE NOT goal.id IN $kept DETACH DELETE goal",
    "MATCH (revision:Revision) SET revision.n = $seq, revision.hash = $hash",
    "MATCH (audit:Audit) SET audit.seq = $seq, audit.hash = $hash",
)


class Interrupted(Counting):
    """A graph of which something is done whenever a statement of a load is done, as long as that is said."""

    def __init__(self, address: Address) -> None:
        super().__init__(address)
        self.meanwhile: Callable[[], Awaitable[None]] | None = None

    async def stream(self, text: str, parameters: Mapping[str, Any], **more: Any) -> AsyncGenerator[Sequence[Any]]:
        """As the graph's own."""
        async for record in super().stream(text, parameters, **more):
            yield record
        if self.meanwhile:
            await self.meanwhile()


@pytest_asyncio.fixture
async def database(graph: Database, address: Address) -> AsyncIterator[Interrupted]:
    """A graph of three goals, each made by a deed of its own."""
    await make_goals(graph)
    opened = Interrupted(address)
    yield opened
    await opened.close()


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What doesn't show is waited for only shortly."""
    monkeypatch.setattr(following, "SETTLING_SECONDS_MAX", 0.05)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]


async def assert_loaded_anew(graph: Database, replica: Replica, wanted: Sequence[str]) -> None:
    """The graph is what is stored now, and no longer the one that it was."""
    former = replica.graph
    found = await replica.current()
    assert found is not former
    assert names(found) == sorted(wanted)
    assert picture(found) == picture(await Replica(graph).current())
    assert await replica.current() is found


@pytest.mark.parametrize("more", [0, 1, 3, 5], ids=["empty", "earlier", "as far", "further"])
async def test_another_database_in_its_place_is_noticed(
    database: Interrupted, address: Address, graph: Database, caplog: pytest.LogCaptureFixture, more: int
) -> None:
    replica = Replica(database)
    await replica.current()
    await empty(address)
    forget(graph)
    others = [f"Annat {number}" for number in range(more)]
    for name in others:
        await do(graph, "createGoal", name=name)

    await assert_loaded_anew(graph, replica, others)
    assert warnings(caplog) == [FOREIGN]
    assert database.streams == LOADED * 2


@pytest.mark.parametrize("more", [0, 1, 2, 4], ids=["earlier", "still earlier", "as far", "further"])
async def test_a_database_that_was_put_back_is_noticed(
    database: Interrupted, graph: Database, caplog: pytest.LogCaptureFixture, more: int
) -> None:
    replica = Replica(database)
    await replica.current()
    first = (await log(graph))[0]
    await past_the_service(graph, *PUT_BACK, seq=1, hash=first["hash"], kept=[first["node"]])
    others = [f"Annat {number}" for number in range(more)]
    for name in others:
        await do(graph, "createGoal", name=name)

    await assert_loaded_anew(graph, replica, ["Ett", *others])
    assert warnings(caplog) == [FOREIGN]


async def test_one_who_was_there_before_the_first_deed_notices_another_database(
    graph: Database, address: Address
) -> None:
    replica = Replica(graph)
    await replica.current()
    await do(graph, "createGoal", name="Ett")
    await replica.current()
    await empty(address)
    forget(graph)
    await do(graph, "createGoal", name="Annat")
    await assert_loaded_anew(graph, replica, ["Annat"])


async def test_while_another_database_is_loaded_nobody_is_shown_the_former_one(
    database: Interrupted, address: Address, graph: Database
) -> None:
    replica = Replica(database)
    former = await replica.current()
    await empty(address)
    forget(graph)
    for name in ("A", "B", "C"):
        await do(graph, "createGoal", name=name)
    asked: list[asyncio.Task[Graph]] = []

    async def ask() -> None:
        asked.append(asyncio.create_task(replica.current()))
        await asyncio.sleep(0)
        await database.look()  # which the other asks for, too
        await asyncio.sleep(0)

    database.meanwhile = ask
    found = await replica.current()
    database.meanwhile = None

    assert len(asked) == len(LOADED)
    assert found is not former
    assert [await each for each in asked] == [found] * len(LOADED)
    assert names(found) == ["A", "B", "C"]


async def test_another_database_that_could_not_be_loaded_at_once_is_loaded_by_the_next(
    database: Interrupted, address: Address, graph: Database
) -> None:
    async def fail() -> None:
        raise Unavailable

    replica = Replica(database)
    await replica.current()
    await empty(address)
    forget(graph)
    for name in ("A", "B", "C"):
        await do(graph, "createGoal", name=name)
    database.meanwhile = fail
    for _ in range(2):
        with pytest.raises(Unavailable):
            await replica.current()
    database.meanwhile = None
    await do(graph, "createGoal", name="D")
    await assert_loaded_anew(graph, replica, ["A", "B", "C", "D"])


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("missing", [4, 5])
async def test_a_gap_in_the_log_is_said_and_loaded_anew(
    database: Interrupted, graph: Database, caplog: pytest.LogCaptureFixture, missing: int
) -> None:
    replica = Replica(database)
    await replica.current()
    for name in ("Fyra", "Fem", "Sex"):
        await do(graph, "createGoal", name=name)
    await past_the_service(graph, "MATCH (change:Change {seq: $seq}) DETACH DELETE change", seq=missing)

    await assert_loaded_anew(graph, replica, [*NAMES, "Fyra", "Fem", "Sex"])
    assert warnings(caplog) == ["After change 3 the log doesn't lead to revision 6: []."]
    assert database.streams == LOADED * 2

    await do(graph, "createGoal", name="Sju")
    assert names(await replica.current()) == sorted([*NAMES, "Fyra", "Fem", "Sex", "Sju"])
    assert database.streams == LOADED * 2, "behind the gap it goes on"


@pytest.mark.usefixtures("soon")
async def test_a_log_whose_end_is_missing_is_said_and_what_is_there_is_loaded(
    database: Interrupted, graph: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await past_the_service(graph, "MATCH (change:Change {seq: 3}) DETACH DELETE change")
    replica = Replica(database)
    assert names(await replica.current()) == sorted(NAMES)
    assert warnings(caplog) == ["Change 3, the last of revision 3, isn't in the log."]


async def test_the_end_of_the_log_is_looked_for_however_long_a_look_takes(
    database: Interrupted, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(following, "SETTLING_SECONDS_MAX", 0.0)
    replica = Replica(database)
    assert names(await replica.current()) == sorted(NAMES)
    assert warnings(caplog) == []
    assert database.streams == LOADED


@pytest.mark.usefixtures("soon")
async def test_a_log_that_does_not_lead_to_the_revision_is_not_followed(
    database: Interrupted, graph: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def without_a_change(transaction: Transaction) -> None:
        await written(transaction)

    replica = Replica(database)
    await replica.current()
    await past_the_service(graph, "MATCH (goal:Goal {name: 'Ett'}) SET goal.name = 'Annat'")
    await graph.write(without_a_change)

    await assert_loaded_anew(graph, replica, ["Annat", "Två", "Tre"])
    assert replica.graph is not None
    assert replica.graph.revision == 4
    assert warnings(caplog) == ["After change 3 the log doesn't lead to revision 4: []."]


@pytest.mark.usefixtures("soon")
async def test_a_revision_with_a_hash_of_no_change_is_said_and_loaded_anew(
    database: Interrupted, graph: Database, caplog: pytest.LogCaptureFixture
) -> None:
    replica = Replica(database)
    await replica.current()
    await past_the_service(
        graph,
        "MATCH (revision:Revision) SET revision.hash = 'of another'",
        "MATCH (goal:Goal {name: 'Ett'}) DETACH DELETE goal",
    )

    await assert_loaded_anew(graph, replica, ["Tre", "Två"])
    assert warnings(caplog) == ["After change 3 the log doesn't lead to revision 3: []."]


@pytest.mark.usefixtures("soon")
async def test_what_was_touched_and_is_nowhere_is_said_and_left_out(
    database: Interrupted, graph: Database, caplog: pytest.LogCaptureFixture
) -> None:
    replica = Replica(database)
    await replica.current()
    gone = await do(graph, "createGoal", name="Fyra")
    await past_the_service(graph, "MATCH (goal:Goal {name: 'Fyra'}) DETACH DELETE goal")

    await assert_loaded_anew(graph, replica, NAMES)
    gone_told = f"The last change touched what isn't in the graph: [('Goal', '{gone}')]."
    assert warnings(caplog) == [
        f"After change 4 the log doesn't lead to revision 4: [('Goal', '{gone}')].",
        *[gone_told] * 2,  # the load that it is held against says so, too
    ]

    await touch(graph, [])
    assert names(await replica.current()) == sorted(NAMES)
