"""How often somebody may ask: each for themselves, and unknown keys for each address."""

import httpx
import pytest

from samsyn.database.port import Address
from samsyn.model.api_keys import new_key
from samsyn.model.ballots import new_ballot
from samsyn.model.ids import new_id
from tests.api.asking import Api, served
from tests.api.test_identity import asked_with, issued, sent_with

PLACE = "{ place { code } }"
GOALS = "{ goals(first: 100) { nodes { contributions(first: 100) { nodes { makers(first: 3) { totalCount } } } } } }"
NEW_GOAL = 'mutation { createGoal(input: {name: "Mål"}) { goal { id } } }'


def left(response: httpx.Response) -> int:
    """How many units a response says are left."""
    return int(response.headers["RateLimit"].split("r=")[1].split(";")[0])


async def test_who_asks_too_often_is_told_when_to_ask_again(api: Api, address: Address) -> None:
    _, one = await issued(api)
    _, other = await issued(api)
    async with served(address, rate_burst=3, rate_per_second=0.01) as small:
        await asked_with(small, None, PLACE)  # who asks first has the document read
        responses = [await asked_with(small, one, PLACE) for _ in range(4)]
        others = [await asked_with(small, key, PLACE) for key in (other, None)]

    assert [response.status_code for response in responses] == [200, 200, 200, 429]
    assert [left(response) for response in responses] == [2, 1, 0, 0]
    refused = responses[-1]
    assert 1 <= int(refused.headers["Retry-After"]) <= 100
    assert refused.headers["RateLimit-Policy"] == '"units";q=3;w=300'
    assert refused.json()["errors"][0]["extensions"]["code"] == "RATE_LIMITED"
    assert "data" not in refused.json()
    assert [response.status_code for response in others] == [200, 200]


async def test_those_without_a_key_have_a_rate_of_their_own(api: Api, address: Address) -> None:
    _, key = await issued(api)
    async with served(address, rate_burst=1, rate_per_second=0.01) as small:
        codes = [(await asked_with(small, each, PLACE)).status_code for each in (None, None, key)]

    assert codes == [200, 429, 200]


@pytest.mark.parametrize(("query", "units"), [(PLACE, 1), (NEW_GOAL, 2), (GOALS, 3)])
async def test_what_fetches_more_takes_more(api: Api, address: Address, query: str, units: int) -> None:
    _, key = await issued(api)
    async with served(address, rate_burst=100, rate_per_second=0.001) as small:
        first, again = [await asked_with(small, key, query) for _ in range(2)]

    assert again.status_code == httpx.codes.OK, again.text
    assert left(first) - left(again) == units, "the first time the document is read, which takes units of its own"


async def test_unknown_keys_are_limited_and_good_ones_are_not(api: Api, address: Address) -> None:
    _, good = await issued(api)
    async with served(address, failed_logins_per_minute=3) as strict:
        unknown = [await asked_with(strict, new_key(new_id("ApiKey")).text(), PLACE) for _ in range(5)]
        known = [await asked_with(strict, key, PLACE) for key in (good, None)]

    assert [response.status_code for response in unknown] == [401, 401, 401, 429, 429]
    assert int(unknown[-1].headers["Retry-After"]) >= 1
    assert [response.status_code for response in known] == [200, 200]


async def test_b5_behind_a_trusted_proxy_each_client_has_a_rate_of_its_own(address: Address) -> None:
    """The transport's client is 127.0.0.1, which stands for the proxy."""

    async def codes(service: Api, *clients: str, **headers: str) -> list[int]:
        requests = [
            service.http.build_request(
                "POST", "/graphql", json={"query": PLACE}, headers={"X-Forwarded-For": client, **headers}
            )
            for client in clients
        ]
        return [(await sent_with(service, None, request)).status_code for request in requests]

    small = {"rate_burst": 2, "rate_per_second": 0.01}
    reloading = ["192.0.2.1"] * 3
    async with served(address, trusted_proxies="127.0.0.1", **small) as service:
        await service.send(PLACE)  # to read the document takes units of its own
        assert await codes(service, *reloading, "192.0.2.2") == [200, 200, 429, 200]
        assert await codes(service, *(f"203.0.113.{number}, 192.0.2.1" for number in range(3))) == [429] * 3
        assert await codes(service, *(f"2001:db8::{number}" for number in range(3))) == [200, 200, 429]
        contradicted = {"Forwarded": "for=203.0.113.1"}
        assert await codes(service, "192.0.2.3", "192.0.2.4", "192.0.2.5", **contradicted) == [200, 200, 429]
    async with served(address, **small) as service:
        await service.send(PLACE)
        assert await codes(service, "192.0.2.1", "192.0.2.2", "192.0.2.3") == [200, 200, 429]


async def test_b5_behind_a_trusted_proxy_guesses_count_for_the_client(address: Address) -> None:
    async with served(address, trusted_proxies="127.0.0.1", failed_logins_per_minute=2) as strict:

        async def guess(client: str) -> int:
            headers = {"X-Forwarded-For": client}
            request = strict.http.build_request("POST", "/graphql", json={"query": PLACE}, headers=headers)
            return (await sent_with(strict, new_key(new_id("ApiKey")).text(), request)).status_code

        clients = ["192.0.2.1", "192.0.2.1", "203.0.113.9, 192.0.2.1", "192.0.2.2"]
        assert [await guess(client) for client in clients] == [401, 401, 429, 401]


BALLOT = new_ballot()
HTML = {"Accept": "text/html"}
WORK: dict[str, tuple[str, dict[str, str], int]] = {
    "the schema": ("/schema.graphql", {}, 1),
    "the schema that is known": ("/schema.graphql", {"If-None-Match": "*"}, 1),
    "the ready operations": ("/operations.json", {}, 1),
    "the page to try queries in": ("/graphql", HTML, 1),
    "the metrics": ("/metrics", {}, 1),
    "a page for votes": (f"/pulse/{BALLOT}", {}, 1),
    "a page for votes that is none": ("/pulse/nothing", {}, 1),
    "a QR code": (f"/pulse/{BALLOT}/qr.svg", {}, 5),
    "a QR code of nothing": ("/pulse/nothing/qr.svg", {}, 1),
}


@pytest.mark.parametrize("what", WORK)
async def test_b5_whatever_takes_work_takes_units(address: Address, what: str) -> None:
    path, headers, units = WORK[what]
    burst = 3 * units
    async with served(address, rate_burst=burst, rate_per_second=0.001) as small:
        codes = [(await small.http.get(path, headers=headers)).status_code for _ in range(5)]
        other = await small.http.get("/schema.graphql")

    assert codes[3:] == [429, 429], codes
    assert 429 not in codes[:3]
    assert other.status_code == 429, "it is one bucket for all"
    assert "Retry-After" in other.headers


async def test_b5_who_has_no_units_left_is_still_told_whether_the_service_lives(address: Address) -> None:
    async with served(address, rate_burst=1, rate_per_second=0.001) as small:
        await small.http.get("/schema.graphql")
        assert (await small.http.get("/schema.graphql")).status_code == 429
        for path in ("/livez", "/readyz"):
            assert {(await small.http.get(path)).status_code for _ in range(5)} <= {200, 503}
