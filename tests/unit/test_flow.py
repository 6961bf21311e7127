"""What flows where, for a Sankey diagram."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.errors import InvalidArgument
from samsyn.model.structure import Structure
from samsyn.questions.drivers import drivers
from samsyn.questions.flow import Flow, FlowLink, FlowNode
from tests.unit.graphs import COUNTERACTS, SUPPORTS, aim, link, structures, worked_example
from tests.unit.oracle import Oracle


def test_all_nodes_and_flows_are_told_strongest_first() -> None:
    assert drivers(worked_example(), "O").flow() == Flow(
        nodes=(
            FlowNode("O", 1.0),
            FlowNode("G1", 0.75),
            FlowNode("C2", 0.5),
            FlowNode("C1", 0.375),
            FlowNode("G2", 0.25),
            FlowNode("C3", 0.125),
        ),
        links=(
            FlowLink("G1", "O", 0.75, SUPPORTS),
            FlowLink("C1", "G1", 0.375, SUPPORTS),
            FlowLink("C2", "G1", 0.375, SUPPORTS),
            FlowLink("G2", "O", 0.25, SUPPORTS),
            FlowLink("C2", "G2", 0.125, SUPPORTS),
            FlowLink("C3", "G2", 0.125, SUPPORTS),
        ),
        rest_share=0.0,
    )


def test_what_is_not_shown_flows_into_what_is_as_the_rest() -> None:
    flow = drivers(worked_example(), "O").flow(max_nodes=3)
    assert [node.node for node in flow.nodes] == ["O", "G1", "C2"]
    assert [(each.from_id, each.to_id) for each in flow.links] == [("G1", "O"), ("C2", "G1")]
    assert flow.rest_share == 0.25 + 0.375


def test_the_aim_is_among_the_nodes_though_others_have_as_large_a_share() -> None:
    structure = Structure(records=[aim("O"), aim("G"), aim("A"), link("G", "O"), link("A", "G")])
    flow = drivers(structure, "O").flow(max_nodes=1)
    assert (flow.nodes, flow.links, flow.rest_share) == ((FlowNode("O", 1.0),), (), 1.0)
    assert [node.node for node in drivers(structure, "O").flow(max_nodes=2).nodes] == ["O", "A"]


def test_a_flow_has_the_polarity_of_its_link() -> None:
    structure = worked_example()
    structure.put(link("G2", "O", 1, polarity=COUNTERACTS))
    told = {(each.from_id, each.to_id): each.polarity for each in drivers(structure, "O").flow().links}
    assert (told["G2", "O"], told["C3", "G2"]) == (COUNTERACTS, SUPPORTS)


@pytest.mark.parametrize("max_nodes", [0, -1, 501])
def test_one_to_five_hundred_nodes_can_be_asked_for(max_nodes: int) -> None:
    with pytest.raises(InvalidArgument) as refused:
        drivers(worked_example(), "O").flow(max_nodes=max_nodes)
    assert refused.value.argument == "maxNodes"


@given(structures(), st.integers(1, 12))
def test_flows_agree_with_all_paths_listed(structure: Structure, max_nodes: int) -> None:
    oracle = Oracle(structure)
    for aim_id in structure.aims:
        flow = drivers(structure, aim_id).flow(max_nodes=max_nodes)
        nodes = (*structure.aims, *structure.contributions)
        shares = {node_id: share for node_id in nodes if (share := oracle.node_share(node_id, aim_id)) > 0.0}
        shown = {node.node: node.share for node in flow.nodes}
        assert flow.nodes[0] == FlowNode(aim_id, 1.0)
        assert len(shown) == min(max_nodes, len(shares))
        assert shown == {node_id: pytest.approx(shares[node_id], rel=1e-9) for node_id in shown}
        weakest = min(shown.values())
        assert all(share <= weakest * (1 + 1e-9) for node_id, share in shares.items() if node_id not in shown)
        flowing = {each: shares[each.target] * oracle.share((each,)) for each in oracle.links if each.target in shown}
        inner = sorted(share for each, share in flowing.items() if each.source in shown)
        outer = sum(share for each, share in flowing.items() if each.source not in shown)
        assert sorted(each.share for each in flow.links) == pytest.approx(inner, rel=1e-9)
        assert flow.rest_share == pytest.approx(outer, rel=1e-9, abs=1e-12)
        assert [each.share for each in flow.links] == pytest.approx(sorted(inner, reverse=True), rel=1e-9, abs=1e-12)
