"""What all of a document is written with: which records it has, by which identifiers, and what it leaves out."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from samsyn.exchange.stratml.columns import LINED
from samsyn.exchange.stratml.grammar import PART_2, Part
from samsyn.exchange.stratml.identifiers import identifiers
from samsyn.exchange.stratml.lines import line
from samsyn.exchange.tables.sheets import Cells, Column
from samsyn.graph.graph import Graph
from samsyn.graph.records import Actor, AimLink, Contribution, Goal, Measure, Outcome, Vision
from samsyn.model.vocabulary import ContributionStatus, Language

UNSAID: Final = {"illustrative": False, "externalWeight": 0.0}
"""What isn't told, as it is so where nothing is told."""


class Writing:
    """A document as it is written: what it has of a graph, by which identifiers, and what it leaves out."""

    def __init__(self, graph: Graph, part: Part, language: Language) -> None:
        self.graph, self.part, self.language = graph, part, language
        self.visions = there(graph, Vision)[:1]
        self.actors = there(graph, Actor)
        self.aims: list[Any] = [*there(graph, Goal), *there(graph, Outcome)]
        placed = {each.id for each in (*self.visions, *self.aims)}
        for each in there(graph, Contribution):
            leads_here = any(link.target.id in placed for link in each.contributes_to)
            if each.status is ContributionStatus.APPROVED and leads_here:
                self.aims.append(each)
        self.measures = there(graph, Measure) if part is PART_2 else []
        self.ids = identifiers([*self.visions, *self.actors, *self.aims, *self.measures])
        self.links_left_out: list[AimLink] = []
        self.measures_left_out: list[Measure] = []
        self.measures_cut: list[Measure] = []
        self.roles_left_out: list[Actor] = []
        self.is_aim = {each.id for each in self.aims}

    def in_order(self, records: Iterable[Any]) -> list[Any]:
        """Records by their names, then by their identifiers."""
        return sorted(records, key=lambda each: (name_of(each), self.ids.get(each.id, each.id)))

    def links(self, record: Any) -> list[AimLink]:
        """The links of what is in the document to aims that are in it, the heaviest first."""
        found = [each for each in record.contributes_to if each.target.id in self.ids]
        return sorted(found, key=lambda each: (-each.weight, name_of(each.target), self.ids[each.target.id]))

    def above(self, record: Any) -> Any:
        """What a record stands in: the Goal at the end of its heaviest links, itself where it is one."""
        while up := next((each.target for each in self.links(record) if each.target.id in self.is_aim), None):
            record = up
        return record

    def lines(self, key: str, record: Any, *, without: Iterable[str] = ()) -> Iterator[str]:
        """Yield as lines what has no element of its own."""
        for column in LINED[key]:
            value = getattr(record, column.name)
            if column.field in without or value in (None, "") or UNSAID.get(column.field) == value:
                continue
            for each in self._told(column, value):
                yield line(column, each, self.language)

    def _told(self, column: Column, value: Any) -> Iterator[Any]:
        if column.cells is Cells.SEVERAL:
            yield from sorted(each.name for each in value if not each.archived_at)
        elif column.cells is Cells.ONE:
            yield from (self.ids[each.id] for each in value if each.id in self.ids)
        else:
            yield value


def there(graph: Graph, cls: type[Any]) -> list[Any]:
    """The records of a type that aren't archived, by name."""
    return sorted((each for each in graph.all(cls) if not each.archived_at), key=lambda each: (name_of(each), each.id))


def name_of(record: Any) -> str:
    """What a record is called."""
    return record.title if isinstance(record, Contribution) else record.name
