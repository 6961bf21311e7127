"""What several tests of the graph begin with."""

from collections.abc import AsyncIterator

import pytest_asyncio

from samsyn.database.port import Address, Database
from tests.support.counting import Counting


@pytest_asyncio.fixture
async def counting(graph: Database, address: Address) -> AsyncIterator[Counting]:  # noqa: ARG001 (it empties the database)
    """An empty graph that counts what is asked of it."""
    opened = Counting(address)
    yield opened
    await opened.close()
