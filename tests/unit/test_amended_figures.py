"""What was stored by former rules is amended, and told."""

from typing import Any

import pytest

from samsyn.deeds.deviations.amending import amend_figures
from samsyn.deeds.deviations.following import with_deviations
from samsyn.deeds.doing.deed import Decision, Work
from samsyn.graph.deltas import apply
from samsyn.graph.graph import Graph
from samsyn.graph.records import Deviation, Observation
from samsyn.model.principals import SERVICE
from tests.unit.graphs import at, graph_of, node
from tests.unit.measures import PLACE, measure, observation

FACT = "2026-09: 6, sämre än det accepterade värdet 50 / worse than the accepted value 50."


def place(*figures: tuple[str, float], fact: str = FACT, shown_by: str = "2026-09", **more: Any) -> Graph:
    """A measure of which 50 is accepted, with figures, and a deviation that one of them has shown."""
    [facts] = measure("m", value=None, owners=(), accepted_value=50.0)
    stored = [observation(period, "m", period=period, value=value) for period, value in figures]
    told = {"state": "OPEN", "fact": fact, "positive": False, **more}
    deviation = node("Deviation", "d", {"deviates": ["m"], "shown_by": [shown_by]}, **told)
    return graph_of(PLACE, facts, *stored, deviation)


def amended(graph: Graph) -> Decision | None:
    work = Work(at(graph, SERVICE), {}, [])
    decision = amend_figures(work)
    if decision is not None:
        assert with_deviations(work, decision).changes == decision.changes, "all is told"
        for change in decision.changes:
            apply(graph, change)
    return decision


def states(graph: Graph) -> list[str]:
    return sorted(each.state.name for each in graph.all(Deviation))


def test_b1_a_figure_of_a_period_to_come_is_removed_and_told() -> None:
    graph = place(("2026-09", 6.0), ("2062", 60.0))
    decision = amended(graph)
    assert decision is not None
    assert [each.period for each in graph.all(Observation)] == ["2026-09"]
    [told] = decision.before["observations"]
    assert (told["id"], told["period"], told["value"], told["measureIds"]) == ("2062", "2062", 60.0, ["m"])
    assert states(graph) == ["OPEN"]
    assert amended(graph) is None


@pytest.mark.parametrize(
    "figures", [(("2026-09", 60.0),), (("2026-09", 6.0), ("2026-10", 60.0))], ids=["corrected", "not the latest"]
)
def test_b2_the_deviation_of_a_figure_that_is_no_more_is_withdrawn_and_told(figures: Any) -> None:
    graph = place(*figures)
    decision = amended(graph)
    assert decision is not None
    assert states(graph) == ["WITHDRAWN"]
    assert decision.before["deviations"] == [{"id": "d", "state": "OPEN"}]
    assert decision.after["deviations"] == [{"id": "d", "state": "WITHDRAWN"}]


def test_b2_the_next_bad_figure_gets_its_own() -> None:
    graph = place(("2026-09", 60.0), ("2026-10", 20.0))
    assert amended(graph) is not None
    assert states(graph) == ["OPEN", "WITHDRAWN"]


def test_b2_what_a_person_has_told_or_taken_up_stays() -> None:
    assert amended(place(("2026-09", 60.0), fact="Kön var lång.")) is None
    graph = place(("2026-09", 60.0), state="CAUSE_STATED", cause="METHOD")
    amended(graph)
    assert states(graph) == ["CAUSE_STATED"]


def test_where_all_is_as_it_should_be_nothing_is_amended() -> None:
    assert amended(place(("2026-09", 6.0), by_itself=True)) is None
