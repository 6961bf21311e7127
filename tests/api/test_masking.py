"""What is nobody's fault but ours is masked, and logged in full under the id that the client is told."""

import logging

import httpx
import neo4j
import pytest

from samsyn.database.port import Address
from tests.api.asking import Api, Json, served

FACTS: dict[str, list[Json]] = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "registerActor": [{"externalId": "A", "name": "A", "kind": "UNIT"}],
    "createGoal": [{"externalId": "G", "name": "G"}],
}
A_CIRCLE = """
MATCH (goal:Goal)
CREATE (goal)-[:CONTRIBUTES_TO {id: 'link_guild', weight: 1.0, polarity: 'SUPPORTS', confidence: 'LOW', version: 1,
  createdAt: '2026-01-31T08:00:00.000000Z', updatedAt: '2026-01-31T08:00:00.000000Z'}]->(goal)
"""


async def test_an_unforeseen_error_is_masked_and_logged(
    api: Api, address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    async with neo4j.AsyncGraphDatabase.driver(
        address.uri, auth=(address.user, address.password or "") if address.user else None
    ) as driver:
        await api.load(FACTS)
        await driver.execute_query(A_CIRCLE, database_=address.database)

    async with served(address) as other:
        other.ids = api.ids
        await _assert_masked(other, caplog)


async def _assert_masked(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "samsyn"):
        response = await api.send("query($id: ID!) { drivers(aimId: $id) { id } }", {"id": "@G"})

    assert response.status_code == httpx.codes.INTERNAL_SERVER_ERROR
    assert response.json()["data"] is None
    [error] = response.json()["errors"]
    assert error["extensions"].keys() == {"code", "requestId"}
    assert error["extensions"]["code"] == "INTERNAL"
    assert "circle" not in response.text
    assert "Traceback" not in response.text
    assert error["extensions"]["requestId"] in error["message"]
    [record] = caplog.records
    assert error["extensions"]["requestId"] in record.getMessage()
    assert "circle" in caplog.text
    assert await api.ask("{ place { code } }") == {"place": {"code": "0665"}}
