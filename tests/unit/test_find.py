"""Finding: how words match, what comes first, what leads on, and that nothing hidden plays any part."""

from typing import Any

import pytest

from samsyn.graph.graph import Graph
from samsyn.model.principals import SERVICE, Principal, Sees, anonymous
from samsyn.model.vocabulary import ContributionStatus, DeliveryState, NodeType
from samsyn.questions.find import SearchHit, SearchResult, find
from samsyn.questions.search import search_text
from tests.unit.facts import NodeFact
from tests.unit.graphs import at, graph_of, link, node

ANYBODY = anonymous(Sees.ALL)


def asked(graph: Graph, text: str, by: Principal = SERVICE, types: list[NodeType] | None = None) -> SearchResult:
    return find(at(graph, by), text=search_text(text), types=types)


def ids(found: SearchResult) -> list[str]:
    return [hit.node.id for hit in found.hits]


def goals(**names: str) -> Graph:
    return graph_of(*(node("Goal", goal_id, name=name) for goal_id, name in names.items()))


def why(hit: SearchHit) -> list[tuple[str, str, str]]:
    return [(each.word, each.kind.value, each.found) for each in hit.reasons]


def done(contribution_id: str, title: str, **more: Any) -> NodeFact:
    approved: dict[str, Any] = {
        "status": ContributionStatus.APPROVED,
        "delivery": DeliveryState.ONGOING,
        "public": True,
    }
    return node("Contribution", contribution_id, title=title, **{**approved, **more})


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("bostad", "EXACT", "bostad"),
        ("bostäderna", "INFLECTED", "bostad"),
        ("oppet", "WITHOUT_DOTS", "öppet"),
        ("ensamhet", "RELATED", "ensamma"),
        ("buss", "COMPOUND", "kvällsbussar"),
        ("mörker", "SYNONYM", "belysning"),
        ("otrygg", "OPPOSITE", "trygga"),
        ("belys", "PREFIX", "belysning"),
        ("bostadsbrist", "PART", "bostad"),
        ("belysnign", "TYPO", "belysning"),
    ],
)
def test_why_something_is_found_is_told(text: str, kind: str, found: str) -> None:
    name = f"{found} x"
    graph = graph_of(
        node("Goal", "G", name=name),
        node("Goal", "H", name="annat"),
        node("Synonym", "synonym_mörker", word="mörker", synonyms=("belysning",)),
    )
    [hit] = asked(graph, text).hits
    assert (hit.node.id, why(hit)) == ("G", [(text, kind, found)])
    assert (hit.reasons[0].synonym, hit.reasons[0].in_name) == ("belysning" if kind == "SYNONYM" else None, True)


def test_all_words_come_before_some_words() -> None:
    graph = goals(A="skola", B="skola och bibliotek i alla orter och för alla som bor där", C="bibliotek", D="annat")
    found = asked(graph, "skola bibliotek")
    assert (ids(found)[0], set(ids(found))) == ("B", {"A", "B", "C"})
    assert [hit.has_all_words for hit in found.hits] == [True, False, False]
    assert [hit.score >= 1 for hit in found.hits] == [True, False, False]


def test_a_name_counts_more_than_a_text_and_a_sure_match_more_than_a_guess() -> None:
    graph = graph_of(
        node("Goal", "A", name="annat mål", description="trygg"),
        node("Goal", "B", name="trygg plats"),
        node("Goal", "C", name="trygghet här"),
    )
    assert ids(asked(graph, "trygg")) == ["B", "C", "A"]


def test_guesses_are_made_only_where_nothing_surer_is_found() -> None:
    graph = goals(A="mat", B="matematik", C="matta")
    assert ids(asked(graph, "mat")) == ["A"]
    assert set(ids(asked(graph, "mate"))) == {"B"}
    assert ids(asked(goals(A="klassa"), "kassa")) == []
    assert ids(asked(goals(A="praktikplats"), "flygplats")) == []


def test_words_that_only_join_find_nothing_and_words_that_match_nothing_are_told() -> None:
    graph = goals(A="för alla och envar")
    assert (ids(asked(graph, "och för")), asked(graph, "och för").words) == ([], ())
    found = asked(graph, "Alla qwertz")
    assert (ids(found), found.words, found.unmatched_words) == (["A"], ("alla", "qwertz"), ("qwertz",))


def test_measures_contributions_groups_and_lessons_lead_on_to_their_aims() -> None:
    graph = graph_of(
        *(node("Outcome", each, name=f"utfall {each}") for each in ("O1", "O2", "O3", "O4", "O5")),
        node("Outcome", "O6", {"experienced_by": ["B"]}, name="utfall O6"),
        node("Measure", "M", {"indicates": ["O1", "C"]}, name="cykel"),
        node("BeneficiaryGroup", "B", name="cykel"),
        node("Lesson", "L", {"concerns": ["O3"]}, text="cykel"),
        done("C", "cykel"),
        done("D", "cykel", delivery=DeliveryState.CANCELLED),
        link("C", "O2"),
        link("D", "O4"),
    )
    found = asked(graph, "cykel")
    assert {hit.node.id: hit.via.id for hit in found.hits if hit.via} == {"O1": "M", "O2": "C", "O3": "L", "O6": "B"}
    assert set(ids(found)) == {"B", "C", "D", "M", "O1", "O2", "O3", "O6"}
    assert {hit.node.id: why(hit) for hit in found.hits}["O3"] == [("cykel", "EXACT", "cykel")]


def test_an_aim_that_more_leads_to_stands_higher() -> None:
    graph = graph_of(
        *(node("Outcome", each, name=f"utfall {each}") for each in ("O1", "O2")),
        done("C1", "cykel"),
        done("C2", "cykel"),
        done("C3", "cykel"),
        link("C1", "O1"),
        link("C2", "O2"),
        link("C3", "O2"),
    )
    assert ids(asked(graph, "cykel", types=[NodeType.OUTCOME])) == ["O2", "O1"]


def test_facets_count_every_type_whatever_types_are_asked_for() -> None:
    graph = graph_of(node("Goal", "A", name="skola"), node("Goal", "B", name="skola"), node("Actor", "C", name="skola"))
    for types, found in ((None, {"A", "B", "C"}), ([NodeType.ACTOR], {"C"}), ([], set[str]())):
        result = asked(graph, "skola", types=types)
        assert set(ids(result)) == found
        assert [(each.type, each.count) for each in result.facets] == [(NodeType.GOAL, 2), (NodeType.ACTOR, 1)]


def test_equal_hits_are_in_the_order_of_their_ids_and_each_can_be_reached() -> None:
    graph = goals(**{f"G{number:03}": "skola" for number in (*range(100, 0, -1),)})
    found = asked(graph, "skola")
    assert ids(found) == [f"G{number:03}" for number in range(1, 101)]
    assert [hit.node.id for hit in found.hits[40:43]] == ["G041", "G042", "G043"]
    assert found.hits[99].node.id == "G100"


def test_nothing_that_is_hidden_plays_any_part() -> None:
    seen = [node("Outcome", "O", name="flyg och plats"), node("Goal", "G", name="skolan", description="skola")]
    hidden = [
        done("D1", "skola", status=ContributionStatus.DRAFT, public=False),
        done("D2", "flygplats biblotek", status=ContributionStatus.DRAFT, public=False),
        link("D1", "O"),
    ]
    without, with_hidden = graph_of(*seen), graph_of(*seen, *hidden)
    for text in ("skola", "skolan flyg", "flygplats", "biblotek", "bibl", "skolor plats"):
        expected, found = asked(without, text, ANYBODY), asked(with_hidden, text, ANYBODY)
        told, wanted = (
            [(hit.node.id, hit.score, hit.via, hit.reasons) for hit in each.hits] for each in (found, expected)
        )
        assert told == wanted
        assert (found.facets, found.unmatched_words) == (expected.facets, expected.unmatched_words)
    assert "D1" in ids(asked(with_hidden, "skola", SERVICE))
