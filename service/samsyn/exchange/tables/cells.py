"""What stands in a cell, of a value and back: in words of the reader's language, and found out by looking.

In a cell a choice is its label, yes and no are words, references have semicolons between them, and a text that a
spreadsheet would take for a formula is guarded. Numbers, days and choices are read as people write them: `71,5 %`,
`1 234`, a day as its serial number, a choice by its label in either language or as the API writes it.
"""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any, Final

from samsyn.exchange.tables.sheets import Cells, Column
from samsyn.model.texts import likeness
from samsyn.model.vocabulary import Language
from samsyn.model.vocabulary.words import Worded
from samsyn.spoken import Message

BETWEEN: Final = "; "
GUARDED: Final = re.compile(r"^'?[=+\-@\t\r]")
"""What a spreadsheet takes for a formula at a text's beginning, or a guard before it."""
YES: Final = {Language.SV: ("ja", "nej"), Language.EN: ("yes", "no")}
YESES: Final = frozenset({"ja", "yes", "sant", "true", "1", "x"})
NOES: Final = frozenset({"nej", "no", "falskt", "false", "0"})
NUMBER: Final = re.compile(r"[+-]?(\d{1,3}( \d{3})+|\d+)([.,]\d+)?")
SPACES: Final = re.compile(r"[\s\u00a0\u202f]+")
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
EPOCH: Final = date(
    1899, 12, 30
)  # of Excel's serial numbers; those of 1904 are turned into days by what reads the file
DAYS_MAX: Final = 2_958_465  # 9999-12-31
ERRORS: Final = re.compile(r"#[A-ZÅÄÖ/0!?]+[!?]?")
"""What Excel writes where a formula has failed, such as #SAKNAS! and #N/A."""

NO_NUMBER: Final = "Write a number, such as 71.5. This is “{value}”."


class Unreadable(Exception):
    """A cell that can't be read; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def cell_of(value: Any, column: Column, language: Language) -> Any:
    """What stands in a cell: a text, a number, a day or nothing."""
    if value is None or value == []:
        return None
    match column.cells:
        case Cells.YES_NO:
            return YES[language][0 if value else 1]
        case Cells.CHOICE:
            assert column.choices is not None  # noqa: S101 -- as every column of choices has them
            return column.choices(value.value if isinstance(value, Enum) else value).words(language).label
        case Cells.SEVERAL:
            return BETWEEN.join(value)
        case Cells.DAY:
            return date.fromisoformat(value)
        case _:
            return value


def guarded(text: str) -> str:
    """A text as it may stand in a file that a spreadsheet opens without knowing that it is a text."""
    return f"'{text}" if GUARDED.match(text) else text


def value_of(cell: Any, column: Column) -> Any:
    """The value that a cell tells, as an input takes it; None where it is empty. Raises Unreadable."""
    if isinstance(cell, str):
        cell = cell.strip("\ufeff").strip()
        if GUARDED.match(cell) and cell.startswith("'"):
            cell = cell[1:]
        if ERRORS.fullmatch(cell):
            raise Unreadable(
                Message(
                    en="A formula has failed here: {cell}. Write the value.",
                    sv="En formel har misslyckats här: {cell}. Skriv värdet.",
                    cell=cell,
                )
            )
    if cell is None or cell == "":
        return None
    return READERS[column.cells](cell, column)


def _text(cell: Any, _: Column) -> str:
    if isinstance(cell, bool):
        return "SANT" if cell else "FALSKT"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(sep=" ")
    return str(cell)


def _number(cell: Any, _: Column) -> float:
    if isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell):
        return float(cell)
    text = SPACES.sub(" ", str(cell)).strip()
    percent = text.endswith("%")
    bare = text.removesuffix("%").strip().replace("\u2212", "-")
    if not NUMBER.fullmatch(bare):
        raise Unreadable(
            Message(
                en="Write a number, such as 71.5; this is “{text}”.",
                sv="Skriv ett tal, som 71,5; här står ”{text}”.",
                text=text,
            )
        )
    number = float(bare.replace(" ", "").replace(",", "."))
    return number / 100 if percent else number


def _whole(cell: Any, column: Column) -> int:
    number = _number(cell, column)
    if not number.is_integer():
        raise Unreadable(
            Message(
                en="Write a whole number; this is {number}.", sv="Skriv ett heltal; här står {number}.", number=number
            )
        )
    return int(number)


def _day(cell: Any, _: Column) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if (
        isinstance(cell, int | float)
        and not isinstance(cell, bool)
        and 1 <= cell <= DAYS_MAX
        and float(cell).is_integer()
    ):
        return (EPOCH + timedelta(days=int(cell))).isoformat()
    text = str(cell)
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise Unreadable(
        Message(
            en="Write a day, such as 2026-05-17; this is “{text}”.",
            sv="Skriv en dag, som 2026-05-17; här står ”{text}”.",
            text=text,
        )
    )


def _choice(cell: Any, column: Column) -> str:
    assert column.choices is not None  # noqa: S101 -- as every column of choices has them
    known = _choices(column.choices)
    found = known.get(likeness(str(cell)))
    if found is None:
        labels = (
            ", ".join(each.swedish.label for each in column.choices),
            ", ".join(each.english.label for each in column.choices),
        )
        raise Unreadable(
            Message(
                en="Choose one of these: {english}. This is “{cell}”.",
                sv="Välj ett av dessa: {swedish}. Här står ”{cell}”.",
                english=labels[1],
                swedish=labels[0],
                cell=str(cell),
            )
        )
    return found


def _yes_no(cell: Any, _: Column) -> bool:
    text = str(cell).strip().lower()
    if text in YESES or text in NOES:
        return text in YESES
    raise Unreadable(
        Message(en="Write yes or no; this is “{text}”.", sv="Skriv ja eller nej; här står ”{text}”.", text=text)
    )


def _several(cell: Any, _: Column) -> list[str]:
    return [each for part in str(cell).split(";") if (each := part.strip())]


@cache
def _choices(choices: type[Worded]) -> Mapping[str, str]:
    """The values by their names and labels in both languages, as they are compared."""
    told: dict[str, str] = {}
    for each in choices:
        for text in (each.value, each.swedish.label, each.english.label):
            told.setdefault(likeness(text), each.value)
    return told


READERS: Final = {
    Cells.TEXT: _text,
    Cells.NUMBER: _number,
    Cells.WHOLE: _whole,
    Cells.DAY: _day,
    Cells.CHOICE: _choice,
    Cells.YES_NO: _yes_no,
    Cells.ONE: _text,
    Cells.SEVERAL: _several,
}
