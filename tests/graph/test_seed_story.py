"""The demonstration tells the whole story: each of its parts, as GraphQL answers them over the loaded seed."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest_asyncio

from samsyn.database.port import Address
from samsyn.exchange.seed import seed
from samsyn.graph.graph import Graph
from samsyn.graph.records import Actor, Measure
from samsyn.model.principals import KEY_KIND, SERVICE, Principal
from samsyn.model.times import this_day
from samsyn.model.vocabulary import Role
from tests.support.answering import answered
from tests.support.doing import deeds_of
from tests.support.emptying import emptied

VAGGERYD = Path(__file__).parents[2] / "seed_data" / "vaggeryd"
PROGRAMME = "https://www.vaggeryd.se/kommun-och-politik/strategiskt-hallbarhets--och-utvecklingsprogramprogram/"
DRIVERS = """{ outcomes(filter: {externalId: {eq: "outcome.trygghet-i-centrum"}}) { nodes { drivers {
  actors(first: 4) { nodes { actor { name } share } } unsupportedShare externalShare } } } }"""


@pytest_asyncio.fixture(scope="module")
async def town(address: Address) -> AsyncIterator[Graph]:
    """The graph of the demonstration."""
    async with emptied(address) as graph:
        deeds = deeds_of(graph)
        await seed(deeds, VAGGERYD, lambda _: None)
        yield await deeds.replica.current()


def ask(town: Graph, query: str, by: Principal = SERVICE) -> Any:
    """The only answer of a query that has no errors."""
    data, errors = answered(town, query, by=by)
    assert errors == []
    [value] = data.values()
    return value


def nodes(town: Graph, query: str, by: Principal = SERVICE) -> list[Any]:
    return ask(town, query, by)["nodes"]


def partner_of(town: Graph, external_id: str) -> Principal:
    actor = town.by_external_id(Actor, external_id)
    assert actor is not None
    return Principal(KEY_KIND, "apikey_partner", "Nyckel", Role.PARTNER, (actor.id,))


def day(text: str) -> date:
    return date.fromisoformat(text)


async def test_each_municipal_function_has_an_address_that_says_that_nobody_owns_it(town: Graph) -> None:
    asked = (
        "{ actors(first: 100, filter: {sector: {eq: MUNICIPALITY}}) { nodes { kind contact source illustrative } } }"
    )
    actors = nodes(town, asked)
    assert len(actors) >= 25
    for each in actors:
        assert each["contact"].endswith(".example")
        assert each["illustrative"] or "kontaktadressen är påhittad" in each["source"]


async def test_measures_say_how_often_they_are_observed(town: Graph) -> None:
    frequencies = [each["frequency"] for each in nodes(town, "{ measures(first: 100) { nodes { frequency } } }")]
    assert frequencies.count(None) == 1
    assert set(frequencies) >= {"MONTH", "QUARTER", "TERTIAL", "HALF_YEAR", "YEAR", "SCHOOL_YEAR"}


async def test_key_figures_have_values_that_say_that_they_are_invented(town: Graph) -> None:
    asked = """{ measures(first: 100, filter: {kpiId: {isNull: false}}) { nodes {
      kpiId illustrative source targetValue acceptedValue observations(first: 5) { nodes { source } } } } }"""
    figures = nodes(town, asked)
    valued = [each for each in figures if each["observations"]["nodes"]]
    assert (len(figures), len(valued)) == (36, 34)
    for each in valued:
        assert each["illustrative"]
        assert each["source"].endswith("mätvärdena är påhittade")
        assert {one["source"] for one in each["observations"]["nodes"]} == {"Exempeldata, inte ur Kolada"}
        assert each["targetValue"] is each["acceptedValue"] is None
    assert {each["kpiId"] for each in figures if each not in valued} == {"N01951", "N05401"}


async def test_an_earlier_target_stands_with_its_reason_beside_the_one_that_holds(town: Graph) -> None:
    asked = """{ measures(filter: {externalId: {eq: "measure.trygg-pa-rasten"}}) { nodes {
      targetValue targets { validFrom targetValue reason } } } }"""
    [measure] = nodes(town, asked)
    former, current = sorted(measure["targets"], key=lambda each: each["validFrom"])
    assert former["targetValue"] < current["targetValue"] == measure["targetValue"]
    assert day(former["validFrom"]) < day(current["validFrom"]) <= this_day()
    assert former["reason"]
    assert current["reason"].startswith("Höjt")


async def test_a_contribution_is_returned_to_its_makers_with_what_to_change(town: Graph) -> None:
    asked = """{ contributions(filter: {status: {eq: RETURNED}}) { nodes { title illustrative
      decision { note } } } }"""
    maker = partner_of(town, "actor.exempelhandeln")
    [contribution] = nodes(town, asked, by=maker)
    assert contribution["title"] == "Tändningsfest på torget"
    assert contribution["illustrative"]
    assert "Skicka sedan in den igen" in contribution["decision"]["note"]
    assert nodes(town, asked, by=partner_of(town, "actor.exempelforeningen-bollklubben")) == []


async def test_a_maker_has_something_overdue_and_something_returned_to_do(town: Graph) -> None:
    asked = "{ viewer { toDo { nodes { kind dueOn node { label } } } } }"
    waiting = ask(town, asked, by=partner_of(town, "actor.exempelhandeln"))["toDo"]["nodes"]
    by_kind = {each["kind"]: each for each in waiting}
    assert by_kind["OVERDUE"]["node"]["label"] == "Ramper till butiker"
    assert day(by_kind["OVERDUE"]["dueOn"]) == this_day() - timedelta(days=21)
    assert by_kind["RETURNED"]["node"]["label"] == "Tändningsfest på torget"


async def test_perception_tells_what_groups_say(town: Graph) -> None:
    asked = """{ outcomes(filter: {externalId: {eq: "outcome.trygghet-i-centrum"}}) { nodes { perception { groups {
      beneficiaryGroup { name } answers up suppressed } } } } }"""
    [outcome] = nodes(town, asked)
    everybody, *groups = outcome["perception"]["groups"][:4]
    assert everybody["beneficiaryGroup"] is None
    assert {each["beneficiaryGroup"]["name"] for each in groups} == {"Unga", "Äldre", "Invånare"}
    assert everybody["answers"] >= sum(each["answers"] for each in groups)
    assert min(groups, key=lambda each: each["up"])["beneficiaryGroup"]["name"] == "Unga"


async def test_every_pulse_has_votes_behind_it_and_some_that_are_too_few_to_show(town: Graph) -> None:
    asked = """{ measures(first: 100, filter: {method: {eq: PULSE}}) { nodes { name
      observations(first: 1) { nodes { status value source } } } } }"""
    pulses = nodes(town, asked)
    latest = [each["observations"]["nodes"][0] for each in pulses]
    assert len(pulses) == 5
    assert sorted(each["status"] for each in latest) == ["REPORTED"] * 4 + ["SUPPRESSED"]
    assert {each["source"] for each in latest} == {"Exempeldata"}
    assert all(measure.votes_by for measure in town.all(Measure) if measure.method.name == "PULSE")


async def test_a_deviation_is_on_its_way_with_its_cause_and_an_action_under_way(town: Graph) -> None:
    asked = """{ deviations { nodes { state cause causeText measure { name } actions { nodes { state dueOn } } } } }"""
    [deviation] = [each for each in nodes(town, asked) if each["state"] == "ACTING"]
    assert deviation["measure"]["name"] == "Boende i centrum som störs av ljud på kvällen"
    assert deviation["cause"] == "COOPERATION"
    assert deviation["causeText"]
    actions = deviation["actions"]["nodes"]
    assert {each["state"] for each in actions} == {"STARTED", "NOT_STARTED"}
    assert all(day(each["dueOn"]) > this_day() for each in actions)


async def test_a_deviation_is_closed_with_its_lesson(town: Graph) -> None:
    asked = """{ deviations { nodes { state measure { name attainment } effective reviewComment
      reviewedBy { value } lesson { text } actions { nodes { state } } } } }"""
    [deviation] = [each for each in nodes(town, asked) if each["state"] == "CLOSED"]
    assert deviation["measure"] == {"name": "Nya spelare som stannar kvar efter ett år", "attainment": "ACCEPTED"}
    assert (deviation["effective"], deviation["reviewedBy"]["value"]) == (True, 66)
    assert deviation["reviewComment"]
    assert "fadder" in deviation["lesson"]["text"]
    assert [each["state"] for each in deviation["actions"]["nodes"]] == ["DONE"]


async def test_a_reporting_round_is_under_way(town: Graph) -> None:
    asked = """{ reportingRounds { nodes { period dueOn closedAt
      missing(first: 100) { nodes { actor { name } node { __typename label } } } } } }"""
    [open_round] = nodes(town, asked)
    assert open_round["closedAt"] is None
    assert day(open_round["dueOn"]) == this_day() + timedelta(days=14)
    owed = {each["node"]["label"]: each["actor"]["name"] for each in open_round["missing"]["nodes"]}
    assert owed["Hem med en besöksvän"] == "Exempelföreningen Besöksvännerna"
    assert "Trasiga lampor lagade inom ett dygn" not in owed
    assert "Alla som vill får vara med i laget" not in owed


async def test_a_goal_that_has_ended_leads_on_to_its_successor(town: Graph) -> None:
    asked = """{ goals(filter: {tier: {eq: "övergripande mål"}}) { nodes { endsOn description source
      contributesTo { edges { link { rationale } node { ... on Goal { name tier endsOn } } } } } } }"""
    ended = nodes(town, asked)
    assert len(ended) == 4
    for goal in ended:
        [edge] = goal["contributesTo"]["edges"]
        assert goal["endsOn"] == "2022-12-31"
        assert edge["node"]["tier"] == "programområde"
        assert goal["description"].endswith(f": {edge['node']['name']}.")
        assert "fortsätter" in edge["link"]["rationale"]


async def test_the_programme_of_the_present_period_stands_with_its_areas_and_success_factors(town: Graph) -> None:
    asked = """{ goals(filter: {tier: {eq: "programområde"}}) { nodes { name description startsOn endsOn source
      contributesTo { nodes { __typename } }
      supportedBy(first: 100) { nodes { ... on Goal { name tier } } } } } }"""
    areas = {each["name"]: each for each in nodes(town, asked)}
    assert sorted(areas) == [
        "Attraktivitet, tillgänglighet, demokrati och trygghet",
        "Folkhälsa, kultur och fritid",
        "Hållbar samhällsutveckling",
        "Näringsliv, utbildning och sysselsättning",
    ]
    for each in areas.values():
        assert (each["startsOn"], each["endsOn"], each["source"]) == ("2023-01-01", "2026-12-31", PROGRAMME)
        assert "Strategier i sammandrag" in each["description"]
        assert each["contributesTo"]["nodes"] == [{"__typename": "Vision"}]
        factors = [one for one in each["supportedBy"]["nodes"] if one.get("tier") == "framgångsfaktor"]
        assert len(factors) == 3


async def test_readmes_question_has_the_same_strongest_drivers(town: Graph) -> None:
    [outcome] = nodes(town, DRIVERS)
    strongest = [each["actor"]["name"] for each in outcome["drivers"]["actors"]["nodes"]]
    assert strongest == [
        "Exempelföreningen Natt och nära",
        "Gata och park",
        "Lokalpolisområde Exempel",
        "Vaggeryd-Skillingaryds Bostads AB (VSBo)",
    ]
    assert outcome["drivers"]["unsupportedShare"] == 0


async def test_nothing_that_is_to_come_is_past_on_the_day_of_the_start(town: Graph) -> None:
    asked = """{ contributions(first: 100, filter: {delivery: {eq: PLANNED}}) { nodes { title startsOn } } }"""
    starts = [each["startsOn"] for each in nodes(town, asked) if each["startsOn"]]
    assert starts
    assert all(day(each) > this_day() for each in starts)
