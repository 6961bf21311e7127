"""Joint contributions: each maker's side confirms its part before the whole is approved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import Field

from samsyn.deeds.contributions.agreed import PART, Maker
from samsyn.deeds.contributions.statuses import CONFIRMABLE
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import ActorId, Changing, ContributionId
from samsyn.deeds.doing.permissions import forbidden, own_actor
from samsyn.deeds.doing.properties import raised
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ContributionPayload
from samsyn.errors import Fault, InvalidFault, StateFault
from samsyn.graph.deltas import Change, retied
from samsyn.graph.records import Actor, Contribution
from samsyn.model.api_keys import is_valid
from samsyn.model.principals import DECIDING
from samsyn.model.proposals import as_text, proposal_of
from samsyn.model.vocabulary import ContributionStatus, Role


class ConfirmContributionInput(Changing):
    """Which maker's part of which contribution is confirmed."""

    id: ContributionId = Field(description="The contribution's id.")
    actor_id: ActorId = Field(
        description="The maker whose part is confirmed; strategists confirm only for one that nobody has a key for."
    )


@deed(ContributionPayload, by=DECIDING, partner=own_actor("actorId"))
def confirm_contribution(work: Work, given: ConfirmContributionInput) -> Decision:
    """One maker's side confirms its part; a contribution with several makers is approved only when all have."""
    contribution, who = work.the(Contribution, given.id), given.actor_id
    proposal, parts = proposal_of(contribution.proposal), {part.source.id: part for part in contribution.makers}
    proposed = (proposal and proposal["makers"]) or []
    confirmed = {each["actorId"]: each["confirmedAt"] for each in proposed} or {
        known: part.confirmed_at for known, part in parts.items()
    }
    work.refuse(*_not_to_confirm(who, confirmed, contribution.status, proposed=bool(proposed)))
    on_behalf = work.by.role is not Role.PARTNER
    actor = work.graph.get(Actor, who)
    if on_behalf and actor and has_key(actor, work.now):
        work.refuse(forbidden("Leave it to the maker itself: somebody has a key for it.", "actorId"))
    changes: list[Change] = [raised(work, contribution)]
    if proposal and proposed:
        makers = [{**each, "confirmedAt": work.now} if each["actorId"] == who else each for each in proposed]
        text = as_text({**proposal, "makers": makers})
        changes = [raised(work, contribution, proposal=text, proposalAwaits=awaited(makers) or None)]
    elif part := parts.get(who):
        changes.append(retied(contribution, "makers", part, {"confirmedAt": work.now}))
    after: dict[str, Any] = {"confirmedBy": who, **({"onBehalf": True} if on_behalf else {})}
    return Decision(changes=changes, node=given.id, after=after, among_makers=bool(proposed))


def confirmed_makers(
    wanted: Iterable[Maker], former: Iterable[Maker], work: Work, *, implied: bool = False
) -> list[Maker]:
    """The makers, each with when it confirmed its part: now where whoever does it acts for it, or it is `implied`.

    One that had confirmed the same part stays confirmed; the others are asked.
    """
    there = {each["actorId"]: each for each in former}

    def confirmed_at(maker: Maker) -> str | None:
        was = there.get(maker["actorId"])
        if was and was["confirmedAt"] and all(was[name] == maker[name] for name in PART):
            return was["confirmedAt"]
        return work.now if implied or maker["actorId"] in work.by.actors else None

    return [{**each, "confirmedAt": confirmed_at(each)} for each in wanted]


def awaited(makers: Iterable[Maker]) -> list[str]:
    """The ids of the makers that haven't confirmed their parts."""
    return [each["actorId"] for each in makers if not each["confirmedAt"]]


def unconfirmed_faults(makers: Sequence[Maker], status: ContributionStatus) -> Iterator[Fault]:
    """Yield UNCONFIRMED where several make it and some of them haven't confirmed their parts."""
    waiting = awaited(makers)
    if len(makers) > 1 and waiting:
        message = f"Wait until these makers have confirmed their parts: {', '.join(sorted(waiting))}."
        yield StateFault(path=("id",), reason=Reason.UNCONFIRMED, message=message, state=status)


def has_key(actor: Actor, now: str) -> bool:
    """Whether somebody has a valid key for an actor."""
    return any(is_valid(revoked_at=key.revoked_at, expires_at=key.expires_at, now=now) for key in actor.keys)


def _not_to_confirm(
    who: str, confirmed: Mapping[str, str | None], status: ContributionStatus, *, proposed: bool
) -> Iterator[Fault]:
    """Yield why there is nothing to be confirmed for an actor."""
    if status not in CONFIRMABLE and not proposed:
        message = f"Nothing waits to be confirmed: it is {status}, without another set of makers proposed."
        yield StateFault(path=("id",), reason=Reason.WRONG_STATUS, message=message, state=status)
    elif who not in confirmed:
        yield InvalidFault(path=("actorId",), reason=Reason.NOT_ITS_MAKER, message="Choose one of its makers.")
    elif confirmed[who]:
        message = f"It was confirmed already, at {confirmed[who]}."
        yield StateFault(path=("actorId",), reason=Reason.CONFIRMED, message=message, state=Reason.CONFIRMED)
