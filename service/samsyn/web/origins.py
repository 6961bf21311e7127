"""Whose page sends a request, as its browser says: what is signed in here mustn't be used by another's page.

A browser says it itself, in headers that no page can set: `Sec-Fetch-Site`, and where it is too old for that `Origin`.
"""

from urllib.parse import urlsplit

from starlette.types import Scope

from samsyn.settings import Settings
from samsyn.web.cookies import is_by_https


def own_origin(scope: Scope, settings: Settings) -> bool:
    """Whether a browser says that a request comes from this service's own pages; False where nothing says so."""
    if sites := _values(scope, b"sec-fetch-site"):
        return sites == ["same-origin"]
    origins = _values(scope, b"origin")
    return len(origins) == 1 and origins[0].lower() in _own(scope, settings)


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
