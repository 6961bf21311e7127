"""Proposals are decided: approved, what is proposed replaces what was agreed; returned, that stays."""

from typing import Any

from samsyn.deeds.contributions.agreed import agreed_of, links_of, makers_of, parts, relinked, ties_of
from samsyn.deeds.contributions.confirm import unconfirmed_faults
from samsyn.deeds.contributions.decide import ApproveContributionInput, ReturnContributionInput, strengths
from samsyn.deeds.contributions.statuses import APPROVED, NO_PROPOSAL, RETURNED, decided, entered
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.naming import named
from samsyn.deeds.doing.properties import raised, replaced
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ContributionPayload
from samsyn.errors import Refused, StateFault
from samsyn.graph.records import Contribution
from samsyn.model.principals import DECIDING
from samsyn.model.proposals import AGREED, Proposal, proposal_of
from samsyn.model.vocabulary import ContributionStatus, DeliveryState, Ending
from samsyn.spoken import Message, Series


@deed(ContributionPayload, by=DECIDING)
def approve_proposal(work: Work, given: ApproveContributionInput) -> Decision:
    """Approves a proposed change, which replaces what was agreed. Can also set weights of the links that remain."""
    contribution = work.the(Contribution, given.id)
    proposal, agreed = _waiting(work, contribution), agreed_of(contribution)
    makers, answers = proposal["makers"] or makers_of(contribution), proposal["answers"]
    confirmed = {known: each["confirmedAt"] for known, each in answers.items()}
    work.refuse(*unconfirmed_faults(confirmed, contribution.status, work.at))
    _check_ends(work, proposal)
    aims = {each["aimId"]: {**each} for each in proposal["contributesTo"] or agreed["contributesTo"]}
    staying = {link.id: aims[link.target.id] for link in links_of(contribution) if link.target.id in aims}
    wanted_strengths = strengths(work, given, staying)
    is_as_confirmed = all(staying[known].items() >= each.items() for known, each in wanted_strengths.items())
    for known, strength in wanted_strengths.items():
        staying[known].update(strength)
    links = relinked(work, contribution, aims.values())
    properties = {**NO_PROPOSAL, **decided(APPROVED, work.now, given.reason), **_over(work, proposal)}
    former = {each["actorId"]: each["confirmedAt"] for each in makers_of(contribution)}
    held = {**former, **confirmed} if is_as_confirmed else former  # whoever confirmed other strengths is asked again
    remade = replaced(
        contribution, "makers", ties_of({**each, "confirmedAt": held.get(each["actorId"])} for each in makers)
    )
    change = raised(work, contribution, **properties)
    changes = [change, *remade, *links]
    after: dict[str, Any] = {"makers": parts(makers), "contributesTo": [*aims.values()]}
    told = [name for name in AGREED if proposal[name] is not None or (name == "contributesTo" and links)]
    ended = [name for name in ("status", "delivery") if name in change.after]
    return Decision(
        changes=changes,
        node=given.id,
        before={name: agreed[name] for name in told} | {name: change.before[name] for name in ended},
        after={name: after[name] for name in told} | {name: change.after[name] for name in ended},
        reason=given.reason or proposal["reason"],
    )


@deed(ContributionPayload, by=DECIDING)
def return_proposal(work: Work, given: ReturnContributionInput) -> Decision:
    """Returns a proposed change to the makers with a note. What was agreed still applies; they can propose again."""
    contribution = work.the(Contribution, given.id)
    proposal = _waiting(work, contribution)
    properties = {**NO_PROPOSAL, **decided(RETURNED, work.now, given.note)}
    return Decision(
        changes=[raised(work, contribution, **properties)],
        node=given.id,
        before={"proposal": proposal},
        after={"proposal": None},
        reason=given.note,
        among_makers=True,
    )


def _over(work: Work, proposal: Proposal) -> dict[str, Any]:
    """The properties of what is proposed to be over."""
    match proposal["ending"]:
        case None:
            return {}
        case Ending.CANCELLED.name:
            return {"delivery": DeliveryState.CANCELLED.name}
        case status:
            return dict(entered(ContributionStatus[status], work.now))


def _waiting(work: Work, contribution: Contribution) -> Proposal:
    """The proposal that waits. Raises Refused with NOTHING_PROPOSED, and all that is found so far, if there is none."""
    proposal = proposal_of(contribution.proposal)
    if proposal is None:
        message = Message(
            en="Nothing waits to be decided: no other makers or aims are proposed, and no end.",
            sv="Inget väntar på beslut: inga andra medverkande eller mål är föreslagna, och inget slut.",
        )
        state = contribution.status
        work.refuse(StateFault(path=("id",), reason=Reason.NOTHING_PROPOSED, message=message, state=state))
        raise Refused(*work.faults)
    return proposal


def _check_ends(work: Work, proposal: Proposal) -> None:
    """Refuse a proposal that names what was archived since."""
    makers = [maker["actorId"] for maker in proposal["makers"] or ()]
    wanted = {*makers, *(aim["aimId"] for aim in proposal["contributesTo"] or ())}
    there = {each: work.graph.records.get(each) for each in sorted(wanted)}
    gone = {each: record for each, record in there.items() if record is None or record.archived_at}
    if gone:
        message = Message(
            en="Return it: what it names was archived since: {names}.",
            sv="Återsänd det: det som föreslås har arkiverats: {names}.",
            names=Series(tuple(named(record, work.at) if record else each for each, record in gone.items())),
        )
        work.refuse(StateFault(path=("id",), reason=Reason.ARCHIVED, message=message, state=Reason.ARCHIVED))
