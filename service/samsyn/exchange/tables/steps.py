"""The deeds that do what a plan's rows say, in an order in which each finds what it refers to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final

from samsyn.deeds.all import DEEDS
from samsyn.errors import Fault
from samsyn.exchange.tables.known import Known
from samsyn.exchange.tables.planning import Becomes, Judged, updating
from samsyn.exchange.tables.reading import Complaint, Given
from samsyn.exchange.tables.rows import RECORDS
from samsyn.exchange.tables.sheets import ALL_SHEETS, Cells, Sheet
from samsyn.exchange.tables.status_ways import deeds_to, first_status
from samsyn.model.texts import likeness
from samsyn.model.vocabulary import ContributionStatus

AT_ONCE: Final = 100  # observations in a deed
WITHIN: Final = {"makers": "makers", "links": "contributesTo"}
"""The sheets whose rows come with the contribution that they belong to, where that is new, and in which list."""
RENAMED: Final = {"fromId": "of", "toId": "aimId"}


@dataclass(slots=True)
class Step:
    """A deed, and the rows that it does; those that stand in one of its lists by the list's name."""

    deed: str
    raw: dict[str, Any]
    row: Given
    lists: dict[str, list[Given]] = field(default_factory=dict[str, list[Given]])

    @property
    def rows(self) -> list[Given]:
        """All rows that it does."""
        return [self.row, *(each for rows in self.lists.values() for each in rows)]

    def complaint(self, fault: Fault) -> Complaint:
        """What the deed is refused for, by the cell in which it stands; the fault's path begins within the deed."""
        path = list(fault.path)
        row = self.row
        if len(path) > 1 and path[0] in self.lists and path[1].isdigit():
            row = self.lists[path[0]][int(path[1])]
            path = path[2:]
        name = RENAMED.get(path[0], path[0]) if path else ""
        return Complaint(row.title, f"{row.places.get(name, '')}{row.number}", fault.message)


def steps_of(known: Known, rows: Sequence[Judged], reason: str) -> list[Step]:
    """The deeds of what is new or changed, in the order of the sheets; each change tells the reason that it needs."""
    made = list(_steps(known, rows))
    for step in made:
        for name in {"reason", "note"} & DEEDS[step.deed].input.model_fields.keys():
            step.raw[name] = reason
    return made


def figures_of(known: Known, rows: Sequence[Judged]) -> Iterator[Step]:
    """Yield the deeds that record observations, a hundred at a time; by measure, so that each is of few of these."""
    by_measure = sorted(rows, key=lambda each: str(each.given.values["measureId"]))
    for first in range(0, len(by_measure), AT_ONCE):
        some = by_measure[first : first + AT_ONCE]
        raw = [_with_ids(known, each.given.sheet, _filled(each)) for each in some]
        given = [each.given for each in some]
        yield Step("recordObservations", {"observations": raw}, given[0], {"observations": given})


def _steps(known: Known, rows: Sequence[Judged]) -> Iterator[Step]:
    parts: defaultdict[tuple[str, str], list[Judged]] = defaultdict(list)
    for each in rows:
        if each.given.sheet.key in WITHIN and each.becomes is Becomes.NEW:
            parts[each.given.sheet.key, likeness(str(each.given.values["of"]))].append(each)
    taken: set[int] = set()
    for sheet in ALL_SHEETS:
        mine = [each for each in rows if each.given.sheet.key == sheet.key and each.does]
        if sheet.key in RECORDS:
            for each in _superiors_first(mine):
                yield from _of_node(known, sheet, each, parts, taken)
        elif sheet.key == "observations":
            yield from figures_of(known, mine)
        else:
            for each in mine:
                if id(each) not in taken:
                    yield _of_part(known, sheet, each)


def _superiors_first(rows: Sequence[Judged]) -> list[Judged]:
    """The rows, what something is a part of before it; in their own order where there is a circle."""
    by_word = {
        likeness(str(each.given.values.get("externalId") or each.what)): place for place, each in enumerate(rows)
    }
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for place, each in enumerate(rows):
        superior = by_word.get(likeness(str(each.given.values.get("partOfId") or "")), place)
        sorter.add(place, *([superior] if superior != place else []))
    try:
        return [rows[place] for place in sorter.static_order()]
    except CycleError:
        return list(rows)


def _of_node(
    known: Known,
    sheet: Sheet,
    judged: Judged,
    parts: Mapping[tuple[str, str], Sequence[Judged]],
    taken: set[int],
) -> Iterator[Step]:
    values, row = judged.given.values, judged.given
    word = str(values.get("externalId") or judged.what)
    status = judged.after.get("status") if sheet.key == "contributions" else None
    to = ContributionStatus[status] if status else None
    if judged.becomes is Becomes.CHANGED:
        word = known.id_of([RECORDS[sheet.key].label], word)
        there = ContributionStatus[judged.before["status"]] if to else None
        raw = {name: value for name, value in judged.after.items() if to is None or name != "status"}
        if raw:
            yield Step(updating(sheet), {"id": word, **_with_ids(known, sheet, raw)}, row)
    else:
        there = first_status(to) if to else None
        raw = _with_ids(known, sheet, judged.after) | ({"status": there.name} if there else {})
        lists = _lists_of(known, judged, parts, taken) if sheet.key == "contributions" else {}
        for name, (inputs, _) in lists.items():
            raw[name] = inputs
        yield Step(sheet.create, raw, row, {name: rows for name, (_, rows) in lists.items()})
    if to and there:
        for deed in deeds_to(to, there) or ():
            yield Step(deed, {"id": word}, row)


def _lists_of(
    known: Known, judged: Judged, parts: Mapping[tuple[str, str], Sequence[Judged]], taken: set[int]
) -> dict[str, tuple[list[dict[str, Any]], list[Given]]]:
    """The inputs and rows that come with a new contribution, by the lists in which they do."""
    values = judged.given.values
    words = sorted({likeness(str(values[name])) for name in ("externalId", "title") if values.get(name)})
    found: dict[str, tuple[list[dict[str, Any]], list[Given]]] = {}
    for key, name in WITHIN.items():
        for part in (each for word in words for each in parts.get((key, word), ())):
            taken.add(id(part))
            inputs, rows = found.setdefault(name, ([], []))
            inputs.append(_with_ids(known, part.given.sheet, _filled(part, without=("of",))))
            rows.append(part.given)
    return found


def _of_part(known: Known, sheet: Sheet, judged: Judged) -> Step:
    values, row = _with_ids(known, sheet, _filled(judged)), judged.given
    rest = {name: value for name, value in values.items() if name not in ("of", "aimId")}
    match sheet.key:
        case "members":
            return Step("updateActor", {"id": values["of"], "addMembers": [rest]}, row, {"addMembers": [row]})
        case "makers":
            return Step("updateContribution", {"id": values["of"], "addMakers": [rest]}, row, {"addMakers": [row]})
        case "targets":
            return Step("setTarget", values, row)
        case _ if judged.becomes is Becomes.NEW:
            return Step("linkAims", {"fromId": values["of"], "toId": values["aimId"], **rest}, row)
        case _:
            [source] = known.of(("Outcome", "Goal", "Contribution"), values["of"])
            [target] = known.of(("Vision", "Outcome", "Goal"), values["aimId"])
            link = next(each for each in source.contributes_to if each.target is target)
            return Step(updating(sheet), {"id": link.id, **judged.after}, row)


def _filled(judged: Judged, without: Iterable[str] = ()) -> dict[str, Any]:
    """The values of a row, with those alone that are empty where something was before."""
    return {
        name: value
        for name, value in judged.given.values.items()
        if name not in without and (value is not None or name in judged.after)
    }


def _with_ids(known: Known, sheet: Sheet, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values with the ids of what is there in the place of the words for it; what comes keeps its words."""
    types = {each.field: each.types for each in sheet.columns if each.cells in (Cells.ONE, Cells.SEVERAL)}

    def told(name: str, value: Any) -> Any:
        if name not in types or value is None:
            return value
        if isinstance(value, list):
            return [known.id_of(types[name], str(each)) for each in value]
        return known.id_of(types[name], value)

    return {name: told(name, value) for name, value in values.items()}
