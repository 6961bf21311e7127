"""What is stored is what the deeds wrote: whatever else becomes of it is told before anything is answered."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from samsyn.command import verify
from samsyn.command.prepare import prepare, seed_folder
from samsyn.database import damage
from samsyn.database.port import Address, Database, connect
from samsyn.database.replica import Replica
from samsyn.errors import DatabaseDamaged, HistoryDamaged, Refused
from samsyn.exchange.seed import seed
from samsyn.graph.digest import weight_of
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings
from tests.support.doing import deeds_of, do, everything, log, past_the_service, perform

RECORDED = "MATCH (revision:Revision) RETURN [revision.nodes, revision.ties, revision.digest]"
ADMIN = Principal(KEY_KIND, "apikey_a", "Nyckel", Role.ADMIN)
STRATEGIST = Principal(KEY_KIND, "apikey_s", "Kansliet", Role.STRATEGIST)


async def town(graph: Database) -> dict[str, str]:
    """Some of most kinds of things, by deeds that make, change, remove, are refused and undone."""
    ids = {"vision": await do(graph, "createVision", name="V", horizon=2030)}
    ids["goal"] = await do(graph, "createGoal", name="Mål", contributesTo=[{"aimId": ids["vision"]}])
    ids["other"] = await do(graph, "createGoal", name="Annat")
    ids["actor"] = await do(graph, "registerActor", name="Kommunen", kind="UNIT")
    given = {"makers": [{"actorId": ids["actor"]}], "contributesTo": [{"aimId": ids["goal"], "weight": 2}]}
    ids["part"] = await do(graph, "registerContribution", title="Gå", **given)
    given = {"unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE"}
    ids["measure"] = await do(graph, "createMeasure", name="Trygga", **given, indicatesIds=[ids["goal"]])
    figures = [
        {"measureId": ids["measure"], "period": str(year), "area": "0665", "value": year - 2000.0}
        for year in (2023, 2024)
    ]
    await do(graph, "recordObservations", observations=figures)
    await do(graph, "updateGoal", id=ids["goal"], expectedVersion=1, name="Målet", externalWeight=1)
    with pytest.raises(Refused):
        await perform(graph, "issueApiKey", {"name": "Nyckel", "role": "VIEWER"}, by=STRATEGIST)
    await perform(graph, "updateGoal", {"id": ids["other"], "expectedVersion": 1, "name": "Ångrat"}, by=ADMIN)
    await perform(graph, "undo", {"changeSequence": (await log(graph))[-1]["seq"], "reason": "Fel"}, by=ADMIN)
    await perform(graph, "issueApiKey", {"name": "Nyckel", "role": "PARTNER", "actorIds": [ids["actor"]]}, by=ADMIN)
    return ids


async def recorded(graph: Database) -> list[Any]:
    [found] = await graph.read(RECORDED, {}, from_leader=True)
    return found


async def test_c2_each_deed_renews_what_the_graph_comes_to(graph: Database, address: Address) -> None:
    await town(graph)
    loaded = await Replica(graph).current()
    assert await recorded(graph) == [*weight_of(loaded)]
    await damage.check(Replica(graph))
    told = await verify.verify(address, None)
    assert f"The graph is intact: {loaded.nodes:,} nodes and {loaded.ties:,} relationships" in told
    assert "The change log is intact" in told


async def test_c2_a_seed_comes_to_what_is_loaded_of_it(graph: Database) -> None:
    await seed(deeds_of(graph), seed_folder("vaggeryd"), lambda _: None)
    assert await recorded(graph) == [*weight_of(await Replica(graph).current())]
    await damage.check(Replica(graph))


async def test_c2_two_who_write_at_once_come_to_it_together(graph: Database, address: Address) -> None:
    other = await connect(address)
    try:
        await asyncio.gather(
            *(do(each, "createGoal", name=f"{number}") for number in range(20) for each in (graph, other))
        )
    finally:
        await other.close()
    loaded = await Replica(graph).current()
    assert await recorded(graph) == [*weight_of(loaded)]
    assert loaded.nodes == 40


# What somebody does past the service, what the start says of it, and what `samsyn verify` names.
DAMAGE: dict[str, tuple[str, str, str]] = {
    "a node gone": (
        "MATCH (n:Goal {name: 'Annat'}) DETACH DELETE n",
        "8 nodes and 7 relationships",
        "Goal {other} is missing",
    ),
    "a node gone with what was tied to it": (
        "MATCH (n:Contribution) DETACH DELETE n",
        "8 nodes and 5 relationships where 9 and 7",
        "Contribution {part} is missing",
    ),
    "a relationship gone": (
        "MATCH (:Contribution)-[r:CONTRIBUTES_TO]->(:Goal) DELETE r",
        "9 nodes and 6 relationships where 9 and 7",
        "CONTRIBUTES_TO from {part} to {goal} is missing",
    ),
    "a plain one gone": (
        "MATCH (:Measure)-[r:INDICATES]->() DELETE r",
        "9 nodes and 6 relationships",
        "INDICATES from {measure} to {goal} is missing",
    ),
    "a property changed": (
        "MATCH (n:Goal {name: 'Målet'}) SET n.name = 'Målen'",
        "Something that is stored",
        "Goal {goal} isn't as it was written: name.",
    ),
    "a property gone": (
        "MATCH (n:Goal {name: 'Målet'}) REMOVE n.externalWeight",
        "Something that is stored",
        "{goal} isn't as it was written: externalWeight.",
    ),
    "a relationship's property": (
        "MATCH (:Contribution)-[r:CONTRIBUTES_TO]->() SET r.weight = 3.0",
        "Something that is stored",
        "CONTRIBUTES_TO from {part} to {goal} isn't as it was written: weight.",
    ),
    "a figure": (
        "MATCH (n:Observation {period: '2023'}) SET n.value = 7.0",
        "Something that is stored",
        "isn't as it was written: value.",
    ),
    "a node added": (
        "MATCH (n:Goal {name: 'Annat'}) CREATE (m:Goal) SET m = n {.*, id: 'goal_x'}",
        "10 nodes",
        "Goal goal_x is there, but no change tells of it.",
    ),
    "a relationship added": (
        "MATCH (a:Actor), (g:Goal {name: 'Annat'}) CREATE (a)-[:OWNS]->(g)",
        "9 nodes and 8 relationships",
        "OWNS from {actor} to {other} is there, but no change tells of it.",
    ),
    "one for another": (
        "MATCH (a:Actor)-[r:MAKES]->(c) CREATE (a)-[n:MAKES]->(c) SET n = properties(r), n.role = 'PARTNER' DELETE r",
        "Something that is stored",
        "MAKES from {actor} to {part} isn't as it was written: role.",
    ),
    "a key of somebody": ("MATCH (n:ApiKey) DETACH DELETE n", "8 nodes", "ApiKey apikey_"),
    "one that can't be": (
        "MATCH (n:Goal {name: 'Målet'}) REMOVE n.name",
        "1 that are damaged are left out",
        "Goal {goal} is missing.",
    ),
}


@pytest.mark.parametrize("what", DAMAGE)
async def test_c2_what_is_changed_past_the_service_is_refused_and_named(
    graph: Database, address: Address, what: str
) -> None:
    ids = await town(graph)
    text, told, named = DAMAGE[what]
    await past_the_service(graph, text)
    before = await everything(graph)

    with pytest.raises(DatabaseDamaged) as refused:
        await damage.check(Replica(graph))
    assert told in str(refused.value)
    assert "Put back a backup" in str(refused.value)
    with pytest.raises(HistoryDamaged) as found:
        await verify.verify(address, None)
    assert named.format(**ids) in str(found.value)
    assert "The change log is damaged" not in str(found.value)
    assert await everything(graph) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("MATCH (c:Change {seq: 3}) DETACH DELETE c", "The log has 11 changes where 12 were written"),
        ("MATCH (c:Change) DETACH DELETE c", "The log has 0 changes where 12 were written"),
        ("MATCH (c:Change) WHERE c.seq = 12 SET c.hash = 'x'", "Change 12, the last of the log, isn't there as"),
        ("MATCH (a:Audit) SET a.seq = 11", "The log has 12 changes where 11 were written"),
    ],
)
async def test_c2_a_log_that_lost_changes_is_refused(graph: Database, text: str, told: str) -> None:
    await town(graph)
    await past_the_service(graph, text)
    with pytest.raises(DatabaseDamaged, match=told):
        await damage.check_log(graph)
    with pytest.raises(DatabaseDamaged, match=told):
        await damage.check(Replica(graph))


@pytest.mark.parametrize(("label", "set_again"), [("Revision", "n.n = 0"), ("Audit", "n.seq = 0")])
async def test_c2_lost_counters_are_refused_and_nothing_is_seeded(
    graph: Database, address: Address, label: str, set_again: str
) -> None:
    await town(graph)
    await past_the_service(graph, f"MATCH (n:{label}) DETACH DELETE n")
    before = await everything(graph)
    try:
        with pytest.raises(DatabaseDamaged, match="counters"):
            await prepare(address, "vaggeryd", lambda _: None)
        assert await everything(graph) == before
    finally:
        await past_the_service(graph, f"CREATE (n:{label} {{id: '{label.lower()}'}}) SET {set_again}")


async def test_c2_a_graph_that_was_emptied_is_not_seeded_anew(graph: Database, address: Address) -> None:
    await town(graph)
    await past_the_service(
        graph, "MATCH (n) WHERE NOT (n:Revision OR n:Audit OR n:Counting OR n:Migration) DETACH DELETE n"
    )
    before = await everything(graph)
    with pytest.raises(DatabaseDamaged, match="The log has 0 changes"):
        await prepare(address, "vaggeryd", lambda _: None)
    assert await everything(graph) == before


async def test_c2_what_an_operator_changed_is_accepted_with_a_reason(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await town(graph)
    await past_the_service(graph, "MATCH (n:Goal {name: 'Annat'}) DETACH DELETE n")
    await past_the_service(graph, "MATCH (c:Change {seq: 3}) DETACH DELETE c")
    revision = await graph.revision()

    told = await verify.accept(address, "Rättat för hand", Settings(data_dir=tmp_path))

    assert told == "Accepted as stored: 8 nodes and 7 relationships."
    [*_, change] = await log(graph)
    assert (change["deed"], change["reason"], change["audience"]) == ("acceptGraph", "Rättat för hand", "ADMINS")
    assert json.loads(change["after"])["before"]["nodes"] == 9
    assert json.loads(change["after"])["lost"] == 1
    assert await graph.revision() == revision
    await damage.check(Replica(graph))
    await do(graph, "createGoal", name="Nytt")
    await damage.check(Replica(graph))
    with pytest.raises(HistoryDamaged, match="Change 3 is missing") as found:
        await verify.verify(address, None)
    assert "The graph isn't" not in str(found.value)


async def test_c2_a_graph_from_before_gets_its_record_at_the_first_start(graph: Database, address: Address) -> None:
    await town(graph)
    await past_the_service(graph, "MATCH (r:Revision) REMOVE r.nodes, r.ties, r.digest")
    await do(graph, "createGoal", name="Nytt")
    assert await recorded(graph) == [None, None, None]

    await damage.check(Replica(graph))

    loaded = await Replica(graph).current()
    assert await recorded(graph) == [*weight_of(loaded)]
    await do(graph, "createGoal", name="Nyare")
    await past_the_service(graph, "MATCH (n:Goal {name: 'Nytt'}) DETACH DELETE n")
    with pytest.raises(HistoryDamaged, match="The graph is not as it was written"):
        await verify.verify(address, None)
