"""The forms of our own pages: short, urlencoded, not compressed."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request

FORM: Final = "application/x-www-form-urlencoded"
IDENTITY: Final = "identity"  # not compressed: a form is too short for that


class UnreadableForm(Exception):
    """What isn't read as a form; the status says why: it is none, or too large."""

    def __init__(self, status: HTTPStatus) -> None:
        self.status = status
        super().__init__(status.phrase)


async def form_of(request: Request, bytes_max: int) -> Mapping[str, str]:
    """Return what is filled in of a form: what is blank or given twice isn't there. Raises UnreadableForm."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != FORM or request.headers.get("content-encoding", IDENTITY).strip().lower() != IDENTITY:
        raise UnreadableForm(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > bytes_max:
                raise UnreadableForm(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    except ClientDisconnect:
        return {}
    given = parse_qs(body.decode("ascii", "replace"))
    return {name: values[0] for name, values in given.items() if len(values) == 1}
