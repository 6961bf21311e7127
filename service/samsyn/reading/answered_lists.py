"""Lists of answers: the page that is asked for, by what its elements are ordered by."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from samsyn.errors import InvalidArgument
from samsyn.model.pages import page_of
from samsyn.reading.cursors import decode_cursor, encode_cursor, first_cursor, last_cursor
from samsyn.spoken import Message

MARK: Final = "answer"

SortKeyOf = Callable[[Any], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a list, from index `start`, with what a page tells."""

    rows: Sequence[Any]
    start: int
    total_count: int
    sort_key: SortKeyOf

    @property
    def has_next_page(self) -> bool:
        """Whether more comes after the last row."""
        return self.start + len(self.rows) < self.total_count

    @property
    def has_previous_page(self) -> bool:
        """Whether something comes before the first row."""
        return self.start > 0

    start_cursor = property(first_cursor)
    end_cursor = property(last_cursor)

    def cursor(self, row: Any) -> str:
        """Where a row stands."""
        return encode_cursor(MARK, self.sort_key(row))


def piece_of(elements: Sequence[Any], values: Mapping[str, Any], sort_key: SortKeyOf) -> Piece:
    """The piece of a list, which is in the order of `sort_key`. Raises InvalidArgument."""
    size, backward = page_of(values)
    start, end = _beyond(elements, values, "after", sort_key), len(elements)
    if values.get("before") is not None:
        end = _beyond(elements, values, "before", sort_key)
    if backward:
        start = max(start, end - size)
    return Piece(elements[start : min(end, start + size)], start, len(elements), sort_key)


def check_page(values: Mapping[str, Any]) -> None:
    """Raise InvalidArgument for what no list of answers can be cut by, as far as the list needn't be there for that."""
    page_of(values)
    for argument in ("after", "before"):
        if values.get(argument) is not None:
            decode_cursor(values[argument], MARK, argument=argument)


def _beyond(elements: Sequence[Any], values: Mapping[str, Any], argument: str, sort_key: SortKeyOf) -> int:
    """Where the list goes on after the cursor, or ends before it; 0 where there is none."""
    cursor = values.get(argument)
    if cursor is None or not elements:
        return 0
    there = tuple(decode_cursor(cursor, MARK, length=len(sort_key(elements[0])), argument=argument))
    side = bisect_left if argument == "before" else bisect_right
    try:
        return side(elements, there, key=sort_key)
    except TypeError:
        message = Message(
            en="That is no cursor of this list. Give one from another page.",
            sv="Det är ingen markör i den här listan. Ange en från en annan sida.",
        )
        raise InvalidArgument(argument, message) from None
