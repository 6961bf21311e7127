"""Cursors: where a page ends, as the values that its list is ordered by.

A cursor holds a mark of its order, and is refused under another one.
"""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from typing import Any, Final

import orjson

from samsyn.errors import InvalidArgument
from samsyn.spoken import Message

CURSOR_MAX = 2_000  # characters: an order's keys and an id are far shorter
INTEGER_MAX = 2**63 - 1  # of the database
INVALID: Final = Message(
    en="Invalid cursor. Give one of the page before.", sv="Ogiltig markör. Ange en från sidan före."
)
OF_ANOTHER_LIST: Final = Message(
    en="That cursor is of another list or order. Start at the first page.",
    sv="Markören hör till en annan lista eller ordning. Börja på första sidan.",
)
NOT_OF_THIS_LIST: Final = Message(
    en="That is no cursor of this list. Give one from the page before.",
    sv="Det är ingen markör i den här listan. Ange en från sidan före.",
)


def order_mark(order: str) -> str:
    """Return a short mark of an order."""
    return hashlib.sha256(order.encode()).hexdigest()[:8]


def encode_cursor(mark: str, values: Sequence[Any]) -> str:
    """Return the cursor of the element with these values."""
    return base64.urlsafe_b64encode(orjson.dumps([mark, *values])).decode().rstrip("=")


def first_cursor(page: Any) -> str | None:
    """The cursor of a page's first row; None where it has no rows."""
    return page.cursor(page.rows[0]) if page.rows else None


def last_cursor(page: Any) -> str | None:
    """The cursor of a page's last row; None where it has no rows."""
    return page.cursor(page.rows[-1]) if page.rows else None


def decode_cursor(cursor: str, mark: str, *, argument: str, length: int | None = None) -> list[Any]:
    """Return the values in a cursor, `length` many if that is known; InvalidArgument when it isn't of this order."""
    try:
        padded = cursor[:CURSOR_MAX] + "=" * (-len(cursor[:CURSOR_MAX]) % 4)
        found, *values = orjson.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, TypeError):
        raise InvalidArgument(argument, INVALID) from None
    if found != mark:
        raise InvalidArgument(argument, OF_ANOTHER_LIST)
    fits = values and length in (None, len(values)) and isinstance(values[-1], str)
    if not fits or not all(map(_is_scalar, values)):
        raise InvalidArgument(argument, NOT_OF_THIS_LIST)
    return values


def _is_scalar(value: object) -> bool:
    if isinstance(value, int):
        return -INTEGER_MAX <= value <= INTEGER_MAX
    return value is None or isinstance(value, str | float)
