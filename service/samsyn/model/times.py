"""Moments as the graph stores them: UTC as text of fixed width, which sorts by time."""

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

SWEDEN: Final = ZoneInfo("Europe/Stockholm")


def moment(value: datetime) -> str:
    """The moment as text; without a zone it is taken as in UTC."""
    utc = (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
    return f"{utc.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def now() -> str:
    """This moment as text."""
    return moment(datetime.now(UTC))


def later(than: str, by: timedelta) -> str:
    """The moment that comes later than another by some time."""
    return moment(datetime.fromisoformat(than) + by)


def midnight(day: date) -> str:
    """A day as a moment that tells nothing finer."""
    return moment(datetime(day.year, day.month, day.day, tzinfo=UTC))


def today() -> str:
    """The day that it is in UTC, as text."""
    return datetime.now(UTC).date().isoformat()


def swedish_day() -> date:
    """The day that it is in Sweden, where the place is."""
    return datetime.now(SWEDEN).date()
