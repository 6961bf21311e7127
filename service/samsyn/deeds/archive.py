"""Archiving: what is archived leaves lists, drivers and chains, and can be restored."""

from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.doing.cycles import chain, circle_fault
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import ALL_TYPES, Explained
from samsyn.deeds.doing.limits import Ref
from samsyn.deeds.doing.naming import named
from samsyn.deeds.doing.properties import history_of, raised
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.references import archived_fault
from samsyn.deeds.payloads import ArchivePayload
from samsyn.errors import StateFault
from samsyn.graph.records import Actor, Contribution, Goal, Outcome
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import ContributionStatus, DeliveryState
from samsyn.spoken import Message, Param, Series

TITLES_TOLD_MAX: Final = 5  # in a message; the others are counted


class ArchiveInput(Explained):
    """The node to archive or restore."""

    id: Annotated[str, Ref(*ALL_TYPES, archived=True)] = Field(
        description="The id of an aim, value, beneficiary group, actor, contribution, asset or measure."
    )


@deed(ArchivePayload, by=DECIDING)
def archive(work: Work, given: ArchiveInput) -> Decision:
    """Archives a node: it disappears from lists, drivers, chains and search, but `node(id)` still returns it.

    Its links are kept but not counted until it is restored, which checks for cycles. Fails with STATE for an actor
    that is the only maker of contributions that count, and names these.
    """
    record = work.found[given.id]
    if record.archived_at:
        work.refuse(archived_fault(("id",), record, work.at))
    if isinstance(record, Actor):
        _check_other_makers(work, record)
    return _set_archived(work, record, given, archived_at=work.now)


@deed(ArchivePayload, by=DECIDING)
def restore(work: Work, given: ArchiveInput) -> Decision:
    """Restores an archived node with its links. Fails with CYCLE if the links would form a cycle."""
    record = work.found[given.id]
    if not record.archived_at:
        message = Message(
            en="Choose something that is archived; this isn't.", sv="Välj något som är arkiverat; det här är det inte."
        )
        work.refuse(StateFault(path=("id",), reason=Reason.NOT_ARCHIVED, message=message, state="LIVE"))
    elif isinstance(record, Goal | Outcome) and (circle := chain(record, record)):
        work.refuse(circle_fault(("id",), circle, work.at))
    return _set_archived(work, record, given, archived_at=None)


def _check_other_makers(work: Work, actor: Actor) -> None:
    """Refuse if contributions that count would be left without a maker, naming them."""
    only = made_by_it_alone(actor)
    if not only:
        return
    only.sort(key=lambda each: (each.title_sort, each.id))
    names: list[Param] = [named(each, work.at) for each in only[:TITLES_TOLD_MAX]]
    more = len(only) - len(names)
    if more:
        names.append(Message(en="{count} more", sv="{count} till", count=more))
    message = Message(
        en="Give these another maker first, or end or withdraw them: {contributions}.",
        sv="Ge dessa en annan medverkande först, eller avsluta eller återkalla dem: {contributions}.",
        contributions=Series(tuple(names), "and" if more else ","),
    )
    work.refuse(StateFault(path=("id",), reason=Reason.ONLY_MAKER, message=message, state=Reason.ONLY_MAKER))


def made_by_it_alone(actor: Actor) -> list[Contribution]:
    """The contributions that count and would be left without a maker if an actor were archived."""
    return [part.target for part in actor.contributions if _counts(part.target) and not _others(part.target, actor)]


def _counts(contribution: Contribution) -> bool:
    is_agreed = (
        contribution.status is ContributionStatus.APPROVED and contribution.delivery is not DeliveryState.CANCELLED
    )
    return is_agreed and contribution.archived_at is None


def _others(contribution: Contribution, actor: Actor) -> bool:
    makers = (part.source for part in contribution.makers)
    return any(each is not actor and each.archived_at is None for each in makers)


def _set_archived(work: Work, record: Any, given: ArchiveInput, *, archived_at: str | None) -> Decision:
    change = raised(work, record, archivedAt=archived_at)
    before, after = history_of(change)
    return Decision(changes=[change], node=given.id, before=before, after=after, reason=given.reason)
