"""What was worked out is remembered as long as it stands."""

from collections.abc import Callable

import pytest

from samsyn.graph.graph import ANSWERS_NODES_MAX, Graph, Look
from samsyn.model.vocabulary import DriverGroup, GapKind
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import drivers_of
from samsyn.questions.gaps import gaps
from samsyn.questions.priorities import priorities
from tests.unit.graphs import actor, aim, at, link, put, take_out, worked_example

TOMORROW = "2026-11-24T06:30:00.000000Z"


def test_an_answer_is_worked_out_once_until_something_changes() -> None:
    graph = worked_example()
    answer = drivers_of(at(graph), "O")

    assert drivers_of(at(graph), "O") is answer
    assert drivers_of(at(graph), "O", during=DateRange()) is not answer
    assert drivers_of(at(graph), "O", group_by=DriverGroup.TOP) is not answer
    put(graph, actor("Z"))
    assert drivers_of(at(graph), "O") is not answer


def test_an_answer_stands_while_what_is_put_is_what_is_there() -> None:
    graph = worked_example()
    answer = drivers_of(at(graph), "O")
    put(graph, actor("A"), aim("G1"), link("G1", "O", 3))
    assert drivers_of(at(graph), "O") is answer


@pytest.mark.parametrize(
    "change",
    [
        lambda graph: put(graph, aim("G1", external_weight=1.0)),
        lambda graph: put(graph, actor("A", part_of="B")),
        lambda graph: put(graph, link("G1", "O", 2)),
        lambda graph: put(graph, link("C3", "G1")),
        lambda graph: take_out(graph, "C1>G1"),
        lambda graph: take_out(graph, "B"),
    ],
    ids=["assign", "tie", "assign a link", "tie by a link", "untie", "remove"],
)
def test_a_change_forgets_what_rests_on_it(change: Callable[[Graph], None]) -> None:
    graph = worked_example()
    drivers_of(at(graph), "O")
    gaps(at(graph))
    priorities(at(graph), "O")
    assert len(graph.answers) == 3
    change(graph)
    assert len(graph.answers) == 0


def test_what_a_change_does_not_reach_stands() -> None:
    graph = worked_example()
    elsewhere = drivers_of(at(graph), "G2")
    above = drivers_of(at(graph), "O")

    put(graph, aim("Z"))
    assert drivers_of(at(graph), "O") is above

    put(graph, link("C1", "G1", 5))
    assert drivers_of(at(graph), "G2") is elsewhere
    assert drivers_of(at(graph), "O") is not above


def test_gaps_and_priorities_are_worked_out_once_a_day() -> None:
    graph = worked_example()
    gaps(at(graph))
    [(known, found)] = graph.answers.items()
    gaps(at(graph), kinds=[GapKind.BLIND])
    assert list(graph.answers.items()) == [(known, found)]
    gaps(at(graph, now=TOMORROW))
    assert len(graph.answers) == 2
    place = priorities(at(graph), "O")[0]
    assert priorities(at(graph), "O", first=1)[0] is place
    assert priorities(at(graph, now=TOMORROW), "O")[0] is not place


def test_an_answer_tells_the_revision_that_the_graph_has_now() -> None:
    graph = worked_example()
    answer = drivers_of(at(graph), "O")
    before = answer.revision

    graph.look = Look(graph.revision + 1, "")

    assert drivers_of(at(graph), "O") is answer
    assert answer.revision == before + 1


def test_an_answer_that_is_too_large_is_not_remembered() -> None:
    graph = worked_example()
    graph.remember((None, "large"), Sized(ANSWERS_NODES_MAX + 1))
    assert len(graph.answers) == 0


def test_what_nobody_has_asked_for_longest_makes_room() -> None:
    graph = worked_example()
    half = ANSWERS_NODES_MAX // 2
    for name in ("first", "second"):
        graph.remember((None, name), Sized(half))
    assert graph.answers.get((None, "first")) is not None
    graph.remember((None, "third"), Sized(half))
    assert {name for _, name in graph.answers} == {"first", "third"}


class Sized:
    """An answer of some size."""

    def __init__(self, size: int) -> None:
        self.size = size
