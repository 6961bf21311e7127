"""Corrective actions: what is done about the cause of a deviation, by whom and until when. Swedish: åtgärd."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from samsyn.deeds.deviations.steps import check_step, step_taken
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.explain import unexplained
from samsyn.deeds.doing.fields import (
    ActorId,
    CorrectiveActionId,
    DeviationId,
    ExpectedVersion,
    IdempotencyKey,
    Name,
    NotNull,
    ReasonGiven,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.properties import told
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault
from samsyn.model.ids import new_id
from samsyn.model.texts import sort_key
from samsyn.model.vocabulary import ActionState, DeviationState

FINISHED = frozenset({ActionState.DONE.name, ActionState.CANCELLED.name})


class AddCorrectiveActionInput(Input):
    """What is to be done about the cause."""

    id: DeviationId = Field(description="The deviation's id.")
    expected_version: ExpectedVersion
    title: Annotated[Name, Unstored()] = Field(description="What is to be done, 1 to 200 characters.")
    owner_id: ActorId = Field(description="The actor that answers for it.")
    due_on: Annotated[date, Unstored(), Field(description="By which day it is to be done; not in the past.")]
    idempotency_key: IdempotencyKey = None


class UpdateCorrectiveActionInput(Input):
    """How a corrective action goes; what is left out stays as it is."""

    id: CorrectiveActionId = Field(description="The corrective action's id.")
    expected_version: ExpectedVersion
    state: Annotated[NotNull[ActionState], Field(description="How far it has come; LATE it becomes by itself.")] = None
    due_on: Annotated[
        NotNull[date], Field(description="By which day it is to be done; another one needs a reason.")
    ] = None
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield NOT_A_CHOICE for LATE, and UNEXPLAINED where it is cancelled without a word."""
        if self.state is ActionState.LATE:
            message = "Choose another state: it is late by itself once its day has passed."
            yield InvalidFault(path=("state",), reason=Reason.NOT_A_CHOICE, message=message)
        if self.state is ActionState.CANCELLED:
            yield from unexplained(self.reason, "Say why it won't be done.")


@deed("DeviationPayload", deviation="Deviation")
async def add_corrective_action(work: Work, given: AddCorrectiveActionInput) -> Written:
    """Decide what is done about the cause, by whom and until when."""
    check_step(work, work.found[given.id].facts, "addCorrectiveAction")
    if given.due_on.isoformat() < work.now[:10]:
        message = f"Choose a day from {work.now[:10]} on."
        work.faults.append(InvalidFault(path=("dueOn",), reason=Reason.IN_THE_PAST, message=message))
    wanted = {"title": given.title, "dueOn": given.due_on.isoformat(), "state": ActionState.NOT_STARTED.name}
    action_id = new_id("CorrectiveAction")
    action = {
        **wanted,
        "id": action_id,
        "titleSort": sort_key(given.title),
        "version": 1,
        "createdAt": work.now,
        "updatedAt": work.now,
    }
    changes = {"state": DeviationState.ACTING.name, **work.next_version(given.id)}
    [row] = await work.write(
        "add_corrective_action",
        action=action,
        given={"deviation": given.id, "owner": given.owner_id, "changes": changes},
    )
    after = {"action": action_id, **wanted, "ownerId": given.owner_id}
    return step_taken(given.id, list(row["concerned"]), before={}, after=after, more=[action_id])


@deed("DeviationPayload", deviation="Deviation")
async def update_corrective_action(work: Work, given: UpdateCorrectiveActionInput) -> Written:
    """Tell how a corrective action goes; when all are done, the deviation is to be reviewed."""
    facts = work.found[given.id].facts
    deviation = facts["deviation"]
    check_step(work, deviation, "updateCorrectiveAction")
    changes = {name: value for name, value in _asked(given).items() if value is not None}
    if changes.get("dueOn", facts["dueOn"]) != facts["dueOn"]:
        work.faults.extend(unexplained(given.reason, "Say why the day moves."))
    states = [*facts["others"], changes.get("state", facts["state"])]
    in_review = ActionState.DONE.name in states and FINISHED.issuperset(states)
    state = DeviationState.IN_REVIEW if in_review else DeviationState.ACTING
    moved = {"state": state.name, "version": deviation["version"] + 1, "updatedAt": work.now}
    [row] = await work.write(
        "update_corrective_action",
        id=given.id,
        given={"changes": {**changes, **work.next_version(given.id)}, "deviation": deviation["id"], "moved": moved},
    )
    before = told(row["before"], like=changes)
    after = {"action": given.id, **changes}
    concerned = list(row["concerned"])
    return step_taken(deviation["id"], concerned, before=before, after=after, more=[given.id], reason=given.reason)


def _asked(given: UpdateCorrectiveActionInput) -> dict[str, str | None]:
    return {
        "state": given.state.name if given.state else None,
        "dueOn": given.due_on.isoformat() if given.due_on else None,
    }
