"""By which names the service is asked, and how much the head of a request may say."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio
from pydantic import ValidationError

from samsyn.database.port import Address
from samsyn.settings import Settings
from tests.api.asking import Api, served

PLACE = "{ place { code } }"
PATHS = ("/graphql", "/schema.graphql", "/pulse/nothing", "/pulse/nothing/qr.svg", "/operator", "/", "/nothing")


@pytest_asyncio.fixture
async def named(address: Address) -> AsyncIterator[Api]:
    """The service with names of its own."""
    names: dict[str, Any] = {
        "allowed_hosts": "samsyn.example.se, 192.0.2.7 [2001:DB8::7] Vårgårda.example.se.",
        "public_url": "https://Pulsen.example.se/samsyn",
        "host": "127.0.0.1",
    }
    async with served(address, **names) as api:
        yield api


async def asked(api: Api, host: str, path: str = "/graphql", accept: str = "*/*") -> httpx.Response:
    return await api.http.get(path, params={"query": PLACE}, headers={"Host": host, "Accept": accept})


@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8000", "LOCALHOST.", "127.0.0.1:8000", "127.1.2.3", "[::1]:8000", "[0:0:0:0:0:0:0:1]"],
)
async def test_by_the_names_of_the_machine_itself_the_service_is_asked_always(api: Api, host: str) -> None:
    assert (await asked(api, host)).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "samsyn.example.se",
        "Samsyn.Example.SE:443",
        "samsyn.example.se.:443",
        "192.0.2.7:8000",
        "[2001:db8::7]",
        "xn--vrgrda-iuac.example.se",
        "pulsen.example.se",
    ],
)
async def test_by_names_in_the_settings_the_service_is_asked(named: Api, host: str) -> None:
    assert (await asked(named, host)).status_code == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["rebound.example.org", "rebound.example.org:8000", "localhost.example.org"])
async def test_d_by_a_strangers_name_nothing_is_answered(named: Api, host: str, path: str) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        response = await named.http.request(method, path, headers={"Host": host})
        assert response.status_code == 421, (method, response.text)
        assert "SAMSYN_ALLOWED_HOSTS" in response.text
        assert host.partition(":")[0] in response.text


@pytest.mark.parametrize("host", ["192.0.2.8", "[2001:db8::8]", "samsyn.example.se.example.org", "xsamsyn.example.se"])
async def test_d_what_only_looks_like_a_name_of_ours_is_none(named: Api, host: str) -> None:
    assert (await asked(named, host)).status_code == 421


@pytest.mark.parametrize(
    "host",
    [
        "",
        ":8000",
        "a b",
        "localhost:",
        "localhost:8000:8000",
        "localhost/x",
        "localhost,rebound.example.org",
        "localhost@rebound.example.org",
        "rebound.example.org@localhost",
        "[::1",
        "[localhost]",
        "a" * 300,
    ],
)
async def test_d_what_is_no_name_is_refused(api: Api, host: str) -> None:
    response = await asked(api, host)
    assert response.status_code in {400, 421}
    assert response.json()["errors"][0]["extensions"]["code"] in {"BAD_REQUEST", "MISDIRECTED"}


async def test_d_a_second_name_is_refused(api: Api) -> None:
    hosts = [("Host", "localhost"), ("Host", "rebound.example.org")]
    for headers in (hosts, hosts[::-1]):
        assert (await api.http.get("/schema.graphql", headers=headers)).status_code == 400


@pytest.mark.parametrize(
    ("accept", "kind"),
    [("*/*", "application/json"), ("application/graphql-response+json", "application/graphql-response+json")],
)
async def test_d_a_client_of_graphql_is_told_as_it_understands(api: Api, accept: str, kind: str) -> None:
    response = await asked(api, "rebound.example.org", accept=accept)
    assert response.headers["content-type"] == f"{kind}; charset=utf-8"
    [error] = response.json()["errors"]
    assert error["extensions"] == {"code": "MISDIRECTED"}
    assert error["message"].startswith("This service doesn't answer as rebound.example.org.")


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/metrics"])
async def test_operators_may_ask_by_any_name(api: Api, path: str) -> None:
    assert (await asked(api, "10.1.2.3:8000", path)).status_code in {200, 503}


@pytest.mark.parametrize("header", ["Accept", "Accept-Encoding", "Accept-Language", "If-None-Match"])
@pytest.mark.parametrize("path", PATHS)
async def test_b5_a_list_without_end_is_not_read(api: Api, path: str, header: str) -> None:
    response = await api.http.get(path, headers={header: "text/html," * 1_000})
    assert response.status_code == 431
    assert header.lower() in response.text


@pytest.mark.parametrize("accept", ["text/html", "*/*"])
async def test_b5_parameters_without_end_are_not_read(api: Api, accept: str) -> None:
    address = "/graphql?" + "a&" * 10_000
    assert (await api.http.get(address, headers={"Accept": accept})).status_code == 400


async def test_a_tag_of_the_answer_and_what_a_browser_accepts_are_no_long_lists(api: Api) -> None:
    tag = (await asked(api, "localhost")).headers["ETag"]
    headers = {"If-None-Match": ", ".join([tag] * 10), "Accept": ", ".join(["application/json;q=0.9"] * 40)}
    assert (await api.http.get("/graphql", params={"query": PLACE}, headers=headers)).status_code == 304


def test_the_address_that_it_listens_on_is_a_name() -> None:
    assert Settings(host="192.0.2.9", behind_tls=True).names == {"192.0.2.9"}


@pytest.mark.parametrize("hosts", ["https://samsyn.example.se", "samsyn.example.se:443", "*", "*.se", "a..b", "a" * 64])
def test_names_that_cannot_be_are_refused_in_words(hosts: Any) -> None:
    with pytest.raises(ValidationError, match=r"give names alone, as samsyn\.example\.se"):
        Settings(allowed_hosts=hosts)
