"""The laws of the arithmetic, on graphs nobody thought of."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.structure import Structure
from samsyn.model.vocabulary import DriverGroup
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import ActorDriver, Drivers, drivers
from samsyn.questions.drives import drives
from tests.unit.graphs import records_of, relabelled, some, structures
from tests.unit.oracle import Oracle, Part

ranges = st.none() | st.builds(
    DateRange, st.none() | st.sampled_from(["2025-06-01", "2026-01-01"]), st.none() | st.just("2026-07-01")
)


def near(value: float) -> object:
    """The same but for the order of sums."""
    return pytest.approx(value, rel=1e-9, abs=1e-12)


def shares(answer: Drivers) -> dict[str, float]:
    return {driver.actor: driver.share for driver in answer.actors}


def parts(driver: ActorDriver) -> tuple[float, ...]:
    return (driver.share, driver.supporting_share, driver.counteracting_share, driver.evidenced_share)


def expected(part: Part) -> object:
    return near_all(part.share, part.supporting, part.counteracting, part.evidenced)


def near_all(*values: float) -> object:
    return pytest.approx(values, rel=1e-9, abs=1e-12)


def assert_alike(one: Drivers, other: Drivers) -> None:
    """The same answers but for the order of sums; of contributions and paths nothing is asked."""
    assert shares(one) == {actor_id: near(share) for actor_id, share in shares(other).items()}
    assert one.unsupported_share == near(other.unsupported_share)
    assert one.idle_obstacle_share == near(other.idle_obstacle_share)
    assert one.external_share == near(other.external_share)
    assert one.evidenced_share == near(other.evidenced_share)
    assert one.supporting_share == near(other.supporting_share)
    assert {part.sector: (near(part.share), part.actor_count) for part in one.sectors} == {
        part.sector: (part.share, part.actor_count) for part in other.sectors
    }


@given(structures(), ranges, st.sampled_from(DriverGroup))
def test_actors_unsupported_and_external_add_up_to_one(
    structure: Structure, during: DateRange | None, group_by: DriverGroup
) -> None:
    for aim_id in structure.aims:
        answer = drivers(structure, aim_id, during=during, group_by=group_by)
        actors = sum(driver.share for driver in answer.actors)
        assert actors + answer.unsupported_share + answer.external_share == near(1.0)
        assert sum(part.share for part in answer.sectors) == near(actors)
        assert answer.supporting_share + answer.counteracting_share == near(actors)
        assert answer.evidenced_share == near(sum(driver.evidenced_share for driver in answer.actors))


@given(structures(), st.sampled_from(DriverGroup))
def test_no_share_is_negative_and_no_part_exceeds_its_whole(structure: Structure, group_by: DriverGroup) -> None:
    for aim_id in structure.aims:
        answer = drivers(structure, aim_id, group_by=group_by)
        assert 0.0 <= answer.idle_obstacle_share <= answer.unsupported_share
        assert answer.external_share >= 0.0
        for driver in answer.actors:
            assert driver.share > 0.0
            assert driver.supporting_share >= 0.0
            assert driver.counteracting_share >= 0.0
            assert 0.0 <= driver.evidenced_share <= driver.share * (1 + 1e-9)


@given(structures(), st.data())
def test_new_names_change_no_share(structure: Structure, data: st.DataObject) -> None:
    ids = sorted(record.id for record in records_of(structure))
    names = dict(zip(ids, data.draw(st.permutations([f"n{number}" for number in range(len(ids))])), strict=True))
    renamed = relabelled(structure, names)
    for aim_id in structure.aims:
        one = drivers(structure, aim_id)
        other = drivers(renamed, names[aim_id])
        assert {names[actor_id]: near(share) for actor_id, share in shares(one).items()} == shares(other)
        assert (one.unsupported_share, one.external_share) == near_all(other.unsupported_share, other.external_share)


@given(structures().filter(lambda structure: bool(structure.links)), st.data())
def test_a_link_split_in_two_halves_changes_no_share(structure: Structure, data: st.DataObject) -> None:
    whole = structure.links[data.draw(some(structure.links))]
    halves = [replace(whole, id=f"{whole.id}_{half}", weight=whole.weight / 2) for half in ("one", "other")]
    split = Structure(1, [*(record for record in records_of(structure) if record != whole), *halves])
    for aim_id in structure.aims:
        assert_alike(drivers(split, aim_id), drivers(structure, aim_id))


@given(structures(), st.data())
def test_two_equal_halves_of_a_contribution_change_no_share(structure: Structure, data: st.DataObject) -> None:
    whole = structure.contributions[data.draw(some(structure.contributions))]
    split = Structure(1, records_of(structure))
    split.remove(whole.id)
    for half in (f"{whole.id}_one", f"{whole.id}_other"):
        split.put(replace(whole, id=half))
        for link in structure.out_of(whole.id):
            split.put(replace(link, id=f"{link.id}_{half}", source=half, weight=link.weight / 2))
    for aim_id in structure.aims:
        assert_alike(drivers(split, aim_id), drivers(structure, aim_id))


@given(structures())
def test_weights_are_relative(structure: Structure) -> None:
    doubled = Structure(1, records_of(structure))
    for link in structure.links.values():
        doubled.put(replace(link, weight=2 * link.weight))
    for aim in structure.aims.values():
        doubled.put(replace(aim, external_weight=2 * aim.external_weight))
    for aim_id in structure.aims:
        assert_alike(drivers(doubled, aim_id), drivers(structure, aim_id))


@given(structures(), ranges)
def test_drivers_agree_with_all_paths_listed(structure: Structure, during: DateRange | None) -> None:
    oracle = Oracle(structure, during)
    for aim_id in structure.aims:
        answer, listed = drivers(structure, aim_id, during=during), oracle.drivers(aim_id)
        assert {driver.actor: parts(driver) for driver in answer.actors} == {
            actor_id: expected(part) for actor_id, part in listed.actors.items()
        }
        assert answer.unsupported_share == near(listed.unsupported)
        assert answer.idle_obstacle_share == near(listed.idle)
        assert answer.external_share == near(listed.external)


@given(structures())
def test_parts_of_contributions_agree_with_all_paths_listed(structure: Structure) -> None:
    oracle = Oracle(structure)
    for aim_id in structure.aims:
        listed = oracle.drivers(aim_id)
        told = {
            (driver.actor, part.contribution): (
                part.share,
                part.supporting_share,
                part.counteracting_share,
                part.evidenced_share,
            )
            for driver in drivers(structure, aim_id).actors
            for part in driver.contributions(first=100)
        }
        assert told == {pair: expected(part) for pair, part in listed.contributions.items()}


@given(structures(), ranges)
def test_drives_is_drivers_the_other_way_round(structure: Structure, during: DateRange | None) -> None:
    by_aim = {
        (aim_id, driver.actor): parts(driver)
        for aim_id in structure.aims
        for driver in drivers(structure, aim_id, during=during).actors
    }
    by_actor = {
        (driven.aim, actor_id): near_all(
            driven.share, driven.supporting_share, driven.counteracting_share, driven.evidenced_share
        )
        for actor_id in structure.actors
        for driven in drives(structure, actor_id, during=during)
    }
    assert by_aim == by_actor


@given(structures(), ranges)
def test_what_a_contribution_drives_agrees_with_all_paths_listed(
    structure: Structure, during: DateRange | None
) -> None:
    oracle = Oracle(structure, during)
    for contribution_id in structure.contributions:
        listed = {aim_id: oracle.node_share(contribution_id, aim_id) for aim_id in structure.aims}
        told = {driven.aim: driven.share for driven in drives(structure, contribution_id, during=during)}
        assert told == {aim_id: near(share) for aim_id, share in listed.items() if share > 0.0}


@given(structures(), st.sampled_from([DriverGroup.PARENT, DriverGroup.TOP]))
def test_grouping_moves_shares_and_changes_no_total(structure: Structure, group_by: DriverGroup) -> None:
    for aim_id in structure.aims:
        apart, together = drivers(structure, aim_id), drivers(structure, aim_id, group_by=group_by)
        assert sum(shares(together).values()) == near(sum(shares(apart).values()))
        assert together.sectors == apart.sectors
        assert together.evidenced_share == apart.evidenced_share
        for driver in together.actors:
            listed = driver.contributions(first=100)
            assert len(listed) == driver.contribution_count
            assert sum(part.share for part in listed) == near(driver.share)
