"""Bringing a structure up to date by the log of changes, each of which names the records that it touched.

The touched records are read again. While they are, others may write: then the graph has another revision after it, and
the log is looked at once more, until nothing new is in it. Only then, and without letting go, is the structure changed:
whoever uses it between two awaits sees one revision.

On Neo4j a commit shows bit by bit: the counters first, what is found by index last. So a change or a record that isn't
there yet is waited for.
"""

import asyncio
import logging
import time
from collections.abc import Iterable
from typing import Any, Final

from samsyn.database.loading import is_of_structure, read_again
from samsyn.database.port import Graph
from samsyn.database.statements import statement
from samsyn.model.structure import Record, Structure

BEHIND_MAX: Final = 1_000  # changes; to read what more have touched takes about as long as to load 22,500 nodes
CHANGES_MAX: Final = 500  # of the log at once, for a statement that is done in a tenth of a second
CHANGES_MIN: Final = 10  # asked for before it is known how many there are, mostly one; each costs some 0.03 ms
SETTLING_SECONDS: Final = 0.005  # between two looks at a commit that shows bit by bit
SETTLING_SECONDS_MAX: Final = 2.0  # a commit of 8,000 nodes has shown within 0.1 s

log = logging.getLogger(__name__)


async def follow(graph: Graph, structure: Structure, seq: int, late: Iterable[str] = ()) -> int | None:
    """Bring the structure, which holds the changes up to number `seq`, to the graph's revision; return the new number.

    `late` are ids that are read again in any case. None where the structure has to be loaded anew, and is left as it
    was: too many changes lie between, or the log doesn't lead from there to the graph's revision. Raises Unavailable.
    """
    missing = {each for each in late if is_of_structure(each)}
    fresh: dict[str, Record | None] = {}
    reached, at_once = structure.revision, CHANGES_MIN
    deadline = time.monotonic() + SETTLING_SECONDS_MAX
    while True:
        revision, end, changes = await _changes(graph, seq + 1, seq + at_once)
        if end < seq or end - seq > BEHIND_MAX:
            return None
        expected = range(seq + 1, min(seq + at_once, end) + 1)
        is_whole = all(number in changes for number in expected)
        if is_whole:
            for number in expected:
                reached, touched = changes[number][0] or reached, changes[number][1]
                missing.update(each for each in touched if is_of_structure(each))
            seq += len(expected)
        found, after = await read_again(graph, missing)
        fresh |= found
        missing -= found.keys()
        if not missing and seq == end and {revision, *after} == {reached}:
            _take_in(structure, fresh, reached)
            return seq
        at_once = min(max(CHANGES_MIN, end - seq), CHANGES_MAX)
        if missing or not is_whole or (seq == end and revision != reached):
            if time.monotonic() > deadline:
                log.warning("After change %s the log doesn't lead to revision %s: %s.", seq, revision, sorted(missing))
                return None
            await asyncio.sleep(SETTLING_SECONDS)


async def end_of_log(graph: Graph) -> tuple[int, int]:
    """The graph's revision and the number of its last change, once that shows. Raises Unavailable."""
    deadline = time.monotonic() + SETTLING_SECONDS_MAX
    last = 0
    while True:
        revision, end, changes = await _changes(graph, last, last)
        if end == last and (not end or (last in changes and changes[last][0] in {None, revision})):
            return revision, end
        if time.monotonic() > deadline:
            log.warning("Change %s, the last of revision %s, isn't in the log.", end, revision)
            return revision, end
        last = end


async def touched_at(graph: Graph, revision: int) -> set[str]:
    """The ids that the changes of a revision touched. Raises Unavailable."""
    text = statement("questions/structure_touched_at").text
    [touched] = await graph.read(text, {"revision": revision}, from_leader=True)
    return {each for ids in touched for each in ids if is_of_structure(each)}


async def _changes(graph: Graph, first: int, last: int) -> tuple[int, int, dict[int, tuple[int | None, list[str]]]]:
    """The graph's revision, the number of its last change, and by number the revision and the ids of some changes."""
    text = statement("questions/structure_changes").text
    rows: list[Any]
    revision, end, rows = await graph.read(text, {"first": first, "last": last}, from_leader=True)
    return revision, end, {number: (made, touched) for number, made, touched in rows}


def _take_in(structure: Structure, fresh: dict[str, Record | None], revision: int) -> None:
    for record_id, record in fresh.items():
        if record is None:
            structure.remove(record_id)
        else:
            structure.put(record)
    structure.revision = revision
