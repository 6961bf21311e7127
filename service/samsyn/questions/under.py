"""What belongs to an actor and to all below it, by one rule for each type (docs/definition.md)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final, TypeAlias

from samsyn.graph.records import (
    Actor,
    Aim,
    Asset,
    Contribution,
    Deviation,
    Goal,
    Lesson,
    Measure,
    Node,
    Outcome,
    Vision,
)
from samsyn.graph.view import View
from samsyn.model.vocabulary import DeviationState
from samsyn.questions.arguments import one_of
from samsyn.questions.lens import Lens
from samsyn.spoken import Message

AN_ACTOR: Final = Message(en="an actor", sv="en aktör")

Rule: TypeAlias = Callable[[View, Any], Iterable[Any]]
"""What of a type belongs to an actor with all below it, in no order, and perhaps more than once."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found once, and stays so until the graph changes."""

    nodes: frozenset[Any]

    @property
    def size(self) -> int:
        """How much room it takes, against that of a node in an answer of `drivers`."""
        return len(self.nodes) // 2 + 1


def theirs(at: View, actor_id: str, cls: type[Node]) -> frozenset[Any]:
    """The records of a type that belong to the actor with an id and to all below it, the archived ones too.

    It is the same for everybody who asks: it may hold what they don't see, and nothing is in it because of that. Raises
    NotThere for an id that nothing has, and WrongType for one that isn't an actor's.
    """
    return _once(at, RULES[cls], one_of(at, actor_id, Actor, expected=AN_ACTOR))


def concerned(at: View, actor_id: str, *types: type[Node]) -> Callable[[Iterable[Any]], bool]:
    """The test whether one of some nodes, as far as they are of these types, belongs to the actor and all below it.

    Raises what `theirs` does.
    """
    found = {cls: theirs(at, actor_id, cls) for cls in types}
    return lambda nodes: any(each in found.get(each.__class__, ()) for each in nodes)


def _once(at: View, rule: Rule, top: Actor | None = None) -> frozenset[Any]:
    key = (None, rule, top)
    known: _Found | None = at.graph.answers.get(key)
    if known is None:
        known = _Found(frozenset(at.each(rule(at, top))))
        at.graph.remember(key, known)
    return known.nodes


def _actors(at: View, top: Actor) -> Iterable[Actor]:
    found = {top: None}
    waiting = [top]
    while waiting:
        for part in waiting.pop().parts:
            if part not in found:
                found[part] = None
                waiting.append(part)
        at.walked(1)
    return found


def _goals(at: View, top: Actor) -> Iterable[Goal]:
    return (each for actor in _once(at, _actors, top) for each in actor.owns if isinstance(each, Goal))


def _visions(at: View, top: Actor) -> Iterable[Vision]:
    return (each for each in _once(at, _led_to, top) if isinstance(each, Vision))


def _outcomes(at: View, top: Actor) -> Iterable[Outcome]:
    return (each for each in _once(at, _led_to, top) if isinstance(each, Outcome))


def _led_to(at: View, top: Actor) -> Iterable[Aim]:
    """The live aims to which a live goal, or a contribution that counts, leads: straight or through other aims."""
    lens = Lens()
    starts = chain(_once(at, _goals, top), _once(at, _contributions, top))
    waiting = [each for each in at.each(starts) if lens.is_present(each)]
    found: dict[Aim, None] = {}
    while waiting:
        for link in waiting.pop().contributes_to:
            aim = link.target
            if aim.archived_at is None and aim not in found:
                found[aim] = None
                waiting.append(aim)
        at.walked(1)
    return found


def _contributions(at: View, top: Actor) -> Iterable[Contribution]:
    return (part.target for actor in _once(at, _actors, top) for part in actor.contributions)


def _measures(at: View, top: Actor) -> Iterator[Measure]:
    actors = _once(at, _actors, top)
    yield from (each for actor in actors for each in actor.owns if isinstance(each, Measure))
    for measure in at.each(_once(at, _unowned)):
        if any(not actors.isdisjoint(_shown_owners(each)) for each in measure.indicates):
            yield measure


def _unowned(at: View, _: Any) -> Iterable[Measure]:
    """The measures that nobody owns who isn't archived."""
    return (
        each for each in at.each(at.graph.all(Measure)) if all(owner.archived_at is not None for owner in each.owners)
    )


def _shown_owners(node: Any) -> Iterable[Actor]:
    """Who owns a goal, or makes a contribution that everybody sees: by way of another one a list would tell of it."""
    match node:
        case Goal():
            return node.owners
        case Contribution(public=True):
            return (part.source for part in node.makers)
        case _:
            return ()


def _deviations(at: View, top: Actor) -> Iterator[Deviation]:
    yield from (each for measure in _once(at, _measures, top) for each in measure.deviations)
    yield from (each for actor in _once(at, _actors, top) for action in actor.actions for each in action.corrects)


def _lessons(at: View, top: Actor) -> Iterable[Lesson]:
    about = chain(
        _once(at, _goals, top),
        _once(at, _measures, top),
        (each for each in _once(at, _contributions, top) if each.public),
        (each for each in _once(at, _deviations, top) if each.state is DeviationState.CLOSED),
    )
    return (lesson for each in at.each(about) for lesson in each.lessons)


def _assets(at: View, top: Actor) -> Iterable[Asset]:
    return (each for actor in _once(at, _actors, top) for each in actor.uses)


RULES: Final[Mapping[type[Node], Rule]] = {
    Actor: _actors,
    Vision: _visions,
    Outcome: _outcomes,
    Goal: _goals,
    Contribution: _contributions,
    Measure: _measures,
    Deviation: _deviations,
    Lesson: _lessons,
    Asset: _assets,
}
"""What belongs to an actor with all below it, by its type; what has no rule belongs to nobody."""
