"""What is missing in the chain: each kind of gap in one function, all of them linear in the graph.

Who is told of a gap stands with its kind in KINDS. The rules are in docs/definition.md.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeVar

from samsyn.model.principals import DECIDING, Principal
from samsyn.model.structure import MeasureRecord, Structure
from samsyn.model.vocabulary import Attainment, GapKind, Language, Role, Sector, ValueChainStage, sector_of
from samsyn.questions.drivers import actor_shares
from samsyn.questions.lens import COUNTERACTS, Lens
from samsyn.questions.subgraph import reach
from samsyn.questions.support import supported

MEASURES_BUDGET: Final = 12  # of an actor that doesn't say how many measures it has time for
FRAGILE_ABOVE: Final = 0.5  # of an outcome's shares, in one actor's hands
STAGES: Final = tuple(stage.value for stage in ValueChainStage)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing. `nodes` are the ids concerned, what it is about first; `detail` adds to the words."""

    kind: GapKind
    severity: int
    nodes: tuple[str, ...]
    detail: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The same for as long as the gap is there, by its kind and what it is about."""
        return f"gap_{self.kind.value.lower()}_{'_'.join(self.nodes[: 2 if self.kind is GapKind.CONFLICT else 1])}"

    def message(self, language: Language = Language.SV) -> str:
        """What it is and what to do, in a language."""
        words = self.kind.words(language).explanation
        if not self.detail:
            return words
        missing = ", ".join(ValueChainStage(stage).words(language).label for stage in self.detail)
        return f"{words} {'Saknas' if language is Language.SV else 'Missing'}: {missing}."


@dataclass(frozen=True, slots=True)
class _Gaps:
    """All there are, each with the actors that are told of it, None for everybody."""

    told: tuple[tuple[Gap, frozenset[str] | None], ...]

    @property
    def size(self) -> int:
        """How much room they take, against that of a node in an answer of `drivers`."""
        return len(self.told) // 2 + 1


class _Ground:
    """What the kinds look at: the structure with what counts of it, on a day."""

    def __init__(self, structure: Structure, today: str) -> None:
        self.structure = structure
        self.today = today
        self.lens = Lens(structure)
        self.aims = sorted(aim.id for aim in structure.aims.values() if not aim.archived)
        self.contributions = sorted(each.id for each in structure.contributions.values() if self.lens.counts(each))
        self.measures = sorted(
            (each for each in structure.measures.values() if not each.archived), key=lambda each: each.id
        )
        self.live = {*self.aims, *self.contributions}
        self.measured: dict[str, list[MeasureRecord]] = {}
        for measure in self.measures:
            for node_id in measure.indicates:
                self.measured.setdefault(node_id, []).append(measure)
        self.whole = reach(self.aims, self.lens.below)
        self.supported = supported(self.lens, self.whole)

    def of(self, type_name: str) -> list[str]:
        """The live aims of a type, in the order of their ids."""
        return [each for each in self.aims if self.structure.aims[each].type_name == type_name]

    def attainment(self, measure: MeasureRecord) -> str:
        """A measure's attainment on the day."""
        return Attainment.STALE.value if measure.is_stale(self.today) else measure.attainment

    def owners(self, node_id: str) -> frozenset[str]:
        """Who answers for a goal, or makes a contribution."""
        aim = self.structure.aims.get(node_id)
        if aim is not None:
            return frozenset(aim.owners)
        return frozenset(maker.actor_id for maker in self.structure.contributions[node_id].makers)


Kind = TypeVar("Kind")
Found: TypeAlias = Iterator[tuple[Gap, Collection[str]]]
"""Gaps of a kind, with the actors that they are found with."""


def gaps(structure: Structure, *, viewer: Principal, today: str, kinds: Collection[GapKind] | None = None) -> list[Gap]:
    """The gaps that somebody is told of on a day, gravest first, then by kind and id; only of some kinds if said.

    They are worked out once for as long as nothing changes.
    """
    key = (structure.revision, today, "gaps")
    answer: _Gaps | None = structure.answers.get(key)
    if answer is None:
        answer = _worked_out(_Ground(structure, today))
        structure.answers.keep(key, answer)
    return [
        gap
        for gap, told_to in answer.told
        if (kinds is None or gap.kind in kinds) and (told_to is None or _is_told(viewer, told_to))
    ]


def gap_place(gap: Gap) -> tuple[int, str, str]:
    """Where a gap stands in the list."""
    return -gap.severity, gap.kind.value, gap.id


def _is_told(viewer: Principal, actors: frozenset[str]) -> bool:
    return viewer.role in DECIDING or (viewer.role is Role.PARTNER and not actors.isdisjoint(viewer.actors))


def _worked_out(ground: _Ground) -> _Gaps:
    found = [
        (gap, frozenset(told_to) if is_inside else None) for find, is_inside in KINDS for gap, told_to in find(ground)
    ]
    return _Gaps(tuple(sorted(found, key=lambda each: gap_place(each[0]))))


def _unsupported(ground: _Ground) -> Found:
    for aim_id in ground.aims:
        if aim_id not in ground.supported:
            yield Gap(GapKind.UNSUPPORTED, 3, (aim_id,)), ()


def _blind(ground: _Ground) -> Found:
    for aim_id in (*ground.of("Outcome"), *ground.of("Goal")):
        if aim_id not in ground.measured:
            yield Gap(GapKind.BLIND, 2, (aim_id,)), ()


def _neglected(ground: _Ground) -> Found:
    for measure in ground.measures:
        if ground.attainment(measure) == Attainment.OFF_TARGET.value and not measure.deviating:
            about = tuple(each for each in measure.indicates if each in ground.live)
            yield Gap(GapKind.NEGLECTED, 3, (measure.id, *about)), measure.owners


def _orphans(ground: _Ground) -> Found:
    """Goals and contributions on no path with an outcome: it leads to none, and of a goal none leads to it either."""
    outcomes = set(ground.of("Outcome"))
    leading = set(outcomes)
    for node_id in ground.whole.order:  # each after all that it leads to
        if any(hop[0] in leading for hop in ground.whole.entering[node_id]):
            leading.add(node_id)
    led_to = _gathered(ground, lambda node_id: {True} if node_id in outcomes else set())
    for node_id in (*ground.of("Goal"), *ground.contributions):
        if node_id not in leading and not led_to.get(node_id):
            yield Gap(GapKind.ORPHAN, 2, (node_id,)), ()


def _unowned(ground: _Ground) -> Found:
    actors = ground.structure.actors
    for goal_id in ground.of("Goal"):
        if not any(not actors[owner].archived for owner in ground.structure.aims[goal_id].owners):
            yield Gap(GapKind.UNOWNED, 2, (goal_id,)), ()
    for measure in ground.measures:
        if not any(not actors[owner].archived for owner in measure.owners):
            yield Gap(GapKind.UNOWNED, 1, (measure.id,)), ()


def _stale(ground: _Ground) -> Found:
    for measure in ground.measures:
        if ground.attainment(measure) == Attainment.STALE.value:
            yield Gap(GapKind.STALE, 2, (measure.id,)), ()


def _broken_chains(ground: _Ground) -> Found:
    """Outcomes of which some stages are measured, on the way there too, and some aren't."""
    stages = _gathered(ground, lambda node_id: {measure.stage for measure in ground.measured.get(node_id, ())})
    for outcome_id in ground.of("Outcome"):
        missing = tuple(stage for stage in STAGES if stage not in stages[outcome_id])
        if 0 < len(missing) < len(STAGES):
            yield Gap(GapKind.BROKEN_CHAIN, 2, (outcome_id,), missing), ()


def _fragile(ground: _Ground) -> Found:
    for outcome_id in ground.of("Outcome"):
        for actor_id, share in actor_shares(ground.lens, outcome_id).items():
            if share > FRAGILE_ABOVE:
                yield Gap(GapKind.FRAGILE, 2, (outcome_id, actor_id)), ()


def _one_sector(ground: _Ground) -> Found:
    actors = ground.structure.actors

    def sectors(node_id: str) -> set[Sector]:
        contribution = ground.structure.contributions.get(node_id)
        makers = ground.lens.portions(contribution) if contribution else ()
        return {sector_of(actors[actor_id].kind) for actor_id, _ in makers}

    driving = _gathered(ground, sectors)
    for outcome_id in ground.of("Outcome"):
        if len(driving[outcome_id]) == 1:
            yield Gap(GapKind.ONE_SECTOR, 1, (outcome_id,)), ()


def _overloaded(ground: _Ground) -> Found:
    """Actors with more measures than they have time for, with those to retire first; and measures of no use."""
    owned: dict[str, list[MeasureRecord]] = {}
    for measure in ground.measures:
        for owner in measure.owners:
            owned.setdefault(owner, []).append(measure)
        if _uselessness(ground, measure):
            yield Gap(GapKind.OVERLOADED, 1, (measure.id,)), measure.owners
    for actor_id, measures in sorted(owned.items()):
        actor = ground.structure.actors[actor_id]
        budget = MEASURES_BUDGET if actor.measures_budget is None else actor.measures_budget
        if not actor.archived and len(measures) > budget:
            first = sorted(measures, key=lambda each: (-_uselessness(ground, each), each.id))
            retire = [each.id for each in first[: len(measures) - budget]]
            yield Gap(GapKind.OVERLOADED, 2, (actor_id, *retire)), (actor_id,)


def _uselessness(ground: _Ground, measure: MeasureRecord) -> int:
    """2 where no live aim or contribution uses a measure, 1 where nobody can influence what it tells of."""
    used = [each for each in measure.indicates if each in ground.live]
    if not used:
        return 2
    return 0 if any(each not in ground.structure.aims or each in ground.supported for each in used) else 1


def _values_unexpressed(ground: _Ground) -> Found:
    expressed: set[str] = set()
    for node_id in (*ground.of("Goal"), *ground.contributions):
        record = ground.structure.aims.get(node_id) or ground.structure.contributions[node_id]
        expressed.update(record.expresses)
    for value in sorted(ground.structure.values.values(), key=lambda each: each.id):
        if not value.archived and value.id not in expressed:
            yield Gap(GapKind.VALUE_UNEXPRESSED, 1, (value.id,)), ()


def _conflicts(ground: _Ground) -> Found:
    for link in sorted(ground.structure.links.values(), key=lambda each: each.id):
        if link.polarity is COUNTERACTS and link.source in ground.live and link.target in ground.live:
            told_to = ground.owners(link.source) | ground.owners(link.target)
            yield Gap(GapKind.CONFLICT, 2, (link.source, link.target)), told_to


def _gathered(ground: _Ground, own: Callable[[str], set[Kind]]) -> Mapping[str, set[Kind]]:
    """What each node has of its own and of all that leads to it."""
    gathered: dict[str, set[Kind]] = {}
    for node_id in reversed(ground.whole.order):
        found = gathered[node_id] = own(node_id)
        for hop in ground.whole.onward[node_id]:
            found |= gathered[hop[0]]
    return gathered


KINDS: Final[tuple[tuple[Callable[[_Ground], Found], bool], ...]] = (
    (_unsupported, False),
    (_blind, False),
    (_neglected, True),
    (_orphans, False),
    (_unowned, False),
    (_stale, False),
    (_broken_chains, False),
    (_fragile, True),
    (_one_sector, False),
    (_overloaded, True),
    (_values_unexpressed, False),
    (_conflicts, True),
)
"""How each kind is found, and whether only strategists, and the actors that it is found with, are told of it."""
