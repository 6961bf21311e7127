"""The priority matrix: effect against index."""

import pytest

from samsyn.errors import NotThere, WrongType
from samsyn.model.attainment import index_of
from samsyn.model.vocabulary import Direction
from samsyn.questions.priorities import priorities
from tests.unit.facts import Fact
from tests.unit.graphs import at, graph_of, put, worked_example
from tests.unit.measures import PLACE, STALE_SINCE_TODAY, TODAY, measure


def told(*measures: tuple[Fact, ...]) -> dict[str, tuple[float, float | None, str | None]]:
    graph = worked_example()
    put(graph, PLACE, *(fact for facts in measures for fact in facts))
    answer = priorities(at(graph, now=f"{TODAY}T06:30:00.000000Z"), "O")
    return {each.node.id: (each.effect, each.index, each.quadrant and each.quadrant.value) for each in answer}


def test_without_data_there_is_effect_alone() -> None:
    assert told() == {
        "G1": (0.75, None, None),
        "G2": (0.25, None, None),
        "B": (0.5625, None, None),
        "A": (0.4375, None, None),
    }


def test_goals_are_placed_among_goals_and_actors_among_actors() -> None:
    found = told(measure("m", "G1", value=20.0), measure("n", "G2", value=80.0))
    assert (found["G1"], found["G2"]) == ((0.75, 20.0, "PRIORITISE"), (0.25, 80.0, "LOWER"))
    # C1 leads to G1 alone, C2 to both, C3 to G2 alone; A has C1 (0.375) and half of C3 (0.0625)
    assert found["A"][1] == pytest.approx((0.375 * 20 + 0.0625 * 80) / 0.4375)
    assert found["B"][1] == pytest.approx((0.5 * 50 + 0.0625 * 80) / 0.5625)
    assert (found["A"][2], found["B"][2]) == ("IMPROVE", "KEEP")


def test_what_tells_of_the_contribution_itself_comes_before_what_tells_of_its_aims() -> None:
    found = told(measure("m", "G1", value=20.0), measure("n", "C1", "C3", value=90.0))
    assert found["A"][1] == pytest.approx(90.0)


def test_the_mean_is_of_the_measures_that_tell_something_today() -> None:
    several = [
        measure("m1", "G1", value=20.0),
        measure("m2", "G1", value=40.0),
        measure("m3", "G1", value=0.0, period=STALE_SINCE_TODAY),
        measure("m4", "G1", value=0.0, archived=True),
        measure("m5", "G1", value=None),
    ]
    assert told(*several)["G1"][1] == pytest.approx(30.0)


def test_only_of_an_aim() -> None:
    with pytest.raises(WrongType):
        priorities(at(worked_example()), "A")
    with pytest.raises(NotThere):
        priorities(at(graph_of()), "goal_x")


@pytest.mark.parametrize(
    ("direction", "value", "more", "index"),
    [
        ("INCREASE", 45.0, {"target": 90.0}, 50.0),
        ("INCREASE", 95.0, {"target": 90.0}, 100.0),
        ("INCREASE", 70.0, {"target": 90.0, "baseline": 60.0}, 100.0 / 3),
        ("INCREASE", 50.0, {"target": 90.0, "baseline": 60.0}, 0.0),
        ("INCREASE", 45.0, {"accepted": 90.0}, 50.0),
        ("INCREASE", -5.0, {"target": 0.0}, 0.0),
        ("INCREASE", 0.0, {"target": 0.0}, 100.0),
        ("DECREASE", 30.0, {"target": 20.0}, 50.0),
        ("DECREASE", 10.0, {"target": 20.0}, 100.0),
        ("DECREASE", 30.0, {"target": 20.0, "baseline": 60.0}, 75.0),
        ("KEEP", 15.0, {"target": 20.0}, 75.0),
        ("KEEP", 25.0, {"target": 20.0, "baseline": 30.0}, 50.0),
        ("KEEP", 0.0, {"target": 0.0}, 100.0),
        ("KEEP", 0.1, {"target": 0.0}, 0.0),
        ("KEEP", 4.9, {"target": 5.0, "baseline": 5.0}, 98.0),
        ("KEEP", 5.1, {"target": 5.0, "baseline": 5.0}, 98.0),
        ("KEEP", -4.9, {"target": -5.0, "baseline": -5.0}, 98.0),
        ("KEEP", 4.9, {"accepted": 5.0, "baseline": 5.0}, 98.0),
        ("KEEP", 5.0, {"target": 5.0, "baseline": 5.0}, 100.0),
        ("INCREASE", 45.0, {}, None),
    ],
)
def test_b8_the_index_is_the_part_of_the_way_that_is_done(
    direction: str, value: float, more: dict[str, float], index: float | None
) -> None:
    given = {"accepted": None, "target": None, "baseline": None, **more}
    found = index_of(Direction(direction), value, **given)
    assert found == (None if index is None else pytest.approx(index))
