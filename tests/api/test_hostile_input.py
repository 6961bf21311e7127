"""What is made to be too much is refused in words: it is never a fault of ours, and nothing of it is executed."""

import json
from typing import Any

import httpx
import pytest

from samsyn.database.port import Address
from tests.api.asking import Api, emptied, served

GOALS = "query($f: GoalFilter) { goals(filter: $f) { totalCount } }"
NAMED = "query($id: ID!) { node(id: $id) { id } }"
JSON = {"content-type": "application/json"}
ADDRESS_LENGTH_MAX = 10_000  # of what is asked by GET, too


def nested(levels: int, opening: Any = "not") -> Any:
    """A filter, or a list, with so many levels in one another."""
    value: Any = {} if opening != "[" else []
    for _ in range(levels):
        value = {"not": value} if opening == "not" else {"or": [value]} if opening == "or" else [value]
    return value


HOSTILE = {
    "variables nested deep": (NAMED, {"id": nested(256, "[")}, "BAD_USER_INPUT"),
    "variables nested deep that nothing declares": (NAMED, {"id": "goal_1", "x": nested(500, "[")}, "BAD_USER_INPUT"),
    "a filter of 31 times not": (GOALS, {"f": nested(31)}, None),
    "a filter of 100 times not": (GOALS, {"f": nested(100)}, "BAD_USER_INPUT"),
    "a filter of 190 times not": (GOALS, {"f": nested(190)}, "BAD_USER_INPUT"),
    "a filter of or in or": (GOALS, {"f": nested(100, "or")}, "BAD_USER_INPUT"),
    "10,000 conditions": (GOALS, {"f": {"or": [{"name": {"eq": "x"}}] * 10_000}}, "CONDITIONS_LIMIT"),
    "10,000 conditions of nothing": (GOALS, {"f": {"and": [{}] * 10_000}}, "CONDITIONS_LIMIT"),
    "10,000 values": (GOALS, {"f": {"id": {"in": ["goal_1"] * 10_000}}}, "CONDITIONS_LIMIT"),
    "10,000 faults": (GOALS, {"f": {"or": [{"name": 1}] * 10_000}}, "BAD_USER_INPUT"),
    "a number that is no integer": (
        "query($n: Int) { goals(first: $n) { totalCount } }",
        {"n": 2**63},
        "BAD_USER_INPUT",
    ),
    "a filter in the document": (f"{{ goals(filter: {'{not: ' * 100}{{}}{'}' * 100}) {{ totalCount }} }}", {}, None),
    "lists in the document": (f"{{ goals(filter: {'[' * 400}{']' * 400}) {{ totalCount }} }}", {}, None),
    "types in the document": (f"query($x: {'[' * 400}Int{']' * 400}) {{ place {{ code }} }}", {}, None),
    "selections in the document": ("{a" * 330 + "}" * 330, {}, None),
    "half a character in the document": ('{ search(text: "\\uD800") { id } }', {}, "GRAPHQL_PARSE_FAILED"),
    "half a pair in the document": ('{ search(text: "\\u{D800}") { id } }', {}, "GRAPHQL_PARSE_FAILED"),
    "a long text to search for": ("query($t: String!) { search(text: $t) { id } }", {"t": "å" * 20_000}, "INVALID"),
    "many words to search for": (
        "query($t: String) { lessons(text: $t) { totalCount } }",
        {"t": "a " * 99_999},
        "INVALID",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_b6_hostile_input_is_refused_in_words(town: Api, name: str) -> None:
    query, variables, code = HOSTILE[name]
    given = json.dumps(variables)
    body = f'{{"query": {json.dumps(query)}, "variables": {given}}}'
    responses = [await town.http.post("/graphql", content=body, headers=JSON)]
    if len(given) < ADDRESS_LENGTH_MAX:
        responses.append(await town.http.get("/graphql", params={"query": query, "variables": given}))

    for response in responses:
        assert response.status_code == httpx.codes.OK, response.text
        codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
        assert "INTERNAL" not in codes, response.text
        assert code is None or codes == {code}, response.text
        assert len(response.content) < 20_000


@pytest.mark.parametrize(
    "body",
    [
        b'{"query": "{ place { code } }", "variables": ' + b"[" * 2_000 + b"]" * 2_000 + b"}",
        b'{"query": "{ place { code } }", "variables": {"a": "\\ud800"}}',
        b'{"query": "\xed\xa0\x80"}',
        b'{"query": "{ place { code } }", "variables": {"a": 1e999}}',
    ],
    ids=["nested beyond what is parsed", "half a character", "bytes that are no text", "a number without end"],
)
async def test_b6_a_body_that_is_no_json_is_a_bad_request(town: Api, body: bytes) -> None:
    response = await town.http.post("/graphql", content=body, headers=JSON)

    assert response.status_code == httpx.codes.BAD_REQUEST
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


async def test_b6_deep_extensions_are_passed_over(town: Api) -> None:
    response = await town.send("{ __typename }", extensions={"deep": nested(900, "[")})

    assert response.json()["data"] == {"__typename": "Query"}


async def test_b4_an_answer_is_no_longer_than_answers_may_be(address: Address) -> None:
    query = "{ goals(first: 100) { nodes { name description } } }"
    facts = {"createGoal": [{"name": str(number), "description": "å" * 1_000} for number in range(20)]}
    async with emptied(address), served(address, max_answer_bytes=20_000) as api:
        await api.load(facts)
        refused = (await api.send(query)).json()
        allowed = await api.ask("{ goals(first: 5) { nodes { name description } } }")

    assert refused["data"] is None
    [error] = refused["errors"]
    assert error["extensions"]["code"] == "ANSWER_LIMIT"
    assert error["message"] == "The answer has more than 20,000 bytes. Ask for less at a time."
    assert len(allowed["goals"]["nodes"]) == 5


async def test_b4_what_asks_too_much_of_the_schema_is_refused(address: Address) -> None:
    async with emptied(address), served(address, max_answer_bytes=20_000) as api:
        refused = (await api.send("{ __schema { types { name description } } }")).json()

    assert [error["extensions"]["code"] for error in refused["errors"]] == ["ANSWER_LIMIT"]


async def test_b4_a_deed_is_told_to_be_done_where_its_payload_is_too_long(address: Address) -> None:
    goals = "contributesTo(first: 100) { nodes { description supportedBy(first: 100) { nodes { description } } } }"
    outcomes = [{"externalId": str(number), "name": "Utfall", "description": "å" * 4_000} for number in range(20)]
    async with emptied(address), served(address, max_answer_bytes=20_000) as api:
        await api.load({"createOutcome": outcomes})
        links = [{"aimId": api.ids[f"@{number}"]} for number in range(20)]
        mutation = f"mutation($i: CreateGoalInput!) {{ createGoal(input: $i) {{ goal {{ {goals} }} }} }}"
        told = (await api.send(mutation, {"i": {"name": "Mål", "contributesTo": links}})).json()
        done = await api.ask("{ goals { totalCount } }")

    assert told["data"] is None
    [error] = told["errors"]
    assert error["extensions"]["code"] == "ANSWER_LIMIT"
    assert error["message"].startswith(
        "It is saved, but the result can't be shown: The answer has more than 20,000 bytes."
    )
    assert done == {"goals": {"totalCount": 1}}


async def test_b4_an_answer_has_no_more_errors_than_can_be_told(address: Address) -> None:
    wrong = 'drivers(during: {from: "2026-02-01", to: "2026-01-01"}) { revision }'
    aliases = " ".join(f"a{number}: {wrong}" for number in range(28))
    async with emptied(address), served(address) as api:
        await api.load({"createGoal": [{"name": str(number)} for number in range(20)]})
        few = (await api.send(f"{{ goals(first: 5) {{ nodes {{ {aliases} }} }} }}")).json()
        many = (await api.send(f"{{ goals(first: 20) {{ nodes {{ {aliases} }} }} }}")).json()

    assert len(few["errors"]) == 5 * 28
    [error] = many["errors"]
    assert error["message"] == "The answer has more than 500 errors. Ask for less at a time."
