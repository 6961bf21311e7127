"""First and last days, both optional: the last never comes before the first."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault
from samsyn.spoken import Message


def span_faults(starts_on: date | None, ends_on: date | None, *, at: str = "endsOn") -> Iterator[Fault]:
    """Yield ENDS_BEFORE_START at the field `at`; an open end is open."""
    if starts_on and ends_on and ends_on < starts_on:
        message = Message(
            en="Choose a last day from {start} on, or an earlier first day.",
            sv="Välj en sista dag från och med {start}, eller en tidigare första dag.",
            start=starts_on.isoformat(),
        )
        yield InvalidFault(path=(at,), reason=Reason.ENDS_BEFORE_START, message=message)


def changed_span_faults(record: Any, given: Any) -> Iterator[Fault]:
    """Yield ENDS_BEFORE_START for a change of a record, at the field that it gives."""
    days: dict[str, date | None] = {}
    for name in ("starts_on", "ends_on"):
        day = getattr(record, name)
        days[name] = getattr(given, name) if name in given.model_fields_set else day and date.fromisoformat(day)
    if not given.model_fields_set.isdisjoint(days):
        at = "endsOn" if "ends_on" in given.model_fields_set else "startsOn"
        yield from span_faults(days["starts_on"], days["ends_on"], at=at)
