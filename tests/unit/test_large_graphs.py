"""Graphs that would never end, or never fit on the stack, were paths listed or chains recursed along."""

import sys
from itertools import pairwise

import pytest

from samsyn.model.structure import Structure
from samsyn.model.vocabulary import ChainDirection
from samsyn.questions.chains import chains
from samsyn.questions.drivers import drivers
from samsyn.questions.drives import drives
from tests.unit.graphs import LOW, actor, aim, contribution, link

LEVELS = 60
LENGTH = 20_000
AT_ONCE_SECONDS = 10  # it takes some milliseconds; listing 2⁶⁰ paths would take centuries


@pytest.fixture
def ladder() -> Structure:
    """Sixty diamonds on top of each other: 2⁶⁰ paths from the contribution to the aim."""
    structure = Structure(records=[actor("A"), contribution("C", "A"), aim("00"), link("C", "00")])
    for level in range(LEVELS):
        below, above = f"{level:02}", f"{level + 1:02}"
        structure.put(aim(above))
        for side in ("l", "r"):
            structure.put(aim(below + side))
            structure.put(link(below, below + side))
            structure.put(link(below + side, above))
    return structure


@pytest.fixture
def long_chain() -> Structure:
    """One chain of twenty thousand aims, with a contribution at its end."""
    aim_ids = [f"{number:05}" for number in range(LENGTH)]
    return Structure(
        records=[
            actor("A"),
            contribution("C", "A"),
            *(aim(aim_id) for aim_id in aim_ids),
            *(link(lower, upper) for upper, lower in pairwise(aim_ids)),
            link("C", aim_ids[-1]),
        ]
    )


@pytest.mark.timeout(AT_ONCE_SECONDS)
def test_the_drivers_of_a_ladder_of_diamonds_are_told_at_once(ladder: Structure) -> None:
    answer = drivers(ladder, f"{LEVELS}")
    (alone,) = answer.actors
    assert alone.share == 1.0
    paths = alone.paths(first=100)
    assert [path.share for path in paths] == [0.5**LEVELS] * 100
    assert len({path.links for path in paths}) == 100
    assert len(answer.flow(max_nodes=500).links) == 4 * LEVELS + 1


@pytest.mark.timeout(AT_ONCE_SECONDS)
def test_the_chains_of_a_ladder_of_diamonds_are_told_at_once(ladder: Structure) -> None:
    for from_id in ("A", "C", "00"):
        assert len({chain.links for chain in chains(ladder, from_id, first=100)}) == 100
    down = chains(ladder, f"{LEVELS}", direction=ChainDirection.DOWN, first=100)
    assert len({chain.links for chain in down}) == 100


@pytest.mark.timeout(AT_ONCE_SECONDS)
def test_what_is_driven_up_a_ladder_of_diamonds_is_told_at_once(ladder: Structure) -> None:
    driven = {aim.aim: aim for aim in drives(ladder, "A")}
    assert len(driven) == 3 * LEVELS + 1
    assert driven[f"{LEVELS}"].share == 1.0
    assert driven[f"{LEVELS}"].path.share == 0.5**LEVELS


def test_a_chain_longer_than_the_stack_is_deep_is_followed(long_chain: Structure) -> None:
    assert sys.getrecursionlimit() < LENGTH
    answer = drivers(long_chain, "00000")
    (alone,) = answer.actors
    assert (alone.share, answer.supporting_share, answer.unsupported_share) == (1.0, 1.0, 0.0)
    for found in (
        alone.paths(first=100),
        chains(long_chain, "A", first=100),
        chains(long_chain, "00000", direction=ChainDirection.DOWN, first=100),
        [drives(long_chain, "C")[0].path],
    ):
        (chain,) = found
        assert (chain.nodes[0], chain.nodes[-1], len(chain.links)) == ("C", "00000", LENGTH)


def test_a_share_too_small_for_a_number_does_no_harm(long_chain: Structure) -> None:
    for aim_id in list(long_chain.aims):
        long_chain.put(aim(aim_id, external_weight=1.0))
    long_chain.put(link("C", f"{LENGTH - 1:05}", confidence=LOW))
    answer = drivers(long_chain, "00000")
    assert answer.external_share == 1.0
    assert [(driver.actor, driver.share) for driver in answer.actors] == [("A", 0.0)]
    assert [path.share for path in answer.actors[0].paths()] == [0.0]


def test_links_in_a_circle_are_never_answered_from() -> None:
    structure = Structure(records=[aim("a"), aim("b"), aim("c"), link("a", "b"), link("b", "c"), link("c", "b")])
    with pytest.raises(RuntimeError, match="circle"):
        drivers(structure, "c")
    with pytest.raises(RuntimeError, match="circle"):
        chains(structure, "a")
