"""Graphs of every type that the domain's page knows, as hypothesis thinks of them, and what they are compared by."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from hypothesis import strategies as st

from samsyn.graph.graph import Graph
from samsyn.graph.orders import Key
from samsyn.graph.record import Property, Record, Relation
from samsyn.graph.records import AIMS, NODES, Actor, Aim, AimLink, Contribution, Goal, Link, Measure, Observation, Place
from samsyn.graph.ties import BY_LABEL, IDENTITY, identity, relation_of
from samsyn.graph.values import KINDS, Day, JsonText, Moment, Term
from samsyn.questions.judgement import judgement, series
from samsyn.questions.lens import Lens
from samsyn.questions.search import TYPES
from tests.unit.facts import NOW, Fact, LinkFact, NodeFact, stored
from tests.unit.graphs import at

CHANGED_MAX = 3  # properties that differ from the least that a node needs, so that examples stay small
EXTERNAL_IDS = ("x-1", "x-2")

texts = st.sampled_from(["", "Skola", "skola och hem", "Ålder", "å" * 50])
VALUES: Mapping[str, st.SearchStrategy[Any]] = {
    KINDS[str].expected: texts,
    KINDS[Term].expected: texts,
    KINDS[JsonText].expected: st.just("[]"),
    KINDS[Day].expected: st.sampled_from(["2025-12-31", "2026-01-01", "2026-09-01"]),
    KINDS[Moment].expected: st.sampled_from([NOW, "2026-11-24T00:00:00.000000Z"]),
    KINDS[int].expected: st.integers(-2, 2),
    KINDS[float].expected: st.sampled_from([0.0, -0.0, 1, 1.0, 0.1 + 0.2, 100.0]),
    KINDS[bool].expected: st.booleans(),
    KINDS[tuple[str, ...]].expected: st.lists(texts, max_size=2),
}
positive = st.sampled_from([0.001, 1, 1.0, 3.0, 1000.0])  # weights, and shares of makers

TIEABLE: Sequence[tuple[str, str, str]] = [
    (holder.label, name, other.label)
    for holder in NODES
    for name, relation in holder.relations.items()
    for other in NODES
    if relation_of(relation.kind, *((holder, other) if relation.outward else (other, holder))) is relation
]
"""The label of a holder, its relationship, and the label of what that may lead to."""

ORDERS: Sequence[tuple[tuple[type[Record], ...], tuple[Key, ...]]] = [
    (AIMS, (Key(attrgetter("name_sort"), descending=True), Key(attrgetter("id")))),
    ((Goal,), (Key(attrgetter("starts_on"), nullable=True), Key(attrgetter("id")))),
    ((Contribution,), (Key(attrgetter("ends_on"), nullable=True, descending=True), Key(attrgetter("id")))),
    ((Actor,), (Key(attrgetter("kind")), Key(attrgetter("updated_at")), Key(attrgetter("id")))),
    ((Observation,), (Key(attrgetter("value"), nullable=True), Key(attrgetter("id"), descending=True))),
]


def value_of(label: str, each: Property) -> st.SearchStrategy[Any]:
    """Any stored value of a property."""
    if each.name in {"weight", "share"} and issubclass(BY_LABEL[label], Link):
        values = positive
    elif each.name == "external_weight":
        values = st.sampled_from([0.0, 1.0])
    elif each.name == "external_id":
        values = st.sampled_from(EXTERNAL_IDS)
    elif each.kind.expected in VALUES:
        values = VALUES[each.kind.expected]
    else:
        values = st.sampled_from(sorted(each.kind.known or ()))
    return values if each.required else st.none() | values


@st.composite
def properties(draw: st.DrawFn, label: str, known: str = "", taken: Iterable[str] = ()) -> dict[str, Any]:
    """Stored properties of a node or link that is known by an id, whose external id isn't one of those taken."""
    key = IDENTITY.get(label, "id")
    known_by = {key: known} if key in BY_LABEL[label].properties else {}
    free = {each.name: each for each in BY_LABEL[label].properties.values() if each.name != key}
    changed = draw(st.lists(st.sampled_from(sorted(free)), max_size=CHANGED_MAX, unique=True))
    drawn = {free[name].stored: draw(value_of(label, free[name])) for name in changed}
    if drawn.get("externalId") in set(taken):
        del drawn["externalId"]
    whole = {**stored(label, **known_by), **drawn}
    return {name: value for name, value in whole.items() if value is not None}


@st.composite
def link_properties(draw: st.DrawFn, link_id: str, *, is_former: bool) -> dict[str, Any]:
    """Stored properties of a link to an aim, which may be one that was taken away."""
    drawn = draw(properties(AimLink.label, link_id))
    drawn.pop("unlinkedAt", None)
    return {**drawn, "unlinkedAt": NOW} if is_former else drawn


def taken_external_ids(facts: Mapping[str, Fact], label: str, but: str = "") -> set[str]:
    """The external ids that nodes of a type have, without one of the nodes."""
    others = (fact for fact in facts.values() if isinstance(fact, NodeFact) and fact.label == label and fact.id != but)
    return {fact.properties["externalId"] for fact in others if "externalId" in fact.properties}


@st.composite
def nodes(draw: st.DrawFn, facts: Mapping[str, Fact], number: int) -> NodeFact:
    """A node that isn't among the facts yet, without relationships; its id has nothing to do with when it came."""
    there = {fact.label for fact in facts.values() if isinstance(fact, NodeFact)}
    labels = [cls.label for cls in NODES if cls is not Place or Place.label not in there]
    label = draw(st.sampled_from(sorted({*_akin(there)} & {*labels}) or labels) | st.sampled_from(labels))
    known = f"{draw(st.sampled_from('abc'))}{number}"
    return NodeFact(label, draw(properties(label, known, taken_external_ids(facts, label))))


def tieable(facts: Mapping[str, Fact]) -> list[tuple[str, str, str]]:
    """The ties that there can be between the facts' nodes: the holder's id, its relationship, the other's id."""
    labelled: dict[str, list[str]] = {}
    for fact in facts.values():
        if isinstance(fact, NodeFact):
            labelled.setdefault(fact.label, []).append(fact.id)
    return [
        (holder, name, other)
        for holder_label, name, other_label in TIEABLE
        for holder in labelled.get(holder_label, ())
        for other in labelled.get(other_label, ())
    ]


def _akin(labels: Iterable[str]) -> Iterable[str]:
    """The labels of what can be tied to nodes with these labels, so that most of what comes has to do with them."""
    return [one for holder, _, other in TIEABLE for one, two in ((holder, other), (other, holder)) if two in labels]


@st.composite
def tied(draw: st.DrawFn, facts: Mapping[str, Fact], tie: tuple[str, str, str], number: int) -> Fact:
    """The fact that holds a tie: the link that it is, or its holder with it."""
    holder_id, name, other_id = tie
    holder = facts[holder_id]
    assert isinstance(holder, NodeFact)
    link = relation(holder, name).link
    if link == AimLink.label:
        link_id = f"{draw(st.sampled_from('abc'))}link{number}"
        return LinkFact(holder_id, other_id, draw(link_properties(link_id, is_former=name == "contributed_to")))
    others = {**holder.ties.get(name, {}), other_id: draw(properties(link)) if link else {}}
    return NodeFact(holder.label, holder.properties, {**holder.ties, name: others})


def relation(fact: NodeFact, name: str) -> Relation:
    return BY_LABEL[fact.label].relations[name]


@st.composite
def any_facts(draw: st.DrawFn, nodes_max: int = 8, ties_max: int = 10) -> dict[str, Fact]:
    """Facts by their ids, which no rule of the domain's page breaks."""
    facts: dict[str, Fact] = {}
    for number in range(draw(st.integers(0, nodes_max))):
        fact: Fact = draw(nodes(facts, number))
        facts[fact.id] = fact
    possible = tieable(facts)
    for number, tie in enumerate(draw(st.lists(st.sampled_from(possible), max_size=ties_max)) if possible else ()):
        fact = draw(tied(facts, tie, number))
        facts[fact.id] = fact
    return facts


def picture(graph: Graph) -> dict[str, Any]:
    """All that can be found in a graph, also by what it remembers; alike for graphs of the same facts."""
    assert_found_as_it_is(graph)
    at_now = at(graph)
    return {
        "place": graph.place and identity(graph.place),
        "records": {identity(each): _kept(each) for each in graph.all(*NODES, AimLink)},
        "counts": {cls: graph.count(cls) for cls in (*NODES, AimLink)},
        "by id": set(graph.records),
        "external ids": {
            (cls, each): getattr(graph.by_external_id(cls, each), "id", None)
            for cls in NODES
            if "external_id" in cls.properties
            for each in EXTERNAL_IDS
        },
        "neighbours": {
            (identity(each), name): [_end(there) for there in getattr(each, name)]
            for each in graph.all(*NODES)
            for name in (*each.relations, *each.backs)
        },
        "orders": [[each.id for each in graph.ordered(*order).rows] for order in ORDERS],
        "words": {
            (cls, word): {each.id for each in graph.words_of(cls).having([word])}
            for cls in TYPES.values()
            for word in ("", "text", "skola", "hem", "ålder")
        },
        "inflows": {each.id: _inflow(each) for each in graph.all(*AIMS)},
        "portions": {
            each.id: [(maker.id, portion) for maker, portion in Lens().portions(each)]
            for each in graph.all(Contribution)
        },
        "judgements": {each.id: judgement(each, at_now) for each in graph.all(Measure)},
        "series": {each.id: _series(each) for each in graph.all(Measure)},
    }


def assert_found_as_it_is(graph: Graph) -> None:
    """Whatever is met on the way is what is found by its id."""
    for record in graph.all(*NODES):
        assert graph.get(type(record), identity(record)) is record
        for name in (*record.relations, *record.backs):
            for there in getattr(record, name):
                ends = (there.source, there.target) if isinstance(there, Link) else (there,)
                assert all(graph.get(type(end), identity(end)) is end for end in ends)
                assert not isinstance(there, AimLink) or graph.records[there.id] is there


def _kept(record: Record) -> dict[str, Any]:
    names = record.properties
    return {name: (getattr(record, name), getattr(record, f"json_{name}")) for name in names}


def _end(there: Any) -> Any:
    if isinstance(there, Link):
        return (there.label, identity(there.source), identity(there.target), _kept(there))
    return identity(there)


def _inflow(aim: Aim) -> Any:
    inflow = Lens().inflow(aim)
    hops = [(hop.link.id, hop.share, hop.evidenced, hop.counteracts) for hop in inflow.hops]
    return hops, inflow.weight, inflow.external_share


def _series(measure: Measure) -> Any:
    places = {(each.area, each.gender) for each in measure.observations}
    return {place: [each.id for each in series(measure, *place)] for place in places}
