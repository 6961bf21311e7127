"""Bodies of requests that come compressed, and what every reply tells of its request."""

import gzip
import json
import zlib
from typing import Any

import httpx
import pytest

from tests.api.asking import Api

PLACE = {"query": "{ place { code } }"}
LIMIT = 256 * 1024


def packed(asked: Any = PLACE) -> bytes:
    return gzip.compress(json.dumps(asked).encode())


async def send(api: Api, body: bytes, encoding: str) -> httpx.Response:
    headers = {"Content-Type": "application/json", "Content-Encoding": encoding}
    return await api.http.post("/graphql", content=body, headers=headers)


@pytest.mark.parametrize("encoding", ["gzip", "GZip", "x-gzip"])
async def test_d4_a_body_of_gzip_is_read(api: Api, encoding: str) -> None:
    assert (await send(api, packed(), encoding)).json() == (await api.send(PLACE["query"])).json()


async def test_d4_a_body_that_is_said_to_be_as_it_is_is_read(api: Api) -> None:
    assert (await send(api, json.dumps(PLACE).encode(), "identity")).status_code == 200


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd", "gzip, gzip", "gzip;q=1", "?"])
async def test_d4_a_body_of_another_encoding_is_refused_in_words(api: Api, encoding: str) -> None:
    response = await send(api, packed(), encoding)

    assert (response.status_code, response.headers["Accept-Encoding"]) == (415, "gzip")
    [error] = response.json()["errors"]
    assert error["extensions"]["code"] == "UNSUPPORTED_MEDIA_TYPE"
    assert "gzip" in error["message"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no gzip",
        json.dumps(PLACE).encode(),
        packed()[:-4],
        packed() + b"x",
        packed() * 2,
        zlib.compress(json.dumps(PLACE).encode()),
    ],
)
async def test_d4_what_is_no_whole_gzip_is_refused(api: Api, body: bytes) -> None:
    response = await send(api, body, "gzip")

    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


@pytest.mark.parametrize("length", [LIMIT + 1, 100 * LIMIT, 200_000_000])
async def test_d4_a_bomb_is_expanded_no_further_than_a_body_may_be_long(api: Api, length: int) -> None:
    response = await send(api, gzip.compress(b" " * length), "gzip")

    assert response.status_code == 413
    assert response.json()["errors"][0]["extensions"]["code"] == "BODY_TOO_LARGE"


async def test_d4_a_body_as_long_as_it_may_be_is_read(api: Api) -> None:
    text = json.dumps(PLACE).encode()
    assert (await send(api, gzip.compress(text + b" " * (LIMIT - len(text))), "gzip")).status_code == 200


@pytest.mark.parametrize(
    ("method", "asked"),
    [
        ("POST", {"json": PLACE}),
        ("GET", {"params": PLACE}),
        ("POST", {"json": {"query": "{"}}),
        ("POST", {"content": b"{"}),
        ("PUT", {"json": PLACE}),
        ("POST", {"json": PLACE, "headers": {"Authorization": "Bearer samsyn_wrong"}}),
    ],
)
async def test_d4_each_reply_tells_the_id_of_its_request(api: Api, method: str, asked: dict[str, Any]) -> None:
    replies = [await api.http.request(method, "/graphql", **asked) for _ in range(2)]

    first, second = (reply.headers["X-Request-ID"] for reply in replies)
    assert first != second
    assert len(first) == len(second) == 32


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_d3_a_slash_behind_graphql_is_no_other_address(api: Api, method: str) -> None:
    asked: dict[str, Any] = {"params": PLACE} if method == "GET" else {"json": PLACE}
    response = await api.http.request(method, "/graphql/", **asked, headers={"Host": "localhost:9"})

    assert response.json() == (await api.send(PLACE["query"])).json()
    assert "location" not in response.headers


@pytest.mark.parametrize("path", ["/schema.graphql/", "/livez/", "/metrics/", "/nothing", "/nothing/", "/graphql//"])
async def test_d3_nothing_is_redirected(api: Api, path: str) -> None:
    response = await api.http.get(path)

    assert response.status_code == 404
    assert "location" not in response.headers
    assert response.headers["Referrer-Policy"] == "no-referrer"
