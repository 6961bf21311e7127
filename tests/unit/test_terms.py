"""The words of everything that is searched follow every change."""

from samsyn.graph.graph import Graph
from samsyn.graph.records import Goal
from samsyn.graph.terms import words_in
from tests.unit.facts import NOW
from tests.unit.graphs import graph_of, node, put, take_out


def having(graph: Graph, word: str) -> set[str]:
    """The ids of what has a word in its name or in its text."""
    terms = graph.terms_of_all()
    places = [each[word] for each in (terms.named, terms.said) if word in each]
    numbers = [number for each in places for number in ([each] if isinstance(each, int) else each)]
    return {terms.records[number].id for number in numbers if terms.records[number] is not None}


def test_words_are_told_without_what_only_joins_them_and_hyphens_both_ways() -> None:
    assert words_in("Barn- och utbildningsnämnden, för E-sport!") == [
        *("barn", "utbildningsnämnden", "esport", "e", "sport")
    ]


def test_words_follow_every_change() -> None:
    graph = graph_of(node("Goal", "G", name="skola"))
    terms = graph.terms_of_all()
    put(graph, node("Goal", "H", name="skola", description="lek"))
    assert (having(graph, "skola"), having(graph, "lek")) == ({"G", "H"}, {"H"})
    put(graph, node("Goal", "G", name="förskola"))
    assert (having(graph, "skola"), having(graph, "förskola")) == ({"H"}, {"G"})
    take_out(graph, "H")
    assert having(graph, "skola") == having(graph, "lek") == set()
    assert graph.terms_of_all() is terms


def test_what_is_archived_has_no_words() -> None:
    graph = graph_of(node("Goal", "G", name="skola", archived_at=NOW), node("Goal", "H", name="skola"))
    assert having(graph, "skola") == {"H"}
    put(graph, node("Goal", "G", name="skola"), node("Goal", "H", name="skola", archived_at=NOW))
    assert having(graph, "skola") == {"G"}


def test_what_was_changed_often_is_numbered_anew() -> None:
    graph = graph_of(node("Goal", "G", name="skola"))
    terms = graph.terms_of_all()
    for number in range(10_002):
        put(graph, node("Goal", "G", name=f"skola {number % 2}"))
    assert terms.is_worn
    assert len(graph.terms_of_all().records) == graph.count(Goal) == 1
    assert having(graph, "skola") == {"G"}
