"""The red thread, upwards and downwards."""

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.errors import InvalidArgument, NotThere, WrongType
from samsyn.model.structure import Structure
from samsyn.model.vocabulary import ChainDirection, ContributionStatus, DeliveryState
from samsyn.questions.chains import chains
from samsyn.questions.drivers import drivers
from samsyn.questions.strongest import Chain
from tests.unit.graphs import (
    COUNTERACTS,
    HIGH,
    LOW,
    MEDIUM,
    SUPPORTS,
    actor,
    aim,
    contribution,
    link,
    structures,
    worked_example,
)
from tests.unit.oracle import Oracle, Path, counteracts

UP, DOWN = ChainDirection.UP, ChainDirection.DOWN


def told(found: list[Chain]) -> list[tuple[str, float]]:
    return [(" ".join(chain.nodes), chain.share) for chain in found]


def test_up_from_a_contribution_to_aims_that_lead_no_further() -> None:
    assert told(chains(worked_example(), "C2")) == [("C2 G1 O", 0.375), ("C2 G2 O", 0.125)]


def test_up_from_an_actor_with_its_portion_and_without_the_actor_itself() -> None:
    assert told(chains(worked_example(), "A")) == [("C1 G1 O", 0.375), ("C3 G2 O", 0.0625)]


def test_up_from_an_aim() -> None:
    assert told(chains(worked_example(), "G2")) == [("G2 O", 0.25)]


def test_down_from_an_aim_to_contributions() -> None:
    assert told(chains(worked_example(), "O", direction=DOWN)) == [
        ("C1 G1 O", 0.375),
        ("C2 G1 O", 0.375),
        ("C2 G2 O", 0.125),
        ("C3 G2 O", 0.125),
    ]


def test_down_from_an_aim_to_dead_ends() -> None:
    structure = worked_example()
    structure.put(aim("G3"))
    structure.put(link("G3", "O", 4))
    assert told(chains(structure, "O", direction=DOWN, first=1)) == [("G3 O", 0.5)]


def test_a_link_is_told_for_every_step() -> None:
    assert [chain.links for chain in chains(worked_example(), "C2")] == [("C2>G1", "G1>O"), ("C2>G2", "G2>O")]
    assert chains(worked_example(), "O", direction=DOWN)[0].links == ("C1>G1", "G1>O")


def test_empty_when_there_is_no_link() -> None:
    structure = Structure(records=[actor("A"), actor("B"), aim("O"), contribution("C", "A")])
    for from_id in ("A", "B", "C", "O"):
        assert chains(structure, from_id) == []
    assert chains(structure, "O", direction=DOWN) == []


def test_nothing_leads_up_from_a_topmost_aim() -> None:
    assert chains(worked_example(), "O") == []


def test_a_chain_counteracts_when_an_odd_number_of_its_links_do() -> None:
    structure = worked_example()
    structure.put(link("G1", "O", 3, polarity=COUNTERACTS))
    assert [chain.polarity for chain in chains(structure, "C2")] == [COUNTERACTS, SUPPORTS]
    structure.put(link("C2", "G1", polarity=COUNTERACTS))
    assert [chain.polarity for chain in chains(structure, "C2")] == [SUPPORTS, SUPPORTS]


def test_the_weakest_confidence_is_that_of_the_chain() -> None:
    structure = worked_example()
    structure.put(link("G1", "O", 3, confidence=MEDIUM))
    structure.put(link("C2", "G2", 2, confidence=LOW))
    assert [chain.weakest_confidence for chain in chains(structure, "C2")] == [MEDIUM, LOW]
    assert [chain.weakest_confidence for chain in chains(structure, "G2")] == [HIGH]


@pytest.mark.parametrize(
    "status", [ContributionStatus.DRAFT, ContributionStatus.SUBMITTED, ContributionStatus.RETURNED]
)
def test_a_contribution_that_does_not_count_yet_is_taken_as_if_it_did(status: ContributionStatus) -> None:
    structure = worked_example()
    structure.put(contribution("D", "A", status=status))
    structure.put(link("D", "G1", 2))
    assert told(chains(structure, "D")) == [("D G1 O", 0.375)]
    assert told(chains(structure, "C1")) == [("C1 G1 O", 0.375)]
    assert told(chains(structure, "A")) == [("C1 G1 O", 0.375), ("C3 G2 O", 0.0625)]


def test_a_draft_needs_no_maker_for_its_chain() -> None:
    structure = worked_example()
    structure.put(contribution("D", status=ContributionStatus.DRAFT))
    structure.put(link("D", "G1", 2))
    assert told(chains(structure, "D")) == [("D G1 O", 0.375)]


@pytest.mark.parametrize("status", [ContributionStatus.ENDED, ContributionStatus.WITHDRAWN])
def test_a_contribution_that_counts_no_more_leads_nowhere(status: ContributionStatus) -> None:
    structure = worked_example()
    structure.put(contribution("C2", "B", status=status))
    assert chains(structure, "C2") == []


def test_a_cancelled_or_archived_contribution_leads_nowhere() -> None:
    structure = worked_example()
    for status in ContributionStatus:
        structure.put(contribution("C2", "B", status=status, delivery=DeliveryState.CANCELLED))
        assert chains(structure, "C2") == []
        structure.put(contribution("C2", "B", status=status, archived=True))
        assert chains(structure, "C2") == []


def test_an_archived_aim_or_actor_leads_nowhere() -> None:
    structure = worked_example()
    structure.put(aim("G1", archived=True))
    structure.put(actor("A", archived=True))
    assert chains(structure, "G1") == chains(structure, "G1", direction=DOWN) == chains(structure, "A") == []
    assert told(chains(structure, "O", direction=DOWN)) == [("C2 G2 O", 0.5), ("C3 G2 O", 0.5)]


def diamonds(levels: int) -> Structure:
    """A contribution at the bottom of a ladder; from each rung two equal ways lead to the next."""
    structure = Structure(records=[actor("A"), contribution("C", "A"), aim("0"), link("C", "0")])
    for level in range(levels):
        structure.put(aim(f"{level + 1}"))
        for side in ("l", "r"):
            structure.put(aim(f"{level}{side}"))
            structure.put(link(f"{level}", f"{level}{side}"))
            structure.put(link(f"{level}{side}", f"{level + 1}"))
    return structure


def test_equal_chains_come_in_the_order_of_their_links_ids_from_where_was_asked() -> None:
    structure = diamonds(3)
    up = ["".join(node[1] for node in chain.nodes if len(node) > 1) for chain in chains(structure, "0")]
    assert up == ["lll", "llr", "lrl", "lrr", "rll", "rlr", "rrl", "rrr"]
    down = [
        "".join(node[1] for node in chain.nodes if len(node) > 1) for chain in chains(structure, "3", direction=DOWN)
    ]
    assert down == ["lll", "rll", "lrl", "rrl", "llr", "rlr", "lrr", "rrr"]
    assert [chain.links for chain in chains(structure, "A", first=3)] == [
        chain.links for chain in chains(structure, "A")[:3]
    ]


def test_chains_whose_shares_differ_in_their_last_digits_alone_are_equal() -> None:
    # 0.1 times 0.7 times 0.3 is 0.020999999999999998, from the other end 0.021.
    structure = Structure(
        records=[
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
        ]
    )
    assert [chain.nodes[1] for chain in chains(structure, "start")] == ["a1", "b1"]


@pytest.mark.parametrize("first", [0, -1, 101])
def test_one_to_a_hundred_chains_can_be_asked_for(first: int) -> None:
    for direction in ChainDirection:
        with pytest.raises(InvalidArgument) as refused:
            chains(worked_example(), "O", direction=direction, first=first)
        assert refused.value.argument == "first"


def test_chains_from_an_unknown_id_are_refused() -> None:
    for direction in ChainDirection:
        with pytest.raises(NotThere):
            chains(worked_example(), "goal_01k3", direction=direction)


@pytest.mark.parametrize("other", ["C1>G1", "measure_01k3", "group_01k3"])
def test_chains_from_anything_else_are_refused(other: str) -> None:
    with pytest.raises(WrongType) as refused:
        chains(worked_example(), other)
    assert refused.value.expected == "an actor, a contribution or an aim"


@pytest.mark.parametrize("other", ["A", "C1"])
def test_chains_lead_down_from_aims_alone(other: str) -> None:
    with pytest.raises(WrongType) as refused:
        chains(worked_example(), other, direction=DOWN)
    assert refused.value.expected == "an aim"


def assert_strongest(found: list[Chain], listed: list[tuple[float, Path]], first: int) -> None:
    """The chains found are the strongest of those listed, and told right."""
    by_links = {tuple(link.id for link in path): (share, path) for share, path in listed}
    strongest = sorted((share for share, _ in listed), reverse=True)[:first]
    assert [chain.share for chain in found] == pytest.approx(strongest, rel=1e-9)
    assert len({chain.links for chain in found}) == len(found)
    for chain in found:
        share, path = by_links[chain.links]
        assert chain.share == pytest.approx(share, rel=1e-9)
        assert chain.nodes == (path[0].source, *(link.target for link in path))
        assert chain.polarity is (COUNTERACTS if counteracts(path) else SUPPORTS)
        assert chain.weakest_confidence is max((link.confidence for link in path), key=[HIGH, MEDIUM, LOW].index)


@given(structures(), st.integers(1, 100))
def test_chains_up_agree_with_all_paths_listed(structure: Structure, first: int) -> None:
    oracle = Oracle(structure)
    for aim_id in structure.aims:
        assert_strongest(chains(structure, aim_id, first=first), oracle.chains_up({aim_id: 1.0}), first)
    for contribution_id in structure.contributions:
        assumed = Oracle(structure, assumed=contribution_id)
        assert_strongest(
            chains(structure, contribution_id, first=first), assumed.chains_up({contribution_id: 1.0}), first
        )
    for actor_id in structure.actors:
        portions = {
            contribution_id: oracle.portions(each)[actor_id]
            for contribution_id, each in structure.contributions.items()
            if oracle.counts(each) and actor_id in oracle.portions(each)
        }
        assert_strongest(chains(structure, actor_id, first=first), oracle.chains_up(portions), first)


@given(structures(), st.integers(1, 100))
def test_chains_down_agree_with_all_paths_listed(structure: Structure, first: int) -> None:
    oracle = Oracle(structure)
    for aim_id in structure.aims:
        found = chains(structure, aim_id, direction=DOWN, first=first)
        assert_strongest(found, oracle.chains_down(aim_id), first)


@given(structures(), st.integers(1, 100))
def test_paths_of_actors_agree_with_all_paths_listed(structure: Structure, first: int) -> None:
    oracle = Oracle(structure)
    for aim_id in structure.aims:
        listed = oracle.drivers(aim_id).paths
        for driver in drivers(structure, aim_id).actors:
            assert_strongest(driver.paths(first=first), listed[driver.actor], first)


@given(structures(), st.integers(1, 99))
def test_asking_for_more_adds_to_the_same_chains(structure: Structure, first: int) -> None:
    for aim_id in structure.aims:
        fewer = chains(structure, aim_id, direction=DOWN, first=first)
        assert chains(structure, aim_id, direction=DOWN, first=first + 1)[: len(fewer)] == fewer


def test_a_chains_share_is_the_product_of_its_links_shares() -> None:
    structure = diamonds(4)
    (chain, *_) = chains(structure, "C")
    weights = [structure.links[link_id].weight for link_id in chain.links]
    totals = [sum(each.weight for each in structure.into(node)) for node in chain.nodes[1:]]
    assert chain.share == prod(weight / total for weight, total in zip(weights, totals, strict=True)) == 0.5**4
