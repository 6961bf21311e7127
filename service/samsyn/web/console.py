"""The page to try queries in, for browsers: it is built with the explorer; where that isn't, a sentence says how.

What the page offers to begin with are the ready operations, which everybody gets at /operations.json.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from html import escape
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from samsyn.api.operations import ANYBODY
from samsyn.api.ready import ready_operations
from samsyn.model.vocabulary import Language
from samsyn.spoken import Message
from samsyn.web.accounts.markup import POLICY, TEXTS, link, page
from samsyn.web.addresses import address_of
from samsyn.web.gate import Gate
from samsyn.web.kept import Kept, kept, sent
from samsyn.web.languages import language_asked
from samsyn.web.observed import notes_of

FIRST_EXAMPLE: Final = "outcome_drivers"  # the main question is what the page opens with
REQUEST_PARAMETERS: Final = {"query", "documentId", "operationName", "variables", "extensions"}
VARY: Final = "Authorization, Accept, Accept-Encoding, Accept-Language"
OPERATION: Final = re.compile(r"^(query|mutation)\s+(\w+)", re.MULTILINE)
TITLES: Final = {Language.SV: "Prova frågor", Language.EN: "Try queries"}
UNBUILT: Final = Message(
    sv="Sidan är inte byggd. Kör make explorer i projektets mapp och starta om tjänsten; det hämtar paket från npm. "
    "API:et svarar ändå, på den här adressen.",
    en="This page isn't built. Run make explorer in the project's folder, and start the service again; it fetches "
    "packages from npm. The API answers all the same, at this address.",
)


class PageOr:
    """Middleware that answers with the page to a browser that comes without a request, and else by the app within."""

    def __init__(self, app: ASGIApp, page: Callable[[Request], Response]) -> None:
        self.app = app
        self.page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request. Raises HTTPFault for one too many."""
        if scope["method"] == "POST" or not wants_page(request := Request(scope)):
            await self.app(scope, receive, send)
            return
        gate: Gate = scope["app"].state.gate
        notes_of(scope).headers |= gate.take(ANYBODY, address_of(scope))
        await self.page(request)(scope, receive, send)


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


def unbuilt(request: Request) -> Response:
    """Answer how to build the page, where it isn't."""
    return sent(_unbuilt(language_asked(request)), request)


async def operations(request: Request) -> Response:
    """Answer the ready operations. Raises HTTPFault for one too many."""
    gate: Gate = request.app.state.gate
    gate.take(ANYBODY, address_of(request.scope))
    return sent(_operations(), request)


def examples() -> list[dict[str, str]]:
    """Return what the page offers to begin with: the project's operations, the main question first, then by name."""
    ready = ready_operations()
    return [example(ready[name]) for name in sorted(ready, key=lambda name: (name != FIRST_EXAMPLE, name))]


def example(document: str) -> dict[str, str]:
    """Return an operation as the page offers it: document, kind, name, title and Swedish title.

    The title is its first comment line; the Swedish one is the comment line that begins with `sv:`, empty if none does.
    """
    heading = [line.removeprefix("#").strip() for line in document.splitlines() if line.startswith("#")]
    found = OPERATION.search(document)
    assert found  # noqa: S101 -- every ready operation has a name, as tests/api/test_operations.py sees
    return {
        "document": document,
        "kind": found[1],
        "name": found[2],
        "swedishTitle": next((line.removeprefix("sv:").strip() for line in heading if line.startswith("sv:")), ""),
        "title": heading[0],
    }


@cache
def _operations() -> Kept:
    return kept(json.dumps(examples(), ensure_ascii=False), "application/json", Vary="Accept-Encoding")


@cache
def _unbuilt(language: Language) -> Kept:
    texts = TEXTS[language]
    body = f"<p>{escape(UNBUILT.text(language))}</p>\n<p>{link(texts, '/schema.graphql', 'schema.graphql')}</p>\n"
    headers = {
        "Content-Security-Policy": POLICY,
        "Referrer-Policy": "no-referrer",
        "Vary": VARY,
        "X-Content-Type-Options": "nosniff",
    }
    return kept(page(texts, TITLES[language], body), "text/html", **headers)
