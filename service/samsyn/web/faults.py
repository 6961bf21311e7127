"""What is wrong with an HTTP request: raised anywhere, turned into a response by the handler of its route."""

from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from samsyn.model.vocabulary import Language
from samsyn.spoken import Message, verbatim
from samsyn.web.languages import language_of

RETRY_SECONDS: Final = 1
FOREIGN_PAGE: Final = "FOREIGN_PAGE"
"""The code of what a browser sends from a page of another site."""
PRIVATE: Final = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


class HTTPFault(Exception):
    """A request that isn't answered as it asks: the status and the code that say why, and headers beside them.

    What only a programmer reads, such as what is wrong with a body, is a text in English.
    """

    def __init__(self, status: int, code: str, message: Message | str, **headers: str) -> None:
        self.status = status
        self.code = code
        self.message = message if isinstance(message, Message) else verbatim(message)
        self.headers: dict[str, str] = headers
        super().__init__(str(message))


def plainly(fault: HTTPFault, accepted_language: str | None) -> Response:
    """The response that tells a fault as text, and its address, which may hold a secret, to nobody."""
    text = fault.message.text(language_of(accepted_language, Language.EN))
    return PlainTextResponse(f"{text}\n", fault.status, {**PRIVATE, "Vary": "Accept-Language", **fault.headers})


async def not_there(request: Request, _: Exception | None = None) -> Response:
    """That there is nothing at an address."""
    message = Message(en="There is nothing at this address.", sv="Det finns inget på den här adressen.")
    fault = HTTPFault(HTTPStatus.NOT_FOUND, "NOT_FOUND", message)
    return plainly(fault, request.headers.get("accept-language"))


async def told_plainly(request: Request, fault: Exception) -> Response:
    """What is wrong with a request, as text."""
    assert isinstance(fault, HTTPFault)  # noqa: S101 -- it is the handler of these
    return plainly(fault, request.headers.get("accept-language"))


def unauthenticated(message: Message) -> HTTPFault:
    """The fault of who doesn't say who asks, or says so by what isn't valid."""
    return HTTPFault(
        HTTPStatus.UNAUTHORIZED, "UNAUTHENTICATED", message, **{"WWW-Authenticate": 'Bearer realm="samsyn"'}
    )


def unavailable(message: Message) -> HTTPFault:
    """The fault of what can't be answered now, but may be soon."""
    return HTTPFault(HTTPStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", message, **{"Retry-After": str(RETRY_SECONDS)})
