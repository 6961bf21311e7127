"""What was worked out and is asked for again: kept while there is room, the last asked for longest."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Values by their keys, up to `size_max` in all of what `size_of` says of each."""

    def __init__(self, size_max: int, size_of: Callable[[Value], int]) -> None:
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._size = 0
        self._size_max = size_max
        self._size_of = size_of

    def get(self, key: Key) -> Value | None:
        """What was kept under a key; whether it still stands is for the caller to know."""
        kept = self._values.get(key)
        if kept is not None:
            self._values.move_to_end(key)
        return kept

    def keep(self, key: Key, value: Value) -> None:
        """Keep a value in place of an older one, and let go of those that nobody has asked for longest.

        One that is larger than all that may be kept isn't.
        """
        self._forget(key)
        if self._size_of(value) > self._size_max:
            return
        self._values[key] = value
        self._size += self._size_of(value)
        while self._size > self._size_max:
            self._forget(next(iter(self._values)))

    def clear(self) -> None:
        """Let go of everything."""
        self._values.clear()
        self._size = 0

    def _forget(self, key: Key) -> None:
        former = self._values.pop(key, None)
        self._size -= 0 if former is None else self._size_of(former)
