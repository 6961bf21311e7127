"""What a provider's claims make of people: a role, actors, or both. Providers know groups, not our ids."""

import hashlib
from base64 import b32encode
from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import ActorId, Changing, ClaimMappingId, IdempotencyKey, Items, Name
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.permissions import ADMINS
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ClaimMappingPayload
from samsyn.errors import ConflictFault, Fault, InvalidFault, StateFault
from samsyn.graph.deltas import Change, created, set_to, tied, untied
from samsyn.graph.records import ClaimMapping
from samsyn.model.ids import PREFIXES
from samsyn.model.vocabulary import Role
from samsyn.spoken import Message

MAPPINGS_MAX: Final = 1_000  # that apply: each sign-in and each token is looked through for all of them
HASH_CHARACTERS: Final = 26  # of an id, as a ULID has: 130 bits


class MapClaimInput(Input):
    """The claim, its value, and what it gives."""

    claim: Name = Field(
        description="The name of the claim in the provider's tokens, such as groups; dots lead into it, as in "
        "realm_access.roles. 1–200 characters. Choose a claim that people can't change themselves."
    )
    value: Name = Field(
        description="The value that the claim is or contains, such as the id of a group. 1–200 characters, "
        "case-sensitive."
    )
    role: Annotated[
        Role | None,
        Field(
            description="The role that it gives, but not KIOSK; the strongest role of somebody's claims counts. If "
            "omitted, it gives only actors."
        ),
    ] = None
    actor_ids: Annotated[
        Items[ActorId],
        Field(
            description="The ids of the actors that it gives, on behalf of which a PARTNER acts. Only with that role, "
            "or without one: then for those whom another claim makes a PARTNER."
        ),
    ] = []  # noqa: RUF012 (pydantic copies it)
    expected_version: Annotated[
        int | None,
        Unstored(),
        Field(
            description="The version of the mapping that the client read, 0 if there was none. If it differs, the "
            "mutation fails with CONFLICT. If omitted, any mapping of the same claim and value is replaced."
        ),
    ] = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield a role that no claim gives, actors that a role can't use, and that nothing is given."""
        if self.role is Role.KIOSK:
            message = Message(
                en="Choose another role: a kiosk has a key.", sv="Välj en annan roll: en kiosk har en nyckel."
            )
            yield InvalidFault(path=("role",), reason=Reason.NOT_FOR_ROLE, message=message)
        elif self.role not in {None, Role.PARTNER} and self.actor_ids:
            message = Message(
                en="Leave them out: {role} acts for no actors.",
                sv="Utelämna dem: {role} företräder inga aktörer.",
                role=self.role or "",
            )
            yield InvalidFault(path=("actorIds",), reason=Reason.NOT_FOR_ROLE, message=message)
        elif self.role is None and not self.actor_ids:
            message = Message(en="Give a role, actors, or both.", sv="Ange en roll, aktörer eller bådadera.")
            yield InvalidFault(path=("role",), reason=Reason.MISSING, message=message)


class UnmapClaimInput(Changing):
    """The mapping to remove."""

    id: ClaimMappingId = Field(description="The id of the mapping.")


@deed(ClaimMappingPayload, by=ADMINS)
def map_claim(work: Work, given: MapClaimInput) -> Decision:
    """Sets the role and the actors that a claim of the OpenID Connect provider gives people who sign in or send tokens.

    A claim and a value have one mapping, which is replaced. Sessions that the former mapping gave something end.
    """
    mapping_id = id_of(given.claim, given.value)
    former = work.graph.get(ClaimMapping, mapping_id)
    work.refuse(*_replaced_unread(former, given), *_too_many(work, former))
    role = given.role and given.role.name
    told = {"claim": given.claim, "claimValue": given.value}
    after = {**told, "role": role, "actorIds": sorted(given.actor_ids)}
    if former is None:
        about = {"claim": given.claim, "value": given.value, "role": role}
        stored = {**about, "id": mapping_id, "version": 1, "createdAt": work.now, "updatedAt": work.now}
        ties = [tied("MAPS_TO", mapping_id, each) for each in given.actor_ids]
        return Decision(changes=[created("ClaimMapping", stored), *ties], node=mapping_id, after=after)
    before = {**told, "role": former.role and former.role.name, "actorIds": sorted(each.id for each in former.actors)}
    if before == after and former.unmapped_at is None:
        return Decision(changes=[], node=mapping_id)
    wanted = set(given.actor_ids)
    there = {each.id for each in former.actors}
    changes: list[Change] = [
        set_to(former, {"role": role, "unmappedAt": None, "version": former.version + 1, "updatedAt": work.now}),
        *(untied(former, "actors", each) for each in former.actors if each.id not in wanted),
        *(tied("MAPS_TO", former, each) for each in given.actor_ids if each not in there),
    ]
    return Decision(changes=changes, node=mapping_id, before=before, after=after)


@deed(ClaimMappingPayload, by=ADMINS)
def unmap_claim(work: Work, given: UnmapClaimInput) -> Decision:
    """Removes a mapping with immediate effect: tokens get nothing by it, and sessions that it gave something end."""
    mapping = work.the(ClaimMapping, given.id)
    if mapping.unmapped_at:
        message = Message(
            en="It was already removed, at {at}.", sv="Kopplingen är redan borttagen, {at}.", at=mapping.unmapped_at
        )
        work.refuse(StateFault(path=("id",), reason=Reason.UNMAPPED, message=message, state="UNMAPPED"))
    gone = {"unmappedAt": work.now}
    stored = {**gone, "version": mapping.version + 1, "updatedAt": work.now}
    return Decision(changes=[set_to(mapping, stored)], node=mapping.id, after=gone)


def id_of(claim: str, value: str) -> str:
    """The id that the mapping of a claim and a value has."""
    digest = hashlib.sha256(f"{claim}\n{value}".encode()).digest()
    return f"{PREFIXES['ClaimMapping']}_{b32encode(digest).decode().lower()[:HASH_CHARACTERS]}"


def _replaced_unread(former: ClaimMapping | None, given: MapClaimInput) -> Iterator[Fault]:
    """Yield STALE_VERSION where another version is there than was read."""
    version = former.version if former else 0
    if given.expected_version not in {None, version}:
        yield ConflictFault(
            path=("expectedVersion",),
            reason=Reason.STALE_VERSION,
            message=Message(
                en="Read it again and decide anew: the version of the mapping is {version} now.",
                sv="Läs in den igen och ta ställning på nytt: kopplingen har nu version {version}.",
                version=str(version),
            ),
            current=former.id if former else None,
            current_version=former.version if former else None,
        )


def _too_many(work: Work, former: ClaimMapping | None) -> Iterator[Fault]:
    is_new = former is None or former.unmapped_at is not None
    if is_new and sum(each.unmapped_at is None for each in work.graph.all(ClaimMapping)) >= MAPPINGS_MAX:
        message = Message(
            en="Remove a mapping that nobody needs: {max} may apply.",
            sv="Ta bort en koppling som inte behövs: högst {max} kan gälla.",
            max=MAPPINGS_MAX,
        )
        yield InvalidFault(path=("claim",), reason=Reason.TOO_MANY, message=message)
