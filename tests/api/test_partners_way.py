"""A partner's contribution on its way, with keys over HTTP: who sees it when, and who may take the next step."""

from typing import Any

from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with, issued

REGISTER = """mutation($input: RegisterContributionInput!) { registerContribution(input: $input) {
  contribution { id version status } userErrors { code path } } }"""
STEP = "mutation($input: %s!) { %s(input: $input) { contribution { status version } userErrors { code path } } }"
SEEN = "query($id: ID!) { node(id: $id) { ... on Contribution { status title } } contributions { totalCount } }"
DRIVERS = "query($id: ID!) { drivers(aimId: $id) { actors { nodes { actor { name } share } } } }"
FACTS: dict[str, list[Json]] = {
    "registerActor": [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("IF", "Orkestern")],
    "createGoal": [{"externalId": "G", "name": "Fler rör på sig"}],
}


async def test_from_draft_to_approved(api: Api) -> None:
    await api.load(FACTS)
    _, partner = await issued(api, role="PARTNER", name="IF", actorIds=["@IF"])
    _, other = await issued(api, role="PARTNER", name="Orkestern", actorIds=["@Orkestern"])
    _, strategist = await issued(api, role="STRATEGIST", name="Kommunledningskontoret")
    everybody = {"partner": partner, "other": other, "strategist": strategist, "anybody": None}

    async def data(key: str | None, query: str, **variables: Any) -> Any:
        return (await asked_with(api, key, query, **variables)).json()["data"]

    async def step(key: str, deed: str, **given: Any) -> Any:
        input_type = f"{deed[0].upper()}{deed[1:]}Input"
        payload = (await data(key, STEP % (input_type, deed), input={"id": made["id"], **given}))[deed]
        return payload["contribution"] if not payload["userErrors"] else payload["userErrors"]

    async def who_sees() -> set[str]:
        shown = {who: await data(key, SEEN, id=made["id"]) for who, key in everybody.items()}
        counted = {who for who, answer in shown.items() if answer["contributions"]["totalCount"]}
        assert counted == {who for who, answer in shown.items() if answer["node"]}
        return counted

    given = {"title": "Prova på-dagar", "makers": [{"actorId": "@IF"}], "intendedFor": "Att fler rör på sig"}
    done = (await data(partner, REGISTER, input={**given, "status": "DRAFT"}))["registerContribution"]
    made = done["contribution"]
    assert (made["status"], done["userErrors"]) == ("DRAFT", [])
    assert await who_sees() == {"partner"}

    assert (await step(partner, "submitContribution", expectedVersion=1))["status"] == "SUBMITTED"
    assert await who_sees() == {"partner", "strategist"}
    assert await step(partner, "approveContribution", expectedVersion=2) == [{"code": "FORBIDDEN", "path": []}]
    assert await step(other, "withdrawContribution", expectedVersion=2) == [{"code": "NOT_FOUND", "path": ["id"]}]

    assert await step(strategist, "returnContribution", expectedVersion=2, note="Välj ett mål.") is None
    assert await who_sees() == {"partner"}

    aims = [{"aimId": "@G"}]
    changed = await step(partner, "updateContribution", expectedVersion=3, contributesTo=aims)
    assert changed == {"status": "RETURNED", "version": 4}
    assert (await step(partner, "submitContribution", expectedVersion=4))["status"] == "SUBMITTED"
    assert (await step(strategist, "approveContribution", expectedVersion=5))["status"] == "APPROVED"
    assert await who_sees() == set(everybody)
    told = await data(None, DRIVERS, id="@G")
    assert told["drivers"]["actors"]["nodes"] == [{"actor": {"name": "IF"}, "share": 1.0}]

    more = [{"aimId": "@G", "weight": 1000}]
    refused = await step(partner, "updateContribution", expectedVersion=6, contributesTo=more, reason="Mer")
    assert refused == [{"code": "FORBIDDEN", "path": ["contributesTo"]}]
    assert (await step(partner, "withdrawContribution", expectedVersion=6))["status"] == "WITHDRAWN"
    assert await who_sees() == set(everybody)
