"""The graph in memory is what is stored: whatever the page knows, and whatever is written while it is loaded."""

import asyncio
import json
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest

from samsyn.database import following
from samsyn.database import replica as replicas
from samsyn.database.port import Address, Database
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.errors import Unavailable
from samsyn.graph.graph import Graph
from samsyn.graph.records import NODES, Actor, Contribution, Goal, Observation
from samsyn.graph.ties import identity
from tests.support.counting import Counting
from tests.support.doing import do
from tests.support.page import write_page
from tests.support.picture import kept, picture
from tests.support.story import told
from tests.support.touching import touch
from tests.support.voting import pulse

LOADED = [statement("reads/all_nodes").text, statement("reads/all_ties").text]
STORED = """
RETURN COLLECT { MATCH (node:$LABELS) RETURN [labels(node)[0], properties(node)] } AS nodes,
  COLLECT {
    MATCH (start:$LABELS)-[tie]->(end:$LABELS)
    RETURN [type(tie), coalesce(start.id, start.key, start.code), coalesce(end.id, end.key, end.code), properties(tie)]
  } AS ties
""".replace("$LABELS", "|".join(each.label for each in NODES))
# What is stored for the deeds alone, and not taken into memory.


class Busy(Counting):
    """A graph to which somebody writes whenever a statement of a load is done: each time the next of `writes`."""

    def __init__(self, address: Address, writes: Sequence[Callable[[], Awaitable[None]]]) -> None:
        super().__init__(address)
        self._writes = iter(writes)

    async def stream(self, text: str, parameters: Mapping[str, Any], **more: Any) -> AsyncGenerator[Sequence[Any]]:
        """As the graph's own."""
        async for record in super().stream(text, parameters, **more):
            yield record
        await next(self._writes)()


async def all_stored(graph: Database) -> tuple[list[Any], list[Any]]:
    """All nodes and relationships of the domain as the database has them."""
    return tuple(await graph.read(STORED, {}))


def all_in_memory(graph: Graph) -> tuple[list[Any], list[Any]]:
    """The same as a graph in memory has them."""
    nodes = [[each.label, _plain(kept(each))] for each in graph.all(*NODES)]
    ties: list[Any] = []
    for record in graph.all(*NODES):
        for name, relation in record.relations.items():
            for there in getattr(record, name):
                if relation.link:
                    ties.append([relation.kind, identity(there.source), identity(there.target), _plain(kept(there))])
                else:
                    ends = (record, there) if relation.outward else (there, record)
                    ties.append([relation.kind, *map(identity, ends), {}])
    return nodes, ties


def assert_alike(one: Sequence[Any], other: Sequence[Any]) -> None:
    """Two lists hold the same, in whatever order."""
    assert sorted(map(_spelled, one)) == sorted(map(_spelled, other))


async def loaded(graph: Database) -> Graph:
    return await Replica(graph).current()


async def test_an_empty_graph_has_no_records(graph: Database) -> None:
    found = await loaded(graph)
    assert (found.revision, found.place, found.records, list(found.all(*NODES))) == (0, None, {}, [])


async def test_everything_that_the_page_knows_is_loaded_as_it_is_stored(graph: Database) -> None:
    await write_page(graph)
    nodes, ties = await all_stored(graph)
    found = all_in_memory(await loaded(graph))
    assert_alike(found[0], nodes)
    assert_alike(found[1], ties)


async def test_everything_that_the_page_knows_is_read_again_as_it_is_stored(graph: Database) -> None:
    replica = Replica(graph)
    await replica.current()
    await touch(graph, await write_page(graph))
    followed = await replica.current()
    nodes, ties = await all_stored(graph)
    assert_alike(all_in_memory(followed)[0], nodes)
    assert_alike(all_in_memory(followed)[1], ties)
    assert picture(followed) == picture(await loaded(graph))


async def test_what_deeds_store_is_in_memory(graph: Database) -> None:
    async for _ in told(graph):
        pass
    nodes, ties = await all_stored(graph)
    found = all_in_memory(await loaded(graph))
    known = {cls.label: {each.stored: each.default for each in cls.properties.values()} for cls in NODES}
    theirs = {(label, name) for label, properties in nodes for name in properties.keys() - known[label].keys()}
    assert theirs == set(), "Put the new property on the page of records."
    for label, properties in nodes:
        for name in list(properties):
            if name not in known[label] or properties[name] == known[label][name]:
                del properties[name]
    assert_alike(found[0], nodes)
    assert_alike(found[1], ties)


async def test_makers_are_in_the_order_of_their_ids(graph: Database) -> None:
    actors = [await do(graph, "registerActor", name=name, kind="BOARD") for name in "ABC"]
    makers = [{"actorId": actors[index], "share": share} for index, share in ((2, 1.0), (0, 3.0), (1, 2.0))]
    contribution = await do(graph, "registerContribution", title="Vandring", makers=makers, status="DRAFT")
    found = await loaded(graph)
    record = found.get(Contribution, contribution)
    assert record is not None
    assert [(part.source.id, part.share) for part in record.makers] == list(zip(actors, (3.0, 2.0, 1.0), strict=True))
    assert sorted(each.id for each in found.all(Actor) if each.contributions[0].target is record) == actors


async def test_those_who_wait_together_load_once(counting: Counting) -> None:
    await do(counting, "createGoal", name="Mål")
    replica = Replica(counting)
    graphs = await asyncio.gather(*(replica.current() for _ in range(50)))
    assert counting.streams == LOADED
    assert all(each is graphs[0] for each in graphs)
    assert (graphs[0].revision, graphs[0].count(Goal)) == (1, 1)


async def test_a_waiter_who_gives_up_does_not_take_it_from_the_others(counting: Counting) -> None:
    replica = Replica(counting)
    first, second = (asyncio.create_task(replica.at_least(0)) for _ in range(2))
    await asyncio.sleep(0)  # both are waiting now
    first.cancel()
    assert (await second).revision == 0
    assert first.cancelled()
    assert counting.streams == LOADED


async def test_a_load_that_fails_is_told_and_begun_anew_by_the_next(graph: Database, address: Address) -> None:
    async def fail() -> None:
        raise Unavailable

    await do(graph, "createGoal", name="Mål")
    async with busy(address, fail, nothing, nothing) as database:
        replica = Replica(database)
        with pytest.raises(Unavailable):
            await replica.current()
        assert replica.graph is None
        assert (await replica.current()).count(Goal) == 1


async def test_what_is_written_while_it_is_loaded_is_in_it(
    graph: Database, address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    measure = await pulse(graph)
    given = {"measureId": measure, "value": 60.0}
    first, second = await do(
        graph, "recordObservations", observations=[{**given, "period": period} for period in ("2023", "2024")]
    )
    outcome = await do(graph, "createOutcome", name="Trygghet")

    async def after_the_nodes() -> None:
        await do(graph, "createGoal", name="Nytt", contributesTo=[{"aimId": outcome}])
        await do(graph, "recordObservations", observations=[{**given, "period": "2025"}])
        await do(graph, "removeObservations", ids=[first])

    async def after_the_ties() -> None:
        goal = await do(graph, "createGoal", name="Nyare", contributesTo=[{"aimId": outcome}])
        await do(graph, "archive", id=goal, expectedVersion=1)
        await do(graph, "removeObservations", ids=[second])

    async with busy(address, after_the_nodes, after_the_ties) as database:
        replica = Replica(database)
        found = await replica.current()
    assert [each.period for each in found.all(Observation)] == ["2025"]
    assert picture(found) == picture(await loaded(graph))
    assert (replica.damaged, [each for each in caplog.records if each.levelno >= logging.WARNING]) == ([], [])


async def test_what_can_not_be_followed_while_others_write_so_much_is_told(
    graph: Database, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def write() -> None:
        await do(graph, "createGoal", name="Mål")

    monkeypatch.setattr(following, "BEHIND_MAX", 1)
    writes = [write] * 2 * replicas.LOADS_MAX
    async with busy(address, *writes, nothing, nothing) as database:
        replica = Replica(database)
        with pytest.raises(Unavailable):
            await replica.current()
        assert database.streams == LOADED * replicas.LOADS_MAX
        assert (await replica.current()).count(Goal) == len(writes)


async def test_a_node_that_shows_too_late_for_a_load_is_read_by_itself(graph: Database, address: Address) -> None:
    outcome = await do(graph, "createOutcome", name="Trygghet")
    goal = await do(graph, "createGoal", name="Mål", contributesTo=[{"aimId": outcome}])
    database = Late(address)
    found = await Replica(database).current()
    await database.close()
    assert found.get(Goal, goal) is not None
    assert picture(found) == picture(await loaded(graph))


class Late(Counting):
    """A graph of which goals don't show yet while nodes are loaded, as where a commit shows bit by bit."""

    async def stream(self, text: str, parameters: Mapping[str, Any], **more: Any) -> AsyncGenerator[Sequence[Any]]:
        """As the graph's own."""
        async for record in super().stream(text, parameters, **more):
            if record[0] != "Goal":
                yield record


@asynccontextmanager
async def busy(address: Address, *writes: Callable[[], Awaitable[None]]) -> AsyncGenerator[Busy]:
    """A graph to which somebody writes, open as long as the block."""
    database = Busy(address, writes)
    try:
        yield database
    finally:
        await database.close()


async def nothing() -> None:
    """Write nothing."""


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as the database has them."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _spelled(each: object) -> str:
    return json.dumps(each, sort_keys=True)
