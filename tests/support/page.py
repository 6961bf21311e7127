"""One of everything that the domain's page knows: nodes with all their properties, tied in every way that they can be.

It is written past the deeds, so that what the page says is held against what is stored, whatever deeds write.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from samsyn.database.port import Database
from samsyn.graph.record import Property, Record, Relation
from samsyn.graph.records import AIMS, NODES, AimLink
from samsyn.graph.ties import BY_LABEL, back_of, identity_name
from samsyn.graph.values import KINDS, Day, JsonText, Moment
from samsyn.model.ids import PREFIXES
from tests.support.doing import past_the_service

SAMPLES: Final[dict[int, Any]] = {
    id(KINDS[int]): 7,
    id(KINDS[float]): 2.5,
    id(KINDS[bool]): True,
    id(KINDS[tuple[str, ...]]): ["ett", "två"],
    id(KINDS[JsonText]): "[]",
    id(KINDS[Day]): "2026-09-01",
    id(KINDS[Moment]): "2026-09-01T06:30:00.000000Z",
}
MAKE: Final = "UNWIND $rows AS row CREATE (node:{label}) SET node = row"
TIE: Final = (
    "UNWIND $rows AS row MATCH (start:{start}) WHERE row[0] IN [start.id, start.key, start.code] "
    "MATCH (end:{end}) WHERE row[1] IN [end.id, end.key, end.code] CREATE (start)-[tie:{kind}]->(end) SET tie = row[2]"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship to be: its type, its ends by type and by what they are known by, and its properties."""

    kind: str
    start: type[Record]
    start_id: str
    end: type[Record]
    end_id: str
    properties: dict[str, Any]


async def write_page(graph: Database) -> list[str]:
    """Write one of everything; return what a change would name as touched by that."""
    for label, rows in NODES_OF_PAGE.items():
        await past_the_service(graph, MAKE.format(label=label), rows=rows)
    for tie in ties():
        text = TIE.format(start=tie.start.label, end=tie.end.label, kind=tie.kind)
        await past_the_service(graph, text, rows=[[tie.start_id, tie.end_id, tie.properties]])
    return [
        row[name] if cls.label in PREFIXES else f"{cls.label}:{row[name]}"
        for cls in NODES
        for name in [identity_name(cls)]
        for row in NODES_OF_PAGE[cls.label]
    ]


def ties() -> Iterator[Tie]:
    """One relationship of every type between every two types that it can tie."""
    for holder in NODES:
        for relation in holder.relations.values():
            for other in ends_of(relation):
                start, end = (holder, other) if relation.outward else (other, holder)
                name = f"{start.label}_{relation.kind}_{end.label}"
                properties = _sample(BY_LABEL[relation.link], name) if relation.link else {}
                if relation.link == AimLink.label:
                    properties["id"] = f"link_{name}"
                end_id = known(end, 2 if start is end else 1)
                yield Tie(relation.kind, start, known(start), end, end_id, properties)


def ends_of(relation: Relation) -> list[type[Record]]:
    """The types that a relationship may lead to from its holder."""
    if relation.link == AimLink.label:
        return list(AIMS)
    return [each for each in NODES if back_of(relation, each)]


def known(cls: type[Record], number: int = 1) -> str:
    """What a sample of a type is known by."""
    return f"{PREFIXES.get(cls.label, cls.label)}_{number:026}"


def _node(cls: type[Record], number: int) -> dict[str, Any]:
    """The stored properties of a sample of a type, each of them set."""
    return {**_sample(cls, f"{cls.label} {number}"), identity_name(cls): known(cls, number)}


def _sample(cls: type[Record], name: str) -> dict[str, Any]:
    return {each.stored: _value(each, f"{name} {each.stored}") for each in cls.properties.values()}


def _value(given: Property, name: str) -> Any:
    """A value of a property's kind that isn't its default, and a text of its own where it is a text."""
    if id(given.kind) in SAMPLES:
        return SAMPLES[id(given.kind)]
    known = given.kind.known or {}
    others = (stored for stored, value in known.items() if value != given.default)
    return next(others, None) if given.kind.expected.startswith("one of ") else name


# One of each type, and another of each that can be tied to its own.
TIED_TO_THEIR_OWN: Final = {tie.start for tie in ties() if tie.start is tie.end}
NODES_OF_PAGE: Final = {
    cls.label: [_node(cls, number) for number in range(1, 3 if cls in TIED_TO_THEIR_OWN else 2)] for cls in NODES
}
