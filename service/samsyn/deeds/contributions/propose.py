"""What a partner's change of an approved contribution proposes: other makers or aims than were agreed on."""

from collections.abc import Iterable, Mapping
from typing import Any

from samsyn.deeds.contributions.confirm import PART, awaited, confirmed_makers
from samsyn.deeds.contributions.links import PROPERTIES, present
from samsyn.model.principals import Principal
from samsyn.model.proposals import AGREED, Proposal, as_text, proposal_of
from samsyn.model.vocabulary import ContributionStatus, Role

Things = Iterable[Mapping[str, Any]]


def proposes(by: Principal, status: str, given: Iterable[str]) -> bool:
    """Whether a change of these fields is to be decided first: a partner's, of what was agreed."""
    is_agreed = status == ContributionStatus.APPROVED.name and by.role is Role.PARTNER
    return is_agreed and not set(AGREED).isdisjoint(given)


def proposed(given: Mapping[str, Any], stored: Mapping[str, Any], by: Principal, now: str) -> Proposal | None:
    """The proposal after this one of `given` makers or aims; None where it would leave all as it was agreed.

    What an earlier proposal says of the other of the two holds on.
    """
    earlier = proposal_of(stored["proposal"])
    told: dict[str, Any] = {**(earlier or dict.fromkeys(AGREED)), **given}
    makers, links = (present(stored[name]) for name in ("makers", "links"))
    if "makers" in given:
        told["makers"] = confirmed_makers(given["makers"] or [], makers, by, now)
    if told["makers"] is not None and _alike(told["makers"], makers, "actorId", PART):
        told["makers"] = None
    if told["contributesTo"] is not None and _alike(told["contributesTo"], links, "aimId", PROPERTIES):
        told["contributesTo"] = None
    if told["makers"] is None and told["contributesTo"] is None:
        return None
    return {
        "makers": told["makers"],
        "contributesTo": told["contributesTo"],
        "reason": told.get("reason"),
        "proposedAt": now,
    }


def stored_proposal(proposal: Proposal | None) -> dict[str, Any]:
    """The contribution's properties that hold a proposal, or none.

    They are its text, since when it waits, the makers that it names, and those of them that it waits for.
    """
    makers = (proposal["makers"] or []) if proposal else []
    return {
        "proposal": as_text(proposal) if proposal else None,
        "proposedAt": proposal["proposedAt"] if proposal else None,
        "proposalMakers": [each["actorId"] for each in makers] or None,
        "proposalAwaits": awaited(makers) or None,
    }


def _alike(wanted: Things, stored: Things, at: str, names: Iterable[str]) -> bool:
    """Whether the two lists lead to the same, in the same way."""
    pairs = [{each[at]: tuple(each.get(name) for name in names) for each in several} for several in (wanted, stored)]
    return pairs[0] == pairs[1]
