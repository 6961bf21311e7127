"""The rows of a graph's sheets: what it has of each type, as values by the fields of the columns.

A reference is the external id of what it names; where that has none its name, if nothing else that the column could
name is called so, else its id.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from operator import attrgetter
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
from samsyn.model.targets import Limits, limits_on, targets_of
from samsyn.model.texts import likeness

Row = Mapping[str, Any]
Sees = Callable[[Any], bool]
EXTERNAL_ID: Final = "externalId"
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


IN_ONE_COLUMN: Final[Mapping[str, str]] = dict.fromkeys(("Vision", "Outcome", "Goal", "Contribution"), "chain")
"""Types that one column may name, so that what tells one of them must tell it from all."""


def everything(_: Any) -> bool:
    """That a record may be seen: whoever runs a command sees all."""
    return True


class References:
    """What is there to be told of a graph, for those who see some of it, and by which words it is referred to."""

    def __init__(self, graph: Graph, sees: Sees = everything) -> None:
        self._sees = sees
        self._words: defaultdict[str, Counter[str | None]] = defaultdict(Counter)
        for cls in RECORDS.values():
            words = self._words[IN_ONE_COLUMN.get(cls.label, cls.label)]
            for record in filter(self.has, graph.all(cls)):
                words.update({likeness(told) for told in (name_of(record), record.external_id) if told})

    def has(self, record: Any) -> bool:
        """Whether a record is there: seen, and neither archived nor taken away."""
        return not record.archived_at and self._sees(record)

    def to(self, record: Any) -> str:
        """The words by which a thing is referred to: those that are its own alone, of external id, name and id."""
        label: str = record.label
        words = self._words[IN_ONE_COLUMN.get(label, label)]
        told: str = record.external_id or name_of(record)
        return told if words[likeness(told)] == 1 else record.id

    def known_as(self, record: Any) -> str | None:
        """What stands as external id: its own; of what has none and shares its name with others, its id."""
        return record.external_id or (None if self.to(record) != record.id else record.id)


def rows_of(graph: Graph, sheet: Sheet, references: References, day: str | None = None) -> Iterator[Row]:
    """The rows of a sheet, in the order of names, without what is archived, and what can't be seen.

    Where a `day` is given, measures have the limits of that day, which else are on the sheet of targets alone.
    """
    if sheet.key in RECORDS:
        taken = [(column, attrgetter(column.name)) for column in sheet.columns if column.field != EXTERNAL_ID]
        for record in _there(graph, RECORDS[sheet.key], references):
            row = {EXTERNAL_ID: references.known_as(record)}
            for column, value in taken:
                row[column.field] = _cell(value(record), column, references)
            if isinstance(record, Measure) and record.targets:
                limits = limits_on(day, targets_of(record.targets)) if day else Limits(None, None)
                row |= dict(zip(TOLD_WITH_DAYS, (limits.accepted, limits.target), strict=True))
            yield row
    else:
        yield from PARTS[sheet.key](graph, references)


def _members(graph: Graph, references: References) -> Iterator[Row]:
    for actor in _there(graph, Actor, references):
        for link in actor.members:
            if references.has(member := far_end(link, actor)):
                yield {"of": references.to(actor), "actorId": references.to(member), "weight": link.share}


def _makers(graph: Graph, references: References) -> Iterator[Row]:
    for contribution in _there(graph, Contribution, references):
        of = references.to(contribution)
        for link in contribution.makers:
            if references.has(maker := far_end(link, contribution)):
                yield {"of": of, "actorId": references.to(maker), "role": link.role, "weight": link.share}


def _links(graph: Graph, references: References) -> Iterator[Row]:
    for cls in (Outcome, Goal, Contribution):
        for record in _there(graph, cls, references):
            of = references.to(record)
            for link in record.contributes_to:
                if link.unlinked_at is None and references.has(link.target):
                    yield {
                        "of": of,
                        "aimId": references.to(link.target),
                        "weight": link.weight,
                        "polarity": link.polarity,
                        "confidence": link.confidence,
                        "rationale": link.rationale,
                    }


def _targets(graph: Graph, references: References) -> Iterator[Row]:
    for measure in _there(graph, Measure, references):
        for target in targets_of(measure.targets):
            yield {"id": references.to(measure), **{name: target[name] for name in TARGET}}


def _observations(graph: Graph, references: References) -> Iterator[Row]:
    for measure in _there(graph, Measure, references):
        of = references.to(measure)
        for each in sorted(measure.observations, key=lambda each: (each.period_start, each.key)):
            yield {"measureId": of, **_figure(each)}


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


TOLD_WITH_DAYS: Final = ("acceptedValue", "targetValue")
"""What is told of a measure on the sheet of targets, with the days from which it holds."""
TARGET: Final = ("validFrom", *TOLD_WITH_DAYS)
PARTS: Final[Mapping[str, Callable[[Graph, References], Iterable[Row]]]] = {
    "members": _members,
    "makers": _makers,
    "links": _links,
    "targets": _targets,
    "observations": _observations,
}


def _there(graph: Graph, cls: type[Any], references: References) -> list[Any]:
    return sorted(filter(references.has, graph.all(cls)), key=lambda each: (name_of(each), each.id))


def name_of(record: Any) -> str:
    """The name of a thing, or a contribution's title."""
    return record.title if isinstance(record, Contribution) else record.name


def _cell(value: Any, column: Column, references: References) -> Any:
    match column.cells:
        case Cells.ONE:
            return next((references.to(each) for each in value if references.has(each)), None)
        case Cells.SEVERAL:
            return sorted(references.to(each) for each in value if references.has(each))
        case Cells.CHOICE if isinstance(value, Enum):
            return value.name
        case _:
            return value
