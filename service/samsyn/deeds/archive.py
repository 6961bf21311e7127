"""Archiving: what is archived leaves lists, drivers and chains, and can be restored."""

from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.cycles import chain, circle_fault
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import ALL_TYPES, ExpectedVersion, IdempotencyKey, ReasonGiven
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Ref
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.references import archived_fault
from samsyn.errors import StateFault

TITLES_TOLD_MAX: Final = 5  # in a message; the others are counted


class ArchiveInput(Input):
    """What is archived or restored."""

    id: Annotated[str, Ref(*ALL_TYPES, archived=True)] = Field(
        description="The id of anything but a link or an observation."
    )
    expected_version: ExpectedVersion
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


@deed("ArchivePayload", node="Node")
async def archive(work: Work, given: ArchiveInput) -> Written:
    """What is archived leaves lists, drivers, chains and search; node(id) still answers.

    Its links stay stored, no longer live, and live again on restore, which checks for circles. STATE, naming them, for
    an actor who is the only maker of contributions that count.
    """
    node = work.found[given.id]
    if node.state:
        work.faults.append(archived_fault(("id",), node))
    if node.type_name == "Actor":
        await _check_other_makers(work, given.id)
    return await _set_archived(work, given, archived_at=work.now)


@deed("ArchivePayload", node="Node")
async def restore(work: Work, given: ArchiveInput) -> Written:
    """Bring back what is archived, with its links; refused if a circle would close."""
    node = work.found[given.id]
    if not node.state:
        message = "Choose something that is archived; this isn't."
        work.faults.append(StateFault(path=("id",), reason=Reason.NOT_ARCHIVED, message=message, state="LIVE"))
    elif node.type_name in {"Goal", "Outcome"} and (circle := await chain(work, given.id, given.id)):
        work.faults.append(circle_fault(("id",), circle))
    return await _set_archived(work, given, archived_at=None)


async def _check_other_makers(work: Work, actor_id: str) -> None:
    """Refuse if contributions that count would be left without a maker, naming them."""
    contributions = await work.read("only_makers_contributions", id=actor_id)
    if not contributions:
        return
    told = [f"“{each['title']}” ({each['id']})" for each in contributions[:TITLES_TOLD_MAX]]
    more = len(contributions) - len(told)
    names = f"{', '.join(told)} and {more} more" if more else ", ".join(told)
    message = f"Give these another maker first, or end or withdraw them: {names}."
    work.faults.append(StateFault(path=("id",), reason=Reason.ONLY_MAKER, message=message, state=Reason.ONLY_MAKER))


async def _set_archived(work: Work, given: ArchiveInput, *, archived_at: str | None) -> Written:
    node = work.found[given.id]
    changes = {"archivedAt": archived_at, **work.next_version(given.id)}
    await work.write("set_archived", id=given.id, changes=changes)
    return Written(
        payload={"node": given.id},
        node=given.id,
        nodes=[given.id],
        before={"archivedAt": node.facts.get("archivedAt")},
        after={"archivedAt": archived_at},
        reason=given.reason,
    )
