"""Chains through a sub-graph, strongest first, found without listing the rest.

After Jiménez and Marzal (1999), "Computing the K shortest paths: a new algorithm and an experimental comparison", for
products of shares instead of sums of lengths: the best chain from every node is known after one pass; the next best
from a node either takes another of its hops, or the same hop and the next best chain from there. So only nodes on
chains that were found do more work. Nothing recurses, for a chain may be longer than the stack is deep.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from operator import attrgetter
from typing import Any, TypeAlias

from samsyn.graph.orders import Walked, nothing
from samsyn.graph.records import AimLink, Node
from samsyn.model.answers import answer, described
from samsyn.model.vocabulary import CONFIDENCE_FACTOR, Confidence, Polarity
from samsyn.questions.lens import Hop


@answer("A chain of links (Swedish: röd tråd), from a contribution or an aim to an aim.")
class Chain:
    nodes: tuple[Node, ...] = described(
        "Nodes in the direction of the links, from a contribution or an aim to an aim. Actors aren't included."
    )
    links: tuple[AimLink, ...] = described(
        "Links of the chain, at least one: `links[i]` connects `nodes[i]` and `nodes[i + 1]`."
    )
    share: float = described(
        "Product of the shares of all links, multiplied by the actor's part of the contribution if the chain"
        " starts from an actor."
    )
    polarity: Polarity = described(
        "Polarity of the chain: COUNTERACTS if an odd number of its links counteract, otherwise SUPPORTS."
    )
    weakest_confidence: Confidence = described("Lowest confidence of all links.")


# What a place may go on with: the order (strength, then the link's id, then the rank of the chain from the next
# node, so that equal chains come in the order of their links' ids), then the hop's share, the next node, and the hop
# itself, which a start doesn't have.
_Candidate: TypeAlias = tuple[float, str, int, float, Any, tuple[Hop, ...]]


@dataclass(slots=True)
class _Place:
    """A node's chains in order, as far as they have been asked for, each with its value."""

    candidates: list[_Candidate]
    ranked: list[_Candidate]
    values: list[float]
    exhausted: bool = False


class Strongest:
    """The strongest chains from any node of a sub-graph to its ends.

    `ends_first` has every node after those that its hops go to: upwards to the links' targets, else to their sources.
    Ends are the nodes without hops, or `end` alone. What was found is kept, so that questions about one sub-graph share
    the work.
    """

    __slots__ = ("_best", "_end", "_ends_first", "_far", "_onward", "_places")

    def __init__(
        self, onward: Mapping[Any, Sequence[Hop]], ends_first: Sequence[Any], *, upwards: bool, end: Any = None
    ) -> None:
        self._onward = onward
        self._ends_first = ends_first
        self._far = attrgetter("target" if upwards else "source")
        self._end = end
        self._best: dict[Any, float] = {}
        self._places: dict[Any, _Place] = {}

    def chains(
        self, starts: Iterable[tuple[Any, float]], first: int, walked: Walked = nothing
    ) -> list[tuple[float, list[Hop]]]:
        """At most `first` chains of one hop or more, from any of the starts, each with its share.

        A start's factor is multiplied in. Strongest first, to twelve significant digits; equal ones by the start's id,
        then by their links' ids, read from the start.
        """
        if not self._best:
            self._best = self._found_best(walked)
        candidates = [
            self._candidate(start.id, factor, start, (), 0)
            for start, factor in starts
            if start in self._best and not self._is_end(start)
        ]
        heapify(candidates)
        place = _Place(candidates, [], [])
        self._take_next(place)
        while len(place.ranked) < first and not place.exhausted:
            self._extend(place)
        return [self._follow(candidate) for candidate in place.ranked]

    def _found_best(self, walked: Walked) -> dict[Any, float]:
        """The share of the strongest chain from every node that leads to an end; an end has the empty chain."""
        best: dict[Any, float] = {}
        far = self._far
        for node in self._ends_first:
            hops = self._onward[node]
            walked(len(hops) + 1)
            if self._is_end(node):
                best[node] = 1.0
                continue
            values = [hop.share * best[far(hop.link)] for hop in hops if far(hop.link) in best]
            if values:
                best[node] = max(values)
        return best

    def _is_end(self, node: Any) -> bool:
        return not self._onward[node] if self._end is None else node is self._end

    def _candidate(self, tie: str, share: float, next_node: Any, hop: tuple[Hop, ...], rank: int) -> _Candidate:
        following = self._best[next_node] if rank == 0 else self._places[next_node].values[rank]
        return (-_significant(share * following), tie, rank, share, next_node, hop)

    def _place(self, node: Any) -> _Place:
        place = self._places.get(node)
        if place is None:
            far = self._far
            candidates = [
                self._candidate(hop.link.id, hop.share, far(hop.link), (hop,), 0)
                for hop in self._onward[node]
                if far(hop.link) in self._best
            ]
            heapify(candidates)
            place = self._places[node] = _Place(candidates, [], [])
            self._take_next(place)
        return place

    def _take_next(self, place: _Place) -> None:
        if not place.candidates:
            place.exhausted = True
            return
        candidate = heappop(place.candidates)
        _, _, rank, share, next_node, _ = candidate
        following = self._best[next_node] if rank == 0 else self._places[next_node].values[rank]
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
            _, tie, rank, share, next_node, hop = known.ranked[-1]
            if not self._is_end(next_node) and len(self._places[next_node].ranked) > rank + 1:
                heappush(known.candidates, self._candidate(tie, share, next_node, hop, rank + 1))
            self._take_next(known)

    def _unknown_successor(self, place: _Place) -> _Place | None:
        """The place that the last chain found goes on to, if whether it has a next one isn't known yet."""
        _, _, rank, _, next_node, _ = place.ranked[-1]
        if self._is_end(next_node):
            return None
        following = self._place(next_node)
        return None if following.exhausted or len(following.ranked) > rank + 1 else following

    def _follow(self, candidate: _Candidate) -> tuple[float, list[Hop]]:
        _, _, rank, factor, node, _ = candidate
        hops: list[Hop] = []
        while not self._is_end(node):
            _, _, rank, _, node, hop = self._place(node).ranked[rank]
            hops.extend(hop)
        share = 1.0
        for hop in reversed(hops):
            share *= hop.share
        return share * factor, hops


def chain_of(share: float, links: Sequence[AimLink]) -> Chain:
    """The chain that these links make, the first from the contribution or the lowest aim."""
    counteracting = sum(link.polarity is Polarity.COUNTERACTS for link in links)
    return Chain(
        nodes=(links[0].source, *(link.target for link in links)),
        links=tuple(links),
        share=share,
        polarity=Polarity.COUNTERACTS if counteracting % 2 else Polarity.SUPPORTS,
        weakest_confidence=min((link.confidence for link in links), key=CONFIDENCE_FACTOR.__getitem__),
    )


def _significant(share: float) -> float:
    """The share to twelve significant digits, so that chains of equal shares are equal whatever their digits."""
    return float(f"{share:.11e}")
