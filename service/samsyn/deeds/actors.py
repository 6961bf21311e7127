"""Actors: who acts, what they belong to, and whom a joint body or a network consists of."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.cycles import circle_fault
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    ActorId,
    Description,
    ExpectedVersion,
    ExternalId,
    IdempotencyKey,
    Illustrative,
    Items,
    Name,
    NotNull,
    NotNullIllustrative,
    Perhaps,
    Source,
    Weight,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Range
from samsyn.deeds.doing.properties import changes_of, made, new_node, replacement, updated
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault
from samsyn.model.vocabulary import ActorKind, sector_of

NAME = "Its official name, 1 to 200 characters."
KIND = "What sort of body it is; its sector follows from it."
CONTACT = "A function's mailbox or number, never a person's, up to 200 characters."
PART_OF = "Its superior; nothing belongs, directly or through others, to itself."
MEMBERS = "The owners or members of a joint body or a network, each once, at most 100; other kinds have none."

JOINED: Final = frozenset({ActorKind.JOINT_BODY, ActorKind.NETWORK})
BUDGET = "How many measures it has time for, 0 to 1,000; what it owns beyond that is pointed out."
MEASURES_MAX: Final = 1_000  # nobody has time for more


class MemberInput(Input):
    """An owner or a member of a joint body or a network."""

    actor_id: ActorId = Field(description="The actor that is a member.")
    share: Annotated[Weight | None, Field(description="Its share against the others', 0.001 to 1,000.")] = None


class RegisterActorInput(Input):
    """A new actor."""

    name: Name = Field(description=NAME)
    kind: ActorKind = Field(description=KIND)
    description: Description = None
    contact: Annotated[Perhaps[Name], Field(description=CONTACT)] = None
    measures_budget: Annotated[Annotated[int, Range(0, MEASURES_MAX)] | None, Field(description=BUDGET)] = None
    part_of_id: Annotated[ActorId | None, Field(description=PART_OF)] = None
    members: Annotated[Items[MemberInput] | None, Field(description=MEMBERS)] = None
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield MEMBERS_NOT_ALLOWED."""
        yield from _member_faults(self.kind, self.members or (), at="members")


class UpdateActorInput(Input):
    """A change of an actor; what is left out stays as it is, and null clears."""

    id: ActorId = Field(description="The actor's id.")
    expected_version: ExpectedVersion
    name: Annotated[NotNull[Name], Field(description=NAME)] = None
    kind: Annotated[NotNull[ActorKind], Field(description=KIND)] = None
    description: Description = None
    contact: Annotated[Perhaps[Name], Field(description=CONTACT)] = None
    measures_budget: Annotated[Annotated[int, Range(0, MEASURES_MAX)] | None, Field(description=BUDGET)] = None
    part_of_id: Annotated[ActorId | None, Field(description=PART_OF)] = None
    members: Annotated[Items[MemberInput] | None, Field(description=MEMBERS)] = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield SELF_MEMBER."""
        for index, member in enumerate(self.members or ()):
            if member.actor_id == self.id:
                path = ("members", str(index), "actorId")
                yield InvalidFault(path=path, reason=Reason.SELF_MEMBER, message="Choose another; it is the same.")


@deed("ActorPayload", actor="Actor")
async def register_actor(work: Work, given: RegisterActorInput) -> Written:
    """Register an actor, where it belongs, and its members."""
    actor = new_node("Actor", given, work.now, sector=sector_of(given.kind).name)
    neighbours = {"superiors": replacement(given, "part_of_id"), "members": replacement(given, "members")}
    await work.write("register_actor", actor=actor, given=neighbours)
    return made("actor", given, actor)


@deed("ActorPayload", actor="Actor")
async def update_actor(work: Work, given: UpdateActorInput) -> Written:
    """Change an actor, where it belongs, or its members."""
    actor = work.found[given.id]
    derived = {"sector": sector_of(given.kind).name} if given.kind else {}
    changes = changes_of(given, actor.version, work.now, **derived)
    work.faults.extend(await _superior_faults(work, given))
    work.faults.extend(await _kept_member_faults(work, given))
    neighbours = {"superiors": replacement(given, "part_of_id"), "members": replacement(given, "members")}
    [former] = await work.write("update_actor", id=given.id, changes=changes, given=neighbours)
    return updated("actor", given, changes, former)


async def _superior_faults(work: Work, given: UpdateActorInput) -> list[Fault]:
    if given.part_of_id not in work.found:
        return []
    superiors = [row["id"] for row in await work.read("superiors", id=given.part_of_id)]
    if given.id not in superiors:
        return []
    circle = (given.id, *superiors[: superiors.index(given.id) + 1])
    return [circle_fault(("partOfId",), circle)]


async def _kept_member_faults(work: Work, given: UpdateActorInput) -> list[Fault]:
    """Members that the actor's kind, after the change, doesn't have: those given, or those that it has and keeps."""
    kind = given.kind or ActorKind(work.found[given.id].facts["kind"])
    if "members" in given.model_fields_set:
        return list(_member_faults(kind, given.members or (), at="members"))
    if given.kind is None or kind in JOINED:
        return []
    kept = await work.read("members", id=given.id)
    return list(_member_faults(kind, kept, at="kind"))


def _member_faults(kind: ActorKind, members: Sequence[object], *, at: str) -> Iterator[Fault]:
    if members and kind not in JOINED:
        message = f"Remove its members, or make it a joint body or a network; {kind.english.label} has none."
        yield InvalidFault(path=(at,), reason=Reason.MEMBERS_NOT_ALLOWED, message=message)
