"""Sheets as they come in: which columns they have, and the value in each cell, or why it can't be read."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from itertools import chain, islice
from typing import Any, Final, TypeAlias

from samsyn.exchange.tables.cells import FIGURES, Merged, Unreadable, as_compared, is_percent, lacks_zero, value_of
from samsyn.exchange.tables.sheets import ALL_SHEETS, Column, Sheet
from samsyn.model.vocabulary import Language, UnitKind
from samsyn.spoken import Message, Quoted, Series

HEAD_ROWS_MAX: Final = 20  # among which the headings are
HEADINGS_MIN: Final = 2  # that a row has which is no line above them
NEAR: Final = 0.85  # of a heading that is misspelt; “Område” and “Områden” are nearer
PER_CENT: Final = re.compile(r"%|procent|per ?cent|andel|share", re.IGNORECASE)
TOTALS: Final = frozenset({"summa", "totalt", "total", "totalsumma", "sum", "totals", "grand total", "sum total"})
OURS: Final = frozenset(
    {"plats", "kod", "version", "revision", "dag", "andelar", "urval", "place", "code", "day", "shares", "asked with"}
)
"""What an export writes above the headings."""
ODD: Final = FIGURES | {"area"}
"""Columns in which a value may be taken otherwise than it is written."""

Row: TypeAlias = tuple[int, Sequence[Any]]
Told: TypeAlias = Callable[[Message], None]


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
    percents: set[str] = field(default_factory=set[str])
    """Figures that were shown in per cent: only a measure in per cent has such."""

    def complain(self, message: Message, field_name: str = "") -> None:
        """Note what is wrong with a field, or with the row."""
        cell = f"{self.places[field_name]}{self.number}" if field_name in self.places else str(self.number)
        self.complaints.append(Complaint(self.title, cell, message))


def sheet_called(title: str) -> Sheet | None:
    """The sheet of a title in either language, or of its key; None for a sheet of one's own."""
    return _titles().get(as_compared(title))


def rows_given(
    sheet: Sheet, title: str, rows: Iterable[Row], complaints: list[Complaint], told: Told | None = None
) -> Iterator[Given]:
    """Yield the rows of a sheet that aren't empty; what is wrong with its head goes to `complaints`, and ends it.

    The headings may have other lines above them. What is left out, or taken otherwise than it is written, is told once:
    own columns, a total at the end, per cent. Where nobody is told, it is complained of instead.
    """
    coming = ((number, cells) for number, cells in rows if any(_is_there(cell) for cell in cells))
    first = list(islice(coming, HEAD_ROWS_MAX))
    if not first:
        return
    head = head_among(sheet, first)
    reader = _Reader(sheet, title, complaints, told)
    reader.leave_out_above(first[:head])
    if not reader.take_head(*first[head]):
        return
    total = None
    for number, cells in chain(first[head + 1 :], coming):
        given = reader.given(number, cells)
        if total is not None:
            yield total
        total = given if _is_total(given) else None
        if total is None:
            yield given
    if total is not None:
        reader.leave_out_total(total)


def head_among(sheet: Sheet, rows: Sequence[Row]) -> int:
    """The index of the row with the headings: the first that has two or nothing else, or else the first."""
    known = _headings(sheet)
    for index, (_, cells) in enumerate(rows):
        filled = [cell for cell in cells if _is_there(cell)]
        found = sum(_as_heading(cell) in known for cell in filled)
        if found >= HEADINGS_MIN or found == len(filled) > 0:
            return index
    return 0


def headings_among(cells: Iterable[Any]) -> int:
    """How many cells are headings of any sheet."""
    return sum(_as_heading(cell) in _all_headings() for cell in cells)


def letter_of(place: int) -> str:
    """A column's letters by its place, from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def check_percent(given: Given, unit: str, unit_kind: str | None) -> None:
    """Complain of figures that were shown in per cent, where the unit of their measure isn't per cent."""
    if unit_kind == UnitKind.SHARE.name or (unit_kind is None and PER_CENT.search(unit)):
        return
    for name in sorted(given.percents):
        message = Message(
            en="The cell shows per cent, but the measure's unit is {unit}. Format it as a number.",
            sv="Cellen visar procent, men måttets enhet är {unit}. Formatera den som ett tal.",
            unit=Quoted(unit),
        )
        given.complain(message, name)


class _Reader:
    """What reads the rows of a sheet, once it knows the columns."""

    def __init__(self, sheet: Sheet, title: str, complaints: list[Complaint], told: Told | None) -> None:
        self.sheet, self.title, self.complaints, self.told = sheet, title, complaints, told
        self.columns: dict[int, Column] = {}
        self.places: dict[str, str] = {}
        self.own: set[int] = set()
        self.said: set[tuple[str, int]] = set()

    def leave_out_above(self, rows: Sequence[Row]) -> None:
        """Tell of the lines above the headings, but for those that an export writes there."""
        names = (str(next(filter(_is_there, cells))).partition(":")[0] for _, cells in rows)
        if any(_as_heading(name) not in OURS for name in names):
            message = Message(
                en="What is above the headings is left out, down to row {number}.",
                sv="Det som finns ovanför rubrikerna utelämnas, till och med rad {number}.",
                number=rows[-1][0],
            )
            self._tell(str(rows[0][0]), message)

    def take_head(self, number: int, cells: Sequence[Any]) -> bool:
        """Find the columns by their headings; return whether all is well with them."""
        known = _headings(self.sheet)
        faults = len(self.complaints)
        unknown = list[tuple[int, str]]()
        for place, cell in enumerate(cells):
            column = known.get(_as_heading(cell))
            if column is None:
                if _is_there(cell) and not isinstance(cell, Merged):
                    unknown.append((place, str(cell).strip()))
            elif column in self.columns.values():
                self.complaints.append(Complaint(self.title, f"{letter_of(place)}{number}", _twice(str(cell))))
            else:
                self.columns[place] = column
        self.own |= {place for place, _ in unknown}
        for place, name in unknown:
            self._own_column(f"{letter_of(place)}{number}", name)
        if not self.columns:
            self.complaints.append(Complaint(self.title, str(number), _no_headings(self.sheet)))
        self.places = {column.field: letter_of(place) for place, column in self.columns.items()}
        return len(self.complaints) == faults

    def _own_column(self, cell: str, name: str) -> None:
        """Leave a column out, or complain where its name is nearly that of one which isn't there."""
        lacking = {heading: column for heading, column in _headings(self.sheet).items() if column not in self._found}
        near = get_close_matches(_as_heading(name), lacking, n=1, cutoff=NEAR)
        if near:
            message = Message(
                en="There is no column {name}. Is it {near}? Then write that, else give it another name.",
                sv="Det finns ingen kolumn {name}. Är det {near}? Skriv i så fall så, annars ge den ett annat namn.",
                name=Quoted(name),
                near=Quoted(lacking[near[0]].heading(Language.SV)),
            )
            self.complaints.append(Complaint(self.title, cell, message))
            return
        message = Message(
            en="The column {name} is your own and is left out.",
            sv="Kolumnen {name} är er egen och utelämnas.",
            name=Quoted(name),
        )
        self._tell(cell, message)

    @property
    def _found(self) -> list[Column]:
        return list(self.columns.values())

    def given(self, number: int, cells: Sequence[Any]) -> Given:
        """A row with its values, and what can't be read of it."""
        given = Given(self.sheet, self.title, number, places=self.places)
        for place, cell in enumerate(cells):
            if place not in self.columns and place not in self.own and _is_there(cell):
                self.own.add(place)
                message = Message(
                    en="The column has no heading and is left out.", sv="Kolumnen har ingen rubrik och utelämnas."
                )
                self._tell(f"{letter_of(place)}{number}", message)
        for place, column in self.columns.items():
            cell = cells[place] if place < len(cells) else None
            try:
                given.values[column.field] = value_of(cell, column)
            except Unreadable as fault:
                given.complain(fault.message, column.field)
                continue
            if column.field in ODD and cell is not None:
                self._tell_odd(given, place, cell)
        if given.percents and "unit" in given.values:
            check_percent(given, str(given.values["unit"]), given.values.get("unitKind"))
        return given

    def _tell_odd(self, given: Given, place: int, cell: Any) -> None:
        """Tell of a value that is another than the cell has, once for its column."""
        column = self.columns[place]
        value = given.values[column.field]
        if column.field in FIGURES and is_percent(cell):
            given.percents.add(column.field)
            message = Message(
                en="What is shown in per cent is taken as it is shown: {value} % is {value}.",
                sv="Det som visas i procent tas som det visas: {value} % blir {value}.",
                value=value,
            )
        elif lacks_zero(cell, column):
            message = Message(
                en="A code has four digits: {cell} is taken as {value}.",
                sv="En kod har fyra siffror: {cell} tas som {value}.",
                cell=str(cell),
                value=value,
            )
        else:
            return
        if (column.field, place) not in self.said:
            self.said.add((column.field, place))
            self._tell(f"{letter_of(place)}{given.number}", message)

    def leave_out_total(self, given: Given) -> None:
        """Tell of a total at the end."""
        message = Message(en="The total at the end is left out.", sv="Summan sist utelämnas.")
        self._tell(str(given.number), message)

    def _tell(self, cell: str, message: Message) -> None:
        if self.told is None:
            self.complaints.append(Complaint(self.title, cell, message))
        else:
            at = f"{self.title}!{cell}"
            self.told(Message(en="{at}: {message}", sv="{at}: {message}", at=at, message=message))


def _is_total(given: Given) -> bool:
    """Whether a row has the word for a total, then figures alone."""
    first, *others = [each for each in given.values.values() if each not in (None, [])] or [None]
    words = as_compared(str(first)).rstrip(":")
    return words in TOTALS and all(isinstance(each, int | float) for each in others) and not given.complaints


def _twice(name: str) -> Message:
    return Message(
        en="There are two columns {name}. Leave one out.",
        sv="Det finns två kolumner {name}. Ta bort en av dem.",
        name=Quoted(name),
    )


def _no_headings(sheet: Sheet) -> Message:
    return Message(
        en="There are no headings that are known. Write them above the rows, such as {headings}.",
        sv="Det finns inga kända rubriker. Skriv dem ovanför raderna, till exempel {headings}.",
        headings=Series(tuple(Quoted(each.heading(Language.SV)) for each in sheet.columns[:3])),
    )


def _as_heading(cell: Any) -> str:
    """A cell as headings are compared: without what marks one that must be filled in."""
    told = cell.above if isinstance(cell, Merged) else cell
    return "" if told is None else as_compared(str(told).strip().rstrip("*: "))


def _is_there(cell: Any) -> bool:
    return cell is not None and str(cell).strip() != ""


@cache
def _titles() -> Mapping[str, Sheet]:
    return {
        as_compared(name): sheet
        for sheet in ALL_SHEETS
        for name in (sheet.key, *(sheet.title(language) for language in Language))
    }


@cache
def _headings(sheet: Sheet) -> Mapping[str, Column]:
    """The columns by what may stand above them."""
    return {
        as_compared(name): column
        for column in sheet.columns
        for name in (column.field, *(column.heading(language) for language in Language))
    }


@cache
def _all_headings() -> frozenset[str]:
    return frozenset(heading for sheet in ALL_SHEETS for heading in _headings(sheet))
