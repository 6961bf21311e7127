"""Entries of the log: each has a number and a hash, by which it follows the one before it."""

import json
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from samsyn.database.following import Position
from samsyn.database.port import Overtaken, Transaction
from samsyn.database.writing import Entry, write
from samsyn.graph.deltas import present
from samsyn.graph.graph import Look
from samsyn.model.chain import digest_of, hash_of, new_salt
from samsyn.model.ids import new_ulid
from samsyn.model.principals import SERVICE, Principal

Logged: TypeAlias = dict[str, Any]
"""A change of the log as it is stored."""

BESIDE: Final = {"before": "{}", "after": "{}", "touched": [], "audience": "ADMINS"}
"""What is recorded without a new revision."""


def chained(told: Mapping[str, Any], end: Position, by: Principal, called: str) -> Logged:
    """The change as the next one of the log after its `end`."""
    who = {"by": called, "byId": by.id, "byName": by.name}
    made = {"id": f"change_{new_ulid(told['at'])}", "seq": end.seq + 1, "salt": new_salt()}
    change = present({**told, **who, **made})
    change["digest"] = digest_of(change)
    return {**change, "hash": hash_of(change, end.hash)}


async def record_of_operator(
    transaction: Transaction, deed: str, after: Mapping[str, Any], reason: str, at: str, *, skipped: int = 0
) -> None:
    """Record what is done to the log itself, in the transaction in which that is done; admins see it.

    It leaves some numbers out that were given to changes which are no part of the chain. Raises Overtaken where
    somebody else has written meanwhile.
    """
    [row] = await transaction.run("commands/begin_deeds", keys=[])
    known = Position(row["seq"], row["hash"])
    text = json.dumps(dict(after), ensure_ascii=False)
    change = {"at": at, "deed": deed, "nodes": [], "after": text, "reason": reason, "refused": False}
    logged = chained({**BESIDE, **change}, Position(known.seq + skipped, known.hash), SERVICE, SERVICE.called)
    look = Look(row["revision"], row["revisionHash"])
    if not await write(transaction, [], Entry(known, Position(logged["seq"], logged["hash"]), look, [logged])):
        raise Overtaken
