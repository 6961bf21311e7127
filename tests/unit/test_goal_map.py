"""The map: aims in layers, and the links between them."""

from itertools import pairwise

import pytest
from hypothesis import given

from samsyn.errors import NotThere, WrongType
from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS, Aim
from samsyn.model.principals import Sees, anonymous
from samsyn.questions.drivers import drivers_of
from samsyn.questions.goal_map import AimMap, goal_map
from tests.unit.graphs import (
    COUNTERACTS,
    SUPPORTS,
    actor,
    aim,
    at,
    contribution,
    graph_of,
    graphs,
    link,
    worked_example,
)

CATALOGUE = anonymous(Sees.CATALOGUE)


def map_of(graph: Graph, root_id: str | None = None, max_aims: int = 2_000) -> AimMap:
    return goal_map(at(graph), root_id=root_id, max_aims=max_aims)


def layers(shown: AimMap) -> list[tuple[str, int]]:
    return [(each.aim.id, each.layer) for each in shown.aims]


def ends(shown: AimMap) -> list[tuple[str, str]]:
    return [(each.from_id, each.to_id) for each in shown.links]


def live(graph: Graph) -> list[Aim]:
    return [each for each in graph.all(*AIMS) if each.archived_at is None]


def test_the_map_of_an_aim_has_all_aims_below_it_with_their_shares() -> None:
    shown = map_of(worked_example(), "O")
    assert [(each.aim.id, each.layer, each.share) for each in shown.aims] == [
        ("O", 0, 1.0),
        ("G1", 1, 0.75),
        ("G2", 1, 0.25),
    ]
    assert [(each.from_id, each.to_id, each.weight, each.share, each.polarity) for each in shown.links] == [
        ("G1", "O", 3.0, 0.75, SUPPORTS),
        ("G2", "O", 1.0, 0.25, SUPPORTS),
    ]
    assert shown.not_shown_count == 0


def test_an_aim_stands_below_all_that_it_leads_to() -> None:
    graph = graph_of(aim("O"), aim("G"), aim("H"), link("G", "O"), link("H", "G"), link("H", "O"))
    assert layers(map_of(graph)) == [("O", 0), ("G", 1), ("H", 2)]
    assert sorted(ends(map_of(graph))) == [("G", "O"), ("H", "G"), ("H", "O")]


def test_without_a_root_every_aim_that_is_not_archived_is_on_the_map() -> None:
    graph = graph_of(aim("O"), aim("P"), aim("G"), aim("X", archived=True), link("G", "O"), link("X", "O"))
    shown = map_of(graph)
    assert layers(shown) == [("O", 0), ("P", 0), ("G", 1)]
    assert [each.share for each in shown.aims] == [None, None, None]
    assert ends(shown) == [("G", "O")]


def test_an_archived_root_is_alone() -> None:
    graph = graph_of(aim("O", archived=True), aim("G"), link("G", "O"))
    assert layers(map_of(graph, "O")) == [("O", 0)]


def test_contributions_and_what_is_unlinked_are_not_on_the_map() -> None:
    graph = graph_of(
        *(aim("O"), aim("G"), actor("A"), contribution("C", "A")),
        *(link("C", "O"), link("G", "O", polarity=COUNTERACTS, unlinked=True)),
    )
    assert ends(map_of(graph)) == []
    assert layers(map_of(graph)) == [("G", 0), ("O", 0)]


def test_where_there_are_more_the_first_layers_are_shown_each_with_the_largest_shares_first() -> None:
    shown = map_of(worked_example(), "O", 2)
    assert (layers(shown), ends(shown), shown.not_shown_count) == ([("O", 0), ("G1", 1)], [("G1", "O")], 1)


def test_whoever_sees_no_shares_sees_the_map_without_them() -> None:
    shown = goal_map(at(worked_example(), CATALOGUE), root_id="O", max_aims=10)
    assert {each.share for each in shown.aims} == {None}
    assert [(each.from_id, each.weight, each.share) for each in shown.links] == [("G1", 3.0, None), ("G2", 1.0, None)]


def test_the_root_is_an_aim_that_is_there() -> None:
    with pytest.raises(NotThere):
        map_of(worked_example(), "goal_0")
    with pytest.raises(WrongType):
        map_of(worked_example(), "C1")


@given(graphs())
def test_each_link_leads_to_an_earlier_layer_and_the_order_is_that_of_the_layers(graph: Graph) -> None:
    shown = map_of(graph)
    layer = dict(layers(shown))
    assert set(layer) == {each.id for each in live(graph)}
    assert all(layer[start] > layer[end] for start, end in ends(shown))
    assert all(above <= below for above, below in pairwise(layer.values()))
    for each in shown.aims:
        above = [layer[end] for start, end in ends(shown) if start == each.aim.id]
        assert each.layer == max((number + 1 for number in above), default=0)


@given(graphs())
def test_shares_on_the_map_are_those_of_the_flow(graph: Graph) -> None:
    for root in live(graph):
        shown = {each.aim.id: each.share for each in map_of(graph, root.id).aims}
        flowing = {each.node.id: each.share for each in drivers_of(at(graph), root.id).flow(max_nodes=500).nodes}
        assert shown == {aim_id: share for aim_id, share in flowing.items() if aim_id in shown}
        assert shown.keys() <= flowing.keys()


@given(graphs())
def test_whatever_is_shown_leads_up_to_the_root(graph: Graph) -> None:
    for root in live(graph):
        for most in (1, 2, 3):
            shown = map_of(graph, root.id, most)
            starts = {start for start, _ in ends(shown)}
            assert {each.aim.id for each in shown.aims} == {root.id, *starts}
