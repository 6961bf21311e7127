"""What a provider's claims make of people, as admins say: for tokens at the next request, by claim and value once."""

from typing import Any

import pytest

from samsyn.deeds import claim_mappings
from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with
from tests.api.test_tokens import viewer
from tests.support.provider import Provider

GROUP = "0f8fad5b-d9cb-469f-a165-70867728950e"
MAPPED = "claimMapping { id claim value role actors { name } version unmappedAt viewerCan } "
LIST = "{ claimMappings { totalCount nodes { id label role actors { name } version unmappedAt } } }"


async def mapped(api: Api, value: str = GROUP, **given: Any) -> Json:
    """The mapping of a group."""
    payload = await api.done("mapClaim", {"claim": "groups", "value": value, **given}, MAPPED)
    return payload["claimMapping"]


async def role_of(api: Api, provider: Provider, **claims: Any) -> Any:
    """The role, and the names of the actors, that a token with these claims gives."""
    _, found = await viewer(api, provider.token(**claims))
    return found["role"], [each["name"] for each in found["actors"]["nodes"]]


async def test_a_group_gives_a_role_and_actors(hall: Api, provider: Provider) -> None:
    assert await role_of(hall, provider, groups=[GROUP]) == ("VIEWER", [])
    mapping = await mapped(hall, role="PARTNER", actorIds=["@IF"])
    assert (mapping["claim"], mapping["value"], mapping["role"]) == ("groups", GROUP, "PARTNER")
    assert (mapping["actors"], mapping["version"], mapping["unmappedAt"]) == ([{"name": "IF"}], 1, None)
    assert mapping["viewerCan"] == ["mapClaim", "unmapClaim"]
    assert await role_of(hall, provider, groups=["another", GROUP]) == ("PARTNER", ["IF"])
    assert await role_of(hall, provider, groups=GROUP) == ("PARTNER", ["IF"])
    assert await role_of(hall, provider, groups=[GROUP.upper()]) == ("VIEWER", [])
    assert await role_of(hall, provider, roles=[GROUP]) == ("VIEWER", [])


async def test_the_strongest_role_counts_and_all_actors_do(hall: Api, provider: Provider) -> None:
    await mapped(hall, "a", role="PARTNER", actorIds=["@IF"])
    await mapped(hall, "b", actorIds=["@Orkestern"])
    await mapped(hall, "c", role="STRATEGIST")
    await mapped(hall, "d", role="VIEWER")
    assert await role_of(hall, provider, groups=["a", "b", "d"]) == ("PARTNER", ["IF", "Orkestern"])
    assert await role_of(hall, provider, groups=["b"]) == ("VIEWER", [])
    assert await role_of(hall, provider, groups=["a", "b", "c"]) == ("STRATEGIST", [])
    claims = {"groups": ["b"], "realm_access": {"roles": ["PARTNER"]}, "actors": [hall.ids["@IF"]]}
    assert await role_of(hall, provider, **claims) == ("PARTNER", ["IF", "Orkestern"])


async def test_a_claim_may_lie_within_another_and_its_value_have_spaces(hall: Api, provider: Provider) -> None:
    await hall.done("mapClaim", {"claim": "realm.groups", "value": "Näringsliv och kultur", "role": "STRATEGIST"})
    for groups in ("Näringsliv och kultur", ["Näringsliv och kultur"], ["x", "\u200bNäringsliv och kultur "]):
        assert (await role_of(hall, provider, realm={"groups": groups}))[0] == "STRATEGIST"
    for groups in (["Näringsliv", "och", "kultur"], "Näringsliv", 7, None, [["Näringsliv och kultur"]], {}):
        assert (await role_of(hall, provider, realm={"groups": groups}))[0] == "VIEWER"


async def test_what_is_taken_away_is_gone_at_the_next_request_and_can_be_undone(hall: Api, provider: Provider) -> None:
    mapping = await mapped(hall, role="STRATEGIST")
    token = provider.token(groups=[GROUP])
    goal = 'mutation { createGoal(input: {name: "Mål"}) { userErrors { code } } }'
    assert (await asked_with(hall, token, goal)).json()["data"]["createGoal"]["userErrors"] == []
    payload = await hall.done("unmapClaim", {"id": mapping["id"], "expectedVersion": 1}, MAPPED)
    assert payload["claimMapping"]["unmappedAt"] is not None
    assert payload["claimMapping"]["viewerCan"] == ["mapClaim"]
    assert (await asked_with(hall, token, goal)).json()["data"]["createGoal"]["userErrors"] == [{"code": "FORBIDDEN"}]
    found = await hall.ask('{ changes(first: 1, filter: {deed: {eq: "unmapClaim"}}) { nodes { sequence } } }')
    [change] = found["changes"]["nodes"]
    await hall.done("undo", {"changeSequence": change["sequence"], "reason": "Det var fel grupp"})
    assert (await viewer(hall, token))[1]["role"] == "STRATEGIST"
    assert (await hall.ask(LIST))["claimMappings"]["nodes"][0]["version"] == 3


async def test_a_claim_and_a_value_have_one_mapping(hall: Api, provider: Provider) -> None:
    first = await mapped(hall, role="PARTNER", actorIds=["@IF"])
    again = await hall.done("mapClaim", {"claim": "groups", "value": GROUP, "role": "PARTNER", "actorIds": ["@IF"]})
    assert (await hall.ask(LIST))["claimMappings"]["nodes"][0]["version"] == 1, "nothing changes"
    other = await mapped(hall, role="PARTNER", actorIds=["@Orkestern"], expectedVersion=1)
    assert (other["id"], other["version"], other["actors"]) == (first["id"], 2, [{"name": "Orkestern"}])
    assert await role_of(hall, provider, groups=[GROUP]) == ("PARTNER", ["Orkestern"])
    await hall.done("unmapClaim", {"id": first["id"], "expectedVersion": 2})
    back = await mapped(hall, role="VIEWER")
    assert (back["id"], back["version"], back["actors"], back["unmappedAt"]) == (first["id"], 4, [], None)
    listed = (await hall.ask(LIST))["claimMappings"]
    assert (listed["totalCount"], listed["nodes"][0]["label"]) == (1, GROUP)
    assert again["replayed"] is False


WRONG: dict[str, tuple[Json, list[str]]] = {
    "nothing is given": ({}, ["MISSING"]),
    "a kiosk": ({"role": "KIOSK"}, ["NOT_FOR_ROLE"]),
    "actors of a strategist": ({"role": "STRATEGIST", "actorIds": ["@IF"]}, ["NOT_FOR_ROLE"]),
    "an actor that isn't one": ({"actorIds": ["actor_01aaaaaaaaaaaaaaaaaaaaaaaa"]}, ["UNKNOWN_ID"]),
    "an empty claim": ({"claim": " ", "role": "VIEWER"}, ["EMPTY"]),
    "a value of 201 characters": ({"value": "x" * 201, "role": "VIEWER"}, ["TOO_LONG"]),
    "one that isn't there": ({"role": "VIEWER", "expectedVersion": 1}, ["STALE_VERSION"]),
}


@pytest.mark.parametrize("what", WRONG)
async def test_what_makes_no_sense_is_refused(hall: Api, what: str) -> None:
    given, reasons = WRONG[what]
    payload = await hall.do("mapClaim", {"claim": "groups", "value": GROUP, **given})
    assert [each["reason"] for each in payload["userErrors"]] == reasons
    assert (await hall.ask(LIST))["claimMappings"]["totalCount"] == 0


async def test_a_version_that_was_not_read_is_refused(hall: Api) -> None:
    mapping = await mapped(hall, role="VIEWER")
    for deed, given in (
        ("mapClaim", {"claim": "groups", "value": GROUP, "role": "ADMIN", "expectedVersion": 0}),
        ("unmapClaim", {"id": mapping["id"], "expectedVersion": 2}),
    ):
        [fault] = (await hall.do(deed, given))["userErrors"]
        assert (fault["reason"], fault["currentVersion"]) == ("STALE_VERSION", 1)
    assert [each["role"] for each in (await hall.ask(LIST))["claimMappings"]["nodes"]] == ["VIEWER"]


async def test_what_is_removed_is_not_removed_again(hall: Api) -> None:
    mapping = await mapped(hall, role="VIEWER")
    await hall.done("unmapClaim", {"id": mapping["id"], "expectedVersion": 1})
    [fault] = (await hall.do("unmapClaim", {"id": mapping["id"], "expectedVersion": 2}))["userErrors"]
    assert (fault["reason"], fault["state"]) == ("UNMAPPED", "UNMAPPED")


async def test_there_is_a_limit_to_mappings(hall: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claim_mappings, "MAPPINGS_MAX", 1)
    mapping = await mapped(hall, role="VIEWER")
    [fault] = (await hall.do("mapClaim", {"claim": "groups", "value": "x", "role": "VIEWER"}))["userErrors"]
    assert fault["reason"] == "TOO_MANY"
    await hall.done("unmapClaim", {"id": mapping["id"], "expectedVersion": 1})
    await mapped(hall, "x", role="VIEWER")


async def test_only_admins_map_claims_and_see_what_they_give(hall: Api, provider: Provider) -> None:
    mapping = await mapped(hall, role="STRATEGIST")
    strategist = provider.token(groups=[GROUP])
    changes = '{ changes(filter: {deed: {eq: "mapClaim"}}) { totalCount } }'
    assert (await asked_with(hall, strategist, changes)).json()["data"]["changes"]["totalCount"] == 0
    assert (await hall.ask(changes))["changes"]["totalCount"] == 1
    for query in (
        'mutation { mapClaim(input: {claim: "groups", value: "x", role: ADMIN}) { userErrors { code } } }',
        f'mutation {{ unmapClaim(input: {{id: "{mapping["id"]}", expectedVersion: 1}}) {{ userErrors {{ code }} }} }}',
    ):
        [payload] = (await asked_with(hall, strategist, query)).json()["data"].values()
        assert payload["userErrors"] == [{"code": "FORBIDDEN"}]
    answer = (await asked_with(hall, strategist, LIST)).json()
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    node = (await asked_with(hall, strategist, f'{{ node(id: "{mapping["id"]}") {{ id }} }}')).json()
    assert node["data"]["node"] is None
    assert (await hall.ask(LIST))["claimMappings"]["totalCount"] == 1
