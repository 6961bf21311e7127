"""Peer groups: municipalities that are alike in some respect, for comparison."""

from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import Code, IdempotencyKey, Name
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Length
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault

MEMBERS_MAX: Final = 400  # Sweden has 290 municipalities and 21 regions


class PeerGroupInput(Input):
    """A group."""

    id: Code = Field(description="Its id at its publisher, such as G176149, in up to 20 characters.")
    name: Name = Field(description="What it is called, 1 to 200 characters.")
    members: Annotated[list[Code], Length(distinct=False, least=1, most=MEMBERS_MAX)] = Field(
        description="The codes of its municipalities, such as 0586; 1 to 400, the own place's among them or not."
    )


class RecordPeerGroupsInput(Input):
    """Groups to store."""

    groups: Annotated[list[PeerGroupInput], Length(distinct=False, least=1)] = Field(
        description="1 to 100; one whose id is stored already is replaced."
    )
    idempotency_key: IdempotencyKey = None


@deed("PeerGroupsPayload", peerGroups="[PeerGroup]")
async def record_peer_groups(work: Work, given: RecordPeerGroupsInput) -> Written:
    """Store groups of municipalities to compare with; one whose id is known is replaced."""
    work.faults.extend(_twice(given))
    groups = [
        {"id": each.id, "name": each.name, "members": sorted(set(each.members)), "updatedAt": work.now}
        for each in given.groups
    ]
    [former] = await work.read("peer_groups_as_they_are", given={"ids": [each["id"] for each in groups]})
    await work.write("record_peer_groups", given={"groups": groups})
    return Written(
        payload={"peerGroups": [each.id for each in given.groups]},
        node=None,
        nodes=[],
        before={"groups": [_told(each) for each in former["groups"]]},
        after={"groups": [_told(each) for each in groups]},
    )


def _twice(given: RecordPeerGroupsInput) -> list[Fault]:
    ids = [each.id for each in given.groups]
    message = "Remove it: a group with the same id stands before it in the list."
    return [
        InvalidFault(path=("groups", str(index), "id"), reason=Reason.DUPLICATE, message=message)
        for index, each in enumerate(ids)
        if each in ids[:index]
    ]


def _told(group: dict[str, Any]) -> dict[str, Any]:
    return {name: group[name] for name in ("id", "name", "members")}
