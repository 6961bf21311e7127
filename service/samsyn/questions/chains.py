"""The red thread: through which chains something leads to the aims above it, or what leads to an aim."""

from typing import Any

from samsyn.graph.records import Actor, Aim, Contribution
from samsyn.graph.view import View
from samsyn.model.vocabulary import ChainDirection
from samsyn.questions.arguments import A_START, aim_with, check_first, one_of
from samsyn.questions.lens import Lens
from samsyn.questions.strongest import Chain, Strongest, chain_of
from samsyn.questions.subgraph import Below, reach_up

CHAINS_FIRST = 20


def chains(
    at: View, from_id: str, *, direction: ChainDirection = ChainDirection.UP, first: int = CHAINS_FIRST
) -> list[Chain]:
    """The `first` strongest chains; equal ones by the ids of their links, read from where was asked.

    UP from an actor, a contribution or an aim to aims that lead no further; DOWN from an aim to contributions and dead
    ends. A contribution that is asked about and doesn't count yet is taken as if it did, in the denominators too; one
    that counts no more leads nowhere. Empty when there is no link. NotThere for an id that nothing has, WrongType for
    one that the direction can't start from, InvalidArgument unless `first` is 1 to 100.
    """
    check_first(first)
    if direction is ChainDirection.DOWN:
        return _down(at, aim_with(at, from_id), first)
    start: Any = one_of(at, from_id, Actor, Contribution, Aim, expected=A_START)
    lens = Lens()
    if isinstance(start, Contribution) and not lens.counts(start):
        lens = Lens(assumed=start)
    alone = [(start, 1.0)] if not isinstance(start, Actor) and lens.is_present(start) else []
    starts = lens.made_by(start) if isinstance(start, Actor) else alone
    subgraph = reach_up(at, lens, [node for node, _ in starts])
    found = Strongest(subgraph.onward, subgraph.order[::-1], upwards=True).chains(starts, first, at.walked)
    return [chain_of(share, [hop.link for hop in hops]) for share, hops in found]


def _down(at: View, aim: Aim, first: int) -> list[Chain]:
    subgraph = Below(at, Lens(), [aim]).whole(at.walked)
    found = Strongest(subgraph.onward, subgraph.order[::-1], upwards=False).chains([(aim, 1.0)], first, at.walked)
    return [chain_of(share, [hop.link for hop in reversed(hops)]) for share, hops in found]
