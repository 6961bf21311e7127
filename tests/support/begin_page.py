"""docs/begin.md and docs/begin.sv.md as tests follow them: the rows, commands and questions that they show."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from samsyn.model.vocabulary import Language

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {
    language: (DOCS / name).read_text("utf-8")
    for language, name in ((Language.EN, "begin.md"), (Language.SV, "begin.sv.md"))
}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SHEET = re.compile(r"^\*\*([^*]+)\*\*[^|]*?\n\n((?:\|.*\n)+)", re.MULTILINE)


def blocks(language: Language, kind: str) -> list[str]:
    """The blocks of code of a kind, such as sh."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGES[language], re.MULTILINE | re.DOTALL)


def shown_answer(language: Language) -> dict[str, Any]:
    """The answer that the page shows to its question."""
    [answer] = blocks(language, "json")
    return json.loads(answer)


def sheets_shown(language: Language) -> dict[str, list[dict[str, str]]]:
    """By the sheet's title the rows that the page shows, by their headings."""
    return {title: list(_rows(table)) for title, table in SHEET.findall(PAGES[language])}


def fill(path: Path, sheets: dict[str, list[dict[str, str]]]) -> None:
    """Type rows into a workbook below its headings, as people do in a spreadsheet."""
    book = load_workbook(path)
    for title, rows in sheets.items():
        page = book[title]
        places = {str(cell.value): place for place, cell in enumerate(page[1], 1)}
        for number, row in enumerate(rows, 2):
            for heading, text in row.items():
                page.cell(number, places[heading], _as_typed(text))
    book.save(path)


def _as_typed(text: str) -> str | int | date | None:
    """What a spreadsheet makes of what is typed: of digits a number, of a day a day, of nothing an empty cell."""
    if DAY.fullmatch(text):
        return date.fromisoformat(text)
    return int(text) if text.isdecimal() else text or None


def _rows(table: str) -> Iterator[dict[str, str]]:
    headings, _, *lines = ([cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines())
    yield from (dict(zip(headings, line, strict=True)) for line in lines)
