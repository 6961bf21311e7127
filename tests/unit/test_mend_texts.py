"""The amendment of texts: what was taken before becomes what it would be now, and nothing is lost without a word."""

from typing import Any

from samsyn.deeds.doing.deed import Decision, Work
from samsyn.deeds.mend_texts import mend_texts
from samsyn.graph.deltas import Set, apply
from samsyn.graph.graph import Graph
from samsyn.graph.records import Goal
from samsyn.model.texts import sort_key
from tests.unit.graphs import at, graph_of, link, node, one


def amended(graph: Graph) -> Decision:
    """What the amendment decides, when it is done."""
    decision = mend_texts(Work(at(graph), {}, []))
    assert decision is not None
    for change in decision.changes:
        apply(graph, change)
    assert mend_texts(Work(at(graph), {}, [])) is None, "and then there is nothing left to amend"
    return decision


def goal(known: str, name: str, **properties: Any) -> Any:
    return node("Goal", known, name=name, name_sort=properties.pop("name_sort", sort_key(name)), **properties)


def test_d1_what_is_stored_becomes_what_it_would_be_now() -> None:
    graph = graph_of(
        goal("goal_1", "Tryg\u00adga", name_sort="tryg\u00adga", description="a\u202eb", external_id="\ufeffA1"),
        goal("goal_2", "Rent", description="kvar ❤\ufe0f"),
        link("goal_1", "goal_2"),
    )
    one(graph, "goal_1>goal_2").rationale = "så\u200b är det"
    decision = amended(graph)
    mended, left = one(graph, "goal_1"), one(graph, "goal_2")
    assert (mended.name, mended.name_sort, mended.description, mended.external_id) == ("Trygga", "trygga", "ab", "A1")
    assert one(graph, "goal_1>goal_2").rationale == "så är det"
    assert (left.description, left.version, mended.version) == ("kvar ❤\ufe0f", 1, 2)
    assert graph.by_external_id(Goal, "A1") is mended
    assert (decision.before, decision.after) == ({}, {"mended": {"Goal": 1}})


def test_d1_external_ids_that_become_equal_are_told_apart_and_told_of() -> None:
    graph = graph_of(
        goal("goal_1", "Först, men arkiverat", external_id="A1\u200b", archived_at="2026-01-01T00:00:00.000000Z"),
        goal("goal_2", "Sedan", external_id="A\u00ad1"),
        goal("goal_3", "Sist", external_id="\uff21\uff11"),
        goal("goal_4", "Har redan ett nummer", external_id="A1 (2)"),
        node("Value", "value_1", name="Av annan typ", external_id="A1"),
    )
    decision = amended(graph)
    assert {each.id: each.external_id for each in graph.all(Goal)} == {
        "goal_1": "A1 (4)",
        "goal_2": "A1",
        "goal_3": "\uff21\uff11 (3)",
        "goal_4": "A1 (2)",
    }
    assert one(graph, "value_1").external_id == "A1"
    told = {
        "goal_1.externalId": ("A1\u200b", "A1 (4)"),
        "goal_3.externalId": ("\uff21\uff11", "\uff21\uff11 (3)"),
    }
    assert {known: (decision.before[known], decision.after[known]) for known in decision.before} == told
    for known in ("goal_1", "goal_2", "goal_3", "goal_4"):
        assert graph.by_external_id(Goal, one(graph, known).external_id) is one(graph, known)


def test_d1_what_has_a_name_and_no_place_in_an_order_is_mended_too() -> None:
    graph = graph_of(node("PeerGroup", "G1", name="Lik\u00adnande", members=()), goal("goal_1", "Plain"))
    amended(graph)
    assert one(graph, "G1").name == "Liknande"


def test_d1_an_external_id_is_free_before_another_gets_it() -> None:
    archived = "2026-01-01T00:00:00.000000Z"
    graph = graph_of(
        goal("goal_1", "a", external_id="A1", archived_at=archived), goal("goal_2", "b", external_id="A\u00ad1")
    )
    first, then = amended(graph).changes
    assert isinstance(first, Set)
    assert isinstance(then, Set)
    assert (first.after["externalId"], then.after["externalId"]) == ("A1 (2)", "A1")


def test_d1_a_long_external_id_that_gets_a_number_stays_within_its_limit() -> None:
    graph = graph_of(goal("goal_1", "a", external_id="x" * 200), goal("goal_2", "b", external_id="x" * 200 + "\u200b"))
    amended(graph)
    assert one(graph, "goal_2").external_id == "x" * 196 + " (2)"


def test_d1_texts_that_showed_nothing_are_told_of_and_a_name_is_still_there() -> None:
    graph = graph_of(goal("goal_1", "\u3164", description="\u2800", external_id="\u200b"))
    decision = amended(graph)
    mended = one(graph, "goal_1")
    assert (mended.name, mended.description, mended.external_id) == ("(tom / empty)", None, None)
    assert decision.before == {"goal_1.name": "\u3164", "goal_1.description": "\u2800", "goal_1.externalId": "\u200b"}
    assert decision.after["goal_1.description"] is None


def test_d1_figures_of_a_place_that_was_written_otherwise_are_its_own() -> None:
    def figure(known: str, area: str, period: str) -> Any:
        key = f"measure_1|{period}|{area}|T"
        return node("Observation", known, {"of": ["measure_1"]}, area=area, period=period, key=key, gender="T")

    graph = graph_of(
        node("Measure", "measure_1", name="M"),
        figure("observation_1", "0665\u200b", "2023"),
        figure("observation_2", "0665\u200b", "2024"),
        figure("observation_3", "0665", "2024"),
    )
    decision = amended(graph)
    assert (one(graph, "observation_1").key, one(graph, "observation_1").version) == ("measure_1|2023|0665|T", 2)
    assert one(graph, "observation_2").area == "0665\u200b", "there is another figure of that place and year"
    assert decision.after["observation_2.area"] == "0665\u200b"


def test_d1_a_graph_of_plain_texts_is_left_alone() -> None:
    graph = graph_of(goal("goal_1", "Åäö, 5 % “citat”", external_id="A1"))
    assert mend_texts(Work(at(graph), {}, [])) is None
