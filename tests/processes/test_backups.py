"""Backups of a service that runs, each day or when somebody asks, and what a kill leaves of one and of a restore."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.service import Service, begun, free_port, serving, told, until
from tests.support.small_disk import fill, small_disk

pytestmark = pytest.mark.timeout(600)
OLDER = Path(__file__).parents[1] / "data" / "vaggeryd_0.1.0.backup"
HASH = re.compile(r"^[0-9a-f]{32}$", re.MULTILINE)
DRIVES = """{ outcomes(filter: {externalId: {eq: "outcome.trygghet-i-centrum"}}) { nodes { name drivers {
  actors(first: 4) { nodes { actor { name } share } } unsupportedShare externalShare } } } }"""
DAY = 86_400


def kill(process: subprocess.Popen[str]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def answer(service: Service) -> Any:
    return service.ask(DRIVES)["data"]["outcomes"]["nodes"]


def test_a_service_that_runs_is_backed_up_and_restored_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "samsyn.backup"
    with serving(tmp_path / "data", seed="vaggeryd", workers="2") as service:
        process = begun(["backup", str(path)], data_dir=str(tmp_path / "data"))
        while process.poll() is None:
            service.create_goal("Ett mål medan det säkerhetskopieras")
        output, _ = process.communicate()
        assert process.returncode == 0, output
        assert "A service is running on this data." in output
        assert "Vaggeryd at revision" in output
        expected = answer(service)
    code, output = told(["verify", str(path)])
    assert code == 0, output
    [was] = HASH.findall(output)
    code, output = told(["restore", str(path)], data_dir=str(tmp_path / "elsewhere"))
    assert code == 0, output
    assert HASH.findall(output) == [was]
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
    for line in process.stdout:
        if "Restoring" in line:
            break
    time.sleep(0.3)  # some of it is written then
    kill(process)
    code, output = told(["serve"], port=str(free_port()), **data)
    assert code == 1
    assert "Run `samsyn restore` again" in output
    code, output = told(["restore", str(OLDER)], **data)
    assert code == 0, output
    with serving(tmp_path / "data", seed="none") as service:
        assert answer(service)
    assert told(["verify", "--database"], **data)[0] == 0


def test_a_backup_that_is_killed_leaves_the_one_before(tmp_path: Path) -> None:
    path, data = tmp_path / "backups" / "samsyn.backup", {"data_dir": str(tmp_path / "data")}
    path.parent.mkdir()
    assert told(["restore", str(OLDER)], **data)[0] == 0
    path.write_bytes(OLDER.read_bytes())
    process = begun(["backup", str(path)], **data)
    while len(list(path.parent.iterdir())) == 1:  # until it is being written beside
        assert process.poll() is None
    kill(process)
    assert path.read_bytes() == OLDER.read_bytes()
    code, output = told(["backup", str(path)], **data)
    assert code == 0, output
    assert told(["verify", str(path)])[0] == 0


def test_where_there_is_no_room_for_a_backup_it_is_said_and_the_one_before_stays(tmp_path: Path) -> None:
    data = {"data_dir": str(tmp_path / "data")}
    assert told(["restore", str(OLDER)], **data)[0] == 0
    with small_disk(tmp_path / "disk", 1) as disk:
        path = disk / "samsyn.backup"
        path.write_bytes(OLDER.read_bytes())
        filler = fill(disk, but=100_000)
        code, output = told(["backup", str(path)], **data)
        assert code == 1
        assert f"{path} can't be written (No space left on device). What was there is as it was." in output
        assert path.read_bytes() == OLDER.read_bytes()
        assert {*disk.iterdir()} == {path, filler}


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path, sentence in (
        (tmp_path / "no" / "samsyn.backup", f"There is no folder {tmp_path / 'no'}."),
        (tmp_path / "file" / "samsyn.backup", f"There is no folder {tmp_path / 'file'}."),
        (Path("/proc/samsyn.backup"), "/proc/samsyn.backup can't be written ("),
    ):
        code, output = told(["backup", str(path)], data_dir=str(tmp_path / "data"))
        assert code == 1
        assert sentence in output


def test_a_backup_is_written_each_day_and_the_oldest_go(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in (3, 2):
        path = folder / f"samsyn-2026-01-0{4 - day}T0000.backup"
        path.touch()
        os.utime(path, (then := time.time() - day * DAY, then))
    settings = {"seed": "vaggeryd", "backup_dir": str(folder), "backups_kept": "2"}
    with serving(tmp_path / "data", **settings) as service:
        until(lambda: "A backup is written" in service.printed(), 120)
        kept = sorted(each.name for each in folder.iterdir())
        assert len(kept) == 2
        assert kept[0] == "samsyn-2026-01-02T0000.backup"
        assert told(["verify", str(folder / kept[1])])[0] == 0
    with serving(tmp_path / "data", **settings):
        time.sleep(3)  # as long as one would take to be written
        assert sorted(each.name for each in folder.iterdir()) == kept


def test_a_folder_for_backups_that_cannot_be_made_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    folders = {"data_dir": str(tmp_path / "data"), "backup_dir": str(tmp_path / "file" / "in")}
    code, output = told(["serve"], port=str(free_port()), **folders)
    assert code == 1
    assert "SAMSYN_BACKUP_DIR" in output
