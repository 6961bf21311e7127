"""`samsyn import tables`: beside a running service and without one, killed amid it and gone on with, and undone."""

import os
import re
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from samsyn.exchange.tables.csv_writing import lines_of
from samsyn.exchange.tables.spooling import SHEETS
from samsyn.exchange.tables.writing import Filled, write
from samsyn.model.vocabulary import Language
from tests.support.service import begun, serving, told

ID = re.compile(r"import_[0-9a-z]{26}")
MEASURE = {
    "externalId": "m",
    "name": "Mått",
    "unit": "st",
    "stage": "EFFECT",
    "method": "COUNT",
    "direction": "INCREASE",
}
TOTALS = "{ values { totalCount } measures { totalCount } }"
IMPORTED = """
query($id: ID!) { changes(filter: {importId: {eq: $id}}) { totalCount nodes { deed by reason } } }
"""


def figures(count: int) -> list[dict[str, Any]]:
    return [
        {"measureId": "m", "period": "2025", "area": f"{1000 + number}", "value": float(number)}
        for number in range(count)
    ]


def workbook_of(path: Path, **sheets: Sequence[Mapping[str, Any]]) -> str:
    write(path, [], [Filled(SHEETS[key], rows) for key, rows in sheets.items()], Language.SV)
    return str(path)


def test_beside_a_service_it_is_tried_out_imported_and_undone(tmp_path: Path) -> None:
    data = {"data_dir": str(tmp_path / "data")}
    rows = [{"externalId": f"v{number}", "name": f"Värde {number}"} for number in range(1_100)]
    book = workbook_of(tmp_path / "x.xlsx", values=rows, measures=[MEASURE], observations=figures(50))
    table = tmp_path / "Observationer.csv"
    changed = [{**each, "value": 1.5} for each in figures(2)]
    table.write_text("".join(lines_of(Filled(SHEETS["observations"], changed), Language.SV)), "utf-8")
    with serving(tmp_path / "data") as service:
        code, output = told(["import", "tables", book, "--dry-run"], **data)
        assert (code, "1,151 rows would be imported, in slices" in output) == (0, True), output
        assert service.ask(TOTALS)["data"]["values"]["totalCount"] == 0

        code, output = told(["import", "tables", book, "--reason", "Start"], **data)
        assert (code, "Imported: 1,151 rows" in output) == (0, True), output
        import_id = ID.findall(output)[-1]
        log = service.ask(IMPORTED, id=import_id)["data"]["changes"]
        assert {(each["by"], each["reason"]) for each in log["nodes"]} == {("Samsyn", "Start")}

        code, output = told(["import", "tables", str(table)], **data)
        assert "UTF-8, with semicolons between the fields" in output
        assert (code, "value: 0.0 → 1.5" in output, "Imported: 2 rows" in output) == (0, True, True), output
        code, refused = told(["import", "undo", import_id, "--reason", "Fel"], **data)
        assert (code, "Undo the later changes first" in refused) == (1, True), refused
        assert told(["import", "undo", ID.findall(output)[-1], "--reason", "Fel"], **data)[0] == 0
        code, output = told(["import", "undo", import_id, "--reason", "Fel"], **data)
        assert (code, f"Import {import_id} is undone." in output) == (0, True), output
        assert service.ask(TOTALS)["data"] == {"values": {"totalCount": 0}, "measures": {"totalCount": 0}}
    assert told(["verify"], **data)[0] == 0


def test_one_that_is_killed_is_gone_on_with(tmp_path: Path) -> None:
    data = {"data_dir": str(tmp_path / "data")}
    with serving(tmp_path / "data"):
        pass
    book = workbook_of(tmp_path / "x.xlsx", measures=[MEASURE], observations=figures(2_500))
    process = begun(["import", "tables", book], **data)
    assert process.stdout
    lines: list[str] = []
    while not any(line.startswith("1,001 of") for line in lines):
        lines.append(process.stdout.readline())
        assert process.poll() is None, "".join(lines)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    [import_id] = {*ID.findall("".join(lines))}

    code, output = told(["import", "tables", book, "--continue", import_id], **data)
    assert code == 0, output
    assert re.search(r"Observationer: \d,\d{3} new, \d,\d{3} unchanged", output), output
    with serving(tmp_path / "data") as service:
        code, output = told(["import", "tables", book], **data)
        assert "Observationer: 2,500 unchanged" in output
        assert (code, "Nothing is to be changed" in output) == (0, True), output
        assert service.ask(IMPORTED, id=import_id)["data"]["changes"]["totalCount"] == 26
    assert told(["verify"], **data)[0] == 0
