"""What flows where, for a Sankey diagram."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS, Contribution
from samsyn.questions.drivers import drivers_of
from samsyn.questions.flow import Flow, FlowMaker
from tests.support.answering import answered
from tests.unit.graphs import (
    COUNTERACTS,
    HIGH,
    LOW,
    MEDIUM,
    SUPPORTS,
    actor,
    aim,
    at,
    contribution,
    graph_of,
    graphs,
    link,
    put,
    worked_example,
)
from tests.unit.oracle import Oracle

MAKERS = [("B", "C2", 0.5), ("A", "C1", 0.375), ("A", "C3", 0.0625), ("B", "C3", 0.0625)]


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


def test_actors_flow_into_what_they_make() -> None:
    flow = drivers_of(at(worked_example()), "O").flow()
    assert [(each.actor.id, each.contribution_id, each.share) for each in flow.makers] == MAKERS


def test_of_what_is_not_shown_no_actor_is() -> None:
    flow = drivers_of(at(worked_example()), "O").flow(max_nodes=3)
    assert {each.contribution_id for each in flow.makers} == {"C1"}


@given(graphs())
def test_the_flows_of_makers_add_up_to_each_contribution_and_to_each_actor(graph: Graph) -> None:
    for each in graph.all(*AIMS):
        found = drivers_of(at(graph), each.id)
        flow = found.flow(max_nodes=500)
        for node in flow.nodes:
            if isinstance(node.node, Contribution):
                makers = [maker for maker in flow.makers if maker.contribution_id == node.node.id]
                assert sum(maker.share for maker in makers) == pytest.approx(node.share)
                assert sum(maker.counteracting_share for maker in makers) == pytest.approx(node.counteracting_share)
                roles = {part.source.id: part.role for part in node.node.makers}
                assert [maker.role for maker in makers] == [roles[maker.actor.id] for maker in makers]
        for actor_driver in found.actors:
            own = [maker.share for maker in flow.makers if maker.actor is actor_driver.actor]
            assert sum(own) == pytest.approx(actor_driver.share)


def test_what_is_not_shown_flows_into_what_is_as_the_rest() -> None:
    flow = drivers_of(at(worked_example()), "O").flow(max_nodes=3)
    assert [node_id for node_id, _ in nodes(flow)] == ["O", "G1", "C1"]
    assert [(each.from_id, each.to_id) for each in flow.links] == [("G1", "O"), ("C1", "G1")]
    assert [each.not_shown_share for each in flow.nodes] == [0.25, 0.375, 0.0]
    assert flow.rest_share == 0.25 + 0.375


def test_c11_a_node_comes_with_all_that_it_flows_through() -> None:
    flow = drivers_of(at(worked_example()), "O").flow(max_nodes=4)
    assert [node_id for node_id, _ in nodes(flow)] == ["O", "G1", "C2", "G2"]
    assert [(each.from_id, each.to_id, each.share) for each in flow.links] == [
        ("G1", "O", 0.75),
        ("C2", "G1", 0.375),
        ("G2", "O", 0.25),
        ("C2", "G2", 0.125),
    ]


def test_c11_a_box_is_never_loose_though_it_has_as_large_a_share_as_what_it_flows_through() -> None:
    graph = graph_of(aim("O"), aim("G"), aim("A"), link("G", "O"), link("A", "G"))
    flow = drivers_of(at(graph), "O").flow(max_nodes=1)
    assert (nodes(flow), flow.links, flow.rest_share) == ([("O", 1.0)], (), 1.0)
    flow = drivers_of(at(graph), "O").flow(max_nodes=2)
    assert [node_id for node_id, _ in nodes(flow)] == ["O", "G"]
    assert [(each.from_id, each.to_id) for each in flow.links] == [("G", "O")]


def test_c11_what_flows_into_a_node_is_told_by_kind() -> None:
    graph = graph_of(
        *(aim("O", external_weight=1), aim("G"), aim("H"), actor("A"), contribution("C", "A")),
        *(link("G", "O", 2), link("H", "O"), link("C", "G")),
    )
    kinds = {
        each.node.id: (each.external_share, each.unsupported_share, each.not_shown_share)
        for each in drivers_of(at(graph), "O").flow(max_nodes=3).nodes
    }
    assert kinds == {"O": (0.25, 0.0, 0.25), "G": (0.0, 0.0, 0.0), "C": (0.0, 0.0, 0.0)}
    flow = drivers_of(at(graph), "O").flow()
    assert (flow.external_share, flow.unsupported_share, flow.rest_share) == (0.25, 0.25, 0.0)


def test_c11_a_flow_tells_its_link_and_what_of_it_counteracts() -> None:
    graph = graph_of(
        *(aim("O"), aim("G"), aim("H"), actor("A"), contribution("C", "A")),
        *(link("G", "O", polarity=COUNTERACTS, link_id="g"), link("H", "O", link_id="h")),
        *(link("C", "G", polarity=COUNTERACTS, link_id="cg"), link("C", "H", polarity=COUNTERACTS, link_id="ch")),
    )
    flow = drivers_of(at(graph), "O").flow()
    told = {each.link_id: (each.share, each.counteracting_share) for each in flow.links}
    assert told == {"g": (0.5, 0.5), "h": (0.5, 0.0), "cg": (0.5, 0.0), "ch": (0.5, 0.5)}
    assert {each.node.id: each.counteracting_share for each in flow.nodes} == {"O": 0.0, "G": 0.5, "H": 0.0, "C": 0.5}


def test_a_flow_tells_what_of_it_is_evidenced_by_all_links_of_its_chains() -> None:
    graph = graph_of(
        *(aim("O"), aim("G"), actor("A"), contribution("C", "A"), contribution("D", "A")),
        *(link("G", "O", 3, confidence=MEDIUM), link("D", "O", confidence=LOW)),
        *(link("C", "G", confidence=LOW), link("D", "G", confidence=HIGH)),
    )
    flow = drivers_of(at(graph), "O").flow()
    assert {each.link_id: each.evidenced_share for each in flow.links} == {
        "C>G": pytest.approx(0.75 * 0.6 * 0.5 * 0.3),
        "D>G": pytest.approx(0.75 * 0.6 * 0.5),
        "G>O": pytest.approx(0.75 * 0.6 * 0.5 * 1.3),
        "D>O": pytest.approx(0.25 * 0.3),
    }


@given(graphs())
def test_what_is_evidenced_flows_from_the_actors_to_the_aim(graph: Graph) -> None:
    for each in graph.all(*AIMS):
        found = drivers_of(at(graph), each.id)
        flow = found.flow(max_nodes=500)
        for node in flow.nodes:
            sources = flow.makers if isinstance(node.node, Contribution) else flow.links
            into = [
                source.evidenced_share
                for source in sources
                if (source.contribution_id if isinstance(source, FlowMaker) else source.to_id) == node.node.id
            ]
            out = [link.evidenced_share for link in flow.links if link.from_id == node.node.id]
            assert sum(into) == pytest.approx(found.evidenced_share if node.node is each else sum(out))
        for actor_driver in found.actors:
            own = [maker.evidenced_share for maker in flow.makers if maker.actor is actor_driver.actor]
            assert sum(own) == pytest.approx(actor_driver.evidenced_share)


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
    text = f'{{ drivers(aimId: "O") {{ __typename flow(maxNodes: {max_nodes}) {{ restShare }} }} }}'
    data, [error] = answered(worked_example(), text)

    assert data == {"drivers": {"__typename": "Drivers", "flow": None}}
    assert error["path"] == ["drivers", "flow"]
    assert error["message"] == f"maxNodes is {max_nodes}. Ask for 1 to 500."


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
        flowing = {
            each.id: (shares[each.target.id] * oracle.share((each,)), each)
            for each in oracle.links
            if each.target.id in shown
        }
        inner = {known: share for known, (share, each) in flowing.items() if each.source.id in shown}
        outer = sum(share for share, each in flowing.values() if each.source.id not in shown)
        assert {each.link_id: each.share for each in flow.links} == pytest.approx(inner, rel=1e-9)
        assert flow.rest_share == pytest.approx(outer, rel=1e-9, abs=1e-12)
        in_order = [each.share for each in flow.links]
        assert in_order == pytest.approx(sorted(in_order, reverse=True), rel=1e-9, abs=1e-12)


@given(graphs(), st.integers(1, 12))
def test_c11_what_is_shown_goes_through_what_is_shown(graph: Graph, max_nodes: int) -> None:
    oracle = Oracle(graph)
    for aim_id in oracle.aims:
        shown = dict(nodes(drivers_of(at(graph), aim_id).flow(max_nodes=max_nodes)))
        for node_id in shown:
            above = {each.id for path in oracle.paths(node_id, aim_id) for each in [link.target for link in path]}
            assert above <= shown.keys()


@given(graphs(), st.integers(1, 12))
def test_c11_in_is_out_and_rest_at_every_node(graph: Graph, max_nodes: int) -> None:
    for each in graph.all(*AIMS):
        flow = drivers_of(at(graph), each.id).flow(max_nodes=max_nodes)
        for node in flow.nodes:
            out = [link for link in flow.links if link.from_id == node.node.id]
            into = [link for link in flow.links if link.to_id == node.node.id]
            rest = node.external_share + node.unsupported_share + node.not_shown_share
            if node.node is not each:
                assert sum(link.share for link in out) == pytest.approx(node.share)
                assert sum(link.counteracting_share for link in out) == pytest.approx(node.counteracting_share)
            if isinstance(node.node, Contribution):
                assert (into, rest) == ([], 0.0)
            else:
                assert sum(link.share for link in into) + rest == pytest.approx(node.share)
        begun = sum(node.share for node in flow.nodes if isinstance(node.node, Contribution))
        assert begun + flow.external_share + flow.unsupported_share + flow.rest_share == pytest.approx(1.0)


@given(graphs())
def test_c11_a_whole_flow_has_what_the_drivers_have(graph: Graph) -> None:
    for each in graph.all(*AIMS):
        answer = drivers_of(at(graph), each.id)
        flow = answer.flow()
        assert flow.rest_share == 0.0
        assert flow.external_share == pytest.approx(answer.external_share)
        assert flow.unsupported_share == pytest.approx(answer.unsupported_share)
