"""Observations: a measure's values by period, area and gender."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.deviations.steps import opened_by
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    Code,
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
from samsyn.deeds.doing.limits import Length
from samsyn.deeds.doing.properties import told
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault, StateFault
from samsyn.model.ids import new_id
from samsyn.model.periods import period_of
from samsyn.model.units import range_of
from samsyn.model.vocabulary import Gender, ObservationStatus

PERIOD = "2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05, 2026-05-17 or 2025/26 (läsår)."
AREA = "Municipality or region code, up to 20 characters; the own place unless said."


class ObservationInput(Input):
    """What was observed."""

    measure_id: MeasureId = Field(description="The measure that it is of.")
    period: PeriodName = Field(description=PERIOD)
    value: Annotated[Number | None, Field(description="The value, when it is reported.")] = None
    status: Annotated[ObservationStatus, Field(description="Why there is no value, if there is none.")] = (
        ObservationStatus.REPORTED
    )
    area: Annotated[Perhaps[Code], Field(description=AREA)] = None
    gender: Annotated[Gender, Field(description="Whom it is about.")] = Gender.T
    comment: Annotated[Perhaps[Text], Field(description="What explains it, in up to 4,000 characters.")] = None
    source: Source = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield VALUE_MISSING and VALUE_NOT_ALLOWED."""
        reported = self.status is ObservationStatus.REPORTED
        if reported and self.value is None:
            message = "Give the value, or the status that says why there is none."
            yield InvalidFault(path=("value",), reason=Reason.VALUE_MISSING, message=message)
        if not reported and self.value is not None:
            message = f"Leave out the value, or the status {self.status.name}, which has none."
            yield InvalidFault(path=("value",), reason=Reason.VALUE_NOT_ALLOWED, message=message)


class RecordObservationsInput(Input):
    """Observations to store."""

    observations: Annotated[list[ObservationInput], Length(distinct=False, least=1)] = Field(
        description="1 to 100; one that is stored of the same measure, period, area and gender is replaced."
    )
    idempotency_key: IdempotencyKey = None


class RemoveObservationsInput(Input):
    """Observations to remove."""

    ids: Annotated[list[ObservationId], Length(least=1)] = Field(
        description="The observations' ids, 1 to 100, each once."
    )
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


@deed("ObservationsPayload", observations="[Observation]", measures="[Measure]")
async def record_observations(work: Work, given: RecordObservationsInput) -> Written:
    """Upsert by measure, period, area and gender; at most 100."""
    return await store(work, _wanted(work, given))


async def store(work: Work, wanted: Mapping[str, dict[str, Any]]) -> Written:
    """Store observations, of which `keyed` tells the properties, by their keys; a deviation may open by them."""
    stored = await _observed(work, list(wanted))
    known = {each["key"]: each for each in stored["observations"]}
    observations = [_renewed(each, known.get(key), work.now) for key, each in wanted.items()]
    shown = [(measure, _shown(work, measure, observations)) for measure in stored["measures"]]
    measures = [_changed(measure, work.now) for measure in stored["measures"]]
    deviations = [each for measure, told in shown if (each := _deviation(measure, told, work.now))]
    new = [each for each in observations if each["key"] not in known]
    written = {
        "new": [{"measure": _measure_of(each["key"]), "observation": each} for each in new],
        "known": [each for each in observations if each["key"] in known],
        "measures": measures,
        "deviations": deviations,
    }
    await work.write("record_observations", given=written)
    recorded = [each["id"] for each in observations]
    opened = [each["deviation"]["id"] for each in deviations]
    return _written(recorded, measures, opened, before=list(known.values()), after=observations)


@deed("ObservationsPayload", observations="[Observation]", measures="[Measure]")
async def remove_observations(work: Work, given: RemoveObservationsInput) -> Written:
    """Remove observations for good; the history tells what they were."""
    keys = [work.found[each].facts["key"] for each in given.ids if each in work.found]
    stored = await _observed(work, keys)
    archived = {measure["id"] for measure in stored["measures"] if measure["archivedAt"]}
    for index, each in enumerate(given.ids):
        if each in work.found and _measure_of(work.found[each].facts["key"]) in archived:
            message = "Restore the measure first; it is archived."
            path = ("ids", str(index))
            fault = StateFault(path=path, reason=Reason.ARCHIVED, message=message, state=Reason.ARCHIVED)
            work.faults.append(fault)
    measures = [_changed(measure, work.now) for measure in stored["measures"]]
    await work.write("remove_observations", given={"ids": given.ids, "measures": measures})
    written = _written([], measures, [], before=stored["observations"], after=[], reason=given.reason)
    written.removed.extend(given.ids)
    return written


async def _observed(work: Work, keys: Collection[str]) -> dict[str, Any]:
    """What is stored under keys of observations, and their measures.

    Those that a key of the own place concerns are `judged` and come with their latest observations under other keys;
    by what other places observe nothing is judged.
    """
    own = [key for key in keys if key.endswith(f"|{work.place}|{Gender.T.name}")]
    asked = {"keys": list(keys), "measures": _measures_of(keys), "judged": _measures_of(own), "place": work.place}
    [stored] = await work.read("observed", given=asked)
    return stored


def _wanted(work: Work, given: RecordObservationsInput) -> dict[str, dict[str, Any]]:
    """The properties of what is to be stored, by key; the faults of what can't be, added to the work's."""
    wanted: dict[str, dict[str, Any]] = {}
    for index, each in enumerate(given.observations):
        path = ("observations", str(index))
        if each.area is None and work.place is None:
            message = "Set the place first, or give the area's code."
            fault = StateFault(path=(*path, "area"), reason=Reason.PLACE_MISSING, message=message, state="UNSET")
            work.faults.append(fault)
        area = each.area or work.place or ""
        work.faults.extend(_out_of_range(work, each, path))
        observation = keyed(each, area)
        if observation["key"] in wanted:
            message = "Remove it: one of the same measure, period, area and gender stands before it in the list."
            work.faults.append(InvalidFault(path=path, reason=Reason.DUPLICATE, message=message))
        wanted[observation["key"]] = observation
    return wanted


def keyed(given: ObservationInput, area: str) -> dict[str, Any]:
    """The properties of an observation of an area as it is stored, its key among them."""
    told = {name: value for name, value in plain(given).items() if name != "measureId"}
    key = f"{given.measure_id}|{given.period}|{area}|{given.gender.name}"
    return {**told, "key": key, "area": area, **_span(given.period)}


def _out_of_range(work: Work, given: ObservationInput, path: Sequence[str]) -> Iterator[Fault]:
    """Yield OUT_OF_RANGE for a value that the measure's unit doesn't have."""
    measure = work.found.get(given.measure_id)
    unit = measure.facts["unit"] if measure else ""
    limits = range_of(unit)
    if limits and given.value is not None and not limits[0] <= given.value <= limits[1]:
        least, most = limits
        message = f"Give a value from {least:g} to {most:g}, or change the measure's unit: {unit}."
        yield InvalidFault(path=(*path, "value"), reason=Reason.OUT_OF_RANGE, message=message)


def _span(period: str) -> dict[str, str]:
    try:
        told = period_of(period)
    except ValueError:
        return {"periodStart": "", "periodEnd": ""}  # a fault of its field, so that nothing of it is stored
    return {"periodStart": told.start.isoformat(), "periodEnd": told.end.isoformat()}


def _renewed(wanted: dict[str, Any], known: dict[str, Any] | None, now: str) -> dict[str, Any]:
    """The observation as it is stored: new, or in the place of the one that has its key."""
    return {
        **{name: value for name, value in wanted.items() if value is not None},
        "id": known["id"] if known else new_id("Observation"),
        "version": known["version"] + 1 if known else 1,
        "createdAt": known["createdAt"] if known else now,
        "updatedAt": now,
        "recordedAt": now,
    }


def _changed(measure: dict[str, Any], now: str) -> dict[str, Any]:
    """The measure with its version raised."""
    return {"id": measure["id"], "changes": {"version": measure["version"] + 1, "updatedAt": now}}


def _deviation(measure: dict[str, Any], shown: list[dict[str, Any]], now: str) -> dict[str, Any] | None:
    """What opens where the latest observation of the measure is a new one and worse than what is accepted."""
    latest = max(shown, key=lambda each: (each["periodEnd"], each["periodStart"]), default=None)
    return opened_by(measure, latest, now) if latest and "id" in latest else None  # those that were there have no id


def _shown(work: Work, measure: dict[str, Any], observations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What a measure shows of the own place, both genders together: what is new, and the latest of what was there."""
    new = [
        each
        for each in observations
        if _measure_of(each["key"]) == measure["id"] and each["area"] == work.place and each["gender"] == Gender.T
    ]
    return [*new, *measure["recent"]]


def _measures_of(keys: Collection[str]) -> list[str]:
    """The ids of the measures in the keys of observations, each once."""
    return list(dict.fromkeys(_measure_of(key) for key in keys))


def _measure_of(key: str) -> str:
    return key.partition("|")[0]


def _written(
    recorded: list[str],
    measures: list[dict[str, Any]],
    deviations: list[str],
    *,
    before: list[dict[str, Any]],
    after: list[dict[str, Any]],
    reason: str | None = None,
) -> Written:
    ids = [measure["id"] for measure in measures]
    return Written(
        payload={"observations": recorded, "measures": ids},
        node=ids[0] if len(ids) == 1 else None,
        nodes=[*ids, *deviations],
        before={"observations": [{"id": each["id"], **told(each)} for each in before]},
        after={"observations": [{"id": each["id"], **told(each)} for each in after]},
        reason=reason,
    )
