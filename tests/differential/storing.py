"""Writes a world to the database past the service, as the deeds would have left it."""

from collections import defaultdict
from typing import Any

import neo4j

from samsyn.database.port import Address
from tests.differential.world import World

Groups = dict[tuple[str, ...], list[dict[str, Any]]]


async def store(address: Address, world: World) -> None:
    """Put the world into an empty graph, at the world's revision."""
    auth = (address.user, address.password or "") if address.user else None
    async with (
        neo4j.AsyncGraphDatabase.driver(address.uri, auth=auth, telemetry_disabled=True) as driver,
        driver.session(database=address.database) as session,
    ):
        await session.execute_write(_stored, world)


async def _stored(transaction: neo4j.AsyncManagedTransaction, world: World) -> None:
    nodes, links = _grouped(world)
    for (label,), rows in nodes.items():
        text = f"UNWIND $rows AS row CREATE (node:{label}) SET node = row"
        await (await transaction.run(text, rows=rows)).consume()
    for (kind, start, end), rows in links.items():
        ends = f"MATCH (start:{start} {{id: row.start}}), (end:{end} {{id: row.end}})"
        text = f"UNWIND $rows AS row {ends} CREATE (start)-[link:{kind}]->(end) SET link = row.properties"
        await (await transaction.run(text, rows=rows)).consume()
    rows = [change.properties for change in world.changes]
    text = """
    UNWIND $rows AS row
    CREATE (change:Change) SET change = row
    FOREACH (id IN row.nodes | CREATE (change)-[:CONCERNS]->(:Mention {of: id}))
    """
    await (await transaction.run(text, rows=rows)).consume()
    rows = [{"measure": measure.id, "shown": shown} for measure, shown in world.shown]
    text = """
    UNWIND $rows AS row
    MATCH (measure:Measure {id: row.measure})
    CREATE (measure)<-[:TELLS_OF]-(shown:Perceived) SET shown = row.shown
    """
    await (await transaction.run(text, rows=rows)).consume()
    text = "MATCH (revision:Revision) SET revision.n = $revision"
    await (await transaction.run(text, revision=world.revision)).consume()


def _grouped(world: World) -> tuple[Groups, Groups]:
    """Nodes by their label; links by their kind and the labels at their ends."""
    nodes: Groups = defaultdict(list)
    links: Groups = defaultdict(list)
    for node in [*world.nodes.values(), *world.groups, *([world.place] if world.place else [])]:
        nodes[node.label,].append(node.properties)
    for link in world.links:
        row = {"start": link.start.id, "end": link.end.id, "properties": link.properties}
        links[link.kind, link.start.label, link.end.label].append(row)
    return nodes, links
