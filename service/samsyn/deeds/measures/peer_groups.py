"""Peer groups: municipalities that are alike in some respect, for comparison."""

from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import AreaCode, Code, IdempotencyKey, Name
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Length
from samsyn.deeds.doing.lists import repeated
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import PeerGroupsPayload
from samsyn.errors import InvalidFault
from samsyn.graph.deltas import created, kept, set_to
from samsyn.graph.records import PeerGroup
from samsyn.model.principals import DECIDING
from samsyn.spoken import Message

MEMBERS_MAX: Final = 400  # Sweden has 290 municipalities and 21 regions


class PeerGroupInput(Input):
    """A peer group: municipalities to compare with."""

    id: Code = Field(description="The publisher's id of the group, such as G176149, up to 20 characters.")
    name: Name = Field(description="The name of the group, 1–200 characters.")
    members: Annotated[list[AreaCode], Length(distinct=False, least=1, most=MEMBERS_MAX)] = Field(
        description="The codes of its municipalities, such as 0586, 1–400. May or may not include this place."
    )


class RecordPeerGroupsInput(Input):
    """The peer groups to store."""

    groups: Annotated[list[PeerGroupInput], Length(distinct=False, least=1)] = Field(
        description="List of 1–100 groups. A group whose id is already stored is replaced."
    )
    idempotency_key: IdempotencyKey = None


@deed(PeerGroupsPayload, by=DECIDING)
def record_peer_groups(work: Work, given: RecordPeerGroupsInput) -> Decision:
    """Stores peer groups of municipalities to compare with (upsert by id)."""
    ids = [each.id for each in given.groups]
    for index in repeated(ids):
        message = Message(
            en="Remove it: a group with the same id comes earlier in the list.",
            sv="Ta bort den: en grupp med samma id finns tidigare i listan.",
        )
        path = ("groups", str(index), "id")
        work.refuse(InvalidFault(path=path, reason=Reason.DUPLICATE, message=message))
    groups = [{"id": each.id, "name": each.name, "members": sorted(set(each.members))} for each in given.groups]
    known = {each: group for each in ids if (group := work.graph.get(PeerGroup, each))}
    return Decision(
        changes=[
            set_to(known[each["id"]], each) if each["id"] in known else created("PeerGroup", each) for each in groups
        ],
        node=None,
        payload={"peerGroups": ids},
        before={"groups": list(map(kept, known.values()))},
        after={"groups": groups},
    )
