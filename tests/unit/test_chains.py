"""The red thread, upwards and downwards."""

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.errors import InvalidArgument, NotThere, WrongType
from samsyn.graph.graph import Graph
from samsyn.graph.records import AimLink
from samsyn.model.vocabulary import ChainDirection, ContributionStatus, DeliveryState
from samsyn.questions.chains import chains
from samsyn.questions.drivers import drivers_of
from samsyn.questions.strongest import Chain
from tests.unit.graphs import (
    COUNTERACTS,
    HIGH,
    LOW,
    MEDIUM,
    SUPPORTS,
    actor,
    aim,
    aim_ids,
    at,
    contribution,
    graph_of,
    graphs,
    ids,
    link,
    put,
    worked_example,
)
from tests.unit.oracle import Oracle, Path, counteracts

UP, DOWN = ChainDirection.UP, ChainDirection.DOWN


def told(found: list[Chain]) -> list[tuple[str, float]]:
    return [(" ".join(ids(chain.nodes)), chain.share) for chain in found]


def test_up_from_a_contribution_to_aims_that_lead_no_further() -> None:
    assert told(chains(at(worked_example()), "C2")) == [("C2 G1 O", 0.375), ("C2 G2 O", 0.125)]


def test_up_from_an_actor_with_its_portion_and_without_the_actor_itself() -> None:
    assert told(chains(at(worked_example()), "A")) == [("C1 G1 O", 0.375), ("C3 G2 O", 0.0625)]


def test_up_from_an_aim() -> None:
    assert told(chains(at(worked_example()), "G2")) == [("G2 O", 0.25)]


def test_down_from_an_aim_to_contributions() -> None:
    assert told(chains(at(worked_example()), "O", direction=DOWN)) == [
        ("C1 G1 O", 0.375),
        ("C2 G1 O", 0.375),
        ("C2 G2 O", 0.125),
        ("C3 G2 O", 0.125),
    ]


def test_down_from_an_aim_to_dead_ends() -> None:
    graph = worked_example()
    put(graph, aim("G3"))
    put(graph, link("G3", "O", 4))
    assert told(chains(at(graph), "O", direction=DOWN, first=1)) == [("G3 O", 0.5)]


def test_a_link_is_told_for_every_step() -> None:
    assert [ids(chain.links) for chain in chains(at(worked_example()), "C2")] == [("C2>G1", "G1>O"), ("C2>G2", "G2>O")]
    assert ids(chains(at(worked_example()), "O", direction=DOWN)[0].links) == ("C1>G1", "G1>O")


def test_empty_when_there_is_no_link() -> None:
    graph = graph_of(actor("A"), actor("B"), aim("O"), contribution("C", "A"))
    for from_id in ("A", "B", "C", "O"):
        assert chains(at(graph), from_id) == []
    assert chains(at(graph), "O", direction=DOWN) == []


def test_nothing_leads_up_from_a_topmost_aim() -> None:
    assert chains(at(worked_example()), "O") == []


def test_a_chain_counteracts_when_an_odd_number_of_its_links_do() -> None:
    graph = worked_example()
    put(graph, link("G1", "O", 3, polarity=COUNTERACTS))
    assert [chain.polarity for chain in chains(at(graph), "C2")] == [COUNTERACTS, SUPPORTS]
    put(graph, link("C2", "G1", polarity=COUNTERACTS))
    assert [chain.polarity for chain in chains(at(graph), "C2")] == [SUPPORTS, SUPPORTS]


def test_the_weakest_confidence_is_that_of_the_chain() -> None:
    graph = worked_example()
    put(graph, link("G1", "O", 3, confidence=MEDIUM))
    put(graph, link("C2", "G2", 2, confidence=LOW))
    assert [chain.weakest_confidence for chain in chains(at(graph), "C2")] == [MEDIUM, LOW]
    assert [chain.weakest_confidence for chain in chains(at(graph), "G2")] == [HIGH]


@pytest.mark.parametrize(
    "status", [ContributionStatus.DRAFT, ContributionStatus.SUBMITTED, ContributionStatus.RETURNED]
)
def test_a_contribution_that_does_not_count_yet_is_taken_as_if_it_did(status: ContributionStatus) -> None:
    graph = worked_example()
    put(graph, contribution("D", "A", status=status))
    put(graph, link("D", "G1", 2))
    assert told(chains(at(graph), "D")) == [("D G1 O", 0.375)]
    assert told(chains(at(graph), "C1")) == [("C1 G1 O", 0.375)]
    assert told(chains(at(graph), "A")) == [("C1 G1 O", 0.375), ("C3 G2 O", 0.0625)]


def test_a_draft_needs_no_maker_for_its_chain() -> None:
    graph = worked_example()
    put(graph, contribution("D", status=ContributionStatus.DRAFT))
    put(graph, link("D", "G1", 2))
    assert told(chains(at(graph), "D")) == [("D G1 O", 0.375)]


@pytest.mark.parametrize("status", [ContributionStatus.ENDED, ContributionStatus.WITHDRAWN])
def test_a_contribution_that_counts_no_more_leads_nowhere(status: ContributionStatus) -> None:
    graph = worked_example()
    put(graph, contribution("C2", "B", status=status))
    assert chains(at(graph), "C2") == []


def test_a_cancelled_or_archived_contribution_leads_nowhere() -> None:
    graph = worked_example()
    for status in ContributionStatus:
        put(graph, contribution("C2", "B", status=status, delivery=DeliveryState.CANCELLED))
        assert chains(at(graph), "C2") == []
        put(graph, contribution("C2", "B", status=status, archived=True))
        assert chains(at(graph), "C2") == []


def test_an_archived_aim_or_actor_leads_nowhere() -> None:
    graph = worked_example()
    put(graph, aim("G1", archived=True))
    put(graph, actor("A", archived=True))
    assert chains(at(graph), "G1") == chains(at(graph), "G1", direction=DOWN) == chains(at(graph), "A") == []
    assert told(chains(at(graph), "O", direction=DOWN)) == [("C2 G2 O", 0.5), ("C3 G2 O", 0.5)]


def diamonds(levels: int) -> Graph:
    """A contribution at the bottom of a ladder; from each rung two equal ways lead to the next."""
    graph = graph_of(actor("A"), contribution("C", "A"), aim("0"), link("C", "0"))
    for level in range(levels):
        put(graph, aim(f"{level + 1}"))
        for side in ("l", "r"):
            put(graph, aim(f"{level}{side}"))
            put(graph, link(f"{level}", f"{level}{side}"))
            put(graph, link(f"{level}{side}", f"{level + 1}"))
    return graph


def test_equal_chains_come_in_the_order_of_their_links_ids_from_where_was_asked() -> None:
    graph = diamonds(3)
    up = ["".join(node[1] for node in ids(chain.nodes) if len(node) > 1) for chain in chains(at(graph), "0")]
    assert up == ["lll", "llr", "lrl", "lrr", "rll", "rlr", "rrl", "rrr"]
    down = [
        "".join(node[1] for node in ids(chain.nodes) if len(node) > 1)
        for chain in chains(at(graph), "3", direction=DOWN)
    ]
    assert down == ["lll", "rll", "lrl", "rrl", "llr", "rlr", "lrr", "rrr"]
    assert [chain.links for chain in chains(at(graph), "A", first=3)] == [
        chain.links for chain in chains(at(graph), "A")[:3]
    ]


def test_chains_whose_shares_differ_in_their_last_digits_alone_are_equal() -> None:
    # 0.1 times 0.7 times 0.3 is 0.020999999999999998, from the other end 0.021.
    graph = graph_of(
        aim("start"),
        aim("a1", external_weight=0.7),
        aim("a2", external_weight=0.3),
        aim("b1", external_weight=0.9),
        aim("b2", external_weight=0.3),
        aim("top", external_weight=0.6),
        link("start", "a1", 0.3),
        link("a1", "a2", 0.7),
        link("a2", "top", 0.1),
        link("start", "b1", 0.1),
        link("b1", "b2", 0.7),
        link("b2", "top", 0.3),
    )
    assert [chain.nodes[1].id for chain in chains(at(graph), "start")] == ["a1", "b1"]


@pytest.mark.parametrize("first", [0, -1, 101])
def test_one_to_a_hundred_chains_can_be_asked_for(first: int) -> None:
    for direction in ChainDirection:
        with pytest.raises(InvalidArgument) as refused:
            chains(at(worked_example()), "O", direction=direction, first=first)
        assert refused.value.argument == "first"


def test_chains_from_an_unknown_id_are_refused() -> None:
    for direction in ChainDirection:
        with pytest.raises(NotThere):
            chains(at(worked_example()), "goal_01k3", direction=direction)


@pytest.mark.parametrize("other", ["C1>G1", "measure_01k3", "group_01k3"])
def test_chains_from_anything_else_are_refused(other: str) -> None:
    with pytest.raises(WrongType) as refused:
        chains(at(worked_example()), other)
    assert str(refused.value.expected) == "an actor, a contribution or an aim"


@pytest.mark.parametrize("other", ["A", "C1"])
def test_chains_lead_down_from_aims_alone(other: str) -> None:
    with pytest.raises(WrongType) as refused:
        chains(at(worked_example()), other, direction=DOWN)
    assert str(refused.value.expected) == "an aim"


def assert_strongest(found: list[Chain], listed: list[tuple[float, Path]], first: int) -> None:
    """The chains found are the strongest of those listed, and told right."""
    by_links = {path: share for share, path in listed}
    strongest = sorted((share for share, _ in listed), reverse=True)[:first]
    assert [chain.share for chain in found] == pytest.approx(strongest, rel=1e-9)
    assert len({chain.links for chain in found}) == len(found)
    for chain in found:
        path = chain.links
        assert chain.share == pytest.approx(by_links[path], rel=1e-9)
        assert chain.nodes == (path[0].source, *(link.target for link in path))
        assert chain.polarity is (COUNTERACTS if counteracts(path) else SUPPORTS)
        assert chain.weakest_confidence is max((link.confidence for link in path), key=[HIGH, MEDIUM, LOW].index)


@given(graphs(), st.integers(1, 100))
def test_chains_up_agree_with_all_paths_listed(graph: Graph, first: int) -> None:
    oracle = Oracle(graph)
    for aim_id in oracle.aims:
        assert_strongest(chains(at(graph), aim_id, first=first), oracle.chains_up({aim_id: 1.0}), first)
    for contribution_id in oracle.contributions:
        assumed = Oracle(graph, assumed=contribution_id)
        assert_strongest(
            chains(at(graph), contribution_id, first=first), assumed.chains_up({contribution_id: 1.0}), first
        )
    for actor_id in oracle.actors:
        portions = {
            contribution_id: oracle.portions(each)[actor_id]
            for contribution_id, each in oracle.contributions.items()
            if oracle.counts(each) and actor_id in oracle.portions(each)
        }
        assert_strongest(chains(at(graph), actor_id, first=first), oracle.chains_up(portions), first)


@given(graphs(), st.integers(1, 100))
def test_chains_down_agree_with_all_paths_listed(graph: Graph, first: int) -> None:
    oracle = Oracle(graph)
    for aim_id in oracle.aims:
        found = chains(at(graph), aim_id, direction=DOWN, first=first)
        assert_strongest(found, oracle.chains_down(aim_id), first)


@given(graphs(), st.integers(1, 100))
def test_paths_of_actors_agree_with_all_paths_listed(graph: Graph, first: int) -> None:
    oracle = Oracle(graph)
    for aim_id in oracle.aims:
        listed = oracle.drivers(aim_id).paths
        for driver in drivers_of(at(graph), aim_id).actors:
            assert_strongest(driver.paths(first=first), listed[driver.actor.id], first)


@given(graphs(), st.integers(1, 99))
def test_asking_for_more_adds_to_the_same_chains(graph: Graph, first: int) -> None:
    for aim_id in aim_ids(graph):
        fewer = chains(at(graph), aim_id, direction=DOWN, first=first)
        assert chains(at(graph), aim_id, direction=DOWN, first=first + 1)[: len(fewer)] == fewer


def test_a_chains_share_is_the_product_of_its_links_shares() -> None:
    graph = diamonds(4)
    (chain, *_) = chains(at(graph), "C")
    weights = [link.weight for link in chain.links]
    into = [[each for each in graph.all(AimLink) if each.target is node] for node in chain.nodes[1:]]
    totals = [sum(each.weight for each in links) for links in into]
    assert chain.share == prod(weight / total for weight, total in zip(weights, totals, strict=True)) == 0.5**4
