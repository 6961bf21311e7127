"""Arguments that no answer can be made of are refused with a code and a place; nothing fails on our side."""

import base64
import json
from typing import Any

import pytest

from tests.api.asking import Api, Json, without_cost

GRAPHQL_RESPONSE = {"accept": "application/graphql-response+json"}
BIG = 2**31


async def refusal(town: Api, query: str, variables: Json | None = None) -> Json:
    """Return the one error of a request that isn't executed, whatever the client accepts."""
    response = await town.send(query, variables)
    strict = await town.http.post(
        "/graphql", json={"query": query, "variables": town.with_ids(variables)}, headers=GRAPHQL_RESPONSE
    )

    assert (response.status_code, strict.status_code) == (200, 400)
    assert response.json() == strict.json()
    [error] = response.json().pop("errors")
    assert response.json().keys() == {"errors"}
    return error


async def fault(town: Api, field: str, definitions: str = "", **variables: Any) -> Json:
    """Return the one error of a field that is null for it, beside which the rest of the answer stands."""
    query = f"query{definitions} {{ it: {field} place {{ code }} }}"
    body = await town.answer(query, **variables)
    strict = await town.http.post(
        "/graphql", json={"query": query, "variables": town.with_ids(variables)}, headers=GRAPHQL_RESPONSE
    )

    assert (strict.status_code, without_cost(strict)) == (200, body)
    assert body["data"] == {"it": None, "place": {"code": "0665"}}
    [error] = body["errors"]
    assert error["path"] == ["it"]
    return error


@pytest.mark.parametrize("argument", ["first", "last"])
@pytest.mark.parametrize("size", [0, -1, 101, -BIG])
async def test_a_size_out_of_range_is_refused_by_literal_and_by_variable(town: Api, argument: str, size: int) -> None:
    by_literal = await fault(town, f"goals({argument}: {size}) {{ nodes {{ id }} }}")
    by_variable = await fault(town, f"goals({argument}: $size) {{ nodes {{ id }} }}", "($size: Int)", size=size)

    assert by_literal["extensions"] == by_variable["extensions"] == {"code": "INVALID"}
    assert by_literal["message"] == by_variable["message"]
    assert f"`{argument}` must be from 1 to 100; it is {size}." == by_literal["message"]
    assert by_literal["locations"] == [{"line": 1, "column": 9}]


@pytest.mark.parametrize("size", [BIG, 10**20])
async def test_a_size_that_is_no_int_is_refused_by_literal_and_by_variable(town: Api, size: int) -> None:
    by_literal = await refusal(town, f"{{ goals(first: {size}) {{ nodes {{ id }} }} }}")
    by_variable = await refusal(
        town, "query($size: Int) { goals(first: $size) { nodes { id } } }", {"size": min(size, 2**62)}
    )

    assert by_literal["extensions"] == {"code": "GRAPHQL_VALIDATION_FAILED", "path": ["first"], "reason": "TOO_LARGE"}
    assert by_variable["extensions"] == {"code": "BAD_USER_INPUT", "path": ["size"], "reason": "TOO_LARGE"}


@pytest.mark.parametrize("size", [1, 100])
async def test_the_limits_themselves_are_taken(town: Api, size: int) -> None:
    data = await town.ask(
        "query($size: Int) { a: goals(first: $size) { nodes { id } } b: goals(last: $size) { nodes { id } } }",
        size=size,
    )

    assert len(data["a"]["nodes"]) == len(data["b"]["nodes"]) == min(size, 7)


async def test_a_size_below_the_root_is_refused_where_it_stands(town: Api) -> None:
    query = "query($size: Int) {\n  goals(first: 2) {\n    nodes {\n      owners(first: $size) { nodes { id } } } } }"
    body = await town.answer(query, size=0)

    assert body["data"] == {"goals": {"nodes": [{"owners": None}, {"owners": None}]}}
    told = [(error["path"], error["locations"], error["extensions"]) for error in body["errors"]]
    place = [{"line": 4, "column": 7}]
    assert told == [(["goals", "nodes", index, "owners"], place, {"code": "INVALID"}) for index in (0, 1)]


@pytest.mark.parametrize(
    "arguments", ["first: 1, last: 1", "first: 1, last: 1, before: $cursor", "last: 1, after: $cursor"]
)
async def test_forward_and_backward_exclude_each_other(town: Api, arguments: str) -> None:
    page = await town.ask("{ goals(first: 1) { pageInfo { endCursor } } }")
    cursor = page["goals"]["pageInfo"]["endCursor"]

    error = await fault(town, f"goals({arguments}) {{ nodes {{ id }} }}".replace("$cursor", f'"{cursor}"'))

    assert error["extensions"]["code"] == "INVALID"
    assert error["message"] == "Give either `first` with `after`, or `last` with `before`."


ODD = (1, 1.5, True, "' OR 1=1", "\ud800", "\x00", 10**30, 2**63, -(2**70), 1e308, float("inf"), float("nan"), [], {})


def cursor_of(*values: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "ÅÄÖ",
        "🙂" * 100,
        "A" * 100_000,
        cursor_of(),
        cursor_of("00000000", "goal_1"),
        cursor_of(1, 2),
        cursor_of({}, [], None),
        base64.urlsafe_b64encode(b"[" * 1_000).decode(),
        base64.urlsafe_b64encode(b"{}").decode(),
        base64.urlsafe_b64encode(b"null").decode(),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
        base64.urlsafe_b64encode(b'["' + b"9" * 1_400 + b'", ' + b"9" * 5).decode(),
        base64.urlsafe_b64encode(b"[" + b"9" * 1_400 + b"]").decode(),
    ],
    ids=lambda cursor: cursor[:20],
)
async def test_what_is_no_cursor_is_refused(town: Api, cursor: str) -> None:
    for argument in ("after", "before"):
        field = f"goals({argument}: $cursor, orderBy: [{{field: NAME}}]) {{ nodes {{ id }} }}"
        error = await fault(town, field, "($cursor: String)", cursor=cursor)

        assert error["extensions"]["code"] == "INVALID"


async def test_a_cursor_whose_values_are_changed_is_refused_or_taken_but_never_fails(town: Api) -> None:
    page = await town.ask("{ goals(first: 1, orderBy: [{field: STARTS_ON}]) { pageInfo { endCursor } } }")
    cursor = page["goals"]["pageInfo"]["endCursor"]
    mark, _, node_id = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))

    for changed in (*ODD, None):
        for values in ((changed, node_id), ("2026-01-01", changed)):
            body = await town.answer(
                "query($cursor: String) { goals(after: $cursor, orderBy: [{field: STARTS_ON}]) { nodes { id } } }",
                cursor=cursor_of(mark, *values),
            )

            codes = {error["extensions"]["code"] for error in body.get("errors", [])}
            assert codes <= {"INVALID"}


async def test_a_changed_cursor_of_drivers_is_refused_or_taken_but_never_fails(town: Api) -> None:
    query = """query($id: ID!, $after: String) { drivers(aimId: $id) {
      actors(first: 1, after: $after) { edges { cursor } } } }"""
    page = await town.ask(query, id="@unga-trivs")
    cursor = page["drivers"]["actors"]["edges"][0]["cursor"]
    mark, *values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))

    for changed in ODD:
        for odd in (cursor_of(mark, changed, values[1]), cursor_of(mark, values[0], changed), cursor_of(mark, changed)):
            body = await town.answer(query, id="@unga-trivs", after=odd)

            codes = {error["extensions"]["code"] for error in body.get("errors", [])}
            assert codes <= {"INVALID"}


async def test_a_cursor_of_another_order_is_refused(town: Api) -> None:
    page = await town.ask("{ goals(first: 1, orderBy: [{field: NAME}]) { pageInfo { endCursor } } }")
    cursor = page["goals"]["pageInfo"]["endCursor"]

    for order in ("[{field: NAME, direction: DESC}]", "[{field: STARTS_ON}]", "[]", "[{field: NAME}, {field: KIND}]"):
        text = order.replace("KIND", "STARTS_ON")
        field = f"goals(after: $c, orderBy: {text}) {{ nodes {{ id }} }}"
        error = await fault(town, field, "($c: String)", c=cursor)
        assert error["extensions"]["code"] == "INVALID"


@pytest.mark.parametrize("count", [101, 1_000])
async def test_more_ids_than_may_be_asked_for_are_refused(town: Api, count: int) -> None:
    ids = [f"goal_{number}" for number in range(count)]
    error = await fault(town, "nodes(ids: $ids) { id }", "($ids: [ID!]!)", ids=ids)

    assert error["extensions"]["code"] == "INVALID"
    assert error["message"] == f"Ask for at most 100 ids at a time; there are {count:,}."


async def test_a_hundred_ids_are_taken(town: Api) -> None:
    data = await town.ask("query($ids: [ID!]!) { nodes(ids: $ids) { label } }", ids=["@zebra"] * 100)

    assert data["nodes"] == [{"label": "Zebraförlaget"}] * 100


@pytest.mark.parametrize(
    ("variables", "path", "reason"),
    [
        ({"first": "x"}, ["first"], "WRONG_KIND"),
        ({"first": 1.5}, ["first"], "WRONG_KIND"),
        ({"first": True}, ["first"], "WRONG_KIND"),
        ({"first": [1]}, ["first"], "WRONG_KIND"),
        ({"order": [{"field": "COLOUR"}]}, ["order", "0", "field"], "NOT_A_CHOICE"),
        ({"order": [{"direction": "ASC"}]}, ["order", "0", "field"], "MISSING"),
        ({"during": {"from": "2026-02-30"}}, ["during", "from"], "NOT_A_DATE"),
        ({"during": {"from": 5}}, ["during", "from"], "NOT_A_DATE"),
        ({"during": {"until": "2026-01-01"}}, ["during", "until"], "UNKNOWN_FIELD"),
        ({"id": None}, ["id"], "EMPTY"),
        ({"id": {}}, ["id"], "WRONG_KIND"),
    ],
    ids=str,
)
async def test_variables_that_dont_fit_are_refused_in_words(
    town: Api, variables: Json, path: list[str], reason: str
) -> None:
    query = """query($first: Int, $order: [GoalOrder!], $during: DateRange, $id: ID! = "") {
      goals(first: $first, orderBy: $order) { nodes { id } } drivers(aimId: $id, during: $during) { id } }"""

    error = await refusal(town, query, variables)

    assert error["extensions"] == {"code": "BAD_USER_INPUT", "path": path, "reason": reason}
    assert error["message"].endswith(".")


async def test_every_wrong_variable_is_told(town: Api) -> None:
    body = (await town.send("query($a: Int!, $b: Int, $c: ID!) { goals(first: $a, last: $b) { nodes { id } } }")).json()

    assert [error["extensions"]["code"] for error in body["errors"]] == ["GRAPHQL_VALIDATION_FAILED"]

    body = (
        await town.send(
            "query($a: Int!, $b: Int, $c: ID!) { goals(first: $a, last: $b) { nodes { id } } node(id: $c) { id } }",
            {"b": "x"},
        )
    ).json()
    assert [error["extensions"] for error in body["errors"]] == [
        {"code": "BAD_USER_INPUT", "path": [name], "reason": reason}
        for name, reason in (("a", "MISSING"), ("b", "WRONG_KIND"), ("c", "MISSING"))
    ]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("{ goals { nodes { colour } } }", "Cannot query field 'colour' on type 'Goal'."),
        ("{ goals }", "Field 'goals' of type 'GoalConnection' must have a selection of subfields."),
        ("{ place { code { x } } }", "Field 'code' must not have a selection"),
        ("{ goals(size: 1) { nodes { id } } }", "Unknown argument 'size'"),
        ("{ ...Nothing }", "Unknown fragment 'Nothing'."),
        ("query($id: ID) { node(id: $id) { id } }", "expecting type 'ID!'"),
        ("{ node { id } }", "Argument 'Query.node(id:)' of type 'ID!' is required"),
        ("{ a: place { code } a: goals { totalCount } }", "Fields 'a' conflict"),
    ],
    ids=lambda each: each[:30],
)
async def test_what_isnt_in_the_schema_is_refused(town: Api, query: str, message: str) -> None:
    error = await refusal(town, query)

    assert error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert message in error["message"]


@pytest.mark.parametrize("query", ["", " ", "{", "{ goals { } }", "query Q", "\ufeff}", '{ a(b: "\\ud800") }', "å"])
async def test_what_is_no_graphql_is_refused(town: Api, query: str) -> None:
    error = await refusal(town, query)

    assert error["extensions"]["code"] == "GRAPHQL_PARSE_FAILED"


@pytest.mark.parametrize(
    ("operation_name", "query"),
    [
        (None, "query A { place { code } } query B { place { code } }"),
        ("C", "query A { place { code } } query B { place { code } }"),
        (None, "fragment F on Query { place { code } }"),
        ("A", "{ place { code } }"),
    ],
)
async def test_an_operation_that_cant_be_told_is_refused(town: Api, operation_name: str | None, query: str) -> None:
    body = (await town.send(query, operationName=operation_name)).json()

    assert "data" not in body
    assert body["errors"][0]["extensions"]["code"] in {"OPERATION_RESOLUTION_FAILURE", "GRAPHQL_VALIDATION_FAILED"}
