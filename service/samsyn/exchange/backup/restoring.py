"""Restoring a backup into an empty database, of whichever home.

The file was read to its end before (`checking.check`). The database is marked as being restored, which keeps
everybody from taking it for a graph, until all is there and the counters are recorded. What a restoring that was
broken off has left is removed first.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from samsyn.database import damage
from samsyn.database.errors import readable
from samsyn.database.migrations import RESTORING, is_empty, migrate, steps, steps_taken
from samsyn.database.port import Address, Database, Transaction, connect
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.database.writing import Part
from samsyn.errors import CannotStart
from samsyn.exchange.backup import file
from samsyn.exchange.backup.file import NEWER, Head
from samsyn.graph.digest import STORED
from samsyn.model.times import now
from samsyn.spoken import in_locale

SECONDS_MAX: Final = 120.0  # for a transaction
AT_ONCE: Final = 5_000  # nodes that are removed at a time
TOLD_EVERY: Final = 200  # lines of the file

NOT_EMPTY: Final = (
    "The database isn't empty. A backup is restored into an empty one: choose another folder with SAMSYN_DATA_DIR, "
    "or another database with SAMSYN_NEO4J_DATABASE."
)
MIGRATED: Final = (
    "{} was made by an older version of Samsyn ({}), and this database is prepared for a newer one. Restore it into "
    "one that nothing was ever started on."
)

Say = Callable[[str], None]


async def restore(address: Address, path: Path, head: Head, say: Say, key: Path | None = None) -> None:
    """Restore a backup that was read to its end, by a private key where it is sealed, and found to be of `head`.

    Raises CannotStart where the database isn't empty, DatabaseDamaged where it doesn't have what was written, and what
    connecting raises.
    """
    database = await connect(address)
    try:
        with readable():
            await _prepare(database, path, head)
            say(_begun(head))
            for number, line in enumerate(file.lines_of(path, key), 1):
                await database.write(partial(_take_in, line=line), seconds_max=SECONDS_MAX)
                if number % TOLD_EVERY == 0:
                    say(in_locale(en=f"{number:,} parts are restored …", sv=f"{number:,} delar är återställda …"))
            await database.write(partial(_finish, head=head), seconds_max=SECONDS_MAX)
            await migrate(database)
            await damage.check(Replica(database, awaits_amendments=False))
    finally:
        await database.close()


def _begun(head: Head) -> str:
    return in_locale(
        en=f"Restoring {head.nodes:,} nodes, {head.ties:,} relationships and {head.sequence:,} changes …",
        sv=f"Återställer {head.nodes:,} noder, {head.ties:,} relationer och {head.sequence:,} ändringar …",
    )


async def _prepare(database: Database, path: Path, head: Head) -> None:
    """Have an empty database, as far migrated as the one of the backup, that is marked as being restored."""
    taken = {number for number, _ in await steps_taken(database)}
    newest = max(step.number for step in steps())
    if head.migration > newest:
        raise CannotStart(NEWER.format(path, head.version))
    if max(taken, default=0) > head.migration:
        raise CannotStart(MIGRATED.format(path, head.version))
    if RESTORING not in taken:
        await migrate(database, last=head.migration)
        [there] = await database.read(statement("reads/anything").text, {}, from_leader=True)
        if there or not await is_empty(database):
            raise CannotStart(NOT_EMPTY)
        await database.write(_mark, seconds_max=SECONDS_MAX)
        return
    while await database.write(_remove_some, seconds_max=SECONDS_MAX):
        pass
    await migrate(database, last=head.migration)


async def _mark(transaction: Transaction) -> None:
    await transaction.run("constraints/record_migration", number=RESTORING, name="restoring", at=now())


async def _remove_some(transaction: Transaction) -> int:
    [row] = await transaction.run("commands/remove_some", size=AT_ONCE)
    return row["removed"]


async def _take_in(transaction: Transaction, line: Mapping[str, Any]) -> None:
    """Write what one line of the file has."""
    match line:
        case {"nodes": label, "rows": rows} | {"beside": label, "rows": rows}:
            part = Part("commands/create_nodes", label)
            await transaction.run_text(part.name, part.text, {"rows": [{"properties": row} for row in rows]})
        case {"noted": label, "rows": rows}:
            part = Part("commands/set_nodes", label)
            noted = [{"node": row["id"], "properties": row} for row in rows]
            await transaction.run_text(part.name, part.text, {"rows": noted})
        case {"ties": kind, "from": start, "to": end, "rows": rows}:
            part = Part("commands/tie", start, kind, end)
            tied = [{"start": there, "end": at, "properties": properties} for there, at, properties in rows]
            await transaction.run_text(part.name, part.text, {"rows": tied})
        case _:
            await transaction.run("commands/restore_changes", rows=line["changes"])


async def _finish(transaction: Transaction, head: Head) -> None:
    recorded = {
        "revision": head.revision,
        "revisionHash": head.revision_hash,
        "nodes": head.nodes,
        "ties": head.ties,
        "digest": int(head.digest, 16) % STORED,
        "seq": head.sequence,
        "hash": head.hash,
        "unchained": head.unchained,
        "lost": head.lost,
    }
    await transaction.run("commands/finish_restoring", recorded=recorded)
