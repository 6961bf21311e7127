"""What an actor or a contribution drives: the arithmetic of `drivers`, the other way round."""

from collections.abc import Mapping
from dataclasses import field

from samsyn.graph.records import Actor, Aim, Contribution
from samsyn.graph.view import View
from samsyn.model.answers import answer, asked, described
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import Shares
from samsyn.questions.lens import Lens
from samsyn.questions.strongest import Chain, Strongest, chain_of
from samsyn.questions.subgraph import Subgraph, carry_up, reach_up, strongest_first


@answer("An aim that an actor or a contribution drives, with the share in it.")
class DrivenAim(Shares):
    aim: Aim = described("The aim.")
    _portions: Mapping[Contribution, float] = field(repr=False, compare=False)
    _subgraph: Subgraph = field(repr=False, compare=False)

    @property
    @asked("Strongest chain to the aim.")
    def path(self) -> Chain:
        """The strongest chain from a contribution to the aim; of equal ones the first, as in `ActorDriver.paths`."""
        subgraph = self._subgraph
        strongest = Strongest(subgraph.onward, subgraph.order[::-1], upwards=True, end=self.aim)
        share, hops = strongest.chains(self._portions.items(), first=1)[0]
        return chain_of(share, [hop.link for hop in hops])


def driven_sort_key(driven: DrivenAim) -> tuple[float, str]:
    """Where an aim stands in the list of what somebody drives: by the share in it, descending, then by id."""
    return -round(driven.share, 12), driven.aim.id


def drives(driver: Actor | Contribution, at: View, *, during: DateRange | None = None) -> list[DrivenAim]:
    """The aims in which an actor or a contribution has a share, largest share first, equal ones by id.

    None for what has no share anywhere: an archived actor, a contribution that doesn't count.
    """
    lens = Lens(during=during)
    if isinstance(driver, Actor):
        portions = dict(lens.made_by(driver))
    else:
        portions = {driver: 1.0} if lens.is_present(driver) else {}
    subgraph = reach_up(at, lens, portions)
    influences = carry_up(subgraph, {start: (portion, 0.0, portion) for start, portion in portions.items()})
    driven = [
        DrivenAim(
            aim=aim,
            share=supporting + counteracting,
            supporting_share=supporting,
            counteracting_share=counteracting,
            evidenced_share=evidenced,
            _portions=portions,
            _subgraph=subgraph,
        )
        for aim, (supporting, counteracting, evidenced) in influences.items()
        if aim not in portions
    ]
    return sorted(driven, key=lambda each: strongest_first(each.share, each.aim.id))
