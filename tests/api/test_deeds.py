"""Deeds over the API: each is done and answers what it did; many in one request are done in turn; once is once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import yaml

from samsyn.database.port import Address
from samsyn.deeds import DEEDS
from tests.api.asking import Api, Json, filled, selection_of
from tests.support.doing import all_but_the_log, changes

STORY = yaml.safe_load(Path(__file__).with_name("deeds.yaml").read_text("utf-8"))
FACTS: dict[str, list[Json]] = {
    "registerActor": [{"externalId": "A", "name": "A", "kind": "UNIT"}],
    "createOutcome": [{"externalId": "O", "name": "O"}],
    "createGoal": [{"externalId": "G", "name": "G", "contributesTo": [{"aimId": "O"}]}],
}


@pytest_asyncio.fixture
async def started(address: Address) -> AsyncIterator[Api]:
    """The service over a few facts."""
    async with filled(address, FACTS) as api:
        yield api


async def test_every_deed_is_done_and_answers_what_came_of_it(api: Api) -> None:
    for number, step in enumerate(STORY, 1):
        payload = await api.do(step["do"], step["with"], step.get("select") or selection_of(step["answer"]))

        assert payload == {**step["answer"], "userErrors": [], "replayed": False, "revision": number}, step["do"]
        await api.learn_names()
    assert [change["deed"] for change in await changes(api.graph)] == [step["do"] for step in STORY]


def test_the_story_has_every_deed() -> None:
    about_proposals = {"approveProposal", "returnProposal"}  # which partners alone make: test_partners_way.py
    about_sessions = {"endSession"}  # which nobody opens by a deed of the API: test_sessions.py
    assert {step["do"] for step in STORY} == DEEDS.keys() - about_proposals - about_sessions - {"undoImport"}


async def test_a_payload_is_projected_like_any_answer(started: Api) -> None:
    payload = await started.done(
        "registerContribution",
        {"title": "K", "makers": [{"actorId": "@A"}], "contributesTo": [{"aimId": "@G"}], "status": "APPROVED"},
        """contribution { __typename id ... on Node { called: label } makers { edges { portion node { name } } }
        contributesTo(first: 1) { pageInfo { hasNextPage endCursor } edges { cursor link { share from { label } }
          node { contributesTo { nodes { name
            drivers { actors { nodes { actor { name } share } } unsupportedShare } } } } } } }""",
    )

    contribution = payload["contribution"]
    assert (contribution["__typename"], contribution["called"]) == ("Contribution", "K")
    assert contribution["makers"]["edges"] == [{"portion": 1.0, "node": {"name": "A"}}]
    [edge] = contribution["contributesTo"]["edges"]
    assert contribution["contributesTo"]["pageInfo"] == {"hasNextPage": False, "endCursor": edge["cursor"]}
    assert edge["link"] == {"share": 1.0, "from": {"label": "K"}}
    [outcome] = edge["node"]["contributesTo"]["nodes"]
    assert outcome == {
        "name": "O",
        "drivers": {"actors": {"nodes": [{"actor": {"name": "A"}, "share": 1.0}]}, "unsupportedShare": 0.0},
    }


@pytest.mark.parametrize(
    "asked",
    [
        "drivers { actors(first: 0) { totalCount } }",
        'drivers { actors(after: "old") { totalCount } }',
        "drivers { actors { nodes { contributions(first: 101) { share } } } }",
        "drivers { actors { nodes { paths(first: 0) { share } } } }",
        "drivers { flow(maxNodes: 501) { restShare } }",
        "contributesTo { nodes { ... on Outcome { perception(last: 41) { groups { period } } } } }",
        'drivers(during: {from: "2026-02-01", to: "2026-01-01"}) { revision }',
        "history(first: 0) { totalCount }",
    ],
)
async def test_a_question_below_a_payload_that_cant_be_asked_refuses_the_request_whole(
    started: Api, asked: str
) -> None:
    before = await all_but_the_log(started.graph)

    body = await started.answer(
        f"""mutation($input: CreateGoalInput!) {{ first: createGoal(input: $input) {{ revision }}
        createGoal(input: $input) {{ goal {{ name {asked} }} revision }} }}""",
        input={"name": "Ny"},
    )

    assert body.keys() == {"errors"}
    assert [error["extensions"] for error in body["errors"]] == [{"code": "INVALID"}]
    assert await all_but_the_log(started.graph) == before


@pytest.mark.parametrize("size", [0, 101])
async def test_a_payload_that_cant_be_projected_is_refused_before_anything_is_done(started: Api, size: int) -> None:
    before = await all_but_the_log(started.graph)

    response = await started.send(
        """mutation($input: CreateGoalInput!, $size: Int) { createGoal(input: $input) {
          goal { owners(first: $size) { nodes { name } } } } }""",
        {"input": {"name": "Ny"}, "size": size},
    )

    assert "data" not in response.json()
    assert response.json()["errors"][0]["extensions"]["code"] == "INVALID"
    assert await all_but_the_log(started.graph) == before


async def test_deeds_of_one_request_are_done_in_turn_and_each_is_told_before_the_next(started: Api) -> None:
    data = await started.ask(
        """mutation($goal: ID!) {
          first: updateGoal(input: {id: $goal, expectedVersion: 1, name: "Ett"}) { ...Told }
          stale: updateGoal(input: {id: $goal, expectedVersion: 1, name: "Inget"}) { ...Told userErrors { reason } }
          second: updateGoal(input: {id: $goal, expectedVersion: 2, name: "Två"}) { ...Told }
          __typename
          last: createGoal(input: {name: "Tre"}) { ...Told }
        }
        fragment Told on GoalPayload { goal { name version } revision }""",
        goal="@G",
    )

    assert data == {
        "first": {"goal": {"name": "Ett", "version": 2}, "revision": 2},
        "stale": {"goal": None, "revision": 2, "userErrors": [{"reason": "STALE_VERSION"}]},
        "second": {"goal": {"name": "Två", "version": 3}, "revision": 3},
        "__typename": "Mutation",
        "last": {"goal": {"name": "Tre", "version": 1}, "revision": 4},
    }
    assert list(data) == ["first", "stale", "second", "__typename", "last"]


async def test_a_deed_asked_for_twice_under_one_key_is_done_once(started: Api) -> None:
    data = await started.ask(
        """mutation { createGoal(input: {name: "Ny"}) { goal { id } } createGoal(input: {name: "Ny"}) { revision }
        ...More } fragment More on Mutation { createGoal(input: {name: "Ny"}) { goal { name } } }"""
    )

    assert data["createGoal"]["goal"]["name"] == "Ny"
    assert data["createGoal"]["revision"] == await started.graph.revision() == 2


async def test_deeds_can_be_skipped(started: Api) -> None:
    query = """mutation($skip: Boolean!) { createGoal(input: {name: "Ny"}) @skip(if: $skip) { goal { name } }
      createValue(input: {name: "Mod"}) @include(if: $skip) { value { name } } }"""

    assert await started.ask(query, skip=True) == {"createValue": {"value": {"name": "Mod"}}}
    assert await started.ask(query, skip=False) == {"createGoal": {"goal": {"name": "Ny"}}}


async def test_a_deed_is_seen_by_the_next_request(started: Api) -> None:
    query = "query($id: ID!) { goals { totalCount } drivers(aimId: $id) { revision unsupportedShare } }"
    for number in range(1, 4):
        before = await started.ask(query, id="@O")
        assert before["goals"]["totalCount"] == number
        assert before["drivers"] == {"revision": number, "unsupportedShare": 1.0}
        payload = await started.done("createGoal", {"name": "Ny", "contributesTo": [{"aimId": "@O"}]})
        assert payload["revision"] == number + 1

    await started.done(
        "registerContribution",
        {"title": "K", "makers": [{"actorId": "@A"}], "contributesTo": [{"aimId": "@G"}], "status": "APPROVED"},
    )
    after = await started.ask(query, id="@O")
    assert after["drivers"] == {"revision": 5, "unsupportedShare": pytest.approx(0.75)}


async def test_a_replay_answers_anew_and_does_nothing(started: Api) -> None:
    given = {"name": "Ny", "idempotencyKey": "mine"}
    done = await started.do("createGoal", given, "goal { id name version }")
    await started.done("updateGoal", {"id": done["goal"]["id"], "expectedVersion": 1, "name": "Nyare"})
    before = await all_but_the_log(started.graph)

    again = await started.do("createGoal", given, "goal { id name version }")

    assert (done["replayed"], again["replayed"]) == (False, True)
    assert again["goal"] == {"id": done["goal"]["id"], "name": "Nyare", "version": 2}
    assert again["revision"] == 3
    assert await all_but_the_log(started.graph) == before


@pytest.mark.parametrize(("deed", "given"), [("createGoal", {"name": "Annan"}), ("createValue", {"name": "Ny"})])
async def test_a_key_that_is_used_with_other_input_is_refused(started: Api, deed: str, given: Json) -> None:
    done = await started.done("createGoal", {"name": "Ny", "idempotencyKey": "mine"})
    before = await all_but_the_log(started.graph)

    payload = await started.do(deed, {**given, "idempotencyKey": "mine"})

    [error] = payload["userErrors"]
    assert error.pop("message").endswith(".")
    assert error == {
        "__typename": "InvalidInputError",
        "code": "INVALID",
        "reason": "KEY_REUSED",
        "path": ["idempotencyKey"],
    }
    assert (payload["replayed"], payload["revision"]) == (False, done["revision"])
    assert await all_but_the_log(started.graph) == before


async def test_a_refusal_doesnt_use_up_a_key(started: Api) -> None:
    refused = await started.do("createGoal", {"name": "", "idempotencyKey": "once"}, "goal { id }")
    done = await started.do("createGoal", {"name": "Ny", "idempotencyKey": "once"}, "goal { name }")

    assert refused["goal"] is None
    assert (done["goal"], done["replayed"]) == ({"name": "Ny"}, False)
    assert done["revision"] == refused["revision"] + 1


async def test_text_is_stored_composed_and_trimmed_and_else_verbatim(started: Api) -> None:
    name = " \u00a0A\u030angermanland  \t"
    text = "Rad 1\r\nRad 2 🙂 <b>&amp;</b>\n"

    payload = await started.done("createGoal", {"name": name, "description": text}, "goal { name description }")

    assert payload["goal"] == {"name": "Ångermanland", "description": text.strip()}
