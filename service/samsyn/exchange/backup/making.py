"""Making a backup while others write: the graph as it is in memory at one revision, and the log up to there.

Answers that are kept for those who ask again are read before, so that none tells of what isn't in the graph yet;
ballots and counters after it, as of that moment.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any, Final, TypeVar

from samsyn.database import damage
from samsyn.database.following import Position
from samsyn.database.migrations import migrated
from samsyn.database.port import Address, Database
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.errors import DatabaseDamaged
from samsyn.exchange.backup import file
from samsyn.exchange.backup.file import Head, Line
from samsyn.graph.deltas import ends_of, kept
from samsyn.graph.digest import hash_of
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.records import NODES, ApiKey, Link, Session
from samsyn.model.times import now

AT_ONCE: Final = 500  # rows of a line, and changes for a statement that is done in a tenth of a second
BESIDE_SECONDS_MAX: Final = 120.0

T = TypeVar("T")


async def make(address: Address, path: Path, recipient: str | None = None) -> Head:
    """Write a backup of the graph at an address, sealed where there is a recipient, and return what it is of.

    Where there is a checkpoint, the graph is taken from there and followed to its end, which spares the database.
    Raises DatabaseDamaged where it isn't as it was written, OSError, and what connecting raises.
    """
    async with migrated(address) as database:
        replica = Replica(database, awaits_amendments=False, checkpoint=database.checkpoint)
        try:
            answers = [block async for [block] in _stream(database, "all_answers")]
            await replica.load()
            await damage.check_graph(replica)
            async with replica.writing():
                known = replica.as_known()
                assert known is not None  # noqa: S101 -- it was loaded
                head = await _head(database, *known)
                with file.written(path, head, recipient) as put:
                    changes = 0
                    async for line in _lines(database, *known, answers):
                        changes += len(line.get("changes", ()))
                        put(line)
                    if changes != (written := head.sequence - head.lost):
                        raise DatabaseDamaged([f"The log has {changes:,} changes where {written:,} were written."])
                return head
        finally:
            await replica.close()


async def _head(database: Database, graph: Graph, position: Position) -> Head:
    unchained, lost = await database.read(statement("reads/audit_whole").text, {}, from_leader=True)
    [done] = await database.read(statement("reads/migrations").text, {}, from_leader=True)
    return Head(
        version=version("samsyn"),
        migration=max(number for number, _ in done),
        made_at=now(),
        place=graph.place.name if graph.place else "",
        revision=graph.look.revision,
        revision_hash=graph.look.hash,
        sequence=position.seq,
        hash=position.hash,
        unchained=unchained,
        lost=lost,
        nodes=graph.nodes,
        ties=graph.ties,
        digest=hash_of(graph),
    )


async def _lines(
    database: Database, graph: Graph, position: Position, answers: Iterable[list[Any]]
) -> AsyncIterator[Line]:
    for line in _of_graph(graph):
        yield line
    async for line in _noted(database, graph):
        yield line
    for numbers in _parts(range(1, position.seq + 1)):
        text = statement("reads/changes_whole").text
        [changes] = await database.read(text, {"numbers": numbers}, from_leader=True)
        yield {"changes": sorted(changes, key=lambda each: each["seq"])}
    for block in answers:
        yield {"beside": "IdempotencyKey", "rows": block}
    async for label, block in _stream(database, "all_votes"):
        yield {"beside": label, "rows": block}


def _of_graph(graph: Graph) -> Iterator[Line]:
    """Nodes first, as relationships need them."""
    for cls in NODES:
        for some in _parts(graph.all(cls)):
            yield {"nodes": cls.label, "rows": [_told(each) for each in some]}
    for (kind, start, end), rows in _ties(graph).items():
        for some in _parts(rows):
            yield {"ties": kind, "from": start, "to": end, "rows": some}


def _ties(graph: Graph) -> Mapping[tuple[str, str, str], list[list[Any]]]:
    """All relationships by their type and the types at their ends: each the ids there, and its properties."""
    found: defaultdict[tuple[str, str, str], list[list[Any]]] = defaultdict(list)
    for cls in NODES:
        for record in graph.all(cls):
            for name in cls.relations:
                for there in getattr(record, name):
                    ends = ends_of(record, name, there)
                    properties = _told(there) if isinstance(there, Link) else {}
                    row = [ends.start.known, ends.end.known, properties]
                    found[ends.kind, ends.start.label, ends.end.label].append(row)
    return found


def _told(record: Record) -> dict[str, Any]:
    """What is kept of a node or a link, without what there is nothing of."""
    return {name: value for name, value in kept(record).items() if value is not None and value != []}


async def _noted(database: Database, graph: Graph) -> AsyncIterator[Line]:
    for some in _parts(each.id for each in graph.all(ApiKey)):
        [uses] = await database.read(statement("reads/key_uses").text, {"ids": some})
        rows = [{"id": key, "lastUsedOn": day} for key, day in uses if day]
        if rows:
            yield {"noted": ApiKey.label, "rows": rows}
    for some in _parts(each.id for each in graph.all(Session)):
        [uses] = await database.read(statement("reads/session_uses").text, {"ids": some})
        rows = [{"id": each, "lastSeenOn": day, "lastSeenAt": at} for each, day, at in uses if at]
        if rows:
            yield {"noted": Session.label, "rows": rows}


def _stream(database: Database, name: str) -> AsyncIterator[Sequence[Any]]:
    return database.stream(statement(f"reads/{name}").text, {"size": AT_ONCE}, seconds_max=BESIDE_SECONDS_MAX)


def _parts(all_there_are: Iterable[T]) -> Iterator[list[T]]:
    found = iter(all_there_are)
    while part := list(islice(found, AT_ONCE)):
        yield part
