"""What one link is of all that leads to its aim, and one maker of a contribution."""

import pytest
from hypothesis import given

from samsyn.graph.graph import Graph
from samsyn.graph.records import AimLink
from samsyn.model.vocabulary import ContributionStatus
from samsyn.questions.portions import link_share, portion
from tests.unit.graphs import actor, aim, at, contribution, graphs, link, one, part_of, put, take_out, worked_example
from tests.unit.oracle import Oracle


def share_of(graph: Graph, link_id: str) -> float | None:
    return link_share(one(graph, link_id), at(graph))


def portion_of(graph: Graph, contribution_id: str, actor_id: str) -> float | None:
    return portion(part_of(graph, contribution_id, actor_id), at(graph))


def test_a_links_share_is_its_weight_over_all_that_leads_to_its_aim() -> None:
    assert share_of(worked_example(), "G1>O") == 0.75
    assert share_of(worked_example(external_weight=4.0), "G1>O") == 0.375


def test_a_link_of_a_contribution_that_does_not_count_has_no_share() -> None:
    graph = worked_example()
    put(graph, contribution("C2", "B", status=ContributionStatus.SUBMITTED))
    assert share_of(graph, "C2>G2") is None
    assert share_of(graph, "C3>G2") == 1.0


def test_a_link_with_an_archived_end_has_no_share() -> None:
    graph = worked_example()
    put(graph, aim("G1", archived=True))
    assert share_of(graph, "C1>G1") is None
    assert share_of(graph, "G1>O") is None
    assert share_of(graph, "G2>O") == 1.0


def test_a_link_that_was_taken_away_has_no_share() -> None:
    graph = worked_example()
    take_out(graph, "G1>O")
    put(graph, link("G1", "O", 3, unlinked=True))
    assert share_of(graph, "G1>O") is None
    assert share_of(graph, "G2>O") == 1.0


def test_a_portion_is_the_share_over_those_of_the_present_makers() -> None:
    graph = worked_example()
    put(graph, contribution("C3", ("A", 1.0), ("B", 3.0)))
    assert (portion_of(graph, "C3", "A"), portion_of(graph, "C3", "B")) == (0.25, 0.75)
    put(graph, actor("B", archived=True))
    assert (portion_of(graph, "C3", "A"), portion_of(graph, "C3", "B")) == (1.0, None)


def test_a_draft_has_portions_too() -> None:
    graph = worked_example()
    put(graph, contribution("C3", "A", "B", status=ContributionStatus.DRAFT))
    assert portion_of(graph, "C3", "A") == 0.5


@given(graphs())
def test_shares_of_links_agree_with_the_definition(graph: Graph) -> None:
    oracle = Oracle(graph)
    live = {each: oracle.share((each,)) for each in oracle.links}
    assert {each: link_share(each, at(graph)) for each in graph.all(AimLink)} == {
        each: pytest.approx(live[each], rel=1e-9) if each in live else None for each in graph.all(AimLink)
    }
