"""Signed in, in a browser: what a session is worth, whom it serves, and how it ends."""

from collections.abc import Mapping
from typing import Any

import httpx

from tests.api.asking import Api

OWN = {"Origin": "http://localhost"}
CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
ISSUED = "apiKey { id } secret"
VIEWER = "{ viewer { kind name role sessions { nodes { id called isCurrent openedBy lastSeenOn } } } }"
NEW_GOAL = 'mutation { createGoal(input: {name: "Mål"}) { goal { id } userErrors { code message } } }'
GOALS = "{ goals { totalCount } }"
END = "mutation($id: ID!) { endSession(input: {id: $id}) { sessions { id } userErrors { code reason path } } }"


async def issued(api: Api, **given: Any) -> tuple[str, str]:
    """The id and the text of a new key."""
    payload = await api.done("issueApiKey", {"name": "Nyckel", "role": "STRATEGIST", **given}, ISSUED)
    return payload["apiKey"]["id"], payload["secret"]


async def sign_in(api: Api, key: object, cookie: str = "", **headers: str) -> httpx.Response:
    """The response to who signs in with a key."""
    given = {**OWN, "User-Agent": FIREFOX, **({"Cookie": cookie} if cookie else {}), **headers}
    return await sent(api, "POST", "/session", given, json={"key": key})


async def sent(api: Api, method: str, path: str, headers: Mapping[str, str], **more: Any) -> httpx.Response:
    """The response to a request with these headers, and none that the client adds of its own."""
    request = api.http.build_request(method, path, headers=dict(headers), **more)
    if "Authorization" not in headers:
        request.headers.pop("Authorization", None)
    if "Cookie" not in headers:
        request.headers.pop("Cookie", None)
    response = await api.http.send(request)
    api.http.cookies.clear()
    return response


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
    return await sent(
        api, "POST", "/graphql", {"Cookie": cookie, **headers}, json={"query": query, "variables": variables}
    )


async def test_who_signs_in_with_a_key_is_whose_key_it_is(api: Api) -> None:
    key_id, key = await issued(api)
    response = await sign_in(api, key)
    assert response.json() == {"signedIn": True}
    name, *attributes = response.headers["Set-Cookie"].split("; ")
    assert name.startswith("samsyn=")
    assert attributes == ["Path=/", "HttpOnly", "SameSite=Lax", f"Max-Age={attributes[-1].partition('=')[2]}"]

    viewer = (await asked(api, cookie_of(response))).json()["data"]["viewer"]
    [session] = viewer["sessions"]["nodes"]
    assert (viewer["kind"], viewer["name"], viewer["role"]) == ("key", "Nyckel", "STRATEGIST")
    assert (session["called"], session["isCurrent"], session["openedBy"]) == ("Firefox on Windows", True, "KEY")
    assert session["lastSeenOn"]
    done = (await asked(api, cookie_of(response), NEW_GOAL)).json()["data"]["createGoal"]
    assert done["userErrors"] == []
    [change] = await api.graph.read("MATCH (change:Change {deed: 'createGoal'}) RETURN change.byId", {})
    assert change == key_id


async def test_who_signs_out_is_nobody_then(api: Api) -> None:
    cookie = await signed_in(api)
    response = await sent(api, "DELETE", "/session", {"Cookie": cookie, **OWN})
    assert (response.status_code, "Max-Age=0" in response.headers["Set-Cookie"]) == (204, True)
    assert (await asked(api, cookie)).status_code == httpx.codes.UNAUTHORIZED
