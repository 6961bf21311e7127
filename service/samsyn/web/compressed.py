"""Bodies compressed for those who take them so."""

import re
from typing import Final

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import Receive, Scope, Send

TAKEN: Final = re.compile(rb"(?:^|,)\s*gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")
"""gzip among the encodings that somebody takes; with the weight 0 it is one that they don't."""


class Compressed(GZipMiddleware):
    """Middleware that compresses what the app within answers, for those who take it so."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        await (super().__call__ if takes_gzip(scope) else self.app)(scope, receive, send)


def takes_gzip(scope: Scope) -> bool:
    """Whether who asks takes a body that is compressed."""
    return any(name == b"accept-encoding" and TAKEN.search(value) for name, value in scope.get("headers", ()))
