"""How stored values are read: each kind of property once, and what can't be one is refused by name."""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final, NewType

Day = NewType("Day", str)
"""A day as ISO text, such as 2026-09-01."""
Moment = NewType("Moment", str)
"""A moment in UTC as text of fixed width, which sorts by time, such as 2026-09-01T06:30:00.000000Z."""
Term = NewType("Term", str)
"""A text that many have alike, such as a unit; equal ones share one string."""
JsonText = NewType("JsonText", str)
"""JSON as text, of which a module of model/ tells what is in it."""

MOMENT_CHARACTERS: Final = len("2026-09-01T06:30:00.000000Z")
SHARED_MAX: Final = 100_000  # equal values of a kind that share one object, about 10 MB


class Damaged(Exception):
    """A value that can't be what the domain's page says of the property, which is named as the database names it."""

    def __init__(self, name: str, value: object, expected: str) -> None:
        found = "missing" if value is None else f"{value!r:.60}"
        super().__init__(f"{name} is {found}; it must be {expected}")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of property: what its values are in words, the class of most of them, and how one is read.

    `read` returns None for what is none. `known` holds the values that were read before, where many are equal.
    """

    expected: str
    cls: type | None
    read: Callable[[Any], Any]
    known: dict[Any, Any] | None = None


def kind_of(annotation: Any) -> Kind:
    """The kind of a property that is annotated so."""
    return KINDS[annotation] if annotation in KINDS else _enum(annotation)


def _shared(expected: str, check: Callable[[str], object]) -> Kind:
    known: dict[Any, Any] = {}

    def read(value: Any) -> Any:
        if value.__class__ is not str or not check(value):
            return None
        if len(known) >= SHARED_MAX:
            known.clear()
        return known.setdefault(value, value)

    return Kind(expected, None, read, known)


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_moment(value: str) -> bool:
    return len(value) == MOMENT_CHARACTERS and value[10] == "T" and value[-1] == "Z"


def _json(value: Any) -> str | None:
    try:
        json.loads(value)
    except (TypeError, ValueError):
        return None
    return value


def _whole(value: Any) -> int | None:
    return value if value.__class__ is int and -(2**31) <= value < 2**31 else None


def _number(value: Any) -> float | None:
    if value.__class__ is int:
        return float(value)
    return value + 0.0 if value.__class__ is float and math.isfinite(value) else None  # -0.0, equal to 0.0, becomes it


def _texts(value: Any) -> tuple[str, ...] | None:
    return tuple(value) if isinstance(value, list) and all(each.__class__ is str for each in value) else None


def _enum(annotation: type[Enum]) -> Kind:
    members = {each.value: each for each in annotation}
    return Kind(f"one of {', '.join(members)}", None, lambda _: None, dict(members))


KINDS: Final[dict[Any, Kind]] = {
    str: Kind("text", str, lambda _: None),
    Term: _shared("text", lambda _: True),
    JsonText: Kind("JSON as text", None, _json),
    Day: _shared("a day, such as 2026-09-01", _is_day),
    Moment: _shared("a moment, such as 2026-09-01T06:30:00.000000Z", _is_moment),
    int: Kind("a whole number of at most 32 bits", None, _whole),
    float: Kind("a finite number", None, _number),
    bool: Kind("true or false", bool, lambda _: None),
    tuple[str, ...]: Kind("a list of texts", None, _texts),
}
