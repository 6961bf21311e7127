"""A contribution's statuses in one table: how each is reached, and what that sets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from samsyn.model.vocabulary import ContributionStatus

DRAFT, SUBMITTED, RETURNED, APPROVED, ENDED, WITHDRAWN = ContributionStatus

NO_PROPOSAL: Final[Mapping[str, Any]] = MappingProxyType(
    dict.fromkeys(("proposal", "proposedAt", "proposalMakers", "proposalAwaits"))
)
NO_ANSWER: Final[Mapping[str, Any]] = MappingProxyType(dict.fromkeys(("confirmedAt", "declinedAt", "declinedBecause")))


@dataclass(frozen=True, slots=True)
class Way:
    """How a status is reached: by which deed, from which others, and what is set at a moment, with a note.

    `needs` says that it is reached only with all that `requirements.py` asks of it.
    """

    deed: str
    before: tuple[ContributionStatus, ...]
    sets: Callable[[str, str | None], Mapping[str, Any]]
    needs: bool = False


def decided(status: ContributionStatus, now: str, note: str | None) -> dict[str, Any]:
    """The properties that tell what was decided last, which the makers read until the next decision."""
    return {"decisionStatus": status.name, "decisionNote": note, "decisionAt": now}


# registerContribution → DRAFT, SUBMITTED or, by strategists, APPROVED
#
#   DRAFT, RETURNED ─ submitContribution → SUBMITTED
#                                          SUBMITTED ─ approveContribution → APPROVED ─ endContribution → ENDED
#                                          SUBMITTED ─ returnContribution → RETURNED
#   DRAFT, SUBMITTED, RETURNED, APPROVED ─ withdrawContribution → WITHDRAWN
#   ENDED, WITHDRAWN ─ reinstateContribution → APPROVED, or DRAFT if it never was approved
#
# What partners have end of an approved one that others make, too, is a proposal first (propose.py).
WAYS: Final[Mapping[ContributionStatus, Way]] = {
    SUBMITTED: Way("submitContribution", (DRAFT, RETURNED), lambda now, _: {"submittedAt": now}, needs=True),
    APPROVED: Way(
        "approveContribution",
        (SUBMITTED,),
        lambda now, note: {"public": True, **decided(APPROVED, now, note)},
        needs=True,
    ),
    RETURNED: Way("returnContribution", (SUBMITTED,), lambda now, note: decided(RETURNED, now, note)),
    ENDED: Way("endContribution", (APPROVED,), lambda *_: NO_PROPOSAL),
    WITHDRAWN: Way("withdrawContribution", (DRAFT, SUBMITTED, RETURNED, APPROVED), lambda *_: NO_PROPOSAL),
}
# In which a maker can confirm its part, decline it, or leave.
ANSWERABLE: Final = (DRAFT, SUBMITTED, RETURNED, APPROVED)
OVER: Final = (ENDED, WITHDRAWN)


def entered(status: ContributionStatus, now: str, note: str | None = None) -> dict[str, Any]:
    """The properties that a contribution gets with a status."""
    way = WAYS.get(status)
    return {"status": status.name, **(way.sets(now, note) if way else {})}
