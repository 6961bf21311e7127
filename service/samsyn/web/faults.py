"""What is wrong with an HTTP request: raised anywhere, turned into a response by the handler of its route."""

from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

RETRY_SECONDS: Final = 1
PRIVATE: Final = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


class HTTPFault(Exception):
    """A request that isn't answered as it asks: the status and the code that say why, and headers beside them."""

    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        self.status = status
        self.code = code
        self.headers = headers
        super().__init__(message)


def plainly(fault: HTTPFault) -> Response:
    """The response that tells a fault as text, and its address, which may hold a secret, to nobody."""
    return PlainTextResponse(f"{fault}\n", fault.status, {**PRIVATE, **fault.headers})


async def not_there(*_: object) -> Response:
    """That there is nothing at an address."""
    return plainly(HTTPFault(HTTPStatus.NOT_FOUND, "NOT_FOUND", "There is nothing at this address."))


async def told_plainly(_: Request, fault: Exception) -> Response:
    """What is wrong with a request, as text."""
    assert isinstance(fault, HTTPFault)  # noqa: S101 -- it is the handler of these
    return plainly(fault)


def unauthenticated(message: str) -> HTTPFault:
    """The fault of who doesn't say who asks, or says so by what isn't valid."""
    return HTTPFault(
        HTTPStatus.UNAUTHORIZED, "UNAUTHENTICATED", message, **{"WWW-Authenticate": 'Bearer realm="samsyn"'}
    )


def unavailable(message: str) -> HTTPFault:
    """The fault of what can't be answered now, but may be soon."""
    return HTTPFault(HTTPStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", message, **{"Retry-After": str(RETRY_SECONDS)})
