"""The rows of a graph's sheets: what it has of each type, as values by the fields of the columns.

A reference is the external id of what it names; where that has none its name, if no other of its type has it, else its id.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, Final

from samsyn.exchange.tables.sheets import Cells, Column, Sheet
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.records import (
    Actor,
    Asset,
    BeneficiaryGroup,
    Contribution,
    Goal,
    Measure,
    Observation,
    Outcome,
    Value,
    Vision,
)
from samsyn.graph.ties import far_end
from samsyn.model.targets import targets_of
from samsyn.model.texts import likeness

Row = Mapping[str, Any]
RECORDS: Final[Mapping[str, type[Record]]] = {
    "values": Value,
    "groups": BeneficiaryGroup,
    "actors": Actor,
    "visions": Vision,
    "outcomes": Outcome,
    "goals": Goal,
    "contributions": Contribution,
    "assets": Asset,
    "measures": Measure,
}


class References:
    """By what each thing of a graph is referred to."""

    def __init__(self, graph: Graph) -> None:
        self._names: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for cls in RECORDS.values():
            for record in graph.all(cls):
                self._names[cls.label][likeness(_name(record))] += 1

    def to(self, record: Any) -> str:
        """The words by which a thing is referred to."""
        if record.external_id:
            return record.external_id
        name = _name(record)
        return name if self._names[record.label][likeness(name)] == 1 else record.id


def rows_of(graph: Graph, sheet: Sheet, references: References) -> Iterator[Row]:
    """The rows of a sheet, in the order of names, without what is archived."""
    if sheet.key in RECORDS:
        for record in _there(graph, RECORDS[sheet.key]):
            yield {column.field: _cell(record, column, references) for column in sheet.columns}
    else:
        yield from PARTS[sheet.key](graph, references)


def _members(graph: Graph, references: References) -> Iterator[Row]:
    for actor in _there(graph, Actor):
        for link in actor.members:
            yield {"of": references.to(actor), "actorId": references.to(far_end(link, actor)), "weight": link.share}


def _makers(graph: Graph, references: References) -> Iterator[Row]:
    for contribution in _there(graph, Contribution):
        for link in contribution.makers:
            maker = references.to(far_end(link, contribution))
            yield {"of": references.to(contribution), "actorId": maker, "role": link.role, "weight": link.share}


def _links(graph: Graph, references: References) -> Iterator[Row]:
    for cls in (Outcome, Goal, Contribution):
        for record in _there(graph, cls):
            for link in record.contributes_to:
                yield {
                    "of": references.to(record),
                    "aimId": references.to(link.target),
                    "weight": link.weight,
                    "polarity": link.polarity,
                    "confidence": link.confidence,
                    "rationale": link.rationale,
                }


def _targets(graph: Graph, references: References) -> Iterator[Row]:
    for measure in _there(graph, Measure):
        for target in targets_of(measure.targets):
            yield {"id": references.to(measure), **{name: target[name] for name in TARGET}}


def _observations(graph: Graph, references: References) -> Iterator[Row]:
    for measure in _there(graph, Measure):
        for each in sorted(measure.observations, key=lambda each: (each.period_start, each.key)):
            yield {"measureId": references.to(measure), **_figure(each)}


def _figure(each: Observation) -> Row:
    return {
        "period": each.period,
        "value": each.value,
        "status": each.status,
        "area": each.area,
        "gender": each.gender,
        "comment": each.comment,
        "source": each.source,
    }


TARGET: Final = ("validFrom", "acceptedValue", "targetValue")
PARTS: Final[Mapping[str, Callable[[Graph, References], Iterable[Row]]]] = {
    "members": _members,
    "makers": _makers,
    "links": _links,
    "targets": _targets,
    "observations": _observations,
}


def _there(graph: Graph, cls: type[Any]) -> list[Any]:
    return sorted((each for each in graph.all(cls) if not each.archived_at), key=lambda each: (_name(each), each.id))


def _name(record: Any) -> str:
    return record.title if isinstance(record, Contribution) else record.name


def _cell(record: Any, column: Column, references: References) -> Any:
    value = getattr(record, column.name)
    match column.cells:
        case Cells.ONE:
            return references.to(value[0]) if value else None
        case Cells.SEVERAL:
            return [references.to(each) for each in value]
        case Cells.CHOICE if isinstance(value, Enum):
            return value.name
        case _:
            return value
