"""The structure that questions are answered from: what there is, who makes it, and what leads to what.

It holds everything that the graph holds of these, archived and uncounted too: what counts is said in one place,
`questions/lens.py`. Records are frozen, so that an answer may keep them while the structure moves on to the next
revision; the indexes follow each `put` and `remove`, in proportion to the change.
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeAlias

from samsyn.model.kept import Kept
from samsyn.model.vocabulary import ActorKind, Confidence, ContributionStatus, DeliveryState, Polarity

ANSWERS_NODES_MAX: Final = 50_000  # below the aims that are remembered, in all; each takes about half a kB


class Maker(NamedTuple):
    """An actor's share of a contribution, against those of its other makers."""

    actor_id: str
    share: float


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """An actor; `part_of` is the id of its superior. Its sector follows from its kind.

    `measures_budget` is how many measures it has time for, where it says that.
    """

    id: str
    kind: ActorKind
    part_of: str | None
    archived: bool
    measures_budget: int | None = None


@dataclass(frozen=True, slots=True)
class AimRecord:
    """A vision, an outcome or a goal; with the ids of who answers for it and of the values that show in it."""

    id: str
    type_name: str
    external_weight: float
    archived: bool
    owners: tuple[str, ...] = ()
    expresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContributionRecord:
    """A contribution; dates are ISO text, None is open. `makers` come in the order of their actors' ids.

    `public` says that it was approved once, so that everybody may see it.
    """

    id: str
    status: ContributionStatus
    delivery: DeliveryState
    starts_on: str | None
    ends_on: str | None
    archived: bool
    makers: tuple[Maker, ...]
    public: bool = True
    expresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A link from a contribution or an aim to an aim."""

    id: str
    source: str
    target: str
    weight: float
    polarity: Polarity
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class MeasureRecord:
    """A measure, with the ids of who answers for it and of what it tells of.

    `stage` and `attainment` are as they are stored, `stale_from` is the day from which its latest observation is stale,
    and `index` how well it goes, from 0 to 100. `deviating` says that a deviation of it is open.
    """

    id: str
    stage: str
    attainment: str
    index: float | None
    stale_from: str | None
    archived: bool
    owners: tuple[str, ...]
    indicates: tuple[str, ...]
    deviating: bool

    def is_stale(self, today: str) -> bool:
        """Whether its latest observation is stale on a day, which is ISO text."""
        return self.stale_from is not None and self.stale_from <= today


@dataclass(frozen=True, slots=True)
class ValueRecord:
    """A value."""

    id: str
    archived: bool


Record: TypeAlias = ActorRecord | AimRecord | ContributionRecord | LinkRecord | MeasureRecord | ValueRecord

# A step along a link, from a node that is known to the node at its other end: that node, the link's share, its share
# times its confidence, whether it counteracts, the link. A plain tuple: questions unpack hundreds of thousands.
Hop: TypeAlias = tuple[str, float, float, bool, LinkRecord]


@dataclass(frozen=True, slots=True)
class Inflow:
    """What leads to an aim and counts, in the order of the links' ids; each hop goes to the link's start.

    `weight` is the sum that the links' weights are held against, `external_share` what of it nobody stands for.
    """

    hops: tuple[Hop, ...]
    weight: float
    external_share: float


class Structure:
    """All records by id, with the indexes that questions walk along.

    `inflows` by aim and `portions` by contribution are the memory of `questions/lens.py`; a change forgets those that
    it touches. `answers` are those of `questions/drivers.py`; every change forgets them.
    """

    __slots__ = (
        "_into",
        "_made_by",
        "_out_of",
        "actors",
        "aims",
        "answers",
        "contributions",
        "inflows",
        "links",
        "measures",
        "portions",
        "revision",
        "values",
    )

    def __init__(self, revision: int = 0, records: Iterable[Record] = ()) -> None:
        self.revision = revision
        self.actors: dict[str, ActorRecord] = {}
        self.aims: dict[str, AimRecord] = {}
        self.contributions: dict[str, ContributionRecord] = {}
        self.links: dict[str, LinkRecord] = {}
        self.measures: dict[str, MeasureRecord] = {}
        self.values: dict[str, ValueRecord] = {}
        self.inflows: dict[str, Inflow] = {}
        self.portions: dict[str, tuple[tuple[str, float], ...]] = {}
        self.answers: Kept[Hashable, Any] = Kept(ANSWERS_NODES_MAX, attrgetter("size"))
        self._into: dict[str, list[LinkRecord]] = {}
        self._out_of: dict[str, list[LinkRecord]] = {}
        self._made_by: dict[str, list[str]] = {}
        for record in records:
            self.put(record)

    def into(self, aim_id: str) -> Sequence[LinkRecord]:
        """The links that lead straight to an aim, in the order of their ids; none where there are none."""
        return self._into.get(aim_id, ())

    def out_of(self, node_id: str) -> Sequence[LinkRecord]:
        """The links that an aim or a contribution leads on by, in the order of their ids."""
        return self._out_of.get(node_id, ())

    def made_by(self, actor_id: str) -> Sequence[str]:
        """The ids of the contributions that an actor is a maker of, in order."""
        return self._made_by.get(actor_id, ())

    def put(self, record: Record) -> None:
        """Add a record, or put it in the place of the one that has its id."""
        self.answers.clear()
        if isinstance(record, LinkRecord):
            self._put_link(record)
        elif isinstance(record, ContributionRecord):
            self._put_contribution(record)
        elif isinstance(record, AimRecord):
            self.aims[record.id] = record
            self.inflows.pop(record.id, None)
            self._forget_beyond(record.id)
        elif isinstance(record, MeasureRecord):
            self.measures[record.id] = record
        elif isinstance(record, ValueRecord):
            self.values[record.id] = record
        else:
            self.actors[record.id] = record
            for contribution_id in self.made_by(record.id):
                self._forget_contribution(contribution_id)

    def remove(self, record_id: str) -> None:
        """Take out the record with this id: a node with its links, an actor also from what it makes.

        Nothing happens where nothing has the id, so that a change may be taken in twice.
        """
        self.answers.clear()
        for link in (*self.into(record_id), *self.out_of(record_id)):
            self._remove_link(link)
        for contribution_id in tuple(self.made_by(record_id)):
            contribution = self.contributions[contribution_id]
            others = tuple(maker for maker in contribution.makers if maker.actor_id != record_id)
            self.put(replace(contribution, makers=others))
        if record_id in self.links:
            self._remove_link(self.links[record_id])
        if record_id in self.contributions:
            self._unmake(self.contributions.pop(record_id))
            self.portions.pop(record_id, None)
        self.actors.pop(record_id, None)
        self.aims.pop(record_id, None)
        self.measures.pop(record_id, None)
        self.values.pop(record_id, None)
        self.inflows.pop(record_id, None)

    def _put_link(self, link: LinkRecord) -> None:
        if link.id in self.links:
            self._remove_link(self.links[link.id])
        self.links[link.id] = link
        for index, node_id in ((self._into, link.target), (self._out_of, link.source)):
            links = index.setdefault(node_id, [])
            links.insert(_place_of(link, links), link)
        self.inflows.pop(link.target, None)

    def _remove_link(self, link: LinkRecord) -> None:
        del self.links[link.id]
        for index, node_id in ((self._into, link.target), (self._out_of, link.source)):
            links = index[node_id]
            del links[_place_of(link, links)]
        self.inflows.pop(link.target, None)

    def _put_contribution(self, contribution: ContributionRecord) -> None:
        former = self.contributions.get(contribution.id)
        if former is not None:
            self._unmake(former)
        self.contributions[contribution.id] = contribution
        for actor_id, _ in contribution.makers:
            made = self._made_by.setdefault(actor_id, [])
            made.insert(bisect_left(made, contribution.id), contribution.id)
        self._forget_contribution(contribution.id)

    def _unmake(self, contribution: ContributionRecord) -> None:
        for actor_id, _ in contribution.makers:
            made = self._made_by[actor_id]
            del made[bisect_left(made, contribution.id)]

    def _forget_contribution(self, contribution_id: str) -> None:
        self.portions.pop(contribution_id, None)
        self._forget_beyond(contribution_id)

    def _forget_beyond(self, node_id: str) -> None:
        for link in self.out_of(node_id):
            self.inflows.pop(link.target, None)


def _place_of(link: LinkRecord, links: list[LinkRecord]) -> int:
    return bisect_left(links, link.id, key=lambda other: other.id)
