"""Moments as the graph stores them: UTC as text of fixed width, which sorts by time; and the days of the place.

A moment is the same everywhere; which day it is then, the place's calendar says: at 23:30 UTC on 31 December it is the
first day of the year in Stockholm. Whatever has a day asks here, and nowhere else.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from samsyn.settings import TIME_ZONE

_zone = ZoneInfo(TIME_ZONE)


def keep_time_of(time_zone: str) -> None:
    """Have the process go by the calendar of a time zone, as its settings say when it starts."""
    global _zone  # noqa: PLW0603 -- a process has one place
    _zone = ZoneInfo(time_zone)


def moment(value: datetime) -> str:
    """The moment as text; without a zone it is taken as in UTC."""
    utc = (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
    return f"{utc.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def now() -> str:
    """This moment as text."""
    return moment(datetime.now(UTC))


def day_of(at: str) -> str:
    """The day that it is in the place at a moment, as text."""
    return datetime.fromisoformat(at).astimezone(_zone).date().isoformat()


def later(than: str, by: timedelta) -> str:
    """The moment that comes later than another by some time."""
    return moment(datetime.fromisoformat(than) + by)


def midnight(day: date) -> str:
    """The beginning of a day of the place, as a moment: it tells nothing finer."""
    return moment(datetime(day.year, day.month, day.day, tzinfo=_zone))


def this_day() -> date:
    """The day that it is in the place now."""
    return datetime.now(_zone).date()


def today() -> str:
    """The same as text."""
    return this_day().isoformat()


def minute_of(at: str) -> str:
    """The day and the time of the day that it is in the place at a moment, for people."""
    return datetime.fromisoformat(at).astimezone(_zone).strftime("%Y-%m-%d %H:%M")
