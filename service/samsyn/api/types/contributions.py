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


@object_type("A maker of a contribution.")
class MakerEdge(Edge[records.Actor], Makes):
    confirmed_at: datetime | None = stored(
        "When the maker's own side confirmed the contribution as it is; null while it hasn't."
    )
    changed_since: list[str] = computed(
        maker_changed_since,
        "What has changed since it confirmed, while it is asked again, by the names of `updateContribution`'s input;"
        " for the makers and those who decide.",
    )
    declined_at: datetime | None = computed(
        declined_at, "When it declined its part; for the makers and those who decide."
    )
    declined_because: str | None = computed(
        declined_because, "Why it declined its part; for the makers and those who decide."
    )


@object_type("The makers of a contribution.")
class MakerConnection(Connection[records.Actor]):
    edges: list[MakerEdge] = strawberry.field(description="The page, with each maker's part.")


def sectors(contribution: records.Contribution, at: View) -> tuple[Sector, ...]:
    """The sectors of a contribution's makers that aren't archived, in alphabetical order."""
    found: tuple[Sector, ...] | None = contribution.sectors
    if found is None:
        at.walked(len(contribution.makers))
        live = (part.source for part in contribution.makers if part.source.archived_at is None)
        contribution.sectors = found = tuple(sorted({actor.sector for actor in live}))
    return found


@object_type(
    "Swedish: insats. What an actor does, or several do together, that counts towards an aim.",
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
    title: str = stored("1 to 200 characters.", filter="Its title.")
    description: str | None = stored("What is done, up to 4,000 characters.", filter="Its description.")
    intended_for: str | None = stored("In the maker's own words, what it is meant for, while no aim is chosen.")
    status: ContributionStatus = stored(
        "How far it has come on its way from draft to approved and ended.",
        filter="How far it has come on its way.",
        facet="By status.",
    )
    delivery: DeliveryState = stored(
        "How far the doing has come.", filter="How far the doing has come.", facet="By delivery."
    )
    starts_on: date | None = stored("From when; open when null.", filter="From when.")
    ends_on: date | None = stored("Until when, that day included; open when null.", filter="Until when.")
    makers: MakerConnection = linked("Who does it.", filter="Who does it.")
    contributes_to: AimLinkConnection = linked(
        "The aims that it counts towards.", filter="The aims that it counts towards."
    )
    expresses: Connection[records.Value] = linked("The values that show in it.", filter="The values that show in it.")
    measures: Connection[records.Measure] = linked("What tells how it goes.", filter="What tells how it goes.")
    measures_count: int = computed(
        measures_of,
        "Number of measures that tell how it goes.",
        filter="Number of measures that tell how it goes.",
        ordered_by=Ordered("By how many measures tell how it goes.", "measures of it"),
        looks_at=NEARBY,
    )
    decision: Decision | None = computed(
        decision, "What was decided last, and why; for its makers and those who decide."
    )
    proposal: Proposal | None = computed(
        proposal, "What its makers propose to change of what was agreed; for them and those who decide."
    )
    drives: Connection[DrivenAim] = asked(
        drives, "The aims in which it has a share, strongest first.", sort_key=driven_sort_key, during=DURING
    )
