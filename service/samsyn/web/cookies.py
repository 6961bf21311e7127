"""The cookie of a session: how it is called, what a request brings, and what a browser is told to keep.

Where the service is reached by HTTPS its name begins with `__Host-`: then a browser takes it from this very host alone,
by HTTPS, so that neither a neighbour under the same domain nor somebody on the way can put another in its place. On
this machine alone, by plain HTTP, it has neither that prefix nor `Secure`.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from starlette.types import Scope

from samsyn.model.times import now
from samsyn.settings import Settings

NAME: Final = "samsyn"
PREFIX: Final = "__Host-"
ATTRIBUTES: Final = "Path=/; HttpOnly; SameSite=Lax"


def is_by_https(settings: Settings) -> bool:
    """Whether browsers reach the service by HTTPS."""
    return settings.behind_tls or (settings.reached_at or "").startswith("https://")


def name_of(settings: Settings, name: str = NAME) -> str:
    """How the cookie of a session is called, or another of ours."""
    return f"{PREFIX}{name}" if is_by_https(settings) else name


def cookie_of(scope: Scope, settings: Settings) -> str | None:
    """What a request's cookie holds; None where it brings none, "" where it brings several that differ."""
    wanted = name_of(settings)
    values = {value for name, value in pairs_of(scope) if name == wanted}
    return (values.pop() if len(values) == 1 else "") if values else None


def pairs_of(scope: Scope) -> Iterator[tuple[str, str]]:
    """Yield the names and values of all cookies that a request brings."""
    for line in (value.decode("latin-1") for name, value in scope["headers"] if name == b"cookie"):
        for each in line.split(";"):
            name, _, value = each.strip().partition("=")
            yield name, value


def kept(text: str, until: str, settings: Settings) -> Mapping[str, str]:
    """The headers by which a browser keeps a session's cookie until a moment."""
    seconds = datetime.fromisoformat(until) - datetime.fromisoformat(now())
    return {"Set-Cookie": set_cookie(name_of(settings), text, max(0, int(seconds.total_seconds())), settings)}


def taken_away(settings: Settings) -> Mapping[str, str]:
    """The headers by which a browser forgets the cookie."""
    return {"Set-Cookie": set_cookie(name_of(settings), "", 0, settings)}


def set_cookie(name: str, text: str, seconds: int, settings: Settings) -> str:
    """The header's text by which a browser keeps a cookie of ours for so long, or forgets it."""
    secure = "; Secure" if is_by_https(settings) else ""
    return f"{name}={text}; {ATTRIBUTES}; Max-Age={seconds}{secure}"
