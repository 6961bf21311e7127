"""What an actor or a contribution drives."""

import pytest
from hypothesis import given

from samsyn.errors import NotThere, WrongType
from samsyn.model.structure import Structure
from samsyn.model.vocabulary import ContributionStatus, DeliveryState
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import drivers
from samsyn.questions.drives import drives
from tests.unit.graphs import COUNTERACTS, LOW, actor, aim, contribution, link, structures, worked_example
from tests.unit.oracle import Oracle


def shares(structure: Structure, node_id: str, during: DateRange | None = None) -> dict[str, float]:
    return {driven.aim: driven.share for driven in drives(structure, node_id, during=during)}


def test_an_actor_drives_the_aims_of_the_worked_example() -> None:
    assert list(shares(worked_example(), "A").items()) == [("G1", 0.5), ("O", 0.4375), ("G2", 0.25)]
    assert list(shares(worked_example(), "B").items()) == [("G2", 0.75), ("O", 0.5625), ("G1", 0.5)]


def test_a_contribution_drives_the_aims_of_the_worked_example() -> None:
    assert list(shares(worked_example(), "C2").items()) == [("G1", 0.5), ("G2", 0.5), ("O", 0.5)]
    assert shares(worked_example(), "C3") == {"G2": 0.5, "O": 0.125}


def test_external_weight_takes_its_part() -> None:
    assert shares(worked_example(external_weight=4.0), "C2") == {"G1": 0.5, "G2": 0.5, "O": 0.25}


def test_polarity_and_evidence_are_told() -> None:
    structure = worked_example()
    structure.put(link("C3", "G2", 2, polarity=COUNTERACTS, confidence=LOW))
    by_aim = {driven.aim: driven for driven in drives(structure, "A")}
    assert (by_aim["O"].supporting_share, by_aim["O"].counteracting_share) == (0.375, 0.0625)
    assert by_aim["O"].evidenced_share == pytest.approx(0.375 + 0.0625 * 0.3)


def test_the_path_is_the_strongest_one() -> None:
    by_aim = {driven.aim: driven for driven in drives(worked_example(), "B")}
    path = by_aim["O"].path
    assert (path.nodes, path.links, path.share) == (("C2", "G1", "O"), ("C2>G1", "G1>O"), 0.375)
    assert by_aim["G2"].path.nodes == ("C2", "G2")


def test_the_path_of_an_actor_includes_its_portion() -> None:
    structure = worked_example()
    structure.remove("C1")
    assert [(driven.path.nodes, driven.path.share) for driven in drives(structure, "A")] == [
        (("C3", "G2"), 0.25),
        (("C3", "G2", "O"), 0.0625),
    ]


@pytest.mark.parametrize("status", [status for status in ContributionStatus if status != "APPROVED"])
def test_a_contribution_that_does_not_count_drives_nothing(status: ContributionStatus) -> None:
    structure = worked_example()
    structure.put(contribution("C2", "B", status=status))
    assert drives(structure, "C2") == []
    assert shares(structure, "B") == {"G2": 0.5, "O": 0.125}


def test_an_ended_contribution_drives_during_its_time() -> None:
    structure = worked_example()
    structure.put(contribution("C2", "B", status=ContributionStatus.ENDED, ends_on="2025-12-31"))
    assert drives(structure, "C2") == []
    assert drives(structure, "C2", during=DateRange("2026-01-01")) == []
    assert shares(structure, "C2", during=DateRange(to="2025-12-31")) == {"G1": 0.5, "G2": 0.5, "O": 0.5}


def test_an_archived_actor_drives_nothing() -> None:
    structure = worked_example()
    structure.put(actor("A", archived=True))
    assert drives(structure, "A") == []
    assert shares(structure, "B") == {"G1": 1.0, "G2": 1.0, "O": 1.0}


def test_an_actor_without_contributions_drives_nothing() -> None:
    assert drives(Structure(records=[actor("A")]), "A") == []


def test_an_archived_aim_is_not_driven_nor_what_it_alone_led_to() -> None:
    structure = worked_example()
    structure.put(aim("G2", archived=True))
    assert shares(structure, "C3") == {}
    assert shares(structure, "C2") == {"G1": 0.5, "O": 0.5}


def test_a_cancelled_contribution_drives_nothing() -> None:
    structure = worked_example()
    structure.put(contribution("C2", "B", delivery=DeliveryState.CANCELLED))
    assert drives(structure, "C2") == []


def test_an_unknown_id_is_refused() -> None:
    for unknown in ("contribution_01k3", "actor_01k3", "nonsense"):
        with pytest.raises(NotThere):
            drives(worked_example(), unknown)


@pytest.mark.parametrize("other", ["O", "C1>G1", "measure_01k3"])
def test_what_an_aim_or_anything_else_drives_is_refused(other: str) -> None:
    with pytest.raises(WrongType) as refused:
        drives(worked_example(), other)
    assert refused.value.expected == "an actor or a contribution"


@given(structures())
def test_what_is_driven_comes_largest_first(structure: Structure) -> None:
    for actor_id in structure.actors:
        order = [(-round(driven.share, 12), driven.aim) for driven in drives(structure, actor_id)]
        assert order == sorted(order)


@given(structures())
def test_the_path_is_the_first_that_the_aim_tells_of_the_actor(structure: Structure) -> None:
    for actor_id in structure.actors:
        for driven in drives(structure, actor_id):
            (driver,) = (each for each in drivers(structure, driven.aim).actors if each.actor == actor_id)
            assert driven.path == driver.paths(first=1)[0]


@given(structures())
def test_the_path_is_the_strongest_of_all_paths_listed(structure: Structure) -> None:
    oracle = Oracle(structure)
    for contribution_id in structure.contributions:
        for driven in drives(structure, contribution_id):
            listed = [oracle.share(path) for path in oracle.paths(contribution_id, driven.aim)]
            assert driven.path.share == pytest.approx(max(listed), rel=1e-9)
