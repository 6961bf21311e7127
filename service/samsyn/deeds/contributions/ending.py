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
    """The contribution to end. A reason is required if it has other makers."""


class WithdrawContributionInput(ContributionInput):
    """The contribution to withdraw. A reason is required if it is approved and has other makers."""


class LeaveContributionInput(Changing):
    """The contribution, the maker that leaves it, and the reason."""

    id: ContributionId = Field(description="The id of the contribution.")
    actor_id: ActorId = Field(description="The id of the maker that leaves.")
    reason: Why = Field(
        description="The reason, shown to the other makers and stored in the change log, 1–4,000 characters."
    )


class ReinstateContributionInput(Changing):
    """The contribution to reinstate, and the reason."""

    id: ContributionId = Field(description="The id of the contribution.")
    reason: Why = Field(description="The reason, shown to the makers and stored in the change log, 1–4,000 characters.")


@deed(ContributionPayload, by=DECIDING, partner=its_lead)
def end_contribution(work: Work, given: EndContributionInput) -> Decision:
    """Ends an APPROVED contribution. If it has other makers, a partner leading it only proposes the end to them."""
    return _over(work, given, ENDED, Ending.ENDED)


@deed(ContributionPayload, by=DECIDING, partner=its_lead)
def withdraw_contribution(work: Work, given: WithdrawContributionInput) -> Decision:
    """Withdraws a DRAFT, SUBMITTED, RETURNED or APPROVED contribution.

    If it is APPROVED and has other makers, a partner leading it only proposes the withdrawal to them.
    """
    return _over(work, given, WITHDRAWN, Ending.WITHDRAWN)


@deed(ContributionPayload, by=DECIDING, partner=own_actor("actorId"))
def leave_contribution(work: Work, given: LeaveContributionInput) -> Decision:
    """Removes a maker that leaves a contribution.

    The other makers are asked to confirm again. The last maker must end or withdraw the contribution instead.
    """
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
    """Reinstates an ENDED, WITHDRAWN or cancelled contribution.

    One that was ENDED or WITHDRAWN becomes APPROVED if it had been approved, otherwise DRAFT. The makers are asked to
    confirm again.
    """
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
    if work.by.role in DECIDING:  # its makers read why, and are told
        return moved(work, given.id, to, given.reason, **decided(to, work.now, given.reason))
    return moved(work, given.id, to, given.reason)


def _going(contribution: Contribution, today: str) -> DeliveryState:
    """How far the doing has come of what isn't cancelled any more, by its first day."""
    is_to_come = contribution.starts_on is not None and contribution.starts_on > today
    return DeliveryState.PLANNED if is_to_come else DeliveryState.ONGOING
