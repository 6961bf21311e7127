"""Double taps at a kiosk: one press counts, and all are answered as it is."""

import asyncio

import pytest

from samsyn.errors import Unavailable
from samsyn.spoken import verbatim
from samsyn.web.pulse.pauses import Pauses


class Urn:
    """Counts presses, as soon as it is open."""

    def __init__(self) -> None:
        self.count = 0
        self.open = asyncio.Event()

    async def press(self) -> None:
        await self.open.wait()
        self.count += 1

    async def fail(self) -> None:
        await self.open.wait()
        raise Unavailable(verbatim("Not now."))


async def test_d4_a_second_tap_waits_for_the_first_and_is_the_same() -> None:
    pauses, urn = Pauses(60), Urn()
    taps = [asyncio.ensure_future(pauses.press("kiosk", urn.press())) for _ in range(3)]
    await asyncio.sleep(0)
    assert not any(tap.done() for tap in taps)
    urn.open.set()
    await asyncio.gather(*taps)
    await pauses.press("kiosk", urn.press())
    assert urn.count == 1


async def test_d4_another_kiosk_has_its_own_pause() -> None:
    pauses, urn = Pauses(60), Urn()
    urn.open.set()
    for kiosk in ("one", "other", "one"):
        await pauses.press(kiosk, urn.press())
    assert urn.count == 2


async def test_d4_without_a_pause_each_press_counts() -> None:
    pauses, urn = Pauses(0), Urn()
    urn.open.set()
    for _ in range(3):
        await pauses.press("kiosk", urn.press())
    assert urn.count == 3


async def test_d4_what_was_not_counted_may_be_pressed_again_at_once() -> None:
    pauses, urn = Pauses(60), Urn()
    taps = [asyncio.ensure_future(pauses.press("kiosk", urn.fail())) for _ in range(2)]
    await asyncio.sleep(0)
    urn.open.set()
    told = await asyncio.gather(*taps, return_exceptions=True)
    assert [type(each) for each in told] == [Unavailable, Unavailable]
    await pauses.press("kiosk", urn.press())
    assert urn.count == 1


async def test_d4_a_press_counts_though_whoever_pressed_has_gone() -> None:
    pauses, urn = Pauses(60), Urn()
    gone = asyncio.ensure_future(pauses.press("kiosk", urn.press()))
    await asyncio.sleep(0)
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    urn.open.set()
    await pauses.press("kiosk", urn.press())
    assert urn.count == 1
