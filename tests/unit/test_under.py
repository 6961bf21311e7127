"""What belongs to an actor and to all below it, rule by rule, and the questions that are narrowed by it."""

from typing import Any

import pytest
from hypothesis import given

from samsyn.errors import NotThere, WrongType
from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS, Actor, Asset, Contribution, Deviation, Goal, Lesson, Measure, Node, Outcome
from samsyn.model.principals import SERVICE, Sees, anonymous
from samsyn.model.vocabulary import ActorKind, ContributionStatus, DeliveryState, GapKind
from samsyn.questions.gaps import gaps
from samsyn.questions.priorities import priorities
from samsyn.questions.reporting import missing
from samsyn.questions.under import RULES, theirs
from tests.support.answering import answered
from tests.unit.facts import NOW, Fact, NodeFact, facts_of, stored
from tests.unit.graphs import (
    COUNTERACTS,
    actor,
    aim,
    aim_ids,
    at,
    contribution,
    graph_of,
    graphs,
    link,
    node,
    one,
    put,
    worked_example,
)
from tests.unit.measures import PLACE, measure
from tests.unit.oracle import Oracle

ANYBODY = anonymous(Sees.ALL)


def outcome(aim_id: str, *, archived: bool = False) -> NodeFact:
    return node("Outcome", aim_id, archived_at=NOW if archived else None)


def town(*facts: Fact) -> Graph:
    """A board with a department and its unit, another board, and what else is given."""
    return graph_of(
        PLACE,
        actor("board", kind=ActorKind.BOARD),
        actor("department", kind=ActorKind.DEPARTMENT, part_of="board"),
        actor("unit", part_of="department"),
        actor("other", kind=ActorKind.BOARD),
        *facts,
    )


def of_board(graph: Graph, *types: type[Node]) -> set[str]:
    return {each.id for cls in types for each in theirs(at(graph), "board", cls)}


def test_an_actor_stands_for_itself_and_all_below_it() -> None:
    assert of_board(town(), Actor) == {"board", "department", "unit"}
    assert {each.id for each in theirs(at(town()), "unit", Actor)} == {"unit"}


def test_what_is_below_an_archived_actor_stays_below_its_superior() -> None:
    graph = town(
        actor("department", kind=ActorKind.DEPARTMENT, part_of="board", archived=True),
        aim("G", owners=["department"]),
        aim("H", owners=["unit"]),
    )
    assert of_board(graph, Actor, Goal) == {"board", "department", "unit", "G", "H"}


def test_a_joint_body_is_below_its_superior_and_not_below_its_members() -> None:
    joint = NodeFact("Actor", stored("Actor", id="joint", kind="JOINT_BODY"), {"members": {"board": {}, "other": {}}})
    assert of_board(town(joint), Actor) == {"board", "department", "unit"}


def test_superiors_in_a_circle_are_gone_through_once() -> None:
    graph = town()
    put(graph, actor("board", kind=ActorKind.BOARD, part_of="unit"))
    assert of_board(graph, Actor) == {"board", "department", "unit"}


def test_goals_are_theirs_by_their_owners() -> None:
    graph = town(aim("G", owners=["unit"]), aim("H", owners=["other"]), aim("I", owners=["other", "board"]), aim("J"))
    assert of_board(graph, Goal) == {"G", "I"}


def test_contributions_are_theirs_by_their_makers() -> None:
    graph = town(
        contribution("C", "unit"),
        contribution("D", "other", "department", status=ContributionStatus.DRAFT),
        contribution("E", "other"),
    )
    assert of_board(graph, Contribution) == {"C", "D"}


def test_measures_are_theirs_by_their_owner() -> None:
    graph = town(aim("G", owners=["board"]), *measure("m", owners=["unit"]), *measure("n", "G", owners=["other"]))
    assert of_board(graph, Measure) == {"m"}


def test_a_measure_without_an_owner_is_theirs_by_what_it_measures() -> None:
    graph = town(
        actor("former", archived=True),
        aim("G", owners=["unit"]),
        aim("H", owners=["other"]),
        outcome("O"),
        link("G", "O"),
        contribution("C", "unit").but(public=True),
        *measure("of G", "G", owners=()),
        *measure("of G and of somebody who left", "G", owners=["former"]),
        *measure("of C", "C", owners=()),
        *measure("of H", "H", owners=()),
        *measure("of O", "O", owners=()),
        *measure("of nothing", owners=()),
    )
    assert of_board(graph, Measure) == {"of G", "of G and of somebody who left", "of C"}


def test_nothing_is_theirs_by_way_of_what_not_everybody_sees() -> None:
    draft = contribution("C", "unit", status=ContributionStatus.DRAFT)
    more = (*measure("m", "C", owners=()), node("Lesson", "L", {"concerns": ["C"]}))
    assert of_board(town(draft.but(public=True), *more), Measure, Lesson) == {"m", "L"}
    assert of_board(town(draft, *more), Measure, Lesson) == set()
    assert of_board(town(draft, *more), Contribution) == {"C"}


LED_TO: dict[str, tuple[list[Fact], bool]] = {
    "a goal of theirs": ([aim("G", owners=["unit"]), link("G", "O")], True),
    "another's goal": ([aim("G", owners=["other"]), link("G", "O")], False),
    "a goal of theirs by another's goal": (
        [aim("G", owners=["unit"]), aim("H", owners=["other"]), link("G", "H"), link("H", "O")],
        True,
    ),
    "a contribution of theirs": ([contribution("C", "unit"), link("C", "O")], True),
    "a part of a contribution": ([contribution("C", "other", "unit"), link("C", "O")], True),
    "a draft": ([contribution("C", "unit", status=ContributionStatus.DRAFT), link("C", "O")], False),
    "what is cancelled": ([contribution("C", "unit", delivery=DeliveryState.CANCELLED), link("C", "O")], False),
    "an obstacle": ([aim("G", owners=["unit"]), link("G", "O", polarity=COUNTERACTS)], True),
    "an archived goal": ([aim("G", owners=["unit"], archived=True), link("G", "O")], False),
    "by way of an archived goal": (
        [aim("G", owners=["unit"]), aim("H", archived=True), link("G", "H"), link("H", "O")],
        False,
    ),
    "a link that was taken away": ([aim("G", owners=["unit"]), link("G", "O", unlinked=True)], False),
}


@pytest.mark.parametrize("case", LED_TO)
def test_an_outcome_is_theirs_where_something_of_theirs_leads_to_it(case: str) -> None:
    facts, is_theirs = LED_TO[case]
    assert of_board(town(outcome("O"), *facts), Outcome) == ({"O"} if is_theirs else set())


def test_an_archived_outcome_is_nobodys() -> None:
    graph = town(outcome("O", archived=True), aim("G", owners=["unit"]), link("G", "O"))
    assert of_board(graph, Outcome) == set()


def test_a_vision_is_theirs_as_an_outcome_is() -> None:
    graph = town(node("Vision", "V"), outcome("O"), aim("G", owners=["unit"]), link("G", "O"), link("O", "V"))
    assert of_board(graph, *AIMS) == {"G", "O", "V"}


def test_deviations_are_theirs_by_the_measure_or_by_an_action() -> None:
    def action(action_id: str, owner: str, corrects: str) -> NodeFact:
        return node("CorrectiveAction", action_id, {"owners": [owner], "corrects": [corrects]})

    graph = town(
        *measure("m", owners=["unit"], deviating=True),
        *measure("n", owners=["other"], deviating=True),
        *measure("o", owners=["other"], deviating=True),
        action("of the department", "department", "n deviates"),
        action("of the other", "other", "o deviates"),
    )
    assert of_board(graph, Deviation) == {"m deviates", "n deviates"}


def test_lessons_are_theirs_by_the_deviation_or_by_what_they_are_about() -> None:
    graph = town(
        aim("G", owners=["unit"]),
        outcome("O"),
        link("G", "O"),
        *measure("m", owners=["unit"], deviating=True),
        node("Deviation", "closed", {"deviates": ["m"]}, state="CLOSED"),
        node("Lesson", "of a deviation", {"learnt_from": ["closed"]}),
        node("Lesson", "of an open deviation", {"learnt_from": ["m deviates"]}),
        node("Lesson", "of a goal", {"concerns": ["G"]}),
        node("Lesson", "of a measure", {"concerns": ["m"]}),
        node("Lesson", "of an outcome", {"concerns": ["O"]}),
    )
    assert of_board(graph, Lesson) == {"of a deviation", "of a goal", "of a measure"}


def test_assets_are_theirs_once_they_are_adopted() -> None:
    graph = graph_of(node("Actor", "board", {"uses": ["plan"]}), node("Asset", "plan"), node("Asset", "profile"))
    assert of_board(graph, Asset) == {"plan"}


@given(graphs())
def test_what_is_theirs_agrees_with_every_path_listed(graph: Graph) -> None:
    facts = [
        node("Outcome", fact.id, archived_at=fact.properties.get("archivedAt"))
        if isinstance(fact, NodeFact) and fact.label == "Goal" and not fact.ties.get("owners")
        else fact
        for fact in facts_of(graph)
    ]
    graph = graph_of(*facts)
    oracle = Oracle(graph)
    nodes = [one(graph, each) for each in (*aim_ids(graph), *oracle.actors, *oracle.contributions)]
    for top_id in oracle.actors:
        expected = {each.id for each in nodes if oracle.belongs(each, top_id)}
        found = [each for cls in (*AIMS, Actor, Contribution) for each in theirs(at(graph), top_id, cls)]
        assert {each.id for each in found} == expected


def test_an_id_that_is_no_actors_is_refused() -> None:
    with pytest.raises(NotThere):
        theirs(at(town()), "actor_x", Goal)
    with pytest.raises(WrongType) as refused:
        theirs(at(town(aim("goal_x"))), "goal_x", Goal)
    assert str(refused.value.expected) == "an actor"


def test_what_is_theirs_is_found_once_until_something_changes() -> None:
    graph = town(aim("G", owners=["unit"]), outcome("O"), link("G", "O"))
    found = [theirs(at(graph), "board", cls) for cls in RULES]
    assert all(theirs(at(graph, ANYBODY), "board", cls) is each for cls, each in zip(RULES, found, strict=True))

    put(graph, actor("unit"))

    assert not graph.answers
    assert of_board(graph, Actor, *AIMS) == {"board", "department"}


def test_gaps_are_those_that_concern_something_of_theirs() -> None:
    graph = town(
        outcome("O"),
        aim("G", owners=["unit"]),
        aim("H", owners=["other"]),
        *measure("m", "G", owners=["other"], value=0.0),
        *measure("n", "H", owners=["other"], value=0.0),
        link("H", "O"),
        node("Value", "V"),
    )
    kinds = [GapKind.UNSUPPORTED, GapKind.NEGLECTED, GapKind.VALUE_UNEXPRESSED]
    narrowed = gaps(at(graph), kinds=kinds, under="board")
    assert [(gap.kind, gap.nodes[0].id) for gap in narrowed] == [
        (GapKind.NEGLECTED, "m"),
        (GapKind.UNSUPPORTED, "G"),
    ]
    assert len(gaps(at(graph), kinds=kinds)) > len(narrowed)
    assert list(gaps(at(graph), under="board")) == [
        gap for gap in gaps(at(graph)) if {each.id for each in gap.nodes} & {"board", "department", "unit", "G"}
    ]


def test_who_asks_for_an_actors_gaps_is_told_no_more_than_else() -> None:
    graph = town(aim("G", owners=["unit"]), *measure("m", "G", owners=["unit"], value=0.0))
    kinds = [GapKind.NEGLECTED]
    assert [gap.nodes[0].id for gap in gaps(at(graph), kinds=kinds, under="board")] == ["m"]
    assert list(gaps(at(graph, ANYBODY), kinds=kinds, under="board")) == []


def test_priorities_are_theirs_in_the_places_that_they_have_among_all() -> None:
    graph = worked_example()
    put(graph, PLACE, actor("board"), actor("A", part_of="board"), aim("G2", owners=["A"]))
    put(graph, *measure("m", "G1", value=20.0), *measure("n", "G2", value=80.0))
    everything = priorities(at(graph), "O")

    assert list(priorities(at(graph), "O", under="board")) == [
        each for each in everything if each.node.id in {"G2", "A"}
    ]
    assert list(priorities(at(graph), "O", first=1)) == [each for each in everything if each.node.id in {"G1", "B"}]
    assert list(priorities(at(graph), "O", under="board", first=1)) == list(priorities(at(graph), "O", under="board"))
    with pytest.raises(WrongType):
        priorities(at(graph), "O", under="G1")


def test_a_round_tells_what_they_have_to_report() -> None:
    graph = town(
        *measure("m", owners=["unit"], value=None),
        *measure("n", owners=["other"], value=None),
        node(
            "ReportingRound",
            "round",
            period="2026-11",
            period_start="2026-11-01",
            period_end="2026-11-30",
            frequency="MONTH",
        ),
    )
    asked = one(graph, "round")
    assert [owed.node.id for owed in missing(asked, at(graph))] == ["n", "m"]
    assert [(owed.actor.id, owed.node.id) for owed in missing(asked, at(graph), under="board")] == [("unit", "m")]


LISTS: dict[str, tuple[str, ...]] = {
    "aims": ("G", "O"),
    "outcomes": ("O",),
    "visions": (),
    "goals": ("G",),
    "actors": ("board", "department", "unit"),
    "contributions": ("C",),
    "measures": ("m",),
    "assets": (),
    "deviations": ("m deviates",),
    "lessons": ("L",),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_at_the_root_is_narrowed_in_its_own_order(name: str) -> None:
    graph = town(
        aim("G", owners=["unit"]),
        aim("H", owners=["other"]),
        outcome("O"),
        outcome("P"),
        link("G", "O"),
        link("H", "P"),
        contribution("C", "unit").but(public=True),
        contribution("D", "other").but(public=True),
        *measure("m", owners=["unit"], deviating=True),
        *measure("n", owners=["other"], deviating=True),
        node("Lesson", "L", {"concerns": ["G"]}),
        node("Lesson", "K", {"concerns": ["H"]}),
    )
    text = f"query($under: ID) {{ {name}(under: $under) {{ totalCount nodes {{ id }} }} }}"

    narrowed, errors = answered(graph, text, {"under": "board"}, by=SERVICE)
    assert errors == []
    assert narrowed == {name: {"totalCount": len(LISTS[name]), "nodes": [{"id": each} for each in LISTS[name]]}}
    for nothing in ({}, {"under": None}):
        whole, _ = answered(graph, text, nothing, by=SERVICE)
        assert whole == answered(graph, f"{{ {name} {{ totalCount nodes {{ id }} }} }}", by=SERVICE)[0]


@pytest.mark.parametrize("field", [*(f"{each}(%s) {{ nodes {{ id }} }}" for each in (*LISTS, "gaps"))])
def test_a_list_under_no_actor_is_null_with_an_error(field: str) -> None:
    name = field.partition("(")[0]
    codes = {"actor_x": "NOT_FOUND", "goal_x": "INVALID"}
    for known, code in codes.items():
        data, [error] = answered(
            town(aim("goal_x")), f"{{ {field % f'under: {known!r}'.replace(chr(39), chr(34))} }}", by=SERVICE
        )
        assert data == {name: None}
        assert (error["path"], error["extensions"]["code"]) == ([name], code)


def test_filters_orders_and_pages_hold_for_what_is_theirs() -> None:
    graph = town(*(aim(each, owners=["unit" if each != "c" else "other"]) for each in "abcdef"))
    order = "orderBy: [{ field: ID, direction: DESC }]"
    page = f'goals(under: "board", first: 2, after: %s, {order}, filter: {{ not: {{ id: {{ eq: "e" }} }} }})'
    text = f"{{ {page} {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}"
    first: Any = answered(graph, text % "null", by=SERVICE)[0]["goals"]
    after = f'"{first["pageInfo"]["endCursor"]}"'
    second: Any = answered(graph, text % after, by=SERVICE)[0]["goals"]

    assert (first["totalCount"], [each["id"] for each in first["nodes"]]) == (4, ["f", "d"])
    assert ([each["id"] for each in second["nodes"]], second["pageInfo"]["hasNextPage"]) == (["b", "a"], False)
