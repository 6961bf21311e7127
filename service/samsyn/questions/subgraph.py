"""The part of the graph that a question is about, and the one pass that carries shares through it.

The pass follows the definition in docs/definition.md: what stands at a node is split over its hops, each product is
carried on, and a node's own is the sum of what enters it. Down from an aim this gives who drives it; up from what an
actor makes it gives what the actor drives. It is linear in the links: paths are never listed.

Most of what leads to an aim are contributions, to which nothing leads. So the way down is found among the aims alone,
and their contributions are gone through where they stand.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final, TypeAlias

from samsyn.graph.orders import Walked, nothing
from samsyn.graph.records import Aim, Contribution
from samsyn.graph.view import View
from samsyn.questions.lens import NOTHING, Hop, Inflow, Lens

# What of a share is supporting, what is counteracting, and what of both is evidenced.
Influence: TypeAlias = tuple[float, float, float]

WHOLE: Final[Influence] = (1.0, 0.0, 1.0)
EQUAL: Final = 10**12  # parts of 1: shares that differ by less are equal to people, only their sums' digits differ
DECIMALS: Final = 12  # of a share, likewise, where it is compared with others
COMMUTES: Final = 2  # floats can be added in either order, three can't


@dataclass(frozen=True, slots=True)
class Subgraph:
    """All nodes that can be reached from the starts.

    `order` has each node after those that lead to it from the starts. `onward` holds the hops out of a node, `entering`
    those by which it is reached, in the order of the links' ids.
    """

    order: Sequence[Any]
    onward: Mapping[Any, Sequence[Hop]]
    entering: Mapping[Any, Sequence[Hop]]


class Below:
    """Some aims with all that leads to them; what leads to aims that it goes `up_to` is left out.

    `aims` has each aim after those that it leads to. `entering` holds the hops by which each is reached from above, in
    the order of the links' ids, `inflows` what leads to it.
    """

    def __init__(
        self, at: View, lens: Lens, starts: Iterable[Aim], *, up_to: Callable[[Aim], bool] | None = None
    ) -> None:
        self._lens = lens
        self.inflows: dict[Aim, Inflow] = {}
        self.entering: dict[Aim, list[Hop]] = {aim: [] for aim in starts}
        found = list(self.entering)
        while found:
            aim = found.pop()
            inflow = self.inflows[aim] = NOTHING if up_to and up_to(aim) else lens.inflow(aim)
            at.walked(len(inflow.hops) + 1)
            for hop in inflow.aims:
                lower = hop.link.source
                others = self.entering.get(lower)
                if others is None:
                    self.entering[lower] = [hop]
                    found.append(lower)
                else:
                    others.append(hop)
        for hops in self.entering.values():
            if len(hops) > 1:
                hops.sort(key=_link_id)
        self.aims: Sequence[Aim] = _in_order(at, self.entering, lambda aim: self.inflows[aim].aims, _source)
        self._whole: Subgraph | None = None

    def whole(self, walked: Walked = nothing) -> Subgraph:
        """The same with the contributions among the nodes."""
        if self._whole is None:
            onward: dict[Any, Sequence[Hop]] = {}
            entering: dict[Any, list[Hop]] = dict(self.entering)
            for aim in self.aims:
                hops = onward[aim] = self.inflows[aim].hops
                walked(len(hops))
                for hop in self.inflows[aim].contributions:
                    entering.setdefault(hop.link.source, []).append(hop)
            contributions = list(entering)[len(self.entering) :]
            for contribution in contributions:
                onward[contribution] = ()
                walked(1)
                if len(entering[contribution]) > 1:
                    entering[contribution].sort(key=_link_id)
            self._whole = Subgraph([*self.aims, *contributions], onward, entering)
        return self._whole

    def carried(self, at: View, start: Aim, *, without: frozenset[str] = frozenset()) -> dict[Aim, Influence]:
        """What of an aim reaches each aim; nothing by the links `without`.

        Sums are formed in the order of the links' ids.
        """
        reached: dict[Aim, Influence] = {start: WHOLE}
        for aim in at.each(self.aims):
            if aim is not start:
                reached[aim] = _sum(reached, _but(self.entering[aim], without))
        return reached

    def carried_on(
        self, at: View, reached: Mapping[Aim, Influence], *, without: frozenset[str] = frozenset()
    ) -> dict[Contribution, Influence]:
        """What reaches each contribution of what reaches the aims; nothing by the links `without`."""
        found: dict[Contribution, Influence] = {}
        again: dict[Contribution, int] = {}  # how often, where more than once
        for aim in self.aims:
            supporting, counteracting, evidenced = reached[aim]
            hops = _but(self.inflows[aim].contributions, without)
            at.walked(len(hops))
            for link, share, evidenced_share, counteracts in hops:
                if counteracts:
                    influence = (counteracting * share, supporting * share, evidenced * evidenced_share)
                else:
                    influence = (supporting * share, counteracting * share, evidenced * evidenced_share)
                contribution = link.source
                if contribution in found:
                    again[contribution] = again.get(contribution, 1) + 1
                    former = found[contribution]
                    influence = (former[0] + influence[0], former[1] + influence[1], former[2] + influence[2])
                found[contribution] = influence
        for contribution, count in again.items():
            if count > COMMUTES:
                found[contribution] = _sum(reached, _but(self.entering_by(contribution), without))
        return found

    def carried_to(self, contribution: Contribution, reached: Mapping[Aim, Influence]) -> Influence | None:
        """What reaches a contribution of what reaches the aims; None where it isn't among what leads to them."""
        hops = self.entering_by(contribution)
        return _sum(reached, hops) if hops else None

    def entering_by(self, contribution: Contribution) -> Sequence[Hop]:
        """The hops by which a contribution is reached, in the order of the links' ids."""
        return self._lens.above(contribution, among=self.inflows) if self._lens.counts(contribution) else ()


def reach_up(at: View, lens: Lens, starts: Iterable[Any]) -> Subgraph:
    """What some contributions or aims that count lead to, these among it."""
    onward: dict[Any, Sequence[Hop]] = {}
    entering: dict[Any, list[Hop]] = {node: [] for node in starts}
    found = list(entering)
    while found:
        node = found.pop()
        hops = onward[node] = lens.above(node)
        at.walked(len(hops) + 1)
        for hop in hops:
            others = entering.get(hop.link.target)
            if others is None:
                entering[hop.link.target] = [hop]
                found.append(hop.link.target)
            else:
                others.append(hop)
    order = _in_order(at, entering, onward.__getitem__, _target)
    for hops in entering.values():
        hops.sort(key=_link_id)
    return Subgraph(order, onward, entering)


def carry_up(subgraph: Subgraph, starts: Mapping[Any, Influence]) -> dict[Any, Influence]:
    """What reaches each node of what stands at the starts; sums are formed in the order of the links' ids."""
    reached = dict(starts)
    for node in subgraph.order:
        if node not in reached:
            reached[node] = _sum(reached, subgraph.entering[node], _source)
    return reached


def strongest_first(share: float, node_id: str) -> tuple[int, str]:
    """The order of everything that has a share: largest first, to twelve decimals, equal ones by id."""
    return (-int(share * EQUAL + 0.5), node_id)


def _sum(reached: Mapping[Any, Influence], hops: Iterable[Hop], end: Callable[[Any], Any] | None = None) -> Influence:
    """What enters a node by some hops, from their targets unless another `end` is said."""
    supporting = counteracting = evidenced = 0.0
    for link, share, evidenced_share, counteracts in hops:
        former_supporting, former_counteracting, former_evidenced = reached[end(link) if end else link.target]
        if counteracts:
            former_supporting, former_counteracting = former_counteracting, former_supporting
        supporting += former_supporting * share
        counteracting += former_counteracting * share
        evidenced += former_evidenced * evidenced_share
    return (supporting, counteracting, evidenced)


def _but(hops: Sequence[Hop], without: frozenset[str]) -> Sequence[Hop]:
    return [hop for hop in hops if hop.link.id not in without] if without else hops


def _in_order(
    at: View,
    entering: Mapping[Any, Sequence[Hop]],
    onward: Callable[[Any], Sequence[Hop]],
    far: Callable[[Any], Any],
) -> list[Any]:
    """The nodes in topological order (Kahn, 1962, "Topological sorting of large networks").

    RuntimeError if the links form a circle: deeds refuse circles, so then the graph isn't what the database holds.
    """
    waiting = {node: len(hops) for node, hops in entering.items()}
    ready = [node for node, count in waiting.items() if count == 0]
    order: list[Any] = []
    while ready:
        node = ready.pop()
        order.append(node)
        at.walked(1)
        for hop in onward(node):
            next_node = far(hop.link)
            count = waiting[next_node] = waiting[next_node] - 1
            if not count:
                ready.append(next_node)
    if len(order) < len(entering):
        caught = min(node.id for node, count in waiting.items() if count > 0)
        raise RuntimeError(f"The links form a circle; {caught} is on it or beyond it.")
    return order


_link_id: Final = attrgetter("link.id")
_source: Final = attrgetter("source")
_target: Final = attrgetter("target")
