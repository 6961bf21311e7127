"""Days and periods that a seed writes as counted from today, so that a demonstration makes sense whenever it starts.

    "<today>"  "<today - 30 days>"  "<today + 1 day>"       a day
    "<month>"  "<quarter - 1>"  "<school year - 2>"         the period in which today is, or so many before or after it
    "<first day of year - 1>"  "<last day of quarter>"      a day: the first or the last one of such a period

The units of periods are month, quarter, tertial, half-year, year and school year. Such a text stands alone in its
field; it is replaced when the seed is read, and nothing of it is stored.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, cast

from samsyn.model.periods import Period, period_at
from samsyn.model.vocabulary import Frequency

FORMS: Final = "“<today - 30 days>”, “<quarter - 1>” or “<last day of year + 1>”"

_UNITS: Final = {unit.lower().replace("half_year", "half-year").replace("_", " "): unit for unit in Frequency}
_COUNTED: Final = re.compile(
    r"<(?:today(?: (?P<days>[+-] \d{1,5}) days?)?"
    rf"|(?:(?P<end>first|last) day of )?(?P<unit>{'|'.join(_UNITS)})(?: (?P<steps>[+-] \d{{1,3}}))?)>"
)


def from_today(told: object, today: date) -> object:
    """What a seed tells, with the days and periods in the place of what counts them from today.

    Raises ValueError, in words, for a text in angle brackets that is none of the forms, or counts beyond the calendar.
    """
    if isinstance(told, Mapping):
        return {key: from_today(value, today) for key, value in cast("Mapping[str, object]", told).items()}
    if isinstance(told, list):
        return [from_today(each, today) for each in cast("list[object]", told)]
    if isinstance(told, str) and told.startswith("<") and told.endswith(">"):
        return _resolved(told, today)
    return told


def _resolved(text: str, today: date) -> str:
    counted = _COUNTED.fullmatch(text)
    if counted is None:
        raise ValueError(f"{text!r} tells no day or period. Write it like {FORMS}.")
    try:
        if counted["unit"] is None:
            return (today + timedelta(days=_number(counted["days"]))).isoformat()
        period = _period(_UNITS[counted["unit"]], today, _number(counted["steps"]))
    except (OverflowError, ValueError) as error:
        raise ValueError(f"{text!r} leads beyond the calendar.") from error
    days = {None: period.text, "first": period.start.isoformat(), "last": period.end.isoformat()}
    return days[counted["end"]]


def _number(text: str | None) -> int:
    return int(text.replace(" ", "")) if text else 0


def _period(frequency: Frequency, today: date, steps: int) -> Period:
    """The period so many steps after the one in which today is, or before it."""
    period, day = period_at(frequency, today), timedelta(days=1)
    for _ in range(abs(steps)):
        period = period_at(frequency, period.end + day if steps > 0 else period.start - day)
    return period
