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


@answer("What was decided last, and why.")
class Decision:
    status: ContributionStatus = described(
        "APPROVED or RETURNED, also of a proposal, whose contribution stays APPROVED; ENDED or WITHDRAWN where a "
        "strategist ended it."
    )
    note: str | None = described("What whoever decided had to say.")
    at: Moment = described("When.")
    changed_since: tuple[str, ...] = described(
        "What has changed since, by the names of `updateContribution`'s input; its history tells what it was."
    )


@answer("A maker, as it is proposed.")
class ProposedMaker:
    actor: Actor = described("Who.")
    role: MakerRole = described("What the actor is to do in it.")
    weight: float = described("Its weight against the other makers', 0.001 to 1,000.")
    share: float = described("The former name of `weight`.", deprecated=USE_WEIGHT)


@answer("A link to an aim, as it is proposed.")
class ProposedLink:
    aim: Aim = described("The aim that it is to lead to.")
    weight: float = described("Relative strength among everything that leads to the same aim, 0.001 to 1,000.")
    polarity: Polarity = described("Whether it is to support the aim or to counteract it.")
    confidence: Confidence = described("How well the link is known.")
    rationale: str | None = described("Why it is thought to lead there.")


@answer("What somebody who is asked says to a proposal.")
class ProposalAnswer:
    actor: Actor = described("Who is asked.")
    confirmed_at: Moment | None = described("When it confirmed; null while it hasn't.")
    declined_at: Moment | None = described("When it declined; null while it hasn't.")
    reason: str | None = described("Why it declined.")


@answer(
    "A partner's proposed change of aims, weights or makers of an approved contribution, or its end; the approved one"
    " counts until it is decided."
)
class Proposal:
    makers: tuple[ProposedMaker, ...] | None = described(
        "All makers that it is to have; null where they stay as they are."
    )
    contributes_to: tuple[ProposedLink, ...] | None = described("All its aims; null where they stay as they are.")
    ending: Ending | None = described("How it is to be over; null where it is to go on.")
    reason: str | None = described("Why.")
    answers: tuple[ProposalAnswer, ...] = described(
        "Those who make it and those who are to, with what each says; it is approved when all have confirmed."
    )
    proposed_at: Moment = described("When it was proposed.")


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
