"""What one link is of all that leads to its aim, and one maker of a contribution."""

from samsyn.model.structure import Structure
from samsyn.questions.lens import Lens


def link_share(structure: Structure, link_id: str) -> float | None:
    """A link's part of all that leads to its aim, external weight among it: above 0, at most 1.

    None while it doesn't count: an end is archived, its contribution doesn't count, or it was taken away.
    """
    link = structure.links.get(link_id)
    lens = Lens(structure)
    if link is None or structure.aims[link.target].archived or not lens.is_present(link.source):
        return None
    return link.weight / lens.inflow(link.target).weight


def portion(structure: Structure, contribution_id: str, actor_id: str) -> float | None:
    """A maker's part of a contribution, above 0 and at most 1, whether or not the contribution counts.

    None for an archived maker, and for whoever isn't a maker of it.
    """
    contribution = structure.contributions.get(contribution_id)
    portions = () if contribution is None else Lens(structure).portions(contribution)
    return next((part for maker_id, part in portions if maker_id == actor_id), None)
