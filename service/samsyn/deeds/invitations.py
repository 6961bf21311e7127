"""Invitations: a link that is handed out, by which somebody acts for an actor without a key."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import ActorId, IdempotencyKey, InvitationId, Name
from samsyn.deeds.doing.inputs import Input, plain
from samsyn.deeds.doing.permissions import forbidden, own_actor, rule
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import InvitationLinkPayload, InvitationPayload
from samsyn.deeds.sessions import OpenSessionInput, ended, open_session
from samsyn.errors import Fault, InvalidFault, StateFault
from samsyn.graph.deltas import created, set_to, tied
from samsyn.graph.naming import names_of
from samsyn.graph.records import Actor, Invitation
from samsyn.model.ids import new_id
from samsyn.model.invitations import DAYS, DAYS_MAX, Stage, new_invitation, stage_of
from samsyn.model.principals import DECIDING
from samsyn.model.times import later
from samsyn.spoken import Message

INVITATIONS_MAX: Final = 100  # of an actor that somebody uses or may use: far more people than act for one
SLACK: Final = timedelta(days=1, hours=2)  # by which clocks, calendars and summer time differ: a year is a year


class InviteActorInput(Input):
    """Whom to invite, and for which actor they will act."""

    actor_id: ActorId = Field(description="The id of the actor that the invited person will act for.")
    name: Name = Field(
        description="The name of who is invited, preferably a function. Visible to those who act for the actor, to"
        " strategists and to administrators. 1–200 characters."
    )
    expires_at: Annotated[
        datetime | None,
        Field(
            description=f"When the link expires, a time in the future, at most {DAYS_MAX} days ahead. Default: in"
            f" {DAYS} days."
        ),
    ] = None
    idempotency_key: IdempotencyKey = None


class RevokeInvitationInput(Input):
    """The invitation to revoke."""

    id: InvitationId = Field(description="The id of the invitation.")
    idempotency_key: IdempotencyKey = None


class AcceptInvitationInput(OpenSessionInput):
    """The invitation that somebody takes, and the session that it opens."""

    id: InvitationId


@rule("for their own actors")
def _of_own_actor(work: Work, given: RevokeInvitationInput) -> Iterator[Fault]:
    """Partners may do it to an invitation to act for one of their own actors."""
    invitation = work.get(Invitation, given.id)
    if invitation and not any(actor.id in work.by.actors for actor in invitation.actor):
        message = Message(
            en="Choose an invitation for one of your own actors.", sv="Välj en inbjudan för en egen aktör."
        )
        yield forbidden(message, "id")


@deed(InvitationLinkPayload, by=DECIDING, partner=own_actor("actorId"), reversible=False)
def invite_actor(work: Work, given: InviteActorInput) -> Decision:
    """Invites somebody to act for an actor. The link is returned only in this response.

    It opens one session, in the browser in which the invitation is accepted; opening the page alone doesn't use it.
    """
    expires_at = plain(given.expires_at) or later(work.now, timedelta(days=DAYS))
    work.refuse(*_faults_of_end(work, expires_at))
    actor = work.get(Actor, given.actor_id)
    if actor:
        work.refuse(*faults_of_many(work, actor))
    secret = new_invitation(new_id("Invitation"))
    stored = {
        "id": secret.node_id,
        "name": given.name,
        "digest": secret.digest(),
        "createdAt": work.now,
        "expiresAt": expires_at,
        "invitedBy": work.by.id,
        "invitedByName": names_of(work.graph, work.by),
        "version": 1,
    }
    return Decision(
        changes=[created("Invitation", stored), tied("ACTS_FOR", secret.node_id, given.actor_id)],
        node=secret.node_id,
        secret=secret.path(),
        after={"actorId": given.actor_id, "expiresAt": expires_at},  # not the name, which may be a person's
        inside=[given.actor_id],
    )


@deed(InvitationPayload, by=DECIDING, partner=_of_own_actor, reversible=False)
def revoke_invitation(work: Work, given: RevokeInvitationInput) -> Decision:
    """Revokes an invitation with immediate effect: its link no longer works, and the session that it opened ends."""
    invitation = work.the(Invitation, given.id)
    if invitation.revoked_at:
        message = Message(
            en="It was already revoked, at {at}.", sv="Inbjudan är redan återkallad, {at}.", at=invitation.revoked_at
        )
        work.refuse(StateFault(path=("id",), reason=Reason.REVOKED, message=message, state="REVOKED"))
    revoked = {"revokedAt": work.now}
    return Decision(
        changes=[set_to(invitation, {**revoked, "version": invitation.version + 1}), *ended(invitation.sessions)],
        node=invitation.id,
        after=revoked,
        inside=[actor.id for actor in invitation.actor],
    )


@deed(InvitationLinkPayload, reversible=False)
def accept_invitation(work: Work, given: AcceptInvitationInput) -> Decision:
    """Spends an invitation and opens the session of who was invited, whose secret is told once: both or neither."""
    invitation = work.the(Invitation, given.id)
    stage = stage_of(invitation, work.now)
    if stage is not Stage.OPEN:
        message = Message(en="Ask for another invitation.", sv="Be om en ny inbjudan.")
        reason = {Stage.SPENT: Reason.SPENT, Stage.REVOKED: Reason.REVOKED, Stage.EXPIRED: Reason.IN_THE_PAST}[stage]
        work.refuse(StateFault(path=("id",), reason=reason, message=message, state=stage.name))
    if any(actor.archived_at for actor in invitation.actor):
        message = Message(
            en="Ask whoever invited you: the actor is archived.", sv="Fråga den som bjöd in: aktören är arkiverad."
        )
        work.refuse(StateFault(path=("id",), reason=Reason.ARCHIVED, message=message, state=Reason.ARCHIVED))
    opened = open_session.decide(work, given)
    used = {"usedAt": work.now}
    return Decision(
        changes=[set_to(invitation, {**used, "version": invitation.version + 1}), *opened.changes],
        node=invitation.id,
        secret=opened.secret,
        after=used,
        inside=[actor.id for actor in invitation.actor],
    )


def faults_of_many(work: Work, actor: Actor) -> Iterator[Fault]:
    """Yield that an actor has as many invitations as it may have."""
    work.at.walked(len(actor.invitations))
    if sum(_is_alive(each, work.now) for each in actor.invitations) >= INVITATIONS_MAX:
        message = Message(
            en="Revoke invitations that are no longer needed first: the actor has {count}, and can have no more.",
            sv="Återkalla först inbjudningar som inte behövs längre: aktören har {count} och kan inte ha fler.",
            count=INVITATIONS_MAX,
        )
        yield StateFault(path=("actorId",), reason=Reason.TOO_MANY_INVITATIONS, message=message, state="TOO_MANY")


def _faults_of_end(work: Work, expires_at: str) -> Iterator[Fault]:
    """Yield what is wrong with when a link ends."""
    if expires_at <= work.now:
        message = Message(
            en="Choose a time in the future, or leave it out.", sv="Välj en kommande tidpunkt, eller utelämna den."
        )
        yield InvalidFault(path=("expiresAt",), reason=Reason.IN_THE_PAST, message=message)
    if expires_at > later(work.now, timedelta(days=DAYS_MAX) + SLACK):
        message = Message(
            en="Choose a time at most {days} days ahead, or leave it out.",
            sv="Välj en tidpunkt högst {days} dagar framåt, eller utelämna den.",
            days=DAYS_MAX,
        )
        yield InvalidFault(path=("expiresAt",), reason=Reason.TOO_FAR_AHEAD, message=message)


def _is_alive(invitation: Invitation, now: str) -> bool:
    """Whether an invitation lets somebody in, or may."""
    return bool(invitation.sessions) or stage_of(invitation, now) is Stage.OPEN
