"""CSV as Swedish Excel writes and reads it: a byte order mark, semicolons, decimal commas; and as others do.

Which characters and which separator a file has is found out by looking, and told; it is never guessed in silence.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from samsyn.errors import CannotStart
from samsyn.exchange.tables.cells import cell_of, guarded
from samsyn.exchange.tables.sheets import Sheet
from samsyn.model.vocabulary import Language

SEPARATORS: Final = (";", "\t", ",")
ENCODINGS: Final = ("utf-8-sig", "cp1252")
LOOKED_AT_BYTES: Final = 64 * 1_024
BINARY: Final = b"\x00"
FIELD_CHARACTERS_MAX: Final = 131_072

NOT_TEXT: Final = "{} is no CSV file: it isn't text. Save it from the spreadsheet as CSV, or as XLSX."


class Look(NamedTuple):
    """What a file was found to have: its characters' encoding and what separates its fields."""

    encoding: str
    separator: str

    def in_words(self) -> str:
        """What it is, for whoever imports it."""
        letters = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252"}[self.encoding]
        between = {";": "semicolons", "\t": "tabs", ",": "commas"}[self.separator]
        return f"{letters}, with {between} between the fields"


def look(path: Path) -> Look:
    """Find out how a file is written. Raises CannotStart where it isn't text, and OSError."""
    with path.open("rb") as file:
        start = file.read(LOOKED_AT_BYTES)
    if BINARY in start:
        raise CannotStart(NOT_TEXT.format(path))
    encoding = next(each for each in ENCODINGS if _reads(start, each))
    head = start.decode(encoding, errors="replace").splitlines()[:1]
    counts = {each: head[0].count(each) for each in SEPARATORS} if head else {}
    return Look(encoding, max(SEPARATORS, key=lambda each: counts.get(each, 0)))


def rows_in(path: Path, found: Look) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows of a file, numbered as a spreadsheet does. Raises CannotStart where one can't be read."""
    csv.field_size_limit(FIELD_CHARACTERS_MAX)
    try:
        with path.open(encoding=found.encoding, newline="") as file:
            yield from enumerate(csv.reader(file, delimiter=found.separator), 1)
    except (csv.Error, UnicodeDecodeError) as error:
        raise CannotStart(f"{path} can't be read as CSV: {error}.") from error


def text_of(
    sheet: Sheet, rows: Iterable[Mapping[str, Any]], language: Language, above: Sequence[str] = ()
) -> Iterator[str]:
    """Yield the lines of a file: what is told `above` it, then the headings, then the rows."""
    yield "\ufeff"
    for line in above:
        yield _line([guarded(line)])
    yield _line([column.heading(language) for column in sheet.columns])
    for row in rows:
        yield _line([_written(cell_of(row.get(column.field), column, language)) for column in sheet.columns])


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return (str(int(value)) if value.is_integer() else repr(value)).replace(".", ",")
    if isinstance(value, date):
        return value.isoformat()
    return guarded(str(value))


def _line(fields: Sequence[str]) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(fields)
    return text.getvalue()


def _reads(start: bytes, encoding: str) -> bool:
    try:
        start.decode(encoding)
    except UnicodeDecodeError as error:
        return encoding != "utf-8-sig" or error.start > len(start) - 4  # cut within a letter
    return True
