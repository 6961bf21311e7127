"""What to put first: the priority matrix that Swedish surveys use, computed from the graph.

Effect, a node's share in the aim, is held against its index, how well it goes from 0 to 100. Goals are compared with
goals and actors with actors, each with the mean of those that are told: what has as much as the mean has much. See
docs/definition.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from samsyn.model.pages import FIRST_DEFAULT
from samsyn.model.structure import Structure
from samsyn.model.vocabulary import Quadrant
from samsyn.questions.arguments import check_aim, check_first
from samsyn.questions.drivers import Drivers, drivers
from samsyn.questions.lens import Lens
from samsyn.questions.subgraph import WHOLE, carry, reach, strongest_first


@dataclass(frozen=True, slots=True)
class Priority:
    """A goal, an outcome or an actor by id, with its effect, its index, and where that places it."""

    node: str
    effect: float
    index: float | None
    quadrant: Quadrant | None


@dataclass(frozen=True, slots=True)
class _Priorities:
    """All of one aim."""

    aims: Sequence[Priority]
    actors: Sequence[Priority]

    @property
    def size(self) -> int:
        """How much room they take, against that of a node in an answer of `drivers`."""
        return (len(self.aims) + len(self.actors)) // 2 + 1


def priorities(structure: Structure, aim_id: str, *, today: str, first: int = FIRST_DEFAULT) -> Sequence[Priority]:
    """The aims below an aim and the actors that drive it: aims first, each by effect, largest first, then by id.

    Of both the `first`; the means are those of all. NotThere for an id that nothing has, WrongType for one that isn't
    an aim's, InvalidArgument unless `first` is 1 to 100.
    """
    check_aim(structure, aim_id)
    check_first(first)
    key = (structure.revision, today, "priorities", aim_id)
    answer: _Priorities | None = structure.answers.get(key)
    if answer is None:
        indices = _indices(structure, today)
        answer = _Priorities(_of_aims(structure, aim_id, indices), _of_actors(structure, aim_id, indices))
        structure.answers.keep(key, answer)
    return [*answer.aims[:first], *answer.actors[:first]]


def _of_aims(structure: Structure, aim_id: str, indices: Mapping[str, float]) -> list[Priority]:
    influences = carry(reach([aim_id], Lens(structure).below), {aim_id: WHOLE})
    effects = {
        node_id: sum(influences[node_id][:2])
        for node_id in structure.aims.keys() & influences.keys()
        if node_id != aim_id
    }
    return _placed(effects, {node_id: indices[node_id] for node_id in effects.keys() & indices.keys()})


def _of_actors(structure: Structure, aim_id: str, indices: Mapping[str, float]) -> list[Priority]:
    """The actors, whose index is that of their contributions, weighted by the shares that they have by them."""
    answer: Drivers = drivers(structure, aim_id)
    found: dict[str, float] = {}
    for driver in answer.actors:
        parts = [
            (part.share, index)
            for part in driver.all_contributions()
            if (index := _of_contribution(structure, indices, part.contribution)) is not None
        ]
        whole = sum(share for share, _ in parts)
        if whole > 0:
            found[driver.actor] = sum(share * index for share, index in parts) / whole
    return _placed({driver.actor: driver.share for driver in answer.actors}, found)


def _of_contribution(structure: Structure, indices: Mapping[str, float], contribution_id: str) -> float | None:
    """The index of what tells of a contribution itself, else of the aims that it leads straight to."""
    if contribution_id in indices:
        return indices[contribution_id]
    above = [indices[link.target] for link in structure.out_of(contribution_id) if link.target in indices]
    return fmean(above) if above else None


def _indices(structure: Structure, today: str) -> Mapping[str, float]:
    """The mean index of the measures that tell of each node, without those that are archived or stale."""
    told: dict[str, list[float]] = {}
    for measure in structure.measures.values():
        if measure.index is not None and not measure.archived and not measure.is_stale(today):
            for node_id in measure.indicates:
                told.setdefault(node_id, []).append(measure.index)
    return {node_id: fmean(sorted(values)) for node_id, values in told.items()}


def _placed(effects: Mapping[str, float], indices: Mapping[str, float]) -> list[Priority]:
    """All by effect, each placed by the means of the effects and of the indices."""
    effect_mean = _mean(effects.values())
    index_mean = _mean(indices.values())
    order = sorted(effects, key=lambda node_id: strongest_first(effects[node_id], node_id))
    return [
        Priority(
            node_id,
            effects[node_id],
            indices.get(node_id),
            _quadrant(effects[node_id] >= effect_mean, indices[node_id] >= index_mean) if node_id in indices else None,
        )
        for node_id in order
    ]


def _quadrant(much: bool, well: bool) -> Quadrant:  # noqa: FBT001 (two answers, which make four)
    if well:
        return Quadrant.KEEP if much else Quadrant.LOWER
    return Quadrant.PRIORITISE if much else Quadrant.IMPROVE


def _mean(values: Iterable[float]) -> float:
    told = sorted(values)
    return fmean(told) if told else 0.0
