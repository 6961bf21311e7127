"""Actors: who acts, what they belong to, and whom a joint body or a network consists of."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.cycles import circle_fault
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import ActorId, Changing, Description, Items, Name, Perhaps, Registering, Weight
from samsyn.deeds.doing.inputs import Input, change, element
from samsyn.deeds.doing.limits import Range, Tied
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
BUDGET: Final = "How many measures it has time for, 0 to 1,000; what it owns beyond that is pointed out."
MEMBERS: Final = "The owners or members of a joint body or a network, each once, at most 100; other kinds have none."


@element
class MemberInput(Input):
    """An owner or a member of a joint body or a network."""

    actor_id: ActorId = Field(description="The actor that is a member.")
    share: Annotated[Weight | None, Field(description="Its share against the others', 0.001 to 1,000.")] = None


class ActorFields(Registering):
    name: Name = Field(description="Its official name, 1 to 200 characters.")
    kind: ActorKind = Field(description="What sort of body it is; its sector follows from it.")
    description: Description = None
    contact: Annotated[
        Perhaps[Name], Field(description="A function's mailbox or number, never a person's, up to 200 characters.")
    ] = None
    measures_budget: Annotated[Annotated[int, Range(0, MEASURES_MAX)] | None, Field(description=BUDGET)] = None
    part_of_id: Annotated[
        ActorId | None,
        Tied("part_of"),
        Field(description="Its superior; nothing belongs, directly or through others, to itself."),
    ] = None
    members: Annotated[Items[MemberInput] | None, Tied("members"), Field(description=MEMBERS)] = None


class RegisterActorInput(ActorFields):
    """A new actor."""

    def contradictions(self) -> Iterator[Fault]:
        """Yield MEMBERS_NOT_ALLOWED."""
        yield from _member_faults(self.kind, self.members or (), at="members")


@change
class UpdateActorInput(Changing, ActorFields):
    """A change of an actor; what is left out stays as it is, and null clears."""

    id: ActorId = Field(description="The actor's id.")

    def contradictions(self) -> Iterator[Fault]:
        """Yield SELF_MEMBER."""
        for index, member in enumerate(self.members or ()):
            if member.actor_id == self.id:
                path = ("members", str(index), "actorId")
                message = Message(en="Choose another; it is the same.", sv="Välj en annan; det är samma.")
                yield InvalidFault(path=path, reason=Reason.SELF_MEMBER, message=message)


@deed(ActorPayload, by=DECIDING)
def register_actor(work: Work, given: RegisterActorInput) -> Decision:
    """Register an actor, where it belongs, and its members."""
    return added(given, new(work, "Actor", given, sector=sector_of(given.kind).name))


@deed(ActorPayload, by=DECIDING, partner=own_actor("id"))
def update_actor(work: Work, given: UpdateActorInput) -> Decision:
    """Change an actor, where it belongs, or its members."""
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
