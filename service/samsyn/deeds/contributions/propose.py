"""What a partner's change of an approved contribution proposes: other makers or aims than were agreed on."""

from collections.abc import Mapping
from typing import Any

from samsyn.deeds.contributions.agreed import agreed_of, makers_of, parts
from samsyn.deeds.contributions.confirm import awaited, confirmed_makers
from samsyn.deeds.contributions.statuses import NO_PROPOSAL
from samsyn.deeds.doing.deed import Work
from samsyn.graph.records import Contribution
from samsyn.model.proposals import AGREED, Proposal, as_text, proposal_of

Things = list[dict[str, Any]]


def proposed(
    work: Work, contribution: Contribution, wanted: Mapping[str, Things], reason: str | None
) -> Proposal | None:
    """The proposal after this one of other makers or aims; None where it would leave all as it was agreed.

    What an earlier proposal says of the other of the two holds on.
    """
    told: dict[str, Any] = {**(proposal_of(contribution.proposal) or dict.fromkeys(AGREED)), **wanted}
    if "makers" in wanted:
        told["makers"] = confirmed_makers(wanted["makers"], makers_of(contribution), work)
    makers, aims = told["makers"], told["contributesTo"]
    agreed = agreed_of(contribution)
    if makers is not None and _alike(parts(makers), agreed["makers"]):
        makers = None
    if aims is not None and _alike(aims, agreed["contributesTo"]):
        aims = None
    if makers is None and aims is None:
        return None
    return {"makers": makers, "contributesTo": aims, "reason": reason, "proposedAt": work.now}


def stored_proposal(proposal: Proposal | None) -> Mapping[str, Any]:
    """The contribution's properties that hold a proposal, or none.

    They are its text, since when it waits, the makers that it names, and those of them that it waits for.
    """
    if proposal is None:
        return NO_PROPOSAL
    makers = proposal["makers"] or []
    return {
        "proposal": as_text(proposal),
        "proposedAt": proposal["proposedAt"],
        "proposalMakers": [each["actorId"] for each in makers] or None,
        "proposalAwaits": awaited(makers) or None,
    }


def _alike(wanted: Things, agreed: Things) -> bool:
    """Whether the two lists tell of the same, in whatever order."""
    return len(wanted) == len(agreed) and all(each in agreed for each in wanted)
