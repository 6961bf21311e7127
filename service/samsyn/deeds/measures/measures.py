"""Measures: what tells whether an aim is reached or a contribution delivered, with the values wanted and accepted."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.explain import unexplained_change
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
from samsyn.deeds.doing.properties import added, changed, new, raised
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import MeasurePayload
from samsyn.errors import Fault, InvalidFault
from samsyn.graph.records import Contribution, Measure
from samsyn.model.principals import DECIDING
from samsyn.model.targets import NO_LIMITS, Limits, limits_on, targets_of, with_target
from samsyn.model.times import day_of
from samsyn.model.vocabulary import Accumulation, Direction, Frequency, MeasureMethod, UnitKind, ValueChainStage
from samsyn.questions.judgement import limits_of
from samsyn.spoken import Message

KEY_FIGURE: Final = frozenset({"kpiTitle", "kpiDefinition"})  # what is told of the key figure that it was
DECIMALS_MAX: Final = 6  # more than any figure that people compare

IndicatedId = Annotated[str, Ref(*AIMS, "Contribution")]
NOT_ITS_OWNER: Final = Message(
    en="Leave it to its owner: none of your actors is that.",
    sv="Överlåt det åt den som ansvarar: ingen av dina aktörer gör det.",
)


class MeasureFields(Registering):
    name: Name = Field(description="The name of the measure, 1–200 characters.")
    definition: Annotated[
        Perhaps[Text], Field(description="How the measure is calculated, up to 4,000 characters.")
    ] = None
    unit: Name = Field(
        description="The unit of the values as text, 1–200 characters. `unitProposal` suggests kind, decimals and "
        "scale."
    )
    unit_kind: Annotated[UnitKind | None, Field(description="The kind of unit; null if not stated.")] = None
    decimals: Annotated[
        Annotated[int, Range(0, DECIMALS_MAX)] | None,
        Field(description=f"Number of decimals to show, 0–{DECIMALS_MAX}."),
    ] = None
    scale_min: Annotated[
        Number | None, Field(description="The lowest possible value. Lower observations are rejected as typing errors.")
    ] = None
    scale_max: Annotated[
        Number | None,
        Field(description="The highest possible value. Higher observations are rejected as typing errors."),
    ] = None
    stage: ValueChainStage = Field(description="The stage of the value chain that it measures.")
    method: MeasureMethod = Field(description="The method by which the values are collected.")
    direction: Direction = Field(
        description="The direction in which values get better. With KEEP, an accepted value requires a target value, "
        "the level to keep."
    )
    accumulation: Annotated[
        Accumulation,
        Field(
            description="Whether each value covers its own period or the year to date. If CUMULATIVE, target value, "
            "accepted value and baseline are for a full year."
        ),
    ] = Accumulation.PER_PERIOD
    frequency: Annotated[
        Frequency | None,
        Field(description="How often the measure is observed. Without a frequency it never becomes STALE."),
    ] = None
    baseline: Annotated[Number | None, Field(description="The baseline: the value when the work began.")] = None
    accepted_value: Annotated[
        Number | None,
        Field(
            description="The accepted value for the time being, valid from today, not better than the target value. "
            "Use `setTarget` for another start date."
        ),
    ] = None
    target_value: Annotated[
        Number | None,
        Field(
            description="The target value in the long run, valid from today. Use `setTarget` for another start date."
        ),
    ] = None
    kpi_id: Annotated[
        Perhaps[Code],
        Field(
            description="The id of the key figure in Kolada, such as N00640, up to 20 characters. Changing it clears "
            "`kpiTitle` and `kpiDefinition` if these are omitted."
        ),
    ] = None
    kpi_title: Annotated[
        Perhaps[Text],
        Field(
            description="The publisher's title of the key figure, up to 4,000 characters. An import flags the measure "
            "if the title changes."
        ),
    ] = None
    kpi_definition: Annotated[
        Perhaps[Text],
        Field(
            description="The publisher's definition of the key figure, up to 4,000 characters. An import flags the "
            "measure if the definition changes."
        ),
    ] = None
    owner_id: Annotated[ActorId | None, Tied("owners"), Field(description="The id of the responsible actor.")] = None
    indicates_ids: Annotated[
        Items[IndicatedId] | None,
        Tied("indicates"),
        Field(description="The ids of the visions, outcomes, goals and contributions that it indicates, up to 100."),
    ] = None


class CreateMeasureInput(MeasureFields):
    """The measure to create."""

    def contradictions(self) -> Iterator[Fault]:
        """Yield TARGET_MISSING, ACCEPTED_BEYOND_TARGET and SCALE_REVERSED."""
        yield from limit_faults(self.direction, self.accepted_value, self.target_value, at="acceptedValue")
        yield from _scale_faults(self.scale_min, self.scale_max, at="scaleMax")


@change
class UpdateMeasureInput(Explained, MeasureFields):
    """A measure to change. Omitted fields keep their value; null clears a field."""

    id: MeasureId = Field(description="The id of the measure.")


class SetTargetInput(Explained):
    """The target value and accepted value of a measure, valid from a given day."""

    id: MeasureId = Field(description="The id of the measure.")
    valid_from: date = Field(
        description="The first day that the values are valid, past or future. Values already set for that day are "
        "replaced."
    )
    accepted_value: Annotated[
        Number | None,
        Field(description="The accepted value from that day. If omitted, the previous one is kept; null means none."),
    ] = None
    target_value: Annotated[
        Number | None,
        Field(description="The target value from that day. If omitted, the previous one is kept; null means none."),
    ] = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield MISSING where neither value is given."""
        if not {"accepted_value", "target_value"} & self.model_fields_set:
            message = Message(
                en="Give the target value, the accepted value, or both.",
                sv="Ange målvärdet, det accepterade värdet eller båda.",
            )
            yield InvalidFault(path=("targetValue",), reason=Reason.MISSING, message=message)


@rule("if one of their own actors is responsible for it and it indicates only their own contributions")
def _its_owner_of_own_contributions(work: Work, given: CreateMeasureInput | UpdateMeasureInput) -> Iterator[Fault]:
    measure = work.the(Measure, given.id) if isinstance(given, UpdateMeasureInput) else None
    if measure and not owns(work.by, measure):
        yield forbidden(NOT_ITS_OWNER, "id")
        return
    if (measure is None or "owner_id" in given.model_fields_set) and given.owner_id not in work.by.actors:
        message = Message(
            en="Name one of your own actors as its owner.", sv="Ange en av dina egna aktörer som ansvarig."
        )
        yield forbidden(message, "ownerId")
    for index, indicated in enumerate(given.indicates_ids or ()):
        contribution = work.get(Contribution, indicated)
        if indicated in work.found and not (contribution and makes(work.by, contribution)):
            message = Message(
                en="Name contributions of your own actors alone.",
                sv="Ange bara insatser som dina egna aktörer medverkar i.",
            )
            yield forbidden(message, "indicatesIds", str(index))
    if measure:
        yield from _shared_faults(measure)


@rule("if one of their own actors is responsible for it and it indicates only their own contributions")
def _its_owner_alone(work: Work, given: SetTargetInput) -> Iterator[Fault]:
    measure = work.the(Measure, given.id)
    if not owns(work.by, measure):
        yield forbidden(NOT_ITS_OWNER, "id")
    else:
        yield from _shared_faults(measure)


def _shared_faults(measure: Measure) -> Iterator[Fault]:
    if not all(isinstance(each, Contribution) for each in measure.indicates):
        message = Message(
            en="Ask a strategist to change it: it measures more than your own contributions.",
            sv="Be en strateg att ändra det: måttet gäller mer än dina egna insatser.",
        )
        yield forbidden(message, "id")


@deed(MeasurePayload, by=DECIDING, partner=_its_owner_of_own_contributions)
def create_measure(work: Work, given: CreateMeasureInput) -> Decision:
    """Creates a measure with its owner and what it indicates."""
    limits = Limits(given.accepted_value, given.target_value)
    targets = with_target(None, limits, since=work.today, reason=None) if limits != NO_LIMITS else None
    return added(given, new(work, "Measure", given, targets=targets))


@deed(MeasurePayload, by=DECIDING, partner=_its_owner_of_own_contributions)
def update_measure(work: Work, given: UpdateMeasureInput) -> Decision:
    """Updates a measure. Its attainment is recalculated."""
    measure = work.the(Measure, given.id)
    former = limits_of(measure, work.today)
    limits = wanted_limits(given, former)
    at = next((name for name in ("acceptedValue", "targetValue", "direction") if name in given.given()), None)
    direction = given.direction or measure.direction
    if at:
        work.refuse(*limit_faults(direction, limits.accepted, limits.target, at=at))
    if direction is not measure.direction:
        for each in targets_of(measure.targets):
            if each["validFrom"] > work.today:
                work.refuse(*limit_faults(direction, each["acceptedValue"], each["targetValue"], at="direction"))
    work.refuse(*unexplained_limits(given.reason, former, limits), *_changed_scale_faults(measure, given))
    derived: dict[str, object] = {}
    if given.kpi_id != measure.kpi_id and "kpiId" in given.given():
        derived = {name: None for name in KEY_FIGURE - given.given()}  # noqa: C420 (typed as others are)
    if limits != former:
        derived["targets"] = with_target(measure.targets, limits, since=work.today, reason=given.reason)
    return changed(work, measure, given, **derived)


def _changed_scale_faults(measure: Measure, given: UpdateMeasureInput) -> Iterator[Fault]:
    scaled = given.given() & {"scaleMin", "scaleMax"}
    if scaled:
        least = given.scale_min if "scaleMin" in scaled else measure.scale_min
        most = given.scale_max if "scaleMax" in scaled else measure.scale_max
        yield from _scale_faults(least, most, at=min(scaled))


def _scale_faults(least: float | None, most: float | None, *, at: str) -> Iterator[Fault]:
    if least is not None and most is not None and least >= most:
        message = Message(
            en="Give a least value that is under the greatest; they are {min} and {max}.",
            sv="Ange ett minsta värde som är lägre än det största; de är {min} och {max}.",
            min=least,
            max=most,
        )
        yield InvalidFault(path=(at,), reason=Reason.SCALE_REVERSED, message=message)


@deed(MeasurePayload, by=DECIDING, partner=_its_owner_alone)
def set_target(work: Work, given: SetTargetInput) -> Decision:
    """Sets the target value and accepted value of a measure from a given day, past or future.

    Attainment is calculated with the values that are valid on the day of the query.
    """
    measure, since = work.the(Measure, given.id), given.valid_from.isoformat()
    former = limits_of(measure, since)
    limits = wanted_limits(given, former)
    work.refuse(*limit_faults(measure.direction, limits.accepted, limits.target, at="acceptedValue"))
    work.refuse(*unexplained_limits(given.reason, former, limits))
    targets = with_target(measure.targets or _as_stored(measure), limits, since=since, reason=given.reason)
    told = {"validFrom": since, **_told(limits)}
    change = raised(work, measure, targets=targets, **_told(limits_on(work.today, targets_of(targets))))
    before = {"validFrom": since, **_told(former)}
    return Decision(changes=[change], node=measure.id, before=before, after=told, reason=given.reason)


def begun_targets(work: Work) -> Decision | None:
    """What a day that begins makes of the targets that were set for it: they hold, and deviations may open by them.

    None where none begins.
    """
    begun = [each for each in work.at.each(work.graph.all(Measure)) if is_begun(each, work.today)]
    changes = [raised(work, each, **_told(limits_of(each, work.today))) for each in begun]
    after = {"measures": [each.id for each in begun]}
    return Decision(changes=changes, node=None, after=after) if changes else None


def is_begun(measure: Measure, day: str) -> bool:
    """Whether other limits hold on a day than were stored of a measure last."""
    return limits_of(measure, day) != (measure.accepted_value, measure.target_value)


def _told(limits: Limits) -> dict[str, float | None]:
    return {"acceptedValue": limits.accepted, "targetValue": limits.target}


def _as_stored(measure: Measure) -> str | None:
    """The log of a measure that has limits and no log of them, which they begin with the measure."""
    limits = Limits(measure.accepted_value, measure.target_value)
    since = day_of(measure.created_at)
    return None if limits == NO_LIMITS else with_target(None, limits, since=since, reason=None)


def wanted_limits(given: UpdateMeasureInput | SetTargetInput, former: Limits) -> Limits:
    """The limits that an input gives, what it leaves out as it was."""
    return Limits(
        given.accepted_value if "accepted_value" in given.model_fields_set else former.accepted,
        given.target_value if "target_value" in given.model_fields_set else former.target,
    )


def unexplained_limits(reason: str | None, former: Limits, limits: Limits) -> Iterator[Fault]:
    """Yield UNEXPLAINED where a limit gets another value than it had; to set it first needs no word."""
    pairs = zip(("acceptedValue", "targetValue"), former, limits, strict=True)
    if names := [name for name, was, value in pairs if was is not None and value != was]:
        yield from unexplained_change(reason, names)


def limit_faults(direction: Direction, accepted: float | None, target: float | None, *, at: str) -> Iterator[Fault]:
    """Yield what is wrong between the limits, at the field `at`."""
    if accepted is None:
        return
    if target is None:
        if direction is Direction.KEEP:
            message = Message(
                en="Give the target value that is to be kept, or leave out the accepted value.",
                sv="Ange målvärdet som ska behållas, eller utelämna det accepterade värdet.",
            )
            yield InvalidFault(path=("targetValue",), reason=Reason.TARGET_MISSING, message=message)
        return
    beyond = {Direction.INCREASE: accepted > target, Direction.DECREASE: accepted < target}
    if beyond.get(direction):
        message = Message(
            en="Give an accepted value of at least the target value, {target}, or another direction.",
            sv="Ange ett accepterat värde som är minst målvärdet, {target}, eller en annan riktning.",
            target=target,
        )
        if direction is Direction.INCREASE:
            message = Message(
                en="Give an accepted value of at most the target value, {target}, or another direction.",
                sv="Ange ett accepterat värde som är högst målvärdet, {target}, eller en annan riktning.",
                target=target,
            )
        yield InvalidFault(path=(at,), reason=Reason.ACCEPTED_BEYOND_TARGET, message=message)
