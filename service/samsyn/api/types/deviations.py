"""What is off target, or better than expected: deviations, what is done about them, and what was learnt."""

from datetime import date, datetime

from samsyn.api.orders import NEWEST_FIRST, SOONEST_FIRST
from samsyn.api.types.node import LABEL, VERSION, Node, Remembered
from samsyn.graph import records
from samsyn.graph.view import View
from samsyn.model.vocabulary import ActionState, Cause, DeviationState
from samsyn.questions.lessons import same_influence
from samsyn.reading.declarations import Connection, computed, linked, stored
from samsyn.reading.types import object_type


def last_review(deviation: records.Deviation, _at: View) -> records.Observation | None:
    """The observation that a deviation was last reviewed against."""
    return max(deviation.reviewed_by, key=lambda each: each.period_end, default=None)


def action_state(action: records.CorrectiveAction, at: View) -> ActionState:
    """How far a corrective action has come; LATE once its day has passed."""
    is_done = action.state in {ActionState.DONE, ActionState.CANCELLED}
    return ActionState.LATE if action.due_on < at.today and not is_done else action.state


@object_type(
    "A deviation (Swedish: avvikelse): a result that is worse than accepted, or better than expected. Until it"
    " is closed, only strategists and the partners that are responsible for its measure or for one of its"
    " actions can see it."
)
class Deviation(Node, Remembered):
    label: str = stored("What was observed.", of="fact")
    measure: records.Measure = linked("Measure that shows the deviation.", of="deviates")
    observation: records.Observation | None = linked(
        "Observation that shows the deviation; null if there is none.", of="shown_by"
    )
    positive: bool = stored("Whether the result is better than expected. Such deviations are there to learn from, too.")
    by_itself: bool = stored(
        "Whether the deviation was opened automatically, by a value worse than accepted. While no cause is stated,"
        " it is withdrawn automatically when that value is corrected, removed or no longer the latest."
    )
    state: DeviationState = stored("State of the handling.")
    fact: str = stored("What was observed, without judging the cause.")
    cause: Cause | None = stored("The single primary cause; null until it is stated.")
    cause_text: str | None = stored("Explanation of the cause.")
    outside_influence: str | None = stored("Name of the outside influence, if that is the cause.")
    same_influence: Connection[records.Deviation] = linked(
        "Other deviations that you may see and that have the same outside influence as cause. An influence that"
        " recurs is no accident.",
        same_influence,
        order=NEWEST_FIRST,
    )
    actions: Connection[records.CorrectiveAction] = linked(
        "Corrective actions, earliest due date first.", order=SOONEST_FIRST
    )
    effective: bool | None = stored("Whether the corrective actions were effective; null until they are reviewed.")
    review_comment: str | None = stored("Evidence for the result of the review.")
    withdrawn_reason: str | None = stored(
        "Reason why somebody withdrew the deviation; null if it was withdrawn automatically."
    )
    reviewed_by: records.Observation | None = linked("Observation on which the last review is based.", last_review)
    lesson: records.Lesson | None = linked("Lesson learnt.", of="lessons")
    version: int = stored(VERSION)
    created_at: datetime = stored("When the deviation was opened.")
    updated_at: datetime = stored("When the deviation was last changed.")


@object_type("A corrective action (Swedish: åtgärd) against the cause of a deviation.")
class CorrectiveAction(Node):
    label: str = stored(LABEL, of="title")
    title: str = stored("Title: what is to be done.")
    owner: records.Actor = linked("Actor that is responsible for the action.", of="owners")
    deviation: records.Deviation = linked("Deviation that the action corrects.", of="corrects")
    due_on: date = stored("Due date.")
    state: ActionState = computed(action_state, "State of the action; LATE if it is still open after its due date.")
    version: int = stored(VERSION)


@object_type("A lesson (Swedish: lärdom): what was learnt, for others in a similar situation.")
class Lesson(Node):
    label: str = computed(lambda lesson, _at: lesson.text[:200], "The first 200 characters of the text.")
    text: str = stored("Text: what others should know next time.")
    from_: records.Deviation | None = linked(
        "Deviation from which the lesson was learnt.", of="learnt_from", name="from"
    )
    concerns: Connection[records.Node] = linked("Items that the lesson is about.")
    created_at: datetime = stored("When the lesson was learnt.")
