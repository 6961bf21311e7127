"""Behind real proxies, as docs/proxies.md configures them: whom a request counts for, and what no proxy brings in.

Clients ask from addresses of their own, 127.0.0.2 and so on.
"""

import json
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.proxies import NAME, Proxy, passing_on
from tests.support.service import Service, serving

BURST = 5
PLACE = {"query": "{ place { code } }"}
MADE_UP = "9" * 32


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("service") / "data"


@pytest.fixture(scope="module")
def service(data: Path) -> Generator[Service]:
    """A service of which nobody may ask much."""
    settings = {"allowed_hosts": NAME, "trusted_proxies": "127.0.0.1", "rate_burst": str(BURST)}
    with serving(data, **settings, rate_per_second="0.001") as service:
        yield service


@pytest.fixture(scope="module", params=["nginx", "haproxy", "caddy"])
def proxy(
    request: pytest.FixtureRequest, service: Service, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Proxy]:
    """A proxy in front of it."""
    port = int(service.url.rpartition(":")[2])
    with passing_on(request.param, tmp_path_factory.mktemp("proxy") / request.param, port) as proxy:
        yield proxy


ADDRESSES = (f"127.0.{number >> 8}.{number & 255}" for number in count(2))


@pytest.fixture
def client(proxy: Proxy) -> Iterator[httpx.Client]:
    """One whom the service hasn't seen yet."""
    with proxy.client(next(ADDRESSES)) as client:
        yield client


@pytest.fixture
def other(proxy: Proxy) -> Iterator[httpx.Client]:
    """Another one."""
    with proxy.client(next(ADDRESSES)) as client:
        yield client


def asked(client: httpx.Client, **headers: str) -> int:
    return client.post("/graphql", json=PLACE, headers=headers).status_code


def test_b5_behind_a_proxy_who_reloads_takes_nothing_from_others(client: httpx.Client, other: httpx.Client) -> None:
    assert [asked(client) for _ in range(BURST + 2)] == [200] * BURST + [429] * 2
    assert asked(other) == 200


def test_b5_behind_a_proxy_nobody_gets_units_by_headers_of_their_own(client: httpx.Client) -> None:
    assert [asked(client) for _ in range(BURST)] == [200] * BURST
    for number in range(BURST):
        forged = f"203.0.113.{number}"
        assert asked(client, **{"X-Forwarded-For": forged}) == 429
        assert asked(client, **{"X-Forwarded-For": f"{forged}, 127.0.0.1"}) == 429
        assert asked(client, Forwarded=f"for={forged}") == 429
        assert asked(client, Forwarded=f"for={forged}", **{"X-Forwarded-For": forged}) == 429
        assert asked(client, Forwarded='for="', **{"X-Real-IP": forged}) == 429


def test_b5_behind_a_proxy_nobody_takes_units_from_others_by_their_address(
    client: httpx.Client, other: httpx.Client
) -> None:
    mine = next(ADDRESSES)
    for name in ("X-Forwarded-For", "Forwarded"):
        for _ in range(BURST):
            asked(other, **{name: mine if name != "Forwarded" else f"for={mine}"})
    assert asked(client) == 200


def test_b5_a_proxy_brings_nobody_to_what_is_for_this_machine(
    client: httpx.Client, service: Service, data: Path
) -> None:
    assert client.get("/metrics").status_code == 401
    [door] = data.glob("*.door")
    secret = json.loads(door.read_text("utf-8"))["door"]["secret"]
    knock: dict[str, Any] = {
        "headers": {"Authorization": f"Bearer {secret}"},
        "json": {"deeds": [], "named": False, "seconds": 1},
    }
    assert client.post("/operator", **knock).status_code == 404
    assert httpx.post(f"{service.url}/operator", **knock, timeout=20).status_code == 200


def test_d_by_a_strangers_name_nothing_is_answered_through_a_proxy(client: httpx.Client) -> None:
    response = client.get("/graphql", params=PLACE, headers={"Host": "rebound.example.org"})
    assert response.status_code in {404, 421} or response.content == b"", response.text
    assert "data" not in response.text


def test_a_proxy_passes_on_what_is_asked_and_writes_down_no_ballot(client: httpx.Client, proxy: Proxy) -> None:
    first = client.get("/graphql", params=PLACE)
    assert (first.status_code, first.json()["data"]) == (200, {"place": None})
    again = client.get("/graphql", params=PLACE, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert client.get(f"/pulse/{MADE_UP}").status_code == 404
    assert [path for path in proxy.folder.rglob("*.log") if MADE_UP in path.read_text("utf-8")] == []
