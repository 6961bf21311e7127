"""What figures and limits do to deviations, whatever has made them so."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from samsyn.errors import ConflictFault
from samsyn.graph.records import Deviation
from samsyn.model.vocabulary import DeviationState
from samsyn.questions.judgement import is_provisional
from tests.unit.deciding import Town
from tests.unit.placing import MEASURE, Place, faults_of, refused

# Periods that haven't begun


@pytest.mark.parametrize(
    "period", ["2062", "2027", "2026-12", "2026-11-29", "2027-Q1", "2027-H1", "2027-T1", "2027/28"]
)
def test_b1_a_period_that_has_not_begun_is_refused(period: str) -> None:
    place = Place()
    assert refused(lambda: place.figure(period, 60.0)) == [("INVALID", "observations.0.period", "NOT_BEGUN")]
    assert place.measure.observations == ()


@pytest.mark.parametrize("more", [{"area": "0662"}, {"gender": "K"}, {"value": None, "status": "MISSING"}])
def test_b1_whatever_it_is_of(more: dict[str, Any]) -> None:
    place = Place()
    given = {"value": 60.0, **more}
    assert refused(lambda: place.figure("2027", **given)) == [("INVALID", "observations.0.period", "NOT_BEGUN")]


@pytest.mark.parametrize(
    ("period", "provisional"),
    [
        ("2026", True),
        ("2026-11", True),
        ("2026-11-28", True),
        ("2026/27", True),
        ("2026-10", False),
        ("2026-11-27", False),
        ("2025", False),
    ],
)
def test_b1_a_period_that_runs_is_provisional(period: str, *, provisional: bool) -> None:
    place = Place()
    place.figure(period, 60.0)
    assert is_provisional(place.figure_at(period), place.view) is provisional


def test_b1_a_year_begins_with_the_place() -> None:
    place = Place("2026-12-31T23:30:00.000000Z")
    place.figure("2027", 60.0)
    place.now = "2026-12-31T22:30:00.000000Z"
    assert refused(lambda: place.figure("2027-01", 60.0)) == [("INVALID", "observations.0.period", "NOT_BEGUN")]


# A slip


def test_b2_what_was_corrected_leaves_its_deviation_withdrawn_and_the_next_bad_figure_opens_its_own() -> None:
    place = Place()
    place.figure("2026-08", 60.0)
    place.figure("2026-09", 6.0)
    assert place.shown == [("2026-09", "OPEN")]
    place.figure("2026-09", 60.0)
    assert place.shown == [("2026-09", "WITHDRAWN")]
    place.figure("2026-10", 20.0)
    assert place.shown == [("2026-09", "WITHDRAWN"), ("2026-10", "OPEN")]


def test_b2_a_removed_figure_takes_its_deviation_with_it() -> None:
    place = Place()
    place.figure("2026-08", 60.0)
    place.figure("2026-09", 6.0)
    place.remove("2026-09")
    assert place.shown == [("-", "WITHDRAWN")]


def test_b2_a_figure_that_is_not_the_latest_any_more_has_none() -> None:
    place = Place()
    for period, value in (("2023", 10.0), ("2024", 20.0), ("2025", 60.0)):  # brought in later, the oldest first
        place.figure(period, value)
    assert place.open == []
    assert {state for _, state in place.shown} == {"WITHDRAWN"}


def test_b2_the_oldest_first_in_one_go_leaves_none_behind() -> None:
    place = Place()
    values = (("2023", 10.0), ("2024", 20.0), ("2025", 60.0))
    observations = [{"measureId": "@M", "period": period, "value": value} for period, value in values]
    place.act("recordObservations", observations=observations)
    assert place.shown == []


def test_b2_of_bad_figures_the_latest_alone_has_one_open() -> None:
    place = Place()
    place.figure("2024", 10.0)
    place.figure("2025", 20.0)
    assert place.shown == [("2024", "WITHDRAWN"), ("2025", "OPEN")]
    place.figure("2023", 5.0)
    assert len(place.open) == 1


def test_b2_the_fact_follows_the_figure() -> None:
    place = Place()
    place.figure("2026-09", 6.0)
    place.figure("2026-09", 7.0)
    [deviation] = place.open
    assert deviation.fact == "2026-09: 7, sämre än det accepterade värdet 50 / worse than the accepted value 50."
    place.cause()
    place.figure("2026-09", 60.0)
    assert deviation.state is DeviationState.CAUSE_STATED
    assert "60, inte längre sämre än det accepterade värdet 50" in deviation.fact


def test_b2_one_with_a_cause_is_withdrawn_by_a_deed_with_a_reason_and_the_next_opens_its_own() -> None:
    place = Place()
    place.figure("2026-09", 6.0)
    deviation = place.cause()
    place.figure("2026-09", 60.0)
    assert place.shown == [("2026-09", "CAUSE_STATED")]
    place.figure("2026-10", 20.0)
    assert place.shown == [("2026-09", "CAUSE_STATED"), ("2026-10", "OPEN")]
    place.change("withdrawDeviation", deviation, reason="Ett skrivfel.")
    assert (deviation.state, deviation.withdrawn_reason) == (DeviationState.WITHDRAWN, "Ett skrivfel.")
    assert refused(lambda: place.change("withdrawDeviation", deviation, reason="Igen.")) == [
        ("STATE", "id", "WITHDRAWN")
    ]


def test_b2_what_was_to_be_done_about_it_is_cancelled_with_it() -> None:
    place = Place()
    place.act("registerActor", externalId="A", name="Klubben", kind="ASSOCIATION")
    place.figure("2026-09", 6.0)
    deviation = place.cause()
    place.change("addCorrectiveAction", deviation, title="Fråga", ownerId="@A", dueOn="2099-01-01")
    place.change("withdrawDeviation", deviation, reason="Ett skrivfel.")
    assert [each.state.name for each in deviation.actions] == ["CANCELLED"]


def test_b2_one_that_somebody_works_on_holds_as_long_as_all_is_bad() -> None:
    place = Place()
    place.figure("2026-07", 6.0)
    place.cause()
    place.figure("2026-08", 7.0)
    assert place.shown == [("2026-07", "CAUSE_STATED")]
    place.figure("2026-09", 60.0)
    place.figure("2026-10", 8.0)
    assert place.shown == [("2026-07", "CAUSE_STATED"), ("2026-10", "OPEN")]


def test_b2_what_somebody_has_withdrawn_stays_so_until_the_figure_changes() -> None:
    place = Place()
    place.figure("2026-09", 6.0)
    [deviation] = place.open
    place.change("withdrawDeviation", deviation, reason="Bron var stängd.")
    place.figure("2026-09", 99.0, gender="K")
    assert place.open == []
    place.figure("2026-09", 5.0)
    assert [each.fact[:10] for each in place.open] == ["2026-09: 5"]


def test_b2_a_deviation_told_by_hand_stays_and_hides_no_bad_figure() -> None:
    place = Place()
    place.figure("2026-09", 60.0)
    place.act("openDeviation", measureId="@M", fact="Kön var lång.")
    place.figure("2026-10", 20.0)
    assert place.shown == [("2026-09", "OPEN"), ("2026-10", "OPEN")]
    place.figure("2026-10", 60.0)
    assert place.shown == [("2026-09", "OPEN"), ("2026-10", "WITHDRAWN")]


def test_b2_undoing_a_slip_withdraws_nothing_that_holds() -> None:
    place = Place()
    place.figure("2026-09", 6.0)
    correction = place.figure("2026-09", 60.0)
    place.undo(correction)
    assert place.shown == [("2026-09", "OPEN")]


# One rule, whatever made it true


def test_b3_a_changed_limit_opens_one_and_withdraws_it() -> None:
    place = Place()
    place.figure("2025", 60.0)
    place.change("updateMeasure", place.measure, acceptedValue=70.0, reason="Nytt mål.")
    assert [each.fact for each in place.open] == [
        "2025: 60, sämre än det accepterade värdet 70 / worse than the accepted value 70."
    ]
    place.change("updateMeasure", place.measure, acceptedValue=65.0, reason="Nytt mål.")
    assert ["65" in each.fact for each in place.open] == [True]
    place.change("updateMeasure", place.measure, acceptedValue=55.0, reason="Nytt mål.")
    assert place.shown == [("2025", "WITHDRAWN")]


def test_b3_a_first_limit_opens_one() -> None:
    place = Place(acceptedValue=None)
    place.figure("2025", 6.0)
    assert place.shown == []
    place.change("updateMeasure", place.measure, acceptedValue=70.0)
    assert place.shown == [("2025", "OPEN")]


def test_b3_another_direction_opens_one() -> None:
    place = Place(targetValue=None)
    place.figure("2025", 60.0)
    place.change("updateMeasure", place.measure, direction="DECREASE")
    assert place.shown == [("2025", "OPEN")]


def test_b3_a_removed_figure_that_makes_a_bad_one_the_latest_opens_one() -> None:
    place = Place()
    place.figure("2024", 6.0)
    place.figure("2025", 60.0)
    place.remove("2025")
    assert place.shown == [("2024", "OPEN"), ("2024", "WITHDRAWN")]


def test_b3_a_place_that_is_set_later_opens_one() -> None:
    town = Town()
    town.do("createMeasure", {"externalId": "M", "name": "Besök", "acceptedValue": 50.0, **MEASURE})
    given = {"measureId": "@M", "period": "2025", "value": 6.0, "area": "0665"}
    town.do("recordObservations", {"observations": [given]})
    assert list(town.graph.all(Deviation)) == []
    town.do("setPlace", {"code": "0665", "name": "Vaggeryd"})
    assert [each.state.name for each in town.graph.all(Deviation)] == ["OPEN"]


def test_b3_an_undone_limit_withdraws_what_it_opened() -> None:
    place = Place()
    place.figure("2025", 60.0)
    place.change("updateMeasure", place.measure, acceptedValue=70.0, reason="Nytt mål.")
    place.undo(place.decided[-1])
    assert place.open == []


# What is there already


def test_b4_another_than_was_read_is_a_conflict_with_what_is_there() -> None:
    place = Place()
    place.figure("2025", 60.0, expectedVersion=0)
    place.figure("2025", 61.0, expectedVersion=1)
    [fault] = faults_of(lambda: place.figure("2025", 62.0, expectedVersion=1))
    there = place.figure_at("2025")
    assert isinstance(fault, ConflictFault)
    told = (fault.code, fault.path, fault.current, fault.current_version)
    assert told == ("CONFLICT", ("observations", "0", "expectedVersion"), there.id, 2)
    assert there.value == 61.0


@pytest.mark.parametrize("version", [0, 2])
def test_b4_so_it_is_of_what_was_new_or_is_gone(version: int) -> None:
    place = Place()
    place.figure("2025", 60.0)
    if version:
        place.remove("2025")
    assert refused(lambda: place.figure("2025", 62.0, expectedVersion=version)) == [
        ("CONFLICT", "observations.0.expectedVersion", "STALE_VERSION")
    ]


def test_b4_the_payload_tells_what_was_replaced() -> None:
    place = Place()
    place.figure("2025", 60.0, comment="Preliminärt", source="Enkäten")
    replaced = place.figure("2025", 61.0).decision.payload
    assert replaced is not None
    all_told = replaced["replaced"]
    assert isinstance(all_told, Sequence)
    told = all_told[0]
    assert isinstance(told, Mapping)
    assert {name: told[name] for name in ("version", "value", "status", "comment", "source")} == {
        "version": 1,
        "value": 60.0,
        "status": "REPORTED",
        "comment": "Preliminärt",
        "source": "Enkäten",
    }


def test_b4_what_is_left_out_of_the_words_stays_and_null_clears_it() -> None:
    place = Place()
    place.figure("2025", 60.0, comment="Fritidsgården var stängd.")
    place.figure("2025", 61.0, source="Källa: Kolada")
    there = place.figure_at("2025")
    assert (there.value, there.comment, there.source) == (61.0, "Fritidsgården var stängd.", "Källa: Kolada")
    place.figure("2025", 61.0, comment=None)
    assert (there.comment, there.source, there.version) == (None, "Källa: Kolada", 3)
