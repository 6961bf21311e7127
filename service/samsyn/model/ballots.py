"""Ballots: 22 characters in base62, which are 131 random bits; only their SHA-256 is stored.

There is nothing to guess, so that a plain hash will do. Nothing leads from a ballot to whoever got it, nor from a vote
to its ballot.
"""

import hashlib
import re
import secrets
from typing import Final

from samsyn.model.api_keys import BASE62

CHARACTERS: Final = 22
BALLOT: Final = re.compile(rf"[0-9A-Za-z]{{{CHARACTERS}}}", re.ASCII)


def new_ballot() -> str:
    """A ballot that nobody has seen."""
    return "".join(secrets.choice(BASE62) for _ in range(CHARACTERS))


def is_ballot(text: str) -> bool:
    """Whether a text looks like a ballot: what is cut or mistyped mostly doesn't."""
    return BALLOT.fullmatch(text) is not None


def hash_of_ballot(ballot: str) -> str:
    """What is stored of a ballot."""
    return hashlib.sha256(ballot.encode()).hexdigest()
