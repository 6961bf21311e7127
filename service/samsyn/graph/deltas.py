"""Changes as data: what a deed decides, before anything of it is written anywhere.

    Create, Remove      a node
    Set                 some properties of a node
    Tie, Untie          a relationship
    Retie               some properties of a relationship

The same changes go to the database, to the graph in memory and to the log. Each knows what was there before it, so that
`inverse` undoes it. They tell properties by the names and values that the database has; null is none.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

from samsyn.graph import changes
from samsyn.graph.changes import Properties
from samsyn.graph.graph import Graph
from samsyn.graph.record import Property, Record, Relation
from samsyn.graph.records import Link
from samsyn.graph.ties import BY_LABEL, far_end, followed, identity, identity_name, relation_of
from samsyn.model.ids import type_of


class Node(NamedTuple):
    """A node by its label and what it is known by."""

    label: str
    known: str

    @property
    def name(self) -> str:
        """As the log names it: its id, or label and key of what has none, such as Place:0665."""
        return self.known if type_of(self.known) == self.label else f"{self.label}:{self.known}"


@dataclass(frozen=True, slots=True)
class Create:
    """A new node."""

    node: Node
    properties: Properties

    def inverse(self) -> "Remove":
        """The change that undoes it."""
        return Remove(self.node, self.properties)


@dataclass(frozen=True, slots=True)
class Remove:
    """A node that goes, when nothing is tied to it any more, and what was kept of it."""

    node: Node
    properties: Properties

    def inverse(self) -> Create:
        """The change that undoes it."""
        return Create(self.node, self.properties)


@dataclass(frozen=True, slots=True)
class Set:
    """Some properties of a node, as they were and as they are."""

    node: Node
    before: Properties
    after: Properties

    def inverse(self) -> "Set":
        """The change that undoes it."""
        return Set(self.renamed, self.after, self.before)

    @property
    def renamed(self) -> Node:
        """The node by what it is known by afterwards."""
        return Node(self.node.label, self.after.get(identity_name(BY_LABEL[self.node.label]), self.node.known))


class Ends(NamedTuple):
    """A relationship: its type, the nodes that it leads from and to, and its own id where it has one."""

    kind: str
    start: Node
    end: Node
    known: str | None = None

    @property
    def relation(self) -> Relation:
        """As the domain's page declares it."""
        relation = relation_of(self.kind, BY_LABEL[self.start.label], BY_LABEL[self.end.label])
        if relation is None:
            raise KeyError(f"{self.kind} from {self.start.label} to {self.end.label}")
        return relation

    @property
    def holder(self) -> Node:
        """The node whose own it is."""
        return self.start if self.relation.outward else self.end


@dataclass(frozen=True, slots=True)
class Tie:
    """A new relationship."""

    ends: Ends
    properties: Properties

    def inverse(self) -> "Untie":
        """The change that undoes it."""
        return Untie(self.ends, self.properties)


@dataclass(frozen=True, slots=True)
class Untie:
    """A relationship that goes, and what was kept of it."""

    ends: Ends
    properties: Properties

    def inverse(self) -> Tie:
        """The change that undoes it."""
        return Tie(self.ends, self.properties)


@dataclass(frozen=True, slots=True)
class Retie:
    """Some properties of a relationship, as they were and as they are."""

    ends: Ends
    before: Properties
    after: Properties

    def inverse(self) -> "Retie":
        """The change that undoes it."""
        return Retie(self.ends, self.after, self.before)


Change: TypeAlias = Create | Remove | Set | Tie | Untie | Retie
TakeBack: TypeAlias = Callable[[], None]

NOTHING: Final[Properties] = {}


def node_of(record: Record | str) -> Node:
    """The node that a record is, or that has an id."""
    if isinstance(record, str):
        return Node(type_of(record) or "", record)
    return Node(record.label, identity(record))


def created(label: str, properties: Mapping[str, Any]) -> Create:
    """A new node with these properties, without those that are null."""
    given = present(properties)
    return Create(Node(label, given[identity_name(BY_LABEL[label])]), given)


def removed(record: Record) -> list[Change]:
    """A node that goes, and before it all that is tied to it."""
    names = (*record.relations, *record.backs)
    gone = [untied(record, name, there) for name in names for there in getattr(record, name)]
    return [*gone, Remove(node_of(record), present(kept(record)))]


def set_to(record: Record, properties: Mapping[str, Any]) -> Set:
    """A node with some properties set to these."""
    return Set(node_of(record), _former(record, properties), dict(properties))


def tied(kind: str, start: Record | str, end: Record | str, properties: Properties = NOTHING) -> Tie:
    """Two nodes tied to each other, each told by its record or its id, with the properties that aren't null."""
    return Tie(Ends(kind, node_of(start), node_of(end), properties.get("id")), present(properties))


def untied(record: Record, name: str, there: Any) -> Untie:
    """What a record's attribute leads to, a node or the link to it, tied to it no more."""
    ends = ends_of(record, name, there)
    return Untie(ends, kept(there) if isinstance(there, Link) else NOTHING)


def retied(record: Record, name: str, link: Link, properties: Mapping[str, Any]) -> Retie:
    """A link under a record's attribute with some properties set to these."""
    return Retie(ends_of(record, name, link), _former(link, properties), dict(properties))


def ends_of(record: Record, name: str, there: Any) -> Ends:
    """The relationship from a record, by an attribute of it, to what is there."""
    kind, outward = followed(type(record), name)
    if isinstance(there, Link):
        return Ends(kind, node_of(there.source), node_of(there.target), getattr(there, "id", None))
    start, end = (record, there) if outward else (there, record)
    return Ends(kind, node_of(start), node_of(end))


def present(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that aren't null."""
    return {name: value for name, value in properties.items() if value is not None}


def kept(record: Record) -> dict[str, Any]:
    """The properties of a node or a link as the database has them, null where there are none."""
    return {each.stored: stored(getattr(record, each.name)) for each in record.properties.values()}


def kept_of(cls: type[Record], properties: Properties, *, whole: bool = False) -> dict[str, Any]:
    """Some properties of a type, or its `whole`, as they are kept of a record that has these."""
    known = cls.properties.values()
    return {
        each.stored: stored(each.read(properties.get(each.stored)))
        for each in known
        if whole or each.stored in properties
    }


def stored(value: Any) -> Any:
    """A value as the database has it."""
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def apply(graph: Graph, change: Change) -> TakeBack:
    """Change the graph in memory; return what takes that back. Raises KeyError for what isn't there, and Damaged."""
    match change:
        case Create(node, properties):
            record = changes.create(graph, node.label, properties)
            return lambda: changes.remove(graph, record)
        case Remove(node):
            record = _record(graph, node)
            changes.remove(graph, record)
            return lambda: changes.enter(graph, record)
        case Set(node, _, after):
            return _put(graph, _record(graph, node), after)
        case Retie(ends, _, after):
            _, there = _tied(graph, ends)
            return _put(graph, there, after)
        case Tie(ends, properties):
            relation = ends.relation
            holder, other = _ends(graph, ends, relation)
            there = changes.tie(graph, relation, holder, other, properties)
            return lambda: changes.untie(graph, relation, holder, there)
        case Untie(ends):
            relation = ends.relation
            holder, there = _tied(graph, ends)
            changes.untie(graph, relation, holder, there)
            return lambda: changes.tie_again(graph, relation, holder, there)


def take_back(undoing: Sequence[TakeBack]) -> None:
    """Take back what was applied, the last first."""
    for undo in reversed(undoing):
        undo()


def inverse(of: Iterable[Change]) -> list[Change]:
    """The changes that undo others, in the order in which they are to be done."""
    return [each.inverse() for each in reversed(list(of))]


def as_text(of: Iterable[Change]) -> str:
    """The text that changes are kept as in the log: JSON, from which `of_text` makes them again."""
    parts = [[type(each).__name__, *(getattr(each, name) for name in each.__slots__)] for each in of]
    return json.dumps(parts, ensure_ascii=False)


def of_text(text: str) -> list[Change]:
    """The changes that are kept as a text."""
    return [_of_parts(*parts) for parts in json.loads(text)]


def _of_parts(kind: str, subject: Sequence[Any], *rest: Properties) -> Change:
    cls: Any = KINDS[kind]
    if cls in {Create, Remove, Set}:
        return cls(Node(*subject), *rest)
    tie, start, end, known = subject
    return cls(Ends(tie, Node(*start), Node(*end), known), *rest)


KINDS: Final = {each.__name__: each for each in (Create, Remove, Set, Tie, Untie, Retie)}


def found_at(graph: Graph, node: Node) -> Any:
    """The record of a node; None where there is none."""
    return graph.get(BY_LABEL[node.label], node.known)


def found_tie(graph: Graph, ends: Ends) -> Any:
    """What a relationship leads to from its holder, the record there or the link to it; None where there is none."""
    try:
        return _tied(graph, ends)[1]
    except KeyError:
        return None


@cache
def _by_stored(cls: type[Record]) -> Mapping[str, Property]:
    return {each.stored: each for each in cls.properties.values()}


def _former(record: Record, properties: Mapping[str, Any]) -> dict[str, Any]:
    known = _by_stored(type(record))
    return {name: stored(getattr(record, known[name].name)) for name in properties if name in known}


def _put(graph: Graph, record: Record, after: Properties) -> TakeBack:
    known = _by_stored(type(record))
    values = {known[name].name: known[name].read(value) for name, value in after.items() if name in known}
    former = changes.put(graph, record, values)
    return lambda: _put_back(graph, record, former)


def _put_back(graph: Graph, record: Record, former: Mapping[str, Any]) -> None:
    changes.put(graph, record, former)


def _record(graph: Graph, node: Node) -> Any:
    record = found_at(graph, node)
    if record is None:
        raise KeyError(node.name)
    return record


def _ends(graph: Graph, ends: Ends, relation: Relation) -> tuple[Any, Any]:
    """The holder of a relationship, and the record at its other end."""
    start, end = _record(graph, ends.start), _record(graph, ends.end)
    return (start, end) if relation.outward else (end, start)


def _tied(graph: Graph, ends: Ends) -> tuple[Any, Any]:
    """The holder of a relationship, and what is there: the record at its other end, or the link to it."""
    relation = ends.relation
    holder, other = _ends(graph, ends, relation)
    for there in getattr(holder, relation.name):
        if not relation.link and there is other:
            return holder, there
        if relation.link and far_end(there, holder) is other and getattr(there, "id", None) == ends.known:
            return holder, there
    raise KeyError(f"{ends.kind} from {ends.start.name} to {ends.end.name}")
