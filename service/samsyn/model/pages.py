"""How much of a list is answered at once."""

from collections.abc import Mapping
from typing import Any, Final

from samsyn.errors import InvalidArgument
from samsyn.spoken import Message

FIRST_DEFAULT: Final = 20
FIRST_MAX: Final = 100  # as many as people look at; more is fetched page by page


def page_of(given: Mapping[str, Any]) -> tuple[int, bool]:
    """How many elements the page holds that `first`, `after` and `last` ask for, and whether it is the list's end.

    InvalidArgument for both directions at once, or too many.
    """
    first, last, after = (given.get(name) for name in ("first", "last", "after"))
    if last is not None and (first is not None or after is not None):
        message = Message(
            en="Give either `first` with `after`, or `last` with `before`.",
            sv="Ange antingen `first` med `after`, eller `last` med `before`.",
        )
        raise InvalidArgument("last", message)
    return (page_size(first), False) if last is None else (page_size(last, "last"), True)


def page_size(asked: int | None, name: str = "first") -> int:
    """How many elements a page holds: as asked, else FIRST_DEFAULT. InvalidArgument unless it is 1 to FIRST_MAX."""
    size = FIRST_DEFAULT if asked is None else asked
    if not 1 <= size <= FIRST_MAX:
        message = Message(
            en="`{argument}` must be from {min} to {max}; it is {asked}.",
            sv="`{argument}` ska vara från {min} till {max}; det är {asked}.",
            argument=name,
            min=1,
            max=FIRST_MAX,
            asked=str(size),
        )
        raise InvalidArgument(name, message)
    return size
