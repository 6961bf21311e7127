"""Sessions: what a browser's cookie holds, and how long somebody stays signed in.

The cookie's text is `<id>_<secret>`. The secret has 256 random bits, so that a plain SHA-256 of it can be stored: there
is nothing to guess. It is made anew at every sign-in, so that nobody signs in by one that another has put there.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from samsyn.model.ids import PREFIXES

SECRET_BYTES: Final = 32
SECRET_CHARACTERS: Final = 43  # of base64, for as many bytes
TEXT: Final = re.compile(rf"([0-9a-z]{{26}})_([0-9A-Za-z_-]{{{SECRET_CHARACTERS}}})", re.ASCII)
INVITED_DAYS_MAX: Final = 400  # browsers keep no cookie longer


@dataclass(frozen=True, slots=True)
class SessionSecret:
    """A session as its browser has it: the id of its node, and the secret."""

    node_id: str
    secret: str

    def text(self) -> str:
        """What the cookie holds."""
        return f"{self.node_id.partition('_')[2]}_{self.secret}"

    def digest(self) -> str:
        """What is stored of it."""
        return hashlib.sha256(self.secret.encode()).hexdigest()


def new_secret(node_id: str) -> SessionSecret:
    """The secret of a new session, which nobody has seen."""
    return SessionSecret(node_id, secrets.token_urlsafe(SECRET_BYTES))


def parsed(text: str) -> SessionSecret | None:
    """The session that a cookie's text is of; None for what can't be one."""
    found = TEXT.fullmatch(text)
    return SessionSecret(f"{PREFIXES['Session']}_{found[1]}", found[2]) if found else None


def is_idle(*, seen_at: str, idle: timedelta, now: str) -> bool:
    """Whether somebody who was seen last at a moment has been away too long."""
    return datetime.fromisoformat(now) - datetime.fromisoformat(seen_at) > idle
