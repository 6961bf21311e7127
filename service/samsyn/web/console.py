"""The page to try queries in, for browsers: one HTML file with its own style and script, which needs no internet."""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from samsyn.api.operations import ANYBODY
from samsyn.api.ready import ready_operations
from samsyn.web.addresses import address_of
from samsyn.web.gate import Gate
from samsyn.web.kept import Kept, kept, sent
from samsyn.web.observed import notes_of

FIRST_EXAMPLE = "outcome_drivers"  # the main question is what the page opens with
NO_EXAMPLES = '<script type="application/json" id="operations">[]</script>'
NO_SCRIPT = "<script></script>"
REQUEST_PARAMETERS = {"query", "documentId", "operationName", "variables", "extensions"}


class PageOr:
    """Middleware that answers with the page to a browser that comes without a request, and else by the app within."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request. Raises HTTPFault for one too many."""
        if scope["method"] == "POST" or not wants_page(request := Request(scope)):
            await self.app(scope, receive, send)
            return
        gate: Gate = scope["app"].state.gate
        notes_of(scope).headers |= gate.take(ANYBODY, address_of(scope))
        await sent(page(), request)(scope, receive, send)


def wants_page(request: Request) -> bool:
    """Whether a browser asks for the page: by GET, it names HTML, no kind of JSON, and brings no GraphQL request."""
    accepted = request.headers.get("accept", "").split(",")
    named = {part.split(";")[0].strip().lower() for part in accepted}
    return (
        request.method in {"GET", "HEAD"}
        and "text/html" in named
        and not any(name.endswith(("/json", "+json")) for name in named)
        and REQUEST_PARAMETERS.isdisjoint(request.query_params)
    )


@cache
def page() -> Kept:
    """Return the page. Raises CannotStart where the examples are missing."""
    text, policy = _page_and_policy()
    headers = {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "Vary": "Authorization, Accept, Accept-Encoding, Accept-Language",
        "X-Content-Type-Options": "nosniff",
    }
    return kept(text, "text/html", **headers)


def examples() -> list[dict[str, str]]:
    """Return what the page offers to begin with: the project's operations, the main question first, then by name."""
    ready = ready_operations()
    return [example(ready[name]) for name in sorted(ready, key=lambda name: (name != FIRST_EXAMPLE, name))]


def example(document: str) -> dict[str, str]:
    """Return an operation as the page offers it: document, kind, title and Swedish title.

    The title is its first comment line; the Swedish one is the comment line that begins with `sv:`, empty if none does.
    """
    heading = [line.removeprefix("#").strip() for line in document.splitlines() if line.startswith("#")]
    return {
        "document": document,
        "kind": "mutation" if re.search(r"^mutation\b", document, re.MULTILINE) else "query",
        "swedishTitle": next((line.removeprefix("sv:").strip() for line in heading if line.startswith("sv:")), ""),
        "title": heading[0],
    }


def _page_and_policy() -> tuple[str, str]:
    """Return the page, and the policy that lets a browser run and show what is in it alone."""
    markup, script = (
        files("samsyn.web").joinpath(name).read_text(encoding="utf-8") for name in ("console.html", "console.js")
    )
    escaped = json.dumps(examples(), ensure_ascii=False).replace("<", "\\u003c")  # nothing in it ends the element
    whole = markup.replace(NO_EXAMPLES, NO_EXAMPLES.replace("[]", escaped)).replace(
        NO_SCRIPT, f"<script>{script}</script>"
    )
    policy = [
        "default-src 'none'",
        f"script-src {' '.join(_hashes('script', whole))}",
        f"style-src {' '.join(_hashes('style', whole))}",
        "connect-src 'self'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
    return whole, "; ".join(policy)


def _hashes(tag: str, page: str) -> Iterator[str]:
    for content in re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL):
        yield f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
