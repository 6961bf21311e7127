"""The laws of the arithmetic, on graphs nobody thought of."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.graph.graph import Graph
from samsyn.graph.records import Actor, AimLink, Contribution
from samsyn.model.vocabulary import DriverGroup
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import ActorDriver, Drivers, drivers_of
from samsyn.questions.drives import drives
from tests.unit.driving import shares
from tests.unit.facts import LinkFact, facts_of
from tests.unit.graphs import aim_ids, at, graph_of, graphs, put, relabelled, some, take_out
from tests.unit.oracle import Oracle, Part

ranges = st.none() | st.builds(
    DateRange, st.none() | st.sampled_from(["2025-06-01", "2026-01-01"]), st.none() | st.just("2026-07-01")
)


def near(value: float) -> object:
    """The same but for the order of sums."""
    return pytest.approx(value, rel=1e-9, abs=1e-12)


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


@given(graphs(), ranges, st.sampled_from(DriverGroup))
def test_actors_unsupported_and_external_add_up_to_one(
    graph: Graph, during: DateRange | None, group_by: DriverGroup
) -> None:
    for aim_id in aim_ids(graph):
        answer = drivers_of(at(graph), aim_id, during=during, group_by=group_by)
        actors = sum(driver.share for driver in answer.actors)
        assert actors + answer.unsupported_share + answer.external_share == near(1.0)
        assert sum(part.share for part in answer.sectors) == near(actors)
        assert answer.supporting_share + answer.counteracting_share == near(actors)
        assert answer.evidenced_share == near(sum(driver.evidenced_share for driver in answer.actors))


@given(graphs(), st.sampled_from(DriverGroup))
def test_no_share_is_negative_and_no_part_exceeds_its_whole(graph: Graph, group_by: DriverGroup) -> None:
    for aim_id in aim_ids(graph):
        answer = drivers_of(at(graph), aim_id, group_by=group_by)
        assert 0.0 <= answer.idle_obstacle_share <= answer.unsupported_share
        assert answer.external_share >= 0.0
        for driver in answer.actors:
            assert driver.share > 0.0
            assert driver.supporting_share >= 0.0
            assert driver.counteracting_share >= 0.0
            assert 0.0 <= driver.evidenced_share <= driver.share * (1 + 1e-9)


@given(graphs(), st.data())
def test_new_names_change_no_share(graph: Graph, data: st.DataObject) -> None:
    ids = sorted(graph.records)
    names = dict(zip(ids, data.draw(st.permutations([f"n{number}" for number in range(len(ids))])), strict=True))
    renamed = relabelled(graph, names)
    for aim_id in aim_ids(graph):
        one = drivers_of(at(graph), aim_id)
        other = drivers_of(at(renamed), names[aim_id])
        assert {names[actor_id]: near(share) for actor_id, share in shares(one).items()} == shares(other)
        assert (one.unsupported_share, one.external_share) == near_all(other.unsupported_share, other.external_share)


@given(graphs().filter(lambda graph: graph.count(AimLink) > 0), st.data())
def test_a_link_split_in_two_halves_changes_no_share(graph: Graph, data: st.DataObject) -> None:
    whole = data.draw(some(fact for fact in facts_of(graph) if isinstance(fact, LinkFact)))
    halves = [whole.but(id=f"{whole.id}_{half}", weight=whole.properties["weight"] / 2) for half in ("one", "other")]
    split = graph_of(*(fact for fact in facts_of(graph) if fact != whole), *halves)
    for aim_id in aim_ids(graph):
        assert_alike(drivers_of(at(split), aim_id), drivers_of(at(graph), aim_id))


@given(graphs(), st.data())
def test_two_equal_halves_of_a_contribution_change_no_share(graph: Graph, data: st.DataObject) -> None:
    whole_id = data.draw(some(each.id for each in graph.all(Contribution)))
    facts = facts_of(graph)
    [whole] = [fact for fact in facts if fact.id == whole_id]
    links = [fact for fact in facts if isinstance(fact, LinkFact) and fact.source == whole_id]
    split = graph_of(*facts)
    take_out(split, whole_id)
    for half in (f"{whole_id}_one", f"{whole_id}_other"):
        put(split, whole.but(id=half))
        for link in links:
            weight = link.properties["weight"] / 2
            put(split, replace(link.but(id=f"{link.id}_{half}", weight=weight), source=half))
    for aim_id in aim_ids(graph):
        assert_alike(drivers_of(at(split), aim_id), drivers_of(at(graph), aim_id))


@given(graphs())
def test_weights_are_relative(graph: Graph) -> None:
    facts = facts_of(graph)
    doubled = graph_of(*facts)
    for fact in facts:
        if isinstance(fact, LinkFact):
            put(doubled, fact.but(weight=2 * fact.properties["weight"]))
        elif fact.label == "Goal":
            put(doubled, fact.but(externalWeight=2 * fact.properties["externalWeight"]))
    for aim_id in aim_ids(graph):
        assert_alike(drivers_of(at(doubled), aim_id), drivers_of(at(graph), aim_id))


@given(graphs(), ranges)
def test_drivers_agree_with_all_paths_listed(graph: Graph, during: DateRange | None) -> None:
    oracle = Oracle(graph, during)
    for aim_id in aim_ids(graph):
        answer, listed = drivers_of(at(graph), aim_id, during=during), oracle.drivers(aim_id)
        assert {driver.actor.id: parts(driver) for driver in answer.actors} == {
            actor_id: expected(part) for actor_id, part in listed.actors.items()
        }
        assert answer.unsupported_share == near(listed.unsupported)
        assert answer.idle_obstacle_share == near(listed.idle)
        assert answer.external_share == near(listed.external)


@given(graphs())
def test_parts_of_contributions_agree_with_all_paths_listed(graph: Graph) -> None:
    oracle = Oracle(graph)
    for aim_id in aim_ids(graph):
        listed = oracle.drivers(aim_id)
        told = {
            (driver.actor.id, part.contribution.id): (
                part.share,
                part.supporting_share,
                part.counteracting_share,
                part.evidenced_share,
            )
            for driver in drivers_of(at(graph), aim_id).actors
            for part in driver.contributions(first=100)
        }
        assert told == {pair: expected(part) for pair, part in listed.contributions.items()}


@given(graphs(), ranges)
def test_drives_is_drivers_the_other_way_round(graph: Graph, during: DateRange | None) -> None:
    by_aim = {
        (aim_id, driver.actor.id): parts(driver)
        for aim_id in aim_ids(graph)
        for driver in drivers_of(at(graph), aim_id, during=during).actors
    }
    by_actor = {
        (driven.aim.id, actor.id): near_all(
            driven.share, driven.supporting_share, driven.counteracting_share, driven.evidenced_share
        )
        for actor in graph.all(Actor)
        for driven in drives(actor, at(graph), during=during)
    }
    assert by_aim == by_actor


@given(graphs(), ranges)
def test_what_a_contribution_drives_agrees_with_all_paths_listed(graph: Graph, during: DateRange | None) -> None:
    oracle = Oracle(graph, during)
    for contribution in graph.all(Contribution):
        listed = {aim_id: oracle.node_share(contribution.id, aim_id) for aim_id in aim_ids(graph)}
        told = {driven.aim.id: driven.share for driven in drives(contribution, at(graph), during=during)}
        assert told == {aim_id: near(share) for aim_id, share in listed.items() if share > 0.0}


@given(graphs(), st.sampled_from(DriverGroup))
def test_each_actor_counts_under_its_nearest_superior_of_the_sort(graph: Graph, group_by: DriverGroup) -> None:
    oracle = Oracle(graph)
    for aim_id in aim_ids(graph):
        listed = oracle.drivers(aim_id)
        expected_shares: dict[str, float] = {}
        for actor_id, part in listed.actors.items():
            group = oracle.group(actor_id, group_by)
            expected_shares[group] = expected_shares.get(group, 0.0) + part.share
        counts = Counter(
            group
            for contribution_id in {each for _, each in listed.contributions}
            for group in {
                oracle.group(maker, group_by) for maker, each in listed.contributions if each == contribution_id
            }
        )
        answer = drivers_of(at(graph), aim_id, group_by=group_by)
        assert shares(answer) == {group: near(share) for group, share in expected_shares.items()}
        assert {driver.actor.id: driver.contribution_count for driver in answer.actors} == counts


@given(graphs(), st.sampled_from([each for each in DriverGroup if each is not DriverGroup.ACTOR]))
def test_grouping_moves_shares_and_changes_no_total(graph: Graph, group_by: DriverGroup) -> None:
    for aim_id in aim_ids(graph):
        apart, together = drivers_of(at(graph), aim_id), drivers_of(at(graph), aim_id, group_by=group_by)
        assert sum(shares(together).values()) == near(sum(shares(apart).values()))
        assert together.sectors == apart.sectors
        assert together.evidenced_share == apart.evidenced_share
        for driver in together.actors:
            listed = driver.contributions(first=100)
            assert len(listed) == driver.contribution_count
            assert sum(part.share for part in listed) == near(driver.share)
