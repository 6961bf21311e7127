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
from samsyn.questions.judgement import (
    attainment,
    attainment_index,
    is_provisional,
    latest,
    limits_of,
    series,
    staleness,
    trend,
)
from samsyn.questions.lessons import lessons_near_measure
from samsyn.questions.peers import PeerComparison, peers
from samsyn.reading.declarations import Connection, Ordered, computed, linked, stored
from samsyn.reading.types import mixin, object_type


@answer("What was wanted and accepted of a measure from a day on.")
class Target:
    valid_from: Day = described("From which day; until the next one's.")
    accepted_value: float | None = described("The value accepted for the time being.")
    target_value: float | None = described("The value wanted in the long run.")
    reason: str | None = described("Why it was changed to this; null of the first.")


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

    kpi_id: str | None = stored("Key figure in Kolada, e.g. N00640.", filter="Key figure in Kolada.")
    kpi_title: str | None = stored("What Kolada called it when its values were taken up; an import compares with it.")
    kpi_definition: str | None = stored("How Kolada said then that it is counted; an import compares with it.")
    retired: bool = stored("The key figure was withdrawn or redefined by its publisher.")
    peers: PeerComparison | None = computed(
        peers,
        "How the own place stands among other municipalities, regions and the nation apart, both genders together. Null"
        " without observations, and where no group has the id.",
        group_id=Argument(str | None, "Among the members of this group, by its id; among all unless said."),
    )


@object_type(
    "A measure or key figure: what is looked at to tell how something goes.", orders=MEASURE_ORDERS, plural="measures"
)
class Measure(Node, Traced, Remembered, KeyFigure):
    name: str = stored("1 to 200 characters.", filter="Its name.")
    definition: str | None = stored("How it is counted, up to 4,000 characters.")
    unit: str = stored("What it is counted in, e.g. andel (%).", filter="What it is counted in.")
    unit_kind: UnitKind | None = stored("What sort of unit it is; null where nobody has said it.")
    decimals: int | None = stored("With how many decimals its values are shown; null where nobody has said it.")
    scale_min: float | None = stored("The least value that it has, as people have set it: a lower one is refused.")
    scale_max: float | None = stored("The greatest value that it has, as people have set it: a higher one is refused.")
    unit_proposal: UnitProposal = computed(
        unit_proposal, "What the unit's text lets suppose, to be said by people: it refuses no value."
    )
    stage: ValueChainStage = stored(
        "What in the chain of quality it measures.",
        filter="What in the chain of quality it measures.",
        facet="By stage in the chain of quality.",
    )
    method: MeasureMethod = stored("How it is found out.", filter="How it is found out.", facet="By method.")
    direction: Direction = stored("Which way is better.")
    frequency: Frequency | None = stored(
        "How often it is observed; null where that isn't said.", facet="By how often they are observed."
    )
    baseline: float | None = stored("Where it started.")
    accumulation: Accumulation = stored(
        "Whether each figure is of its own period, or counts from the beginning of the year."
    )
    accepted_value: float | None = computed(
        lambda measure, at: limits_of(measure, at.today).accepted, "The value accepted for the time being."
    )
    target_value: float | None = computed(
        lambda measure, at: limits_of(measure, at.today).target, "The value wanted in the long run."
    )
    owner: records.Actor | None = linked(
        "Who answers for it.", of="owners", filter="Who answers for it; without one it isn't found."
    )
    indicates: Connection[records.Node] = linked(
        "The aims and contributions that it tells of.", filter="The aims and contributions that it measures."
    )
    observations: Connection[records.Observation] = linked(
        "Newest period first. Default: the own place, both genders together.",
        observations,
        order=LATEST_FIRST,
        filtered=True,
        area=Argument(str | None, "Municipality or region code; the own place unless said."),
        gender=Argument(Gender, "T, K or M as Kolada codes it.", Gender.T),
    )
    deviations: Connection[records.Deviation] = linked(
        "Where it was worse than accepted, or better; newest first.", order=NEWEST_FIRST, filtered=True
    )
    lessons: Connection[records.Lesson] = linked(
        "What was learnt of it, or of measures that tell of the same; newest first.",
        lessons_near_measure,
        order=NEWEST_FIRST,
    )
    latest: records.Observation | None = linked(
        "Own place, both genders: the latest period end; of these the shorter period.", latest
    )
    attainment: Attainment = computed(
        attainment,
        "How the latest observation stands against target and accepted value.",
        filter="How its latest observation stands.",
        ordered_by=Ordered(
            "By its attainment, worst first; what isn't judged comes last.", "attainment, worst first", ATTAINMENTS
        ),
        facet="By attainment.",
    )
    trend: Trend = computed(
        trend,
        "Which way the last three observations go.",
        filter="Which way the last three observations go.",
        ordered_by=Ordered("By its trend, worst first; UNKNOWN comes last.", "trend, worst first", TRENDS),
        facet="By trend.",
    )
    attainment_index: float | None = computed(
        attainment_index,
        "How well it goes, 0 to 100 where the target is reached; null without data or limits.",
        filter="How well it goes, 0 to 100.",
        ordered_by=Ordered("By how well it goes, 0 to 100.", "attainment index"),
    )
    staleness: float | None = computed(
        staleness,
        "Days since the latest observation's period ended, divided by the days after which it is STALE: 1 or more when"
        " it is. Null without a frequency or a value.",
        filter="Days since the latest observation, divided by the days after which it is STALE.",
        ordered_by=Ordered("By how old the latest observation is against the measure's frequency.", "staleness"),
    )
    targets: list[Target] = computed(
        targets, "What was, is and will be wanted and accepted, and from when: one of each day, the last first."
    )


@object_type("What a measure showed for a period, a place and a gender.", plural="observations")
class Observation(Node, Changeable):
    label: str = computed(
        lambda each, _at: ", ".join((*(measure.name for measure in each.of), each.period)), "Its measure and period."
    )
    period: str = stored(
        "2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05, 2026-05-17 or 2025/26 (läsår).", filter="Its period."
    )
    period_start: date = stored("The period's first day.", filter="The period's first day.")
    period_end: date = stored("The period's last day.", filter="The period's last day.")
    provisional: bool = computed(
        is_provisional, "Whether the period isn't over on this day of the place, so that its figure may still change."
    )
    value: float | None = stored("Null with a status when missing or secret.")
    status: ObservationStatus = stored(
        "Whether there is a value, and why not.", filter="Whether it has a value, and why not.", facet="By status."
    )
    beyond_scale: bool = computed(
        is_beyond_scale,
        "Its value lies beyond the measure's scale: the one that is set, or, where people have said neither that nor"
        " `unitKind`, the one that its unit lets suppose. Look whether it is right; it counts as any other.",
    )
    area: str = stored("Municipality or region code.")
    gender: Gender = stored("Total, women or men.")
    comment: str | None = stored("What should be known when it is read, up to 4,000 characters.")
    source: str | None = stored("Where it is stated.")
    recorded_at: datetime = stored("When it was recorded.", filter="When it was recorded.")
    version: int = stored(f"{VERSION} It is 1 when it is first recorded, and one more each time it is replaced.")


@object_type("Municipalities that are alike in some respect, to compare with.", plural="peer groups")
class PeerGroup(Changeable):
    id: strawberry.ID = stored("Its id at its publisher, such as G176149; give it as `groupId`.", filter="Its id.")
    name: str = stored("1 to 200 characters.", filter="Its name.")
    members: list[str] = stored("The codes of its municipalities, in order.")
