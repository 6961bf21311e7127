"""Graphs that would never end, or never fit on the stack, were paths listed or chains recursed along."""

import sys
from itertools import pairwise

import pytest

from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import ChainDirection
from samsyn.questions.chains import chains
from samsyn.questions.drivers import drivers_of
from samsyn.questions.drives import drives
from tests.unit.graphs import LOW, actor, aim, aim_ids, at, contribution, graph_of, link, one, put

LEVELS = 60
LENGTH = 20_000
AT_ONCE_SECONDS = 10  # it takes some milliseconds; listing 2⁶⁰ paths would take centuries


@pytest.fixture
def ladder() -> Graph:
    """Sixty diamonds on top of each other: 2⁶⁰ paths from the contribution to the aim."""
    graph = graph_of(actor("A"), contribution("C", "A"), aim("00"), link("C", "00"))
    for level in range(LEVELS):
        below, above = f"{level:02}", f"{level + 1:02}"
        put(graph, aim(above))
        for side in ("l", "r"):
            put(graph, aim(below + side))
            put(graph, link(below, below + side))
            put(graph, link(below + side, above))
    return graph


@pytest.fixture
def long_chain() -> Graph:
    """One chain of twenty thousand aims, with a contribution at its end."""
    ids = [f"{number:05}" for number in range(LENGTH)]
    return graph_of(
        actor("A"),
        contribution("C", "A"),
        *(aim(aim_id) for aim_id in ids),
        *(link(lower, upper) for upper, lower in pairwise(ids)),
        link("C", ids[-1]),
    )


@pytest.mark.timeout(AT_ONCE_SECONDS)
def test_the_drivers_of_a_ladder_of_diamonds_are_told_at_once(ladder: Graph) -> None:
    answer = drivers_of(at(ladder), f"{LEVELS}")
    (alone,) = answer.actors
    assert alone.share == 1.0
    paths = alone.paths(first=100)
    assert [path.share for path in paths] == [0.5**LEVELS] * 100
    assert len({path.links for path in paths}) == 100
    assert len(answer.flow(max_nodes=500).links) == 4 * LEVELS + 1


@pytest.mark.timeout(AT_ONCE_SECONDS)
def test_the_chains_of_a_ladder_of_diamonds_are_told_at_once(ladder: Graph) -> None:
    for from_id in ("A", "C", "00"):
        assert len({chain.links for chain in chains(at(ladder), from_id, first=100)}) == 100
    down = chains(at(ladder), f"{LEVELS}", direction=ChainDirection.DOWN, first=100)
    assert len({chain.links for chain in down}) == 100


@pytest.mark.timeout(AT_ONCE_SECONDS)
def test_what_is_driven_up_a_ladder_of_diamonds_is_told_at_once(ladder: Graph) -> None:
    driven = {each.aim.id: each for each in drives(one(ladder, "A"), at(ladder))}
    assert len(driven) == 3 * LEVELS + 1
    assert driven[f"{LEVELS}"].share == 1.0
    assert driven[f"{LEVELS}"].path.share == 0.5**LEVELS


def test_a_chain_longer_than_the_stack_is_deep_is_followed(long_chain: Graph) -> None:
    assert sys.getrecursionlimit() < LENGTH
    answer = drivers_of(at(long_chain), "00000")
    (alone,) = answer.actors
    assert (alone.share, answer.supporting_share, answer.unsupported_share) == (1.0, 1.0, 0.0)
    for found in (
        alone.paths(first=100),
        chains(at(long_chain), "A", first=100),
        chains(at(long_chain), "00000", direction=ChainDirection.DOWN, first=100),
        [drives(one(long_chain, "C"), at(long_chain))[0].path],
    ):
        (chain,) = found
        assert (chain.nodes[0].id, chain.nodes[-1].id, len(chain.links)) == ("C", "00000", LENGTH)


def test_a_share_too_small_for_a_number_does_no_harm(long_chain: Graph) -> None:
    for aim_id in aim_ids(long_chain):
        put(long_chain, aim(aim_id, external_weight=1.0))
    put(long_chain, link("C", f"{LENGTH - 1:05}", confidence=LOW))
    answer = drivers_of(at(long_chain), "00000")
    assert answer.external_share == 1.0
    assert [(driver.actor.id, driver.share) for driver in answer.actors] == [("A", 0.0)]
    assert [path.share for path in answer.actors[0].paths()] == [0.0]


def test_links_in_a_circle_are_never_answered_from() -> None:
    graph = graph_of(aim("a"), aim("b"), aim("c"), link("a", "b"), link("b", "c"), link("c", "b"))
    with pytest.raises(RuntimeError, match="circle"):
        drivers_of(at(graph), "c")
    with pytest.raises(RuntimeError, match="circle"):
        chains(at(graph), "a")
