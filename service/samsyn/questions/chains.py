"""The red thread: through which chains something leads to the aims above it, or what leads to an aim."""

from samsyn.model.structure import Structure
from samsyn.model.vocabulary import ChainDirection
from samsyn.questions.arguments import A_START, check_aim, check_first, unfit
from samsyn.questions.lens import Lens
from samsyn.questions.strongest import Chain, Strongest, chain_of
from samsyn.questions.subgraph import reach

CHAINS_FIRST = 20


def chains(
    structure: Structure,
    from_id: str,
    *,
    direction: ChainDirection = ChainDirection.UP,
    first: int = CHAINS_FIRST,
) -> list[Chain]:
    """The `first` strongest chains; equal ones by the ids of their links, read from where was asked.

    UP from an actor, a contribution or an aim to aims that lead no further; DOWN from an aim to contributions and dead
    ends. A contribution that is asked about and doesn't count yet is taken as if it did, in the denominators too; one
    that counts no more leads nowhere. Empty when there is no link. NotThere for an id that nothing has, WrongType for
    one that the direction can't start from, InvalidArgument unless `first` is 1 to 100.
    """
    check_first(first)
    if direction is ChainDirection.DOWN:
        return _down(structure, from_id, first)
    lens = Lens(structure)
    contribution = structure.contributions.get(from_id)
    if contribution is not None and not lens.counts(contribution):
        lens = Lens(structure, assumed=from_id)
    if from_id in structure.actors:
        starts = lens.made_by(from_id)
    elif contribution is not None or from_id in structure.aims:
        starts = [(from_id, 1.0)] if lens.is_present(from_id) else []
    else:
        raise unfit(structure, from_id, A_START)
    subgraph = reach([start_id for start_id, _ in starts], lens.above)
    found = Strongest(subgraph.onward, subgraph.order[::-1]).chains(starts, first)
    return [chain_of(share, [hop[4] for hop in hops]) for share, hops in found]


def _down(structure: Structure, aim_id: str, first: int) -> list[Chain]:
    check_aim(structure, aim_id)
    subgraph = reach([aim_id], Lens(structure).below)
    found = Strongest(subgraph.onward, subgraph.order[::-1]).chains([(aim_id, 1.0)], first)
    return [chain_of(share, [hop[4] for hop in reversed(hops)]) for share, hops in found]
