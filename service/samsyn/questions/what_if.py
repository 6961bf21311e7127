"""What if something weren't there: what it holds of an aim today, and which aims would lose all their support."""

from collections.abc import Iterable, Mapping
from typing import Final

from samsyn.errors import InvalidArgument, NotThere
from samsyn.model.ids import type_of
from samsyn.model.structure import Structure
from samsyn.questions.arguments import unfit
from samsyn.questions.lens import Lens
from samsyn.questions.subgraph import WHOLE, Influence, Subgraph, carry
from samsyn.questions.support import supported

WITHOUT_MAX: Final = 100
REMOVABLE: Final = "an actor, a contribution or a link"


def check_without(structure: Structure, without: Iterable[str]) -> None:
    """NotThere or WrongType unless all are ids of actors, contributions or links; InvalidArgument for too many."""
    ids = sorted(without)
    if len(ids) > WITHOUT_MAX:
        raise InvalidArgument("without", f"Leave out at most {WITHOUT_MAX} at a time; there are {len(ids)}.")
    for each in ids:
        if each not in structure.actors and each not in structure.contributions and each not in structure.links:
            raise NotThere(each) if type_of(each) == "AimLink" else unfit(structure, each, REMOVABLE)


def lost_share(today: Lens, subgraph: Subgraph, influences: Mapping[str, Influence], without: frozenset[str]) -> float:
    """The share that actors hold today by way of what is left out: 1 where all of what is driven goes through it.

    It is what they hold of the aim, less what they hold by paths on which nothing is left out; the weights of today
    apply to both.
    """
    entering = {
        node_id: [hop for hop in hops if hop[4].id not in without] for node_id, hops in subgraph.entering.items()
    }
    start = subgraph.order[0]
    staying = carry(Subgraph(subgraph.order, subgraph.onward, entering), {start: WHOLE})
    held = kept = 0.0
    contributions = today.structure.contributions
    for contribution_id in sorted(contributions.keys() & influences.keys()):
        held += sum(influences[contribution_id][:2])
        if contribution_id not in without:
            portions = today.portions(contributions[contribution_id])
            stays = sum(portion for actor_id, portion in portions if actor_id not in without)
            kept += sum(staying[contribution_id][:2]) * stays
    return max(held - kept, 0.0)


def losing_support(today: Lens, then: Lens, subgraph: Subgraph) -> list[str]:
    """The aims of a sub-graph that something supports today and nothing would, in the order of their ids."""
    return sorted(supported(today, subgraph) - supported(then, subgraph))
