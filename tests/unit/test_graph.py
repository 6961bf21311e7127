"""A graph is changed in place: what is found by walking, by id and by external id stays right through every change."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.graph.changes import Ends, assign, create, renew, tie, untie
from samsyn.graph.graph import Graph
from samsyn.graph.records import Actor, AimLink, Contribution, Goal, Outcome, Place
from samsyn.graph.values import Damaged
from samsyn.model.vocabulary import ContributionStatus, DriverGroup
from samsyn.questions import held
from samsyn.questions.drivers import drivers_of
from samsyn.questions.portions import link_share, portion
from samsyn.questions.under import RULES, theirs
from tests.unit.any_graphs import picture
from tests.unit.facts import Fact, LinkFact, NodeFact, facts_of, loaded, properties_of, stored
from tests.unit.graphs import (
    COUNTERACTS,
    actor,
    aim,
    aim_ids,
    as_ids,
    at,
    contribution,
    graph_of,
    graphs,
    ids,
    link,
    node,
    one,
    put,
    some,
    take_out,
    worked_example,
)


def answers(graph: Graph) -> list[object]:
    """All that is worked out of the graph: who drives what, and the shares of links and makers."""
    told: list[object] = [
        as_ids(drivers_of(at(graph), aim_id, group_by=group))
        for aim_id in sorted(aim_ids(graph))
        for group in DriverGroup
    ]
    told += [{each.id: link_share(each, at(graph)) for each in graph.all(AimLink)}]
    told += [{top.id: [sorted(ids(theirs(at(graph), top.id, cls))) for cls in RULES] for top in graph.all(Actor)}]
    parts = [part for each in graph.all(Contribution) for part in each.makers]
    return [*told, {(part.source.id, part.target.id): portion(part, at(graph)) for part in parts}]


def assert_as_if_loaded_anew(graph: Graph) -> None:
    afresh = loaded(sorted(facts_of(graph), key=lambda fact: fact.id))
    assert picture(graph) == picture(afresh)
    assert answers(graph) == answers(afresh)


def test_what_is_created_is_found_by_its_type_its_id_and_its_external_id() -> None:
    graph = graph_of()
    goal = create(graph, "Goal", stored("Goal", id="G", external_id="x"))
    assert isinstance(goal, Goal)
    assert graph.records == {"G": goal}
    assert graph.get(Goal, "G") is graph.by_external_id(Goal, "x") is goal
    assert list(graph.all(Goal, Outcome)) == [goal]
    assert (graph.count(Goal), graph.count(Outcome)) == (1, 0)


def test_what_is_not_there_is_not_found() -> None:
    graph = graph_of(aim("G"))
    assert graph.get(Goal, "H") is graph.get(Outcome, "G") is graph.by_external_id(Goal, "x") is None


def test_what_is_created_has_no_neighbours_and_its_defaults() -> None:
    goal = create(graph_of(), "Goal", stored("Goal", id="G"))
    assert {name: getattr(goal, name) for name in (*goal.relations, *goal.backs)} == dict.fromkeys(
        (*goal.relations, *goal.backs), ()
    )
    assert (goal.external_weight, goal.illustrative, goal.description, goal.inflow) == (0.0, False, None, None)


@pytest.mark.parametrize(("name", "value"), [("name", None), ("tier", 5), ("startsOn", "soon"), ("reportedStatus", [])])
def test_a_damaged_node_is_refused_by_name_and_leaves_the_graph_as_it_was(name: str, value: object) -> None:
    graph = worked_example()
    before = picture(graph)
    with pytest.raises(Damaged, match=name):
        create(graph, "Goal", {**stored("Goal", id="G"), name: value})
    with pytest.raises(Damaged, match=name):
        assign(graph, one(graph, "G1"), {**properties_of(one(graph, "G1")), "version": 2, name: value})
    assert picture(graph) == before


def test_a_damaged_link_is_refused_by_name_and_leaves_the_graph_as_it_was() -> None:
    graph = worked_example()
    before = picture(graph)
    goal, outcome, former = (one(graph, each) for each in ("G1", "O", "G1>O"))
    with pytest.raises(Damaged, match="weight"):
        tie(graph, Goal.relations["contributes_to"], goal, outcome, {**stored("AimLink", id="x"), "weight": "much"})
    with pytest.raises(Damaged, match="polarity"):
        assign(graph, former, {**properties_of(former), "weight": 7.0, "polarity": "LIKES"})
    assert picture(graph) == before


def test_a_record_is_changed_in_place() -> None:
    graph = worked_example()
    former = one(graph, "G1>O")
    put(graph, link("G1", "O", 5), aim("G1", external_weight=2.0))
    assert one(graph, "G1>O") is former
    assert (former.weight, former.source.external_weight) == (5.0, 2.0)
    assert ids(one(graph, "O").supported_by) == ("G1>O", "G2>O")


def test_what_is_no_longer_stored_is_what_it_is_by_default() -> None:
    graph = graph_of(node("Goal", "G", description="text", external_weight=2.0))
    put(graph, node("Goal", "G"))
    assert (one(graph, "G").description, one(graph, "G").external_weight) == (None, 0.0)


def test_an_external_id_follows_its_record() -> None:
    graph = graph_of(node("Goal", "G", external_id="x"))
    put(graph, node("Goal", "G", external_id="y"))
    assert (graph.by_external_id(Goal, "x"), graph.by_external_id(Goal, "y")) == (None, one(graph, "G"))
    put(graph, node("Goal", "G"))
    assert graph.by_external_id(Goal, "y") is None


def test_an_external_id_is_one_of_each_type() -> None:
    graph = graph_of(node("Goal", "G", external_id="x"), node("Outcome", "O", external_id="x"))
    assert (graph.by_external_id(Goal, "x"), graph.by_external_id(Outcome, "x")) == (one(graph, "G"), one(graph, "O"))


@pytest.mark.parametrize("order", [("G", "H"), ("H", "G")])
def test_an_external_id_may_pass_from_one_to_another_whichever_is_changed_first(order: tuple[str, str]) -> None:
    graph = graph_of(node("Goal", "G", external_id="x"), node("Goal", "H"))
    then = {"G": node("Goal", "G"), "H": node("Goal", "H", external_id="x")}
    put(graph, *(then[each] for each in order))
    assert graph.by_external_id(Goal, "x") is one(graph, "H")


def test_the_place_is_the_one_that_there_is() -> None:
    graph = graph_of(NodeFact("Place", stored("Place", code="0665")))
    former = graph.place
    assert former is not None
    new = create(graph, "Place", stored("Place", code="0680"))
    assert graph.place is new
    for gone, left in ((former, new), (new, None)):
        graph.unindex(gone)
        assert graph.place is left
    assert list(graph.all(Place)) == []


def test_links_are_told_in_the_order_of_the_ids_there_then_of_their_own() -> None:
    facts = [aim(each) for each in "OGHP"]
    links = [
        link("H", "O", link_id="d"),
        *(link("G", "O", link_id=each) for each in "bca"),
        link("G", "P", link_id="0"),
    ]
    graph = graph_of(*facts)
    put(graph, *links)
    for each in (graph, graph_of(*facts, *links)):
        assert ids(one(each, "O").supported_by) == ("a", "b", "c", "d")
        assert ids(one(each, "G").contributes_to) == ("a", "b", "c", "0")


def test_neighbours_are_told_in_the_order_of_their_ids_at_both_ends() -> None:
    facts = [*(actor(each) for each in "cab"), *(aim(each, owners=["b", "c", "a"]) for each in "yzx")]
    graph = graph_of()
    put(graph, *facts)
    for each in (graph, graph_of(*facts)):
        assert ids(one(each, "x").owners) == ("a", "b", "c")
        assert ids(one(each, "a").owns) == ("x", "y", "z")


def test_a_tie_and_its_end_show_at_both_ends() -> None:
    graph = graph_of(actor("A"), aim("G"))
    goal, owner, owners = one(graph, "G"), one(graph, "A"), Goal.relations["owners"]
    tie(graph, owners, goal, owner, {})
    assert (goal.owners, owner.owns) == ((owner,), (goal,))
    untie(graph, owners, goal, owner)
    assert (goal.owners, owner.owns) == ((), ())


def test_a_link_that_is_untied_is_not_found_any_more() -> None:
    graph = worked_example()
    take_out(graph, "G1>O")
    assert graph.get(AimLink, "G1>O") is graph.records.get("G1>O") is None
    assert (one(graph, "G1").contributes_to, ids(one(graph, "O").supported_by)) == ((), ("G2>O",))


def test_a_link_can_be_moved_to_another_aim() -> None:
    graph = worked_example()
    drivers_of(at(graph), "G1")
    put(graph, link("C3", "G1", 2, link_id="C3>G2"))
    assert ids(one(graph, "G2").contributions) == ("C2>G2",)
    assert_as_if_loaded_anew(graph)


def test_a_link_that_is_taken_away_becomes_a_former_one_and_may_come_back() -> None:
    graph = worked_example()
    goal, outcome = one(graph, "G1"), one(graph, "O")
    for unlinked in (True, False):
        of_link = link("G1", "O", 3, unlinked=unlinked)
        ends: Ends = {of_link.relation: [(outcome, of_link.properties)]}
        renew(graph, "Goal", properties_of(goal), ends)
        assert ids(getattr(goal, of_link.relation)) == ("G1>O",)
        assert one(graph, "G1>O") is getattr(goal, of_link.relation)[0]
        assert ids(outcome.supported_by) == (("G2>O",) if unlinked else ("G1>O", "G2>O"))
        assert ids(outcome.formerly_supported_by) == (("G1>O",) if unlinked else ())


def test_a_contribution_can_change_its_makers() -> None:
    graph = worked_example()
    put(graph, contribution("C3", "B"))
    assert made_by(graph, "A") == ["C1"]
    assert made_by(graph, "B") == ["C2", "C3"]


def made_by(graph: Graph, actor_id: str) -> list[str]:
    return [part.target.id for part in one(graph, actor_id).contributions]


def test_renewing_a_node_leaves_what_is_the_same_as_it_is() -> None:
    graph = worked_example()
    contributed = one(graph, "C2")
    former, [part] = contributed.contributes_to, contributed.makers
    put(graph, contribution("C2", ("B", 2.0)), link("C2", "G2", 5))
    assert all(now is then for now, then in zip(contributed.contributes_to, former, strict=True))
    assert contributed.makers == (part,)
    assert (part.share, former[1].weight) == (2.0, 5.0)


def test_renewing_what_is_not_there_adds_it() -> None:
    graph = worked_example()
    put(graph, contribution("C4", "A"))
    assert one(graph, "C4") is graph.get(Contribution, "C4")
    assert made_by(graph, "A") == ["C1", "C3", "C4"]


def test_what_is_removed_takes_its_links_along() -> None:
    graph = worked_example()
    put(graph, link("G2", "G1", unlinked=True), link("C1", "G2", unlinked=True))
    take_out(graph, "G2")
    assert sorted(each.id for each in graph.all(AimLink)) == ["C1>G1", "C2>G1", "G1>O"]
    assert sorted(graph.records) == ["A", "B", "C1", "C1>G1", "C2", "C2>G1", "C3", "G1", "G1>O", "O"]
    assert_as_if_loaded_anew(graph)


def test_a_removed_actor_makes_nothing_any_more() -> None:
    graph = worked_example()
    take_out(graph, "A")
    assert [(part.source.id, part.share) for part in one(graph, "C3").makers] == [("B", 1.0)]
    assert_as_if_loaded_anew(graph)


def test_a_removed_contribution_is_made_by_nobody() -> None:
    graph = worked_example()
    take_out(graph, "C3")
    assert made_by(graph, "A") == ["C1"]
    assert_as_if_loaded_anew(graph)


def test_a_removed_actor_that_is_tied_to_itself_and_to_others_leaves_no_trace() -> None:
    facts = [node("Actor", "A", {"part_of": ["A"], "uses": ["S"]}), actor("B", part_of="A"), node("Asset", "S")]
    membership = NodeFact("Actor", facts[0].properties, {**facts[0].ties, "members": {"A": {}, "B": {"share": 0.5}}})
    graph = graph_of(*facts, membership, aim("G", owners=["A"]))
    take_out(graph, "A")
    assert picture(graph) == picture(graph_of(actor("B"), facts[2], aim("G")))


def test_an_actor_stays_known_while_archived() -> None:
    graph = graph_of(actor("A", archived=True), aim("O"), contribution("C", "A"), link("C", "O"))
    assert made_by(graph, "A") == ["C"]
    assert one(graph, "O").contributions == (one(graph, "C>O"),)


@st.composite
def changed(draw: st.DrawFn, graph: Graph) -> Fact:
    """A fact of the graph with something else in it."""
    fact = draw(some_fact(graph))
    archived_at = draw(st.sampled_from([None, "2026-11-23T06:30:00.000000Z"]))
    if isinstance(fact, LinkFact):
        return fact.but(weight=fact.properties["weight"] * 2, polarity=COUNTERACTS.value)
    if fact.label == "Contribution":
        status = draw(st.sampled_from([ContributionStatus.APPROVED, ContributionStatus.SUBMITTED]))
        makers = dict(list(fact.ties.get("makers", {}).items())[draw(st.integers(0, 1)) :])
        return NodeFact(
            fact.label, {**fact.properties, "archivedAt": archived_at, "status": status.value}, {"makers": makers}
        )
    if fact.label == "Actor":
        return NodeFact(fact.label, {**fact.properties, "archivedAt": archived_at}, {"part_of": {}})
    return fact.but(archivedAt=archived_at, externalWeight=fact.properties["externalWeight"] + 1)


def some_fact(graph: Graph) -> st.SearchStrategy[Fact]:
    return st.sampled_from(sorted(facts_of(graph), key=lambda fact: fact.id))


@pytest.mark.parametrize("again_max", [held.AGAIN_MAX, 1_000.0], ids=["mostly anew", "always brought up to date"])
@given(data=st.data())
def test_every_change_leaves_the_answers_as_if_loaded_anew(again_max: float, data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(held, "AGAIN_MAX", again_max)
        graph = data.draw(graphs())
        answers(graph)
        for _ in range(data.draw(st.integers(1, 4))):
            put(graph, data.draw(changed(graph)))
            assert_as_if_loaded_anew(graph)
            if data.draw(st.booleans()):
                take_out(graph, data.draw(some(graph.records)))
                assert_as_if_loaded_anew(graph)
            if not graph.records:
                break


@given(graphs(), graphs(), st.randoms(use_true_random=False))
def test_one_graph_can_become_another(former: Graph, latter: Graph, random: Random) -> None:
    answers(former)
    wanted = facts_of(latter)
    for fact in facts_of(former):
        if fact not in wanted and fact.id in former.records:
            take_out(former, fact.id)
    random.shuffle(wanted)
    new = [fact for fact in wanted if isinstance(fact, NodeFact) and fact.id not in former.records]
    put(former, *(NodeFact(fact.label, fact.properties) for fact in new), *wanted)
    assert picture(former) == picture(latter)
    assert answers(former) == answers(latter)
