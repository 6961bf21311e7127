"""The texts that a search looks through follow every change."""

from samsyn.graph.graph import Graph
from samsyn.graph.records import Contribution, Goal, Measure, Vision
from samsyn.graph.words import title_of
from tests.unit.graphs import graph_of, ids, node, one, put, take_out


def having(graph: Graph, *words: str) -> tuple[str, ...]:
    return ids(sorted(graph.words_of(Goal).having(words), key=lambda each: each.id))


def test_words_are_found_anywhere_in_names_and_descriptions_in_lower_case() -> None:
    graph = graph_of(
        node("Goal", "G", name="Trygga SKOLOR", description="Alla barn"),
        node("Goal", "H", name="Bad", description=None),
    )
    assert having(graph, "skol") == having(graph, "rygg", "barn") == having(graph, "skolor alla") == ("G",)
    assert having(graph, "ba") == ("G", "H")
    assert having(graph, "trygga", "bad") == ()


def test_each_type_has_its_texts() -> None:
    graph = graph_of(
        node("Contribution", "C", title="Läxhjälp"),
        node("Measure", "M", name="m", definition="Andel"),
        node("Vision", "V", name="v", statement="Tillsammans"),
    )
    for cls, word, known in ((Contribution, "läx", "C"), (Measure, "andel", "M"), (Vision, "samman", "V")):
        assert ids(graph.words_of(cls).having([word])) == (known,)
    assert [title_of(one(graph, known)) for known in "CMV"] == ["Läxhjälp", "m", "v"]


def test_words_follow_every_change() -> None:
    graph = graph_of(node("Goal", "G", name="skola"))
    words = graph.words_of(Goal)
    put(graph, node("Goal", "H", name="skolgård"))
    assert having(graph, "skol") == ("G", "H")
    put(graph, node("Goal", "G", name="förskola", description="lek"))
    assert (having(graph, "förskol"), having(graph, "lek")) == (("G",), ("G",))
    put(graph, node("Goal", "G", name="lekplats"))
    assert having(graph, "skol") == ("H",)
    take_out(graph, "H")
    assert having(graph, "skol") == ()
    assert graph.words_of(Goal) is words
