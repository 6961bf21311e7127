"""The periods that observations are of, as the contract writes them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from samsyn.model.vocabulary import Frequency

FORMS: Final = ("2026", "2026-H1", "2026-T2", "2026-Q3", "2026-05", "2026-05-17", "2025/26")

_PERIOD: Final = re.compile(
    r"(?P<year>[1-9][0-9]{3})"
    r"(?:-H(?P<half>[12])|-T(?P<tertial>[1-3])|-Q(?P<quarter>[1-4])"
    r"|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?|/(?P<next>[0-9]{2}))?"
)
_MONTHS: Final = {"half": 6, "tertial": 4, "quarter": 3}
_MONTHS_OF: Final = {Frequency.HALF_YEAR: 6, Frequency.TERTIAL: 4, Frequency.QUARTER: 3, Frequency.MONTH: 1}
_WRITTEN: Final = {Frequency.HALF_YEAR: "H", Frequency.TERTIAL: "T", Frequency.QUARTER: "Q"}
_JULY: Final = 7
_YEAR_MONTHS: Final = 12
_YEAR_DAYS: Final = 365
FREQUENCY_OF: Final[Mapping[str | None, Frequency]] = {
    "half": Frequency.HALF_YEAR,
    "tertial": Frequency.TERTIAL,
    "quarter": Frequency.QUARTER,
    "month": Frequency.MONTH,
    "next": Frequency.SCHOOL_YEAR,
    "year": Frequency.YEAR,
}
"""By the kind of a period, as `kind_of` tells it, how often there is one; days have none."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period as written, with its first and its last day."""

    text: str
    start: date
    end: date


def period_of(text: str) -> Period:
    """The period that a text tells: a year, half-year, tertial, quarter, month, day or school year (läsår).

    A school year runs from 1 July to 30 June. Raises ValueError for a text that tells none.
    """
    parts = _PERIOD.fullmatch(text)
    try:
        if parts:
            return Period(text, *_span(int(parts["year"]), parts))
    except ValueError:
        pass  # a month or a day that no calendar has; told below like every other
    raise ValueError(f"{text!r} isn't a period. Write it as {', '.join(FORMS[:-1])} or {FORMS[-1]}.")


def period_at(frequency: Frequency, day: date) -> Period:
    """The period of that frequency in which a day lies."""
    if frequency is Frequency.YEAR:
        return period_of(f"{day.year}")
    if frequency is Frequency.SCHOOL_YEAR:
        year = day.year if day.month >= _JULY else day.year - 1
        return period_of(f"{year}/{(year + 1) % 100:02}")
    if frequency is Frequency.MONTH:
        return period_of(f"{day.year}-{day.month:02}")
    number = (day.month - 1) // _MONTHS_OF[frequency] + 1
    return period_of(f"{day.year}-{_WRITTEN[frequency]}{number}")


def stale_from(frequency: Frequency, end: date) -> date | None:
    """The day from which an observation of a period that ended then is stale: the next two periods are over.

    None where no calendar has that day.
    """
    day = timedelta(days=1)
    try:
        following = period_at(frequency, end + day)
        return period_at(frequency, following.end + day).end + day
    except (OverflowError, ValueError):
        return None


def of_whole_year(value: float, start: date, end: date) -> float:
    """What a value that counts from the beginning of the year until the end of a period comes to in a whole year.

    A period that is a year itself, be it a school year, is whole. As the decimals that people write.
    """
    if (end - start).days >= _YEAR_DAYS - 1:
        return value
    next_day = end + timedelta(days=1)
    if next_day.day == 1:
        done, whole = end.month, _YEAR_MONTHS
    else:
        done, whole = end.timetuple().tm_yday, date(end.year, 12, 31).timetuple().tm_yday
    return float(Decimal(repr(value)) * whole / done)


def kind_of(text: str) -> str | None:
    """What sort of period a text tells, the same for all of the sort; None where its form is none of a period."""
    parts = _PERIOD.fullmatch(text)
    if parts is None:
        return None
    return next((name for name in ("half", "tertial", "quarter", "day", "month", "next") if parts[name]), "year")


def _span(year: int, parts: re.Match[str]) -> tuple[date, date]:
    for name, months in _MONTHS.items():
        if parts[name]:
            return _months(year, (int(parts[name]) - 1) * months + 1, months)
    if parts["day"]:
        day = date(year, int(parts["month"]), int(parts["day"]))
        return day, day
    if parts["month"]:
        return _months(year, int(parts["month"]), 1)
    if parts["next"]:
        return _school_year(year, int(parts["next"]))
    return _months(year, 1, 12)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    years_on, month_after = divmod(first - 1 + count, 12)
    return date(year, first, 1), date(year + years_on, month_after + 1, 1) - timedelta(days=1)


def _school_year(year: int, following: int) -> tuple[date, date]:
    if following != (year + 1) % 100:
        raise ValueError("a school year ends in the year after it began")
    return date(year, 7, 1), date(year + 1, 6, 30)
