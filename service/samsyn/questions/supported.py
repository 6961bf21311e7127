"""Which aims are supported: a contribution leads to each by a path that doesn't hinder it."""

from samsyn.graph.records import Aim
from samsyn.graph.view import View
from samsyn.questions.lens import Lens
from samsyn.questions.subgraph import Below


def supported(at: View, lens: Lens, below: Below) -> set[Aim]:
    """The aims among some that something supports, through a lens that sees the same or less.

    An aim is supported by a contribution from which a path with an even number of COUNTERACTS leads to it.
    """
    reached: dict[Aim, tuple[bool, bool]] = {}  # whether anything supports, and whether anything counteracts
    for aim in reversed(below.aims):
        inflow = lens.inflow(aim)
        at.walked(len(inflow.contributions))
        supports = counteracts = False
        for hop in inflow.contributions:
            if hop.counteracts:
                counteracts = True
            else:
                supports = True
                if counteracts:
                    break
        for hop in inflow.aims:
            lower = reached[hop.link.source]
            supports |= lower[hop.counteracts]
            counteracts |= lower[not hop.counteracts]
        reached[aim] = (supports, counteracts)
    return {aim for aim, (supports, _) in reached.items() if supports}
