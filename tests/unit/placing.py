"""A place on a day, with a measure and what becomes of its figures, decided over a graph alone."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from samsyn.deeds import DEEDS
from samsyn.deeds.doing.decide import Decided, decide
from samsyn.deeds.undo import Logged, undoing
from samsyn.errors import Fault, Refused
from samsyn.graph.deltas import apply, as_text
from samsyn.graph.records import Deviation, Measure, Observation
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.vocabulary import DeviationState
from tests.unit.deciding import Town

NOON: Final = "2026-11-28T12:00:00.000000Z"
MEASURE: Final = {"unit": "antal", "stage": "DELIVERY", "method": "COUNT", "direction": "INCREASE"}


class Place(Town):
    """A place with a measure `M` of which 50 is accepted, on a day of its own."""

    def __init__(self, now: str = NOON, **more: Any) -> None:
        super().__init__()
        self.now = now
        self.act("setPlace", code="0665", name="Vaggeryd")
        given = {"externalId": "M", "name": "Besök", "acceptedValue": 50.0, "targetValue": 90.0, **MEASURE, **more}
        self.act("createMeasure", **given)

    @property
    def measure(self) -> Measure:
        [measure] = self.graph.all(Measure)
        return measure

    @property
    def view(self) -> View:
        return View(self.graph, SERVICE, self.now)

    def act(self, deed: str, **raw: Any) -> Any:
        return self.do(deed, raw, at=self.now)

    def change(self, deed: str, record: Any, **raw: Any) -> Any:
        return self.act(deed, id=record.id, expectedVersion=record.version, **raw)

    def figure(self, period: str, value: float | None, **more: Any) -> Decided:
        self.act("recordObservations", observations=[{"measureId": "@M", "period": period, "value": value, **more}])
        return self.decided[-1]

    def figure_at(self, period: str) -> Observation:
        return next(each for each in self.measure.observations if each.period == period)

    def remove(self, period: str) -> None:
        self.act("removeObservations", ids=[self.figure_at(period).id])

    def cause(self) -> Deviation:
        [deviation] = self.open
        self.change("stateCause", deviation, cause="METHOD", text="Vi frågade inte.")
        return deviation

    def undo(self, decided: Decided) -> None:
        changes = as_text(decided.decision.changes)
        logged = Logged(decided.deed.name, "service", None, refused=False, changes=changes, audience="ALL", makers=None)
        undone = decide(self.view, undoing(logged, DEEDS), {"changeSequence": 1, "reason": "Fel."})
        for change in undone.decision.changes:
            apply(self.graph, change)

    @property
    def open(self) -> list[Deviation]:
        return [each for each in self.measure.deviations if each.state is DeviationState.OPEN]

    @property
    def shown(self) -> list[tuple[str, str]]:
        """Each deviation by the period that shows it, with its state."""
        told = (
            (each.shown_by[0].period if each.shown_by else "-", each.state.name) for each in self.measure.deviations
        )
        return sorted(told)


def refused(doing: Callable[[], object]) -> list[tuple[str, str, str]]:
    return [(fault.code, ".".join(fault.path), fault.reason) for fault in faults_of(doing)]


def faults_of(doing: Callable[[], object]) -> list[Fault]:
    with pytest.raises(Refused) as refusal:
        doing()
    return list(refusal.value.faults)
