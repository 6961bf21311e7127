"""Whoever asks gets all that was written before, whoever wrote it, and whatever database it is in now."""

import asyncio

import httpx
import pytest
import pytest_asyncio

from samsyn.database.port import Address
from tests.api.asking import Api, Json, served

NAMES = "{ goals(first: 100) { nodes { name } } }"
DRIVERS = "query($id: ID!) { drivers(aimId: $id) { revision unsupportedShare } }"


@pytest_asyncio.fixture
async def outcome(api: Api) -> str:
    made = await api.done("createOutcome", {"name": "Trygg stad"}, "outcome { id }")
    return made["outcome"]["id"]


async def change(api: Api, name: str = "Fler lampor") -> int:
    """Return the revision that a deed has made."""
    return (await api.done("createGoal", {"name": name}))["revision"]


async def test_a_deed_is_done_as_often_as_it_is_asked(api: Api) -> None:
    mutation = 'mutation { createGoal(input: {name: "Igen"}) { goal { id } } }'

    ids = {(await api.ask(mutation))["createGoal"]["goal"]["id"] for _ in range(2)}

    assert len(ids) == 2


async def test_a_write_is_seen_by_the_next_request_to_any_other_service(api: Api, address: Address) -> None:
    async with served(address) as other:
        for number in range(30):
            await change(api, f"Mål {number:02}")
            goals = (await other.ask(NAMES))["goals"]["nodes"]
            assert goals[-1] == {"name": f"Mål {number:02}"}
            assert goals == (await api.ask(NAMES))["goals"]["nodes"]


async def test_each_payload_tells_what_there_was_right_after_its_deed(api: Api, outcome: str) -> None:
    goals = [(await api.done("createGoal", {"name": f"Mål {number}"}, "goal { id }"))["goal"] for number in range(24)]
    selection = "link { to { supportedBy(first: 1) { totalCount } drivers { unsupportedShare } } }"

    async def link(goal: str) -> Json:
        return await api.done("linkAims", {"fromId": goal, "toId": outcome}, selection)

    payloads = await asyncio.gather(*(link(goal["id"]) for goal in goals))
    payloads.sort(key=lambda payload: payload["revision"])
    counts = [payload["link"]["to"]["supportedBy"]["totalCount"] for payload in payloads]
    assert counts == list(range(1, len(goals) + 1))


async def test_under_constant_writes_no_answer_is_older_than_its_request(
    api: Api, address: Address, outcome: str
) -> None:
    async with served(address) as other:
        done = 0

        async def write() -> None:
            nonlocal done
            for number in range(40):
                done = await change(api, f"Mål {number}")

        async def read(who: Api) -> None:
            while not writing.done():
                known = done
                assert (await who.ask(DRIVERS, id=outcome))["drivers"]["revision"] >= known
                names = {goal["name"] for goal in (await who.ask(NAMES))["goals"]["nodes"]}
                assert len(names) >= known - 1  # the first revision made the outcome

        writing = asyncio.create_task(write())
        await asyncio.gather(writing, *(read(who) for who in (api, other, other)))


async def get(api: Api, query: str, etag: str | None = None) -> httpx.Response:
    headers = {"if-none-match": etag} if etag is not None else {}
    return await api.http.get("/graphql", params={"query": query}, headers=headers)


async def test_a_client_that_has_the_answer_is_told_so(api: Api) -> None:
    first = await get(api, NAMES)
    etag = first.headers["etag"]
    assert first.status_code == 200
    assert first.headers["cache-control"] == "private, no-cache"

    for sent in (etag, etag.removeprefix("W/"), f'"other", {etag}', "*"):
        again = await get(api, NAMES, sent)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
        assert again.headers["vary"] == first.headers["vary"]
    assert (await get(api, NAMES, '"other"')).json() == first.json()

    await change(api)
    changed = await get(api, NAMES, etag)
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag


@pytest.mark.parametrize("query", ["{ nothing }", "{", '{ drivers(aimId: "no") { revision } }'])
async def test_a_fault_has_no_tag_and_is_stored_nowhere(api: Api, query: str) -> None:
    response = await get(api, query, "*")

    assert response.status_code == 200
    assert "etag" not in response.headers
    assert response.headers["cache-control"] == "no-store"


async def test_what_is_posted_is_stored_nowhere(api: Api) -> None:
    response = await api.send(NAMES)

    assert "etag" not in response.headers
    assert response.headers["cache-control"] == "no-store"
