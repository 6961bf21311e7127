"""Contributions: what actors do, and how they agree on it."""

from datetime import date, datetime
from typing import ClassVar

import strawberry

from samsyn.api.arguments import DURING
from samsyn.api.orders import CONTRIBUTION_ORDERS
from samsyn.api.types.actors import Makes
from samsyn.api.types.links import AimLinkConnection
from samsyn.api.types.node import LABEL, Node, Remembered, Traced
from samsyn.graph import records
from samsyn.graph.view import View
from samsyn.model.vocabulary import ContributionStatus, DeliveryState, Sector
from samsyn.questions.agreement import (
    Decision,
    Proposal,
    decision,
    declined_at,
    declined_because,
    maker_changed_since,
    proposal,
)
from samsyn.questions.counts import measures_of
from samsyn.questions.drives import DrivenAim, driven_sort_key, drives
from samsyn.reading.declarations import NEARBY, Connection, Edge, Ordered, asked, computed, linked, stored
from samsyn.reading.facets import Facet
from samsyn.reading.types import object_type


@object_type("An edge to a maker: an actor that makes the contribution.")
class MakerEdge(Edge[records.Actor], Makes):
    confirmed_at: datetime | None = stored(
        "When the maker itself confirmed the contribution in its present form; null if it hasn't."
    )
    changed_since: list[str] = computed(
        maker_changed_since,
        "Fields of the input of `updateContribution` that have changed since the maker's last confirmation, while"
        " a new confirmation is required. Visible to makers and strategists only.",
    )
    declined_at: datetime | None = computed(
        declined_at, "When the maker declined its part; null if it hasn't. Visible to makers and strategists only."
    )
    declined_because: str | None = computed(
        declined_because, "Reason why the maker declined its part. Visible to makers and strategists only."
    )


@object_type("A page of the makers of a contribution.")
class MakerConnection(Connection[records.Actor]):
    edges: list[MakerEdge] = strawberry.field(description="Edges of this page, with each maker's role and weight.")


def sectors(contribution: records.Contribution, at: View) -> tuple[Sector, ...]:
    """The sectors of a contribution's makers that aren't archived, in alphabetical order."""
    found: tuple[Sector, ...] | None = contribution.sectors
    if found is None:
        at.walked(len(contribution.makers))
        live = (part.source for part in contribution.makers if part.source.archived_at is None)
        contribution.sectors = found = tuple(sorted({actor.sector for actor in live}))
    return found


@object_type(
    "A contribution (Swedish: insats): what one actor or several actors together do for an aim.",
    orders=CONTRIBUTION_ORDERS,
    plural="contributions",
)
class Contribution(Node, Traced, Remembered):
    facets: ClassVar[dict[str, Facet]] = {
        "sector": Facet(
            Sector,
            "By the sector of their makers: each once for each sector, and under null without makers.",
            sectors,
            kept="sectors",
        )
    }

    label: str = stored(LABEL, of="title")
    title: str = stored("Title, 1–200 characters.", filter="The title.")
    description: str | None = stored("Description of what is done, up to 4,000 characters.", filter="The description.")
    intended_for: str | None = stored("Purpose in the maker's own words, while no aim is chosen.")
    status: ContributionStatus = stored(
        "Status, from draft to approved and ended.",
        filter="The status.",
        facet="By status.",
    )
    delivery: DeliveryState = stored("Progress of the work.", filter=True, facet="By delivery.")
    starts_on: date | None = stored("First day; null for no limit.", filter="The first day.")
    ends_on: date | None = stored("Last day, inclusive; null for no limit.", filter="The last day, inclusive.")
    makers: MakerConnection = linked("Actors that make the contribution.", filter=True)
    contributes_to: AimLinkConnection = linked("Aims that it contributes to.", filter=True)
    expresses: Connection[records.Value] = linked("Values that the contribution expresses.", filter=True)
    measures: Connection[records.Measure] = linked("Measures that indicate its progress.", filter=True)
    measures_count: int = computed(
        measures_of,
        "Number of measures of its progress.",
        filter=True,
        ordered_by=Ordered("By the number of measures of its progress.", "measures of it"),
        looks_at=NEARBY,
    )
    decision: Decision | None = computed(
        decision, "Latest decision and its reason. Visible to makers and strategists only."
    )
    proposal: Proposal | None = computed(
        proposal,
        "Proposed change of the approved contribution. Visible to strategists and to current and proposed makers only.",
    )
    drives: Connection[DrivenAim] = asked(
        drives,
        "Aims in which the contribution has a share, largest share first.",
        sort_key=driven_sort_key,
        during=DURING,
    )
