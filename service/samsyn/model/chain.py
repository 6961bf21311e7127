"""The chain that the changes in the log form, so that nobody can alter, drop or reorder one unnoticed.

Each change has a hash of its predecessor's hash, of its frame (who did which deed to what, and when) and of a digest of
its content (what was there before and after, and why). The content can be taken away, as the law may ask for personal
data: the digest stays, and the chain still verifies. The digest is salted, so that nobody can guess what was there by
trying; the salt goes with the content.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from typing import Any, Final

FRAME: Final = ("id", "seq", "revision", "at", "deed", "by", "byId", "node", "nodes", "refused", "importId")
CONTENT: Final = ("byName", "before", "after", "reason", "changes", "salt")
SALT_BYTES: Final = 16


def new_salt() -> str:
    """A salt for the digest of one change, in hexadecimal digits."""
    return secrets.token_hex(SALT_BYTES)


def digest_of(change: Mapping[str, Any]) -> str:
    """The digest of a change's content: SHA-256 over its fields as JSON, in hexadecimal digits."""
    return _hashed(_fields(change, CONTENT))


def hash_of(change: Mapping[str, Any], previous: str) -> str:
    """The hash of a change that has its `digest` already; `previous` is its predecessor's hash, empty for the first."""
    return _hashed([previous, _fields(change, FRAME), change["digest"]])


def _fields(change: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: change[name] for name in names if change.get(name) is not None}


def _hashed(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
