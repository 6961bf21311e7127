"""What waits for somebody, what waits longest first."""

from collections.abc import Iterator
from typing import TypeAlias

from samsyn.graph.records import Actor, Contribution, Node, ReportingRound
from samsyn.graph.values import Day, Moment
from samsyn.graph.view import View
from samsyn.model.answers import answer, described
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import ActionState, ContributionStatus, DeliveryState, ToDoKind
from samsyn.questions.reporting import owed_by

END_OF_DAY = "T23:59:59.999999Z"
FINISHED = frozenset({DeliveryState.DONE, DeliveryState.CANCELLED, ActionState.DONE, ActionState.CANCELLED})

Waiting: TypeAlias = Iterator[tuple[ToDoKind, Node, str, str | None]]
"""What waits: of which kind, with what, since when, and by which day."""


@answer("Something that waits for whoever asks.")
class ToDo:
    kind: ToDoKind = described("What is to be done.")
    node: Node = described("With what.")
    since: Moment = described("Since when it waits.")
    due_on: Day | None = described("The day by which it was to be done, where there is one.")


def to_do_sort_key(todo: ToDo) -> tuple[str, str, str]:
    """Where something that waits stands in the list."""
    return todo.since, todo.kind.value, todo.node.id


def to_do(at: View) -> list[ToDo]:
    """What waits for whoever asks, what waits longest first; each once, however many of their actors it concerns."""
    found: dict[tuple[ToDoKind, str, str, str | None], ToDo] = {}
    for source in (_of_actors, _of_proposals, _to_decide, _to_report):
        for kind, node, since, due_on in source(at):
            todo = ToDo(kind=kind, node=node, since=Moment(since), due_on=None if due_on is None else Day(due_on))
            found.setdefault((kind, node.id, since, due_on), todo)
    return sorted(found.values(), key=to_do_sort_key)


def _own_actors(at: View) -> list[Actor]:
    return [actor for each in at.viewer.actors if (actor := at.graph.get(Actor, each))]


def _of_actors(at: View) -> Waiting:
    """What makers have to correct, to confirm or to finish, and what owners of actions have to do."""
    for actor in _own_actors(at):
        for part in actor.contributions:
            yield from _of_maker(part.target, confirmed=part.confirmed_at is not None, today=at.today)
        for action in actor.actions:
            if action.due_on < at.today and action.state not in FINISHED:
                yield ToDoKind.OVERDUE, action, f"{action.due_on}{END_OF_DAY}", action.due_on


def _of_maker(mine: Contribution, *, confirmed: bool, today: str) -> Waiting:
    if mine.archived_at is not None:
        return
    if mine.status is ContributionStatus.RETURNED:
        yield ToDoKind.RETURNED, mine, mine.decision_at or mine.updated_at, None
    is_joint = sum(part.source.archived_at is None for part in mine.makers) > 1
    if mine.status is ContributionStatus.SUBMITTED and is_joint and not confirmed:
        yield ToDoKind.TO_CONFIRM, mine, mine.submitted_at or mine.updated_at, None
    is_over = mine.ends_on is not None and mine.ends_on < today and mine.delivery not in FINISHED
    if mine.status is ContributionStatus.APPROVED and is_over:
        yield ToDoKind.OVERDUE, mine, f"{mine.ends_on}{END_OF_DAY}", mine.ends_on


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
            yield ToDoKind.TO_CONFIRM, each, each.proposed_at, None
        if decides:
            yield ToDoKind.PROPOSED, each, each.proposed_at, None


def _to_decide(at: View) -> Waiting:
    if at.viewer.role not in DECIDING:
        return
    for each in at.each(at.graph.all(Contribution)):
        if each.status is ContributionStatus.SUBMITTED and each.archived_at is None:
            yield ToDoKind.SUBMITTED, each, each.submitted_at or each.updated_at, None


def _to_report(at: View) -> Waiting:
    open_rounds = [each for each in at.graph.all(ReportingRound) if each.closed_at is None]
    for actor in _own_actors(at):
        for each in open_rounds:
            for node in owed_by(actor, each, at):
                yield ToDoKind.TO_REPORT, node, each.created_at, each.due_on
