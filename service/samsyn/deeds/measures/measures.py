"""Measures: what tells whether an aim is reached or a contribution delivered, with the values wanted and accepted."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.explain import LIMITS, unexplained_changes
from samsyn.deeds.doing.fields import (
    AIMS,
    ActorId,
    Code,
    Explained,
    Items,
    MeasureId,
    Name,
    Number,
    Perhaps,
    Registering,
    Text,
)
from samsyn.deeds.doing.inputs import change
from samsyn.deeds.doing.limits import Range, Ref, Tied
from samsyn.deeds.doing.permissions import forbidden, makes, owns, rule
from samsyn.deeds.doing.properties import added, changed, changed_properties, new
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import MeasurePayload
from samsyn.errors import Fault, InvalidFault
from samsyn.graph.deltas import kept, set_to
from samsyn.graph.records import Contribution, Measure
from samsyn.model.principals import DECIDING
from samsyn.model.targets import with_target
from samsyn.model.vocabulary import Direction, Frequency, MeasureMethod, UnitKind, ValueChainStage

KEY_FIGURE: Final = frozenset({"kpiTitle", "kpiDefinition"})  # what is told of the key figure that it was
DECIMALS_MAX: Final = 6  # more than any figure that people compare

IndicatedId = Annotated[str, Ref(*AIMS, "Contribution")]


class MeasureFields(Registering):
    name: Name = Field(description="What it is called, 1 to 200 characters.")
    definition: Annotated[Perhaps[Text], Field(description="How it is counted, in up to 4,000 characters.")] = None
    unit: Name = Field(
        description="The unit of its values, 1 to 200 characters. `unitProposal` tells what its text lets suppose."
    )
    unit_kind: Annotated[UnitKind | None, Field(description="What sort of unit it is; null where nobody says it.")] = (
        None
    )
    decimals: Annotated[
        Annotated[int, Range(0, DECIMALS_MAX)] | None,
        Field(description=f"With how many decimals its values are shown, 0 to {DECIMALS_MAX}."),
    ] = None
    scale_min: Annotated[
        Number | None, Field(description="The least value that it has: a lower one is refused, as a slip.")
    ] = None
    scale_max: Annotated[
        Number | None, Field(description="The greatest value that it has: a higher one is refused, as a slip.")
    ] = None
    stage: ValueChainStage = Field(description="The stage of the chain that it measures.")
    method: MeasureMethod = Field(description="How its values come about.")
    direction: Direction = Field(
        description="Which way is better. KEEP needs a target value, the level to stay at, before an accepted one."
    )
    frequency: Annotated[
        Frequency | None, Field(description="How often it is observed; without one it is never stale.")
    ] = None
    baseline: Annotated[Number | None, Field(description="The value from which the work began.")] = None
    accepted_value: Annotated[
        Number | None,
        Field(description="The value accepted for the time being; not better than the target value."),
    ] = None
    target_value: Annotated[Number | None, Field(description="The value wanted in the long run.")] = None
    kpi_id: Annotated[
        Perhaps[Code],
        Field(
            description="Key figure in Kolada, such as N00640, up to 20 characters. A change empties `kpiTitle` and "
            "`kpiDefinition`, unless they are given."
        ),
    ] = None
    kpi_title: Annotated[
        Perhaps[Text],
        Field(
            description="What its publisher calls the key figure, in up to 4,000 characters; an import flags it once "
            "that changes."
        ),
    ] = None
    kpi_definition: Annotated[
        Perhaps[Text],
        Field(
            description="How its publisher says it is counted, in up to 4,000 characters; an import flags it once "
            "that changes."
        ),
    ] = None
    owner_id: Annotated[ActorId | None, Tied("owners"), Field(description="The actor that answers for it.")] = None
    indicates_ids: Annotated[
        Items[IndicatedId] | None,
        Tied("indicates"),
        Field(description="The visions, outcomes, goals and contributions that it says something about, at most 100."),
    ] = None


class CreateMeasureInput(MeasureFields):
    """A new measure."""

    def contradictions(self) -> Iterator[Fault]:
        """Yield TARGET_MISSING, ACCEPTED_BEYOND_TARGET and SCALE_REVERSED."""
        yield from _limit_faults(self.direction, self.accepted_value, self.target_value, at="acceptedValue")
        yield from _scale_faults(self.scale_min, self.scale_max, at="scaleMax")


@change
class UpdateMeasureInput(Explained, MeasureFields):
    """A change of a measure; what is left out stays as it is, and null clears."""

    id: MeasureId = Field(description="The measure's id.")


@rule("where one of their own actors answers for it and it tells of nothing but their own contributions")
def _its_owner_of_own_contributions(work: Work, given: CreateMeasureInput | UpdateMeasureInput) -> Iterator[Fault]:
    measure = work.the(Measure, given.id) if isinstance(given, UpdateMeasureInput) else None
    if measure and not owns(work.by, measure):
        yield forbidden("Leave it to its owner: none of your actors answers for it.", "id")
        return
    if (measure is None or "owner_id" in given.model_fields_set) and given.owner_id not in work.by.actors:
        yield forbidden("Name one of your own actors as its owner.", "ownerId")
    for index, indicated in enumerate(given.indicates_ids or ()):
        contribution = work.get(Contribution, indicated)
        if indicated in work.found and not (contribution and makes(work.by, contribution)):
            yield forbidden("Name contributions of your own actors alone.", "indicatesIds", str(index))
    if measure and not all(isinstance(each, Contribution) for each in measure.indicates):
        yield forbidden("Ask a strategist to change it: it tells of more than your own contributions.", "id")


@deed(MeasurePayload, by=DECIDING, partner=_its_owner_of_own_contributions)
def create_measure(work: Work, given: CreateMeasureInput) -> Decision:
    """Add a measure, with its owner and what it says something about."""
    limits = {"acceptedValue": given.accepted_value, "targetValue": given.target_value}
    has_limits = any(limit is not None for limit in limits.values())
    targets = with_target(None, limits, since=work.now, reason=None) if has_limits else None
    return added(given, new(work, "Measure", given, targets=targets))


@deed(MeasurePayload, by=DECIDING, partner=_its_owner_of_own_contributions)
def update_measure(work: Work, given: UpdateMeasureInput) -> Decision:
    """Change a measure; its attainment follows."""
    measure = work.the(Measure, given.id)
    change = set_to(measure, changed_properties(given))
    after = {**kept(measure), **change.after}
    if scaled := given.given() & {"scaleMin", "scaleMax"}:
        work.refuse(*_scale_faults(after["scaleMin"], after["scaleMax"], at=min(scaled)))
    work.refuse(*_changed_limit_faults(after, given.given()), *unexplained_changes(given.reason, change, LIMITS))
    of_former = KEY_FIGURE - given.given() if after["kpiId"] != measure.kpi_id else ()
    derived: dict[str, object] = {name: None for name in of_former}  # noqa: C420 (typed as others are)
    if any(change.before.get(name) != change.after.get(name) for name in LIMITS):
        derived["targets"] = with_target(measure.targets, after, since=work.now, reason=given.reason)
    return changed(work, measure, given, **derived)


def _scale_faults(least: float | None, most: float | None, *, at: str) -> Iterator[Fault]:
    if least is not None and most is not None and least >= most:
        message = f"Give a least value that is under the greatest; they are {least:g} and {most:g}."
        yield InvalidFault(path=(at,), reason=Reason.SCALE_REVERSED, message=message)


def _changed_limit_faults(after: Mapping[str, Any], given: frozenset[str]) -> Iterator[Fault]:
    at = next((name for name in ("acceptedValue", "targetValue", "direction") if name in given), None)
    if at is None or after["direction"] is None:
        return  # nothing of it changes; or it is told already that the direction can't be cleared
    yield from _limit_faults(Direction(after["direction"]), after["acceptedValue"], after["targetValue"], at=at)


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
