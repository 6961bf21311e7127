"""Measures with what was observed of them last, as facts of a graph."""

from collections.abc import Sequence
from typing import Any

from samsyn.model.periods import period_of
from samsyn.model.vocabulary import Frequency, Gender, ObservationStatus, ValueChainStage
from tests.unit.facts import NOW, Fact, NodeFact, stored
from tests.unit.graphs import node

TODAY = "2026-12-01"
CODE = "0665"
PLACE = NodeFact("Place", stored("Place", code=CODE))
LAST_MONTH = "2026-11"
STALE_SINCE_TODAY = "2026-09"  # two more months are over since
TARGET = 100.0


def measure(
    measure_id: str,
    *indicates: str,
    value: float | None = TARGET,
    period: str = LAST_MONTH,
    stage: str = ValueChainStage.EFFECT,
    archived: bool = False,
    owners: Sequence[str] = ("A",),
    deviating: bool = False,
    **more: Any,
) -> tuple[Fact, ...]:
    """A monthly measure whose index is its last value, and with one of 100 on its target; None of no observation."""
    facts: list[Fact] = [
        node(
            "Measure",
            measure_id,
            {"indicates": indicates, "owners": owners},
            stage=stage,
            frequency=Frequency.MONTH,
            target_value=TARGET,
            archived_at=NOW if archived else None,
            **more,
        )
    ]
    if value is not None:
        facts.append(observation(f"{measure_id} in {period}", measure_id, period=period, value=value))
    if deviating:
        facts.append(node("Deviation", f"{measure_id} deviates", {"deviates": [measure_id]}, state="OPEN"))
    return tuple(facts)


def observation(
    observation_id: str,
    of: str,
    *,
    period: str,
    value: float | None,
    area: str = CODE,
    gender: Gender = Gender.T,
    status: ObservationStatus = ObservationStatus.REPORTED,
) -> NodeFact:
    span = period_of(period)
    return node(
        "Observation",
        observation_id,
        {"of": [of]},
        period=period,
        period_start=span.start.isoformat(),
        period_end=span.end.isoformat(),
        value=value,
        area=area,
        gender=gender,
        status=status,
    )
