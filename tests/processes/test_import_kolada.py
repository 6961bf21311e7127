"""`samsyn import kolada`: an operator brings figures from a file and from a server, and is told what came of it."""

import json
from pathlib import Path
from typing import Any

from tests.support.kolada_server import Published, publishing
from tests.support.service import Service, serving, told

REAL = Path(__file__).parents[1] / "data" / "kolada_real_values.json"
PREPARE = """
mutation prepare($place: SetPlaceInput!, $measure: CreateMeasureInput!) {
  setPlace(input: $place) { userErrors { message } }
  createMeasure(input: $measure) { measure { id } userErrors { message } }
}
"""
MEASURES = """
{ measures { nodes { kpiId kpiTitle retired latest { period value source } peers { period peerCount } } } }
"""
MEASURE = {"name": "Andel", "unit": "%", "stage": "EFFECT", "method": "KEY_FIGURE", "direction": "INCREASE"}


def prepare(service: Service, kpi: str, code: str) -> None:
    place, measure = {"code": code, "name": "Här"}, {**MEASURE, "kpiId": kpi}
    data = service.ask(PREPARE, place=place, measure=measure)["data"]
    assert [payload["userErrors"] for payload in data.values()] == [[], []]


def measures(folder: Path) -> Any:
    with serving(folder) as service:
        return service.ask(MEASURES)["data"]["measures"]["nodes"]


def test_a_file_is_imported_at_the_command_line(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data) as service:
        prepare(service, "N03702", "0687")
        code, output = told(["import", "kolada", str(REAL)], data_dir=str(data))
        assert code == 0, output
        assert "Imported: 120 new, 0 changed" in output
        [measure] = service.ask(MEASURES)["data"]["measures"]["nodes"]
        assert measure["latest"]["source"] == "Källa: Kolada"

    code, output = told(["import", "kolada", str(REAL)], data_dir=str(data))

    assert code == 0, output
    assert "Writing 120 figures of 303 rows …\n" in output
    assert output.endswith(
        "Imported: 0 new, 0 changed, 120 as they were.\n"
        "Left out, as no measure has the key figure: N00945 (63), N03703 (120).\n"
    )
    [measure] = measures(data)
    rows = [row for row in json.loads(REAL.read_text("utf-8"))["values"] if row["kpi"] == "N03702"]
    latest = max((row for row in rows if row["municipality"] == "0687"), key=lambda row: row["period"])
    others = [row for row in rows if row["period"] == latest["period"] and row["municipality"] != "0687"]
    expected = {"period": str(latest["period"]), "value": latest["values"][0]["value"], "source": "Källa: Kolada"}
    assert measure["latest"] == expected
    assert (measure["peers"]["period"], measure["peers"]["peerCount"]) == (expected["period"], len(others))


def test_a_file_with_faults_is_refused_in_words(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data) as service:
        prepare(service, "N03702", "0687")
    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(REAL.read_bytes()[:5_000])

    code, output = told(["import", "kolada", str(wrong)], data_dir=str(data))

    assert code == 1
    assert "samsyn: wrong.json is refused and nothing of it is imported.\nrow " in output
    assert output.endswith(": The file is cut off there. Fetch it anew.\n")
    assert "Traceback" not in output


def test_figures_are_fetched_at_the_command_line(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data) as service:
        prepare(service, "N1", "0687")
    value = {"gender": "T", "count": 1, "status": "", "value": 7.5, "isdeleted": False}
    kolada = Published(
        municipalities=[{"id": "0687", "title": "Tranås", "type": "K"}],
        kpis=[{"id": "N1", "title": "Andel", "description": "Så räknas den."}],
        rows=[{"kpi": "N1", "municipality": "0687", "period": 2024, "values": [value]}],
    )

    with publishing(kolada):
        code, output = told(["import", "kolada", "--fetch"], data_dir=str(data), kolada_url=f"{kolada.url}/v3")
    assert code == 0, output
    assert output.endswith("Imported: 1 new, 0 changed, 0 as they were.\n")
    kolada.always = 403
    with publishing(kolada):
        code, output = told(["import", "kolada", "--fetch"], data_dir=str(data), kolada_url=f"{kolada.url}/v3")
    assert code == 1
    assert "samsyn: Kolada answers 403, at http://127.0.0.1" in output
    [measure] = measures(data)
    assert (measure["kpiTitle"], measure["retired"], measure["latest"]["value"]) == ("Andel", False, 7.5)


def test_what_to_import_is_said_once(tmp_path: Path) -> None:
    for arguments in ([], [str(REAL), "--fetch"]):
        code, output = told(["import", "kolada", *arguments], data_dir=str(tmp_path))
        assert code == 2
        assert "Name a file or use --fetch, not both." in output.replace("\n", " ").replace("│", "").replace("  ", " ")
    assert told(["import", "kolada", str(tmp_path / "gone.json")], data_dir=str(tmp_path))[0] == 2
