"""Sheets as they come in: which columns they have, and the value in each cell, or why it can't be read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from samsyn.exchange.tables.cells import Unreadable, value_of
from samsyn.exchange.tables.sheets import ALL_SHEETS, Column, Sheet
from samsyn.model.texts import likeness
from samsyn.model.vocabulary import Language
from samsyn.spoken import Message, Quoted

EMPTY_ROWS_MAX: Final = 1_000  # in a row, after which nothing more is expected: some have a million of them


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong in a file: the sheet, the cell as spreadsheets call it (or the row, or nothing), and why."""

    sheet: str
    cell: str
    message: Message


@dataclass(slots=True)
class Given:
    """A row as it came: its number, the values of the columns that the sheet has, and what can't be read."""

    sheet: Sheet
    title: str
    number: int
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    places: Mapping[str, str] = field(default_factory=dict[str, str])
    complaints: list[Complaint] = field(default_factory=list[Complaint])

    def complain(self, message: Message, field_name: str = "") -> None:
        """Note what is wrong with a field, or with the row."""
        cell = f"{self.places[field_name]}{self.number}" if field_name in self.places else str(self.number)
        self.complaints.append(Complaint(self.title, cell, message))


def sheet_called(title: str) -> Sheet | None:
    """The sheet of a title in either language, or of its key; None for a sheet of one's own."""
    return _titles().get(likeness(title))


def rows_given(
    sheet: Sheet, title: str, rows: Iterable[tuple[int, Sequence[Any]]], complaints: list[Complaint]
) -> Iterator[Given]:
    """Yield the rows of a sheet that aren't empty; what is wrong with its head goes to `complaints`, and ends it."""
    coming = iter(rows)
    first = next(((number, cells) for number, cells in coming if any(_is_there(cell) for cell in cells)), None)
    if first is None:
        return
    columns = _columns(sheet, title, *first, complaints)
    if columns is None:
        return
    places = {column.field: letter_of(place) for place, column in columns.items()}
    empty = 0
    for number, cells in coming:
        if not any(_is_there(cell) for cell in cells):
            empty += 1
            if empty > EMPTY_ROWS_MAX:
                return
            continue
        empty = 0
        given = Given(sheet, title, number, places=places)
        for place, column in columns.items():
            try:
                given.values[column.field] = value_of(cells[place] if place < len(cells) else None, column)
            except Unreadable as fault:
                given.complain(fault.message, column.field)
        yield given


def letter_of(place: int) -> str:
    """A column's letters by its place, from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _columns(
    sheet: Sheet, title: str, number: int, cells: Sequence[Any], complaints: list[Complaint]
) -> dict[int, Column] | None:
    """The columns by their places; None where the sheet can't be read by its head."""
    known = _headings(sheet)
    found: dict[int, Column] = {}
    faults = len(complaints)
    for place, cell in enumerate(cells):
        if not _is_there(cell):
            continue
        at = f"{letter_of(place)}{number}"
        column = known.get(likeness(str(cell)))
        if column is None:
            message = Message(
                en="There is no column {name}. Those of this sheet: {columns}. Move what is your own to another sheet.",
                sv="Det finns ingen kolumn {name}. Bladets kolumner: {columns}. Flytta det som är ert eget till ett annat blad.",
                name=Quoted(str(cell)),
                columns=", ".join(each.heading(Language.SV) for each in sheet.columns),
            )
            complaints.append(Complaint(title, at, message))
        elif column in found.values():
            message = Message(
                en="There are two columns {name}. Leave one out.",
                sv="Det finns två kolumner {name}. Ta bort en av dem.",
                name=Quoted(str(cell)),
            )
            complaints.append(Complaint(title, at, message))
        else:
            found[place] = column
    return found if len(complaints) == faults else None


def _is_there(cell: Any) -> bool:
    return cell is not None and str(cell).strip() != ""


@cache
def _titles() -> Mapping[str, Sheet]:
    return {
        likeness(name): sheet
        for sheet in ALL_SHEETS
        for name in (sheet.key, *(sheet.title(language) for language in Language))
    }


@cache
def _headings(sheet: Sheet) -> Mapping[str, Column]:
    """The columns by what may stand above them."""
    return {
        likeness(name): column
        for column in sheet.columns
        for name in (column.field, *(column.heading(language) for language in Language))
    }
