"""What waits for somebody, what waits longest first."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeAlias

from samsyn.graph.records import Actor, Contribution, Deviation, Makes, Measure, Node, ReportingRound
from samsyn.graph.values import Day, Moment
from samsyn.graph.view import View
from samsyn.model.answers import answer, described
from samsyn.model.principals import DECIDING
from samsyn.model.proposals import proposal_of
from samsyn.model.vocabulary import ActionState, ContributionStatus, DeliveryState, DeviationState, ToDoKind
from samsyn.questions.confirmations import is_represented
from samsyn.questions.judgement import is_stale, judgement
from samsyn.questions.reporting import owed_by

TOLD_DAYS = 30  # nothing is to be done about what is over: it is read within a month, or not at all
END_OF_DAY = "T23:59:59.999999Z"
START_OF_DAY = "T00:00:00.000000Z"
FINISHED = frozenset({DeliveryState.DONE, DeliveryState.CANCELLED, ActionState.DONE, ActionState.CANCELLED})
GOING_ON = frozenset(
    {
        *(ContributionStatus.DRAFT, ContributionStatus.SUBMITTED),
        *(ContributionStatus.RETURNED, ContributionStatus.APPROVED),
    }
)
ASKED = frozenset({ContributionStatus.SUBMITTED, ContributionStatus.APPROVED})
HANDLED = frozenset({DeviationState.OPEN, DeviationState.CAUSE_STATED, DeviationState.ACTING, DeviationState.IN_REVIEW})


class Task(NamedTuple):
    """What waits: of which kind, with what, since when, by which day, and for which period."""

    kind: ToDoKind
    node: Node
    since: str
    due_on: str | None = None
    period: str | None = None


Waiting: TypeAlias = Iterator[Task]


@answer("A task for the viewer.")
class ToDo:
    kind: ToDoKind = described("Kind of task: what is to be done.")
    node: Node = described("Item that the task is about.")
    since: Moment = described("When the task arose.")
    due_on: Day | None = described("Due date; null if there is none.")
    period: str | None = described("Period that a reporting round asks for; null for other tasks.")


def to_do_sort_key(todo: ToDo) -> tuple[str, str, str]:
    """Where something that waits stands in the list."""
    return todo.since, todo.kind.value, todo.node.id


def to_do(at: View) -> list[ToDo]:
    """What waits for whoever asks, what waits longest first; each once, however many of their actors it concerns."""
    found: dict[Task, ToDo] = {}
    for source in (_of_actors, _of_proposals, _to_decide, _of_deviations, _to_report):
        for task in source(at):
            found.setdefault(task, _told(task))
    return sorted(found.values(), key=to_do_sort_key)


def _told(task: Task) -> ToDo:
    due_on = None if task.due_on is None else Day(task.due_on)
    return ToDo(kind=task.kind, node=task.node, since=Moment(task.since), due_on=due_on, period=task.period)


def _own_actors(at: View) -> list[Actor]:
    return [actor for each in at.viewer.actors if (actor := at.graph.get(Actor, each))]


def _of_actors(at: View) -> Waiting:
    """What makers have to correct, to confirm or to finish, and what owners of actions and measures have to do."""
    for actor in _own_actors(at):
        for part in actor.contributions:
            yield from _of_maker(part, at)
        for action in actor.actions:
            if action.state in FINISHED:
                continue
            if action.due_on < at.today:
                yield Task(ToDoKind.OVERDUE, action, f"{action.due_on}{END_OF_DAY}", action.due_on)
            else:
                yield Task(ToDoKind.TO_ACT, action, action.created_at, action.due_on)
        for measure in actor.owns:
            if isinstance(measure, Measure) and measure.archived_at is None and is_stale(measure, at):
                yield Task(ToDoKind.TO_MEASURE, measure, f"{judgement(measure, at).stale_from}{START_OF_DAY}")


def _of_maker(part: Makes, at: View) -> Waiting:
    mine = part.target
    if mine.archived_at is not None:
        return
    if mine.status is ContributionStatus.RETURNED:
        yield Task(ToDoKind.RETURNED, mine, mine.decision_at or mine.updated_at)
    if mine.status in ASKED:
        yield from _to_confirm(part)
        yield from _declined(mine, at)
    if decided := _proposal_returned_at(mine):
        yield Task(ToDoKind.PROPOSAL_RETURNED, mine, decided)
    if decided := _over_since(mine, at):
        yield Task(ToDoKind.OVER, mine, decided)
    is_late = mine.ends_on is not None and mine.ends_on < at.today and mine.delivery not in FINISHED
    if mine.status in GOING_ON and is_late:
        yield Task(ToDoKind.OVERDUE, mine, f"{mine.ends_on}{END_OF_DAY}", mine.ends_on)


def _proposal_returned_at(mine: Contribution) -> str | None:
    """When the proposal of something approved was returned, where nothing was done with that since."""
    is_returned = mine.status is ContributionStatus.APPROVED and mine.decision_status is ContributionStatus.RETURNED
    return mine.decision_at if is_returned and mine.decision_at == mine.updated_at else None


def _over_since(mine: Contribution, at: View) -> str | None:
    """When it was decided that it is over, where nothing was done with that since and it isn't long ago."""
    is_over = mine.status not in GOING_ON or mine.delivery is DeliveryState.CANCELLED
    if not is_over or mine.decision_at is None or mine.decision_at != mine.updated_at:
        return None
    told_from = (date.fromisoformat(at.today) - timedelta(days=TOLD_DAYS)).isoformat()
    return mine.decision_at if mine.decision_at >= told_from else None


def _to_confirm(part: Makes) -> Waiting:
    """What a maker is asked, first or again: it had confirmed something else, or somebody has left."""
    mine = part.target
    if part.confirmed_at is not None or part.declined_at is not None or part.source.archived_at is not None:
        return
    is_joint = sum(each.source.archived_at is None for each in mine.makers) > 1
    is_first = part.confirmed_of is None and mine.status is ContributionStatus.SUBMITTED
    since = (mine.submitted_at if is_first else None) or mine.updated_at
    if is_joint or part.confirmed_of is not None or mine.left_at is not None:
        yield Task(ToDoKind.TO_CONFIRM, mine, since)
    if mine.left_at is not None:
        yield Task(ToDoKind.LEFT, mine, mine.left_at)


def _declined(mine: Contribution, at: View) -> Waiting:
    """What others have declined, of their parts or of what is proposed."""
    answers = _answers(mine)
    at_last = [
        *(part.declined_at for part in mine.makers if part.source.id not in at.viewer.actors),
        *(each["declinedAt"] for known, each in answers.items() if known not in at.viewer.actors),
    ]
    if since := max((each for each in at_last if each), default=None):
        yield Task(ToDoKind.DECLINED, mine, since)


def _answers(mine: Contribution) -> dict[str, Any]:
    proposal = proposal_of(mine.proposal)
    return dict(proposal["answers"]) if proposal else {}


def _of_proposals(at: View) -> Waiting:
    """Proposals that wait for one of the viewer's actors, or for whoever decides."""
    decides = at.viewer.role in DECIDING
    own = frozenset(at.viewer.actors)
    if not decides and not own:
        return
    for each in at.each(at.graph.all(Contribution)):
        if each.proposed_at is None or each.archived_at is not None:
            continue
        if not own.isdisjoint(each.proposal_awaits):
            yield Task(ToDoKind.TO_CONFIRM, each, each.proposed_at)
        if decides:
            yield Task(ToDoKind.PROPOSED, each, each.proposed_at)


def _to_decide(at: View) -> Waiting:
    if at.viewer.role not in DECIDING:
        return
    for each in at.each(at.graph.all(Contribution)):
        if each.archived_at is not None or each.status not in ASKED:
            continue
        since = each.submitted_at or each.updated_at
        if each.status is ContributionStatus.SUBMITTED:
            yield Task(ToDoKind.SUBMITTED, each, since)
        yield from _declined(each, at)
        if _awaits_unrepresented(each, at):
            yield Task(ToDoKind.TO_CONFIRM_FOR, each, since if each.proposed_at is None else each.proposed_at)


def _awaits_unrepresented(mine: Contribution, at: View) -> bool:
    """Whether something that is submitted or proposed waits for a maker that nobody acts for."""
    parts = [part for part in mine.makers if part.source.archived_at is None]
    waits = {part.source.id for part in parts if part.confirmed_at is None and part.declined_at is None}
    asked = waits if mine.status is ContributionStatus.SUBMITTED and len(parts) > 1 else set[str]()
    actors = (at.graph.get(Actor, each) for each in asked.union(mine.proposal_awaits))
    return any(actor is not None and not is_represented(actor, at.now) for actor in actors)


def _of_deviations(at: View) -> Waiting:
    """Deviations that aren't closed: of those who answer for them, and all of whoever decides."""
    own = frozenset(at.viewer.actors)
    decides = at.viewer.role in DECIDING
    if not decides and not own:
        return
    for each in at.each(at.graph.all(Deviation)):
        if each.state in HANDLED and (decides or not own.isdisjoint(_answering_for(each))):
            yield Task(ToDoKind.DEVIATION, each, each.created_at)


def _answering_for(deviation: Deviation) -> set[str]:
    return {owner.id for measure in deviation.deviates for owner in measure.owners}


def _to_report(at: View) -> Waiting:
    rounds = sorted(at.graph.all(ReportingRound), key=lambda each: (each.due_on, each.period))
    open_rounds = [each for each in rounds if each.closed_at is None]
    for actor in _own_actors(at):
        for each in open_rounds:
            for node in owed_by(actor, each, at):
                yield Task(ToDoKind.TO_REPORT, node, each.created_at, each.due_on, each.period)
