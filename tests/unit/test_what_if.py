"""What if something weren't there: what it holds today, and which aims would lose all support."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.errors import InvalidArgument, NotThere, WrongType
from samsyn.graph.graph import Graph
from samsyn.graph.records import AimLink
from samsyn.questions.drivers import drivers_of
from tests.unit.driving import shares
from tests.unit.facts import Fact, LinkFact, NodeFact, facts_of
from tests.unit.graphs import (
    COUNTERACTS,
    actor,
    aim,
    at,
    contribution,
    graph_of,
    graphs,
    ids,
    link,
    one,
    put,
    take_out,
    worked_example,
)
from tests.unit.oracle import Oracle


def reduced(graph: Graph, without: frozenset[str]) -> Graph:
    """The graph in which what is left out isn't there: other makers go on with what they make together."""
    left: list[Fact] = []
    for fact in facts_of(graph):
        if fact.id in without or (isinstance(fact, LinkFact) and fact.source in without):
            continue
        if isinstance(fact, NodeFact):
            ties = {
                name: {other: of_tie for other, of_tie in others.items() if other not in without}
                for name, others in fact.ties.items()
            }
            left.append(NodeFact(fact.label, fact.properties, ties))
        else:
            left.append(fact)
    return graph_of(*left)


def test_the_worked_example_without_an_actor() -> None:
    answer = drivers_of(at(worked_example()), "O", without=frozenset({"A"}))
    assert shares(answer) == {"B": 1.0}
    assert answer.lost_share == pytest.approx(0.4375)
    assert answer.losing_support == ()


def test_the_worked_example_without_a_contribution_or_a_link() -> None:
    without_one = drivers_of(at(worked_example()), "O", without=frozenset({"C2"}))
    assert without_one.lost_share == pytest.approx(0.5)
    assert shares(without_one) == {"A": pytest.approx(0.875), "B": pytest.approx(0.125)}
    whole = worked_example()
    [below] = [each.id for each in whole.all(AimLink) if ids((each.source, each.target)) == ("G2", "O")]
    without_goal = drivers_of(at(whole), "O", without=frozenset({below}))
    assert without_goal.lost_share == pytest.approx(0.25)
    assert shares(without_goal) == {"A": 0.5, "B": 0.5}
    assert drivers_of(at(whole), "O").lost_share == 0.0


def test_an_aim_that_only_an_obstacle_leads_to_has_lost_its_support() -> None:
    graph = graph_of(
        *(actor(each) for each in "AB"),
        *(aim(each) for each in "OG"),
        contribution("C", "A"),
        contribution("D", "B"),
        link("C", "G"),
        link("D", "G", polarity=COUNTERACTS),
        link("G", "O"),
    )
    assert drivers_of(at(graph), "O", without=frozenset({"A"})).losing_support == (one(graph, "G"), one(graph, "O"))
    assert drivers_of(at(graph), "O", without=frozenset({"D"})).losing_support == ()


def test_what_is_left_out_has_a_part_in_the_id() -> None:
    graph = worked_example()
    ids = {drivers_of(at(graph), "O", without=without).id for without in (None, frozenset({"A"}), frozenset({"B"}))}
    assert len(ids) == 3


def test_what_cannot_be_left_out() -> None:
    graph = worked_example()
    with pytest.raises(NotThere):
        drivers_of(at(graph), "O", without=frozenset({"actor_none"}))
    with pytest.raises(WrongType):
        drivers_of(at(graph), "O", without=frozenset({"G1"}))
    with pytest.raises(InvalidArgument):
        drivers_of(at(graph), "O", without=frozenset(f"actor_{number}" for number in range(101)))


def test_a_link_that_was_taken_away_cannot_be_left_out() -> None:
    graph = worked_example()
    take_out(graph, "G1>O")
    put(graph, link("G1", "O", 3, unlinked=True))
    with pytest.raises(NotThere):
        drivers_of(at(graph), "O", without=frozenset({"G1>O"}))


@given(graphs(), st.data())
def test_it_is_as_in_a_graph_that_lacks_it(graph: Graph, data: st.DataObject) -> None:
    today = Oracle(graph)
    named = [*today.actors, *today.contributions, *(each.id for each in graph.all(AimLink))]
    without = frozenset(data.draw(st.lists(st.sampled_from(sorted(named)), max_size=3)))
    lacking = reduced(graph, without)
    then = Oracle(lacking)
    for aim_id in today.aims:
        answer = drivers_of(at(graph), aim_id, without=without)
        assert shares(answer) == pytest.approx(shares(drivers_of(at(lacking), aim_id)), abs=1e-12)
        assert answer.lost_share == pytest.approx(held(today, aim_id, without), abs=1e-12)
        below = {each for each in today.aims if any(True for _ in today.paths(each, aim_id))}
        if today.aims[aim_id].archived_at is None:
            assert set(ids(answer.losing_support)) == {
                each for each in below if is_supported(today, each) and not is_supported(then, each)
            }


def held(today: Oracle, aim_id: str, without: frozenset[str]) -> float:
    """What actors hold of an aim by paths on which something is left out."""
    whole = 0.0
    for record in today.contributions.values():
        for path in today.paths(record.id, aim_id):
            is_broken = record.id in without or any(each.id in without for each in path)
            for actor_id, portion in today.portions(record).items():
                whole += portion * today.share(path) if is_broken or actor_id in without else 0.0
    return whole


def is_supported(oracle: Oracle, aim_id: str) -> bool:
    """Whether any contribution leads to an aim by a path that supports."""
    return any(part.supporting > 0 for part in oracle.drivers(aim_id).actors.values())
