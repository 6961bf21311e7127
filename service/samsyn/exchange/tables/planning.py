"""What an import would do: row by row what is new, changed or as it was, and the deeds that do it.

Nothing is done here. A row is of what has its external id or, without one, its name; an empty cell empties, a column that
isn't there leaves alone. The deeds tell external ids and names wherever they name what comes with the same file, and
ids of what is there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final

from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.decide import Raw
from samsyn.exchange.tables.reading import Complaint, Given
from samsyn.exchange.tables.rows import RECORDS, References, rows_of
from samsyn.exchange.tables.sheets import ALL_SHEETS, Cells, Column, Sheet
from samsyn.graph.graph import Graph
from samsyn.model.texts import likeness
from samsyn.spoken import Message, Quoted

CHANGE: Final = {
    sheet.create: sheet.create.replace("create", "update").replace("register", "update") for sheet in ALL_SHEETS
}
KEYS: Final = {
    "members": ("of", "actorId"),
    "makers": ("of", "actorId"),
    "links": ("of", "aimId"),
    "targets": ("id", "validFrom"),
    "observations": ("measureId", "period", "area", "gender"),
}
"""What a row of parts is known by."""
AS_NEW: Final = {"RETURNED": "SUBMITTED", "WITHDRAWN": "DRAFT", "ENDED": "APPROVED"}
"""As what a contribution is registered anew that was decided elsewhere."""
AT_ONCE: Final = 100  # observations in a deed


class Becomes(StrEnum):
    """What a row does."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(slots=True)
class Step:
    """A deed of a plan, and the rows that it does."""

    deed: str
    raw: dict[str, Any]
    rows: list[Given] = field(default_factory=list[Given])


@dataclass(slots=True)
class Judged:
    """A row with what it does: the values that change, as they were and as they are."""

    given: Given
    becomes: Becomes
    what: str
    before: dict[str, Any] = field(default_factory=dict[str, Any])
    after: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(slots=True)
class Plan:
    """What a file does to a graph: each row, the deeds in their order, and what the graph has and the file hasn't."""

    rows: list[Judged] = field(default_factory=list[Judged])
    steps: list[Step] = field(default_factory=list[Step])
    complaints: list[Complaint] = field(default_factory=list[Complaint])
    not_in_the_file: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


class _Known:
    """What a graph has, by the words that a file may use for it."""

    def __init__(self, graph: Graph) -> None:
        self.references = References(graph)
        self.by_type: defaultdict[str, defaultdict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for cls in RECORDS.values():
            for record in graph.all(cls):
                if record.archived_at:
                    continue
                words = {likeness(getattr(record, "title", None) or record.name), record.id}
                if record.external_id:
                    words.add(likeness(record.external_id))
                for word in words:
                    self.by_type[cls.label][word].append(record)

    def of(self, types: Iterable[str], told: str) -> list[Any]:
        """The records of some types that are called so: those of which it is the external id, else those named so."""
        found = [each for label in types for each in self.by_type[label][likeness(told)] + self.by_type[label][told]]
        there = {each.id: each for each in found}
        exact = [
            each for each in there.values() if each.id == told or likeness(each.external_id or "") == likeness(told)
        ]
        return exact or list(there.values())


def plan(graph: Graph, given: Iterable[Given], reason: str) -> Plan:
    """What a file's rows would do to a graph; `reason` is told of each change that needs one."""
    made = Plan()
    known = _Known(graph)
    by_sheet: defaultdict[str, list[Given]] = defaultdict(list)
    for row in given:
        by_sheet[row.sheet.key].append(row)
        made.complaints += row.complaints
    coming = _coming(by_sheet)
    for sheet in ALL_SHEETS:
        rows = by_sheet.get(sheet.key)
        if rows is None:
            continue
        there = {_key(sheet, row): row for row in rows_of(graph, sheet, known.references)}
        seen: dict[Any, int] = {}
        for row in rows:
            judged = _judge(made, known, coming, sheet, row, there, seen)
            made.rows.append(judged)
        missing = [key for key in there if key not in seen]
        if missing:
            made.not_in_the_file[sheet.key] = [_called(there[key]) for key in missing]
    made.steps = list(_steps(graph, known, made.rows))
    for step in made.steps:
        if "reason" in DEEDS[step.deed].input.model_fields:
            step.raw["reason"] = reason
    return made


def _coming(by_sheet: Mapping[str, Sequence[Given]]) -> dict[str, set[str]]:
    """By type the words by which the file's own rows may be named."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for key, cls in RECORDS.items():
        for row in by_sheet.get(key, ()):
            for name in ("externalId", "name", "title"):
                if row.values.get(name):
                    words[cls.label].add(likeness(str(row.values[name])))
    return words


def _judge(
    made: Plan,
    known: _Known,
    coming: Mapping[str, set[str]],
    sheet: Sheet,
    row: Given,
    there: Mapping[Any, Mapping[str, Any]],
    seen: dict[Any, int],
) -> Judged:
    before_all = len(row.complaints)
    _resolve(known, coming, sheet, row)
    key = _key(sheet, row.values)
    present = there.get(key)
    if present is None and sheet.key in RECORDS:
        present, key = _by_name(known, sheet, row, there, key)
    if key in seen:
        message = Message(
            en="It is the same as in row {row}. Leave one of them out.",
            sv="Det är samma som på rad {row}. Ta bort en av dem.",
            row=seen[key],
        )
        row.complain(message)
    seen.setdefault(key, row.number)
    if present is None:
        for column in sheet.columns:
            if column.required and row.values.get(column.field) in (None, []):
                row.complain(
                    Message(en="Fill in {name}.", sv="Fyll i {name}.", name=Quoted(column.field)), column.field
                )
    made.complaints += row.complaints[before_all:]
    if row.complaints:
        return Judged(row, Becomes.REFUSED, _called(row.values))
    if present is None:
        after = {name: value for name, value in row.values.items() if value not in (None, [])}
        return Judged(row, Becomes.NEW, _called(row.values), after=after)
    changed = {
        column.field: (_plain(present.get(column.field)), row.values[column.field])
        for column in sheet.columns
        if column.field in row.values and not _same(column, present.get(column.field), row.values[column.field])
    }
    return Judged(
        row,
        Becomes.CHANGED if changed else Becomes.UNCHANGED,
        _called(present),
        {name: before for name, (before, _) in changed.items()},
        {name: after for name, (_, after) in changed.items()},
    )


def _resolve(known: _Known, coming: Mapping[str, set[str]], sheet: Sheet, row: Given) -> None:
    """Have each reference as the graph's own rows tell it; complain of what is nothing, or several."""
    for column in sheet.columns:
        value = row.values.get(column.field)
        if column.cells not in (Cells.ONE, Cells.SEVERAL) or not value:
            continue
        told = value if isinstance(value, list) else [value]
        named = [_named(known, coming, column, row, each) for each in told]
        row.values[column.field] = named if isinstance(value, list) else named[0]


def _named(known: _Known, coming: Mapping[str, set[str]], column: Column, row: Given, told: str) -> str:
    found = known.of(column.types, told)
    if len(found) == 1:
        return known.references.to(found[0])
    if len(found) > 1:
        row.complain(
            Message(
                en="Several are called {name}. Write the external id of the one that you mean.",
                sv="Flera heter {name}. Skriv externt id för den som avses.",
                name=Quoted(told),
            ),
            column.field,
        )
    elif not any(likeness(told) in coming[label] for label in column.types):
        row.complain(
            Message(
                en="There is nothing called {name}, here or in the file. Write its external id or its name as it is.",
                sv="Det finns inget som heter {name}, här eller i filen. Skriv externt id, eller namnet som det är.",
                name=Quoted(told),
            ),
            column.field,
        )
    return told


def _by_name(
    known: _Known, sheet: Sheet, row: Given, there: Mapping[Any, Mapping[str, Any]], key: Any
) -> tuple[Mapping[str, Any] | None, Any]:
    """The graph's row of what has this name, where the file tells no external id of it."""
    name = row.values.get("name") or row.values.get("title")
    if row.values.get("externalId") or not name:
        return None, key
    named = [each for each, other in there.items() if likeness(_called(other)) == likeness(str(name))]
    if len(named) > 1:
        row.complain(
            Message(
                en="Several are called {name}. Write the external id of the one that you mean.",
                sv="Flera heter {name}. Skriv externt id för den som avses.",
                name=Quoted(str(name)),
            )
        )
    return (there[named[0]], named[0]) if len(named) == 1 else (None, key)


def _steps(graph: Graph, known: _Known, rows: Sequence[Judged]) -> Iterator[Step]:
    """The deeds of what is new or changed, in the order of the sheets."""
    parts: defaultdict[tuple[str, str], list[Judged]] = defaultdict(list)
    for each in rows:
        if each.given.sheet.key in ("makers", "links") and each.becomes is not Becomes.REFUSED:
            parts[each.given.sheet.key, likeness(str(each.given.values["of"]))].append(each)
    taken: set[int] = set()
    for sheet in ALL_SHEETS:
        mine = [each for each in rows if each.given.sheet is sheet and each.becomes in (Becomes.NEW, Becomes.CHANGED)]
        if sheet.key in RECORDS:
            for each in _superiors_first(mine):
                yield _of_node(known, sheet, each, parts, taken)
        elif sheet.key == "observations":
            for first in range(0, len(mine), AT_ONCE):
                some = mine[first : first + AT_ONCE]
                raw = {"observations": [_filled(each.given.values) for each in some]}
                yield Step("recordObservations", raw, [each.given for each in some])
        else:
            for each in mine:
                if id(each) not in taken:
                    yield _of_part(graph, known, sheet, each)


def _superiors_first(rows: Sequence[Judged]) -> list[Judged]:
    """The rows in an order in which what something is a part of comes before it; as they come where there is a circle."""
    by_word = {likeness(str(each.given.values.get("externalId") or each.what)): each for each in rows}
    sorter: TopologicalSorter[int] = TopologicalSorter()
    places = {id(each): place for place, each in enumerate(rows)}
    for each in rows:
        superior = by_word.get(likeness(str(each.given.values.get("partOfId") or "")))
        sorter.add(places[id(each)], *([places[id(superior)]] if superior is not None and superior is not each else []))
    try:
        return [rows[place] for place in sorter.static_order()]
    except CycleError:
        return list(rows)


def _of_node(
    known: _Known, sheet: Sheet, judged: Judged, parts: Mapping[tuple[str, str], list[Judged]], taken: set[int]
) -> Step:
    if judged.becomes is Becomes.CHANGED:
        [record] = known.of([RECORDS[sheet.key].label], judged.given.values.get("externalId") or judged.what)
        return Step(CHANGE[sheet.create], {"id": record.id, **judged.after}, [judged.given])
    raw, rows = dict(judged.after), [judged.given]
    lists = {"makers": "makers", "links": "contributesTo"} if sheet.key == "contributions" else {}
    words = {
        likeness(str(judged.given.values[name]))
        for name in ("externalId", "name", "title")
        if judged.given.values.get(name)
    }
    for key, name in lists.items():
        for word in sorted(words):
            for part in parts.get((key, word), ()):
                if part.becomes is Becomes.NEW and id(part) not in taken:
                    taken.add(id(part))
                    rows.append(part.given)
                    raw.setdefault(name, []).append(_filled(part.given.values, without="of"))
    if "status" in raw:
        raw["status"] = AS_NEW.get(raw["status"], raw["status"])
    return Step(sheet.create, raw, rows)


def _of_part(graph: Graph, known: _Known, sheet: Sheet, judged: Judged) -> Step:
    values = judged.given.values
    match sheet.key:
        case "members":
            raw = {"id": values["of"], "addMembers": [_filled(values, without="of")]}
            return Step("updateActor", raw, [judged.given])
        case "makers":
            raw = {"id": values["of"], "addMakers": [_filled(values, without="of")]}
            return Step("updateContribution", raw, [judged.given])
        case "targets":
            return Step(
                "setTarget",
                {**_filled(values), **{name: None for name, value in judged.after.items() if value is None}},
                [judged.given],
            )
        case _ if judged.becomes is Becomes.NEW:
            raw = {"fromId": values["of"], "toId": values["aimId"], **_filled(values, without=("of", "aimId"))}
            return Step("linkAims", raw, [judged.given])
        case _:
            [source] = known.of(("Outcome", "Goal", "Contribution"), values["of"])
            [target] = known.of(("Vision", "Outcome", "Goal"), values["aimId"])
            link = next(each for each in source.contributes_to if each.target is target)
            return Step("updateAimLink", {"id": link.id, **judged.after}, [judged.given])


def _filled(values: Mapping[str, Any], without: str | Sequence[str] = ()) -> Raw:
    left_out = {without} if isinstance(without, str) else {*without}
    return {name: value for name, value in values.items() if value is not None and name not in left_out}


def _key(sheet: Sheet, values: Mapping[str, Any]) -> Any:
    """What a row is known by."""
    if sheet.key in RECORDS:
        return likeness(str(values.get("externalId") or values.get("name") or values.get("title") or ""))
    return tuple(likeness(str(_plain(values.get(name)) or "")) for name in KEYS[sheet.key])


def _called(values: Mapping[str, Any]) -> str:
    told = values.get("name") or values.get("title")
    return (
        str(told)
        if told
        else " – ".join(
            str(values[name])
            for name in ("of", "id", "measureId", "aimId", "actorId", "period", "validFrom")
            if values.get(name)
        )
    )


def _plain(value: Any) -> Any:
    return value.name if isinstance(value, Enum) else value


def _same(column: Column, there: Any, told: Any) -> bool:
    there = _plain(there)
    if column.cells is Cells.SEVERAL:
        return sorted(there or ()) == sorted(told or ())
    if column.cells is Cells.TEXT:
        return (there or "") == (told or "")
    return there == told
