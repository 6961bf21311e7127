"""What is judged of a measure is stored with it, and kept right by every deed that touches what it rests on."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from samsyn.deeds.doing.deed import Work
from samsyn.model.attainment import attainment_of, index_of, trend_of
from samsyn.model.periods import kind_of, stale_from
from samsyn.model.vocabulary import Attainment, Direction, Frequency, ObservationStatus, Trend

# Of these it depends, beside the observations.
JUDGING: Final = frozenset({"direction", "acceptedValue", "targetValue", "baseline", "frequency"})
NOTHING_JUDGED: Final[Mapping[str, str]] = {"attainment": Attainment.NO_DATA.name, "trend": Trend.UNKNOWN.name}
WITHOUT_A_VALUE: Final = frozenset({Attainment.NO_DATA, Attainment.SUPPRESSED})


def judged(measure: Mapping[str, Any], observations: Iterable[Mapping[str, Any]]) -> dict[str, str | float | None]:
    """What a measure with these properties is judged by observations of the own place, both genders together.

    Its attainment, leaving the calendar aside; the day from which the latest observation is stale, null where it never
    is; its trend; and its index, how well it goes from 0 to 100. The latest is that with the latest end of its period,
    of these the one with the shorter period.
    """
    recent = sorted(observations, key=_time, reverse=True)
    direction, target = Direction(measure["direction"]), measure.get("targetValue")
    latest = recent[0] if recent else None
    attainment = attainment_of(
        direction,
        accepted=measure.get("acceptedValue"),
        target=target,
        status=ObservationStatus(latest["status"]) if latest else None,
        value=latest.get("value") if latest else None,
    )
    stale = None
    if latest and measure.get("frequency") and attainment not in WITHOUT_A_VALUE:
        stale = stale_from(Frequency(measure["frequency"]), date.fromisoformat(latest["periodEnd"]))
    return {
        "attainment": attainment.name,
        "staleFrom": stale.isoformat() if stale else None,
        "trend": trend_of(direction, target, _values(recent)).name,
        "index": None if latest is None or attainment in WITHOUT_A_VALUE else _index(measure, latest["value"]),
    }


def latest_of(observations: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The observation with the latest end of its period, of these the one with the shorter period; None of none."""
    return max(observations, key=_time, default=None)


async def attain_at(work: Work, place: str) -> list[str]:
    """Judge all measures anew that have observations of a place which has just become the own one; return their ids."""
    measures = await work.read("measures_observed_at", place=place)
    await work.write(
        "set_attainments", measures=[{"id": each["measure"]["id"], "changes": judged(**each)} for each in measures]
    )
    return [each["measure"]["id"] for each in measures]


def _index(measure: Mapping[str, Any], value: float) -> float | None:
    return index_of(
        Direction(measure["direction"]),
        value,
        accepted=measure.get("acceptedValue"),
        target=measure.get("targetValue"),
        baseline=measure.get("baseline"),
    )


def _time(observation: Mapping[str, Any]) -> tuple[str, str]:
    return observation["periodEnd"], observation["periodStart"]


def _values(recent: Sequence[Mapping[str, Any]]) -> list[float]:
    """The values of the periods that are of the same kind as the latest one with a value, latest first."""
    with_values = [each for each in recent if each.get("value") is not None and math.isfinite(each["value"])]
    return [each["value"] for each in with_values if kind_of(each["period"]) == kind_of(with_values[0]["period"])]
