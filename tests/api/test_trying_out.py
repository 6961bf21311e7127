"""Deeds that are tried out: what would be is answered, and nothing is; and deeds that are undone."""

from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio

from samsyn.database.port import Address
from tests.api.asking import Api, Json, filled
from tests.support.doing import everything

FACTS: dict[str, list[Json]] = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "registerActor": [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in "AB"],
    "createOutcome": [{"externalId": "O", "name": "Trygghet"}],
    "createGoal": [{"externalId": "G", "name": "Mötesplatser", "contributesTo": [{"aimId": "O"}]}],
    "registerContribution": [
        {"externalId": "K", "title": "Kafé", "makers": [{"actorId": "A"}], "contributesTo": [{"aimId": "G"}]},
        {
            "externalId": "L",
            "title": "Läxhjälp",
            "makers": [{"actorId": "B"}],
            "contributesTo": [{"aimId": "G"}],
            "status": "APPROVED",
        },
    ],
}
PREVIEW = """
query($deeds: [DeedInput!]!, $aim: ID!) {
  preview(deeds: $deeds) {
    userErrors { code reason path message }
    query { drivers(aimId: $aim) { actors { nodes { actor { name } share } } } goals { totalCount } }
  }
}
"""
TRY = "mutation($input: CreateGoalInput!) { createGoal(input: $input, validateOnly: true) { %s userErrors { path } } }"
MANY = """
mutation($deeds: [DeedInput!]!, $policy: ErrorPolicy! = ALL) {
  performDeeds(deeds: $deeds, errorPolicy: $policy) {
    results { deed node { label } replayed userErrors { path reason } }
    userErrors { path reason }
    revision
  }
}
"""
UNDO = "mutation($input: UndoInput!) { undo(input: $input) { nodes { label } userErrors { reason path } } }"
DRIVERS = "query($aim: ID!) { drivers(aimId: $aim) { actors { nodes { actor { name } share } } } goals { totalCount } }"


@pytest_asyncio.fixture
async def api(address: Address) -> AsyncIterator[Api]:
    async with filled(address, FACTS) as opened:
        yield opened


async def drives(api: Api) -> Any:
    return await api.ask(DRIVERS, aim="@O")


async def test_a_deed_that_is_only_validated_is_answered_as_if_it_were_done(api: Api) -> None:
    before, known = await everything(api.graph), await drives(api)
    given = {"name": "Nytt mål", "contributesTo": [{"aimId": "@O", "weight": 3.0}], "idempotencyKey": "k"}

    selection = "goal { name version contributesTo { nodes { name } } history { totalCount } } revision replayed"
    answer = (await api.ask(TRY % selection, input=given))["createGoal"]

    assert answer["goal"] == {
        "name": "Nytt mål",
        "version": 1,
        "contributesTo": {"nodes": [{"name": "Trygghet"}]},
        "history": {"totalCount": 0},
    }
    assert (answer["userErrors"], answer["replayed"]) == ([], False)
    assert await everything(api.graph) == before
    assert await drives(api) == known
    assert (await api.done("createGoal", given, "goal { name }"))["replayed"] is False, "its key is free"


async def test_what_is_wrong_with_a_deed_is_told_by_validating_it(api: Api) -> None:
    before = await everything(api.graph)
    answer = (await api.ask(TRY % "goal { id }", input={"name": "", "ownerIds": ["@G"]}))["createGoal"]
    assert answer == {"goal": None, "userErrors": [{"path": ["name"]}, {"path": ["ownerIds", "0"]}]}
    assert await everything(api.graph) == before


async def test_nobody_validates_what_makes_a_secret(api: Api) -> None:
    body = (
        await api.send('mutation { issueApiKey(input: {name: "N", role: VIEWER}, validateOnly: true) { secret } }')
    ).json()
    assert body["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


async def test_a_preview_answers_any_question_as_if_the_deeds_were_done(api: Api) -> None:
    before, known = await everything(api.graph), await drives(api)
    deeds = [
        {"approveContribution": {"id": "@K", "expectedVersion": 1, "links": [{"id": "@K → @G", "weight": 3.0}]}},
        {"createGoal": {"name": "Ett till", "contributesTo": [{"aimId": "@O", "weight": 1.0}]}},
    ]

    preview = (await api.ask(PREVIEW, deeds=deeds, aim="@O"))["preview"]

    shares = {each["actor"]["name"]: each["share"] for each in preview["query"]["drivers"]["actors"]["nodes"]}
    assert shares == {"A": 0.375, "B": 0.125}
    assert (preview["query"]["goals"]["totalCount"], preview["userErrors"]) == (2, [])
    assert await everything(api.graph) == before
    assert (
        await drives(api)
        == known
        == {
            "drivers": {"actors": {"nodes": [{"actor": {"name": "B"}, "share": 1.0}]}},
            "goals": {"totalCount": 1},
        }
    )


async def test_a_preview_of_what_cannot_be_done_says_why(api: Api) -> None:
    deeds = [
        {"createGoal": {"name": "A"}},
        {"createGoal": {"name": ""}},
        {"archive": {"id": "@O", "expectedVersion": 7}},
    ]
    preview = (await api.ask(PREVIEW, deeds=deeds, aim="@O"))["preview"]
    assert preview["query"] is None
    assert [(each["path"], each["reason"]) for each in preview["userErrors"]] == [
        (["1", "name"], "EMPTY"),
        (["2", "expectedVersion"], "STALE_VERSION"),
    ]
    one = (await api.ask(PREVIEW, deeds=deeds[1:2], aim="@O"))["preview"]
    assert [each["path"] for each in one["userErrors"]] == [["0", "name"]]


async def test_a_preview_is_for_whoever_may_do_the_deeds(api: Api) -> None:
    given = {"input": {"name": "Tittare", "role": "VIEWER"}}
    secret = await api.ask("mutation($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret } }", **given)
    viewer = Api(api.http, api.graph, api.ids, key=secret["issueApiKey"]["secret"])

    preview = (await viewer.ask(PREVIEW, deeds=[{"createGoal": {"name": "A"}}], aim="@O"))["preview"]

    assert (preview["query"], [each["code"] for each in preview["userErrors"]]) == (None, ["FORBIDDEN"])


async def test_bad_lists_of_deeds_are_refused_whole(api: Api) -> None:
    before = await everything(api.graph)
    for deeds in ([], [{"createGoal": {"name": "A"}}] * 21):
        body = (await api.send(f"{PREVIEW.rstrip()[:-1]} place {{ code }} }}", {"deeds": deeds, "aim": "@O"})).json()
        assert body["data"] == {"preview": None, "place": {"code": "0665"}}
        [error] = body["errors"]
        assert (error["path"], error["extensions"]["code"]) == (["preview"], "INVALID")
        assert "1 to 20" in error["message"]
    for deeds in ([{}], [{"createGoal": {"name": "A"}, "createValue": {"name": "B"}}]):
        body = (await api.send(PREVIEW, {"deeds": deeds, "aim": "@O"})).json()
        assert body.keys() == {"errors"}
        [error] = body["errors"]
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "path": ["deeds", "0"], "reason": "WRONG_KIND"}
    nested = PREVIEW.replace("goals { totalCount }", "preview(deeds: $deeds) { userErrors { path } }")
    body = (await api.send(nested, {"deeds": [{"createGoal": {"name": "A"}}], "aim": "@O"})).json()
    drivers = {"actors": {"nodes": [{"actor": {"name": "B"}, "share": 1.0}]}}
    assert body["data"]["preview"] == {"userErrors": [], "query": {"drivers": drivers, "preview": None}}
    [error] = body["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["preview", "query", "preview"], "INVALID")
    assert "another preview" in error["message"]
    assert await everything(api.graph) == before


async def test_many_deeds_are_done_in_one_revision_or_none_is(api: Api) -> None:
    before = await everything(api.graph)
    deeds = [{"createGoal": {"name": f"Mål {number}"}} for number in range(3)]
    bad: list[Any] = [*deeds, {"createGoal": {"name": ""}}, {"createValue": {"name": " "}}]

    refused = (await api.ask(MANY, deeds=bad))["performDeeds"]
    assert [each["node"] for each in refused["results"]] == [None] * 5
    assert [each["path"] for each in refused["userErrors"]] == [["3", "name"], ["4", "name"]]
    assert [each["userErrors"] for each in refused["results"]][2:4] == [[], [{"path": ["name"], "reason": "EMPTY"}]]
    assert await everything(api.graph) == before, "faulty input is no history"

    done = (await api.ask(MANY, deeds=deeds))["performDeeds"]
    assert [each["node"]["label"] for each in done["results"]] == ["Mål 0", "Mål 1", "Mål 2"]
    assert (done["revision"], done["userErrors"]) == (refused["revision"] + 1, [])


async def test_each_of_many_deeds_is_done_by_itself(api: Api) -> None:
    first = {"createGoal": {"name": "Ett", "idempotencyKey": "once"}}
    deeds: list[Any] = [first, {"createGoal": {"name": ""}}, {"createValue": {"name": "Mod"}}, first]

    answer = (await api.ask(MANY, deeds=deeds, policy="EACH"))["performDeeds"]

    assert [each["deed"] for each in answer["results"]] == ["createGoal", "createGoal", "createValue", "createGoal"]
    assert [each["node"] and each["node"]["label"] for each in answer["results"]] == ["Ett", None, "Mod", "Ett"]
    assert [each["replayed"] for each in answer["results"]] == [False, False, False, True]
    assert answer["userErrors"] == [{"path": ["1", "name"], "reason": "EMPTY"}]


async def test_a_deed_is_undone_by_its_change_in_the_log(api: Api) -> None:
    known = await drives(api)
    await api.done("updateGoal", {"id": "@G", "expectedVersion": 1, "name": "Fel namn", "description": "Oj"})
    history = await api.ask(
        "query($id: ID!) { node(id: $id) { ... on Goal { name version history { nodes { sequence deed } } } } }",
        id="@G",
    )
    sequence = history["node"]["history"]["nodes"][0]["sequence"]

    undone = (await api.ask(UNDO, input={"changeSequence": sequence, "reason": "Fel mål."}))["undo"]

    assert undone == {"nodes": [{"label": "Mötesplatser"}], "userErrors": []}
    assert await drives(api) == known
    again = (await api.ask(UNDO, input={"changeSequence": sequence, "reason": "Igen."}))["undo"]
    assert again == {"nodes": None, "userErrors": [{"reason": "CHANGED_SINCE", "path": ["changeSequence"]}]}
    nowhere = (await api.ask(UNDO, input={"changeSequence": 10_000, "reason": "Igen."}))["undo"]
    assert [each["reason"] for each in nowhere["userErrors"]] == ["UNKNOWN_ID"]


async def test_what_is_hidden_is_not_undone(api: Api) -> None:
    given = {"input": {"name": "Klubben", "role": "PARTNER", "actorIds": ["@A"]}}
    secret = await api.ask("mutation($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret } }", **given)
    partner = Api(api.http, api.graph, api.ids, key=secret["issueApiKey"]["secret"])
    draft = {"title": "Utkast", "makers": [{"actorId": "@A"}], "status": "DRAFT"}
    done = await partner.done("registerContribution", draft, "contribution { id history { nodes { sequence } } }")
    [change] = done["contribution"]["history"]["nodes"]
    theirs = {"changeSequence": change["sequence"], "reason": "Fel"}
    others = {"changeSequence": 1, "reason": "Fel"}

    strategist = {"input": {"name": "S", "role": "STRATEGIST"}}
    key = await api.ask("mutation($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret } }", **strategist)
    seeing = Api(api.http, api.graph, api.ids, key=key["issueApiKey"]["secret"])
    assert [each["reason"] for each in (await seeing.ask(UNDO, input=theirs))["undo"]["userErrors"]] == ["UNKNOWN_ID"]
    assert [each["reason"] for each in (await partner.ask(UNDO, input=others))["undo"]["userErrors"]] == ["NOT_ALLOWED"]
    assert (await partner.ask(UNDO, input=theirs))["undo"] == {"nodes": [], "userErrors": []}
