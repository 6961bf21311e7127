"""What a graph has for whoever imports, by the words that a file may use for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final

from samsyn.exchange.tables.rows import RECORDS, References, rows_of
from samsyn.exchange.tables.sheets import Sheet
from samsyn.graph.records import Measure, Observation
from samsyn.graph.view import View
from samsyn.model.texts import likeness
from samsyn.model.vocabulary import Gender, ObservationStatus

KEYS: Final = {
    "members": ("of", "actorId"),
    "makers": ("of", "actorId"),
    "links": ("of", "aimId"),
    "targets": ("id", "validFrom"),
    "observations": ("measureId", "period", "area", "gender"),
}
"""What a row of parts is known by."""


class Known:
    """What somebody sees of a graph, by external ids, names and ids; what is archived has no name here."""

    def __init__(self, view: View) -> None:
        self._graph = view.graph
        self._today = view.today
        self.references = References(view.graph, view.sees)
        self.place = view.graph.place.code if view.graph.place else ""
        self._by_type: defaultdict[str, defaultdict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for cls in RECORDS.values():
            for record in filter(self.references.has, view.graph.all(cls)):
                for word in words_of(record):
                    self._by_type[cls.label][word].append(record)
        self._found: dict[tuple[tuple[str, ...], str], list[Any]] = {}
        self._figures: dict[str, dict[tuple[str, str, str], Observation]] = {}

    def of(self, types: Iterable[str], told: str) -> list[Any]:
        """The records of some types that are called so: those of which it is the external id, else those named so."""
        among = tuple(types)
        found = self._found.get((among, told))
        if found is None:
            found = self._found[among, told] = self._of(among, told)
        return found

    def _of(self, types: tuple[str, ...], told: str) -> list[Any]:
        word = likeness(told)
        named = [each for label in types for each in self._by_type[label][word] + self._by_type[label][told]]
        there = {each.id: each for each in named}
        exact = [each for each in there.values() if each.id == told or likeness(each.external_id or "") == word]
        return exact or list(there.values())

    def id_of(self, types: Iterable[str], told: str) -> str:
        """The id of what is called so; the words themselves where nothing is, or several."""
        found = self.of(types, told)
        return found[0].id if len(found) == 1 else told

    def rows(self, sheet: Sheet) -> dict[Any, Mapping[str, Any]]:
        """The rows of a sheet as the graph has them, by what each is known by."""
        return {key_of(sheet, row): row for row in rows_of(self._graph, sheet, self.references, self._today)}

    def measure(self, values: Mapping[str, Any]) -> Measure | None:
        """The measure of which a row of figures is; None where it isn't there, or several are called so."""
        found = self.of(("Measure",), str(values.get("measureId") or values.get("id") or ""))
        return found[0] if len(found) == 1 else None

    def figure(self, values: Mapping[str, Any]) -> dict[str, Any] | None:
        """The row of the observation that the graph has for a row's measure, period, area and gender; None without."""
        measure = self.measure(values)
        if measure is None:
            return None
        figures = self._figures_of(measure)
        found = figures.get((str(values.get("period")), str(values.get("area")), str(values.get("gender"))))
        if found is None:
            return None
        return {
            "measureId": values["measureId"],
            **{name: plain(getattr(found, name)) for name in FIGURE},
        }

    def count_figures(self) -> int:
        """How many observations there are of measures that aren't archived."""
        return sum(len(each.observations) for each in self._graph.all(Measure) if self.references.has(each))

    def _figures_of(self, measure: Measure) -> dict[tuple[str, str, str], Observation]:
        figures = self._figures.get(measure.id)
        if figures is None:
            figures = self._figures[measure.id] = {
                (each.period, each.area, each.gender.name): each for each in measure.observations
            }
        return figures


FIGURE: Final = ("period", "value", "status", "area", "gender", "comment", "source")


def words_of(record: Any) -> set[str]:
    """What a record may be called in a file, as it is compared; and its id."""
    words = {likeness(getattr(record, "title", None) or record.name), record.id}
    return words | ({likeness(record.external_id)} if record.external_id else set[str]())


def key_of(sheet: Sheet, values: Mapping[str, Any]) -> Any:
    """What a row is known by: its external id or, without one, its name; of parts, what they belong to and are."""
    if sheet.key in RECORDS:
        return likeness(str(values.get("externalId") or values.get("name") or values.get("title") or ""))
    return tuple(likeness(str(plain(values.get(name)) or "")) for name in KEYS[sheet.key])


def called(values: Mapping[str, Any]) -> str:
    """What a row is called where people read of it."""
    told = values.get("name") or values.get("title")
    parts = ("of", "id", "measureId", "aimId", "actorId", "period", "validFrom", "area")
    return str(told) if told else " – ".join(str(values[name]) for name in parts if values.get(name))


def with_defaults(known: Known, values: dict[str, Any]) -> None:
    """Fill in what an observation is of where a row doesn't say: the own place, both genders together, a value."""
    for name, default in (("area", known.place), ("gender", Gender.T.name)):
        if not values.get(name):
            values[name] = default
    if not values.get("status") and values.get("value") is not None:
        values["status"] = ObservationStatus.REPORTED.name


def plain(value: Any) -> Any:
    """A value as a row has it."""
    return value.name if isinstance(value, Enum) else value
