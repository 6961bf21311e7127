"""A contribution's status: submitted, approved or returned, ended or withdrawn."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.aim_links import CONFIDENCE, WEIGHT, rationale_faults
from samsyn.deeds.contributions.confirm import unconfirmed_faults
from samsyn.deeds.contributions.links import changed_link
from samsyn.deeds.contributions.propose import stored_proposal
from samsyn.deeds.contributions.requirements import as_state, lacks_as_stored
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    ContributionId,
    ExpectedVersion,
    IdempotencyKey,
    Items,
    LinkId,
    NotNull,
    ReasonGiven,
    Text,
    Weight,
)
from samsyn.deeds.doing.inputs import Input, below
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.properties import told
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import InvalidFault, StateFault
from samsyn.model.vocabulary import Confidence, ContributionStatus

# To each status, those that lead there.
WAYS: Final = {
    ContributionStatus.SUBMITTED: (ContributionStatus.DRAFT, ContributionStatus.RETURNED),
    ContributionStatus.APPROVED: (ContributionStatus.SUBMITTED,),
    ContributionStatus.RETURNED: (ContributionStatus.SUBMITTED,),
    ContributionStatus.ENDED: (ContributionStatus.APPROVED,),
    ContributionStatus.WITHDRAWN: (
        ContributionStatus.DRAFT,
        ContributionStatus.SUBMITTED,
        ContributionStatus.RETURNED,
        ContributionStatus.APPROVED,
    ),
}

NO_DECISION: Final[Mapping[str, Any]] = MappingProxyType({})


class SubmitContributionInput(Input):
    """Which contribution is submitted."""

    id: ContributionId = Field(description="The contribution's id.")
    expected_version: ExpectedVersion
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


class LinkStrengthInput(Input):
    """The strength of one of the contribution's links; what is left out stays as it is."""

    id: LinkId = Field(description="The link's id.")
    weight: Annotated[NotNull[Weight], Field(description=WEIGHT)] = None
    confidence: Annotated[NotNull[Confidence], Field(description=CONFIDENCE)] = None


class ApproveContributionInput(Input):
    """The approver may set the links' strengths in the same deed."""

    id: ContributionId = Field(description="The contribution's id.")
    expected_version: ExpectedVersion
    links: Annotated[
        Items[LinkStrengthInput] | None, Field(description="Strengths of its links, each once, at most 100.")
    ] = None
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


class ReturnContributionInput(Input):
    """Which contribution is returned to its makers, and why."""

    id: ContributionId = Field(description="The contribution's id.")
    expected_version: ExpectedVersion
    note: Annotated[Text, Unstored()] = Field(description="What its makers should change, 1 to 4,000 characters.")
    idempotency_key: IdempotencyKey = None


class EndContributionInput(Input):
    """Which contribution is ended."""

    id: ContributionId = Field(description="The contribution's id.")
    expected_version: ExpectedVersion
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


class WithdrawContributionInput(Input):
    """Which contribution is withdrawn."""

    id: ContributionId = Field(description="The contribution's id.")
    expected_version: ExpectedVersion
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


@deed("ContributionPayload", contribution="Contribution")
async def submit_contribution(work: Work, given: SubmitContributionInput) -> Written:
    """DRAFT or RETURNED to SUBMITTED."""
    [stored] = await work.read("contribution_as_it_is", id=given.id)
    _check_way(work, given.id, ContributionStatus.SUBMITTED)
    work.faults.extend(as_state(lacks_as_stored(ContributionStatus.SUBMITTED, stored), stored["status"]))
    return await _set_status(work, given.id, ContributionStatus.SUBMITTED, reason=given.reason)


@deed("ContributionPayload", contribution="Contribution")
async def approve_contribution(work: Work, given: ApproveContributionInput) -> Written:
    """SUBMITTED to APPROVED; needs at least one aim."""
    [stored] = await work.read("contribution_as_it_is", id=given.id)
    _check_way(work, given.id, ContributionStatus.APPROVED)
    work.faults.extend(as_state(lacks_as_stored(ContributionStatus.APPROVED, stored), stored["status"]))
    work.faults.extend(unconfirmed_faults(stored["makers"], stored["status"]))
    links = strengthened(work, given, {link["id"]: link for link in stored["links"]})
    decision = decided(ContributionStatus.APPROVED, given.reason, work.now)
    return await _set_status(
        work, given.id, ContributionStatus.APPROVED, reason=given.reason, decision=decision, links=links
    )


@deed("ContributionPayload", contribution="Contribution")
async def return_contribution(work: Work, given: ReturnContributionInput) -> Written:
    """SUBMITTED to RETURNED; needs a note."""
    _check_way(work, given.id, ContributionStatus.RETURNED)
    decision = decided(ContributionStatus.RETURNED, given.note, work.now)
    return await _set_status(work, given.id, ContributionStatus.RETURNED, reason=given.note, decision=decision)


@deed("ContributionPayload", contribution="Contribution")
async def end_contribution(work: Work, given: EndContributionInput) -> Written:
    """APPROVED to ENDED."""
    _check_way(work, given.id, ContributionStatus.ENDED)
    return await _set_status(work, given.id, ContributionStatus.ENDED, reason=given.reason)


@deed("ContributionPayload", contribution="Contribution")
async def withdraw_contribution(work: Work, given: WithdrawContributionInput) -> Written:
    """DRAFT, SUBMITTED, RETURNED or APPROVED to WITHDRAWN."""
    _check_way(work, given.id, ContributionStatus.WITHDRAWN)
    return await _set_status(work, given.id, ContributionStatus.WITHDRAWN, reason=given.reason)


def _check_way(work: Work, contribution_id: str, to: ContributionStatus) -> None:
    status = str(work.found[contribution_id].facts["status"])
    if status not in WAYS[to]:
        message = f"Choose a contribution that is {' or '.join(WAYS[to])}; this one is {status}."
        work.faults.append(StateFault(path=("id",), reason=Reason.WRONG_STATUS, message=message, state=status))


def decided(status: ContributionStatus, note: str | None, now: str) -> dict[str, Any]:
    """The properties that tell what was decided last, which the makers read until the next decision."""
    return {"decisionStatus": status.name, "decisionNote": note, "decisionAt": now}


def strengthened(
    work: Work, given: ApproveContributionInput, stored: Mapping[str, Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """The links, by id, that are set to other strengths than they have."""
    changed: list[dict[str, Any]] = []
    for index, each in enumerate(given.links or ()):
        path = ("links", str(index))
        if each.id in work.found and each.id not in stored:
            message = "Give the id of one of this contribution's links; this link is another's."
            work.faults.append(InvalidFault(path=(*path, "id"), reason=Reason.NOT_ITS_LINK, message=message))
        elif each.id in stored:
            link = stored[each.id]
            confidence = each.confidence or Confidence(link["confidence"])
            wanted = {"weight": each.weight or link["weight"], "confidence": confidence.name}
            work.faults.extend(below(path, rationale_faults(confidence, link["rationale"], at="confidence")))
            changed.extend(changed_link(link, wanted, work.now))
    return changed


async def _set_status(
    work: Work,
    contribution_id: str,
    status: ContributionStatus,
    *,
    reason: str | None,
    decision: Mapping[str, Any] = NO_DECISION,
    links: list[dict[str, Any]] | None = None,
) -> Written:
    """Write the status, and with it a decision where it is one. What has ended or is withdrawn has no proposal."""
    contribution = work.found[contribution_id]
    entered = {
        ContributionStatus.APPROVED: {"public": True},
        ContributionStatus.SUBMITTED: {"submittedAt": work.now},
        ContributionStatus.ENDED: stored_proposal(None),
        ContributionStatus.WITHDRAWN: stored_proposal(None),
    }
    changes = {"status": status.name, **decision, **entered.get(status, {})}
    await work.write(
        "set_status",
        id=contribution_id,
        changes={**changes, **work.next_version(contribution_id)},
        given={"links": links or []},
    )
    link_ids = [link["id"] for link in links or []]
    return Written(
        payload={"contribution": contribution_id},
        node=contribution_id,
        nodes=[contribution_id, *link_ids],
        before={"status": contribution.facts["status"]},
        after={"status": status.name, **({"links": [_told_link(link) for link in links]} if links else {})},
        reason=reason,
    )


def _told_link(link: dict[str, Any]) -> dict[str, Any]:
    return {"id": link["id"], **told(link["changes"])}
