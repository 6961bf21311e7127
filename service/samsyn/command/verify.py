"""`samsyn verify`: whether all that is stored is what was written, and what isn't."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping
from pathlib import Path
from typing import Any

from samsyn.command.history import History, changes_of, followed, read_history
from samsyn.database import damage, files
from samsyn.database.migrations import migrated
from samsyn.database.port import Address, Database
from samsyn.database.replica import Replica
from samsyn.errors import HistoryDamaged
from samsyn.exchange.backup import checking, file
from samsyn.exchange.backup.file import Head
from samsyn.graph.graph import Graph
from samsyn.graph.load import Loading
from samsyn.graph.replay import Replay, differences
from samsyn.settings import Settings

FAULTS_TOLD_MAX = 20


async def verify(address: Address, known: str | None) -> str:
    """Follow the chain of changes, compare the graph with what they came to, and return what there is.

    `known` is a hash that was told by an earlier look and that must still be there. Raises HistoryDamaged, with a line
    for each fault, and what connecting raises.
    """
    async with migrated(address) as database:
        history = await read_history(database, known)
        replica = Replica(database, awaits_amendments=False)
        of_log, of_graph = await damage.faults_of(replica)
        history.faults = history.faults or of_log
        graph = await replica.current()
        told = [] if not of_graph else [*of_graph, *(await _named(database, history.seq, graph))]
        await replica.close()
    parts = [
        *(_part("The change log is damaged.", history.faults) if history.faults else []),
        *(_part("The graph is not as it was written.", told) if told else []),
    ]
    if parts:
        raise HistoryDamaged("\n".join(parts))
    return (
        f"The graph is intact: {graph.nodes:,} nodes and {graph.ties:,} relationships, as they were written.\n"
        f"{history.in_words()}"
    )


async def verify_file(path: Path, key: Path | None = None) -> str:
    """Read a backup to its end, compare its graph with the hash that it tells, and follow its chain of changes.

    Where it is sealed, a private key in another file opens it. Raises CannotStart where the file isn't as it was
    written, HistoryDamaged with a line for each fault.
    """
    head = file.head_of(path, key)
    loading = Loading()
    history = await followed(
        History(head.sequence, head.hash, head.unchained), _chained(checking.changes_of(path, key, loading), head)
    )
    faults = [*history.faults, *checking.faults_of(head, loading)]
    if faults:
        raise HistoryDamaged("\n".join(_part(f"{path} can't be relied on.", faults)))
    return (
        f"The backup is intact: {head.place or 'a graph'} at revision {head.revision:,} of {head.made_at}, made by"
        f" Samsyn {head.version}, with {head.nodes:,} nodes and {head.ties:,} relationships. Its hash:\n"
        f"{head.digest}\n{history.in_words()}"
    )


async def accept(address: Address, reason: str, settings: Settings) -> str:
    """Take the graph and the log as they are for what they should be, and return what that is; the log records it.

    Raises DatabaseDamaged where too much is lost, and what connecting raises.
    """
    async with migrated(address) as database:
        replica = Replica(database, awaits_amendments=False)
        weight = await damage.accept(replica, reason)
        await replica.close()
        if address.embedded:
            files.forget(settings.data_dir)
        return f"Accepted as stored: {weight.nodes:,} nodes and {weight.ties:,} relationships."


async def _chained(changes: Iterable[Mapping[str, Any]], head: Head) -> AsyncIterator[Mapping[str, Any]]:
    """Yield the changes that are part of the chain; what isn't stored of one is None."""
    for change in changes:
        if change["seq"] > head.unchained:
            yield defaultdict(lambda: None, change)


async def _named(database: Database, end: int, graph: Graph) -> list[str]:
    """What is missing or differs, as far as the log tells."""
    replay = Replay()
    async for change in changes_of(database, range(1, end + 1)):
        replay.take(change["changes"], change["touched"] or (), change["removed"] or ())
    return list(differences(replay, graph))


def _part(heading: str, faults: list[str]) -> list[str]:
    more = len(faults) - FAULTS_TOLD_MAX
    return [heading, *faults[:FAULTS_TOLD_MAX], *([f"… and {more:,} more."] if more > 0 else [])]
