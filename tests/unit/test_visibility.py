"""Who may see which record: each role against each type that not everybody sees."""

import pytest

from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS, NODES, AimLink, ApiKey, Contribution, Deviation, Goal
from samsyn.graph.ties import identity
from samsyn.graph.visibility import RULES, concerned_by
from samsyn.model.principals import SERVICE, Principal, Sees, anonymous
from samsyn.model.vocabulary import Role
from tests.unit.facts import Fact, NodeFact, stored
from tests.unit.graphs import actor, aim, at, graph_of, link, node, one

VIEWERS: dict[str, Principal] = {
    "admin": Principal("key", "admin", role=Role.ADMIN),
    "strategist": Principal("key", "strategist", role=Role.STRATEGIST),
    "partner A": Principal("key", "a", role=Role.PARTNER, actors=("A",)),
    "partner B": Principal("key", "b", role=Role.PARTNER, actors=("B",)),
    "partner of nobody": Principal("key", "n", role=Role.PARTNER),
    "viewer": Principal("key", "viewer", role=Role.VIEWER, actors=("A",)),
    "kiosk": Principal("key", "kiosk", role=Role.KIOSK, actors=("A",)),
    "anybody": anonymous(Sees.ALL),
    "invited": Principal("invitation", "invitation", role=Role.PARTNER, actors=("A",)),
    "signed on": Principal("token", "subject", role=Role.VIEWER),
}
ALL = set(VIEWERS)
DECIDING = {"admin", "strategist"}
OF_A = {"partner A", "invited"}
SEEN_BY: dict[str, set[str]] = {
    "C draft": {"admin", *OF_A},
    "C returned": {"admin", *OF_A},
    "C submitted": {*DECIDING, *OF_A},
    "C approved": ALL,
    "C approved once": ALL,
    "C of nobody": {"admin"},
    "link of a draft": {"admin", *OF_A},
    "link that a draft had": {"admin", *OF_A},
    "link of an approved one": ALL,
    "link of a goal": ALL,
    "D of an own measure": {*DECIDING, *OF_A},
    "D with an own action": {*DECIDING, *OF_A},
    "D in review": {*DECIDING, *OF_A},
    "D of nobody": DECIDING,
    "D closed": ALL,
    "own action": {*DECIDING, *OF_A},
    "action of a closed one": ALL,
    "action of nothing": DECIDING,
    "round": DECIDING,
    "key": {"admin"},
    "mapping": {"admin"},
    "invitation": {*DECIDING, *OF_A},
    "session by a key": {"admin"},
    "session by an invitation": {"admin", "invited"},
    "session by single sign-on": {"admin", "signed on"},
    "G": ALL,
    "M": ALL,
    "A": ALL,
}


def made(contribution_id: str, status: str, maker: str | None = "A", *, public: bool = False) -> NodeFact:
    properties = stored("Contribution", id=contribution_id, status=status, public=public)
    return NodeFact("Contribution", properties, {"makers": {maker: stored("Makes")} if maker else {}})


def some_of_everything() -> Graph:
    facts: list[Fact] = [
        *(actor("A"), actor("B"), aim("G"), aim("H")),
        *(made(f"C {status.lower()}", status) for status in ("DRAFT", "RETURNED", "SUBMITTED")),
        made("C approved", "APPROVED", public=True),
        made("C approved once", "WITHDRAWN", public=True),
        made("C of nobody", "DRAFT", None),
        link("C draft", "G", link_id="link of a draft"),
        link("C draft", "G", link_id="link that a draft had", unlinked=True),
        link("C approved", "G", link_id="link of an approved one"),
        link("G", "H", link_id="link of a goal"),
        node("Measure", "M", {"owners": ["A"]}),
        node("Measure", "N"),
        node("Deviation", "D of an own measure", {"deviates": ["M"]}, state="OPEN"),
        node("Deviation", "D in review", {"deviates": ["M"]}, state="IN_REVIEW"),
        node("Deviation", "D closed", {"deviates": ["N"]}, state="CLOSED"),
        node("Deviation", "D with an own action", {"deviates": ["N"]}, state="ACTING"),
        node("Deviation", "D of nobody", {"deviates": ["N"]}, state="OPEN"),
        node("CorrectiveAction", "own action", {"owners": ["A"], "corrects": ["D with an own action"]}),
        node("CorrectiveAction", "action of a closed one", {"corrects": ["D closed"]}),
        node("CorrectiveAction", "action of nothing", {"owners": ["A"]}),
        node("ReportingRound", "round"),
        node("ApiKey", "key", {"actors": ["A"]}),
        node("ClaimMapping", "mapping", {"actors": ["A"]}),
        node("Invitation", "invitation", {"actor": ["A"]}, invited_by="b"),
        node("Session", "session by a key", {"opened_by": ["key"]}),
        node("Session", "session by an invitation", {"opened_by": ["invitation"]}),
        node("Session", "session by single sign-on", subject="subject"),
    ]
    return graph_of(*facts)


def seen(graph: Graph, record_id: str) -> set[str]:
    return {name for name, viewer in VIEWERS.items() if at(graph, viewer).sees(one(graph, record_id))}


@pytest.mark.parametrize("record_id", SEEN_BY)
def test_a_record_is_seen_by_these(record_id: str) -> None:
    assert seen(some_of_everything(), record_id) == SEEN_BY[record_id]


def test_whoever_acts_on_a_deviation_sees_it_and_its_action() -> None:
    of_nobody = node("Deviation", "D of nobody", {"deviates": ["N"]}, state="OPEN")
    action = node("CorrectiveAction", "action", {"owners": ["B"], "corrects": ["D of nobody"]})
    graph = graph_of(actor("B"), node("Measure", "N"), of_nobody, action)
    assert seen(graph, "D of nobody") == seen(graph, "action") == {*DECIDING, "partner B"}


@pytest.mark.parametrize("name", VIEWERS)
def test_types_without_a_rule_are_seen_by_everybody(name: str) -> None:
    view = at(graph_of(), VIEWERS[name])
    assert [cls for cls in NODES if cls not in RULES and view.rule(cls) is not None] == []


def test_every_rule_has_its_rows() -> None:
    graph = some_of_everything()
    assert {type(graph.records[each]) for each in SEEN_BY} >= RULES.keys()


def test_all_is_seen_by_the_service_itself() -> None:
    graph = some_of_everything()
    assert [each for each in graph.records.values() if not at(graph, SERVICE).sees(each)] == []
    assert all(at(graph, SERVICE).rule(cls) is None for cls in RULES)


def test_those_concerned_by_a_deviation_own_its_measure_or_its_actions() -> None:
    graph = graph_of(
        *(actor(each) for each in "ABC"),
        node("Measure", "M", {"owners": ["A"]}),
        node("Deviation", "D", {"deviates": ["M"]}, state="OPEN"),
        node("CorrectiveAction", "action", {"owners": ["B"], "corrects": ["D"]}),
    )
    assert concerned_by(one(graph, "D")) == {"A", "B"}


def test_several_types_have_one_rule_where_it_is_the_same() -> None:
    graph = some_of_everything()
    view = at(graph, VIEWERS["partner B"])
    assert view.rule_of(AIMS) is view.rule_of(()) is None
    assert view.rule_of([Contribution]) is view.rule(Contribution)
    mixed = view.rule_of([Goal, Contribution, Deviation, AimLink, ApiKey])
    assert mixed is not None
    assert {identity(each) for each in graph.all(Goal, Contribution, Deviation, AimLink, ApiKey) if mixed(each)} == {
        *("G", "H", "C approved", "C approved once", "D closed", "link of an approved one", "link of a goal")
    }
