"""The people's voice over GraphQL: who may vote with what, what is told of it, and what is told of nobody."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

import httpx
import pytest
import pytest_asyncio

from samsyn.database.port import Address, Database
from samsyn.model.ballots import new_ballot
from samsyn.model.times import day_of, midnight, this_day
from tests.api.asking import FAULT, Api, Json, served
from tests.api.test_metrics import numbers
from tests.support.voting import PULSE, tallies

FACTS: dict[str, list[Json]] = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "createBeneficiaryGroup": [{"externalId": each, "name": each} for each in ("Unga", "Gamla")],
    "createOutcome": [{"externalId": "O", "name": "Unga trivs"}, {"externalId": "Stilla", "name": "Ingen frågar"}],
    "createMeasure": [
        {**PULSE, "externalId": "P", "indicatesIds": ["O"]},
        {**PULSE, "externalId": "K", "name": "Vid kiosken", "indicatesIds": ["O"]},
        {**PULSE, "externalId": "Ny", "name": "Inget svar än", "indicatesIds": ["O"]},
    ],
}
CAST = f"""mutation($input: CastPulseInput!) {{
  castPulse(input: $input) {{ accepted userErrors {{ ...Fault }} }}
}} {FAULT}"""
PERCEPTION = """query($id: ID!, $last: Int) { node(id: $id) { ... on Outcome { perception(last: $last) { groups {
  beneficiaryGroup { name } period suppressed answers up low high presses pressesUp } } } } }"""
HISTORY = """query($id: ID!) {
  node(id: $id) { ... on Measure { history { nodes { deed by before { name } after { name } } } } }
}"""
MONTH = this_day().isoformat()[:7]
NOTHING = {"answers": None, "up": None, "low": None, "high": None, "presses": None, "pressesUp": None}


@pytest_asyncio.fixture
async def youth(api: Api) -> AsyncIterator[Api]:
    """The service over three pulse measures of one outcome."""
    await api.load(FACTS)
    yield api


async def ballots(api: Api, count: int, group: str | None = None, measure: str = "@P") -> list[str]:
    payload = await api.done("issueBallots", api.with_ids(_given(measure, count, group)), "ballots")
    return payload["ballots"]


def _given(measure: str, count: int, group: str | None) -> Json:
    return {"measureId": measure, "count": count, **({"beneficiaryGroupId": group} if group else {})}


async def kiosk(api: Api, measure: str = "@K") -> str:
    given = {"name": "Läsplattan", "role": "KIOSK", "measureId": measure}
    return (await api.done("issueApiKey", api.with_ids(given), "secret"))["secret"]


async def cast(api: Api, key: str | None = None, **given: Any) -> Json:
    """The payload of a vote by anybody, or with a key."""
    response = await send(api, CAST, key, input=api.with_ids(given))
    assert response.status_code == httpx.codes.OK, response.text
    return response.json()["data"]["castPulse"]


async def send(api: Api, query: str, key: str | None, **variables: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    request = api.http.build_request("POST", "/graphql", json={"query": query, "variables": variables}, headers=headers)
    if not key:
        del request.headers["Authorization"]
    return await api.http.send(request)


async def accepted(api: Api, count: int, ups: int, group: str | None = None) -> None:
    for index, ballot in enumerate(await ballots(api, count, group)):
        assert await cast(api, ballot=ballot, up=index < ups) == {"accepted": True, "userErrors": []}


def reasons(payload: Json) -> list[tuple[str, list[str]]]:
    assert payload["accepted"] is False
    return [(fault["reason"], fault["path"]) for fault in payload["userErrors"]]


@asynccontextmanager
async def closed(address: Address, **settings: Any) -> AsyncGenerator[Api]:
    """The service where nobody reads without a key."""
    async with served(address, anonymous="none", **settings) as api:
        yield api


async def perceived(api: Api, outcome: str = "@O", last: int = 4) -> Any:
    found = (await api.ask(PERCEPTION, id=api.ids[outcome], last=last))["node"]["perception"]
    return found and found["groups"]


async def test_anybody_votes_with_a_ballot_once(youth: Api) -> None:
    [ballot] = await ballots(youth, 1)
    assert await cast(youth, ballot=ballot, up=True) == {"accepted": True, "userErrors": []}
    again = await cast(youth, ballot=ballot, up=False)
    assert reasons(again) == [("SPENT", ["ballot"])]
    assert again["userErrors"][0]["state"] == "SPENT"
    [tally] = await tallies(youth.graph, youth.ids["@P"])
    assert tally[3:] == [1, 0]


async def test_no_ballot_a_cut_and_an_invented_one_are_refused_and_not_told_again(youth: Api) -> None:
    [ballot] = await ballots(youth, 1)
    assert reasons(await cast(youth, up=True)) == [("MISSING", ["ballot"])]
    for wrong in (ballot[:-1], new_ballot(), f"{ballot}x", "", "ä" * 22, f"{ballot} "):
        payload = await cast(youth, ballot=wrong, up=True)
        assert reasons(payload) == [("UNKNOWN_BALLOT", ["ballot"])]
        assert not wrong or wrong not in str(payload)
    assert await tallies(youth.graph, youth.ids["@P"]) == []


async def test_a_kiosk_presses_for_its_measure_and_does_nothing_else(youth: Api) -> None:
    [ballot] = await ballots(youth, 1)
    key = await kiosk(youth)
    assert await cast(youth, key, up=True) == {"accepted": True, "userErrors": []}
    assert reasons(await cast(youth, key, up=True, ballot=ballot)) == [("NOT_FOR_ROLE", ["ballot"])]
    for query in (
        "{ viewer { kind } }",
        "{ measures { totalCount } }",
        'mutation { createGoal(input: {name: "Min"}) { goal { id } userErrors { code } } }',
        'mutation { castPulse(input: {up: true}) { accepted } createGoal(input: {name: "M"}) { replayed } }',
        "query { ...Q } fragment Q on Query { values { totalCount } }",
    ):
        response = await send(youth, query, key)
        assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")
    assert [row[2:] for row in await tallies(youth.graph, youth.ids["@K"])] == [["KIOSK", 1, 0]]
    assert await tallies(youth.graph, youth.ids["@P"]) == []


async def test_a_revoked_kiosk_counts_no_more(youth: Api) -> None:
    key = await kiosk(youth)
    assert (await cast(youth, key, up=True))["accepted"]
    await youth.learn_names()
    await youth.done("revokeApiKey", {"id": youth.ids["@Läsplattan"]})
    response = await send(youth, CAST, key, input={"up": True})
    assert response.status_code == 401
    assert [row[3] for row in await tallies(youth.graph, youth.ids["@K"])] == [1]


async def test_any_other_key_votes_with_a_ballot_alone(youth: Api) -> None:
    [ballot] = await ballots(youth, 1)
    assert reasons(await cast(youth, youth.key, up=True)) == [("MISSING", ["ballot"])]
    assert (await cast(youth, youth.key, up=True, ballot=ballot))["accepted"]


async def test_a_kiosk_is_pressed_only_so_often(address: Address, graph: Database) -> None:
    async with closed(address, kiosk_rate=3) as api:
        await api.load(FACTS)
        key = await kiosk(api)
        found = [(await send(api, CAST, key, input={"up": True})).status_code for _ in range(5)]
        assert found == [200, 200, 200, 429, 429]
        assert [row[3] for row in await tallies(graph, api.ids["@K"])] == [3]


async def test_several_presses_in_one_request_are_charged_each(address: Address, graph: Database) -> None:
    async with closed(address, kiosk_rate=3) as api:
        await api.load(FACTS)
        key = await kiosk(api)
        one = "castPulse(input: {up: true}) { accepted }"
        presses = "mutation { " + " ".join(f"a{number}: {one}" for number in range(5)) + " }"
        found = [(await send(api, presses, key)).status_code for _ in range(2)]
        assert found == [200, 429]
        assert [row[3] for row in await tallies(graph, api.ids["@K"])] == [5]


async def test_where_nobody_reads_without_a_key_anybody_votes(address: Address, graph: Database) -> None:
    async with closed(address) as api:
        await api.load(FACTS)
        [ballot] = await ballots(api, 1)
        assert (await cast(api, ballot=ballot, up=True))["accepted"]
        for query in (
            "{ place { name } }",
            "{ __schema { types { name } } }",
            f'mutation {{ a: castPulse(input: {{ballot: "{ballot}", up: true}}) {{ accepted }} __typename }}',
            'mutation { createGoal(input: {name: "Min"}) { goal { id } userErrors { code } } }',
            "nonsense",
        ):
            response = await send(api, query, None)
            assert (response.status_code, response.json().get("data")) == (401, None), query
    assert [row[3:] for row in await tallies(graph, api.ids["@P"])] == [[1, 0]]


async def test_guessing_ballots_is_limited_like_guessing_keys(address: Address, graph: Database) -> None:
    async with closed(address, failed_logins_per_minute=3) as api:
        await api.load(FACTS)
        [ballot] = await ballots(api, 1)
        given = [{"ballot": new_ballot(), "up": True} for _ in range(5)]
        found = [(await send(api, CAST, None, input=each)).status_code for each in given]
        assert found == [200, 200, 200, 429, 429]
        assert (await send(api, "{ place { name } }", "samsyn_wrong")).status_code == 429
        assert (await cast(api, ballot=ballot, up=True))["accepted"]
    assert len(await tallies(graph, api.ids["@P"])) == 1


async def test_an_outcome_tells_how_it_is_perceived(youth: Api) -> None:
    await accepted(youth, 10, 6, "@Unga")
    await accepted(youth, 5, 4, "@Gamla")
    key = await kiosk(youth)
    for up in (True, True, False, True, True, False):
        assert (await cast(youth, key, up=up))["accepted"]
    everybody, *groups = await perceived(youth)
    low, high = pytest.approx(0.4171, abs=1e-4), pytest.approx(0.8482, abs=1e-4)
    assert everybody == {
        "beneficiaryGroup": None,
        "period": MONTH,
        "suppressed": False,
        "answers": 15,
        "up": 10 / 15,
        "low": low,
        "high": high,
        "presses": 5,
        "pressesUp": 0.8,
    }
    shown = {each["beneficiaryGroup"]["name"]: (each["answers"], each["up"]) for each in groups}
    assert shown == {"Unga": (10, 0.6), "Gamla": (5, 0.8)}


async def test_what_is_suppressed_is_told_as_null(youth: Api) -> None:
    await accepted(youth, 4, 2)
    assert await perceived(youth) == [{"beneficiaryGroup": None, "period": MONTH, "suppressed": True, **NOTHING}]
    await accepted(youth, 4, 2, "@Unga")
    everybody, young = await perceived(youth)
    assert everybody["answers"] == 5
    assert young == {"beneficiaryGroup": {"name": "Unga"}, "period": MONTH, "suppressed": True, **NOTHING}


async def test_a_group_can_not_be_had_by_subtracting_another(youth: Api) -> None:
    await accepted(youth, 3, 1, "@Gamla")
    await accepted(youth, 7, 4, "@Unga")
    everybody, *groups = await perceived(youth)
    # The first five, of both groups, are told together alone, and then five more of one.
    assert (everybody["answers"], everybody["up"]) == (10, 0.5)
    shown = {each["beneficiaryGroup"]["name"]: (each["answers"], each["up"]) for each in groups}
    assert shown == {"Gamla": (None, None), "Unga": (5, 0.4)}


async def test_a3_what_groups_have_answered_in_mixed_blocks_is_told_of_all_together_alone(youth: Api) -> None:
    groups = ["Gamla", "Unga", "Unga", "Gamla", None, None, "Gamla", "Unga", "Unga", "Unga"]
    of = {name: await ballots(youth, groups.count(name), name and f"@{name}") for name in set(groups)}
    seen: list[Any] = []
    for name, up in zip(groups, (0, 0, 0, 0, 1, 1, 1, 0, 0, 1), strict=True):
        assert (await cast(youth, ballot=of[name].pop(), up=bool(up)))["accepted"]
        everybody, *each = await perceived(youth)
        seen.append((everybody["answers"], everybody["up"], [group["answers"] for group in each]))
    assert [row for row in seen if row[0]] == [*[(5, 0.2, [None, None])] * 5, (10, 0.4, [None, None])]


async def test_a3_a_groups_figure_is_of_its_own_votes_that_are_told_apart(youth: Api) -> None:
    await accepted(youth, 3, 1, "@Unga")
    await accepted(youth, 8, 5, "@Gamla")
    await accepted(youth, 4, 2, "@Unga")
    everybody, *groups = await perceived(youth)
    shown = {each["beneficiaryGroup"]["name"]: (each["answers"], each["up"]) for each in groups}
    # Three and two together; then five; then one waits with four, until as many wait as are told.
    assert (everybody["answers"], shown) == (10, {"Gamla": (5, 0.6), "Unga": (None, None)})


async def test_an_outcome_without_votes_and_one_without_a_pulse(youth: Api) -> None:
    assert await perceived(youth) == []
    assert await perceived(youth, "@Stilla") is None


@pytest.mark.parametrize("last", [0, -1, 41, 99])
async def test_so_many_periods_at_a_time(youth: Api, last: int) -> None:
    body = await youth.answer(PERCEPTION, id=youth.ids["@O"], last=last)
    [error] = body["errors"]
    assert (error["extensions"]["code"], error["path"]) == ("INVALID", ["node", "perception"])
    assert body["data"] == {"node": {"perception": None}}


async def test_a_kept_answer_stands_until_something_else_is_shown(youth: Api) -> None:
    values = [up for up in (True, False, True, False, True, True) for _ in [0]]
    seen: list[int | None] = []
    for ballot, up in zip(await ballots(youth, 6), values, strict=True):
        assert (await cast(youth, ballot=ballot, up=up))["accepted"]
        seen.append((await perceived(youth))[0]["answers"])
    assert seen == [None, None, None, None, 5, 5]


async def test_the_history_tells_publications_and_no_votes(youth: Api) -> None:
    await accepted(youth, 6, 3)
    query = HISTORY
    found = (await youth.ask(query, id=youth.ids["@P"]))["node"]["history"]["nodes"]
    assert [each["deed"] for each in found] == ["publishPulse", "publishPulse", "issueBallots", "createMeasure"]
    assert found[0] == {
        "deed": "publishPulse",
        "by": "Samsyn",
        "before": [{"name": "observations"}],
        "after": [{"name": "observations"}],
    }


async def unchanged_but_for(api: Api, *votes: Any) -> dict[str, tuple[float, float]]:
    """What the metrics tell otherwise after some votes."""
    before = await numbers(api)
    for vote in votes:
        await vote
    after = await numbers(api)
    return {name: (before.get(name, 0.0), after[name]) for name in after if before.get(name) != after[name]}


async def test_a4_the_metrics_do_not_tell_that_somebody_has_voted(youth: Api) -> None:
    first, *given = await ballots(youth, 5)
    key = await kiosk(youth)
    await accepted(youth, 1, 1)
    assert (await cast(youth, key, up=True))["accepted"]
    assert (await cast(youth, ballot=first, up=True))["accepted"]
    in_fragment = (
        "mutation($input: CastPulseInput!) { ...V } fragment V on Mutation { castPulse(input: $input) { accepted } }"
    )
    assert (
        await unchanged_but_for(
            youth,
            cast(youth, ballot=given[0], up=False),
            send(youth, CAST + " ", None, input={"ballot": given[1], "up": True}),
            send(youth, in_fragment, None, input={"ballot": given[1], "up": True}),
            cast(youth, ballot=first, up=True),
            cast(youth, ballot=new_ballot(), up=True),
            cast(youth, key, up=True),
            send(youth, CAST, key, input={"up": False}),
            send(youth, CAST, None, input={"ballot": given[1], "up": "ja"}),
        )
        == {}
    )


async def test_a4_nor_that_a_page_for_votes_was_opened_and_a_thumb_pressed(youth: Api) -> None:
    [ballot] = await ballots(youth, 1)
    key = await kiosk(youth)
    await accepted(youth, 1, 1)
    assert (await cast(youth, key, up=True))["accepted"]
    found = await unchanged_but_for(
        youth,
        *(youth.http.get(f"/pulse/{secret}") for secret in (ballot, key, new_ballot())),
        *(youth.http.post(f"/pulse/{secret}", data={"up": "1"}) for secret in (ballot, ballot, key, new_ballot())),
    )
    assert found == {}
    assert sum(row[3] for row in await tallies(youth.graph, youth.ids["@P"])) == 2


async def test_a4_what_a_kth_vote_shows_moves_the_revision_alone(youth: Api) -> None:
    await accepted(youth, 4, 2)
    [ballot] = await ballots(youth, 1)
    found = await unchanged_but_for(youth, cast(youth, ballot=ballot, up=True))
    assert found.keys() - {"samsyn_memory_bytes"} == {"samsyn_graph_revision"}


async def test_a4_the_history_tells_the_day_on_which_something_was_shown(youth: Api) -> None:
    await accepted(youth, 5, 3)
    query = "query($id: ID!) { node(id: $id) { ... on Measure { history { nodes { deed at } } } } }"
    found = (await youth.ask(query, id=youth.ids["@P"]))["node"]["history"]["nodes"]
    times = [each["at"] for each in found if each["deed"] == "publishPulse"]
    assert times == [midnight(date.fromisoformat(day_of(at))) for at in times] != []
