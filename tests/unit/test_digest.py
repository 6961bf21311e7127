"""The graph's hash: the same in whatever order things came to be, and another for another graph."""

from dataclasses import replace
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from samsyn.graph.changes import create, tie
from samsyn.graph.digest import WHOLE, digest_of, hash_of
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.ties import BY_LABEL
from tests.unit.any_graphs import any_facts, properties
from tests.unit.facts import Fact, LinkFact, NodeFact, loaded, stored
from tests.unit.graphs import actor, aim, contribution, graph_of, link, node, put, take_out, worked_example

Facts = dict[str, Fact]


def made_bit_by_bit(facts: list[Fact], random: Random) -> Graph:
    """A graph to which nodes and then their relationships came one at a time, in any order."""
    graph = Graph()
    for fact in random.sample(facts, len(facts)):
        if isinstance(fact, NodeFact):
            create(graph, fact.label, fact.properties)
    known = {fact.id: record_of(graph, fact) for fact in facts if isinstance(fact, NodeFact)}
    ties = [
        (fact.id, name, other, of_tie)
        for fact in facts
        if isinstance(fact, NodeFact)
        for name, others in fact.ties.items()
        for other, of_tie in others.items()
    ]
    ties += [(each.source, each.relation, each.target, each.properties) for each in facts if isinstance(each, LinkFact)]
    for holder_id, name, other_id, of_tie in random.sample(ties, len(ties)):
        holder = known[holder_id]
        tie(graph, holder.relations[name], holder, known[other_id], of_tie)
    return graph


def record_of(graph: Graph, fact: NodeFact) -> Record:
    record = graph.get(BY_LABEL[fact.label], fact.id)
    assert record is not None
    return record


@given(any_facts(), st.randoms(use_true_random=False))
def test_the_hash_is_the_same_in_whatever_order_things_came_to_be(facts: Facts, random: Random) -> None:
    each = list(facts.values())
    expected = digest_of(loaded(each))
    assert digest_of(loaded(random.sample(each, len(each)))) == expected
    one_by_one = made_bit_by_bit(each, random)
    assert digest_of(one_by_one) == one_by_one.digest == expected
    assert 0 <= expected < WHOLE


@given(any_facts(), any_facts())
def test_different_graphs_differ(one: Facts, other: Facts) -> None:
    assert (digest_of(loaded(one.values())) == digest_of(loaded(other.values()))) == (as_read(one) == as_read(other))


@given(any_facts().filter(bool), st.data())
def test_one_property_makes_a_difference(facts: Facts, data: st.DataObject) -> None:
    former = facts[data.draw(st.sampled_from(sorted(facts)))]
    changed = data.draw(properties("AimLink" if isinstance(former, LinkFact) else former.label, former.id))
    if isinstance(former, LinkFact):
        changed = {**changed, "unlinkedAt": former.properties.get("unlinkedAt")}
    latter = replace(former, properties=changed)
    assume(as_read({former.id: latter})[former.id] != as_read(facts)[former.id])
    assert digest_of(loaded([*(facts | {former.id: latter}).values()])) != digest_of(loaded(facts.values()))


def as_read(facts: Facts) -> dict[str, object]:
    """What graphs of facts differ by: no stored default, and no relationship that leads nowhere."""
    read: dict[str, object] = {}
    for fact in facts.values():
        label = fact.label if isinstance(fact, NodeFact) else "AimLink"
        values = kept(label, fact.properties)
        if isinstance(fact, LinkFact):
            read[fact.id] = (fact.source, fact.target, values)
            continue
        relations = BY_LABEL[label].relations
        ties = {
            name: {other: kept(relations[name].link, of_tie) for other, of_tie in others.items()}
            for name, others in fact.ties.items()
            if others
        }
        read[fact.id] = (label, values, ties)
    return read


def kept(label: str, values: object) -> object:
    if not label:
        return {}
    record = BY_LABEL[label]()
    record.take(values)  # type: ignore[arg-type]
    return {name: getattr(record, name) for name in record.properties}


def test_an_empty_graph_has_a_hash() -> None:
    assert digest_of(Graph()) == 0


def test_what_is_stored_as_it_is_by_default_makes_no_difference() -> None:
    least = NodeFact("Goal", stored("Goal", id="G"))
    assert digest_of(graph_of(least)) == digest_of(graph_of(least.but(externalWeight=0, illustrative=False, tier=None)))


def test_where_a_relationship_leads_and_which_way_makes_a_difference() -> None:
    actors = [actor("A"), actor("B"), aim("G"), aim("H")]
    graphs = [
        graph_of(*actors),
        graph_of(*actors, actor("A", part_of="B")),
        graph_of(*actors, actor("B", part_of="A")),
        graph_of(*actors, aim("G", owners=["A"])),
        graph_of(*actors, aim("H", owners=["A"])),
        graph_of(*actors, link("G", "H", link_id="l")),
        graph_of(*actors, link("G", "G", link_id="l")),
        graph_of(*actors, link("H", "G", link_id="l")),
        graph_of(*actors, link("H", "G", link_id="l", unlinked=True)),
        graph_of(*actors, contribution("C", "A")),
        graph_of(*actors, contribution("C", "B")),
    ]
    assert len({digest_of(graph) for graph in graphs}) == len(graphs)


def test_the_same_properties_of_another_type_make_a_difference() -> None:
    assert digest_of(graph_of(node("Goal", "x"))) != digest_of(graph_of(node("Outcome", "x")))


def test_a_change_and_its_contrary_bring_the_hash_back() -> None:
    graph = worked_example()
    before = digest_of(graph)
    put(graph, aim("Z", owners=["A"]), link("Z", "O"), aim("G1", external_weight=1.0))
    assert graph.digest == digest_of(graph) != before
    take_out(graph, "Z")
    put(graph, aim("G1"))
    assert graph.digest == digest_of(graph) == before


def test_the_hash_is_the_one_that_databases_have_recorded() -> None:
    changed = "Databases have recorded it: remove Revision.digest in a migration, so that each is worked out anew."
    assert hash_of(worked_example()) == "74b2c03397124a86e81ec26d4033a593", changed
