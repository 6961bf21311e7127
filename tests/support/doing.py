"""Does deeds in tests, and looks at what they left in the graph."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import pytest

from samsyn.database.port import Database
from samsyn.database.replica import Replica
from samsyn.deeds import Done
from samsyn.deeds.doing.deed import Deed
from samsyn.errors import Fault, Refused
from samsyn.model.ids import type_of
from samsyn.performing import Deeds

Told: TypeAlias = tuple[str, str, str]
"""A fault as its code, its path with dots, and its reason."""

EVERYTHING = """
RETURN COLLECT { MATCH (node) RETURN [labels(node)[0], properties(node)] } AS nodes,
  COLLECT { MATCH (start)-[link]->(end) RETURN [type(link), properties(link), start.id, end.id] } AS links
"""
AROUND = """
MATCH (node:{label} {{id: $id}})
RETURN COLLECT {{ MATCH (node)-[link:{kind}]->(other) RETURN [other.id, properties(link)] }} AS following,
  COLLECT {{ MATCH (node)<-[link:{kind}]-(other) RETURN [other.id, properties(link)] }} AS leading
"""
OF_THE_LOG = ('["Change"', '["Mention"', '["Audit"', '["CONCERNS"')
CHANGES = "RETURN COLLECT { MATCH (change:Change) RETURN properties(change) ORDER BY change.seq } AS changes"


def deeds_of(graph: Database) -> Deeds:
    """The deeds of a process that has this graph open."""
    return vars(graph).setdefault("deeds", Deeds(Replica(getattr(graph, "uncounted", graph))))


def forget(graph: Database) -> None:
    """Have the next deeds begin with a graph that is loaded anew: of what was written past the service, none knows."""
    vars(graph).pop("deeds", None)


async def perform(graph: Database, deed: str, raw: Mapping[str, Any], **more: Any) -> Done:
    """As `Deeds.perform`, of the process that has this graph open."""
    return await deeds_of(graph).perform(deed, raw, **more)


async def perform_all(graph: Database, deeds: Iterable[tuple[str | Deed, Any]], **more: Any) -> list[Done]:
    """As `Deeds.perform_all`, of the process that has this graph open."""
    return await deeds_of(graph).perform_all(deeds, **more)


async def do(graph: Database, deed: str, **raw: Any) -> Any:
    """The id, or the ids, that the first field of the deed's payload answers."""
    done = await perform(graph, deed, raw)
    return next(iter(done.payload.values()))


async def refused(graph: Database, deed: str, **raw: Any) -> list[Fault]:
    """The faults that the deed is refused for. Nothing of the graph has changed."""
    before = await everything(graph)
    with pytest.raises(Refused) as refusal:
        await perform(graph, deed, raw)
    assert await everything(graph) == before
    assert all(str(fault.message).endswith(".") for fault in refusal.value.faults)
    return list(refusal.value.faults)


async def faults(graph: Database, deed: str, **raw: Any) -> list[Told]:
    """The faults that the deed is refused for, in short. Nothing of the graph has changed."""
    return [told(fault) for fault in await refused(graph, deed, **raw)]


def told(fault: Fault) -> Told:
    """A fault in short."""
    return fault.code, ".".join(fault.path), str(fault.reason)


async def all_but_the_log(graph: Database) -> list[str]:
    """As `everything`, without the changes, what leads to them and the end of the log."""
    return [each for each in await everything(graph) if not any(word in each for word in OF_THE_LOG)]


async def everything(graph: Database) -> list[str]:
    """All nodes and links with all their properties, the counters among them, in an order of their own."""
    nodes, links = await graph.read(EVERYTHING, {})
    for _, properties in nodes:
        properties.pop("turns", None)  # how often the write lock was taken, also for what was refused
    return sorted(json.dumps(each, sort_keys=True) for each in (*nodes, *links))


async def stored(graph: Database, node_id: str) -> dict[str, Any]:
    """The properties of a node or a link."""
    if type_of(node_id) == "AimLink":
        pattern = "()-[found:CONTRIBUTES_TO|CONTRIBUTED_TO]->() WHERE found.id = $id"
    else:
        pattern = f"(found:{type_of(node_id)} {{id: $id}})"
    [properties] = await graph.read(f"MATCH {pattern} RETURN properties(found)", {"id": node_id})
    return properties


async def version(graph: Database, node_id: str) -> int:
    """The version of a node or a link."""
    return (await stored(graph, node_id))["version"]


async def after(graph: Database, node_id: str, kind: str) -> dict[str, dict[str, Any]]:
    """The links of a kind that start from a node: their properties by the id at the other end."""
    return dict((await _around(graph, node_id, kind))[0])


async def before(graph: Database, node_id: str, kind: str) -> dict[str, dict[str, Any]]:
    """The links of a kind that end in a node: their properties by the id at the other end."""
    return dict((await _around(graph, node_id, kind))[1])


async def link_between(graph: Database, start: str, end: str) -> str:
    """The id of the link between two."""
    return (await after(graph, start, "CONTRIBUTES_TO"))[end]["id"]


async def log(graph: Database) -> list[dict[str, Any]]:
    """The change log as it is stored, oldest first."""
    [rows] = await graph.read(CHANGES, {})
    return rows


async def changes(graph: Database) -> list[dict[str, Any]]:
    """The change log, oldest first, with what was before and after as maps."""
    rows = await log(graph)
    return [{**row, "before": json.loads(row["before"]), "after": json.loads(row["after"])} for row in rows]


async def _around(graph: Database, node_id: str, kind: str) -> list[Any]:
    return await graph.read(AROUND.format(label=type_of(node_id), kind=kind), {"id": node_id})


async def past_the_service(graph: Database, *texts: str, **parameters: Any) -> None:
    """Run statements that no deed would: what somebody with access to the database could do there."""

    async def work(transaction: Any) -> None:
        for text in texts:
            await (await transaction._transaction.run(text, **parameters)).consume()  # noqa: SLF001 -- no deed does this

    await graph.write(work)
    forget(graph)
