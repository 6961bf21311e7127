"""A file of tables read once, whole, and kept on disk: so an import looks at its rows as often as it needs.

What people write by hand is small and is kept in memory; observations, of which there may be any number, aren't.
"""

import pickle
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final

from samsyn.errors import FileRefused
from samsyn.exchange.tables.opening import TITLES, sheets_in
from samsyn.exchange.tables.reading import Complaint, Given, rows_given
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.spoken import Message

NOTHING: Final = Message(
    en="There is no table in it. Call a sheet or a CSV file after one of these: {sheets}.",
    sv="Det finns ingen tabell i den. Döp ett blad eller en CSV-fil efter något av dessa: {sheets}.",
    sheets=TITLES,
)
STREAMED: Final = "observations"
SHEETS: Final = {sheet.key: sheet for sheet in ALL_SHEETS}


@dataclass(slots=True)
class Spooled:
    """What a file has: its rows but observations, what is wrong with its heads, and how it was found to be written."""

    figures_at: Path
    rows: list[Given] = field(default_factory=list[Given])
    complaints: list[Complaint] = field(default_factory=list[Complaint])
    remarks: list[Message] = field(default_factory=list[Message])
    places: dict[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    figures: int = 0

    def each_figure(self) -> Iterator[Given]:
        """Yield the rows of observations in their order, each time as they came."""
        with self.figures_at.open("rb") as file:
            for _ in range(self.figures):
                title, *row = pickle.load(file)  # noqa: S301 (written here, in a folder of our own)
                number, values, complaints, percents = row
                yield Given(SHEETS[STREAMED], title, number, values, self.places[title], complaints, percents)


def spool(path: Path, sheet_name: str, figures_at: Path, place: str | None = None) -> Spooled:
    """Read a workbook, a CSV file, or a folder of these; a CSV file's sheet is the one named, else its own name's.

    What is of another `place` than the one with this code is refused. Raises FileRefused, and OSError.
    """
    spooled = Spooled(figures_at)
    sheets = 0
    with figures_at.open("wb") as file:
        for title, rows, sheet in sheets_in(path, spooled.remarks.append, sheet_name or None, place):
            sheets += 1
            for given in rows_given(sheet, title, rows, spooled.complaints, spooled.remarks.append):
                _keep(spooled, given, file)
    if not sheets:
        raise FileRefused(NOTHING)
    return spooled


def spooled_rows(rows: Iterable[Given], figures_at: Path) -> Spooled:
    """The same of rows that were read elsewhere."""
    spooled = Spooled(figures_at)
    with figures_at.open("wb") as file:
        for given in rows:
            _keep(spooled, given, file)
    return spooled


@contextmanager
def spooling() -> Generator[Path]:
    """A place for observations, which is gone after the block."""
    with TemporaryDirectory(prefix="samsyn-import-") as folder:
        yield Path(folder) / STREAMED


def _keep(spooled: Spooled, given: Given, file: BinaryIO) -> None:
    if given.sheet.key != STREAMED:
        spooled.rows.append(given)
        return
    spooled.places[given.title] = given.places
    spooled.figures += 1
    pickle.dump((given.title, given.number, given.values, given.complaints, given.percents), file)
