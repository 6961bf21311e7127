"""Every list at the root is filtered by what its elements are and lead to, and so are a measure's observations."""

from datetime import UTC, datetime
from typing import Any

import pytest

from samsyn.graph.graph import Graph
from samsyn.model.principals import KEY_KIND, SERVICE, Principal
from samsyn.model.vocabulary import Role
from samsyn.reading.log_filter import END_OF_TIME, criteria_of
from tests.support.answering import answered
from tests.unit.facts import NOW
from tests.unit.graphs import actor, aim, at, contribution, graph_of, node
from tests.unit.measures import PLACE, measure, observation

CLUB = Principal(KEY_KIND, "key_club", role=Role.PARTNER, actors=("club",))
GRAPH = graph_of(
    PLACE,
    actor("board"),
    actor("club"),
    node("Value", "V1", name="Mod"),
    node("Value", "V2", name="Omtanke"),
    node("Value", "V3", name="Gammalt", archived_at=NOW),
    node("Vision", "S1", {"values": ["V1"]}, name="Plats"),
    node("BeneficiaryGroup", "U1", name="Unga"),
    node("BeneficiaryGroup", "U2", name="Äldre"),
    node("Asset", "T1", name="Plan", kind="MARKET_PLAN"),
    node("Asset", "T2", name="Profil", kind="GRAPHIC_PROFILE"),
    aim("G1"),
    node("Contribution", "C1", {"expresses": ["V1"]}, public=True),
    node("Contribution", "C2", {"expresses": ["V2"]}, public=True),
    contribution("C3").but(public=True),
    *measure("M1", "G1", owners=["board"], value=None),
    *measure("M2", owners=["club"], value=None),
    *measure("M3", owners=["board"], value=None, archived=True),
    observation("B1", "M1", period="2025", value=1.0),
    observation("B2", "M1", period="2026-T1", value=2.0),
    observation("B3", "M1", period="2026-T2", value=None).but(status="MISSING"),
    node("Deviation", "D1", {"deviates": ["M1"]}, fact="Färre", state="OPEN"),
    node("Deviation", "D2", {"deviates": ["M2"]}, fact="Fler", state="ACTING", cause="OUTSIDE", positive=True),
    node("Deviation", "D3", {"deviates": ["M3"]}, fact="Då", state="CLOSED"),
    node("CorrectiveAction", "A1", {"owners": ["club"], "corrects": ["D1"]}, due_on="2020-01-01", state="STARTED"),
    node("CorrectiveAction", "A2", {"owners": ["board"], "corrects": ["D2"]}, due_on="9999-01-01", state="STARTED"),
    node("Lesson", "L1", {"learnt_from": ["D1"], "concerns": ["G1"]}, text="Börja i tid"),
    node("Lesson", "L2", {"learnt_from": ["D3"]}, text="Fråga först"),
    node("ReportingRound", "R1", period="2026-T1", due_on="2026-05-31", closed_at=NOW),
    node("ReportingRound", "R2", period="2026-T2", due_on="2026-09-30"),
    node("ApiKey", "K1", {"actors": ["club"]}, name="Klubben", role="PARTNER", expires_at=NOW),
    node("ClaimMapping", "X1", {"actors": ["club"]}, claim="groups", value="a", role="PARTNER"),
    node("ClaimMapping", "X2", claim="roles", value="b", role="VIEWER", unmapped_at=NOW),
    node("ApiKey", "K2", name="Hemsidan", role="VIEWER", revoked_at=NOW),
    node("PeerGroup", "G9", name="Liknande", members=("0604",)),
    node("Synonym", "synonym_mörkt", word="mörkt", synonyms=("trygghet",)),
    node("Synonym", "synonym_jobb", word="jobb", synonyms=("arbete",)),
)
CASES = [
    ("visions", '{values: {some: {name: {eq: "Mod"}}}}', ["S1"]),
    ("visions", '{name: {contains: "stad"}}', []),
    ("values", '{name: {contains: "om"}}', ["V2"]),
    ("values", "{archived: {eq: true}}", ["V3"]),
    ("values", '{not: {id: {eq: "V1"}}}', ["V2"]),
    ("beneficiaryGroups", '{or: [{name: {eq: "Unga"}}, {name: {eq: "Barn"}}]}', ["U1"]),
    ("assets", "{kind: {eq: GRAPHIC_PROFILE}}", ["T2"]),
    ("contributions", '{expresses: {some: {id: {eq: "V1"}}}}', ["C1"]),
    ("contributions", "{expresses: {none: {}}}", ["C3"]),
    ("measures", '{indicates: {some: {id: {eq: "G1"}}}}', ["M1"]),
    ("deviations", "{state: {in: [OPEN, CAUSE_STATED]}}", ["D1"]),
    ("deviations", '{measure: {id: {eq: "M2"}}}', ["D2"]),
    ("deviations", '{measure: {owner: {id: {eq: "board"}}}}', ["D1"]),
    ("deviations", "{measure: {archived: {eq: true}}}", ["D3"]),
    (
        "deviations",
        '{or: [{measure: {owner: {id: {eq: "club"}}}}, {actions: {some: {owner: {id: {eq: "club"}}}}}]}',
        ["D2", "D1"],
    ),
    ("deviations", "{actions: {some: {state: {eq: LATE}}}}", ["D1"]),
    ("deviations", "{actions: {none: {}}}", ["D3"]),
    ("deviations", "{cause: {eq: OUTSIDE}, positive: {eq: true}}", ["D2"]),
    ("lessons", '{concerns: {some: {id: {eq: "G1"}}}}', ["L1"]),
    ("lessons", "{from: {state: {eq: CLOSED}}}", ["L2"]),
    ("lessons", '{text: {contains: "tid"}}', ["L1"]),
    ("reportingRounds", "{closedAt: {isNull: true}}", ["R2"]),
    ("reportingRounds", '{period: {eq: "2026-T1"}, dueOn: {lte: "2026-06-30"}}', ["R1"]),
    ("apiKeys", "{role: {eq: PARTNER}, revokedAt: {isNull: true}}", ["K1"]),
    ("claimMappings", '{claim: {eq: "groups"}, unmappedAt: {isNull: true}}', ["X1"]),
    ("claimMappings", '{actors: {id: {eq: "club"}}}', ["X1"]),
    ("claimMappings", '{value: {eq: "b"}, role: {eq: VIEWER}}', ["X2"]),
    ("apiKeys", '{actors: {id: {eq: "club"}}}', ["K1"]),
    ("apiKeys", "{expiresAt: {isNull: true}}", ["K2"]),
    ("peerGroups", '{name: {contains: "lik"}}', ["G9"]),
    ("synonyms", '{word: {eq: "mörkt"}}', ["synonym_mörkt"]),
]  # fmt: skip


def ids(asked: str, by: Principal = SERVICE, graph: Graph = GRAPH) -> Any:
    """The ids on a page, and how many there are in all."""
    data, errors = answered(graph, f"{{ {asked} {{ totalCount nodes {{ id }} }} }}", by=by)
    assert errors == []
    [page] = data.values()
    assert page["totalCount"] == len(page["nodes"])
    return [each["id"] for each in page["nodes"]]


@pytest.mark.parametrize(("name", "given", "left"), CASES)
def test_a_filter_leaves_what_fits(name: str, given: str, left: list[str]) -> None:
    assert ids(f"{name}(filter: {given})") == left


def test_states_and_a_filter_must_both_hold() -> None:
    assert ids("deviations(states: [OPEN, ACTING], filter: {positive: {eq: true}})") == ["D2"]


def test_what_is_hidden_fits_no_filter() -> None:
    assert ids("deviations(filter: {})", by=CLUB) == ["D3", "D2", "D1"], "an action of theirs is in D1"
    alone = Principal(KEY_KIND, "key_board", role=Role.PARTNER, actors=("nobody",))
    assert ids("deviations(filter: {state: {eq: OPEN}})", by=alone) == []
    assert ids("lessons(filter: {from: {state: {in: [OPEN, CLOSED]}}})", by=alone) == ["L2"]


def test_observations_are_filtered_by_period_and_status() -> None:
    def observed(given: str) -> list[str]:
        asked = f"observations(filter: {given}) {{ nodes {{ id }} facets {{ status {{ value count }} }} }}"
        data, errors = answered(GRAPH, f'{{ node(id: "M1") {{ ... on Measure {{ {asked} }} }} }}', by=SERVICE)
        assert errors == []
        page = data["node"]["observations"]
        assert sum(each["count"] for each in page["facets"]["status"]) == len(page["nodes"])
        return [each["id"] for each in page["nodes"]]

    assert observed('{periodStart: {gte: "2026-01-01"}}') == ["B3", "B2"]
    assert observed('{periodEnd: {lte: "2026-04-30"}}') == ["B2", "B1"]
    assert observed('{period: {in: ["2025", "2026-T2"]}}') == ["B3", "B1"]
    assert observed("{status: {eq: MISSING}}") == ["B3"]


def test_no_change_is_without_its_moment() -> None:
    view = at(GRAPH)
    assert criteria_of({"at": {"isNull": True, "gte": datetime(2026, 1, 1, tzinfo=UTC)}}, view)["since"] == END_OF_TIME
    assert criteria_of({"at": {"isNull": False}}, view)["since"] is None
