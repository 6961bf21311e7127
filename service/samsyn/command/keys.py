"""`samsyn keys`: issue, list, rotate and revoke API keys."""

from collections.abc import Mapping
from typing import Any

from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.database.statements import statement
from samsyn.deeds import Done
from samsyn.exchange.through import deeds_at

NO_KEYS = "No keys have been issued yet."


async def issue(address: Address, given: Mapping[str, Any]) -> str:
    """Issue a key and return its text. Raises Refused, and what connecting raises."""
    return (await _done(address, "issueApiKey", given)).secret or ""


async def rotate(address: Address, given: Mapping[str, Any]) -> str:
    """Give a key another secret and return its text. Raises Refused, and what connecting raises."""
    return (await _done(address, "rotateApiKey", given)).secret or ""


async def revoke(address: Address, key_id: str) -> str:
    """Revoke a key and return what was done. Raises Refused, and what connecting raises."""
    await _done(address, "revokeApiKey", {"id": key_id})
    return f"{key_id} has been revoked."


async def listed(address: Address) -> str:
    """Return a line for each key, the newest first. Raises what connecting raises."""
    async with migrated(address) as graph:
        [keys] = await graph.read(statement("reads/api_keys").text, {})
    return "\n".join(_line(key) for key in keys) or NO_KEYS


async def _done(address: Address, deed: str, given: Mapping[str, Any]) -> Done:
    async with deeds_at(address) as deeds:
        return await deeds.perform(deed, given)


def _line(key: Mapping[str, Any]) -> str:
    ends = {"expires": key["expiresAt"], "revoked": key["revokedAt"], "last used": key["lastUsedOn"]}
    told = ", ".join(f"{word} {at}" for word, at in ends.items() if at)
    return f"{key['id']}  {key['role']}  {key['name']}" + (f"  ({told})" if told else "")
