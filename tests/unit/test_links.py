"""What one link is of all that leads to its aim, and one maker of a contribution."""

import pytest
from hypothesis import given

from samsyn.model.structure import Structure
from samsyn.model.vocabulary import ContributionStatus
from samsyn.questions.links import link_share, portion
from tests.unit.graphs import actor, aim, contribution, structures, worked_example
from tests.unit.oracle import Oracle


def test_a_links_share_is_its_weight_over_all_that_leads_to_its_aim() -> None:
    assert link_share(worked_example(), "G1>O") == 0.75
    assert link_share(worked_example(external_weight=4.0), "G1>O") == 0.375


def test_a_link_of_a_contribution_that_does_not_count_has_no_share() -> None:
    structure = worked_example()
    structure.put(contribution("C2", "B", status=ContributionStatus.SUBMITTED))
    assert link_share(structure, "C2>G2") is None
    assert link_share(structure, "C3>G2") == 1.0


def test_a_link_with_an_archived_end_has_no_share() -> None:
    structure = worked_example()
    structure.put(aim("G1", archived=True))
    assert link_share(structure, "C1>G1") is None
    assert link_share(structure, "G1>O") is None
    assert link_share(structure, "G2>O") == 1.0


def test_a_link_that_was_taken_away_has_no_share() -> None:
    structure = worked_example()
    structure.remove("G1>O")
    assert link_share(structure, "G1>O") is None
    assert link_share(structure, "G2>O") == 1.0


def test_a_portion_is_the_share_over_those_of_the_present_makers() -> None:
    structure = worked_example()
    structure.put(contribution("C3", ("A", 1.0), ("B", 3.0)))
    assert (portion(structure, "C3", "A"), portion(structure, "C3", "B")) == (0.25, 0.75)
    structure.put(actor("B", archived=True))
    assert (portion(structure, "C3", "A"), portion(structure, "C3", "B")) == (1.0, None)


def test_a_draft_has_portions_too() -> None:
    structure = worked_example()
    structure.put(contribution("C3", "A", "B", status=ContributionStatus.DRAFT))
    assert portion(structure, "C3", "A") == 0.5


def test_who_makes_nothing_of_it_has_no_portion() -> None:
    assert portion(worked_example(), "C1", "B") is None
    assert portion(worked_example(), "nothing", "B") is None


@given(structures())
def test_shares_of_links_agree_with_the_definition(structure: Structure) -> None:
    oracle = Oracle(structure)
    live = {each.id: oracle.share((each,)) for each in oracle.links}
    assert {link_id: link_share(structure, link_id) for link_id in structure.links} == {
        link_id: pytest.approx(live[link_id], rel=1e-9) if link_id in live else None for link_id in structure.links
    }
