"""What an actor or a contribution drives."""

import pytest
from hypothesis import given

from samsyn.graph.graph import Graph
from samsyn.graph.records import Actor, Contribution
from samsyn.model.vocabulary import ContributionStatus, DeliveryState
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import drivers
from samsyn.questions.drives import DrivenAim, drives
from tests.unit.graphs import (
    COUNTERACTS,
    LOW,
    actor,
    aim,
    at,
    contribution,
    graph_of,
    graphs,
    ids,
    link,
    put,
    take_out,
    worked_example,
)
from tests.unit.oracle import Oracle


def driven_by(graph: Graph, node_id: str, during: DateRange | None = None) -> list[DrivenAim]:
    return drives(graph.records[node_id], at(graph), during=during)


def shares(graph: Graph, node_id: str, during: DateRange | None = None) -> dict[str, float]:
    return {driven.aim.id: driven.share for driven in driven_by(graph, node_id, during)}


def test_an_actor_drives_the_aims_of_the_worked_example() -> None:
    assert list(shares(worked_example(), "A").items()) == [("G1", 0.5), ("O", 0.4375), ("G2", 0.25)]
    assert list(shares(worked_example(), "B").items()) == [("G2", 0.75), ("O", 0.5625), ("G1", 0.5)]


def test_a_contribution_drives_the_aims_of_the_worked_example() -> None:
    assert list(shares(worked_example(), "C2").items()) == [("G1", 0.5), ("G2", 0.5), ("O", 0.5)]
    assert shares(worked_example(), "C3") == {"G2": 0.5, "O": 0.125}


def test_external_weight_takes_its_part() -> None:
    assert shares(worked_example(external_weight=4.0), "C2") == {"G1": 0.5, "G2": 0.5, "O": 0.25}


def test_polarity_and_evidence_are_told() -> None:
    graph = worked_example()
    put(graph, link("C3", "G2", 2, polarity=COUNTERACTS, confidence=LOW))
    by_aim = {driven.aim.id: driven for driven in driven_by(graph, "A")}
    assert (by_aim["O"].supporting_share, by_aim["O"].counteracting_share) == (0.375, 0.0625)
    assert by_aim["O"].evidenced_share == pytest.approx(0.375 + 0.0625 * 0.3)


def test_the_path_is_the_strongest_one() -> None:
    by_aim = {driven.aim.id: driven for driven in driven_by(worked_example(), "B")}
    path = by_aim["O"].path
    assert (ids(path.nodes), ids(path.links), path.share) == (("C2", "G1", "O"), ("C2>G1", "G1>O"), 0.375)
    assert ids(by_aim["G2"].path.nodes) == ("C2", "G2")


def test_the_path_of_an_actor_includes_its_portion() -> None:
    graph = worked_example()
    take_out(graph, "C1")
    assert [(ids(driven.path.nodes), driven.path.share) for driven in driven_by(graph, "A")] == [
        (("C3", "G2"), 0.25),
        (("C3", "G2", "O"), 0.0625),
    ]


@pytest.mark.parametrize(
    "status", [status for status in ContributionStatus if status is not ContributionStatus.APPROVED]
)
def test_a_contribution_that_does_not_count_drives_nothing(status: ContributionStatus) -> None:
    graph = worked_example()
    put(graph, contribution("C2", "B", status=status))
    assert driven_by(graph, "C2") == []
    assert shares(graph, "B") == {"G2": 0.5, "O": 0.125}


def test_an_ended_contribution_drives_during_its_time() -> None:
    graph = worked_example()
    put(graph, contribution("C2", "B", status=ContributionStatus.ENDED, ends_on="2025-12-31"))
    assert driven_by(graph, "C2") == []
    assert driven_by(graph, "C2", DateRange("2026-01-01")) == []
    assert shares(graph, "C2", during=DateRange(to="2025-12-31")) == {"G1": 0.5, "G2": 0.5, "O": 0.5}


def test_an_archived_actor_drives_nothing() -> None:
    graph = worked_example()
    put(graph, actor("A", archived=True))
    assert driven_by(graph, "A") == []
    assert shares(graph, "B") == {"G1": 1.0, "G2": 1.0, "O": 1.0}


def test_an_actor_without_contributions_drives_nothing() -> None:
    assert driven_by(graph_of(actor("A")), "A") == []


def test_an_archived_aim_is_not_driven_nor_what_it_alone_led_to() -> None:
    graph = worked_example()
    put(graph, aim("G2", archived=True))
    assert shares(graph, "C3") == {}
    assert shares(graph, "C2") == {"G1": 0.5, "O": 0.5}


def test_a_cancelled_contribution_drives_nothing() -> None:
    graph = worked_example()
    put(graph, contribution("C2", "B", delivery=DeliveryState.CANCELLED))
    assert driven_by(graph, "C2") == []


@given(graphs())
def test_what_is_driven_comes_largest_first(graph: Graph) -> None:
    for each in graph.all(Actor):
        order = [(-round(driven.share, 12), driven.aim.id) for driven in drives(each, at(graph))]
        assert order == sorted(order)


@given(graphs())
def test_the_path_is_the_first_that_the_aim_tells_of_the_actor(graph: Graph) -> None:
    for each in graph.all(Actor):
        for driven in drives(each, at(graph)):
            (driver,) = (driver for driver in drivers(driven.aim, at(graph)).actors if driver.actor is each)
            assert driven.path == driver.paths(first=1)[0]


@given(graphs())
def test_the_path_is_the_strongest_of_all_paths_listed(graph: Graph) -> None:
    oracle = Oracle(graph)
    for each in graph.all(Contribution):
        for driven in drives(each, at(graph)):
            listed = [oracle.share(path) for path in oracle.paths(each.id, driven.aim.id)]
            assert driven.path.share == pytest.approx(max(listed), rel=1e-9)
