"""Graphs for the questions' tests: small ones written by hand, and any that hypothesis thinks of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from hypothesis import strategies as st

from samsyn.model.structure import (
    ActorRecord,
    AimRecord,
    ContributionRecord,
    LinkRecord,
    Maker,
    Record,
    Structure,
)
from samsyn.model.vocabulary import ActorKind, Confidence, ContributionStatus, DeliveryState, Polarity

Value = TypeVar("Value")

SUPPORTS, COUNTERACTS = Polarity.SUPPORTS, Polarity.COUNTERACTS
HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


def actor(
    actor_id: str, *, kind: ActorKind = ActorKind.UNIT, part_of: str | None = None, archived: bool = False
) -> ActorRecord:
    return ActorRecord(id=actor_id, kind=kind, part_of=part_of, archived=archived)


def aim(aim_id: str, *, external_weight: float = 0.0, archived: bool = False) -> AimRecord:
    return AimRecord(id=aim_id, type_name="Goal", external_weight=external_weight, archived=archived)


def contribution(
    contribution_id: str,
    *makers: str | tuple[str, float],
    status: ContributionStatus = ContributionStatus.APPROVED,
    delivery: DeliveryState = DeliveryState.ONGOING,
    starts_on: str | None = None,
    ends_on: str | None = None,
    archived: bool = False,
) -> ContributionRecord:
    """A contribution; a maker without a share has 1."""
    shares = [Maker(maker, 1.0) if isinstance(maker, str) else Maker(*maker) for maker in makers]
    return ContributionRecord(
        id=contribution_id,
        status=status,
        delivery=delivery,
        starts_on=starts_on,
        ends_on=ends_on,
        archived=archived,
        makers=tuple(sorted(shares)),
    )


def link(
    source: str,
    target: str,
    weight: float = 1.0,
    *,
    polarity: Polarity = SUPPORTS,
    confidence: Confidence = HIGH,
    link_id: str | None = None,
) -> LinkRecord:
    """A link whose id tells its ends, unless another is given."""
    return LinkRecord(
        id=link_id or f"{source}>{target}",
        source=source,
        target=target,
        weight=weight,
        polarity=polarity,
        confidence=confidence,
    )


def worked_example(external_weight: float = 0.0) -> Structure:
    """The worked example of the definition."""
    return Structure(
        revision=7,
        records=[
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
        ],
    )


def records_of(structure: Structure) -> list[Record]:
    return [
        *structure.actors.values(),
        *structure.aims.values(),
        *structure.contributions.values(),
        *structure.links.values(),
    ]


def relabelled(structure: Structure, names: Mapping[str, str]) -> Structure:
    """The same graph under other ids."""
    records: list[Record] = []
    for record in records_of(structure):
        new_id = names[record.id]
        if isinstance(record, LinkRecord):
            records.append(replace(record, id=new_id, source=names[record.source], target=names[record.target]))
        elif isinstance(record, ContributionRecord):
            makers = sorted(Maker(names[actor_id], share) for actor_id, share in record.makers)
            records.append(replace(record, id=new_id, makers=tuple(makers)))
        elif isinstance(record, ActorRecord):
            records.append(replace(record, id=new_id, part_of=record.part_of and names[record.part_of]))
        else:
            records.append(replace(record, id=new_id))
    return Structure(structure.revision, records)


weights = st.floats(0.001, 1000.0) | st.sampled_from([1.0, 2.0, 3.0])
dates = st.none() | st.sampled_from(["2025-12-31", "2026-01-01", "2026-06-30", "2026-12-31"])
rarely = st.sampled_from([False] * 9 + [True])
mostly_approved = st.sampled_from([ContributionStatus.APPROVED] * 6 + list(ContributionStatus))
rarely_cancelled = st.sampled_from([DeliveryState.ONGOING] * 7 + list(DeliveryState))


@st.composite
def structures(draw: st.DrawFn) -> Structure:
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
        aim(aim_id, external_weight=draw(st.just(0.0) | st.floats(0.0, 1000.0)), archived=draw(rarely))
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
    return Structure(1, [*actors, *aims, *contributions, *links])


@st.composite
def _contributions(draw: st.DrawFn, contribution_id: str, actor_ids: Sequence[str]) -> ContributionRecord:
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
