"""Values that the graph shouldn't hold: the answer is what graphql-core would make of them, with the same path."""

from dataclasses import dataclass
from typing import Any

import httpx
import neo4j
import pytest
from graphql import GraphQLError, build_schema, graphql_sync

from samsyn.api.schema import sdl
from samsyn.database.port import Address
from tests.api.asking import Api, Json

SCHEMA = build_schema(sdl())
NAN, INFINITY = float("nan"), float("inf")
BASELINE = "MATCH (n:Measure {externalId: 'M'}) SET n.baseline ="

FACTS: dict[str, list[Json]] = {
    "registerActor": [
        {"externalId": "B", "name": "B", "kind": "BOARD"},
        {"externalId": "A", "name": "A", "kind": "UNIT", "partOfId": "B"},
        {"externalId": "C", "name": "C", "kind": "COMPANY", "partOfId": "B"},
    ],
    "createVision": [{"externalId": "V", "name": "V", "horizon": 2030, "externalWeight": 1}],
    "createGoal": [
        {"externalId": "G", "name": "G", "ownerIds": ["A", "B"], "contributesTo": [{"aimId": "V"}]},
        {"externalId": "H", "name": "H", "contributesTo": [{"aimId": "V"}]},
    ],
    "registerContribution": [
        {
            "externalId": "K",
            "title": "K",
            "makers": [{"actorId": "A"}, {"actorId": "C"}],
            "contributesTo": [{"aimId": "G"}],
            "status": "APPROVED",
        }
    ],
    "createMeasure": [
        {
            "externalId": "M",
            "name": "M",
            "unit": "antal",
            "stage": "EFFECT",
            "method": "COUNT",
            "direction": "INCREASE",
            "baseline": 1,
            "ownerId": "A",
            "indicatesIds": ["G", "H"],
        }
    ],
}


@dataclass(frozen=True)
class Damage:
    """A value that goes wrong: how in the graph, and in every object of the answer that `of` fits."""

    name: str
    statement: str
    query: str
    of: Json
    field: str
    value: Any = None

    def __str__(self) -> str:
        return self.name


GOALS = "{ place { code } goals(orderBy: [{field: NAME}]) { totalCount nodes { id name owners { nodes { name } } } } }"
GOAL = """query($id: ID!) { node(id: $id) { __typename label ... on Goal { owners { nodes { id name kind } }
  contributions { edges { link { weight confidence } node { title
    makers { edges { role share node { name } } } } } } } } }"""
MEASURE = """query($id: ID!) { node(id: $id) { __typename ... on Measure { name baseline
  owner { name kind partOf { name } } indicates { nodes { __typename label } } } } }"""
NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename label ... on Vision { horizon } } }"
DRIVERS = """query($id: ID!) { drivers(aimId: $id) { supportingShare aim { __typename name }
  actors { nodes { share actor { name partOf { name kind } } } } } place { name } }"""
SUBJECTS = {GOAL: "@G", MEASURE: "@M", DRIVERS: "@V"}

NO_A = "MATCH (n:Actor {externalId: 'A'}) REMOVE n.name"
NO_B = "MATCH (n:Actor {externalId: 'B'}) REMOVE n.name"
NO_G = "MATCH (n:Goal {externalId: 'G'}) REMOVE n.name"
GUILD = "MATCH (n:Actor {externalId: 'B'}) SET n.kind = 'GUILD'"
LINK = "MATCH (:Contribution {externalId: 'K'})-[link:CONTRIBUTES_TO]->()"

DAMAGES = [
    Damage("a name in a list", NO_G, GOALS, {"name": "G"}, "name"),
    Damage("a name below a list", NO_B, GOALS, {"name": "B"}, "name"),
    Damage("a name below a node", NO_A, GOAL, {"name": "A"}, "name"),
    Damage("an enum's value", GUILD, GOAL, {"name": "B"}, "kind", "GUILD"),
    Damage("a role", "MATCH ({externalId: 'C'})-[m:MAKES]->() REMOVE m.role", GOAL, {"node": {"name": "C"}}, "role"),
    Damage("a confidence", f"{LINK} SET link.confidence = 'SURE'", GOAL, {"weight": 1.0}, "confidence", "SURE"),
    Damage("a number that is none", f"{LINK} SET link.weight = toFloat('NaN')", GOAL, {"weight": 1.0}, "weight", NAN),
    Damage("an infinite number", f"{BASELINE} toFloat('Infinity')", MEASURE, {"name": "M"}, "baseline", INFINITY),
    Damage("a name of what may be null", NO_A, MEASURE, {"name": "A"}, "name"),
    Damage("a name two steps below", NO_B, MEASURE, {"name": "B"}, "name"),
    Damage("a label of an interface", NO_G, MEASURE, {"label": "G"}, "label"),
    Damage("a label where items may be null", NO_G, NODES, {"label": "G"}, "label"),
    Damage(
        "an integer too large", "MATCH (n:Vision) SET n.horizon = 2147483648", NODES, {"label": "V"}, "horizon", 2**31
    ),
    Damage("a name that an answer refers to", NO_A, DRIVERS, {"name": "A"}, "name"),
    Damage("a name below what an answer refers to", NO_B, DRIVERS, {"name": "B"}, "name"),
    Damage("a kind below what an answer refers to", GUILD, DRIVERS, {"name": "B"}, "kind", "GUILD"),
]


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
async def test_a_damaged_value_is_told_as_graphql_would(api: Api, address: Address, damage: Damage) -> None:
    await api.load(FACTS)
    variables: Json = {"id": SUBJECTS.get(damage.query), "ids": ["@V", "@G", "@H"]}
    sound = await api.ask(damage.query, **variables)
    await run(address, damage.statement)

    body = (await api.send(damage.query, variables)).json()

    assert spoilt(sound, damage) > 0
    expected = graphql_sync(SCHEMA, damage.query, root_value=sound, variable_values=variables)
    assert expected.errors
    assert body["data"] == expected.data
    assert [(error["path"], error["locations"]) for error in body["errors"]] == [told(each) for each in expected.errors]
    assert {error["extensions"]["code"] for error in body["errors"]} == {"INTERNAL"}
    if damage.value is None:
        assert [error["message"] for error in body["errors"]] == [error.message for error in expected.errors]


async def test_every_damage_that_nothing_above_hides_is_told(api: Api, address: Address) -> None:
    await api.load(FACTS)
    await run(address, NO_G)
    await run(address, "MATCH (n:Vision) SET n.horizon = -3000000000")

    body = await api.answer(NODES, ids=["@V", "@G", "@H"])

    vision, goal = {"__typename": "Vision", "label": "V", "horizon": None}, {"__typename": "Goal", "label": "H"}
    assert body["data"] == {"nodes": [vision, None, goal]}
    assert [error["path"] for error in body["errors"]] == [["nodes", 0, "horizon"], ["nodes", 1, "label"]]


async def test_an_answer_that_damage_leaves_nothing_of_is_our_fault(api: Api, address: Address) -> None:
    await api.load(FACTS)
    await run(address, NO_G)

    response = await api.send(GOALS)

    assert response.status_code == httpx.codes.INTERNAL_SERVER_ERROR
    assert response.json()["data"] is None


def told(error: GraphQLError) -> tuple[Any, Any]:
    return error.path, [location._asdict() for location in error.locations or ()]


def spoilt(data: Any, damage: Damage) -> int:
    """Do the damage in the answer, and return how many values it was done to."""
    if isinstance(data, list):
        return sum(spoilt(each, damage) for each in data)
    if not isinstance(data, dict):
        return 0
    hit = damage.field in data and damage.of.items() <= data.items()
    count = sum(spoilt(each, damage) for each in data.values())
    if hit:
        data[damage.field] = damage.value
    return count + hit


async def run(address: Address, statement: str) -> None:
    """Change the graph past the service; a statement that changes nothing fails the test."""
    auth = (address.user, address.password or "") if address.user else None
    async with (
        neo4j.AsyncGraphDatabase.driver(address.uri, auth=auth) as driver,
        driver.session(database=address.database) as session,
    ):
        summary = await (await session.run(statement)).consume()
    assert summary.counters.properties_set == 1
