"""Aims: visions, outcomes and goals; and what they are about: values and beneficiary groups."""

from datetime import date
from typing import Any, ClassVar

from samsyn.api.arguments import DURING, GROUP_BY, INCLUDE_SUBMITTED, WITHOUT
from samsyn.api.orders import AIM_ORDERS, GOAL_ORDERS, NEWEST_FIRST, OUTCOME_ORDERS
from samsyn.api.types.links import AimLinkConnection, ContributionLinkConnection
from samsyn.api.types.node import Node, Remembered, Traced
from samsyn.graph import records
from samsyn.graph.values import Moment
from samsyn.graph.view import View
from samsyn.model.answers import Argument, answer, described
from samsyn.model.vocabulary import GoalStatus, NodeType
from samsyn.questions.drivers import Drivers, drivers
from samsyn.questions.judgement import status_of
from samsyn.questions.lessons import lessons_near_goal
from samsyn.questions.perception import PERIODS_DEFAULT, PERIODS_MAX, Perception, check_last, perception
from samsyn.reading.declarations import Connection, asked, computed, linked, stored
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


NODE_TYPES = {"".join(word.capitalize() for word in each.name.split("_")): each for each in NodeType}


@interface_type("An aim: a vision, an outcome or a goal.", orders=AIM_ORDERS, plural="aims")
class Aim(Node, Traced):
    criteria: ClassVar[dict[str, Criterion]] = {
        **Traced.criteria,
        "type": criterion(comparison(NodeType), "The type: VISION, OUTCOME or GOAL.", node_type),
    }

    name: str = stored(NAME, filter="The name.")
    description: str | None = stored("Description of what is meant, up to 4,000 characters.", filter="The description.")
    contributes_to: AimLinkConnection = linked(
        "Aims that it contributes to, in the direction of the vision.", filter="The aims that it contributes to."
    )
    supported_by: AimLinkConnection = linked(
        "Aims that contribute to it, whether they support or counteract it.",
        filter="The aims that contribute to it, whether they support or counteract it.",
    )
    contributions: ContributionLinkConnection = linked(
        "Contributions that link directly to it.",
        filter="Contributions that link directly to it.",
        filtered=True,
        ordered=True,
    )
    measures: Connection[records.Measure] = linked(
        "Measures that indicate its progress.", filter="Measures that indicate its progress."
    )
    drivers: Drivers | None = asked(
        drivers,
        "Drivers of the aim: actors with their shares. Null with an error if it can't be answered; the rest of the"
        " response isn't affected.",
        during=DURING,
        group_by=GROUP_BY,
        include_submitted=INCLUDE_SUBMITTED,
        without=WITHOUT,
    )
    external_weight: float = stored(
        "Weight of influences that nobody in the graph represents, relative to the weights of the incoming links;"
        " 0–1,000."
    )


@object_type(
    "A vision: a future state shared by all. It belongs to the municipality or region as a place, not to its"
    " organisation."
)
class Vision(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria

    statement: str | None = stored("Text of the vision.")
    horizon: int | None = stored("Year that the vision looks ahead to.")
    values: Connection[records.Value] = linked("Values that the vision is based on.")


@object_type("An outcome: a quality as beneficiary groups perceive it.", orders=OUTCOME_ORDERS, plural="outcomes")
class Outcome(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria

    experienced_by: Connection[records.BeneficiaryGroup] = linked(
        "Beneficiary groups that experience the outcome.", filter="Beneficiary groups that experience the outcome."
    )
    perception: Perception | None = computed(
        perception,
        "Perception by the beneficiary groups, from pulse measures of this outcome; null if there are none.",
        last=Argument(int | None, f"Number of the latest periods, 1–{PERIODS_MAX}.", PERIODS_DEFAULT, parse=check_last),
    )


@object_type("A goal: an aim that an actor is responsible for.", orders=GOAL_ORDERS, plural="goals")
class Goal(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria

    status: GoalStatus = computed(
        status_of, "Status computed from the goal's own measures, by the rule in docs/definition.md."
    )
    reported_status: ReportedStatus | None = computed(
        reported_status,
        "Status reported by the owners; null if none was reported. It is shown beside the computed status and"
        " never replaces it.",
    )
    tier: str | None = stored(
        "Name of the goal's level in the organisation, such as övergripande mål, nämndmål or framgångsfaktor.",
        filter="The name of the goal's level.",
    )
    starts_on: date | None = stored("First day of the goal; null for no limit.", filter="The first day.")
    ends_on: date | None = stored(
        "Last day of the goal, inclusive; null for no limit.", filter="The last day, inclusive."
    )
    adoption: str | None = stored("Adoption of the goal: when, by whom and under which reference.")
    owners: Connection[records.Actor] = linked(
        "Actors that are responsible for the goal.", filter="Actors that are responsible for the goal."
    )
    lessons: Connection[records.Lesson] = linked(
        "Lessons from this goal, and from goals that contribute to the same aims; newest first.",
        lessons_near_goal,
        order=NEWEST_FIRST,
    )
    expresses: Connection[records.Value] = linked(
        "Values that the goal expresses.", filter="Values that the goal expresses."
    )


@object_type("A value: a principle that the vision is based on.", plural="values")
class Value(Node, Traced):
    name: str = stored(NAME, filter="The name.")
    description: str | None = stored("Explanation of the value, up to 4,000 characters.")


@object_type("A beneficiary group: people who perceive the quality.", plural="beneficiary groups")
class BeneficiaryGroup(Node, Traced):
    name: str = stored(NAME, filter="The name.")
    description: str | None = stored("Description of who belongs to the group, up to 4,000 characters.")
