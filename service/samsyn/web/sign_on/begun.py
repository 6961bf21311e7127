"""A sign-in that a browser has begun: what is sent along to the provider, and known again when somebody comes back.

A browser keeps one secret of 256 bits, in a cookie of its own for ten minutes. State, nonce and the verifier of PKCE
are made of it, each for its purpose, so that none tells another and every worker knows them again without a word to the
others. Who doesn't have the cookie can't end what another browser began; the cookie is taken away with the first try,
and one sign-in opens one session (`web/sessions.py`).
"""

import hmac
import secrets
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from starlette.types import Scope

from samsyn.settings import Settings
from samsyn.web.cookies import name_of, pairs_of, set_cookie
from samsyn.web.origins import is_own_path

NAME: Final = "samsyn-sign-on"
SECRET_BYTES: Final = 32
SECONDS_MAX: Final = 600  # to sign in at the provider, with a second factor and a lost phone
AHEAD_SECONDS_MAX: Final = 60  # that another worker's clock may be before ours
HOME: Final = "/account"


@dataclass(frozen=True, slots=True)
class Begun:
    """A sign-in: its secret, when it began in seconds of Unix time, and the path here that it leads back to."""

    secret: str
    at: int
    to: str

    @property
    def state(self) -> str:
        """What comes back with the browser."""
        return self._made_for("state")

    @property
    def nonce(self) -> str:
        """What comes back in the ID token."""
        return self._made_for("nonce")

    @property
    def verifier(self) -> str:
        """What proves that the code is exchanged by whoever asked for it."""
        return self._made_for("verifier")

    @property
    def challenge(self) -> str:
        """What the provider knows the verifier by."""
        return _text(sha256(self.verifier.encode()).digest())

    @property
    def is_over(self) -> bool:
        """Whether it began too long ago, or in no time that was."""
        return not -AHEAD_SECONDS_MAX <= time.time() - self.at <= SECONDS_MAX

    def cookie(self, settings: Settings) -> str:
        """The header's text by which a browser keeps it."""
        text = f"{self.secret}.{self.at}.{_text(self.to.encode())}"
        return set_cookie(name_of(settings, NAME), text, SECONDS_MAX, settings)

    def _made_for(self, purpose: str) -> str:
        return _text(hmac.digest(self.secret.encode(), f"{purpose}\n{self.at}\n{self.to}".encode(), "sha256"))


def begin(to: str | None) -> Begun:
    """Begin a sign-in that leads back to a path, if it is one of ours."""
    return Begun(secrets.token_urlsafe(SECRET_BYTES), int(time.time()), to if to and is_own_path(to) else HOME)


def begun_in(scope: Scope, settings: Settings) -> Begun | None:
    """The sign-in that a browser has begun; None for one that has begun none, or brings several."""
    values = {value for name, value in pairs_of(scope) if name == name_of(settings, NAME)}
    parts = values.pop().split(".") if len(values) == 1 else []
    if len(parts) != 3 or len(parts[0]) != len(_text(bytes(SECRET_BYTES))) or not parts[1].isdecimal():  # noqa: PLR2004
        return None
    try:
        to = urlsafe_b64decode(parts[2] + "=" * (-len(parts[2]) % 4)).decode("ascii")
        return Begun(parts[0], int(parts[1]), to) if is_own_path(to) else None
    except ValueError:
        return None


def over(settings: Settings) -> str:
    """The header's text by which a browser forgets what it has begun."""
    return set_cookie(name_of(settings, NAME), "", 0, settings)


def _text(value: bytes) -> str:
    return urlsafe_b64encode(value).decode().rstrip("=")
