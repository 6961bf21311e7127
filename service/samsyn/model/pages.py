"""How much of a list is answered at once."""

from typing import Final

from samsyn.errors import InvalidArgument

FIRST_DEFAULT: Final = 20
FIRST_MAX: Final = 100  # as many as people look at; more is fetched page by page


def page_size(asked: int | None, name: str = "first") -> int:
    """How many elements a page holds: as asked, else FIRST_DEFAULT. InvalidArgument unless it is 1 to FIRST_MAX."""
    size = FIRST_DEFAULT if asked is None else asked
    if not 1 <= size <= FIRST_MAX:
        raise InvalidArgument(name, f"`{name}` must be from 1 to {FIRST_MAX}; it is {size}.")
    return size
