"""A real provider, the service that people sign in at by it, and browsers."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from pydantic import SecretStr

from samsyn.database.port import Address, Database
from tests.api.asking import Api, served
from tests.sign_in import real_provider
from tests.sign_in.browser import HERE

FACTS = {"registerActor": [{"externalId": "IF", "name": "IF", "kind": "ASSOCIATION"}]}


@pytest.fixture(scope="session")
def issuer() -> Iterator[str]:
    """The name of the certified provider, which runs."""
    with real_provider.running(HERE) as name:
        yield name


@pytest_asyncio.fixture
async def place(graph: Database, address: Address, issuer: str) -> AsyncIterator[Api]:  # noqa: ARG001 -- it empties the database
    """The service that people sign in at with the certified provider."""
    secret = SecretStr(real_provider.CLIENT_SECRET)
    client = {"oidc_audience": "api", "oidc_client_id": real_provider.CLIENT, "oidc_client_secret": secret}
    async with served(address, oidc_issuer=issuer, **client) as api:
        await api.load(FACTS)
        yield api


@pytest_asyncio.fixture
async def api(graph: Database, address: Address) -> AsyncIterator[Api]:  # noqa: ARG001 -- it empties the database
    """The service without a provider."""
    async with served(address) as api:
        yield api
