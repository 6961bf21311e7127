"""How much of a list is answered at once."""

from collections.abc import Mapping
from typing import Any, Final

from samsyn.errors import InvalidArgument

FIRST_DEFAULT: Final = 20
FIRST_MAX: Final = 100  # as many as people look at; more is fetched page by page


def page_of(given: Mapping[str, Any]) -> tuple[int, bool]:
    """How many elements the page holds that `first`, `after` and `last` ask for, and whether it is the list's end.

    InvalidArgument for both directions at once, or too many.
    """
    first, last, after = (given.get(name) for name in ("first", "last", "after"))
    if last is not None and (first is not None or after is not None):
        raise InvalidArgument("last", "Give either `first` with `after`, or `last` with `before`.")
    return (page_size(first), False) if last is None else (page_size(last, "last"), True)


def page_size(asked: int | None, name: str = "first") -> int:
    """How many elements a page holds: as asked, else FIRST_DEFAULT. InvalidArgument unless it is 1 to FIRST_MAX."""
    size = FIRST_DEFAULT if asked is None else asked
    if not 1 <= size <= FIRST_MAX:
        raise InvalidArgument(name, f"`{name}` must be from 1 to {FIRST_MAX}; it is {size}.")
    return size
