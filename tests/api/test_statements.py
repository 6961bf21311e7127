"""How many statements an operation costs: one for all that is stored, one for each level of what questions refer to."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.api.asking import Api, Asked


@pytest_asyncio.fixture
async def asked(town: Api) -> AsyncIterator[Asked]:
    yield Asked(town)


EVERYTHING_STORED = """
query($ids: [ID!]!, $id: ID!) {
  place { code }
  visions { totalCount nodes { name values { nodes { name } }
    supportedBy { edges { link { weight } node { name } } } } }
  outcomes { nodes { name experiencedBy { nodes { name } }
    measures { nodes { name latest { value } owner { name } } } } }
  goals(orderBy: [{field: CONTRIBUTIONS_COUNT, direction: DESC}]) { pageInfo { hasNextPage } nodes { name
    owners { nodes { name } } contributesTo { edges { link { from { label } to { name } } } }
    contributions { totalCount edges { link { rationale } node { title makers { edges { role node { name } } } } } } } }
  actors { nodes { name partOf { name } parts { nodes { name } } uses { nodes { name } } owns { nodes { label } } } }
  again: actors(last: 2) { nodes { members { edges { share } } } }
  nodes(ids: $ids) { __typename label ... on Goal { owners { nodes { name } } } }
  node(id: $id) { label ... on Measure { observations { nodes { value } } indicates { nodes { label } } } }
}
"""


async def test_all_that_is_stored_is_one_statement(asked: Asked) -> None:
    ids = ["@zebra", "@motesplatser", "@vision", "nothing", "@sagostund"]

    assert len(await asked.statements(EVERYTHING_STORED, ids=ids, id="@besok")) == 1
    assert len(asked.data["goals"]["nodes"]) == 7
    assert asked.data["nodes"][3] is None


async def test_the_schema_alone_costs_no_more_than_one_statement(asked: Asked) -> None:
    assert len(await asked.statements("{ __schema { queryType { name } } __typename }")) <= 1


async def test_numbers_of_a_question_cost_nothing_more(asked: Asked) -> None:
    query = """query($id: ID!) {
      outcomes { nodes { name drivers { unsupportedShare sectors { sector share } } } }
      drivers(aimId: $id) { evidencedShare flow { links { fromId toId share } } }
      contributions { nodes { contributesTo { edges { link { share } } } makers { edges { portion } }
        drives { totalCount } } }
    }"""

    assert len(await asked.statements(query, id="@unga-trivs")) == 1
    assert asked.data["contributions"]["nodes"][0]["drives"]["totalCount"] > 0


async def test_what_answers_refer_to_is_one_statement_more_for_all_of_them(asked: Asked) -> None:
    query = """query($id: ID!) {
      aims(first: 20) { nodes { name drivers { aim { name } actors { nodes { actor { name partOf { name } }
        contributions(first: 2) { contribution { title makers(first: 4) { nodes { name } } } }
        paths(first: 2) { nodes { label } } } }
        flow { nodes { node { label } } } } } }
      actors { nodes { drives { nodes { aim { name } path { nodes { __typename label } } } } } }
      chains(fromId: $id) { nodes { label } }
    }"""

    assert len(await asked.statements(query, id="@zebra")) == 2
    assert len(asked.data["aims"]["nodes"]) == 13


async def test_links_in_answers_are_fetched_with_all_else_of_their_level(asked: Asked) -> None:
    query = """query($id: ID!) { chains(fromId: $id) { nodes { label } links { id label weight from { label } } }
      drivers(aimId: $id) { actors { nodes { actor { name } paths { links { weight rationale } } } } } }"""

    assert len(await asked.statements(query, id="@unga-trivs")) == 1
    assert asked.data["chains"][0]["links"][0]["label"] == "Unga trivs → Plats att växa"


async def test_each_level_of_questions_is_one_statement_more(asked: Asked) -> None:
    query = """query($id: ID!) { drivers(aimId: $id) { actors { nodes { actor { name
      drives { nodes { aim { name drivers { actors { nodes { actor { name } } } } } } } } } } } }"""

    assert len(await asked.statements(query, id="@unga-trivs")) == 3
    assert asked.data["drivers"]["actors"]["nodes"][0]["actor"]["drives"]["nodes"]


async def test_a_question_alone_is_one_statement(asked: Asked) -> None:
    query = "query($id: ID!) {{ drivers(aimId: $id) {{ {} }} }}"

    for selection in ("unsupportedShare revision", "revision actors { nodes { actor { name } } }"):
        assert len(await asked.statements(query.format(selection), id="@unga-trivs")) == 1
        assert asked.data["drivers"]["revision"] == await asked.graph.revision()


async def test_a_link_by_its_id_is_one_statement_more(asked: Asked) -> None:
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { label ... on AimLink { share from { label } } } }"

    statements = await asked.statements(query, ids=["@laslust → @unga-trivs", "@sagostund → @laslust", "@zebra"])

    assert len(statements) == 2
    assert [node["label"] for node in asked.data["nodes"]] == [
        "Läslust → Unga trivs",
        "Sagostund → Läslust",
        "Zebraförlaget",
    ]


@pytest.mark.parametrize("selection", ["nodes { name }", "pageInfo { hasNextPage }", "edges { cursor }"])
async def test_nothing_is_counted_unless_asked_for(asked: Asked, selection: str) -> None:
    [without] = await asked.statements(f"{{ goals {{ {selection} }} }}")
    [together] = await asked.statements(f"{{ goals {{ totalCount {selection} }} }}")
    [alone] = await asked.statements("{ goals { totalCount } }")

    assert "COUNT" not in without
    assert together.count("COUNT") == alone.count("COUNT") == 1
    assert "LIMIT" not in alone


async def test_a_statement_is_the_same_whatever_the_values(asked: Asked) -> None:
    query = """query($id: ID!, $first: Int) {
      node(id: $id) { label ... on Goal { owners(first: $first) { nodes { name } } } } }"""

    first = await asked.statements(query, id="@laslust", first=1)
    second = await asked.statements(query, id="@motesplatser", first=20)

    assert first == second
    assert asked.data["node"]["label"] == "Fler mötesplatser"
