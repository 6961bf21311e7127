"""Links between goals, outcomes, contributions and aims, and the pages that lead along them."""

from datetime import datetime

import strawberry

from samsyn.api.types.node import VERSION, Changeable, Node, Remembered
from samsyn.graph import records
from samsyn.graph.words import title_of
from samsyn.model.vocabulary import Confidence, Polarity
from samsyn.questions.portions import link_share
from samsyn.reading.declarations import Connection, Edge, asked, computed, itself, stored
from samsyn.reading.facets import FACETS
from samsyn.reading.types import known, object_type


@object_type("A link of a chain, from a goal, an outcome or a contribution to an aim.")
class AimLink(Node, Remembered, Changeable):
    label: str = computed(lambda link, _at: f"{title_of(link.source)} → {title_of(link.target)}", "Names of both ends.")
    from_: records.Node = stored("Start of the link: a goal, an outcome or a contribution.", of="source", name="from")
    to: records.Aim = stored("End of the link: an aim.", of="target")
    weight: float = stored("Weight relative to the other links to the same aim, 0.001–1,000.")
    share: float | None = asked(
        link_share,
        "The link's weight divided by the total weight of all links to the aim plus its external weight, 0–1; null"
        " for a link that doesn't count.",
    )
    polarity: Polarity = stored("Whether the link supports or counteracts the aim.")
    confidence: Confidence = stored("Confidence that the link is real.")
    rationale: str | None = stored("Reason for the link, up to 4,000 characters; required with HIGH confidence.")
    version: int = stored(VERSION)
    created_at: datetime = stored("When the link was created.")
    updated_at: datetime = stored("When the link was last changed.")


@object_type("An edge to an aim at the other end of a link.")
class AimLinkEdge(Edge[records.Aim]):
    link: records.AimLink = itself("Link that connects to the aim.")


@object_type("A page of aims at the other ends of links.")
class AimLinkConnection(Connection[records.Aim]):
    edges: list[AimLinkEdge] = strawberry.field(description="Edges of this page, with their links.")


@object_type("An edge to a contribution at the start of a link.")
class ContributionLinkEdge(Edge[records.Contribution]):
    link: records.AimLink = itself("Link that starts at the contribution.")


@object_type("A page of contributions at the starts of links.")
class ContributionLinkConnection(Connection[records.Contribution]):
    edges: list[ContributionLinkEdge] = strawberry.field(description="Edges of this page, with their links.")
    facets: known("ContributionFacets") = strawberry.field(description=FACETS)  # pyright: ignore[reportInvalidTypeForm] -- its type is made at the end
