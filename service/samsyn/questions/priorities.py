"""What to put first: the priority matrix that Swedish surveys use, computed from the graph.

Effect, a node's share in the aim, is held against its index, how well it goes from 0 to 100. Goals are compared with
goals and actors with actors, each with the mean of those that are told: what has as much as the mean has much. See
docs/definition.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import fmean
from typing import Any

from samsyn.graph.records import AIMS, Actor, Aim, Contribution, Node
from samsyn.graph.view import View
from samsyn.model.answers import answer, described
from samsyn.model.pages import FIRST_DEFAULT
from samsyn.model.vocabulary import Quadrant
from samsyn.questions.arguments import aim_with, check_first
from samsyn.questions.drivers import Drivers, drivers
from samsyn.questions.judgement import mean_index
from samsyn.questions.lens import Lens
from samsyn.questions.subgraph import Below, strongest_first
from samsyn.questions.under import concerned


@answer("A position in the priority matrix: effect against index.")
class Priority:
    node: Node = described("An aim below the requested aim, or an actor that drives it.")
    effect: float = described("Share in the requested aim, 0–1.")
    index: float | None = described(
        "Attainment index, 0–100: for an aim the mean of its measures, for an actor the mean of its contributions."
        " Null without data."
    )
    quadrant: Quadrant | None = described(
        "Quadrant, relative to the mean effect and the mean index of the aims or of the actors; null without an index."
    )


@dataclass(frozen=True, slots=True)
class _Priorities:
    """All of one aim."""

    aims: Sequence[Priority]
    actors: Sequence[Priority]

    @property
    def size(self) -> int:
        """How much room they take, against that of a node in an answer of `drivers`."""
        return (len(self.aims) + len(self.actors)) // 2 + 1


def priorities(at: View, aim_id: str, *, first: int = FIRST_DEFAULT, under: str | None = None) -> Sequence[Priority]:
    """The aims below an aim and the actors that drive it: aims first, each by effect, largest first, then by id.

    Of both the `first`, with `under` of those that belong to an actor or to what is below it; the means are those of
    all. NotThere for an id that nothing has, WrongType for one that isn't an aim's or an actor's, InvalidArgument
    unless `first` is 1 to 100.
    """
    aim = aim_with(at, aim_id)
    check_first(first)
    key = (None, "priorities", aim, at.today)
    known: _Priorities | None = at.graph.answers.get(key)
    if known is None:
        known = _Priorities(_of_aims(at, aim), _of_actors(at, aim))
        at.graph.remember(key, known)
    if under is None:
        return [*known.aims[:first], *known.actors[:first]]
    is_theirs = concerned(at, under, *AIMS, Actor)
    parts = ((each for each in at.each(part) if is_theirs([each.node])) for part in (known.aims, known.actors))
    return [each for part in parts for each in islice(part, first)]


def _of_aims(at: View, aim: Aim) -> list[Priority]:
    influences = Below(at, Lens(), [aim]).carried(at, aim)
    effects: dict[Any, float] = {each: sum(influences[each][:2]) for each in influences if each is not aim}
    indices = {node: index for node in at.each(effects) if (index := mean_index(node, at)) is not None}
    return _placed(effects, indices)


def _of_actors(at: View, aim: Aim) -> list[Priority]:
    """The actors, whose index is that of their contributions, weighted by the shares that they have by them."""
    answer: Drivers = drivers(aim, at)
    found: dict[Any, float] = {}
    for driver in answer.actors:
        parts = [
            (part.share, index)
            for part in driver.all_contributions()
            if (index := _of_contribution(part.contribution, at)) is not None
        ]
        at.walked(driver.contribution_count)
        whole = sum(share for share, _ in parts)
        if whole > 0:
            found[driver.actor] = sum(share * index for share, index in parts) / whole
    return _placed({driver.actor: driver.share for driver in answer.actors}, found)


def _of_contribution(contribution: Contribution, at: View) -> float | None:
    """The index of what tells of a contribution itself, else of the aims that it leads straight to."""
    own = mean_index(contribution, at)
    if own is not None:
        return own
    above = [index for link in contribution.contributes_to if (index := mean_index(link.target, at)) is not None]
    return fmean(above) if above else None


def _placed(effects: Mapping[Any, float], indices: Mapping[Any, float]) -> list[Priority]:
    """All by effect, each placed by the means of the effects and of the indices."""
    effect_mean = _mean(effects.values())
    index_mean = _mean(indices.values())
    return [
        Priority(
            node=node,
            effect=effects[node],
            index=indices.get(node),
            quadrant=_quadrant(effects[node] >= effect_mean, indices[node] >= index_mean) if node in indices else None,
        )
        for node in sorted(effects, key=lambda node: strongest_first(effects[node], node.id))
    ]


def _quadrant(much: bool, well: bool) -> Quadrant:  # noqa: FBT001 (two answers, which make four)
    if well:
        return Quadrant.KEEP if much else Quadrant.LOWER
    return Quadrant.PRIORITISE if much else Quadrant.IMPROVE


def _mean(values: Iterable[float]) -> float:
    found = sorted(values)
    return fmean(found) if found else 0.0
