"""What a graph tells in StratML is valid, and fills an empty graph that tells the same again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import xmlschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samsyn.command import stratml
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart
from samsyn.exchange.seed import load
from samsyn.model.vocabulary import Language
from tests.support.doing import changes, deeds_of, do, everything, forget
from tests.support.emptying import empty

DATA: Final = Path(__file__).parents[1] / "data"
XSD: Final = {part: xmlschema.XMLSchema(str(DATA / f"stratml_part{part}.xsd")) for part in (1, 2)}
PLACE: Final = ("setPlace", {"code": "0665", "name": "Vaggeryd"})
TEXTS: Final = (
    None,
    "Kort.",
    "Två stycken.\n\n  Det andra: <b>&amp;</b>; = ”fritt”.",
    "Källa: en bok\nMed rader",
    "å" * 300,
)
EXTERNAL_IDS: Final = (None, "goal.{}", "06{}", "Nr {}/2026", "_x0041_{}", "åäö: {}")
NUMBERS: Final = (0.0, 1.0, -2.5, 71.5, 1e-7, 123456789.25)
PERIODS: Final = ("2024", "2025-H2", "2025-T1", "2025-Q3", "2025-02", "2025-05-17", "2024/25")

Deeds = list[tuple[str, dict[str, Any]]]


def some(names: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), max_size=3, unique=True) if names else st.just([])


@st.composite
def plans(draw: st.DrawFn) -> Deeds:
    """The deeds of a graph: aims with several parents, what contributes to them, and how that is measured."""
    deeds: Deeds = [PLACE]
    known: dict[str, list[str]] = {}

    def add(deed: str, word: str, **raw: Any) -> str:
        number = len(deeds)
        external = "" if "externalId" in raw else (draw(st.sampled_from(EXTERNAL_IDS)) or "").format(number)
        name = f"{word} {number} – {draw(st.sampled_from(('a', 'Ö & <ä>', '= 1; 2')))}"
        field = "title" if deed == "registerContribution" else "name"
        text = draw(st.sampled_from(TEXTS))
        told = {"definition": text} if deed == "createMeasure" else {"description": text}
        whole = {field: name, **told, "externalId": external or None, "illustrative": draw(st.booleans()), **raw}
        deeds.append((deed, {key: value for key, value in whole.items() if value is not None}))
        known.setdefault(word, []).append(external or name)
        return external or name

    def links() -> list[dict[str, Any]]:
        aims = known.get("vision", []) + known.get("aim", [])
        strength = st.sampled_from(
            [
                {},
                {"weight": 2.5},
                {"polarity": "COUNTERACTS"},
                {"confidence": "HIGH", "rationale": "Prövat.\nTvå gånger."},
            ]
        )
        return [{"aimId": each, **draw(strength)} for each in draw(some(aims))]

    for _ in range(draw(st.integers(0, 3))):
        add("registerActor", "actor", kind=draw(st.sampled_from(["BOARD", "UNIT", "COMPANY"])))
        add("createBeneficiaryGroup", "group", externalId=None)
        add("createValue", "value", externalId=None)
    for _ in range(draw(st.integers(0, 2))):
        add(
            "createVision",
            "vision",
            statement=draw(st.sampled_from(TEXTS)),
            valueIds=draw(some(known.get("value", []))),
        )
    for _ in range(draw(st.integers(1, 6))):
        if draw(st.booleans()):
            add("createOutcome", "aim", contributesTo=links(), experiencedByIds=draw(some(known.get("group", []))))
        else:
            days = draw(st.sampled_from([{}, {"startsOn": "2026-01-01", "endsOn": "2026-12-31"}]))
            owners = draw(some(known.get("actor", [])))
            add("createGoal", "aim", tier="nämndmål", contributesTo=links(), ownerIds=owners, **days)
    for _ in range(draw(st.integers(0, 3))):
        makers = [{"actorId": each, "role": "PARTNER", "weight": 3.0} for each in draw(some(known.get("actor", [])))]
        to = links()
        if makers and to:
            status = draw(st.sampled_from(["APPROVED", "SUBMITTED"]))
            add("registerContribution", "contribution", makers=makers, contributesTo=to, status=status)
    for _ in range(draw(st.integers(0, 3))):
        indicates = draw(some(known.get("vision", []) + known["aim"] + known.get("contribution", [])))
        stage = draw(st.sampled_from(["PREREQUISITE", "DELIVERY", "EFFECT", "LEARNING"]))
        kind = {"stage": stage, "method": "SURVEY", "direction": draw(st.sampled_from(["INCREASE", "DECREASE"]))}
        measure = add("createMeasure", "measure", unit="%", **kind, indicatesIds=indicates)
        for day in draw(st.lists(st.sampled_from(["2025-01-01", "2027-06-30"]), unique=True)):
            target = {"id": measure, "validFrom": day, "targetValue": draw(st.sampled_from(NUMBERS))}
            deeds.append(("setTarget", {**target, "reason": "Beslut."}))
        for period in draw(st.lists(st.sampled_from(PERIODS), unique=True, max_size=4)):
            reported = st.sampled_from(NUMBERS).map(lambda value: {"value": value})
            figure = draw(reported | st.just({"status": "MISSING"}))
            of = draw(
                st.sampled_from([{}, {"area": "0684"}, {"gender": "K"}, {"comment": "Ny mätning.", "source": "Egen"}])
            )
            deeds.append(
                ("recordObservations", {"observations": [{"measureId": measure, "period": period, **figure, **of}]})
            )
    return deeds


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


@given(plans(), st.sampled_from([1, 2]), st.sampled_from(list(Language)))
@settings(max_examples=12, deadline=None, suppress_health_check=[*HealthCheck])
async def test_a_graph_that_went_out_and_in_tells_the_same(
    graph: Database, address: Address, tmp_path: Path, deeds: Deeds, part: int, language: Language
) -> None:
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
        "Left out: 1 contributions that aren't approved: “Belysning”",
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
          <Identifier>_m</Identifier>
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
    assert answer == "Nothing is changed."
    assert await everything(graph) == before
    assert told == [
        "Left out: 1 texts on the plan as a whole: “En annan kommun” (line 2)",
        "Left out: 2 parts of the submitter, which are personal data: line 28, line 28",
        "Set by default: 1 new actors are associations, as StratML tells no kind: “Förbundet” (line 5)",
        "Left out: 1 acronyms: “FB” (line 5)",
        "Left out: 1 missions, as there are visions here: “Att hålla ihop.” (line 7)",
        "Left out: 1 sequence indicators: “1” (line 8)",
        "Left out: 1 stakeholders that are persons, which are personal data: line 13",
        "Set by default: the method of 1 new measures is KEY_FIGURE, as the file tells none: “Andel trygga” (line 14)",
        "Set by default: the direction of 1 new measures is INCREASE, as the file tells none: “Andel trygga” (line 14)",
        "Left out: 1 results without a number: “Att bestämma” (line 22)",
        "Actors: 1 new",
        "Visions: 1 new",
        "Goals: 2 new",
        "Links: 1 new",
        "Measures: 1 new",
        "Targets: 1 new",
        "Observations: 1 new",
    ]

    answer, _ = await imported(address, path)
    assert answer == "Imported: 8 mutations."
    assert (await imported(address, path))[0].startswith("Nothing is to be changed")
    assert {each["reason"] for each in await changes(graph) if "reason" in each} <= {"Imported from plan.xml."}

    write(path, PLAN.replace("Fler vågar gå ut", "Alla vågar gå ut").replace("71.5", "72.5"))
    _, told = await imported(address, path)
    assert "Goals: 1 changed, 1 unchanged" in told
    assert "  Line 10, Fler vågar gå ut, name: Fler vågar gå ut → Alla vågar gå ut" in told
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
    assert answer == "Imported: 1 mutations."
    assert "  Line 5, Trygghet, name: Trygghet → Trygghet för alla" in told
    forget(graph)
    [known] = [each for each in await everything(graph) if '["Goal"' in each]
    assert goal in known
    assert json.loads(known)[1]["name"] == "Trygghet för alla"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda text: text.replace("_g<", "1g<"), "Line 9: <Identifier> “1g” doesn't begin with a letter"),
        (lambda text: text.replace("<Name>Trygghet</Name>", "<Name> </Name>"), "Line 8: <Goal> has no name."),
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
    assert answer.startswith("Imported")
    assert (await imported(address, path, lenient=True))[0].startswith("Nothing is to be changed")


async def test_what_a_mutation_refuses_is_told_with_its_line_and_nothing_is_done(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    path = tmp_path / "plan.xml"
    write(path, PLAN)
    before = await everything(graph)
    with pytest.raises(CannotStart, match="Line 19: Set the place first"):
        await imported(address, path)
    assert await everything(graph) == before


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())
