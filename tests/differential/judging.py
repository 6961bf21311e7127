"""What is judged of a measure by its observations of the own place and both genders, and of a goal by its measures."""

import json
from datetime import date
from typing import Any

from samsyn.model.periods import kind_of, of_whole_year, stale_from
from samsyn.model.times import today
from samsyn.model.vocabulary import Accumulation, Direction, Frequency, ObservationStatus
from tests.differential.arithmetic import attainment_of, index_of, trend_of
from tests.differential.world import Node, World

JUDGED = {"ON_TARGET", "ACCEPTED", "OFF_TARGET"}


def judged(world: World, measure: Node) -> dict[str, Any]:
    """Its `attainment`, the calendar left aside, its `trend`, and `staleFrom` and `index` where there are any."""
    direction = Direction(measure["direction"])
    wanted = limits(measure)
    own = own_observations(world, measure)
    latest = own[0] if own else None
    value = latest and _value(measure, latest)
    attainment = attainment_of(
        direction,
        **wanted,
        status=latest and ObservationStatus(latest["status"]),
        value=value,
    )
    found = {"attainment": attainment.name, "trend": trend_of(direction, wanted["target"], _alike(measure, own)).name}
    if latest is None or value is None:
        return found
    index = index_of(direction, value, **wanted, baseline=measure["baseline"])
    stale = measure["frequency"] and stale_from(
        Frequency(measure["frequency"]), date.fromisoformat(latest["periodEnd"])
    )
    told = {**found, "index": index, "staleFrom": stale and stale.isoformat()}
    return {name: value for name, value in told.items() if value is not None}


def limits(measure: Node) -> dict[str, float | None]:
    """What is accepted and wanted of a measure on this day."""
    log = json.loads(measure["targets"]) if measure["targets"] else None
    begun = [each for each in log or () if each["validFrom"] <= today()]
    found = begun[-1] if begun else {} if log else measure.properties
    return {"accepted": found.get("acceptedValue"), "target": found.get("targetValue")}


def attainment(world: World, measure: Node) -> str:
    """A measure's attainment on this day."""
    found = judged(world, measure)
    return "STALE" if "staleFrom" in found and found["staleFrom"] <= today() else found["attainment"]


def goal_status(world: World, goal: Node) -> str:
    """How a goal, or another aim, stands by its measures, as docs/definition.md has the rule."""
    measures = [each for _, each in world.follow(goal, "measures") if not each["archivedAt"]]
    told = [(attainment(world, each), judged(world, each)["trend"]) for each in measures]
    told = [(how, trend) for how, trend in told if how in JUDGED]
    well = [how == "ON_TARGET" or (how == "ACCEPTED" and trend != "WORSENING") for how, trend in told]
    badly = [how == "OFF_TARGET" and trend != "IMPROVING" for how, trend in told]
    if not told:
        return "UNKNOWN"
    if all(how == "ON_TARGET" for how, _ in told):
        return "ACHIEVED"
    if has_ended(goal):
        return "NOT_ACHIEVED"
    return "EXPECTED" if all(well) else "NOT_EXPECTED" if all(badly) else "UNCERTAIN"


def action_state(action: Node) -> str:
    """A corrective action's state on this day."""
    late = action["dueOn"] < today() and action["state"] not in {"DONE", "CANCELLED"}
    return "LATE" if late else action["state"]


def has_ended(aim: Node) -> bool:
    """Whether an aim is a goal whose last day has passed."""
    return aim.label == "Goal" and aim["endsOn"] is not None and aim["endsOn"] < today()


def own_observations(world: World, measure: Node) -> list[Node]:
    """A measure's observations of the own place, both genders together, the latest first."""
    place = world.place and world.place["code"]
    found = [each for _, each in world.follow(measure, "observations")]
    own = [each for each in found if place is not None and (each["area"], each["gender"]) == (place, "T")]
    return sorted(own, key=lambda each: (each["periodEnd"], each["periodStart"]), reverse=True)


def recent(world: World, measure: Node, last: int) -> list[Node]:
    """The last own observations whose periods are as long as the latest one's, the earliest first."""
    own = own_observations(world, measure)
    alike = [each for each in own if kind_of(each["period"]) == kind_of(own[0]["period"])]
    return list(reversed(alike[:last]))


def _value(measure: Node, observation: Node) -> float | None:
    """The value that is judged: of what counts from the beginning of the year, what it comes to in a whole one."""
    value = observation["value"]
    if value is None or measure["accumulation"] != Accumulation.CUMULATIVE.name:
        return value
    return of_whole_year(value, *(date.fromisoformat(observation[name]) for name in ("periodStart", "periodEnd")))


def _alike(measure: Node, own: list[Node]) -> list[float]:
    """The values, as they are judged, of those whose periods are of the kind of the latest that has a value."""
    with_values = [each for each in own if each["value"] is not None]
    alike = [each for each in with_values if kind_of(each["period"]) == kind_of(with_values[0]["period"])]
    return [value for each in alike if (value := _value(measure, each)) is not None]
