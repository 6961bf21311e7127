"""What flows where, for a Sankey diagram."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.errors import InvalidArgument
from samsyn.graph.graph import Graph
from samsyn.questions.drivers import drivers_of
from samsyn.questions.flow import Flow
from tests.unit.graphs import COUNTERACTS, SUPPORTS, aim, at, graph_of, graphs, link, put, worked_example
from tests.unit.oracle import Oracle


def nodes(flow: Flow) -> list[tuple[str, float]]:
    return [(each.node.id, each.share) for each in flow.nodes]


def test_all_nodes_and_flows_are_told_strongest_first() -> None:
    flow = drivers_of(at(worked_example()), "O").flow()
    assert nodes(flow) == [("O", 1.0), ("G1", 0.75), ("C2", 0.5), ("C1", 0.375), ("G2", 0.25), ("C3", 0.125)]
    assert [(each.from_id, each.to_id, each.share, each.polarity) for each in flow.links] == [
        ("G1", "O", 0.75, SUPPORTS),
        ("C1", "G1", 0.375, SUPPORTS),
        ("C2", "G1", 0.375, SUPPORTS),
        ("G2", "O", 0.25, SUPPORTS),
        ("C2", "G2", 0.125, SUPPORTS),
        ("C3", "G2", 0.125, SUPPORTS),
    ]
    assert flow.rest_share == 0.0


def test_what_is_not_shown_flows_into_what_is_as_the_rest() -> None:
    flow = drivers_of(at(worked_example()), "O").flow(max_nodes=3)
    assert [node_id for node_id, _ in nodes(flow)] == ["O", "G1", "C2"]
    assert [(each.from_id, each.to_id) for each in flow.links] == [("G1", "O"), ("C2", "G1")]
    assert flow.rest_share == 0.25 + 0.375


def test_the_aim_is_among_the_nodes_though_others_have_as_large_a_share() -> None:
    graph = graph_of(aim("O"), aim("G"), aim("A"), link("G", "O"), link("A", "G"))
    flow = drivers_of(at(graph), "O").flow(max_nodes=1)
    assert (nodes(flow), flow.links, flow.rest_share) == ([("O", 1.0)], (), 1.0)
    assert [node_id for node_id, _ in nodes(drivers_of(at(graph), "O").flow(max_nodes=2))] == ["O", "A"]


def test_a_flow_has_the_polarity_of_its_link() -> None:
    graph = worked_example()
    put(graph, link("G2", "O", 1, polarity=COUNTERACTS))
    told: dict[Any, Any] = {
        (each.from_id, each.to_id): each.polarity for each in drivers_of(at(graph), "O").flow().links
    }
    assert (told["G2", "O"], told["C3", "G2"]) == (COUNTERACTS, SUPPORTS)


def test_the_rest_is_a_share_where_there_is_none() -> None:
    assert repr(drivers_of(at(worked_example()), "O").flow().rest_share) == "0.0"


@pytest.mark.parametrize("max_nodes", [0, -1, 501])
def test_one_to_five_hundred_nodes_can_be_asked_for(max_nodes: int) -> None:
    with pytest.raises(InvalidArgument) as refused:
        drivers_of(at(worked_example()), "O").flow(max_nodes=max_nodes)
    assert refused.value.argument == "maxNodes"


@given(graphs(), st.integers(1, 12))
def test_flows_agree_with_all_paths_listed(graph: Graph, max_nodes: int) -> None:
    oracle = Oracle(graph)
    for aim_id in oracle.aims:
        flow = drivers_of(at(graph), aim_id).flow(max_nodes=max_nodes)
        node_ids = (*oracle.aims, *oracle.contributions)
        shares = {node_id: share for node_id in node_ids if (share := oracle.node_share(node_id, aim_id)) > 0.0}
        shown = dict(nodes(flow))
        assert nodes(flow)[0] == (aim_id, 1.0)
        assert len(shown) == len(flow.nodes) == min(max_nodes, len(shares))
        assert shown == {node_id: pytest.approx(shares[node_id], rel=1e-9) for node_id in shown}
        weakest = min(shown.values())
        assert all(share <= weakest * (1 + 1e-9) for node_id, share in shares.items() if node_id not in shown)
        flowing = {
            each: shares[each.target.id] * oracle.share((each,)) for each in oracle.links if each.target.id in shown
        }
        inner = sorted(share for each, share in flowing.items() if each.source.id in shown)
        outer = sum(share for each, share in flowing.items() if each.source.id not in shown)
        assert sorted(each.share for each in flow.links) == pytest.approx(inner, rel=1e-9)
        assert flow.rest_share == pytest.approx(outer, rel=1e-9, abs=1e-12)
        assert [each.share for each in flow.links] == pytest.approx(sorted(inner, reverse=True), rel=1e-9, abs=1e-12)
