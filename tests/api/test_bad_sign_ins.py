"""Cookies and keys that are worth nothing here: each is refused in words, and nothing changes."""

from typing import Any

import httpx
import pytest

from samsyn.database.port import Address
from samsyn.model.api_keys import new_key
from samsyn.model.ids import new_id
from samsyn.model.sessions import new_secret, parsed
from tests.api.asking import Api, served
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
from tests.support.service import ADMIN_KEY

MEASURE = {"unit": "st", "stage": "EFFECT", "method": "PULSE", "direction": "INCREASE"}


@pytest.mark.parametrize("spoilt", ["malformed", "unknown", "wrong secret", "two", "empty", "long"])
async def test_a_cookie_that_is_nobodys_is_refused_and_taken_away(api: Api, spoilt: str) -> None:
    cookie = await signed_in(api)
    good = parsed(cookie.partition("=")[2])
    assert good
    bad = {
        "malformed": "samsyn=x.y.z",
        "unknown": f"samsyn={new_secret(new_id('Session')).text()}",
        "wrong secret": f"samsyn={new_secret(good.node_id).text()}",
        "two": f"{cookie}; samsyn={new_secret(good.node_id).text()}",
        "empty": "samsyn=",
        "long": f"samsyn={'a' * 4_000}",
    }[spoilt]
    before = await everything(api.graph)

    response = await asked(api, bad, NEW_GOAL)

    assert (response.status_code, code_of(response)) == (401, "UNAUTHENTICATED")
    assert response.headers["Set-Cookie"].startswith("samsyn=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    assert await everything(api.graph) == before
    assert await is_signed_in(api, cookie)


async def test_guessing_cookies_is_limited_and_harms_no_good_one(address: Address, api: Api) -> None:
    _, key = await issued(api)
    async with served(address, failed_logins_per_minute=3) as strict:
        cookie = cookie_of(await sign_in(strict, key))
        guesses = [await asked(strict, f"samsyn={new_secret(new_id('Session')).text()}") for _ in range(5)]

        assert [each.status_code for each in guesses] == [401, 401, 401, 429, 429]
        assert all("Max-Age=0" in each.headers["Set-Cookie"] for each in guesses)
        assert (await sign_in(strict, new_key(new_id("ApiKey")).text())).status_code == httpx.codes.TOO_MANY_REQUESTS
        assert await is_signed_in(strict, cookie)


async def test_a_cookie_and_a_key_at_once_are_refused(api: Api) -> None:
    _, key = await issued(api)
    cookie = cookie_of(await sign_in(api, key))
    both = {"Cookie": cookie, "Authorization": f"Bearer {key}", **OWN}

    for path, method, given in (
        ("/graphql", "POST", {"json": {"query": NEW_GOAL}}),
        ("/graphql", "GET", {"params": {"query": GOALS}}),
        ("/session", "DELETE", {}),
        ("/session", "POST", {"json": {"key": key}}),
    ):
        response = await sent(api, method, path, both, **given)
        assert (response.status_code, code_of(response)) == (400, "TWO_CREDENTIALS")
    assert await goals(api) == 0
    assert await is_signed_in(api, cookie)


async def test_what_opens_no_session_says_why(api: Api) -> None:
    await api.load({"setPlace": [{"code": "0665", "name": "Vaggeryd"}]})
    await api.load({"createMeasure": [{"externalId": "M", "name": "Trygga", **MEASURE}]})
    _, kiosk = await issued(api, role="KIOSK", measureId=api.ids["@M"])

    for key, word in ((ADMIN_KEY, "first one"), (kiosk, "kiosk")):
        response = await sign_in(api, key)
        assert (response.status_code, code_of(response)) == (403, "FORBIDDEN")
        assert word in response.text
        assert "Set-Cookie" not in response.headers
    swedish = await sign_in(api, ADMIN_KEY, **{"Accept-Language": "sv"})
    assert "driftens första nyckel" in swedish.text
    assert (await api.ask("{ sessions { totalCount } }"))["sessions"]["totalCount"] == 0


@pytest.mark.parametrize("spoilt", ["unknown", "cut", "revoked", "number", "none", "empty"])
async def test_what_is_no_valid_key_signs_nobody_in(api: Api, spoilt: str) -> None:
    key_id, key = await issued(api)
    if spoilt == "revoked":
        await api.done("revokeApiKey", {"id": key_id})
    wrong = {"unknown": new_key(new_id("ApiKey")).text(), "cut": key[:-1], "number": 7, "none": None, "empty": ""}

    response = await sign_in(api, wrong.get(spoilt, key))

    assert response.status_code == (401 if spoilt in {"unknown", "cut", "revoked"} else 400)
    assert "Set-Cookie" not in response.headers
    assert (await api.ask("{ sessions { totalCount } }"))["sessions"]["totalCount"] == 0


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"content": b"{"}, 415),
        ({"content": b"{", "type": "application/json"}, 400),
        ({"content": b'["samsyn_"]', "type": "application/json"}, 400),
        ({"data": {"key": "samsyn_"}}, 415),
        ({"content": b'{"key": "samsyn_"}', "type": "text/plain"}, 415),
        ({"json": {"key": "x" * 5_000}}, 413),
    ],
    ids=str,
)
async def test_what_is_no_json_with_a_key_signs_nobody_in(api: Api, given: dict[str, Any], status: int) -> None:
    headers = {**OWN, **({"Content-Type": given["type"]} if "type" in given else {})}
    response = await sent(
        api, "POST", "/session", headers, **{name: value for name, value in given.items() if name != "type"}
    )

    assert response.status_code == status
    assert "Set-Cookie" not in response.headers
