"""API keys: samsyn_<id>_<secret>_<check>, three parts in base62.

The secret has 190 random bits, so that a plain SHA-256 of it can be stored: there is nothing to guess. The check is a
CRC-32 of all before it: what is mistyped or cut off is known without asking the database, and scanners for leaked
secrets know ours.
"""

import hashlib
import hmac
import re
import secrets
import zlib
from dataclasses import dataclass
from typing import Final

from samsyn.model.ids import PREFIXES

BASE62: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
SECRET_CHARACTERS: Final = 32
CHECK_CHARACTERS: Final = 6  # 62^6 is more than 2^32
KEY: Final = re.compile(
    rf"(?P<whole>samsyn_(?P<id>[0-9a-z]{{26}})_(?P<secret>[0-9A-Za-z]{{{SECRET_CHARACTERS}}}))"
    rf"_(?P<check>[0-9A-Za-z]{{{CHECK_CHARACTERS}}})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as its holder has it: the id of its node, and the secret."""

    node_id: str
    secret: str

    def text(self) -> str:
        """The key as it is shown, once."""
        whole = f"samsyn_{self.node_id.partition('_')[2]}_{self.secret}"
        return f"{whole}_{_check(whole)}"

    def digest(self) -> str:
        """What is stored of it."""
        return hashlib.sha256(self.secret.encode()).hexdigest()


def new_key(node_id: str) -> ApiKey:
    """A key with a secret that nobody has seen."""
    return ApiKey(node_id, "".join(secrets.choice(BASE62) for _ in range(SECRET_CHARACTERS)))


def is_valid(*, revoked_at: str | None, expires_at: str | None, now: str) -> bool:
    """Whether a key that was revoked or expires at these moments, if at all, opens anything now."""
    return revoked_at is None and (expires_at is None or expires_at > now)


def fits(shown: str, *, digest: str, former_digest: str | None, former_until: str | None, now: str) -> bool:
    """Whether the digest of a secret that is shown is a key's, or that of the secret before while that holds.

    It takes as long whatever it is.
    """
    is_former = hmac.compare_digest(shown, former_digest or "") and former_until is not None and former_until > now
    return hmac.compare_digest(shown, digest) or is_former


def parsed(text: str) -> ApiKey | None:
    """The key that a text is; None for what can't be one."""
    found = KEY.fullmatch(text)
    if found is None or not hmac.compare_digest(found["check"], _check(found["whole"])):
        return None
    return ApiKey(f"{PREFIXES['ApiKey']}_{found['id']}", found["secret"])


def _check(text: str) -> str:
    number, digits = zlib.crc32(text.encode()), ""
    for _ in range(CHECK_CHARACTERS):
        number, digit = divmod(number, len(BASE62))
        digits = BASE62[digit] + digits
    return digits
