"""Who asks: keys that are good, and all that are none; what anybody may read; what a revoked key is worth."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from samsyn.database.port import Address
from samsyn.model.api_keys import new_key, parsed
from samsyn.model.ids import new_id
from samsyn.model.times import this_day
from tests.api.asking import Api, served

VIEWER = "{ viewer { kind name role actors { totalCount nodes { name } } } }"
ISSUED = "apiKey { id name role actors { name } createdAt expiresAt revokedAt lastUsedOn } secret"
KEYS = "{ apiKeys { totalCount nodes { id name lastUsedOn revokedAt } } }"
NEW_GOAL = "mutation($name: String!) { createGoal(input: {name: $name}) { goal { id } userErrors { code message } } }"


async def issued(api: Api, **given: Any) -> tuple[str, str]:
    """The id and the text of a new key."""
    payload = await api.done("issueApiKey", {"name": "Nyckel", "role": "STRATEGIST", **given}, ISSUED)
    return payload["apiKey"]["id"], payload["secret"]


async def asked_with(api: Api, key: str | None, query: str = VIEWER, **variables: Any) -> httpx.Response:
    """The response to who sends this key, or none."""
    body = {"query": query, "variables": api.with_ids(variables)}
    return await sent_with(api, key, api.http.build_request("POST", "/graphql", json=body))


async def sent_with(api: Api, key: str | None, request: httpx.Request) -> httpx.Response:
    """The response to a request with this key, or with none."""
    del request.headers["Authorization"]
    if key is not None:
        request.headers["Authorization"] = f"Bearer {key}"
    return await api.http.send(request)


async def viewer(api: Api, key: str | None) -> Any:
    """Who the service says that is."""
    response = await asked_with(api, key)
    assert response.status_code == httpx.codes.OK, response.text
    return response.json()["data"]["viewer"]


async def test_a_key_is_shown_once_and_tells_who_asks(api: Api) -> None:
    await api.load({"registerActor": [{"externalId": "if", "name": "Örnens IF", "kind": "ASSOCIATION"}]})
    _, text = await issued(api, role="PARTNER", name="Örnens IF", actorIds=["@if"])

    assert await viewer(api, text) == {
        "kind": "key",
        "name": "Örnens IF",
        "role": "PARTNER",
        "actors": {"totalCount": 1, "nodes": [{"name": "Örnens IF"}]},
    }
    assert await viewer(api, None) == {
        "kind": "anonymous",
        "name": None,
        "role": None,
        "actors": {"totalCount": 0, "nodes": []},
    }
    [everything] = await api.graph.read("RETURN COLLECT { MATCH (node) RETURN properties(node) } AS all", {})
    key = parsed(text)
    assert key
    assert key.secret not in str(everything)


async def test_a_secret_is_not_told_again(api: Api) -> None:
    given = {"name": "Nyckel", "role": "ADMIN", "idempotencyKey": "k"}
    first = await api.done("issueApiKey", given, ISSUED)
    again = await api.done("issueApiKey", given, ISSUED)

    assert first["secret"]
    assert (again["replayed"], again["secret"], again["apiKey"]["id"]) == (True, None, first["apiKey"]["id"])


async def test_what_is_no_valid_key_gets_the_same_answer_whatever_is_wrong(api: Api) -> None:
    key_id, text = await issued(api)
    _, other = await issued(api)
    soon = (datetime.now(UTC) + timedelta(seconds=0.3)).isoformat()
    _, expired = await issued(api, expiresAt=soon)
    await api.done("revokeApiKey", {"id": key_id})
    await asyncio.sleep(0.4)
    head, secret, check = other.rpartition("_")[0].rpartition("_")[0], other.split("_")[2], other.split("_")[3]
    bad = [
        text,
        expired,
        other[:-1],
        other.swapcase(),
        f"{head}_{secret[::-1]}_{check}",
        new_key(parsed(other).node_id).text(),  # pyright: ignore[reportOptionalMemberAccess] (the right id, another secret)
        new_key(new_id("ApiKey")).text(),
        "samsyn_",
        "x" * 100_000,
        "a.b.c",
        "",
    ]

    responses = [await asked_with(api, each) for each in bad]

    assert {response.status_code for response in responses} == {401}
    assert len({response.text for response in responses}) == 1
    assert all(response.headers["WWW-Authenticate"].startswith("Bearer") for response in responses)
    [error] = responses[0].json()["errors"]
    assert error["extensions"]["code"] == "UNAUTHENTICATED"
    assert (await asked_with(api, other)).status_code == httpx.codes.OK


async def test_another_scheme_is_no_key(api: Api) -> None:
    response = await api.http.post("/graphql", json={"query": VIEWER}, headers={"Authorization": "Basic YTpi"})

    assert response.status_code == httpx.codes.UNAUTHORIZED


async def test_a_revoked_key_is_worth_nothing_from_the_next_request_on_anywhere(api: Api, address: Address) -> None:
    key_id, text = await issued(api)
    async with served(address) as other:
        assert await viewer(other, text)
        assert await viewer(api, text)

        await api.done("revokeApiKey", {"id": key_id})

        for each in (other, api):
            assert (await asked_with(each, text)).status_code == httpx.codes.UNAUTHORIZED
            assert (await asked_with(each, text, NEW_GOAL, name="Mål")).status_code == httpx.codes.UNAUTHORIZED
    assert (await api.ask("{ goals { totalCount } }"))["goals"]["totalCount"] == 0


async def test_a_key_that_is_revoked_twice_says_so(api: Api) -> None:
    key_id, _ = await issued(api)
    await api.done("revokeApiKey", {"id": key_id})

    [fault] = (await api.do("revokeApiKey", {"id": key_id}))["userErrors"]

    assert (fault["code"], fault["reason"], fault["state"]) == ("STATE", "REVOKED", "REVOKED")


@pytest.mark.parametrize(
    ("given", "path", "reason"),
    [
        ({"role": "PARTNER"}, ["actorIds"], "MISSING"),
        ({"role": "KIOSK"}, ["measureId"], "MISSING"),
        ({"role": "ADMIN", "actorIds": ["@if"]}, ["actorIds"], "NOT_FOR_ROLE"),
        ({"role": "VIEWER", "expiresAt": "2020-01-01T00:00:00Z"}, ["expiresAt"], "IN_THE_PAST"),
        ({"role": "VIEWER", "name": " "}, ["name"], "EMPTY"),
        ({"role": "PARTNER", "actorIds": ["@if", "@if"]}, ["actorIds", "1"], "DUPLICATE"),
    ],
)
async def test_a_key_that_makes_no_sense_is_refused(
    api: Api, given: dict[str, Any], path: list[str], reason: str
) -> None:
    await api.load({"registerActor": [{"externalId": "if", "name": "IF", "kind": "ASSOCIATION"}]})

    payload = await api.do("issueApiKey", {"name": "Nyckel", **given}, ISSUED)

    assert [(fault["path"], fault["reason"]) for fault in payload["userErrors"]] == [(path, reason)]
    assert payload["secret"] is None


async def test_keys_are_listed_for_admins_alone(api: Api) -> None:
    key_id, text = await issued(api)

    response = (await asked_with(api, text, KEYS.replace("{", "{ goals { totalCount }", 1))).json()
    assert response["data"] == {"goals": {"totalCount": 0}, "apiKeys": None}
    assert [(error["path"], error["extensions"]["code"]) for error in response["errors"]] == [
        (["apiKeys"], "FORBIDDEN")
    ]
    by_id = await asked_with(api, text, "query($id: ID!) { node(id: $id) { id } }", id=key_id)
    assert by_id.json()["data"] == {"node": None}
    listed = (await api.ask(KEYS))["apiKeys"]["nodes"]
    today = this_day().isoformat()
    assert [(key["id"], key["lastUsedOn"]) for key in listed] == [(key_id, today)]


LABEL = {"label": "Mål"}
SHARES = {"unsupportedShare": 1.0}


@pytest.mark.parametrize(
    ("sees", "data", "codes"),
    [
        ("all", {"node": LABEL, "drivers": SHARES}, []),
        ("catalogue", {"node": LABEL, "drivers": None}, ["FORBIDDEN"]),
        ("none", None, ["UNAUTHENTICATED"]),
    ],
)
async def test_what_anybody_may_read_is_a_setting(
    address: Address, api: Api, sees: str, data: Any, codes: list[str]
) -> None:
    await api.load({"createGoal": [{"externalId": "G", "name": "Mål"}]})
    query = "query($id: ID!) { node(id: $id) { label } drivers(aimId: $id) { unsupportedShare } }"
    async with served(address, anonymous=sees) as other:
        await other.learn_names()
        response = await asked_with(other, None, query, id="@G")
        known = await asked_with(other, (await issued(api, role="VIEWER"))[1], query, id="@G")

    assert known.json()["data"] == {"node": LABEL, "drivers": SHARES}
    body = response.json()
    assert body.get("data") == data
    assert [error["extensions"]["code"] for error in body.get("errors", [])] == codes
    assert response.status_code == (401 if sees == "none" else 200)


async def test_answers_to_a_key_are_private_to_caches(api: Api) -> None:
    query = {"query": "{ goals { totalCount } }"}
    with_key = await api.http.get("/graphql", params=query)
    without = await sent_with(api, None, api.http.build_request("GET", "/graphql", params=query))

    assert with_key.headers["Cache-Control"] == "private, no-cache"
    assert without.headers["Cache-Control"] == "public, no-cache"
    assert with_key.headers["ETag"]


async def test_nobody_is_told_what_somebody_else_asked(api: Api) -> None:
    _, one = await issued(api, name="En")
    _, other = await issued(api, name="Två")

    assert [(await viewer(api, key))["name"] for key in (one, other, one)] == ["En", "Två", "En"]
