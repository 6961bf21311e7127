"""Lists that are kept in an order: where a page begins is found by bisection, wherever it lies."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import total_ordering
from operator import attrgetter
from typing import Any, Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an order: a value of a record, and its direction. What has no value comes last in both."""

    value: Callable[..., Any]
    nullable: bool = False
    descending: bool = False


Walked: TypeAlias = Callable[[int], None]
"""Is told how many nodes were walked, and may let others have their turn."""

SLICE_ROWS: Final = 4_000  # that are sorted at once, in some milliseconds


def nothing(_: int) -> None:
    """Let nobody have a turn."""


ID: Final = Key(attrgetter("id"))


@total_ordering
class Reversed:
    """A value that sorts the other way round."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reversed) and self.value == other.value

    def __lt__(self, other: "Reversed") -> bool:
        return other.value < self.value

    __hash__ = None  # type: ignore[assignment]


def sort_key_of(keys: Sequence[Key], values: Sequence[Any]) -> tuple[Any, ...]:
    """Where something with these values stands in an order: what sorts by it."""
    found: list[Any] = []
    for key, value in zip(keys, values, strict=True):
        if key.nullable:
            found.append(value is None)
            if value is None:
                found.append(None)
                continue
        found.append(Reversed(value) if key.descending else value)
    return tuple(found)


def values_of(keys: Sequence[Key], row: Any) -> list[Any]:
    """The values that a row is ordered by."""
    return [key.value(row) for key in keys]


def in_order(rows: Iterable[Any], keys: Sequence[Key], walked: Walked = nothing) -> list[Any]:
    """The rows in order: one key at a time from the last on, as sorting leaves equals as they are.

    Many are sorted in slices, and `walked` is told of each.
    """
    found = list(rows)
    for key in reversed(keys):
        value = key.value
        if not key.nullable:
            found = in_slices(found, value, walked, descending=key.descending)
            continue
        there: list[Any] = []
        rest: list[Any] = []
        for start in range(0, len(found), SLICE_ROWS):
            part = found[start : start + SLICE_ROWS]
            walked(len(part))
            for row in part:
                (rest if value(row) is None else there).append(row)
        found = [*in_slices(there, value, walked, descending=key.descending), *rest]
    return found


def in_slices(
    rows: list[Any], value: Callable[[Any], Any], walked: Walked = nothing, *, descending: bool = False
) -> list[Any]:
    """The rows by a value, equal ones as they come: sorted in slices and merged, as sorting can't be interrupted."""
    runs: list[list[Any]] = []
    for start in range(0, len(rows), SLICE_ROWS):
        part = rows[start : start + SLICE_ROWS]
        walked(len(part))
        runs.append(sorted(part, key=value, reverse=descending))
    while len(runs) > 1:
        pairs = zip(runs[::2], runs[1::2], strict=False)
        runs = [_merged(*pair, value, walked, descending=descending) for pair in pairs] + runs[len(runs) & ~1 :]
    return runs[0] if runs else []


def _merged(
    one: list[Any], other: list[Any], value: Callable[[Any], Any], walked: Walked, *, descending: bool
) -> list[Any]:
    """Two sorted runs as one; of equals those of the first come first."""
    if not (one and other):
        return one or other
    if len(one) + len(other) <= SLICE_ROWS:
        walked(len(one) + len(other))
        return sorted([*one, *other], key=value, reverse=descending)
    if len(one) >= len(other):
        middle = len(one) // 2
        border = _first_not_before(other, value(one[middle]), value, descending=descending)
    else:
        border = len(other) // 2
        middle = _first_behind(one, value(other[border]), value, descending=descending)
    lower = _merged(one[:middle], other[:border], value, walked, descending=descending)
    return lower + _merged(one[middle:], other[border:], value, walked, descending=descending)


def _first_not_before(rows: Sequence[Any], limit: Any, value: Callable[[Any], Any], *, descending: bool) -> int:
    if descending:
        return bisect_left(rows, Reversed(limit), key=lambda row: Reversed(value(row)))
    return bisect_left(rows, limit, key=value)


def _first_behind(rows: Sequence[Any], limit: Any, value: Callable[[Any], Any], *, descending: bool) -> int:
    if descending:
        return bisect_right(rows, Reversed(limit), key=lambda row: Reversed(value(row)))
    return bisect_right(rows, limit, key=value)


class Order:
    """All records of some types in an order whose last key is the id."""

    __slots__ = ("_keys", "rows")

    def __init__(self, keys: Sequence[Key], rows: Iterable[Any], walked: Walked = nothing) -> None:
        self._keys = keys
        self.rows = in_order(rows, keys, walked)

    def after(self, values: Sequence[Any]) -> int:
        """The index of the first row behind these values. Raises TypeError for values of other kinds."""
        return bisect_right(self.rows, sort_key_of(self._keys, values), key=self._sort_key)

    def before(self, values: Sequence[Any]) -> int:
        """The index behind the last row before these values. Raises TypeError for values of other kinds."""
        return bisect_left(self.rows, sort_key_of(self._keys, values), key=self._sort_key)

    def add(self, row: Any) -> None:
        """Put a row where it belongs."""
        self.rows.insert(bisect_left(self.rows, self._sort_key(row), key=self._sort_key), row)

    def discard(self, row: Any) -> None:
        """Take a row out, as long as it has the values that it was put there by."""
        index = bisect_left(self.rows, self._sort_key(row), key=self._sort_key)
        if index < len(self.rows) and self.rows[index] is row:
            del self.rows[index]

    def _sort_key(self, row: Any) -> tuple[Any, ...]:
        return sort_key_of(self._keys, values_of(self._keys, row))
