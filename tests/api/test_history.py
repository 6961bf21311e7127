"""The history over GraphQL: who did what to which node or link, when and why, for those who could see it then."""

import json
from typing import Any

from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with, issued

CHANGE = "sequence deed by node { label } before { name value } after { name value } reason refused"
CHANGES = (
    f"query($filter: ChangeFilter) {{ changes(first: 100, filter: $filter) {{ totalCount nodes {{ {CHANGE} }} }} }}"
)
HISTORY = f"""query($id: ID!) {{ node(id: $id) {{
  ... on Goal {{ history {{ totalCount nodes {{ {CHANGE} }} }} }}
  ... on Contribution {{ history {{ totalCount nodes {{ {CHANGE} }} }} }}
  ... on AimLink {{ history {{ totalCount nodes {{ {CHANGE} }} }} }}
}} }}"""
FACTS: dict[str, list[Json]] = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "registerActor": [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("IF", "Orkestern")],
    "createGoal": [{"externalId": "G", "name": "Fler rör på sig"}],
}


def fields(told: list[Json]) -> Json:
    """What was changed, by field."""
    return {each["name"]: None if each["value"] is None else json.loads(each["value"]) for each in told}


class People:
    """Those who ask, each with a key."""

    def __init__(self, api: Api, keys: dict[str, str | None]) -> None:
        self._api = api
        self.keys = keys

    async def ask(self, who: str, query: str, **variables: Any) -> Any:
        """Return the data that somebody is answered."""
        return (await asked_with(self._api, self.keys[who], query, **variables)).json()["data"]

    async def do(self, who: str, deed: str, **given: Any) -> Any:
        """Return the payload of somebody's deed."""
        kind = f"{deed[0].upper()}{deed[1:]}Input"
        query = f"mutation($input: {kind}!) {{ {deed}(input: $input) {{ userErrors {{ code reason path }} }} }}"
        return (await self.ask(who, query, input=given))[deed]["userErrors"]

    async def history(self, who: str, node_id: str) -> list[Json]:
        """Return what somebody is told of a node's or link's history."""
        node = (await self.ask(who, HISTORY, id=node_id))["node"]
        assert node is None or node["history"]["totalCount"] == len(node["history"]["nodes"])
        return node["history"]["nodes"] if node else []


async def people(api: Api) -> People:
    await api.load(FACTS)
    _, partner = await issued(api, role="PARTNER", name="Föreningens nyckel", actorIds=["@IF"])
    _, other = await issued(api, role="PARTNER", name="Orkesterns nyckel", actorIds=["@Orkestern"])
    _, strategist = await issued(api, role="STRATEGIST", name="Kommunledningskontoret")
    _, admin = await issued(api, role="ADMIN", name="Driften")
    keys = {"partner": partner, "other": other, "strategist": strategist, "admin": admin, "anybody": None}
    return People(api, keys)


async def test_what_was_done_is_told_with_who_why_before_and_after(api: Api) -> None:
    asking = await people(api)
    await asking.do("strategist", "updateGoal", id="@G", expectedVersion=1, name="Alla rör på sig", tier="nämndmål")
    await asking.do("strategist", "archive", id="@G", expectedVersion=2, reason="Ersatt")

    [archived, change, made] = await asking.history("anybody", "@G")

    assert (change["deed"], change["by"], change["node"]) == ("updateGoal", "STRATEGIST", {"label": "Alla rör på sig"})
    assert fields(change["before"]) == {"name": "Fler rör på sig", "tier": None}
    assert fields(change["after"]) == {"name": "Alla rör på sig", "tier": "nämndmål"}
    assert (change["reason"], archived["reason"], archived["refused"]) == (None, "Ersatt", False)
    assert (made["deed"], made["by"], made["before"]) == ("createGoal", "Samsyn", [])
    assert fields(made["after"])["name"] == "Fler rör på sig"
    named = await asking.history("admin", "@G")
    assert named[0]["by"] == "Kommunledningskontoret"


async def test_a_change_is_seen_by_those_who_could_see_the_contribution_then(api: Api) -> None:
    asking = await people(api)
    given = {"title": "Prova på", "makers": [{"actorId": "@IF"}], "contributesTo": [{"aimId": "@G", "weight": 3}]}
    assert await asking.do("partner", "registerContribution", **given, status="DRAFT", externalId="K") == []
    await api.learn_names()
    steps = [
        ("partner", "updateContribution", {"expectedVersion": 1, "title": "Prova på-dagar"}),
        ("partner", "submitContribution", {"expectedVersion": 2}),
        ("strategist", "returnContribution", {"expectedVersion": 3, "note": "Välj år."}),
        ("partner", "submitContribution", {"expectedVersion": 4}),
        ("strategist", "approveContribution", {"expectedVersion": 5, "reason": "Bra"}),
        ("partner", "updateContribution", {"expectedVersion": 6, "description": "Varje lördag."}),
    ]
    for who, deed, more in steps:
        assert await asking.do(who, deed, id="@K", **more) == [], deed

    seen = {who: [each["deed"] for each in reversed(await asking.history(who, "@K"))] for who in asking.keys}

    everything = ["registerContribution", *(deed for _, deed, _ in steps)]
    assert seen["admin"] == seen["partner"] == everything
    assert seen["strategist"] == [
        "submitContribution",
        "returnContribution",
        "submitContribution",
        "approveContribution",
        "updateContribution",
    ]
    assert seen["other"] == seen["anybody"] == ["approveContribution", "updateContribution"]
    [approved] = [each for each in await asking.history("partner", "@K") if each["deed"] == "approveContribution"]
    assert (approved["by"], approved["reason"]) == ("STRATEGIST", "Bra")
    [last, *_] = await asking.history("anybody", "@K")
    assert last["by"] == "IF", "a partner is named by its organisation, not by its key"
    told = await asking.ask("anybody", CHANGES)
    assert "Prova på" not in json.dumps([each for each in told["changes"]["nodes"] if each["node"] is None])


async def test_a_measures_change_hides_with_the_draft_that_it_names(api: Api) -> None:
    asking = await people(api)
    given = {"title": "Hemlig", "makers": [{"actorId": "@IF"}], "status": "DRAFT", "externalId": "K"}
    await asking.do("partner", "registerContribution", **given)
    await api.learn_names()
    measure = {"name": "Besök", "unit": "st", "stage": "DELIVERY", "method": "COUNT", "direction": "INCREASE"}
    await asking.do("partner", "createMeasure", **measure, ownerId="@IF", indicatesIds=["@K"])

    counted = {who: (await asking.ask(who, CHANGES))["changes"] for who in ("anybody", "other", "partner")}

    assert "createMeasure" not in [each["deed"] for each in counted["anybody"]["nodes"]]
    assert counted["anybody"]["totalCount"] == counted["other"]["totalCount"] == len(FACTS) + 1
    assert counted["partner"]["nodes"][0]["deed"] == "createMeasure"


async def test_links_never_lose_their_history(api: Api) -> None:
    asking = await people(api)
    await asking.do("strategist", "createVision", name="Vision", externalId="V")
    await api.learn_names()
    await asking.do("strategist", "linkAims", fromId="@G", toId="@V", weight=2)
    await api.learn_names()
    link = api.ids["@G → @V"]
    unexplained = await asking.do("strategist", "updateAimLink", id=link, expectedVersion=1, weight=5)
    assert unexplained == [{"code": "INVALID", "reason": "UNEXPLAINED", "path": ["reason"]}]
    await asking.do("strategist", "updateAimLink", id=link, expectedVersion=1, weight=5, reason="Ny utvärdering")
    await asking.do("strategist", "unlinkAims", id=link, expectedVersion=2, reason="Hör till ett annat mål")

    [removed, changed, made] = await asking.history("anybody", link)

    assert [each["deed"] for each in (made, changed, removed)] == ["linkAims", "updateAimLink", "unlinkAims"]
    assert (fields(changed["before"]), fields(changed["after"])) == ({"weight": 2.0}, {"weight": 5.0})
    assert (removed["reason"], fields(removed["before"])["weight"]) == ("Hör till ett annat mål", 5.0)
    assert len(await asking.history("anybody", "@G")) == 4, "a link belongs to its start, whose history has it, too"


async def test_a_refused_deed_shows_to_who_tried_it_and_to_admins_at_once(api: Api) -> None:
    asking = await people(api)
    refused = {"filter": {"refused": {"eq": True}}}
    assert (await asking.ask("admin", CHANGES, **refused))["changes"]["totalCount"] == 0
    errors = await asking.do("partner", "updateGoal", id="@G", expectedVersion=1, name="Mitt")
    assert [each["code"] for each in errors] == ["FORBIDDEN"]

    for who, shown in (("admin", 1), ("partner", 1), ("strategist", 0), ("other", 0), ("anybody", 0)):
        found = (await asking.ask(who, CHANGES, **refused))["changes"]
        assert (who, found["totalCount"]) == (who, shown)
        for change in found["nodes"]:
            assert (change["deed"], change["after"], change["node"]) == ("updateGoal", [], {"label": "Fler rör på sig"})
            assert change["reason"].startswith("input: Only ADMIN or STRATEGIST may do this")


async def test_changes_are_filtered_and_paged(api: Api) -> None:
    asking = await people(api)
    for version in (1, 2, 3):
        await asking.do("strategist", "updateGoal", id="@G", expectedVersion=version, name=f"Mål {version}")

    async def deeds(**wanted: Any) -> list[str]:
        return [each["deed"] for each in (await asking.ask("anybody", CHANGES, filter=wanted))["changes"]["nodes"]]

    assert await deeds(nodeId={"eq": "@G"}) == ["updateGoal"] * 3 + ["createGoal"]
    assert await deeds(nodeId={"in": ["@IF", "@Orkestern"]}) == ["registerActor"] * 2
    assert "setPlace" in await deeds()
    assert await deeds(by={"eq": "STRATEGIST"}) == ["updateGoal"] * 3
    assert await deeds(by={"eq": "Kommunledningskontoret"}) == [], "names of keys are for admins"
    assert await deeds(deed={"contains": "place"}) == ["setPlace"]
    assert await deeds(at={"gte": "2126-01-01T00:00:00Z"}) == []
    for name in ("deed", "nodeId"):
        body = (await asked_with(api, None, f"{CHANGES.rstrip()[:-1]} place {{ code }} }}", filter={name: {}})).json()
        assert body["data"] == {"changes": None, "place": {"code": "0665"}}
        [error] = body["errors"]
        assert error["path"] == ["changes"]
        assert error["extensions"] == {"code": "INVALID", "path": ["filter", name], "reason": "EMPTY"}
    page = """query($after: String) {
      changes(first: 3, after: $after) { nodes { sequence } pageInfo { endCursor hasNextPage } }
    }"""
    seen: list[int] = []
    after, more = None, True
    while more:
        found = (await asking.ask("admin", page, after=after))["changes"]
        seen += [each["sequence"] for each in found["nodes"]]
        after, more = found["pageInfo"]["endCursor"], found["pageInfo"]["hasNextPage"]
    assert seen == list(range(seen[0], 0, -1)), "without gaps, newest first"


async def test_the_history_of_a_key_is_for_admins_and_has_no_secret(api: Api) -> None:
    asking = await people(api)
    wanted = {"filter": {"deed": {"eq": "issueApiKey"}}}
    assert (await asking.ask("strategist", CHANGES, **wanted))["changes"]["totalCount"] == 0

    told = (await asking.ask("admin", CHANGES, **wanted))["changes"]["nodes"]

    assert {fields(each["after"])["name"] for each in told} >= {"Föreningens nyckel", "Driften"}
    assert "samsyn_" not in json.dumps(told)
    assert "digest" not in json.dumps(told)
