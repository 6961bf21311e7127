"""The database goes and comes back: whoever asks is told within 5 seconds, and nothing has to be started anew."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest_asyncio

from samsyn.database.port import Address
from tests.api.asking import Api, emptied, served
from tests.support.proxy import Line, line_to
from tests.support.service import free_port

SECONDS_MAX = 5.0
PLACE = "{ place { code } }"
DRIVERS = "query($id: ID!) { place { code } drivers(aimId: $id) { revision } }"
CREATE = (
    "mutation($input: CreateGoalInput!) { createGoal(input: $input) { goal { name } replayed userErrors { reason } } }"
)


@pytest_asyncio.fixture
async def line(address: Address) -> AsyncIterator[Line]:
    async with line_to(address) as line:
        yield line


@pytest_asyncio.fixture
async def api(address: Address, line: Line) -> AsyncIterator[Api]:
    """The service over a line that can break."""
    async with emptied(address), served(line.address) as api:
        await api.load(
            {"setPlace": [{"code": "0665", "name": "Vaggeryd"}], "createGoal": [{"externalId": "G", "name": "G"}]}
        )
        yield api


def check_unavailable(response: httpx.Response) -> None:
    """Check that a response says that the database is gone, in the way of GraphQL and of HTTP."""
    assert response.status_code == httpx.codes.SERVICE_UNAVAILABLE, response.text
    assert int(response.headers["retry-after"]) >= 1
    body = response.json()
    assert body["data"] is None
    assert [error["extensions"] for error in body["errors"]] == [{"code": "UNAVAILABLE"}]


async def asked_in_vain(api: Api) -> None:
    """Ask for what is stored, ask a question and do a deed, at once: all are told in time."""
    began = time.monotonic()
    responses = await asyncio.gather(
        api.send(PLACE), api.send(DRIVERS, {"id": "@G"}), api.send(CREATE, {"input": {"name": "Ny"}})
    )
    assert time.monotonic() - began < SECONDS_MAX
    for response in responses:
        check_unavailable(response)


async def test_a_silent_database_is_told_in_time_and_answers_again(api: Api, line: Line) -> None:
    assert await api.ask(DRIVERS, id="@G") == {"place": {"code": "0665"}, "drivers": {"revision": 1}}
    line.fall_silent()

    await asked_in_vain(api)

    line.speak()
    assert await api.ask(DRIVERS, id="@G") == {"place": {"code": "0665"}, "drivers": {"revision": 1}}
    assert (await api.ask(CREATE, input={"name": "Ny"}))["createGoal"]["goal"] == {"name": "Ny"}


async def test_a_service_without_a_database_is_live_but_not_ready(address: Address) -> None:
    nowhere = replace(address, uri=f"bolt://127.0.0.1:{free_port()}")
    async with served(nowhere) as api:
        await asked_in_vain(api)
        live, ready = await asyncio.gather(api.http.get("/livez"), api.http.get("/readyz"))

    assert (live.status_code, live.json()) == (200, {"status": "ok"})
    assert (ready.status_code, ready.json()["failing"]) == (503, "database")
    assert int(ready.headers["retry-after"]) >= 1


async def test_broken_connections_are_made_anew_unnoticed(api: Api, line: Line) -> None:
    for _ in range(3):
        assert await api.ask(PLACE) == {"place": {"code": "0665"}}
        line.cut()


async def test_a_commit_whose_answer_is_lost_is_found_in_the_log_and_done_once(api: Api, line: Line) -> None:
    given = {"name": "Ny", "idempotencyKey": "once"}
    line.lose_the_next_answer_to_a_commit()

    assert (await api.ask(CREATE, input=given))["createGoal"] == {
        "goal": {"name": "Ny"},
        "replayed": False,
        "userErrors": [],
    }, "the log tells that it was done"
    again = (await api.ask(CREATE, input=given))["createGoal"]
    assert again == {"goal": {"name": "Ny"}, "replayed": True, "userErrors": []}
    assert (await api.ask("{ goals { totalCount } }"))["goals"]["totalCount"] == 2


async def unsure(api: Api, line: Line, query: str, given: object) -> str:
    """What is told of something that may be done, as the database has it and stays away."""
    line.lose_the_next_answer_to_a_commit_and_fall_silent()
    response = await api.send(query, {"input": given})
    check_unavailable(response)
    line.speak()
    return response.json()["errors"][0]["message"]


async def test_c4_who_gave_a_key_is_told_to_repeat_with_it(api: Api, line: Line) -> None:
    given = {"name": "Ny", "idempotencyKey": "once"}
    assert "Repeat it with the same idempotencyKey: it is done once." in await unsure(api, line, CREATE, given)
    again = (await api.ask(CREATE, input=given))["createGoal"]
    assert again == {"goal": {"name": "Ny"}, "replayed": True, "userErrors": []}
    assert (await api.ask("{ goals { totalCount } }"))["goals"]["totalCount"] == 2


async def test_c4_who_gave_no_key_is_told_to_look_first(api: Api, line: Line) -> None:
    told = await unsure(api, line, CREATE, {"name": "Ny"})
    assert ("Check whether it is there before you repeat it" in told, "the same" in told) == (True, False)
    assert (await api.ask("{ goals { totalCount } }"))["goals"]["totalCount"] == 2


async def test_c4_of_several_deeds_all_must_have_a_key_to_be_repeated(api: Api, line: Line) -> None:
    several = "mutation($input: [DeedInput!]!) { performDeeds(deeds: $input) { userErrors { reason } } }"
    keyed, bare = {"name": "Ett", "idempotencyKey": "k"}, {"name": "Två"}
    told = await unsure(api, line, several, [{"createGoal": keyed}, {"createGoal": bare}])
    assert "Check whether it is there" in told
    told = await unsure(api, line, several, [{"createGoal": {**keyed, "idempotencyKey": "l"}}])
    assert "Repeat it with the same idempotencyKey" in told


async def test_what_is_saved_is_told_though_the_database_is_silent_then(api: Api, line: Line) -> None:
    given = {"name": "Ny", "idempotencyKey": "once"}
    line.fall_silent_after_the_next_commit()
    assert (await api.ask(CREATE, input=given))["createGoal"]["goal"] == {"name": "Ny"}


async def test_what_is_saved_but_cannot_be_told_says_so(api: Api, line: Line) -> None:
    given = {"name": "Ny", "idempotencyKey": "once"}
    line.fall_silent_after_the_next_commit()

    response = await api.send(CREATE.replace("name", "name history { totalCount }"), {"input": given})

    check_unavailable(response)
    [error] = response.json()["errors"]
    assert error["path"] == ["createGoal"]
    assert error["message"].startswith("It is saved")
    line.speak()
    again = (await api.ask(CREATE, input=given))["createGoal"]
    assert again == {"goal": {"name": "Ny"}, "replayed": True, "userErrors": []}


async def test_an_answer_has_a_deadline(address: Address, line: Line) -> None:
    async with emptied(address), served(line.address, max_seconds=0.5) as api:
        assert await api.ask(PLACE) == {"place": None}
        line.fall_silent()

        response = await api.send(PLACE + " ")

    check_unavailable(response)
    assert "in time" in response.json()["errors"][0]["message"]


async def test_the_schema_is_told_without_a_database(api: Api, line: Line) -> None:
    line.fall_silent()

    response = await api.http.get("/schema.graphql")
    refused = await api.send("{ nothing }")

    assert response.status_code == 200
    assert refused.json()["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
