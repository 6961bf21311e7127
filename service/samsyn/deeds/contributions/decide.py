"""A contribution's status: submitted, approved or returned."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.aim_links import LinkFields, changed_link, rationale_faults
from samsyn.deeds.contributions.confirm import unconfirmed_faults
from samsyn.deeds.contributions.parties import parts_of
from samsyn.deeds.contributions.requirements import lacks_of
from samsyn.deeds.contributions.statuses import APPROVED, NO_ANSWER, RETURNED, SUBMITTED, WAYS, entered
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import Changing, ContributionId, Explained, Items, LinkId, NotNull, Text, Weight
from samsyn.deeds.doing.inputs import Input, below
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.permissions import its_maker
from samsyn.deeds.doing.properties import raised, told
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ContributionPayload
from samsyn.errors import InvalidFault, StateFault
from samsyn.graph.deltas import kept, retied
from samsyn.graph.records import Contribution
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import Confidence, ContributionStatus
from samsyn.spoken import Message, Series

_OF_LINKS = LinkFields.model_fields


class ContributionInput(Explained):
    id: ContributionId = Field(description="The id of the contribution.")


class SubmitContributionInput(ContributionInput):
    """The contribution to submit."""


class LinkStrengthInput(Input):
    """The weight and confidence of one of the contribution's links. Omitted fields keep their value."""

    id: LinkId = Field(description="The id of the link.")
    weight: Annotated[NotNull[Weight], Field(description=_OF_LINKS["weight"].description)] = None
    confidence: Annotated[NotNull[Confidence], Field(description=_OF_LINKS["confidence"].description)] = None


class ApproveContributionInput(ContributionInput):
    """The contribution to approve, optionally with new weights and confidences for its links."""

    links: Annotated[
        Items[LinkStrengthInput] | None,
        Field(description="New weights and confidences for its links, each link at most once, up to 100."),
    ] = None


class ReturnContributionInput(Changing):
    """The contribution to return to its makers, and the reason."""

    id: ContributionId = Field(description="The id of the contribution.")
    note: Annotated[Text, Unstored()] = Field(description="What its makers should change, 1–4,000 characters.")


@deed(ContributionPayload, by=DECIDING, partner=its_maker)
def submit_contribution(work: Work, given: SubmitContributionInput) -> Decision:
    """Submits a DRAFT or RETURNED contribution for approval, and confirms the parts of the viewer's own actors."""
    decision = moved(work, given.id, SUBMITTED, given.reason)
    contribution = work.the(Contribution, given.id)
    own = [part for part in contribution.makers if part.source.id in work.by.actors and not part.confirmed_at]
    parts = [retied(contribution, "makers", part, {**NO_ANSWER, "confirmedAt": work.now}) for part in own]
    return replace(decision, changes=[*decision.changes, *parts])


@deed(ContributionPayload, by=DECIDING)
def approve_contribution(work: Work, given: ApproveContributionInput) -> Decision:
    """Approves a SUBMITTED contribution. It needs an aim and, if it has several makers, confirmation from each."""
    decision = moved(work, given.id, APPROVED, given.reason)
    contribution = work.the(Contribution, given.id)
    confirmed = {part.source.id: part.confirmed_at for part in parts_of(contribution)}
    work.refuse(*unconfirmed_faults(confirmed, contribution.status, work.at))
    links = {link.id: link for link in contribution.contributes_to}
    wanted = strengths(work, given, {known: kept(link) for known, link in links.items()})
    changes = [change for known, each in wanted.items() for change in changed_link(work, links[known], each)]
    after = [{"id": change.ends.known, **told(change.after)} for change in changes]
    return replace(
        decision,
        changes=[*decision.changes, *changes],
        after={**decision.after, **({"links": after} if after else {})},
    )


@deed(ContributionPayload, by=DECIDING)
def return_contribution(work: Work, given: ReturnContributionInput) -> Decision:
    """Returns a SUBMITTED contribution to its makers with a note.

    Strategists see it as it was returned until it is submitted again, and then what has changed.
    """
    return moved(work, given.id, RETURNED, given.note)


def strengths(
    work: Work, given: ApproveContributionInput, links: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """By a link's id the strength that it is to have; it is refused of links that aren't among these."""
    wanted: dict[str, dict[str, Any]] = {}
    for index, each in enumerate(given.links or ()):
        path = ("links", str(index))
        if link := links.get(each.id):
            confidence = each.confidence or Confidence(link["confidence"])
            wanted[each.id] = {"weight": each.weight or link["weight"], "confidence": confidence.name}
            work.refuse(*below(path, rationale_faults(confidence, link["rationale"], at="confidence")))
        elif each.id in work.found:
            message = Message(
                en="Give the id of one of this contribution's links; this link belongs to another one.",
                sv="Ange id för ett av insatsens egna samband; det här hör till en annan.",
            )
            work.refuse(InvalidFault(path=(*path, "id"), reason=Reason.NOT_ITS_LINK, message=message))
    return wanted


def moved(work: Work, contribution_id: str, to: ContributionStatus, note: str | None, **more: Any) -> Decision:
    """A contribution in another status, with `more` properties; refused where no way leads there or it lacks a need."""
    contribution, way = work.the(Contribution, contribution_id), WAYS[to]
    status = contribution.status
    if status not in way.before:
        message = Message(
            en="Choose a contribution that is {allowed}; this one is {status}.",
            sv="Välj en insats som är {allowed}; den här är {status}.",
            allowed=Series(tuple(way.before), "or"),
            status=status,
        )
        work.refuse(StateFault(path=("id",), reason=Reason.WRONG_STATUS, message=message, state=status))
    if way.needs:
        work.refuse(*lacks_of(contribution, to))
    return Decision(
        changes=[raised(work, contribution, **entered(to, work.now, note), **more)],
        node=contribution_id,
        before={"status": status.name},
        after={"status": to.name},
        reason=note,
    )
