"""Double taps: of the presses that come to a kiosk in a moment one counts, and all are thanked for."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final

from cachetools import TTLCache

KIOSKS_MAX: Final = 10_000  # that are pressed within one pause


class Pauses:
    """The presses of the last `seconds`, by kiosk, in this process; of none is kept when it was."""

    def __init__(self, seconds: float) -> None:
        self._pressed: TTLCache[str, asyncio.Future[None]] = TTLCache(KIOSKS_MAX, seconds)

    async def press(self, kiosk: str, counting: Coroutine[Any, Any, None]) -> None:
        """Return when a press is counted: this one, or the one of a moment ago. Raises why it can't be."""
        pressed = self._pressed.get(kiosk)
        if pressed is None:
            pressed = self._pressed[kiosk] = asyncio.ensure_future(counting)
            pressed.add_done_callback(_heard)  # also where whoever pressed has gone
        else:
            counting.close()
        try:
            await asyncio.shield(pressed)
        except Exception:
            if self._pressed.get(kiosk) is pressed:
                del self._pressed[kiosk]  # the next one may count
            raise


def _heard(pressed: asyncio.Future[None]) -> None:
    if not pressed.cancelled():
        pressed.exception()
