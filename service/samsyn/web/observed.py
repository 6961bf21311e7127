"""Middleware that gives each request an id, and if it is observed a span in the trace and a line in the log."""

import time
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from samsyn.logs import log_request, new_request_id
from samsyn.observing import begin_request, is_observed
from samsyn.tracing import request_span, tell

NOTES = "samsyn.notes"
REQUEST_ID = "X-Request-ID"
"""The header in which each reply tells the id of its request, as the log does."""


@dataclass(slots=True)
class Notes:
    """What is noted of a request while it is answered: facts to write down, and headers for whatever response."""

    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    headers: dict[str, str] = field(default_factory=dict[str, str])


def notes_of(scope: Scope) -> Notes:
    """What is noted of the request that is being answered."""
    return scope[NOTES]


class Observed:
    """Middleware that writes down what the app within has noted of each request."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, and write it down."""
        began = time.perf_counter()
        begin_request()
        request_id = new_request_id()
        notes = Notes({"requestId": request_id}, {REQUEST_ID: request_id})
        scope[NOTES] = notes

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                notes.facts["status"] = message["status"]
                _add_headers(message, notes)
            await send(message)

        with request_span(scope) as span:
            await self.app(scope, receive, noting)
            tell(span, notes.facts)
        if scope["app"].state.service.settings.log_requests and is_observed():
            milliseconds = round((time.perf_counter() - began) * 1_000, 1)
            log_request({**notes.facts, "method": scope["method"], "milliseconds": milliseconds})


def _add_headers(message: MutableMapping[str, Any], notes: Notes) -> None:
    added = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in notes.headers.items()]
    message["headers"] = [*message["headers"], *added]
