"""Values that the graph shouldn't hold: what has one is left out, as if it weren't there, and all else is answered."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from samsyn.database.port import Address
from tests.api.asking import Api, Json, served
from tests.support.doing import past_the_service
from tests.support.touching import touch

FACTS: dict[str, list[Json]] = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "registerActor": [
        {"externalId": "B", "name": "B", "kind": "BOARD"},
        {"externalId": "A", "name": "A", "kind": "UNIT", "partOfId": "B"},
        {"externalId": "C", "name": "C", "kind": "COMPANY", "partOfId": "B"},
    ],
    "createVision": [{"externalId": "V", "name": "V", "horizon": 2030, "externalWeight": 1}],
    "createGoal": [
        {"externalId": "G", "name": "G", "ownerIds": ["A", "B"], "contributesTo": [{"aimId": "V"}]},
        {"externalId": "H", "name": "H", "startsOn": "2026-01-01", "contributesTo": [{"aimId": "V"}]},
    ],
    "registerContribution": [
        {
            "externalId": "K",
            "title": "K",
            "makers": [{"actorId": "A"}, {"actorId": "C"}],
            "contributesTo": [{"aimId": "G"}, {"aimId": "H"}],
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
            "targetValue": 2,
            "ownerId": "A",
            "indicatesIds": ["G", "H"],
        }
    ],
    "recordObservations": [
        {"observations": [{"measureId": "M", "period": str(year), "value": year - 2020} for year in (2022, 2023, 2024)]}
    ],
    "openDeviation": [{"measureId": "M", "fact": "Färre kom."}],
}


@dataclass(frozen=True)
class Damage:
    """A value that is damaged: where, how, what is said of it, and how what has it is removed."""

    name: str
    where: str
    how: str
    told: str

    def __str__(self) -> str:
        return self.name

    @property
    def removal(self) -> str:
        """The statement that removes what has the value."""
        return f"MATCH {self.where} {'DELETE it' if '-[it' in self.where else 'DETACH DELETE it'}"


def node(label: str, external_id: str) -> str:
    return f"(it:{label} {{externalId: '{external_id}'}})"


TOO_LARGE = "it must be a whole number of at most 32 bits."
MEASURE = node("Measure", "M")
LINK = "(:Contribution {externalId: 'K'})-[it:CONTRIBUTES_TO]->({externalId: 'G'})"
MAKES = "({externalId: 'C'})-[it:MAKES]->({externalId: 'K'})"
DAMAGES = [
    Damage("no name of a goal", node("Goal", "G"), "REMOVE it.name", "name is missing; it must be text."),
    Damage("a name that is a number", node("Goal", "G"), "SET it.name = 7", "name is 7; it must be text."),
    Damage("a list for a name", node("Actor", "A"), "SET it.name = ['A']", "name is ['A']; it must be text."),
    Damage("no name of an actor", node("Actor", "B"), "REMOVE it.name", "name is missing; it must be text."),
    Damage("an unknown kind", node("Actor", "B"), "SET it.kind = 'GUILD'", "kind is 'GUILD'; it must be one of"),
    Damage("an unknown status", node("Contribution", "K"), "SET it.status = 'OK'", "status is 'OK'; it must be one of"),
    Damage(
        "an infinite number",
        MEASURE,
        "SET it.baseline = toFloat('Infinity')",
        "baseline is inf; it must be a finite number.",
    ),
    Damage(
        "a number that is none",
        "(it:Observation {period: '2024'})",
        "SET it.value = toFloat('NaN')",
        "value is nan; it must be a finite number.",
    ),
    Damage(
        "a day that is none",
        node("Goal", "H"),
        "SET it.startsOn = '2026-02-30'",
        "startsOn is '2026-02-30'; it must be a day, such as 2026-09-01.",
    ),
    Damage(
        "a moment that is none",
        node("Goal", "H"),
        "SET it.createdAt = 'i går'",
        "createdAt is 'i går'; it must be a moment, such as 2026-09-01T06:30:00.000000Z.",
    ),
    Damage(
        "an integer too large",
        node("Vision", "V"),
        "SET it.horizon = 1099511627776",
        f"horizon is 1099511627776; {TOO_LARGE}",
    ),
    Damage("an integer that is none", node("Vision", "V"), "SET it.version = 1.5", f"version is 1.5; {TOO_LARGE}"),
    Damage("a state of a deviation", "(it:Deviation)", "SET it.state = 'GONE'", "state is 'GONE'; it must be one of"),
    Damage("an unknown confidence", LINK, "SET it.confidence = 'SURE'", "confidence is 'SURE'; it must be one of"),
    Damage(
        "a weight that is none", LINK, "SET it.weight = toFloat('NaN')", "weight is nan; it must be a finite number."
    ),
    Damage("no version of a link", LINK, "REMOVE it.version", f"version is missing; {TOO_LARGE}"),
    Damage("no role of a maker", MAKES, "REMOVE it.role", "role is missing; it must be one of"),
    Damage("a share that is text", MAKES, "SET it.share = 'half'", "share is 'half'; it must be a finite number."),
]
QUESTIONS = {
    "goals": (
        "{ place { code } goals(orderBy: [{field: NAME}]) { totalCount nodes { id name startsOn owners { nodes { name }"
        " } contributions { totalCount edges { link { weight share } node { title makers { edges { role share portion"
        " node { name partOf { name kind } } } } } } } } } }"
    ),
    "measure": (
        "query($measure: ID!) { node(id: $measure) { ... on Measure { name baseline attainment trend latest { period }"
        " owner { name } indicates { totalCount nodes { label } } deviations { totalCount } } } }"
    ),
    "nodes": (
        "query($ids: [ID!]!) { nodes(ids: $ids) { id label ... on Vision { horizon supportedBy { totalCount } }"
        " ... on Actor { parts { nodes { name } } contributions { totalCount } owns { totalCount } } } }"
    ),
    "drivers": (
        "query($vision: ID!) { drivers(aimId: $vision) { supportingShare aim { name } actors { nodes { share actor {"
        " name } } } } place { name } }"
    ),
    "search": '{ search(text: "a") { id } actors { totalCount } aims { totalCount } contributions { totalCount } }',
    "gaps": "{ gaps { nodes { id kind nodes { id } } } }",
    "filtered": (
        '{ goals(filter: {contributions: {some: {makers: {some: {name: {eq: "C"}}}}}}) { nodes { name } }'
        ' measures(filter: {owner: {name: {eq: "A"}}}) { totalCount } }'
    ),
    "deviations": "{ deviations { nodes { fact measure { name } } } }",
}
VARIABLES = {"measure": "@M", "vision": "@V", "ids": ["@V", "@G", "@H", "@A", "@B", "@C", "@K", "@M"]}


async def answers(address: Address, ids: Mapping[str, str]) -> Json:
    """What a service answers to all questions that starts now."""
    async with served(address) as api:
        api.ids = dict(ids)
        found: Json = {}
        for name, query in QUESTIONS.items():
            body = await api.answer(query, **{key: each for key, each in VARIABLES.items() if f"${key}" in query})
            found[name] = body["data"], [error["extensions"]["code"] for error in body.get("errors", [])]
        return found


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]


async def damaged(api: Api, damage: Damage) -> None:
    """Do the damage past the service, which can't notice."""
    await past_the_service(api.graph, f"MATCH {damage.where} {damage.how}", "MATCH (c:Change) SET c.touched = []")


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
async def test_what_is_damaged_is_answered_as_if_it_were_not_there(
    api: Api, address: Address, caplog: pytest.LogCaptureFixture, damage: Damage
) -> None:
    await api.load(FACTS)
    sound = await answers(address, api.ids)
    await damaged(api, damage)
    caplog.clear()
    found = await answers(address, api.ids)
    message, *more = said(caplog)
    for kind, known in (each.split(": ")[1].split(" ") for each in more):
        await past_the_service(api.graph, f"MATCH (it:{kind} {{id: '{known}'}}) DETACH DELETE it")
    await past_the_service(api.graph, damage.removal)
    caplog.clear()

    assert found == await answers(address, api.ids)
    assert said(caplog) == []
    assert found != sound
    assert message.startswith("Damaged, and left out of all answers: ")
    assert damage.told in message
    assert "INTERNAL" not in str(found)
    assert len(more) == (1 if damage.where == MEASURE else 0), "its deviation goes with it"


async def test_all_damage_is_told_and_all_else_is_answered(
    api: Api, address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    await api.load(FACTS)
    await past_the_service(
        api.graph,
        "MATCH (it:Goal {externalId: 'G'}) REMOVE it.name",
        "MATCH (it:Vision) SET it.horizon = -3000000000",
        "MATCH ({externalId: 'C'})-[it:MAKES]->() SET it.share = 'half'",
        "MATCH (c:Change) SET c.touched = []",
    )

    found = await answers(address, api.ids)

    assert sorted(message.split(": ")[2] for message in said(caplog)) == [
        "horizon is -3000000000; it must be a whole number of at most 32 bits.",
        "name is missing; it must be text.",
        "share is 'half'; it must be a finite number.",
    ]
    data, codes = found["goals"]
    makers = {"edges": [{"role": "LEAD", "share": 1.0, "portion": 1.0, "node": {"name": "A", "partOf": BOARD}}]}
    assert codes == []
    assert data["goals"]["totalCount"] == 1
    assert [goal["name"] for goal in data["goals"]["nodes"]] == ["H"]
    assert [edge["node"]["makers"] for edge in data["goals"]["nodes"][0]["contributions"]["edges"]] == [makers]
    assert found["drivers"] == ({"drivers": None, "place": {"name": "Vaggeryd"}}, ["NOT_FOUND"])
    assert [each and each["id"] for each in found["nodes"][0]["nodes"]] == [
        *(None, None),
        *(api.ids[name] for name in ("@H", "@A", "@B", "@C", "@K", "@M")),
    ]


BOARD = {"name": "B", "kind": "BOARD"}
NAMES = "{ goals { totalCount nodes { name } } }"


async def test_what_is_damaged_is_not_there_for_deeds_and_when_mended_is_answered_with_all_that_it_is_tied_to(
    api: Api, address: Address
) -> None:
    await api.load(FACTS)
    sound = await api.ask(QUESTIONS["goals"])
    await past_the_service(api.graph, "MATCH (it:Goal {externalId: 'G'}) REMOVE it.name")
    async with served(address) as other:
        other.ids = api.ids
        assert await other.ask(NAMES) == {"goals": {"totalCount": 1, "nodes": [{"name": "H"}]}}

        lost = await other.do("updateGoal", {"id": "@G", "expectedVersion": 1, "name": "G"})
        assert [fault["reason"] for fault in lost["userErrors"]] == ["UNKNOWN_ID"]

        await past_the_service(api.graph, "MATCH (it:Goal {externalId: 'G'}) SET it.name = 'G'")
        await touch(api.graph, [api.ids["@G"]])
        assert await other.ask(QUESTIONS["goals"]) == sound
    assert await api.ask(QUESTIONS["goals"]) == sound


async def test_one_who_has_loaded_before_answers_as_before_until_it_reads_what_is_damaged(
    api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    await api.load(FACTS)
    sound: Any = await api.ask(NAMES)
    await past_the_service(api.graph, "MATCH (it:Goal {externalId: 'G'}) REMOVE it.nameSort")
    assert await api.ask(NAMES) == sound
    assert said(caplog) == []

    await touch(api.graph, [api.ids["@G"]])

    assert await api.ask(NAMES) == {"goals": {"totalCount": 1, "nodes": [{"name": "H"}]}}
    assert len(said(caplog)) == 1
