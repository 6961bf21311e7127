"""Where a place stands among its peers; pure. It says nothing of attainment, which compares with what is wanted."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from samsyn.model.attainment import distance
from samsyn.model.vocabulary import Direction

PEERS_MIN: Final = 3  # two values have no quartiles that say more than the values


@dataclass(frozen=True, slots=True)
class Standing:
    """Peers' values in quartiles, and one's own place among them; each None where it can't be told."""

    lower: float | None = None
    median: float | None = None
    upper: float | None = None
    quartile: int | None = None
    position: int | None = None


def standing_of(
    own: float | None, peers: Sequence[float], *, direction: Direction | None, target: float | None
) -> Standing:
    """Return how a value stands to its peers' values, among which it isn't.

    The quartiles are of the values, as `statistics.quantiles` computes them with `method="inclusive"`: method 7 of
    Hyndman and Fan, Sample Quantiles in Statistical Packages (The American Statistician 50, 1996). They are None with
    fewer than three peers, and with them everything else.

    The own `quartile` is 1 where the value is at least as good as the best quartile of the peers begins, 2 where it is
    as good as their median, 3 where it is as good as where their worst quartile ends, else 4; `position` is 1 with no
    peer that is better, and one more for each that is. Better is higher or lower as the direction says; with KEEP it is
    closer to the target, so that there is neither without one. Neither is there without an own value, or a
    direction.
    """
    if len(peers) < PEERS_MIN:
        return Standing()
    lower, median, upper = statistics.quantiles(peers, n=4, method="inclusive")
    badness = _badness(direction, target)
    if own is None or badness is None:
        return Standing(lower, median, upper)
    found, others = badness(own), [badness(peer) for peer in peers]
    limits = statistics.quantiles(others, n=4, method="inclusive")
    return Standing(
        lower,
        median,
        upper,
        quartile=1 + sum(found > limit for limit in limits),
        position=1 + sum(other < found for other in others),
    )


def _badness(direction: Direction | None, target: float | None) -> Callable[[float], float] | None:
    """Return by what values compare, lower being better; None where nothing says which is."""
    if direction is Direction.INCREASE:
        return lambda value: -value
    if direction is Direction.DECREASE:
        return lambda value: value
    return None if direction is None or target is None else lambda value: float(distance(value, target))
