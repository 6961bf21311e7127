"""What is off target, or better than expected: deviations, what is done about them, and what was learnt."""

from datetime import date, datetime
from typing import ClassVar

from samsyn.api.orders import NEWEST_FIRST, SOONEST_FIRST
from samsyn.api.types.node import LABEL, VERSION, Changeable, Node, Remembered
from samsyn.graph import records
from samsyn.graph.view import View
from samsyn.model.answers import Argument
from samsyn.model.facts import in_one
from samsyn.model.vocabulary import ActionState, Cause, DeviationState, Language
from samsyn.questions.actions import action_state
from samsyn.questions.lessons import same_influence
from samsyn.reading.declarations import Connection, computed, linked, stored
from samsyn.reading.filter_types import Criterion, comparison, criterion
from samsyn.reading.types import object_type


def last_review(deviation: records.Deviation, _at: View) -> records.Observation | None:
    """The observation that a deviation was last reviewed against."""
    return max(deviation.reviewed_by, key=lambda each: each.period_end, default=None)


def fact(deviation: records.Deviation, _at: View, *, language: Language | None) -> str:
    """What is seen; of a deviation that opened by itself in one language, where one is asked for."""
    return in_one(deviation.fact, language) if language and deviation.by_itself else deviation.fact


@object_type(
    "A deviation (Swedish: avvikelse): a result that is worse than accepted, or better than expected. Until it"
    " is closed, only strategists and the partners that are responsible for its measure or for one of its"
    " actions can see it.",
    plural="deviations",
)
class Deviation(Node, Remembered, Changeable):
    criteria: ClassVar[dict[str, Criterion]] = {
        "fact": criterion(comparison(str), "What was observed.", lambda deviation, _at: deviation.fact)
    }

    label: str = stored("What was observed.", of="fact")
    measure: records.Measure = linked(
        "Measure that shows the deviation.", of="deviates", filter="The measure that shows it, with its owner."
    )
    observation: records.Observation | None = linked(
        "Observation that shows the deviation; null if there is none.", of="shown_by"
    )
    positive: bool = stored(
        "Whether the result is better than expected. Such deviations are there to learn from, too.",
        filter="Whether it is better than expected.",
    )
    by_itself: bool = stored(
        "Whether the deviation was opened automatically, by a value worse than accepted. While no cause is stated,"
        " it is withdrawn automatically when that value is corrected, removed or no longer the latest."
    )
    state: DeviationState = stored("State of the handling.", filter=True, facet="By state.")
    fact: str = computed(
        fact,
        "What was observed, without judging the cause.",
        language=Argument(
            Language | None,
            "The language of the text that a deviation gets that opens by itself; both languages by default. What"
            " somebody has written stays as it is.",
            None,
        ),
    )
    cause: Cause | None = stored(
        "The single primary cause; null until it is stated.", filter="Its primary cause.", facet="By primary cause."
    )
    cause_text: str | None = stored("Explanation of the cause.")
    outside_influence: str | None = stored("Name of the outside influence, if that is the cause.")
    same_influence: Connection[records.Deviation] = linked(
        "Other deviations that you may see and that have the same outside influence as cause. An influence that"
        " recurs is no accident.",
        same_influence,
        order=NEWEST_FIRST,
    )
    actions: Connection[records.CorrectiveAction] = linked(
        "Corrective actions, earliest due date first.",
        order=SOONEST_FIRST,
        filtered=True,
        filter="Its corrective actions, with their owners.",
    )
    effective: bool | None = stored("Whether the corrective actions were effective; null until they are reviewed.")
    review_comment: str | None = stored("Evidence for the result of the review.")
    withdrawn_reason: str | None = stored(
        "Reason why somebody withdrew the deviation; null if it was withdrawn automatically."
    )
    reviewed_by: records.Observation | None = linked("Observation on which the last review is based.", last_review)
    lesson: records.Lesson | None = linked("Lesson learnt.", of="lessons")
    version: int = stored(VERSION)
    created_at: datetime = stored("When the deviation was opened.", filter=True)
    updated_at: datetime = stored("When the deviation was last changed.", filter=True)


@object_type("A corrective action (Swedish: åtgärd) against the cause of a deviation.", plural="corrective actions")
class CorrectiveAction(Node, Changeable):
    label: str = stored(LABEL, of="title")
    title: str = stored("Title: what is to be done.", filter=True)
    owner: records.Actor = linked("Actor that is responsible for the action.", of="owners", filter=True)
    deviation: records.Deviation = linked("Deviation that the action corrects.", of="corrects")
    due_on: date = stored("Due date.", filter=True)
    state: ActionState = computed(
        action_state,
        "State of the action; LATE if it is still open after its due date.",
        filter="Its state; LATE after its due date.",
        facet="By state.",
    )
    version: int = stored(VERSION)


@object_type("A lesson (Swedish: lärdom): what was learnt, for others in a similar situation.", plural="lessons")
class Lesson(Node):
    label: str = computed(lambda lesson, _at: lesson.text[:200], "The first 200 characters of the text.")
    text: str = stored("Text: what others should know next time.", filter="Its text.")
    from_: records.Deviation | None = linked(
        "Deviation from which the lesson was learnt.",
        of="learnt_from",
        name="from",
        filter="The deviation that it was learnt from.",
    )
    concerns: Connection[records.Node] = linked("Items that the lesson is about.", filter=True)
    created_at: datetime = stored("When the lesson was learnt.", filter=True)
