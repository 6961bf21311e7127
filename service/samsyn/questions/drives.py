"""What an actor or a contribution drives: the arithmetic of `drivers`, the other way round."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samsyn.model.structure import Structure
from samsyn.questions.arguments import A_DRIVER, DateRange, unfit
from samsyn.questions.lens import Lens
from samsyn.questions.strongest import Chain, Strongest, chain_of
from samsyn.questions.subgraph import Subgraph, carry, reach, strongest_first


@dataclass(frozen=True, slots=True)
class DrivenAim:
    """An aim, by id, and the share in it of the actor or contribution that was asked about."""

    aim: str
    share: float
    supporting_share: float
    counteracting_share: float
    evidenced_share: float
    _portions: Mapping[str, float] = field(repr=False, compare=False)
    _subgraph: Subgraph = field(repr=False, compare=False)

    @property
    def path(self) -> Chain:
        """The strongest chain from a contribution to the aim; of equal ones the first, as in `ActorDriver.paths`."""
        strongest = Strongest(self._subgraph.onward, self._subgraph.order[::-1], end=self.aim)
        share, hops = strongest.chains(self._portions.items(), first=1)[0]
        return chain_of(share, [hop[4] for hop in hops])


def drives(structure: Structure, node_id: str, *, during: DateRange | None = None) -> list[DrivenAim]:
    """The aims in which an actor or a contribution has a share, largest share first, equal ones by id.

    None for what has no share anywhere: an archived actor, a contribution that doesn't count. NotThere for an id that
    nothing has, WrongType for one of anything else.
    """
    lens = Lens(structure, during=during)
    if node_id in structure.actors:
        portions = dict(lens.made_by(node_id))
    elif node_id in structure.contributions:
        portions = {node_id: 1.0} if lens.is_present(node_id) else {}
    else:
        raise unfit(structure, node_id, A_DRIVER)
    subgraph = reach(portions, lens.above)
    influences = carry(subgraph, {start_id: (portion, 0.0, portion) for start_id, portion in portions.items()})
    driven = [
        DrivenAim(
            aim_id,
            supporting + counteracting,
            supporting,
            counteracting,
            evidenced,
            _portions=portions,
            _subgraph=subgraph,
        )
        for aim_id, (supporting, counteracting, evidenced) in influences.items()
        if aim_id not in portions
    ]
    return sorted(driven, key=lambda aim: strongest_first(aim.share, aim.aim))
