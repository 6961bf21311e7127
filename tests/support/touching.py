"""Changes that name what they touched without doing anything to it: for what tests write past the service."""

from collections.abc import Iterable
from typing import Any

from samsyn.database.following import Position
from samsyn.database.port import Database, Transaction
from samsyn.database.writing import Entry, write
from samsyn.deeds import DEEDS
from samsyn.deeds.doing.decide import Decided
from samsyn.deeds.doing.deed import Decision
from samsyn.graph.deltas import Change
from samsyn.graph.graph import Graph, Look
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.performing.record import record_of


async def touch(graph: Database, *changes: Iterable[str], removed: Iterable[str] = ()) -> int:
    """Record changes of one revision, each of which touched ids and `removed` others; return the revision."""

    async def work(transaction: Transaction) -> int:
        [begun] = await transaction.run("commands/begin_deeds", keys=[])
        first = end = Position(begun["seq"], begun["hash"])
        revision: int = begun["revision"] + 1
        logged: list[dict[str, Any]] = []
        for touched in changes:
            decided = Decided(DEEDS["setPlace"], Decision(changes=[], node=None), [])
            about: dict[str, Any] = {"by": SERVICE, "called": SERVICE.called, "at": now(), "revision": revision}
            change = record_of(decided, Graph(), end, **about)
            logged.append({**change, "touched": list(touched), "removed": list(removed)})
            end = Position(change["seq"], change["hash"])
        assert await write(transaction, [], Entry(first, end, Look(revision, end.hash), logged))
        return revision

    return await graph.write(work, seconds_max=60)


async def written(transaction: Transaction, *changes: Change) -> int:
    """Write changes of a new revision, of which the log tells nothing; return the revision."""
    [begun] = await transaction.run("commands/begin_deeds", keys=[])
    revision: int = begun["revision"] + 1
    end = Position(begun["seq"], begun["hash"])
    assert await write(transaction, changes, Entry(end, end, Look(revision, begun["revisionHash"])))
    return revision
