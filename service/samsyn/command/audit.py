"""`samsyn audit`: verify the chain of changes, and redact what has to go."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final

from samsyn.database.migrations import migrated
from samsyn.database.port import Address, Database, Transaction
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.deeds.doing.record import record_of_operator
from samsyn.errors import HistoryDamaged, InvalidArgument
from samsyn.graph import digest
from samsyn.model.chain import digest_of, hash_of
from samsyn.model.times import now

AT_ONCE: Final = 500  # changes, for a statement that is done in a tenth of a second
FAULTS_TOLD_MAX: Final = 20
REDACTION: Final = "redactChanges"  # what the history calls it; nobody does it over GraphQL


async def verify(address: Address, known: str | None) -> str:
    """Follow the chain from its first change to its last and return what it says.

    `known` is a hash that was told by an earlier look and that must still be there. Raises HistoryDamaged, with a line
    for each fault, and what connecting raises.
    """
    async with migrated(address) as graph:
        seq, last, unchained = await graph.read(statement("reads/end_of_chain").text, {}, from_leader=True)
        faults: list[str] = []
        redacted: set[int] = set()
        allowed: set[int] = set()
        hashes: set[str] = set()
        previous, expected = "", unchained + 1
        async for change in _changes(graph, unchained + 1, seq):
            faults += _faults_of(change, previous, expected)
            previous, expected = change["hash"] or "", change["seq"] + 1
            hashes.add(previous)
            if change["redactedAt"]:
                redacted.add(change["seq"])
            elif change["deed"] == REDACTION:
                allowed.update(json.loads(change["after"])["sequences"])
    if expected <= seq:
        faults.append(_missing(expected, seq))
    if previous != last:
        faults.append("The last change isn't the one that the log was closed with: something is missing at its end.")
    faults += [
        f"Change {number} lacks its content, but nobody has redacted it." for number in sorted(redacted - allowed)
    ]
    if known and known not in hashes:
        faults.append(f"No change has the hash {known} any more: the log was written anew, or its end was taken away.")
    if faults:
        more = len(faults) - FAULTS_TOLD_MAX
        told = [*faults[:FAULTS_TOLD_MAX], *([f"… and {more} faults more."] if more > 0 else [])]
        raise HistoryDamaged("The history isn't whole.\n" + "\n".join(told))
    return _in_words(seq, last, unchained, len(redacted))


async def hash_in_words(address: Address) -> str:
    """Load the graph and return its hash, which another database has if, and only if, it has the same graph.

    What is damaged is told by the log and has no part in it. Raises what connecting raises.
    """
    async with migrated(address) as database:
        graph = await Replica(database).current()
        return f"The graph at revision {graph.revision:,} has {graph.nodes:,} nodes. Its hash:\n{digest.hash_of(graph)}"


async def redact(address: Address, numbers: Sequence[int], reason: str) -> str:
    """Take the content of these changes away and return what was done, which the log records as well.

    Raises InvalidArgument for a number that no change has, or that of a redaction, and what connecting raises.
    """
    wanted = sorted(set(numbers))

    async def work(transaction: Transaction) -> None:
        at = now()
        await record_of_operator(transaction, REDACTION, {"sequences": wanted}, reason, at)
        for number in wanted:
            await transaction.run("commands/redact_change", seq=number, at=at)

    async with migrated(address) as graph:
        found = {change["seq"]: change async for change in _each(graph, wanted)}
        for number in wanted:
            if number not in found:
                raise InvalidArgument("number", f"No change has the number {number}. See `changes {{ sequence }}`.")
            if found[number]["deed"] == REDACTION:
                raise InvalidArgument("number", f"Change {number} tells what was redacted; it stays.")
        await graph.write(work)
    return f"Redacted: {', '.join(map(str, wanted))}."


async def _each(graph: Database, numbers: Sequence[int]) -> AsyncIterator[Mapping[str, Any]]:
    for number in numbers:
        async for change in _changes(graph, number, number):
            yield change


async def _changes(graph: Database, first: int, last: int) -> AsyncIterator[Mapping[str, Any]]:
    """Yield the changes from a number to another, in order."""
    text = statement("reads/changes_between").text
    for start in range(first, last + 1, AT_ONCE):
        span = {"first": start, "last": min(last, start + AT_ONCE - 1)}
        [changes] = await graph.read(text, span, from_leader=True)
        for change in sorted(changes, key=lambda each: each["seq"]):
            yield change


def _faults_of(change: Mapping[str, Any], previous: str, expected: int) -> list[str]:
    number = change["seq"]
    if number < expected:
        return [f"Change {number} is there more than once."]
    faults = [_missing(expected, number - 1)] if number > expected else []
    if not change["redactedAt"] and digest_of(change) != change["digest"]:
        faults.append(f"Change {number} was altered: its content isn't what was written.")
    if hash_of(change, previous) != change["hash"]:
        faults.append(f"Change {number} doesn't follow the one before it: one of them was altered, moved or replaced.")
    return faults


def _missing(first: int, last: int) -> str:
    return f"Change {first} is missing." if first == last else f"Changes {first} to {last} are missing."


def _in_words(seq: int, last: str, unchained: int, redacted: int) -> str:
    chained = seq - unchained
    older = f" {unchained} older ones are no part of the chain." if unchained else ""
    gone = f" {redacted} of them redacted." if redacted else ""
    if not chained:
        return f"The history is whole: no change yet.{older}"
    return (
        f"The history is whole: {chained} changes, the last of them number {seq}.{gone}{older}\n"
        f"Keep its hash elsewhere, and give it as --known next time:\n{last}"
    )
