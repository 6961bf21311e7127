"""Measures: what tells whether an aim is reached or a contribution delivered, with the values wanted and accepted."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.explain import LIMITS, unexplained_changes
from samsyn.deeds.doing.fields import (
    AIMS,
    ActorId,
    Code,
    ExpectedVersion,
    ExternalId,
    IdempotencyKey,
    Illustrative,
    Items,
    MeasureId,
    Name,
    NotNull,
    NotNullIllustrative,
    Number,
    Perhaps,
    ReasonGiven,
    Source,
    Text,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Ref
from samsyn.deeds.doing.properties import by_type, changes_of, made, new_node, replacement, updated
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault
from samsyn.model.targets import with_target
from samsyn.model.vocabulary import Direction, Frequency, MeasureMethod, ValueChainStage

IndicatedId = Annotated[str, Ref(*AIMS, "Contribution")]

NAME = "What it is called, 1 to 200 characters."
DEFINITION = "How it is counted, in up to 4,000 characters."
UNIT = (
    "The unit of its values, 1 to 200 characters. A share (andel) goes from 0 to 100, a scale such as 1-5 as it says."
)
STAGE = "The stage of the chain that it measures."
METHOD = "How its values come about."
DIRECTION = "Which way is better. KEEP needs a target value, the level to stay at, before an accepted one."
FREQUENCY = "How often it is observed; without one it is never stale."
BASELINE = "The value from which the work began."
ACCEPTED_VALUE = "The value accepted for the time being; not better than the target value."
TARGET_VALUE = "The value wanted in the long run."
KPI_ID = "Key figure in Kolada, such as N00640, up to 20 characters."
KPI_TITLE = "What its publisher calls the key figure, in up to 4,000 characters; an import flags it once that changes."
KPI_DEFINITION = (
    "How its publisher says it is counted, in up to 4,000 characters; an import flags it once that changes."
)
OWNER = "The actor that answers for it."
INDICATES = "The visions, outcomes, goals and contributions that it says something about, at most 100."


JUDGING: Final = frozenset({"direction", "acceptedValue", "targetValue"})  # of which some don't go together


class CreateMeasureInput(Input):
    """A new measure."""

    name: Name = Field(description=NAME)
    definition: Annotated[Perhaps[Text], Field(description=DEFINITION)] = None
    unit: Name = Field(description=UNIT)
    stage: ValueChainStage = Field(description=STAGE)
    method: MeasureMethod = Field(description=METHOD)
    direction: Direction = Field(description=DIRECTION)
    frequency: Annotated[Frequency | None, Field(description=FREQUENCY)] = None
    baseline: Annotated[Number | None, Field(description=BASELINE)] = None
    accepted_value: Annotated[Number | None, Field(description=ACCEPTED_VALUE)] = None
    target_value: Annotated[Number | None, Field(description=TARGET_VALUE)] = None
    kpi_id: Annotated[Perhaps[Code], Field(description=KPI_ID)] = None
    kpi_title: Annotated[Perhaps[Text], Field(description=KPI_TITLE)] = None
    kpi_definition: Annotated[Perhaps[Text], Field(description=KPI_DEFINITION)] = None
    owner_id: Annotated[ActorId | None, Field(description=OWNER)] = None
    indicates_ids: Annotated[Items[IndicatedId] | None, Field(description=INDICATES)] = None
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield TARGET_MISSING and ACCEPTED_BEYOND_TARGET."""
        yield from _limit_faults(self.direction, self.accepted_value, self.target_value, at="acceptedValue")


class UpdateMeasureInput(Input):
    """A change of a measure; what is left out stays as it is, and null clears."""

    id: MeasureId = Field(description="The measure's id.")
    expected_version: ExpectedVersion
    name: Annotated[NotNull[Name], Field(description=NAME)] = None
    definition: Annotated[Perhaps[Text], Field(description=DEFINITION)] = None
    unit: Annotated[NotNull[Name], Field(description=UNIT)] = None
    stage: Annotated[NotNull[ValueChainStage], Field(description=STAGE)] = None
    method: Annotated[NotNull[MeasureMethod], Field(description=METHOD)] = None
    direction: Annotated[NotNull[Direction], Field(description=DIRECTION)] = None
    frequency: Annotated[Frequency | None, Field(description=FREQUENCY)] = None
    baseline: Annotated[Number | None, Field(description=BASELINE)] = None
    accepted_value: Annotated[Number | None, Field(description=ACCEPTED_VALUE)] = None
    target_value: Annotated[Number | None, Field(description=TARGET_VALUE)] = None
    kpi_id: Annotated[Perhaps[Code], Field(description=KPI_ID)] = None
    kpi_title: Annotated[Perhaps[Text], Field(description=KPI_TITLE)] = None
    kpi_definition: Annotated[Perhaps[Text], Field(description=KPI_DEFINITION)] = None
    owner_id: Annotated[ActorId | None, Field(description=OWNER)] = None
    indicates_ids: Annotated[Items[IndicatedId] | None, Field(description=INDICATES)] = None
    reason: ReasonGiven = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


@deed("MeasurePayload", measure="Measure")
async def create_measure(work: Work, given: CreateMeasureInput) -> Written:
    """Add a measure, with its owner and what it says something about."""
    measure = new_node("Measure", given, work.now)
    if limits := {name: measure[name] for name in LIMITS if name in measure}:
        measure["targets"] = with_target(None, limits, since=work.now, reason=None)
    neighbours = {"owners": replacement(given, "owner_id"), "indicates": by_type(given.indicates_ids or [])}
    await work.write("create_measure", measure=measure, given=neighbours)
    return made("measure", given, measure)


@deed("MeasurePayload", measure="Measure")
async def update_measure(work: Work, given: UpdateMeasureInput) -> Written:
    """Change a measure; its attainment follows."""
    measure = work.found[given.id]
    changes = changes_of(given, measure.version, work.now)
    if judging := JUDGING & changes.keys():
        after = {**measure.facts, **changes}
        work.faults.extend(_changed_limit_faults(after, judging))
        work.faults.extend(unexplained_changes(given.reason, changes, measure.facts, LIMITS))
    if any(changes[name] != measure.facts.get(name) for name in LIMITS if name in changes):
        limits = {name: {**measure.facts, **changes}.get(name) for name in LIMITS}
        changes["targets"] = with_target(measure.facts.get("targets"), limits, since=work.now, reason=given.reason)
    indicates = replacement(given, "indicates_ids")
    neighbours = {
        "owners": replacement(given, "owner_id"),
        "kept": indicates,
        "indicates": by_type(indicates or []),
    }
    [former] = await work.write("update_measure", id=given.id, changes=changes, given=neighbours)
    return updated("measure", given, changes, former)


def _changed_limit_faults(after: Mapping[str, Any], given: frozenset[str]) -> Iterator[Fault]:
    at = next((name for name in ("acceptedValue", "targetValue", "direction") if name in given), None)
    if at is None or after["direction"] is None:
        return  # nothing of it changes; or it is told already that the direction can't be cleared
    yield from _limit_faults(Direction(after["direction"]), after.get("acceptedValue"), after.get("targetValue"), at=at)


def _limit_faults(direction: Direction, accepted: float | None, target: float | None, *, at: str) -> Iterator[Fault]:
    """Yield what is wrong between the limits, at the field `at`."""
    if accepted is None:
        return
    if target is None:
        if direction is Direction.KEEP:
            message = "Give the target value that is to be kept, or leave out the accepted value."
            yield InvalidFault(path=("targetValue",), reason=Reason.TARGET_MISSING, message=message)
        return
    beyond = {Direction.INCREASE: accepted > target, Direction.DECREASE: accepted < target}
    if beyond.get(direction):
        order = "at most" if direction is Direction.INCREASE else "at least"
        message = f"Give an accepted value of {order} the target value, {target:g}, or another direction."
        yield InvalidFault(path=(at,), reason=Reason.ACCEPTED_BEYOND_TARGET, message=message)
