"""A file of tables read once, whole, and kept on disk: so an import looks at its rows as often as it needs.

What people write by hand is small and is kept in memory; observations, of which there may be any number, aren't.
"""

import pickle
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final

from samsyn.errors import CannotStart
from samsyn.exchange.tables import csv_files, workbook
from samsyn.exchange.tables.reading import Complaint, Given, rows_given, sheet_called
from samsyn.exchange.tables.sheets import ALL_SHEETS, Sheet

NO_SHEET: Final = "{} is the name of no sheet. Call the file after one, such as {}."
NOTHING: Final = "{} has none of the sheets that can be imported: {}."
STREAMED: Final = "observations"
SHEETS: Final = {sheet.key: sheet for sheet in ALL_SHEETS}

Rows = Iterable[tuple[int, Sequence[object]]]


@dataclass(slots=True)
class Spooled:
    """What a file has: its rows but observations, what is wrong with its heads, and how it was found to be written."""

    figures_at: Path
    rows: list[Given] = field(default_factory=list[Given])
    complaints: list[Complaint] = field(default_factory=list[Complaint])
    remarks: list[str] = field(default_factory=list[str])
    places: dict[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    figures: int = 0

    def each_figure(self) -> Iterator[Given]:
        """Yield the rows of observations in their order, each time as they came."""
        with self.figures_at.open("rb") as file:
            for _ in range(self.figures):
                title, number, values, complaints = pickle.load(file)  # noqa: S301 (written here, in a folder of our own)
                yield Given(SHEETS[STREAMED], title, number, values, self.places[title], complaints)


def spool(path: Path, sheet_name: str, figures_at: Path) -> Spooled:
    """Read a workbook, a CSV file, or a folder of these; a CSV file's sheet is the one named, else its own name's.

    Raises CannotStart for what can't be read and for what has no sheet, and OSError.
    """
    spooled = Spooled(figures_at)
    sheets = 0
    with figures_at.open("wb") as file:
        for title, rows, sheet in _sheets_in(path, sheet_name, spooled):
            sheets += 1
            for given in rows_given(sheet, title, rows, spooled.complaints):
                _keep(spooled, given, file)
    if not sheets:
        raise CannotStart(NOTHING.format(path.name, _names()))
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
    pickle.dump((given.title, given.number, given.values, given.complaints), file)


def _sheets_in(path: Path, sheet_name: str, spooled: Spooled) -> Iterator[tuple[str, Rows, Sheet]]:
    if path.is_dir():
        for each in sorted(path.glob("*.csv")):
            yield from _sheets_in(each, "", spooled)
    elif path.suffix.lower() == ".csv":
        looked = csv_files.look(path)
        spooled.remarks.append(f"{path.name}: {looked.in_words()}.")
        sheet = _sheet(sheet_name or path.stem)
        yield sheet_name or path.name, csv_files.rows_in(path, looked), sheet
    else:
        for title, rows in workbook.rows_in(path):
            sheet = sheet_called(title)
            if sheet is not None:
                yield title, rows, sheet


def _sheet(name: str) -> Sheet:
    sheet = sheet_called(name)
    if sheet is None:
        raise CannotStart(NO_SHEET.format(name, _names()))
    return sheet


def _names() -> str:
    return ", ".join(each.key for each in ALL_SHEETS)
