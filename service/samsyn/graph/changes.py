"""What changes a graph in memory: nodes made, set and removed, relationships tied and untied.

Each change keeps true what stands beside the records: neighbours at both ends, orders, words, terms, external ids, the
graph's hash, and what was worked out of them. Whoever reads between two changes sees the graph as it is then.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from samsyn.graph.digest import WHOLE, digest_of_link, digest_of_node, digest_of_plain
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record, Relation
from samsyn.graph.records import SEARCHED, Actor, Aim, AimLink, Contribution, Link, Makes, Measure, Observation, Place
from samsyn.graph.ties import BY_LABEL, back_of, by_far_id, far_end, identity, identity_name

Properties: TypeAlias = Mapping[str, Any]
Ends: TypeAlias = Mapping[str, Sequence[tuple[Any, Properties]]]
"""By the name of a relationship what it leads to: the record there, and the relationship's properties."""


def create(graph: Graph, label: str, properties: Properties) -> Any:
    """Add a node with stored properties. Raises Damaged."""
    record = BY_LABEL[label]()
    record.take(properties)
    enter(graph, record)
    return record


def assign(graph: Graph, record: Record, properties: Properties) -> None:
    """Set all properties of a node or a link to those that are stored. Raises Damaged, and leaves it as it was."""
    put(graph, record, {each.name: each.read(properties.get(each.stored)) for each in record.properties.values()})


def put(graph: Graph, record: Record, values: Mapping[str, Any]) -> dict[str, Any]:
    """Set some values of a node or a link, by their names in Python; return the former ones of those that change."""
    former = {name: was for name, value in values.items() if (was := getattr(record, name)) != value}
    if former:
        _leave(graph, record)
        for name in former:
            setattr(record, name, values[name])
            record.forget_text(name)
        enter(graph, record)
    return former


def remove(graph: Graph, record: Record) -> None:
    """Take a node out, with all its relationships."""
    for relation in record.relations.values():
        for there in getattr(record, relation.name):
            untie(graph, relation, record, there)
    for name in record.backs:
        for there in getattr(record, name):
            holder = far_end(there, record) if isinstance(there, Link) else there
            [relation] = (each for each in holder.relations.values() if back_of(each, type(record)) == name)
            untie(graph, relation, holder, there if relation.link else record)
    _leave(graph, record)


def tie(graph: Graph, relation: Relation, holder: Record, other: Record, properties: Properties) -> Any:
    """Tie a node to another by a relationship that is its own; return what is there now: that or the link to it.

    Raises Damaged.
    """
    there: Any = other
    if relation.link:
        there = BY_LABEL[relation.link]()
        there.take(properties)
        there.source, there.target = (holder, other) if relation.outward else (other, holder)
    tie_again(graph, relation, holder, there)
    return there


def tie_again(graph: Graph, relation: Relation, holder: Record, there: Any) -> None:
    """Tie a node to another, or by a link that knows both ends."""
    other = far_end(there, holder) if relation.link else there
    if relation.link:
        graph.index(there)
    _add(holder, relation.name, there, by_far_id(relation, from_holder=True))
    name = back_of(relation, type(other))
    if name:
        _add(other, name, there if relation.link else holder, by_far_id(relation, from_holder=False))
    graph.ties += 1
    _weigh_tie(graph, relation, holder, there, 1)
    _forget_tie(graph, holder, other)


def untie(graph: Graph, relation: Relation, holder: Record, there: Any) -> None:
    """Take away a relationship of a node: to another node, or by its link."""
    other = far_end(there, holder) if relation.link else there
    graph.ties -= 1
    _weigh_tie(graph, relation, holder, there, -1)
    _take_away(holder, relation.name, there, by_far_id(relation, from_holder=True))
    name = back_of(relation, type(other))
    if name:
        _take_away(other, name, there if relation.link else holder, by_far_id(relation, from_holder=False))
    if relation.link:
        graph.unindex(there)
    _forget_tie(graph, holder, other)


def renew(graph: Graph, label: str, properties: Properties, ends: Ends) -> None:
    """Make a node what is stored of it and of the relationships that are its own; one that isn't there is added.

    Raises Damaged.
    """
    cls = BY_LABEL[label]
    record = graph.get(cls, properties[identity_name(cls)])
    if record is None:
        record = create(graph, label, properties)
    else:
        assign(graph, record, properties)
    for relation in record.relations.values():
        former = {_known(relation, record, there): there for there in getattr(record, relation.name)}
        wanted = {_wanted(relation, *end): end for end in ends.get(relation.name, ())}
        for known in former.keys() - wanted.keys():
            untie(graph, relation, record, former[known])
        for known, (other, of_tie) in wanted.items():
            if known not in former:
                tie(graph, relation, record, other, of_tie)
            elif relation.link:
                assign(graph, former[known], of_tie)


def _known(relation: Relation, record: Record, there: Any) -> str:
    """By what a relationship is told from others of its kind at a node: the link's id, else the id at the other end."""
    if relation.link == AimLink.label:
        return there.id
    return identity(far_end(there, record) if relation.link else there)


def _wanted(relation: Relation, other: Record, properties: Properties) -> str:
    return properties["id"] if relation.link == AimLink.label else identity(other)


def _add(record: Record, name: str, there: Any, key: Any) -> None:
    ties = getattr(record, name)
    known = key(there)
    is_last = not ties or key(ties[-1]) < known  # as most of what is new
    index = len(ties) if is_last else bisect_left(ties, known, key=key)
    setattr(record, name, ties[:index] + (there,) + ties[index:])  # noqa: RUF005 -- unpacking makes a list first


def _take_away(record: Record, name: str, there: Any, key: Any) -> None:
    ties = getattr(record, name)
    index = bisect_left(ties, key(there), key=key)
    setattr(record, name, ties[:index] + ties[index + 1 :])


def enter(graph: Graph, record: Record) -> None:
    """Have a node found that is new, or has changed."""
    graph.index(record)
    for (types, _), order in graph.orders.items():
        if type(record) in types:
            order.add(record)
    if type(record) in graph.words:
        graph.words[type(record)].add(record)
    if graph.terms is not None and isinstance(record, SEARCHED):
        graph.terms.add(record)
    _weigh(graph, record, 1)
    _forget(graph, record)


def _leave(graph: Graph, record: Record) -> None:
    """Have what is removed, or will change, not found."""
    graph.unindex(record)
    for (types, _), order in graph.orders.items():
        if type(record) in types:
            order.discard(record)
    if type(record) in graph.words:
        graph.words[type(record)].discard(record)
    if graph.terms is not None:
        graph.terms.discard(record)
    _weigh(graph, record, -1)
    _forget(graph, record)


def _weigh(graph: Graph, record: Any, sign: int) -> None:
    """Add a node's part of the graph's hash, or take it away; of a link, the relationship's."""
    part = digest_of_link(record) if isinstance(record, Link) else digest_of_node(record)
    graph.digest = (graph.digest + sign * part) % WHOLE


def _weigh_tie(graph: Graph, relation: Relation, holder: Record, there: Any, sign: int) -> None:
    part = digest_of_link(there) if relation.link else digest_of_plain(relation, holder, there)
    graph.digest = (graph.digest + sign * part) % WHOLE


def _forget_tie(graph: Graph, holder: Record, other: Record) -> None:
    """Forget what was worked out of both ends; what rests on either rests on its properties, but for other actors."""
    for record in (holder, other):
        if isinstance(record, Actor) and not (isinstance(holder, Actor) and isinstance(other, Actor)):
            graph.forget_answers(())
        else:
            _forget_own(graph, record)


def _forget(graph: Graph, record: Any) -> None:
    """Forget what was worked out of a record, and of those that it has part in."""
    _forget_own(graph, record)
    for other in _resting_on(graph, record):
        _forget_own(graph, other)


def _forget_own(graph: Graph, record: Any) -> None:
    for name in record.memories:
        setattr(record, name, None)
    if isinstance(record, Aim | Contribution):
        above = [link.target for link in record.contributes_to]
        for aim in above:
            aim.inflow = None
        graph.forget_answers([record, *above] if isinstance(record, Aim) else above)
    elif isinstance(record, Actor):
        graph.forget_all_answers()  # by its superior and its sector it is in more than it has part in
    else:
        graph.forget_answers(())


def _resting_on(graph: Graph, record: Any) -> Iterable[Record]:
    """Of what something was worked out that rests on a record."""
    match record:
        case Actor():
            return [part.target for part in record.contributions]
        case AimLink() | Makes():
            return [record.target]
        case Observation():
            return record.of
        case Place():
            return graph.all(Measure)
        case _:
            return ()
