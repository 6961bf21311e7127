"""What a report tells, before it is a document: texts in one language, tables of them, and how values are written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from samsyn.graph.records import Measure, Observation
from samsyn.graph.view import View
from samsyn.model.vocabulary import Language, Trend
from samsyn.questions.judgement import attainment, latest, limits_of, trend
from samsyn.spoken import Message, Series

NAMES_TOLD: Final = 5
ONE_PER_CENT: Final = 0.01
PER_CENT: Final = "%"

SHARE: Final = Message(
    en="A share is a part of what is registered as leading to the aim: a claim of contribution, never a proof of"
    " cause.",
    sv="En andel är en del av det som är registrerat som ledande till målet: ett bidragspåstående, aldrig ett bevis på"
    " orsak.",
)
"""What a share is, under each table that has some (docs/definition.md)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, and notes below it in smaller letters; or the cell above, which goes on."""

    text: str
    notes: Sequence[str] = ()
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row at least: its caption, heads, rows, and the parts of the width that the columns have.

    `has_shares` says that under it stands what a share is.
    """

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]
    has_shares: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what is so in sentences, points in a list, and a table unless there is nothing to list."""

    heading: str
    leads: Sequence[str] = ()
    points: Sequence[str] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All of a report: its title, for whom it is, what it is of, and the sections in the order in which it is read."""

    language: Language
    title: str
    whose: str
    about: Sequence[str]
    sections: Sequence[Section] = field(default_factory=list[Section])


Say = Callable[[Message], str]


def saying(language: Language) -> Say:
    """What makes messages texts in a language."""
    return lambda message: message.text(language)


def number(value: float) -> Message:
    """A number as people write it: 71,5 in Swedish."""
    return Message(en="{value}", sv="{value}", value=value)


def percent(share: float) -> Message:
    """A share of 0–1 as whole per cent; what is less than one says so."""
    if 0 < share < ONE_PER_CENT:
        return Message(en="under 1\N{NO-BREAK SPACE}%", sv="under 1\N{NO-BREAK SPACE}%")
    return Message(en="{value}%", sv="{value}\N{NO-BREAK SPACE}%", value=round(share * 100))


def names(found: Iterable[str]) -> Message:
    """Names, of which no more than some are written out."""
    told = list(found)
    if len(told) <= NAMES_TOLD:
        return Message(en="{names}", sv="{names}", names=Series(tuple(told), "and"))
    return Message(
        en="{names} and {rest} more",
        sv="{names} och {rest} till",
        names=Series(tuple(told[:NAMES_TOLD])),
        rest=len(told) - NAMES_TOLD,
    )


def partly(shown: int, total: int) -> list[Message]:
    """That not all are listed, where it is so."""
    if shown == total:
        return []
    return [Message(en="{shown} of {total} are listed.", sv="{shown} av {total} visas.", shown=shown, total=total)]


def measured(measure: Measure, at: View) -> str:
    """A measure with its latest value and what is judged of it."""
    parts: list[str] = []
    last = latest(measure, at)
    if last is not None and last.value is not None:
        parts.append(f"{_value(measure, last, at)} ({last.period})")
    limits = limits_of(measure, at.today)
    if limits.target is not None:
        goal = Message(en="target {value}", sv="målvärde {value}", value=_rounded(measure, limits.target))
        parts.append(goal.text(at.language))
    parts.append(attainment(measure, at).words(at.language).label)
    direction = trend(measure, at)
    if direction is not Trend.UNKNOWN:
        parts.append(direction.words(at.language).label)
    return f"{measure.name}: {', '.join(parts)}"


def _value(measure: Measure, last: Observation, at: View) -> str:
    assert last.value is not None  # noqa: S101 -- who calls has looked
    unit = PER_CENT if PER_CENT in measure.unit else measure.unit
    return f"{number(_rounded(measure, last.value)).text(at.language)}\N{NO-BREAK SPACE}{unit}"


def _rounded(measure: Measure, value: float) -> float:
    return round(value, 2 if measure.decimals is None else measure.decimals)
