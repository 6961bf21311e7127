"""Those who meet over a contribution, each with a key over HTTP: what they read, and what they do."""

from dataclasses import dataclass, field
from typing import Any

from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with, issued

DEED = "mutation($input: %s!) { %s(input: $input) { contribution { %s } userErrors { code reason path } } }"
STATE = "id status version viewerCan"
SEEN = "query($id: ID!) { node(id: $id) { ... on Contribution { status title } } contributions { totalCount } }"
TO_DO = "{ viewer { toDo { totalCount nodes { kind node { label } dueOn since } } } }"
AGREED = """query($id: ID!) { node(id: $id) { ... on Contribution {
  version viewerCan decision { status note }
  makers { edges { node { name } share confirmedAt } }
  contributesTo { edges { node { name } link { id weight } } }
  proposal { makers { actor { name } role share } contributesTo { aim { name } weight polarity } }
} } }"""
DRIVERS = """query($id: ID!, $submitted: Boolean = false) {
  drivers(aimId: $id, includeSubmitted: $submitted) { id actors { nodes { actor { name } share } } }
}"""
FACTS: dict[str, list[Json]] = {
    "registerActor": [
        {"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("IF", "Orkestern", "Gården")
    ],
    "createGoal": [{"externalId": "G", "name": "Fler rör på sig"}, {"externalId": "H", "name": "Fler möts"}],
}
GIVEN = {"title": "Prova på-dagar", "intendedFor": "Att fler rör på sig"}


@dataclass(slots=True)
class Hall:
    """Those who meet, each with a key: IF's and the orchestra's partners, a strategist, an admin, and anybody."""

    api: Api
    keys: dict[str, str | None] = field(default_factory=dict[str, str | None])
    id: str = ""

    async def ask(self, who: str, query: str, **variables: Any) -> Any:
        """The whole answer to somebody."""
        return (await asked_with(self.api, self.keys[who], query, **variables)).json()

    async def data(self, who: str, query: str, **variables: Any) -> Any:
        """The data that somebody is answered."""
        return (await self.ask(who, query, **variables))["data"]

    async def do(self, who: str, deed: str, selection: str = STATE, **given: Any) -> Any:
        """What becomes of the contribution by somebody's deed, or what is wrong with it."""
        kinds = {"approveProposal": "ApproveContributionInput", "returnProposal": "ReturnContributionInput"}
        kind = kinds.get(deed, f"{deed[0].upper()}{deed[1:]}Input")
        query = DEED % (kind, deed, selection)
        payload = (await self.data(who, query, input={**({"id": self.id} if self.id else {}), **given}))[deed]
        return payload["userErrors"] or payload["contribution"]

    async def register(self, who: str, **given: Any) -> Any:
        """Register the contribution that all is about."""
        made = await self.do(who, "registerContribution", **{**GIVEN, **given})
        self.id = made["id"]
        return made

    async def who_sees(self) -> set[str]:
        """Those who find the contribution, by its id and among all."""
        shown = {who: await self.data(who, SEEN, id=self.id) for who in self.keys}
        counted = {who for who, answer in shown.items() if answer["contributions"]["totalCount"]}
        assert counted == {who for who, answer in shown.items() if answer["node"]}
        return counted

    async def agreed(self, who: str) -> Any:
        """What somebody reads of what is agreed and proposed."""
        return (await self.data(who, AGREED, id=self.id))["node"]

    async def to_do(self, who: str) -> list[str]:
        """What waits for somebody, in words."""
        found = (await self.data(who, TO_DO))["viewer"]["toDo"]
        assert found["totalCount"] == len(found["nodes"])
        return [f"{each['kind']} {each['node']['label']}" for each in found["nodes"]]

    async def shares(self, who: str, aim: str = "@G", *, submitted: bool = False) -> Any:
        """The actors' shares in an aim, as somebody is told."""
        found = (await self.data(who, DRIVERS, id=aim, submitted=submitted))["drivers"]
        return found and {each["actor"]["name"]: each["share"] for each in found["actors"]["nodes"]}


async def meeting(api: Api) -> Hall:
    """Everybody with their keys, and nothing registered yet."""
    await api.load(FACTS)
    _, partner = await issued(api, role="PARTNER", name="Föreningens nyckel", actorIds=["@IF"])
    _, other = await issued(api, role="PARTNER", name="Orkesterns nyckel", actorIds=["@Orkestern"])
    _, strategist = await issued(api, role="STRATEGIST", name="Kommunledningskontoret")
    _, admin = await issued(api, role="ADMIN", name="Driften")
    keys = {"partner": partner, "other": other, "strategist": strategist, "admin": admin, "anybody": None}
    return Hall(api, keys)
