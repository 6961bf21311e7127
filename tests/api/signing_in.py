"""Signs in as a browser does, and asks with the cookie that it keeps."""

from collections.abc import Mapping
from typing import Any

import httpx

from tests.api.asking import Api

OWN = {"Origin": "http://localhost"}
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
ISSUED = "apiKey { id } secret"
VIEWER = "{ viewer { kind name role sessions { nodes { id called isCurrent openedBy lastSeenOn } } } }"
NEW_GOAL = 'mutation { createGoal(input: {name: "Mål"}) { goal { id } userErrors { code message } } }'
GOALS = "{ goals { totalCount } }"


async def issued(api: Api, **given: Any) -> tuple[str, str]:
    """The id and the text of a new key."""
    payload = await api.done("issueApiKey", {"name": "Nyckel", "role": "STRATEGIST", **given}, ISSUED)
    return payload["apiKey"]["id"], payload["secret"]


async def sent(api: Api, method: str, path: str, headers: Mapping[str, str], **more: Any) -> httpx.Response:
    """The response to a request with these headers, and none that the client adds of its own."""
    api.http.cookies.clear()
    request = api.http.build_request(method, path, headers=dict(headers), **more)
    if "Authorization" not in headers:
        request.headers.pop("Authorization", None)
    response = await api.http.send(request)
    api.http.cookies.clear()
    return response


async def sign_in(api: Api, key: object, **headers: str) -> httpx.Response:
    """The response to who signs in with a key."""
    return await sent(api, "POST", "/session", {**OWN, "User-Agent": FIREFOX, **headers}, json={"key": key})


def cookie_of(response: httpx.Response) -> str:
    """The cookie that a response sets, as a browser sends it back."""
    assert response.status_code == httpx.codes.OK, response.text
    return response.headers["Set-Cookie"].partition(";")[0]


async def signed_in(api: Api, **given: Any) -> str:
    """The cookie of who signs in with a new key."""
    return cookie_of(await sign_in(api, (await issued(api, **given))[1]))


async def asked(
    api: Api, cookie: str, query: str = VIEWER, headers: Mapping[str, str] = OWN, **variables: Any
) -> httpx.Response:
    """The response to who asks with a cookie alone."""
    body = {"query": query, "variables": variables}
    return await sent(api, "POST", "/graphql", {"Cookie": cookie, **headers}, json=body)


async def is_signed_in(api: Api, cookie: str) -> bool:
    """Whether a cookie is still worth anything."""
    response = await asked(api, cookie, GOALS)
    assert response.status_code in {200, 401}, response.text
    return response.is_success


async def session_of(api: Api, cookie: str) -> Any:
    """The session that a cookie is of, as its holder sees it."""
    viewer = (await asked(api, cookie)).json()["data"]["viewer"]
    return next(each for each in viewer["sessions"]["nodes"] if each["isCurrent"])


def code_of(response: httpx.Response) -> str:
    """The code of what is wrong with a request."""
    [error] = response.json()["errors"]
    assert error["message"].endswith(".")
    return error["extensions"]["code"]


async def goals(api: Api) -> int:
    """How many goals there are."""
    return (await api.ask(GOALS))["goals"]["totalCount"]
