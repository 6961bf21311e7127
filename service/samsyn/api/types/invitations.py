"""Invitations: who was invited to act for which actor, and what has become of the link."""

from datetime import datetime

from samsyn.api.types.node import Changeable, Node
from samsyn.graph import records
from samsyn.reading.declarations import computed, linked, stored
from samsyn.reading.types import object_type


@object_type(
    "An invitation to act for an actor. Its link is shown when the invitation is made, and isn't stored. It is"
    " visible to"
    " strategists, administrators and those who act for the actor."
)
class Invitation(Node, Changeable):
    name: str = stored("Name of who is invited, 1–200 characters.")
    actor: records.Actor | None = linked("Actor that the invited person acts for.", filter="The actor.")
    invited_by: str = stored("Organisation or role that invited, never a person.", of="invited_by_name")
    created_at: datetime = stored("When the invitation was made.")
    expires_at: datetime = stored(
        "When the link expires; a session that it has opened goes on.", filter="When the link expires."
    )
    used_at: datetime | None = stored(
        "When the invitation was accepted; null if it wasn't.",
        filter="When it was accepted; without a value until then.",
    )
    revoked_at: datetime | None = stored(
        "When the invitation was revoked; null if it wasn't.",
        filter="When it was revoked; without a value while it wasn't.",
    )
    is_signed_in: bool = computed(
        lambda invitation, _: bool(invitation.sessions), "Whether somebody is signed in by it; a session may be idle."
    )
