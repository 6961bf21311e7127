"""Deeds at once, also from several processes: what was checked stays true until it is written."""

import asyncio
import random
from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio

from samsyn.database.port import Address, Database, connect
from samsyn.deeds import Done
from samsyn.errors import ConflictFault, Refused
from tests.support.doing import after, before, changes, do, perform, stored, told

PROCESSES = 3
CLIENTS, UPDATES = 50, 20
PAUSE_SECONDS_MAX = 0.5  # before somebody who came too late tries again


@pytest_asyncio.fixture
async def graphs(graph: Database, address: Address) -> AsyncIterator[list[Database]]:
    """Several open graphs, which collide in the database as those of several processes do."""
    others = [await connect(address) for _ in range(PROCESSES - 1)]
    yield [graph, *others]
    for other in others:
        await other.close()


async def attempted(graph: Database, deed: str, **raw: Any) -> Done | Refused:
    try:
        return await perform(graph, deed, raw)
    except Refused as refused:
        return refused


async def test_one_key_at_once_in_several_processes_makes_one(graphs: list[Database]) -> None:
    given = {"name": "Mål", "idempotencyKey": "k"}
    dones = await asyncio.gather(*(perform(graphs[number % PROCESSES], "createGoal", given) for number in range(30)))
    assert len({str(done.payload) for done in dones}) == 1
    assert sorted(done.replayed for done in dones) == [False] + [True] * 29


async def test_no_change_is_lost_between_fifty_clients(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="0")
    dice = random.Random(7)  # noqa: S311 -- when somebody tries again

    async def client() -> None:
        for _ in range(UPDATES):
            while True:
                version = (await stored(graph, goal))["version"]
                given = {"id": goal, "expectedVersion": version, "name": str(version)}
                answer = await attempted(graph, "updateGoal", **given)
                if isinstance(answer, Done):
                    break
                [fault] = answer.faults
                assert isinstance(fault, ConflictFault)
                assert fault.current_version is not None
                assert fault.current_version > version
                await asyncio.sleep(dice.uniform(0, PAUSE_SECONDS_MAX))

    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    whole = CLIENTS * UPDATES
    assert (await stored(graph, goal))["version"] == 1 + whole
    log = await changes(graph)
    assert [change["seq"] for change in log] == list(range(1, whole + 2))
    assert [change["revision"] for change in log] == list(range(1, whole + 2))
    assert [change["after"]["name"] for change in log[1:]] == [str(version) for version in range(1, whole + 1)]


async def test_a_link_and_its_mirror_are_not_both_made(graphs: list[Database]) -> None:
    for number in range(6):
        one, other = [await do(graphs[0], "createGoal", name=f"{number}{side}") for side in "ab"]
        answers = await asyncio.gather(
            attempted(graphs[0], "linkAims", fromId=one, toId=other),
            attempted(graphs[1], "linkAims", fromId=other, toId=one),
        )
        [refusal] = [answer for answer in answers if isinstance(answer, Refused)]
        assert [told(fault) for fault in refusal.faults] == [("CYCLE", "toId", "CIRCLE")]
        assert (
            len(await after(graphs[0], one, "CONTRIBUTES_TO")) + len(await after(graphs[0], other, "CONTRIBUTES_TO"))
            == 1
        )


async def test_the_same_link_is_made_once(graphs: list[Database]) -> None:
    one, other = [await do(graphs[0], "createGoal", name=name) for name in "AB"]
    answers = await asyncio.gather(*(attempted(graph, "linkAims", fromId=one, toId=other) for graph in graphs))
    refusals = [answer for answer in answers if isinstance(answer, Refused)]
    assert [told(fault) for refusal in refusals for fault in refusal.faults] == [
        ("CONFLICT", "toId", "ALREADY_LINKED")
    ] * (PROCESSES - 1)
    [links] = await graphs[0].read("RETURN COUNT { MATCH ()-[link:CONTRIBUTES_TO]->() } AS links", {})
    assert links == 1


async def test_a_goal_archived_while_something_is_registered_leaves_no_half_edge(graphs: list[Database]) -> None:
    maker = await do(graphs[0], "registerActor", name="Klubben", kind="ASSOCIATION")
    for number in range(6):
        goal = await do(graphs[0], "createGoal", name=str(number))
        given = {"title": "Vandring", "makers": [{"actorId": maker}], "contributesTo": [{"aimId": goal}]}
        archived, registered = await asyncio.gather(
            attempted(graphs[0], "archive", id=goal, expectedVersion=1),
            attempted(graphs[1], "registerContribution", **given),
        )
        assert isinstance(archived, Done)
        links = await before(graphs[0], goal, "CONTRIBUTES_TO")
        if isinstance(registered, Done):
            assert list(links) == [registered.payload["contribution"]]
        else:
            assert [told(fault) for fault in registered.faults] == [("STATE", "contributesTo.0.aimId", "ARCHIVED")]
            assert links == {}
    [unmade] = await graphs[0].read(
        "RETURN COUNT { MATCH (c:Contribution) WHERE NOT EXISTS { MATCH (c)-[:CONTRIBUTES_TO]->() } } AS unmade", {}
    )
    assert unmade == 0


async def test_an_external_id_is_taken_once(graphs: list[Database]) -> None:
    answers = await asyncio.gather(*(attempted(graph, "createGoal", name="A", externalId="x") for graph in graphs))
    refusals = [answer for answer in answers if isinstance(answer, Refused)]
    assert [told(fault) for refusal in refusals for fault in refusal.faults] == [
        ("CONFLICT", "externalId", "EXTERNAL_ID_TAKEN")
    ] * (PROCESSES - 1)


async def test_revisions_have_no_gaps_though_processes_collide(graphs: list[Database]) -> None:
    names = [f"Mål {number}" for number in range(24)]
    await asyncio.gather(
        *(do(graphs[number % PROCESSES], "createGoal", name=name) for number, name in enumerate(names))
    )
    log = await changes(graphs[0])
    assert [(change["seq"], change["revision"]) for change in log] == [(number, number) for number in range(1, 25)]
    assert sorted(change["after"]["name"] for change in log) == sorted(names)
