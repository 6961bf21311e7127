"""Workbooks as Excel and LibreOffice open them: a sheet for each type, and one that says of what the workbook is.

openpyxl makes the workbook, with all that people see around the rows: headings with help, widths, allowed values. The
rows are written straight into its sheets: that is several times faster, and takes no more memory for 100,000 than for
ten.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from samsyn.errors import CannotStart
from samsyn.exchange.replacing import replacing
from samsyn.exchange.tables.cells import YES, cell_of
from samsyn.exchange.tables.sheets import Cells, Column
from samsyn.model.vocabulary import Language

Row = Mapping[str, Any]

ABOUT: Final = {Language.EN: "About", Language.SV: "Om filen"}
CHOICES: Final = {Language.EN: "Choices", Language.SV: "Val"}
ROWS_MAX: Final = 1_048_576  # of a sheet of Excel
HELP_CHARACTERS_PER_LINE: Final = 45
WIDTHS: Final = {Cells.NUMBER: 14, Cells.WHOLE: 12, Cells.DAY: 13, Cells.YES_NO: 13, Cells.CHOICE: 20, Cells.ONE: 34}
WIDTH: Final = 40
HEAD: Final = PatternFill("solid", fgColor="E6EEF7")
REQUIRED: Final = PatternFill("solid", fgColor="F7DFA5")
FORMATS: Final = {Cells.DAY: "yyyy-mm-dd", Cells.NUMBER: "General", Cells.WHOLE: "0"}
AS_TEXT: Final = "@"  # so that 0665 stays what it is when somebody changes it
EXCEL_BEGAN: Final = date(1899, 12, 30)
DAYS_MIN: Final = 61  # 1900-03-01, before which spreadsheets count differently
AUTHOR: Final = "Samsyn"
COMPRESSION: Final = 2  # of 9: rows repeat themselves, and more costs time for little room
WRITTEN_AT_ONCE: Final = 1_000  # rows
NO_ROOM: Final = "A sheet of Excel has room for {:,} rows, and {} has more. Export it as CSV."

FIRST_ROW: Final = re.compile(rb'<row r="2".*?</row>', re.DOTALL)
DIMENSION: Final = re.compile(rb"<dimension [^>]*/>")
"""How many rows there are, which some readers believe; it isn't needed."""
STYLED: Final = re.compile(rb'<c r="([A-Z]+)2" s="(\d+)"')
CARRIAGE_RETURN: Final = {"\r": "&#13;"}  # which XML would turn into a line feed
UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Titled(Protocol):
    """A sheet: its columns and what it is called."""

    @property
    def columns(self) -> Sequence[Column]:
        """Its columns in their order."""
        ...

    def title(self, language: Language) -> str:
        """What it is called."""
        ...


class Filled(NamedTuple):
    """A sheet with its rows."""

    sheet: Titled
    rows: Iterable[Row]


def write(path: Path, about: Sequence[tuple[str, str]], sheets: Sequence[Filled], language: Language) -> None:
    """Write a workbook, or leave what was there; `about` says of what it is, in pairs of a name and a text.

    Raises CannotStart where there are more rows than a sheet has room for, and OSError.
    """
    made = BytesIO()
    _book(about, sheets, language).save(made)
    with (
        replacing(path) as beside,
        ZipFile(made) as pattern,
        ZipFile(beside, "w", ZIP_DEFLATED, compresslevel=COMPRESSION) as book,
    ):
        filled = {f"xl/worksheets/sheet{place}.xml": each for place, each in enumerate(sheets, 2)}
        for name in pattern.namelist():
            if name in filled:
                _fill(book, name, pattern.read(name), filled[name], language)
            else:
                book.writestr(name, pattern.read(name))


def _book(about: Sequence[tuple[str, str]], sheets: Sequence[Filled], language: Language) -> Workbook:
    """A workbook with all but the rows: in their place each sheet has one that shows how its cells look."""
    book = Workbook()
    page: Any = book.active
    page.title = ABOUT[language]
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 26, 90
    for number, (name, text) in enumerate(about, 1):
        _put(page, number, 1, name).font = Font(bold=True)
        _put(page, number, 2, text).alignment = Alignment(wrap_text=True, vertical="top")
    choices = _choices_of(sheets)
    ranges = _ranges_of(choices, language)
    for each in sheets:
        _add_page(book, each.sheet, language, ranges)
    _add_choices(book, choices, language)
    return book


def _add_page(book: Workbook, sheet: Titled, language: Language, ranges: Mapping[Any, str]) -> None:
    page = book.create_sheet(sheet.title(language))
    page.freeze_panes = "B2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}1"
    for place, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(place)
        shown = FORMATS.get(column.cells, AS_TEXT)
        page.column_dimensions[letter].width = WIDTHS.get(column.cells, WIDTH)
        page.column_dimensions[letter].number_format = shown
        head = _put(page, 1, place, column.heading(language))
        head.font, head.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        head.fill = REQUIRED if column.required else HEAD
        if told := column.help(language):
            lines = len(told) // HELP_CHARACTERS_PER_LINE + 2
            head.comment = Comment(told, AUTHOR, width=340, height=20 * lines)
        page.cell(2, place).number_format = shown
        page.cell(2, place).alignment = Alignment(vertical="top")
        if allowed := _allowed(column, ranges):
            allowed.add(f"{letter}2:{letter}{ROWS_MAX}")
            page.data_validations.append(allowed)


def _allowed(column: Column, ranges: Mapping[Any, str]) -> DataValidation | None:
    """What Excel lets into a column; None where that is anything."""
    match column.cells:
        case Cells.CHOICE | Cells.YES_NO:
            return DataValidation(type="list", formula1=ranges[_listed(column)], allow_blank=True)
        case Cells.DAY:
            return DataValidation(type="date", operator="greaterThan", formula1="1", allow_blank=True)
        case Cells.WHOLE:
            return DataValidation(type="whole", operator="between", formula1="-1E9", formula2="1E9", allow_blank=True)
        case Cells.NUMBER:
            return DataValidation(
                type="decimal", operator="between", formula1="-1E300", formula2="1E300", allow_blank=True
            )
        case _:
            return None


def _choices_of(sheets: Sequence[Filled]) -> list[Any]:
    columns = (column for each in sheets for column in each.sheet.columns)
    return list(dict.fromkeys(_listed(each) for each in columns if each.cells in (Cells.CHOICE, Cells.YES_NO)))


def _listed(column: Column) -> Any:
    return bool if column.cells is Cells.YES_NO else column.choices


def _ranges_of(choices: Sequence[Any], language: Language) -> Mapping[Any, str]:
    """By each list of choices, the cells that have it on the sheet of choices."""
    counts = ((each, get_column_letter(place), len(_labels(each, language))) for place, each in enumerate(choices, 1))
    return {each: f"'{CHOICES[language]}'!${letter}$1:${letter}${count}" for each, letter, count in counts}


def _add_choices(book: Workbook, choices: Sequence[Any], language: Language) -> None:
    page = book.create_sheet(CHOICES[language])
    page.sheet_state = "hidden"
    for place, each in enumerate(choices, 1):
        for number, label in enumerate(_labels(each, language), 1):
            _put(page, number, place, label)


def _labels(choices: Any, language: Language) -> Sequence[str]:
    return YES[language] if choices is bool else [each.words(language).label for each in choices]


def _put(page: Worksheet, row: int, column: int, text: str) -> Any:
    cell: Any = page.cell(row, column)
    cell.value = UNWRITABLE.sub("", text)
    cell.data_type = "s"  # also of what begins with =, which would be a formula else
    return cell


def _fill(book: ZipFile, name: str, page: bytes, filled: Filled, language: Language) -> None:
    """Write a sheet with its rows where the pattern has the one that shows how they look."""
    page = DIMENSION.sub(b"", page)
    shown = FIRST_ROW.search(page)
    assert shown is not None  # noqa: S101 -- as `_add_page` has made it
    styles = {letter.decode(): style.decode() for letter, style in STYLED.findall(shown[0])}
    with book.open(name, "w", force_zip64=True) as into:
        into.write(page[: shown.start()])
        for some in _together(_rows(filled, styles, language)):
            into.write(some)
        into.write(page[shown.end() :])


def _together(rows: Iterator[str]) -> Iterator[bytes]:
    some: list[str] = []
    for row in rows:
        some.append(row)
        if len(some) == WRITTEN_AT_ONCE:
            yield "".join(some).encode()
            some.clear()
    yield "".join(some).encode()


def _rows(filled: Filled, styles: Mapping[str, str], language: Language) -> Iterator[str]:
    """Yield each row as Excel has it. Raises CannotStart for one too many."""
    columns = filled.sheet.columns
    letters = [get_column_letter(place) for place in range(1, len(columns) + 1)]
    writers = [_writer(each, letter, styles[letter], language) for each, letter in zip(columns, letters, strict=True)]
    fields = [each.field for each in columns]
    number = 1
    for row in filled.rows:
        number += 1
        if number > ROWS_MAX:
            raise CannotStart(NO_ROOM.format(ROWS_MAX - 1, filled.sheet.title(language)))
        cells = [
            write(number, value)
            for write, field in zip(writers, fields, strict=True)
            if (value := row.get(field)) is not None and value != []
        ]
        yield f'<row r="{number}">{"".join(cells)}</row>'


def _writer(column: Column, letter: str, style: str, language: Language) -> Callable[[int, Any], str]:
    """What writes the cells of a column that aren't empty."""
    start = f'<c r="{letter}'

    def text(number: int, value: Any) -> str:
        told = str(cell_of(value, column, language))
        if UNWRITABLE.search(told):
            told = UNWRITABLE.sub("", told)
        told = escape(told, CARRIAGE_RETURN)
        return f'{start}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{told}</t></is></c>'

    def figure(number: int, value: float) -> str:
        return f'{start}{number}" s="{style}"><v>{value!r}</v></c>'

    def day(number: int, value: str) -> str:
        days = (date.fromisoformat(value) - EXCEL_BEGAN).days
        return figure(number, days) if days >= DAYS_MIN else text(number, value)

    return {Cells.NUMBER: figure, Cells.WHOLE: figure, Cells.DAY: day}.get(column.cells, text)
