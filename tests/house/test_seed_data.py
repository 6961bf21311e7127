"""The seed is sound as text: inputs of the API, told in an order that can be loaded, honest about what is real."""

import re
from collections import Counter
from datetime import date
from graphlib import TopologicalSorter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from graphql import (
    build_schema,
    get_named_type,
    validate_input_value,  # pyright: ignore[reportUnknownVariableType] - graphql-core leaves it partly untyped
)

from samsyn.deeds.doing.inputs import read
from samsyn.deeds.pulse.publish import publish_pulse
from samsyn.exchange.tables.beginning import CHOICES, global_targets, key_figures
from samsyn.exchange.votes import VotesInput
from samsyn.model.periods import period_of
from samsyn.model.vocabulary import ActorKind, Language, Sector, sector_of
from tests.support.seeds import chains, counting, entries, inputs_of, leaves, links, live_links_into, sectors

ROOT = Path(__file__).parents[2]
SCHEMA = build_schema((ROOT / "tests" / "api" / "contract.graphql").read_text("utf-8"))
SEEDS = [ROOT / "seed_data" / "vaggeryd", ROOT / "seed_data" / "klippan_2020"]
VAGGERYD, KLIPPAN = SEEDS

PREFIXES = {
    "createVision": "vision",
    "createOutcome": "outcome",
    "createGoal": "goal",
    "createValue": "value",
    "createBeneficiaryGroup": "group",
    "registerActor": "actor",
    "registerContribution": "contribution",
    "createAsset": "asset",
    "createMeasure": "measure",
}
AIMS = {"vision", "outcome", "goal"}
REFERENCES = {
    "valueIds": {"value"},
    "experiencedByIds": {"group"},
    "ownerIds": {"actor"},
    "ownerId": {"actor"},
    "partOfId": {"actor"},
    "actorId": {"actor"},
    "assetId": {"asset"},
    "measureId": {"measure"},
    "observationId": {"measure"},
    "groupId": {"group"},
    "indicatesIds": AIMS | {"contribution"},
    "aimId": AIMS,
    "fromId": {"outcome", "goal", "contribution"},
    "toId": AIMS,
}
PERIOD = re.compile(r"\d{4}(-H[12]|-T[123]|-Q[1-4]|-\d\d(-\d\d)?|/\d\d)?")
CONTROL_CHARACTER = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
SHORT_FIELDS = {"name", "title", "unit", "tier", "externalId"}
OBSERVATIONS_PER_DEED_MAX = 100
DAYS = [date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1), date(2026, 12, 31), date(2028, 2, 29), date(2031, 9, 1)]
DELIVERED = {"DONE", "CANCELLED"}
OVERDUE = "contribution.ramper-till-butiker"

LABEL = "bidrag, mätvärden och svar är påhittade och har inte granskats av Vaggeryds kommun."
SUGGESTED_KEY_FIGURES = {
    "goal.overgripande-1": {"U07514", "U07414", "U00502", "N00401"},
    "goal.overgripande-2": {"U07453", "N00999", "N15436", "N17467", "U40455", "N02797"},
    "goal.overgripande-3": {"U09800", "N09890", "N09805", "N15722", "N00938"},
    "goal.overgripande-4": {"U00454", "N05401", "N00640", "N00647", "N00610"},
}


def input_type(deed: str) -> Any:
    assert SCHEMA.mutation_type is not None
    return SCHEMA.mutation_type.fields[deed].args["input"].type


each_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)


@each_seed
def test_every_entry_is_an_input_of_its_deed(seed: Path) -> None:
    faults: list[tuple[str, list[str | int], Any]] = []
    for deed, each in entries(seed):
        if deed == publish_pulse.name:
            _, wrong = read(VotesInput, each)
            assert not wrong, each
            continue
        wanted = input_type(deed)
        with_version = {"expectedVersion": 1} if "expectedVersion" in get_named_type(wanted).fields else {}
        validate_input_value(
            {**with_version, **each},
            wanted,
            lambda error, path, told=each: faults.append((error.message, path, told)),
        )
    assert faults == []


@each_seed
def test_every_reference_is_to_something_fitting_that_was_made_earlier(seed: Path) -> None:
    made: set[str] = set()
    for _, each in entries(seed):
        for field, reference in leaves(each):
            if field.endswith(("Id", "Ids")) and field not in {"externalId", "kpiId"}:
                assert reference in made, f"{field}: {reference} isn't made before it is used in {each}"
                assert reference.partition(".")[0] in REFERENCES[field], f"{field} can't be {reference}"
        made.add(each.get("externalId", ""))


@each_seed
def test_external_ids_are_plain_prefixed_by_type_and_unique(seed: Path) -> None:
    told = Counter(entry.input["externalId"] for entry in entries(seed) if entry.deed in PREFIXES)
    assert [external_id for external_id, times in told.items() if times > 1] == []
    for deed, each in entries(seed):
        if deed in PREFIXES:
            assert re.fullmatch(rf"{PREFIXES[deed]}\.[a-z0-9]+(-[a-z0-9]+)*", each["externalId"]), each["externalId"]
        assert "idempotencyKey" not in each


@each_seed
def test_everything_is_illustrative_or_has_a_source_and_a_key_figure_with_invented_values_says_both(seed: Path) -> None:
    for deed, each in entries(seed):
        if deed in PREFIXES:
            is_illustrative, source = each.get("illustrative") is True, each.get("source", "")
            assert is_illustrative or source, each["externalId"]
            if is_illustrative and source:
                assert "kpiId" in each, each["externalId"]
                assert source.endswith("mätvärdena är påhittade"), each["externalId"]


@each_seed
def test_links_close_no_circle(seed: Path) -> None:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for link in links(seed):
        sorter.add(link.target, link.source)
    assert set(sorter.static_order()) == {end for link in links(seed) for end in link[:2]}


@each_seed
def test_nothing_is_linked_twice(seed: Path) -> None:
    ends = Counter(link[:2] for link in links(seed))
    assert [pair for pair, times in ends.items() if times > 1] == []
    for deed, each in entries(seed):
        for list_of_ids in ("makers", "members"):
            actors = [one["actorId"] for one in each.get(list_of_ids, [])]
            assert len(set(actors)) == len(actors), (deed, each)
        for field in ("valueIds", "experiencedByIds", "ownerIds", "indicatesIds"):
            assert len(set(each.get(field, []))) == len(each.get(field, [])), (deed, field, each)


@each_seed
def test_strong_and_counteracting_links_tell_why(seed: Path) -> None:
    for link in links(seed):
        if link.told.get("confidence") == "HIGH" or link.told.get("polarity") == "COUNTERACTS":
            assert link.told.get("rationale"), link


@each_seed
def test_numbers_are_within_the_limits(seed: Path) -> None:
    makers = [maker for each in inputs_of(seed, "registerContribution") for maker in each["makers"]]
    members = [member for each in inputs_of(seed, "registerActor") for member in each.get("members", [])]
    weights = [link.told.get("weight", 1) for link in links(seed)]
    shares = [one.get("share", 1) for one in makers + members]
    assert all(0.001 <= number <= 1000 for number in weights + shares)
    assert all(0 <= entry.input.get("externalWeight", 0) <= 1000 for entry in entries(seed))


@each_seed
def test_texts_are_within_the_limits(seed: Path) -> None:
    for _, each in entries(seed):
        for field, text in leaves(each):
            if isinstance(text, str):
                assert text == text.strip() != "", (field, text)
                assert len(text) <= (200 if field in SHORT_FIELDS else 4000), text
                assert not CONTROL_CHARACTER.search(text), text


@each_seed
def test_nothing_ends_before_it_starts(seed: Path) -> None:
    for _, each in entries(seed):
        starts_on, ends_on = (
            date.fromisoformat(each[field]) if field in each else None for field in ("startsOn", "endsOn")
        )
        assert starts_on is None or ends_on is None or starts_on <= ends_on, each


@each_seed
def test_contributions_can_have_the_status_they_have(seed: Path) -> None:
    for each in inputs_of(seed, "registerContribution"):
        assert each["makers"], each
        assert each["status"] != "APPROVED" or each.get("contributesTo"), each
        assert each["status"] != "SUBMITTED" or each.get("contributesTo") or each.get("intendedFor"), each


@each_seed
def test_contact_is_an_address_that_nobody_can_own(seed: Path) -> None:
    contacts = [each["contact"] for each in inputs_of(seed, "registerActor") if "contact" in each]
    assert [contact for contact in contacts if not re.fullmatch(r"[a-z]+@[a-z]+\.example", contact)] == []


@each_seed
def test_partners_are_recognisably_fictional(seed: Path) -> None:
    partners = [
        each
        for each in inputs_of(seed, "registerActor")
        if sector_of(ActorKind(each["kind"])) in {Sector.BUSINESS, Sector.CIVIL_SOCIETY, Sector.JOINT}
    ]
    assert [each["name"] for each in partners if not each["name"].startswith(("Exempel", "Påhittade "))] == []


@each_seed
def test_observations_are_sound(seed: Path) -> None:
    deeds = inputs_of(seed, "recordObservations")
    assert all(0 < len(deed["observations"]) <= OBSERVATIONS_PER_DEED_MAX for deed in deeds)
    observations = [each for deed in deeds for each in deed["observations"]]
    for each in observations:
        assert PERIOD.fullmatch(each["period"]), each
        assert ("value" in each) == (each.get("status", "REPORTED") == "REPORTED"), each
    keys = Counter((each["measureId"], each["period"], each.get("area"), each.get("gender")) for each in observations)
    assert [key for key, times in keys.items() if times > 1] == []


@each_seed
def test_a_key_figure_that_exists_has_no_invented_target(seed: Path) -> None:
    for each in inputs_of(seed, "createMeasure"):
        if "kpiId" in each:
            assert each["externalId"] == f"measure.{each['kpiId'].lower()}"
            assert each["source"]
            assert not {"baseline", "acceptedValue", "targetValue"} & set(each), each["externalId"]


@each_seed
def test_every_outcome_has_drivers_and_some_goal_has_none(seed: Path) -> None:
    into = live_links_into(seed)
    for outcome in inputs_of(seed, "createOutcome"):
        assert any(chains(into, outcome["externalId"])), f"nobody contributes to {outcome['externalId']}"
    assert [each for each in inputs_of(seed, "createGoal") if each["externalId"] not in into] != []


@each_seed
def test_readme_tells_the_label(seed: Path) -> None:
    readme = (seed / "README.md").read_text("utf-8").replace("\n> ", " ")
    assert " Exempeldata. " in readme
    assert seed != VAGGERYD or LABEL in readme


def test_vaggeryd_is_large_enough_to_show_the_main_job() -> None:
    goals = inputs_of(VAGGERYD, "createGoal")
    actors = inputs_of(VAGGERYD, "registerActor")
    assert len(inputs_of(VAGGERYD, "createOutcome")) >= 12
    assert len({group for each in inputs_of(VAGGERYD, "createOutcome") for group in each["experiencedByIds"]}) >= 5
    assert len(goals) >= 40
    assert sum(len(each.get("contributesTo", [])) >= 2 for each in goals) >= 10
    assert len(actors) >= 25
    assert len({each["kind"] for each in actors}) >= 8
    assert sum("partOfId" in each for each in actors) >= 15
    assert any(each["kind"] == "JOINT_BODY" and len(each["members"]) >= 3 for each in actors)
    assert len(counting(VAGGERYD)) >= 80
    assert len(inputs_of(VAGGERYD, "createMeasure")) >= 40
    assert sum(each.get("externalWeight", 0) > 0 for _, each in entries(VAGGERYD)) >= 5
    assert sum(link.told.get("polarity") == "COUNTERACTS" for link in links(VAGGERYD)) >= 2


def test_vaggeryd_has_contributions_made_jointly_across_sectors() -> None:
    sector = sectors(VAGGERYD)
    across = [
        {sector[maker["actorId"]] for maker in each["makers"]} for each in inputs_of(VAGGERYD, "registerContribution")
    ]
    assert sum(len(joint) >= 2 for joint in across) >= 30
    assert sum({Sector.MUNICIPALITY, Sector.BUSINESS} <= joint for joint in across) >= 5
    assert sum({Sector.MUNICIPALITY, Sector.CIVIL_SOCIETY} <= joint for joint in across) >= 10


def test_vaggeryd_shows_every_status_and_delivery_that_can_be_registered() -> None:
    contributions = inputs_of(VAGGERYD, "registerContribution")
    assert {each["status"] for each in contributions} == {"DRAFT", "SUBMITTED", "APPROVED"}
    assert {each["delivery"] for each in contributions} == {"PLANNED", "ONGOING", "DONE", "CANCELLED"}


def test_vaggeryd_leads_from_each_contribution_to_the_vision_in_two_to_six_links() -> None:
    (vision,) = inputs_of(VAGGERYD, "createVision")
    found = list(chains(live_links_into(VAGGERYD), vision["externalId"]))
    assert {chain[0].source for chain in found} == counting(VAGGERYD)
    assert {len(chain) for chain in found} == {2, 3, 4, 5, 6}
    assert all(first.target == second.source for chain in found for first, second in pairwise(chain))


def test_vaggeryd_has_an_outcome_driven_mostly_by_civil_society() -> None:
    lonely = live_links_into(VAGGERYD)["outcome.ingen-ofrivilligt-ensam"]
    sector = sectors(VAGGERYD)
    leads = {
        each["externalId"]: sector[each["makers"][0]["actorId"]] for each in inputs_of(VAGGERYD, "registerContribution")
    }
    civil = sum(link.told["weight"] for link in lonely if leads.get(link.source) is Sector.CIVIL_SOCIETY)
    assert civil > sum(link.told["weight"] for link in lonely) / 2


def test_vaggeryd_states_real_things_as_its_sources_do() -> None:
    assert [each["code"] for each in inputs_of(VAGGERYD, "setPlace")] == ["0665"]
    values = [each for each in inputs_of(VAGGERYD, "createValue") if not each.get("illustrative")]
    assert [each["name"] for each in values] == [
        "Tanke och omtanke",
        "Idéer blir verklighet",
        "Alla har betydelse",
    ]
    real = Counter(each["tier"] for each in inputs_of(VAGGERYD, "createGoal") if "source" in each)
    assert real == {"övergripande mål": 4, "programområde": 4, "framgångsfaktor": 12}


def test_vaggeryd_has_the_suggested_key_figures_under_its_four_goals() -> None:
    measures = inputs_of(VAGGERYD, "createMeasure")
    found = {
        goal: {each["kpiId"] for each in measures if "kpiId" in each and goal in each["indicatesIds"]}
        for goal in SUGGESTED_KEY_FIGURES
    }
    assert found == SUGGESTED_KEY_FIGURES


def test_vaggeryd_has_observations_of_illustrative_measures_alone_and_each_says_that_it_is_invented() -> None:
    illustrative = {each["externalId"] for each in inputs_of(VAGGERYD, "createMeasure") if each.get("illustrative")}
    observations = [each for deed in inputs_of(VAGGERYD, "recordObservations") for each in deed["observations"]]
    for each in observations + inputs_of(VAGGERYD, "publishPulse"):
        assert each["measureId"] in illustrative
        assert each["source"].startswith("Exempeldata")


def test_vaggeryd_has_an_address_of_each_municipal_function_that_says_it_is_invented() -> None:
    for each in inputs_of(VAGGERYD, "registerActor"):
        if sector_of(ActorKind(each["kind"])) is Sector.MUNICIPALITY:
            assert each["contact"].endswith(".example"), each
            assert each.get("illustrative") or each["source"].endswith("kontaktadressen är påhittad"), each


def test_vaggeryd_says_of_each_measure_how_often_it_is_observed() -> None:
    without = [each["externalId"] for each in inputs_of(VAGGERYD, "createMeasure") if "frequency" not in each]
    assert without == ["measure.n05401"]  # elections are rarer than any frequency


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_vaggeryd_makes_sense_on_whatever_day_it_is_loaded(today: date) -> None:
    for each in inputs_of(VAGGERYD, "registerContribution", today):
        starts_on, ends_on = (each.get(field, "") for field in ("startsOn", "endsOn"))
        if each["delivery"] == "PLANNED":
            assert not starts_on or starts_on > str(today), each
        else:
            assert starts_on < str(today), each
        assert not ends_on or ends_on >= starts_on, each
        is_past = bool(ends_on) and ends_on < str(today)
        assert is_past == (each["delivery"] in DELIVERED or each["externalId"] == OVERDUE), each
    observations = [each for deed in inputs_of(VAGGERYD, "recordObservations", today) for each in deed["observations"]]
    for each in observations + inputs_of(VAGGERYD, "publishPulse", today):
        assert period_of(each["period"]).end < today, each
    for each in inputs_of(VAGGERYD, "openReportingRound", today):
        assert period_of(each["period"]).end < today <= date.fromisoformat(each["dueOn"])


def test_klippan_has_its_own_figures_beside_those_of_the_nation() -> None:
    assert [each["code"] for each in inputs_of(KLIPPAN, "setPlace")] == ["1276"]
    observations = [each for deed in inputs_of(KLIPPAN, "recordObservations") for each in deed["observations"]]
    own = {each["measureId"] for each in observations if "area" not in each and each["period"] == "2020"}
    nation = {each["measureId"] for each in observations if each.get("area") == "0000" and each["period"] == "2019"}
    assert own == nation == {each["externalId"] for each in inputs_of(KLIPPAN, "createMeasure")}
    assert len(own) == 15
    assert len(observations) == 30
    assert all(each["source"] == "Klippans kommun, KKiK 2020" for each in observations)


def test_what_a_place_chooses_from_is_whole_and_has_its_source() -> None:
    known = yaml.safe_load((CHOICES / "municipalities.yaml").read_text("utf-8"))["municipalities"]
    assert (len(known), known["0665"], known["1276"]) == (290, "Vaggeryd", "Klippan")
    assert [code for code in known if not re.fullmatch(r"\d{4}", str(code))] == []
    figures = list(key_figures())
    assert len({each["kpiId"] for each in figures}) == len(figures) == 36
    for language in Language:
        targets = list(global_targets(language))
        assert len({each["externalId"] for each in targets}) == len(targets) == 169
        assert all(each["source"] for each in (*figures, *targets))
