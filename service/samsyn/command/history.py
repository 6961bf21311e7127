"""Whether the log of changes is what was written: its chain, followed from the first change to the last.

A change that had the number of another, and got one of its own (database/renumbering.py), is no link of the chain: it
fits a change before the number that it had, and one in the chain tells of it.
"""

import json
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from samsyn.database.port import Database
from samsyn.database.renumbering import RENUMBERING
from samsyn.database.statements import statement
from samsyn.model.chain import digest_of, hash_of

AT_ONCE: Final = 500  # changes, for a statement that is done in a tenth of a second
WHOLE_LOG_SECONDS_MAX: Final = 60.0  # to look at every number
REDACTION: Final = "redactChanges"  # what the history calls it; nobody does it over GraphQL

Change = Mapping[str, Any]


@dataclass(slots=True)
class History:
    """What was read of the log: its end, what is wrong with it, and what it tells of itself."""

    seq: int
    hash: str
    unchained: int
    faults: list[str] = field(default_factory=list[str])
    hashes: dict[int, str] = field(default_factory=dict[int, str])  # by number
    redacted: dict[int, int] = field(default_factory=dict[int, int])  # by number, the number that each had before
    renumbered: list[Change] = field(default_factory=list[Change])

    def in_words(self) -> str:
        """What there is in a log without faults."""
        chained = self.seq - self.unchained
        older = f" {self.unchained} older changes are not part of the hash chain." if self.unchained else ""
        gone = f" {len(self.redacted)} of them redacted." if self.redacted else ""
        if not chained:
            return f"The change log is intact: no changes yet.{older}"
        return (
            f"The change log is intact: {chained} changes, the last is number {self.seq}.{gone}{older}\n"
            f"{self._renumbered_in_words()}"
            f"Store its hash elsewhere and pass it as --known next time:\n{self.hash}"
        )

    def _renumbered_in_words(self) -> str:
        if not self.renumbered:
            return ""
        numbers = ", ".join(f"{each['formerSeq']} → {each['seq']}" for each in self.renumbered)
        return (
            f"{len(self.renumbered)} of them had the same number as another change, because two processes wrote at once"
            f" (a fault of earlier versions). They were renumbered and are otherwise unchanged: {numbers}.\n"
        )


async def read_history(database: Database, known: str | None) -> History:
    """Follow the chain and return what it says; a hash that is `known` must still be there. Raises Unavailable."""
    seq, last, unchained = await database.read(statement("reads/end_of_chain").text, {}, from_leader=True)
    history = await followed(History(seq, last, unchained), changes_of(database, range(unchained + 1, seq + 1)))
    history.faults += await _faults_of_numbers(database, seq)
    if known and known not in history.hashes.values():
        history.faults.append(f"No change has the hash {known}: the log was rewritten or truncated.")
    return history


async def followed(history: History, changes: AsyncIterator[Change]) -> History:
    """Follow the chain through changes, which come by their numbers, to the end that a history tells, and return it."""
    allowed: set[int] = set()
    listed: dict[int, tuple[int, str | None]] = {}
    previous, expected = "", history.unchained + 1
    async for change in changes:
        if change["seq"] < expected:
            continue  # of one that is there more than once is told at the end
        history.faults += _faults_of(history, change, previous, expected)
        expected = change["seq"] + 1
        if change["formerSeq"] is None:
            previous = change["hash"] or ""
        else:
            history.renumbered.append(change)
        history.hashes[change["seq"]] = change["hash"] or ""
        if change["redactedAt"]:
            history.redacted[change["seq"]] = change["formerSeq"] or change["seq"]
        elif change["deed"] == REDACTION:
            allowed.update(json.loads(change["after"])["sequences"])
        elif change["deed"] == RENUMBERING:
            listed |= {now: (former, digest) for now, former, digest in json.loads(change["after"])["renumbered"]}
    if expected <= history.seq:
        history.faults.append(_missing(expected, history.seq))
    if previous != history.hash:
        history.faults.append(
            "The last change is not the one recorded as the end of the log: changes are missing at the end."
        )
    history.faults += _faults_of_what_was_done(history, allowed, listed)
    return history


async def changes_of(database: Database, numbers: Sequence[int]) -> AsyncIterator[Change]:
    """Yield the changes with some numbers, which are in order, by their numbers."""
    text = statement("reads/changes_numbered").text
    for start in range(0, len(numbers), AT_ONCE):
        [changes] = await database.read(text, {"numbers": [*numbers[start : start + AT_ONCE]]}, from_leader=True)
        for change in sorted(changes, key=lambda each: each["seq"]):
            yield change


def _faults_of(history: History, change: Change, previous: str, expected: int) -> list[str]:
    number, former = change["seq"], change["formerSeq"]
    faults = [_missing(expected, number - 1)] if number > expected else []
    if former is not None and former <= history.unchained:
        return faults
    if not change["redactedAt"] and digest_of(change) != change["digest"]:
        faults.append(f"Change {number} was altered: its content is not what was written.")
    if former is None:
        fits = hash_of(change, previous) == change["hash"]
    else:
        before = [history.hashes.get(former - 1, ""), *_hashes_formerly(history, former - 1)]
        fits = any(hash_of({**change, "seq": former}, each) == change["hash"] for each in before)
    if not fits:
        had = "" if former is None else f", which had the number {former},"
        faults.append(
            f"Change {number}{had} does not follow the previous one: one of them was altered, moved or replaced."
        )
    return faults


def _hashes_formerly(history: History, number: int) -> Iterator[str]:
    return (each["hash"] or "" for each in history.renumbered if each["formerSeq"] == number)


def _missing(first: int, last: int) -> str:
    return f"Change {first} is missing." if first == last else f"Changes {first} to {last} are missing."


async def _faults_of_numbers(database: Database, end: int) -> list[str]:
    text = statement("reads/numbers_in_doubt").text
    [numbers] = await database.read(text, {}, from_leader=True, seconds_max=WHOLE_LOG_SECONDS_MAX)
    return [
        f"Change {number} comes after the log's end." if number > end else f"Change {number} exists more than once."
        for number in sorted(numbers)
    ]


def _faults_of_what_was_done(
    history: History, allowed: set[int], listed: Mapping[int, tuple[int, str | None]]
) -> list[str]:
    """What was taken away from changes, or done to their numbers, of which no change in the chain tells."""
    emptied = sorted(now for now, former in history.redacted.items() if not {now, former} & allowed)
    told = [f"Change {number} has no content, although no redaction is recorded." for number in emptied]
    told += [
        f"Change {each['seq']} claims the former number {each['formerSeq']}, but no such renumbering is recorded."
        for each in history.renumbered
        if listed.get(each["seq"]) != (each["formerSeq"], each["hash"])
    ]
    return told
