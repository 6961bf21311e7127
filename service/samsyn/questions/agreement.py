"""How a contribution is agreed on: what was decided last, and what is proposed to change."""

from typing import Any

from samsyn.graph.records import Actor, Aim, Contribution, Makes
from samsyn.graph.values import Moment
from samsyn.graph.view import View
from samsyn.model.answers import USE_WEIGHT, answer, described
from samsyn.model.principals import DECIDING
from samsyn.model.proposals import Answer, proposal_of
from samsyn.model.vocabulary import Confidence, ContributionStatus, Ending, MakerRole, Polarity
from samsyn.questions.confirmations import changed_since


@answer("A decision on a contribution or proposal, with its reason.")
class Decision:
    status: ContributionStatus = described(
        "APPROVED or RETURNED, also of a proposal, whose contribution stays APPROVED; ENDED or WITHDRAWN where a "
        "strategist ended it."
    )
    note: str | None = described("Comment on the decision.")
    at: Moment = described("When the decision was made.")
    changed_since: tuple[str, ...] = described(
        "Fields of the input of `updateContribution` that have changed since the decision. The history has their"
        " previous values."
    )


@answer("A proposed maker of a contribution.")
class ProposedMaker:
    actor: Actor = described("Proposed actor.")
    role: MakerRole = described("Proposed role of the actor.")
    weight: float = described("Its weight against the other makers', 0.001 to 1,000.")
    share: float = described("The former name of `weight`.", deprecated=USE_WEIGHT)


@answer("A proposed link to an aim.")
class ProposedLink:
    aim: Aim = described("Aim at the end of the proposed link.")
    weight: float = described("Proposed weight relative to the other links to the same aim, 0.001–1,000.")
    polarity: Polarity = described("Whether the link would support or counteract the aim.")
    confidence: Confidence = described("Confidence that the link is real.")
    rationale: str | None = described("Reason for the link.")


@answer("An actor's answer to a proposal.")
class ProposalAnswer:
    actor: Actor = described("Actor that is asked to confirm.")
    confirmed_at: Moment | None = described("When the actor confirmed; null if it hasn't.")
    declined_at: Moment | None = described("When the actor declined; null if it hasn't.")
    reason: str | None = described("Reason for declining; null if none was given.")


@answer(
    "A partner's proposal to change the aims, weights or makers of an approved contribution, or to end it."
    " Until a decision, the approved version counts."
)
class Proposal:
    makers: tuple[ProposedMaker, ...] | None = described("Complete list of proposed makers; null if they don't change.")
    contributes_to: tuple[ProposedLink, ...] | None = described(
        "Complete list of proposed links to aims; null if they don't change."
    )
    ending: Ending | None = described("How the contribution would end; null if it would continue.")
    reason: str | None = described("Reason for the proposal; null if none was given.")
    answers: tuple[ProposalAnswer, ...] = described(
        "Answers of the current and proposed makers. The proposal can be approved when all have confirmed."
    )
    proposed_at: Moment = described("When the proposal was made.")


def decision(contribution: Contribution, at: View) -> Decision | None:
    """What was decided last; for the makers and those who decide."""
    if (
        contribution.decision_at is None
        or contribution.decision_status is None
        or not is_among_makers(contribution, at)
    ):
        return None
    return Decision(
        status=contribution.decision_status,
        note=contribution.decision_note,
        at=contribution.decision_at,
        changed_since=tuple(changed_since(contribution.decided_of, contribution)),
    )


def proposal(contribution: Contribution, at: View) -> Proposal | None:
    """What is proposed to change; for the makers, those who are to be makers, and those who decide."""
    is_to_be = not frozenset(at.viewer.actors).isdisjoint(contribution.proposal_makers)
    stored = proposal_of(contribution.proposal) if is_to_be or is_among_makers(contribution, at) else None
    if stored is None:
        return None
    makers, links = stored["makers"], stored["contributesTo"]
    return Proposal(
        makers=None if makers is None else tuple(_maker(at, **each) for each in makers),
        contributes_to=None if links is None else tuple(_link(at, **each) for each in links),
        ending=None if stored["ending"] is None else Ending(stored["ending"]),
        reason=stored["reason"],
        answers=tuple(_answer(at, known, each) for known, each in stored["answers"].items()),
        proposed_at=Moment(stored["proposedAt"]),
    )


def is_maker(contribution: Contribution, at: View) -> bool:
    """Whether whoever asks acts for one of the makers."""
    return any(part.source.id in at.viewer.actors for part in contribution.makers)


def is_among_makers(contribution: Contribution, at: View) -> bool:
    """Whether whoever asks may read what is between the makers and those who decide."""
    return at.viewer.role in DECIDING or is_maker(contribution, at)


def maker_changed_since(part: Makes, at: View) -> list[str]:
    """What has changed since a maker confirmed its part, for the makers and those who decide; none while that holds."""
    is_asked = part.confirmed_at is None and is_among_makers(part.target, at)
    return changed_since(part.confirmed_of, part.target) if is_asked else []


def declined_at(part: Makes, at: View) -> Moment | None:
    """When a maker declined its part, for the makers and those who decide."""
    return part.declined_at if is_among_makers(part.target, at) else None


def declined_because(part: Makes, at: View) -> str | None:
    """Why a maker declined its part, for the makers and those who decide."""
    return part.declined_because if is_among_makers(part.target, at) else None


def _answer(at: View, known: str, stored: Answer) -> ProposalAnswer:
    actor: Any = at.graph.records.get(known)
    return ProposalAnswer(
        actor=actor,
        confirmed_at=_moment(stored["confirmedAt"]),
        declined_at=_moment(stored["declinedAt"]),
        reason=stored["reason"],
    )


def _moment(text: str | None) -> Moment | None:
    return None if text is None else Moment(text)


def _maker(at: View, **stored: Any) -> ProposedMaker:
    actor: Any = at.graph.records.get(stored["actorId"])
    return ProposedMaker(actor=actor, role=MakerRole(stored["role"]), weight=stored["share"], share=stored["share"])


def _link(at: View, **stored: Any) -> ProposedLink:
    aim: Any = at.graph.records.get(stored["aimId"])
    return ProposedLink(
        aim=aim,
        weight=stored["weight"],
        polarity=Polarity(stored["polarity"]),
        confidence=Confidence(stored["confidence"]),
        rationale=stored["rationale"],
    )
