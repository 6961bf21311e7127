"""First and last days, both optional: the last never comes before the first."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault


def span_faults(starts_on: date | None, ends_on: date | None, *, at: str = "endsOn") -> Iterator[Fault]:
    """Yield ENDS_BEFORE_START at the field `at`; an open end is open."""
    if starts_on and ends_on and ends_on < starts_on:
        message = f"Choose a last day from {starts_on} on, or an earlier first day."
        yield InvalidFault(path=(at,), reason=Reason.ENDS_BEFORE_START, message=message)


def changed_span_faults(stored: Mapping[str, Any], changes: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield ENDS_BEFORE_START for an update, at the field that it gives; days are ISO text in both."""
    after = {**stored, **changes}
    starts_on, ends_on = (
        date.fromisoformat(after[name]) if after.get(name) else None for name in ("startsOn", "endsOn")
    )
    if "endsOn" in changes or "startsOn" in changes:
        yield from span_faults(starts_on, ends_on, at="endsOn" if "endsOn" in changes else "startsOn")
