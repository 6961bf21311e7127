"""The place as a graph that Samsyn has, and the two peers' tables: both filled in bulk, without deeds but one."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any, Final, LiteralString, TypeAlias

import neo4j

from bench.data import Place
from bench.homes import COLD_SECONDS_MAX
from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.model.ids import type_of
from samsyn.performing import deeds_over
from tests.support.crowd import NOT_RECORDED

AT_ONCE: Final = 5_000  # rows of a transaction
CODE: Final = "0000"

NODES: Final[Mapping[str, LiteralString]] = {
    label: f"UNWIND $rows AS row CREATE (node:{label}) SET node = row"
    for label in ("Vision", "Outcome", "Goal", "Actor", "Contribution", "Measure")
}
ENDS: Final[Sequence[tuple[LiteralString, LiteralString]]] = (
    ("Outcome", "Vision"),
    ("Goal", "Outcome"),
    ("Goal", "Goal"),
    ("Contribution", "Goal"),
)
LINKS: Final[Mapping[tuple[str, str], LiteralString]] = {
    (source, target): (
        f"UNWIND $rows AS row MATCH (source:{source} {{id: row.source}}), (target:{target} {{id: row.target}})"
        " CREATE (source)-[link:CONTRIBUTES_TO]->(target) SET link = row.properties"
    )
    for source, target in ENDS
}
MAKES: Final = (
    "UNWIND $rows AS row MATCH (actor:Actor {id: row.actor}), (made:Contribution {id: row.contribution})"
    " CREATE (actor)-[:MAKES {role: row.role, share: row.share}]->(made)"
)
INDICATES: Final = (
    "UNWIND $rows AS row MATCH (measure:Measure {id: row[0]}), (goal:Goal {id: row[1]})"
    " CREATE (measure)-[:INDICATES]->(goal)"
)
PART_OF: Final = (
    "UNWIND $rows AS row MATCH (part:Actor {id: row[0]}), (whole:Actor {id: row[1]}) CREATE (part)-[:PART_OF]->(whole)"
)
COLUMNS: Final = {  # of PostgreSQL's tables, by the property of the graph that each holds
    "goal": {"id": "id", "name": "name", "description": "description"},
    "actor": {"id": "id", "name": "name", "kind": "kind", "sector": "sector"},
    "contribution": {
        "id": "id",
        "title": "title",
        "description": "description",
        "status": "status",
        "delivery": "delivery",
        "starts_on": "startsOn",
        "ends_on": "endsOn",
    },
    "measure": {"id": "id", "name": "name", "unit": "unit", "target_value": "targetValue"},
}

ON_LINKS: Final = ("weight", "confidence")

Rows: TypeAlias = Iterable[Sequence[Any]]


async def fill_graph(address: Address, place: Place) -> None:
    """Migrate an empty graph, fill it, and do the one deed that makes its first revision: the place's name."""
    async with migrated(address), driver_of(address) as driver:
        for text, rows in _writes(place):
            for some in _at_once(rows):
                await driver.execute_query(text, {"rows": some}, database_=address.database)
        # What the graph comes to, which deeds keep up; the service records it when it looks next.
        await driver.execute_query(NOT_RECORDED, database_=address.database)
        if not address.embedded:
            await driver.execute_query("CALL db.awaitIndexes(300)", database_=address.database)
    async with deeds_over(address) as deeds:
        named = ("setPlace", {"code": CODE, "name": "Exempelstad"})
        await deeds.perform_all([named], seconds_max=COLD_SECONDS_MAX)


def driver_of(address: Address) -> neo4j.AsyncDriver:
    """Return the bare driver: what is written in bulk passes the service by."""
    auth = (address.user, address.password or "") if address.user else None
    return neo4j.AsyncGraphDatabase.driver(
        address.uri, auth=auth, telemetry_disabled=True, notifications_min_severity="OFF"
    )


def tables(place: Place) -> Iterator[tuple[str, str]]:
    """Yield each table of bench/peers/tables.sql with its rows as CSV, after those that it refers to."""
    goal_of = dict(place.indicates)
    superiors = dict(place.part_of)
    for table, columns in COLUMNS.items():
        nodes = place.nodes[table.capitalize()]
        rows: Rows = ([node[name] for name in columns.values()] for node in nodes)
        if table == "measure":
            rows = ([*row, goal_of[row[0]]] for row in rows)
        if table == "actor":
            rows = ([*row, superiors.get(row[0])] for row in rows)
        yield table, _csv(rows)
    for table, source in (("goal_link", "Goal"), ("contribution_link", "Contribution")):
        links = (link for link in place.links if (type_of(link.source), type_of(link.target)) == (source, "Goal"))
        yield table, _csv([each.source, each.target, *map(each.properties.get, ON_LINKS)] for each in links)
    yield "make", _csv([each["contribution"], each["actor"], each["role"], each["share"]] for each in place.makes)


def _writes(place: Place) -> Iterator[tuple[LiteralString, Iterable[Any]]]:
    for label, text in NODES.items():
        yield text, place.nodes[label]
    for (source, target), some in groupby(place.links, lambda link: (type_of(link.source), type_of(link.target))):
        rows = [{"source": link.source, "target": link.target, "properties": link.properties} for link in some]
        yield LINKS[source or "", target or ""], rows
    yield MAKES, place.makes
    yield INDICATES, place.indicates
    yield PART_OF, place.part_of


def _at_once(rows: Iterable[Any]) -> Iterator[list[Any]]:
    coming = iter(rows)
    while some := list(islice(coming, AT_ONCE)):
        yield some


def _csv(rows: Rows) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
