"""A link's share of all that leads to its aim, and a maker's portion of a contribution."""

from samsyn.graph.records import AimLink, Makes
from samsyn.graph.view import View
from samsyn.questions.lens import Lens


def link_share(link: AimLink, _at: View) -> float | None:
    """A link's part of all that leads to its aim, external weight among it: above 0, at most 1.

    None while it doesn't count: an end is archived, its contribution doesn't count, or it was taken away.
    """
    lens = Lens()
    if link.unlinked_at is not None or link.target.archived_at is not None or not lens.is_present(link.source):
        return None
    return link.weight / lens.inflow(link.target).weight


def portion(part: Makes, _at: View) -> float | None:
    """A maker's part of a contribution, above 0 and at most 1, whether or not the contribution counts.

    None for an archived maker.
    """
    return next((portion for maker, portion in Lens().portions(part.target) if maker is part.source), None)
