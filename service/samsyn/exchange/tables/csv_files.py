"""CSV as Swedish Excel writes and reads it: a byte order mark, semicolons, decimal commas; and as others do.

Which characters and which separator a file has is found out by looking, and told; it is never guessed in silence.
"""

import codecs
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from samsyn.errors import FileRefused
from samsyn.exchange.tables import refusals
from samsyn.exchange.tables.cells import GROUPED, Grouped
from samsyn.exchange.tables.reading import headings_among as _headings
from samsyn.spoken import Message

SEPARATORS: Final[Mapping[str, Message]] = {
    ";": Message(en="semicolons", sv="semikolon"),
    "\t": Message(en="tabs", sv="tabbar"),
    ",": Message(en="commas", sv="komman"),
}
ENCODINGS: Final[Mapping[str, str]] = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252"}
UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BLOCK_BYTES: Final = 2**20
HEAD_LINES: Final = 40  # in which the separator shows
LINE_CHARACTERS_MAX: Final = 2**20  # of these
FIELD_CHARACTERS_MAX: Final = 131_072  # of one cell: Excel's have 32,767
FIELDS_MAX: Final = 1_000
SAYS_SEPARATOR: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
TWICE_ENCODED: Final = re.compile(rb"\xc3[\x84\x85\x96\xa4\xa5\xb6]")  # Ä Å Ö ä å ö in UTF-8


class Look(NamedTuple):
    """What a file was found to have: its characters' encoding and what separates its fields."""

    encoding: str
    separator: str

    def in_words(self) -> Message:
        """What it is, for whoever imports it."""
        return Message(
            en="The file is read as {letters}, with {separators} between the fields.",
            sv="Filen läses som {letters}, med {separators} mellan fälten.",
            letters=ENCODINGS[self.encoding],
            separators=SEPARATORS[self.separator],
        )


def look(path: Path) -> Look:
    """Find out how a file is written, by all of it. Raises FileRefused where it isn't text, or is in two encodings."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as file:
        head = [line for _ in range(HEAD_LINES) if (line := file.readline(LINE_CHARACTERS_MAX))]
    said = SAYS_SEPARATOR.fullmatch(head[0]) if head else None
    if said and said[1] in SEPARATORS:
        return Look(encoding, said[1])
    return Look(encoding, max(SEPARATORS, key=lambda each: _headings_by(head, each)))


def rows_in(path: Path, found: Look) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows of a file that have something, numbered as a spreadsheet does.

    Raises FileRefused where one can't be read, or where commas of decimals may be taken for those between fields.
    """
    csv.field_size_limit(FIELD_CHARACTERS_MAX)
    number, width = 0, 0
    with path.open(encoding=found.encoding, newline="") as file:
        reader = csv.reader(file, delimiter=found.separator, strict=True)
        while True:
            try:
                fields = next(reader, None)
            except csv.Error as error:
                raise FileRefused(_unreadable(number + 1)) from error
            if fields is None:
                return
            number += 1
            if number == 1 and SAYS_SEPARATOR.fullmatch(found.separator.join(fields)):
                continue
            fields = _without_empty_ends(fields)
            if len(fields) > FIELDS_MAX:
                raise FileRefused(_unreadable(number))
            if found.separator == ",":
                width = width or (len(fields) if _headings(fields) else 0)
                if width and len(fields) > width:
                    raise FileRefused(_too_many(number, len(fields), width))
                fields = [Grouped(each) if GROUPED.fullmatch(each) else each for each in fields]
            if fields:
                yield number, fields


def _encoding(path: Path) -> str:
    """The encoding of a file. Raises FileRefused where it is no text, or in two encodings."""
    with path.open("rb") as file:
        start = file.read(len(codecs.BOM_UTF8))
        file.seek(0)
        if start.startswith(UTF_16):
            return _proven(file, "utf-16")
        is_utf_8, is_mixed, decoder = True, False, codecs.getincrementaldecoder("utf-8")()
        while block := file.read(BLOCK_BYTES):
            if b"\x00" in block:
                raise FileRefused(refusals.NOT_TEXT)
            is_mixed = is_mixed or TWICE_ENCODED.search(block) is not None
            is_utf_8 = is_utf_8 and _decodes(decoder, block)
        if is_utf_8 and _decodes(decoder, b"", final=True):
            return "utf-8-sig"
        if is_mixed or start == codecs.BOM_UTF8:
            raise FileRefused(refusals.MIXED)
        file.seek(0)
        return _proven(file, "cp1252")


def _proven(file: BinaryIO, encoding: str) -> str:
    """The encoding, if all of a file is in it. Raises FileRefused otherwise."""
    decoder = codecs.getincrementaldecoder(encoding)()
    while block := file.read(BLOCK_BYTES):
        if not _decodes(decoder, block):
            raise FileRefused(refusals.NOT_TEXT)
    if not _decodes(decoder, b"", final=True):
        raise FileRefused(refusals.NOT_TEXT)
    return encoding


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool = False) -> bool:
    try:
        return "\x00" not in decoder.decode(block, final)
    except UnicodeDecodeError:
        return False


def _headings_by(head: Sequence[str], separator: str) -> tuple[int, int]:
    """How many headings there are in one line if that separates them; then how many fields."""
    csv.field_size_limit(FIELD_CHARACTERS_MAX)
    most = (0, 0)
    try:
        for fields in csv.reader(head, delimiter=separator):
            most = max(most, (_headings(fields), len(fields)))
    except csv.Error:
        pass  # what is wrong with it is said when it is read
    return most


def _without_empty_ends(fields: list[str]) -> list[str]:
    while fields and not fields[-1].strip():
        fields.pop()
    return fields


def _unreadable(number: int) -> Message:
    return Message(
        en="Row {number} can't be read: a quotation mark isn't closed, or a cell has over {max} characters.",
        sv="Rad {number} går inte att läsa: ett citattecken är inte stängt, eller en cell har över {max} tecken.",
        number=number,
        max=FIELD_CHARACTERS_MAX,
    )


def _too_many(number: int, fields: int, width: int) -> Message:
    return Message(
        en="Row {number} has {fields} fields, the headings have {width}: decimal commas may be taken for commas between"
        " fields. Save the file with semicolons.",
        sv="Rad {number} har {fields} fält, rubrikerna {width}: decimalkomman kan tas för komman mellan fält."
        " Spara filen med semikolon.",
        number=number,
        fields=fields,
        width=width,
    )
