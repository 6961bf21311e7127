"""Aims: visions, outcomes and goals; and what they are about: values and beneficiary groups."""

from datetime import date
from typing import Any, ClassVar

from samsyn.api.arguments import DURING, GROUP_BY, INCLUDE_SUBMITTED, WITHOUT
from samsyn.api.orders import AIM_ORDERS, GOAL_ORDERS, NEWEST_FIRST
from samsyn.api.types.links import AimLinkConnection, ContributionLinkConnection
from samsyn.api.types.node import Node, Remembered, Traced
from samsyn.graph import records
from samsyn.graph.values import Moment
from samsyn.graph.view import View
from samsyn.model.answers import Argument, answer, described
from samsyn.model.goal_status import WORST_FIRST
from samsyn.model.vocabulary import Attainment, GoalStatus, NodeType
from samsyn.questions.aim_status import StatusBasis, status_basis, status_of
from samsyn.questions.counts import contributions_to, goals_below, measures_of
from samsyn.questions.drivers import Drivers, drivers
from samsyn.questions.judgement import attainment, has_ended, mean_index
from samsyn.questions.lessons import lessons_near_goal
from samsyn.questions.perception import PERIODS_DEFAULT, PERIODS_MAX, Perception, check_last, perception
from samsyn.questions.undriven import external_share, unsupported_share
from samsyn.reading.declarations import BELOW, NEARBY, Connection, Ordered, asked, computed, linked, stored
from samsyn.reading.facets import Facet
from samsyn.reading.filter_types import Criterion, comparison, criterion
from samsyn.reading.types import interface_type, object_type

NAME = "Name, 1–200 characters."


@answer("Status of a goal as its owners report it.")
class ReportedStatus:
    status: GoalStatus = described("Status in the judgement of the owners.")
    comment: str = described("Reason for this judgement.")
    at: Moment = described("When the status was reported.")


def reported_status(goal: records.Goal, _at: View) -> ReportedStatus | None:
    """What a goal's owners have judged; None while they haven't."""
    if goal.reported_at is None or goal.reported_status is None:
        return None
    return ReportedStatus(status=goal.reported_status, comment=goal.reported_comment or "", at=goal.reported_at)


def node_type(record: Any, _at: View) -> NodeType:
    """The type of a record, as callers name it."""
    return NODE_TYPES[record.label]


def attainments(aim: Any, at: View) -> tuple[Attainment, ...]:
    """The attainment of each live measure that tells of an aim."""
    at.walked(len(aim.measures))
    return tuple([attainment(each, at) for each in aim.measures if each.archived_at is None])


ATTAINMENTS = Facet(
    Attainment,
    "By the attainment of their measures: each once for each attainment, and under null without measures.",
    attainments,
)
NODE_TYPES = {"".join(word.capitalize() for word in each.name.split("_")): each for each in NodeType}


@interface_type("An aim: a vision, an outcome or a goal.", orders=AIM_ORDERS, plural="aims")
class Aim(Node, Traced):
    criteria: ClassVar[dict[str, Criterion]] = {
        **Traced.criteria,
        "type": criterion(comparison(NodeType), "The type: VISION, OUTCOME or GOAL.", node_type),
    }
    facets: ClassVar[dict[str, Facet]] = {
        "type": Facet(NodeType, "By type: visions, outcomes and goals.", lambda aim, at: (node_type(aim, at),))
    }

    name: str = stored(NAME, filter="The name.")
    description: str | None = stored("Description of what is meant, up to 4,000 characters.", filter="The description.")
    has_ended: bool = computed(
        has_ended,
        "Whether it is a goal that has ended: its last day, `endsOn`, has passed. False for visions and outcomes.",
        filter="Whether it is a goal whose last day has passed.",
    )
    contributes_to: AimLinkConnection = linked(
        "Aims that it contributes to, in the direction of the vision.", filter="The aims that it contributes to."
    )
    supported_by: AimLinkConnection = linked(
        "Aims that contribute to it, whether they support or counteract it.",
        filter="The aims that contribute to it, whether they support or counteract it.",
    )
    contributions: ContributionLinkConnection = linked(
        "Contributions that link directly to it.",
        filter=True,
        filtered=True,
        ordered=True,
    )
    measures: Connection[records.Measure] = linked("Measures that indicate its progress.", filter=True)
    drivers: Drivers | None = asked(
        drivers,
        "Drivers of the aim: actors with their shares. Null with an error if it can't be answered; the rest of the"
        " response isn't affected.",
        during=DURING,
        group_by=GROUP_BY,
        include_submitted=INCLUDE_SUBMITTED,
        without=WITHOUT,
    )
    status: GoalStatus = computed(
        status_of,
        "Computed from its own measures; for an outcome or a vision without measures that can be judged, from the goals"
        " that support it. docs/definition.md has the rule.",
        filter="Its computed status.",
        ordered_by=Ordered(
            "By its computed status, worst first; UNKNOWN comes last.", "status, worst first", WORST_FIRST
        ),
        looks_at=NEARBY,
        goes_far=True,
        facet="By computed status.",
    )
    status_basis: StatusBasis = computed(status_basis, "What its computed status is based on.", goes_far=True)
    attainment_index: float | None = computed(
        mean_index,
        "The mean attainment index of its own measures that aren't stale, 0 to 100; null without one.",
        filter="The mean attainment index of its own measures, 0 to 100.",
        ordered_by=Ordered("By the mean attainment index of its own measures.", "mean attainment index"),
        looks_at=NEARBY,
    )
    unsupported_share: float = asked(
        unsupported_share,
        "Share of it that no registered contribution supports, 0 to 1: `drivers { unsupportedShare }` to twelve"
        " decimals.",
        filter="Share of it that no registered contribution supports, 0 to 1.",
        ordered_by=Ordered("By the share that no registered contribution supports.", "unsupported share"),
        looks_at=NEARBY,
    )
    external_share: float = asked(
        external_share,
        "Share of it that falls on influences outside the graph, 0 to 1: `drivers { externalShare }` to twelve"
        " decimals.",
        filter="Share of it that falls on influences outside the graph, 0 to 1.",
        ordered_by=Ordered("By the share that falls on influences outside the graph.", "external share"),
        looks_at=NEARBY,
    )
    contributions_count: int = computed(
        contributions_to,
        "Number of contributions that are linked directly to it.",
        filter=True,
        ordered_by=Ordered("By the number of contributions that are linked directly to it.", "contributions to it"),
        looks_at=NEARBY,
    )
    measures_count: int = computed(
        measures_of,
        "Number of measures that indicate it directly.",
        filter=True,
        ordered_by=Ordered("By the number of measures that indicate it directly.", "measures of it"),
        looks_at=NEARBY,
    )
    goals_count: int = computed(
        goals_below,
        "Number of goals that lead to it, directly or through other aims.",
        filter=True,
        ordered_by=Ordered("By the number of goals that lead to it, directly or through other aims.", "goals below"),
        looks_at=BELOW,
        goes_far=True,
    )
    external_weight: float = stored(
        "Weight of influences that nobody in the graph represents, relative to the weights of the incoming links;"
        " 0–1,000."
    )


@object_type(
    "A vision: a future state shared by all. It belongs to the municipality or region as a place, not to its"
    " organisation.",
    plural="visions",
)
class Vision(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria
    facets: ClassVar[dict[str, Facet]] = {}

    statement: str | None = stored("Text of the vision.")
    horizon: int | None = stored("Year that the vision looks ahead to.")
    values: Connection[records.Value] = linked("Values that the vision is based on.", filter=True)


@object_type("An outcome: a quality as beneficiary groups perceive it.", plural="outcomes")
class Outcome(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria
    facets: ClassVar[dict[str, Facet]] = {"attainment": ATTAINMENTS}

    experienced_by: Connection[records.BeneficiaryGroup] = linked(
        "Beneficiary groups that experience the outcome.", filter=True
    )
    perception: Perception | None = computed(
        perception,
        "Perception by the beneficiary groups, from pulse measures of this outcome; null if there are none.",
        last=Argument(int | None, f"Number of the latest periods, 1–{PERIODS_MAX}.", PERIODS_DEFAULT, parse=check_last),
    )


@object_type("A goal: an aim that an actor is responsible for.", orders=GOAL_ORDERS, plural="goals")
class Goal(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria
    facets: ClassVar[dict[str, Facet]] = {"attainment": ATTAINMENTS}

    reported_status: ReportedStatus | None = computed(
        reported_status,
        "Status reported by the owners; null if none was reported. It is shown beside the computed status and"
        " never replaces it.",
    )
    tier: str | None = stored(
        "Name of the goal's level in the organisation, such as övergripande mål, nämndmål or framgångsfaktor.",
        filter="The name of the goal's level.",
        facet="By the name of their level.",
    )
    starts_on: date | None = stored("First day of the goal; null for no limit.", filter="The first day.")
    ends_on: date | None = stored(
        "Last day of the goal, inclusive; null for no limit.", filter="The last day, inclusive."
    )
    adoption: str | None = stored("Adoption of the goal: when, by whom and under which reference.")
    owners: Connection[records.Actor] = linked("Actors that are responsible for the goal.", filter=True)
    lessons: Connection[records.Lesson] = linked(
        "Lessons from this goal, and from goals that contribute to the same aims; newest first.",
        lessons_near_goal,
        order=NEWEST_FIRST,
    )
    expresses: Connection[records.Value] = linked("Values that the goal expresses.", filter=True)


@object_type("A value: a principle that the vision is based on.", plural="values")
class Value(Node, Traced):
    name: str = stored(NAME, filter="The name.")
    description: str | None = stored("Explanation of the value, up to 4,000 characters.")


@object_type("A beneficiary group: people who perceive the quality.", plural="beneficiary groups")
class BeneficiaryGroup(Node, Traced):
    name: str = stored(NAME, filter="The name.")
    description: str | None = stored("Description of who belongs to the group, up to 4,000 characters.")
