"""Neo4j takes the questions of cypher/questions/ whichever version of Cypher is its default."""

from typing import LiteralString, cast

import neo4j
import pytest

from samsyn.database.port import Address
from tests.api.test_questions_in_cypher import HELD, text_of


@pytest.mark.parametrize("version", ["5", "25"])
async def test_every_question_is_taken(address: Address, version: str) -> None:
    async with neo4j.AsyncGraphDatabase.driver(address.uri, telemetry_disabled=True) as driver:
        for question in HELD:
            planned = cast(LiteralString, f"CYPHER {version} EXPLAIN {text_of(question)}")
            summary = (await driver.execute_query(planned, database_=address.database)).summary
            assert summary.query_type == "r"
            assert summary.plan
