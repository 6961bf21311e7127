"""Texts that come in with deeds: kept as they look, and told from each other as people tell them."""

from collections.abc import Mapping
from typing import Any

import pytest

from samsyn.deeds.doing.decide import key_of
from samsyn.errors import Refused
from samsyn.exchange.kolada.definitions import said_of
from samsyn.exchange.kolada.rows import group_of
from tests.unit.deciding import Town

GOAL = {"name": "Mål", "externalId": "Mål 1-Å"}
ALIKE = {
    "decomposed": "Ma\u030al 1-A\u030a",
    "with a soft hyphen": "M\u00adål 1-Å",
    "with zero widths": "\ufeffMål\u200b 1-Å\u200d",
    "with other spaces": "Mål\u00a0\u20031-Å",
    "with another dash": "Mål 1\u2011Å",
    "in wide letters": "\uff2dål 1-Å",
    "turned round": "\u202eMål 1-Å\u202c",
}


def told(town: Town, deed: str, raw: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The reasons for which a deed is refused, with their paths; the graph is as it was."""
    before = dict(town.graph.records)
    with pytest.raises(Refused) as refusal:
        town.do(deed, raw)
    assert town.graph.records == before
    return [(".".join(fault.path), str(fault.reason)) for fault in refusal.value.faults]


def test_d1_names_are_kept_and_sorted_as_they_look() -> None:
    town = Town()
    goal = town.do(
        "createGoal", {"name": "\ufeffTrygga\u00ad sko\u200blor\u202e", "description": "för\u00ad alla\n🧑\u200d🎓"}
    )
    assert (goal.name, goal.description) == ("Trygga skolor", "för alla\n🧑\u200d🎓")
    assert goal.name_sort == town.do("createGoal", {"name": "trygga skolor"}).name_sort


@pytest.mark.parametrize("name", ["\u3164", "\u2800", "\u0301\u0302", "\u00ad\u200b", "\U000e0061", " \u202e "])
def test_d1_a_name_that_shows_nothing_is_empty(name: str) -> None:
    town = Town()
    assert told(town, "createGoal", {"name": name}) == [("name", "EMPTY")]
    assert town.do("createGoal", {"name": "Mål", "description": name, "externalId": name}).description is None


@pytest.mark.parametrize("how", ALIKE)
def test_d1_an_external_id_that_looks_like_another_is_taken(how: str) -> None:
    town = Town()
    goal = town.do("createGoal", GOAL)
    assert told(town, "createGoal", {"name": "Nytt", "externalId": ALIKE[how]}) == [("externalId", "EXTERNAL_ID_TAKEN")]
    own = {"id": goal.id, "expectedVersion": 1, "externalId": ALIKE[how]}
    assert town.do("updateGoal", own) is goal, "and it may be written so where it is its own"
    assert told(town, "createGoal", {"name": "Nytt", **GOAL}) == [("externalId", "EXTERNAL_ID_TAKEN")]
    town.do("updateGoal", {"id": goal.id, "expectedVersion": 2, "externalId": None})
    assert town.do("createGoal", GOAL).external_id == GOAL["externalId"]


def test_d1_case_tells_external_ids_apart() -> None:
    town = Town()
    town.do("createGoal", {"name": "Ett", "externalId": "aB1"})
    assert town.do("createGoal", {"name": "Två", "externalId": "AB1"}).external_id == "AB1"


@pytest.mark.parametrize("external_id", ["\u0410\u04121", "A\u0392", "1\u043e"])
def test_d1_an_external_id_in_letters_that_look_like_latin_ones_is_refused(external_id: str) -> None:
    assert told(Town(), "createGoal", {"name": "Ny", "externalId": external_id}) == [("externalId", "OTHER_ALPHABET")]


def test_d1_a_name_may_be_in_any_alphabet() -> None:
    assert Town().do("createValue", {"name": "Довіра"}).name == "Довіра"


@pytest.mark.parametrize("key", ["nyckel", "nyckel\u200b", "\ufeffnyckel", " nyckel"])
def test_d1_keys_of_deeds_that_look_alike_are_one(key: str) -> None:
    assert key_of({"idempotencyKey": key}, "by") == "by\nnyckel"


def test_d1_a_key_of_a_deed_that_shows_nothing_is_refused() -> None:
    assert told(Town(), "createGoal", {"name": "Mål", "idempotencyKey": "\u3164"}) == [("idempotencyKey", "EMPTY")]


@pytest.mark.parametrize(
    ("period", "kept"), [("2024\u201305", "2024-05"), ("2024\u200b", "2024"), ("2024-T1", "2024-T1")]
)
def test_d1_periods_and_codes_are_what_they_look_like(period: str, kept: str) -> None:
    town = Town()
    town.do("setPlace", {"code": "\ufeff0665", "name": "Vaggeryd\u00ad"})
    measure = {"name": "M", "unit": "%", "stage": "EFFECT", "method": "COUNT", "direction": "INCREASE"}
    known = town.do("createMeasure", measure).id
    told_of = {"measureId": known, "period": period, "area": "\uff10\uff16\uff16\uff15", "value": 1.0}
    town.do("recordObservations", {"observations": [told_of]})
    [observation] = town.graph.records[known].observations
    assert (observation.period, observation.area) == (kept, "0665")
    assert town.graph.place is not None
    assert (town.graph.place.code, town.graph.place.name) == ("0665", "Vaggeryd")


@pytest.mark.parametrize("title", ["\u3164", "\u2800", "\u200b"])
def test_d1_a_group_of_kolada_whose_title_shows_nothing_is_refused(title: str) -> None:
    group, complaints = group_of({"id": "G1", "title": title, "members": []})
    assert (group, [each.at for each in complaints]) == (None, ["title"])


def test_d1_what_kolada_says_is_taken_as_it_looks() -> None:
    group, _ = group_of({"id": "G1", "title": "Lik\u00adnande\u200b kommuner", "members": []})
    assert group is not None
    assert group.name == "Liknande kommuner"
    said = said_of({"id": "N1", "title": "An\u00addel", "description": "\u3164"})
    assert said is not None
    assert (said[1].title, said[1].definition) == ("Andel", None)
