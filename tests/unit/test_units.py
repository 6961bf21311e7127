"""A measure's scale: what people have said of it refuses, what its unit lets suppose flags."""

from typing import Any

import pytest

from samsyn.api.types.measures import is_beyond_scale
from samsyn.errors import Refused
from samsyn.graph.records import Measure, Observation
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.model.units import Scale, UnitProposal, proposed
from samsyn.model.vocabulary import UnitKind
from tests.unit.deciding import Town

GIVEN = {"name": "N02100", "externalId": "M", "stage": "EFFECT", "method": "KEY_FIGURE", "direction": "INCREASE"}


def town(**more: Any) -> Town:
    made = Town()
    made.do("setPlace", {"code": "0665", "name": "Vaggeryd"})
    made.do("createMeasure", {**GIVEN, "unit": "andel (%)", **more})
    return made


def record(made: Town, value: float, period: str = "2024") -> None:
    made.do("recordObservations", {"observations": [{"measureId": "@M", "period": period, "value": value}]})


def flagged(made: Town) -> list[float | None]:
    """The values that are to be looked at."""
    view = View(made.graph, SERVICE, now())
    return [each.value for each in made.graph.all(Observation) if is_beyond_scale(each, view)]


def faults(made: Town, deed: str, **raw: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        made.decide(deed, raw)
    return [(".".join(fault.path), fault.reason) for fault in refusal.value.faults]


@pytest.mark.parametrize("value", [-0.21, 163.4, -4.8])
def test_b5_a_value_that_the_unit_doesnt_let_expect_is_taken_and_flagged(value: float) -> None:
    made = town()
    record(made, value)
    record(made, 50.0, "2023")
    assert flagged(made) == [value]


@pytest.mark.parametrize("unit", ["index 0-100", "skala 1-5", "Betyg 1\u201310"])
def test_b5_an_index_beyond_its_bounds_is_taken_and_flagged(unit: str) -> None:
    made = town(unit=unit)
    record(made, 104.0)
    assert flagged(made) == [104.0]


@pytest.mark.parametrize(
    ("scale", "value"),
    [
        ({"scaleMin": 0, "scaleMax": 100}, 100.5),
        ({"scaleMin": 0, "scaleMax": 100}, -0.5),
        ({"scaleMin": 0}, -0.5),
        ({"scaleMax": 100}, 100.5),
        ({"scaleMin": 1, "scaleMax": 5, "unit": "index 0-100"}, 50.0),
    ],
)
def test_b5_a_value_beyond_a_scale_that_was_set_is_refused(scale: dict[str, Any], value: float) -> None:
    observations = [{"measureId": "@M", "period": "2024", "value": value}]
    told = faults(town(**scale), "recordObservations", observations=observations)
    assert told == [("observations.0.value", "OUT_OF_RANGE")]


@pytest.mark.parametrize(
    ("said", "value"),
    [({"scaleMin": 0, "scaleMax": 200}, 163.4), ({"unitKind": "OTHER"}, -4.8), ({"scaleMax": 100}, -0.21)],
)
def test_b5_what_people_have_said_goes_before_what_the_unit_lets_suppose(said: dict[str, Any], value: float) -> None:
    made = town(**said)
    record(made, value)
    assert flagged(made) == []


def test_b5_a_scale_that_is_set_later_flags_what_is_there_and_refuses_what_comes() -> None:
    made = town(unit="kr/inv")
    record(made, 7.0)
    assert flagged(made) == []
    made.do("updateMeasure", {"id": "@M", "expectedVersion": 2, "scaleMin": 1, "scaleMax": 5, "unitKind": "SCALE"})
    assert flagged(made) == [7.0]
    observations = [{"measureId": "@M", "period": "2025", "value": 7.0}]
    assert faults(made, "recordObservations", observations=observations) == [("observations.0.value", "OUT_OF_RANGE")]
    made.do("updateMeasure", {"id": "@M", "expectedVersion": 3, "scaleMin": None, "scaleMax": None, "unitKind": None})
    record(made, 9.0, "2025")
    assert flagged(made) == []


@pytest.mark.parametrize(
    ("given", "path"),
    [({"scaleMin": 5, "scaleMax": 1}, "scaleMax"), ({"scaleMin": 5, "scaleMax": 5}, "scaleMax")],
)
def test_b5_a_scale_that_no_value_is_on_is_refused(given: dict[str, float], path: str) -> None:
    wanted = {**GIVEN, "externalId": "N", "unit": "andel (%)", **given}
    assert faults(town(), "createMeasure", **wanted) == [(path, "SCALE_REVERSED")]
    assert faults(town(), "updateMeasure", id="@M", expectedVersion=1, **given) == [(path, "SCALE_REVERSED")]


def test_b5_half_a_scale_is_held_against_the_other_half() -> None:
    made = town(scaleMin=0, scaleMax=100)
    assert faults(made, "updateMeasure", id="@M", expectedVersion=1, scaleMin=100) == [("scaleMin", "SCALE_REVERSED")]
    assert faults(made, "updateMeasure", id="@M", expectedVersion=1, decimals=7) == [("decimals", "TOO_LARGE")]
    [measure] = made.graph.all(Measure)
    assert (measure.scale_min, measure.scale_max, measure.unit_kind, measure.decimals) == (0, 100, None, None)


@pytest.mark.parametrize(
    ("unit", "kind", "decimals", "scale"),
    [
        ("andel (%)", "SHARE", 1, (0.0, 100.0)),
        ("Andel av elever", "SHARE", 1, (0.0, 100.0)),
        ("index 0-100", "INDEX", None, (0.0, 100.0)),
        ("index", "INDEX", None, (None, None)),
        ("skala 1\u20135", "SCALE", None, (1.0, 5.0)),
        ("index 100-0", "INDEX", None, (None, None)),
        ("%", None, None, (None, None)),
        ("kr/inv", "MONEY", 0, (None, None)),
        ("antal/1000 inv 0\u201318 år", "RATE", None, (None, None)),
        ("antal", "COUNT", 0, (None, None)),
        ("dagar", "TIME", None, (None, None)),
        ("landelar", None, None, (None, None)),
    ],
)
def test_b5_a_unit_lets_suppose(
    unit: str, kind: str | None, decimals: int | None, scale: tuple[float | None, float | None]
) -> None:
    expected = UnitProposal(
        unit_kind=UnitKind(kind) if kind else None, decimals=decimals, scale_min=scale[0], scale_max=scale[1]
    )
    assert proposed(unit) == expected


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (Scale(0, 100), "from 0 to 100"),
        (Scale(0.5, 1234567.25), "from 0.5 to 1234567.25"),
        (Scale(1, None), "of 1 or more"),
        (Scale(None, 5), "of 5 or less"),
    ],
)
def test_b5_a_scale_is_told_in_words(scale: Scale, words: str) -> None:
    assert str(scale) == words
