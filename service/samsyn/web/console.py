"""The page to try queries in, for browsers: one HTML file with its own style and script, which needs no internet."""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from samsyn.api.persisted import operations_folder

FIRST_EXAMPLE = "outcome_drivers"  # the main question is what the page opens with
NO_EXAMPLES = '<script type="application/json" id="operations">[]</script>'
NO_SCRIPT = "<script></script>"
REQUEST_PARAMETERS = {"query", "documentId", "operationName", "variables", "extensions"}


class PageOr:
    """Middleware that answers with the page to a browser that comes without a request, and else by the app within."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        answer = page_response() if scope["method"] != "POST" and wants_page(Request(scope)) else self.app
        await answer(scope, receive, send)


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


def page_response() -> Response:
    """Return the page. Raises CannotStart where the examples are missing."""
    page, policy = _page_and_policy()
    headers = {
        "Cache-Control": "no-cache",
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "Vary": "Authorization, Accept",
        "X-Content-Type-Options": "nosniff",
    }
    return HTMLResponse(page, headers=headers)


def examples() -> list[dict[str, str]]:
    """Return what the page offers to begin with: the project's operations, the main question first, then by name."""
    paths = sorted(operations_folder().glob("*.graphql"), key=lambda path: (path.stem != FIRST_EXAMPLE, path.stem))
    return [example(path.read_text(encoding="utf-8")) for path in paths]


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


@cache
def _page_and_policy() -> tuple[str, str]:
    """Return the page, and the policy that lets a browser run and show what is in it alone."""
    markup, script = (
        files("samsyn.web").joinpath(name).read_text(encoding="utf-8") for name in ("console.html", "console.js")
    )
    escaped = json.dumps(examples(), ensure_ascii=False).replace("<", "\\u003c")  # nothing in it ends the element
    page = markup.replace(NO_EXAMPLES, NO_EXAMPLES.replace("[]", escaped)).replace(
        NO_SCRIPT, f"<script>{script}</script>"
    )
    policy = [
        "default-src 'none'",
        f"script-src {' '.join(_hashes('script', page))}",
        f"style-src {' '.join(_hashes('style', page))}",
        "connect-src 'self'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
    return page, "; ".join(policy)


def _hashes(tag: str, page: str) -> Iterator[str]:
    for content in re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL):
        yield f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
