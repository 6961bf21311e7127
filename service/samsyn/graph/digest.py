"""The graph's hash: a sum over all records and relationships, the same in whatever order they came to be.

Each has a BLAKE2b hash of what is kept of it, and the sum is taken modulo 2^128, so that a change takes its former part
away and adds the new one.
"""

from hashlib import blake2b
from typing import Any, Final

import orjson

from samsyn.graph.graph import Graph
from samsyn.graph.record import Record, Relation
from samsyn.graph.records import NODES, Link
from samsyn.graph.ties import identity

SIZE: Final = 16  # bytes
WHOLE: Final = 1 << (8 * SIZE)


def digest_of_node(record: Record) -> int:
    """A node's part of the hash: its type and what is kept of it."""
    return _digest([record.label, _kept(record)])


def digest_of_link(link: Link) -> int:
    """The part of a relationship that has properties."""
    return _digest([link.label, identity(link.source), identity(link.target), _kept(link)])


def digest_of_tie(kind: str, start: str, end: str) -> int:
    """The part of a relationship without properties: its type, and the ids at its ends."""
    return _digest([kind, start, end])


def hash_of(graph: Graph) -> str:
    """The graph's hash in hexadecimal digits: worked out once, then kept up by each change."""
    if graph.known_digest is None:
        graph.known_digest = digest_of(graph)
    return f"{graph.known_digest:0{2 * SIZE}x}"


def digest_of(graph: Graph) -> int:
    """The graph's hash as a number, worked out anew."""
    whole = 0
    for record in graph.all(*NODES):
        whole += digest_of_node(record)
        for relation in record.relations.values():
            for there in getattr(record, relation.name):
                whole += digest_of_link(there) if relation.link else digest_of_plain(relation, record, there)
    return whole % WHOLE


def digest_of_plain(relation: Relation, holder: Record, other: Record) -> int:
    """The part of a relationship without properties that is a holder's own."""
    start, end = (holder, other) if relation.outward else (other, holder)
    return digest_of_tie(relation.kind, identity(start), identity(end))


def _kept(record: Record) -> dict[str, Any]:
    kept = ((each.stored, getattr(record, each.name), each.default) for each in record.properties.values())
    return {stored: value for stored, value, default in kept if value != default}


def _digest(whole: Any) -> int:
    return int.from_bytes(blake2b(orjson.dumps(whole, option=orjson.OPT_SORT_KEYS), digest_size=SIZE).digest())
