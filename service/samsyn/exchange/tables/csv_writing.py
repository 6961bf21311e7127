"""CSV as Swedish Excel opens it: a byte order mark, semicolons, decimal commas, and no text that becomes a formula."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from samsyn.exchange.replacing import replacing
from samsyn.exchange.tables.cells import cell_of, guarded
from samsyn.exchange.tables.writing import Filled
from samsyn.model.vocabulary import Language

MARK: Final = "\ufeff"
SEPARATOR: Final = ";"
QUOTED: Final = frozenset(f'{SEPARATOR}"\n\r')
WRITTEN_AT_ONCE: Final = 256 * 1_024  # characters


def write(path: Path, filled: Filled, language: Language, above: Sequence[tuple[str, str]] = ()) -> None:
    """Write a sheet, or leave what was there; what is told `above` the headings are pairs of a name and a text.

    Raises OSError.
    """
    with replacing(path) as beside, beside.open("w", encoding="utf-8", newline="", buffering=WRITTEN_AT_ONCE) as file:
        file.writelines(lines_of(filled, language, above))


def lines_of(filled: Filled, language: Language, above: Sequence[tuple[str, str]] = ()) -> Iterator[str]:
    """Yield the lines of a file with their ends: what is told above, the headings, then the rows."""
    columns = filled.sheet.columns
    yield MARK
    for pair in above:
        yield _line(map(guarded, pair))
    yield _line(column.heading(language) for column in columns)
    for row in filled.rows:
        yield _line(_written(cell_of(row.get(column.field), column, language)) for column in columns)


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return (str(int(value)) if value.is_integer() else repr(value)).replace(".", ",")
    if isinstance(value, int | date):
        return str(value)
    return guarded(str(value))


def _line(fields: Iterable[str]) -> str:
    return SEPARATOR.join(map(_quoted, fields)) + "\r\n"


def _quoted(field: str) -> str:
    if QUOTED.isdisjoint(field):
        return field
    doubled = field.replace('"', '""')
    return f'"{doubled}"'
