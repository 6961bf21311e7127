"""Reads one after another: whoever has seen a new revision sees all that it changed."""

import asyncio

import neo4j

from samsyn.database.port import Address, Database, Transaction
from samsyn.graph.deltas import Node, Set
from tests.support.touching import written

MEASURES = 8_000  # so many that on Neo4j a commit is seen while it shows bit by bit
COMMITS = 8
READERS = 3
REVISION = "MATCH (revision:Revision) RETURN revision.n AS n"
ENDS = """
MATCH (first:Measure {id: $first})
MATCH (last:Measure {id: $last})
RETURN first.version AS first, last.version AS last
"""


async def make_measures(address: Address, ids: list[str]) -> None:
    auth = (address.user, address.password or "") if address.user else None
    async with (
        neo4j.AsyncGraphDatabase.driver(address.uri, auth=auth) as driver,
        driver.session(database=address.database) as session,
    ):
        text = "UNWIND $ids AS id CREATE (:Measure {id: id, version: 0})"
        await session.execute_write(lambda transaction: transaction.run(text, ids=ids))


async def test_who_has_seen_a_revision_sees_all_that_it_changed(graph: Database, address: Address) -> None:
    ids = [f"measure_{number:04}" for number in range(MEASURES)]
    await make_measures(address, ids)
    done = asyncio.Event()

    async def change_all(transaction: Transaction) -> None:
        [number] = await graph.read(REVISION, {})
        await written(transaction, *(Set(Node("Measure", each), {}, {"version": number + 1}) for each in ids))

    async def read_on() -> list[tuple[int, int]]:
        seen: list[tuple[int, int]] = []
        while not done.is_set():
            [first] = await graph.read(REVISION, {})
            then = await graph.read(ENDS, {"first": ids[0], "last": ids[-1]})
            seen.append((first, min(then)))
        return seen

    readers = [asyncio.create_task(read_on()) for _ in range(READERS)]
    for _ in range(COMMITS):
        await graph.write(change_all, seconds_max=60)
    done.set()
    pairs = [pair for seen in await asyncio.gather(*readers) for pair in seen]
    assert [(first, then) for first, then in pairs if then < first] == []
    assert await graph.revision() == COMMITS
