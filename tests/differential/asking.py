"""Asks the service as its clients do: by HTTP at its front door, with a key or without."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

import httpx
import orjson

from samsyn.app import Address, build_app
from samsyn.settings import Settings
from tests.differential.callers import credentials_of

Json = dict[str, Any]

# Random operations are small, but nobody counts their aliases or their cost, nor how often they are asked. Answers tell
# what they may cost, also those that are recorded.
SETTINGS: Json = {
    "log_requests": False,
    "rate_burst": 10**9,
    "rate_per_second": 10**6,
    "failed_logins_per_minute": 10**6,
    "max_query_bytes": 10**6,
    "max_tokens": 10**5,
    "max_selections": 10**6,
    "max_depth": 100,
    "max_aliases": 1_000,
    "max_root_fields": 1_000,
    "max_directives": 1_000,
    "max_fragments": 1_000,
    "max_cost": 10**12,
    "max_conditions": 10**4,
    "max_relations": 100,
    "max_answer_bytes": 10**8,
    "max_seconds": 100,
}
ASKED_AGAIN_MAX = 10  # while the database takes longer than the service waits: Neo4j to plan, or a busy machine


Anonymous: TypeAlias = Literal["none", "catalogue", "all"]


@dataclass(frozen=True)
class Answer:
    """What the service answers."""

    status: int
    content: bytes

    @cached_property
    def body(self) -> Json:
        """The content, which is always JSON."""
        return orjson.loads(self.content)

    @property
    def is_refused(self) -> bool:
        """Whether nothing was executed."""
        return "data" not in self.body

    @property
    def codes(self) -> set[str]:
        """The codes of the errors in it."""
        return {error["extensions"]["code"] for error in self.body.get("errors", ())}


@asynccontextmanager
async def served(address: Address, *, anonymous: Anonymous = "all") -> AsyncGenerator[httpx.AsyncClient]:
    """The service over the database at the address, open as long as the block."""
    app = build_app(address, Settings(**SETTINGS, anonymous=anonymous))
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://localhost") as http,
    ):
        yield http


async def ask(http: httpx.AsyncClient, text: str, variables: Json, key_id: str | None) -> Answer:
    """What is answered to whoever has that key or session, or to somebody without either."""
    given = {"query": text, "variables": variables}
    response = await http.post("/graphql", json=given, headers=credentials_of(key_id))
    http.cookies.clear()  # what isn't valid is taken away, and is asked with again
    return Answer(response.status_code, response.content)


async def ask_patiently(http: httpx.AsyncClient, text: str, variables: Json, key_id: str | None) -> Answer:
    """The same to a question, asked again while it isn't answered in time."""
    answer = await ask(http, text, variables, key_id)
    for _ in range(ASKED_AGAIN_MAX - 1):
        if "UNAVAILABLE" not in answer.codes:
            break
        answer = await ask(http, text, variables, key_id)
    return answer
