"""What figures are imported into: the place, the measures of key figures, and the areas that are known."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from samsyn.database.port import Database
from samsyn.database.statements import statement
from samsyn.errors import CannotStart
from samsyn.exchange.kolada.rows import KPI, Group
from samsyn.model.units import ANY_VALUE, Scale
from samsyn.model.vocabulary import UnitKind

SECONDS_MAX: Final = 60.0  # to look at the areas of some million observations
NATION: Final = "0000"


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure that has a key figure, archived ones apart; with what its publisher called the key figure before."""

    id: str
    name: str
    unit: str
    version: int
    kpi: str
    title: str | None
    definition: str | None
    retired: bool
    unit_kind: UnitKind | None = None
    scale: Scale = ANY_VALUE


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """The graph before an import: `areas` are all codes under which something is observed."""

    place: str
    measures: Sequence[Measured]
    groups: Mapping[str, Group]
    areas: frozenset[str]

    def of_kolada(self) -> "ImportTarget":
        """Return the target without measures whose key figures have ids that can't be Kolada's."""
        return replace(self, measures=[measure for measure in self.measures if KPI.fullmatch(measure.kpi)])

    def by_kpi(self) -> dict[str, list[Measured]]:
        """Return the measures by key figure."""
        found: dict[str, list[Measured]] = defaultdict(list)
        for measure in self.measures:
            found[measure.kpi].append(measure)
        return dict(found)

    def known(self, told: Mapping[str, str], groups: Sequence[Group]) -> frozenset[str]:
        """Return the codes that an import may tell of.

        They are the own place's, the nation's, those that the import names, those of groups that it tells or that are
        stored, and those under which something is observed already.
        """
        members = {code for group in (*groups, *self.groups.values()) for code in group.members}
        return frozenset({self.place, NATION, *told, *members}) | self.areas


async def target_of(graph: Database) -> ImportTarget:
    """Return what an import meets. Raises CannotStart where it has no place yet, and what reading raises."""
    text = statement("reads/import_scene").text
    place, measures, groups, areas = await graph.read(text, {}, from_leader=True, seconds_max=SECONDS_MAX)
    if place is None:
        raise CannotStart("Set the place first (setPlace): nobody knows yet whose figures to import.")
    return ImportTarget(
        place,
        [_measured(each) for each in measures],
        {each["id"]: Group(each["id"], each["name"], tuple(each["members"])) for each in groups},
        frozenset(areas),
    )


def _measured(stored: Mapping[str, Any]) -> Measured:
    return Measured(
        id=stored["id"],
        name=stored["name"],
        unit=stored["unit"],
        version=stored["version"],
        kpi=stored["kpiId"],
        title=stored["kpiTitle"],
        definition=stored["kpiDefinition"],
        retired=bool(stored["retired"]),
        unit_kind=UnitKind(stored["unitKind"]) if stored["unitKind"] else None,
        scale=Scale(stored["scaleMin"], stored["scaleMax"]),
    )
