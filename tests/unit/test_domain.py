"""The domain's page holds together, and the statements that read the graph name what stands on it and nothing else."""

import re
from collections.abc import Iterator

import pytest

from samsyn.database.following import AGAIN
from samsyn.database.statements import statement
from samsyn.graph.record import Record, Relation
from samsyn.graph.records import LINKS, NODES, AimLink, Link
from samsyn.graph.ties import (
    BY_LABEL,
    IDENTITY,
    KINDS,
    back_of,
    far_end,
    far_name,
    identity_name,
    kind_of_ties,
    relation_of,
)
from tests.unit.graphs import one, worked_example

LABELS = [cls.label for cls in NODES]
OF_A_TYPE = re.compile(
    r"UNWIND \$given\.(?P<given>\w+) AS known\s+MATCH \(node:(?P<label>\w+) \{(?P<key>\w+): known\}\)"
    r"(?P<reads>.*?)\n  \} AS (?P<name>\w+)",
    re.DOTALL,
)
TIES = re.compile(
    r"COLLECT \{ MATCH \(node\)(?P<way><?)-\[tie:(?P<kinds>[A-Z_|]+)\]-(?P<on>>?)\(other\)"
    r" RETURN \[type\(tie\), (?P<outward>true|false), other\.id, properties\(tie\)\] \}"
)


def relations() -> Iterator[tuple[type[Record], Relation]]:
    """Every type with every relationship that is its own."""
    return ((cls, relation) for cls in NODES for relation in cls.relations.values())


def others(cls: type[Record], relation: Relation) -> list[type[Record]]:
    """The types that a relationship of a type may lead to."""
    ends = [(cls, other) if relation.outward else (other, cls) for other in NODES]
    return [other for other, pair in zip(NODES, ends, strict=True) if relation_of(relation.kind, *pair) is relation]


def again() -> dict[str, re.Match[str]]:
    """What reads/nodes_again reads, by the name of the type."""
    return {found["name"]: found for found in OF_A_TYPE.finditer(statement("reads/nodes_again").text)}


def test_all_nodes_are_read_and_nothing_else() -> None:
    [labels] = re.findall(r"MATCH \(node:([\w|]+)\)", statement("reads/all_nodes").text)
    assert sorted(labels.split("|")) == sorted(LABELS)


def test_all_relationships_are_read_and_nothing_else() -> None:
    [kinds] = re.findall(r"\[tie:([\w|]+)\]", statement("reads/all_ties").text)
    assert sorted(kinds.split("|")) == sorted({relation.kind for _, relation in relations()}) == KINDS


def test_relationships_are_read_by_what_their_ends_are_known_by() -> None:
    starts, ends = set[str](), set[str]()
    for cls, relation in relations():
        for other in others(cls, relation):
            start, end = (cls, other) if relation.outward else (other, cls)
            starts.add(identity_name(start))
            ends.add(identity_name(end))
    assert (
        "[coalesce(startNode(tie).id, startNode(tie).key), endNode(tie).id, properties(tie)]"
        in statement("reads/all_ties").text
    )
    assert (starts, ends) == ({"id", "key"}, {"id"})


def test_nodes_of_every_type_are_read_again_and_nothing_else() -> None:
    text = statement("reads/nodes_again").text
    assert list(again()) == re.findall(r"\} AS (\w+)", text)
    assert sorted(again()) == sorted(LABELS)


def test_the_labels_are_told_in_the_order_in_which_they_are_returned() -> None:
    [returned] = re.findall(r"RETURN ([\w, ]+),\s+revision\.n AS revision$", statement("reads/nodes_again").text)
    assert tuple(returned.split(", ")) == AGAIN == tuple(again())


@pytest.mark.parametrize("label", LABELS)
def test_a_node_is_read_again_by_what_it_is_known_by(label: str) -> None:
    found = again()[label]
    assert (found["given"], found["label"], found["key"]) == (label, label, identity_name(BY_LABEL[label]))


@pytest.mark.parametrize("label", LABELS)
def test_a_nodes_own_relationships_are_read_again_and_no_others(label: str) -> None:
    reads = again()[label]["reads"]
    read = [
        (kind, found["outward"] == "true")
        for found in TIES.finditer(reads)
        for kind in found["kinds"].split("|")
        if (found["way"], found["on"]) == (("", ">") if found["outward"] == "true" else ("<", ""))
    ]
    assert len(TIES.findall(reads)) == reads.count("COLLECT")
    assert sorted(read) == sorted((each.kind, each.outward) for each in BY_LABEL[label].relations.values())


@pytest.mark.parametrize(("cls", "name"), [(cls, name) for cls in NODES for name in cls.backs])
def test_the_other_end_is_that_of_relationships_which_there_are(cls: type[Record], name: str) -> None:
    declared = {f"{relation.holder}.{relation.name}" for _, relation in relations()}
    assert set(cls.backs[name].of) <= declared
    followed = [(holder, each) for holder, each in relations() if back_of(each, cls) == name]
    assert {f"{relation.holder}.{relation.name}" for _, relation in followed} == set(cls.backs[name].of)
    assert all(cls in others(holder, relation) for holder, relation in followed)
    assert len({relation.link for _, relation in followed}) == 1
    assert not followed[0][1].link or len(cls.backs[name].of) == 1  # else loading would keep those of one alone


@pytest.mark.parametrize(("cls", "relation"), list(relations()))
def test_a_relationship_can_be_followed_from_both_ends(cls: type[Record], relation: Relation) -> None:
    assert others(cls, relation)
    for other in others(cls, relation):
        name = back_of(relation, other)
        assert name in other.backs
        assert kind_of_ties(cls, relation.name) == kind_of_ties(other, name) == relation.kind
        ends = (far_name(cls, relation.name), far_name(other, name))
        assert ends == (
            (("target", "source") if relation.outward else ("source", "target")) if relation.link else ("", "")
        )


def test_the_type_of_a_relationship_and_its_ends_tell_one_relationship() -> None:
    told = [
        (relation.kind, *((cls, other) if relation.outward else (other, cls)))
        for cls, relation in relations()
        for other in others(cls, relation)
    ]
    assert len(set(told)) == len(told)


def test_a_relationship_has_the_properties_that_the_page_says() -> None:
    links = {relation.link for _, relation in relations()} - {""}
    assert links == {cls.label for cls in LINKS}
    assert all(issubclass(BY_LABEL[each], Link) for each in links)
    assert {relation.kind for _, relation in relations() if relation.link == AimLink.label} == {
        *("CONTRIBUTES_TO", "CONTRIBUTED_TO")
    }


def test_relationships_between_other_types_are_none() -> None:
    goal, actor, measure = BY_LABEL["Goal"], BY_LABEL["Actor"], BY_LABEL["Measure"]
    assert relation_of("OWNS", goal, actor) is None
    assert relation_of("INDICATES", goal, measure) is None
    assert relation_of("CONTRIBUTED_TO", goal, actor) is None
    assert relation_of("LIKES", actor, goal) is None


@pytest.mark.parametrize("label", LABELS)
def test_a_node_is_known_by_a_property_that_it_must_have(label: str) -> None:
    each = BY_LABEL[label].properties[identity_name(BY_LABEL[label])]
    assert (each.required, each.kind.cls) == (True, str)
    assert (label in IDENTITY) is ("id" not in BY_LABEL[label].properties)


@pytest.mark.parametrize("label", BY_LABEL)
def test_no_name_is_used_twice(label: str) -> None:
    cls = BY_LABEL[label]
    names = [*cls.properties, *cls.relations, *cls.backs, *cls.memories]
    assert len(set(names)) == len(names)
    stored = [each.stored for each in cls.properties.values()]
    assert len(set(stored)) == len(stored)


def test_the_far_end_of_a_link_is_the_other_one() -> None:
    graph = worked_example()
    each = one(graph, "G1>O")
    assert (far_end(each, one(graph, "G1")), far_end(each, one(graph, "O"))) == (one(graph, "O"), one(graph, "G1"))
