"""The pages for signing in as a browser has them, and what holds of whatever they say."""

from collections.abc import Mapping
from typing import Any

import httpx

from samsyn.web.forms import FORM
from tests.api.asking import Api
from tests.support.pulse_page import Page

OWN = {"Origin": "http://localhost"}
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
FACTS = {
    "registerActor": [
        {"externalId": "IF", "name": "Föreningen <IF> & co", "kind": "ASSOCIATION"},
        {"externalId": "Orkestern", "name": "Orkestern", "kind": "ASSOCIATION"},
    ]
}
INVITED = "invitation { id } link"


async def looked(api: Api, path: str, cookie: str = "", **headers: str) -> httpx.Response:
    """The response to a browser that opens a page."""
    return await _sent(api, "GET", path, {**_with(cookie), **headers})


async def pressed(
    api: Api, path: str, form: Mapping[str, str] | str = "", cookie: str = "", **headers: str
) -> httpx.Response:
    """The response to a browser that sends a form of one of our pages."""
    given = {**OWN, **_with(cookie), **headers}
    if isinstance(form, str):
        return await _sent(api, "POST", path, {"Content-Type": FORM, **given}, content=form)
    return await _sent(api, "POST", path, given, data=dict(form))


async def invited(api: Api, actor: str = "@IF", name: str = "Ungdomsledaren", **given: Any) -> tuple[str, str]:
    """The id of a new invitation, and the path of its link."""
    payload = await api.done("inviteActor", {"actorId": actor, "name": name, **given}, INVITED)
    return payload["invitation"]["id"], payload["link"].removeprefix("http://127.0.0.1:8000")


async def joined(api: Api, actor: str = "@IF", name: str = "Ungdomsledaren") -> str:
    """The cookie of somebody who has accepted a new invitation."""
    return cookie_of(await pressed(api, (await invited(api, actor, name))[1]))


async def key_of(api: Api, role: str = "STRATEGIST", **given: Any) -> str:
    """The text of a new key."""
    return (await api.done("issueApiKey", {"name": "Nyckel", "role": role, **given}, "secret"))["secret"]


async def signed_in(api: Api, role: str = "STRATEGIST", **given: Any) -> str:
    """The cookie of somebody who has signed in with a new key."""
    return cookie_of(await pressed(api, "/login", {"key": await key_of(api, role, **given)}))


async def asked(api: Api, cookie: str, query: str, **variables: Any) -> httpx.Response:
    """The response to a page of ours that asks in the name of whoever is signed in."""
    given = {**OWN, "Cookie": cookie}
    return await _sent(api, "POST", "/graphql", given, json={"query": query, "variables": api.with_ids(variables)})


def cookie_of(response: httpx.Response) -> str:
    """The cookie that a browser has when it is led on."""
    assert response.status_code == httpx.codes.SEE_OTHER, response.text
    return response.headers["Set-Cookie"].partition(";")[0]


def check_private(response: httpx.Response, *secrets: str) -> None:
    """What holds of every page: nobody keeps it, it loads nothing, tells nobody its address, and tells no secret."""
    headers = response.headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "strict-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Vary"].startswith("Accept-Language, Cookie")
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "'unsafe" not in headers["Content-Security-Policy"]
    page = Page(response.text)
    tags = {name for name, _, _ in page.elements}
    assert tags.isdisjoint({"script", "img", "iframe", "link", "object", "video", "audio"})
    attributes = [(name, value or "") for _, found, _ in page.elements for name, value in found.items()]
    assert [name for name, _ in attributes if name.startswith("on") or name in {"src", "style"}] == []
    led = [value for name, value in attributes if name in {"href", "action"}]
    assert [value for value in led if not value.startswith(("?lang=", "/")) or value.startswith("//")] == []
    assert [secret for secret in secrets if secret in response.text + str(headers)] == []


def _with(cookie: str) -> dict[str, str]:
    return {"User-Agent": FIREFOX, **({"Cookie": cookie} if cookie else {})}


async def _sent(api: Api, method: str, path: str, headers: Mapping[str, str], **more: Any) -> httpx.Response:
    """The response to a request with these headers, and none that the client adds of its own."""
    request = api.http.build_request(method, path, headers=dict(headers), **more)
    if "Authorization" not in headers:
        request.headers.pop("Authorization", None)
    if "Cookie" not in headers:
        request.headers.pop("Cookie", None)
    response = await api.http.send(request)
    api.http.cookies.clear()
    return response
