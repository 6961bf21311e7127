"""Every change leaves a graph as if it were loaded anew."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samsyn.graph.changes import Ends, assign, create, remove, renew, tie, untie
from samsyn.graph.digest import digest_of
from samsyn.graph.graph import Graph
from samsyn.graph.records import AimLink, Link
from samsyn.graph.ties import BY_LABEL, far_end, identity
from tests.unit.any_graphs import (
    any_facts,
    link_properties,
    nodes,
    picture,
    properties,
    relation,
    taken_external_ids,
    tieable,
    tied,
)
from tests.unit.facts import Fact, LinkFact, NodeFact, loaded

STEPS_MAX = 8

Facts = dict[str, Fact]
Step = Callable[[st.DataObject, Graph, Facts, int], None]


def creating(data: st.DataObject, graph: Graph, facts: Facts, number: int) -> None:
    fact = data.draw(nodes(facts, number))
    create(graph, fact.label, fact.properties)
    facts[fact.id] = fact


def assigning(data: st.DataObject, graph: Graph, facts: Facts, _: int) -> None:
    if not facts:
        return
    fact = facts[data.draw(st.sampled_from(sorted(facts)))]
    changed = data.draw(changed_properties(facts, fact))
    assign(graph, found(graph, fact), changed)
    facts[fact.id] = replace(fact, properties=changed)


def assigning_a_part(data: st.DataObject, graph: Graph, facts: Facts, _: int) -> None:
    """A relationship that has properties, and no id."""
    parts = [
        (fact, name, other)
        for fact in facts.values()
        if isinstance(fact, NodeFact)
        for name, others in fact.ties.items()
        if relation(fact, name).link
        for other in others
    ]
    if not parts:
        return
    fact, name, other = data.draw(st.sampled_from(parts))
    changed = data.draw(properties(relation(fact, name).link))
    record: Any = found(graph, fact)
    [part] = [there for there in getattr(record, name) if identity(far_end(there, record)) == other]
    assign(graph, part, changed)
    facts[fact.id] = replace(fact, ties={**fact.ties, name: {**fact.ties[name], other: changed}})


def tying(data: st.DataObject, graph: Graph, facts: Facts, number: int) -> None:
    possible = [each for each in tieable(facts) if not is_there(facts, *each)]
    if not possible:
        return
    holder_id, name, other_id = data.draw(st.sampled_from(possible))
    fact = data.draw(tied(facts, (holder_id, name, other_id), number))
    of_tie = fact.properties if isinstance(fact, LinkFact) else fact.ties[name][other_id]
    holder, other = found(graph, facts[holder_id]), found(graph, facts[other_id])
    tie(graph, holder.relations[name], holder, other, of_tie)
    facts[fact.id] = fact


def untying(data: st.DataObject, graph: Graph, facts: Facts, _: int) -> None:
    ties = [
        (record, name, there)
        for record in records(graph, facts)
        for name in record.relations
        for there in getattr(record, name)
    ]
    if not ties:
        return
    record, name, there = data.draw(st.sampled_from(ties))
    if isinstance(there, AimLink):
        del facts[there.id]
    else:
        forget(facts, identity(record), name, identity(far_end(there, record) if isinstance(there, Link) else there))
    untie(graph, record.relations[name], record, there)


def removing(data: st.DataObject, graph: Graph, facts: Facts, _: int) -> None:
    held = records(graph, facts)
    if not held:
        return
    gone = data.draw(st.sampled_from(held))
    known = identity(gone)
    remove(graph, gone)
    del facts[known]
    for fact in list(facts.values()):
        if isinstance(fact, LinkFact):
            if known in {fact.source, fact.target}:
                del facts[fact.id]
            continue
        for name in fact.ties:
            forget(facts, fact.id, name, known)


def renewing(data: st.DataObject, graph: Graph, facts: Facts, number: int) -> None:
    """A node has other properties, some of its links are others or former ones, and what it is tied to is new."""
    there = [fact for fact in facts.values() if isinstance(fact, NodeFact)]
    is_new = not there or data.draw(st.booleans())
    former = data.draw(nodes(facts, number)) if is_new else data.draw(st.sampled_from(there))
    facts[former.id] = NodeFact(former.label, data.draw(changed_properties(facts, former)))
    for link in [each for each in facts.values() if isinstance(each, LinkFact) and each.source == former.id]:
        del facts[link.id]
        if data.draw(st.booleans()):
            changed = data.draw(link_properties(link.id, is_former=data.draw(st.booleans())))
            facts[link.id] = replace(link, properties=changed)
    possible = [each for each in tieable(facts) if each[0] == former.id and not (is_new and each[2] == former.id)]
    chosen = data.draw(st.lists(st.sampled_from(possible), max_size=3)) if possible else []
    for index, each in enumerate(chosen):
        new = data.draw(tied(facts, each, 100 * number + index))
        facts[new.id] = new
    fact = facts[former.id]
    assert isinstance(fact, NodeFact)
    renew(graph, fact.label, fact.properties, ends_in(graph, facts, fact))


STEPS: tuple[Step, ...] = (creating, assigning, assigning_a_part, tying, untying, removing, renewing)


@given(any_facts(), st.data(), st.randoms(use_true_random=False))
def test_every_change_leaves_a_graph_as_if_it_were_loaded_anew(
    facts: Facts, data: st.DataObject, random: Random
) -> None:
    graph = loaded(facts.values())
    picture(graph)
    for number in range(10, 10 + data.draw(st.integers(1, STEPS_MAX))):
        data.draw(st.sampled_from(STEPS))(data, graph, facts, number)
        afresh = loaded(random.sample(list(facts.values()), len(facts)))
        assert picture(graph) == picture(afresh)
        assert graph.digest == digest_of(graph) == digest_of(afresh)


def found(graph: Graph, fact: Fact) -> Any:
    """The record of a fact."""
    return graph.get(BY_LABEL[fact.label] if isinstance(fact, NodeFact) else AimLink, fact.id)


def records(graph: Graph, facts: Facts) -> list[Any]:
    """The records of all nodes."""
    return [found(graph, fact) for fact in facts.values() if isinstance(fact, NodeFact)]


@st.composite
def changed_properties(draw: st.DrawFn, facts: Facts, fact: Fact) -> dict[str, Any]:
    if isinstance(fact, LinkFact):
        return draw(link_properties(fact.id, is_former=fact.relation == "contributed_to"))
    return draw(properties(fact.label, fact.id, taken_external_ids(facts, fact.label, but=fact.id)))


def is_there(facts: Facts, holder_id: str, name: str, other_id: str) -> bool:
    """Whether two nodes are tied by a relationship that there is once between them."""
    holder = facts[holder_id]
    return isinstance(holder, NodeFact) and other_id in holder.ties.get(name, {})


def forget(facts: Facts, holder_id: str, name: str, other_id: str) -> None:
    """Leave out a tie that is part of its holder."""
    holder = facts[holder_id]
    assert isinstance(holder, NodeFact)
    others = {known: of_tie for known, of_tie in holder.ties[name].items() if known != other_id}
    facts[holder_id] = replace(holder, ties={**holder.ties, name: others})


def ends_in(graph: Graph, facts: Facts, fact: NodeFact) -> Ends:
    """What a node's own relationships lead to."""
    ends = {
        name: [(found(graph, facts[other]), of_tie) for other, of_tie in others.items()]
        for name, others in fact.ties.items()
    }
    for each in facts.values():
        if isinstance(each, LinkFact) and each.source == fact.id:
            ends.setdefault(each.relation, []).append((found(graph, facts[each.target]), each.properties))
    return ends
