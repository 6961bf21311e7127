"""How often somebody may ask: each has a bucket of units that fills again at a steady pace (a token bucket).

A request takes one unit before anything else is done, and what it has cost beyond that afterwards, so that a bucket may
be in debt. The headers are those of the IETF's draft "RateLimit header fields for HTTP".
"""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from cachetools import LRUCache

BUCKETS_MAX: Final = 10_000  # of those who asked last; a bucket that is forgotten was most likely full again


@dataclass(slots=True)
class Bucket:
    """What is left of somebody's units, as it was at a moment."""

    units: float
    at: float


@dataclass(frozen=True, slots=True)
class Allowance:
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
        self._buckets: LRUCache[str, Bucket] = LRUCache(BUCKETS_MAX)
        self._policy = f'"units";q={burst:.0f};w={math.ceil(burst / per_second)}'  # units in a window of seconds

    def take(self, whose: str) -> Allowance:
        """Take a unit if there is one, and tell what is left."""
        bucket = self._filled(whose)
        return self._taken(bucket, 1 if bucket.units >= 1 else 0)

    def charge(self, whose: str, units: int) -> Allowance:
        """Take units whether or not they are there, and tell what is left."""
        return self._taken(self._filled(whose), units)

    def headers(self, allowance: Allowance) -> Mapping[str, str]:
        """What a response says of the bucket and of its policy."""
        return {
            "RateLimit-Policy": self._policy,
            "RateLimit": f'"units";r={max(0, allowance.units)};t={allowance.full_after}',
        }

    def _filled(self, whose: str) -> Bucket:
        """Somebody's bucket as it is now."""
        now = self._clock()
        bucket = self._buckets.get(whose)
        if bucket is None:
            bucket = self._buckets[whose] = Bucket(self._burst, now)
        else:
            bucket.units = min(self._burst, bucket.units + (now - bucket.at) * self._per_second)
            bucket.at = now
        return bucket

    def _taken(self, bucket: Bucket, units: int) -> Allowance:
        bucket.units -= units
        left = bucket.units
        unit_after = 0 if units else max(1, math.ceil((1 - left) / self._per_second))
        return Allowance(math.floor(left), math.ceil((self._burst - left) / self._per_second), unit_after)
