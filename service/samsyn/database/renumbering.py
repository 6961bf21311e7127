"""Numbers of their own for changes of the log that have the number of another.

Two processes that wrote at once on the embedded database could each add a change after the same one: a fault of earlier
versions. Both are genuine, and fit the one before; the chain goes on from one of them. The others get the next free
numbers, and a change in the chain says so. Nothing else of them is touched: the hash that they have is of the number
that they had, which they keep as `formerSeq`. So whatever hash somebody kept is still there, and what was altered shows
as it did before.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from samsyn.database.entries import record_of_operator
from samsyn.database.following import Position
from samsyn.database.port import Database, Transaction
from samsyn.model.chain import hash_of
from samsyn.model.times import now

RENUMBERING: Final = "renumberChanges"  # what the history calls it; nobody does it over GraphQL
REASON: Final = "Two processes had written at once, and given changes the same number: a fault of earlier versions."
SECONDS_MAX: Final = 600.0  # all of the log is looked at

Change: TypeAlias = Mapping[str, Any]


async def renumber(database: Database) -> None:
    """Leave no two changes with one number, and none beyond the log's end. Raises Unavailable."""

    async def work(transaction: Transaction) -> None:
        [row] = await transaction.run("commands/begin_deeds", keys=[])
        [found] = await transaction.run("reads/numbers_in_doubt")
        numbers: list[int] = found["numbers"]
        if not numbers:
            return
        wanted = sorted({*numbers, *(number + 1 for number in numbers)})
        [read] = await transaction.run("reads/changes_numbered", numbers=wanted)
        end = Position(row["seq"], row["hash"])
        moved = _off_the_chain(read["changes"], end)
        rows = [{"id": change["id"], "seq": end.seq + count} for count, change in enumerate(moved, 1)]
        await transaction.run("commands/renumber_changes", rows=rows)
        told = [[given["seq"], change["seq"], change["hash"]] for given, change in zip(rows, moved, strict=True)]
        await record_of_operator(transaction, RENUMBERING, {"renumbered": told}, REASON, now(), skipped=len(moved))

    await database.write(work, seconds_max=SECONDS_MAX)


def _off_the_chain(changes: Iterable[Change], end: Position) -> Sequence[Change]:
    """What isn't on the way from the log's end back to its beginning, in order of number, time and id."""
    by_number: defaultdict[int, list[Change]] = defaultdict(list)
    for change in sorted(changes, key=lambda each: (each["seq"], each["at"] or "", each["id"])):
        by_number[change["seq"]].append(change)
    for number in sorted(by_number, reverse=True):
        if number <= end.seq:
            after = by_number.get(number + 1, [])[:1] if number < end.seq else []
            by_number[number].sort(key=lambda each, after=after: not _leads_on(each, after, end))
    return [change for number in sorted(by_number) for change in by_number[number][1 if number <= end.seq else 0 :]]


def _leads_on(change: Change, after: Sequence[Change], end: Position) -> bool:
    """Whether the chain goes on from a change, or ends with it."""
    if not after:
        return (change["seq"], change["hash"]) == end
    return all(each["digest"] is not None and hash_of(each, change["hash"] or "") == each["hash"] for each in after)
