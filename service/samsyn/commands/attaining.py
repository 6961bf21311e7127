"""Each measure's attainment is stored with it and kept right by every deed that touches what it rests on."""

from collections.abc import Iterable, Mapping
from typing import Any

from samsyn.commands.deeds import Work
from samsyn.model.attainment import attainment_of
from samsyn.model.vocabulary import Direction, ObservationStatus


def attainment(measure: Mapping[str, Any], latest: Mapping[str, Any] | None) -> str:
    """The attainment of a measure with these properties, by the latest observation of the own place, if any."""
    return attainment_of(
        Direction(measure["direction"]),
        accepted=measure.get("acceptedValue"),
        target=measure.get("targetValue"),
        status=ObservationStatus(latest["status"]) if latest else None,
        value=latest.get("value") if latest else None,
    ).name


def latest_of(observations: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The observation with the latest end of its period, of these the one with the shorter period; None of none."""
    return max(observations, key=lambda each: (each["periodEnd"], each["periodStart"]), default=None)


async def attain_at(work: Work, place: str) -> None:
    """Judge all measures anew that have observations of a place which has just become the own one."""
    measures = await work.read("measures_observed_at", place=place)
    attained = [{"id": each["measure"]["id"], "attainment": attainment(**each)} for each in measures]
    await work.write("set_attainments", measures=attained)
