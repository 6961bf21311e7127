"""What is wrong with an HTTP request: raised anywhere, turned into a response by the handler of its route."""

from http import HTTPStatus
from typing import Final

RETRY_SECONDS: Final = 1


class HTTPFault(Exception):
    """A request that isn't answered as it asks: the status and the code that say why, and headers beside them."""

    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        self.status = status
        self.code = code
        self.headers = headers
        super().__init__(message)


def unauthenticated(message: str) -> HTTPFault:
    """The fault of who doesn't say who asks, or says so by what isn't valid."""
    return HTTPFault(
        HTTPStatus.UNAUTHORIZED, "UNAUTHENTICATED", message, **{"WWW-Authenticate": 'Bearer realm="samsyn"'}
    )


def unavailable(message: str) -> HTTPFault:
    """The fault of what can't be answered now, but may be soon."""
    return HTTPFault(HTTPStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", message, **{"Retry-After": str(RETRY_SECONDS)})
