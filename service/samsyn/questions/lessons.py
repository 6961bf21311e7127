"""What was learnt nearby: of something itself, or of what is alike."""

from collections.abc import Iterable, Iterator

from samsyn.graph.records import Deviation, Goal, Lesson, Measure
from samsyn.graph.view import View
from samsyn.model.texts import search_key
from samsyn.questions.under import theirs


def lessons_near_goal(goal: Goal, _at: View) -> Iterator[Lesson]:
    """Lessons of a goal, and of live goals that lead to the same live aims."""
    sisters = (
        link.source
        for up in goal.contributes_to
        if up.target.archived_at is None
        for link in up.target.supported_by
        if isinstance(link.source, Goal) and link.source.archived_at is None
    )
    return _lessons_of(dict.fromkeys((goal, *sisters)))


def lessons_near_measure(measure: Measure, _at: View) -> Iterator[Lesson]:
    """Lessons of a measure, and of measures that tell of the same."""
    alike = (each for indicated in measure.indicates for each in indicated.measures)
    return _lessons_of(dict.fromkeys((measure, *alike)))


def lessons_with(at: View, *, text: str | None = None, under: str | None = None) -> Iterator[Lesson]:
    """The lessons with all of these words, as a search compares them; with `under`, those of an actor and all below it.

    Raises NotThere and WrongType for an id that isn't an actor's.
    """
    words = search_key(text or "").split(" ")

    def has_all(lesson: Lesson) -> bool:
        at.walked(len(words))
        said = search_key(lesson.text)
        return all(word in said for word in words)

    return filter(has_all, at.graph.all(Lesson) if under is None else theirs(at, under, Lesson))


def same_influence(deviation: Deviation, at: View) -> Iterator[Deviation]:
    """The other deviations whose cause is the same outside influence."""
    if deviation.influence is None:
        return iter(())
    return (each for each in at.graph.all(Deviation) if each.influence == deviation.influence and each is not deviation)


def _lessons_of(nodes: Iterable[Goal | Measure]) -> Iterator[Lesson]:
    return iter(dict.fromkeys(lesson for node in nodes for lesson in node.lessons))
