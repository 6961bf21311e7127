"""Files of tables as they come: what a file is, by its content rather than its name, and the sheets that it has.

A file that isn't what it should be is refused in a sentence before anything of it is taken: see `FileRefused`. What is
read otherwise than it looks, or left out, is said. So are the encoding and the separator of a text.
"""

import mmap
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, TypeAlias

from samsyn.errors import FileRefused
from samsyn.exchange.tables import csv_files, pages, refusals
from samsyn.exchange.tables.cells import as_compared
from samsyn.exchange.tables.reading import HEAD_ROWS_MAX, head_among, sheet_called
from samsyn.exchange.tables.sheets import ALL_SHEETS, Sheet
from samsyn.exchange.tables.writing import ABOUT, CHOICES
from samsyn.model.vocabulary import Language
from samsyn.spoken import Message, Quoted, Series

Told: TypeAlias = Callable[[Message], None]
Row: TypeAlias = tuple[int, Sequence[Any]]
Coming: TypeAlias = tuple[str, Iterable[Row], Sheet]
"""A sheet as it comes: what it is called in the file, its numbered rows, and which sheet it is."""

FILE_BYTES_MAX: Final = 100 * 2**20  # a workbook of a million observations has about 40 MB
START_BYTES: Final = 1_024
ZIP: Final = b"PK\x03\x04"
OLE: Final = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")  # what Office calls the stream of a workbook with a password
CODE_DIGITS: Final = 4
VERSION_NUMBERS: Final = re.compile(r"\d+")
VERSION_PARTS: Final = 3

CODE: Final = frozenset({"kod", "code"})
VERSION: Final = "version"
ABOUTS: Final = frozenset(as_compared(each) for each in ABOUT.values())
OWN: Final = frozenset(as_compared(each) for each in CHOICES.values())
TITLES: Final = Series(tuple(f"{each.title(Language.SV)} ({each.title(Language.EN)})" for each in ALL_SHEETS))


def sheets_in(path: Path, told: Told, sheet: str | None = None, place: str | None = None) -> Iterator[Coming]:
    """Yield the sheets of a workbook, of a CSV file, or of the files in a folder, each with its rows.

    The file may be called anything; it is looked at. `sheet` says which one a CSV file is, or which of a workbook is
    wanted; a CSV file is called after its sheet otherwise. `place` is the code of the graph's place: a file that says
    to be of another one is refused, as is one of a newer version of Samsyn. Rows are numbered as spreadsheets do, and
    cells are as `cells.value_of` takes them. They are read as they are asked for, once, before the next sheet.
    Raises FileRefused, also amid the rows, and OSError.
    """
    if path.is_dir():
        for each in sorted(path.iterdir()):
            if not each.name.startswith((".", "~$")) and each.is_file():
                yield from _named(each, told, place)
    elif _is_workbook(path, told):
        yield from _in_workbook(path, told, sheet, place)
    else:
        yield _in_text(path, told, sheet, place)


def _named(path: Path, told: Told, place: str | None) -> Iterator[Coming]:
    """The sheets of a file in a folder: whatever is said of it is said with its name."""
    if path.suffix.lower() not in (".csv", ".xlsx"):
        told(Message(en="{file} is left out.", sv="{file} utelämnas.", file=path.name))
        return
    try:
        yield from sheets_in(path, lambda message: told(_of(path, message)), None, place)
    except FileRefused as refused:
        raise FileRefused(_of(path, refused.message)) from refused


def _of(path: Path, message: Message) -> Message:
    return Message(en="{file}: {message}", sv="{file}: {message}", file=path.name, message=message)


def _is_workbook(path: Path, told: Told) -> bool:
    """Whether a file is a workbook, else text. Raises FileRefused for any other kind, and where it is too large."""
    size = path.stat().st_size
    if size == 0:
        raise FileRefused(refusals.EMPTY)
    if size > FILE_BYTES_MAX:
        raise FileRefused(
            Message(
                en="The file has {size} MB; at most {max} are read. Divide it, or save it without pictures.",
                sv="Filen är på {size} MB, och högst {max} läses. Dela upp den, eller spara den utan bilder.",
                size=-(-size // 2**20),
                max=FILE_BYTES_MAX // 2**20,
            )
        )
    with path.open("rb") as file:
        start = file.read(START_BYTES)
    if start.startswith(OLE):
        raise FileRefused(refusals.PASSWORD if _is_locked(path) else refusals.OLDER)
    if start.startswith(b"PK"):
        if path.suffix.lower() == ".csv":
            told(Message(en="The file is a workbook and is read as one.", sv="Filen är en arbetsbok och läses så."))
        return True
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    for beginning, message in refusals.OTHERS.items():
        if bare.startswith(beginning):
            raise FileRefused(message)
    if path.suffix.lower() in (".xlsx", ".xlsm", ".xls"):
        told(
            Message(
                en="The file is no workbook, but text. It is read as CSV.",
                sv="Filen är ingen arbetsbok utan text. Den läses som CSV.",
            )
        )
    return False


def _is_locked(path: Path) -> bool:
    """Whether a file of Office is a workbook behind a password, which is packed as older ones are."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(ENCRYPTED) >= 0


def _in_workbook(path: Path, told: Told, sheet: str | None, place: str | None) -> Iterator[Coming]:
    with pages.opened(path) as book:
        if book.has_macros:
            told(
                Message(
                    en="The workbook has macros. They are not run; the values are read.",
                    sv="Arbetsboken har makron. De körs inte; värdena läses.",
                )
            )
        about = next((page for page in book.pages if as_compared(page.title) in ABOUTS), None)
        if about is not None:
            _check_about(islice(about.rows(), HEAD_ROWS_MAX), place)
        known = [(page, named) for page in book.pages if (named := _wanted(page.title, sheet, len(book.pages)))]
        left_out = [Quoted(page.title) for page in book.pages if _is_left_out(page.title, sheet)]
        if not known:
            message = Message(
                en="No sheet of the workbook has a known name. Name it after one of these: {sheets}.",
                sv="Inget blad i arbetsboken har ett känt namn. Döp bladet efter ett av dessa: {sheets}.",
                sheets=TITLES,
            )
            raise FileRefused(message)
        if left_out and sheet is None:
            told(
                Message(
                    en="Sheets of other names are left out: {sheets}.",
                    sv="Blad med andra namn utelämnas: {sheets}.",
                    sheets=Series(tuple(left_out)),
                )
            )
        for page, named in known:
            for message in page.oddities():
                told(message)
            yield page.title, page.rows(told), named


def _wanted(title: str, sheet: str | None, pages: int) -> Sheet | None:
    """Which sheet a page of a workbook is, if it is wanted: by its title, or by what is said of the only one."""
    named = sheet_called(title)
    if sheet is None:
        return named
    wanted = _sheet_named(sheet)
    return wanted if named is wanted or (pages == 1 and named is None) else None


def _is_left_out(title: str, sheet: str | None) -> bool:
    return sheet is None and sheet_called(title) is None and as_compared(title) not in ABOUTS | OWN


def _in_text(path: Path, told: Told, sheet: str | None, place: str | None) -> Coming:
    named = _sheet_named(sheet or path.stem)
    look = csv_files.look(path)
    told(look.in_words())
    rows = csv_files.rows_in(path, look)
    first = list(islice(rows, HEAD_ROWS_MAX))
    _check_about(first[: head_among(named, first)], place)
    return sheet or path.name, chain(first, rows), named


def _sheet_named(name: str) -> Sheet:
    found = sheet_called(name)
    if found is None:
        message = Message(
            en="{name} is the name of no sheet. Call the file after one of these: {sheets}.",
            sv="{name} är inget blads namn. Ge filen namn efter ett av dessa: {sheets}.",
            name=Quoted(name),
            sheets=TITLES,
        )
        raise FileRefused(message)
    return found


def _check_about(rows: Iterable[Row], place: str | None) -> None:
    """Refuse what says to be of another place, or of a newer version; `rows` say what a file is about."""
    about = dict(_pairs(rows))
    code = next((about[each] for each in CODE if each in about), "")
    if place and code and code.zfill(CODE_DIGITS) != place:
        raise FileRefused(
            Message(
                en="The file is of another place ({code}); this one has the code {place}. Choose the right file.",
                sv="Filen är från en annan plats ({code}); den här har koden {place}. Välj rätt fil.",
                code=code,
                place=place,
            )
        )
    own = version("samsyn")
    if _numbers(about.get(VERSION, "")) > _numbers(own):
        raise FileRefused(
            Message(
                en="The file was made by a newer version of Samsyn ({newer}); this is {own}. Export it from this one.",
                sv="Filen är gjord av en nyare version av Samsyn ({newer}); den här är {own}. Exportera från den här.",
                newer=about[VERSION],
                own=own,
            )
        )


def _pairs(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Yield names with texts: in two cells, or in one with a colon between them."""
    for _, cells in rows:
        texts = [str(each).strip() for each in cells if each is not None and str(each).strip()]
        name, _, rest = texts[0].partition(":") if texts else ("", "", "")
        yield as_compared(name), rest.strip() or " ".join(texts[1:2])


def _numbers(told: str) -> tuple[int, ...]:
    """A version as it is compared; nothing where it is none."""
    return tuple(int(each) for each in VERSION_NUMBERS.findall(told)[:VERSION_PARTS])
