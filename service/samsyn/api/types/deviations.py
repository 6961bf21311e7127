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
from samsyn.questions.lessons import same_influence
from samsyn.reading.declarations import Connection, computed, linked, stored
from samsyn.reading.filter_types import Criterion, comparison, criterion
from samsyn.reading.types import object_type


def last_review(deviation: records.Deviation, _at: View) -> records.Observation | None:
    """The observation that a deviation was last reviewed against."""
    return max(deviation.reviewed_by, key=lambda each: each.period_end, default=None)


def action_state(action: records.CorrectiveAction, at: View) -> ActionState:
    """How far a corrective action has come; LATE once its day has passed."""
    is_done = action.state in {ActionState.DONE, ActionState.CANCELLED}
    return ActionState.LATE if action.due_on < at.today and not is_done else action.state


def fact(deviation: records.Deviation, _at: View, *, language: Language | None) -> str:
    """What is seen; of a deviation that opened by itself in one language, where one is asked for."""
    return in_one(deviation.fact, language) if language and deviation.by_itself else deviation.fact


@object_type(
    "Swedish: avvikelse. What is worse than accepted, or better than expected; until it is closed it is seen inside"
    " alone: by strategists, and by partners that answer for its measure or for an action.",
    plural="deviations",
)
class Deviation(Node, Remembered, Changeable):
    criteria: ClassVar[dict[str, Criterion]] = {
        "fact": criterion(comparison(str), "What is seen.", lambda deviation, _at: deviation.fact)
    }

    label: str = stored("What is seen.", of="fact")
    measure: records.Measure = linked(
        "The measure that shows it.", of="deviates", filter="The measure that shows it, with its owner."
    )
    observation: records.Observation | None = linked(
        "The observation that shows it, where there is one.", of="shown_by"
    )
    positive: bool = stored(
        "True when better than expected: to be learnt from as well.", filter="Whether it is better than expected."
    )
    by_itself: bool = stored(
        "Whether it opened by itself, with a figure worse than accepted: while no cause is stated, it is withdrawn by"
        " itself, too, when that figure is corrected, removed or isn't the latest any more."
    )
    state: DeviationState = stored(
        "How far its handling has come.", filter="How far its handling has come.", facet="By state."
    )
    fact: str = computed(
        fact,
        "What is seen, without judging why.",
        language=Argument(
            Language | None,
            "The language of the text that a deviation gets that opens by itself; both languages by default. What"
            " somebody has written stays as it is.",
            None,
        ),
    )
    cause: Cause | None = stored(
        "The one primary cause, once it is stated.", filter="Its primary cause.", facet="By primary cause."
    )
    cause_text: str | None = stored("How it came about.")
    outside_influence: str | None = stored("What the outside influence is called, where that is the cause.")
    same_influence: Connection[records.Deviation] = linked(
        "The other deviations that you may see whose cause is the same outside influence: one that is named again and"
        " again is no accident any more.",
        same_influence,
        order=NEWEST_FIRST,
    )
    actions: Connection[records.CorrectiveAction] = linked(
        "What is done about it, soonest due first.",
        order=SOONEST_FIRST,
        filtered=True,
        filter="Its corrective actions, with their owners.",
    )
    effective: bool | None = stored("Whether what was done was effective; null until it is reviewed.")
    review_comment: str | None = stored("What the review says shows that.")
    withdrawn_reason: str | None = stored("Why somebody withdrew it; null of what was withdrawn by itself.")
    reviewed_by: records.Observation | None = linked("The observation that it was last reviewed against.", last_review)
    lesson: records.Lesson | None = linked("What was learnt.", of="lessons")
    version: int = stored(VERSION)
    created_at: datetime = stored("When it was opened.", filter="When it was opened.")
    updated_at: datetime = stored("When it was last changed.", filter="When it was last changed.")


@object_type("Swedish: åtgärd. What is done about the cause of a deviation.", plural="corrective actions")
class CorrectiveAction(Node, Changeable):
    label: str = stored(LABEL, of="title")
    title: str = stored("What is to be done.", filter="What is to be done.")
    owner: records.Actor = linked("Who answers for it.", of="owners", filter="Who answers for it.")
    deviation: records.Deviation = linked("What it is done about.", of="corrects")
    due_on: date = stored("By which day it is to be done.", filter="By which day it is to be done.")
    state: ActionState = computed(
        action_state,
        "How far it has come; LATE once its day has passed.",
        filter="How far it has come.",
        facet="By state.",
    )
    version: int = stored(VERSION)


@object_type("Swedish: lärdom. What was learnt, for whoever meets something alike.", plural="lessons")
class Lesson(Node):
    label: str = computed(lambda lesson, _at: lesson.text[:200], "Its beginning.")
    text: str = stored("What others should know next time.", filter="Its text.")
    from_: records.Deviation | None = linked(
        "What it was learnt from.", of="learnt_from", name="from", filter="The deviation that it was learnt from."
    )
    concerns: Connection[records.Node] = linked("What it is about.", filter="What it is about.")
    created_at: datetime = stored("When it was learnt.", filter="When it was learnt.")
