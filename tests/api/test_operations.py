"""Every operation in schema/operations validates, runs on the seed, and answers what it says."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import yaml
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
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
from graphql.execution.values import VariableValues

from samsyn.api.documents import read_document
from samsyn.api.ready import operations_folder, ready_operations
from samsyn.api.schema import SCHEMA
from samsyn.database.port import Address
from samsyn.exchange.seed import seed
from samsyn.model.vocabulary import GapKind
from samsyn.settings import Limits
from tests.api.asking import FAULT, Api, Json, emptied, served
from tests.api.signing_in import signed_in
from tests.api.test_identity import issued
from tests.api.test_import import CSV, sent
from tests.support.doing import deeds_of

ROOT = Path(__file__).parents[2]
OPERATIONS = ready_operations()
FILES = sorted(operations_folder().glob("*.graphql"))
OUTCOME = "@outcome.trygghet-i-centrum"
# What each query is asked with, and the place in its answer where something must be.
QUERIES: dict[str, tuple[Json, str]] = {
    "start": ({}, "visions.nodes.0.name"),
    "outcome_list": ({}, "outcomes.nodes.0.drivers.sectors.0"),
    "outcome_drivers": ({"aimId": OUTCOME}, "drivers.actors.nodes.0.paths.0.nodes.0"),
    "drivers_compared": (
        {"oneId": OUTCOME, "otherId": "@goal.levande-centrum"},
        "other.actors.nodes.0.contributions.0.contribution",
    ),
    "outcome_flow": ({"aimId": OUTCOME, "maxNodes": 30}, "drivers.flow.makers.0.actor"),
    "who_drives": (
        {"aimId": OUTCOME, "whatIf": True, "without": ["@actor.uc"]},
        "node.supposed.flow.links.0.evidencedShare",
    ),
    "goal_map": ({"rootId": OUTCOME}, "map.links.0"),
    "goal_chain": ({"fromId": "@goal.levande-centrum"}, "chains.0.links.0"),
    "goal_card": ({"goalId": "@goal.levande-centrum"}, "node.contributions.edges.0.link"),
    "aim_card": ({"aimId": OUTCOME}, "node.drivers.actors.nodes.0.paths.0.nodes.0"),
    "chain_starts": ({}, "actors.nodes.0.label"),
    "vision_map": ({}, "aims.nodes.0.contributesTo.edges"),
    "goal_table": (
        {
            "orderBy": [{"field": "STATUS", "direction": "DESC"}, {"field": "UNSUPPORTED_SHARE"}],
            "filter": {"measuresCount": {"gte": 1}},
        },
        "goals.nodes.0.attainmentIndex",
    ),
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
    "board_report": ({"boardId": "@actor.kultur-och-fritidsnamnden"}, "goals.nodes.0.drivers.actors.nodes"),
    "measure_history": ({"measureId": "@measure.unga-trivs-enkat"}, "node.all.nodes.0"),
    "red_thread": ({}, "visions.nodes.0.supportedBy.edges.0.node.drivers.actors.nodes.0.actor"),
    "approval_preview": (
        {
            "contributionId": "@contribution.cykelskola",
            "expectedVersion": 1,
            "links": [{"id": "@contribution.cykelskola → @outcome.elever-trygga-i-skolan", "weight": 3}],
        },
        "preview.query.node.drives.nodes.0",
    ),
    "deviation_list": ({}, "deviations.nodes.0.measure.owner"),
    "deviation_card": ({"deviationId": "@avvikelse measure.nya-i-laget"}, "node.lesson.text"),
    "lesson_list": ({}, "lessons.nodes.0.from.measure"),
    "measure_owner_list": ({}, "actors.nodes.0.name"),
    "measure_list": ({"filter": {"attainment": {"eq": "OFF_TARGET"}}}, "measures.nodes.0.latest"),
    "gap_list": ({"kinds": ["UNSUPPORTED", "BLIND"]}, "gaps.nodes.0.message"),
    "gap_overview": ({}, "blind.nodes.0.nodes.0.label"),
    "priority_list": ({"aimId": "@vision.plats-for-att-gora-skillnad"}, "priorities.4.quadrant"),
    "report_choice": ({}, "actors.nodes.0.kind"),
    "vocabulary": ({"language": "EN"}, "vocabulary.0.explanation"),
    "reporting_table": ({"filter": {"name": {"contains": "spelare"}}}, "measures.nodes.0.observations.nodes.0.version"),
    "reporting_round_list": ({}, "reportingRounds.pageInfo"),
    "invitation_list": ({"id": "@actor.uc"}, "node.invitations.pageInfo"),
    "api_key_list": ({}, "apiKeys.pageInfo"),
    "claim_mapping_list": ({}, "claimMappings.pageInfo"),
    "peer_group_list": ({}, "peerGroups.pageInfo"),
    "synonym_list": ({}, "synonyms.pageInfo"),
    "session_list": ({}, "viewer.sessions.pageInfo"),
    "change_list": ({"filter": {"deed": {"eq": "createGoal"}}, "first": 5}, "changes.nodes.0.after.0.name"),
    "edit_card": ({"id": "@goal.levande-centrum"}, "node.owners.nodes.0.name"),
    "links_into": ({"aimId": OUTCOME}, "node.supportedBy.edges.0.link.from.label"),
    "preview_weights": (
        {
            "aimId": OUTCOME,
            "deeds": [
                {"updateAimLink": {"id": f"{goal} → {OUTCOME}", "expectedVersion": 1, "weight": 5, "reason": "Prövat"}}
                for goal in ("@goal.levande-centrum", "@goal.vuxna-ute-pa-helgen")
            ],
        },
        "preview.query.node.supportedBy.edges.0.link.share",
    ),
    "answer_preview": (
        {
            "deeds": [
                {
                    "confirmContribution": {
                        "id": "@contribution.cykelskola",
                        "actorId": "@actor.uc",
                        "expectedVersion": 1,
                    }
                }
            ]
        },
        "preview.userErrors.0.message",
    ),
    "proposal_preview": (
        {"contributionId": "@contribution.uc-oppet-lordagar", "expectedVersion": 1, "aimIds": [OUTCOME]},
        "nodes.0.drivers.supportingShare",
    ),
    "place_settings": ({}, "values.nodes.0.name"),
    "ballot_list": ({"kiosks": True}, "measures.nodes.0.indicates.nodes.0.label"),
}
# What each deed is done with, in order, and what must come of it.
DEEDS: list[Json] = yaml.safe_load((Path(__file__).parent / "operations.yaml").read_text("utf-8"))


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
    is_vote = stem == "cast_pulse"  # which is in no history, so that no revision has it, and none is told again
    after = r"\}" if is_vote else "replayed"

    assert re.search(rf"userErrors \{{\s+\.\.\.Fault\s+\}}\s+{after}\n", told)
    assert is_vote or "\n    revision\n  }\n}\n" in told
    assert f"\n{print_ast(parse(FAULT))}\n" in told


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


@pytest.mark.parametrize("stem", OPERATIONS)
def test_an_operation_costs_no_more_than_is_allowed(stem: str) -> None:
    document = read_document(SCHEMA, Limits(), OPERATIONS[stem])
    [operation] = document.operations
    given = {step["do"]: {step.get("as", "input"): step["with"]} for step in DEEDS} | {
        stem: asked for stem, (asked, _) in QUERIES.items()
    }
    values = document.variables(operation, given[stem])
    assert isinstance(values, VariableValues), values

    assert 0 < document.costs.check(operation, values, Limits()) <= Limits().max_cost


def test_the_red_thread_tells_a_first_that_fits_where_it_is_asked_for_too_much() -> None:
    document = read_document(SCHEMA, Limits(), OPERATIONS["red_thread"])
    [operation] = document.operations

    def checked(**given: int) -> int:
        values = document.variables(operation, given)
        assert isinstance(values, VariableValues), values
        return document.costs.check(operation, values, Limits())

    with pytest.raises(GraphQLError) as refused:
        checked(contributions=50)

    told = refused.value.extensions or {}
    assert told["list"][-1] == "contributions"
    assert checked(contributions=told["first"]) <= Limits().max_cost
    with pytest.raises(GraphQLError):
        checked(contributions=told["first"] + 1)


def test_every_operation_is_run() -> None:
    assert QUERIES.keys() | {step["do"] for step in DEEDS} == OPERATIONS.keys()


@pytest.mark.parametrize("stem", QUERIES)
async def test_a_query_answers_what_it_is_for(vaggeryd: Api, stem: str) -> None:
    variables, path = QUERIES[stem]

    data = await vaggeryd.ask(OPERATIONS[stem], **variables)

    assert at(data, path)


async def test_a_preview_of_weights_tells_them_and_sets_none(vaggeryd: Api) -> None:
    asked, _ = QUERIES["preview_weights"]
    links = {vaggeryd.ids[each["updateAimLink"]["id"]] for each in asked["deeds"]}

    previewed = (await vaggeryd.ask(OPERATIONS["preview_weights"], **asked))["preview"]["query"]["node"]
    stored = (await vaggeryd.ask(OPERATIONS["links_into"], aimId=OUTCOME))["node"]

    assert previewed["supportedBy"]["totalCount"] == stored["supportedBy"]["totalCount"]
    for node, weights in ((previewed, {5}), (stored, {2})):
        found = [each["link"] for each in node["supportedBy"]["edges"] if each["link"]["id"] in links]
        assert len(found) == len(links)
        assert {link["weight"] for link in found} == weights


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
    partner = replace(vaggeryd, key=(await issued(vaggeryd, name="UC", role="PARTNER", actorIds=["@actor.uc"]))[1])
    await signed_in(vaggeryd, name="Kontoret", role="VIEWER")
    await vaggeryd.learn_names()
    for step in DEEDS:
        api = partner if step.get("by") == "UC" else vaggeryd
        given = {step.get("as", "input"): step["with"]}
        if found_there := FOUND_THERE.get(step["do"]):
            name, find = found_there
            given["input"] |= {name: await find(vaggeryd)}
        [payload] = (await api.ask(OPERATIONS[step["do"]], **given)).values()
        assert payload["userErrors"] == [], step
        found = at(payload, step["at"])
        assert (len(found) == step["counts"]) if "counts" in step else (found == step["is"]), step
        for each in (vaggeryd, partner):
            await each.learn_names()

    rounds = (await vaggeryd.ask(OPERATIONS["reporting_round_list"]))["reportingRounds"]["nodes"]
    assert ["2024", 2] in [[each["period"], each["version"]] for each in rounds]
    keys = (await vaggeryd.ask(OPERATIONS["api_key_list"], first=100))["apiKeys"]["nodes"]
    [revoked] = [each for each in keys if each["name"] == "Nyckel till UC"]
    assert revoked["revokedAt"]


async def imported(api: Api) -> str:
    """The id of an import that brings in a goal."""
    _, key = await issued(api)
    table = "externalId,name\r\ngoal.ur-en-fil,Mål ur en fil\r\n"
    report = (await sent(api, table.encode(), key, headers=CSV, sheet="goals", reason="Nya mål")).json()["report"]
    assert report["done"] == 1, report
    return report["importId"]


async def latest_change(api: Api) -> int:
    [change] = (await api.ask(OPERATIONS["change_list"], first=1))["changes"]["nodes"]
    return change["sequence"]


async def ballot(api: Api) -> str:
    given = {"measureId": "@measure.uc-puls", "count": 1}
    return (await api.ask(OPERATIONS["issue_ballots"], input=given))["issueBallots"]["ballots"][0]


# What a step's input has besides what stands in the file, and what finds it.
FOUND_THERE: dict[str, tuple[str, Callable[[Api], Awaitable[Any]]]] = {
    "undo": ("changeSequence", latest_change),
    "undo_import": ("importId", imported),
    "cast_pulse": ("ballot", ballot),
}


async def test_the_red_thread_of_the_demonstration_is_whole(vaggeryd: Api) -> None:
    level = (await vaggeryd.ask(OPERATIONS["red_thread"], contributions=7))["visions"]["nodes"]
    contributions: set[str] = set()
    levels: list[int] = []
    while level:
        levels.append(len(level))
        for aim in level:
            efforts, measures = aim["contributions"], aim["measures"]
            assert (len(efforts["edges"]), len(measures["nodes"])) == (efforts["totalCount"], measures["totalCount"])
            contributions |= {each["node"]["id"] for each in efforts["edges"]}
        level = [each["node"] for aim in level for each in aim["supportedBy"].get("edges", ())]

    approved = "{ contributions(filter: { status: { in: [APPROVED, ENDED] } }) { totalCount } }"
    assert levels[0] == 1
    assert len(levels) == 5
    assert len(contributions) > 0.9 * (await vaggeryd.ask(approved))["contributions"]["totalCount"]


def at(data: Any, path: str) -> Any:
    """Return what a path of names and numbers leads to."""
    for step in path.split("."):
        data = data[int(step) if step.isdigit() else step]
    return data
