"""The graph in the formats of other programs: they read back what is there, and it is valid by their grammars."""

from collections.abc import Callable, Mapping
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any, BinaryIO

import networkx as nx
import pytest
from hypothesis import given
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] -- compiled, without types

from samsyn.errors import InvalidArgument, NotThere
from samsyn.exchange.graphs import archimate, gexf, graphml, mermaid
from samsyn.exchange.graphs.content import LABELS, POINTS, Content
from samsyn.exchange.graphs.diagram import HEIGHT, WIDTH, boxes
from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS, Outcome
from samsyn.graph.ties import relation_of
from samsyn.model.principals import Sees, anonymous
from samsyn.model.vocabulary import ContributionStatus
from tests.support.demonstration import demonstration
from tests.unit.graphs import COUNTERACTS, actor, aim, at, contribution, graph_of, graphs, link, node, worked_example

GRAMMARS = Path(__file__).parents[1] / "data"
ARCHIMATE = etree.XMLSchema(etree.parse(GRAMMARS / "archimate_exchange.xsd"))
GEXF = etree.XMLSchema(etree.parse(GRAMMARS / "gexf.xsd"))
NAMESPACES = {"a": archimate.NAMESPACE}
TYPE = archimate.TYPE

ALLOWED: Mapping[tuple[str, str], str] = {
    ("BusinessActor", "BusinessActor"): "cfgostv",
    ("BusinessActor", "CourseOfAction"): "or",
    ("BusinessActor", "Driver"): "no",
    ("BusinessActor", "Goal"): "nor",
    ("BusinessActor", "Resource"): "or",
    ("CourseOfAction", "Goal"): "nor",
    ("CourseOfAction", "Outcome"): "nor",
    ("CourseOfAction", "Principle"): "nor",
    ("Driver", "CourseOfAction"): "o",
    ("Driver", "Goal"): "no",
    ("Driver", "Outcome"): "no",
    ("Goal", "Goal"): "cgnos",
    ("Goal", "Outcome"): "no",
    ("Goal", "Principle"): "no",
    ("Outcome", "Goal"): "nor",
    ("Outcome", "Outcome"): "cgnos",
    ("Outcome", "Stakeholder"): "no",
}
"""What may lead from one element to another in ArchiMate 3.2, by the letters of Archi's table."""
LETTERS = {"Association": "o", "Realization": "r", "Influence": "n", "Composition": "c", "Aggregation": "g"}


@pytest.fixture(scope="module")
def vaggeryd() -> Graph:
    return demonstration()


def written(write: Callable[[BinaryIO, Content], None], content: Content) -> bytes:
    file = BytesIO()
    write(file, content)
    return file.getvalue()


def read_back(write: Callable[[BinaryIO, Content], None], content: Content) -> Any:
    """The graph as networkx reads it."""
    file = BytesIO(written(write, content))
    if write is graphml.write:
        return nx.read_graphml(file, force_multigraph=True)
    return nx.read_gexf(file, version=gexf.VERSION)


def model(content: Content) -> Any:
    """The ArchiMate model, which is valid."""
    found = etree.fromstring(written(archimate.write, content))
    ARCHIMATE.assertValid(found)
    return found


def told(name: str) -> str:
    """What becomes of an aim's name in a flowchart."""
    text = written(mermaid.write, Content(at(graph_of(node("Goal", "g", name=name))))).decode()
    return next(line for line in text.splitlines() if line.startswith("  n1"))


@given(graphs())
def test_what_is_read_back_is_what_is_there(graph: Graph) -> None:
    content = Content(at(graph))
    points, arrows = list(content.points()), list(content.arrows())
    assert {each.id for each in points} == {each.id for each in graph.all(*POINTS) if each.archived_at is None}
    for write, name in ((graphml.write, "name"), (gexf.write, "label")):
        found = read_back(write, content)
        assert {known: each[name] for known, each in found.nodes(data=True)} == {each.id: each.name for each in points}
        assert found.number_of_edges() == len(arrows)
        assert {(*ends, each.get("id", key)) for *ends, key, each in edges_of(found)} == {
            (each.source, each.target, each.id) for each in arrows
        }
    GEXF.assertValid(etree.fromstring(written(gexf.write, content)))
    assert len(model(content).findall(".//a:element", NAMESPACES)) == len(points)


def edges_of(found: Any) -> list[tuple[Any, Any, Any, Any]]:
    """Each edge: from, to, its key, and what is told of it."""
    if found.is_multigraph():
        return list(found.edges(keys=True, data=True))
    return [(source, target, None, each) for source, target, each in found.edges(data=True)]


def test_every_relationship_between_what_is_exported_has_words() -> None:
    kinds = {
        relation.kind
        for holder in POINTS
        for relation in holder.relations.values()
        for other in POINTS
        if relation_of(relation.kind, *((holder, other) if relation.outward else (other, holder))) is relation
    }
    assert kinds - {"CONTRIBUTED_TO"} == set(LABELS)


def test_a_share_is_the_part_of_all_that_leads_there_and_told_to_those_who_see_shares() -> None:
    graph = worked_example()
    shares = {(each.source, each.target): each.share for each in Content(at(graph)).arrows()}
    assert shares["G1", "O"] == 0.75
    assert shares["C1", "G1"] == shares["A", "C3"] == 0.5
    catalogue = Content(at(graph, anonymous(Sees.CATALOGUE)))
    assert {each.share for each in catalogue.arrows()} <= {None}


def test_what_somebody_does_not_see_is_not_in_their_file() -> None:
    draft = contribution("C", "A", status=ContributionStatus.DRAFT)
    graph = graph_of(actor("A"), aim("G"), draft, link("C", "G"))
    assert [each.id for each in Content(at(graph)).points()] == ["G", "A", "C"]
    assert [each.share for each in Content(at(graph)).arrows() if each.target == "G"] == [None]
    shown = Content(at(graph, anonymous(Sees.ALL)))
    assert [each.id for each in shown.points()] == ["G", "A"]
    assert list(shown.arrows()) == []


def test_an_aim_comes_with_what_leads_to_it_and_who_makes_that() -> None:
    content = Content(at(worked_example()), "G1")
    assert [each.id for each in content.points()] == ["G1", "A", "B", "C1", "C2"]
    with pytest.raises(NotThere):
        Content(at(worked_example()), "goal_none")


def test_characters_that_xml_cannot_hold_are_told_apart_from_nothing() -> None:
    content = Content(at(graph_of(node("Goal", "g", name="å\x0b<&\"']]>\ufffe👩‍👧"))))
    expected = "å\N{REPLACEMENT CHARACTER}<&\"']]>\N{REPLACEMENT CHARACTER}👩‍👧"
    assert read_back(graphml.write, content).nodes["g"]["name"] == expected
    assert read_back(gexf.write, content).nodes["g"]["label"] == expected
    assert model(content).findtext(".//a:element/a:name", namespaces=NAMESPACES) == expected


@pytest.mark.parametrize("of", ["all", "an outcome"])
def test_a_whole_place_is_valid_archimate_of_relationships_that_archi_allows(vaggeryd: Graph, of: str) -> None:
    aim_id = None if of == "all" else min(each.id for each in vaggeryd.all(Outcome))
    content = Content(at(vaggeryd), aim_id)
    found = model(content)
    types = {each.get("identifier"): each.get(TYPE) for each in found.iterfind(".//a:element", NAMESPACES)}
    relationships = found.findall(".//a:relationship", NAMESPACES)
    assert len(relationships) == len(list(content.arrows()))
    for each in relationships:
        ends = types[each.get("source")], types[each.get("target")]
        assert LETTERS[each.get(TYPE)] in ALLOWED[ends]
        assert (each.get("modifier") is not None) == (each.get(TYPE) == "Influence")
    GEXF.assertValid(etree.fromstring(written(gexf.write, content)))


def test_boxes_of_a_diagram_stand_beside_each_other_and_lead_upwards(vaggeryd: Graph) -> None:
    content = Content(at(vaggeryd))
    places = boxes(content)
    for one, other in combinations(places.values(), 2):
        assert abs(one[0] - other[0]) >= WIDTH or abs(one[1] - other[1]) >= HEIGHT
    for arrow in content.arrows():
        if arrow.kind in archimate.DRAWN and {arrow.source, arrow.target} <= places.keys():
            assert places[arrow.source][1] > places[arrow.target][1]


def test_the_map_in_mermaid_is_of_aims_and_their_links(vaggeryd: Graph) -> None:
    lines = written(mermaid.write, Content(at(vaggeryd))).decode().splitlines()
    aims = sum(each.archived_at is None for each in vaggeryd.all(*AIMS))
    assert lines[:4] == [
        "---",
        f'title: "{vaggeryd.place.name if vaggeryd.place else ""}, revision 0"',
        "---",
        "flowchart LR",
    ]
    assert sum(":::" in line for line in lines) == aims


def test_labels_in_mermaid_say_what_the_name_says() -> None:
    assert told("end") == '  n1["end"]:::Goal'
    assert told("Åsa & “Örjan” 👩‍👧") == '  n1["Åsa #38; “Örjan” 👩‍👧"]:::Goal'
    assert told('"a" [b]\n`c`') == '  n1["#34;a#34; #91;b#93; #96;c#96;"]:::Goal'
    assert told("#35; %%") == '  n1["#35;35#59; %%"]:::Goal'


def test_what_counteracts_is_dotted_and_says_so() -> None:
    graph = graph_of(aim("a"), aim("b"), link("b", "a", polarity=COUNTERACTS))
    assert '  n2 -. "counteracts" .-> n1' in written(mermaid.write, Content(at(graph))).decode().splitlines()


def test_more_than_mermaid_draws_is_told() -> None:
    aims = [aim(f"a{number:03}") for number in range(mermaid.LINKS_MAX + 2)]
    links = [link(each.id, "a000") for each in aims[1:]]
    with pytest.raises(InvalidArgument, match="at most; this has 501 and"):
        written(mermaid.write, Content(at(graph_of(*aims, *links))))
