"""How outcomes and visions stand, by their own measures or by the goals that support them, and what that rests on."""

from typing import Any

import pytest

from samsyn.graph.graph import Graph
from samsyn.graph.records import Goal, Outcome, Vision
from samsyn.model.goal_status import status_by_goals
from samsyn.model.vocabulary import GoalStatus
from samsyn.questions.aim_status import StatusBasis, status_basis, status_of
from tests.unit.facts import NOW, Fact
from tests.unit.graphs import COUNTERACTS, actor, aim, at, contribution, graph_of, link, node, one, put
from tests.unit.measures import PLACE, measure

BEYOND, BELOW = 100.0, 40.0  # of a measure that is on its target, and of one that isn't
TODAY = f"{NOW[:10]}"


def stands(graph: Graph, aim_id: str = "O") -> tuple[str, str, float | None, tuple[int, int, int]]:
    """How an aim stands: its status, what that rests on, the share, and how much was counted and left out."""
    found, basis = one(graph, aim_id), status_basis(one(graph, aim_id), at(graph))
    return (
        status_of(found, at(graph)).value,
        basis.kind.value,
        basis.expected_share,
        (basis.counted, basis.without_status, basis.archived),
    )


def outcome(outcome_id: str = "O", **more: Any) -> Fact:
    return node(Outcome.label, outcome_id, **more)


def good(goal_id: str) -> tuple[Fact, ...]:
    """A goal whose only measure is on target."""
    return aim(goal_id), *measure(f"m {goal_id}", goal_id, value=BEYOND, owners=())


def bad(goal_id: str) -> tuple[Fact, ...]:
    """A goal whose only measure is off target."""
    return aim(goal_id), *measure(f"m {goal_id}", goal_id, value=BELOW, owners=())


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([], "UNKNOWN"),
        (["ACHIEVED", "ACHIEVED"], "ACHIEVED"),
        (["ACHIEVED", "EXPECTED"], "EXPECTED"),
        (["EXPECTED", "UNCERTAIN"], "UNCERTAIN"),
        (["UNCERTAIN"], "UNCERTAIN"),
        (["EXPECTED", "NOT_EXPECTED"], "UNCERTAIN"),
        (["NOT_EXPECTED", "NOT_ACHIEVED"], "NOT_EXPECTED"),
        (["NOT_ACHIEVED"], "NOT_EXPECTED"),
    ],
)
def test_an_aim_stands_as_the_goals_do_that_support_it(statuses: list[str], expected: str) -> None:
    assert status_by_goals([GoalStatus(each) for each in statuses]) is GoalStatus(expected)


def test_the_worked_example_of_the_definition() -> None:
    graph = graph_of(
        PLACE,
        outcome(),
        *good("faces"),
        *bad("meet"),
        aim("unmeasured"),
        link("faces", "O", 3),
        link("meet", "O", 1),
        link("unmeasured", "O", 2),
    )
    assert stands(graph) == ("UNCERTAIN", "SUPPORTING_GOALS", 0.75, (2, 1, 0))


def test_own_measures_come_before_goals() -> None:
    graph = graph_of(PLACE, outcome(), *bad("G"), link("G", "O"), *measure("own", "O", value=BEYOND, owners=()))
    assert stands(graph) == ("ACHIEVED", "OWN_MEASURES", None, (1, 0, 0))


def test_own_measures_that_cannot_be_judged_leave_it_to_the_goals() -> None:
    graph = graph_of(PLACE, outcome(), *good("G"), link("G", "O"), *measure("own", "O", value=None, owners=()))
    assert stands(graph) == ("ACHIEVED", "SUPPORTING_GOALS", 1.0, (1, 0, 0))


def test_without_any_evidence_the_status_is_unknown() -> None:
    graph = graph_of(PLACE, outcome(), outcome("alone"), aim("G"), link("G", "O"))
    assert stands(graph) == ("UNKNOWN", "NOTHING", None, (0, 1, 0))
    assert stands(graph, "alone") == ("UNKNOWN", "NOTHING", None, (0, 0, 0))


def test_a_goal_stands_by_its_own_measures_alone() -> None:
    graph = graph_of(PLACE, *good("below"), aim("G"), *bad("other"), link("below", "G"), link("below", "other"))
    put(graph, *measure("old", "other", value=BEYOND, owners=(), archived=True))
    put(graph, *measure("new", "other", value=None, owners=()))
    assert stands(graph, "G") == ("UNKNOWN", "NOTHING", None, (0, 0, 0))
    assert stands(graph, "other") == ("NOT_EXPECTED", "OWN_MEASURES", None, (1, 1, 1))


def test_archived_goals_are_left_out_and_told() -> None:
    graph = graph_of(PLACE, outcome(), *good("G"), link("G", "O"), aim("old", archived=True), link("old", "O", 9))
    assert stands(graph) == ("ACHIEVED", "SUPPORTING_GOALS", 1.0, (1, 0, 1))


def test_an_archived_aim_is_a_dead_end() -> None:
    graph = graph_of(PLACE, outcome(archived_at=NOW), *good("G"), link("G", "O"))
    assert stands(graph)[:2] == ("UNKNOWN", "NOTHING")


def test_what_counteracts_does_not_support() -> None:
    graph = graph_of(
        PLACE,
        outcome(),
        *bad("against"),
        *good("for"),
        link("against", "O", 5, polarity=COUNTERACTS),
        link("for", "O", 1),
    )
    assert stands(graph) == ("ACHIEVED", "SUPPORTING_GOALS", 1.0, (1, 0, 0))


def test_a_vision_stands_by_the_goals_that_lead_to_its_outcomes_by_their_shares() -> None:
    """Through A, half of what is counted there are goals; all of B is one goal, which stands for what leads to it."""
    graph = graph_of(
        PLACE,
        node(Vision.label, "V"),
        outcome("A"),
        outcome("B"),
        actor("X"),
        contribution("C", "X"),
        *bad("a"),
        *good("b"),
        *bad("below b"),
        link("A", "V", 1),
        link("B", "V", 1),
        link("C", "A", 1),
        link("a", "A", 1),
        link("b", "B", 1),
        link("below b", "b", 1),
    )
    assert stands(graph, "V") == ("UNCERTAIN", "SUPPORTING_GOALS", round(2 / 3, 12), (2, 0, 0))


def test_a_measured_outcome_does_not_stand_for_the_goals_of_a_vision() -> None:
    graph = graph_of(PLACE, node(Vision.label, "V"), outcome("A"), *measure("own", "A", value=BEYOND, owners=()))
    put(graph, link("A", "V"))
    assert stands(graph, "V") == ("UNKNOWN", "NOTHING", None, (0, 0, 0))


def test_a_goal_without_a_status_is_told_and_passed_through() -> None:
    """As where a vision is divided into goals that nobody measures, with outcomes and measured goals below."""
    graph = graph_of(
        PLACE,
        node(Vision.label, "V"),
        aim("unmeasured"),
        outcome(),
        *good("a"),
        *bad("b"),
        link("unmeasured", "V", 3),
        link("b", "V", 1),
        link("O", "unmeasured"),
        link("a", "O"),
    )
    assert stands(graph, "V") == ("UNCERTAIN", "SUPPORTING_GOALS", 0.75, (2, 1, 0))


def test_the_status_follows_a_figure_of_a_goal() -> None:
    graph = graph_of(PLACE, outcome(), *good("G"), link("G", "O"))
    first = status_basis(one(graph, "O"), at(graph))
    assert status_basis(one(graph, "O"), at(graph)) is first
    put(graph, *bad("G"))
    assert stands(graph)[0] == "NOT_EXPECTED"


def test_a_goal_that_leads_by_two_ways_is_counted_once() -> None:
    graph = graph_of(PLACE, outcome("O"), outcome("P"), *good("G"), link("G", "O"), link("G", "P"), link("P", "O"))
    basis: StatusBasis = status_basis(one(graph, "O"), at(graph))
    assert (basis.expected_share, basis.counted) == (1.0, 1)
    assert isinstance(one(graph, "G"), Goal)
