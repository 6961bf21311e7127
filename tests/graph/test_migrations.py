"""The graph's schema: brought up to date by several at once, again and again, and really there."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import neo4j
import pytest
import pytest_asyncio
from neo4j.exceptions import ConstraintError

from samsyn.database.migrations import migrate, steps
from samsyn.database.port import Address, Graph, Transaction, connect
from samsyn.database.statements import statement
from samsyn.errors import CannotStart

DONE = statement("questions/migrations").text
WITH_EXTERNAL_ID = (
    "Vision",
    "Outcome",
    "Goal",
    "Value",
    "BeneficiaryGroup",
    "Actor",
    "Contribution",
    "Asset",
    "Measure",
)
WITH_ID = (*WITH_EXTERNAL_ID, "Observation", "Change", "Revision", "Audit")
TWICE = [
    *((label, "id") for label in WITH_ID),
    *((label, "externalId") for label in WITH_EXTERNAL_ID),
    ("Observation", "key"),
    ("IdempotencyKey", "key"),
    ("Place", "code"),
    ("PeerGroup", "id"),
    ("Migration", "number"),
]


@pytest_asyncio.fixture
async def session(address: Address, graph: Graph) -> AsyncIterator[neo4j.AsyncSession]:  # noqa: ARG001 (it migrates)
    """A session in which statements of the test's own are run."""
    auth = (address.user, address.password or "") if address.user else None
    async with (
        neo4j.AsyncGraphDatabase.driver(address.uri, auth=auth, telemetry_disabled=True) as driver,
        driver.session(database=address.database) as session,
    ):
        yield session


async def run(session: neo4j.AsyncSession, text: str, **parameters: Any) -> None:
    async def work(transaction: neo4j.AsyncManagedTransaction) -> None:
        await (await transaction.run(text, parameters)).consume()

    await session.execute_write(work)


async def counters(graph: Graph) -> list[Any]:
    return await graph.read("MATCH (revision:Revision) MATCH (audit:Audit) RETURN count(*), sum(revision.n)", {})


async def test_all_steps_are_recorded_in_order(graph: Graph) -> None:
    assert await graph.read(DONE, {}) == [[[step.number, step.name] for step in steps()]]
    assert [step.number for step in steps()] == list(range(1, len(steps()) + 1))


async def test_migrating_again_changes_nothing(graph: Graph) -> None:
    before = await graph.read(DONE, {})
    await migrate(graph)
    assert await graph.read(DONE, {}) == before
    assert await counters(graph) == [1, 0]


async def test_two_processes_may_migrate_at_once(graph: Graph, address: Address, session: neo4j.AsyncSession) -> None:
    await run(session, "MATCH (migration:Migration) DELETE migration")
    other = await connect(address)
    try:
        await asyncio.gather(migrate(graph), migrate(other))
    finally:
        await other.close()
    assert await graph.read(DONE, {}) == [[[step.number, step.name] for step in steps()]]
    assert await counters(graph) == [1, 0]


async def test_a_graph_of_a_newer_version_is_refused_in_words(graph: Graph, session: neo4j.AsyncSession) -> None:
    await run(session, "CREATE (:Migration {number: 9001, name: 'from_tomorrow'})")
    try:
        with pytest.raises(CannotStart, match=r"newer version of Samsyn, with 9001_from_tomorrow\. Start that version"):
            await migrate(graph)
    finally:
        await run(session, "MATCH (migration:Migration {number: 9001}) DELETE migration")


@pytest.mark.parametrize(("label", "name"), TWICE)
async def test_nothing_is_there_twice(session: neo4j.AsyncSession, label: str, name: str) -> None:
    await run(session, f"CREATE (:{label} {{{name}: 90001, probe: true}})")
    try:
        with pytest.raises(ConstraintError):
            await run(session, f"CREATE (:{label} {{{name}: 90001, probe: true}})")
    finally:
        await run(session, f"MATCH (node:{label}) WHERE node.probe DELETE node")


@pytest.mark.parametrize("kind", ["CONTRIBUTES_TO", "CONTRIBUTED_TO"])
async def test_no_link_is_there_twice(session: neo4j.AsyncSession, kind: str) -> None:
    link = f"CREATE (:Goal {{id: $start}})-[:{kind} {{id: 'link_1'}}]->(:Goal {{id: $end}})"
    await run(session, link, start="goal_1", end="goal_2")
    with pytest.raises(ConstraintError):
        await run(session, link, start="goal_3", end="goal_4")


@pytest.mark.parametrize("label", WITH_EXTERNAL_ID)
async def test_many_may_have_no_external_id(graph: Graph, session: neo4j.AsyncSession, label: str) -> None:
    await run(session, f"UNWIND range(1, 3) AS number CREATE (node:{label} {{id: 'probe_' + number}})")
    assert await graph.read(f"MATCH (node:{label}) WHERE node.externalId IS NULL RETURN count(node)", {}) == [3]


async def test_lists_and_the_log_have_their_indexes(graph: Graph) -> None:
    if graph.embedded:  # where the engine doesn't list them as Neo4j does, a lookup that needs them must find

        async def work(transaction: Transaction) -> None:
            change = {"id": "change_1", "revision": 0, "touched": []}
            await transaction.run("commands/record_deed", change=change, given={"answers": []})

        await graph.write(work)
        assert await graph.read("MATCH (change:Change {revision: 0}) RETURN change.id", {}) == ["change_1"]
        return
    [found] = await graph.read("SHOW INDEXES YIELD name RETURN collect(name) AS names", {})
    assert {"Goal_nameSort", "Contribution_titleSort", "Change_seq", "Change_revision"} <= set(found)
