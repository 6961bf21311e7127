"""Joint contributions: each maker's side confirms its part before the whole is approved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from pydantic import Field

from samsyn.deeds.contributions.links import present
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import ActorId, ContributionId, ExpectedVersion, IdempotencyKey
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, ForbiddenFault, InvalidFault, StateFault
from samsyn.model.principals import Principal
from samsyn.model.proposals import as_text, proposal_of
from samsyn.model.vocabulary import ContributionStatus, Role

# In which a maker can still confirm its part; of an approved contribution, only a proposal's.
OPEN: Final = (ContributionStatus.DRAFT, ContributionStatus.SUBMITTED, ContributionStatus.RETURNED)
PART: Final = ("role", "share")

Maker = Mapping[str, Any]


class ConfirmContributionInput(Input):
    """Which maker's part of which contribution is confirmed."""

    id: ContributionId = Field(description="The contribution's id.")
    actor_id: ActorId = Field(
        description="The maker whose part is confirmed; strategists confirm only for one that nobody has a key for."
    )
    expected_version: ExpectedVersion
    idempotency_key: IdempotencyKey = None


@deed("ContributionPayload", contribution="Contribution")
async def confirm_contribution(work: Work, given: ConfirmContributionInput) -> Written:
    """One maker's side confirms its part; a contribution with several makers is approved only when all have."""
    [stored] = await work.read("contribution_as_it_is", id=given.id)
    proposal = proposal_of(stored["proposal"])
    proposed = proposal["makers"] if proposal else None
    makers = proposed or stored["makers"]
    work.faults.extend(_not_to_confirm(given.actor_id, makers, stored["status"], proposed=bool(proposed)))
    on_behalf = work.by.role is not Role.PARTNER
    if on_behalf and await work.read("keys_for", actor=given.actor_id, now=work.now):
        message = "Leave it to the maker itself: somebody has a key for it."
        work.faults.append(ForbiddenFault(path=("actorId",), reason=Reason.NOT_ALLOWED, message=message))
    changes = work.next_version(given.id)
    if proposal and proposed:
        now_confirmed = [
            {**each, "confirmedAt": work.now} if each["actorId"] == given.actor_id else each for each in proposed
        ]
        changes["proposal"] = as_text({**proposal, "makers": now_confirmed})
        changes["proposalAwaits"] = awaited(now_confirmed) or None
    actors = [] if proposed else [given.actor_id]
    await work.write("confirm_contribution", id=given.id, changes=changes, actors=actors, now=work.now)
    return Written(
        payload={"contribution": given.id},
        node=given.id,
        nodes=[given.id],
        after={"confirmedBy": given.actor_id, **({"onBehalf": True} if on_behalf else {})},
        among_makers=bool(proposed),
    )


def confirmed_makers(
    given: Iterable[Maker], stored: Iterable[Maker], by: Principal, now: str, *, implied: bool = False
) -> list[dict[str, Any]]:
    """The makers, each with when it confirmed its part: now where whoever does it acts for it, or it is `implied`.

    One that had confirmed the same part stays confirmed; the others are asked.
    """
    former = {each["actorId"]: each for each in stored}
    return [{**each, "confirmedAt": _confirmed_at(each, former, by, now, implied=implied)} for each in given]


def awaited(makers: Iterable[Maker]) -> list[str]:
    """The ids of the makers that haven't confirmed their parts."""
    return [each["actorId"] for each in makers if not each.get("confirmedAt")]


def unconfirmed_faults(makers: Sequence[Maker], status: str) -> Iterator[Fault]:
    """Yield UNCONFIRMED where several make it and some of them haven't confirmed their parts."""
    there = present(makers)
    waiting = awaited(there)
    if len(there) > 1 and waiting:
        message = f"Wait until these makers have confirmed their parts: {', '.join(sorted(waiting))}."
        yield StateFault(path=("id",), reason=Reason.UNCONFIRMED, message=message, state=status)


def _not_to_confirm(actor_id: str, makers: Sequence[Maker], status: str, *, proposed: bool) -> Iterator[Fault]:
    """Yield why there is nothing to be confirmed for an actor."""
    maker = next((each for each in makers if each["actorId"] == actor_id), None)
    if status not in OPEN and not proposed:
        message = f"Nothing waits to be confirmed: it is {status}, without another set of makers proposed."
        yield StateFault(path=("id",), reason=Reason.WRONG_STATUS, message=message, state=status)
    elif maker is None:
        yield InvalidFault(path=("actorId",), reason=Reason.NOT_ITS_MAKER, message="Choose one of its makers.")
    elif maker.get("confirmedAt"):
        message = f"It was confirmed already, at {maker['confirmedAt']}."
        yield StateFault(path=("actorId",), reason=Reason.CONFIRMED, message=message, state=Reason.CONFIRMED)


def _confirmed_at(maker: Maker, former: Mapping[str, Maker], by: Principal, now: str, *, implied: bool) -> str | None:
    stored = former.get(maker["actorId"])
    if stored and stored.get("confirmedAt") and all(stored[name] == maker[name] for name in PART):
        return stored["confirmedAt"]
    return now if implied or maker["actorId"] in by.actors else None
