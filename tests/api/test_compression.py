"""Long bodies are compressed for those who take them so; short ones never are."""

import gzip

import httpx
import pytest

from tests.api.asking import Api

LONG = (
    "{ contributions(first: 100) { nodes { id title makers { nodes { id name } } contributesTo { nodes { id } } } } }"
)
SHORT = "{ place { code } }"
VARY = "Authorization, Cookie, Accept, Accept-Encoding, Accept-Language"


async def sent(api: Api, query: str, encoding: str | None, method: str = "POST") -> tuple[httpx.Response, bytes]:
    """The response to a request that takes an encoding, and its body as it was sent."""
    asked = {"query": query}
    if method == "GET":
        request = api.http.build_request(method, "/graphql", params=asked)
    else:
        request = api.http.build_request(method, "/graphql", json=asked)
    del request.headers["accept-encoding"]
    if encoding is not None:
        request.headers["accept-encoding"] = encoding
    response = await api.http.send(request, stream=True)
    body = b"".join([part async for part in response.aiter_raw()])
    assert int(response.headers["content-length"]) == len(body)
    return response, body


@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize("encoding", ["gzip", "gzip, deflate, br", "br;q=1.0,gzip;q=0.5", "br, gzip;q=0.01"])
async def test_a_long_body_is_compressed_for_those_who_take_it(town: Api, encoding: str, method: str) -> None:
    _, whole = await sent(town, LONG, None, method)
    response, body = await sent(town, LONG, encoding, method)

    assert len(whole) > 1_000
    assert response.headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == whole
    assert len(body) < len(whole) / 2
    assert set(response.headers["vary"].split(", ")) == set(VARY.split(", "))


@pytest.mark.parametrize("encoding", [None, "", "identity", "br", "gzip;q=0", "deflate, gzip ; q=0.0, br"])
async def test_a_long_body_is_sent_as_it_is_to_all_others(town: Api, encoding: str | None) -> None:
    response, body = await sent(town, LONG, encoding)

    assert "content-encoding" not in response.headers
    assert body.startswith(b'{"data":')
    assert response.headers["vary"] == VARY


@pytest.mark.parametrize("encoding", [None, "gzip"])
async def test_a_short_body_is_sent_as_it_is(town: Api, encoding: str | None) -> None:
    response, body = await sent(town, SHORT, encoding)

    assert "content-encoding" not in response.headers
    assert len(body) < 1_000
    assert body.startswith(b'{"data":{"place":{"code":"0665"}}')
    assert response.headers["vary"] == VARY


async def test_the_tag_of_a_compressed_answer_is_that_of_the_answer(town: Api) -> None:
    plain, _ = await sent(town, LONG, None, "GET")
    compressed, _ = await sent(town, LONG, "gzip", "GET")

    assert compressed.headers["etag"] == plain.headers["etag"]
    assert plain.headers["etag"].startswith('W/"')


async def test_other_long_texts_are_compressed_too(town: Api) -> None:
    response = await town.http.get("/schema.graphql", headers={"accept-encoding": "gzip"})

    assert response.headers["content-encoding"] == "gzip"
    assert "type Goal " in response.text
