"""Quartiles and places among peers."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.comparison import Standing, standing_of
from samsyn.model.vocabulary import Direction

VALUES = st.floats(-1e6, 1e6, allow_subnormal=False)
PEERS = [10.0, 20.0, 30.0, 40.0, 50.0]
UP, DOWN, KEEP = Direction.INCREASE, Direction.DECREASE, Direction.KEEP


@pytest.mark.parametrize(
    ("own", "direction", "target", "quartile", "position"),
    [
        (50.0, UP, None, 1, 1),
        (40.0, UP, None, 1, 2),
        (39.9, UP, None, 2, 3),
        (30.0, UP, None, 2, 3),
        (20.0, UP, None, 3, 4),
        (19.0, UP, None, 4, 5),
        (5.0, UP, None, 4, 6),
        (5.0, DOWN, None, 1, 1),
        (20.0, DOWN, None, 1, 2),
        (30.0, DOWN, None, 2, 3),
        (40.0, DOWN, None, 3, 4),
        (41.0, DOWN, None, 4, 5),
        (30.0, KEEP, 30.0, 1, 1),
        (38.0, KEEP, 30.0, 1, 2),
        (41.0, KEEP, 30.0, 3, 4),
        (0.0, KEEP, 30.0, 4, 6),
        (30.0, KEEP, None, None, None),
        (None, UP, None, None, None),
    ],
)
def test_a_value_has_its_quartile_and_position(
    own: float | None, direction: Direction, target: float | None, quartile: int | None, position: int | None
) -> None:
    expected = Standing(20.0, 30.0, 40.0, quartile, position)
    assert standing_of(own, PEERS, direction=direction, target=target) == expected


@pytest.mark.parametrize("peers", [[], [1.0], [1.0, 2.0]])
def test_fewer_than_three_peers_are_no_comparison(peers: list[float]) -> None:
    assert standing_of(1.0, peers, direction=UP, target=None) == Standing()


def test_distances_are_those_of_the_decimals_that_people_write() -> None:
    standing = standing_of(0.4, [0.2, 0.2, 0.2], direction=KEEP, target=0.3)

    assert (standing.quartile, standing.position) == (1, 1)


@given(VALUES, st.lists(VALUES, min_size=3, max_size=40), st.sampled_from([UP, DOWN]))
def test_quartiles_are_those_of_statistics_and_the_place_is_counted(
    own: float, peers: list[float], direction: Direction
) -> None:
    standing = standing_of(own, peers, direction=direction, target=None)

    lower, median, upper = statistics.quantiles(peers, n=4, method="inclusive")
    assert (standing.lower, standing.median, standing.upper) == (lower, median, upper)
    better = [peer for peer in peers if (peer > own if direction is UP else peer < own)]
    assert standing.position == 1 + len(better)
    assert standing.quartile in {1, 2, 3, 4}


@given(VALUES, st.lists(VALUES, min_size=3, max_size=40))
def test_what_is_better_one_way_is_worse_the_other_way(own: float, peers: list[float]) -> None:
    up = standing_of(own, peers, direction=UP, target=None)
    down = standing_of(-own, [-peer for peer in peers], direction=DOWN, target=None)

    assert (up.quartile, up.position) == (down.quartile, down.position)
