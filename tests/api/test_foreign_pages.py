"""What another's page can have a browser send along with somebody's session: it changes nothing, and reads nothing."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import httpx
import pytest
import pytest_asyncio

from samsyn.database.port import Address
from tests.api.asking import Api, emptied, served
from tests.api.signing_in import (
    GOALS,
    NEW_GOAL,
    OWN,
    asked,
    code_of,
    cookie_of,
    goals,
    is_signed_in,
    issued,
    sent,
    sign_in,
    signed_in,
)
from tests.support.doing import everything

APP = "https://app.example.se"
FOREIGN: list[dict[str, str]] = [
    {},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:5173"},
    {"Origin": "https://localhost"},
    {"Origin": "http://localhost.evil.example"},
    {"Origin": APP},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    {"Referer": "http://localhost/graphql"},
]


@pytest_asyncio.fixture
async def api(address: Address) -> AsyncIterator[Api]:
    """The service over an empty graph, which another page may ask."""
    async with emptied(address), served(address, allowed_origins=APP) as api:
        yield api


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_another_page_changes_nothing_by_a_session(api: Api, headers: Mapping[str, str]) -> None:
    cookie = await signed_in(api)
    assert await is_signed_in(api, cookie)  # which is noted
    before = await everything(api.graph)

    response = await asked(api, cookie, NEW_GOAL, headers)

    assert (response.status_code, code_of(response)) == (403, "FOREIGN_PAGE")
    assert "access-control-allow-credentials" not in response.headers
    assert await everything(api.graph) == before


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_another_page_signs_nobody_in_or_out(api: Api, headers: Mapping[str, str]) -> None:
    _, key = await issued(api)
    cookie = cookie_of(await sign_in(api, key))
    before = await everything(api.graph)

    put_in = await sent(api, "POST", "/session", headers, json={"key": key})
    out = await sent(api, "DELETE", "/session", {"Cookie": cookie, **headers})

    assert [(each.status_code, code_of(each)) for each in (put_in, out)] == [(403, "FOREIGN_PAGE")] * 2
    assert not any("Set-Cookie" in each.headers for each in (put_in, out))
    assert await everything(api.graph) == before


@pytest.mark.parametrize(
    "headers",
    [
        OWN,
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"},
        {"Origin": "http://127.0.0.1:8000"},  # where the service is reached, as far as it knows
        {"Origin": "http://localhost:9000", "Host": "localhost:9000"},
    ],
    ids=str,
)
async def test_the_services_own_pages_do(api: Api, headers: Mapping[str, str]) -> None:
    response = await asked(api, await signed_in(api), NEW_GOAL, headers)

    assert response.json()["data"]["createGoal"]["userErrors"] == []
    assert await goals(api) == 1


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/x-www-form-urlencoded", b"query=mutation+%7B+__typename+%7D"),
        ("multipart/form-data; boundary=b", b'--b\r\nContent-Disposition: form-data; name="query"\r\n\r\n{}\r\n--b--'),
        ("text/plain", b'{"query": "mutation { __typename }"}'),
        ("application/json, text/plain", b'{"query": "mutation { __typename }"}'),
        ("", b'{"query": "mutation { __typename }"}'),
    ],
)
@pytest.mark.parametrize("headers", [OWN, {"Origin": "https://evil.example"}], ids=str)
async def test_a_form_asks_for_nothing(api: Api, headers: Mapping[str, str], content_type: str, body: bytes) -> None:
    cookie = await signed_in(api)
    given = {"Cookie": cookie, **headers, **({"Content-Type": content_type} if content_type else {})}

    response = await sent(api, "POST", "/graphql", given, content=body)

    assert (response.status_code, code_of(response)) == (415, "UNSUPPORTED_MEDIA_TYPE")


async def test_by_get_nothing_is_changed(api: Api) -> None:
    cookie = await signed_in(api)
    reading, writing = [
        await sent(api, "GET", "/graphql", {"Cookie": cookie, **OWN}, params={"query": query})
        for query in (GOALS, NEW_GOAL)
    ]

    assert (reading.status_code, reading.json()["data"]) == (200, {"goals": {"totalCount": 0}})
    assert (writing.status_code, code_of(writing)) == (405, "METHOD_NOT_ALLOWED")
    assert await goals(api) == 0


async def test_of_several_operations_the_one_that_is_meant_counts(api: Api) -> None:
    cookie = await signed_in(api)
    body = {"query": f"query Read {GOALS} {NEW_GOAL.replace('mutation', 'mutation Write')}"}
    given = {"Cookie": cookie, "Sec-Fetch-Site": "cross-site"}
    read, written, neither = [
        await sent(api, "POST", "/graphql", given, json={**body, "operationName": name})
        for name in ("Read", "Write", None)
    ]

    assert read.json()["data"] == {"goals": {"totalCount": 0}}
    assert (written.status_code, code_of(written)) == (403, "FOREIGN_PAGE")
    assert neither.json()["errors"][0]["extensions"]["code"] == "OPERATION_RESOLUTION_FAILURE"
    assert await goals(api) == 0


async def test_a_page_that_may_ask_reads_nothing_by_a_session(api: Api) -> None:
    """Its browser shows it no answer to a request with a cookie, as nothing says that it may."""
    cookie = await signed_in(api)
    preflight = {
        "Origin": APP,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    answers = [
        await sent(api, "OPTIONS", "/graphql", preflight),
        await sent(api, "OPTIONS", "/session", preflight),
        await sent(api, "GET", "/graphql", {"Cookie": cookie, "Origin": APP}, params={"query": GOALS}),
    ]

    assert [each.headers["access-control-allow-origin"] for each in answers] == [APP] * 3
    assert not any("access-control-allow-credentials" in each.headers for each in answers)


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost"])
async def test_a_websockets_handshake_is_refused(api: Api, origin: str) -> None:
    cookie = await signed_in(api)
    handshake = {
        "Cookie": cookie,
        "Origin": origin,
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Protocol": "graphql-transport-ws",
    }
    by_http = await sent(api, "GET", "/graphql", handshake)
    told: list[Any] = []
    scope = {
        "type": "websocket",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "root_path": "",
        "scheme": "ws",
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in handshake.items()],
        "client": ("127.0.0.1", 1),
        "subprotocols": ["graphql-transport-ws"],
    }

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        told.append(message["type"])

    app: Any = getattr(api.http._transport, "app")  # noqa: B009, SLF001 -- httpx speaks no WebSocket
    await app(scope, receive, send)

    assert by_http.status_code == httpx.codes.BAD_REQUEST
    assert told == ["websocket.close"]
    assert await is_signed_in(api, cookie)


async def test_a_refusal_is_told_in_swedish(api: Api) -> None:
    response = await asked(api, await signed_in(api), NEW_GOAL, {"Accept-Language": "sv"})

    assert "en annan webbplats sida" in response.text
