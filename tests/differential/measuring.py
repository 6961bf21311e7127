"""Makes measures with their targets, owners and observations."""

import json
from typing import Any

from samsyn.model.periods import period_of
from samsyn.model.vocabulary import (
    Direction,
    Frequency,
    Gender,
    MeasureMethod,
    ObservationStatus,
    ValueChainStage,
)
from tests.differential.maker import AREAS, PERIODS, TEXTS, TIMES, UNITS, Maker
from tests.differential.world import Node

OBSERVATIONS_MAX = 12
NONE = None

# The accepted values and targets that a measure may have: the one isn't better than the other.
LIMITS = {
    Direction.INCREASE: ((50.0, 80.0), (49.5, 1e9), (NONE, 49.5), (50.0, NONE), (NONE, NONE)),
    Direction.DECREASE: ((80.0, 50.0), (50.0, 0.0), (NONE, 49.5), (50.0, NONE), (NONE, NONE)),
    Direction.KEEP: ((40.0, 50.0), (0.0, 50.0), (NONE, 80.0), (NONE, NONE)),
}
ALIKE = (("2023", "2024", "2025"), ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"))  # so that some have a trend
FIRST_LIMITS = {"validFrom": "2025-01-01", "acceptedValue": 50.0, "targetValue": NONE, "reason": NONE}


def make_measures(make: Maker) -> None:
    """Add measures to a world that has actors."""
    rng, actors = make.rng, make.world.of("Actor")
    for _ in make.few(6):
        measure = make.node(
            "Measure",
            definition=make.maybe(TEXTS),
            unit=rng.choice(UNITS),
            stage=make.one_of(ValueChainStage),
            method=make.one_of(MeasureMethod),
            **_limits(make),
            baseline=make.maybe((0.0, 12.5, -3.0)),
            kpiId=make.maybe(("N00640", "n00640", "N15030"), 0.4),
            kpiTitle=make.maybe(TEXTS, 0.3),
            kpiDefinition=make.maybe(TEXTS, 0.3),
            retired=make.maybe((True, False), 0.4),
            frequency=make.maybe([each.name for each in Frequency]),
        )
        for owner in rng.sample(actors, k=min(rng.randint(0, 1), len(actors))):
            make.link("OWNS", owner, measure)
        alike = rng.choice(ALIKE)
        for _ in range(rng.randint(0, OBSERVATIONS_MAX)):
            _observation(make, measure, rng.choice(rng.choice((alike, PERIODS))))


def _limits(make: Maker) -> dict[str, Any]:
    """A measure's direction, its limits and the log of these, whose last ones are those that hold."""
    direction = make.rng.choice(list(Direction))
    accepted, target = make.rng.choice(LIMITS[direction])
    log = [FIRST_LIMITS] if make.rng.random() < 0.4 else []
    if log or (accepted, target) != (None, None):
        limits = {"acceptedValue": accepted, "targetValue": target}
        log = [*log, {"validFrom": "2026-01-31", **limits, "reason": "Ny nivå" if log else None}]
    targets = json.dumps(log, ensure_ascii=False) if log else None
    return {"direction": direction.name, "acceptedValue": accepted, "targetValue": target, "targets": targets}


def _observation(make: Maker, measure: Node, of: str) -> None:
    """An observation of a period, mostly of the own place; nothing where there is one of the same area and gender."""
    rng = make.rng
    period = period_of(of)
    area = rng.choice((AREAS[0], AREAS[0], rng.choice(AREAS)))
    gender = rng.choice((Gender.T.name, Gender.T.name, make.one_of(Gender)))
    status = make.maybe((ObservationStatus.REPORTED.name,), 0.8) or make.one_of(ObservationStatus)
    properties = {
        "id": make.new_id("Observation"),
        "period": period.text,
        "periodStart": period.start.isoformat(),
        "periodEnd": period.end.isoformat(),
        "value": rng.choice((0.0, 49.5, 80.0)) if status == ObservationStatus.REPORTED.name else None,
        "status": status,
        "area": area,
        "gender": gender,
        "comment": make.maybe(TEXTS, 0.3),
        "source": make.maybe(TEXTS, 0.3),
        "recordedAt": rng.choice(TIMES),
        "key": f"{measure.id}|{period.text}|{area}|{gender}",
        "version": rng.randint(1, 9),
        "createdAt": TIMES[0],
        "updatedAt": TIMES[0],
    }
    if all(each["key"] != properties["key"] for _, each in make.world.follow(measure, "observations")):
        node = make.keep(Node("Observation", {name: value for name, value in properties.items() if value is not None}))
        make.link("OF", node, measure)
