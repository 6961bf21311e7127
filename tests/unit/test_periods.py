"""Every form of period that the contract has, and none else."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.periods import FREQUENCY_OF, kind_of, period_at, period_of, stale_from
from samsyn.model.vocabulary import Frequency


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-T1", date(2026, 1, 1), date(2026, 4, 30)),
        ("2026-T2", date(2026, 5, 1), date(2026, 8, 31)),
        ("2026-T3", date(2026, 9, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-05", date(2026, 5, 1), date(2026, 5, 31)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-05-17", date(2026, 5, 17), date(2026, 5, 17)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2025/26", date(2025, 7, 1), date(2026, 6, 30)),
        ("1999/00", date(1999, 7, 1), date(2000, 6, 30)),
    ],
)
def test_a_period_tells_its_first_and_last_day(text: str, start: date, end: date) -> None:
    period = period_of(text)
    assert (period.text, period.start, period.end) == (text, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26",
        "02026",
        "0999",
        "2026-",
        "2026-H0",
        "2026-H3",
        "2026-h1",
        "2026-T4",
        "2026-Q5",
        "2026-00",
        "2026-13",
        "2026-5",
        "2026-05-00",
        "2026-05-32",
        "2026-02-29",
        "2026-5-17",
        "2025/27",
        "2025/2026",
        "2025-26/",
        "9999/00",
        "2026 H1",
        " 2026",
        "2026\n",
        "\uff12\uff10\uff12\uff16",
        "maj 2026",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"isn't a period\. Write it as 2026,"):
        period_of(text)


@given(st.dates(date(1001, 1, 1), date(9997, 12, 31)))
def test_every_day_is_a_period_within_its_month_and_its_year(day: date) -> None:
    period = period_of(day.isoformat())
    assert (period.start, period.end) == (day, day)
    if day.year < date.max.year:
        for wider in (f"{day:%Y-%m}", f"{day:%Y}"):
            assert period_of(wider).start <= day <= period_of(wider).end


@pytest.mark.parametrize(("kind", "count"), [("H", 2), ("T", 3), ("Q", 4)])
def test_the_parts_of_a_year_follow_each_other_without_gaps(kind: str, count: int) -> None:
    parts = [period_of(f"2024-{kind}{number}") for number in range(1, count + 1)]
    assert (parts[0].start, parts[-1].end) == (date(2024, 1, 1), date(2024, 12, 31))
    for before, after in pairwise(parts):
        assert (after.start - before.end).days == 1


@pytest.mark.parametrize(
    ("frequency", "day", "period", "stale"),
    [
        ("MONTH", "2026-02-28", "2026-02", "2026-05-01"),
        ("QUARTER", "2026-03-31", "2026-Q1", "2026-10-01"),
        ("TERTIAL", "2026-12-31", "2026-T3", "2027-09-01"),
        ("HALF_YEAR", "2026-06-30", "2026-H1", "2027-07-01"),
        ("YEAR", "2026-12-31", "2026", "2029-01-01"),
        ("SCHOOL_YEAR", "2026-06-30", "2025/26", "2028-07-01"),
        ("SCHOOL_YEAR", "2026-07-01", "2026/27", "2028-07-01"),
    ],
)
def test_a_day_lies_in_a_period_and_two_later_it_is_stale(frequency: str, day: str, period: str, stale: str) -> None:
    at = date.fromisoformat(day)
    assert period_at(Frequency(frequency), at).text == period
    assert FREQUENCY_OF[kind_of(period)] is Frequency(frequency)
    assert stale_from(Frequency(frequency), at) == date.fromisoformat(stale)


@given(st.dates(date(1001, 1, 1), date(9997, 12, 31)), st.sampled_from(Frequency))
def test_every_day_lies_in_the_period_of_a_frequency(day: date, frequency: Frequency) -> None:
    period = period_at(frequency, day)
    assert period.start <= day <= period.end


def test_what_no_calendar_has_never_comes() -> None:
    assert stale_from(Frequency.YEAR, date(9999, 12, 31)) is None
