"""Whether what is done for a request is counted, timed, traced and written down. Votes aren't: all of that has a time.

Which request it is that is being answered tells a context variable, and what is begun for it inherits that.
"""

from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final


@dataclass(slots=True)
class _Request:
    """Tasks that are begun for a request have its context copied, so that what changes is in an object of its own."""

    is_observed: bool = True


_REQUEST: Final = ContextVar[_Request]("request")
_NONE: Final = _Request()


def begin_request() -> None:
    """From here on it is another request that is answered; it is observed."""
    _REQUEST.set(_Request())


def begin_unobserved_request() -> None:
    """From here on it is another request that is answered; it isn't observed."""
    _REQUEST.set(_Request(is_observed=False))


def observe(*, observed: bool) -> None:
    """Say whether the request that is answered is observed; nothing where there is none."""
    if request := _REQUEST.get(None):
        request.is_observed = observed


def is_observed() -> bool:
    """Whether what is done is observed: all is but for requests of which that was said."""
    return _REQUEST.get(_NONE).is_observed
