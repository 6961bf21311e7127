"""Every form of period that the contract has, and none else."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.periods import period_of


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


@given(st.dates(min_value=date(1000, 1, 1)))
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
