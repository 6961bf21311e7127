"""Observations: a measure's values by period, area and gender."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import (
    AreaCode,
    IdempotencyKey,
    MeasureId,
    Number,
    ObservationId,
    Perhaps,
    PeriodName,
    ReasonGiven,
    Source,
    Text,
)
from samsyn.deeds.doing.inputs import Input, plain
from samsyn.deeds.doing.limits import Length, Unstored
from samsyn.deeds.doing.permissions import forbidden, owns, rule
from samsyn.deeds.doing.properties import raised, told
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ObservationsPayload, replaced_told
from samsyn.errors import ConflictFault, Fault, InvalidFault, StateFault
from samsyn.graph.deltas import Change, created, kept, present, removed, set_to, tied
from samsyn.graph.records import Measure, Observation
from samsyn.model.ids import new_id
from samsyn.model.periods import period_of
from samsyn.model.principals import DECIDING
from samsyn.model.units import ANY_VALUE, Scale
from samsyn.model.vocabulary import Gender, ObservationStatus
from samsyn.spoken import Message

STAYING: Final = frozenset({"comment", "source"})
"""What stays of an observation that is replaced, where it is left out: an import brings the figure alone."""


class ObservationInput(Input):
    """An observation to record."""

    measure_id: MeasureId = Field(description="The id of the measure.")
    period: PeriodName = Field(
        description="The period: 2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05, 2026-05-17 or 2025/26 (school "
        "year)."
    )
    value: Annotated[
        Number | None, Field(description="The value. Required when `status` is REPORTED, otherwise not allowed.")
    ] = None
    status: Annotated[ObservationStatus, Field(description="Whether there is a value and, if not, why.")] = (
        ObservationStatus.REPORTED
    )
    area: Annotated[
        Perhaps[AreaCode],
        Field(
            description="The code of the municipality or region: four digits, or another code of up to 20 characters. "
            "Default: the code of this place."
        ),
    ] = None
    gender: Annotated[Gender, Field(description="The gender that the observation covers.")] = Gender.T
    comment: Annotated[
        Perhaps[Text], Field(description="A comment that explains the value, up to 4,000 characters.")
    ] = None
    source: Source = None
    expected_version: Annotated[
        int | None,
        Unstored(),
        Field(
            description="The version of the stored observation that the client read, 0 if there was none. If it "
            "differs, the mutation fails with CONFLICT. If omitted, any stored observation is replaced."
        ),
    ] = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield VALUE_MISSING and VALUE_NOT_ALLOWED."""
        reported = self.status is ObservationStatus.REPORTED
        if reported and self.value is None:
            message = Message(
                en="Give the value, or the status that says why there is none.",
                sv="Ange värdet, eller den status som säger varför det saknas.",
            )
            yield InvalidFault(path=("value",), reason=Reason.VALUE_MISSING, message=message)
        if not reported and self.value is not None:
            message = Message(
                en="Leave out the value, or the status {status}, which has none.",
                sv="Utelämna värdet, eller statusen {status}, som inte har något.",
                status=self.status,
            )
            yield InvalidFault(path=("value",), reason=Reason.VALUE_NOT_ALLOWED, message=message)


class RecordObservationsInput(Input):
    """The observations to record."""

    observations: Annotated[list[ObservationInput], Length(distinct=False, least=1)] = Field(
        description="List of 1–100 observations, for periods that have begun. A stored observation for the same"
        " measure, period, area and gender is replaced and returned in `replaced`. Omitted comment and source are kept."
    )
    idempotency_key: IdempotencyKey = None


class RemoveObservationsInput(Input):
    """The observations to remove."""

    ids: Annotated[list[ObservationId], Length(least=1)] = Field(
        description="The ids of the observations, 1–100, each at most once."
    )
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


@rule("for measures that one of their own actors is responsible for")
def _of_own_measures(work: Work, given: RecordObservationsInput) -> Iterator[Fault]:
    for index, each in enumerate(given.observations):
        yield from other_measure_faults(work, each.measure_id, "observations", str(index), "measureId")


@rule("for measures that one of their own actors is responsible for")
def _those_of_own_measures(work: Work, given: RemoveObservationsInput) -> Iterator[Fault]:
    for index, each in enumerate(given.ids):
        yield from other_measure_faults(work, each, "ids", str(index))


def other_measure_faults(work: Work, record_id: str, *path: str) -> Iterator[Fault]:
    """Yield that somebody else answers for a measure, or for that of an observation."""
    if record_id in work.found and not owns(work.by, work.found[record_id]):
        message = Message(
            en="Leave it to the measure's owner: none of your actors is that.",
            sv="Överlåt det åt den som ansvarar för måttet: ingen av dina aktörer gör det.",
        )
        yield forbidden(message, *path)


@deed(ObservationsPayload, by=DECIDING, partner=_of_own_measures)
def record_observations(work: Work, given: RecordObservationsInput) -> Decision:
    """Records up to 100 observations (upsert by measure, period, area and gender)."""
    wanted: dict[str, dict[str, Any]] = {}
    for index, each in enumerate(given.observations):
        path = ("observations", str(index))
        if each.area is None and work.place is None:
            message = Message(
                en="Set the place first, or give the area's code.", sv="Ange platsen först, eller områdets kod."
            )
            work.refuse(StateFault(path=(*path, "area"), reason=Reason.PLACE_MISSING, message=message, state="UNSET"))
        work.refuse(*_out_of_range(work, each, path))
        observation = keyed(each, each.area or work.place or "")
        work.refuse(*_not_begun(work, observation, path), *_replaced_unread(work, each, observation["key"], path))
        if observation["key"] in wanted:
            message = Message(
                en="Remove it: one of the same measure, period, area and gender comes earlier in the list.",
                sv="Ta bort det: ett för samma mått, period, område och kön finns tidigare i listan.",
            )
            work.refuse(InvalidFault(path=path, reason=Reason.DUPLICATE, message=message))
        wanted[observation["key"]] = observation
    return store(work, wanted)


def store(work: Work, wanted: Mapping[str, Mapping[str, Any]]) -> Decision:
    """Store observations, of which `keyed` tells the properties, by their keys."""
    measures = [each for known in dict.fromkeys(map(_measure_of, wanted)) if (each := work.get(Measure, known))]
    known = {each.key: each for measure in measures for each in measure.observations if each.key in wanted}
    ids = {key: known[key].id if key in known else new_id("Observation", work.now) for key in wanted}
    versions = {key: each.version for key, each in known.items()}
    stored: list[dict[str, Any]] = [
        {**each, "id": ids[key], "recordedAt": work.now, "version": versions.get(key, 0) + 1}
        for key, each in wanted.items()
    ]
    changes: list[Change] = []
    for each in stored:
        if former := known.get(each["key"]):
            changes.append(set_to(former, each))
        else:
            changes += [created("Observation", each), tied("OF", each["id"], _measure_of(each["key"]))]
    changes += [raised(work, measure) for measure in measures]
    return _decided(changes, measures, [kept(known[key]) for key in wanted if key in known], stored)


@deed(ObservationsPayload, by=DECIDING, partner=_those_of_own_measures)
def remove_observations(work: Work, given: RemoveObservationsInput) -> Decision:
    """Removes observations permanently. The change log keeps what they were."""
    gone = [each for observation_id in given.ids if (each := work.get(Observation, observation_id))]
    for index, observation_id in enumerate(given.ids):
        observation = work.get(Observation, observation_id)
        if observation and any(measure.archived_at for measure in observation.of):
            message = Message(
                en="Restore the measure first; it is archived.", sv="Återställ måttet först; det är arkiverat."
            )
            path = ("ids", str(index))
            work.refuse(StateFault(path=path, reason=Reason.ARCHIVED, message=message, state=Reason.ARCHIVED))
    measures = list(dict.fromkeys(measure for each in gone for measure in each.of))
    changes = [change for each in gone for change in removed(each)]
    changes += [raised(work, measure) for measure in measures]
    return _decided(changes, measures, list(map(kept, gone)), [], given.reason)


def keyed(given: ObservationInput, area: str) -> dict[str, Any]:
    """The properties of an observation of an area as it is stored, its key among them, and what stays not."""
    left_out = STAYING - given.given()
    aside = {"measureId", "expectedVersion", *left_out}
    properties = {name: value for name, value in plain(given).items() if name not in aside}
    key = f"{given.measure_id}|{given.period}|{area}|{given.gender.name}"
    return {**properties, "key": key, "area": area, **_span(given.period)}


def _not_begun(work: Work, observation: Mapping[str, Any], path: Sequence[str]) -> Iterator[Fault]:
    """Yield NOT_BEGUN for a period of which there can't be a figure yet."""
    if observation["periodStart"] > work.today:
        message = Message(
            en="Correct the period, or wait until it begins on {start}.",
            sv="Rätta perioden, eller vänta tills den börjar {start}.",
            start=observation["periodStart"],
        )
        yield InvalidFault(path=(*path, "period"), reason=Reason.NOT_BEGUN, message=message)


def _replaced_unread(work: Work, given: ObservationInput, key: str, path: Sequence[str]) -> Iterator[Fault]:
    """Yield STALE_VERSION where something else is there than was read."""
    measure = work.get(Measure, given.measure_id)
    if measure is None or given.expected_version is None:
        return
    there = next((each for each in measure.observations if each.key == key), None)
    if given.expected_version != (there.version if there else 0):
        is_there = Message(en="nothing is there, which is version 0", sv="inget finns där, vilket är version 0")
        if there:
            is_there = Message(
                en="version {version} is there", sv="version {version} finns där", version=str(there.version)
            )
        yield ConflictFault(
            path=(*path, "expectedVersion"),
            reason=Reason.STALE_VERSION,
            message=Message(
                en="Look at what is there now and decide anew: {actual}.",
                sv="Se vad som finns där nu och ta ställning på nytt: {actual}.",
                actual=is_there,
            ),
            current=there.id if there else None,
            current_version=there.version if there else None,
        )


def _out_of_range(work: Work, given: ObservationInput, path: Sequence[str]) -> Iterator[Fault]:
    """Yield OUT_OF_RANGE for a value beyond the scale that people have set; what its unit lets suppose refuses none."""
    measure = work.get(Measure, given.measure_id)
    scale = Scale(measure.scale_min, measure.scale_max) if measure else ANY_VALUE
    if given.value is not None and not scale.holds(given.value):
        message = _within(scale)
        yield InvalidFault(path=(*path, "value"), reason=Reason.OUT_OF_RANGE, message=message)


def _within(scale: Scale) -> Message:
    """Which values a scale has, and what else can be done."""
    if scale.most is None:
        return Message(
            en="Give a value of {min} or more, or change the scale that is set for the measure.",
            sv="Ange ett värde som är minst {min}, eller ändra den skala som är satt för måttet.",
            min=scale.least or 0,
        )
    if scale.least is None:
        return Message(
            en="Give a value of {max} or less, or change the scale that is set for the measure.",
            sv="Ange ett värde som är högst {max}, eller ändra den skala som är satt för måttet.",
            max=scale.most,
        )
    return Message(
        en="Give a value from {min} to {max}, or change the scale that is set for the measure.",
        sv="Ange ett värde från {min} till {max}, eller ändra den skala som är satt för måttet.",
        min=scale.least,
        max=scale.most,
    )


def _span(period: str) -> dict[str, str]:
    try:
        span = period_of(period)
    except ValueError:
        return {"periodStart": "", "periodEnd": ""}  # a fault of its field, so that nothing of it is stored
    return {"periodStart": span.start.isoformat(), "periodEnd": span.end.isoformat()}


def _measure_of(key: str) -> str:
    return key.partition("|")[0]


def _decided(
    changes: Sequence[Change],
    measures: Iterable[Measure],
    before: Sequence[Mapping[str, Any]],
    after: Sequence[Mapping[str, Any]],
    reason: str | None = None,
) -> Decision:
    ids = [measure.id for measure in measures]
    return Decision(
        changes=changes,
        node=ids[0] if len(ids) == 1 else None,
        payload={
            "observations": [each["id"] for each in after],
            "measures": ids,
            "replaced": [replaced_told(each) for each in before] if after else [],
        },
        before={"observations": list(map(_told, before))},
        after={"observations": list(map(_told, after))},
        reason=reason,
    )


def _told(observation: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": observation["id"], **present(told(observation))}
