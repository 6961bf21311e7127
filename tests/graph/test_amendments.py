"""A graph that a former version wrote is amended when it is opened: each amendment raises the revision and is told."""

from typing import Any

import pytest

from samsyn.database.port import Address, Database
from samsyn.deeds.amendments import AMENDMENTS
from samsyn.performing.opening import amend, deeds_over
from tests.support.crowd import NOT_RECORDED
from tests.support.doing import changes, do, everything, log, past_the_service

FORMER = (
    "MATCH (goal:Goal {externalId: 'A1'}) SET goal.name = 'Tryg' + $soft + 'ga'",
    "MATCH (goal:Goal {externalId: 'A2'}) SET goal.externalId = 'A1' + $soft",
    "MATCH (:Contribution)<-[part:MAKES]-(:Actor) REMOVE part.confirmedOf",
    """MATCH (figure:Observation {period: '2025'}) SET figure.period = '2062', figure.periodStart = '2062-01-01',
    figure.periodEnd = '2062-12-31', figure.key = replace(figure.key, '|2025|', '|2062|')""",
    "MATCH (step:Migration) WHERE step.number IN $amendments DELETE step",
    NOT_RECORDED,
)
"""What makes the graph one of a former version: texts, confirmations and figures as they were taken then."""
STORED = """
MATCH (goal:Goal) WITH collect([goal.externalId, goal.name]) AS goals
MATCH (figure:Observation) WITH goals, collect(figure.period) AS figures
MATCH (deviation:Deviation)-[:SHOWN_BY]->(shown:Observation)
WITH goals, figures, collect([deviation.state, shown.period]) AS deviations
MATCH (:Contribution)<-[part:MAKES]-(:Actor)
RETURN goals, figures, deviations, collect(part.confirmedOf IS NOT NULL) AS parts
"""


@pytest.fixture(name="former")
async def _former(graph: Database) -> dict[str, str]:
    """The ids of what a former version has stored."""
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    ids = {name: await do(graph, "createGoal", name=f"Mål {name}", externalId=name) for name in ("A1", "A2")}
    ids["club"] = await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION")
    given: dict[str, Any] = {"makers": [{"actorId": ids["club"]}], "contributesTo": [{"aimId": ids["A1"]}]}
    ids["fest"] = await do(graph, "registerContribution", title="Fest", status="APPROVED", **given)
    measured = {"unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE", "acceptedValue": 50.0}
    ids["measure"] = await do(graph, "createMeasure", name="Trygga", **measured)
    figures = [
        {"measureId": ids["measure"], "period": year, "value": value} for year, value in (("2024", 6.0), ("2025", 60.0))
    ]
    await do(graph, "recordObservations", observations=figures)
    for text in FORMER:
        await past_the_service(graph, text, soft="\u00ad", amendments=[*AMENDMENTS])
    return ids


async def test_what_a_former_version_stored_is_amended_and_told(graph: Database, former: dict[str, str]) -> None:
    before = await log(graph)
    await amend(graph)

    texts, figures, confirmations = (await changes(graph))[len(before) :]
    assert [each["deed"] for each in (texts, figures, confirmations)] == [
        "mendTexts",
        "amendFigures",
        "amendConfirmations",
    ]
    assert [each["revision"] for each in (texts, figures, confirmations)] == [len(before) + 1 + n for n in range(3)]
    assert all(each["reason"] and each["by"] for each in (texts, figures, confirmations))
    assert texts["before"] == {f"{former['A2']}.externalId": "A1\u00ad"}
    assert [each["period"] for each in figures["before"]["observations"]] == ["2062"]
    assert confirmations["after"]["confirmations"] == 1

    goals, figures, deviations, parts = await graph.read(STORED, {})
    assert sorted(goals) == [["A1", "Trygga"], ["A1 (2)", "Mål A2"]]
    assert figures == ["2024"]
    assert deviations == [["OPEN", "2024"]], "of the bad figure that the one of 2062 hid"
    assert all(parts)
    found = await everything(graph)
    await amend(graph)
    assert await everything(graph) == found, "all of it is done once"


async def test_an_amended_graph_is_whole_for_who_opens_it(
    graph: Database, address: Address, former: dict[str, str]
) -> None:
    async with deeds_over(address) as deeds:
        opened = await deeds.replica.current()
    assert opened.revision == len(await log(graph))
    async with deeds_over(address) as deeds:
        assert (await deeds.replica.current()).revision == opened.revision
    assert former["A1"] in opened.records
