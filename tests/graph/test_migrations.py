"""The graph's schema: brought up to date by several at once, again and again, and really there."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, LiteralString, cast

import neo4j
import pytest
import pytest_asyncio
from neo4j.exceptions import ConstraintError

from samsyn.database.following import Position
from samsyn.database.migrations import migrate, steps
from samsyn.database.port import Address, Database, Transaction, connect
from samsyn.database.statements import statement
from samsyn.database.writing import Entry, write
from samsyn.errors import CannotStart, Refused
from samsyn.graph.graph import Look
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from tests.support.doing import do, log, perform, stored

DONE = statement("reads/migrations").text
REVISION_HASH, JUDGEMENTS = 15, 16  # the numbers of steps that change data
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
    ("Synonym", "id"),
    ("Session", "id"),
    ("Invitation", "id"),
    ("Change", "seq"),
    ("Migration", "number"),
]


@pytest_asyncio.fixture
async def session(address: Address, graph: Database) -> AsyncIterator[neo4j.AsyncSession]:  # noqa: ARG001 (it migrates)
    """A session in which statements of the test's own are run."""
    auth = (address.user, address.password or "") if address.user else None
    async with (
        neo4j.AsyncGraphDatabase.driver(address.uri, auth=auth, telemetry_disabled=True) as driver,
        driver.session(database=address.database) as session,
    ):
        yield session


async def run(session: neo4j.AsyncSession, text: str, **parameters: Any) -> None:
    async def work(transaction: neo4j.AsyncManagedTransaction) -> None:
        await (await transaction.run(cast("LiteralString", text), parameters)).consume()

    await session.execute_write(work)


async def counters(graph: Database) -> list[Any]:
    return await graph.read("MATCH (revision:Revision) MATCH (audit:Audit) RETURN count(*), sum(revision.n)", {})


async def test_all_steps_are_recorded_in_order(graph: Database) -> None:
    assert await graph.read(DONE, {}) == [[[step.number, step.name] for step in steps()]]
    assert [step.number for step in steps()] == list(range(1, len(steps()) + 1))


async def test_migrating_again_changes_nothing(graph: Database) -> None:
    before = await graph.read(DONE, {})
    await migrate(graph)
    assert await graph.read(DONE, {}) == before
    assert await counters(graph) == [1, 0]


async def test_two_processes_may_migrate_at_once(
    graph: Database, address: Address, session: neo4j.AsyncSession
) -> None:
    await run(session, "MATCH (migration:Migration) DELETE migration")
    other = await connect(address)
    try:
        await asyncio.gather(migrate(graph), migrate(other))
    finally:
        await other.close()
    assert await graph.read(DONE, {}) == [[[step.number, step.name] for step in steps()]]
    assert await counters(graph) == [1, 0]


async def test_a_graph_of_a_newer_version_is_refused_in_words(graph: Database, session: neo4j.AsyncSession) -> None:
    await run(session, "CREATE (:Migration {number: 9001, name: 'from_tomorrow'})")
    try:
        with pytest.raises(CannotStart, match=r"newer version of Samsyn, with 9001_from_tomorrow\. Start that version"):
            await migrate(graph)
    finally:
        await run(session, "MATCH (migration:Migration {number: 9001}) DELETE migration")


async def migrated_anew(graph: Database, session: neo4j.AsyncSession, number: int) -> None:
    """Take a step once more, as if it never was."""
    await run(session, "MATCH (migration:Migration {number: $number}) DELETE migration", number=number)
    await migrate(graph)


async def test_the_revision_gets_the_hash_of_the_change_that_made_it(
    graph: Database, session: neo4j.AsyncSession
) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    await do(graph, "updateGoal", id=goal, expectedVersion=1, name="Annat")
    by = Principal(KEY_KIND, "apikey_1", "Nyckel", Role.STRATEGIST)
    with pytest.raises(Refused):
        await perform(graph, "issueApiKey", {"name": "Nyckel", "role": "VIEWER"}, by=by)
    await run(session, "MATCH (revision:Revision) REMOVE revision.hash")
    assert await graph.look() == (2, "")

    await migrated_anew(graph, session, REVISION_HASH)

    [_, changed, refused] = await log(graph)
    assert (refused["refused"], await graph.look()) == (True, (2, changed["hash"]))


async def test_a_graph_without_a_change_gets_no_hash(graph: Database, session: neo4j.AsyncSession) -> None:
    await run(session, "MATCH (revision:Revision) REMOVE revision.hash")
    await migrated_anew(graph, session, REVISION_HASH)
    assert await graph.read("MATCH (revision:Revision) RETURN revision.n, revision.hash", {}) == [0, ""]


async def test_what_was_judged_of_measures_is_stored_no_more(graph: Database, session: neo4j.AsyncSession) -> None:
    given = {"unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE", "acceptedValue": 50.0}
    measures = [await do(graph, "createMeasure", name=name, **given) for name in ("Trygga", "Nöjda")]
    before = [await stored(graph, each) for each in measures]
    former = {"attainment": "ACCEPTED", "trend": "STEADY", "staleFrom": "2027-01-01", "index": 80.0}
    await run(session, "MATCH (measure:Measure {id: $id}) SET measure += $former", id=measures[0], former=former)

    await migrated_anew(graph, session, JUDGEMENTS)

    assert [await stored(graph, each) for each in measures] == before
    assert not former.keys() & before[0].keys()


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
async def test_many_may_have_no_external_id(graph: Database, session: neo4j.AsyncSession, label: str) -> None:
    await run(session, f"UNWIND range(1, 3) AS number CREATE (node:{label} {{id: 'probe_' + number}})")
    assert await graph.read(f"MATCH (node:{label}) WHERE node.externalId IS NULL RETURN count(node)", {}) == [3]


async def test_lists_and_the_log_have_their_indexes(graph: Database) -> None:
    if graph.embedded:  # where the engine doesn't list them as Neo4j does, a lookup that needs them must find

        async def work(transaction: Transaction) -> None:
            change = {"id": "change_1", "revision": 0, "touched": [], "nodes": []}
            start = Position(0, "")
            await write(transaction, [], Entry(start, Position(1, ""), Look(0, ""), [change]))

        await graph.write(work)
        assert await graph.read("MATCH (change:Change {revision: 0}) RETURN change.id", {}) == ["change_1"]
        return
    [found] = await graph.read("SHOW INDEXES YIELD name RETURN collect(name) AS names", {})
    assert {"Goal_nameSort", "Contribution_titleSort", "Change_seq", "Change_revision"} <= set(found)
