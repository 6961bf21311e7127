"""A record keeps each property as a value and as JSON text, which is forgotten with the value."""

import json
from typing import Any

import pytest
from hypothesis import given

from samsyn.graph.changes import assign
from samsyn.graph.record import camel, json_text
from samsyn.graph.records import NODES
from samsyn.model.vocabulary import ActorKind
from tests.unit.any_graphs import any_facts
from tests.unit.facts import as_stored, loaded, properties_of
from tests.unit.graphs import actor, graph_of, node, one, put


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (1, "1"),
        (1.0, "1.0"),
        (0.1 + 0.2, "0.30000000000000004"),
        ('"Skola"\n', '"\\"Skola\\"\\n"'),
        ("å" * 50, '"' + "å" * 50 + '"'),
        (("a", "b"), '["a","b"]'),
        (ActorKind.BOARD, '"BOARD"'),
    ],
)
def test_a_value_has_its_json_text(value: Any, text: str) -> None:
    assert json_text(value) == text


def test_equal_values_of_other_kinds_have_texts_of_their_own() -> None:
    assert [json_text(each) for each in (1, 1.0, True, 1)] == ["1", "1.0", "true", "1"]


def test_equal_short_texts_share_one_string_and_long_ones_none() -> None:
    assert json_text("skola") is json_text("skola")
    assert json_text("s" * 41) is not json_text("s" * 41)


@given(any_facts())
def test_every_property_can_be_asked_for_as_json(facts: Any) -> None:
    for record in loaded(facts.values()).all(*NODES):
        for name in record.properties:
            assert json.loads(getattr(record, f"json_{name}")) == as_stored(getattr(record, name))


def test_a_text_is_forgotten_with_its_value_and_no_other() -> None:
    graph = graph_of(node("Goal", "G", description="before", adoption="a" * 50))
    goal = one(graph, "G")
    assert (goal.json_description, goal.json_adoption) == ('"before"', '"' + "a" * 50 + '"')
    kept = goal.json_adoption
    assign(graph, goal, {**properties_of(goal), "description": "after"})
    assert goal.json_description == '"after"'
    assert goal.json_adoption is kept


def test_the_text_of_what_is_taken_away_is_null() -> None:
    graph = graph_of(actor("A", measures_budget=3))
    assert one(graph, "A").json_measures_budget == "3"
    put(graph, actor("A"))
    assert one(graph, "A").json_measures_budget == "null"


@pytest.mark.parametrize("name", ["colour", "json_colour", "json_owners_of"])
def test_a_record_has_no_more_than_the_page_says(name: str) -> None:
    with pytest.raises(AttributeError, match="has no value of"):
        getattr(one(graph_of(actor("A")), "A"), name)


def test_a_name_is_spelled_as_the_database_does() -> None:
    assert [camel(each) for each in ("id", "name_sort", "kpi_id")] == ["id", "nameSort", "kpiId"]
