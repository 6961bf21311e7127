"""Searching: by all words, as texts look."""

import pytest

from samsyn.errors import InvalidArgument
from samsyn.graph.graph import Graph
from samsyn.questions.lessons import lessons_with
from samsyn.questions.search import search, search_text
from tests.unit.graphs import at, graph_of, node

TWELVE = "ett två tre fyra fem sex sju åtta nio tio elva tolv"


def found(graph: Graph, text: str) -> list[str]:
    """The names of what is found, best first."""
    return [each.name for each in search(at(graph), text=search_text(text), types=None, first=100)]


def test_d2_every_word_counts_however_many_there_are() -> None:
    graph = graph_of(
        node("Goal", "G", name="Tolv", description=TWELVE), node("Value", "V", name="Räkna", description=TWELVE)
    )
    assert sorted(found(graph, TWELVE)) == ["Räkna", "Tolv"]
    assert found(graph, f"{TWELVE} tretton") == []
    assert found(graph, f"{TWELVE} räkna") == ["Räkna"]


def test_d2_as_many_words_as_a_text_may_have_are_looked_for() -> None:
    letters = "abcdefghijklmnopqrstuvwxyzåäö"
    graph = graph_of(node("Goal", "G", name="Alfabet", description=letters))
    hundred = " ".join((letters * 4)[:100])
    assert found(graph, hundred) == ["Alfabet"]
    assert found(graph, f"{hundred[:-1]}7") == []


@pytest.mark.parametrize("text", ["a" * 201, "å " * 101 + "å", ""])
def test_d2_a_text_that_is_too_long_or_empty_is_refused(text: str) -> None:
    with pytest.raises(InvalidArgument):
        search_text(text)


@pytest.mark.parametrize("text", ["\u200b", "\u3164", "\u00ad \u2060", "\u202e"])
def test_d1_a_text_that_shows_nothing_is_refused(text: str) -> None:
    with pytest.raises(InvalidArgument):
        search_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "trygga sko\u00adlor",
        "\ufeffTrygga\u00a0skolor",
        "TRYGGA\u3000\u202eSKOLOR",
        "trygga\u2003\u200bskolor 2024\u20132026",
    ],
)
def test_d1_what_looks_like_the_text_is_found(text: str) -> None:
    graph = graph_of(
        node("Goal", "G", name="Trygga\u2003skolor", description="2024-2026"), node("Goal", "H", name="Trygga")
    )
    assert found(graph, text) == ["Trygga\u2003skolor"]


def test_d1_lessons_are_found_as_they_look() -> None:
    graph = graph_of(node("Lesson", "L", text="Fråga barnen\u00a0först \u2013 alltid"))
    for text in ("barnen först", "BARNEN\u200b F\u00adÖRST", "först - alltid"):
        assert [each.id for each in lessons_with(at(graph), text=text)] == ["L"]
    assert list(lessons_with(at(graph), text="sist")) == []
