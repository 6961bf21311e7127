"""The service over the test's database: with a town in it that nobody may change, or empty for each test to fill."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
import yaml

from samsyn.database.port import Address, Database
from tests.api.asking import Api, filled, served
from tests.support.provider import AUDIENCE, Provider, running

FACTS = {"registerActor": [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("IF", "Orkestern")]}
TOWN = yaml.safe_load(Path(__file__).with_name("town.yaml").read_text("utf-8"))


@pytest_asyncio.fixture
async def api(graph: Database, address: Address) -> AsyncIterator[Api]:  # noqa: ARG001 -- it empties the database
    """The service over an empty graph, for a test to change."""
    async with served(address) as api:
        yield api


@pytest_asyncio.fixture(scope="module")
async def town(address: Address) -> AsyncIterator[Api]:
    """The service over the town of town.yaml, loaded once for a module, whose tests only read and use no other."""
    async with filled(address, TOWN) as api:
        yield api


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    """A provider that runs."""
    async with running(Provider()) as provider:
        yield provider


@pytest_asyncio.fixture
async def hall(graph: Database, address: Address, provider: Provider) -> AsyncIterator[Api]:  # noqa: ARG001 -- it empties the database
    """The service that takes the provider's tokens."""
    told = {"oidc_role_claim": "realm_access.roles", "oidc_actors_claim": "actors"}
    async with served(address, oidc_issuer=provider.issuer, oidc_audience=AUDIENCE, **told) as api:
        await api.load(FACTS)
        yield api
