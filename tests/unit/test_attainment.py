"""What the latest observation says about a measure."""

import pytest

from samsyn.model.attainment import attainment_of
from samsyn.model.vocabulary import Attainment, Direction, ObservationStatus

REPORTED = ObservationStatus.REPORTED


def attained(
    direction: str,
    value: float | None,
    *,
    target: float | None,
    accepted: float | None,
    status: str | None = "REPORTED",
) -> Attainment:
    return attainment_of(
        Direction(direction),
        accepted=accepted,
        target=target,
        status=ObservationStatus(status) if status else None,
        value=value,
    )


@pytest.mark.parametrize(
    ("direction", "value", "expected"),
    [
        ("INCREASE", 91.0, "ON_TARGET"),
        ("INCREASE", 90.0, "ON_TARGET"),
        ("INCREASE", 89.9, "ACCEPTED"),
        ("INCREASE", 80.0, "ACCEPTED"),
        ("INCREASE", 79.9, "OFF_TARGET"),
        ("KEEP", 90.0, "ON_TARGET"),
        ("KEEP", 80.0, "ACCEPTED"),
        ("KEEP", 100.0, "ACCEPTED"),
        ("KEEP", 79.9, "OFF_TARGET"),
        ("KEEP", 100.1, "OFF_TARGET"),
    ],
)
def test_limits_are_inclusive(direction: str, value: float, expected: str) -> None:
    assert attained(direction, value, target=90.0, accepted=80.0) is Attainment(expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(9.0, "ON_TARGET"), (10.0, "ON_TARGET"), (10.1, "ACCEPTED"), (20.0, "ACCEPTED"), (20.1, "OFF_TARGET")],
)
def test_less_is_better_where_it_is_to_decrease(value: float, expected: str) -> None:
    assert attained("DECREASE", value, target=10.0, accepted=20.0) is Attainment(expected)


def test_what_is_kept_may_be_accepted_below_or_above() -> None:
    assert attained("KEEP", 80.0, target=90.0, accepted=100.0) is Attainment.ACCEPTED


def test_distances_are_those_of_the_decimals_that_people_write() -> None:
    assert attained("KEEP", 0.4, target=0.3, accepted=0.2) is Attainment.ACCEPTED
    assert attained("KEEP", 0.2, target=0.3, accepted=0.4) is Attainment.ACCEPTED


def test_without_a_target_nothing_is_on_target() -> None:
    assert attained("INCREASE", 100.0, target=None, accepted=80.0) is Attainment.ACCEPTED
    assert attained("INCREASE", 79.0, target=None, accepted=80.0) is Attainment.OFF_TARGET


def test_without_an_accepted_value_only_the_target_counts() -> None:
    assert attained("INCREASE", 89.0, target=90.0, accepted=None) is Attainment.OFF_TARGET
    assert attained("KEEP", 89.0, target=90.0, accepted=None) is Attainment.OFF_TARGET


def test_without_limits_nothing_is_judged() -> None:
    assert attained("INCREASE", 5.0, target=None, accepted=None) is Attainment.UNJUDGED


def test_a_limit_of_zero_is_a_limit() -> None:
    assert attained("DECREASE", 0.0, target=0.0, accepted=None) is Attainment.ON_TARGET
    assert attained("DECREASE", 1.0, target=0.0, accepted=0.0) is Attainment.OFF_TARGET


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, "NO_DATA"),
        ("MISSING", "NO_DATA"),
        ("NOT_APPLICABLE", "NO_DATA"),
        ("SECRET", "NO_DATA"),
        ("SUPPRESSED", "SUPPRESSED"),
    ],
)
@pytest.mark.parametrize("target", [None, 5.0])
def test_without_a_value_nothing_is_judged(status: str | None, expected: str, target: float | None) -> None:
    assert attained("INCREASE", None, target=target, accepted=None, status=status) is Attainment(expected)
