"""Writes a world to the database past the service, as the deeds would have left it, and reads it from there.

In between a world is plain lists and maps of what the database holds, which can be kept as JSON.
"""

from collections import defaultdict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, LiteralString, cast

import neo4j

from samsyn.app import Address
from tests.differential.world import Link, Node, World

Stored = dict[str, Any]
Groups = dict[tuple[str, ...], list[dict[str, Any]]]

# What a world doesn't hold among its nodes: the service's own bookkeeping, and what has a place of its own there.
BESIDE = (
    *("Revision", "Audit", "Counting", "Migration", "Mention", "IdempotencyKey", "Change"),
    *("PeerGroup", "Synonym", "Perceived"),
)
NODES = f"""
MATCH (node) WHERE NOT node:{" AND NOT node:".join((*BESIDE, "Place"))} RETURN labels(node)[0], properties(node)
"""
LINKS = """
MATCH (start)-[link]->(end) WHERE NOT type(link) IN ['CONCERNS', 'TELLS_OF']
RETURN type(link), start.id, end.id, properties(link)
"""
COUNTERS = """
MATCH (revision:Revision), (audit:Audit)
SET revision.n = $given.revision, revision.hash = $given.revisionHash, audit.seq = $given.seq, audit.hash = $given.hash
"""
SHOWN = "MATCH (measure:Measure)<-[:TELLS_OF]-(shown:Perceived) RETURN measure.id, properties(shown)"


def stored_of(world: World) -> Stored:
    """What the database holds of a world."""
    return {
        "revision": world.revision,
        "place": world.place and world.place.properties,
        "nodes": [[node.label, node.properties] for node in world.nodes.values()],
        "links": [[link.kind, link.start.id, link.end.id, link.properties] for link in world.links],
        "changes": [change.properties for change in world.changes],
        "groups": [group.properties for group in world.groups],
        "shown": [[measure.id, shown] for measure, shown in world.shown],
    }


def world_of(stored: Stored, seed: int) -> World:
    """The world of which the database holds that."""
    place = stored["place"] and Node("Place", stored["place"])
    world = World(seed, stored["revision"], place)
    for label, properties in stored["nodes"]:
        world.nodes[properties["id"]] = Node(label, properties)
    for kind, start, end, properties in stored["links"]:
        world.add(Link(kind, world.nodes[start], world.nodes[end], properties))
    world.changes = [Node("Change", properties) for properties in stored["changes"]]
    world.groups = [Node("PeerGroup", properties) for properties in stored["groups"]]
    world.shown = [(world.nodes[measure], shown) for measure, shown in stored["shown"]]
    return world


@asynccontextmanager
async def opened(address: Address) -> AsyncGenerator[neo4j.AsyncSession]:
    """A session of the database itself."""
    auth = (address.user, address.password or "") if address.user else None
    async with (
        neo4j.AsyncGraphDatabase.driver(address.uri, auth=auth, telemetry_disabled=True) as driver,
        driver.session(database=address.database) as session,
    ):
        yield session


async def store(session: neo4j.AsyncSession, stored: Stored) -> None:
    """Put a world into an empty graph, at the world's revision."""
    await session.execute_write(_store, stored)


async def read_again(session: neo4j.AsyncSession, former: World) -> World:
    """The world as the database holds it now; what was there before comes first, as it stood, then what is new."""
    stored = await session.execute_read(_read)
    places = {node_id: index for index, node_id in enumerate(former.nodes)}
    stored["nodes"].sort(key=lambda node: (places.get(node[1]["id"], len(places)), node[1]["id"]))
    places = {node[1]["id"]: index for index, node in enumerate(stored["nodes"])}
    stored["links"].sort(key=lambda link: (places[link[1]], places[link[2]], link[0], link[3].get("id", "")))
    return world_of(stored, former.seed)


async def _store(transaction: neo4j.AsyncManagedTransaction, stored: Stored) -> None:
    nodes, links = _grouped(stored)
    for (label,), rows in nodes.items():
        text = f"UNWIND $rows AS row CREATE (node:{label}) SET node = row"
        await (await transaction.run(cast("LiteralString", text), rows=rows)).consume()
    for (kind, start, end), rows in links.items():
        ends = f"MATCH (start:{start} {{id: row.start}}), (end:{end} {{id: row.end}})"
        text = f"UNWIND $rows AS row {ends} CREATE (start)-[link:{kind}]->(end) SET link = row.properties"
        await (await transaction.run(cast("LiteralString", text), rows=rows)).consume()
    text = """
    UNWIND $rows AS row
    CREATE (change:Change) SET change = row
    FOREACH (id IN row.nodes | CREATE (change)-[:CONCERNS]->(:Mention {of: id}))
    """
    await (await transaction.run(text, rows=stored["changes"])).consume()
    rows = [{"measure": measure, "shown": shown} for measure, shown in stored["shown"]]
    text = """
    UNWIND $rows AS row
    MATCH (measure:Measure {id: row.measure})
    CREATE (measure)<-[:TELLS_OF]-(shown:Perceived) SET shown = row.shown
    """
    await (await transaction.run(cast("LiteralString", text), rows=rows)).consume()
    changes = stored["changes"]
    given = {
        "revision": stored["revision"],
        "revisionHash": next((change["hash"] for change in reversed(changes) if not change["refused"]), ""),
        "seq": len(changes),
        "hash": changes[-1]["hash"] if changes else None,
    }
    await (await transaction.run(COUNTERS, given=given)).consume()


def _grouped(stored: Stored) -> tuple[Groups, Groups]:
    """Nodes by their label; links by their kind and the labels at their ends."""
    nodes: Groups = defaultdict(list)
    links: Groups = defaultdict(list)
    labels: dict[str, str] = {}
    for label, properties in stored["nodes"]:
        nodes[label,].append(properties)
        labels[properties["id"]] = label
    nodes["PeerGroup",] = stored["groups"]
    nodes["Place",] = [stored["place"]] if stored["place"] else []
    for kind, start, end, properties in stored["links"]:
        links[kind, labels[start], labels[end]].append({"start": start, "end": end, "properties": properties})
    return nodes, links


async def _read(transaction: neo4j.AsyncManagedTransaction) -> Stored:
    async def rows(text: str) -> list[list[Any]]:
        result = await transaction.run(text)  # pyright: ignore[reportArgumentType]
        return [record.values() async for record in result]

    async def all_of(label: str) -> list[dict[str, Any]]:
        return [properties for (properties,) in await rows(f"MATCH (node:{label}) RETURN properties(node)")]

    [revision] = await all_of("Revision")
    changes, groups = await all_of("Change"), await all_of("PeerGroup")
    return {
        "revision": revision["n"],
        "place": next(iter(await all_of("Place")), None),
        "nodes": await rows(NODES),
        "links": await rows(LINKS),
        "changes": sorted(changes, key=lambda change: change["seq"]),
        "groups": sorted(groups, key=lambda group: group["id"]),
        "shown": sorted(await rows(SHOWN), key=lambda row: row[1]["key"]),
    }
