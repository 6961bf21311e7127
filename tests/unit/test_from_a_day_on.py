"""What counts from the beginning of a year, what holds from a day on, and by whose calendar."""

from datetime import date
from typing import Any

import pytest

from samsyn.deeds.deviations.following import with_deviations
from samsyn.deeds.doing.deed import Work
from samsyn.deeds.measures.measures import begun_targets
from samsyn.graph.deltas import apply
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.targets import targets_of
from samsyn.model.times import day_of, keep_time_of, midnight
from samsyn.questions.judgement import attainment, attainment_index, limits_of, trend
from samsyn.settings import TIME_ZONE
from tests.unit.deciding import Town
from tests.unit.placing import Place, refused

# What counts from the beginning of the year


def cumulative(*values: tuple[str, float], **more: Any) -> Place:
    place = Place(accumulation="CUMULATIVE", acceptedValue=80.0, **more)
    for period, value in values:
        place.figure(period, value)
    return place


def test_b6_the_first_part_of_a_year_is_no_fall() -> None:
    place = cumulative(("2025-T1", 30.0), ("2025-T2", 61.0), ("2025-T3", 92.0), ("2026-T1", 31.0))
    assert (attainment(place.measure, place.view).name, trend(place.measure, place.view).name) == (
        "ON_TARGET",
        "IMPROVING",
    )
    assert place.open == []
    assert attainment_index(place.measure, place.view) == 100.0


def test_b6_too_little_for_the_part_of_the_year_is_told_so() -> None:
    place = cumulative(("2025-T3", 92.0), ("2026-T1", 20.0))
    fact = (
        "2026-T1: 20, som ger 60 på ett helt år, sämre än det accepterade värdet 80"
        " / which makes 60 in a whole year, worse than the accepted value 80."
    )
    assert [each.fact for each in place.open] == [fact]


@pytest.mark.parametrize(
    ("period", "value", "expected"),
    [
        ("2026-01", 7.5, "ON_TARGET"),
        ("2026-01", 6.7, "ACCEPTED"),
        ("2026-Q3", 67.5, "ON_TARGET"),
        ("2026-H1", 39.9, "OFF_TARGET"),
        ("2025", 90.0, "ON_TARGET"),
        ("2024/25", 90.0, "ON_TARGET"),
        ("2026-07-02", 45.2, "ON_TARGET"),
    ],
)
def test_b6_each_period_is_judged_by_its_part_of_the_year(period: str, value: float, expected: str) -> None:
    place = cumulative((period, value))
    assert attainment(place.measure, place.view).name == expected


def test_b6_a_measure_that_is_found_to_be_cumulative_is_judged_anew() -> None:
    place = Place()
    place.figure("2026-T1", 31.0)
    assert place.shown == [("2026-T1", "OPEN")]
    place.change("updateMeasure", place.measure, accumulation="CUMULATIVE")
    assert place.shown == [("2026-T1", "WITHDRAWN")]


# From a day on


def test_b7_a_target_to_come_holds_from_its_day_on() -> None:
    place = Place()
    place.figure("2025", 60.0)
    place.change("setTarget", place.measure, validFrom="2027-01-01", acceptedValue=70.0, reason="Beslut i fullmäktige.")
    assert (place.measure.accepted_value, place.open) == (50.0, [])
    assert limits_of(place.measure, "2026-12-31") == (50.0, 90.0)
    assert limits_of(place.measure, "2027-01-01") == (70.0, 90.0)
    place.now = "2026-12-31T23:30:00.000000Z"
    assert attainment(place.measure, place.view).name == "OFF_TARGET"


def test_b7_the_day_that_begins_opens_what_its_target_makes_worse() -> None:
    place = Place()
    place.figure("2025", 60.0)
    place.change("setTarget", place.measure, validFrom="2027-01-01", acceptedValue=70.0, reason="Beslut.")
    assert _begun(place) is None
    place.now = "2027-01-01T00:10:00.000000Z"
    assert _begun(place) is not None
    assert (place.measure.accepted_value, place.shown) == (70.0, [("2025", "OPEN")])
    assert _begun(place) is None


def _begun(place: Place) -> Any:
    work = Work(place.view, {}, [])
    decision = begun_targets(work)
    if decision is not None:
        for change in with_deviations(work, decision).changes:
            apply(place.graph, change)
    return decision


def test_b7_there_is_one_of_each_day() -> None:
    place = Place()
    place.change("updateMeasure", place.measure, targetValue=91.0, reason="Ett.")
    place.change("updateMeasure", place.measure, targetValue=92.0, reason="Två.")
    place.change("setTarget", place.measure, validFrom="2025-01-01", targetValue=80.0, acceptedValue=40.0)
    place.change("setTarget", place.measure, validFrom="2025-01-01", targetValue=81.0, reason="Rättat.")
    told = targets_of(place.measure.targets)
    assert [(each["validFrom"], each["targetValue"], each["acceptedValue"]) for each in told] == [
        ("2025-01-01", 81.0, 40.0),
        ("2026-11-28", 92.0, 50.0),
    ]
    assert limits_of(place.measure, "2026-11-28") == (50.0, 92.0)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"targetValue": 40.0, "reason": "Nytt."}, ("INVALID", "acceptedValue", "ACCEPTED_BEYOND_TARGET")),
        ({"targetValue": 95.0}, ("INVALID", "reason", "UNEXPLAINED")),
        ({"reason": "Inget."}, ("INVALID", "targetValue", "MISSING")),
    ],
)
def test_b7_it_is_as_sound_and_explained_as_one_of_today(given: dict[str, Any], fault: tuple[str, str, str]) -> None:
    place = Place()
    assert refused(lambda: place.change("setTarget", place.measure, validFrom="2027-01-01", **given)) == [fault]


def test_b7_a_direction_has_to_fit_what_is_to_come() -> None:
    place = Place(acceptedValue=None, targetValue=None)
    place.change("setTarget", place.measure, validFrom="2027-01-01", acceptedValue=50.0, targetValue=90.0)
    assert refused(lambda: place.change("updateMeasure", place.measure, direction="DECREASE")) == [
        ("INVALID", "direction", "ACCEPTED_BEYOND_TARGET")
    ]


# The calendar of the place


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("Europe/Stockholm", "2026-12-31T23:30:00.000000Z", "2027-01-01"),
        ("Europe/Stockholm", "2026-06-30T22:30:00.000000Z", "2026-07-01"),
        ("Europe/Stockholm", "2026-12-31T22:30:00.000000Z", "2026-12-31"),
        ("Europe/Helsinki", "2026-12-31T22:30:00.000000Z", "2027-01-01"),
        ("America/New_York", "2027-01-01T03:00:00.000000Z", "2026-12-31"),
    ],
)
def test_b9_the_day_is_that_of_the_place(zone: str, moment: str, day: str) -> None:
    keep_time_of(zone)
    try:
        assert day_of(moment) == day
        assert View(Town().graph, SERVICE, moment).today == day
        assert day_of(midnight(date.fromisoformat(day))) == day
    finally:
        keep_time_of(TIME_ZONE)


def test_b9_a_target_of_today_begins_on_the_place_day() -> None:
    place = Place("2026-12-31T23:30:00.000000Z")
    assert '"validFrom": "2027-01-01"' in (place.measure.targets or "")


def test_b9_what_is_due_is_so_by_the_place_day() -> None:
    place = Place("2026-12-31T23:30:00.000000Z")
    place.act("registerActor", externalId="A", name="Klubben", kind="ASSOCIATION")
    place.figure("2026", 6.0)
    deviation = place.cause()
    late = {"title": "Fråga", "ownerId": "@A", "dueOn": "2026-12-31"}
    assert refused(lambda: place.change("addCorrectiveAction", deviation, **late)) == [
        ("INVALID", "dueOn", "IN_THE_PAST")
    ]
