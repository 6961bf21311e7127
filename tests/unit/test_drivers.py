"""Who drives an aim, rule by rule."""

import pytest

from samsyn.errors import NotThere, WrongType
from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import ActorKind, ContributionStatus, DriverGroup, Sector
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import drivers_of
from tests.support.answering import answered
from tests.unit.driving import contribution_shares, shares
from tests.unit.facts import Fact
from tests.unit.graphs import (
    COUNTERACTS,
    LOW,
    MEDIUM,
    actor,
    aim,
    as_ids,
    at,
    contribution,
    graph_of,
    ids,
    link,
    put,
    take_out,
    worked_example,
)


def one_chain(*facts: Fact) -> Graph:
    """A's contribution C leads to O through G, and what else is given."""
    return graph_of(
        actor("A"),
        aim("O"),
        aim("G"),
        contribution("C", "A"),
        link("C", "G"),
        link("G", "O"),
        *facts,
    )


def test_the_worked_example_holds() -> None:
    answer = drivers_of(at(worked_example()), "O")
    assert shares(answer) == {"B": 0.5625, "A": 0.4375}
    assert contribution_shares(answer) == {"A": {"C1": 0.375, "C3": 0.0625}, "B": {"C2": 0.5, "C3": 0.0625}}
    assert (answer.supporting_share, answer.counteracting_share) == (1.0, 0.0)
    assert (answer.unsupported_share, answer.idle_obstacle_share, answer.external_share) == (0.0, 0.0, 0.0)
    assert (answer.aim.id, answer.revision) == ("O", 7)


def test_external_weight_halves_the_worked_example() -> None:
    answer = drivers_of(at(worked_example(external_weight=4.0)), "O")
    assert shares(answer) == {"B": 0.28125, "A": 0.21875}
    assert contribution_shares(answer) == {"A": {"C1": 0.1875, "C3": 0.03125}, "B": {"C2": 0.25, "C3": 0.03125}}
    assert (answer.supporting_share, answer.external_share, answer.unsupported_share) == (0.5, 0.5, 0.0)


def test_external_weight_of_an_aim_below_takes_its_part_of_what_reaches_that_aim() -> None:
    graph = worked_example()
    put(graph, aim("G2", external_weight=4.0))
    answer = drivers_of(at(graph), "O")
    assert answer.external_share == 0.125
    assert shares(answer) == {"B": 0.375 + 0.0625 + 0.03125, "A": 0.375 + 0.03125}


def test_what_reaches_an_aim_that_nothing_leads_to_is_unsupported() -> None:
    answer = drivers_of(at(one_chain(aim("H"), link("H", "O", 3))), "O")
    assert shares(answer) == {"A": 0.25}
    assert (answer.unsupported_share, answer.idle_obstacle_share) == (0.75, 0.0)


def test_a_dead_end_is_unsupported_whatever_its_external_weight() -> None:
    answer = drivers_of(at(one_chain(aim("H", external_weight=1000.0), link("H", "O", 3))), "O")
    assert (answer.unsupported_share, answer.external_share) == (0.75, 0.0)


def test_a_dead_end_that_is_asked_about_has_no_actors_and_is_unsupported() -> None:
    answer = drivers_of(at(graph_of(aim("O", external_weight=5.0))), "O")
    assert (answer.actors, answer.sectors) == ((), ())
    assert (answer.unsupported_share, answer.idle_obstacle_share, answer.external_share) == (1.0, 0.0, 0.0)
    assert (answer.supporting_share, answer.counteracting_share, answer.evidenced_share) == (0.0, 0.0, 0.0)
    flow = answer.flow()
    assert [(node.node.id, node.share) for node in flow.nodes] == [("O", 1.0)]
    assert (flow.links, flow.rest_share) == ((), 0.0)


def test_an_aim_whose_contributions_do_not_count_is_a_dead_end() -> None:
    draft = contribution("D", "A", status=ContributionStatus.DRAFT)
    answer = drivers_of(at(graph_of(actor("A"), aim("O"), draft, link("D", "O"))), "O")
    assert (answer.actors, answer.unsupported_share) == ((), 1.0)


def test_an_archived_aim_is_a_dead_end() -> None:
    answer = drivers_of(at(one_chain(aim("O", archived=True))), "O")
    assert (answer.actors, answer.unsupported_share) == ((), 1.0)


def test_a_counteracting_link_moves_the_share_and_keeps_its_size() -> None:
    answer = drivers_of(at(one_chain(contribution("D", "A"), link("D", "G", 3, polarity=COUNTERACTS))), "O")
    (alone,) = answer.actors
    assert (alone.share, alone.supporting_share, alone.counteracting_share) == (1.0, 0.25, 0.75)
    assert (answer.supporting_share, answer.counteracting_share) == (0.25, 0.75)
    assert [
        (part.contribution.id, part.supporting_share, part.counteracting_share) for part in alone.contributions()
    ] == [
        ("D", 0.0, 0.75),
        ("C", 0.25, 0.0),
    ]


def test_what_counteracts_an_obstacle_supports() -> None:
    graph = one_chain(link("C", "G", polarity=COUNTERACTS), link("G", "O", polarity=COUNTERACTS))
    (alone,) = drivers_of(at(graph), "O").actors
    assert (alone.share, alone.supporting_share, alone.counteracting_share) == (1.0, 1.0, 0.0)


def test_an_obstacle_that_nobody_works_for_is_idle() -> None:
    answer = drivers_of(
        at(one_chain(aim("H"), link("H", "O", 2, polarity=COUNTERACTS), aim("I"), link("I", "O", 1))),
        "O",
    )
    assert (answer.unsupported_share, answer.idle_obstacle_share) == (0.75, 0.5)


def test_evidence_multiplies_every_link_by_its_confidence() -> None:
    graph = one_chain(
        link("C", "G", 1, confidence=MEDIUM),
        link("G", "O", confidence=LOW),
        contribution("D", "A"),
        link("D", "G", 3, polarity=COUNTERACTS),
    )
    answer = drivers_of(at(graph), "O")
    (alone,) = answer.actors
    evidenced = {part.contribution.id: part.evidenced_share for part in alone.contributions()}
    assert evidenced == pytest.approx({"C": 0.25 * 0.6 * 0.3, "D": 0.75 * 1.0 * 0.3})
    assert answer.evidenced_share == alone.evidenced_share == pytest.approx(0.045 + 0.225)


def test_two_parents_split_a_contribution_without_counting_it_twice() -> None:
    graph = one_chain(aim("H"), link("C", "H"), link("H", "O"))
    assert shares(drivers_of(at(graph), "O")) == {"A": 1.0}
    assert shares(drivers_of(at(graph), "G")) == shares(drivers_of(at(graph), "H")) == {"A": 1.0}


def test_a_maker_has_its_portion() -> None:
    graph = one_chain(actor("B"), contribution("C", ("A", 1.0), ("B", 3.0)))
    assert shares(drivers_of(at(graph), "O")) == {"B": 0.75, "A": 0.25}


def test_equal_shares_come_in_the_order_of_ids() -> None:
    makers = ["c", "a", "b"]
    graph = graph_of(
        aim("O"),
        *(actor(actor_id) for actor_id in makers),
        *(contribution(f"of {actor_id}", actor_id) for actor_id in makers),
        *(link(f"of {actor_id}", "O", 0.1) for actor_id in makers),
    )
    assert list(shares(drivers_of(at(graph), "O"))) == ["a", "b", "c"]


def test_shares_that_differ_in_their_last_digits_alone_are_equal() -> None:
    thirds = (0.1 + 0.2, 0.3)  # 0.30000000000000004 and 0.3
    graph = graph_of(
        aim("O"),
        *(actor(actor_id) for actor_id in ("a", "b")),
        *(contribution(f"of {actor_id}", actor_id) for actor_id in ("a", "b")),
        link("of a", "O", min(thirds)),
        link("of b", "O", max(thirds)),
    )
    answer = drivers_of(at(graph), "O")
    assert [driver.actor.id for driver in answer.actors] == ["a", "b"]
    assert answer.actors[0].share < answer.actors[1].share


def assert_sums(total: float, *others: float) -> None:
    """The digits of 0.1 + 0.2 + 0.3 in this order and no other: 0.6000000000000001, where backwards it is 0.6."""
    assert 0.1 + 0.2 + 0.3 != 0.3 + 0.2 + 0.1
    assert (total, *others) == (0.1 + 0.2 + 0.3,) * (1 + len(others))


def test_a_contributions_share_is_summed_in_the_order_of_its_links_ids() -> None:
    ways = {"x": 0.1, "y": 0.2, "z": 0.3}
    graph = graph_of(
        actor("A"),
        contribution("C", "A"),
        aim("O", external_weight=0.4),
        *(aim(way) for way in ways),
        *(link(way, "O", weight) for way, weight in ways.items()),
        *(link("C", way) for way in ways),
    )
    assert_sums(drivers_of(at(graph), "O").actors[0].share)


def test_an_actors_share_is_summed_in_the_order_of_its_contributions_ids() -> None:
    made = {"1": 0.1, "2": 0.2, "3": 0.3}
    graph = graph_of(
        actor("A"),
        aim("O", external_weight=0.4),
        *(contribution(contribution_id, "A") for contribution_id in made),
        *(link(contribution_id, "O", weight) for contribution_id, weight in made.items()),
    )
    answer = drivers_of(at(graph), "O")
    assert_sums(answer.actors[0].share, answer.supporting_share, answer.evidenced_share)


def test_totals_are_summed_in_the_order_of_the_actors_ids() -> None:
    makers = {"a": ("3", 0.1), "b": ("2", 0.2), "c": ("1", 0.3)}
    graph = graph_of(
        aim("O", external_weight=0.4),
        actor("top"),
        *(actor(actor_id, part_of="top") for actor_id in makers),
        *(contribution(made, actor_id) for actor_id, (made, _) in makers.items()),
        *(link(made, "O", weight) for made, weight in makers.values()),
    )
    answer = drivers_of(at(graph), "O", group_by=DriverGroup.TOP)
    assert_sums(answer.supporting_share, answer.sectors[0].share, answer.actors[0].share)


def test_what_is_unsupported_is_summed_in_the_order_of_the_aims_ids() -> None:
    aims = {"x": 0.1, "y": 0.2, "z": 0.3}
    graph = graph_of(
        aim("O", external_weight=0.4),
        *(aim(aim_id) for aim_id in aims),
        *(link(aim_id, "O", weight, polarity=COUNTERACTS) for aim_id, weight in aims.items()),
    )
    answer = drivers_of(at(graph), "O")
    assert_sums(answer.unsupported_share, answer.idle_obstacle_share, answer.flow(max_nodes=1).rest_share)


def test_equal_sectors_come_in_the_order_of_their_names() -> None:
    kinds = {"a": ActorKind.UNIT, "b": ActorKind.REGION, "c": ActorKind.JOINT_BODY}
    graph = graph_of(
        aim("O"),
        *(actor(actor_id, kind=kind) for actor_id, kind in kinds.items()),
        contribution("C", *kinds),
        link("C", "O"),
    )
    told = [part.sector for part in drivers_of(at(graph), "O").sectors]
    assert told == [Sector.JOINT, Sector.MUNICIPALITY, Sector.OTHER_PUBLIC]


def test_contributions_come_largest_first_and_no_more_than_asked() -> None:
    actor_b = drivers_of(at(worked_example()), "O").actors[0]
    assert [part.contribution.id for part in actor_b.contributions(first=1)] == ["C2"]
    assert actor_b.contribution_count == 2


def test_paths_come_strongest_first_and_add_up_to_the_share() -> None:
    actor_b = drivers_of(at(worked_example()), "O").actors[0]
    told = [(ids(path.nodes), ids(path.links), path.share) for path in actor_b.paths()]
    assert told == [
        (("C2", "G1", "O"), ("C2>G1", "G1>O"), 0.375),
        (("C2", "G2", "O"), ("C2>G2", "G2>O"), 0.125),
        (("C3", "G2", "O"), ("C3>G2", "G2>O"), 0.0625),
    ]
    assert sum(share for _, _, share in told) == actor_b.share
    assert [ids(path.nodes) for path in actor_b.paths(first=1)] == [("C2", "G1", "O")]


@pytest.mark.parametrize("first", [0, -1, 101])
def test_lists_of_one_to_a_hundred_can_be_asked_for(first: int) -> None:
    for name in ("contributions", "paths"):
        text = f'{{ drivers(aimId: "O") {{ actors {{ nodes {{ {name}(first: {first}) {{ share }} }} }} }} }}'
        data, [error] = answered(one_chain(), text)

        assert data == {"drivers": {"actors": {"nodes": [{name: None}]}}}
        assert error["path"] == ["drivers", "actors", "nodes", 0, name]
        assert (error["message"], error["extensions"]) == (f"first is {first}. Ask for 1 to 100.", {"code": "INVALID"})


def test_what_an_answer_has_worked_out_stays_whatever_becomes_of_the_graph() -> None:
    graph = worked_example()
    answer = drivers_of(at(graph), "O")
    afresh = drivers_of(at(worked_example()), "O")
    put(graph, actor("A", archived=True))
    put(graph, link("C2", "G1", 100))
    take_out(graph, "G2")
    assert as_ids(answer) == as_ids(afresh)
    assert as_ids(answer.flow()) == as_ids(afresh.flow())


def test_an_unknown_aim_is_refused() -> None:
    for unknown in ("goal_01k3", "actor_01k3", "nonsense"):
        with pytest.raises(NotThere) as refused:
            drivers_of(at(worked_example()), unknown)
        assert refused.value.node_id == unknown


@pytest.mark.parametrize("other", ["A", "C1", "C1>G1", "measure_01k3", "value_01k3", "link_01k3"])
def test_the_drivers_of_something_else_than_an_aim_are_refused(other: str) -> None:
    with pytest.raises(WrongType) as refused:
        drivers_of(at(worked_example()), other)
    assert (refused.value.node_id, str(refused.value.expected)) == (other, "an aim")


def test_the_id_is_stable_for_the_aim_and_the_arguments() -> None:
    graph = worked_example()
    spans = [None, DateRange(), DateRange("2026-01-01"), DateRange(to="2026-01-01"), DateRange("2026-01-01", "2027")]
    told = [
        drivers_of(at(graph), aim_id, during=during, group_by=group_by).id
        for aim_id in ("O", "G1")
        for during in spans
        for group_by in DriverGroup
    ]
    assert len(set(told)) == len(told)
    put(graph, link("C1", "G1", 10))
    assert drivers_of(at(graph), "O").id == told[0] == "drivers_O_ACTOR"
