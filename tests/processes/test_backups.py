"""Backups of a service that runs, each day or when somebody asks, and what a kill leaves of one and of a restore."""

import os
import re
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.service import Service, begun, free_port, serving, told, until

pytestmark = pytest.mark.timeout(600)
OLDER = Path(__file__).parents[1] / "data" / "vaggeryd_0.1.0.backup"
HASH = re.compile(r"^[0-9a-f]{32}$", re.MULTILINE)
DRIVES = """{ outcomes(filter: {externalId: {eq: "outcome.trygghet-i-centrum"}}) { nodes { name drivers {
  actors(first: 4) { nodes { actor { name } share } } unsupportedShare externalShare } } } }"""
DAY = 86_400


def answer(service: Service) -> Any:
    return service.ask(DRIVES)["data"]["outcomes"]["nodes"]


def test_a_service_that_runs_is_backed_up_and_restored_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "samsyn.backup"
    with serving(tmp_path / "data", seed="vaggeryd", workers="2") as service:
        code, output = told(["backup", str(path)], data_dir=str(tmp_path / "data"))
        assert code == 0, output
        assert "A service is running on this data." in output
        assert "Vaggeryd at revision" in output
        expected = answer(service)
        [was] = HASH.findall(told(["audit", "graph"], data_dir=str(tmp_path / "data"))[1])
    code, output = told(["restore", str(path)], data_dir=str(tmp_path / "elsewhere"))
    assert code == 0, output
    assert HASH.findall(output) == [was]
    assert told(["verify", str(path)])[0] == 0
    assert told(["restore", str(path)], data_dir=str(tmp_path / "elsewhere"))[0] == 1
    with serving(tmp_path / "elsewhere", seed="vaggeryd") as service:
        assert answer(service) == expected
        service.create_goal("Ett mål till")
    assert told(["verify"], data_dir=str(tmp_path / "elsewhere"))[0] == 0


def test_a_backup_of_an_earlier_version_answers_as_it_did(tmp_path: Path) -> None:
    code, output = told(["restore", str(OLDER)], data_dir=str(tmp_path))
    assert code == 0, output
    with serving(tmp_path, seed="none") as service:
        [outcome] = answer(service)
        driven = outcome["drivers"]
        assert outcome["name"] == "Människor känner sig trygga i centrum på kvällen"
        assert [(each["actor"]["name"], round(each["share"], 6)) for each in driven["actors"]["nodes"]] == [
            ("Exempelföreningen Natt och nära", 0.14697),
            ("Gata och park", 0.126623),
            ("Lokalpolisområde Exempel", 0.109091),
            ("Vaggeryd-Skillingaryds Bostads AB (VSBo)", 0.103355),
        ]
        assert round(driven["externalShare"], 6) == 0.090909


def test_a_restore_that_is_killed_leaves_no_graph_and_is_done_again(tmp_path: Path) -> None:
    data = {"data_dir": str(tmp_path / "data")}
    process = begun(["restore", str(OLDER)], **data)
    assert process.stdout
    until((tmp_path / "data" / "databases").exists, 60)
    time.sleep(3.5)  # some of it is written then; if all of it is, the next restore says that it isn't empty
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    code, output = told(["restore", str(OLDER)], **data)
    assert code == 0 or "isn't empty" in output, output
    with serving(tmp_path / "data", seed="none") as service:
        assert answer(service)
    assert told(["verify"], **data)[0] == 0


def test_a_backup_is_written_each_day_and_the_oldest_go(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in (3, 2):
        path = folder / f"samsyn-2026-01-0{4 - day}T0000.backup"
        path.touch()
        os.utime(path, (time.time() - day * DAY,) * 2)
    settings = {"seed": "vaggeryd", "backup_dir": str(folder), "backups_kept": "2"}
    with serving(tmp_path / "data", **settings) as service:
        until(lambda: "A backup is written" in service.printed(), 120)
        kept = sorted(each.name for each in folder.iterdir())
        assert len(kept) == 2
        assert kept[0] == "samsyn-2026-01-02T0000.backup"
        assert told(["verify", str(folder / kept[1])])[0] == 0
    with serving(tmp_path / "data", **settings):
        time.sleep(3)
        assert sorted(each.name for each in folder.iterdir()) == kept


def test_a_folder_for_backups_that_cannot_be_made_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    folders = {"data_dir": str(tmp_path / "data"), "backup_dir": str(tmp_path / "file" / "in")}
    code, output = told(["serve"], port=str(free_port()), **folders)
    assert code == 1
    assert "SAMSYN_BACKUP_DIR" in output
