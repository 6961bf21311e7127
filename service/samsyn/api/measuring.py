"""What is measured: measures, the values wanted of them, and what was observed."""

from datetime import date, datetime
from typing import Any

import strawberry

from samsyn.api.comparing import KeyFigure
from samsyn.api.history import Remembered
from samsyn.api.improving import Deviation, Lesson
from samsyn.api.judged import LATEST_FIRST, OWN_PLACE, attainment
from samsyn.api.nodes import Actor, Node, Traced
from samsyn.api.orders import NEWEST_FIRST
from samsyn.model.targets import targets_of
from samsyn.model.vocabulary import (
    Attainment,
    Direction,
    Frequency,
    Gender,
    MeasureMethod,
    ObservationStatus,
    Trend,
    ValueChainStage,
)
from samsyn.projection.declarations import Argument, Connection, formed, linked, one, stored, told


@strawberry.type(description="What was wanted and accepted of a measure from a day on.")
class Target:
    valid_from: date = told("From which day; until the next one's.")
    accepted_value: float | None = told("The value accepted for the time being.")
    target_value: float | None = told("The value wanted in the long run.")
    reason: str | None = told("Why it was changed to this; null of the first.")


def targets(text: Any) -> list[Target]:
    """Return the targets of a measure's stored text, newest first."""
    return [
        Target(
            valid_from=each["validFrom"],  # pyright: ignore[reportArgumentType] (it is told as it is stored)
            accepted_value=each["acceptedValue"],
            target_value=each["targetValue"],
            reason=each["reason"],
        )
        for each in reversed(targets_of(text))
    ]


@strawberry.type(description="A measure or key figure: what is looked at to tell how something goes.")
class Measure(Node, Traced, Remembered, KeyFigure):
    name: str = stored("1 to 200 characters.")
    definition: str | None = stored("How it is counted, up to 4,000 characters.")
    unit: str = stored("What it is counted in, e.g. andel (%).")
    stage: ValueChainStage = stored("What in the chain of quality it measures.")
    method: MeasureMethod = stored("How it is found out.")
    direction: Direction = stored("Which way is better.")
    frequency: Frequency | None = stored("How often it is observed; null where that isn't said.")
    baseline: float | None = stored("Where it started.")
    accepted_value: float | None = stored("The value accepted for the time being.")
    target_value: float | None = stored("The value wanted in the long run.")
    owner: Actor | None = one("(this)<-[:OWNS]-(node:Actor)", "Who answers for it.")
    indicates: Connection[Node] = linked(
        "(this)-[edge:INDICATES]->(node:Goal|Outcome|Vision|Contribution)",
        "The aims and contributions that it tells of.",
    )
    observations: Connection["Observation"] = linked(
        "(this)<-[edge:OF]-(node:Observation)",
        "Newest period first. Default: the own place, both genders together.",
        where=f"node.gender = $gender AND node.area = coalesce($area, {OWN_PLACE})",
        order=LATEST_FIRST,
        area=Argument(str | None, "Municipality or region code; the own place unless said."),
        gender=Argument(Gender, "T, K or M as Kolada codes it.", Gender.T),
    )
    deviations: Connection[Deviation] = linked(
        "(this)<-[edge:DEVIATES]-(node:Deviation)",
        "Where it was worse than accepted, or better; newest first.",
        order=NEWEST_FIRST,
    )
    lessons: Connection[Lesson] = linked(
        "(node:Lesson)",
        "What was learnt of it, or of measures that tell of the same; newest first.",
        where="(EXISTS { MATCH (node)-[:TEACHES_OF]->(this) } OR EXISTS {"
        " MATCH (this)-[:INDICATES]->()<-[:INDICATES]-(alike:Measure)<-[:TEACHES_OF]-(node) })",
        order=NEWEST_FIRST,
    )
    latest: "Observation | None" = one(
        "(this)<-[:OF]-(node:Observation)",
        "Own place, both genders: the latest period end; of these the shorter period.",
        where=f"node.gender = 'T' AND node.area = {OWN_PLACE}",
        order=LATEST_FIRST,
    )
    attainment: Attainment = stored(
        "How the latest observation stands against target and accepted value.", attainment("this")
    )
    trend: Trend = stored("Which way the last three observations go.", "coalesce(this.trend, 'UNKNOWN')")
    attainment_index: float | None = stored(
        "How well it goes, 0 to 100 where the target is reached; null without data or limits.", "this.index"
    )
    targets: list[Target] = formed(
        "coalesce(this.targets, '')",
        "What was wanted and accepted, and from when: newest first, never overwritten.",
        targets,
    )


@strawberry.type(description="What a measure showed for a period, a place and a gender.")
class Observation(Node):
    label: str = stored(
        "Its measure and period.",
        "COLLECT { MATCH (this)-[:OF]->(measure:Measure) RETURN measure.name }[0] + ', ' + this.period",
    )
    period: str = stored("2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05, 2026-05-17 or 2025/26 (läsår).")
    period_start: date = stored("The period's first day.")
    period_end: date = stored("The period's last day.")
    value: float | None = stored("Null with a status when missing or secret.")
    status: ObservationStatus = stored("Whether there is a value, and why not.")
    area: str = stored("Municipality or region code.")
    gender: Gender = stored("Total, women or men.")
    comment: str | None = stored("What should be known when it is read, up to 4,000 characters.")
    source: str | None = stored("Where it is stated.")
    recorded_at: datetime = stored("When it was recorded.")
