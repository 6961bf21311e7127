"""Whether what is stored is what was written: the graph by what each deed has added up, the log by its length and end.

The deeds keep up how many nodes and relationships there are, and the sum of all their hashes (graph/digest.py).
So a file that was cut, a restore that was broken off or a hand in the database shows at the next start, before
anything is answered or written. What is damaged singly, and so left out of the graph, counts as missing.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from samsyn.database.entries import record_of_operator
from samsyn.database.errors import TOO_LONG, readable
from samsyn.database.following import Position
from samsyn.database.port import Database, Transaction
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.errors import DatabaseDamaged, Unavailable
from samsyn.graph.digest import Weight, weight_of
from samsyn.graph.graph import Look
from samsyn.model.times import now

ACCEPTANCE: Final = "acceptGraph"  # what the history calls it; nobody does it over GraphQL
SECONDS_MAX: Final = 60.0  # a log of 1,000,000 changes is counted in some seconds

LOOKS_MAX: Final = 1_000  # at a graph to which others write: every few of them come between two deeds


class Recorded(NamedTuple):
    """What is recorded of the graph, None before it was ever loaded, and of the log; and how many changes there are."""

    weight: Weight | None
    end: Position
    lost: int
    last_hashes: Sequence[str]
    changes: int


async def check(replica: Replica) -> None:
    """Compare all that is stored with what is recorded of it; a graph of which nothing is recorded is from now on.

    Raises DatabaseDamaged, NotPrepared where there is nothing to compare yet, and Unavailable.
    """
    await replica.preparation()
    await check_log(replica.database)
    if any(await faults_of(replica)):
        await replica.load_anew()  # it may be the checkpoint that is wrong
        of_log, of_graph = await faults_of(replica)
        if of_log or of_graph:
            raise DatabaseDamaged([*of_log, *of_graph])


async def check_log(database: Database) -> None:
    """As `check`, of the log and the counters alone, which takes a moment. Raises DatabaseDamaged, and Unavailable."""
    with readable():
        text = statement("reads/recorded").text
        read = await database.read(text, {}, from_leader=True, seconds_max=SECONDS_MAX)
        columns = ("revisions", "audits", "changes")
        if faults := _faults_of_log(_recorded(dict(zip(columns, read, strict=True)))):
            raise DatabaseDamaged(faults)


async def check_graph(replica: Replica) -> None:
    """As `check`, of the graph alone, beside others who write, without holding them up.

    Raises DatabaseDamaged, and Unavailable.
    """
    if await _faults_at_one_look(replica):
        await replica.load_anew()  # as in `check`
        if faults := await _faults_at_one_look(replica):
            raise DatabaseDamaged(faults)


async def _faults_at_one_look(replica: Replica) -> list[str]:
    """What of the graph isn't as it is recorded, once both are seen at the same revision."""
    for _ in range(LOOKS_MAX):
        graph = await replica.current()
        text = statement("reads/weight").text
        revision, last, *weight = await replica.database.read(text, {}, from_leader=True)
        if graph.look == Look(revision, last):
            told = Weight(*weight) if None not in weight else weight_of(graph)
            return _faults_of_graph(told, weight_of(graph), replica.damaged)
    raise Unavailable(TOO_LONG)


async def faults_of(replica: Replica) -> tuple[list[str], list[str]]:
    """What of the log, and of the graph, isn't as it is recorded, seen while nobody else can write.

    A graph that has no record gets it.

    Raises DatabaseDamaged where nobody can tell, and Unavailable.
    """

    async def work(transaction: Transaction) -> tuple[list[str], list[str]]:
        async with replica.writing():
            recorded, weight = await _both(replica, transaction)
            if recorded.weight is None:
                await transaction.run("commands/record_graph", **weight._asdict(), lost=recorded.lost)
                return _faults_of_log(recorded), []
            return _faults_of_log(recorded), _faults_of_graph(recorded.weight, weight, replica.damaged)

    with readable():
        await replica.load()
        return await replica.database.write(work, seconds_max=SECONDS_MAX)


async def accept(replica: Replica, reason: str) -> Weight:
    """Record the graph and the log as they are for what they should be; return what the graph comes to.

    Raises DatabaseDamaged where the counters are lost, and Unavailable.
    """

    async def work(transaction: Transaction) -> Weight:
        async with replica.writing():
            recorded, weight = await _both(replica, transaction)
            former = recorded.weight._asdict() if recorded.weight else None
            lost = recorded.end.seq - recorded.changes
            told = {"before": former, "after": weight._asdict(), "lost": lost}
            await record_of_operator(transaction, ACCEPTANCE, told, reason, now())
            await transaction.run("commands/record_graph", **weight._asdict(), lost=lost)
            return weight

    with readable():
        await replica.load()
        return await replica.database.write(work, seconds_max=SECONDS_MAX)


async def _both(replica: Replica, transaction: Transaction) -> tuple[Recorded, Weight]:
    """What is recorded, and what the graph comes to, while this transaction has the write lock."""
    rows = await transaction.run("commands/begin_deeds", keys=[])
    [read] = await transaction.run("reads/recorded")
    recorded = _recorded(read)
    [row] = rows
    graph = await replica.written_to(Look(row["revision"], row["revisionHash"]), recorded.end)
    return recorded, weight_of(graph)


def _recorded(read: Mapping[str, Any]) -> Recorded:
    if len(read["revisions"]) != 1 or len(read["audits"]) != 1:
        raise DatabaseDamaged(["The counters of the graph's revision and of the log's changes aren't there."])
    [weight], [[seq, last, lost, last_hashes]] = read["revisions"], read["audits"]
    return Recorded(
        None if None in weight else Weight(*weight), Position(seq, last), lost, last_hashes, read["changes"]
    )


def _faults_of_log(recorded: Recorded) -> list[str]:
    expected = recorded.end.seq - recorded.lost
    faults: list[str] = []
    if recorded.changes != expected:
        faults.append(f"The log has {recorded.changes:,} changes where {expected:,} were written.")
    if recorded.end.hash and not recorded.lost and [*recorded.last_hashes] != [recorded.end.hash]:
        faults.append(f"Change {recorded.end.seq}, the last of the log, isn't there as it was written.")
    return faults


def _faults_of_graph(written: Weight, stored: Weight, damaged: Sequence[str]) -> list[str]:
    if written == stored:
        return []
    told = f" {len(damaged)} that are damaged are left out; the log names them." if damaged else ""
    if written[:2] == stored[:2]:
        return [f"Something that is stored isn't as it was written.{told}"]
    there = f"{stored.nodes:,} nodes and {stored.ties:,} relationships"
    return [f"The graph has {there} where {written.nodes:,} and {written.ties:,} were written.{told}"]
