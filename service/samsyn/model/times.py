"""Moments as the graph stores them: UTC as text of fixed width, which sorts by time."""

from datetime import UTC, date, datetime
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


def midnight(day: date) -> str:
    """The beginning of a day of the place, as a moment: it tells nothing finer."""
    return moment(datetime(day.year, day.month, day.day, tzinfo=SWEDEN))


def today() -> str:
    """The day that it is in UTC, as text."""
    return datetime.now(UTC).date().isoformat()


def swedish_day() -> date:
    """The day that it is in Sweden, where the place is."""
    return datetime.now(SWEDEN).date()
