"""A goal that has ended is told as such, and comes after one that goes on."""

from samsyn.model.principals import SERVICE
from samsyn.questions.find import find
from samsyn.questions.judgement import has_ended
from samsyn.questions.search import search_text
from tests.support.answering import answered
from tests.unit.facts import NOW
from tests.unit.graphs import at, graph_of, link, node
from tests.unit.measures import measure

PAST, COMING = "2020-12-31", "9999-12-31"


def test_a_goal_has_ended_when_its_last_day_has_passed() -> None:
    graph = graph_of(
        node("Goal", "G1", ends_on=PAST),
        node("Goal", "G2", ends_on=COMING),
        node("Goal", "G3"),
        node("Outcome", "O1"),
        node("Vision", "S1"),
    )
    data, errors = answered(graph, "{ aims { nodes { id hasEnded } } }", by=SERVICE)
    assert errors == []
    assert {each["id"]: each["hasEnded"] for each in data["aims"]["nodes"]} == {
        "G1": True,
        "G2": False,
        "G3": False,
        "O1": False,
        "S1": False,
    }


def test_a_goal_holds_on_its_last_day() -> None:
    view = at(graph_of(node("Goal", "G1", ends_on=NOW[:10]), node("Goal", "G2", ends_on="2026-11-22")))
    assert view.today == NOW[:10]
    assert [has_ended(view.graph.records[each], view) for each in ("G1", "G2")] == [False, True]


def test_aims_are_filtered_by_whether_they_have_ended() -> None:
    graph = graph_of(node("Goal", "G1", ends_on=PAST), node("Goal", "G2", ends_on=COMING), node("Outcome", "O1"))
    for given, left in (("true", ["G1"]), ("false", ["G2", "O1"])):
        data, _ = answered(graph, f"{{ aims(filter: {{hasEnded: {{eq: {given}}}}}) {{ nodes {{ id }} }} }}", by=SERVICE)
        assert sorted(each["id"] for each in data["aims"]["nodes"]) == left


def test_ended_goals_are_told_as_such_in_searches_chains_and_gaps() -> None:
    graph = graph_of(node("Goal", "G1", name="Trygga barn", ends_on=PAST), node("Outcome", "O1"), link("G1", "O1"))
    ended = "{ id ... on Aim { hasEnded } }"
    asked = f"""{{
      find(text: "trygga") {{ hits {{ nodes {{ node {ended} }} }} }}
      chains(fromId: "G1") {{ nodes {ended} }}
      gaps(kinds: [UNOWNED]) {{ nodes {{ nodes {ended} }} }}
    }}"""
    data, errors = answered(graph, asked, by=SERVICE)
    assert errors == []
    told = {"id": "G1", "hasEnded": True}
    assert data["find"]["hits"]["nodes"] == [{"node": told}]
    assert data["chains"][0]["nodes"] == [told, {"id": "O1", "hasEnded": False}]
    assert data["gaps"]["nodes"] == [{"nodes": [told]}]


def test_a_search_puts_a_goal_that_has_ended_behind_one_that_goes_on() -> None:
    name = "Trygga barn"
    graph = graph_of(
        node("Goal", "G1", name=name, ends_on=PAST),
        node("Goal", "G2", name=name, ends_on=COMING),
        *measure("M1", "G3", "G4", value=None, owners=(), name=name),
        node("Goal", "G3", ends_on=PAST),
        node("Goal", "G4"),
    )
    found = find(at(graph, SERVICE), text=search_text("trygga barn"), types=None)
    order = [hit.node.id for hit in found.hits]
    assert order.index("G2") < order.index("G1")
    assert order.index("G4") < order.index("G3"), "what leads there is no better"
    assert all(hit.has_all_words for hit in found.hits)
