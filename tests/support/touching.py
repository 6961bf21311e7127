"""Changes that name what they touched without doing anything to it: for what tests write past the service."""

from collections.abc import Iterable
from typing import Any, Final

from samsyn.database.port import Database, Transaction
from samsyn.deeds import DEEDS
from samsyn.deeds.doing.deed import Written
from samsyn.deeds.doing.record import Log, record
from samsyn.model.principals import SERVICE
from samsyn.model.times import now

LOCK: Final[dict[str, Any]] = {"keys": [], "externalIds": {}, "ids": {}}


async def touch(graph: Database, *changes: Iterable[str], removed: Iterable[str] = ()) -> int:
    """Record changes of one revision, each of which touched ids and `removed` others; return the revision."""

    async def work(transaction: Transaction) -> int:
        [begun] = await transaction.run("commands/begin_deed", step=1, given=LOCK)
        revision: int = begun["revision"]
        seq, last_hash = begun["seq"], begun["hash"]
        for touched in changes:
            written = Written(payload={}, node=None, nodes=[], touched=list(touched), removed=list(removed))
            log = Log(seq, last_hash, [])
            told: dict[str, Any] = {"revision": revision, "at": now(), "by": SERVICE, "found": {}, "answers": []}
            await record(transaction, log, written, deed=DEEDS["setPlace"], **told)
            [end] = await transaction.run("commands/end_of_log", actors=[])
            seq, last_hash = end["seq"], end["hash"]
        return revision

    return await graph.write(work, seconds_max=60)
