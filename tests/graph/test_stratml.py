"""What a graph tells in StratML is valid, and fills an empty graph that tells the same again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
import xmlschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samsyn.command import stratml
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart
from samsyn.exchange.seed import load
from samsyn.model.vocabulary import Language
from tests.graph.planned_graphs import PLACE, Deeds, plans
from tests.support.doing import changes, deeds_of, do, everything, forget
from tests.support.emptying import empty

DATA: Final = Path(__file__).parents[1] / "data"
XSD: Final = {part: xmlschema.XMLSchema(str(DATA / f"stratml_part{part}.xsd")) for part in (1, 2)}


async def filled(graph: Database, address: Address, deeds: Deeds) -> None:
    """Have a graph with nothing but what these deeds make."""
    await empty(address)
    forget(graph)
    await load(deeds_of(graph), deeds)


async def imported(address: Address, path: Path, *, lenient: bool = False, dry: bool = False) -> tuple[str, list[str]]:
    """What was answered to an import, and what was told meanwhile."""
    told: list[str] = []
    answer = await stratml.import_(address, path, "", told.append, lenient=lenient, dry=dry)
    return answer, told


@pytest.mark.timeout(300)  # each plan fills a database twice
@given(plans(), st.tuples(st.sampled_from([1, 2]), st.sampled_from(list(Language))))
@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
async def test_a_graph_that_went_out_and_in_tells_the_same(
    graph: Database, address: Address, tmp_path: Path, deeds: Deeds, form: tuple[int, Language]
) -> None:
    part, language = form
    await filled(graph, address, deeds)
    first, again = tmp_path / "first.xml", tmp_path / "again.xml"
    await stratml.export(address, first, part, language)
    assert [error.reason for error in XSD[part].iter_errors(str(first))] == []

    answer, told = await imported(address, first)
    assert answer.startswith("Nothing is to be changed"), told

    await filled(graph, address, [PLACE])
    await imported(address, first)
    await stratml.export(address, again, part, language)
    assert text_of(again) == text_of(first)


async def test_what_has_no_place_is_told_with_its_name(graph: Database, address: Address, tmp_path: Path) -> None:
    goal = await do(graph, "createGoal", name="Trygghet")
    board = await do(graph, "registerActor", name="Nämnden", kind="BOARD", contact="namnden@exempel.se")
    await do(graph, "createAsset", name="Verktygslåda", kind="TOOLKIT")
    draft = {"makers": [{"actorId": board}], "contributesTo": [{"aimId": goal}]}
    await do(graph, "registerContribution", title="Belysning", **draft)
    measure = {"unit": "st", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE"}
    await do(graph, "createMeasure", name="Lös", **measure)
    told = await stratml.export(address, tmp_path / "plan.xml", 2, Language.SV)
    assert told.splitlines()[1:] == [
        "Left out: 1 contributions that aren't approved, or lead to nothing in the plan: “Belysning”",
        "Left out: 1 measures that indicate no goal, outcome or approved contribution: “Lös”",
        "Left out: 1 assets: “Verktygslåda”",
        "Left out: 1 actors' contacts: “Nämnden”",
    ]


async def test_a_graph_without_goals_leaves_the_file_as_it_was(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await do(graph, "createValue", name="Nyfikenhet")
    path = tmp_path / "plan.xml"
    write(path, "mine")
    with pytest.raises(CannotStart, match="There is no goal in the graph"):
        await stratml.export(address, path, 1, Language.SV)
    assert text_of(path) == "mine"
    assert names_in(tmp_path) == ["plan.xml"]


PLAN: Final = """<?xml version="1.0"?>
<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategic_Plan">
  <Name>En annan kommun</Name>
  <StrategicPlanCore>
    <Organization><Name>Förbundet</Name><Acronym>FB</Acronym><Identifier>_f</Identifier></Organization>
    <Vision><Description>En plats för alla.</Description><Identifier>_v</Identifier></Vision>
    <Mission><Description>Att hålla ihop.</Description></Mission>
    <Goal>
      <Name>Trygghet</Name><Description/><Identifier>_g</Identifier><SequenceIndicator>1</SequenceIndicator>
      <Objective>
        <Name>Fler vågar gå ut</Name><Identifier>_o</Identifier>
        <Stakeholder StakeholderTypeType="Organization"><Name>Förbundet</Name></Stakeholder>
        <Stakeholder StakeholderTypeType="Person"><Name>En person</Name></Stakeholder>
        <PerformanceIndicator ValueChainStage="Outcome">
          <MeasurementDimension>Andel trygga</MeasurementDimension><UnitOfMeasurement>%</UnitOfMeasurement>
          <Identifier>_m</Identifier><Relationship RelationshipType="Narrower_Than">
          <ReferentIdentifier>_elsewhere</ReferentIdentifier></Relationship>
          <MeasurementInstance>
            <TargetResult><StartDate>2026-01-01</StartDate><EndDate/><NumberOfUnits>80</NumberOfUnits></TargetResult>
            <ActualResult>
              <StartDate>2025-01-01</StartDate><EndDate>2025-12-31</EndDate><NumberOfUnits>71.5</NumberOfUnits>
            </ActualResult>
            <ActualResult><StartDate/><EndDate/><NumberOfUnits/><Description>Att bestämma</Description></ActualResult>
          </MeasurementInstance>
        </PerformanceIndicator>
      </Objective>
    </Goal>
  </StrategicPlanCore>
  <Submitter><GivenName>En</GivenName><PhoneNumber>0000</PhoneNumber></Submitter>
</PerformancePlanOrReport>
"""


async def test_a_plan_from_elsewhere_comes_in_and_what_has_no_place_is_told(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await filled(graph, address, [PLACE])
    path = tmp_path / "plan.xml"
    write(path, PLAN)
    before = await everything(graph)

    answer, told = await imported(address, path, dry=True)
    assert answer == "8 rows would be imported, all or nothing. Nothing is changed."
    assert await everything(graph) == before
    assert told[:19] == [
        "Left out: 1 texts on the plan as a whole: “En annan kommun” (line 2)",
        "Left out: 2 parts of the submitter, which are personal data: line 29, line 29",
        "Set by default: 1 new actors are associations, as StratML tells no kind: “Förbundet” (line 5)",
        "Left out: 1 acronyms: “FB” (line 5)",
        "Left out: 1 missions, as there are visions here: “Att hålla ihop.” (line 7)",
        "Left out: 1 sequence indicators: “1” (line 8)",
        "Left out: 1 stakeholders that are persons, which are personal data: line 13",
        "Left out: 1 relationships that aren't to an aim: “_elsewhere” (line 16)",
        "Set by default: the method of 1 new measures is KEY_FIGURE, as the file tells none: “Andel trygga” (line 14)",
        "Set by default: the direction of 1 new measures is INCREASE, as the file tells none: “Andel trygga” (line 14)",
        "Left out: 1 results without a number: “Att bestämma” (line 23)",
        "Aktörer: 1 new",
        "Visioner: 1 new",
        "Mål: 2 new",
        "Länkar: 1 new",
        "Mått: 1 new",
        "Målvärden: 1 new",
        "Observationer: 1 new",
        "  Line 5: Förbundet, new",
    ]

    answer, _ = await imported(address, path)
    assert answer.startswith("Imported: 8 rows.")
    assert (await imported(address, path))[0].startswith("Nothing is to be changed")
    assert {each["reason"] for each in await changes(graph) if "reason" in each} <= {"Import of plan.xml"}

    write(path, PLAN.replace("Fler vågar gå ut", "Alla vågar gå ut").replace("71.5", "72.5"))
    _, told = await imported(address, path)
    assert "Mål: 1 changed, 1 unchanged" in told
    assert "  Line 10: Fler vågar gå ut, name: Fler vågar gå ut → Alla vågar gå ut" in told
    assert any("value: 71.5 → 72.5" in line for line in told)


async def test_what_goes_out_and_is_renamed_comes_back_under_its_new_name(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    """What has no external id is known by its own."""
    goal = await do(graph, "createGoal", name="Trygghet")
    path = tmp_path / "plan.xml"
    await stratml.export(address, path, 2, Language.SV)
    write(path, text_of(path).replace("<Name>Trygghet</Name>", "<Name>Trygghet för alla</Name>"))
    answer, told = await imported(address, path)
    assert answer.startswith("Imported: 1 row.")
    assert "  Line 5: Trygghet, name: Trygghet → Trygghet för alla" in told
    forget(graph)
    [known] = [each for each in await everything(graph) if '["Goal"' in each]
    assert goal in known
    assert json.loads(known)[1]["name"] == "Trygghet för alla"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda text: text.replace("_g<", "1g<"), "Line 9: <Identifier> “1g” doesn't begin with a letter"),
        (lambda text: text.replace("<Name>Trygghet</Name>", "<Name> </Name>"), "Line 8: <Goal> has no name."),
        (
            lambda text: text.replace("SequenceIndicator>", "OtherInformation>").replace(">1<", ">Kind: fine<"),
            "Line 8: “fine” can't be read. Choose one of these: VISION, OUTCOME",
        ),
        (lambda text: text.replace("Andel trygga", "Andel " * 99), "has 593 characters, and may have 200."),
    ],
)
async def test_what_is_refused_strictly_changes_nothing_and_is_mended_leniently(
    graph: Database, address: Address, tmp_path: Path, change: Callable[[str], str], sentence: str
) -> None:
    await filled(graph, address, [PLACE])
    path = tmp_path / "plan.xml"
    write(path, change(PLAN))
    before = await everything(graph)
    with pytest.raises(CannotStart) as refusal:
        await imported(address, path)
    assert sentence in str(refusal.value)
    assert await everything(graph) == before

    answer, _ = await imported(address, path, lenient=True)
    assert answer.startswith("Imported: ")
    assert (await imported(address, path, lenient=True))[0].startswith("Nothing is to be changed")


async def test_what_a_mutation_refuses_is_told_with_its_line_and_nothing_is_done(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    path = tmp_path / "plan.xml"
    write(path, PLAN)
    before = await everything(graph)
    told: list[str] = []
    with pytest.raises(CannotStart, match="Nothing is imported"):
        await stratml.import_(address, path, "", told.append, lenient=False, dry=False)
    assert any(line.startswith("  Line 20: Set the place first") for line in told)
    assert await everything(graph) == before


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())
