"""A bucket of units for each, which fills again at a steady pace."""

import pytest

from samsyn.api.cost import units_of
from samsyn.web.rates import Rates


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rates(clock: Clock) -> Rates:
    return Rates(burst=10, per_second=2, clock=clock)


def test_a_bucket_has_its_burst_and_no_more(rates: Rates) -> None:
    assert [rates.take("a").is_empty for _ in range(12)] == [False] * 10 + [True] * 2


def test_nobody_uses_up_what_is_anothers(rates: Rates) -> None:
    rates.charge("a", 100)

    assert rates.take("a").is_empty
    assert not rates.take("b").is_empty


def test_units_come_back_at_the_pace_and_only_up_to_the_burst(rates: Rates, clock: Clock) -> None:
    rates.charge("a", 10)
    clock.seconds = 1.0
    assert [rates.take("a").is_empty for _ in range(3)] == [False, False, True]
    clock.seconds = 1_000.0
    assert rates.take("a").units == 9


def test_a_debt_is_worked_off_before_the_next(rates: Rates, clock: Clock) -> None:
    rates.charge("a", 14)
    empty = rates.take("a")
    assert (empty.units, empty.unit_after, empty.full_after) == (-4, 3, 7)
    clock.seconds = 2.4
    assert rates.take("a").is_empty
    clock.seconds = 2.5
    assert not rates.take("a").is_empty


def test_the_headers_tell_policy_and_standing(rates: Rates) -> None:
    assert rates.headers(rates.take("a")) == {"RateLimit-Policy": '"units";q=10;w=5', "RateLimit": '"units";r=9;t=1'}
    assert rates.headers(rates.charge("a", 100))["RateLimit"].startswith('"units";r=0;t=')


@pytest.mark.parametrize(
    ("cost", "deeds", "units"), [(0, 0, 1), (9_999, 0, 1), (10_000, 0, 2), (100_000, 0, 11), (10, 1, 2), (20_000, 3, 8)]
)
def test_what_an_operation_takes(cost: int, deeds: int, units: int) -> None:
    assert units_of(cost, deeds) == units


@pytest.mark.parametrize(
    ("cost", "seconds", "units"), [(0, 0.0049, 1), (0, 0.0051, 2), (0, 1.0, 201), (30_000, 0.01, 4), (30_000, 0.1, 21)]
)
def test_b1_time_takes_units_where_nodes_take_fewer(cost: int, seconds: float, units: int) -> None:
    assert units_of(cost, 0, seconds) == units
