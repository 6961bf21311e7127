"""A partner's proposal to change what was agreed of an approved contribution, as it is stored with it."""

import json
from typing import Any, Final, TypedDict, cast

AGREED: Final = ("makers", "contributesTo")
"""What is agreed of a contribution, as updates name it: of an approved one, partners change it by proposal alone."""
PROPOSABLE: Final = (*AGREED, "ending")


class Answer(TypedDict):
    """What somebody has said to a proposal; nothing yet where all is None."""

    confirmedAt: str | None
    declinedAt: str | None
    reason: str | None


class Proposal(TypedDict):
    """What is proposed; None where the makers, or the aims, are to stay as they are, and where it is to go on.

    `makers` have `actorId`, `role` and `share`; `contributesTo` has `aimId`, `weight`, `polarity`, `confidence` and
    `rationale`. `answers` are those of all who make it and who are to, by their ids.
    """

    makers: list[dict[str, Any]] | None
    contributesTo: list[dict[str, Any]] | None
    ending: str | None
    reason: str | None
    proposedAt: str
    answers: dict[str, Answer]


def proposal_of(text: str | None) -> Proposal | None:
    """The proposal that is stored as this text; None where there is none."""
    if not text:
        return None
    stored = json.loads(text)
    if "answers" not in stored:  # before, only the makers that were proposed were asked
        makers = stored["makers"] or []
        stored["answers"] = {each["actorId"]: answered(confirmed_at=each.pop("confirmedAt")) for each in makers}
    return cast("Proposal", {"ending": None, **stored})


def answered(*, confirmed_at: str | None = None, declined_at: str | None = None, reason: str | None = None) -> Answer:
    """An answer to a proposal."""
    return {"confirmedAt": confirmed_at, "declinedAt": declined_at, "reason": reason}


def as_text(proposal: Proposal) -> str:
    """The text that a proposal is stored as."""
    return json.dumps(proposal, ensure_ascii=False)
