"""What follows when Kolada withdraws or redefines a key figure."""

from dataclasses import replace
from typing import Any

import pytest

from samsyn.exchange.kolada.definitions import Said, judged, said_of
from samsyn.exchange.kolada.target import Measured

NEVER_LOOKED_AT = Measured("measure_1", "Trygga, andel (%)", "%", 3, "N00640", None, None, retired=False)
TAKEN_UP = replace(NEVER_LOOKED_AT, title="Trygga, andel (%)", definition="Andel trygga.")
SAID = {"N00640": Said("Trygga, andel (%)", "Andel trygga.")}


def test_what_was_never_looked_at_is_taken_up() -> None:
    found = judged([NEVER_LOOKED_AT], SAID)

    given = {"kpiTitle": "Trygga, andel (%)", "kpiDefinition": "Andel trygga."}
    assert found.deeds == [("updateMeasure", {"id": "measure_1", "expectedVersion": 3, **given})]
    assert found.measures == [replace(TAKEN_UP, version=4)]
    assert found.told == []


def test_a_name_that_isnt_koladas_is_told() -> None:
    [told] = judged([replace(NEVER_LOOKED_AT, name="Vår trygghet")], SAID).told

    assert told == "See whether “Vår trygghet” is what Kolada calls N00640: “Trygga, andel (%)”."


def test_what_is_as_it_was_is_left_alone() -> None:
    found = judged([TAKEN_UP], SAID)

    assert (found.deeds, found.told, found.measures) == ([], [], [TAKEN_UP])


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ({}, "Kolada har inte längre nyckeltalet N00640. / Kolada has the key figure N00640 no longer."),
        (
            {"N00640": Said("Trygga (-2023)", "Andel trygga.")},
            (
                "Kolada har ändrat titeln på N00640 från “Trygga, andel (%)” till “Trygga (-2023)”."
                " / Kolada has changed the title of N00640."
            ),
        ),
        (
            {"N00640": Said("Trygga, andel (%)", None)},
            (
                "Kolada har ändrat definitionen av N00640 från “Andel trygga.” till “”."
                " / Kolada has changed the definition of N00640."
            ),
        ),
    ],
)
def test_what_is_gone_or_redefined_is_flagged_and_what_was_taken_up_stays(now: dict[str, Said], reason: str) -> None:
    found = judged([TAKEN_UP], now)

    given = {"id": "measure_1", "expectedVersion": 3, "retired": True, "reason": reason}
    assert found.deeds == [("retireMeasure", given)]
    assert found.measures == [replace(TAKEN_UP, retired=True, version=4)]
    assert found.told == [f"“Trygga, andel (%)” is flagged as retired. {reason}"]


@pytest.mark.parametrize(
    ("kpi", "hint"),
    [
        ("N99999", ""),
        ("N0064", ""),
        ("n00647", " Its ids have capital letters: N00647."),
        ("u00001x", " Its ids have capital letters: U00001X."),
    ],
)
def test_b10_an_id_that_never_was_one_is_told_and_nothing_is_flagged(kpi: str, hint: str) -> None:
    found = judged([replace(NEVER_LOOKED_AT, kpi=kpi), TAKEN_UP], SAID)

    assert found.told == [f"Correct the kpiId of “Trygga, andel (%)”: Kolada has no key figure {kpi}.{hint}"]
    assert (found.deeds, found.measures) == ([], [TAKEN_UP])


def test_what_is_retired_already_is_left_alone() -> None:
    retired = replace(TAKEN_UP, retired=True)

    assert judged([retired], {}).deeds == []
    assert judged([retired], {}).measures == [retired]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"id": "N1", "title": " A\n b ", "description": "c\x00\r\n d"}, ("N1", Said("A b", "c d"))),
        ({"id": "N1", "title": "A", "description": None}, ("N1", Said("A", None))),
        ({"id": "N1", "title": "A", "description": "x" * 5_000}, ("N1", Said("A", "x" * 4_000))),
        ({"id": "N1", "title": ""}, None),
        ({"id": 1, "title": "A"}, None),
        (["N1"], None),
    ],
)
def test_what_kolada_says_is_read_as_it_is_stored(told: Any, expected: tuple[str, Said] | None) -> None:
    assert said_of(told) == expected
