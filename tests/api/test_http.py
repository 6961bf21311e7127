"""GraphQL over HTTP: what is negotiated, which status says what, and bodies that are no requests."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from graphql import build_schema

from samsyn.api.schema import sdl
from samsyn.web.console import examples
from samsyn.web.looks import qr_code
from tests.api.asking import Api, without_cost

GRAPHQL_RESPONSE = "application/graphql-response+json"
JSON = "application/json"
PLACE = "{ place { code } }"
ANSWER = {"data": {"place": {"code": "0665"}}}
BODY_BYTES_MAX = 256 * 1024
QUERY_BYTES_MAX = 64 * 1024


def refused(response: httpx.Response, status: int, code: str) -> None:
    """Check a response that is GraphQL's JSON without data, with one error of that code."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"].split(";")[0] in {JSON, GRAPHQL_RESPONSE}
    body = response.json()
    assert body.keys() == {"errors"}
    [error] = body["errors"]
    assert error["message"].endswith(".")
    assert error["extensions"]["code"] == code


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (JSON, JSON),
        (GRAPHQL_RESPONSE, GRAPHQL_RESPONSE),
        (f"{GRAPHQL_RESPONSE}, {JSON}", GRAPHQL_RESPONSE),
        (f"{JSON}, {GRAPHQL_RESPONSE}", GRAPHQL_RESPONSE),
        (f"{JSON};q=0.9, {GRAPHQL_RESPONSE};q=0.5", JSON),
        (f"{GRAPHQL_RESPONSE};q=0.1, */*;q=0.05", GRAPHQL_RESPONSE),
        (f"text/html, {JSON};charset=utf-8", JSON),
        (f"{GRAPHQL_RESPONSE};q=0, {JSON};q=0.1", JSON),
    ],
)
async def test_the_media_type_is_the_one_accepted_most(town: Api, accept: str | None, media_type: str) -> None:
    headers = {"accept": accept} if accept else {}
    request = town.http.build_request("POST", "/graphql", json={"query": PLACE}, headers=headers)
    if accept is None:
        del request.headers["accept"]

    response = await town.http.send(request)

    assert response.status_code == 200
    assert response.headers["content-type"] == f"{media_type}; charset=utf-8"
    assert without_cost(response) == ANSWER


@pytest.mark.parametrize(
    "accept", ["text/html", "image/png", f"{JSON};q=0", f"{JSON};q=0, */*", "*/*;q=0", "*/*;q=-1", "x"]
)
async def test_what_cant_be_given_isnt_acceptable(town: Api, accept: str) -> None:
    response = await town.http.post("/graphql", json={"query": PLACE}, headers={"accept": accept})

    refused(response, 406, "NOT_ACCEPTABLE")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query($id: ID!) { node(id: $id) { id } }", "BAD_USER_INPUT"),
        ('mutation { createGoal(input: {name: "x"}) { goal { owners(first: 0) { totalCount } } } }', "INVALID"),
    ],
)
async def test_what_never_executed_is_400_only_where_the_client_understands_it(
    town: Api, query: str, code: str
) -> None:
    lenient = await town.http.post("/graphql", json={"query": query}, headers={"accept": JSON})
    strict = await town.http.post("/graphql", json={"query": query}, headers={"accept": GRAPHQL_RESPONSE})

    assert (lenient.status_code, strict.status_code) == (200, 400)
    assert lenient.json() == strict.json()
    assert [error["extensions"]["code"] for error in lenient.json()["errors"]] == [code]


@pytest.mark.parametrize("accept", [JSON, GRAPHQL_RESPONSE])
@pytest.mark.parametrize(
    ("query", "code"), [('drivers(aimId: "x") { id }', "NOT_FOUND"), ("goals(first: 0) { totalCount }", "INVALID")]
)
async def test_an_answer_with_errors_is_200_where_it_was_executed(
    town: Api, query: str, code: str, accept: str
) -> None:
    response = await town.http.post(
        "/graphql", json={"query": f"{{ it: {query} place {{ code }} }}"}, headers={"accept": accept}
    )

    assert response.status_code == 200
    assert response.json()["data"] == {"it": None, "place": {"code": "0665"}}
    [error] = response.json()["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["it"], code)


BODIES: dict[str, bytes] = {
    "empty": b"",
    "null": b"null",
    "true": b"true",
    "text": b'"x"',
    "list": b"[]",
    "batch": b'[{"query": "{ place { code } }"}]',
    "object": b"{}",
    "number": b"1",
    "bad UTF-8": b'{"query": "\xff"}',
    "UTF-16": json.dumps({"query": PLACE}).encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf" + json.dumps({"query": PLACE}).encode(),
    "100,000 deep": b"[" * 100_000,
    "100,000 deep and closed": b"[" * 100_000 + b"]" * 100_000,
    "deep variables": b'{"query": "{ place { code } }", "variables": '
    + b'{"a":' * 30_000
    + b"1"
    + b"}" * 30_000
    + b"}",
    "half": b'{"query": "{ place',
    "not JSON": b"query { place { code } }",
    "single quotes": b"{'query': '{ place { code } }'}",
    "no query": b'{"variables": {}}',
    "null for the query": b'{"query": null}',
    "number for the query": b'{"query": 1}',
    "list for the query": b'{"query": ["{ place { code } }"]}',
    "list for the variables": b'{"query": "{ place { code } }", "variables": []}',
    "text for the variables": b'{"query": "{ place { code } }", "variables": "{}"}',
    "number for the name": b'{"query": "{ place { code } }", "operationName": 1}',
    "list for the extensions": b'{"query": "{ place { code } }", "extensions": []}',
    "NaN": b'{"query": "query($x: Float) { place { code } }", "variables": {"x": NaN}}',
    "Infinity": b'{"query": "query($x: Float) { place { code } }", "variables": {"x": Infinity}}',
    "lone surrogate": b'{"query": "{ place { code } }", "variables": {"x": "\\ud800"}}',
}


@pytest.mark.parametrize("accept", [JSON, GRAPHQL_RESPONSE])
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
async def test_a_body_that_is_no_request_is_400(town: Api, body: bytes, accept: str) -> None:
    response = await town.http.post("/graphql", content=body, headers={"content-type": JSON, "accept": accept})

    refused(response, 400, "BAD_REQUEST")


NUMBERED = {
    "Int": "query($x: Int) { goals(first: $x) { totalCount } }",
    "ID": "query($x: ID!) { node(id: $x) { id } }",
    "String": "query($x: String) { goals(after: $x) { totalCount } }",
    "Float": 'mutation($x: Float) { createGoal(input: {name: "x", externalWeight: $x}) { revision } }',
}


@pytest.mark.parametrize("number", ["1e999", "-1e999", "9" * 5_000, "1" + "0" * 400], ids=lambda number: number[:9])
@pytest.mark.parametrize("kind", NUMBERED)
async def test_a_number_that_no_type_holds_is_refused(town: Api, number: str, kind: str) -> None:
    before = await town.graph.revision()
    body = f'{{"query": {json.dumps(NUMBERED[kind])}, "variables": {{"x": {number}}}}}'

    response = await town.http.post("/graphql", content=body.encode(), headers={"content-type": JSON})

    assert response.status_code in {200, 400}
    error = response.json()["errors"][0]
    assert error["extensions"]["code"] in {"BAD_REQUEST", "BAD_USER_INPUT"}
    assert await town.graph.revision() == before


async def test_a_body_may_be_as_long_as_the_limit_and_no_longer(town: Api) -> None:
    bare = json.dumps({"query": PLACE, "variables": {"x": ""}}).encode()
    for size, status in ((BODY_BYTES_MAX, 200), (BODY_BYTES_MAX + 1, 413), (257 * 1024, 413)):
        body = bare.replace(b'""', b'"' + b"x" * (size - len(bare)) + b'"')
        assert len(body) == size
        response = await town.http.post("/graphql", content=body, headers={"content-type": JSON})
        assert response.status_code == status
    refused(response, 413, "BODY_TOO_LARGE")


async def test_a_body_that_never_ends_is_read_no_further_than_the_limit(town: Api) -> None:
    sent = 0

    async def chunks() -> AsyncIterator[bytes]:
        nonlocal sent
        yield b'{"query": "'
        for _ in range(20 * 16):
            sent += 64 * 1024
            yield b"x" * 64 * 1024

    response = await town.http.post("/graphql", content=chunks(), headers={"content-type": JSON})

    refused(response, 413, "BODY_TOO_LARGE")
    assert sent <= BODY_BYTES_MAX + 2 * 64 * 1024


async def test_a_document_that_is_too_long_is_refused(town: Api) -> None:
    fitting = PLACE + "#" * (QUERY_BYTES_MAX - len(PLACE))

    assert without_cost(await town.send(fitting)) == ANSWER
    refused(await town.send(fitting + "#"), 400, "QUERY_TOO_LARGE")
    refused(await town.send(PLACE + "#" + "å" * (QUERY_BYTES_MAX // 2 - 9)), 400, "QUERY_TOO_LARGE")


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/json; charset=latin-1",
        "application/jsonx",
        "text/plain, application/json",
    ],
)
async def test_a_body_of_another_type_is_refused(town: Api, content_type: str) -> None:
    body = json.dumps({"query": 'mutation { createGoal(input: {name: "x"}) { revision } }'})
    before = await town.graph.revision()

    response = await town.http.post("/graphql", content=body, headers={"content-type": content_type})

    refused(response, 415, "UNSUPPORTED_MEDIA_TYPE")
    assert await town.graph.revision() == before


@pytest.mark.parametrize(
    "content_type", ["application/json; charset=utf-8", "Application/JSON", 'application/json;charset="UTF-8"']
)
async def test_json_is_taken_however_it_is_written(town: Api, content_type: str) -> None:
    response = await town.http.post(
        "/graphql", content=json.dumps({"query": PLACE}), headers={"content-type": content_type}
    )

    assert without_cost(response) == ANSWER


async def test_a_query_may_come_by_get(town: Api) -> None:
    query = "query A($first: Int) { goals(first: $first) { nodes { id } } } query B { place { code } }"
    parameters: dict[str, Any] = {"query": query, "operationName": "A", "variables": '{"first": 2}', "extensions": "{}"}

    response = await town.http.get("/graphql", params=parameters)

    assert response.status_code == 200
    assert len(response.json()["data"]["goals"]["nodes"]) == 2
    assert without_cost(await town.http.get("/graphql", params={"query": PLACE})) == ANSWER


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({}, "BAD_REQUEST"),
        ({"query": PLACE, "variables": "{"}, "BAD_REQUEST"),
        ({"query": PLACE, "variables": "[]"}, "BAD_REQUEST"),
        ({"query": PLACE, "extensions": "1"}, "BAD_REQUEST"),
    ],
)
async def test_a_get_that_is_no_request_is_400(town: Api, parameters: dict[str, str], code: str) -> None:
    refused(await town.http.get("/graphql", params=parameters, headers={"accept": GRAPHQL_RESPONSE}), 400, code)


@pytest.mark.parametrize("accept", [JSON, GRAPHQL_RESPONSE])
async def test_a_mutation_by_get_is_refused_and_nothing_is_done(town: Api, accept: str) -> None:
    before = await town.graph.revision()
    query = 'query Q { place { code } } mutation M { createGoal(input: {name: "x"}) { revision } }'

    response = await town.http.get(
        "/graphql", params={"query": query, "operationName": "M"}, headers={"accept": accept}
    )

    refused(response, 405, "METHOD_NOT_ALLOWED")
    assert response.headers["allow"] == "POST"
    assert await town.graph.revision() == before


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
async def test_other_methods_are_refused_in_graphql_json(town: Api, method: str) -> None:
    response = await town.http.request(method, "/graphql", json={"query": PLACE})

    refused(response, 405, "METHOD_NOT_ALLOWED")
    assert "POST" in response.headers["allow"]


async def test_two_operations_without_a_name_are_refused(town: Api) -> None:
    query = "query A { place { code } } query B { place { name } }"
    strict = {"accept": GRAPHQL_RESPONSE}

    for name in (None, "", "C"):
        response = await town.http.post("/graphql", json={"query": query, "operationName": name}, headers=strict)
        refused(response, 400, "OPERATION_RESOLUTION_FAILURE")
    assert without_cost(await town.send(query, operationName="A")) == ANSWER


async def test_answers_vary_by_who_asks_and_what_is_accepted(town: Api) -> None:
    for response in (await town.send(PLACE), await town.send("{"), await town.http.post("/graphql", content=b"")):
        assert response.headers["vary"] == "Authorization, Cookie, Accept, Accept-Encoding, Accept-Language"


async def test_the_service_is_live_and_ready(town: Api) -> None:
    await town.send(PLACE)  # which is answered when the graph is loaded
    live = await town.http.get("/livez")
    ready = await town.http.get("/readyz")

    assert (live.status_code, live.json()) == (200, {"status": "ok"})
    assert (ready.status_code, ready.json()) == (200, {"status": "ok", "revision": await town.graph.revision()})


async def test_the_schema_is_answered_as_text(town: Api) -> None:
    response = await town.http.get("/schema.graphql")

    assert response.headers["content-type"].startswith("text/plain")
    assert response.text == sdl()
    assert build_schema(response.text).query_type


async def test_the_ready_operations_are_there_for_everybody(town: Api) -> None:
    response = await town.http.get("/operations.json")
    assert response.headers["content-type"] == "application/json; charset=utf-8"
    assert response.json() == examples()


def test_b5_the_schema_is_printed_once() -> None:
    assert sdl() is sdl()


@pytest.mark.parametrize("path", ["/schema.graphql", "/operations.json", "/graphql"])
async def test_b5_who_has_a_text_is_not_sent_it_again(town: Api, path: str) -> None:
    accept = "text/html" if path == "/graphql" else "*/*"
    first = await town.http.get(path, headers={"Accept": accept})
    tag = first.headers["ETag"]
    for known in (tag, f'"other", {tag}', tag.removeprefix("W/")):
        again = await town.http.get(path, headers={"Accept": accept, "If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == tag
    other = await town.http.get(path, headers={"Accept": accept, "If-None-Match": '"other"'})
    assert (other.status_code, other.content) == (200, first.content)


def test_b5_a_qr_code_is_drawn_once() -> None:
    assert qr_code("https://samsyn.example.se/pulse/1") is qr_code("https://samsyn.example.se/pulse/1")


async def test_a_browser_gets_the_page(town: Api) -> None:
    response = await town.http.get("/graphql", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})

    assert response.headers["content-type"] == "text/html; charset=utf-8"


async def test_nothing_else_is_there(town: Api) -> None:
    assert (await town.http.get("/nothing")).status_code == 404
