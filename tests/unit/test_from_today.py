"""Days and periods that a seed counts from today."""

from datetime import date

import pytest

from samsyn.exchange.from_today import from_today

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<today>", "2026-11-29"),
        ("<today - 30 days>", "2026-10-30"),
        ("<today + 1 day>", "2026-11-30"),
        ("<today + 800 days>", "2029-02-06"),
        ("<month>", "2026-11"),
        ("<month - 11>", "2025-12"),
        ("<quarter - 1>", "2026-Q3"),
        ("<quarter - 4>", "2025-Q4"),
        ("<tertial - 1>", "2026-T2"),
        ("<tertial + 1>", "2027-T1"),
        ("<half-year - 2>", "2025-H2"),
        ("<year - 3>", "2023"),
        ("<school year>", "2026/27"),
        ("<school year - 1>", "2025/26"),
        ("<first day of year - 1>", "2025-01-01"),
        ("<last day of year + 1>", "2027-12-31"),
        ("<last day of school year>", "2027-06-30"),
        ("<first day of half-year>", "2026-07-01"),
        ("<last day of month - 9>", "2026-02-28"),
    ],
)
def test_a_day_or_a_period_is_counted_from_today(text: str, told: str) -> None:
    assert from_today(text, TODAY) == told


def test_a_school_year_begins_in_july() -> None:
    assert from_today("<school year - 1>", date(2026, 6, 30)) == "2024/25"
    assert from_today("<school year - 1>", date(2026, 7, 1)) == "2025/26"


def test_it_is_counted_wherever_it_stands_and_all_else_stays() -> None:
    told = {"period": "<year - 1>", "many": [{"dueOn": "<today>"}, "mer < mindre >", "<", 3, None, date(2026, 1, 1)]}
    assert from_today(told, TODAY) == {
        "period": "2025",
        "many": [{"dueOn": "2026-11-29"}, "mer < mindre >", "<", 3, None, date(2026, 1, 1)],
    }


@pytest.mark.parametrize(
    "text",
    ["<tomorrow>", "<today - 30>", "<year - 1 day>", "<first day of today>", "<today-30 days>", "<week - 1>", "<>"],
)
def test_a_text_in_angle_brackets_that_is_none_of_the_forms_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"tells no day or period\. Write it like “<today - 30 days>”"):
        from_today([text], TODAY)


@pytest.mark.parametrize(
    ("text", "today"),
    [("<year + 1>", date(9999, 12, 31)), ("<today + 1 day>", date(9999, 12, 31)), ("<today - 2 days>", date.min)],
)
def test_what_leads_beyond_the_calendar_is_refused_in_words(text: str, today: date) -> None:
    with pytest.raises(ValueError, match="leads beyond the calendar"):
        from_today(text, today)
