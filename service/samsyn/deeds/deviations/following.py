"""When a deviation is open by itself: one rule, whatever has made it true or made it no longer so.

    While the latest observation of the own place, both genders together, is worse than the accepted value, a deviation
    of the measure is open: one that somebody has taken up since all observations are worse, else that observation's
    own, which opens by itself and, while nobody has stated its cause, is withdrawn by itself.

It is asked after every deed of the measures that the deed's changes concern, on the graph as they leave it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from samsyn.deeds.deviations.steps import new_deviation, opening
from samsyn.deeds.doing.deed import Decision, Work
from samsyn.deeds.doing.properties import raised
from samsyn.graph.deltas import Change, Create, Node, Remove, Set, TakeBack, Tie, Untie, apply, found_at, take_back
from samsyn.graph.graph import Graph
from samsyn.graph.records import Deviation, Measure, Observation
from samsyn.model.facts import in_both
from samsyn.model.vocabulary import ENDED, DeviationState, Gender
from samsyn.questions.judgement import is_worse_than_accepted, judged_value, limits_of, own_series

JUDGED_BY: Final = frozenset({"acceptedValue", "targetValue", "targets", "direction", "accumulation", "archivedAt"})
"""The properties of a measure that tell how its observations are judged, and whether they are."""


def with_deviations(work: Work, decision: Decision) -> Decision:
    """The decision with the deviations that open, follow their figures or are withdrawn by it."""
    followed = following(work, decision.changes)
    return replace(decision, changes=[*decision.changes, *followed]) if followed else decision


def following(work: Work, changes: Sequence[Change]) -> list[Change]:
    """What becomes of deviations by some changes, which are to be decided; the graph is as it was afterwards."""
    elsewhere = set(_elsewhere(work, changes))
    concerned = [each for each in changes if _concerns_figures(each) and not elsewhere & set(_observations_of(each))]
    if not concerned:
        return []
    tried: list[TakeBack] = []
    try:
        tried.extend(apply(work.graph, change) for change in changes)
        measures = dict.fromkeys(_measures_of(work.graph, concerned))
        return [each for measure in measures if measure.archived_at is None for each in _followed(work, measure)]
    finally:
        take_back(tried)


def is_off(deviation: Deviation, latest: Observation | None) -> bool:
    """Whether a deviation is one that opened with a figure that isn't the latest any more, and has no cause."""
    return deviation.by_itself and deviation.state is DeviationState.OPEN and latest not in deviation.shown_by


def _concerns_figures(change: Change) -> bool:
    match change:
        case Create(Node("Deviation" | "Place")) | Set(Node("Observation" | "Deviation" | "Place")):
            return True
        case Set(Node("Measure"), _, after):
            return not JUDGED_BY.isdisjoint(after)
        case Tie(ends) | Untie(ends):
            return ends.kind == "OF"
        case _:
            return False


def _elsewhere(work: Work, changes: Iterable[Change]) -> Iterator[str]:
    """Yield the ids of observations that no deviation follows: of other areas, or of one gender alone."""
    for change in changes:
        match change:
            case Create(Node("Observation", known), {"area": area, "gender": gender}):
                if (area, gender) != (work.place, Gender.T.value):
                    yield known
            case Set(Node("Observation", known)) | Remove(Node("Observation", known)):
                there = work.graph.get(Observation, known)
                if there and (there.area, there.gender) != (work.place, Gender.T):
                    yield known
            case _:
                pass


def _observations_of(change: Change) -> Iterator[str]:
    """Yield the ids of the observations that a change is of."""
    match change:
        case Create(Node("Observation", known)) | Set(Node("Observation", known)):
            yield known
        case Tie(ends) | Untie(ends):
            yield ends.start.known
        case _:
            pass


def _measures_of(graph: Graph, changes: Iterable[Change]) -> Iterator[Measure]:
    """Yield the measures whose figures, limits or deviations some changes concern, which are made."""
    for change in changes:
        match change:
            case Create(Node("Place")) | Set(Node("Place")):
                yield from graph.all(Measure)
            case Create(node) | Set(node):
                yield from _measures_at(found_at(graph, node))
            case Tie(ends) | Untie(ends):
                yield from _measures_at(found_at(graph, ends.end))
            case _:
                pass


def _measures_at(record: object) -> Iterator[Measure]:
    match record:
        case Measure():
            yield record
        case Observation():
            yield from record.of
        case Deviation():
            yield from record.deviates
        case _:
            pass


def _followed(work: Work, measure: Measure) -> Iterator[Change]:
    """Yield what is to change of a measure's deviations."""
    own = own_series(measure, work.at)
    latest = own[0] if own and is_worse_than_accepted(measure, own[0], work.today) else None
    for each in measure.deviations:
        if is_off(each, latest):
            yield raised(work, each, state=DeviationState.WITHDRAWN.name)
        elif each.by_itself and each.state not in ENDED and each.shown_by:
            fact = _fact(work, measure, each.shown_by[0])
            if fact != each.fact:
                yield raised(work, each, fact=fact)
    if latest is None:
        return
    fact = _fact(work, measure, latest)
    there = (each for each in own if each.value is not None)
    run = set(takewhile(lambda each: is_worse_than_accepted(measure, each, work.today), there))
    if not any(_answers(each, latest, run, fact) for each in measure.deviations):
        yield from opening(new_deviation(work, fact, by_itself=True), measure, latest)


def _answers(deviation: Deviation, latest: Observation, run: set[Observation], fact: str) -> bool:
    """Whether nothing need open for the latest observation, the last of a run of bad ones, since this deviation is.

    An open one of the run does, and one that somebody has ended: about that very figure all is said. One that was
    withdrawn by itself has no reason told.
    """
    if deviation.positive:
        return False
    if deviation.state in ENDED:
        is_settled = deviation.state is DeviationState.CLOSED or deviation.withdrawn_reason is not None
        return is_settled and latest in deviation.shown_by and deviation.fact == fact
    return not is_off(deviation, latest) and not run.isdisjoint(deviation.shown_by)


def _fact(work: Work, measure: Measure, figure: Observation) -> str:
    """What a figure shows, in both languages."""
    accepted, value = limits_of(measure, work.today).accepted, judged_value(measure, figure)
    if figure.value is None or value is None or accepted is None:
        return in_both(f"{figure.period}: ", sv="inget att jämföra längre", en="nothing to compare any more")
    is_worse = is_worse_than_accepted(measure, figure, work.today)
    swedish, english = ("sämre än", "worse than") if is_worse else ("inte längre sämre än", "no longer worse than")
    if value != figure.value:
        swedish = f"som ger {value:g} på ett helt år, {swedish}"
        english = f"which makes {value:g} in a whole year, {english}"
    return in_both(
        f"{figure.period}: {figure.value:g}, ",
        sv=f"{swedish} det accepterade värdet {accepted:g}",
        en=f"{english} the accepted value {accepted:g}",
    )
