"""Pages of the log of changes, as they are asked of the database: newest first, by number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, Final

from samsyn.graph.orders import Key
from samsyn.model.pages import page_of
from samsyn.reading.cursors import decode_cursor, encode_cursor, first_cursor, last_cursor, order_mark

ORDER: Final = (
    "[Key(expression='node.seq', nullable=False, descending=True, along=''),"
    " Key(expression='node.id', nullable=False, descending=False, along='')]"
)
MARK: Final = order_mark(ORDER)
"""By which cursors of the log have been marked since the first version."""
KEYS: Final = (Key(attrgetter("sequence"), descending=True), Key(attrgetter("id")))


@dataclass(frozen=True, slots=True)
class LogQuery:
    """What is asked of the log: of which record, if `of` one, how much, from which numbers on, and what must fit.

    `above` and `below` are numbers that lie outside; `criteria` are the parameters of the filter, as `log_filter` makes
    them, by name. `counted` says that all that fits is counted.
    """

    concerns: str | None
    size: int
    backward: bool
    above: int | None
    below: int | None
    criteria: tuple[tuple[str, Any], ...] = ()
    counted: bool = False
    fault: None = None

    def of(self, concerns: str | None) -> "LogQuery":
        """The same of a record."""
        return replace(self, concerns=concerns)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One deed: done or refused, as whoever asks may read it; `before` and `after` are JSON."""

    id: str
    sequence: int
    at: str
    deed: str
    by: str
    node_id: str | None
    before: str
    after: str
    reason: str | None
    refused: bool
    import_id: str | None = None


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log, newest first."""

    query: LogQuery
    rows: Sequence[LogEntry] = ()
    has_next_page: bool = False
    has_previous_page: bool = False
    total_count: int = 0

    start_cursor = property(first_cursor)
    end_cursor = property(last_cursor)

    def cursor(self, row: LogEntry) -> str:
        """Where a row stands."""
        return encode_cursor(MARK, [row.sequence, row.id])


def read_log_query(values: Mapping[str, Any], criteria: Mapping[str, Any], *, counted: bool) -> LogQuery:
    """What the arguments of a page of the whole log ask. Raises InvalidArgument."""
    size, backward = page_of(values)
    after, before = (_number(values, name) for name in ("after", "before"))
    return LogQuery(
        None,
        size,
        backward,
        above=before,
        below=after,
        criteria=tuple(sorted(criteria.items())),
        counted=counted,
    )


def _number(values: Mapping[str, Any], name: str) -> int | None:
    cursor = values.get(name)
    return None if cursor is None else int(decode_cursor(cursor, MARK, length=len(KEYS), argument=name)[0])
