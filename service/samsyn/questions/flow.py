"""What flows where towards an aim, for a Sankey diagram."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from heapq import heappop, heappush
from operator import itemgetter
from typing import Any

from samsyn.graph.orders import Walked, in_slices, nothing
from samsyn.graph.records import Contribution, Node
from samsyn.model.answers import Id, answer, described
from samsyn.model.vocabulary import Polarity
from samsyn.questions.held import Held
from samsyn.questions.subgraph import Influence, strongest_first


@answer(
    "A node of the diagram. The links out of it add up to its share, but for the aim itself; of an aim, so do the "
    "links into it with externalShare, unsupportedShare and notShownShare. At a contribution the flow begins."
)
class FlowNode:
    node: Node = described("An aim or a contribution.")
    share: float = described("Its share in the aim; 1 for the aim itself.")
    counteracting_share: float = described("The part of its share that arrives by an odd number of COUNTERACTS.")
    external_share: float = described("What flows into it from influences outside the graph, by its externalWeight.")
    unsupported_share: float = described("All of its share where nothing leads to it, else 0.")
    not_shown_share: float = described("What flows into it from nodes that are not shown.")


@answer("A flow of the diagram.")
class FlowLink:
    link_id: Id = described("The id of the AimLink that it flows by.")
    from_id: Id = described("The node that it flows from.")
    to_id: Id = described("The node that it flows into.")
    share: float = described("What reaches the aim this way.")
    counteracting_share: float = described(
        "The part of it that arrives by an odd number of COUNTERACTS, this link among them."
    )
    polarity: Polarity = described("The link's own.")


@answer(
    "What flows where, for a Sankey diagram. The shares of the contributions that are shown, externalShare, "
    "unsupportedShare and restShare add up to 1."
)
class Flow:
    nodes: tuple[FlowNode, ...] = described("Largest share first, the aim before all.")
    links: tuple[FlowLink, ...] = described("The flows between them, largest first.")
    rest_share: float = described("What flows into them from nodes that are not shown.")
    external_share: float = described("What flows into them from influences outside the graph.")
    unsupported_share: float = described("What of them nothing leads to.")


def flow_of(held: Held, aim: Any, max_nodes: int, walked: Walked = nothing) -> Flow:
    """The flow into an aim among at most `max_nodes` nodes of what leads to it.

    They have the largest shares, each with all that it flows through: no part of what is shown comes from nowhere.
    """
    shown = _shown(held, aim, max_nodes, walked)
    links: list[tuple[str, FlowLink]] = []
    hidden: list[tuple[str, float]] = []
    nodes: list[FlowNode] = []
    for node, (supporting, counteracting, _) in shown.items():
        share = supporting + counteracting
        external = unsupported = not_shown = 0.0
        if not isinstance(node, Contribution):
            inflow = held.below.inflows[node]
            walked(len(inflow.contributions))
            if inflow.is_empty:
                unsupported = share
            external = share * inflow.external_share
            for link, part, _, counteracts in inflow.hops:
                if link.source in shown:
                    flow_link = FlowLink(
                        link_id=Id(link.id),
                        from_id=link.source.id,
                        to_id=node.id,
                        share=share * part,
                        counteracting_share=(supporting if counteracts else counteracting) * part,
                        polarity=Polarity.COUNTERACTS if counteracts else Polarity.SUPPORTS,
                    )
                    links.append((link.id, flow_link))
                else:
                    not_shown += share * part
                    hidden.append((link.id, share * part))
        nodes.append(
            FlowNode(
                node=node,
                share=share,
                counteracting_share=counteracting,
                external_share=external,
                unsupported_share=unsupported,
                not_shown_share=not_shown,
            )
        )
    links.sort(key=lambda entry: strongest_first(entry[1].share, entry[0]))
    return Flow(
        nodes=tuple(nodes),
        links=tuple(flow_link for _, flow_link in links),
        rest_share=sum((flowing for _, flowing in in_slices(hidden, itemgetter(0), walked)), 0.0),
        external_share=sum((each.external_share for each in nodes), 0.0),
        unsupported_share=sum((each.unsupported_share for each in nodes), 0.0),
    )


def _shown(held: Held, aim: Any, max_nodes: int, walked: Walked) -> Mapping[Any, Influence]:
    """The nodes to show with what reaches them, the aim first and then the largest share first.

    A node comes with all that is still missing between it and the aim. What doesn't fit once never will, as whatever is
    shown before it takes as much room as it brings it nearer.
    """
    waiting: list[tuple[tuple[int, str], Any]] = []
    for influences in (held.aims, held.contributions):
        for node, (supporting, counteracting, _) in influences.items():
            heappush(waiting, (strongest_first(supporting + counteracting, node.id), node))
            walked(1)
    shown = {aim}
    while waiting and len(shown) < max_nodes:
        shown |= _way_to(held, heappop(waiting)[1], shown, max_nodes - len(shown), walked)
    others = sorted(shown - {aim}, key=lambda node: strongest_first(sum(held.influence(node)[:2]), node.id))
    return {node: held.influence(node) for node in (aim, *others)}


def _way_to(held: Held, node: Any, shown: AbstractSet[Any], room: int, walked: Walked) -> AbstractSet[Any]:
    """A node and all between it and the aim that isn't shown; nothing of it where there is less `room`."""
    way = {node} - shown
    found = list(way)
    while found:
        each = found.pop()
        entering = held.below.entering_by(each) if isinstance(each, Contribution) else held.below.entering[each]
        walked(len(entering) + 1)
        above = {hop.link.target for hop in entering} - shown - way
        way |= above
        if len(way) > room:
            return frozenset()
        found += above
    return way
