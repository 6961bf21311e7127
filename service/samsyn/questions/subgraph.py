"""The part of the graph that a question is about, and the one pass that carries shares through it.

The pass follows the definition in docs/definition.md: what stands at a node is split over its hops, each product
is carried on, and a node's own is the sum of what enters it. Down from an aim this gives who drives it; up from what
an actor makes it gives what the actor drives. It is linear in the links: paths are never listed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from samsyn.model.structure import Hop

# What of a share is supporting, what is counteracting, and what of both is evidenced.
Influence: TypeAlias = tuple[float, float, float]

WHOLE: Final[Influence] = (1.0, 0.0, 1.0)
EQUAL: Final = 10**12  # parts of 1: shares that differ by less are equal to people, only their sums' digits differ


@dataclass(frozen=True, slots=True)
class Subgraph:
    """All nodes that can be reached from the starts.

    `order` has each node after those that lead to it from the starts. `onward` holds the hops out of a node,
    `entering` the same hops turned round, back from a node to those it is reached from, in the order of the links' ids.
    """

    order: list[str]
    onward: Mapping[str, Sequence[Hop]]
    entering: Mapping[str, Sequence[Hop]]


def reach(starts: Iterable[str], hops_of: Callable[[str], Sequence[Hop]]) -> Subgraph:
    """The sub-graph of what the hops lead to from the starts, these among it.

    RuntimeError if the links form a circle: deeds refuse circles, so then the structure isn't what the graph holds.
    """
    onward: dict[str, Sequence[Hop]] = {}
    entering: dict[str, list[Hop]] = {node_id: [] for node_id in starts}
    found = list(entering)
    while found:
        node_id = found.pop()
        hops = onward[node_id] = hops_of(node_id)
        for next_id, share, evidenced, counteracts, link in hops:
            back = (node_id, share, evidenced, counteracts, link)
            others = entering.get(next_id)
            if others is None:
                entering[next_id] = [back]
                found.append(next_id)
            else:
                others.append(back)
    for hops in entering.values():
        if len(hops) > 1:
            hops.sort(key=_link_id)
    return Subgraph(order=_in_order(onward, entering), onward=onward, entering=entering)


def carry(subgraph: Subgraph, starts: Mapping[str, Influence]) -> dict[str, Influence]:
    """What reaches each node of what stands at the starts; sums are formed in the order of the links' ids."""
    reached = dict(starts)
    for node_id in subgraph.order:
        if node_id in reached:
            continue
        supporting = counteracting = evidenced = 0.0
        for former_id, share, evidenced_share, counteracts, _ in subgraph.entering[node_id]:
            former_supporting, former_counteracting, former_evidenced = reached[former_id]
            if counteracts:
                former_supporting, former_counteracting = former_counteracting, former_supporting
            supporting += former_supporting * share
            counteracting += former_counteracting * share
            evidenced += former_evidenced * evidenced_share
        reached[node_id] = (supporting, counteracting, evidenced)
    return reached


def strongest_first(share: float, node_id: str) -> tuple[int, str]:
    """The order of everything that has a share: largest first, to twelve decimals, equal ones by id."""
    return (-int(share * EQUAL + 0.5), node_id)


def _in_order(onward: Mapping[str, Sequence[Hop]], entering: Mapping[str, Sequence[Hop]]) -> list[str]:
    """The nodes in topological order (Kahn, 1962, "Topological sorting of large networks")."""
    waiting = {node_id: len(hops) for node_id, hops in entering.items()}
    ready = [node_id for node_id, count in waiting.items() if count == 0]
    order: list[str] = []
    while ready:
        node_id = ready.pop()
        order.append(node_id)
        for next_id, _, _, _, _ in onward[node_id]:
            waiting[next_id] -= 1
            if waiting[next_id] == 0:
                ready.append(next_id)
    if len(order) < len(entering):
        caught = min(node_id for node_id, count in waiting.items() if count > 0)
        raise RuntimeError(f"The links form a circle; {caught} is on it or beyond it.")
    return order


def _link_id(hop: Hop) -> str:
    return hop[4].id
