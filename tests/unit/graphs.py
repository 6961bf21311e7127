"""Graphs for the questions' tests: small ones written by hand, and any that hypothesis thinks of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st

from samsyn.graph.changes import Ends, assign, remove, renew, tie, untie
from samsyn.graph.graph import Graph, Look
from samsyn.graph.record import Record
from samsyn.graph.records import AIMS, AimLink, Contribution, Makes
from samsyn.graph.ties import identity
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE, Principal
from samsyn.model.vocabulary import ActorKind, Confidence, ContributionStatus, DeliveryState, Polarity, sector_of
from tests.unit.facts import NOW, Fact, LinkFact, NodeFact, ends_of, facts_of, loaded, stored

Value = TypeVar("Value")

SUPPORTS, COUNTERACTS = Polarity.SUPPORTS, Polarity.COUNTERACTS
HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


def node(label: str, node_id: str, ties: Mapping[str, Iterable[str]] | None = None, **properties: Any) -> NodeFact:
    """A node with the least that its type needs; `ties` names what its relationships without properties lead to."""
    plain_ties = {name: {other: {} for other in others} for name, others in (ties or {}).items()}
    return NodeFact(label, stored(label, id=node_id, **properties), plain_ties)


def actor(
    actor_id: str,
    *,
    kind: ActorKind = ActorKind.UNIT,
    part_of: str | None = None,
    archived: bool = False,
    measures_budget: int | None = None,
) -> NodeFact:
    return node(
        "Actor",
        actor_id,
        {"part_of": [part_of] if part_of else []},
        kind=kind,
        sector=sector_of(kind),
        archived_at=NOW if archived else None,
        measures_budget=measures_budget,
    )


def aim(
    aim_id: str,
    *,
    external_weight: float = 0.0,
    archived: bool = False,
    owners: Sequence[str] = (),
    expresses: Sequence[str] = (),
) -> NodeFact:
    """A goal."""
    return node(
        "Goal",
        aim_id,
        {"owners": owners, "expresses": expresses},
        external_weight=external_weight,
        archived_at=NOW if archived else None,
    )


def contribution(
    contribution_id: str,
    *makers: str | tuple[str, float],
    status: ContributionStatus = ContributionStatus.APPROVED,
    delivery: DeliveryState = DeliveryState.ONGOING,
    starts_on: str | None = None,
    ends_on: str | None = None,
    archived: bool = False,
) -> NodeFact:
    """A contribution; a maker without a share has 1."""
    shares = [(maker, 1.0) if isinstance(maker, str) else maker for maker in makers]
    properties = stored(
        "Contribution",
        id=contribution_id,
        status=status,
        delivery=delivery,
        starts_on=starts_on,
        ends_on=ends_on,
        archived_at=NOW if archived else None,
    )
    return NodeFact(
        "Contribution", properties, {"makers": {maker: stored("Makes", share=share) for maker, share in shares}}
    )


def link(
    source: str,
    target: str,
    weight: float = 1.0,
    *,
    polarity: Polarity = SUPPORTS,
    confidence: Confidence = HIGH,
    link_id: str | None = None,
    unlinked: bool = False,
) -> LinkFact:
    """A link whose id tells its ends, unless another is given."""
    properties = stored(
        "AimLink",
        id=link_id or f"{source}>{target}",
        weight=weight,
        polarity=polarity,
        confidence=confidence,
        unlinked_at=NOW if unlinked else None,
    )
    return LinkFact(source, target, properties)


def graph_of(*facts: Fact, revision: int = 0) -> Graph:
    """A graph that is loaded from facts; one with the id of another before it takes its place."""
    graph = loaded(list({fact.id: fact for fact in facts}.values()))
    graph.look = Look(revision, "")
    return graph


def put(graph: Graph, *facts: Fact) -> None:
    """Change a graph as the log of changes does; relationships of which a fact says nothing stay as they are."""
    for fact in facts:
        if isinstance(fact, LinkFact):
            _put_link(graph, fact)
            continue
        record = graph.records.get(fact.id)
        kept = {} if record is None else ends_of(record)
        given: Ends = {
            name: [(graph.records[other], properties) for other, properties in others.items()]
            for name, others in fact.ties.items()
        }
        renew(graph, fact.label, fact.properties, {**kept, **given})


def _put_link(graph: Graph, fact: LinkFact) -> None:
    former = graph.get(AimLink, fact.id)
    if former is not None and (former.source.id, former.target.id) == (fact.source, fact.target):
        assign(graph, former, fact.properties)
        return
    if former is not None:
        take_out(graph, fact.id)
    holder = graph.records[fact.source]
    tie(graph, holder.relations[fact.relation], holder, graph.records[fact.target], fact.properties)


def take_out(graph: Graph, record_id: str) -> None:
    """Take a node or a link that holds out of a graph."""
    record = graph.records[record_id]
    if isinstance(record, AimLink):
        untie(graph, record.source.relations["contributes_to"], record.source, record)
    else:
        remove(graph, record)


def at(graph: Graph, viewer: Principal = SERVICE, now: str = NOW) -> View:
    """The graph as somebody sees it; the service itself, unless another is named."""
    return View(graph, viewer, now)


def one(graph: Graph, record_id: str) -> Any:
    """The record with an id."""
    return graph.records[record_id]


def aim_ids(graph: Graph) -> list[str]:
    return [each.id for each in graph.all(*AIMS)]


def ids(records: Iterable[Any]) -> tuple[str, ...]:
    return tuple(identity(each) for each in records)


def part_of(graph: Graph, contribution_id: str, actor_id: str) -> Makes:
    """The part that an actor has in a contribution."""
    made = graph.get(Contribution, contribution_id)
    assert made is not None
    [part] = [each for each in made.makers if each.source.id == actor_id]
    return part


def as_ids(answer: Any) -> Any:
    """An answer in which ids stand for records, so that those of two graphs can be compared."""
    if isinstance(answer, Record):
        return (identity(answer.source), identity(answer.target)) if isinstance(answer, Makes) else identity(answer)
    if isinstance(answer, Sequence) and not isinstance(answer, str):
        return [as_ids(each) for each in answer]
    if is_dataclass(answer) and not isinstance(answer, type):
        return {each.name: as_ids(getattr(answer, each.name)) for each in fields(answer) if each.compare}
    return answer


def worked_example(external_weight: float = 0.0) -> Graph:
    """The worked example of the definition."""
    return graph_of(
        *(actor(actor_id) for actor_id in ("A", "B")),
        aim("O", external_weight=external_weight),
        *(aim(aim_id) for aim_id in ("G1", "G2")),
        contribution("C1", "A"),
        contribution("C2", "B"),
        contribution("C3", "A", "B"),
        link("G1", "O", 3),
        link("G2", "O", 1),
        link("C1", "G1", 1),
        link("C2", "G1", 1),
        link("C2", "G2", 2),
        link("C3", "G2", 2),
        revision=7,
    )


def relabelled(graph: Graph, names: Mapping[str, str]) -> Graph:
    """The same graph under other ids."""
    facts: list[Fact] = []
    for fact in facts_of(graph):
        properties = {**fact.properties, "id": names[fact.id]}
        if isinstance(fact, LinkFact):
            facts.append(LinkFact(names[fact.source], names[fact.target], properties))
        else:
            ties = {
                name: {names[other]: of_tie for other, of_tie in others.items()} for name, others in fact.ties.items()
            }
            facts.append(NodeFact(fact.label, properties, ties))
    return graph_of(*facts)


weights = st.floats(0.001, 1000.0) | st.sampled_from([1.0, 2.0, 3.0])
dates = st.none() | st.sampled_from(["2025-12-31", "2026-01-01", "2026-06-30", "2026-12-31"])
rarely = st.sampled_from([False] * 9 + [True])
mostly_approved = st.sampled_from([ContributionStatus.APPROVED] * 6 + list(ContributionStatus))
rarely_cancelled = st.sampled_from([DeliveryState.ONGOING] * 7 + list(DeliveryState))


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Graphs with several parents, joint makers, obstacles, dead ends, parallel links and things that don't count.

    Everything has an id of its own, in an order that has nothing to do with what leads to what. Few enough nodes to
    list all paths. There is always an aim, an actor and a contribution.
    """
    aim_ids = draw(_ids("goal", 1, 6))
    actor_ids = draw(_ids("actor", 1, 4))
    contribution_ids = draw(_ids("contribution", 1, 5))
    actors = [
        actor(
            actor_id,
            kind=draw(st.sampled_from(ActorKind)),
            part_of=draw(st.none() | st.sampled_from(actor_ids[:index])) if index else None,
            archived=draw(rarely),
        )
        for index, actor_id in enumerate(actor_ids)
    ]
    aims = [
        aim(
            aim_id,
            external_weight=draw(st.just(0.0) | st.floats(0.0, 1000.0)),
            archived=draw(rarely),
            owners=draw(st.lists(st.sampled_from(actor_ids), max_size=2, unique=True)),
        )
        for aim_id in aim_ids
    ]
    contributions = [draw(_contributions(contribution_id, actor_ids)) for contribution_id in contribution_ids]
    # An aim leads to those before it in the list alone, so that there is no circle.
    ends = [(source, target) for index, source in enumerate(aim_ids) for target in aim_ids[:index]]
    ends += [(source, target) for source in contribution_ids for target in aim_ids]
    chosen = draw(st.lists(st.sampled_from(ends), max_size=12))
    link_ids = draw(_ids("link", len(chosen), len(chosen)))
    links = [
        link(
            source,
            target,
            draw(weights),
            polarity=draw(st.sampled_from([SUPPORTS, SUPPORTS, COUNTERACTS])),
            confidence=draw(st.sampled_from(Confidence)),
            link_id=link_id,
        )
        for (source, target), link_id in zip(chosen, link_ids, strict=True)
    ]
    return graph_of(*actors, *aims, *contributions, *links, revision=1)


@st.composite
def _contributions(draw: st.DrawFn, contribution_id: str, actor_ids: Sequence[str]) -> NodeFact:
    maker_ids = draw(st.lists(st.sampled_from(actor_ids), max_size=3, unique=True))
    return contribution(
        contribution_id,
        *((maker_id, draw(weights)) for maker_id in maker_ids),
        status=draw(mostly_approved),
        delivery=draw(rarely_cancelled),
        starts_on=draw(dates),
        ends_on=draw(dates),
        archived=draw(rarely),
    )


@st.composite
def _ids(draw: st.DrawFn, prefix: str, at_least: int, at_most: int) -> list[str]:
    count = draw(st.integers(at_least, at_most))
    return [f"{prefix}_{number}" for number in draw(st.permutations(range(count)))]


def some(values: Iterable[Value]) -> st.SearchStrategy[Value]:
    """One of them."""
    return st.sampled_from(sorted(values, key=str))
