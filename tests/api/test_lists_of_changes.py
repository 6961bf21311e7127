"""Lists in a change, as clients send them: nobody's part is lost by a form that shows, or tells, less than there is."""

from typing import Any

import pytest
import pytest_asyncio

from tests.api.asking import Api, Json

MAKERS = [f"F{number:02}" for number in range(23)]
LINK = {"weight": 7.0, "polarity": "COUNTERACTS", "confidence": "HIGH", "rationale": "Mätt i tre år."}
TELLING = """contribution { version makers(first: 100) { totalCount edges { role share node { externalId } } }
  contributesTo { edges { node { externalId } link { weight polarity confidence rationale } } } }"""
CARD = """query($id: ID!) { node(id: $id) { ... on Contribution { version
  makers { totalCount nodes { id } } } } }"""
CONTRIBUTION = {
    "externalId": "C",
    "title": "Nattvandring",
    "makers": [{"actorId": name, "role": "PARTNER", "share": 2.0} for name in MAKERS],
    "contributesTo": [{"aimId": "G", **LINK}],
}


@pytest_asyncio.fixture
async def joint(api: Api) -> Api:
    """The service with a contribution of 23 makers."""
    actors = [{"externalId": name, "name": name, "kind": "ASSOCIATION"} for name in (*MAKERS, "Ny")]
    goals = [{"externalId": name, "name": name} for name in ("G", "H")]
    await api.load({"registerActor": actors, "createGoal": goals, "registerContribution": [CONTRIBUTION]})
    return api


async def change(api: Api, **given: Any) -> Json:
    return await api.do("updateContribution", {"id": "@C", "expectedVersion": 1, **given}, TELLING)


async def test_c3_a_maker_comes_and_another_goes(joint: Api) -> None:
    payload = await change(joint, addMakers=[{"actorId": "@Ny"}], removeMakers=["@F00"])
    assert payload["userErrors"] == []
    told = {each["node"]["externalId"]: each["share"] for each in payload["contribution"]["makers"]["edges"]}
    assert told == {**dict.fromkeys(MAKERS[1:], 2.0), "Ny": 1.0}


async def test_c3_what_a_card_shows_is_not_taken_for_the_whole(joint: Api) -> None:
    [card] = (await joint.ask(CARD, id="@C")).values()
    shown = [{"actorId": each["id"]} for each in card["makers"]["nodes"]]
    assert (card["makers"]["totalCount"], len(shown)) == (23, 20)
    for more, reason in (({}, "COUNT_MISSING"), ({"makersCount": 20}, "OTHER_COUNT")):
        payload = await change(joint, makers=shown, **more)
        assert [(each["path"], each["reason"]) for each in payload["userErrors"]] == [(["makersCount"], reason)]
        assert payload["contribution"] is None
    [card] = (await joint.ask(CARD, id="@C")).values()
    assert (card["version"], card["makers"]["totalCount"]) == (1, 23)


@pytest.mark.parametrize(
    "raw", [{"contributesTo": [{"aimId": "@G"}, {"aimId": "@H"}]}, {"addContributesTo": [{"aimId": "@H"}]}]
)
async def test_c4_a_new_aim_leaves_the_link_that_stays_as_it_is(joint: Api, raw: Json) -> None:
    payload = await change(joint, **raw)
    assert payload["userErrors"] == []
    told = {each["node"]["externalId"]: each["link"] for each in payload["contribution"]["contributesTo"]["edges"]}
    assert told == {"G": LINK, "H": {"weight": 1.0, "polarity": "SUPPORTS", "confidence": "LOW", "rationale": None}}


async def test_c4_what_is_left_out_of_makers_that_stay_is_as_it_was(joint: Api) -> None:
    payload = await change(joint, makers=[{"actorId": f"@{name}"} for name in MAKERS])
    edges = payload["contribution"]["makers"]["edges"]
    assert {(each["role"], each["share"]) for each in edges} == {("PARTNER", 2.0)}


async def test_c3_a_repetition_of_a_part_is_done_once(joint: Api) -> None:
    raw = {"addMakers": [{"actorId": "@Ny"}], "makersCount": 23, "idempotencyKey": "en gång"}
    first, again = await change(joint, **raw), await change(joint, **raw)
    assert (first["replayed"], again["replayed"]) == (False, True)
    assert again["contribution"]["makers"]["totalCount"] == 24
