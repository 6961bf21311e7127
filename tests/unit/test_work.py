"""Who computes when: everybody in turn, whoever asks for much behind themselves."""

import asyncio
import threading
import time
from collections.abc import Sequence

import pytest
from cachetools import LRUCache

from samsyn.api.work import Desk, Work

COMPUTED_SECONDS = 0.003  # more than what others needn't be looked after for


def compute() -> str:
    began = time.thread_time()
    while time.thread_time() - began < COMPUTED_SECONDS:
        pass
    return "computed"


async def slices(work: Work, number: int, done: list[str]) -> None:
    for _ in range(number):
        await work.slice(compute)
        done.append(work.asker)


async def in_order(asked: Sequence[tuple[str, int]]) -> list[str]:
    """The askers in the order in which their slices were computed; each begins so many, one after the other."""
    desk = Desk()
    done: list[str] = []
    await asyncio.gather(*(slices(Work(desk, asker), number, done) for asker, number in asked))
    return done


async def test_b1_slices_of_two_askers_take_turns_however_many_one_has_begun() -> None:
    done = await in_order([("many", 1)] * 20 + [("one", 3)])

    assert len(done) == 23
    assert [number for number, asker in enumerate(done) if asker == "one"] <= [1, 3, 5], done


async def test_b1_slices_of_one_asker_come_in_their_order() -> None:
    done = await in_order([(f"{number}", 2) for number in range(4)])

    assert done == ["0", "1", "2", "3"] * 2


async def test_b1_others_are_looked_after_between_two_slices() -> None:
    rounds: list[int] = []
    turns = 0

    async def beside() -> None:
        nonlocal turns
        while len(rounds) < 20:
            turns += 1
            await asyncio.sleep(0)

    def begun() -> str:
        rounds.append(turns)
        return compute()

    desk = Desk()
    await asyncio.gather(beside(), *(Work(desk, "many").slice(begun) for _ in range(20)))

    assert len(set(rounds)) == 20, "never two of them in one round of the loop"


async def test_b1_what_was_computed_is_counted_also_where_it_failed() -> None:
    def fail() -> None:
        compute()
        raise ValueError("no number")

    work = Work()
    with pytest.raises(ValueError, match="no number"):
        await work.slice(fail)
    counted = work.seconds
    with pytest.raises(ValueError, match="no number"):
        await work.beside(fail)

    assert counted >= COMPUTED_SECONDS
    assert work.seconds >= 2 * COMPUTED_SECONDS
    assert work.units > 1


async def test_b2_what_many_want_is_made_once_and_beside_the_loop() -> None:
    made: list[threading.Thread] = []
    kept: LRUCache[str, str] = LRUCache(10)
    desk = Desk()

    def make() -> str:
        compute()
        made.append(threading.current_thread())
        return "text"

    found = await asyncio.gather(*(Work(desk, f"{number % 3}").kept(kept, "key", make) for number in range(9)))

    assert found == ["text"] * 9
    assert len(made) == 1
    assert made[0] is not threading.main_thread()
