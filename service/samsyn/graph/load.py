"""Filling a graph at once: nodes first, then the relationships between them, each in any order.

What is damaged isn't taken in: a node or a relationship that breaks the domain's page, and a relationship of such a
node; nor, once all is there, a node that needs one. `damaged` tells each by name.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from samsyn.graph.changes import remove
from samsyn.graph.digest import WHOLE, digest_of_link, digest_of_node, digest_of_tie
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.records import NODES, AimLink
from samsyn.graph.ties import BY_LABEL, back_of, by_far_id, identity, relation_of, stored_identity
from samsyn.graph.values import Damaged

_Neighbours: TypeAlias = defaultdict[Any, list[Any]]


def _neighbours() -> _Neighbours:
    return defaultdict(list)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a relationship between two types is kept: what is gathered at its start and at its end, and its link."""

    at_start: _Neighbours | None
    at_end: _Neighbours | None
    link: Any
    is_indexed: bool


class Loading:
    """A graph that is being filled."""

    def __init__(self) -> None:
        self.graph = Graph()
        self.damaged: list[str] = []
        self._by_id: dict[str, Any] = {}
        self._left_out: set[str] = set()
        self._loose: dict[str, Sequence[str]] = {}
        self._gathered: defaultdict[tuple[str, Any], _Neighbours] = defaultdict(_neighbours)

    def nodes(self, label: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Take in nodes of a type by their properties."""
        cls = BY_LABEL[label]
        index, by_id = self.graph.index, self._by_id
        digest = self.graph.digest
        for properties in rows:
            known = stored_identity(properties)
            record = cls()
            try:
                record.take(properties)
            except Damaged as damage:
                self._left_out.add(str(known))
                self.damaged.append(f"{label} {known}: {damage}.")
                continue
            by_id[str(known)] = record
            index(record)
            digest += digest_of_node(record)
        self.graph.digest = digest % WHOLE

    def ties(self, kind: str, rows: Iterable[Sequence[Any]]) -> None:
        """Take in relationships of a type: each as the id of its start, the id of its end, and its properties."""
        by_id = self._by_id
        ways: dict[tuple[type, type], _Way | None] = {}
        digest = self.graph.digest
        for start_id, end_id, properties in rows:
            start, end = by_id.get(start_id), by_id.get(end_id)
            if start is None or end is None:
                self._missing_end(kind, start_id, end_id)
                continue
            ends = (start.__class__, end.__class__)
            if ends not in ways:
                ways[ends] = self._way(kind, *ends)
            way = ways[ends]
            if way is None:
                self.damaged.append(f"{kind} from {start_id} to {end_id}: it leads between types that it can't tie.")
                continue
            at_start, at_end = end, start
            if way.link is None:
                digest += digest_of_tie(kind, start_id, end_id)
            else:
                at_start = at_end = link = way.link()
                try:
                    link.take(properties)
                except Damaged as damage:
                    self.damaged.append(f"{kind} from {start_id} to {end_id}: {damage}.")
                    continue
                link.source, link.target = start, end
                digest += digest_of_link(link)
                if way.is_indexed:
                    self.graph.index(link)
            self.graph.ties += 1
            if way.at_start is not None:
                way.at_start[start].append(at_start)
            if way.at_end is not None:
                way.at_end[end].append(at_end)
        self.graph.digest = digest % WHOLE

    def finish(self) -> Graph:
        """The graph, with every record's neighbours in their order."""
        for (name, key), gathered in self._gathered.items():
            for record, found in gathered.items():
                if len(found) > 1:
                    found.sort(key=key)
                setattr(record, name, tuple(found))
        self._gathered.clear()
        return self.graph

    def leave_out_what_lacks(self) -> None:
        """Take out of the finished graph what isn't tied to what it needs, which others that need it come behind."""
        for cls in NODES:
            for relation in (each for each in cls.relations.values() if each.needed):
                for record in [each for each in self.graph.all(cls) if not getattr(each, relation.name)]:
                    self._left_out.add(identity(record))
                    self.damaged.append(f"{cls.label} {identity(record)}: no {relation.kind} ties it to anything.")
                    remove(self.graph, record)

    def left_out(self) -> set[str]:
        """What the damaged nodes are known by."""
        return set(self._left_out)

    def still_damaged(self) -> list[str]:
        """What is damaged; but no relationship that was read before an end of it, where both are there now."""
        return [each for each in self.damaged if not self._has_ends(self._loose.get(each, ()))]

    def _has_ends(self, ends: Sequence[str]) -> bool:
        return bool(ends) and all(any(self.graph.get(cls, end) for cls in NODES) for end in ends)

    def _way(self, kind: str, start: type[Record], end: type[Record]) -> "_Way | None":
        """How a relationship between two types is kept."""
        relation = relation_of(kind, start, end)
        if relation is None:
            return None
        back = back_of(relation, end if relation.outward else start)
        of_holder = self._gathered[relation.name, by_far_id(relation, from_holder=True)]
        of_other = self._gathered[back, by_far_id(relation, from_holder=False)] if back else None
        link = BY_LABEL[relation.link] if relation.link else None
        at_start, at_end = (of_holder, of_other) if relation.outward else (of_other, of_holder)
        return _Way(at_start, at_end, link, is_indexed=link is AimLink)

    def _missing_end(self, kind: str, *ends: str) -> None:
        """A relationship of what was left out goes with it; of what isn't there at all it is damaged itself."""
        if self._left_out.isdisjoint(ends):
            told = f"{kind} from {ends[0]} to {ends[1]}: one of its ends isn't in the graph."
            self.damaged.append(told)
            self._loose[told] = ends
