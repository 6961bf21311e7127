"""What an import would do: row by row what is new, changed or as it was, and the deeds that do it.

Nothing is done here. A row is of what has its external id or, without one, its name; an empty cell empties what may be
empty, and a column that isn't there leaves alone. Whoever imports sees of the graph what they see elsewhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from samsyn.exchange.tables.known import Known, called, key_of, plain, with_defaults
from samsyn.exchange.tables.reading import Complaint, Given, check_percent
from samsyn.exchange.tables.rows import RECORDS, TOLD_WITH_DAYS, name_of
from samsyn.exchange.tables.sheets import ALL_SHEETS, Cells, Column, Sheet
from samsyn.exchange.tables.status_ways import deeds_to
from samsyn.graph.record import Record
from samsyn.graph.records import AimLink, Observation
from samsyn.model.texts import likeness
from samsyn.model.vocabulary import ContributionStatus, Language, Words
from samsyn.spoken import Message, Quoted


class Becomes(StrEnum):
    """What a row does."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


KEPT: Final[Mapping[str, type[Record]]] = {**RECORDS, "links": AimLink, "observations": Observation}
"""As what the graph has what the rows of a sheet tell."""
CHANGING: Final = {"links": "updateAimLink"}
"""The deeds that change parts, where these are others than those that add them."""


def updating(sheet: Sheet) -> str:
    """The deed that changes what a sheet has; an empty text where what adds it replaces it, too."""
    if sheet.key in RECORDS:
        return sheet.create.replace("create", "update").replace("register", "update")
    return CHANGING.get(sheet.key, "")


@dataclass(slots=True)
class Judged:
    """A row with what it does: the values that change, as they were and as they are."""

    given: Given
    becomes: Becomes
    what: str
    before: dict[str, Any] = field(default_factory=dict[str, Any])
    after: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def does(self) -> bool:
        """Whether something is to be done for it."""
        return self.becomes in (Becomes.NEW, Becomes.CHANGED)


@dataclass(slots=True)
class Plan:
    """What a file does to a graph: each row, what is refused, and what the graph has and the file hasn't, by sheet."""

    rows: list[Judged] = field(default_factory=list[Judged])
    complaints: list[Complaint] = field(default_factory=list[Complaint])
    not_in_the_file: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


Coming = Mapping[str, AbstractSet[str]]
"""By type the words by which what comes with the same file may be named."""


def plan(known: Known, given: Iterable[Given]) -> Plan:
    """What rows would do to a graph, sheet by sheet; of observations `judge_figure` tells one at a time."""
    made = Plan()
    by_sheet: defaultdict[str, list[Given]] = defaultdict(list)
    for row in given:
        by_sheet[row.sheet.key].append(row)
    coming = coming_of(row for rows in by_sheet.values() for row in rows)
    for sheet in ALL_SHEETS:
        rows = by_sheet.get(sheet.key)
        if rows is None:
            continue
        there = known.rows(sheet)
        seen: dict[Any, int] = {}
        made.rows += [_judge(known, coming, row, there, seen) for row in rows]
        if missing := [called(row) for key, row in there.items() if key not in seen]:
            made.not_in_the_file[sheet.key] = missing
    made.complaints = [complaint for each in made.rows for complaint in each.given.complaints]
    return made


def coming_of(rows: Iterable[Given]) -> Coming:
    """By type the words by which rows may be named elsewhere in their file."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.sheet.key in RECORDS:
            told = (row.values.get(name) for name in ("externalId", "name", "title"))
            words[RECORDS[row.sheet.key].label] |= {likeness(str(each)) for each in told if each}
    return words


def judge_figure(known: Known, coming: Coming, row: Given, seen: dict[Any, int]) -> Judged:
    """What a row of observations does; `seen` has the rows before it, by a hash of what they are of."""
    _resolve(known, coming, row)
    with_defaults(known, row.values)
    key = hash(key_of(row.sheet, row.values))
    if key in seen:
        row.complain(_twice(seen[key]))
    seen.setdefault(key, row.number)
    return _judged(known, row, known.figure(row.values))


def _judge(
    known: Known, coming: Coming, row: Given, there: Mapping[Any, Mapping[str, Any]], seen: dict[Any, int]
) -> Judged:
    _resolve(known, coming, row)
    key = key_of(row.sheet, row.values)
    if key not in there and row.sheet.key in RECORDS:
        key = _key_by_id(known, row) or _key_by_name(row, there, key)
    if key in seen:
        row.complain(_twice(seen[key]))
    seen.setdefault(key, row.number)
    return _judged(known, row, there.get(key))


def _judged(known: Known, row: Given, present: Mapping[str, Any] | None) -> Judged:
    if row.percents and "unit" not in row.values and (measure := known.measure(row.values)):
        check_percent(row, measure.unit, measure.unit_kind)
    unread = {each.cell for each in row.complaints}
    for column in row.sheet.columns:
        is_told = present is None or column.field in row.values
        is_missing = column.required and is_told and row.values.get(column.field) in (None, [])
        if is_missing and f"{row.places.get(column.field)}{row.number}" not in unread:
            row.complain(_missing(column), column.field)
    changed = _changed(row, present)
    if "status" in changed and row.sheet.key == "contributions":
        _check_status(row, *changed["status"])
    if row.complaints:
        return Judged(row, Becomes.REFUSED, called(row.values))
    if present is None:
        after = {name: value for name, value in row.values.items() if value not in (None, [])}
        return Judged(row, Becomes.NEW, called(row.values), after=after)
    return Judged(
        row,
        Becomes.CHANGED if changed else Becomes.UNCHANGED,
        called(present),
        {name: before for name, (before, _) in changed.items()},
        {name: after for name, (_, after) in changed.items()},
    )


def _changed(row: Given, present: Mapping[str, Any] | None) -> dict[str, tuple[Any, Any]]:
    """What differs, by field, as it was and as it is."""
    if present is None:
        return {}
    return {
        column.field: (plain(present.get(column.field)), row.values[column.field])
        for column in row.sheet.columns
        if column.field in row.values
        and (row.values[column.field] is not None or can_be_empty(row.sheet, column))
        and not _same(column, present.get(column.field), row.values[column.field])
    }


def can_be_empty(sheet: Sheet, column: Column) -> bool:
    """Whether a field may have nothing; else an empty cell leaves it as it is."""
    if column.cells in (Cells.ONE, Cells.SEVERAL) or sheet.key == "targets":
        return True
    if sheet.key == "measures" and column.field in TOLD_WITH_DAYS:
        return False  # they are on the sheet of targets, with the days from which they hold
    found = KEPT.get(sheet.key)
    kept = found.properties.get(column.name) if found else None
    return kept is not None and not kept.required and kept.default is None


def _same(column: Column, there: Any, told: Any) -> bool:
    there = plain(there)
    if column.cells is Cells.SEVERAL:
        return sorted(there or ()) == sorted(told or ())
    if column.cells is Cells.TEXT:
        return (there or "") == (told or "")
    return there == told


def _check_status(row: Given, there: str, told: str | None) -> None:
    """Complain of a status that no deed leads to."""
    if told is not None and deeds_to(ContributionStatus[told], ContributionStatus[there]) is None:
        message = Message(
            en="It is {there}, and no change leads from that to {to}. Leave the status as it is here.",
            sv="Den är {there}, och ingen ändring leder därifrån till {to}. Låt statusen vara som den är här.",
            there=ContributionStatus[there],
            to=ContributionStatus[told],
        )
        row.complain(message, "status")


def _resolve(known: Known, coming: Coming, row: Given) -> None:
    """Have each reference as the graph's own rows tell it; complain of what is nothing, or several."""
    for column in row.sheet.columns:
        value = row.values.get(column.field)
        if column.cells not in (Cells.ONE, Cells.SEVERAL) or not value:
            continue
        told: Sequence[str] = value if isinstance(value, list) else [value]
        named = [_named(known, coming, column, row, each) for each in told]
        row.values[column.field] = named if isinstance(value, list) else named[0]


def _named(known: Known, coming: Coming, column: Column, row: Given, told: str) -> str:
    found = known.of(column.types, told)
    if len(found) == 1:
        return known.references.to(found[0])
    if len(found) > 1:
        row.complain(_several(told), column.field)
    elif not any(likeness(told) in coming.get(label, ()) for label in column.types):
        message = Message(
            en="There is nothing called {name}, here or in the file. Write its external id or its name as it is.",
            sv="Det finns inget som heter {name}, här eller i filen. Skriv externt id, eller namnet som det är.",
            name=Quoted(told),
        )
        row.complain(message, column.field)
    return told


def _key_by_id(known: Known, row: Given) -> Any:
    """What the graph's row is known by, where the file tells its id as external id; None where it doesn't."""
    told = str(row.values.get("externalId") or "")
    record = next((each for each in known.of((RECORDS[row.sheet.key].label,), told) if each.id == told), None)
    if record is None:
        return None
    row.values["externalId"] = known.references.known_as(record)
    return key_of(row.sheet, {"externalId": row.values["externalId"], "name": name_of(record)})


def _key_by_name(row: Given, there: Mapping[Any, Mapping[str, Any]], key: Any) -> Any:
    """What the graph's row of this name is known by, where the file tells no external id."""
    name = row.values.get("name") or row.values.get("title")
    if row.values.get("externalId") or not name:
        return key
    named = [each for each, other in there.items() if likeness(called(other)) == likeness(str(name))]
    if len(named) > 1:
        row.complain(_several(str(name)))
    return named[0] if len(named) == 1 else key


def _several(name: str) -> Message:
    return Message(
        en="Several are called {name}. Write the external id of the one that you mean.",
        sv="Flera heter {name}. Skriv externt id för den som avses.",
        name=Quoted(name),
    )


def _missing(column: Column) -> Message:
    return Message(en="Fill in “{name}”.", sv="Fyll i ”{name}”.", name=_Heading(column))


@dataclass(frozen=True, slots=True)
class _Heading:
    """What stands above a column, in the language of whoever reads it."""

    column: Column

    def __str__(self) -> str:
        return self.column.heading(Language.EN)

    @property
    def swedish(self) -> Words:
        """The Swedish heading."""
        return Words(self.column.heading(Language.SV), "")


def _twice(number: int) -> Message:
    return Message(
        en="It is the same as in row {row}. Leave one of them out.",
        sv="Det är samma som på rad {row}. Ta bort en av dem.",
        row=number,
    )
