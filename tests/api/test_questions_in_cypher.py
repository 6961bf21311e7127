"""What cypher/questions/ answers to whoever opens the database is what the service answers."""

import re
from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final, LiteralString, TypeAlias, cast

import neo4j
import pytest
import pytest_asyncio

from samsyn.database.port import Address
from samsyn.database.statements import folder
from samsyn.model.texts import sort_key
from samsyn.model.times import today
from tests.api.asking import Api, Json, filled
from tests.api.chance import Facts, by_chance
from tests.api.conftest import TOWN
from tests.api.test_identity import asked_with, issued
from tests.support.doing import everything

TOWNS: dict[str, Facts] = {"of town.yaml": TOWN, **{f"by chance, {seed}": by_chance(seed) for seed in range(3)}}
UNLINKED: Final = {"@motesplatser → @aldre-trygga", "@former → @unlinked"}  # in each town one of these
DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "cypher.md"
CHAINS_MAX: Final = 100
TOLERANCE: Final = 1e-9
PATH: Final = """
fragment Path on Chain { share polarity weakestConfidence nodes { id label ... on Contribution { delivery } } }
"""
DRIVES: Final = f"""query($id: ID!) {{ node(id: $id) {{ ... on Actor {{ drives(first: 100) {{ nodes {{
  aim {{ __typename id name drivers {{ actors(first: 100) {{ nodes {{ actor {{ id }} contributionCount }} }} }} }}
  share evidencedShare path {{ ...Path }} }} }} }} }} }} {PATH}"""
DRIVERS: Final = f"""query($id: ID!) {{ drivers(aimId: $id) {{ actors(first: 100) {{ nodes {{ actor {{ id name sector }}
  share evidencedShare contributionCount paths(first: 1) {{ ...Path }} }} }} }} }} {PATH}"""
OUTCOMES: Final = """{ outcomes(first: 100, orderBy: [{field: NAME}]) { nodes { id name measures(first: 100) { nodes {
  id name archivedAt stage method unit attainment acceptedValue targetValue latest { period value } } } } } }"""
CONTRIBUTIONS: Final = """{ contributions(first: 100) { nodes {
  id title status delivery makers { edges { portion node { id name } } }
  contributesTo { edges { node { id name } link { polarity share } } } } } }"""
GAPS: Final = """{ gaps(first: 100, kinds: [UNSUPPORTED, VALUE_UNEXPRESSED]) { nodes { kind nodes { __typename id label
  ... on Aim { supportedBy { edges { link { share } } } contributions { edges { link { share } } } }
  ... on Goal { owners { nodes { id name archivedAt } } } } } } }"""
CHAINS: Final = """query($id: ID!, $direction: ChainDirection! = UP) {
  chains(fromId: $id, direction: $direction, first: 100) {
    share polarity weakestConfidence nodes { __typename id label } } }"""
DRIVES_ANYTHING: Final = "query($id: ID!) { node(id: $id) { ... on Contribution { drives { totalCount } } } }"


@dataclass(frozen=True, slots=True)
class Opened:
    """A town, asked by way of the service and by whoever opens its database."""

    api: Api
    driver: neo4j.AsyncDriver
    database: str

    async def ask(self, question: str, **parameters: Any) -> list[Json]:
        """The rows of a question, each by the names of its columns."""
        answer = await self.run(text_of(question), parameters)
        assert answer.keys == columns_of(question) or not answer.records  # the embedded engine names none without rows
        return [record.data() for record in answer.records]

    async def run(self, text: str, parameters: Json) -> neo4j.EagerResult:
        """The answer to a statement, which only reads."""
        reading = neo4j.RoutingControl.READ
        answer = await self.driver.execute_query(
            cast(LiteralString, text), parameters, database_=self.database, routing_=reading
        )
        assert answer.summary.query_type == "r"
        return answer

    def ids(self, *types: str) -> list[str]:
        """The ids of everything of some types, archived or not, in order."""
        return sorted(each for each in self.api.ids.values() if each.partition("_")[0] in types)


Pairs: TypeAlias = AsyncIterator[tuple[list[Json], list[Json]]]
"""What the database answers, and what that is by the service's answers."""


def text_of(question: str) -> str:
    """A question as it stands in its file, heading and all."""
    return (folder() / "questions" / f"{question}.cypher").read_text("utf-8")


def columns_of(question: str) -> list[str]:
    """The names of the columns that a question returns, as its heading tells."""
    told = text_of(question).partition("\n// returns: ")[2].replace("\n//   ", " ")
    return told.partition(":")[0].split(", ")


@asynccontextmanager
async def opening(address: Address, facts: Facts) -> AsyncGenerator[Opened]:
    """A town that these facts alone tell of."""
    auth = (address.user, address.password or "") if address.user else None
    async with (
        filled(address, facts) as api,
        neo4j.AsyncGraphDatabase.driver(address.uri, auth=auth, telemetry_disabled=True) as driver,
    ):
        yield Opened(api, driver, address.database)


@pytest_asyncio.fixture(scope="module", params=TOWNS)
async def opened(request: pytest.FixtureRequest, address: Address) -> AsyncIterator[Opened]:
    """Each town, for tests that only read."""
    async with opening(address, TOWNS[request.param]) as opened:
        [link] = UNLINKED & opened.api.ids.keys()
        await opened.api.done("unlinkAims", {"id": link, "expectedVersion": 1, "reason": "Det var fel mål."})
        yield opened


async def actor_drives(opened: Opened) -> Pairs:
    for actor in opened.ids("actor"):
        driven = (await opened.api.ask(DRIVES, id=actor))["node"]["drives"]["nodes"]
        expected = [
            {
                "aimId": each["aim"]["id"],
                "aim": each["aim"]["name"],
                "type": each["aim"]["__typename"],
                **_shares(each, each["path"]),
                "contributions": next(
                    driver["contributionCount"]
                    for driver in each["aim"]["drivers"]["actors"]["nodes"]
                    if driver["actor"]["id"] == actor
                ),
            }
            for each in driven
        ]
        yield await opened.ask("actor_drives", actorId=actor), expected


async def drivers_of_outcome(opened: Opened) -> Pairs:
    for outcome in opened.ids("outcome"):
        found = (await opened.api.ask(DRIVERS, id=outcome))["drivers"]["actors"]["nodes"]
        expected = [
            {
                "actorId": each["actor"]["id"],
                "actor": each["actor"]["name"],
                "sector": each["actor"]["sector"],
                **_shares(each, each["paths"][0]),
                "contributions": each["contributionCount"],
            }
            for each in found
        ]
        yield await opened.ask("drivers_of_outcome", outcomeId=outcome), expected


def _shares(told: Json, path: Json) -> Json:
    return {
        "share": told["share"],
        "evidencedShare": told["evidencedShare"],
        "path": [node["label"] for node in path["nodes"]],
        "pathIds": [node["id"] for node in path["nodes"]],
        "pathShare": path["share"],
        "polarity": path["polarity"],
        "weakestConfidence": path["weakestConfidence"],
        "delivery": path["nodes"][0]["delivery"],
    }


async def how_outcomes_stand(opened: Opened) -> Pairs:
    day = today()
    expected: list[Json] = []
    for outcome in (await opened.api.ask(OUTCOMES))["outcomes"]["nodes"]:
        measures = [each for each in outcome["measures"]["nodes"] if each["archivedAt"] is None]
        for each in sorted(measures, key=_id) or [defaultdict(lambda: None)]:
            latest = each["latest"] or {"period": None, "value": None}
            same = ("stage", "method", "attainment", "unit", "acceptedValue", "targetValue")
            expected.append(
                {
                    "outcomeId": outcome["id"],
                    "outcome": outcome["name"],
                    "measureId": each["id"],
                    "measure": each["name"],
                    **{name: each[name] for name in same},
                    **latest,
                }
            )
    yield await opened.ask("how_outcomes_stand", today=day), expected


async def red_thread(opened: Opened) -> Pairs:
    for start in opened.ids("contribution", "goal", "outcome"):
        chains = (await opened.api.ask(CHAINS, id=start))["chains"]
        assert len(chains) < CHAINS_MAX
        node = (await opened.api.ask(DRIVES_ANYTHING, id=start))["node"]
        counts = node.get("drives", {"totalCount": 1})["totalCount"]
        expected = [
            {
                "chain": [node["label"] for node in each["nodes"]],
                "chainIds": [node["id"] for node in each["nodes"]],
                "share": each["share"],
                "polarity": each["polarity"],
                "weakestConfidence": each["weakestConfidence"],
            }
            for each in chains
            if counts  # the service tells what a contribution would lead to, too
        ]
        yield await opened.ask("red_thread", fromId=start), expected


async def what_nobody_serves(opened: Opened) -> Pairs:
    expected: list[Json] = []
    for gap in (await opened.api.ask(GAPS))["gaps"]["nodes"]:
        [node] = gap["nodes"]
        into = [*node.get("supportedBy", {"edges": []})["edges"], *node.get("contributions", {"edges": []})["edges"]]
        owners = [each for each in node.get("owners", {"nodes": []})["nodes"] if each["archivedAt"] is None]
        expected.append(
            {
                "gap": gap["kind"],
                "type": node["__typename"],
                "id": node["id"],
                "name": node["label"],
                "owners": _labels({each["id"]: each["name"] for each in owners}),
                "linksInto": sum(edge["link"]["share"] is not None for edge in into),
                "hinderedBy": await _hindering(opened.api, node),
            }
        )
    expected.sort(key=lambda row: (row["gap"], row["type"], sort_key(row["name"]), row["id"]))
    yield await opened.ask("what_nobody_serves"), expected


async def _hindering(api: Api, node: Json) -> list[str]:
    if node["__typename"] == "Value":
        return []
    chains = (await api.ask(CHAINS, id=node["id"], direction="DOWN"))["chains"]
    assert len(chains) < CHAINS_MAX
    starts = (chain["nodes"][0] for chain in chains)
    return _labels({each["id"]: each["label"] for each in starts if each["__typename"] == "Contribution"})


async def who_works_with_whom(opened: Opened) -> Pairs:
    names: dict[str, str] = {}
    together: defaultdict[tuple[str, str], tuple[dict[str, str], dict[str, str]]] = defaultdict(lambda: ({}, {}))
    supporting: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for each in (await opened.api.ask(CONTRIBUTIONS))["contributions"]["nodes"]:
        makers = [edge["node"] for edge in each["makers"]["edges"] if edge["portion"] is not None]
        names |= {maker["id"]: maker["name"] for maker in makers}
        if each["status"] != "APPROVED" or each["delivery"] == "CANCELLED":
            continue
        for pair in combinations(sorted(maker["id"] for maker in makers), 2):
            together[pair][0][each["id"]] = each["title"]
        for edge in each["contributesTo"]["edges"]:
            if edge["link"]["share"] is not None and edge["link"]["polarity"] == "SUPPORTS":
                supporting[edge["node"]["id"], edge["node"]["name"]] |= {maker["id"] for maker in makers}
    for (aim, name), actors in supporting.items():
        for pair in combinations(sorted(actors), 2):
            together[pair][1][aim] = name
    expected = [
        {
            "actorId": one,
            "actor": names[one],
            "otherId": other,
            "other": names[other],
            "contributions": _labels(contributions),
            "aims": _labels(aims),
        }
        for (one, other), (contributions, aims) in together.items()
    ]
    expected.sort(key=lambda row: (-len(row["contributions"]), -len(row["aims"]), row["actorId"], row["otherId"]))
    yield await opened.ask("who_works_with_whom"), expected


def _labels(nodes: dict[str, str]) -> list[str]:
    """The names of nodes by their ids, in Swedish order and then in that of the ids."""
    return [name for _, name in sorted(nodes.items(), key=lambda each: (sort_key(each[1]), each[0]))]


def _id(node: Json) -> str:
    return node["id"]


HELD: Final[dict[str, Callable[[Opened], Pairs]]] = {
    each.__name__: each
    for each in (
        actor_drives,
        drivers_of_outcome,
        how_outcomes_stand,
        red_thread,
        what_nobody_serves,
        who_works_with_whom,
    )
}
"""How each question is held against the service's answers."""


@pytest.mark.parametrize("question", HELD)
async def test_a_question_is_answered_as_by_the_service(opened: Opened, question: str) -> None:
    rows = 0
    async for found, expected in HELD[question](opened):
        rows += len(found)
        assert [_without_numbers(row) for row in found] == [_without_numbers(row) for row in expected]
        for row, wanted in zip(found, expected, strict=True):
            assert _numbers(row) == pytest.approx(_numbers(wanted), abs=TOLERANCE, rel=0)
    assert rows


async def test_what_the_document_asks_is_answered(opened: Opened) -> None:
    asked = re.findall(r"^```cypher\n(.*?)^```", DOCUMENT.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(asked) == 2
    for text in asked:
        answers = [await opened.run(text, {"outcomeId": outcome}) for outcome in opened.ids("outcome")]
        assert any(answer.records for answer in answers)


async def test_what_not_everybody_sees_is_in_no_answer(opened: Opened) -> None:
    _, key = await issued(opened.api, role="VIEWER")
    titles = "{ contributions(first: 100) { nodes { id title } } }"
    seen = (await asked_with(opened.api, key, titles)).json()["data"]["contributions"]["nodes"]
    hidden = [each for each in (await opened.api.ask(titles))["contributions"]["nodes"] if each not in seen]
    assert hidden
    for ask in HELD.values():
        async for found, _ in ask(opened):
            assert not [each for each in hidden if each["id"] in str(found)]


async def test_the_questions_leave_everything_as_it_is(opened: Opened) -> None:
    before = await everything(opened.api.graph)
    for ask in HELD.values():
        async for _ in ask(opened):
            pass
    assert await everything(opened.api.graph) == before


def _without_numbers(row: Json) -> Json:
    return {name: value for name, value in row.items() if not isinstance(value, float)}


def _numbers(row: Json) -> Json:
    return {name: value for name, value in row.items() if isinstance(value, float)}
