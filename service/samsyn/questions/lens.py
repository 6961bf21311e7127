"""What counts, said in one place: every question sees the graph through a lens.

The definition (docs/definition.md): a link is live when neither end is archived. A contribution counts when it is
APPROVED, its delivery isn't CANCELLED, it isn't archived, and at least one of its makers isn't; asked `during` a
range, ENDED ones count too, and of both only those whose dates overlap it. Links from contributions that don't count
are absent, from every denominator too.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeAlias

from samsyn.graph.records import Actor, Aim, AimLink, Contribution
from samsyn.model.vocabulary import CONFIDENCE_FACTOR, ContributionStatus, DeliveryState, Polarity, Sector
from samsyn.questions.arguments import DateRange

COUNTING: Final = frozenset({ContributionStatus.APPROVED})
COUNTING_DURING: Final = frozenset({ContributionStatus.APPROVED, ContributionStatus.ENDED})
NOT_YET: Final = frozenset({ContributionStatus.DRAFT, ContributionStatus.SUBMITTED, ContributionStatus.RETURNED})
SUBMITTED: Final = frozenset({ContributionStatus.SUBMITTED})
NOBODY: Final[frozenset[str]] = frozenset()
CANCELLED: Final = DeliveryState.CANCELLED  # looked up once: these two are asked for at every link
COUNTERACTS: Final = Polarity.COUNTERACTS

Portions: TypeAlias = Sequence[tuple[Actor, float]]


class Hop(NamedTuple):
    """A live link with its share of all that leads to its target, the share times its confidence, and its sign."""

    link: AimLink
    share: float
    evidenced: float
    counteracts: bool


@dataclass(slots=True)
class Inflow:
    """What leads to an aim and counts: hops from aims and from contributions, each in the order of the links' ids.

    `weight` is the sum that the links' weights are held against, `external_share` what of it nobody stands for. The
    `parts` of actors in it, by its contributions alone, are worked out when they are asked for.
    """

    aims: tuple[Hop, ...]
    contributions: tuple[Hop, ...]
    weight: float
    external_share: float
    parts: "Parts | None" = None

    @property
    def hops(self) -> tuple[Hop, ...]:
        """All hops, those from aims first."""
        return self.aims + self.contributions

    @property
    def is_empty(self) -> bool:
        """Whether nothing leads there."""
        return not (self.aims or self.contributions)


class Parts(NamedTuple):
    """What actors have of an aim by the contributions that lead straight to it."""

    largest: float  # the share of the actor that has most, but for the last digits
    sectors: frozenset[Sector]


NOTHING: Final = Inflow(aims=(), contributions=(), weight=0.0, external_share=0.0)


class Lens:
    """What counts of the graph: by default, `during` a range, with more or with less.

    The `assumed` contribution is taken as if it counted, where it doesn't yet; so is all that is submitted where it
    `includes_submitted`. Of what is `without` the actors, contributions and links are taken as if they weren't there.
    What the usual lens works out is remembered with the records until they change.
    """

    __slots__ = (
        "_assumed",
        "_inflows",
        "_portions",
        "_statuses",
        "during",
        "includes_submitted",
        "is_usual",
        "without",
    )

    def __init__(
        self,
        *,
        during: DateRange | None = None,
        assumed: Contribution | None = None,
        include_submitted: bool = False,
        without: frozenset[str] = NOBODY,
    ) -> None:
        self.during = during
        self._assumed = assumed
        self.includes_submitted = include_submitted
        self.without = without
        self._statuses = (COUNTING if during is None else COUNTING_DURING) | (SUBMITTED if include_submitted else set())
        self.is_usual = during is None and assumed is None and not include_submitted and not without
        self._inflows: dict[Aim, Inflow] = {}
        self._portions: dict[Contribution, Portions] = {}

    def counts(self, contribution: Contribution) -> bool:
        """Whether the contribution's links are there at all."""
        if (
            contribution.archived_at is not None
            or contribution.delivery is CANCELLED
            or contribution.id in self.without
        ):
            return False
        if contribution is self._assumed and contribution.status in NOT_YET:
            return True
        if contribution.status not in self._statuses:
            return False
        if self.during is not None and not self.during.overlaps(contribution.starts_on, contribution.ends_on):
            return False
        return bool(self.portions(contribution))

    def portions(self, contribution: Contribution) -> Portions:
        """The makers that aren't archived with their portions, in the order of their ids; they add up to 1."""
        if self.without:
            portions = self._portions.get(contribution)
            if portions is None:
                portions = self._portions[contribution] = _portions(contribution, self.without)
            return portions
        if contribution.portions is None:
            contribution.portions = _portions(contribution, NOBODY)
        return contribution.portions

    def made_by(self, actor: Actor) -> list[tuple[Contribution, float]]:
        """What an actor makes that counts, in the order of the ids, each with the actor's portion of it."""
        return [
            (part.target, portion)
            for part in actor.contributions
            if self.counts(part.target)
            for maker, portion in self.portions(part.target)
            if maker is actor
        ]

    def above(self, node: Any, among: Container[Aim] | None = None) -> Sequence[Hop]:
        """The hops up to the aims that a node which itself counts leads to, in the order of the links' ids.

        Where some aims are said, only those `among` them.
        """
        return [
            _hop(link, self.inflow(link.target).weight)
            for link in sorted(node.contributes_to, key=by_id)
            if link.target.archived_at is None
            and link.id not in self.without
            and (among is None or link.target in among)
        ]

    def inflow(self, aim: Aim) -> Inflow:
        """What leads to an aim, with the shares; without hops where it is a dead end or archived."""
        if self.is_usual:
            if aim.inflow is None:
                aim.inflow = self._work_out(aim)
            return aim.inflow
        inflow = self._inflows.get(aim)
        if inflow is None:
            inflow = self._inflows[aim] = self._work_out(aim)
        return inflow

    def parts(self, aim: Aim) -> Parts:
        """What actors have of an aim by the contributions that lead straight to it."""
        inflow = self.inflow(aim)
        if inflow.parts is None:
            held: dict[Actor, float] = {}
            for hop in inflow.contributions:
                for actor, portion in self.portions(hop.link.source):
                    held[actor] = held.get(actor, 0.0) + hop.share * portion
            inflow.parts = Parts(max(held.values(), default=0.0), frozenset(actor.sector for actor in held))
        return inflow.parts

    def is_present(self, node: Any) -> bool:
        """Whether links from a node are there: of an aim that isn't archived, of a contribution that counts."""
        return self.counts(node) if isinstance(node, Contribution) else node.archived_at is None

    def _work_out(self, aim: Aim) -> Inflow:
        if aim.archived_at is not None:
            return NOTHING
        without = self.without
        links = [
            link
            for each in (aim.supported_by, aim.contributions)
            for link in each
            if link.id not in without and self.is_present(link.source)
        ]
        if not links:
            return NOTHING
        links.sort(key=by_id)
        weight = sum(link.weight for link in links) + aim.external_weight
        hops = [_hop(link, weight) for link in links]
        return Inflow(
            aims=tuple(hop for hop in hops if hop.link.source.__class__ is not Contribution),
            contributions=tuple(hop for hop in hops if hop.link.source.__class__ is Contribution),
            weight=weight,
            external_share=aim.external_weight / weight,
        )


by_id: Final = attrgetter("id")


def _portions(contribution: Contribution, without: frozenset[str]) -> Portions:
    present = [
        part for part in contribution.makers if part.source.archived_at is None and part.source.id not in without
    ]
    whole = sum(part.share for part in present)
    return tuple((part.source, part.share / whole) for part in present)


def _hop(link: AimLink, weight: float) -> Hop:
    share = link.weight / weight
    return Hop(link, share, share * CONFIDENCE_FACTOR[link.confidence], link.polarity is COUNTERACTS)
