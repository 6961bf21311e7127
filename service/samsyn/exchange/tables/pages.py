"""The pages of a workbook, read row by row: with what a cell is shown as, and in bounded memory and time.

openpyxl reads cells; formulas are never run. Its own rows say neither that a number is shown in per cent, nor that a
formula's value wasn't kept, nor which cells are merged, and they keep what they have read. So each page is looked
through first, as text: how far it is filled, what is merged or hidden. That proves also that it isn't damaged.
"""

import re
import struct
import warnings
import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias
from zipfile import BadZipFile, ZipFile

from lxml.etree import iterparse
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet._reader import CELL_TAG, FORMULA_TAG, ROW_TAG, VALUE_TAG, WorkSheetParser
from openpyxl.xml.constants import SHEET_MAIN_NS

from samsyn.errors import FileRefused
from samsyn.exchange.tables import refusals
from samsyn.exchange.tables.cells import Merged, Percent, Since1904, Unkept
from samsyn.spoken import Message, Quoted

Row: TypeAlias = tuple[int, Sequence[Any]]

UNPACKED_BYTES_MAX: Final = 512 * 2**20  # of a whole workbook; 100,000 rows of eight cells have about 40 MB
PART_BYTES_MAX: Final = 128 * 2**20  # of what is read at once: texts, styles, the list of sheets
DIRECTORY_BYTES_MAX: Final = 4 * 2**20  # of the list of what is packed, so that many tiny files fill no memory
END_BYTES: Final = 22 + 65_535  # in which a ZIP file's end is: 22, and a comment
LOOKED_AT_BYTES: Final = 2**20
OVERLAP_BYTES: Final = 1_024  # of which no tag that is looked for is longer
TEXT_TAG: Final = f"{{{SHEET_MAIN_NS}}}t"
EMPTY_ROWS_MAX: Final = 1_000  # in a row, after which nothing more is expected: some have a million of them
MERGED_MAX: Final = 1_000
ROWS_MAX: Final = 1_048_576  # of a sheet of Excel
COLUMNS_MAX: Final = 256  # as far as merged cells are told

FILLED: Final = (b"</v>", b":v>", b"</is>", b":is>", b"</f>", b":f>")
"""With which a cell ends that has something."""
STRICT: Final = b"http://purl.oclc.org/ooxml/"
XML: Final = (".xml", ".rels")
PAGES: Final = "xl/worksheets/sheet"
DECLARES: Final = re.compile(rb"<!(DOCTYPE|ENTITY)")
MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9:]+)"')
HIDDEN: Final = re.compile(rb'<(?:\w+:)?(row|col)\s(?=[^>]*hidden="(?:1|true)")[^>]*>')
NUMBER: Final = re.compile(rb'\sr="(\d+)"')
QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
"""What is shown as it is in a format: a per cent sign in it makes no percentage."""
BROKEN: Final = (
    ValueError,
    SyntaxError,  # of XML
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    BadZipFile,
    zlib.error,
    EOFError,
    RuntimeError,
)
"""What openpyxl raises of a file that isn't what it should be, or is damaged."""

warnings.filterwarnings("ignore", module="openpyxl")  # of what it leaves out; what matters of it is said here


@contextmanager
def opened(path: Path) -> Generator["Book"]:
    """A workbook to read. Raises FileRefused where it is none, is damaged, locked or too large, and OSError."""
    _check_directory(path)
    try:
        archive = ZipFile(path)
    except BROKEN as error:
        raise FileRefused(refusals.DAMAGED) from error
    with archive:
        _check_parts(archive)
        yield Book(path, archive)


@dataclass
class Book:
    """A workbook that is open."""

    path: Path
    archive: ZipFile

    @property
    def has_macros(self) -> bool:
        """Whether there is a program in it."""
        return any(name.lower().endswith("vbaproject.bin") for name in self.archive.namelist())

    @cached_property
    def pages(self) -> Sequence["Page"]:
        """Its sheets in their order, the hidden ones among them, without charts."""
        try:
            with self.path.open("rb") as file:
                reader = ExcelReader(file, read_only=True, data_only=True, keep_links=False)
                return list(_pages(reader, self.archive))
        except BROKEN as error:
            raise FileRefused(refusals.DAMAGED) from error
        except OSError as error:
            if error.errno is None:  # openpyxl's way to say that there is no workbook in it
                raise FileRefused(refusals.NO_WORKBOOK) from error
            raise


@dataclass
class Page:
    """A sheet of a workbook."""

    title: str
    is_hidden: bool
    archive: ZipFile
    part: str
    reader: ExcelReader
    percents: frozenset[int]

    @cached_property
    def looked(self) -> "Look":
        """What was found by looking through it."""
        try:
            with self.archive.open(self.part) as source:
                return _look(lambda: source.read(LOOKED_AT_BYTES))
        except BROKEN as error:
            raise FileRefused(refusals.DAMAGED) from error

    def oddities(self) -> Iterator[Message]:
        """Yield what is odd about it and read all the same."""
        if self.is_hidden:
            yield Message(
                en="The sheet {sheet} is hidden, and is read as well.",
                sv="Bladet {sheet} är dolt, och läses ändå.",
                sheet=Quoted(self.title),
            )
        if self.looked.hidden:
            yield Message(
                en="On the sheet {sheet} rows or columns are hidden ({count}). They are read as well.",
                sv="På bladet {sheet} är rader eller kolumner dolda ({count}). De läses ändå.",
                sheet=Quoted(self.title),
                count=self.looked.hidden,
            )

    def rows(self, told: Callable[[Message], None] = lambda _: None) -> Iterator[Row]:
        """Yield its rows, numbered as spreadsheets do, up to the last that has something; empty ones are left out.

        Raises FileRefused where it is damaged.
        """
        try:
            yield from self._rows(told)
        except BROKEN as error:
            raise FileRefused(refusals.DAMAGED) from error

    def _rows(self, told: Callable[[Message], None]) -> Iterator[Row]:
        book: Any = self.reader.wb
        empty = 0
        merged = _Merging(self.looked.merged)
        with self.archive.open(self.part) as source:
            parser = _Parser(
                source,
                self.reader.shared_strings,
                data_only=True,
                epoch=book.epoch,
                date_formats=book._date_formats,  # noqa: SLF001 (openpyxl's own reader takes it so)
                timedelta_formats=book._timedelta_formats,  # noqa: SLF001 (as above)
            )
            parser.percents, parser.is_since_1904 = self.percents, book.epoch == CALENDAR_MAC_1904
            for number, cells in parser.filled_rows():
                if number > self.looked.last:
                    return
                row = merged.over(number, cells)
                empty = 0 if row else empty + 1
                if empty > EMPTY_ROWS_MAX:
                    told(_gap(self.title, number, self.looked.last))
                    return
                if row:
                    yield number, row


class _Parser(WorkSheetParser):
    """openpyxl's, which tells more of a cell and keeps nothing of what it has read."""

    percents: frozenset[int]
    is_since_1904: bool

    def filled_rows(self) -> Iterator[tuple[int, dict[int, Any]]]:
        """Yield each row's number with its cells that have something, by their columns from 1."""
        for _, element in iterparse(self.source, tag=ROW_TAG, resolve_entities=False):
            self.row_counter = int(element.get("r") or self.row_counter + 1)
            self.col_counter = 0
            yield self.row_counter, dict(self._cells(element))
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]

    def _cells(self, row: Any) -> Iterator[tuple[int, Any]]:
        for element in row:
            if element.tag != CELL_TAG:
                continue
            if not len(element) and element.get("r"):
                continue  # formatted and empty
            cell = self.parse_cell(element)
            value = self._shown(cell, element)
            if value is not None and value != "":
                yield cell["column"], value

    def parse_cell(self, element: Any) -> dict[str, Any]:
        """A cell, as openpyxl has it; a plain text beside the number, which it takes long for, is read here."""
        if element.get("t") == "inlineStr" and len(element) == 1 and len(element[0]) == 1:
            text = element[0][0]
            if text.tag == TEXT_TAG and element.get("r"):
                row, column = coordinate_to_tuple(element.get("r"))
                self.col_counter = column
                return {"row": row, "column": column, "value": text.text, "data_type": "s", "style_id": 0}
        return super().parse_cell(element)

    def _shown(self, cell: Any, element: Any) -> Any:
        value = cell["value"]
        if value is None and element.find(FORMULA_TAG) is not None:
            return None if element.get("t") == "str" and element.find(VALUE_TAG) is not None else Unkept()
        if cell["data_type"] == "n" and value is not None:
            if cell["style_id"] in self.percents:
                return Percent(value)
            return Since1904(value) if self.is_since_1904 else value
        return value.replace("_x000D_", "") if isinstance(value, str) else value


class _Merging:
    """What is merged on a page: its cells but the first are told as such."""

    def __init__(self, ranges: Sequence[str]) -> None:
        spans: list[tuple[Any, ...]] = [(*range_boundaries(each), each) for each in ranges]
        self.waiting = sorted(spans, key=lambda each: each[1], reverse=True)
        self.begun: list[tuple[Any, ...]] = []
        self.first: dict[str, Any] = {}

    def over(self, number: int, cells: dict[int, Any]) -> list[Any]:
        """The row as a list of its cells."""
        while self.waiting and self.waiting[-1][1] <= number:
            self.begun.append(self.waiting.pop())
        self.begun = [each for each in self.begun if each[3] >= number]
        for left, top, right, _, told in self.begun:
            if number == top:
                self.first[told] = cells.get(left)
            if self.first.get(told) is None:
                continue
            for column in range(left + (number == top), min(right, COLUMNS_MAX) + 1):
                cells[column] = Merged(told, self.first[told] if column == left else None)
        return [cells.get(column) for column in range(1, max(cells, default=0) + 1)]


@dataclass
class Look:
    """What was found in a page: the last row begun, the last that has something, what is merged, how much is hidden."""

    begun: int = 0
    last: int = 0
    merged: list[str] = field(default_factory=list[str])
    hidden: int = 0


def _look(read: Callable[[], bytes]) -> Look:
    """Look through a page's XML. Raises FileRefused where it declares a document type, or is of another kind."""
    found, before = Look(), b""
    while block := read():
        text = before + block
        if DECLARES.search(text):
            raise FileRefused(refusals.WITH_ENTITIES)
        if not before and STRICT in text:
            raise FileRefused(refusals.STRICT)
        _look_at(text, len(before), found)
        before = text[-OVERLAP_BYTES:]
    if len(found.merged) > MERGED_MAX:
        raise FileRefused(_much_merged(len(found.merged)))
    return found


def _look_at(text: bytes, before: int, found: Look) -> None:
    """Look at a block, which begins with some of what is `before` it: what ends there was seen."""
    filled = max(text.rfind(each) for each in FILLED)
    if filled >= before:
        found.last = _row_at(text, filled) or found.begun or ROWS_MAX
    found.begun = _row_at(text, len(text)) or found.begun
    if b"mergeCell" in text:
        found.merged += [each[1].decode() for each in MERGED.finditer(text) if each.end() > before]
    if b"hidden=" in text:
        found.hidden += sum(each.end() > before for each in HIDDEN.finditer(text))


def _row_at(text: bytes, end: int) -> int:
    """The number of the row that was begun last; 0 where none was, all there may be where it has no number."""
    at = text.rfind(b"row ", 0, end)
    while at > 0 and text[at - 1 : at] not in (b"<", b":"):
        at = text.rfind(b"row ", 0, at)
    if at < 1:
        return 0
    number = NUMBER.search(text, at, text.find(b">", at) + 1 or len(text))
    return int(number[1]) if number else ROWS_MAX


def _pages(reader: ExcelReader, archive: ZipFile) -> Iterator[Page]:
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    book: Any = reader.wb
    styles = book._cell_styles  # noqa: SLF001 (openpyxl shows a cell's format by cell alone)
    percents = frozenset(place for place, style in enumerate(styles) if _is_percent(book, style.numFmtId))
    names = {*archive.namelist()}
    for sheet, link in reader.parser.find_sheets():
        if link.target in names and "chartsheet" not in link.Type:
            yield Page(sheet.name, sheet.state != "visible", archive, link.target, reader, percents)


def _is_percent(book: Any, number: int) -> bool:
    """Whether a format shows a number multiplied by 100."""
    own = number - BUILTIN_FORMATS_MAX_SIZE
    if own >= 0:
        formats = book._number_formats  # noqa: SLF001 (as above)
        text = formats[own] if own < len(formats) else ""
    else:
        text = BUILTIN_FORMATS.get(number, "")
    return "%" in QUOTED.sub("", text)


def _check_directory(path: Path) -> None:
    """Refuse a file that is cut off, or whose list of contents is too long to be read."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - END_BYTES))
        end = file.read()
    at = end.rfind(b"PK\x05\x06")
    if at < 0 or len(end) < at + 16:
        raise FileRefused(refusals.DAMAGED)
    (size,) = struct.unpack_from("<I", end, at + 12)
    if size > DIRECTORY_BYTES_MAX:
        raise FileRefused(refusals.TOO_LARGE)


def _check_parts(archive: ZipFile) -> None:
    """Refuse what is no workbook of this kind, or would fill the memory; no more is unpacked than is listed."""
    parts = archive.infolist()
    names = {each.filename for each in parts}
    if "xl/workbook.bin" in names:
        raise FileRefused(refusals.BINARY)
    if "mimetype" in names and "content.xml" in names:
        raise FileRefused(refusals.OPEN_DOCUMENT)
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise FileRefused(refusals.NO_WORKBOOK)
    if any(each.flag_bits & 1 for each in parts):
        raise FileRefused(refusals.LOCKED)
    at_once = [each for each in parts if each.filename.endswith(XML) and not each.filename.startswith(PAGES)]
    if (
        sum(each.file_size for each in parts) > UNPACKED_BYTES_MAX
        or sum(each.file_size for each in at_once) > PART_BYTES_MAX
    ):
        raise FileRefused(refusals.TOO_LARGE)
    try:
        has_declarations = any(DECLARES.search(archive.read(each)) for each in at_once)
    except BROKEN as error:
        raise FileRefused(refusals.DAMAGED) from error
    if has_declarations:
        raise FileRefused(refusals.WITH_ENTITIES)


def _much_merged(count: int) -> Message:
    return Message(
        en="A sheet has {count} merged ranges; at most {max} are read. Unmerge them.",
        sv="Ett blad har {count} sammanfogade områden, och högst {max} läses. Dela dem.",
        count=count,
        max=MERGED_MAX,
    )


def _gap(title: str, number: int, last: int) -> Message:
    return Message(
        en="On the sheet {sheet} more than {max} empty rows end at row {number}. What follows, down to row {last},"
        " is left out.",
        sv="På bladet {sheet} slutar över {max} tomma rader vid rad {number}. Det som följer, ner till rad {last},"
        " utelämnas.",
        sheet=Quoted(title),
        max=EMPTY_ROWS_MAX,
        number=number,
        last=last,
    )
