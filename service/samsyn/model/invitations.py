"""Invitations: a link leads to /join/inv_<id>_<secret>, which is no ballot and no key by its looks.

The secret has 190 random bits in base62, so that a plain SHA-256 of it can be stored: there is nothing to guess.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, Protocol

from samsyn.model.api_keys import BASE62
from samsyn.model.ids import PREFIXES

SECRET_CHARACTERS: Final = 32
TEXT: Final = re.compile(rf"inv_([0-9a-z]{{26}})_([0-9A-Za-z]{{{SECRET_CHARACTERS}}})", re.ASCII)
PATH: Final = "/join/"
DAYS: Final = 30  # that a link is good for unless said: a letter lies about, and people are on leave
DAYS_MAX: Final = 365


@dataclass(frozen=True, slots=True)
class InvitationSecret:
    """An invitation as its link has it: the id of its node, and the secret."""

    node_id: str
    secret: str

    def text(self) -> str:
        """What stands in the link."""
        return f"inv_{self.node_id.partition('_')[2]}_{self.secret}"

    def path(self) -> str:
        """Where the link leads, at the service's own address."""
        return f"{PATH}{self.text()}"

    def digest(self) -> str:
        """What is stored of it."""
        return hashlib.sha256(self.secret.encode()).hexdigest()


class Stage(Enum):
    """How far an invitation's link has come; `OPEN` alone lets anybody in."""

    OPEN = auto()
    SPENT = auto()
    EXPIRED = auto()
    REVOKED = auto()


class Invited(Protocol):
    """When a link was used and when it ends, if ever."""

    @property
    def used_at(self) -> str | None: ...
    @property
    def revoked_at(self) -> str | None: ...
    @property
    def expires_at(self) -> str: ...


def new_invitation(node_id: str) -> InvitationSecret:
    """An invitation with a secret that nobody has seen."""
    return InvitationSecret(node_id, "".join(secrets.choice(BASE62) for _ in range(SECRET_CHARACTERS)))


def parsed(text: str) -> InvitationSecret | None:
    """The invitation that a link's text is of; None for what can't be one."""
    found = TEXT.fullmatch(text)
    return InvitationSecret(f"{PREFIXES['Invitation']}_{found[1]}", found[2]) if found else None


def stage_of(invitation: Invited, now: str) -> Stage:
    """How far an invitation's link has come at a moment; what was revoked is that, whatever it was before."""
    if invitation.revoked_at:
        return Stage.REVOKED
    if invitation.used_at:
        return Stage.SPENT
    return Stage.OPEN if invitation.expires_at > now else Stage.EXPIRED
