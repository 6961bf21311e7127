"""Facets count all that a list has by its values, whatever the page, and only what whoever asks may see."""

from typing import Any

import pytest

from samsyn.graph.graph import Graph
from samsyn.model.principals import KEY_KIND, SERVICE, Principal
from samsyn.model.vocabulary import ActorKind, ContributionStatus, DeliveryState, Role
from tests.support.answering import answered
from tests.unit.graphs import actor, aim, contribution, graph_of, link, node, put
from tests.unit.measures import PLACE, measure, observation

PARTNER = Principal(KEY_KIND, "key_P", role=Role.PARTNER, actors=("club",))
PAST, COMING = "2020-12-31", "9999-12-31"


@pytest.fixture
def graph() -> Graph:
    """Some of everything that can be counted."""
    return graph_of(
        PLACE,
        actor("board", kind=ActorKind.BOARD),
        actor("club", kind=ActorKind.ASSOCIATION, part_of="board"),
        actor("firm", kind=ActorKind.COMPANY),
        actor("gone", kind=ActorKind.ASSOCIATION, archived=True),
        node("Goal", "G1", {"owners": ["board"]}, tier="nämndmål", ends_on=PAST),
        node("Goal", "G2", {"owners": ["club"]}, tier="enhetsmål", ends_on=COMING),
        node("Goal", "G3", tier="enhetsmål"),
        node("Goal", "G4"),
        aim("G5", archived=True),
        node("Outcome", "O1"),
        contribution("C1", "board", "club").but(public=True),
        contribution("C2", "club", "gone", delivery=DeliveryState.DONE).but(public=True),
        contribution("C3", "club", status=ContributionStatus.DRAFT),
        contribution("C4", status=ContributionStatus.SUBMITTED),
        contribution("C5", "board", archived=True).but(public=True),
        link("C1", "G2"),
        *measure("M1", "G1", "O1", value=100.0, owners=()),
        *measure("M2", "G1", value=None, owners=()),
        *measure("M3", value=50.0, owners=(), accepted_value=60.0),
    )


def facets(graph: Graph, asked: str, by: Principal = SERVICE) -> Any:
    """The facets of a list, each as its values with their counts."""
    data, errors = answered(graph, f"{{ {asked} }}", by=by)
    assert errors == []
    [told] = data.values()
    return {name: [(each["value"], each["count"]) for each in values] for name, values in told["facets"].items()}


def test_values_stand_in_the_order_of_the_vocabulary_with_what_has_none_last(graph: Graph) -> None:
    told = facets(graph, "goals { facets { status { value count } tier { value count } } }")
    assert told["status"] == [("ACHIEVED", 1), ("UNKNOWN", 3)]
    assert told["tier"] == [("enhetsmål", 2), ("nämndmål", 1), (None, 1)]


def test_all_that_a_list_has_is_counted_whatever_the_page(graph: Graph) -> None:
    asked = "goals(first: 1) { nodes { id } totalCount facets { tier { value count } } }"
    data, _ = answered(graph, f"{{ {asked} }}", by=SERVICE)
    assert len(data["goals"]["nodes"]) == 1
    assert sum(each["count"] for each in data["goals"]["facets"]["tier"]) == data["goals"]["totalCount"] == 4


def test_a_filter_and_a_scope_leave_what_is_counted(graph: Graph) -> None:
    asked = "facets { tier { value count } }"
    assert facets(graph, f'goals(filter: {{tier: {{eq: "enhetsmål"}}}}) {{ {asked} }}')["tier"] == [("enhetsmål", 2)]
    assert facets(graph, f'goals(under: "board") {{ {asked} }}')["tier"] == [("enhetsmål", 1), ("nämndmål", 1)]
    assert facets(graph, f"goals(filter: {{archived: {{eq: true}}}}) {{ {asked} }}")["tier"] == [(None, 1)]


def test_only_what_somebody_sees_is_counted(graph: Graph) -> None:
    asked = "contributions { facets { status { value count } } }"
    assert facets(graph, asked) == {"status": [("DRAFT", 1), ("SUBMITTED", 1), ("APPROVED", 2)]}
    assert facets(graph, asked, by=PARTNER) == {"status": [("DRAFT", 1), ("APPROVED", 2)]}
    nobody = Principal("anonymous", "anonymous")
    assert facets(graph, asked, by=nobody) == {"status": [("APPROVED", 2)]}
    assert facets(graph, asked) == {"status": [("DRAFT", 1), ("SUBMITTED", 1), ("APPROVED", 2)]}


def test_a_contribution_counts_once_for_each_sector_of_its_live_makers(graph: Graph) -> None:
    told = facets(graph, "contributions { facets { sector { value count } delivery { value count } } }")
    assert told["sector"] == [("MUNICIPALITY", 1), ("CIVIL_SOCIETY", 3), (None, 1)]
    assert told["delivery"] == [("ONGOING", 3), ("DONE", 1)]


def test_the_lists_of_an_aim_and_an_actor_are_counted_too(graph: Graph) -> None:
    asked = "contributions { facets { status { value count } } }"
    data, errors = answered(
        graph,
        f'{{ a: node(id: "G2") {{ ... on Goal {{ {asked} }} }} b: node(id: "club") {{ ... on Actor {{ {asked} }} }} }}',
        by=SERVICE,
    )
    assert errors == []
    assert data["a"]["contributions"]["facets"]["status"] == [{"value": "APPROVED", "count": 1}]
    assert [each["count"] for each in data["b"]["contributions"]["facets"]["status"]] == [1, 2]


def test_aims_actors_and_measures_are_counted(graph: Graph) -> None:
    assert facets(graph, "aims { facets { type { value count } } }") == {"type": [("OUTCOME", 1), ("GOAL", 4)]}
    assert facets(graph, "actors { facets { kind { value count } sector { value count } } }") == {
        "kind": [("BOARD", 1), ("COMPANY", 1), ("ASSOCIATION", 1)],
        "sector": [("MUNICIPALITY", 1), ("BUSINESS", 1), ("CIVIL_SOCIETY", 1)],
    }
    told = facets(graph, "measures { facets { attainment { value count } frequency { value count } } }")
    assert told["attainment"] == [("ON_TARGET", 1), ("OFF_TARGET", 1), ("NO_DATA", 1)]
    assert told["frequency"] == [("MONTH", 3)]


def test_an_aim_counts_once_for_each_attainment_of_its_measures(graph: Graph) -> None:
    asked = "facets { attainment { value count } }"
    assert facets(graph, f"goals {{ {asked} }}") == {"attainment": [("ON_TARGET", 1), ("NO_DATA", 1), (None, 3)]}
    assert facets(graph, f"outcomes {{ {asked} }}") == {"attainment": [("ON_TARGET", 1)]}


def test_what_was_counted_is_counted_anew_after_a_change(graph: Graph) -> None:
    sectors = "contributions { facets { sector { value count } } }"
    judged = "measures { facets { attainment { value count } } }"
    facets(graph, sectors)
    before = dict(facets(graph, judged)["attainment"])
    put(graph, actor("club", kind=ActorKind.COMPANY), observation("new", "M2", period="2026-11", value=100.0))
    assert facets(graph, sectors)["sector"] == [("MUNICIPALITY", 1), ("BUSINESS", 3), (None, 1)]
    after = dict(facets(graph, judged)["attainment"])
    assert (before["ON_TARGET"], after["ON_TARGET"]) == (1, 2)
    put(graph, actor("gone", kind=ActorKind.ASSOCIATION))
    assert facets(graph, sectors)["sector"] == [("MUNICIPALITY", 1), ("BUSINESS", 3), ("CIVIL_SOCIETY", 1), (None, 1)]


def test_an_empty_list_has_no_values() -> None:
    assert facets(Graph(), "goals { facets { status { value count } } }") == {"status": []}
