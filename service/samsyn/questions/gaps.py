"""What is missing in the chain: each kind of gap in one function, all of them linear in the graph.

Who is told of a gap stands with its kind in KINDS. The rules are in docs/definition.md.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

from samsyn.graph.records import AIMS, Actor, Aim, Contribution, Goal, Measure, Node, Outcome, Value
from samsyn.graph.view import View
from samsyn.model.answers import Argument, Id, MadeLater, answer, asked, described
from samsyn.model.principals import DECIDING, Principal
from samsyn.model.vocabulary import (
    ENDED,
    Attainment,
    GapKind,
    Language,
    Role,
    ValueChainStage,
)
from samsyn.questions.arguments import one_of
from samsyn.questions.drivers import actor_shares, largest_share_bound
from samsyn.questions.judgement import attainment
from samsyn.questions.lens import Lens
from samsyn.questions.subgraph import Below
from samsyn.questions.supported import supported
from samsyn.questions.under import concerned
from samsyn.spoken import Message

MEASURES_BUDGET: Final = 12  # of an actor that doesn't say how many measures it has time for
FRAGILE_ABOVE: Final = 0.5  # of an outcome's shares, in one actor's hands
CONCERNED: Final = (*AIMS, Actor, Contribution, Measure)  # what a gap can be about and belongs to somebody
SOMETHING_CONCERNED: Final = Message(
    en="an aim, an actor, a contribution or a measure",
    sv="ett mål, ett utfall, en vision, en aktör, en insats eller ett mått",
)
PREFIXES: Final = {kind: f"gap_{kind.value.lower()}_" for kind in GapKind}

T = TypeVar("T")


@answer("A gap: something that is missing in the chain.")
class Gap:
    id: Id = described("Id, which stays the same as long as the gap exists.")
    kind: GapKind = described("Kind of gap.")
    severity: int = described("Severity, 1–3; 3 is the most severe.")
    nodes: tuple[Node, ...] = described("Items concerned: first the subject of the gap, then related items.")
    detail: tuple[ValueChainStage, ...] = field(default=())

    @asked(
        "What is missing and what to do about it, in considerate words.",
        language=Argument(Language, "Language of the message.", Language.SV),
    )
    def message(self, language: Language = Language.SV) -> str:
        """What it is and what to do, in a language."""
        words = self.kind.words(language).explanation
        if not self.detail:
            return words
        missing = ", ".join(stage.words(language).label for stage in self.detail)
        return f"{words} {'Saknas' if language is Language.SV else 'Missing'}: {missing}."


class _Finding(NamedTuple):
    """A gap before it is made."""

    id: str
    kind: GapKind
    severity: int
    nodes: Sequence[Any]
    detail: tuple[ValueChainStage, ...]


Found: TypeAlias = Iterator[_Finding]
"""The gaps of a kind, in any order."""


def _finding(kind: GapKind, severity: int, nodes: Sequence[Any], detail: tuple[ValueChainStage, ...] = ()) -> _Finding:
    """A gap, known by its kind and what it is about."""
    subject = f"{nodes[0].id}_{nodes[1].id}" if kind is GapKind.CONFLICT else nodes[0].id
    return _Finding(PREFIXES[kind] + subject, kind, severity, nodes, detail)


def _made(found: _Finding) -> Gap:
    return Gap(id=Id(found.id), kind=found.kind, severity=found.severity, nodes=tuple(found.nodes), detail=found.detail)


@dataclass(frozen=True, slots=True)
class _Gaps:
    """All there are, gravest first, then by kind and id."""

    found: Sequence[_Finding]

    @property
    def size(self) -> int:
        """How much room they take, against that of a node in an answer of `drivers`."""
        return len(self.found) // 2 + 1


class _Ground:
    """What the kinds look at: what counts of the graph on a day, each in the order of the ids."""

    def __init__(self, at: View) -> None:
        self.at = at
        self.lens = Lens()
        aims = at.graph.by_id(*AIMS, walked=at.walked)
        measures = at.graph.by_id(Measure, walked=at.walked)
        self.aims = [aim for aim in at.each(aims) if aim.archived_at is None]
        self.outcomes = [aim for aim in self.aims if isinstance(aim, Outcome)]
        self.goals = [aim for aim in self.aims if isinstance(aim, Goal)]
        self.measures = [each for each in at.each(measures) if each.archived_at is None]
        self.below = Below(at, self.lens, self.aims)
        self.supported = supported(at, self.lens, self.below)

    def is_live(self, node: Any) -> bool:
        """Whether an aim or a contribution is there, and counts."""
        return self.lens.is_present(node)

    def attained(self, wanted: Attainment) -> Iterator[Measure]:
        """The measures that stand so today."""
        return (each for each in self.at.each(self.measures) if attainment(each, self.at) is wanted)

    def gathered(self, own: Callable[[Aim], set[T]]) -> Mapping[Aim, set[T]]:
        """What each aim has of its own, and of all aims that lead to it."""
        gathered: dict[Aim, set[T]] = {}
        for aim in self.at.each(reversed(self.below.aims)):
            found = gathered[aim] = own(aim)
            for hop in self.below.inflows[aim].aims:
                found |= gathered[hop.link.source]
        return gathered


def gaps(
    at: View, *, kinds: Collection[GapKind] | None = None, under: str | None = None, about: str | None = None
) -> Sequence[Gap]:
    """The gaps that whoever asks is told of, gravest first, then by kind and id; only of some kinds if said.

    They are worked out once a day for as long as nothing changes. With `under`, only those that concern something that
    belongs to an actor or to what is below it; with `about`, only those that name one thing. Raises NotThere and
    WrongType for an id under `under` that isn't an actor's, and for one under `about` of what has no gaps.
    """
    key = (None, "gaps", at.today)
    known: _Gaps | None = at.graph.answers.get(key)
    if known is None:
        known = _work_out(_Ground(at))
        at.graph.remember(key, known)
    is_theirs = None if under is None else concerned(at, under, *CONCERNED)
    named = None if about is None else one_of(at, about, *CONCERNED, expected=SOMETHING_CONCERNED)
    if kinds is None and is_theirs is None and named is None and at.viewer.role in DECIDING:
        return MadeLater(known.found, _made)
    told = [
        each
        for each in at.each(known.found)
        if (kinds is None or each.kind in kinds)
        and (is_theirs is None or is_theirs(each.nodes))
        and (named is None or named in each.nodes)
        and _is_told(at.viewer, each)
    ]
    return MadeLater(told, _made)


def gap_sort_key(gap: Gap) -> tuple[int, str, str]:
    """Where a gap stands in the list."""
    return -gap.severity, gap.kind.value, gap.id


def _is_told(viewer: Principal, found: _Finding) -> bool:
    told_to = KINDS[found.kind].told_to
    if told_to is None or viewer.role in DECIDING:
        return True
    return viewer.role is Role.PARTNER and any(actor.id in viewer.actors for actor in told_to(found.nodes))


def _work_out(ground: _Ground) -> _Gaps:
    groups: dict[tuple[int, str], list[_Finding]] = {}
    for kind, rule in KINDS.items():
        for each in rule.find(ground):
            groups.setdefault((-each.severity, kind.value), []).append(each)
    return _Gaps([each for key in sorted(groups) for each in ground.at.sorted(groups[key], attrgetter("id"))])


def _unsupported(ground: _Ground) -> Found:
    for aim in ground.at.each(ground.aims):
        if aim not in ground.supported:
            yield _finding(GapKind.UNSUPPORTED, 3, [aim])


def _blind(ground: _Ground) -> Found:
    for aim in ground.at.each((*ground.outcomes, *ground.goals)):
        if all(measure.archived_at is not None for measure in aim.measures):
            yield _finding(GapKind.BLIND, 2, [aim])


def _neglected(ground: _Ground) -> Found:
    for measure in ground.attained(Attainment.OFF_TARGET):
        if not _is_deviating(measure):
            about = [each for each in measure.indicates if ground.is_live(each)]
            yield _finding(GapKind.NEGLECTED, 3, [measure, *about])


def _is_deviating(measure: Measure) -> bool:
    """Whether a deviation is open that tells what is worse than accepted."""
    return any(each.state not in ENDED and not each.positive for each in measure.deviations)


def _orphans(ground: _Ground) -> Found:
    """Goals and contributions on no path with an outcome: it leads to none, and of a goal none leads to it either."""
    leading: set[Any] = set(ground.outcomes)
    for aim in ground.at.each(ground.below.aims):  # each after all that it leads to
        if any(hop.link.target in leading for hop in ground.below.entering[aim]):
            leading.add(aim)
    led_to = ground.gathered(lambda aim: {True} if isinstance(aim, Outcome) else set())
    for goal in ground.at.each(ground.goals):
        if goal not in leading and not led_to[goal]:
            yield _finding(GapKind.ORPHAN, 2, [goal])
    for each in ground.at.each(ground.at.graph.all(Contribution)):
        for link in each.contributes_to:
            if link.target in leading:
                break
        else:
            if ground.lens.counts(each):
                yield _finding(GapKind.ORPHAN, 2, [each])


def _unowned(ground: _Ground) -> Found:
    for severity, owned in ((2, ground.goals), (1, ground.measures)):
        for each in ground.at.each(owned):
            if not each.owners or all(owner.archived_at is not None for owner in each.owners):
                yield _finding(GapKind.UNOWNED, severity, [each])


def _stale(ground: _Ground) -> Found:
    for measure in ground.attained(Attainment.STALE):
        yield _finding(GapKind.STALE, 2, [measure])


def _broken_chains(ground: _Ground) -> Found:
    """Outcomes of which some stages are measured, on the way there too, and some aren't."""
    measured: dict[Aim, set[ValueChainStage]] = {aim: set() for aim in ground.aims}
    for measure in ground.at.each(ground.measures):
        for each in measure.indicates:
            if isinstance(each, Aim):
                reached = [each]
            else:
                reached = [link.target for link in each.contributes_to] if ground.lens.counts(each) else []
            for aim in reached:
                if aim.archived_at is None:
                    measured[aim].add(measure.stage)
    stages = ground.gathered(measured.__getitem__)
    for outcome in ground.outcomes:
        missing = tuple(stage for stage in ValueChainStage if stage not in stages[outcome])
        if 0 < len(missing) < len(ValueChainStage):
            yield _finding(GapKind.BROKEN_CHAIN, 2, [outcome], missing)


def _fragile(ground: _Ground) -> Found:
    for outcome in ground.outcomes:
        if largest_share_bound(ground.at, ground.lens, outcome) <= FRAGILE_ABOVE:
            continue
        for actor, share in actor_shares(ground.at, ground.lens, outcome).items():
            if share > FRAGILE_ABOVE:
                yield _finding(GapKind.FRAGILE, 2, [outcome, actor])


def _one_sector(ground: _Ground) -> Found:
    driving = ground.gathered(lambda aim: set(ground.lens.parts(aim).sectors))
    for outcome in ground.outcomes:
        if len(driving[outcome]) == 1:
            yield _finding(GapKind.ONE_SECTOR, 1, [outcome])


def _overloaded(ground: _Ground) -> Found:
    """Actors with more measures than they have time for, with those to retire first; and measures of no use."""
    owned: dict[Actor, list[Measure]] = {}
    for measure in ground.at.each(ground.measures):
        for owner in measure.owners:
            owned.setdefault(owner, []).append(measure)
        if _uselessness(ground, measure):
            yield _finding(GapKind.OVERLOADED, 1, [measure])
    for actor, measures in owned.items():
        budget = MEASURES_BUDGET if actor.measures_budget is None else actor.measures_budget
        if actor.archived_at is None and len(measures) > budget:
            first = sorted(measures, key=lambda each: (-_uselessness(ground, each), each.id))
            yield _finding(GapKind.OVERLOADED, 2, [actor, *first[: len(measures) - budget]])


def _uselessness(ground: _Ground, measure: Measure) -> int:
    """2 where no live aim or contribution uses a measure, 1 where nobody can influence what it tells of."""
    uselessness = 2
    for each in measure.indicates:
        if each in ground.supported:
            return 0
        if ground.is_live(each):
            if isinstance(each, Contribution):
                return 0
            uselessness = 1
    return uselessness


def _values_unexpressed(ground: _Ground) -> Found:
    for value in ground.at.graph.all(Value):
        if value.archived_at is None and not any(ground.is_live(each) for each in value.expressed_by):
            yield _finding(GapKind.VALUE_UNEXPRESSED, 1, [value])


def _conflicts(ground: _Ground) -> Found:
    for inflow in ground.at.each(ground.below.inflows.values()):
        for hop in inflow.hops:
            if hop.counteracts:
                yield _finding(GapKind.CONFLICT, 2, [hop.link.source, hop.link.target])


def _owners(node: Any) -> Iterable[Actor]:
    """Who answers for something, or makes a contribution; an actor answers for itself."""
    match node:
        case Actor():
            return [node]
        case Contribution():
            return [part.source for part in node.makers]
        case Goal() | Measure():
            return node.owners
        case _:
            return ()


def _nobody(_: Sequence[Any]) -> Iterable[Actor]:
    return ()


def _owners_of_first(nodes: Sequence[Any]) -> Iterable[Actor]:
    return _owners(nodes[0])


def _owners_of_all(nodes: Sequence[Any]) -> Iterable[Actor]:
    return (actor for node in nodes for actor in _owners(node))


class _Rule(NamedTuple):
    """How gaps of a kind are found. With `told_to`, only strategists and these actors are told, else everybody."""

    find: Callable[[_Ground], Found]
    told_to: Callable[[Sequence[Any]], Iterable[Actor]] | None = None


KINDS: Final[Mapping[GapKind, _Rule]] = {
    GapKind.UNSUPPORTED: _Rule(_unsupported),
    GapKind.BLIND: _Rule(_blind),
    GapKind.NEGLECTED: _Rule(_neglected, told_to=_owners_of_first),
    GapKind.ORPHAN: _Rule(_orphans),
    GapKind.UNOWNED: _Rule(_unowned),
    GapKind.STALE: _Rule(_stale),
    GapKind.BROKEN_CHAIN: _Rule(_broken_chains),
    GapKind.FRAGILE: _Rule(_fragile, told_to=_nobody),
    GapKind.ONE_SECTOR: _Rule(_one_sector),
    GapKind.OVERLOADED: _Rule(_overloaded, told_to=_owners_of_first),
    GapKind.VALUE_UNEXPRESSED: _Rule(_values_unexpressed),
    GapKind.CONFLICT: _Rule(_conflicts, told_to=_owners_of_all),
}
