"""Actors: who acts, what they belong to, and whom a joint body or a network consists of."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.cycles import circle_fault
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import (
    ActorId,
    Changing,
    Description,
    FormerWeight,
    Items,
    Name,
    Perhaps,
    Registering,
    Weight,
)
from samsyn.deeds.doing.inputs import Input, change, element
from samsyn.deeds.doing.limits import Range, Renames, Tied
from samsyn.deeds.doing.permissions import own_actor
from samsyn.deeds.doing.properties import added, changed, new
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ActorPayload
from samsyn.errors import Fault, InvalidFault
from samsyn.graph.records import Actor
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import ActorKind, sector_of
from samsyn.spoken import Message, Series

JOINED: Final = frozenset({ActorKind.JOINT_BODY, ActorKind.NETWORK})
MEASURES_MAX: Final = 1_000  # nobody has time for more
BUDGET: Final = (
    "Maximum number of measures that the actor has time for, 0–1,000; null means 12. Above it there is an OVERLOADED "
    "gap."
)
MEMBERS: Final = (
    "The owners or members of a joint body or network, each at most once, up to 100. Not allowed for other kinds."
)


@element
class MemberInput(Input):
    """An owner or member of a joint body or network."""

    actor_id: ActorId = Field(description="The id of the member, an actor.")
    weight: Annotated[
        Weight | None,
        Renames("share"),
        Field(description="The member's weight relative to the other members, 0.001–1,000."),
    ] = None
    share: Annotated[FormerWeight | None, Field(description="The former name of `weight`.")] = None


class ActorFields(Registering):
    name: Name = Field(description="The official name, 1–200 characters.")
    kind: ActorKind = Field(description="The kind of organisation. The sector is derived from it.")
    description: Description = None
    contact: Annotated[
        Perhaps[Name],
        Field(description="The shared mailbox or phone number of a function, up to 200 characters. Never a person's."),
    ] = None
    measures_budget: Annotated[Annotated[int, Range(0, MEASURES_MAX)] | None, Field(description=BUDGET)] = None
    part_of_id: Annotated[
        ActorId | None,
        Tied("part_of"),
        Field(description="The id of the immediate superior actor. Cycles are not allowed."),
    ] = None
    members: Annotated[Items[MemberInput] | None, Tied("members"), Field(description=MEMBERS)] = None


class RegisterActorInput(ActorFields):
    """The actor to register."""

    def contradictions(self) -> Iterator[Fault]:
        """Yield MEMBERS_NOT_ALLOWED."""
        yield from _member_faults(self.kind, self.members or (), at="members")


@change
class UpdateActorInput(Changing, ActorFields):
    """An actor to change. Omitted fields keep their value; null clears a field."""

    id: ActorId = Field(description="The id of the actor.")

    def contradictions(self) -> Iterator[Fault]:
        """Yield SELF_MEMBER."""
        for index, member in enumerate(self.members or ()):
            if member.actor_id == self.id:
                path = ("members", str(index), "actorId")
                message = Message(en="Choose another; it is the same.", sv="Välj en annan; det är samma.")
                yield InvalidFault(path=path, reason=Reason.SELF_MEMBER, message=message)


@deed(ActorPayload, by=DECIDING)
def register_actor(work: Work, given: RegisterActorInput) -> Decision:
    """Registers an actor with its superior and members."""
    return added(given, new(work, "Actor", given, sector=sector_of(given.kind).name))


@deed(ActorPayload, by=DECIDING, partner=own_actor("id"))
def update_actor(work: Work, given: UpdateActorInput) -> Decision:
    """Updates an actor, its superior or its members."""
    actor = work.the(Actor, given.id)
    work.refuse(*_superior_faults(work, actor, given))
    work.refuse(*_kept_member_faults(actor, given))
    derived = {"sector": sector_of(given.kind).name} if given.kind else {}
    return changed(work, actor, given, **derived)


def _superior_faults(work: Work, actor: Actor, given: UpdateActorInput) -> Iterator[Fault]:
    superior = work.get(Actor, given.part_of_id)
    superiors: list[Actor] = []
    while superior and superior not in superiors:
        superiors.append(superior)
        superior = next(iter(superior.part_of), None)
    if actor in superiors:
        way = superiors[: superiors.index(actor) + 1]
        yield circle_fault(("partOfId",), (actor, *way), work.at)


def _kept_member_faults(actor: Actor, given: UpdateActorInput) -> Iterator[Fault]:
    """Members that the actor's kind, after the change, doesn't have: those given, or those that it has and keeps."""
    kind = given.kind or actor.kind
    if "members" in given.model_fields_set:
        yield from _member_faults(kind, given.members or (), at="members")
    elif given.kind and kind not in JOINED:
        yield from _member_faults(kind, actor.members, at="kind")


def _member_faults(kind: ActorKind, members: Sequence[object], *, at: str) -> Iterator[Fault]:
    if members and kind not in JOINED:
        message = Message(
            en="Remove its members, or make it {joined}; {kind} has none.",
            sv="Ta bort medlemmarna, eller välj {joined} som slag; {kind} har inga medlemmar.",
            joined=Series(tuple(sorted(JOINED)), "or"),
            kind=kind,
        )
        yield InvalidFault(path=(at,), reason=Reason.MEMBERS_NOT_ALLOWED, message=message)
