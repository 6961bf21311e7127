"""Loading leaves out what breaks the domain's page, and tells each by name."""

import pytest

from samsyn.graph.load import Loading
from samsyn.graph.records import Actor, Contribution, Goal, Observation
from tests.unit.any_graphs import picture
from tests.unit.facts import stored
from tests.unit.graphs import actor, aim, contribution, graph_of, ids, link, node, one


def loading(*nodes: tuple[str, dict[str, object]]) -> Loading:
    found = Loading()
    for label, properties in nodes:
        found.nodes(label, [properties])
    return found


GOAL, OTHER, ACTOR = (
    ("Goal", stored("Goal", id="G")),
    ("Goal", stored("Goal", id="H")),
    ("Actor", stored("Actor", id="A")),
)
NO_WHERE = "one of its ends isn't in the graph."


def test_nodes_and_relationships_become_records_that_are_tied_to_each_other() -> None:
    found = loading(GOAL, OTHER, ACTOR, ("Contribution", stored("Contribution", id="C")))
    found.ties("OWNS", [("A", "G", {}), ("A", "H", {})])
    found.ties("MAKES", [("A", "C", stored("Makes", share=2.0))])
    found.ties("CONTRIBUTES_TO", [("C", "G", stored("AimLink", id="c")), ("G", "H", stored("AimLink", id="g"))])
    graph = found.finish()
    assert found.damaged == []
    assert ids(one(graph, "A").owns) == ("G", "H")
    [part] = one(graph, "C").makers
    assert (part.source, part.target, part.share) == (one(graph, "A"), one(graph, "C"), 2.0)
    assert one(graph, "A").contributions == (part,)
    assert (one(graph, "G").contributions, one(graph, "H").supported_by) == ((one(graph, "c"),), (one(graph, "g"),))
    assert (graph.count(Goal), graph.count(Actor), graph.count(Contribution)) == (2, 1, 1)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("name", None, "name is missing; it must be text"),
        ("version", 1.5, "version is 1.5; it must be a whole number of at most 32 bits"),
        ("startsOn", "2026-02-30", "startsOn is '2026-02-30'; it must be a day, such as 2026-09-01"),
        ("externalWeight", float("nan"), "externalWeight is nan; it must be a finite number"),
        ("illustrative", "no", "illustrative is 'no'; it must be true or false"),
        ("reportedStatus", ["ACHIEVED"], "reportedStatus is ['ACHIEVED']; it must be one of "),
    ],
)
def test_a_damaged_node_is_left_out_and_told_by_name(name: str, value: object, told: str) -> None:
    found = loading(("Goal", {**stored("Goal", id="G"), name: value}), OTHER)
    graph = found.finish()
    [damage] = found.damaged
    assert damage.startswith(f"Goal G: {told}")
    assert list(graph.records) == ["H"]


def test_a_long_value_is_told_by_its_beginning() -> None:
    found = loading(("Goal", {**stored("Goal", id="G"), "startsOn": "x" * 500}))
    assert found.damaged == [f"Goal G: startsOn is '{'x' * 59}; it must be a day, such as 2026-09-01."]


def test_what_has_no_id_is_left_out() -> None:
    found = loading(("Goal", {name: value for name, value in stored("Goal", id="G").items() if name != "id"}))
    assert found.damaged == ["Goal None: id is missing; it must be text."]
    assert found.finish().records == {}


def test_the_relationships_of_a_damaged_node_go_with_it() -> None:
    found = loading(("Goal", {**stored("Goal", id="G"), "version": "one"}), OTHER, ACTOR)
    found.ties("OWNS", [("A", "G", {}), ("A", "H", {})])
    found.ties("CONTRIBUTES_TO", [("G", "H", stored("AimLink", id="g")), ("H", "G", stored("AimLink", id="h"))])
    graph = found.finish()
    assert found.damaged == ["Goal G: version is 'one'; it must be a whole number of at most 32 bits."]
    assert picture(graph) == picture(graph_of(aim("H", owners=["A"]), node("Actor", "A")))


def test_a_damaged_relationship_is_left_out_and_told_by_its_ends() -> None:
    found = loading(GOAL, OTHER, ACTOR, ("Contribution", stored("Contribution", id="C")))
    found.ties("CONTRIBUTES_TO", [("G", "H", {**stored("AimLink", id="g"), "weight": None})])
    found.ties("MAKES", [("A", "C", {**stored("Makes"), "role": {"LEAD": 1}})])
    graph = found.finish()
    assert found.damaged == [
        "CONTRIBUTES_TO from G to H: weight is missing; it must be a finite number.",
        "MAKES from A to C: role is {'LEAD': 1}; it must be one of LEAD, PARTNER, FUNDER.",
    ]
    assert (one(graph, "G").contributes_to, one(graph, "H").supported_by, one(graph, "C").makers) == ((), (), ())
    assert "g" not in graph.records


@pytest.mark.parametrize("ends", [("A", "gone"), ("gone", "G"), ("gone", "gone too"), (None, "G")])
def test_a_relationship_of_what_is_not_there_is_told(ends: tuple[str, str]) -> None:
    found = loading(GOAL, ACTOR)
    found.ties("OWNS", [(*ends, {})])
    found.finish()
    assert found.damaged == [f"OWNS from {ends[0]} to {ends[1]}: {NO_WHERE}"]


@pytest.mark.parametrize(
    ("kind", "start", "end"),
    [("OWNS", "G", "A"), ("MAKES", "A", "G"), ("CONTRIBUTED_TO", "G", "A"), ("LIKES", "A", "G")],
)
def test_a_relationship_between_types_that_it_cannot_tie_is_told(kind: str, start: str, end: str) -> None:
    found = loading(GOAL, ACTOR)
    found.ties(kind, [(start, end, {})])
    graph = found.finish()
    assert found.damaged == [f"{kind} from {start} to {end}: it leads between types that it can't tie."]
    assert picture(graph) == picture(graph_of(aim("G"), node("Actor", "A")))


def test_unknown_properties_are_ignored() -> None:
    found = loading(("Goal", {**stored("Goal", id="G"), "colour": "red"}), OTHER)
    found.ties("CONTRIBUTES_TO", [("G", "H", {**stored("AimLink", id="g"), "length": 5})])
    graph = found.finish()
    assert found.damaged == []
    assert picture(graph) == picture(graph_of(aim("G"), aim("H"), link("G", "H", link_id="g")))


def test_what_has_no_id_of_its_own_is_known_by_what_stands_for_it() -> None:
    found = loading(
        ("Place", stored("Place", code="0665")),
        ("Perceived", stored("Perceived", key="k")),
        ("Measure", stored("Measure", id="m")),
        ("Observation", stored("Observation", id="o", key="m 2026")),
    )
    found.ties("TELLS_OF", [("k", "m", {})])
    found.ties("OF", [("o", "m", {})])
    graph = found.finish()
    assert found.damaged == []
    [perceived] = one(graph, "m").perceived
    assert (perceived.key, graph.place and graph.place.code) == ("k", "0665")
    assert one(graph, "m").observations == (graph.get(Observation, "o"),)
    assert sorted(graph.records) == ["m", "o"]


def test_blocks_come_in_any_order() -> None:
    facts = [actor("A"), contribution("C", "A"), aim("G", owners=["A"]), aim("H"), link("C", "G"), link("G", "H")]
    assert picture(graph_of(*facts)) == picture(graph_of(*reversed(facts)))
