"""API keys: who gets one, what it is good for, and its end."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import ActorId, ApiKeyId, IdempotencyKey, Items, MeasureId, Name
from samsyn.deeds.doing.inputs import Input, plain
from samsyn.deeds.doing.limits import Range
from samsyn.deeds.doing.permissions import ADMINS
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ApiKeyPayload
from samsyn.deeds.pulse.ballots import faults_of_kiosk
from samsyn.deeds.sessions import ended
from samsyn.errors import Fault, InvalidFault, StateFault
from samsyn.graph.deltas import created, set_to, tied
from samsyn.graph.records import ApiKey, Measure
from samsyn.model.api_keys import is_valid, new_key
from samsyn.model.ids import new_id
from samsyn.model.times import later
from samsyn.model.vocabulary import Role
from samsyn.spoken import Message

GRACE_HOURS: Final = 24  # to have the new secret wherever the one before is used
GRACE_HOURS_MAX: Final = 30 * 24
# What a role's key is for, beside its name: which of the fields it needs; the others it can't have.
NEEDED: Final = {Role.PARTNER: "actorIds", Role.KIOSK: "measureId"}


class IssueApiKeyInput(Input):
    """The API key to issue."""

    name: Name = Field(
        description="The name of the key holder as shown in the change log: an organisation or a function, never a "
        "person. 1–200 characters."
    )
    role: Role = Field(description="The role, which decides the key's permissions.")
    actor_ids: Annotated[
        Items[ActorId],
        Field(description="The ids of the actors that a PARTNER acts on behalf of, at least one. Only for that role."),
    ] = []  # noqa: RUF012 (pydantic copies it)
    measure_id: Annotated[
        MeasureId | None,
        Field(
            description="The id of the measure that a KIOSK collects votes for. Required for that role, and only for "
            "it."
        ),
    ] = None
    expires_at: Annotated[
        datetime | None, Field(description="When the key expires, a time in the future. Null if it never does.")
    ] = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield what the role needs and hasn't, and what it has and can't use."""
        given = {"actorIds": bool(self.actor_ids), "measureId": bool(self.measure_id)}
        for name, is_given in given.items():
            if is_given == (NEEDED.get(self.role) == name):
                continue
            if is_given:
                message = Message(
                    en="Leave it out: a key for {role} has none.",
                    sv="Utelämna det: en nyckel för {role} har inget sådant.",
                    role=self.role,
                )
                yield InvalidFault(path=(name,), reason=Reason.NOT_FOR_ROLE, message=message)
            else:
                message = Message(
                    en="Give it: a key for {role} needs it.",
                    sv="Ange det: en nyckel för {role} behöver det.",
                    role=self.role,
                )
                yield InvalidFault(path=(name,), reason=Reason.MISSING, message=message)


class RotateApiKeyInput(Input):
    """The API key to rotate, and how long its current secret remains valid."""

    id: ApiKeyId = Field(description="The id of the key, which stays the same.")
    grace_hours: Annotated[int, Range(0, GRACE_HOURS_MAX)] = Field(
        default=GRACE_HOURS,
        description="Number of hours that the current secret remains valid, 0–720. Use 0 if it may have leaked.",
    )
    idempotency_key: IdempotencyKey = None


class RevokeApiKeyInput(Input):
    """The API key to revoke."""

    id: ApiKeyId = Field(description="The id of the key.")
    idempotency_key: IdempotencyKey = None


@deed(ApiKeyPayload, by=ADMINS, reversible=False)
def issue_api_key(work: Work, given: IssueApiKeyInput) -> Decision:
    """Issues an API key. The secret is returned only in this response."""
    if given.expires_at and plain(given.expires_at) <= work.now:
        message = Message(
            en="Choose a time in the future, or leave it out.", sv="Välj en kommande tidpunkt, eller utelämna den."
        )
        work.refuse(InvalidFault(path=("expiresAt",), reason=Reason.IN_THE_PAST, message=message))
    measure = work.get(Measure, given.measure_id)
    if given.role is Role.KIOSK and measure:
        work.refuse(*faults_of_kiosk(work, measure))
    key = new_key(new_id("ApiKey"))
    told = {"name": given.name, "role": given.role.name, "expiresAt": plain(given.expires_at)}
    stored = {**told, "id": key.node_id, "digest": key.digest(), "version": 1, "createdAt": work.now}
    measures = [given.measure_id] if given.measure_id else []
    return Decision(
        changes=[
            created("ApiKey", stored),
            *(tied("ACTS_FOR", key.node_id, each) for each in given.actor_ids),
            *(tied("COUNTS_FOR", key.node_id, each) for each in measures),
        ],
        node=key.node_id,
        secret=key.text(),
        after={**told, "actorIds": list(given.actor_ids), "measureId": given.measure_id},
    )


@deed(ApiKeyPayload, by=ADMINS, reversible=False)
def rotate_api_key(work: Work, given: RotateApiKeyInput) -> Decision:
    """Replaces the secret of an API key. The new secret is returned only in this response.

    The current secret remains valid for `graceHours`, or until the next rotation. Nothing else about the key changes.
    Sessions that were opened with it go on, unless `graceHours` is 0.
    """
    key = work.the(ApiKey, given.id)
    if not is_valid(revoked_at=key.revoked_at, expires_at=key.expires_at, now=work.now):
        message = Message(
            en="Issue another key: this one was valid until {until}.",
            sv="Utfärda en annan nyckel: den här gällde till {until}.",
            until=key.revoked_at or key.expires_at or "",
        )
        work.refuse(StateFault(path=("id",), reason=Reason.REVOKED, message=message, state="REVOKED"))
    shown = new_key(key.id)
    until = later(work.now, timedelta(hours=given.grace_hours))
    stored = {"digest": shown.digest(), "formerDigest": key.digest, "formerUntil": until, "version": key.version + 1}
    gone = [] if given.grace_hours else ended(key.sessions)
    return Decision(
        changes=[*gone, set_to(key, stored)], node=key.id, secret=shown.text(), after={"formerUntil": until}
    )


@deed(ApiKeyPayload, by=ADMINS, reversible=False)
def revoke_api_key(work: Work, given: RevokeApiKeyInput) -> Decision:
    """Revokes an API key with immediate effect: the next request with it is rejected, on every worker.

    So is the next request of each session that was opened with it.
    """
    key = work.the(ApiKey, given.id)
    if key.revoked_at:
        message = Message(
            en="It was already revoked, at {at}.", sv="Nyckeln är redan återkallad, {at}.", at=key.revoked_at
        )
        work.refuse(StateFault(path=("id",), reason=Reason.REVOKED, message=message, state="REVOKED"))
    revoked = {"revokedAt": work.now}
    changes = [*ended(key.sessions), set_to(key, {**revoked, "version": key.version + 1})]
    return Decision(changes=changes, node=key.id, after=revoked)
