"""What observations say about a measure's attainment and trend; pure, without the calendar."""

import math
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samsyn.model.vocabulary import Attainment, Direction, ObservationStatus, Trend

TREND_OF: Final = 3  # values
ATTAINMENTS: Final = (Attainment.OFF_TARGET, Attainment.ACCEPTED, Attainment.ON_TARGET)
"""What is judged, the worst first: the others say why nothing is."""
TRENDS: Final = (Trend.WORSENING, Trend.STEADY, Trend.IMPROVING)
"""The worst first: UNKNOWN is no trend."""


def attainment_of(
    direction: Direction,
    *,
    accepted: float | None,
    target: float | None,
    status: ObservationStatus | None,
    value: float | None,
) -> Attainment:
    """The attainment that the latest observation of the own place, both genders together, gives its measure.

    `status` and `value` are that observation's, both None where there is none. The first that holds of NO_DATA (no
    observation, or one without a value), SUPPRESSED (hidden, as too few have answered), UNJUDGED (neither a target
    nor an accepted value), ON_TARGET, ACCEPTED, OFF_TARGET. Limits are inclusive and compared as the decimals that
    people write. Whether the observation is stale is for the reader's date to say.
    """
    if status is ObservationStatus.SUPPRESSED:
        return Attainment.SUPPRESSED
    if status is not ObservationStatus.REPORTED or value is None:
        return Attainment.NO_DATA
    if target is None and accepted is None:
        return Attainment.UNJUDGED
    if _reaches(direction, value, limit=target, centre=target):
        return Attainment.ON_TARGET
    if _reaches(direction, value, limit=accepted, centre=target):
        return Attainment.ACCEPTED
    return Attainment.OFF_TARGET


def trend_of(direction: Direction, target: float | None, values: Sequence[float]) -> Trend:
    """Which way the last three values, the latest first, go; UNKNOWN of fewer, and of KEEP without a level to keep.

    Neither of the two steps may be against it, and the last value must differ from the first.
    """
    if len(values) < TREND_OF or (direction is Direction.KEEP and target is None):
        return Trend.UNKNOWN
    last, middle, first = (_goodness(direction, target, value) for value in values[:TREND_OF])
    if first <= middle <= last and first < last:
        return Trend.IMPROVING
    if first >= middle >= last and first > last:
        return Trend.WORSENING
    return Trend.STEADY


def index_of(
    direction: Direction, value: float, *, accepted: float | None, target: float | None, baseline: float | None
) -> float | None:
    """How well a measure goes, from 0 to 100, where its target is reached; None without a target or accepted value.

    It is the part of the way from where it started, the baseline, to the target that is done. Where it has no baseline,
    or one that is as good as the target, the way begins at zero for INCREASE and at twice the target for DECREASE and
    KEEP. Without a target the accepted value takes its place.
    """
    goal = accepted if target is None else target
    if goal is None or not math.isfinite(value):
        return None
    if direction is Direction.KEEP:
        left, whole = abs(value - goal), abs(goal if baseline is None or baseline == goal else baseline - goal)
        return _percent(whole - left, whole) if whole else 100.0 * (not left)
    sign = 1 if direction is Direction.INCREASE else -1
    start = baseline if baseline is not None and sign * baseline < sign * goal else (0.0 if sign > 0 else 2 * goal)
    whole = sign * (goal - start)
    if whole <= 0:
        return 100.0 if sign * value >= sign * goal else 0.0
    return _percent(sign * (value - start), whole)


def _percent(part: float, whole: float) -> float:
    return min(max(100.0 * part / whole, 0.0), 100.0)


def _goodness(direction: Direction, target: float | None, value: float) -> Decimal:
    """A number that is greater the better the value is."""
    if direction is Direction.KEEP:
        assert target is not None  # noqa: S101 -- trend_of has seen to it
        return -distance(value, target)
    return Decimal(repr(value)) if direction is Direction.INCREASE else -Decimal(repr(value))


def _reaches(direction: Direction, value: float, *, limit: float | None, centre: float | None) -> bool:
    if limit is None:
        return False
    if direction is Direction.INCREASE:
        return value >= limit
    if direction is Direction.DECREASE:
        return value <= limit
    return centre is not None and distance(value, centre) <= distance(limit, centre)


def distance(value: float, centre: float) -> Decimal:
    """How far a value lies from another, as the decimals that people write."""
    # Not in binary floating point, where 0.4 lies further from 0.3 than 0.2 does.
    return abs(Decimal(repr(value)) - Decimal(repr(centre)))
