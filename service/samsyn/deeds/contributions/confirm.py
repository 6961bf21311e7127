"""Joint contributions: each maker's side confirms or declines its part, or what is proposed, before all is approved."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.contributions.agreed import Maker
from samsyn.deeds.contributions.parties import NOBODY_ELSE, parts_of
from samsyn.deeds.contributions.propose import stored_proposal
from samsyn.deeds.contributions.statuses import ANSWERABLE
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import ActorId, Changing, ContributionId, Text
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.naming import all_named
from samsyn.deeds.doing.permissions import forbidden, own_actor
from samsyn.deeds.doing.properties import raised
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ContributionPayload
from samsyn.errors import Fault, InvalidFault, StateFault
from samsyn.graph.deltas import retied
from samsyn.graph.records import Actor, Contribution, Makes
from samsyn.graph.view import View
from samsyn.model.principals import DECIDING
from samsyn.model.proposals import Answer, Proposal, answered, proposal_of
from samsyn.model.vocabulary import ContributionStatus, Role
from samsyn.questions.confirmations import is_represented
from samsyn.spoken import Message


class ConfirmContributionInput(Changing):
    """The contribution, and the maker whose part is confirmed."""

    id: ContributionId = Field(description="The id of the contribution.")
    actor_id: ActorId = Field(
        description="The id of the maker whose part is confirmed. Strategists may confirm only for a maker without an "
        "API key."
    )


class DeclineContributionInput(Changing):
    """The contribution, the maker that declines, and the reason."""

    id: ContributionId = Field(description="The id of the contribution.")
    actor_id: ActorId = Field(
        description="The id of the maker that declines. Strategists may decline only for a maker without an API key."
    )
    reason: Annotated[Text, Unstored()] = Field(
        description="The reason, shown to the other makers, 1–4,000 characters."
    )


@deed(ContributionPayload, by=DECIDING, partner=own_actor("actorId"))
def confirm_contribution(work: Work, given: ConfirmContributionInput) -> Decision:
    """Confirms a maker's part. A contribution with several makers can be approved only when all have confirmed.

    If a proposal is waiting for the maker's answer, that is confirmed first. Later changes to what the maker agreed to
    require a new confirmation.
    """
    return _answered(work, given, answered(confirmed_at=work.now))


@deed(ContributionPayload, by=DECIDING, partner=own_actor("actorId"))
def decline_contribution(work: Work, given: DeclineContributionInput) -> Decision:
    """Declines a maker's part or a proposed change. It holds until the maker confirms or is asked something else.

    The actor remains a maker. The others can continue without it or change what they ask.
    """
    return _answered(work, given, answered(declined_at=work.now, reason=given.reason))


def confirmed_makers(
    wanted: Iterable[Maker], former: Iterable[Maker], work: Work, *, implied: Collection[str] = ()
) -> list[Maker]:
    """The makers, each with when it confirmed its part: now where whoever does it acts for it, or it is `implied`.

    Who had confirmed before has done so of another state, and is asked again where that matters (`settling.py`).
    """
    there = {each["actorId"]: each["confirmedAt"] for each in former}

    def confirmed_at(actor_id: str) -> str | None:
        is_now = actor_id in implied or actor_id in work.by.actors
        return there.get(actor_id) or (work.now if is_now else None)

    return [{**each, "confirmedAt": confirmed_at(each["actorId"])} for each in wanted]


def unconfirmed_faults(confirmed: Mapping[str, str | None], status: ContributionStatus, at: View) -> Iterator[Fault]:
    """Yield UNCONFIRMED, naming them, where several are asked and some of them haven't confirmed."""
    waiting = [known for known, when in confirmed.items() if not when]
    if len(confirmed) > 1 and waiting:
        makers = filter(None, (at.graph.get(Actor, known) for known in waiting))
        message = Message(
            en="Wait until these makers have confirmed: {makers}.",
            sv="Vänta tills dessa medverkande har bekräftat: {makers}.",
            makers=all_named(sorted(makers, key=lambda actor: (actor.name_sort, actor.id)), at),
        )
        yield StateFault(path=("id",), reason=Reason.UNCONFIRMED, message=message, state=status)


def _answered(work: Work, given: ConfirmContributionInput | DeclineContributionInput, answer: Answer) -> Decision:
    """A contribution with a maker's answer to what is proposed, where that waits for one, or of its part."""
    contribution, who = work.the(Contribution, given.id), given.actor_id
    proposal, actor = proposal_of(contribution.proposal), work.get(Actor, who)
    on_behalf = work.by.role is not Role.PARTNER
    if on_behalf and actor and is_represented(actor, work.now):
        message = Message(
            en="Leave it to the maker itself: somebody acts for it here.",
            sv="Överlåt det åt den medverkande själv: någon företräder aktören här.",
        )
        work.refuse(forbidden(message, "actorId"))
    reason = answer["reason"]
    told = "confirmedBy" if answer["confirmedAt"] else "declinedBy"
    after: dict[str, Any] = {told: who, **({"onBehalf": True} if on_behalf else {})}
    if proposal and _is_other(proposal["answers"].get(who), answer):
        changed: Proposal = {**proposal, "answers": {**proposal["answers"], who: answer}}
        set_ = raised(work, contribution, **stored_proposal(changed))
        return Decision(changes=[set_], node=given.id, after=after, reason=reason, among_makers=True)
    parts = parts_of(contribution)
    part = next((each for each in parts if each.source.id == who), None)
    work.refuse(*_not_to_answer(contribution, part, answer, parts))
    wanted = {name: answer[name] for name in ("confirmedAt", "declinedAt")} | {"declinedBecause": reason}
    ties = [retied(contribution, "makers", part, wanted)] if part else []
    changes = [raised(work, contribution), *ties]
    return Decision(changes=changes, node=given.id, after=after, reason=reason, among_makers=reason is not None)


def _is_other(former: Answer | None, answer: Answer) -> bool:
    """Whether somebody who is asked hasn't answered so yet."""
    return former is not None and not former["confirmedAt" if answer["confirmedAt"] else "declinedAt"]


def _not_to_answer(
    contribution: Contribution, part: Makes | None, answer: Answer, parts: Sequence[Makes]
) -> Iterator[Fault]:
    """Yield why there is nothing to be answered for an actor."""
    status = contribution.status
    if status not in ANSWERABLE or (part is None and contribution.public):
        message = Message(
            en="Nothing waits for an answer: it is {status}, and this actor isn't proposed as a maker.",
            sv="Inget väntar på svar: insatsen är {status}, och aktören är inte föreslagen som medverkande.",
            status=status,
        )
        yield StateFault(path=("id",), reason=Reason.WRONG_STATUS, message=message, state=status)
    elif part is None:
        message = Message(en="Choose one of its makers.", sv="Välj en av de medverkande.")
        yield InvalidFault(path=("actorId",), reason=Reason.NOT_ITS_MAKER, message=message)
    elif answer["confirmedAt"] and part.confirmed_at:
        message = Message(
            en="It was already confirmed, at {at}.", sv="Det är redan bekräftat, {at}.", at=part.confirmed_at
        )
        yield StateFault(path=("actorId",), reason=Reason.CONFIRMED, message=message, state=Reason.CONFIRMED)
    elif answer["declinedAt"] and part.declined_at:
        message = Message(en="It was already declined, at {at}.", sv="Det är redan avböjt, {at}.", at=part.declined_at)
        yield StateFault(path=("actorId",), reason=Reason.DECLINED, message=message, state=Reason.DECLINED)
    elif answer["declinedAt"] and len(parts) == 1:
        yield StateFault(path=("actorId",), reason=Reason.ONLY_MAKER, message=NOBODY_ELSE, state=Reason.ONLY_MAKER)
