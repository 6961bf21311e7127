"""What the log says that there is: its changes, done one after the other on nothing, and compared with a graph.

Of some deeds, as of keys, and of what was redacted, the log tells only what was touched: that is there then, and nobody
knows how it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from samsyn.graph.changes import Properties
from samsyn.graph.deltas import (
    Create,
    Ends,
    Node,
    Remove,
    Retie,
    Set,
    Tie,
    Untie,
    ends_of,
    found_at,
    found_tie,
    kept,
    kept_of,
    node_of,
    of_text,
)
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.records import NODES, Link
from samsyn.graph.ties import BY_LABEL
from samsyn.model.ids import type_of


@dataclass(slots=True)
class Replay:
    """The nodes and relationships that the log has told of so far, and which of them nobody knows how they are."""

    nodes: dict[Node, dict[str, Any]] = field(default_factory=dict[Node, dict[str, Any]])
    ties: dict[Ends, dict[str, Any]] = field(default_factory=dict[Ends, dict[str, Any]])
    unsure: set[Node] = field(default_factory=set[Node])

    def take(self, changes: str | None, touched: Sequence[str], removed: Sequence[str]) -> None:
        """Have the next change done."""
        if changes is None:
            self.unsure |= {node for name in touched if (node := _node(name))}
        for change in of_text(changes) if changes else ():
            match change:
                case Create(node, properties):
                    self.nodes[node] = dict(properties)
                case Set(node, _, after):
                    self.nodes[change.renamed] = {**self.nodes.pop(node, {}), **after}
                case Tie(ends, properties):
                    self.ties[ends] = dict(properties)
                case Retie(ends, _, after):
                    self.ties.setdefault(ends, {}).update(after)
                case Untie(ends):
                    self.ties.pop(ends, None)
                case Remove():
                    pass
        for node in (node for name in removed if (node := _node(name))):
            self.nodes.pop(node, None)
            self.unsure.discard(node)


def differences(replay: Replay, graph: Graph) -> Iterator[str]:
    """Yield what a graph lacks of what the log tells, what isn't as it tells, and what it doesn't tell of."""
    for node in sorted(replay.nodes.keys() | replay.unsure):
        yield from _faults_of_node(replay, graph, node)
    for ends in sorted(replay.ties, key=lambda each: (*each[:3], each.known or "")):
        if ends.holder not in replay.unsure:
            yield from _faults_of_tie(graph, ends, replay.ties[ends])
    for record in graph.all(*NODES):
        yield from _untold(replay, record)


def _faults_of_node(replay: Replay, graph: Graph, node: Node) -> Iterator[str]:
    record = found_at(graph, node)
    if record is None:
        yield f"{node.label} {node.known} is missing."
    elif node not in replay.unsure and (names := _otherwise(record, replay.nodes[node])):
        yield f"{node.label} {node.known} isn't as it was written: {', '.join(names)}."


def _faults_of_tie(graph: Graph, ends: Ends, properties: Properties) -> Iterator[str]:
    """What is wrong with a relationship; of one of what is missing nothing is told."""
    there = found_tie(graph, ends)
    if there is None and found_at(graph, ends.start) and found_at(graph, ends.end):
        yield f"{_called(ends)} is missing."
    elif isinstance(there, Link) and (names := _otherwise(there, properties)):
        yield f"{_called(ends)} isn't as it was written: {', '.join(names)}."


def _untold(replay: Replay, record: Record) -> Iterator[str]:
    """What is there of which no change tells: a node, or a relationship of it."""
    node = node_of(record)
    if node in replay.unsure:
        return
    if node not in replay.nodes:
        yield f"{node.label} {node.known} is there, but no change tells of it."
        return
    for name in record.relations:
        for there in getattr(record, name):
            if (ends := ends_of(record, name, there)) not in replay.ties:
                yield f"{_called(ends)} is there, but no change tells of it."


def _called(ends: Ends) -> str:
    return f"{ends.kind} from {ends.start.known} to {ends.end.known}"


def _node(name: str) -> Node | None:
    """The node that the log calls so; None of a link, which its start has."""
    label, colon, known = name.partition(":")
    node = Node(label, known) if colon else Node(type_of(name) or "", name)
    return node if node.label in BY_LABEL and not issubclass(BY_LABEL[node.label], Link) else None


def _otherwise(record: Record, properties: Properties) -> list[str]:
    """The properties that aren't as they were written."""
    written: Mapping[str, Any] = kept_of(type(record), properties, whole=True)
    return [name for name, value in kept(record).items() if value != written[name]]
