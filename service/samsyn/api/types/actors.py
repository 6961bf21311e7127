"""Actors, what they share, and the pages that lead to and from them."""

import strawberry

from samsyn.api.arguments import DURING
from samsyn.api.orders import ACTOR_ORDERS
from samsyn.api.types.node import Node, Remembered, Traced
from samsyn.graph import records
from samsyn.model.answers import USE_WEIGHT
from samsyn.model.vocabulary import ActorKind, AssetKind, MakerRole, Sector
from samsyn.questions.counts import contributions_of, goals_owned, measures_owned
from samsyn.questions.drives import DrivenAim, driven_sort_key, drives
from samsyn.questions.portions import portion
from samsyn.reading.declarations import NEARBY, Connection, Edge, Ordered, asked, computed, linked, stored
from samsyn.reading.facets import FACETS
from samsyn.reading.types import known, mixin, object_type


@mixin
class Makes:
    """What a maker's edge and a contribution's edge tell alike."""

    role: MakerRole = stored("What the actor does in it.")
    weight: float = stored("Its weight against the other makers', 0.001 to 1,000.", of="share")
    share: float = stored("The former name of `weight`.", deprecated=USE_WEIGHT)
    portion: float | None = asked(
        portion,
        "The maker's weight divided by the total weight of all non-archived makers, 0 to 1; null for an archived one.",
    )


@object_type("A contribution that an actor makes.")
class ActorContributionEdge(Edge[records.Contribution], Makes):
    pass


@object_type("The contributions that an actor makes.")
class ActorContributionConnection(Connection[records.Contribution]):
    edges: list[ActorContributionEdge] = strawberry.field(description="The page, with the actor's part in each.")
    facets: known("ContributionFacets") = strawberry.field(description=FACETS)  # pyright: ignore[reportInvalidTypeForm] -- its type is made at the end


@object_type("A member, or what somebody is a member of.")
class ActorMemberEdge(Edge[records.Actor]):
    weight: float | None = stored(
        "Its weight against the other members', 0.001 to 1,000; null if it has none.", of="share"
    )
    share: float | None = stored("The former name of `weight`.", deprecated=USE_WEIGHT)


@object_type("Members, or what somebody is a member of.")
class ActorMemberConnection(Connection[records.Actor]):
    edges: list[ActorMemberEdge] = strawberry.field(description="The page, with each one's part.")


@object_type(
    "Who acts: a board, a department, a municipal company, a company, an association, a joint body.",
    orders=ACTOR_ORDERS,
    plural="actors",
)
class Actor(Node, Traced, Remembered):
    name: str = stored("1 to 200 characters.", filter="Its name.")
    kind: ActorKind = stored("What it is.", filter="What it is.", facet="By kind.")
    sector: Sector = stored("Follows from the kind.", filter="Its sector.", facet="By sector.")
    description: str | None = stored("What it does, up to 4,000 characters.")
    contact: str | None = stored("A function's mailbox or number, never a person's.")
    measures_budget: int | None = stored("How many measures it has time for; null where it doesn't say.")
    part_of: records.Actor | None = linked("Its superior.", filter="Its superior; without one it isn't found.")
    parts: Connection[records.Actor] = linked("What it consists of.")
    members: ActorMemberConnection = linked("Owners or members of a joint body or network.")
    member_of: ActorMemberConnection = linked("The joint bodies and networks that it owns or belongs to.")
    contributions: ActorContributionConnection = linked(
        "What it does, alone or with others.", filter="What it does.", filtered=True, ordered=True
    )
    owns: Connection[records.Node] = linked("Goals and measures it answers for.")
    uses: Connection[records.Asset] = linked(
        "The shared assets that it has adopted.", filter="The assets that it has adopted."
    )
    contributions_count: int = computed(
        contributions_of,
        "Number of contributions that it makes.",
        filter="Number of contributions that it makes.",
        ordered_by=Ordered("By how many contributions it makes.", "contributions of it"),
        looks_at=NEARBY,
    )
    goals_count: int = computed(
        goals_owned,
        "Number of goals that it answers for.",
        filter="Number of goals that it answers for.",
        ordered_by=Ordered("By how many goals it answers for.", "goals owned"),
        looks_at=NEARBY,
    )
    measures_count: int = computed(
        measures_owned,
        "Number of measures that it answers for.",
        filter="Number of measures that it answers for.",
        ordered_by=Ordered("By how many measures it answers for.", "measures owned"),
        looks_at=NEARBY,
    )
    drives: Connection[DrivenAim] = asked(
        drives, "The other way round: what it drives, strongest first.", sort_key=driven_sort_key, during=DURING
    )


@object_type("What all may use: the shared market plan, its graphic profile, …", plural="assets")
class Asset(Node, Traced):
    name: str = stored("1 to 200 characters.", filter="Its name.")
    kind: AssetKind = stored("What it is.", filter="What it is.", facet="By kind.")
    url: str | None = stored("Where it is found.")
    usage_terms: str | None = stored("How it may be used, up to 4,000 characters.")
    used_by: Connection[records.Actor] = linked("Who has adopted it.", filter="The actors that have adopted it.")
