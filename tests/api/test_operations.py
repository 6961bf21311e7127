"""Every operation in schema/operations validates, runs on the seed, and answers what it says."""

import re
from collections.abc import AsyncIterator
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    parse,
    print_ast,
    validate,
    visit,
)

from samsyn.api.ready import operations_folder, ready_operations
from samsyn.api.schema import SCHEMA
from samsyn.database.port import Address
from samsyn.exchange.seed import seed
from samsyn.model.vocabulary import GapKind
from tests.api.asking import FAULT, Api, Json, emptied, served
from tests.support.doing import deeds_of

ROOT = Path(__file__).parents[2]
OPERATIONS = ready_operations()
FILES = sorted(operations_folder().glob("*.graphql"))
OUTCOME = "@outcome.trygghet-i-centrum"
# What each query is asked with, and the place in its answer where something must be.
QUERIES: dict[str, tuple[Json, str]] = {
    "outcome_list": ({}, "outcomes.nodes.0.drivers.sectors.0"),
    "outcome_drivers": ({"aimId": OUTCOME}, "drivers.actors.nodes.0.paths.0.nodes.0"),
    "outcome_flow": ({"aimId": OUTCOME, "maxNodes": 30}, "drivers.flow.links.0"),
    "goal_chain": ({"fromId": "@goal.levande-centrum"}, "chains.0.links.0"),
    "goal_card": ({"goalId": "@goal.levande-centrum"}, "node.contributions.edges.0.link"),
    "vision_map": ({}, "aims.nodes.0.contributesTo.edges"),
    "actor_list": ({"first": 100}, "actors.nodes.0.kind"),
    "actor_overview": ({"actorId": "@actor.uc"}, "node.drives.nodes.0.path.nodes.0"),
    "contribution_list": ({}, "contributions.nodes.0.makers.nodes.0"),
    "contribution_card": ({"contributionId": "@contribution.uc-oppet-lordagar"}, "node.drives.nodes.0"),
    "decision_queue": ({}, "contributions.nodes.0.makers.edges.0.role"),
    "find": ({"text": "trygg", "types": ["OUTCOME", "GOAL"]}, "find.hits.nodes.0.node.label"),
    "history": ({"id": OUTCOME}, "node.history.nodes.0"),
    "to_do": ({}, "viewer.actors"),
    "peer_comparison": ({"measureId": "@measure.unga-trivs-enkat"}, "node.peers.period"),
    "management_review": (
        {"aimId": "@vision.plats-for-att-gora-skillnad", "since": "2026-01-01T00:00:00Z"},
        "outcomes.nodes.0.measures.nodes.0.trend",
    ),
    "measure_history": ({"measureId": "@measure.unga-trivs-enkat"}, "node.all.nodes.0"),
}
# Those whose answers can change without a new revision.
# What each deed is done with, one after the other, and the status or name that must come of it.
DEEDS: list[tuple[str, Json, str, Any]] = [
    (
        "register_contribution",
        {
            "title": "Nattvandring till jul",
            "makers": [{"actorId": "@actor.uc"}],
            "contributesTo": [{"aimId": "@goal.levande-centrum"}],
            "externalId": "contribution.ny",
            "status": "DRAFT",
        },
        "registerContribution.contribution.status",
        "DRAFT",
    ),
    (
        "update_contribution",
        {"id": "@contribution.ny", "expectedVersion": 1, "startsOn": "2026-12-01"},
        "updateContribution.contribution.startsOn",
        "2026-12-01",
    ),
    (
        "submit_contribution",
        {"id": "@contribution.ny", "expectedVersion": 2},
        "submitContribution.contribution.status",
        "SUBMITTED",
    ),
    (
        "return_contribution",
        {"id": "@contribution.ny", "expectedVersion": 3, "note": "Skriv vilka kvällar."},
        "returnContribution.contribution.status",
        "RETURNED",
    ),
    (
        "submit_contribution",
        {"id": "@contribution.ny", "expectedVersion": 4},
        "submitContribution.contribution.status",
        "SUBMITTED",
    ),
    (
        "confirm_contribution",
        {"id": "@contribution.ny", "actorId": "@actor.uc", "expectedVersion": 5},
        "confirmContribution.contribution.version",
        6,
    ),
    (
        "approve_contribution",
        {"id": "@contribution.ny", "expectedVersion": 6},
        "approveContribution.contribution.drives.nodes.0.aim.name",
        "Centrum lever också på kvällen",
    ),
    (
        "update_aim_link",
        {"id": "@contribution.ny → @goal.levande-centrum", "expectedVersion": 1, "weight": 2, "reason": "Omprövad"},
        "updateAimLink.link.weight",
        2.0,
    ),
    (
        "update_contribution",
        {
            "id": "@contribution.ny",
            "expectedVersion": 8,
            "makers": [{"actorId": "@actor.uc"}, {"actorId": "@actor.socialnamnden"}],
        },
        "updateContribution.contribution.version",
        9,
    ),
    (
        "decline_contribution",
        {"id": "@contribution.ny", "actorId": "@actor.socialnamnden", "expectedVersion": 9, "reason": "Nej."},
        "declineContribution.contribution.version",
        10,
    ),
    (
        "leave_contribution",
        {"id": "@contribution.ny", "actorId": "@actor.socialnamnden", "expectedVersion": 10, "reason": "Nej."},
        "leaveContribution.contribution.version",
        11,
    ),
    ("create_goal", {"name": "Tända fönster", "externalId": "goal.ny"}, "createGoal.goal.name", "Tända fönster"),
    (
        "link_aims",
        {"fromId": "@goal.ny", "toId": OUTCOME},
        "linkAims.link.label",
        "Tända fönster → Människor känner sig trygga i centrum på kvällen",
    ),
    (
        "record_observations",
        {"observations": [{"measureId": "@measure.unga-trivs-enkat", "period": "2026", "value": 72}]},
        "recordObservations.observations.0.value",
        72.0,
    ),
]


@pytest_asyncio.fixture(scope="module")
async def vaggeryd(address: Address) -> AsyncIterator[Api]:
    """The service over the seed."""
    async with emptied(address) as graph, served(address) as api:
        await seed(deeds_of(graph), ROOT / "seed_data" / "vaggeryd", lambda _: None)
        await api.learn_names()
        yield api


@pytest.mark.parametrize("stem", OPERATIONS)
def test_an_operation_is_headed_named_like_its_file_and_valid(stem: str) -> None:
    text = OPERATIONS[stem]
    document = parse(text)
    title, swedish, *explanation = [
        line.removeprefix("# ") for line in takewhile(lambda line: line[0] == "#", text.split("\n"))
    ]
    [operation] = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]

    assert title[0].isupper()
    assert title[-1].isalpha()
    assert swedish.startswith("sv: ")
    assert explanation[-1][-1] in ".?"
    assert operation.name
    assert operation.name.value == "".join(word.capitalize() for word in stem.split("_"))
    assert validate(SCHEMA, document) == []


@pytest.mark.parametrize("stem", [stem for stem, text in OPERATIONS.items() if "\nmutation " in text])
def test_a_deed_tells_what_was_wrong(stem: str) -> None:
    told = OPERATIONS[stem]

    assert "userErrors {\n      ...Fault\n    }\n    replayed\n    revision" in told
    assert told.endswith(f"\n{print_ast(parse(FAULT))}\n")


def test_c9_a_fragment_stands_once_for_all_operations() -> None:
    definitions = [each for path in FILES for each in parse(path.read_text("utf-8")).definitions]
    names = [each.name.value for each in definitions if isinstance(each, FragmentDefinitionNode)]
    assert "Fault" in names
    assert len(names) == len(set(names))


def test_c9_all_operations_are_one_document() -> None:
    text = "".join(path.read_text("utf-8") for path in FILES)
    assert validate(SCHEMA, parse(text)) == []


@pytest.mark.parametrize("stem", OPERATIONS)
def test_c9_whatever_has_an_id_is_asked_for_it(stem: str) -> None:
    without: list[str] = []
    document = parse(OPERATIONS[stem])
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}

    def has_id(selections: Any) -> bool:
        return any(
            each.name.value == "id"
            if isinstance(each, FieldNode)
            else has_id(
                (fragments[each.name.value] if isinstance(each, FragmentSpreadNode) else each).selection_set.selections
            )
            for each in selections
        )

    class Looking(Visitor):
        def enter_field(self, node: FieldNode, *_: Any) -> None:
            kind = get_named_type(types.get_type())
            if node.selection_set and "id" in getattr(kind, "fields", {}) and not has_id(node.selection_set.selections):
                without.append(f"{node.name.value}: {kind}")

    types = TypeInfo(SCHEMA)
    visit(document, TypeInfoVisitor(types, Looking()))
    assert without == []


@pytest.mark.parametrize("stem", ["history", "management_review"])
def test_c9_a_refused_try_is_no_change(stem: str) -> None:
    asked = re.findall(r"\b(?:history|changes)\(.*?\) \{", OPERATIONS[stem])
    assert asked
    assert all("refused: { eq: false }" in each for each in asked)


LISTS_OF_UPDATES = {
    "contribution_card": ["makers", "contributesTo", "expresses"],
    "update_contribution": ["makers", "contributesTo"],
    "register_contribution": ["makers", "contributesTo"],
    "goal_card": ["owners", "expresses"],
    "actor_overview": ["members"],
    "measure_history": ["indicates"],
    "create_goal": ["owners", "contributesTo"],
}


@pytest.mark.parametrize("stem", LISTS_OF_UPDATES)
def test_c3_a_card_tells_how_many_a_list_has_that_an_update_replaces(stem: str) -> None:
    for name in LISTS_OF_UPDATES[stem]:
        assert re.search(rf"\b{name}(\([^)]*\))? \{{\s+totalCount\b", OPERATIONS[stem]), name


def test_every_operation_is_run() -> None:
    assert QUERIES.keys() | {stem for stem, *_ in DEEDS} == OPERATIONS.keys()


@pytest.mark.parametrize("stem", QUERIES)
async def test_a_query_answers_what_it_is_for(vaggeryd: Api, stem: str) -> None:
    variables, path = QUERIES[stem]

    data = await vaggeryd.ask(OPERATIONS[stem], **variables)

    assert at(data, path)


async def test_the_demonstration_shows_every_kind_of_gap(vaggeryd: Api) -> None:
    page_info = "pageInfo { endCursor hasNextPage }"
    text = f"query($after: String) {{ gaps(first: 100, after: $after) {{ nodes {{ kind }} {page_info} }} }}"
    kinds, after = set[str](), None
    while True:
        page = (await vaggeryd.ask(text, after=after))["gaps"]
        kinds |= {gap["kind"] for gap in page["nodes"]}
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert kinds == {kind.value for kind in GapKind}


async def test_the_deeds_are_done_one_after_the_other(vaggeryd: Api) -> None:
    for stem, given, path, expected in DEEDS:
        data = await vaggeryd.ask(OPERATIONS[stem], input=given)
        [payload] = data.values()
        assert payload["userErrors"] == [], stem
        assert at(data, path) == expected
        await vaggeryd.learn_names()


def at(data: Any, path: str) -> Any:
    """Return what a path of names and numbers leads to."""
    for step in path.split("."):
        data = data[int(step) if step.isdigit() else step]
    return data
