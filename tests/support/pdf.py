"""What stands on each page of a PDF that Chromium has printed."""

import re
import zlib
from collections.abc import Iterator
from typing import Final

_OBJECT: Final = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)(?:endobj|stream\r?\n)", re.DOTALL)
_KIDS: Final = re.compile(rb"/Kids \[([^]]*)\]")
_FONT: Final = re.compile(rb"/(F\d+) (\d+) 0 R")
_SHOWN: Final = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|(\bTm\b|\bTd\b|\bTJ\b|\bTj\b)")
_RANGE: Final = re.compile(r"<(\w+)> <(\w+)> <(\w+)>")
_PAIR: Final = re.compile(r"^<(\w+)> <(\w+)>$", re.MULTILINE)


def texts_of(pdf: bytes) -> list[str]:
    """The text of each page in order, without any spaces: where they are depends on how lines were broken."""
    objects = dict(_objects(pdf))
    fonts = {number: _letters(objects, found) for number, (found, _) in objects.items() if b"/ToUnicode" in found}
    return ["".join(_shown(objects, page, fonts)).replace(" ", "").replace("\u00a0", "") for page in _pages(objects)]


def _objects(pdf: bytes) -> Iterator[tuple[int, tuple[bytes, bytes]]]:
    """Each object by its number: its dictionary, and what is in its stream."""
    for found in _OBJECT.finditer(pdf):
        length = re.search(rb"/Length (\d+)", found[2])
        stream = (
            pdf[found.end() : found.end() + int(length[1])] if length and found[0].rstrip()[-6:] == b"stream" else b""
        )
        yield int(found[1]), (found[2], zlib.decompress(stream) if b"/FlateDecode" in found[2] and stream else stream)


def _pages(objects: dict[int, tuple[bytes, bytes]]) -> list[bytes]:
    """The pages, in the order of the tree."""
    [root] = [found for found, _ in objects.values() if b"/Type /Pages" in found and b"/Parent" not in found]
    return list(_below(objects, root))


def _below(objects: dict[int, tuple[bytes, bytes]], node: bytes) -> Iterator[bytes]:
    kids = _KIDS.search(node)
    if not kids:
        yield node
        return
    for number in re.findall(rb"(\d+) 0 R", kids[1]):
        yield from _below(objects, objects[int(number)][0])


def _letters(objects: dict[int, tuple[bytes, bytes]], font: bytes) -> dict[str, str]:
    """What a font's glyphs stand for."""
    number = re.search(rb"/ToUnicode (\d+) 0 R", font)
    assert number
    table = objects[int(number[1])][1].decode("ascii")
    letters: dict[str, str] = {}
    for first, last, at in _RANGE.findall(table):
        for step in range(int(last, 16) - int(first, 16) + 1):
            letters[f"{int(first, 16) + step:04X}"] = chr(int(at, 16) + step)
    for glyph, text in _PAIR.findall(table):
        letters[glyph.upper()] = bytes.fromhex(text).decode("utf-16-be")
    return letters


def _shown(objects: dict[int, tuple[bytes, bytes]], page: bytes, fonts: dict[int, dict[str, str]]) -> Iterator[str]:
    """The text of a page, in the order in which it is drawn."""
    named = {name: int(number) for name, number in _FONT.findall(page)}
    contents = re.search(rb"/Contents (\d+) 0 R", page)
    assert contents
    letters: dict[str, str] = {}
    for font, glyphs, _ in _SHOWN.findall(objects[int(contents[1])][1]):
        if font:
            letters = fonts[named[font]]
        elif glyphs:
            text = glyphs.decode("ascii").upper()
            yield "".join(letters.get(text[at : at + 4], "") for at in range(0, len(text), 4))
