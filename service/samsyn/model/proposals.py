"""A partner's proposal to change what was agreed of an approved contribution, as it is stored with it."""

import json
from typing import Any, Final, TypedDict, cast

AGREED: Final = ("makers", "contributesTo")
"""What is agreed of a contribution, as updates name it: of an approved one, partners change it by proposal alone."""


class Proposal(TypedDict):
    """What is proposed; None where the makers, or the aims, are to stay as they are.

    `makers` have `actorId`, `role`, `share` and `confirmedAt`; `contributesTo` has `aimId`, `weight`, `polarity`,
    `confidence` and `rationale`.
    """

    makers: list[dict[str, Any]] | None
    contributesTo: list[dict[str, Any]] | None
    reason: str | None
    proposedAt: str


def proposal_of(text: str | None) -> Proposal | None:
    """The proposal that is stored as this text; None where there is none."""
    return cast("Proposal", json.loads(text)) if text else None


def as_text(proposal: Proposal | dict[str, Any]) -> str:
    """The text that a proposal is stored as."""
    return json.dumps(proposal, ensure_ascii=False)
