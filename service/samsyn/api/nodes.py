"""What is stored: every type of node and link, and what each of its fields is in the graph.

Adding a relationship to the API is one line here; statement, paging, cursors and shape are derived from it.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar

import strawberry

from samsyn.api.agreeing import (
    DECISION,
    ITS_MAKER,
    PROPOSAL,
    STATE,
    Decision,
    Proposal,
    decision,
    proposal,
    what_can_be_done,
)
from samsyn.api.arguments import DURING, GROUP_BY, INCLUDE_SUBMITTED, WITHOUT, driven_place
from samsyn.api.filters import ContributionFilter
from samsyn.api.history import Remembered
from samsyn.api.judged import GOAL_STATUS, REPORTED_STATUS, ReportedStatus, reported_status, status_of
from samsyn.api.orders import CONTRIBUTION_ORDER, NEWEST_FIRST
from samsyn.api.perceiving import LAST, PERCEIVED, Perception, perception
from samsyn.model.vocabulary import (
    ActorKind,
    AssetKind,
    Confidence,
    ContributionStatus,
    DeliveryState,
    GoalStatus,
    MakerRole,
    Polarity,
    Role,
    Sector,
)
from samsyn.projection.declarations import (
    Connection,
    Edge,
    asked,
    end,
    formed,
    itself,
    linked,
    one,
    several,
    stored,
)
from samsyn.questions.drivers import drivers
from samsyn.questions.drives import drives
from samsyn.questions.links import link_share, portion

Drivers = Annotated["Drivers", strawberry.lazy("samsyn.api.answers")]
DrivenAim = Annotated["DrivenAim", strawberry.lazy("samsyn.api.answers")]
Lesson = Annotated["Lesson", strawberry.lazy("samsyn.api.improving")]
Measure = Annotated["Measure", strawberry.lazy("samsyn.api.measuring")]


LEARNT_NEARBY = """(EXISTS { MATCH (node)-[:TEACHES_OF]->(this) } OR EXISTS {
  MATCH (this)-[:CONTRIBUTES_TO]->(parent)<-[:CONTRIBUTES_TO]-(alike:Goal)<-[:TEACHES_OF]-(node)
  WHERE parent.archivedAt IS NULL AND alike.archivedAt IS NULL
})"""


@strawberry.interface(description="Anything with an identity. Ids are stable, opaque and prefixed by type (goal_…).")
class Node:
    identity: ClassVar[str] = "id"

    id: strawberry.ID = stored("Its id: stable, and opaque to clients.")
    label: str = stored("Its name or title.", "coalesce(this.name, this.title)")


@strawberry.type
class Traced:
    """What every registered thing has besides its own fields."""

    illustrative: bool = stored(
        "True for demonstration data that no source states.", "coalesce(this.illustrative, false)"
    )
    source: str | None = stored("Where it is stated.")
    external_id: str | None = stored("The id in the system that it was brought from; unique within its type.")
    version: int = stored("Grows by one with every change; give it as `expectedVersion` when you change it.")
    created_at: datetime = stored("When it was registered.")
    updated_at: datetime = stored("When it was last changed.")
    archived_at: datetime | None = stored("When it was archived; null while it is live.")


@strawberry.interface(description="A wanted end: a vision, an outcome or a goal.")
class Aim(Node, Traced):
    name: str = stored("1 to 200 characters.")
    description: str | None = stored("What is meant, up to 4,000 characters.")
    contributes_to: "AimLinkConnection" = linked(
        "(this)-[edge:CONTRIBUTES_TO]->(node:Goal|Outcome|Vision)", "What it leads to, towards the vision."
    )
    supported_by: "AimLinkConnection" = linked(
        "(this)<-[edge:CONTRIBUTES_TO]-(node:Goal|Outcome)",
        "The aims that lead to it, whether they support or counteract.",
    )
    contributions: "ContributionLinkConnection" = linked(
        "(this)<-[edge:CONTRIBUTES_TO]-(node:Contribution)",
        "The contributions that lead straight to it.",
        filter_by=ContributionFilter,
        order_by=CONTRIBUTION_ORDER,
    )
    measures: Connection[Measure] = linked("(this)<-[edge:INDICATES]-(node:Measure)", "What tells how it goes.")
    drivers: Drivers | None = asked(
        drivers,
        "Who drives it. Null, with an error, when it can't be told; the rest of the answer stands.",
        during=DURING,
        group_by=GROUP_BY,
        about="without",
        include_submitted=INCLUDE_SUBMITTED,
        without=WITHOUT,
    )
    external_weight: float = stored(
        "Weight of influences that nobody in the graph stands for, against the weights of its incoming links;"
        " 0 to 1,000.",
        "coalesce(this.externalWeight, 0.0)",
    )


@strawberry.type(
    description="A future state shared by all; it belongs to the place, not to the municipal organisation."
)
class Vision(Aim, Remembered):
    statement: str | None = stored("The vision in its own words.")
    horizon: int | None = stored("The year that it looks to.")
    values: Connection["Value"] = linked("(this)-[edge:RESTS_ON]->(node:Value)", "The values that it rests on.")


@strawberry.type(description="Perceived quality, for somebody.")
class Outcome(Aim, Remembered):
    experienced_by: Connection["BeneficiaryGroup"] = linked(
        "(this)-[edge:EXPERIENCED_BY]->(node:BeneficiaryGroup)", "For whom."
    )
    perception: Perception | None = formed(
        PERCEIVED, "What those concerned say, by pulse measures; null where none tells of it.", perception, last=LAST
    )


@strawberry.type(description="A wanted end that an actor answers for.")
class Goal(Aim, Remembered):
    status: GoalStatus = formed(
        GOAL_STATUS, "Computed of its own measures, by the rule of docs/definition.md.", status_of
    )
    reported_status: ReportedStatus | None = formed(
        REPORTED_STATUS, "Judged by its owners, beside the computed one, which it never hides.", reported_status
    )
    tier: str | None = stored(
        "The organisation's own name for its level: övergripande mål, nämndmål, framgångsfaktor, …"
    )
    starts_on: date | None = stored("From when it holds; open when null.")
    ends_on: date | None = stored("Until when it holds, that day included; open when null.")
    adoption: str | None = stored("When, by whom and under which reference it was adopted.")
    owners: Connection["Actor"] = linked("(this)<-[edge:OWNS]-(node:Actor)", "Who answers for it.")
    lessons: Connection[Lesson] = linked(
        "(node:Lesson)",
        "What was learnt of it, or of goals that lead to the same; newest first.",
        where=LEARNT_NEARBY,
        order=NEWEST_FIRST,
    )
    expresses: Connection["Value"] = linked("(this)-[edge:EXPRESSES]->(node:Value)", "The values that show in it.")


@strawberry.type(description="A principle that the vision rests on.")
class Value(Node, Traced):
    name: str = stored("1 to 200 characters.")
    description: str | None = stored("What it means, up to 4,000 characters.")


@strawberry.type(description="Those who perceive the quality: for whom it is done.")
class BeneficiaryGroup(Node, Traced):
    name: str = stored("1 to 200 characters.")
    description: str | None = stored("Who belongs to it, up to 4,000 characters.")


@strawberry.type(description="One link of the chain: from a goal, an outcome or a contribution to an aim.")
class AimLink(Node, Remembered):
    label: str = stored(
        "Both ends' names.",
        "coalesce(startNode(this).name, startNode(this).title) + ' → ' + endNode(this).name",
    )
    from_: Node = end("startNode(this)", "Where it starts: a goal, an outcome or a contribution.", name="from")
    to: Aim = end("endNode(this)", "The aim that it leads to.")
    weight: float = stored("Relative strength among everything that leads to the same aim, 0.001 to 1,000.")
    share: float | None = asked(
        link_share, "Its part of all that leads to the aim, 0 to 1; null while it doesn't count."
    )
    polarity: Polarity = stored("Whether it supports the aim or counteracts it.")
    confidence: Confidence = stored("How well the link is known.")
    rationale: str | None = stored("Why it is thought to lead there; HIGH confidence needs it. Up to 4,000 characters.")
    version: int = stored("Grows by one with every change; give it as `expectedVersion` when you change it.")
    created_at: datetime = stored("When it was made.")
    updated_at: datetime = stored("When it was last changed.")


@strawberry.type(
    description="Who acts: a board, a department, a municipal company, a company, an association, a joint body."
)
class Actor(Node, Traced, Remembered):
    name: str = stored("1 to 200 characters.")
    kind: ActorKind = stored("What it is.")
    sector: Sector = stored("Follows from the kind.")
    description: str | None = stored("What it does, up to 4,000 characters.")
    contact: str | None = stored("A function's mailbox or number, never a person's.")
    measures_budget: int | None = stored("How many measures it has time for; null where it doesn't say.")
    part_of: "Actor | None" = one("(this)-[:PART_OF]->(node:Actor)", "Its superior.")
    parts: Connection["Actor"] = linked("(this)<-[edge:PART_OF]-(node:Actor)", "What it consists of.")
    members: "ActorMemberConnection" = linked(
        "(this)<-[edge:MEMBER_OF]-(node:Actor)", "Owners or members of a joint body or network."
    )
    member_of: "ActorMemberConnection" = linked(
        "(this)-[edge:MEMBER_OF]->(node:Actor)", "The joint bodies and networks that it owns or belongs to."
    )
    contributions: "ActorContributionConnection" = linked(
        "(this)-[edge:MAKES]->(node:Contribution)",
        "What it does, alone or with others.",
        filter_by=ContributionFilter,
        order_by=CONTRIBUTION_ORDER,
    )
    owns: Connection[Node] = linked("(this)-[edge:OWNS]->(node:Goal|Measure)", "Goals and measures it answers for.")
    uses: Connection["Asset"] = linked("(this)-[edge:USES]->(node:Asset)", "The shared assets that it has adopted.")
    drives: Connection[DrivenAim] = asked(
        drives, "The other way round: what it drives, strongest first.", place=driven_place, during=DURING
    )


@strawberry.type(description="Swedish: insats. What an actor does, or several do together, that counts towards an aim.")
class Contribution(Node, Traced, Remembered):
    # As `Principal.sees_contribution` says.
    seen: ClassVar[Mapping[Role | None, str]] = {
        Role.ADMIN: "",
        Role.STRATEGIST: "(this.public OR this.status = 'SUBMITTED')",
        Role.PARTNER: f"(this.public OR {ITS_MAKER})",
        None: "this.public",
    }

    title: str = stored("1 to 200 characters.")
    description: str | None = stored("What is done, up to 4,000 characters.")
    intended_for: str | None = stored("In the maker's own words, what it is meant for, while no aim is chosen.")
    status: ContributionStatus = stored("How far it has come on its way from draft to approved and ended.")
    delivery: DeliveryState = stored("How far the doing has come.")
    starts_on: date | None = stored("From when; open when null.")
    ends_on: date | None = stored("Until when, that day included; open when null.")
    makers: "MakerConnection" = linked("(this)<-[edge:MAKES]-(node:Actor)", "Who does it.")
    contributes_to: "AimLinkConnection" = linked(
        "(this)-[edge:CONTRIBUTES_TO]->(node:Goal|Outcome|Vision)", "The aims that it counts towards."
    )
    expresses: Connection["Value"] = linked("(this)-[edge:EXPRESSES]->(node:Value)", "The values that show in it.")
    measures: Connection[Measure] = linked("(this)<-[edge:INDICATES]-(node:Measure)", "What tells how it goes.")
    decision: Decision | None = formed(
        DECISION, "What was decided last, and why; for its makers and those who decide.", decision
    )
    proposal: Proposal | None = formed(
        PROPOSAL, "What its makers propose to change of what was agreed; for them and those who decide.", proposal
    )
    viewer_can: list[str] = formed(
        STATE, "What you may do with it now: the names of deeds, in the order of the schema.", what_can_be_done
    )
    drives: Connection[DrivenAim] = asked(
        drives, "The aims in which it has a share, strongest first.", place=driven_place, during=DURING
    )


@strawberry.type(description="What all may use: the shared market plan, its graphic profile, …")
class Asset(Node, Traced):
    name: str = stored("1 to 200 characters.")
    kind: AssetKind = stored("What it is.")
    url: str | None = stored("Where it is found.")
    usage_terms: str | None = stored("How it may be used, up to 4,000 characters.")
    used_by: Connection["Actor"] = linked("(this)<-[edge:USES]-(node:Actor)", "Who has adopted it.")


@strawberry.type(description="A key to this service. Its secret was shown when it was issued, and is stored nowhere.")
class ApiKey(Node):
    seen: ClassVar[Mapping[Role | None, str]] = {Role.ADMIN: "", None: "false"}

    name: str = stored("What the history calls its holder.")
    role: Role = stored("What its holder may do.")
    actors: list[Actor] = several("(this)-[:ACTS_FOR]->(node:Actor)", "Whom a PARTNER acts for.")
    created_at: datetime = stored("When it was issued.")
    expires_at: datetime | None = stored("From when it isn't valid any more; null where it stays so.")
    revoked_at: datetime | None = stored("When it was revoked; null while it is valid.")
    last_used_on: date | None = stored("The last day on which it was used.", lasting=False)  # noted beside the deeds


@strawberry.type(description="The one place that the graph is about.")
class Place:
    identity: ClassVar[str] = "code"

    code: str = stored("E.g. 0665.")
    name: str = stored("E.g. Vaggeryd.")


@strawberry.type(description="An aim at the other end of a link.")
class AimLinkEdge(Edge[Aim]):
    link: AimLink = itself("The link that leads there.")


@strawberry.type(description="Aims at the other end of links.")
class AimLinkConnection(Connection[Aim]):
    edges: list[AimLinkEdge] = strawberry.field(description="The page, with the links.")


@strawberry.type(description="A contribution at the start of a link.")
class ContributionLinkEdge(Edge[Contribution]):
    link: AimLink = itself("The link that leads from it.")


@strawberry.type(description="Contributions at the start of links.")
class ContributionLinkConnection(Connection[Contribution]):
    edges: list[ContributionLinkEdge] = strawberry.field(description="The page, with the links.")


@strawberry.type
class Makes:
    """What a maker's edge and a contribution's edge tell alike."""

    role: MakerRole = stored("What the actor does in it.")
    share: float = stored("Its share, against those of the other makers; 0.001 to 1,000.")
    portion: float | None = asked(
        lambda structure, ids: portion(structure, *ids),
        "Its share over the sum of all makers' that aren't archived, 0 to 1; null for one that is.",
        key="[endNode(this).id, startNode(this).id]",
    )


@strawberry.type(description="A maker of a contribution.")
class MakerEdge(Edge[Actor], Makes):
    confirmed_at: datetime | None = stored("When the maker's own side confirmed its part; null while it hasn't.")


@strawberry.type(description="The makers of a contribution.")
class MakerConnection(Connection[Actor]):
    edges: list[MakerEdge] = strawberry.field(description="The page, with each maker's part.")


@strawberry.type(description="A contribution that an actor makes.")
class ActorContributionEdge(Edge[Contribution], Makes):
    pass


@strawberry.type(description="The contributions that an actor makes.")
class ActorContributionConnection(Connection[Contribution]):
    edges: list[ActorContributionEdge] = strawberry.field(description="The page, with the actor's part in each.")


@strawberry.type(description="A member, or what somebody is a member of.")
class ActorMemberEdge(Edge[Actor]):
    share: float | None = stored("The part that it owns, where there is one.")


@strawberry.type(description="Members, or what somebody is a member of.")
class ActorMemberConnection(Connection[Actor]):
    edges: list[ActorMemberEdge] = strawberry.field(description="The page, with each one's part.")
