"""How often somebody may ask: each has a bucket of units that fills again at a steady pace (a token bucket).

A request takes one unit before anything else is done, and what it has cost beyond that afterwards, so that a bucket may
be in debt. The headers are those of the IETF's draft "RateLimit header fields for HTTP".
"""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.model.kept import Kept

BUCKETS_MAX: Final = 10_000  # of those who asked last; a bucket that is forgotten was most likely full again


@dataclass(frozen=True, slots=True)
class _Bucket:
    units: float
    at: float


@dataclass(frozen=True, slots=True)
class Standing:
    """What is left in a bucket, and after how many seconds it is full, or has a unit again."""

    units: int
    full_after: int
    unit_after: int

    @property
    def is_empty(self) -> bool:
        """Whether there was no unit to take."""
        return self.unit_after > 0


class Rates:
    """The buckets of all, each of `burst` units that fills by `per_second`; `clock` tells seconds."""

    def __init__(self, burst: float, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst = burst
        self._per_second = per_second
        self._clock = clock
        self._buckets: Kept[str, _Bucket] = Kept(BUCKETS_MAX, lambda _: 1)

    def take(self, whose: str) -> Standing:
        """Take a unit if there is one, and tell how it stands."""
        units = self._units(whose)
        return self._set(whose, units, 1 if units >= 1 else 0)

    def charge(self, whose: str, units: int) -> Standing:
        """Take units whether or not they are there, and tell how it stands."""
        return self._set(whose, self._units(whose), units)

    def headers(self, standing: Standing) -> Mapping[str, str]:
        """What a response says of the bucket and of its policy: units per window of so many seconds."""
        window = math.ceil(self._burst / self._per_second)
        return {
            "RateLimit-Policy": f'"units";q={self._burst:.0f};w={window}',
            "RateLimit": f'"units";r={max(0, standing.units)};t={standing.full_after}',
        }

    def _units(self, whose: str) -> float:
        bucket = self._buckets.get(whose)
        if bucket is None:
            return self._burst
        return min(self._burst, bucket.units + (self._clock() - bucket.at) * self._per_second)

    def _set(self, whose: str, units: float, taken: int) -> Standing:
        left = units - taken
        self._buckets.keep(whose, _Bucket(left, self._clock()))
        unit_after = 0 if taken else max(1, math.ceil((1 - left) / self._per_second))
        return Standing(math.floor(left), math.ceil((self._burst - left) / self._per_second), unit_after)
