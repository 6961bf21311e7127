"""Guests who try more than they may: fields that are none of theirs, keys for several, a key that ends in between."""

from typing import Any

import pytest

from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with, issued

FACTS: dict[str, list[Json]] = {
    "registerActor": [
        {"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("IF", "Orkestern", "Gården")
    ],
    "createGoal": [{"externalId": "G", "name": "Mål"}],
}
REGISTER = """mutation($input: RegisterContributionInput!) { registerContribution(input: $input) {
  contribution { id version } userErrors { code path } } }"""
CONFIRM = """mutation($id: ID!, $actor: ID!, $version: Int!) {
  confirmContribution(input: {id: $id, actorId: $actor, expectedVersion: $version}) {
    contribution { makers { edges { confirmedAt } } } userErrors { code } } }"""
NAMES = "{ contributions { nodes { title } } }"


async def data(api: Api, key: str, query: str, **variables: Any) -> Any:
    """The data that somebody is answered."""
    return (await asked_with(api, key, query, **variables)).json()["data"]


@pytest.mark.parametrize(
    "more", [{"version": 9}, {"createdAt": "2020-01-01T00:00:00Z"}, {"public": True}, {"role": "ADMIN"}, {"id": "x"}]
)
async def test_what_is_no_field_of_a_deed_is_refused_whole(api: Api, more: Json) -> None:
    await api.load(FACTS)
    _, key = await issued(api, role="PARTNER", actorIds=["@IF"])
    given = {"title": "Mitt", "makers": [{"actorId": "@IF"}], "status": "DRAFT", **more}

    body = (await asked_with(api, key, REGISTER, input=given)).json()

    assert body["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert (await api.ask(NAMES))["contributions"]["nodes"] == []


async def test_a_key_for_two_actors_acts_for_both(api: Api) -> None:
    await api.load(FACTS)
    _, key = await issued(api, role="PARTNER", name="Två", actorIds=["@IF", "@Orkestern"])
    makers = [{"actorId": "@IF"}, {"actorId": "@Orkestern"}]

    made = await data(
        api, key, REGISTER, input={"title": "Konsert", "makers": makers, "contributesTo": [{"aimId": "@G"}]}
    )

    node_id = made["registerContribution"]["contribution"]["id"]
    await api.done("approveContribution", {"id": node_id, "expectedVersion": 1})
    [told] = (await api.ask('{ changes(first: 1, filter: {deed: {eq: "registerContribution"}}) { nodes { by } } }'))[
        "changes"
    ]["nodes"]
    assert told["by"] == "Två"
    viewer = await data(api, key, "{ viewer { actors { nodes { name } } } }")
    assert {each["name"] for each in viewer["viewer"]["actors"]["nodes"]} == {"IF", "Orkestern"}


async def test_a_joint_draft_is_seen_by_both_sides_and_by_nobody_else(api: Api) -> None:
    await api.load(FACTS)
    keys = {
        name: (await issued(api, role="PARTNER", actorIds=[f"@{name}"]))[1] for name in ("IF", "Orkestern", "Gården")
    }
    makers = [{"actorId": "@IF"}, {"actorId": "@Orkestern"}]
    made = await data(api, keys["IF"], REGISTER, input={"title": "Utkast", "makers": makers, "status": "DRAFT"})
    node_id = made["registerContribution"]["contribution"]["id"]

    seen = {name: len((await data(api, key, NAMES))["contributions"]["nodes"]) for name, key in keys.items()}

    assert seen == {"IF": 1, "Orkestern": 1, "Gården": 0}
    answers = {
        name: (await data(api, key, CONFIRM, id=node_id, actor=f"@{name}", version=1))["confirmContribution"][
            "userErrors"
        ]
        for name, key in keys.items()
    }
    assert [each["code"] for each in answers["IF"]] == ["STATE"], "who registered it has confirmed"
    assert answers["Orkestern"] == []
    assert [each["code"] for each in answers["Gården"]] == ["NOT_FOUND"]


async def test_a_key_that_is_revoked_between_two_requests_does_nothing_more(api: Api) -> None:
    await api.load(FACTS)
    key_id, key = await issued(api, role="PARTNER", actorIds=["@IF"])
    draft = {"title": "Ett", "makers": [{"actorId": "@IF"}], "status": "DRAFT"}
    assert (await data(api, key, REGISTER, input=draft))["registerContribution"]["userErrors"] == []
    await api.done("revokeApiKey", {"id": key_id})
    _, reader = await issued(api, role="VIEWER", name="Läsare")

    assert (await asked_with(api, key, REGISTER, input={**draft, "title": "Två"})).status_code == 401
    refused = (await data(api, reader, REGISTER, input={**draft, "title": "Tre"}))["registerContribution"]

    assert [each["code"] for each in refused["userErrors"]] == ["FORBIDDEN"]
    assert [each["title"] for each in (await api.ask(NAMES))["contributions"]["nodes"]] == ["Ett"]
