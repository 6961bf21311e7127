"""What flows where towards an aim, for a Sankey diagram."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nsmallest

from samsyn.model.vocabulary import Polarity
from samsyn.questions.subgraph import Influence, Subgraph, strongest_first


@dataclass(frozen=True, slots=True)
class FlowNode:
    """An aim or a contribution, by id, with its share in the aim that was asked about."""

    node: str
    share: float


@dataclass(frozen=True, slots=True)
class FlowLink:
    """What reaches the aim that was asked about through one link; `polarity` is the link's own."""

    from_id: str
    to_id: str
    share: float
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class Flow:
    """The nodes with the largest shares and every flow between two of them, both strongest first.

    The aim comes before all others. `rest_share` flows into the nodes from aims and contributions that aren't shown.
    """

    nodes: tuple[FlowNode, ...]
    links: tuple[FlowLink, ...]
    rest_share: float


def flow_of(subgraph: Subgraph, influences: Mapping[str, Influence], aim_id: str, max_nodes: int) -> Flow:
    """The flow into an aim among at most `max_nodes` nodes of the sub-graph below it."""
    shares = {node_id: supporting + counteracting for node_id, (supporting, counteracting, _) in influences.items()}
    others = (node_id for node_id in subgraph.order if node_id != aim_id)
    strongest = nsmallest(max_nodes - 1, others, key=lambda node_id: strongest_first(shares[node_id], node_id))
    shown = {aim_id, *strongest}
    links: list[tuple[str, FlowLink]] = []
    rest: list[tuple[str, float]] = []
    for from_id, hops in subgraph.entering.items():
        for to_id, share, _, counteracts, link in hops:
            if to_id not in shown:
                continue
            flowing = shares[to_id] * share
            if from_id in shown:
                polarity = Polarity.COUNTERACTS if counteracts else Polarity.SUPPORTS
                links.append((link.id, FlowLink(from_id, to_id, flowing, polarity)))
            else:
                rest.append((link.id, flowing))
    links.sort(key=lambda entry: strongest_first(entry[1].share, entry[0]))
    rest.sort()
    return Flow(
        nodes=tuple(FlowNode(node_id, shares[node_id]) for node_id in (aim_id, *strongest)),
        links=tuple(flow_link for _, flow_link in links),
        rest_share=sum(flowing for _, flowing in rest),
    )
