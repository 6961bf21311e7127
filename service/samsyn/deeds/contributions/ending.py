"""A contribution's end: ended, withdrawn or cancelled, a maker that leaves it, and a strategist who has it go on.

What others make, too, only its lead has end, and of what is approved that is a proposal: the others are asked. Whoever
doesn't want to go on leaves.
"""

from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.contributions.agreed import makers_of, parts
from samsyn.deeds.contributions.decide import ContributionInput, moved
from samsyn.deeds.contributions.parties import NOBODY_ELSE, its_lead, others_of, parts_of
from samsyn.deeds.contributions.propose import ending_proposed, without_maker
from samsyn.deeds.contributions.statuses import ANSWERABLE, APPROVED, DRAFT, ENDED, OVER, WITHDRAWN, decided
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import ActorId, Changing, ContributionId, Text
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.permissions import own_actor
from samsyn.deeds.doing.properties import history_of, raised
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ContributionPayload
from samsyn.errors import InvalidFault, StateFault
from samsyn.graph.deltas import retied, untied
from samsyn.graph.records import Contribution
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import ContributionStatus, DeliveryState, Ending, Role
from samsyn.spoken import Message, Series

Why = Annotated[Text, Unstored()]


class EndContributionInput(ContributionInput):
    """Which contribution is ended; a reason is needed where others make it, too."""


class WithdrawContributionInput(ContributionInput):
    """Which contribution is withdrawn; a reason is needed where it is approved and others make it, too."""


class LeaveContributionInput(Changing):
    """Which maker leaves which contribution, and why."""

    id: ContributionId = Field(description="The contribution's id.")
    actor_id: ActorId = Field(description="The maker that leaves.")
    reason: Why = Field(description="Why, for the others and the history, 1 to 4,000 characters.")


class ReinstateContributionInput(Changing):
    """Which contribution goes on, and why."""

    id: ContributionId = Field(description="The contribution's id.")
    reason: Why = Field(description="Why, for its makers and the history, 1 to 4,000 characters.")


@deed(ContributionPayload, by=DECIDING, partner=its_lead)
def end_contribution(work: Work, given: EndContributionInput) -> Decision:
    """APPROVED to ENDED; by its lead a proposal to the others where others make it, too."""
    return _over(work, given, ENDED, Ending.ENDED)


@deed(ContributionPayload, by=DECIDING, partner=its_lead)
def withdraw_contribution(work: Work, given: WithdrawContributionInput) -> Decision:
    """DRAFT, SUBMITTED, RETURNED or APPROVED to WITHDRAWN; of an approved one by its lead a proposal to the others."""
    return _over(work, given, WITHDRAWN, Ending.WITHDRAWN)


@deed(ContributionPayload, by=DECIDING, partner=own_actor("actorId"))
def leave_contribution(work: Work, given: LeaveContributionInput) -> Decision:
    """A maker takes part no more. The others go on, and are asked to confirm; the last one ends or withdraws it."""
    contribution, who = work.the(Contribution, given.id), given.actor_id
    status, there = contribution.status, parts_of(contribution)
    part = next((each for each in there if each.source.id == who), None)
    if status not in ANSWERABLE:
        message = Message(
            en="There is nothing to leave: it is {status}.",
            sv="Det finns inget att lämna: insatsen är {status}.",
            status=status,
        )
        work.refuse(StateFault(path=("id",), reason=Reason.WRONG_STATUS, message=message, state=status))
    elif len(there) == 1:
        work.refuse(
            StateFault(path=("actorId",), reason=Reason.ONLY_MAKER, message=NOBODY_ELSE, state=Reason.ONLY_MAKER)
        )
    elif part is None:
        message = Message(en="Choose one of its makers.", sv="Välj en av de medverkande.")
        work.refuse(InvalidFault(path=("actorId",), reason=Reason.NOT_ITS_MAKER, message=message))
    before = parts(makers_of(contribution))
    properties = {"leftAt": work.now, **without_maker(contribution, who)}
    return Decision(
        changes=[
            raised(work, contribution, **properties),
            *([untied(contribution, "makers", part)] if part else ()),
        ],
        node=given.id,
        before={"makers": before},
        after={"makers": [each for each in before if each["actorId"] != who]},
        reason=given.reason,
    )


@deed(ContributionPayload, by=DECIDING)
def reinstate_contribution(work: Work, given: ReinstateContributionInput) -> Decision:
    """Have go on what is ENDED, WITHDRAWN or cancelled; APPROVED again if it was. Its makers are asked to confirm."""
    contribution = work.the(Contribution, given.id)
    status, delivery = contribution.status, contribution.delivery
    is_cancelled = delivery is DeliveryState.CANCELLED
    if status not in OVER and not is_cancelled:
        message = Message(
            en="Choose one that is {allowed}; this one is {status}.",
            sv="Välj en som är {allowed}; den här är {status}.",
            allowed=Series((ENDED, WITHDRAWN, DeliveryState.CANCELLED), "or"),
            status=status,
        )
        work.refuse(StateFault(path=("id",), reason=Reason.GOES_ON, message=message, state=status))
    to = (APPROVED if contribution.public else DRAFT) if status in OVER else status
    properties: dict[str, Any] = {"status": to.name}
    if is_cancelled:
        properties["delivery"] = _going(contribution, work.at.today).name
    if to is APPROVED:
        properties |= decided(APPROVED, work.now, given.reason)
    change = raised(work, contribution, **properties)
    asked = [retied(contribution, "makers", part, {"confirmedAt": None}) for part in parts_of(contribution)]
    before, after = history_of(change)
    return Decision(changes=[change, *asked], node=given.id, before=before, after=after, reason=given.reason)


def _over(work: Work, given: ContributionInput, to: ContributionStatus, ending: Ending) -> Decision:
    """A contribution that is over, or the proposal of that."""
    contribution = work.the(Contribution, given.id)
    is_asked = work.by.role is Role.PARTNER and contribution.status is APPROVED
    if is_asked and others_of(contribution, work.by):
        return ending_proposed(work, contribution, ending, given.reason)
    return moved(work, given.id, to, given.reason)


def _going(contribution: Contribution, today: str) -> DeliveryState:
    """How far the doing has come of what isn't cancelled any more, by its first day."""
    is_to_come = contribution.starts_on is not None and contribution.starts_on > today
    return DeliveryState.PLANNED if is_to_come else DeliveryState.ONGOING
