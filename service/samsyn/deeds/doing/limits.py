"""What an input's field may hold beyond its type, said beside the type: limits, and what an id is the id of.

    name: Annotated[str, Line()]          weight: Annotated[float, Range(0.001, 1_000)]
    aim_id: Annotated[str, Ref("Vision", "Outcome", "Goal")]

The same marks judge the values, find the references and tell the limits in the schema.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from samsyn.deeds.doing.reasons import Reason
from samsyn.model.periods import FORMS, period_of
from samsyn.model.texts import (
    NAME_CHARACTERS_MAX,
    TEXT_CHARACTERS_MAX,
    has_control_characters,
    has_other_alphabet,
    is_blank,
)
from samsyn.spoken import Message, Series

ELEMENTS_MAX: Final = 100  # per list of an input: what a form or a page of an import holds
AREA_DIGITS: Final = 4
WEB_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'\\^`{|}]+", re.IGNORECASE)

Complaint: TypeAlias = tuple[Reason, Message]
"""Why a value can't be taken, and a sentence that says what to do."""


class Limit(Protocol):
    """A mark that judges the value of a field, or each element of a list."""

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield all that is wrong with the value."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """A text on one line, such as a name; not empty."""

    most: int = NAME_CHARACTERS_MAX

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield EMPTY, TOO_LONG or CONTROL_CHARACTER."""
        yield from _about_text(str(value), self.most, line_breaks=False)


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """A text that may have line breaks; not empty."""

    most: int = TEXT_CHARACTERS_MAX

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield EMPTY, TOO_LONG or CONTROL_CHARACTER."""
        yield from _about_text(str(value), self.most, line_breaks=True)


@dataclass(frozen=True, slots=True)
class OneAlphabet:
    """A text without letters that look like Latin ones and aren't, since something is told from others by it."""

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield OTHER_ALPHABET."""
        if has_other_alphabet(str(value)):
            yield (
                Reason.OTHER_ALPHABET,
                Message(
                    en="Write it with Latin letters: those of other alphabets may look the same.",
                    sv="Skriv med latinska bokstäver: andra alfabets bokstäver kan se likadana ut.",
                ),
            )


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address that a browser opens safely: http or https, so never a script."""

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield NOT_A_LINK."""
        if not WEB_ADDRESS.fullmatch(str(value)):
            yield (
                Reason.NOT_A_LINK,
                Message(
                    en="Give a web address that begins with https:// or http://.",
                    sv="Ange en webbadress som börjar med https:// eller http://.",
                ),
            )


@dataclass(frozen=True, slots=True)
class AreaText:
    """A code of a municipality or region: of digits it has four, of which the first are often lost in a spreadsheet."""

    most: int

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield what `Line` does, or NOT_A_CODE."""
        text, wrong = str(value), list(Line(self.most).complaints(value))
        yield from wrong
        if not wrong and text.isdecimal() and not (text.isascii() and len(text) == AREA_DIGITS):
            yield (
                Reason.NOT_A_CODE,
                Message(
                    en="Write the code as published, with four digits, a leading zero included, as 0665.",
                    sv="Skriv koden som den är publicerad, med fyra siffror och inledande nolla, som 0665.",
                ),
            )


@dataclass(frozen=True, slots=True)
class PeriodText:
    """A period in one of the contract's forms."""

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield NOT_A_PERIOD."""
        try:
            period_of(str(value))
        except ValueError:
            yield (
                Reason.NOT_A_PERIOD,
                Message(
                    en="Write the period as {forms}.",
                    sv="Skriv perioden som {forms}.",
                    forms=Series(FORMS, "or"),
                ),
            )


@dataclass(frozen=True, slots=True)
class Range:
    """A number between two limits, both allowed."""

    least: float = -math.inf
    most: float = math.inf

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield NOT_FINITE, TOO_SMALL or TOO_LARGE."""
        if not isinstance(value, int | float) or not math.isfinite(value):
            yield Reason.NOT_FINITE, Message(en="Give a finite number.", sv="Ange ett ändligt tal.")
        elif not self.least <= value <= self.most:
            yield Reason.TOO_SMALL if value < self.least else Reason.TOO_LARGE, self._within()

    def _within(self) -> Message:
        if math.isinf(self.most):
            return Message(en="Give a number of {min} or more.", sv="Ange ett tal som är minst {min}.", min=self.least)
        if math.isinf(self.least):
            return Message(en="Give a number of {max} or less.", sv="Ange ett tal som är högst {max}.", max=self.most)
        return Message(
            en="Give a number from {min} to {max}.",
            sv="Ange ett tal från {min} till {max}.",
            min=self.least,
            max=self.most,
        )


@dataclass(frozen=True, slots=True)
class Length:
    """A list with limits to its length; `distinct`: what its elements refer to is in it once at most."""

    distinct: bool = True
    least: int = 0
    most: int = ELEMENTS_MAX


class Ref:
    """An id: of a node or link of one of these types, and not of an archived one unless `archived`."""

    __slots__ = ("archived", "types")

    def __init__(self, *types: str, archived: bool = False) -> None:
        self.types = types
        self.archived = archived


@dataclass(frozen=True, slots=True)
class Filled:
    """It always has a value, one of our own where none is given: a change may leave it out, but not empty it."""


@dataclass(frozen=True, slots=True)
class NeverNull:
    """In a change: it may be left out, but null can't empty it."""


@dataclass(frozen=True, slots=True)
class Initially:
    """In an element of a list: what is new has this value where it is left out; what is there keeps its own."""

    value: object


@dataclass(frozen=True, slots=True)
class Tied:
    """What it names is tied to the node, by the relationship of that name in `graph/records.py`."""

    name: str


@dataclass(frozen=True, slots=True)
class Unstored:
    """It belongs to the deed and isn't stored on the node."""


@dataclass(frozen=True, slots=True)
class Renames:
    """It is the newer name of another field, given as it is named outside: of the two one is given."""

    former: str


@dataclass(frozen=True, slots=True)
class Deprecated:
    """It is there for those who have used it; `reason` says what to use instead."""

    reason: str


def _about_text(text: str, most: int, *, line_breaks: bool) -> Iterator[Complaint]:
    if is_blank(text):
        message = Message(en="Give 1 to {max} characters.", sv="Ange 1 till {max} tecken.", max=most)
        yield Reason.EMPTY, message
    if len(text) > most:
        message = Message(
            en="Shorten it to at most {max} characters; it has {length}.",
            sv="Korta texten till högst {max} tecken; den har {length}.",
            max=most,
            length=len(text),
        )
        yield Reason.TOO_LONG, message
    if has_control_characters(text, line_breaks=line_breaks):
        message = Message(
            en="Remove the control characters (line breaks too).", sv="Ta bort styrtecknen (även radbrytningar)."
        )
        if line_breaks:
            message = Message(
                en="Remove the control characters (only line breaks are allowed).",
                sv="Ta bort styrtecknen (bara radbrytningar är tillåtna).",
            )
        yield Reason.CONTROL_CHARACTER, message
