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


@object_type("One link of the chain: from a goal, an outcome or a contribution to an aim.")
class AimLink(Node, Remembered, Changeable):
    label: str = computed(lambda link, _at: f"{title_of(link.source)} → {title_of(link.target)}", "Both ends' names.")
    from_: records.Node = stored("Where it starts: a goal, an outcome or a contribution.", of="source", name="from")
    to: records.Aim = stored("The aim that it leads to.", of="target")
    weight: float = stored("Relative strength among everything that leads to the same aim, 0.001 to 1,000.")
    share: float | None = asked(
        link_share, "Its part of all that leads to the aim, 0 to 1; null while it doesn't count."
    )
    polarity: Polarity = stored("Whether it supports the aim or counteracts it.")
    confidence: Confidence = stored("How well the link is known.")
    rationale: str | None = stored("Why it is thought to lead there; HIGH confidence needs it. Up to 4,000 characters.")
    version: int = stored(VERSION)
    created_at: datetime = stored("When it was made.")
    updated_at: datetime = stored("When it was last changed.")


@object_type("An aim at the other end of a link.")
class AimLinkEdge(Edge[records.Aim]):
    link: records.AimLink = itself("The link that leads there.")


@object_type("Aims at the other end of links.")
class AimLinkConnection(Connection[records.Aim]):
    edges: list[AimLinkEdge] = strawberry.field(description="The page, with the links.")


@object_type("A contribution at the start of a link.")
class ContributionLinkEdge(Edge[records.Contribution]):
    link: records.AimLink = itself("The link that leads from it.")


@object_type("Contributions at the start of links.")
class ContributionLinkConnection(Connection[records.Contribution]):
    edges: list[ContributionLinkEdge] = strawberry.field(description="The page, with the links.")
    facets: known("ContributionFacets") = strawberry.field(description=FACETS)  # pyright: ignore[reportInvalidTypeForm] -- its type is made at the end
