"""What flows where towards an aim, for a Sankey diagram."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from heapq import heappop, heappush
from operator import itemgetter
from typing import Any

from samsyn.graph.orders import Walked, in_slices, nothing
from samsyn.graph.records import Actor, Contribution, Node
from samsyn.model.answers import Id, answer, described
from samsyn.model.vocabulary import MakerRole, Polarity
from samsyn.questions.held import Held
from samsyn.questions.subgraph import Influence, strongest_first


@answer(
    "A node of the Sankey diagram. Except for the requested aim, its outgoing links add up to its share. For"
    " an aim, so do its incoming links together with `externalShare`, `unsupportedShare` and `notShownShare`."
    " Flows begin at contributions; `Flow.makers` leads to them from actors."
)
class FlowNode:
    node: Node = described("An aim or a contribution.")
    share: float = described("Share in the requested aim, 0–1; 1 for that aim itself.")
    counteracting_share: float = described("Part of the share on paths with an odd number of COUNTERACTS links, 0–1.")
    external_share: float = described("Inflow from influences outside the graph, by `externalWeight`.")
    unsupported_share: float = described("The whole share for an aim without incoming links, otherwise 0.")
    not_shown_share: float = described("Inflow from nodes that aren't shown.")


@answer("A flow of the Sankey diagram, between two nodes.")
class FlowLink:
    link_id: Id = described("Id of the `AimLink` of this flow.")
    from_id: Id = described("Id of the node at the start of the flow.")
    to_id: Id = described("Id of the node at the end of the flow.")
    share: float = described("Share that reaches the requested aim through this link, 0–1.")
    counteracting_share: float = described(
        "Part of this share on paths with an odd number of COUNTERACTS links, including this link."
    )
    evidenced_share: float = described("Part of the actors' `evidencedShare` that goes through this link, 0–1.")
    polarity: Polarity = described("Polarity of the link itself.")


@answer("A flow of the Sankey diagram from an actor to a contribution that it makes.")
class FlowMaker:
    actor: Actor = described("Actor at the start of the flow.")
    contribution_id: Id = described("Id of the contribution at its end.")
    role: MakerRole = described("Role of the actor in the contribution.")
    share: float = described("Share that the actor has in the requested aim through this contribution, 0–1.")
    counteracting_share: float = described("Part of this share on paths with an odd number of COUNTERACTS links.")
    evidenced_share: float = described("Share after each link is multiplied by its confidence factor, 0–1.")


@answer(
    "Flows for a Sankey diagram. The shares of the shown contributions, `externalShare`, `unsupportedShare`"
    " and `restShare` add up to 1."
)
class Flow:
    nodes: tuple[FlowNode, ...] = described(
        "Nodes of the diagram: the requested aim, then the others by share in descending order."
    )
    links: tuple[FlowLink, ...] = described("Flows between the nodes, largest first.")
    makers: tuple[FlowMaker, ...] = described(
        "Flows from actors to the shown contributions, largest first. For each contribution, they add up to its share."
    )
    rest_share: float = described("Total inflow from nodes that aren't shown, 0–1.")
    external_share: float = described("Total inflow from influences outside the graph, 0–1.")
    unsupported_share: float = described("Total share of the shown aims without incoming links, 0–1.")


def flow_of(held: Held, aim: Any, max_nodes: int, walked: Walked = nothing) -> Flow:
    """The flow into an aim among at most `max_nodes` nodes of what leads to it.

    They have the largest shares, each with all that it flows through: no part of what is shown comes from nowhere.
    """
    shown = _shown(held, aim, max_nodes, walked)
    evidence = _evidence(held, walked)
    links: list[tuple[str, FlowLink]] = []
    hidden: list[tuple[str, float]] = []
    nodes: list[FlowNode] = []
    for node, (supporting, counteracting, evidenced) in shown.items():
        share = supporting + counteracting
        external = unsupported = not_shown = 0.0
        if not isinstance(node, Contribution):
            inflow = held.below.inflows[node]
            walked(len(inflow.contributions))
            if inflow.is_empty:
                unsupported = share
            external = share * inflow.external_share
            for link, part, evidenced_part, counteracts in inflow.hops:
                if link.source in shown:
                    flow_link = FlowLink(
                        link_id=Id(link.id),
                        from_id=link.source.id,
                        to_id=node.id,
                        share=share * part,
                        counteracting_share=(supporting if counteracts else counteracting) * part,
                        evidenced_share=evidenced * evidenced_part * evidence.get(link.source, 1.0),
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
        makers=_makers(held, shown),
        rest_share=sum((flowing for _, flowing in in_slices(hidden, itemgetter(0), walked)), 0.0),
        external_share=sum((each.external_share for each in nodes), 0.0),
        unsupported_share=sum((each.unsupported_share for each in nodes), 0.0),
    )


def _evidence(held: Held, walked: Walked) -> Mapping[Any, float]:
    """What of each aim is evidenced from the contributions up to it; a contribution itself is the whole of its own."""
    found: dict[Any, float] = {}
    for each in reversed(held.below.aims):
        hops = held.below.inflows[each].hops
        walked(len(hops))
        found[each] = sum((hop.evidenced * found.get(hop.link.source, 1.0) for hop in hops), 0.0)
    return found


def _makers(held: Held, shown: Mapping[Any, Influence]) -> tuple[FlowMaker, ...]:
    """What of the shown contributions each maker has."""
    makers = [
        FlowMaker(
            actor=actor,
            contribution_id=Id(node.id),
            role=next(part.role for part in node.makers if part.source is actor),
            share=(supporting + counteracting) * portion,
            counteracting_share=counteracting * portion,
            evidenced_share=evidenced * portion,
        )
        for node, (supporting, counteracting, evidenced) in shown.items()
        if isinstance(node, Contribution)
        for actor, portion in held.portions[node]
    ]
    return tuple(sorted(makers, key=lambda each: (*strongest_first(each.share, each.actor.id), each.contribution_id)))


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
