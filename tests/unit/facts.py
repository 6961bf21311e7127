"""What is stored of nodes and relationships, as tests say it, and how it becomes a graph."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, TypeAlias

from samsyn.graph.graph import Graph
from samsyn.graph.load import Loading
from samsyn.graph.record import Property, Record, camel
from samsyn.graph.records import NODES, AimLink, Contribution
from samsyn.graph.ties import BY_LABEL, IDENTITY, far_end, identity
from samsyn.graph.values import KINDS, Day, Moment

NOW = "2026-11-23T06:30:00.000000Z"
SOUND: Mapping[str, Any] = {
    KINDS[kind].expected: value
    for kind, value in (
        *((str, "text"), (Day, "2026-09-01"), (Moment, NOW), (int, 1), (float, 1.0), (bool, False)),
        (tuple[str, ...], []),
    )
}
"""A value of each kind of property that some node or link can't do without, by what is expected of it."""

Properties: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class NodeFact:
    """A node: its stored properties, and by the name of a relationship the ids there, each with its properties.

    Links to aims are facts of their own.
    """

    label: str
    properties: Properties
    ties: Mapping[str, Mapping[str, Properties]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """What the node is known by."""
        return self.properties[IDENTITY.get(self.label, "id")]

    def but(self, **changed: Any) -> "NodeFact":
        """The same with some stored properties changed."""
        return replace(self, properties={**self.properties, **changed})


@dataclass(frozen=True, slots=True)
class LinkFact:
    """A link to an aim, one that was taken away among them."""

    source: str
    target: str
    properties: Properties

    @property
    def id(self) -> str:
        """The link's id."""
        return self.properties["id"]

    @property
    def relation(self) -> str:
        """The relationship that it is of."""
        return "contributes_to" if self.properties.get("unlinkedAt") is None else "contributed_to"

    def but(self, **changed: Any) -> "LinkFact":
        """The same with some stored properties changed."""
        return replace(self, properties={**self.properties, **changed})


Fact: TypeAlias = NodeFact | LinkFact


def stored(label: str, **values: Any) -> dict[str, Any]:
    """The stored properties of a node or a link: the values, and the least that it needs beside them."""
    properties = BY_LABEL[label].properties
    given = {camel(name): as_stored(value) for name, value in values.items()}
    assert given.keys() <= {each.stored for each in properties.values()}
    least = {each.stored: sound(each) for each in properties.values() if each.required}
    return {name: value for name, value in {**least, **given}.items() if value is not None}


def sound(each: Property) -> Any:
    """A value that a property may have."""
    return SOUND[each.kind.expected] if each.kind.expected in SOUND else next(iter(each.kind.known or ()))


def as_stored(value: Any) -> Any:
    """A value as the database has it."""
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def properties_of(record: Record) -> dict[str, Any]:
    """The stored properties of a record."""
    values = ((each.stored, as_stored(getattr(record, each.name))) for each in record.properties.values())
    return {name: value for name, value in values if value is not None}


def ends_of(record: Record) -> dict[str, list[tuple[Any, Properties]]]:
    """By the name of each relationship that is a record's own the records there, each with its properties."""
    ends: defaultdict[str, list[tuple[Any, Properties]]] = defaultdict(list)
    for name, relation in record.relations.items():
        for there in getattr(record, name):
            ends[name].append((far_end(there, record), properties_of(there)) if relation.link else (there, {}))
    return ends


def facts_of(graph: Graph) -> list[Fact]:
    """All that a graph holds."""
    facts: list[Fact] = []
    for record in graph.all(*NODES):
        ties = {
            name: {identity(other): properties for other, properties in ends}
            for name, ends in ends_of(record).items()
            if record.relations[name].link != AimLink.label
        }
        facts.append(NodeFact(record.label, properties_of(record), ties))
    return [*facts, *(LinkFact(each.source.id, each.target.id, properties_of(each)) for each in graph.all(AimLink))]


def loaded(facts: Iterable[Fact]) -> Graph:
    """A graph that is loaded from facts, of which none is damaged."""
    loading = Loading()
    ties: list[tuple[str, tuple[str, str, Properties]]] = []
    for fact in facts:
        ties.extend(_ties_of(fact))
        if isinstance(fact, NodeFact):
            loading.nodes(fact.label, [fact.properties])
    for kind, row in ties:
        loading.ties(kind, [row])
    graph = loading.finish()
    assert loading.damaged == []
    return graph


def _ties_of(fact: Fact) -> Iterable[tuple[str, tuple[str, str, Properties]]]:
    if isinstance(fact, LinkFact):
        yield Contribution.relations[fact.relation].kind, (fact.source, fact.target, fact.properties)
        return
    for name, others in fact.ties.items():
        relation = BY_LABEL[fact.label].relations[name]
        for other, properties in others.items():
            start, end = (fact.id, other) if relation.outward else (other, fact.id)
            yield relation.kind, (start, end, properties)
