"""Actors, what they share, and the pages that lead to and from them."""

import strawberry

from samsyn.api.arguments import DURING
from samsyn.api.orders import ACTOR_ORDERS, NEWEST_FIRST
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

    role: MakerRole = stored("Role of the actor in the contribution.")
    weight: float = stored("Its weight against the other makers', 0.001 to 1,000.", of="share")
    share: float = stored("The former name of `weight`.", deprecated=USE_WEIGHT)
    portion: float | None = asked(
        portion,
        "The maker's weight divided by the total weight of all non-archived makers, 0 to 1; null for an archived one.",
    )


@object_type("An edge to a contribution that an actor makes.")
class ActorContributionEdge(Edge[records.Contribution], Makes):
    pass


@object_type("A page of the contributions that an actor makes.")
class ActorContributionConnection(Connection[records.Contribution]):
    edges: list[ActorContributionEdge] = strawberry.field(
        description="Edges of this page, with the actor's role and weight in each contribution."
    )
    facets: known("ContributionFacets") = strawberry.field(description=FACETS)  # pyright: ignore[reportInvalidTypeForm] -- its type is made at the end


@object_type("An edge between a joint body or network and one of its members.")
class ActorMemberEdge(Edge[records.Actor]):
    weight: float | None = stored(
        "Its weight against the other members', 0.001 to 1,000; null if it has none.", of="share"
    )
    share: float | None = stored("The former name of `weight`.", deprecated=USE_WEIGHT)


@object_type("A page of members, or of joint bodies and networks with this member.")
class ActorMemberConnection(Connection[records.Actor]):
    edges: list[ActorMemberEdge] = strawberry.field(description="Edges of this page, with the ownership weights.")


@object_type(
    "An actor: a board, department, municipal company, company, association or joint body.",
    orders=ACTOR_ORDERS,
    plural="actors",
)
class Actor(Node, Traced, Remembered):
    name: str = stored("Name, 1–200 characters.", filter="The name.")
    kind: ActorKind = stored("Kind of actor, such as BOARD or DEPARTMENT.", filter="Kind of actor.", facet="By kind.")
    sector: Sector = stored(
        "Sector of the actor, which follows from its kind.", filter="The sector.", facet="By sector."
    )
    description: str | None = stored("Description of what the actor does, up to 4,000 characters.")
    contact: str | None = stored("Mailbox or phone number of a function, never of a person.")
    measures_budget: int | None = stored("Number of measures that the actor has time for; null if not stated.")
    part_of: records.Actor | None = linked(
        "Superior actor; null if there is none.", filter="The superior actor; actors without one don't match."
    )
    parts: Connection[records.Actor] = linked("Actors directly below it.")
    members: ActorMemberConnection = linked("Owners or members of a joint body or network.")
    member_of: ActorMemberConnection = linked("Joint bodies and networks that the actor owns or belongs to.")
    contributions: ActorContributionConnection = linked(
        "Contributions that the actor makes, alone or with others.",
        filter="The contributions that the actor makes.",
        filtered=True,
        ordered=True,
    )
    owns: Connection[records.Node] = linked("Goals and measures that the actor is responsible for.")
    uses: Connection[records.Asset] = linked(
        "Shared assets that the actor has adopted.", filter="The assets that the actor has adopted."
    )
    contributions_count: int = computed(
        contributions_of,
        "Number of contributions that it makes.",
        filter=True,
        ordered_by=Ordered("By the number of contributions it makes.", "contributions of it"),
        looks_at=NEARBY,
    )
    goals_count: int = computed(
        goals_owned,
        "Number of goals that it owns.",
        filter=True,
        ordered_by=Ordered("By the number of goals it owns.", "goals owned"),
        looks_at=NEARBY,
    )
    measures_count: int = computed(
        measures_owned,
        "Number of measures that it owns.",
        filter=True,
        ordered_by=Ordered("By the number of measures it owns.", "measures owned"),
        looks_at=NEARBY,
    )
    invitations: Connection[records.Invitation] = linked(
        "Invitations to act for it, newest first, including those that were used, have expired or were revoked."
        " Visible to"
        " strategists, administrators and those who act for it; empty for others.",
        order=NEWEST_FIRST,
        filtered=True,
    )
    drives: Connection[DrivenAim] = asked(
        drives,
        "Aims that the actor drives, largest share first. This is the reverse of `drivers`.",
        sort_key=driven_sort_key,
        during=DURING,
    )


@object_type(
    "An asset that all actors may use, such as the shared market plan or its graphic profile.", plural="assets"
)
class Asset(Node, Traced):
    name: str = stored("Name, 1–200 characters.", filter="The name.")
    kind: AssetKind = stored("Kind of asset.", filter=True, facet="By kind.")
    url: str | None = stored("Web address of the asset.")
    usage_terms: str | None = stored("Terms of use, up to 4,000 characters.")
    used_by: Connection[records.Actor] = linked(
        "Actors that have adopted the asset.", filter="The actors that have adopted it."
    )
