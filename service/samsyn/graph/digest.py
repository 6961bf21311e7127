"""The graph's hash: a sum over all records and relationships, the same in whatever order they came to be.

Each has a BLAKE2b hash of what is kept of it, and the sum is taken modulo 2^128, so that a change takes its former part
away and adds the new one. The database keeps as much of it as it can add up (`STORED`), renewed by each deed.
"""

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Final, NamedTuple

import orjson

from samsyn.graph.graph import Graph
from samsyn.graph.record import Record, Relation
from samsyn.graph.records import LINKS, NODES, Link
from samsyn.graph.ties import identity

SIZE: Final = 16  # bytes
WHOLE: Final = 1 << (8 * SIZE)
STORED: Final = 1 << 62  # the sum of two of which is a whole number to the database


class Weight(NamedTuple):
    """What a graph comes to, or a change adds to it: nodes, relationships, and as much of its hash as is stored."""

    nodes: int
    ties: int
    digest: int

    def since(self, former: "Weight") -> "Weight":
        """What was added."""
        return Weight(self.nodes - former.nodes, self.ties - former.ties, (self.digest - former.digest) % STORED)


NO_WEIGHT: Final = Weight(0, 0, 0)


def weight_of(graph: Graph) -> Weight:
    """What a graph comes to."""
    return Weight(graph.nodes, graph.ties, graph.digest % STORED)


def digest_of_node(record: Record) -> int:
    """A node's part of the hash: its type and what is kept of it."""
    return _digest([record.label, KEPT[record.__class__](record)])


def digest_of_link(link: Link) -> int:
    """The part of a relationship that has properties."""
    return _digest([link.label, identity(link.source), identity(link.target), KEPT[link.__class__](link)])


def digest_of_tie(kind: str, start: str, end: str) -> int:
    """The part of a relationship without properties: its type, and the ids at its ends."""
    return _digest([kind, start, end])


def hash_of(graph: Graph) -> str:
    """The graph's hash in hexadecimal digits, as each change has kept it up."""
    return f"{graph.digest:0{2 * SIZE}x}"


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


def _digest(whole: Any) -> int:
    return int.from_bytes(blake2b(orjson.dumps(whole), digest_size=SIZE).digest())


def _kept(cls: type[Record]) -> Callable[[Any], dict[str, Any]]:
    """The function that tells what isn't as by default, in the order of names; written out, as they are many."""
    names: dict[str, Any] = {}
    lines = ["def kept(record):", "    told = {}"]
    for each in sorted(cls.properties.values(), key=lambda each: each.stored):
        names[f"default_{each.name}"] = each.default
        is_kept = "is not None" if each.default is None else f"!= default_{each.name}"
        lines += [f"    value = record.{each.name}", f"    if value {is_kept}: told[{each.stored!r}] = value"]
    lines.append("    return told")
    exec(compile("\n".join(lines), f"<{cls.__name__}: kept>", "exec"), names)  # noqa: S102 -- of the page's names alone
    return names["kept"]


KEPT: Final = {cls: _kept(cls) for cls in (*NODES, *LINKS)}
