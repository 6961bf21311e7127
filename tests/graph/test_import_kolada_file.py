"""`samsyn import kolada FILE`: whole or not at all, once however often, through the deeds that everybody uses."""

import json
from pathlib import Path
from typing import Any

import pytest

from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart, ImportRefused
from samsyn.exchange.kolada import from_file
from samsyn.exchange.kolada import store as writing
from tests.support.doing import changes, do, everything, forget, stored
from tests.support.judging import attained

REAL = Path(__file__).parents[1] / "data" / "kolada_real_values.json"
KEY_FIGURE = {"unit": "%", "stage": "EFFECT", "method": "KEY_FIGURE", "direction": "INCREASE"}
VALUE: dict[str, Any] = {"gender": "T", "count": 1, "status": "", "value": 31.3, "isdeleted": False}
ROW: dict[str, Any] = {"kpi": "N00945", "municipality": "0665", "period": 2024, "values": [VALUE]}
OBSERVATIONS = """
RETURN COLLECT {
  MATCH (measure:Measure)<-[:OF]-(each:Observation)
  RETURN [measure.kpiId, each.area, each.period, each.gender, each.status, each.value, each.source]
  ORDER BY measure.kpiId, each.area, each.period, each.gender
} AS observations
"""


def row(**other: Any) -> dict[str, Any]:
    value = {name: other.pop(name) for name in list(other) if name in VALUE}
    return {**ROW, "values": [{**VALUE, **value}], **other}


async def measure(graph: Database, kpi: str = "N00945", **more: Any) -> str:
    return await do(graph, "createMeasure", **{"name": kpi, "kpiId": kpi, **KEY_FIGURE, **more})


async def placed(graph: Database, code: str = "0665", **more: Any) -> str:
    """A measure of N00945, in a graph that has its place."""
    await do(graph, "setPlace", code=code, name="Här")
    return await measure(graph, **more)


def file(folder: Path, *rows: object, **beside: Any) -> Path:
    path = folder / "figures.json"
    path.write_text(json.dumps({"values": rows, **beside}), encoding="utf-8")
    return path


async def imported(address: Address, path: Path) -> tuple[str, list[str]]:
    """What the command says at the end, and on the way."""
    said: list[str] = []
    return await from_file(address, path, said.append), said


async def observed(graph: Database) -> list[Any]:
    [rows] = await graph.read(OBSERVATIONS, {})
    return rows


async def refused(graph: Database, address: Address, path: Path) -> list[str]:
    """The faults that a file is refused for. Nothing of the graph has changed."""
    before = await everything(graph)
    with pytest.raises(ImportRefused) as refusal:
        await imported(address, path)
    assert await everything(graph) == before
    return str(refusal.value).split("\n")[1:]


async def test_all_real_rows_become_observations(graph: Database, address: Address) -> None:
    wanted = [
        await placed(graph, "0687", targetValue=30.0),
        await measure(graph, "N03702"),
        await measure(graph, "N03703"),
    ]

    told, said = await imported(address, REAL)

    assert told == "Imported: 303 new, 0 changed, 0 as they were."
    assert said == ["Reading kolada_real_values.json …", "Writing 303 figures of 303 rows …"]
    values = json.loads(REAL.read_text("utf-8"))["values"]
    expected = [
        [
            each["kpi"],
            each["municipality"],
            str(each["period"]),
            "T",
            "REPORTED",
            each["values"][0]["value"],
            "Källa: Kolada",
        ]
        for each in values
    ]
    assert await observed(graph) == sorted(expected)
    assert [await attained(graph, each) for each in wanted] == ["NO_DATA", "UNJUDGED", "UNJUDGED"]
    assert [change["deed"] for change in await changes(graph)][-4:] == ["recordObservations"] * 4


async def test_a_repetition_changes_nothing_and_leaves_no_change(graph: Database, address: Address) -> None:
    await placed(graph)
    await measure(graph, "N03702")
    await imported(address, REAL)
    before = await everything(graph)

    told, _ = await imported(address, REAL)

    assert told.split("\n")[0] == "Imported: 0 new, 0 changed, 183 as they were."
    assert await everything(graph) == before


async def test_values_are_renewed_and_attainment_follows(graph: Database, address: Address, tmp_path: Path) -> None:
    measure_id = await placed(graph, targetValue=50.0, acceptedValue=40.0)
    await imported(address, file(tmp_path, row(value=45), row(period=2023, value=60)))
    assert await attained(graph, measure_id) == "ACCEPTED"

    told, _ = await imported(address, file(tmp_path, row(value=55), row(period=2023, value=60), row(gender="K")))

    assert told == "Imported: 1 new, 1 changed, 1 as they were."
    assert await attained(graph, measure_id) == "ON_TARGET"
    assert [each[2:6] for each in await observed(graph)] == [
        ["2023", "T", "REPORTED", 60.0],
        ["2024", "K", "REPORTED", 31.3],
        ["2024", "T", "REPORTED", 55.0],
    ]


async def test_b4_a_value_that_is_revised_keeps_the_places_own_comment(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    measure_id = await placed(graph)
    given = {"measureId": measure_id, "period": "2024", "value": 30.0, "comment": "Fritidsgården var stängd."}
    [observation] = await do(graph, "recordObservations", observations=[given])
    await imported(address, file(tmp_path, row()))
    forget(graph)
    node = await stored(graph, observation)
    assert (node["value"], node["comment"], node["version"]) == (31.3, "Fritidsgården var stängd.", 2)


async def test_b1_what_is_of_a_period_to_come_is_left_out_and_told(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await placed(graph)
    told, _ = await imported(address, file(tmp_path, row(), row(period=2062)))
    assert "Left out, as their periods haven't begun: 1." in told.splitlines()
    assert [each[2] for each in await observed(graph)] == ["2024"]


async def test_what_has_no_value_is_stored_with_why(graph: Database, address: Address, tmp_path: Path) -> None:
    await placed(graph)
    rows = [
        row(value=None, status="Missing"),
        row(period=2023, value=None, status="Private"),
        row(period=2022, value=None, status="Secret"),
        row(period=2021, isdeleted=True),
    ]

    told, _ = await imported(address, file(tmp_path, *rows))
    again, _ = await imported(address, file(tmp_path, *rows))

    assert [each[2:6] for each in await observed(graph)] == [
        ["2022", "T", "SECRET", None],
        ["2023", "T", "SECRET", None],
        ["2024", "T", "MISSING", None],
    ]
    left_out = "Left out, as Kolada has deleted them: 1."
    assert told == f"Imported: 3 new, 0 changed, 0 as they were.\n{left_out}"
    assert again == f"Imported: 0 new, 0 changed, 3 as they were.\n{left_out}"


async def test_key_figures_of_no_measure_are_counted_and_told(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await placed(graph)
    archived = await measure(graph, "N2")
    await do(graph, "archive", id=archived, expectedVersion=1)
    rows = [row(), *(row(kpi=kpi, municipality="9999") for kpi in ("N2", "N1", "N3")), row(kpi="N1", period=2020)]

    told, _ = await imported(address, file(tmp_path, *rows))

    assert told == (
        "Imported: 1 new, 0 changed, 0 as they were.\n"
        "Left out, as no measure has the key figure: N1 (2), N2 (1), N3 (1)."
    )


async def test_retired_measures_get_no_values(graph: Database, address: Address, tmp_path: Path) -> None:
    retired = await placed(graph)
    await measure(graph, "N1")
    await do(graph, "retireMeasure", id=retired, expectedVersion=1, reason="Omdefinierat.")

    told, _ = await imported(address, file(tmp_path, row(), row(kpi="N1")))

    assert told == ("Imported: 1 new, 0 changed, 0 as they were.\nLeft out, as their measures are retired: N00945 (1).")
    assert [each[0] for each in await observed(graph)] == ["N1"]


async def test_each_measure_of_a_key_figure_gets_its_values(graph: Database, address: Address, tmp_path: Path) -> None:
    retired = await placed(graph)
    await measure(graph, name="En till")
    await measure(graph, name="Och en")
    await do(graph, "retireMeasure", id=retired, expectedVersion=1, reason="Omdefinierat.")

    told, _ = await imported(address, file(tmp_path, row()))

    assert told == "Imported: 2 new, 0 changed, 0 as they were."


async def test_all_that_is_wrong_is_told_and_nothing_is_written(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await placed(graph)
    rows = [
        row(),
        row(municipality="0180"),
        row(value="12"),
        row(period="i fjol"),
        row(gender="X"),
        row(),
        row(value=7),
    ]

    assert await refused(graph, address, file(tmp_path, *rows)) == [
        "row 3, values.0.value: Give a number, or null with the status that says why, not '12'.",
        "row 4, period: Give a year of four digits, such as 2024, not 'i fjol'.",
        "row 5, values.0.gender: Give T, K or M, not 'X'.",
        "row 7: Remove one of two: row 1 tells N00945, 0665, 2024, T otherwise.",
        "row 2, municipality: Name 0180 in “municipalities”, with its name, or correct it: it isn't known here.",
    ]


async def test_twenty_faults_are_told_and_the_others_counted(graph: Database, address: Address, tmp_path: Path) -> None:
    await placed(graph)

    told = await refused(graph, address, file(tmp_path, *[row(value="x")] * 30))

    assert len(told) == 21
    assert told[-1] == "… and 10 more."


@pytest.mark.parametrize("end", [1, 2, 20, 100, 5_000])
async def test_a_cut_file_leaves_nothing(graph: Database, address: Address, tmp_path: Path, end: int) -> None:
    await placed(graph)
    path = tmp_path / "cut.json"
    path.write_bytes(REAL.read_bytes().rstrip()[:-end])

    [fault] = await refused(graph, address, path)

    assert fault.endswith("The file is cut off there. Fetch it anew.")


async def test_an_area_is_known_by_the_file_a_group_or_what_is_observed(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    measure_id = await placed(graph)
    await do(graph, "recordPeerGroups", groups=[{"id": "G1", "name": "Grannar", "members": ["0680"]}])
    given = {"measureId": measure_id, "period": "2020", "value": 1.0, "area": "0682"}
    await do(graph, "recordObservations", observations=[given])
    group = {"id": "G2", "title": "Liknande", "members": [{"member_id": "0643"}, {"member_id": "0604"}]}
    rows = [row(municipality=code) for code in ("0665", "0000", "0680", "0682", "0643", "0687")]

    told, _ = await imported(address, file(tmp_path, *rows, municipalities={"0687": "Tranås"}, groups=[group]))

    assert told == "Imported: 6 new, 0 changed, 0 as they were.\nGroups of peers stored: 1."
    before = await everything(graph)
    again, _ = await imported(address, file(tmp_path, *rows, municipalities={"0687": "Tranås"}, groups=[group]))
    assert again == "Imported: 0 new, 0 changed, 6 as they were."
    assert await everything(graph) == before


async def test_many_figures_are_written_in_batches_of_their_own(
    graph: Database, address: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "BATCH", 150)
    await placed(graph)
    rows = [row(period=1000 + number) for number in range(400)]

    told, said = await imported(address, file(tmp_path, *rows))

    assert told == "Imported: 400 new, 0 changed, 0 as they were."
    assert said[2:] == ["150 of 400 figures …", "300 of 400 figures …"]
    made = [change for change in await changes(graph) if change["deed"] == "recordObservations"]
    assert [len(change["after"]["observations"]) for change in made] == [100, 50, 100, 50, 100]
    assert len({change["revision"] for change in made}) == 3


async def test_an_import_that_was_broken_off_goes_on_where_it_was(
    graph: Database, address: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "BATCH", 100)
    await placed(graph)
    path = file(tmp_path, *[row(period=1000 + number) for number in range(250)])

    def break_off(words: str) -> None:
        if words.startswith("200"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await from_file(address, path, break_off)
    told, _ = await imported(address, path)

    assert told == "Imported: 50 new, 0 changed, 200 as they were."


async def test_without_a_place_nothing_is_imported(graph: Database, address: Address, tmp_path: Path) -> None:
    await measure(graph)

    with pytest.raises(CannotStart, match="Set the place first"):
        await imported(address, file(tmp_path, row()))


async def test_b5_a_value_beyond_a_scale_that_was_set_refuses_all(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await placed(graph, unit="andel (%)", scaleMin=0, scaleMax=100)
    await measure(graph, "N1")
    rows = [row(value=100), row(period=2023, value=100.5), row(kpi="N1", value=100.5), row(period=2022, value=-1)]
    correct = "Correct it, or the scale that is set for “N00945”, a value from 0 to 100"

    assert await refused(graph, address, file(tmp_path, *rows)) == [
        f"row 2: {correct}: N00945, 0665, 2023, T is 100.5.",
        f"row 4: {correct}: N00945, 0665, 2022, T is -1.",
    ]


@pytest.mark.parametrize("unit", ["andel (%)", "index 0-100", "Andel, procent"])
async def test_b5_a_value_that_the_unit_doesnt_let_expect_is_taken_and_told(
    graph: Database, address: Address, tmp_path: Path, unit: str
) -> None:
    await placed(graph, unit=unit)
    rows = [row(value=163.4), row(period=2023, value=-0.21), row(period=2022, value=-4.8), row(period=2021, value=50)]

    told, _ = await imported(address, file(tmp_path, *rows))

    assert told == (
        "Imported: 4 new, 0 changed, 0 as they were.\nLook at those that their units don't let expect: N00945 (3)."
    )
    assert [each[5] for each in await observed(graph)] == [50.0, -4.8, -0.21, 163.4]


async def test_b5_what_people_have_said_of_the_unit_ends_the_telling(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await placed(graph, unit="andel (%)", unitKind="OTHER")

    told, _ = await imported(address, file(tmp_path, row(value=163.4)))

    assert told == "Imported: 1 new, 0 changed, 0 as they were."


async def test_no_deviation_opens_for_what_later_periods_have_mended(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    await placed(graph, acceptedValue=80.0, targetValue=90.0)
    rows = [
        row(period=year, gender=gender, value=95 if year == 2024 else 10)
        for year in range(1975, 2025)
        for gender in ("T", "K", "M")
    ]

    await imported(address, file(tmp_path, *rows))

    assert await graph.read("RETURN COUNT { MATCH (deviation:Deviation) } AS deviations", {}) == [0]


async def test_b10_rows_of_groups_are_left_out_and_told(graph: Database, address: Address, tmp_path: Path) -> None:
    await placed(graph)
    rows = [row(), row(municipality="G37569"), row(municipality="G37569", period=2023), row(municipality="G1")]

    told, _ = await imported(address, file(tmp_path, *rows))

    assert told == (
        "Imported: 1 new, 0 changed, 0 as they were.\nLeft out, as they are rows of groups: G1 (1), G37569 (2)."
    )


async def test_b10_a_page_of_several_is_refused(graph: Database, address: Address, tmp_path: Path) -> None:
    await placed(graph)

    [fault] = await refused(graph, address, file(tmp_path, row(), next_url="https://api.kolada.se/v3/data?page=2"))

    assert fault.startswith("The file is one page of several")
