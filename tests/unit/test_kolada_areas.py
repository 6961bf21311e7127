"""Which groups of Kolada's are of those that are like a municipality."""

from typing import Any

import pytest

from samsyn.errors import Refused
from samsyn.exchange.kolada.areas import Area, area_of, is_of
from samsyn.exchange.kolada.rows import Group, row_of
from tests.unit.deciding import Town

AREAS = {
    "0880": Area("Kalmar", "K"),
    "0008": Area("Region Kalmar län", "L"),
    "0007": Area("Region Kronoberg", "L"),
    "0380": Area("Uppsala", "K"),
    "0003": Area("Region Uppsala", "L"),
    "0139": Area("Upplands-Bro", "K"),
    "0686": Area("Bro", "K"),
    "1000": Area("Kommun", "K"),
}


@pytest.mark.parametrize(
    ("own", "title", "members", "expected"),
    [
        ("0880", "Liknande kommuner, Kalmar, 2023", ["1000"], True),
        ("0880", "Liknande kommuner, Region Kalmar län, 2023", ["0007"], False),
        ("0880", "Liknande kommuner, Region Kalmar län, 2023", ["1000"], False),
        ("0880", "Liknande kommuner, Kalmar län, 2023", ["1000"], False),
        ("0880", "Liknande kommuner, Kalmar, 2023", ["0007", "0008"], False),
        ("0880", "Liknande kommuner, Kalmarsund, 2023", ["1000"], False),
        ("0380", "Liknande kommuner Region Uppsala", ["1000"], False),
        ("0380", "Liknande kommuner Uppsala, jämfört med Region Uppsala", ["1000"], True),
        ("0686", "Liknande kommuner Upplands-Bro", ["1000"], False),
        ("0686", "Liknande kommuner Bro", ["9999"], True),
        ("0880", "Kommuner i Kalmar", ["1000"], False),
    ],
)
def test_b10_a_group_is_of_the_municipality_that_it_names(
    own: str, title: str, members: list[str], *, expected: bool
) -> None:
    assert is_of(AREAS[own], Group("G1", title, tuple(members)), AREAS) is expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"id": "0880", "title": " Kalmar ", "type": "K"}, ("0880", Area("Kalmar", "K"))),
        ({"id": "0880", "title": "Kalmar"}, ("0880", Area("Kalmar", ""))),
        ({"id": 880, "title": "Kalmar"}, None),
        ("0880", None),
    ],
)
def test_an_area_is_read_as_kolada_tells_it(told: Any, expected: tuple[str, Area] | None) -> None:
    assert area_of(told) == expected


@pytest.mark.parametrize("code", ["G37569", "G1", "G176149"])
def test_b10_a_row_of_a_group_holds_nothing_and_is_no_fault(code: str) -> None:
    row = row_of({"kpi": "N00945", "municipality": code, "period": 2024, "values": []})
    assert (row.group, row.figures, row.complaints) == (code, [], [])


@pytest.mark.parametrize("code", ["g", "G", "37569", "H37569"])
def test_b10_what_is_no_group_is_told(code: str) -> None:
    row = row_of({"kpi": "N00945", "municipality": code, "period": 2024, "values": []})
    assert (row.group, [each.at for each in row.complaints]) == (None, ["municipality"])


@pytest.mark.parametrize("code", ["665", "6", "06650", "٠٦٦٥"])
@pytest.mark.parametrize(
    ("deed", "path"),
    [
        ("setPlace", "code"),
        ("recordObservations", "observations.0.area"),
        ("recordPeerGroups", "groups.0.members.0"),
    ],
)
def test_b10_digits_that_are_no_code_are_refused(code: str, deed: str, path: str) -> None:
    town = Town()
    measure = {"name": "M", "unit": "%", "stage": "EFFECT", "method": "COUNT", "direction": "INCREASE"}
    town.do("createMeasure", {**measure, "externalId": "M"})
    given = {
        "setPlace": {"code": code, "name": "Vaggeryd"},
        "recordObservations": {"observations": [{"measureId": "@M", "period": "2024", "value": 1, "area": code}]},
        "recordPeerGroups": {"groups": [{"id": "G1", "name": "Grannar", "members": [code]}]},
    }
    with pytest.raises(Refused) as refusal:
        town.decide(deed, given[deed])
    told = [(".".join(fault.path), fault.reason, "four digits" in str(fault.message)) for fault in refusal.value.faults]
    assert told == [(path, "NOT_A_CODE", True)]


@pytest.mark.parametrize("code", ["0665", "VAG", "SE-0665"])
def test_b10_codes_are_taken(code: str) -> None:
    town = Town()
    town.do("setPlace", {"code": code, "name": "Vaggeryd"})
    assert town.graph.place
    assert town.graph.place.code == code
