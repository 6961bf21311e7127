"""What a partner's change of an approved contribution proposes: other makers or aims than were agreed on, or its end.

Whoever makes it and whoever is to make it is asked. Another proposal is another question: all are asked again.
"""

from collections.abc import Mapping
from typing import Any

from samsyn.deeds.contributions.agreed import ENDS, agreed_of, makers_of, parts
from samsyn.deeds.contributions.statuses import NO_PROPOSAL
from samsyn.deeds.doing.deed import Decision, Work
from samsyn.deeds.doing.explain import unexplained
from samsyn.deeds.doing.properties import raised
from samsyn.graph.records import Contribution
from samsyn.model.proposals import PROPOSABLE, Answer, Proposal, answered, as_text, proposal_of
from samsyn.model.vocabulary import Ending
from samsyn.spoken import Message

Things = list[dict[str, Any]]


def proposed(work: Work, contribution: Contribution, wanted: Mapping[str, Any], reason: str | None) -> Proposal | None:
    """The proposal after this one of other makers or aims, or an end; None where it would leave all as it was agreed.

    What an earlier proposal says of the others of these holds on.
    """
    former = proposal_of(contribution.proposal)
    told: dict[str, Any] = {name: (former or {}).get(name) for name in PROPOSABLE} | {**wanted}
    agreed = agreed_of(contribution)
    for name, things in agreed.items():
        if told[name] is not None and _alike(told[name], things):
            told[name] = None
    if all(told[name] is None for name in PROPOSABLE):
        return None
    is_as_before = former is not None and all(former[name] == told[name] for name in PROPOSABLE)
    answers = {
        known: (former or {}).get("answers", {}).get(known) if is_as_before else None for known in _asked(told, agreed)
    }
    return {
        "makers": told["makers"],
        "contributesTo": told["contributesTo"],
        "ending": told["ending"],
        "reason": reason,
        "proposedAt": work.now,
        "answers": {known: _answer(work, known, answer) for known, answer in answers.items()},
    }


def ending_proposed(work: Work, contribution: Contribution, ending: Ending, reason: str | None) -> Decision:
    """An approved contribution that others make, too, with the proposal that it ends; refused without a reason."""
    message = Message(
        en="Say why it is to end; the others are asked.", sv="Ange varför den ska avslutas; de andra får frågan."
    )
    work.refuse(*unexplained(reason, message))
    proposal = proposed(work, contribution, {"ending": ending.name}, reason)
    return Decision(
        changes=[raised(work, contribution, **stored_proposal(proposal))],
        node=contribution.id,
        before={"proposal": proposal_of(contribution.proposal)},
        after={"proposal": proposal},
        reason=reason,
        among_makers=True,
    )


def without_maker(contribution: Contribution, actor_id: str) -> Mapping[str, Any]:
    """The properties of the contribution's proposal once a maker has left: nothing is proposed for it any more."""
    former = proposal_of(contribution.proposal)
    if former is None:
        return {}
    makers = former["makers"] and [each for each in former["makers"] if each["actorId"] != actor_id]
    answers = {known: answer for known, answer in former["answers"].items() if known != actor_id}
    agreed = [each for each in parts(makers_of(contribution)) if each["actorId"] != actor_id]
    left: Proposal = {**former, "makers": None if not makers or _alike(makers, agreed) else makers, "answers": answers}
    return stored_proposal(left if any(left[name] is not None for name in PROPOSABLE) else None)


def carried_over(work: Work, contribution: Contribution, was: Mapping[str, Things]) -> Mapping[str, Any]:
    """The properties of the contribution's proposal once what `was` agreed has changed beside it; none if it stays.

    What the proposal leaves as it was follows: the strength of a link, a maker that came or is gone. So nothing that is
    decided meanwhile is lost by its approval; and as it is another question then, all are asked again.
    """
    former, now = proposal_of(contribution.proposal), agreed_of(contribution)
    if former is None or now == was:
        return {}
    told = {name: former[name] for name in ENDS}
    wanted = {name: things and _merged(things, was[name], now[name], by=ENDS[name]) for name, things in told.items()}
    left = proposed(work, contribution, wanted, former["reason"])
    return {} if left and {name: left[name] for name in ENDS} == told else stored_proposal(left)


def stored_proposal(proposal: Proposal | None) -> Mapping[str, Any]:
    """The contribution's properties that hold a proposal, or none.

    They are its text, since when it waits, the makers that it names, and those whose answer it waits for.
    """
    if proposal is None:
        return NO_PROPOSAL
    makers = proposal["makers"] or []
    awaits = [known for known, each in proposal["answers"].items() if not (each["confirmedAt"] or each["declinedAt"])]
    return {
        "proposal": as_text(proposal),
        "proposedAt": proposal["proposedAt"],
        "proposalMakers": [each["actorId"] for each in makers] or None,
        "proposalAwaits": awaits or None,
    }


def _asked(told: Mapping[str, Any], agreed: Mapping[str, Things]) -> list[str]:
    """The ids of those who make it and of those who are to."""
    return list(dict.fromkeys(each["actorId"] for each in (*(told["makers"] or ()), *agreed["makers"])))


def _answer(work: Work, known: str, former: Answer | None) -> Answer:
    if known in work.by.actors:
        return answered(confirmed_at=work.now)
    return former or answered()


def _merged(told: Things, was: Things, now: Things, *, by: str) -> Things:
    """What is told with what has changed between two states of what it was told of."""
    before, after = ({each[by]: each for each in things} for things in (was, now))
    stays = [each for each in told if each[by] in after or each[by] not in before]
    followed = [
        {name: after[each[by]][name] if value == before[each[by]][name] else value for name, value in each.items()}
        if each[by] in before
        else each
        for each in stays
    ]
    known = {each[by] for each in told} | before.keys()
    return [*followed, *(each for each in now if each[by] not in known)]


def _alike(wanted: Things, agreed: Things) -> bool:
    """Whether the two lists tell of the same, in whatever order."""
    return len(wanted) == len(agreed) and all(each in agreed for each in wanted)
