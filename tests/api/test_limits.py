"""What one request may ask for: refused before anything is executed, by limits that the operator may set."""

from typing import Any

import pytest

from samsyn.database.port import Address
from tests.api.asking import Api, emptied, served

GRAPHQL_RESPONSE = "application/graphql-response+json"
DEEP = """query($first: Int = 20) {
  goals(first: $first) { nodes { contributions(first: $first) { nodes { makers(first: $first) { nodes { id } } } } } }
}"""
PLACE = "{ place { code } }"


@pytest.mark.parametrize(
    ("query", "variables", "cost"),
    [
        (PLACE, {}, 1),
        ("{ goals { totalCount } }", {}, 1),
        ("{ goals(first: 5) { nodes { id } } }", {}, 5),
        ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ["a", "b", "c"]}, 3),
        (DEEP, {"first": 2}, 2 + 4 + 8),
        (DEEP, {}, 20 + 20**2 + 20**3),
        (DEEP, {"first": 3}, 3 + 9 + 27),
    ],
)
async def test_an_answer_tells_what_it_cost(api: Api, query: str, variables: dict[str, Any], cost: int) -> None:
    body = (await api.send(query, variables)).json()

    assert body["extensions"] == {"cost": {"requested": cost, "allowed": 100_000}}


async def test_what_costs_too_much_is_never_executed(api: Api) -> None:
    response = await api.http.post(
        "/graphql", json={"query": DEEP, "variables": {"first": 100}}, headers={"accept": GRAPHQL_RESPONSE}
    )

    assert response.status_code == 400
    assert response.json().keys() == {"errors"}
    [error] = response.json()["errors"]
    makers = ["goals", "nodes", "contributions", "nodes", "makers"]
    assert error["extensions"] == {
        "code": "COST_LIMIT",
        "limit": 100_000,
        "asked": 1_010_100,
        "list": makers,
        "first": 8,
    }
    assert error["message"] == (
        "This may fetch 1,010,100 nodes; at most 100,000 are allowed."
        " The list `goals.nodes.contributions.nodes.makers` costs most: ask for at most `first: 8` there."
    )


async def test_what_a_cost_refusal_tells_is_answered_when_it_is_asked_again(api: Api) -> None:
    query = """query($first: Int!) {
      goals(first: 100) { nodes { contributions(first: 100) { nodes { makers(first: $first) { nodes { id } } } } } }
    }"""
    [error] = (await api.send(query, {"first": 100})).json()["errors"]

    again = (await api.send(query, {"first": error["extensions"]["first"]})).json()

    assert again["data"] == {"goals": {"nodes": []}}
    assert again["extensions"]["cost"]["requested"] <= 100_000


async def test_a_deed_whose_payload_costs_too_much_isnt_done(api: Api) -> None:
    page = "nodes { contributesTo(first: 100) { "
    mutation = f"""mutation {{ createGoal(input: {{name: "Ny"}}) {{
      goal {{ contributesTo(first: 100) {{ {page * 3} totalCount {"} } " * 3} }} }} }} }}"""

    body = (await api.send(mutation)).json()

    assert body["errors"][0]["extensions"]["code"] == "COST_LIMIT"
    assert (await api.ask("{ goals { totalCount } }"))["goals"]["totalCount"] == 0


@pytest.mark.parametrize(
    ("limits", "query", "code"),
    [
        ({"max_body_bytes": 40}, PLACE + " " * 40, "BODY_TOO_LARGE"),
        ({"max_query_bytes": 10}, PLACE, "QUERY_TOO_LARGE"),
        ({"max_tokens": 5}, PLACE, "GRAPHQL_PARSE_FAILED"),
        ({"max_selections": 1}, PLACE, "SELECTIONS_LIMIT"),
        ({"max_depth": 1}, PLACE, "DEPTH_LIMIT"),
        ({"max_schema_depth": 1}, "{ __schema { queryType { name } } }", "DEPTH_LIMIT"),
        ({"max_aliases": 0}, "{ where: place { code } }", "ALIASES_LIMIT"),
        ({"max_root_fields": 1}, "{ place { code } __typename }", "ROOT_FIELDS_LIMIT"),
        (
            {"max_mutations": 1},
            'mutation { createGoal(input: {name: "A"}) { replayed } b: createGoal(input: {name: "B"}) { replayed } }',
            "ROOT_FIELDS_LIMIT",
        ),
        ({"max_directives": 0}, "{ place @skip(if: false) { code } }", "DIRECTIVES_LIMIT"),
        ({"max_fragments": 0}, "{ place { ...Code } } fragment Code on Place { code }", "FRAGMENTS_LIMIT"),
        ({"max_cost": 19}, "{ goals { nodes { id } } }", "COST_LIMIT"),
    ],
)
async def test_every_limit_is_a_setting(address: Address, limits: dict[str, int], query: str, code: str) -> None:
    async with emptied(address), served(address, **limits) as api:
        body = (await api.send(query)).json()

    assert body.keys() == {"errors"}
    assert {error["extensions"]["code"] for error in body["errors"]} == {code}
