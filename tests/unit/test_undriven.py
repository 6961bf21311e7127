"""What nobody drives of all aims at once is what `drivers` tells of each."""

from itertools import pairwise

import pytest
from hypothesis import given

from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS
from samsyn.questions.drivers import drivers
from samsyn.questions.undriven import external_share, unsupported_share
from tests.unit.graphs import aim, at, contribution, graph_of, graphs, link, one, put, worked_example


@given(graphs())
def test_both_shares_are_those_that_drivers_tells(graph: Graph) -> None:
    for each in graph.all(*AIMS):
        answer = drivers(each, at(graph))
        assert unsupported_share(each, at(graph)) == pytest.approx(answer.unsupported_share, abs=1e-9)
        assert external_share(each, at(graph)) == pytest.approx(answer.external_share, abs=1e-9)


def test_they_are_told_to_twelve_decimals() -> None:
    graph = graph_of(aim("O"), *(aim(each) for each in "abc"), *(link(each, "O") for each in "abc"))
    assert unsupported_share(one(graph, "O"), at(graph)) == 1.0


def test_they_follow_a_change_below() -> None:
    graph = worked_example()
    assert unsupported_share(one(graph, "O"), at(graph)) == 0.0
    put(graph, aim("G2", external_weight=2.0), aim("G3"), link("G3", "O", 4))
    assert unsupported_share(one(graph, "O"), at(graph)) == 0.5
    assert external_share(one(graph, "O"), at(graph)) == pytest.approx(1 / 8 * 2 / 6)


def test_a_dead_end_and_an_archived_aim_are_unsupported() -> None:
    graph = graph_of(aim("end"), aim("old", archived=True, external_weight=3.0), contribution("C"), link("C", "old"))
    for each in ("end", "old"):
        assert (unsupported_share(one(graph, each), at(graph)), external_share(one(graph, each), at(graph))) == (1, 0)


def test_a_long_chain_is_no_deeper_than_it_may_be() -> None:
    names = [f"g{number:04}" for number in range(3_000)]
    graph = graph_of(*(aim(each) for each in names), *(link(low, high) for high, low in pairwise(names)))
    assert unsupported_share(one(graph, names[0]), at(graph)) == 1.0


def test_a_circle_is_told_and_not_walked_for_ever() -> None:
    graph = graph_of(aim("a"), aim("b"), link("a", "b"), link("b", "a"))
    with pytest.raises(RuntimeError, match="circle"):
        unsupported_share(one(graph, "a"), at(graph))
