"""How a measure stands is worked out once, until something has changed that it rests on."""

from collections.abc import Callable

import pytest

from samsyn.graph.graph import Graph
from samsyn.graph.records import Measure
from samsyn.model.vocabulary import Attainment, Gender, ObservationStatus, Trend
from samsyn.questions.judgement import (
    attainment,
    attainment_index,
    is_stale,
    judgement,
    latest,
    own_series,
    own_status,
    recent,
    series,
    staleness,
    trend,
)
from tests.unit.facts import NOW, NodeFact, facts_of, loaded, stored
from tests.unit.graphs import aim, at, graph_of, node, one, put, take_out
from tests.unit.measures import CODE, PLACE, STALE_SINCE_TODAY, TODAY, measure, observation

OTHER_CODE = "0680"


def one_measure() -> Graph:
    """A measure that nears its target: 40, 60, 80 in the last three months; of others there are figures, too."""
    graph = graph_of(PLACE, aim("G"), *measure("m", "G", value=None, owners=()))
    months = {"2026-09": 40.0, "2026-10": 60.0, "2026-11": 80.0}
    put(graph, *(observation(month, "m", period=month, value=value) for month, value in months.items()))
    put(graph, observation("women", "m", period="2026-11", value=100.0, gender=Gender.K))
    put(graph, observation("elsewhere", "m", period="2026-11", value=100.0, area=OTHER_CODE))
    return graph


def judged(graph: Graph) -> tuple[Attainment, Trend, float | None, str | None]:
    found = judgement(one(graph, "m"), at(graph))
    return found.attainment, found.trend, found.index, found.stale_from


def test_a_measure_is_judged_by_the_observations_of_the_own_place_both_genders_together() -> None:
    graph = one_measure()
    assert judged(graph) == (Attainment.OFF_TARGET, Trend.IMPROVING, 80.0, "2027-02-01")
    last = latest(one(graph, "m"), at(graph))
    assert last is one(graph, "2026-11")
    assert [each.id for each in own_series(one(graph, "m"), at(graph))] == ["2026-11", "2026-10", "2026-09"]
    assert [each.id for each in series(one(graph, "m"), OTHER_CODE, Gender.T)] == ["elsewhere"]
    assert [each.id for each in series(one(graph, "m"), CODE, Gender.K)] == ["women"]
    assert series(one(graph, "m"), OTHER_CODE, Gender.K) == ()


def test_recent_values_are_those_of_periods_as_long_as_the_latest_the_earliest_first() -> None:
    graph = one_measure()
    put(graph, observation("2025", "m", period="2025", value=10.0))
    put(graph, observation("2026-12", "m", period="2026-12", value=None, status=ObservationStatus.SUPPRESSED))
    m, view = one(graph, "m"), at(graph)
    assert [each.period for each in recent(m, view, last=8)] == ["2026-09", "2026-10", "2026-11", "2026-12"]
    assert [each.period for each in recent(m, view, last=2)] == ["2026-11", "2026-12"]
    assert recent(one(graph_of(PLACE, *measure("m", value=None, owners=())), "m"), view, last=8) == []


def test_without_a_place_nothing_is_judged() -> None:
    graph = graph_of(*measure("m", owners=()))
    assert judged(graph) == (Attainment.NO_DATA, Trend.UNKNOWN, None, None)


def test_a_judgement_is_worked_out_once() -> None:
    graph = one_measure()
    found = judgement(one(graph, "m"), at(graph))
    put(graph, aim("Z"), *measure("n", owners=()))
    assert judgement(one(graph, "m"), at(graph)) is found


def move(graph: Graph) -> None:
    put(graph, NodeFact("Place", stored("Place", code=OTHER_CODE)))


CHANGES: dict[str, Callable[[Graph], None]] = {
    "a value": lambda graph: put(graph, observation("2026-11", "m", period="2026-11", value=100.0)),
    "a status": lambda graph: put(
        graph, observation("2026-11", "m", period="2026-11", value=None, status=ObservationStatus.SUPPRESSED)
    ),
    "a new observation": lambda graph: put(graph, observation("2026-12", "m", period="2026-12", value=10.0)),
    "one that is removed": lambda graph: take_out(graph, "2026-11"),
    "one of another area": lambda graph: put(
        graph, observation("2026-11", "m", period="2026-11", value=80.0, area=OTHER_CODE)
    ),
    "one that is of another measure": lambda graph: put(
        graph, *measure("n", owners=()), observation("2026-11", "n", period="2026-11", value=80.0)
    ),
    "the target": lambda graph: put(graph, node("Measure", "m", target_value=50.0)),
    "the place": move,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_judgement_follows_what_it_rests_on(change: str) -> None:
    graph = one_measure()
    before = judged(graph)
    CHANGES[change](graph)
    after = judged(graph)
    assert after != before
    if change != "the place":  # of which the former one is there still
        afresh = loaded(facts_of(graph))
        assert judged(afresh) == after
        for each in graph.all(Measure):
            same = one(afresh, each.id)
            assert [row.id for row in own_series(each, at(graph))] == [row.id for row in own_series(same, at(afresh))]


def test_the_own_place_is_judged_when_it_has_another_code() -> None:
    graph = one_measure()
    judged(graph)
    move(graph)
    assert judged(graph) == (Attainment.ON_TARGET, Trend.UNKNOWN, 100.0, "2027-02-01")


def test_staleness_is_for_the_readers_day_to_say() -> None:
    graph = graph_of(PLACE, aim("G"), *measure("m", "G", period=STALE_SINCE_TODAY, owners=()))
    for day, is_over in (("2026-11-30", False), (TODAY, True)):
        view = at(graph, now=f"{day}{NOW[10:]}")
        each = one(graph, "m")
        assert is_stale(each, view) is is_over
        assert attainment(each, view) is (Attainment.STALE if is_over else Attainment.ON_TARGET)
        assert (trend(each, view), attainment_index(each, view)) == (Trend.UNKNOWN, 100.0)
        assert own_status(one(graph, "G"), view).value == ("UNKNOWN" if is_over else "ACHIEVED")


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2026-11", 0.0), ("2026-10", 23 / 62), ("2026-09", 54 / 62), ("2026-08", 84 / 62), ("2026-12", 0.0)],
)
def test_staleness_is_the_age_of_the_latest_figure_against_the_frequency(period: str, expected: float) -> None:
    graph = graph_of(PLACE, *measure("m", value=80.0, period=period, owners=()))
    view = at(graph)
    assert staleness(one(graph, "m"), view) == pytest.approx(expected)
    assert is_stale(one(graph, "m"), view) is (expected >= 1)


def test_without_a_figure_or_a_frequency_nothing_is_stale() -> None:
    graph = graph_of(PLACE, *measure("empty", value=None, owners=()), *measure("seldom", owners=()))
    put(graph, node("Measure", "seldom", target_value=100.0))
    assert staleness(one(graph, "empty"), at(graph)) is None
    assert staleness(one(graph, "seldom"), at(graph)) is None
