"""Chains through a sub-graph, strongest first, found without listing the rest.

After Jiménez and Marzal (1999), "Computing the K shortest paths: a new algorithm and an experimental comparison", for
products of shares instead of sums of lengths: the best chain from every node is known after one pass; the next best
from a node either takes another of its hops, or the same hop and the next best chain from there. So only nodes on
chains that were found do more work. Nothing recurses, for a chain may be longer than the stack is deep.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import TypeAlias

from samsyn.model.structure import Hop, LinkRecord
from samsyn.model.vocabulary import CONFIDENCE_FACTOR, Confidence, Polarity


@dataclass(frozen=True, slots=True)
class Chain:
    """The red thread. `nodes` and `links` are ids in the direction of the links; links[i] joins nodes[i] and [i + 1].

    `share` is the product of the links' shares, times the portion of the contribution where it is an actor's.
    """

    nodes: tuple[str, ...]
    links: tuple[str, ...]
    share: float
    polarity: Polarity
    weakest_confidence: Confidence


# What a place may go on with: the order (strength, then the link's id, then the rank of the chain from the next
# node, so that equal chains come in the order of their links' ids), then the hop's share, the next node, and the hop
# itself, which a start doesn't have.
_Candidate: TypeAlias = tuple[float, str, int, float, str, tuple[Hop, ...]]


@dataclass(slots=True)
class _Place:
    """A node's chains in order, as far as they have been asked for, each with its value."""

    candidates: list[_Candidate]
    ranked: list[_Candidate]
    values: list[float]
    exhausted: bool = False


class Strongest:
    """The strongest chains from any node of a sub-graph to its ends.

    `ends_first` has every node after those that its hops go to. Ends are the nodes without hops, or `end` alone.
    What was found is kept, so that questions about one sub-graph share the work.
    """

    __slots__ = ("_best", "_end", "_ends_first", "_onward", "_places")

    def __init__(self, onward: Mapping[str, Sequence[Hop]], ends_first: Sequence[str], end: str | None = None) -> None:
        self._onward = onward
        self._ends_first = ends_first
        self._end = end
        self._best: dict[str, float] = {}
        self._places: dict[str, _Place] = {}

    def chains(self, starts: Iterable[tuple[str, float]], first: int) -> list[tuple[float, list[Hop]]]:
        """At most `first` chains of one hop or more, from any of the starts, each with its share.

        A start's factor is multiplied in. Strongest first, to twelve significant digits; equal ones by the start's id,
        then by their links' ids, read from the start.
        """
        if not self._best:
            self._find_best()
        candidates = [
            self._candidate(start_id, factor, start_id, (), 0)
            for start_id, factor in starts
            if start_id in self._best and not self._is_end(start_id)
        ]
        heapify(candidates)
        place = _Place(candidates, [], [])
        self._take_next(place)
        while len(place.ranked) < first and not place.exhausted:
            self._extend(place)
        return [self._follow(candidate) for candidate in place.ranked]

    def _find_best(self) -> None:
        """The share of the strongest chain from every node that leads to an end; an end has the empty chain."""
        best = self._best
        for node_id in self._ends_first:
            if self._is_end(node_id):
                best[node_id] = 1.0
                continue
            values = [share * best[next_id] for next_id, share, _, _, _ in self._onward[node_id] if next_id in best]
            if values:
                best[node_id] = max(values)

    def _is_end(self, node_id: str) -> bool:
        return not self._onward[node_id] if self._end is None else node_id == self._end

    def _candidate(self, tie: str, share: float, next_id: str, hop: tuple[Hop, ...], rank: int) -> _Candidate:
        following = self._best[next_id] if rank == 0 else self._places[next_id].values[rank]
        return (-_significant(share * following), tie, rank, share, next_id, hop)

    def _place(self, node_id: str) -> _Place:
        place = self._places.get(node_id)
        if place is None:
            hops = self._onward[node_id]
            candidates = [self._candidate(hop[4].id, hop[1], hop[0], (hop,), 0) for hop in hops if hop[0] in self._best]
            heapify(candidates)
            place = self._places[node_id] = _Place(candidates, [], [])
            self._take_next(place)
        return place

    def _take_next(self, place: _Place) -> None:
        if not place.candidates:
            place.exhausted = True
            return
        candidate = heappop(place.candidates)
        _, _, rank, share, next_id, _ = candidate
        following = self._best[next_id] if rank == 0 else self._places[next_id].values[rank]
        place.ranked.append(candidate)
        place.values.append(share * following)

    def _extend(self, place: _Place) -> None:
        """Find the next chain from a place, and first what it needs to know of the places further on."""
        trail: list[_Place] = []
        needed: _Place | None = place
        while needed is not None:
            trail.append(needed)
            needed = self._unknown_successor(needed)
        for known in reversed(trail):
            _, tie, rank, share, next_id, hop = known.ranked[-1]
            if not self._is_end(next_id) and len(self._places[next_id].ranked) > rank + 1:
                heappush(known.candidates, self._candidate(tie, share, next_id, hop, rank + 1))
            self._take_next(known)

    def _unknown_successor(self, place: _Place) -> _Place | None:
        """The place that the last chain found goes on to, if whether it has a next one isn't known yet."""
        _, _, rank, _, next_id, _ = place.ranked[-1]
        if self._is_end(next_id):
            return None
        following = self._place(next_id)
        return None if following.exhausted or len(following.ranked) > rank + 1 else following

    def _follow(self, candidate: _Candidate) -> tuple[float, list[Hop]]:
        _, _, rank, factor, node_id, _ = candidate
        hops: list[Hop] = []
        while not self._is_end(node_id):
            _, _, rank, _, node_id, hop = self._place(node_id).ranked[rank]
            hops.extend(hop)
        share = 1.0
        for hop in reversed(hops):
            share *= hop[1]
        return share * factor, hops


def chain_of(share: float, links: Sequence[LinkRecord]) -> Chain:
    """The chain that these links make, the first from the contribution or the lowest aim."""
    counteracting = sum(link.polarity is Polarity.COUNTERACTS for link in links)
    return Chain(
        nodes=(links[0].source, *(link.target for link in links)),
        links=tuple(link.id for link in links),
        share=share,
        polarity=Polarity.COUNTERACTS if counteracting % 2 else Polarity.SUPPORTS,
        weakest_confidence=min((link.confidence for link in links), key=CONFIDENCE_FACTOR.__getitem__),
    )


def _significant(share: float) -> float:
    """The share to twelve significant digits, so that chains of equal shares are equal whatever their digits."""
    return float(f"{share:.11e}")
