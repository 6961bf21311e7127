"""Whose page sends a request, as its browser says: what is signed in here mustn't be used by another's page.

A browser says it itself, in headers that no page can set: `Sec-Fetch-Site`, and where it is too old for that `Origin`.
"""

from typing import Final
from urllib.parse import urlsplit

from starlette.types import Scope

from samsyn.settings import Settings
from samsyn.web.cookies import is_by_https

PATH_CHARACTERS_MAX: Final = 500  # of where somebody came from, so that a cookie with it stays short


def own_origin(scope: Scope, settings: Settings) -> bool:
    """Whether a browser says that a request comes from this service's own pages; False where nothing says so."""
    if sites := _values(scope, b"sec-fetch-site"):
        return sites == ["same-origin"]
    origins = _values(scope, b"origin")
    return len(origins) == 1 and origins[0].lower() in _own(scope, settings)


def is_own_path(to: str) -> bool:
    """Whether it is a path here, which no browser reads as another place's address."""
    is_plain = to.isascii() and to.isprintable() and len(to) <= PATH_CHARACTERS_MAX
    return is_plain and to.startswith("/") and not to.startswith("//") and "\\" not in to and " " not in to


def _own(scope: Scope, settings: Settings) -> set[str]:
    """The origins of the service's own pages: where people reach it, and by which name it is asked."""
    scheme = "https" if is_by_https(settings) else "http"
    own = {f"{scheme}://{host.lower()}" for host in _values(scope, b"host")}
    if settings.reached_at:
        parts = urlsplit(settings.reached_at.lower())
        own.add(f"{parts.scheme}://{parts.netloc}")
    return own


def _values(scope: Scope, wanted: bytes) -> list[str]:
    return [value.decode("latin-1") for name, value in scope["headers"] if name == wanted]
