"""Asks the service as a client does: GraphQL over HTTP at its front door, a real database behind it.

In variables and inputs `@name` stands for the id of what has that external id, `@name → @other` for the id of the link
between the two, `@name 2026` for the id of a measure's observation, `@name` for the id of the key or the invitation
with that name, or of the session that is called so. `Api.named` puts these names in the place of ids in an answer.
"""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
from graphql import get_named_type
from pydantic import SecretStr

from samsyn.api.schema import SCHEMA
from samsyn.app import build_app
from samsyn.database.port import Address, Database
from samsyn.exchange.seed import load
from samsyn.settings import Settings
from tests.support.doing import deeds_of
from tests.support.emptying import emptied
from tests.support.service import ADMIN_KEY, AS_ADMIN
from tests.support.steps import replaced

MUTATIONS: Any = SCHEMA.mutation_type

Json = dict[str, Any]

NAMES = """
RETURN COLLECT { MATCH (node) WHERE node.externalId IS NOT NULL RETURN [node.externalId, node.id] }
  + COLLECT {
    MATCH (start)-[link:CONTRIBUTES_TO|CONTRIBUTED_TO]->(end)
    RETURN [start.externalId + ' → @' + end.externalId, link.id]
  } + COLLECT {
    MATCH (measure:Measure)<-[:OF]-(observation)
    RETURN [measure.externalId + ' ' + observation.period, observation.id]
  } + COLLECT { MATCH (key:ApiKey) RETURN [key.name, key.id] }
  + COLLECT { MATCH (invitation:Invitation) RETURN [invitation.name, invitation.id] }
  + COLLECT { MATCH (session:Session) RETURN [session.called, session.id] }
  + COLLECT { MATCH (mapping:ClaimMapping) RETURN [mapping.value, mapping.id] }
  + COLLECT { MATCH (deviation:Deviation) RETURN [deviation.fact, deviation.id] }
  + COLLECT {
    MATCH (deviation:Deviation)-[:DEVIATES]->(measure:Measure)
    RETURN ['avvikelse ' + measure.externalId, deviation.id] ORDER BY deviation.id
  } + COLLECT { MATCH (action:CorrectiveAction) RETURN [action.title, action.id] }
  + COLLECT { MATCH (round:ReportingRound) RETURN [round.period, round.id] } AS names
"""
FAULT = """
fragment Fault on UserError {
  __typename
  code
  reason
  path
  message
  ... on NotFoundError { missingId }
  ... on ConflictError { currentVersion current { id label } }
  ... on CycleError { cycle }
  ... on StateError { state }
}
"""


@dataclass(slots=True)
class Api:
    """The service as clients see it, asked with a `key`; `graph` is the service's own, for a look at what is stored."""

    http: httpx.AsyncClient
    graph: Database
    ids: dict[str, str] = field(default_factory=dict[str, str])
    key: str = ADMIN_KEY

    async def load(self, facts: Mapping[str, list[Json]]) -> None:
        """Do the deeds that tell the facts, all in one; ids in them are external ids."""
        await load(deeds_of(self.graph), [(deed, each) for deed, inputs in facts.items() for each in inputs])
        await self.learn_names()

    async def learn_names(self) -> None:
        """Find the ids of everything that has an external id, and of the links between."""
        [names] = await self.graph.read(NAMES, {})
        self.ids = {f"@{name}": node_id for name, node_id in names if name}

    async def send(self, query: str, variables: Json | None = None, **more: Any) -> httpx.Response:
        """Return the response to a POST."""
        body = {"query": query, "variables": self.with_ids(variables), **more}
        return await self.http.post("/graphql", json=body, headers={"Authorization": f"Bearer {self.key}"})

    async def answer(self, query: str, **variables: Any) -> Json:
        """Return the body of the response to what can be executed, but for what it cost."""
        response = await self.send(query, variables)
        assert response.status_code == httpx.codes.OK, response.text
        return without_cost(response)

    async def ask(self, query: str, **variables: Any) -> Json:
        """Return the data of an answer that has no errors."""
        body = await self.answer(query, **variables)
        assert body.keys() == {"data"}, body
        return body["data"]

    async def do(self, deed: str, given: Json, selection: str = "") -> Json:
        """Return a deed's payload: what is selected of it, the user errors, `replayed` and `revision`."""
        input_type = get_named_type(MUTATIONS.fields[deed].args["input"].type)
        text = f"mutation($input: {input_type.name}!) {{ {deed}(input: $input) {{ {selection} userErrors {{ ...Fault }}"
        data = await self.ask(f"{text} replayed revision }} }} {FAULT}", input=given)
        return data[deed]

    async def done(self, deed: str, given: Json, selection: str = "") -> Json:
        """Return the payload of a deed that isn't refused."""
        payload = await self.do(deed, given, selection)
        assert payload["userErrors"] == [], payload
        return payload

    def with_ids(self, value: Any) -> Any:
        """Return the value with ids in the place of names."""
        return replaced(value, self.ids)

    def named(self, value: Any) -> Any:
        """Return the value with names in the place of ids."""
        return replaced(value, {node_id: name for name, node_id in self.ids.items()})


@asynccontextmanager
async def served(address: Address, **settings: Any) -> AsyncGenerator[Api]:
    """The service over the database at the address, asked by an admin, open as long as the block."""
    given: dict[str, Any] = {"bootstrap_admin_key": SecretStr(ADMIN_KEY), "rate_burst": 10**6, **settings}
    app = build_app(address, Settings(**given))
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://localhost", headers=AS_ADMIN) as http,
    ):
        service = app.state.service
        vars(service.replica.database)["deeds"] = service.deeds  # for deeds_of, as they are one process
        yield Api(http, service.replica.database)


@asynccontextmanager
async def filled(address: Address, facts: Mapping[str, list[Json]]) -> AsyncGenerator[Api]:
    """The service over a graph that tells these facts alone."""
    async with emptied(address), served(address) as api:
        await api.load(facts)
        yield api


def without_cost(response: httpx.Response) -> Json:
    """Return the body of a response but for what it cost."""
    body = response.json()
    body.pop("extensions", None)
    return body


def own_fields_of(deed: str) -> list[str]:
    """Return the fields that a deed's payload has of its own."""
    payload: Any = MUTATIONS.fields[deed].type.of_type
    return [name for name in payload.fields if name not in {"userErrors", "replayed", "revision"}]


def own_selection_of(deed: str) -> str:
    """Return a selection that tells which of a payload's own fields are null."""
    return " ".join(f"{name} {{ __typename }}" for name in own_fields_of(deed))


def selection_of(expected: Any) -> str:
    """Return the GraphQL selection that asks for what is expected."""
    if isinstance(expected, list):
        if any(isinstance(element, str) for element in expected):
            return ""
        elements = {key: each for element in expected for key, each in element.items()}
        return selection_of(elements) or "__typename"
    if not isinstance(expected, dict):
        return ""
    fields = ((key, selection_of(each)) for key, each in expected.items())
    return " ".join(f"{key} {{ {below} }}" if below else key for key, below in fields)
