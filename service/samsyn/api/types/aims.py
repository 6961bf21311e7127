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

NAME = "1 to 200 characters."


@answer("What a goal's owners judge.")
class ReportedStatus:
    status: GoalStatus = described("How they judge that it stands.")
    comment: str = described("Why they judge so.")
    at: Moment = described("When they said so.")


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


@interface_type("A wanted end: a vision, an outcome or a goal.", orders=AIM_ORDERS, plural="aims")
class Aim(Node, Traced):
    criteria: ClassVar[dict[str, Criterion]] = {
        **Traced.criteria,
        "type": criterion(comparison(NodeType), "Vision, outcome or goal.", node_type),
    }
    facets: ClassVar[dict[str, Facet]] = {
        "type": Facet(NodeType, "By type: visions, outcomes and goals.", lambda aim, at: (node_type(aim, at),))
    }

    name: str = stored(NAME, filter="Its name.")
    description: str | None = stored("What is meant, up to 4,000 characters.", filter="Its description.")
    has_ended: bool = computed(
        has_ended,
        "Whether it is a goal that has ended: its last day, `endsOn`, has passed. False for visions and outcomes.",
        filter="Whether it is a goal whose last day has passed.",
    )
    contributes_to: AimLinkConnection = linked("What it leads to, towards the vision.", filter="What it leads to.")
    supported_by: AimLinkConnection = linked(
        "The aims that lead to it, whether they support or counteract.", filter="The aims that lead to it."
    )
    contributions: ContributionLinkConnection = linked(
        "The contributions that lead straight to it.",
        filter="The contributions that lead straight to it.",
        filtered=True,
        ordered=True,
    )
    measures: Connection[records.Measure] = linked("What tells how it goes.", filter="What tells how it goes.")
    drivers: Drivers | None = asked(
        drivers,
        "Who drives it. Null, with an error, when it can't be told; the rest of the answer stands.",
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
    status_basis: StatusBasis = computed(status_basis, "What its computed status rests on.", goes_far=True)
    attainment_index: float | None = computed(
        mean_index,
        "The mean attainment index of its own measures that aren't stale, 0 to 100; null without one.",
        filter="The mean attainment index of its own measures, 0 to 100.",
        ordered_by=Ordered("By the mean attainment index of its own measures.", "mean attainment index"),
        looks_at=NEARBY,
    )
    unsupported_share: float = asked(
        unsupported_share,
        "What of it nobody is registered for, 0 to 1: `drivers { unsupportedShare }` to twelve decimals.",
        filter="What of it nobody is registered for, 0 to 1.",
        ordered_by=Ordered("By what of it nobody is registered for.", "unsupported share"),
        looks_at=NEARBY,
    )
    external_share: float = asked(
        external_share,
        "What of it falls on influences outside the graph, 0 to 1: `drivers { externalShare }` to twelve decimals.",
        filter="What of it falls on influences outside the graph, 0 to 1.",
        ordered_by=Ordered("By what of it falls on influences outside the graph.", "external share"),
        looks_at=NEARBY,
    )
    contributions_count: int = computed(
        contributions_to,
        "Number of contributions that lead straight to it.",
        filter="Number of contributions that lead straight to it.",
        ordered_by=Ordered("By how many contributions lead straight to it.", "contributions to it"),
        looks_at=NEARBY,
    )
    measures_count: int = computed(
        measures_of,
        "Number of measures that tell of it.",
        filter="Number of measures that tell of it.",
        ordered_by=Ordered("By how many measures tell of it.", "measures of it"),
        looks_at=NEARBY,
    )
    goals_count: int = computed(
        goals_below,
        "Number of goals that lead to it, directly or through other aims.",
        filter="Number of goals that lead to it, directly or through other aims.",
        ordered_by=Ordered("By how many goals lead to it, directly or through other aims.", "goals below"),
        looks_at=BELOW,
        goes_far=True,
    )
    external_weight: float = stored(
        "Weight of influences that nobody in the graph stands for, against the weights of its incoming links;"
        " 0 to 1,000."
    )


@object_type(
    "A future state shared by all; it belongs to the place, not to the municipal organisation.", plural="visions"
)
class Vision(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria
    facets: ClassVar[dict[str, Facet]] = {}

    statement: str | None = stored("The vision in its own words.")
    horizon: int | None = stored("The year that it looks to.")
    values: Connection[records.Value] = linked("The values that it rests on.", filter="The values that it rests on.")


@object_type("Perceived quality, for somebody.", plural="outcomes")
class Outcome(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria
    facets: ClassVar[dict[str, Facet]] = {"attainment": ATTAINMENTS}

    experienced_by: Connection[records.BeneficiaryGroup] = linked("For whom.", filter="For whom.")
    perception: Perception | None = computed(
        perception,
        "What those concerned say, by pulse measures; null where none tells of it.",
        last=Argument(
            int | None, f"How many periods, the newest, 1 to {PERIODS_MAX}.", PERIODS_DEFAULT, parse=check_last
        ),
    )


@object_type("A wanted end that an actor answers for.", orders=GOAL_ORDERS, plural="goals")
class Goal(Aim, Remembered):
    criteria: ClassVar[dict[str, Criterion]] = Traced.criteria
    facets: ClassVar[dict[str, Facet]] = {"attainment": ATTAINMENTS}

    reported_status: ReportedStatus | None = computed(
        reported_status, "Judged by its owners, beside the computed one, which it never hides."
    )
    tier: str | None = stored(
        "The organisation's own name for its level: övergripande mål, nämndmål, framgångsfaktor, …",
        filter="The name of its level.",
        facet="By the name of their level.",
    )
    starts_on: date | None = stored("From when it holds; open when null.", filter="From when it holds.")
    ends_on: date | None = stored(
        "Until when it holds, that day included; open when null.", filter="Until when it holds."
    )
    adoption: str | None = stored("When, by whom and under which reference it was adopted.")
    owners: Connection[records.Actor] = linked("Who answers for it.", filter="Who answers for it.")
    lessons: Connection[records.Lesson] = linked(
        "What was learnt of it, or of goals that lead to the same; newest first.",
        lessons_near_goal,
        order=NEWEST_FIRST,
    )
    expresses: Connection[records.Value] = linked("The values that show in it.", filter="The values that show in it.")


@object_type("A principle that the vision rests on.", plural="values")
class Value(Node, Traced):
    name: str = stored(NAME, filter="Its name.")
    description: str | None = stored("What it means, up to 4,000 characters.")


@object_type("Those who perceive the quality: for whom it is done.", plural="beneficiary groups")
class BeneficiaryGroup(Node, Traced):
    name: str = stored(NAME, filter="Its name.")
    description: str | None = stored("Who belongs to it, up to 4,000 characters.")
