"""All of a graph's tables: as a workbook, as a folder of CSV files, or one of them as CSV."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from samsyn.errors import CannotStart
from samsyn.exchange.tables import csv_writing, writing
from samsyn.exchange.tables.about import about, heads
from samsyn.exchange.tables.reading import sheet_called
from samsyn.exchange.tables.rows import References, Sees, everything, rows_of
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.exchange.tables.writing import Filled
from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import Language

NO_SHEET: Final = "{} is called after no sheet. Call the file after one of these: {}; or write a workbook (.xlsx)."


def filled(graph: Graph, sees: Sees = everything) -> Sequence[Filled]:
    """The sheets with their rows, of what somebody sees; the rows are made while they are read, once."""
    references = References(graph, sees)
    return [Filled(sheet, rows_of(graph, sheet, references)) for sheet in ALL_SHEETS]


def export(graph: Graph, path: Path, language: Language) -> None:
    """Write a workbook (.xlsx), the sheet after which a .csv is called, or a folder with all sheets as CSV.

    A file that was there is replaced whole, or left. Raises CannotStart for a name of no sheet and for more rows than a
    sheet of Excel has room for, and OSError.
    """
    match path.suffix.lower():
        case ".xlsx":
            writing.write(path, about(graph, language), filled(graph), language)
        case ".csv":
            sheet = sheet_called(path.stem)
            if sheet is None:
                raise CannotStart(NO_SHEET.format(path.name, ", ".join(each.title(language) for each in ALL_SHEETS)))
            one = Filled(sheet, rows_of(graph, sheet, References(graph)))
            csv_writing.write(path, one, language, heads(graph, language))
        case _ if not path.suffix or path.is_dir():
            path.mkdir(exist_ok=True)
            for each in filled(graph):
                csv_writing.write(path / f"{each.sheet.title(language)}.csv", each, language, heads(graph, language))
        case other:
            raise CannotStart(f"Files that end with {other} can't be written. Choose .xlsx, .csv, or a folder.")
