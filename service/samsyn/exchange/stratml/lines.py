"""What has no element of its own in StratML, as lines that people read and that are read again.

    What is measured, in the reader's own words.

    Önskad riktning: minska
    Bidrar till: _goal_01k3
      Vikt: 2

A line has the heading that the column has in tables, in either language; what belongs to its value is indented.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, NamedTuple

from samsyn.exchange.tables.cells import cell_of, value_of
from samsyn.exchange.tables.column_words import COLUMNS
from samsyn.exchange.tables.sheets import Cells, Column
from samsyn.model.vocabulary import Language

INDENT: Final = "  "
TEXTUAL: Final = (Cells.TEXT, Cells.ONE, Cells.SEVERAL)


class Line(NamedTuple):
    """A line that was read: its column, its text, and the lines that belong to it."""

    column: Column
    text: str

    @property
    def value(self) -> Any:
        """The value that it tells. Raises Unreadable."""
        return self.text if self.column.cells in TEXTUAL else value_of(self.text, self.column)


def with_lines(text: str | None, lines: Iterable[str]) -> str:
    """A text with lines below it."""
    told = "\n".join(lines)
    return f"{text}\n\n{told}" if text and told else text or told


def line(column: Column, value: Any, language: Language, below: Iterable[str] = ()) -> str:
    """The line that tells a value, with others that belong to it."""
    cell = value if column.cells in TEXTUAL else cell_of(value, column, language)
    text = number(cell) if isinstance(cell, float | int) and not isinstance(cell, bool) else str(cell)
    whole = "\n".join([text, *below])
    return f"{COLUMNS[column.field][language]}: " + whole.replace("\n", f"\n{INDENT}")


def number(value: float) -> str:
    """A number as XML has it, without an exponent."""
    text = f"{Decimal(repr(value)):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) if value else "0"


def read(text: str, columns: Sequence[Column]) -> tuple[str, list[Line]]:
    """The text above the lines, and the lines of these columns at its end."""
    headings = _headings(columns)
    rows = text.rstrip("\n").split("\n")
    first = len(rows)
    while first and (_is_line(rows[first - 1], headings) or rows[first - 1].startswith(INDENT)):
        first -= 1
    if (first and rows[first - 1]) or not _is_line("".join(rows[first : first + 1]), headings):
        return text.strip(), []
    found = [Line(headings[name], value) for name, value in _split(rows[first:])]
    return "\n".join(rows[:first]).strip(), found


def _split(rows: Sequence[str]) -> Iterator[tuple[str, str]]:
    started: list[str] = []
    for row in rows:
        if row.startswith(INDENT) and started:
            started.append(row.removeprefix(INDENT))
        elif row:
            if started:
                yield _parted(started)
            started = [row]
    if started:
        yield _parted(started)


def _parted(rows: Sequence[str]) -> tuple[str, str]:
    heading, _, value = rows[0].partition(": ")
    return heading, "\n".join([value, *rows[1:]])


def _is_line(row: str, headings: Mapping[str, Column]) -> bool:
    heading, between, _ = row.partition(": ")
    return bool(between) and heading in headings


def _headings(columns: Sequence[Column]) -> Mapping[str, Column]:
    return {COLUMNS[column.field][language]: column for column in columns for language in Language}
