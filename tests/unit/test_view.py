"""Whoever walks far through the graph gives way to others, and stops at the deadline."""

import time

import pytest

from samsyn.graph.view import LOOK_EVERY, SLICE_SECONDS, Overdue, View
from samsyn.model.principals import SERVICE
from tests.unit.facts import NOW
from tests.unit.graphs import at, graph_of


def overdue() -> View:
    return View(graph_of(), SERVICE, NOW, seconds_max=-1.0)


def test_today_is_the_day_of_the_moment() -> None:
    assert (at(graph_of()).now, at(graph_of()).today) == (NOW, "2026-11-23")


def test_the_clock_is_looked_at_when_many_nodes_were_walked() -> None:
    view = overdue()
    view.walked(LOOK_EVERY - 1)
    with pytest.raises(Overdue):
        view.walked(1)
    assert view.nodes == LOOK_EVERY


def test_rows_are_given_until_the_deadline() -> None:
    given: list[int] = []
    with pytest.raises(Overdue):
        given.extend(overdue().each(range(2 * LOOK_EVERY)))
    assert given == list(range(LOOK_EVERY - 1))


def test_all_rows_are_given_before_the_deadline() -> None:
    assert list(at(graph_of()).each(range(2 * LOOK_EVERY + 1))) == list(range(2 * LOOK_EVERY + 1))


def test_others_get_their_turn_after_each_slice() -> None:
    view = at(graph_of())
    turns: list[int] = []
    view.pause = lambda: turns.append(view.nodes)
    time.sleep(2 * SLICE_SECONDS)
    view.walked(LOOK_EVERY)
    assert turns == [LOOK_EVERY]
    time.sleep(2 * SLICE_SECONDS)
    view.walked(LOOK_EVERY)
    assert turns == [LOOK_EVERY, 2 * LOOK_EVERY]


def test_nobody_is_waited_for_where_nobody_gives_way() -> None:
    view = at(graph_of())
    time.sleep(2 * SLICE_SECONDS)
    view.walked(LOOK_EVERY)
    assert view.nodes == LOOK_EVERY
