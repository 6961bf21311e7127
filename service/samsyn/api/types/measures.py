"""What is measured: measures, the values wanted of them, what was observed, and how others do."""

from collections.abc import Sequence
from datetime import date, datetime

import strawberry

from samsyn.api.orders import LATEST_FIRST, MEASURE_ORDERS, NEWEST_FIRST
from samsyn.api.types.node import VERSION, Changeable, Node, Remembered, Traced
from samsyn.graph import records
from samsyn.graph.values import Day
from samsyn.graph.view import View
from samsyn.model.answers import Argument, answer, described
from samsyn.model.attainment import ATTAINMENTS, TRENDS
from samsyn.model.pages import FIRST_MAX
from samsyn.model.targets import targets_of
from samsyn.model.units import Scale, UnitProposal, proposed, scale_to_look_at
from samsyn.model.vocabulary import (
    Accumulation,
    Attainment,
    Direction,
    Frequency,
    Gender,
    MeasureMethod,
    ObservationStatus,
    Trend,
    UnitKind,
    ValueChainStage,
)
from samsyn.questions.arguments import check_last
from samsyn.questions.judgement import (
    attainment,
    attainment_index,
    is_provisional,
    latest,
    limits_of,
    recent,
    series,
    staleness,
    trend,
)
from samsyn.questions.lessons import lessons_near_measure
from samsyn.questions.peers import PeerComparison, peers
from samsyn.reading.declarations import Connection, Ordered, computed, linked, stored
from samsyn.reading.types import mixin, object_type

RECENT_DEFAULT = 8  # points of a small chart: two years of quarters


@answer("A target: the accepted value and target value of a measure from a certain day.")
class Target:
    valid_from: Day = described(
        "First day on which the values apply; they apply until the first day of the next target."
    )
    accepted_value: float | None = described("Accepted value: what is acceptable for the time being.")
    target_value: float | None = described("Target value in the long run.")
    reason: str | None = described("Reason for the change; null for the first target.")


def targets(measure: records.Measure, _at: View) -> list[Target]:
    """What was, is and will be wanted and accepted of a measure, the last day first."""
    return [
        Target(
            valid_from=Day(each["validFrom"]),
            accepted_value=_float(each["acceptedValue"]),
            target_value=_float(each["targetValue"]),
            reason=each["reason"],
        )
        for each in reversed(targets_of(measure.targets))
    ]


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def unit_proposal(measure: records.Measure, _at: View) -> UnitProposal:
    """What the text of a measure's unit lets suppose."""
    return proposed(measure.unit)


def is_beyond_scale(observation: records.Observation, _at: View) -> bool:
    """Whether a value lies beyond the scale to look at of its measure."""
    value = observation.value
    return value is not None and not all(
        scale_to_look_at(each.unit, each.unit_kind, Scale(each.scale_min, each.scale_max)).holds(value)
        for each in observation.of
    )


def observations(
    measure: records.Measure, at: View, *, area: str | None, gender: Gender
) -> Sequence[records.Observation]:
    """A measure's observations of an area, the own place unless said, and a gender."""
    own = at.graph.place.code if at.graph.place else None
    return series(measure, own if area is None else area, gender)


@mixin
class KeyFigure:
    """What a measure has as a key figure of a publisher."""

    kpi_id: str | None = stored(
        "Id of the key figure in Kolada, such as N00640.", filter="The id of the key figure in Kolada."
    )
    kpi_title: str | None = stored(
        "Title of the key figure in Kolada when its values were imported. Later imports compare with it."
    )
    kpi_definition: str | None = stored(
        "Definition of the key figure in Kolada when its values were imported. Later imports compare with it."
    )
    retired: bool = stored("Whether the publisher has withdrawn or redefined the key figure.")
    peers: PeerComparison | None = computed(
        peers,
        "Comparison with other municipalities, without regions and the nation, both genders together. Null if"
        " there are no observations, or no group with this id.",
        group_id=Argument(str | None, "Id of a peer group to compare with; by default all municipalities."),
    )


@object_type("A measure or key figure, which shows how something progresses.", orders=MEASURE_ORDERS, plural="measures")
class Measure(Node, Traced, Remembered, KeyFigure):
    name: str = stored("Name, 1–200 characters.", filter="The name.")
    definition: str | None = stored("Definition of how it is calculated, up to 4,000 characters.")
    unit: str = stored("Unit of the values, such as andel (%).", filter="The unit.")
    unit_kind: UnitKind | None = stored("Kind of unit; null if not stated.")
    decimals: int | None = stored("Number of decimals to show; null if not stated.")
    scale_min: float | None = stored("Lower limit of the scale; lower values are refused. Null if not set.")
    scale_max: float | None = stored("Upper limit of the scale; higher values are refused. Null if not set.")
    unit_proposal: UnitProposal = computed(
        unit_proposal,
        "Properties suggested by the text of the unit, for people to confirm. No value is refused because of them.",
    )
    stage: ValueChainStage = stored(
        "Stage of the value chain that it measures.",
        filter=True,
        facet="By stage in the chain of quality.",
    )
    method: MeasureMethod = stored("Method of measurement.", filter=True, facet="By method.")
    direction: Direction = stored("Direction that is better.")
    frequency: Frequency | None = stored(
        "Frequency of observations; null if not stated.", facet="By how often they are observed."
    )
    baseline: float | None = stored("Baseline: the value at the start.")
    accumulation: Accumulation = stored(
        "Whether each value covers its own period only, or accumulates from the beginning of the year."
    )
    accepted_value: float | None = computed(
        lambda measure, at: limits_of(measure, at.today).accepted,
        "Accepted value: what is acceptable for the time being.",
    )
    target_value: float | None = computed(
        lambda measure, at: limits_of(measure, at.today).target, "Target value in the long run."
    )
    owner: records.Actor | None = linked(
        "Actor that is responsible for the measure; null if there is none.",
        of="owners",
        filter="The responsible actor; measures without one don't match.",
    )
    indicates: Connection[records.Node] = linked(
        "Aims and contributions that it measures.", filter="The aims and contributions that it measures."
    )
    observations: Connection[records.Observation] = linked(
        "Observations, latest period first. By default those of the own municipality or region, both genders together.",
        observations,
        order=LATEST_FIRST,
        filtered=True,
        area=Argument(str | None, "Code of a municipality or region; by default the one in `Query.place`."),
        gender=Argument(Gender, "Gender, as Kolada codes it: T (total), K (women) or M (men).", Gender.T),
    )
    deviations: Connection[records.Deviation] = linked(
        "Deviations, worse than accepted or better than expected; newest first.", order=NEWEST_FIRST, filtered=True
    )
    lessons: Connection[records.Lesson] = linked(
        "Lessons from this measure, and from measures of the same items; newest first.",
        lessons_near_measure,
        order=NEWEST_FIRST,
    )
    latest: records.Observation | None = linked(
        "Latest observation of the own municipality or region, both genders together; null if there is none. If"
        " two periods end on the same day, the shorter period.",
        latest,
    )
    recent: list[records.Observation] = linked(
        "Last observations of the own municipality or region, both genders together, with periods of the same length"
        " as `latest`; earliest first, for a small chart.",
        recent,
        last=Argument(int, f"Number of observations, 1–{FIRST_MAX}.", RECENT_DEFAULT, parse=check_last),
    )
    attainment: Attainment = computed(
        attainment,
        "Attainment: how the latest observation compares with the target and the accepted value.",
        filter="The attainment of the latest observation.",
        ordered_by=Ordered(
            "By its attainment, worst first; what isn't judged comes last.", "attainment, worst first", ATTAINMENTS
        ),
        facet="By attainment.",
    )
    trend: Trend = computed(
        trend,
        "Trend of the last three observations.",
        filter=True,
        ordered_by=Ordered("By its trend, worst first; UNKNOWN comes last.", "trend, worst first", TRENDS),
        facet="By trend.",
    )
    attainment_index: float | None = computed(
        attainment_index,
        "Attainment index, 0–100; 100 if the target is reached. Null without data or limits.",
        filter="Attainment index, 0–100.",
        ordered_by=Ordered("By attainment index, 0–100.", "attainment index"),
    )
    staleness: float | None = computed(
        staleness,
        "Days since the latest observation's period ended, divided by the days after which it is STALE: 1 or more when"
        " it is. Null without a frequency or a value.",
        filter="Days since the latest observation, divided by the days after which it is STALE.",
        ordered_by=Ordered("By how old the latest observation is against the measure's frequency.", "staleness"),
    )
    targets: list[Target] = computed(
        targets, "Past, present and future targets with their first days; at most one per day, latest first."
    )


@object_type("An observation: the value of a measure for a period, an area and a gender.", plural="observations")
class Observation(Node, Changeable):
    label: str = computed(
        lambda each, _at: ", ".join((*(measure.name for measure in each.of), each.period)),
        "Name of the measure and the period.",
    )
    period: str = stored(
        "Period, such as 2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05, 2026-05-17 or 2025/26 (läsår).",
        filter="Its period.",
    )
    period_start: date = stored("First day of the period.", filter=True)
    period_end: date = stored("Last day of the period.", filter=True)
    provisional: bool = computed(
        is_provisional,
        "Whether the period hasn't ended yet in the time zone of the service, so that the value may still change.",
    )
    value: float | None = stored("Value of the observation; null if it is missing or suppressed, as `status` says.")
    status: ObservationStatus = stored(
        "Status: whether there is a value, or why there is none.",
        filter="Whether it has a value, and why not.",
        facet="By status.",
    )
    beyond_scale: bool = computed(
        is_beyond_scale,
        "Whether the value is outside the scale of the measure. If neither a scale nor `unitKind` is set, the"
        " scale suggested by the unit is used. Check the value; it counts like any other.",
    )
    area: str = stored("Code of the municipality or region.")
    gender: Gender = stored("Gender: total, women or men.")
    comment: str | None = stored("Comment for readers, up to 4,000 characters.")
    source: str | None = stored("Source of the information.")
    recorded_at: datetime = stored("When the observation was recorded.", filter=True)
    version: int = stored(
        f"{VERSION} It is 1 when the observation is first recorded, and increases by 1 each time it is replaced."
    )


@object_type("A peer group: similar municipalities for comparison.", plural="peer groups")
class PeerGroup(Changeable):
    id: strawberry.ID = stored(
        "Id that the publisher has given the group, such as G176149; use it as `groupId`.", filter="Its id."
    )
    name: str = stored("Name, 1–200 characters.", filter="The name.")
    members: list[str] = stored("Codes of the member municipalities, in ascending order.")
