"""What stands in a cell, of a value and back: in words of the reader's language, and found out by looking.

In a cell a choice is its label, yes and no are words, references have semicolons between them, and a text that a
spreadsheet would take for a formula is guarded. Numbers, days and choices are read as people write them: `71,5 %`,
`1 234`, a day as its serial number, a choice by its label in either language or as the API writes it.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final

from samsyn.exchange.tables.sheets import Cells, Column
from samsyn.model.texts import likeness
from samsyn.model.vocabulary import Language
from samsyn.model.vocabulary.words import Worded
from samsyn.spoken import Message, Quoted, Series

BETWEEN: Final = "; "
PARTS: Final = re.compile(r'\s*(?:"((?:[^"]|"")*)"(?=\s*(?:;|$))|([^;]*))(?:;|$)')
"""One of several references: between quotation marks where it has a semicolon itself."""
FORMULA: Final = re.compile(r"[=+\-@\t\r]")
"""What a spreadsheet takes for a formula at a text's beginning."""
YES: Final = {Language.SV: ("ja", "nej"), Language.EN: ("yes", "no")}
YESES: Final = frozenset({"ja", "yes", "sant", "true", "1", "x"})
NOES: Final = frozenset({"nej", "no", "falskt", "false", "0"})
NUMBER: Final = re.compile(r"[+-]?(\d{1,3}( \d{3})+|\d+)([.,]\d+)?([eE][+-]?\d+)?")
GROUPED: Final = re.compile(r"[+-]?\d{1,3}(,\d{3})+")
SPACES: Final = re.compile(r"[\s\u00a0\u202f]+")
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
EPOCH: Final = date(1899, 12, 30)  # of Excel's serial numbers
EPOCH_1904: Final = date(1904, 1, 1)
DAYS_MAX: Final = 2_958_465  # 9999-12-31
ERRORS: Final = frozenset(
    {
        *("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"),
        *("#SAKNAS!", "#VÄRDEFEL!", "#REFERENS!", "#DIVISION/0!", "#NAMN?", "#SKÄRNING!", "#OGILTIGT!", "#SPILLFEL!"),
    }
)
"""What Excel writes where a formula has failed."""
FIGURES: Final = frozenset({"value", "targetValue", "acceptedValue", "baseline", "scaleMin", "scaleMax"})
"""Columns of a measure's figures, which are in per cent as they are shown: 71.5 % is 71.5."""
AREA_DIGITS: Final = 4
LOST_ZERO: Final = re.compile(r"\d{1,3}(\.0)?")


class Percent(float):
    """A number of a workbook that is shown multiplied by 100, with a per cent sign."""

    __slots__ = ()


class Since1904(float):
    """A number of a workbook that counts days from 1904, where it is of a day."""

    __slots__ = ()


class Grouped(str):
    """A text of a CSV file in which a comma may be of thousands or of decimals."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """A cell that is merged with others, but isn't the first; `above` is what the first has, if in the same column."""

    span: str
    above: Any = None


@dataclass(frozen=True, slots=True)
class Unkept:
    """A formula whose value the file doesn't have."""


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
            return _unlike_guarded(BETWEEN.join(map(_part, value)))
        case Cells.DAY:
            return date.fromisoformat(value)
        case _:
            return _unlike_guarded(value) if isinstance(value, str) else value


def guarded(text: str) -> str:
    """A cell's text as it may stand in a file that a spreadsheet opens without knowing that it is a text."""
    return f"'{text}" if FORMULA.match(text) else text


def value_of(cell: Any, column: Column) -> Any:
    """The value that a cell tells, as an input takes it; None where it is empty. Raises Unreadable."""
    if isinstance(cell, str):
        bare = cell.strip("\ufeff").strip()
        if bare in ERRORS:
            raise Unreadable(
                Message(
                    en="A formula has failed here: {cell}. Write the value.",
                    sv="En formel har misslyckats här: {cell}. Skriv värdet.",
                    cell=bare,
                )
            )
        cell = bare[1:] if _is_guarded(bare) else type(cell)(bare)
    if cell is None or cell == "":
        return None
    if isinstance(cell, Merged):
        raise Unreadable(
            Message(
                en="The cell is merged with others ({span}). Unmerge them, and write the value in each row.",
                sv="Cellen är sammanfogad med andra ({span}). Dela dem, och skriv värdet på varje rad.",
                span=cell.span,
            )
        )
    if isinstance(cell, Unkept):
        raise Unreadable(
            Message(
                en="The file lacks the value of the formula here. Save it from the spreadsheet, or write the value.",
                sv="Filen har inte kvar formelns värde här. Spara den från kalkylprogrammet, eller skriv värdet.",
            )
        )
    return READERS[column.cells](cell, column)


def _unlike_guarded(text: str) -> str:
    """A text that is read as it is: with a guard, where it looks as if it had one, or like a fault."""
    return f"'{text}" if text in ERRORS or _is_guarded(text) else text


def _is_guarded(text: str) -> bool:
    """Whether a text has a guard before what a spreadsheet would take for a formula or a fault, or looks like that."""
    bare = text.lstrip("'")
    return bare != text and (FORMULA.match(bare) is not None or bare in ERRORS)


def as_compared(text: str) -> str:
    """A word as headings, titles and choices are compared: as it looks, whatever its case."""
    return likeness(text).casefold()


def is_percent(cell: Any) -> bool:
    """Whether a cell shows a number in per cent."""
    return isinstance(cell, Percent) or (isinstance(cell, str) and cell.rstrip().endswith("%"))


def lacks_zero(cell: Any, column: Column) -> bool:
    """Whether a cell has the code of a municipality whose zero at the beginning was lost, as in 665."""
    return column.field == "area" and LOST_ZERO.fullmatch(str(cell).strip()) is not None


def _part(reference: str) -> str:
    """A reference as one of several."""
    if ";" in reference or reference.startswith('"'):
        return '"' + reference.replace('"', '""') + '"'
    return reference


def _text(cell: Any, column: Column) -> str:
    if lacks_zero(cell, column):
        return str(cell).strip().removesuffix(".0").zfill(AREA_DIGITS)
    if column.field == "period" and isinstance(cell, date):
        return _day_of(cell)
    if isinstance(cell, bool):
        return "SANT" if cell else "FALSKT"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(sep=" ")
    return str(cell)


def _day_of(cell: date) -> str:
    """The day that is meant as a period; the first of a month may be what became of the month."""
    if cell.day == 1:
        raise Unreadable(
            Message(
                en="The spreadsheet has made a day of this: {day}. Format the cell as text, and write the period anew.",
                sv="Kalkylprogrammet har gjort en dag av detta: {day}. Formatera den som text, och skriv om perioden.",
                day=cell.isoformat()[:10],
            )
        )
    return cell.isoformat()[:10]


def _number(cell: Any, column: Column) -> float:
    if isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell):
        return _in_percent(cell, column) if isinstance(cell, Percent) else float(cell)
    if isinstance(cell, Grouped):
        raise Unreadable(
            Message(
                en="This may be a number with thousands or with decimals: {text}. Write it without a comma.",
                sv="Det kan vara ett tal med tusental eller med decimaler: {text}. Skriv det utan komma.",
                text=str(cell),
            )
        )
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
    return number / 100 if percent and column.field not in FIGURES else number


def _in_percent(shown: float, column: Column) -> float:
    """A figure as it is shown; a weight as it is."""
    return float(Decimal(repr(float(shown))) * 100) if column.field in FIGURES else float(shown)


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
        return ((EPOCH_1904 if isinstance(cell, Since1904) else EPOCH) + timedelta(days=int(cell))).isoformat()
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
    found = known.get(as_compared(str(cell)))
    if found is None:
        raise Unreadable(
            Message(
                en="Choose one of these: {choices}. This is {cell}.",
                sv="Välj ett av dessa: {choices}. Här står {cell}.",
                choices=Series(tuple(column.choices)),
                cell=Quoted(str(cell)),
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
    parts = (quoted.replace('""', '"') or plain.strip() for quoted, plain in PARTS.findall(str(cell)))
    return [each for each in parts if each]


@cache
def _choices(choices: type[Worded]) -> Mapping[str, str]:
    """The values by their names and labels in both languages, as they are compared."""
    told: dict[str, str] = {}
    for each in choices:
        for text in (each.value, each.swedish.label, each.english.label):
            told.setdefault(as_compared(text), each.value)
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
