"""What answering computes: everybody in turn, never for long at a time, and counted.

All that is computed for requests holds up the others, for Python does one thing at a time. What takes long is done in
slices, or beside the loop in a thread, and for either those who ask take turns: whoever asks for much at once waits for
themselves, and somebody beside them for one slice of theirs.
"""

import asyncio
import time
from collections.abc import Callable, Generator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeVar
from weakref import WeakValueDictionary

from samsyn.api.cost import units_of

K = TypeVar("K")
T = TypeVar("T")

ROUND_SECONDS: Final = 0.002  # of computing after which whoever has come meanwhile is looked after first


class Turns:
    """Turns of one at a time, as whoever holds both locks: an asker's `own` first, and then that of `all` askers.

    Locks are given in the order of coming, so that of one asker nobody but the first waits among the others.
    """

    def __init__(self) -> None:
        self.all = asyncio.Lock()
        self._own: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def own(self, asker: str) -> asyncio.Lock:
        """An asker's own lock, which is there as long as anybody holds or awaits it."""
        return self._own.setdefault(asker, asyncio.Lock())


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a process computes: slices of answers on its loop, and what can't be cut into slices beside it."""

    slices: Turns = field(default_factory=Turns)
    pieces: Turns = field(default_factory=Turns)


@dataclass(slots=True)
class Work:
    """What is done for one request of an `asker`.

    It has computed for so many `seconds` so far, may fetch so many `nodes`, and does or tries out so many `deeds`.
    """

    desk: Desk = field(default_factory=Desk)
    asker: str = ""
    seconds: float = 0.0
    nodes: int = 0
    deeds: int = 0

    @property
    def units(self) -> int:
        """What it takes of the asker's rate."""
        return units_of(self.nodes, self.deeds, self.seconds)

    @contextmanager
    def counted(self) -> Generator[None]:
        """Count what is computed in the block, which awaits nothing."""
        began = time.thread_time()
        try:
            yield
        finally:
            self.seconds += time.thread_time() - began

    async def slice(self, compute: Callable[[], T | None]) -> T | None:
        """What is computed in a slice, when it is one's turn; None where that isn't finished.

        Unless it is finished in a moment, others are looked after before anybody's next one.
        """
        turns = self.desk.slices
        async with turns.own(self.asker), turns.all:
            before = self.seconds
            with self.counted():
                found = compute()
            if found is None or self.seconds - before > ROUND_SECONDS:
                await asyncio.sleep(0)
        return found

    async def kept(self, cache: MutableMapping[K, T], key: K, make: Callable[[], T]) -> T:
        """What a cache has under a key; what it hasn't is made beside the loop, once for all who want it."""
        found = cache.get(key)
        if found is None:
            async with self.desk.pieces.own(self.asker), self.desk.pieces.all:
                found = cache.get(key)
                if found is None:
                    found = cache[key] = await self._in_a_thread(make)
        return found

    async def beside(self, make: Callable[[], T]) -> T:
        """What a function makes that can't give way: the interpreter goes from it to the loop and back."""
        async with self.desk.pieces.own(self.asker), self.desk.pieces.all:
            return await self._in_a_thread(make)

    async def _in_a_thread(self, make: Callable[[], T]) -> T:
        def counting() -> T:
            with self.counted():
                return make()

        return await asyncio.to_thread(counting)
