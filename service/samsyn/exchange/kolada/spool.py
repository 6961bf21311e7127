"""Figures that were checked, kept on disk until all are: each once, in order, whatever their number."""

import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from samsyn.exchange.kolada.rows import Figure

TABLE: Final = """
CREATE TABLE figure (kpi TEXT, area TEXT, period TEXT, gender TEXT, value REAL, status TEXT, row INTEGER,
  PRIMARY KEY (kpi, area, period, gender)) WITHOUT ROWID
"""
ADD: Final = "INSERT OR IGNORE INTO figure VALUES (?, ?, ?, ?, ?, ?, ?)"
SAME: Final = """
SELECT value, status, row FROM figure WHERE kpi = ? AND area = ? AND period = ? AND gender = ?
"""
AREAS: Final = "SELECT area, min(row) FROM figure GROUP BY area ORDER BY min(row), area"
COUNT: Final = "SELECT count(*) FROM figure"
ALL: Final = "SELECT kpi, area, period, gender, value, status FROM figure ORDER BY kpi, area, period DESC, gender"


@dataclass(frozen=True, slots=True)
class Spool:
    """Figures on disk, by key figure, area, period and gender, in that order: the newest period first.

    What is judged by the latest observation is then judged by it from the first deed on.
    """

    connection: sqlite3.Connection

    def add(self, figure: Figure, row: int) -> int | None:
        """Add a figure of a row; return the row that told the same otherwise before, None where none did."""
        key = (figure.kpi, figure.area, figure.period, figure.gender)
        added = self.connection.execute(ADD, (*key, figure.value, figure.status, row)).rowcount
        if added:
            return None
        value, status, before = self.connection.execute(SAME, key).fetchone()
        return None if (value, status) == (figure.value, figure.status) else int(before)

    def areas(self) -> list[tuple[str, int]]:
        """Return each area with the first row that tells of it, in the order of these rows."""
        return self.connection.execute(AREAS).fetchall()

    def count(self) -> int:
        """Return how many figures there are."""
        return self.connection.execute(COUNT).fetchone()[0]

    def batches(self, size: int) -> Iterator[Sequence[Figure]]:
        """Yield all figures in order, so many at a time."""
        cursor = self.connection.execute(ALL)
        while rows := cursor.fetchmany(size):
            yield [Figure(*row) for row in rows]


@contextmanager
def spooling() -> Generator[Spool]:
    """An empty spool in the system's folder for what is temporary, removed at the end of the block."""
    with TemporaryDirectory(prefix="samsyn-import-") as folder:
        connection = sqlite3.connect(Path(folder) / "figures.sqlite", isolation_level="DEFERRED")
        try:
            connection.execute("PRAGMA journal_mode = OFF")  # nobody needs it after a crash
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(TABLE)
            yield Spool(connection)
        finally:
            connection.close()
