"""What counts, said in one place: every question sees the structure through a lens.

The definition (docs/definition.md): a link is live when neither end is archived. A contribution counts when it is
APPROVED, its delivery isn't CANCELLED, it isn't archived, and at least one of its makers isn't; asked `during` a
range, ENDED ones count too, and of both only those whose dates overlap it. Links from contributions that don't count
are absent, from every denominator too.
"""

from collections.abc import Sequence
from typing import Final

from samsyn.model.structure import ContributionRecord, Hop, Inflow, LinkRecord, Structure
from samsyn.model.vocabulary import CONFIDENCE_FACTOR, ContributionStatus, DeliveryState, Polarity
from samsyn.questions.arguments import DateRange

COUNTING: Final = frozenset({ContributionStatus.APPROVED})
COUNTING_DURING: Final = frozenset({ContributionStatus.APPROVED, ContributionStatus.ENDED})
NOT_YET: Final = frozenset({ContributionStatus.DRAFT, ContributionStatus.SUBMITTED, ContributionStatus.RETURNED})
SUBMITTED: Final = frozenset({ContributionStatus.SUBMITTED})
NOBODY: Final[frozenset[str]] = frozenset()
CANCELLED: Final = DeliveryState.CANCELLED  # looked up once: these two are asked for at every link
COUNTERACTS: Final = Polarity.COUNTERACTS
NOTHING: Final = Inflow(hops=(), weight=0.0, external_share=0.0)


class Lens:
    """A structure with what counts of it: by default, `during` a range, with more or with less.

    The `assumed` contribution is taken as if it counted, where it doesn't yet; so is all that is submitted where it
    `includes_submitted`. Of what is `without` the actors, contributions and links are taken as if they weren't there. A
    lens serves one question: it remembers what flows into an aim, and the structure may change before the next.
    """

    __slots__ = (
        "_assumed",
        "_inflows",
        "_portions",
        "_statuses",
        "during",
        "includes_submitted",
        "structure",
        "without",
    )

    def __init__(
        self,
        structure: Structure,
        *,
        during: DateRange | None = None,
        assumed: str | None = None,
        include_submitted: bool = False,
        without: frozenset[str] = NOBODY,
    ) -> None:
        self.structure = structure
        self.during = during
        self._assumed = assumed
        self.includes_submitted = include_submitted
        self.without = without
        self._statuses = (COUNTING if during is None else COUNTING_DURING) | (SUBMITTED if include_submitted else set())
        is_usual = during is None and assumed is None and not include_submitted and not without
        self._inflows = structure.inflows if is_usual else {}
        self._portions = {} if without else structure.portions

    def counts(self, contribution: ContributionRecord) -> bool:
        """Whether the contribution's links are there at all."""
        if contribution.archived or contribution.delivery is CANCELLED or contribution.id in self.without:
            return False
        if contribution.id == self._assumed and contribution.status in NOT_YET:
            return True
        if contribution.status not in self._statuses:
            return False
        if self.during is not None and not self.during.overlaps(contribution.starts_on, contribution.ends_on):
            return False
        return bool(self.portions(contribution))

    def portions(self, contribution: ContributionRecord) -> Sequence[tuple[str, float]]:
        """The makers that aren't archived with their portions, in the order of their ids; they add up to 1."""
        portions = self._portions.get(contribution.id)
        if portions is None:
            actors = self.structure.actors
            present = [
                maker
                for maker in contribution.makers
                if not actors[maker.actor_id].archived and maker.actor_id not in self.without
            ]
            whole = sum(share for _, share in present)
            portions = tuple((actor_id, share / whole) for actor_id, share in present)
            self._portions[contribution.id] = portions
        return portions

    def made_by(self, actor_id: str) -> list[tuple[str, float]]:
        """What an actor makes that counts, in the order of the ids, each with the actor's portion of it."""
        contributions = self.structure.contributions
        return [
            (contribution_id, portion)
            for contribution_id in self.structure.made_by(actor_id)
            if self.counts(contributions[contribution_id])
            for maker_id, portion in self.portions(contributions[contribution_id])
            if maker_id == actor_id
        ]

    def below(self, node_id: str) -> Sequence[Hop]:
        """The hops down to what leads to an aim; none from a contribution."""
        return self.inflow(node_id).hops if node_id in self.structure.aims else ()

    def above(self, node_id: str) -> Sequence[Hop]:
        """The hops up to the aims that a node which itself counts leads to, in the order of the links' ids."""
        aims = self.structure.aims
        return [
            _hop(link, link.target, self.inflow(link.target).weight)
            for link in self.structure.out_of(node_id)
            if not aims[link.target].archived and link.id not in self.without
        ]

    def inflow(self, aim_id: str) -> Inflow:
        """What leads to an aim, with the shares; without hops where it is a dead end or archived."""
        inflow = self._inflows.get(aim_id)
        if inflow is None:
            inflow = self._inflows[aim_id] = self._work_out(aim_id)
        return inflow

    def is_present(self, node_id: str) -> bool:
        """Whether links from a node are there: of an aim that isn't archived, of a contribution that counts."""
        aim = self.structure.aims.get(node_id)
        return not aim.archived if aim is not None else self.counts(self.structure.contributions[node_id])

    def _is_there(self, link: LinkRecord) -> bool:
        return link.id not in self.without and self.is_present(link.source)

    def _work_out(self, aim_id: str) -> Inflow:
        aim = self.structure.aims[aim_id]
        links = [link for link in self.structure.into(aim_id) if not aim.archived and self._is_there(link)]
        if not links:
            return NOTHING
        weight = sum(link.weight for link in links) + aim.external_weight
        hops = tuple(_hop(link, link.source, weight) for link in links)
        return Inflow(hops=hops, weight=weight, external_share=aim.external_weight / weight)


def _hop(link: LinkRecord, node_id: str, weight: float) -> Hop:
    share = link.weight / weight
    evidenced = share * CONFIDENCE_FACTOR[link.confidence]
    return (node_id, share, evidenced, link.polarity is COUNTERACTS, link)
