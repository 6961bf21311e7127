"""What somebody can't see shows nowhere; take a guard away, and it is noticed."""

import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio
from graphql import GraphQLObjectType, GraphQLSchema

from samsyn.api.schema import SCHEMA
from samsyn.graph.records import NODES, AimLink, Contribution
from samsyn.graph.view import View
from samsyn.graph.visibility import RULES
from samsyn.model.principals import DECIDING, Principal
from samsyn.model.vocabulary import Role
from samsyn.reading import filters, reads
from samsyn.reading.catalogue import declared_of, record_types
from samsyn.reading.lists import Asked
from tests.api.asking import Api, Json
from tests.api.peeping import peeped, somebody
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
    "on a page at its goal": "node(id: $goal) { ... on Goal { contributions(last: 9) { nodes { id } } } }",
    "at its maker": "node(id: $maker) { ... on Actor { contributions { nodes { id } } } }",
    "at its measure": "node(id: $measure) { ... on Measure { indicates { nodes { id } } } }",
    "by a filter": 'goals(filter: {contributions: {some: {title: {contains: "hemlig"}}}}) { totalCount }',
    "by a negative filter": 'goals(filter: {contributions: {every: {title: {contains: "öpp"}}}}) { totalCount }',
    "by a filter of makers": 'actors(filter: {contributions: {some: {title: {contains: "hemlig"}}}}) { totalCount }',
    "by an order": "goals(orderBy: [{field: CONTRIBUTIONS_COUNT}]) { edges { cursor } }",
    "by an order of makers": "actors(orderBy: [{field: CONTRIBUTIONS_COUNT}]) { edges { cursor } }",
    "by a filter of counts": "goals(filter: {contributionsCount: {gte: 3}}) { totalCount }",
    "by a count": "node(id: $goal) { ... on Goal { contributionsCount } }",
    "by a search": 'search(text: "hemlig") { id }',
    "by its chains": "chains(fromId: $id) { share }",
    "in the log": "changes { totalCount nodes { deed } }",
}
IN_LISTS = {
    *("in the list", "counted", "at its goal", "counted at its goal", "on a page at its goal"),
    *("at its maker", "at its measure"),
}
TAKEN_AWAY = (
    "MATCH (hidden:Contribution {id: $id}) DETACH DELETE hidden",
    "MATCH (:Mention {of: $id})<-[:CONCERNS]-(change:Change) DETACH DELETE change",
    "MATCH (change:Change) SET change.touched = []",  # else it would be waited for
)
# What everybody may see whole, and what everybody may ask.
PUBLIC = {
    *("Vision", "Outcome", "Goal", "Value", "BeneficiaryGroup", "Actor", "Asset", "Measure", "Observation"),
    *("Perceived", "Lesson", "Place", "PeerGroup", "Synonym"),
}
FOR_ALL = {
    *("place", "node", "nodes", "aims", "visions", "outcomes", "goals", "actors", "contributions", "measures"),
    *("values", "beneficiaryGroups", "assets", "search", "viewer", "changes", "vocabulary", "drivers", "chains", "map"),
    *("deviations", "lessons", "gaps", "priorities", "peerGroups", "synonyms", "find", "preview", "unitProposal"),
    "revision",
}
ROLES = [None, Role.VIEWER, Role.KIOSK, Role.PARTNER, Role.STRATEGIST, Role.ADMIN]


@pytest_asyncio.fixture
async def hall(api: Api) -> AsyncIterator[Api]:
    """The service over a draft, a submitted and an approved contribution of A's."""
    await api.load(FACTS)
    yield api


async def looked(api: Api, by: Principal, what: str) -> dict[str, Any]:
    """What each look finds of a contribution, its id in words."""
    names = {"id": f"@{what}", "link": f"@{what} → @G", "goal": "@G", "maker": "@A", "measure": "@M"}
    return await peeped(api, by, LOOKS, names)


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
    found = {"by id", "in the log"} & await ways_to(hall, somebody(hall, role), "submitted")

    assert found == ({"by id", "in the log"} if role in DECIDING else set())


Patch = Callable[[pytest.MonkeyPatch], None]


def no_rule(patch: pytest.MonkeyPatch) -> None:
    """Nothing is said of who sees contributions and their links."""
    patch.setitem(RULES, Contribution, lambda _: None)
    patch.setitem(RULES, AimLink, lambda _: None)


def blind_lists(patch: pytest.MonkeyPatch) -> None:
    """Lists don't ask who sees what."""

    def ruleless(schema: GraphQLSchema, *given: Any) -> Asked:
        return replace(asked(schema, *given), rule=None)

    asked = reads.read_asked
    patch.setattr(reads, "read_asked", ruleless)


def blind_filters(patch: pytest.MonkeyPatch) -> None:
    """Filters go by neighbours that nobody sees."""

    class Blind:
        def rule_of(self, _: Any) -> None:
            return None

        def walked(self, _: int) -> None:
            return None

    seen: Any = filters._seen_neighbours  # noqa: SLF001 (it is what is taken away)
    patch.setattr(filters, "_seen_neighbours", lambda *given: seen(*given[:-1], Blind()))


def blind_in(module: str) -> Patch:
    """Whoever asks in a module whether a record is seen is told so."""

    def blind(patch: pytest.MonkeyPatch) -> None:
        def sees(at: View, record: Any) -> bool:
            return sys._getframe(1).f_globals["__name__"].startswith(module) or seen(at, record)  # noqa: SLF001

        patch.setattr(View, "sees", sees)

    seen = View.sees
    return blind


def open_log(patch: pytest.MonkeyPatch) -> None:
    """The log is read as if an admin asked."""
    criteria = reads.criteria_of
    patch.setattr(reads, "criteria_of", lambda given, at: {**criteria(given, at), "viewerRole": Role.ADMIN.name})


GUARDS: dict[str, tuple[Patch, set[str]]] = {
    "the rule itself": (no_rule, set(LOOKS) - {"in the log"}),
    "of lists": (blind_lists, IN_LISTS),
    "of filters": (blind_filters, {"by a filter", "by a negative filter", "by a filter of makers"}),
    "of counts": (
        blind_in("samsyn.questions.counts"),
        {"by an order", "by an order of makers", "by a filter of counts", "by a count"},
    ),
    "of ids, and of lists of anything": (
        blind_in("operation "),
        {"by id", "among ids", "by its link", "at its measure"},
    ),
    "of searches": (blind_in("samsyn.questions.search"), {"by a search"}),
    "of questions": (blind_in("samsyn.questions.arguments"), {"by its chains"}),
    "of the log": (open_log, {"in the log"}),
}


@pytest.mark.parametrize("guard", GUARDS)
async def test_a_guard_that_is_taken_away_is_noticed(hall: Api, monkeypatch: pytest.MonkeyPatch, guard: str) -> None:
    take_away, ways = GUARDS[guard]
    take_away(monkeypatch)

    assert await ways_to(hall, somebody(hall, Role.PARTNER), "draft") == ways


def test_every_way_has_its_guard_beside_the_rule() -> None:
    assert set.union(*(ways for name, (_, ways) in GUARDS.items() if name != "the rule itself")) == set(LOOKS)


def test_every_type_and_every_question_says_who_sees_it() -> None:
    stored = {each.label for each in (*NODES, AimLink)}
    hiding = {each.label for each in RULES}
    assert stored - hiding == PUBLIC, "Say beside the new type who sees it, or that all do."
    of_access = {"ApiKey", "ClaimMapping", "Invitation", "Session"}
    assert hiding - of_access == {"Contribution", "AimLink", "ReportingRound", "Deviation", "CorrectiveAction"}
    questions: Any = SCHEMA.query_type
    for_some = {name for name, field in questions.fields.items() if roles_of(field) is not None}
    assert for_some == {"apiKeys", "claimMappings", "sessions", "reportingRounds"}
    assert questions.fields.keys() - for_some == FOR_ALL, "Say who may ask the new question, or that all may."


def roles_of(field: Any) -> Any:
    declared = declared_of(field)
    assert declared is not None
    return declared.roles


def test_every_type_with_a_rule_and_every_other_is_what_the_schema_shows() -> None:
    types: Any = [each for each in SCHEMA.type_map.values() if isinstance(each, GraphQLObjectType)]
    own = [each for each in types if not each.name.startswith("__") and not each.name.endswith(("Connection", "Edge"))]
    shown = {cls.label for each in own for cls in record_types(SCHEMA, each)}
    assert shown == (PUBLIC | {each.label for each in RULES}) - {"Perceived"}
