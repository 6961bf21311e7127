"""Proposals are decided: approved, what is proposed replaces what was agreed; returned, that stays."""

from collections.abc import Mapping
from typing import Any

from samsyn.deeds.aim_links import AimLinkInput
from samsyn.deeds.contributions.confirm import unconfirmed_faults
from samsyn.deeds.contributions.decide import ApproveContributionInput, ReturnContributionInput, decided, strengthened
from samsyn.deeds.contributions.links import PROPERTIES, present, relinked
from samsyn.deeds.contributions.propose import stored_proposal
from samsyn.deeds.contributions.register import rewrite, told_of
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.inputs import plain
from samsyn.deeds.doing.properties import by_type
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Refused, StateFault
from samsyn.model.proposals import AGREED, Proposal, proposal_of
from samsyn.model.vocabulary import ContributionStatus


@deed("ContributionPayload", contribution="Contribution")
async def approve_proposal(work: Work, given: ApproveContributionInput) -> Written:
    """What is proposed takes the place of what was agreed; the strengths of links that stay may be set with it."""
    [stored] = await work.read("contribution_as_it_is", id=given.id)
    proposal = _waiting(work, stored)
    makers, links = proposal["makers"], present(stored["links"])
    work.faults.extend(unconfirmed_faults(makers or (), stored["status"]))
    await _check_ends(work, proposal)
    aims = {each["aimId"]: {**each} for each in proposal["contributesTo"] or links}
    staying = {link["id"]: {**link, **aims[link["aimId"]]} for link in links if link["aimId"] in aims}
    for link in strengthened(work, given, staying):
        aims[staying[link["id"]]["aimId"]] |= link["changes"]
    wanted = [_as_input(aim) for aim in aims.values()]
    relinking = relinked(wanted, links, work.now)
    changes = {**stored_proposal(None), **decided(ContributionStatus.APPROVED, given.reason, work.now)}
    await rewrite(work, given.id, changes=changes, makers=makers, links=relinking)
    before = {"makers": told_of(stored["makers"]), "contributesTo": told_of(stored["links"])}
    after = {"makers": makers, "contributesTo": [plain(aim) for aim in wanted]}
    told = [name for name in AGREED if proposal[name] is not None or (name == "contributesTo" and relinking.ids())]
    return Written(
        payload={"contribution": given.id},
        node=given.id,
        nodes=[given.id, *relinking.ids()],
        before={name: before[name] for name in told},
        after={name: after[name] for name in told},
        reason=given.reason or proposal["reason"],
    )


@deed("ContributionPayload", contribution="Contribution")
async def return_proposal(work: Work, given: ReturnContributionInput) -> Written:
    """What was agreed stays; the note tells its makers why. They may propose again."""
    [stored] = await work.read("contribution_as_it_is", id=given.id)
    proposal = _waiting(work, stored)
    changes = {**stored_proposal(None), **decided(ContributionStatus.RETURNED, given.note, work.now)}
    changes |= work.next_version(given.id)
    await work.write("set_status", id=given.id, changes=changes, given={"links": []})
    return Written(
        payload={"contribution": given.id},
        node=given.id,
        nodes=[given.id],
        before={"proposal": dict(proposal)},
        after={"proposal": None},
        reason=given.note,
        among_makers=True,
    )


def _as_input(aim: Mapping[str, Any]) -> AimLinkInput:
    return AimLinkInput.model_validate({name: aim[name] for name in ("aimId", *PROPERTIES)})


def _waiting(work: Work, stored: dict[str, Any]) -> Proposal:
    """The proposal that waits. Raises Refused with NOTHING_PROPOSED, and all that is found so far, if there is none."""
    proposal = proposal_of(stored["proposal"])
    if proposal is None:
        message = "Nothing waits to be decided: no other makers or aims are proposed."
        state = stored["status"]
        work.faults.append(StateFault(path=("id",), reason=Reason.NOTHING_PROPOSED, message=message, state=state))
        raise Refused(*work.faults)
    return proposal


async def _check_ends(work: Work, proposal: Proposal) -> None:
    """Refuse a proposal that names what was archived since."""
    makers = [maker["actorId"] for maker in proposal["makers"] or ()]
    wanted = {*makers, *(aim["aimId"] for aim in proposal["contributesTo"] or ())}
    [row] = await work.read("live_among", ids=by_type(sorted(wanted)))
    if gone := sorted(wanted - set(row["ids"])):
        message = f"Return it: what it names was archived since: {', '.join(gone)}."
        work.faults.append(StateFault(path=("id",), reason=Reason.ARCHIVED, message=message, state=Reason.ARCHIVED))
