"""The domain on one page: what is kept of each type, and how the types are tied.

The names are those of the database in snake_case. A property that may be missing says so (`| None`) or has a default.
What is worked out of a record is `remembered` with it until a change; `changes.py` says which. Who is let in, and by
what, is on a page of its own, `access.py`.
"""

from typing import Any, Final

from samsyn.graph.access import ApiKey, ClaimMapping, Invitation, Session
from samsyn.graph.record import Node, Record, Ties, back, into, out, record, remembered
from samsyn.graph.values import Day, JsonText, Moment, Term
from samsyn.model.vocabulary import (
    Accumulation,
    ActionState,
    ActorKind,
    AssetKind,
    Cause,
    Confidence,
    ContributionStatus,
    DeliveryState,
    DeviationState,
    Direction,
    Frequency,
    Gender,
    GoalStatus,
    MakerRole,
    MeasureMethod,
    ObservationStatus,
    Polarity,
    Sector,
    UnitKind,
    ValueChainStage,
)


@record
class Registered(Node):
    """What somebody has registered."""

    illustrative: bool = False
    source: Term | None
    external_id: str | None
    version: int
    created_at: Moment
    updated_at: Moment
    archived_at: Moment | None


@record
class Named(Registered):
    name: str
    name_sort: str


@record
class Aim(Named):
    """A vision, an outcome or a goal."""

    description: str | None
    external_weight: float = 0.0
    contributes_to: Ties["AimLink"] = out("CONTRIBUTES_TO", "AimLink")
    supported_by: Ties["AimLink"] = back("Aim.contributes_to")
    contributions: Ties["AimLink"] = back("Contribution.contributes_to")
    measures: Ties["Measure"] = back("Measure.indicates")
    lessons: Ties["Lesson"] = back("Lesson.concerns")
    contributed_to: Ties["AimLink"] = out("CONTRIBUTED_TO", "AimLink")  # links that were taken away
    formerly_supported_by: Ties["AimLink"] = back("Aim.contributed_to")
    former_contributions: Ties["AimLink"] = back("Contribution.contributed_to")
    inflow: Any = remembered()


@record
class Vision(Aim):
    statement: str | None
    horizon: int | None
    values: Ties["Value"] = out("RESTS_ON")


@record
class Outcome(Aim):
    experienced_by: Ties["BeneficiaryGroup"] = out("EXPERIENCED_BY")


@record
class Goal(Aim):
    tier: Term | None
    starts_on: Day | None
    ends_on: Day | None
    adoption: str | None
    reported_status: GoalStatus | None
    reported_comment: str | None
    reported_at: Moment | None
    owners: Ties["Actor"] = into("OWNS")
    expresses: Ties["Value"] = out("EXPRESSES")


@record
class Value(Named):
    description: str | None
    expressed_by: Ties["Goal | Contribution"] = back("Goal.expresses", "Contribution.expresses")
    rested_on_by: Ties["Vision"] = back("Vision.values")


@record
class BeneficiaryGroup(Named):
    description: str | None
    experiences: Ties["Outcome"] = back("Outcome.experienced_by")


@record
class Actor(Named):
    description: str | None
    kind: ActorKind
    sector: Sector
    contact: str | None
    measures_budget: int | None
    part_of: Ties["Actor"] = out("PART_OF")
    parts: Ties["Actor"] = back("Actor.part_of")
    members: Ties["Membership"] = into("MEMBER_OF", "Membership")
    member_of: Ties["Membership"] = back("Actor.members")
    uses: Ties["Asset"] = out("USES")
    contributions: Ties["Makes"] = back("Contribution.makers")
    owns: Ties["Goal | Measure"] = back("Goal.owners", "Measure.owners")
    actions: Ties["CorrectiveAction"] = back("CorrectiveAction.owners")
    keys: Ties["ApiKey"] = back("ApiKey.actors")
    claims: Ties["ClaimMapping"] = back("ClaimMapping.actors")
    invitations: Ties["Invitation"] = back("Invitation.actor")
    sessions: Ties["Session"] = back("Session.actors")


@record
class Asset(Named):
    kind: AssetKind
    url: str | None
    usage_terms: str | None
    used_by: Ties["Actor"] = back("Actor.uses")


@record
class Contribution(Registered):
    title: str
    title_sort: str
    description: str | None
    intended_for: str | None
    status: ContributionStatus
    delivery: DeliveryState
    public: bool = False  # approved once, so that everybody may see it
    starts_on: Day | None
    ends_on: Day | None
    submitted_at: Moment | None
    decision_status: ContributionStatus | None
    decision_note: str | None
    decision_at: Moment | None
    decided_by: str | None  # whose decision it was, as principals are known; SOME_STRATEGIST where nothing tells
    decided_of: str | None  # what it was of, as questions/confirmations.py tells
    registered_by: tuple[str, ...] = ()  # the makers that registered it, or whoever else did
    left_at: Moment | None  # when a maker left it last
    proposal: JsonText | None  # as model/proposals.py tells
    proposed_at: Moment | None
    proposal_makers: tuple[str, ...] = ()
    proposal_awaits: tuple[str, ...] = ()
    makers: Ties["Makes"] = into("MAKES", "Makes")
    contributes_to: Ties["AimLink"] = out("CONTRIBUTES_TO", "AimLink")
    expresses: Ties["Value"] = out("EXPRESSES")
    measures: Ties["Measure"] = back("Measure.indicates")
    lessons: Ties["Lesson"] = back("Lesson.concerns")
    contributed_to: Ties["AimLink"] = out("CONTRIBUTED_TO", "AimLink")  # links that were taken away
    portions: Any = remembered()
    sectors: Any = remembered()


@record
class Measure(Named):
    definition: str | None
    unit: Term
    unit_kind: UnitKind | None
    decimals: int | None
    scale_min: float | None
    scale_max: float | None
    stage: ValueChainStage
    method: MeasureMethod
    direction: Direction
    accumulation: Accumulation = Accumulation.PER_PERIOD
    frequency: Frequency | None
    baseline: float | None
    accepted_value: float | None
    target_value: float | None
    targets: JsonText | None  # as model/targets.py tells
    kpi_id: Term | None
    kpi_title: str | None
    kpi_definition: str | None
    retired: bool = False
    votes_by: Term | None
    owners: Ties["Actor"] = into("OWNS")
    indicates: Ties["Aim | Contribution"] = out("INDICATES")
    observations: Ties["Observation"] = back("Observation.of")
    deviations: Ties["Deviation"] = back("Deviation.deviates")
    lessons: Ties["Lesson"] = back("Lesson.concerns")
    perceived: Ties["Perceived"] = back("Perceived.tells_of")
    kiosks: Ties["ApiKey"] = back("ApiKey.counts_for")
    series: Any = remembered()
    wanted: Any = remembered()
    judgement: Any = remembered()


@record
class Observation(Node):
    key: str
    period: Term
    period_start: Day
    period_end: Day
    value: float | None
    status: ObservationStatus
    area: Term
    gender: Gender
    comment: str | None
    source: Term | None
    recorded_at: Moment
    version: int = 1
    of: Ties["Measure"] = out("OF")
    shows: Ties["Deviation"] = back("Deviation.shown_by")
    reviews: Ties["Deviation"] = back("Deviation.reviewed_by")


@record
class Perceived(Record):
    """What was shown of a pulse measure in a period."""

    key: str
    period: Term
    period_start: Day
    period_end: Day
    presses: bool
    figures: str  # JSON: [[group id or null, answers or null, up or null], …]
    tells_of: Ties["Measure"] = out("TELLS_OF")


@record
class PeerGroup(Node):
    name: str
    members: tuple[str, ...]


@record
class Synonym(Node):
    """What else is searched for with a word; its id tells the word as it is compared."""

    word: str
    synonyms: tuple[str, ...]


@record
class Deviation(Node):
    fact: str
    positive: bool
    by_itself: bool = False  # it opened with its figure
    state: DeviationState
    cause: Cause | None
    cause_text: str | None
    outside_influence: str | None
    influence: str | None
    effective: bool | None
    review_comment: str | None
    withdrawn_reason: str | None
    version: int
    created_at: Moment
    updated_at: Moment
    deviates: Ties["Measure"] = out("DEVIATES", needed=True)
    shown_by: Ties["Observation"] = out("SHOWN_BY")
    reviewed_by: Ties["Observation"] = out("REVIEWED_BY")
    actions: Ties["CorrectiveAction"] = back("CorrectiveAction.corrects")
    lessons: Ties["Lesson"] = back("Lesson.learnt_from")


@record
class CorrectiveAction(Node):
    title: str
    title_sort: str
    due_on: Day
    state: ActionState
    version: int
    created_at: Moment
    updated_at: Moment
    owners: Ties["Actor"] = into("OWNS", needed=True)
    corrects: Ties["Deviation"] = out("CORRECTS", needed=True)


@record
class Lesson(Node):
    text: str
    version: int
    created_at: Moment
    learnt_from: Ties["Deviation"] = out("LEARNT_FROM")
    concerns: Ties["Aim | Contribution | Measure"] = out("TEACHES_OF")


@record
class ReportingRound(Node):
    period: Term
    period_start: Day
    period_end: Day
    frequency: Frequency
    due_on: Day
    closed_at: Moment | None
    version: int
    created_at: Moment
    updated_at: Moment


@record
class Place(Record):
    code: str
    name: str


class Link(Record):
    """A relationship that has properties, between two other records."""

    __slots__ = ("source", "target")

    source: Any
    target: Any


@record
class AimLink(Link):
    """From a goal, an outcome or a contribution to an aim; one that was taken away has `unlinked_at`."""

    id: str
    weight: float
    polarity: Polarity
    confidence: Confidence
    rationale: str | None
    version: int
    created_at: Moment
    updated_at: Moment
    unlinked_at: Moment | None


@record
class Makes(Link):
    """From an actor to a contribution."""

    role: MakerRole
    share: float
    confirmed_at: Moment | None
    confirmed_of: str | None  # what it confirmed last, as questions/confirmations.py tells
    declined_at: Moment | None
    declined_because: str | None


@record
class Membership(Link):
    """From an actor to the joint body or network that it owns or belongs to."""

    share: float | None


NODES: Final[tuple[type[Record], ...]] = (
    *(Vision, Outcome, Goal, Value, BeneficiaryGroup, Actor, Contribution, Asset, Measure, Observation, Perceived),
    *(PeerGroup, Synonym, Deviation, CorrectiveAction, Lesson, ReportingRound, ApiKey, Invitation, Session),
    *(ClaimMapping, Place),
)
"""The types of nodes, by whose names the database labels them."""
LINKS: Final[tuple[type[Link], ...]] = (AimLink, Makes, Membership)
AIMS: Final = (Vision, Outcome, Goal)
SEARCHED: Final = (*AIMS, Value, BeneficiaryGroup, Actor, Contribution, Asset, Measure, Lesson)
"""The types that people search for by words."""
