"""Actors, what they share, and the pages that lead to and from them."""

import strawberry

from samsyn.api.arguments import DURING
from samsyn.api.orders import ACTOR_ORDERS
from samsyn.api.types.node import Node, Remembered, Traced
from samsyn.graph import records
from samsyn.model.vocabulary import ActorKind, AssetKind, MakerRole, Sector
from samsyn.questions.drives import DrivenAim, driven_sort_key, drives
from samsyn.questions.portions import portion
from samsyn.reading.declarations import Connection, Edge, asked, linked, stored
from samsyn.reading.types import mixin, object_type


@mixin
class Makes:
    """What a maker's edge and a contribution's edge tell alike."""

    role: MakerRole = stored("Role of the actor in the contribution.")
    share: float = stored("Weight of the maker relative to the other makers, 0.001–1,000.")
    portion: float | None = asked(
        portion,
        "The maker's weight divided by the total weight of all non-archived makers, 0–1; null for an archived maker.",
    )


@object_type("An edge to a contribution that an actor makes.")
class ActorContributionEdge(Edge[records.Contribution], Makes):
    pass


@object_type("A page of the contributions that an actor makes.")
class ActorContributionConnection(Connection[records.Contribution]):
    edges: list[ActorContributionEdge] = strawberry.field(
        description="Edges of this page, with the actor's role and weight in each contribution."
    )


@object_type("An edge between a joint body or network and one of its members.")
class ActorMemberEdge(Edge[records.Actor]):
    share: float | None = stored(
        "Ownership weight of the member relative to the other members, 0.001–1,000; null if not stated."
    )


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
    kind: ActorKind = stored("Kind of actor, such as BOARD or DEPARTMENT.", filter="The kind of actor.")
    sector: Sector = stored("Sector of the actor, which follows from its kind.", filter="The sector.")
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
    kind: AssetKind = stored("Kind of asset.", filter="The kind of asset.")
    url: str | None = stored("Web address of the asset.")
    usage_terms: str | None = stored("Terms of use, up to 4,000 characters.")
    used_by: Connection[records.Actor] = linked("Actors that have adopted the asset.")
