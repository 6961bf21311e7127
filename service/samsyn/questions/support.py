"""Which aims something supports."""

from samsyn.questions.lens import Lens
from samsyn.questions.subgraph import Subgraph


def supported(lens: Lens, subgraph: Subgraph) -> set[str]:
    """The aims of a sub-graph that something supports, through a lens that sees the same or less.

    An aim is supported by a contribution from which a path with an even number of COUNTERACTS leads to it.
    """
    told: dict[str, tuple[bool, bool]] = {}  # whether anything supports, and whether anything counteracts
    for node_id in reversed(subgraph.order):
        if node_id not in lens.structure.aims:
            told[node_id] = (True, False)
            continue
        supports = counteracts = False
        for below_id, _, _, turns, _ in lens.below(node_id):
            below = told[below_id]
            supports |= below[turns]
            counteracts |= below[not turns]
        told[node_id] = (supports, counteracts)
    return {node_id for node_id, (supports, _) in told.items() if supports and node_id in lens.structure.aims}
