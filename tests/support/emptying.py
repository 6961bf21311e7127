"""Takes everything out of a test's graph but what the migrations put there."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import neo4j

from samsyn.database.migrations import migrate
from samsyn.database.port import Address, Database, connect

EVERYTHING = (
    "MATCH (node) WHERE NOT (node:Revision OR node:Audit OR node:Counting OR node:Migration) DETACH DELETE node"
)
COUNTERS = """
MATCH (revision:Revision)
SET revision.n = 0, revision.hash = '', revision.nodes = 0, revision.ties = 0, revision.digest = 0
WITH count(*) AS one
MATCH (audit:Audit) SET audit.seq = 0, audit.hash = null, audit.lost = 0
"""


@asynccontextmanager
async def emptied(address: Address) -> AsyncGenerator[Database]:
    """An open graph with its constraints, at revision 0 and without anything in it."""
    graph = await connect(address)
    try:
        await migrate(graph)
        await empty(address)
        yield graph
    finally:
        await graph.close()


async def empty(address: Address) -> None:
    """Remove all nodes but the counters, which start again at 0, the lock of votes and the record of the migrations."""
    auth = (address.user, address.password or "") if address.user else None
    async with (
        neo4j.AsyncGraphDatabase.driver(address.uri, auth=auth, telemetry_disabled=True) as driver,
        driver.session(database=address.database) as session,
    ):
        await session.execute_write(_emptied)


async def _emptied(transaction: neo4j.AsyncManagedTransaction) -> None:
    await (await transaction.run(EVERYTHING)).consume()
    await (await transaction.run(COUNTERS)).consume()
