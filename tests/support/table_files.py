"""Files of tables for tests: made, spoilt, and read as an import reads them."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from samsyn.errors import FileRefused
from samsyn.exchange.tables.opening import sheets_in
from samsyn.exchange.tables.reading import Complaint, Given, rows_given
from samsyn.spoken import Message

GOALS = ("Namn", "Nivå", "Första dag")
FIGURES = ("Mått", "Period", "Värde", "Område")


class Read:
    """What a file was read as: its rows, what was said of it, and what is wrong in it."""

    def __init__(self, path: Path, sheet: str | None = None, place: str | None = None) -> None:
        self.said: list[Message] = []
        self.complaints: list[Complaint] = []
        self.rows: list[Given] = []
        for title, rows, one in sheets_in(path, self.said.append, sheet, place):
            self.rows += rows_given(one, title, rows, self.complaints, self.said.append)
        self.complaints += [each for row in self.rows for each in row.complaints]

    @property
    def values(self) -> list[dict[str, Any]]:
        return [{name: value for name, value in row.values.items() if value is not None} for row in self.rows]

    @property
    def in_words(self) -> list[str]:
        return [message.text("sv") for message in self.said]

    @property
    def faults(self) -> list[tuple[str, str]]:
        return [(each.cell, each.message.text("sv")) for each in self.complaints]


def book(path: Path, *rows: Sequence[Any], title: str = "Mål") -> Any:
    """A workbook of one sheet, to be made odd and saved."""
    made = Workbook()
    page = made.active
    assert page is not None
    page.title = title
    for row in rows:
        page.append(list(row))
    made.save(path)
    return made


def saved(path: Path, made: Any) -> Path:
    made.save(path)
    return path


def written(path: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def refused(path: Path, sheet: str | None = None, place: str | None = None) -> str:
    with pytest.raises(FileRefused) as refusal:
        Read(path, sheet, place)
    return refusal.value.message.text("sv")


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def changed(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """The workbook with a part of it changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, 1)
    return packed(path, parts)
