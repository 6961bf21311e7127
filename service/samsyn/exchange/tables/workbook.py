"""Workbooks as Excel and LibreOffice have them: a sheet for each type, and one that says of what the workbook is.

They are written and read row by row, so that 100,000 rows take no more memory than a thousand. Formulas are never run:
of a cell that has one, the value is taken that the spreadsheet has kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from samsyn.exchange.tables.cells import YES, cell_of
from samsyn.exchange.tables.sheets import Cells, Column, Sheet
from samsyn.model.vocabulary import Language

ABOUT: Final = {Language.EN: "About", Language.SV: "Om filen"}
CHOICES: Final = {Language.EN: "Choices", Language.SV: "Val"}
ROWS_MAX: Final = 1_048_576  # of a sheet of Excel
WIDTHS: Final = {Cells.NUMBER: 14, Cells.WHOLE: 12, Cells.DAY: 13, Cells.YES_NO: 13, Cells.CHOICE: 20, Cells.ONE: 34}
WIDTH: Final = 40
HEAD: Final = PatternFill("solid", fgColor="E6EEF7")
DAY_FORMAT: Final = "yyyy-mm-dd"

Row = Mapping[str, Any]


class Filled(NamedTuple):
    """A sheet with its rows."""

    sheet: Sheet
    rows: Iterable[Row]


def write(path: Path, about: Sequence[tuple[str, str]], sheets: Sequence[Filled], language: Language) -> None:
    """Write a workbook; `about` says of what it is, in pairs of a name and a text. Raises OSError."""
    book = Workbook(write_only=True)
    told = book.create_sheet(ABOUT[language])
    told.column_dimensions["A"].width, told.column_dimensions["B"].width = 26, 90
    for name, text in about:
        told.append([_text(told, name, bold=True), _text(told, text)])
    choices = _choices_of(sheets)
    for filled in sheets:
        _write_sheet(book, filled, language, ranges_of(choices, language))
    _write_choices(book, choices, language)
    book.save(path)


def ranges_of(choices: Sequence[Any], language: Language) -> Mapping[Any, str]:
    """By each list of choices, the cells that have it on the sheet of choices."""
    found: dict[Any, str] = {}
    for place, each in enumerate(choices, 1):
        letter = get_column_letter(place)
        count = 2 if each is bool else len(each)
        found[each] = f"'{CHOICES[language]}'!${letter}$1:${letter}${count}"
    return found


def _choices_of(sheets: Sequence[Filled]) -> list[Any]:
    found: dict[Any, None] = {}
    for filled in sheets:
        for column in filled.sheet.columns:
            if column.cells is Cells.CHOICE:
                found[column.choices] = None
            elif column.cells is Cells.YES_NO:
                found[bool] = None
    return list(found)


def _write_sheet(book: Workbook, filled: Filled, language: Language, ranges: Mapping[Any, str]) -> None:
    columns = filled.sheet.columns
    page = book.create_sheet(filled.sheet.title(language))
    page.freeze_panes = "B2"
    for place, column in enumerate(columns, 1):
        page.column_dimensions[get_column_letter(place)].width = WIDTHS.get(column.cells, WIDTH)
        listed = ranges.get(
            column.choices if column.cells is Cells.CHOICE else bool if column.cells is Cells.YES_NO else None
        )
        if listed:
            letter = get_column_letter(place)
            allowed = DataValidation(type="list", formula1=listed, allow_blank=not column.required)
            allowed.add(f"{letter}2:{letter}{ROWS_MAX}")
            page.data_validations.append(allowed)
    page.append([_heading(page, column, language) for column in columns])
    for row in filled.rows:
        page.append([_cell(page, cell_of(row.get(column.field), column, language)) for column in columns])
    page.auto_filter.ref = f"A1:{get_column_letter(len(columns))}1"


def _write_choices(book: Workbook, choices: Sequence[Any], language: Language) -> None:
    page = book.create_sheet(CHOICES[language])
    page.sheet_state = "hidden"
    lists = [YES[language] if each is bool else [one.words(language).label for one in each] for each in choices]
    for row in range(max(map(len, lists), default=0)):
        page.append([each[row] if row < len(each) else None for each in lists])


def _heading(page: Any, column: Column, language: Language) -> Any:
    cell = _text(page, column.heading(language), bold=True)
    cell.fill, cell.alignment = HEAD, Alignment(wrap_text=True, vertical="top")
    if column.help(language):
        cell.comment = Comment(column.help(language), "Samsyn", width=320, height=140)
    return cell


def _text(page: Any, text: str, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(page, text)
    cell.data_type = "s"  # also what begins with =, which would be a formula else
    cell.font = Font(bold=bold)
    return cell


def _cell(page: Any, value: Any) -> Any:
    if isinstance(value, str):
        cell = WriteOnlyCell(page, value)
        cell.data_type = "s"
        return cell
    if isinstance(value, date):
        cell = WriteOnlyCell(page, value)
        cell.number_format = DAY_FORMAT
        return cell
    return value
