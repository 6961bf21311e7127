"""What somebody can't see shows nowhere, and what they may not do is refused; take a guard away, and it is noticed."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import orjson
import pytest
import pytest_asyncio
from graphql import GraphQLObjectType

from samsyn.api.operations import Request, Service, answer
from samsyn.api.persisted import PersistedDocuments
from samsyn.api.schema import SCHEMA
from samsyn.database.snapshot import Snapshots
from samsyn.deeds import perform
from samsyn.deeds.doing import begin as beginning
from samsyn.errors import ConflictFault, Refused
from samsyn.model.principals import ANONYMOUS_KIND, KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from samsyn.projection import computed, filters, pages, references, searching
from samsyn.projection.declared import identity_of, roles_of, rule_of
from samsyn.projection.running import Source
from samsyn.settings import Settings
from tests.api.asking import Api, Json
from tests.support.doing import past_the_service

MAKERS = [{"actorId": "A"}]
AIMS = [{"aimId": "G", "weight": 2}]
FACTS: dict[str, list[Json]] = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "registerActor": [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("A", "B")],
    "createGoal": [{"externalId": "G", "name": "Mål"}],
    "registerContribution": [
        {"externalId": "draft", "title": "Hemlig", "makers": MAKERS, "contributesTo": AIMS, "status": "DRAFT"},
        {"externalId": "submitted", "title": "Öppnas snart", "makers": MAKERS, "contributesTo": AIMS},
        {"externalId": "public", "title": "Öppen", "makers": MAKERS, "contributesTo": AIMS, "status": "APPROVED"},
    ],
    "createMeasure": [
        {
            "externalId": "M",
            "name": "Mått",
            "unit": "st",
            "stage": "DELIVERY",
            "method": "COUNT",
            "direction": "INCREASE",
            "ownerId": "A",
            "indicatesIds": ["draft", "public"],
        }
    ],
}
# Each way on which a contribution could be met: of the draft, nothing but what "public" alone would give may show.
LOOKS: dict[str, str] = {
    "by id": "node(id: $id) { id }",
    "among ids": "nodes(ids: [$id]) { id }",
    "by its link": "node(id: $link) { label }",
    "in the list": 'contributions(filter: {title: {contains: "hemlig"}}) { nodes { id } }',
    "counted": 'contributions(filter: {title: {contains: "hemlig"}}) { totalCount }',
    "at its goal": "node(id: $goal) { ... on Goal { contributions { edges { node { id } } } } }",
    "counted at its goal": "node(id: $goal) { ... on Goal { contributions { totalCount } } }",
    "at its maker": "node(id: $maker) { ... on Actor { contributions { nodes { id } } } }",
    "at its measure": "node(id: $measure) { ... on Measure { indicates { nodes { id } } } }",
    "by a filter": 'goals(filter: {contributions: {some: {title: {contains: "hemlig"}}}}) { totalCount }',
    "by a negative filter": 'goals(filter: {contributions: {every: {title: {contains: "öpp"}}}}) { totalCount }',
    "by an order": "goals(orderBy: [{field: CONTRIBUTIONS_COUNT}]) { edges { cursor } }",
    "by a search": 'search(text: "hemlig") { id }',
    "by its chains": "chains(fromId: $id) { share }",
}
TAKEN_AWAY = (
    "MATCH (hidden:Contribution {id: $id}) DETACH DELETE hidden",
    "MATCH (change:Change) SET change.touched = []",
)
# What everybody may see whole, and what everybody may ask.
PUBLIC = {
    "Vision",
    "Outcome",
    "Goal",
    "Value",
    "BeneficiaryGroup",
    "Actor",
    "Asset",
    "Measure",
    "Observation",
    "Lesson",
    "AimLink",  # by what it starts from
    "Place",
    "PeerGroup",
}
FOR_ALL = {
    *("place", "node", "nodes", "aims", "visions", "outcomes", "goals", "actors", "contributions", "measures"),
    *("values", "beneficiaryGroups", "assets", "search", "viewer", "changes", "vocabulary", "drivers", "chains"),
    *("deviations", "lessons", "gaps", "priorities", "peerGroups"),
}
ROLES = [None, Role.VIEWER, Role.KIOSK, Role.PARTNER, Role.STRATEGIST, Role.ADMIN]


@pytest_asyncio.fixture
async def hall(api: Api) -> AsyncIterator[Api]:
    """The service over a draft, a submitted and an approved contribution of A's."""
    await api.load(FACTS)
    yield api


def somebody(api: Api, role: Role | None, actor: str = "@B") -> Principal:
    """Somebody with that role; a partner acts for the actor."""
    actors = (api.ids[actor],) if role is Role.PARTNER else ()
    return Principal(KEY_KIND if role else ANONYMOUS_KIND, f"{role} {actor}", None, role, actors)


async def looked(api: Api, by: Principal, what: str) -> dict[str, str]:
    """What each look finds of a contribution, its id in words."""
    snapshots = Snapshots(api.graph)
    service = Service(SCHEMA, Source(api.graph, snapshots), Settings(), PersistedDocuments([]))
    names = {"id": f"@{what}", "link": f"@{what} → @G", "goal": "@G", "maker": "@A", "measure": "@M"}
    found: dict[str, str] = {}
    for way, look in LOOKS.items():
        given = {name: api.ids[value] for name, value in names.items() if f"${name}" in look}
        variables = ", ".join(f"${name}: ID!" for name in given)
        query = f"query({variables}) {{ {look} }}" if given else f"{{ {look} }}"
        reply = orjson.loads((await answer(service, Request(query, None, given, by))).content)
        shown = (reply.get("data"), [error["extensions"]["code"] for error in reply.get("errors", [])])
        found[way] = str(api.named(shown))
    await snapshots.close()
    return found


async def ways_to(api: Api, by: Principal, what: str) -> set[str]:
    """The ways on which somebody finds out that a contribution is there: where it looks otherwise than without it."""
    there = await looked(api, by, what)
    await past_the_service(api.graph, *TAKEN_AWAY, id=api.ids[f"@{what}"])
    without = await looked(api, by, what)
    return {way for way in LOOKS if there[way] != without[way]}


@pytest.mark.parametrize("role", ROLES, ids=str)
async def test_a_foreign_draft_shows_to_admins_alone(hall: Api, role: Role | None) -> None:
    found = await ways_to(hall, somebody(hall, role), "draft")

    assert found == (set(LOOKS) if role is Role.ADMIN else set())


async def test_a_draft_shows_to_those_who_act_for_a_maker(hall: Api) -> None:
    assert await ways_to(hall, somebody(hall, Role.PARTNER, "@A"), "draft") == set(LOOKS)


@pytest.mark.parametrize("role", ROLES, ids=str)
async def test_what_was_approved_shows_to_all(hall: Api, role: Role | None) -> None:
    reply = await hall.ask("query($id: ID!) { node(id: $id) { label } }", id="@public")

    assert reply["node"] == {"label": "Öppen"}
    assert "by id" in await ways_to(hall, somebody(hall, role), "public")


@pytest.mark.parametrize("role", ROLES, ids=str)
async def test_what_is_submitted_shows_to_strategists_and_admins(hall: Api, role: Role | None) -> None:
    found = "by id" in await ways_to(hall, somebody(hall, role), "submitted")

    assert found == (role in {Role.STRATEGIST, Role.ADMIN})


def nothing_hidden(*_arguments: Any) -> str:
    return ""


def all_seen(_compilation: Any, expression: str) -> str:
    return expression.replace("seen(counted:Contribution)", "true")


def unchecked(*_arguments: Any) -> None:
    return None


GUARDS: dict[str, tuple[Any, str, Callable[..., Any], set[str]]] = {
    "of lists": (
        pages,
        "seen",
        nothing_hidden,
        {"in the list", "counted", "at its goal", "counted at its goal", "at its maker", "at its measure"},
    ),
    "of orders": (pages, "with_rules", all_seen, {"by an order"}),
    "of filters": (filters, "seen", nothing_hidden, {"by a filter", "by a negative filter"}),
    "of ids": (references, "seen", nothing_hidden, {"by id", "among ids", "by its link"}),
    "of searches": (searching, "seen", nothing_hidden, {"by a search"}),
    "of questions": (computed, "_check_seen", unchecked, {"by its chains"}),
}


@pytest.mark.parametrize("guard", GUARDS)
async def test_a_guard_that_is_taken_away_is_noticed(hall: Api, monkeypatch: pytest.MonkeyPatch, guard: str) -> None:
    module, name, instead, ways = GUARDS[guard]
    monkeypatch.setattr(module, name, instead)

    assert await ways_to(hall, somebody(hall, Role.PARTNER), "draft") == ways


def test_every_guard_has_its_ways() -> None:
    assert set.union(*(ways for _, _, _, ways in GUARDS.values())) == set(LOOKS)


@pytest.mark.parametrize("role", [Role.PARTNER, Role.STRATEGIST], ids=str)
async def test_a_deed_with_a_foreign_draft_is_answered_like_one_with_nothing(hall: Api, role: Role) -> None:
    by = somebody(hall, role)
    draft, link = hall.ids["@draft"], hall.ids["@draft → @G"]
    raws: list[tuple[str, Json]] = [
        ("submitContribution", {"id": draft, "expectedVersion": 7}),
        ("updateContribution", {"id": draft, "expectedVersion": 7, "title": "Min"}),
        ("withdrawContribution", {"id": draft, "expectedVersion": 1}),
    ]
    if role is Role.STRATEGIST:
        raws += [("archive", {"id": draft, "expectedVersion": 7}), ("unlinkAims", {"id": link, "expectedVersion": 7})]
    for deed, raw in raws:
        assert await codes(hall, deed, raw, by) == [("NOT_FOUND", ("id",))], deed


@pytest.mark.parametrize("role", [Role.PARTNER, Role.STRATEGIST, Role.ADMIN], ids=str)
async def test_a_taken_external_id_tells_nothing_of_a_foreign_draft(hall: Api, role: Role) -> None:
    raw = {"title": "Min", "makers": [{"actorId": hall.ids["@B"]}], "contributesTo": [{"aimId": hall.ids["@G"]}]}

    with pytest.raises(Refused) as refusal:
        await perform(hall.graph, "registerContribution", {**raw, "externalId": "draft"}, by=somebody(hall, role))

    [fault] = refusal.value.faults
    assert isinstance(fault, ConflictFault)
    told = (hall.ids["@draft"], 1) if role is Role.ADMIN else (None, None)
    assert (fault.current, fault.current_version) == told


async def test_without_its_guard_a_deed_finds_a_foreign_draft(hall: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginning, "seen", lambda found, *_: found)
    raw = {"id": hall.ids["@draft"], "expectedVersion": 7}

    found = await codes(hall, "submitContribution", raw, somebody(hall, Role.PARTNER))

    assert found != [("NOT_FOUND", ("id",))]


async def codes(api: Api, deed: str, raw: Json, by: Principal) -> list[tuple[str, tuple[str, ...]]]:
    """The codes and paths of what is wrong with a deed, which is refused."""
    with pytest.raises(Refused) as refusal:
        await perform(api.graph, deed, raw, by=by)
    return [(fault.code, fault.path) for fault in refusal.value.faults]


def test_every_type_and_every_question_says_who_sees_it() -> None:
    stored: Any = [each for each in SCHEMA.type_map.values() if isinstance(each, GraphQLObjectType) and is_stored(each)]
    hiding = {each.name for each in stored if any(rule_of(each, role) for role in (None, *Role))}
    assert {each.name for each in stored} - hiding == PUBLIC, "Say beside the new type who sees it, or that all do."
    assert hiding == {"Contribution", "ApiKey", "Change", "ReportingRound", "Deviation", "CorrectiveAction"}
    questions: Any = SCHEMA.query_type
    for_some = {name for name, field in questions.fields.items() if roles_of(field) is not None}
    assert for_some == {"apiKeys", "reportingRounds"}
    assert questions.fields.keys() - for_some == FOR_ALL, "Say who may ask the new question, or that all may."


def is_stored(graphql_type: GraphQLObjectType) -> bool:
    """Whether objects of a type are in the graph, whether or not an id alone finds them."""
    if graphql_type.name.startswith("__"):
        return False
    return identity_of(graphql_type) is not None or graphql_type.name == "Change"
