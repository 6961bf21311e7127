"""A long answer gives way to others, is of one revision whatever is written meanwhile, and has an end."""

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
import pytest_asyncio

from samsyn.api import running
from samsyn.database.port import Address
from samsyn.graph import view
from samsyn.graph.view import View
from samsyn.questions import agreement, counts
from tests.api.asking import Api, Json, served

SLOW = "{ before: goals { totalCount } slow: goals(orderBy: [{field: CONTRIBUTIONS_COUNT}]) { nodes { name } } }"
QUICK = "{ goals { nodes { name } } }"
GOALS = 5
REGISTER = """mutation($input: RegisterContributionInput!) { registerContribution(input: $input) {
  contribution { title proposal { proposedAt } } revision } }"""


class Slow:
    """A part of answers that isn't made until it is let go, and gives way as long as it isn't.

    `begun` holds the answers that have come to it, `left` those that have left it, done or broken off; `kept` refers to
    what is on their stacks.
    """

    def __init__(self) -> None:
        self.let_go = False
        self.begun: list[View] = []
        self.left: list[View] = []
        self.kept: list[weakref.ref[Slow]] = []

    def wait(self, at: View) -> None:
        """Wait to be let go."""
        if any(each is at for each in self.begun):
            return
        self.begun.append(at)
        on_the_stack = Slow()
        self.kept.append(weakref.ref(on_the_stack))
        try:
            while not self.let_go:
                at.walked(view.LOOK_EVERY)
        finally:
            self.left.append(at)

    async def begins(self, times: int = 1) -> None:
        """Return when so many answers have come to it."""
        while len(self.begun) < times:  # noqa: ASYNC110 (it is the answer's own loop that goes on meanwhile)
            await asyncio.sleep(0)


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers give way whenever they look at the clock, and look at every node."""
    monkeypatch.setattr(view, "LOOK_EVERY", 1)
    monkeypatch.setattr(view, "SLICE_SECONDS", 0.0)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """What makes answers slow that order by the count of contributions, or tell of proposals."""
    slow = Slow()

    def behind(function: Callable[..., Any], at_index: int) -> Callable[..., Any]:
        def waiting(*given: Any) -> Any:
            slow.wait(given[at_index])
            return function(*given)

        return waiting

    monkeypatch.setattr(counts, "_live", behind(counts._live, 0))  # noqa: SLF001 (what is made slow)
    monkeypatch.setattr(agreement, "is_among_makers", behind(agreement.is_among_makers, 1))
    monkeypatch.setattr(running, "SHORT_COST_MAX", 0)  # no answer is thought to be short
    return slow


@pytest_asyncio.fixture
async def filled(api: Api) -> AsyncIterator[Api]:
    """The service over some goals."""
    await api.load({"createGoal": [{"externalId": str(number), "name": name(number)} for number in range(GOALS)]})
    yield api


def name(number: int) -> str:
    return f"Mål {number}"


def whole(count: int) -> Json:
    """The answer to the slow question where there are so many goals."""
    return {"before": {"totalCount": count}, "slow": {"nodes": [{"name": name(number)} for number in range(count)]}}


async def create(api: Api, number: int) -> None:
    await api.done("createGoal", {"name": name(number)})


async def test_another_request_is_answered_meanwhile(filled: Api, slow: Slow) -> None:
    asked = asyncio.create_task(filled.ask(SLOW))
    await slow.begins()

    assert len((await filled.ask(QUICK))["goals"]["nodes"]) == GOALS
    assert not asked.done()
    assert len(slow.begun) == 1, "it goes on where it was"
    slow.let_go = True

    assert await asked == whole(GOALS)
    assert len(slow.begun) == 1


async def test_one_during_which_somebody_writes_starts_over_and_is_of_one_revision(filled: Api, slow: Slow) -> None:
    asked = asyncio.create_task(filled.ask(SLOW))
    await slow.begins()
    await create(filled, GOALS)
    await slow.begins(2)
    assert slow.left == slow.begun[:1], "the first start is broken off"
    slow.let_go = True

    assert await asked == whole(GOALS + 1)
    assert len(slow.begun) == 2


async def test_what_another_process_writes_has_it_start_over_once_somebody_asks(
    filled: Api, address: Address, slow: Slow
) -> None:
    asked = asyncio.create_task(filled.ask(SLOW))
    await slow.begins()
    async with served(address) as other:
        await create(other, GOALS)
    await filled.ask(QUICK)
    await slow.begins(2)
    slow.let_go = True

    assert await asked == whole(GOALS + 1)


async def test_after_two_starts_it_holds_the_graph_and_is_finished(filled: Api, slow: Slow) -> None:
    asked = asyncio.create_task(filled.ask(SLOW))
    for attempt in range(1, running.ATTEMPTS):
        await slow.begins(attempt)
        await create(filled, GOALS + attempt - 1)
    await slow.begins(running.ATTEMPTS)
    written = asyncio.create_task(create(filled, GOALS + 2))
    read = asyncio.create_task(filled.ask(QUICK))
    while await filled.graph.revision() < 4:  # noqa: ASYNC110 (the condition is the database's)
        await asyncio.sleep(0)
    later = asyncio.create_task(filled.ask(QUICK))
    for _ in range(50):
        await asyncio.sleep(0)
    assert (asked.done(), written.done(), later.done()) == (False, False, False)
    slow.let_go = True

    assert await asked == whole(GOALS + 2)
    assert len(slow.begun) == running.ATTEMPTS
    await written
    assert len((await later)["goals"]["nodes"]) == GOALS + 3
    assert len((await read)["goals"]["nodes"]) in {GOALS + 2, GOALS + 3}
    assert await filled.ask(SLOW) == whole(GOALS + 3)


@pytest.mark.parametrize("writes", range(running.ATTEMPTS))
async def test_it_ends_at_the_deadline_whichever_start_it_is(
    address: Address, filled: Api, slow: Slow, writes: int
) -> None:
    async with served(address, max_seconds=2.0) as api:
        await api.ask(QUICK)
        asked = asyncio.create_task(api.send(SLOW))
        for number in range(writes):
            await slow.begins(number + 1)
            await create(api, GOALS + number)

        response = await asked

        assert response.status_code == httpx.codes.SERVICE_UNAVAILABLE
        [error] = response.json()["errors"]
        assert error["message"] == "The answer wasn't there within 2 s. Ask for less at a time."
        assert (error["extensions"], response.json()["data"]) == ({"code": "UNAVAILABLE"}, None)
        assert (len(slow.begun), slow.left) == (writes + 1, slow.begun)
        await create(api, GOALS + writes)
        assert len((await api.ask(QUICK))["goals"]["nodes"]) == GOALS + writes + 1
    slow.let_go = True
    assert await filled.ask(SLOW) == whole(GOALS + writes + 1)


@pytest.mark.parametrize("writes", range(running.ATTEMPTS))
async def test_a_cancelled_request_leaves_nothing_behind(filled: Api, slow: Slow, writes: int) -> None:
    asked = asyncio.create_task(filled.ask(SLOW))
    for number in range(writes):
        await slow.begins(number + 1)
        await create(filled, GOALS + number)
    await slow.begins(writes + 1)

    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked

    assert slow.left == slow.begun
    gc.collect()
    assert [each() for each in slow.kept] == [None] * (writes + 1)
    await create(filled, GOALS + writes)
    slow.let_go = True
    assert await filled.ask(SLOW) == whole(GOALS + writes + 1)


async def test_a_deed_whose_payload_takes_too_long_is_done_and_said_to_be(
    filled: Api, address: Address, slow: Slow
) -> None:
    async with served(address, max_seconds=2.0) as api:
        await api.ask(QUICK)
        response = await api.send(REGISTER, {"input": {"title": "Gå", "makers": [], "status": "DRAFT"}})

    [error] = response.json()["errors"]
    assert error["extensions"]["code"] == "UNAVAILABLE"
    assert error["message"].startswith(
        "It is saved, but the result can't be shown: The answer wasn't there within 2 s."
    )
    slow.let_go = True
    assert (await filled.ask("{ contributions { nodes { title } } }"))["contributions"]["nodes"] == [{"title": "Gå"}]


async def test_a_payload_during_which_somebody_writes_is_told_anew_and_the_deed_done_once(
    filled: Api, slow: Slow
) -> None:
    given = {"title": "Gå", "makers": [], "status": "DRAFT"}
    asked = asyncio.create_task(filled.ask(REGISTER, input=given))
    await slow.begins()
    await create(filled, GOALS)
    await slow.begins(2)
    slow.let_go = True

    payload = (await asked)["registerContribution"]

    assert payload == {"contribution": {"title": "Gå", "proposal": None}, "revision": 2}
    assert (await filled.ask("{ contributions { totalCount } }"))["contributions"]["totalCount"] == 1


QUESTIONS = {
    "lists": """{ goals(first: 50) { totalCount nodes { name contributions { totalCount nodes { title } }
      owners { nodes { name } } } pageInfo { hasNextPage endCursor } } }""",
    "filters": '{ contributions(filter: {makers: {some: {name: {contains: "s"}}}}) { totalCount nodes { title } } }',
    "orders": "{ actors(orderBy: [{field: CONTRIBUTIONS_COUNT, direction: DESC}]) { edges { cursor } } }",
    "drivers": "{ goals { nodes { name drivers { actors { nodes { actor { name } share } } unsupportedShare } } } }",
    "drives": "{ actors { nodes { name drives { nodes { aim { name } share } } } } }",
    "gaps": "{ gaps(first: 100) { totalCount nodes { id kind severity nodes { label } } } }",
    "search": '{ search(text: "a") { label } }',
    "what is to do": "{ viewer { toDo { totalCount nodes { kind node { label } } } } }",
    "history": "{ changes(first: 100) { totalCount nodes { deed node { label } } } }",
    "what is wrong": '{ goals { nodes { drivers(during: {from: "2026-02-01", to: "2026-01-01"}) { revision } } } }',
}


async def test_answers_are_the_same_however_often_they_give_way(town: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    giving_way = await asyncio.gather(*(town.answer(query) for query in QUESTIONS.values()))
    monkeypatch.undo()
    at_once = [await town.answer(query) for query in QUESTIONS.values()]

    assert dict(zip(QUESTIONS, giving_way, strict=True)) == dict(zip(QUESTIONS, at_once, strict=True))


async def test_many_long_answers_take_turns(filled: Api, slow: Slow) -> None:
    asked = [asyncio.create_task(filled.ask(SLOW)) for _ in range(20)]
    await slow.begins(20)
    await create(filled, GOALS)
    await slow.begins(40)
    slow.let_go = True

    assert await asyncio.gather(*asked) == [whole(GOALS + 1)] * 20
    assert len(slow.begun) == 40
