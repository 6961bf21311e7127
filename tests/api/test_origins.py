"""Pages of other origins ask from browsers: those that the operator names, and no others."""

from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from pydantic import ValidationError

from samsyn.database.port import Address
from samsyn.settings import Settings
from tests.api.asking import Api, emptied, served

OURS = "https://app.example.se"
PREFLIGHT = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
PLACE = {"query": "{ place { code } }"}


@pytest_asyncio.fixture
async def api(address: Address) -> AsyncIterator[Api]:
    async with emptied(address), served(address, allowed_origins=f"{OURS}, http://localhost:5173") as api:
        yield api


async def preflight(api: Api, origin: str) -> httpx.Response:
    return await api.http.options("/graphql", headers={"Origin": origin, **PREFLIGHT})


@pytest.mark.parametrize("origin", [OURS, "http://localhost:5173"])
async def test_a_named_origin_may_ask_and_read_the_tag(api: Api, origin: str) -> None:
    allowed = await preflight(api, origin)
    answer = await api.http.get("/graphql", params=PLACE, headers={"Origin": origin})

    assert allowed.status_code == 200
    assert "content-type" in allowed.headers["access-control-allow-headers"].lower()
    assert answer.headers["access-control-allow-origin"] == origin
    assert "ETag" in answer.headers["access-control-expose-headers"]
    assert {"Origin", "Authorization", "Accept"} <= set(answer.headers["vary"].replace(" ", "").split(","))


@pytest.mark.parametrize(
    "headers",
    ["traceparent, tracestate", "sentry-trace,baggage", "authorization, content-encoding", "x-datadog-trace-id"],
)
async def test_d4_a_page_may_bring_the_headers_of_its_tools(api: Api, headers: str) -> None:
    asked = {"Origin": OURS, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": headers}
    allowed = await api.http.options("/graphql", headers=asked)

    assert allowed.status_code == 200
    told = {name.strip().lower() for name in allowed.headers["access-control-allow-headers"].split(",")}
    assert {name.strip() for name in headers.split(",")} <= told


async def test_d4_a_page_reads_the_id_of_its_request(api: Api) -> None:
    answer = await api.http.post("/graphql", json=PLACE, headers={"Origin": OURS})

    assert "X-Request-ID" in answer.headers["access-control-expose-headers"]
    assert answer.headers["X-Request-ID"]


@pytest.mark.parametrize("origin", ["https://other.example.se", f"{OURS}.evil.se", "null"])
async def test_any_other_origin_may_not(api: Api, origin: str) -> None:
    answer = await api.http.post("/graphql", json=PLACE, headers={"Origin": origin})

    assert (await preflight(api, origin)).status_code == 400
    assert "access-control-allow-origin" not in answer.headers


async def test_no_origin_may_unless_it_is_named(address: Address) -> None:
    async with served(address) as unnamed:
        answer = await unnamed.http.post("/graphql", json=PLACE, headers={"Origin": OURS})
        asked_before = await preflight(unnamed, OURS)

    assert asked_before.status_code == 405
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("origin", ["*", "app.example.se", "https://app.example.se/", "ftp://a.se", "https://"])
def test_what_is_no_origin_is_refused(origin: str) -> None:
    with pytest.raises(ValidationError, match="is no origin"):
        Settings(allowed_origins=origin)  # pyright: ignore[reportArgumentType] -- as the environment gives it
