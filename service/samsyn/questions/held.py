"""What each actor holds of an aim, by all that leads to it.

After a change below, what was held is brought up to date: the shares of all aims are worked out again, and of
contributions and actors those alone that the change reaches. Every sum is formed as it would be anew, in the order of
the ids, so that the same graph always gives the same digits.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from samsyn.graph.orders import Walked, nothing
from samsyn.graph.records import Actor, Aim, Contribution
from samsyn.graph.view import View
from samsyn.questions.lens import Lens, Portions, by_id
from samsyn.questions.strongest import Strongest
from samsyn.questions.subgraph import Below, Influence

AGAIN_MAX: Final = 0.2  # of the contributions; where more are reached, all is worked out anew, in less time

Sum: TypeAlias = Sequence[Any]
"""Supporting, counteracting and evidenced share, and of how many contributions."""


@dataclass(frozen=True, slots=True)
class Held:
    """What leads to an aim and what reaches it, and what of that is each actor's, in the order of the actors' ids.

    `portions` are those by which the contributions were shared out.
    """

    lens: Lens
    below: Below
    aims: Mapping[Aim, Influence]
    contributions: Mapping[Contribution, Influence]
    portions: Mapping[Contribution, Portions]
    sums: Mapping[Actor, Sum]
    found: list[Strongest] = field(default_factory=list[Strongest])  # once somebody has asked for it

    def strongest(self, walked: Walked = nothing) -> Strongest:
        """The strongest chains from everything that leads there to the aim."""
        if not self.found:
            whole = self.below.whole(walked)
            self.found.append(Strongest(whole.entering, whole.order, upwards=True))
        return self.found[0]

    @property
    def size(self) -> int:
        """How many nodes lead there, the aim among them."""
        return len(self.aims) + len(self.contributions)

    def influence(self, node: Any) -> Influence:
        """What reaches a node."""
        return self.contributions[node] if isinstance(node, Contribution) else self.aims[node]

    def made_by(self, actor: Actor) -> dict[Contribution, float]:
        """An actor's portions of the contributions that lead there, in the order of their ids."""
        return {
            part.target: portion
            for part in actor.contributions
            if part.target in self.contributions
            for maker, portion in self.portions[part.target]
            if maker is actor
        }


def hold(at: View, lens: Lens, aim: Aim) -> Held:
    """What is held of an aim."""
    below = Below(at, lens, [aim])
    aims = below.carried(at, aim)
    contributions = below.carried_on(at, aims)
    portions: dict[Contribution, Portions] = {}
    sums: dict[Actor, list[Any]] = {}
    for contribution in at.each(at.sorted(contributions, by_id)):
        shared = portions[contribution] = lens.portions(contribution)
        supporting, counteracting, evidenced = contributions[contribution]
        for actor, portion in shared:
            found = sums.get(actor)
            if found is None:
                sums[actor] = [supporting * portion, counteracting * portion, evidenced * portion, 1]
            else:
                found[0] += supporting * portion
                found[1] += counteracting * portion
                found[2] += evidenced * portion
                found[3] += 1
    in_order: dict[Actor, Sum] = {actor: sums[actor] for actor in sorted(sums, key=by_id)}
    return Held(lens, below, aims, contributions, portions, in_order)


def hold_again(at: View, former: Held, aim: Aim, changed: Collection[Aim]) -> Held:
    """What is held of an aim now, where that to which something else leads than before is `changed`."""
    below = Below(at, former.lens, [aim])
    aims = below.carried(at, aim)
    reached = {each for each in (*aims, *former.aims) if each in changed or aims.get(each) != former.aims.get(each)}
    touched = {
        hop.link.source
        for inflows in (below.inflows, former.below.inflows)
        for each in reached & inflows.keys()
        for hop in inflows[each].contributions
    }
    if len(touched) > AGAIN_MAX * len(former.contributions):
        return hold(at, former.lens, aim)
    at.walked(len(touched))
    contributions, portions = dict(former.contributions), dict(former.portions)
    makers: set[Actor] = set()
    for contribution in touched:
        makers.update(maker for maker, _ in portions.pop(contribution, ()))
        contributions.pop(contribution, None)
        influence = below.carried_to(contribution, aims)
        if influence is not None:
            contributions[contribution] = influence
            portions[contribution] = former.lens.portions(contribution)
            makers.update(maker for maker, _ in portions[contribution])
    held = Held(former.lens, below, aims, contributions, portions, former.sums)
    sums = dict(former.sums)
    for actor in makers:
        parts = held.made_by(actor)
        at.walked(len(actor.contributions))
        if parts:
            sums[actor] = _sum(contributions, parts)
        else:
            sums.pop(actor, None)
    in_order = {actor: sums[actor] for actor in sorted(sums, key=by_id)}
    return Held(former.lens, below, aims, contributions, portions, in_order)


def _sum(influences: Mapping[Contribution, Influence], parts: Mapping[Contribution, float]) -> Sum:
    """What some portions of contributions make up, in their order."""
    supporting = counteracting = evidenced = 0.0
    for contribution, portion in parts.items():
        influence = influences[contribution]
        supporting += influence[0] * portion
        counteracting += influence[1] * portion
        evidenced += influence[2] * portion
    return (supporting, counteracting, evidenced, len(parts))
