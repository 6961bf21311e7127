"""What an observation says about a measure's attainment; pure, without the calendar."""

from decimal import Decimal

from samsyn.model.vocabulary import Attainment, Direction, ObservationStatus


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


def _reaches(direction: Direction, value: float, *, limit: float | None, centre: float | None) -> bool:
    if limit is None:
        return False
    if direction is Direction.INCREASE:
        return value >= limit
    if direction is Direction.DECREASE:
        return value <= limit
    return centre is not None and _distance(value, centre) <= _distance(limit, centre)


def _distance(value: float, centre: float) -> Decimal:
    # Not in binary floating point, where 0.4 lies further from 0.3 than 0.2 does.
    return abs(Decimal(repr(value)) - Decimal(repr(centre)))
