"""Corrective actions: what is done about the cause of a deviation, by whom and until when. Swedish: åtgärd."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.deviations.steps import check_step
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.explain import unexplained
from samsyn.deeds.doing.fields import ActorId, Changing, CorrectiveActionId, DeviationId, Explained, Name, NotNull
from samsyn.deeds.doing.permissions import its_owner, other_actor_faults, other_owner_faults, rule
from samsyn.deeds.doing.properties import changed_properties, first_version, history_of, raised
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import DeviationPayload
from samsyn.errors import Fault, InvalidFault
from samsyn.graph.deltas import created, present, tied
from samsyn.graph.records import CorrectiveAction, Deviation
from samsyn.graph.visibility import concerned_by
from samsyn.model.principals import DECIDING
from samsyn.model.texts import sort_key
from samsyn.model.vocabulary import ActionState, DeviationState
from samsyn.spoken import Message

FINISHED: Final = frozenset({ActionState.DONE, ActionState.CANCELLED})


class AddCorrectiveActionInput(Changing):
    """The corrective action to add to a deviation."""

    id: DeviationId = Field(description="The id of the deviation.")
    title: Name = Field(description="The title: what is to be done, 1–200 characters.")
    owner_id: ActorId = Field(description="The id of the responsible actor.")
    due_on: date = Field(description="The due date, not in the past.")


class UpdateCorrectiveActionInput(Explained):
    """A corrective action to change. Omitted fields keep their value."""

    id: CorrectiveActionId = Field(description="The id of the corrective action.")
    state: Annotated[
        NotNull[ActionState],
        Field(description="The state. LATE can't be set; it is set automatically. CANCELLED requires a reason."),
    ] = None
    due_on: Annotated[NotNull[date], Field(description="The due date. Changing it requires a reason.")] = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield NOT_A_CHOICE for LATE, and UNEXPLAINED where it is cancelled without a word."""
        if self.state is ActionState.LATE:
            message = Message(
                en="Choose another state: it is late by itself once its day has passed.",
                sv="Välj ett annat läge: åtgärden blir försenad av sig själv när dagen har passerat.",
            )
            yield InvalidFault(path=("state",), reason=Reason.NOT_A_CHOICE, message=message)
        if self.state is ActionState.CANCELLED:
            message = Message(en="Say why it won't be done.", sv="Ange varför den inte blir gjord.")
            yield from unexplained(self.reason, message)


@rule("for deviations of measures that one of their own actors is responsible for, naming their own actors")
def _corrected(work: Work, given: AddCorrectiveActionInput) -> Iterator[Fault]:
    yield from other_owner_faults(work, given.id, "id")
    yield from other_actor_faults(work, given.owner_id, "ownerId")


@deed(DeviationPayload, by=DECIDING, partner=_corrected)
def add_corrective_action(work: Work, given: AddCorrectiveActionInput) -> Decision:
    """Adds a corrective action to a deviation, with a responsible actor and a due date."""
    deviation = work.the(Deviation, given.id)
    check_step(work, deviation, "addCorrectiveAction")
    if given.due_on.isoformat() < work.today:
        message = Message(en="Choose a day from {start} on.", sv="Välj en dag från och med {start}.", start=work.today)
        work.refuse(InvalidFault(path=("dueOn",), reason=Reason.IN_THE_PAST, message=message))
    wanted = {"title": given.title, "dueOn": given.due_on.isoformat(), "state": ActionState.NOT_STARTED.name}
    action = {**wanted, **first_version(work, "CorrectiveAction"), "titleSort": sort_key(given.title)}
    return Decision(
        changes=[
            created("CorrectiveAction", action),
            tied("OWNS", given.owner_id, action["id"]),
            tied("CORRECTS", action["id"], deviation),
            raised(work, deviation, state=DeviationState.ACTING.name),
        ],
        node=deviation.id,
        after={"action": action["id"], **wanted, "ownerId": given.owner_id},
        inside=sorted({*concerned_by(deviation), given.owner_id}),
    )


@deed(DeviationPayload, by=DECIDING, partner=its_owner("id"))
def update_corrective_action(work: Work, given: UpdateCorrectiveActionInput) -> Decision:
    """Updates a corrective action. When all are finished and at least one is done, the deviation becomes IN_REVIEW."""
    action = work.the(CorrectiveAction, given.id)
    [deviation] = action.corrects
    check_step(work, deviation, "updateCorrectiveAction")
    wanted = present(changed_properties(given))
    if wanted.get("dueOn", action.due_on) != action.due_on:
        message = Message(en="Say why the day moves.", sv="Ange varför dagen flyttas.")
        work.refuse(*unexplained(given.reason, message))
    states = [given.state or each.state if each is action else each.state for each in deviation.actions]
    in_review = ActionState.DONE in states and FINISHED.issuperset(states)
    state = DeviationState.IN_REVIEW if in_review else DeviationState.ACTING
    change = raised(work, action, **wanted)
    before, after = history_of(change)
    return Decision(
        changes=[change, raised(work, deviation, state=state.name)],
        node=deviation.id,
        before=before,
        after={"action": given.id, **after},
        inside=sorted(concerned_by(deviation)),
        reason=given.reason,
    )
