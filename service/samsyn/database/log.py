"""Pages of the log of changes, and what is noted beside the deeds, read from the database for answers.

A page of the whole log is found by the numbers, which have no gaps: from where it begins, as many are looked at as it
holds, and more only where some don't fit. So it takes as long at 100,000 changes as at 1,000.
"""

import math
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias

from samsyn.database.port import Database
from samsyn.database.statements import statement
from samsyn.errors import Unavailable
from samsyn.model.ids import type_of
from samsyn.reading.ahead import Ahead, Noted
from samsyn.reading.log import LogEntry, LogPage, LogQuery
from samsyn.spoken import Message

LOOKED_AT_MIN: Final = 50  # numbers at a time
GROWTH: Final = 4  # of that from one look to the next, while what fits is rare
NOT_FOUND_IN_TIME: Final = Message(
    en="Too few changes fit the filter to be found in time. Ask by another, or for fewer.",
    sv="För få ändringar passar filtret för att hittas i tid. Använd ett annat, eller fråga efter färre.",
)
LOOKED_AT_MAX: Final = 10_000  # numbers at a time, for a statement that is done in a tenth of a second

Row: TypeAlias = Any
"""A change as the statements tell it, which sorts by its number."""


async def read_ahead(database: Database, ahead: Ahead, until: float = math.inf) -> Ahead:
    """What was known, and what was wanted beside it, read until a moment of `time.monotonic`. Raises Unavailable."""
    pages = dict(ahead.pages)
    of_nodes: defaultdict[Any, list[LogQuery]] = defaultdict(list)
    for query in ahead.wanted_pages:
        if query.concerns is None:
            pages[query] = await _page(database, query, until)
        else:
            of_nodes[query.criteria].append(query)
    for criteria, queries in of_nodes.items():
        pages |= await _pages_of_nodes(database, dict(criteria), queries)
    return Ahead(pages, {**ahead.noted, **await _notes(database, ahead.wanted_notes)})


async def _page(database: Database, query: LogQuery, until: float) -> LogPage:
    """A page of the whole log."""
    given = dict(query.criteria)
    end, _, _ = await database.read(statement("reads/end_of_chain").text, {}, from_leader=True)
    high = end if query.below is None else min(end, query.below - 1)
    low = 1 if query.above is None else max(1, query.above + 1)
    rows = await _fitting(database, given, low, high, query.size + 1, until=until, upwards=query.backward)
    shown = rows[: query.size]
    more = len(rows) > query.size
    before, after = query.below is not None, query.above is not None
    page = LogPage(
        query,
        [_entry(row) for row in sorted(shown, reverse=True)],
        has_next_page=(more and not query.backward) or (after and await _any(database, given, 1, low - 1, until)),
        has_previous_page=(more and query.backward) or (before and await _any(database, given, high + 1, end, until)),
    )
    if not query.counted:
        return page
    [count] = await database.read(statement("reads/changes_counted").text, {"given": given})
    return replace(page, total_count=count)


async def _fitting(
    database: Database, given: Mapping[str, Any], low: int, high: int, size: int, *, until: float, upwards: bool
) -> list[Row]:
    """At most `size` changes with numbers from `low` to `high` that fit: the newest, or `upwards` the oldest."""
    found: list[Row] = []
    step = max(LOOKED_AT_MIN, size)
    while low <= high and len(found) < size:
        if time.monotonic() > until:
            raise Unavailable(NOT_FOUND_IN_TIME)
        first, last = (low, min(high, low + step - 1)) if upwards else (max(low, high - step + 1), high)
        parameters = {"low": first, "high": last, "given": dict(given)}
        [rows] = await database.read(statement("reads/changes").text, parameters)
        found += sorted(rows, reverse=not upwards)
        low, high = (last + 1, high) if upwards else (low, first - 1)
        step = min(step * GROWTH, LOOKED_AT_MAX)
    return found[:size]


async def _any(database: Database, given: Mapping[str, Any], low: int, high: int, until: float) -> bool:
    return bool(await _fitting(database, given, low, high, 1, until=until, upwards=False))


async def _pages_of_nodes(
    database: Database, given: Mapping[str, Any], queries: Iterable[LogQuery]
) -> dict[LogQuery, LogPage]:
    """Pages of what concerns single nodes, which is little."""
    queries = list(queries)
    of = sorted({query.concerns for query in queries if query.concerns})
    [rows] = await database.read(statement("reads/changes_of").text, {"of": of, "given": given})
    by_node: defaultdict[str, list[Row]] = defaultdict(list)
    for node_id, row in rows:
        by_node[node_id].append(row)
    return {query: _piece(query, sorted(by_node[query.concerns or ""], reverse=True)) for query in queries}


def _piece(query: LogQuery, rows: Sequence[Row]) -> LogPage:
    behind = [row for row in rows if query.below is None or row[0] < query.below]
    return LogPage(
        query,
        [_entry(row) for row in behind[: query.size]],
        has_next_page=len(behind) > query.size,
        has_previous_page=len(behind) < len(rows),
        total_count=len(rows),
    )


async def _notes(database: Database, wanted: Iterable[Noted]) -> dict[Noted, Any]:
    """The days on which keys were used last, and on which somebody was seen by sessions."""
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for record_id, _ in wanted:
        ids["session_uses" if type_of(record_id) == "Session" else "key_uses"].append(record_id)
    days: dict[str, str | None] = {}
    for name, known in ids.items():
        [uses] = await database.read(statement(f"reads/{name}").text, {"ids": known})
        days |= {each[0]: each[1] for each in uses}
    return {(record_id, name): days.get(record_id) for record_id, name in wanted}


def _entry(row: Row) -> LogEntry:
    seq, change_id, at, deed, by, node_id, before, after, reason, refused, import_id = row
    return LogEntry(
        id=change_id,
        sequence=seq,
        at=at,
        deed=deed,
        by=by,
        node_id=node_id,
        before=before,
        after=after,
        reason=reason,
        refused=refused,
        import_id=import_id,
    )
