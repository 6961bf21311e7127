"""docs/partner.md and docs/partner.sv.md: what they show is played in its order, and is the same in both languages."""

import re
from pathlib import Path
from typing import Any

from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with, issued

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```graphql\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENGLISH, SWEDISH = ((DOCS / name).read_text("utf-8") for name in ("partner.md", "partner.sv.md"))
FACTS: dict[str, list[Json]] = {
    "createOutcome": [{"externalId": "O", "name": "Unga trivs på sin fritid"}],
    "createGoal": [{"externalId": "G", "name": "Öppet när unga trivs", "contributesTo": [{"aimId": "O"}]}],
    "registerActor": [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("Klubben", "Gården")],
}
DECIDE = "mutation($input: %s!) { %s(input: $input) { userErrors { message } } }"


def test_both_languages_show_the_same() -> None:
    assert BLOCK.findall(ENGLISH) == BLOCK.findall(SWEDISH)
    assert ENGLISH.count("\n## ") == SWEDISH.count("\n## ")


async def test_the_page_is_a_partners_first_day(api: Api) -> None:
    await api.load(FACTS)
    us, them = [
        {"key": (await issued(api, role="PARTNER", name=each, actorIds=[f"@{each}"]))[1]}
        for each in ("Klubben", "Gården")
    ]
    strategist = {"key": (await issued(api, role="STRATEGIST", name="Kansliet"))[1]}
    viewer, search, register, submit, card, correct, confirm, drives = BLOCK.findall(ENGLISH)

    async def asked(who: Json, query: str, **variables: Any) -> Any:
        body = (await asked_with(api, who["key"], query, **variables)).json()
        assert "errors" not in body, body
        told = next(iter(body["data"].values()))
        assert not (isinstance(told, dict) and told.get("userErrors")), told
        return told

    async def decided(deed: str, kind: str, **given: Any) -> None:
        await asked(strategist, DECIDE % (kind, deed), input=given)

    told = await asked(us, viewer)
    assert [actor["id"] for actor in told["actors"]["nodes"]] == [api.ids["@Klubben"]]
    found = (await asked(us, search))["hits"]["nodes"]
    assert {each["node"]["id"] for each in found} == {api.ids["@G"], api.ids["@O"]}

    made = (await asked(us, register, us="@Klubben", them="@Gården"))["contribution"]
    assert (made["status"], "submitContribution" in made["viewerCan"]) == ("DRAFT", True)
    node_id = made["id"]
    await asked(us, submit, id=node_id, version=1)
    await decided("returnContribution", "ReturnContributionInput", id=node_id, expectedVersion=2, note="Vilket mål?")
    assert [each["kind"] for each in (await asked(us, viewer))["toDo"]["nodes"]] == ["RETURNED"]
    found = await asked(us, card, id=node_id)
    assert found["decision"]["note"] == "Vilket mål?"
    await asked(us, correct, id=node_id, version=found["version"], goal="@G")
    await asked(us, submit, id=node_id, version=4)

    assert [each["kind"] for each in (await asked(them, viewer))["toDo"]["nodes"]] == ["TO_CONFIRM"]
    confirmed = await asked(them, confirm, id=node_id, version=5, them="@Gården")
    assert all(each["confirmedAt"] for each in confirmed["contribution"]["makers"]["edges"])
    await decided("approveContribution", "ApproveContributionInput", id=node_id, expectedVersion=6)

    found = await asked(us, drives, us="@Klubben")
    assert {each["aim"]["name"]: each["share"] for each in found["drives"]["nodes"]} == {
        "Öppet när unga trivs": 0.75,
        "Unga trivs på sin fritid": 0.75,
    }
    [contribution] = found["contributions"]["nodes"]
    assert contribution["history"]["nodes"][0]["deed"] == "approveContribution"
