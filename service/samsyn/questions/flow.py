"""What flows where towards an aim, for a Sankey diagram."""

from heapq import nsmallest
from operator import itemgetter
from typing import Any

from samsyn.graph.orders import Walked, in_slices, nothing
from samsyn.graph.records import Node
from samsyn.model.answers import Id, answer, described
from samsyn.model.vocabulary import Polarity
from samsyn.questions.held import Held
from samsyn.questions.subgraph import strongest_first


@answer("A node of the diagram.")
class FlowNode:
    node: Node = described("An aim or a contribution.")
    share: float = described("Its share in the aim; 1 for the aim itself.")


@answer("A flow of the diagram.")
class FlowLink:
    from_id: Id = described("The node that it flows from.")
    to_id: Id = described("The node that it flows into.")
    share: float = described("What reaches the aim this way.")
    polarity: Polarity = described("The link's own.")


@answer("What flows where, for a Sankey diagram.")
class Flow:
    nodes: tuple[FlowNode, ...] = described("Largest share first, the aim before all.")
    links: tuple[FlowLink, ...] = described("The flows between them, largest first.")
    rest_share: float = described("What flows into them from nodes that are not shown.")


def flow_of(held: Held, aim: Any, max_nodes: int, walked: Walked = nothing) -> Flow:
    """The flow into an aim among at most `max_nodes` nodes of what leads to it."""
    shares: dict[Any, float] = {}
    for influences in (held.aims, held.contributions):
        for node, (supporting, counteracting, _) in influences.items():
            shares[node] = supporting + counteracting
            walked(1)

    def place(node: Any) -> tuple[int, str]:
        walked(1)
        return strongest_first(shares[node], node.id)

    strongest = nsmallest(max_nodes - 1, (node for node in shares if node is not aim), key=place)
    shown = {aim, *strongest}
    links: list[tuple[str, FlowLink]] = []
    rest: list[tuple[str, float]] = []
    inflows = held.below.inflows
    for target in shown & inflows.keys():
        walked(len(inflows[target].contributions))
        for link, share, _, counteracts in inflows[target].hops:
            flowing = shares[target] * share
            if link.source in shown:
                polarity = Polarity.COUNTERACTS if counteracts else Polarity.SUPPORTS
                flow = FlowLink(from_id=link.source.id, to_id=target.id, share=flowing, polarity=polarity)
                links.append((link.id, flow))
            else:
                rest.append((link.id, flowing))
    links.sort(key=lambda entry: strongest_first(entry[1].share, entry[0]))
    return Flow(
        nodes=tuple(FlowNode(node=node, share=shares[node]) for node in (aim, *strongest)),
        links=tuple(flow_link for _, flow_link in links),
        rest_share=sum((flowing for _, flowing in in_slices(rest, itemgetter(0), walked)), 0.0),
    )
