"""What the service keeps on disk, and what it tells the processes that it starts, is for itself alone."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests.support.service import ADMIN_KEY, descendants, free_port, serving, told, until

OTHERS = stat.S_IRWXG | stat.S_IRWXO
SECRETS = {"oidc_issuer": "https://id.example.se/", "oidc_audience": "a-secret-of-the-provider"}


def open_to_others(folder: Path) -> list[str]:
    """What others may read, write or enter of a folder and all in it."""
    return [str(each) for each in (folder, *folder.rglob("*")) if each.stat().st_mode & OTHERS]


def environments(pid: int) -> dict[str, dict[str, str]]:
    """The environment of each process below one, by its command line and number."""
    found: dict[str, dict[str, str]] = {}
    for child, command in descendants(pid).items():
        text = Path(f"/proc/{child}/environ").read_bytes().decode(errors="replace")
        pairs = (pair.partition("=") for pair in text.split("\0") if pair)
        found[f"{command} {child}"] = {name: value for name, _, value in pairs}
    return found


def test_c4_a_data_folder_that_was_open_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder) as service:
        service.create_goal("Mål")
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o755 if each.is_dir() else 0o644)
    (folder / "checkpoint").touch(0o644)
    with serving(folder) as service:
        assert open_to_others(folder) == []
        assert list(folder.glob("*.door"))
        assert (folder / "samsyn.pid").exists()
        service.create_goal("Ännu ett")
        assert open_to_others(folder) == []
    assert open_to_others(folder) == []


def test_c4_a_new_data_folder_is_closed_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with serving(tmp_path / "data") as service:
            service.create_goal("Mål")
            assert open_to_others(tmp_path / "data") == []
    finally:
        os.umask(before)


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o777])
def test_c4_a_folder_with_what_is_not_ours_is_refused_and_left_as_it_is(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "letters.txt").touch(0o644)
    folder.chmod(mode)
    code, output = told(["serve"], data_dir=str(folder), port=str(free_port()))
    assert (code, f"{folder} is open to other users" in output, "letters.txt" in output) == (1, True, True), output
    assert "SAMSYN_DATA_DIR" in output
    assert stat.S_IMODE(folder.stat().st_mode) == mode
    assert [each.name for each in folder.iterdir()] == ["letters.txt"]


def test_c4_a_folder_that_is_for_all_is_refused_though_it_is_empty(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o1777)
    code, output = told(["serve"], data_dir=str(folder), port=str(free_port()))
    assert (code, f"such as {folder / 'samsyn'}" in output) == (1, True), output
    assert (stat.S_IMODE(folder.stat().st_mode), [*folder.iterdir()]) == (0o1777, [])


def test_c4_the_cache_folder_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "0123456789abcdef.checkpoint").touch(0o644)
    settings = {"neo4j_uri": f"bolt://127.0.0.1:{free_port()}", "cache_dir": str(folder)}
    with serving(tmp_path / "unused", until_it_says="doesn't answer yet", **settings):
        assert open_to_others(folder) == []
        assert list(folder.glob("*.door"))


def test_c4_a_cache_folder_with_what_is_not_ours_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "others").touch()
    settings = {"neo4j_uri": f"bolt://127.0.0.1:{free_port()}", "cache_dir": str(folder), "port": str(free_port())}
    code, output = told(["serve"], **settings)
    assert (code, "SAMSYN_CACHE_DIR" in output) == (1, True), output
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_c4_the_databases_process_is_told_no_setting_and_no_secret(tmp_path: Path) -> None:
    with serving(tmp_path / "data", **SECRETS) as service:
        found = environments(service.process.pid)
        [database] = [told for command, told in found.items() if "embedded_child" in command]
        assert [name for name in database if name.startswith("SAMSYN_")] == []
        assert {"PATH", "HOME"} <= database.keys()
        assert ADMIN_KEY not in str(database)
        assert SECRETS["oidc_audience"] not in str(database)


def test_c4_no_command_line_has_a_secret(tmp_path: Path) -> None:
    with serving(tmp_path / "data", workers="2", **SECRETS) as service:
        lines = subprocess.run(["ps", "-axww", "-o", "command="], check=True, capture_output=True, text=True).stdout  # noqa: S607
        held = environments(service.process.pid).values()
        secrets = {ADMIN_KEY, *(told[name] for told in held for name in told if "PASSWORD" in name or "SECRET" in name)}
        assert len(secrets) >= 3
        assert [secret for secret in secrets if secret in lines] == []


def test_c4_the_checkpoints_process_is_told_no_setting_and_no_secret(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as service:

        def environment() -> dict[str, str]:
            try:
                found = environments(service.process.pid)
            except (FileNotFoundError, ProcessLookupError):  # one of them has just ended
                return {}
            return next((told for command, told in found.items() if "samsyn.command.checkpoint" in command), {})

        seen: list[dict[str, str]] = []
        until(lambda: seen.append(environment()) or seen[-1].get("PATH"), 30)
        assert [name for name in seen[-1] if name.startswith("SAMSYN_")] == []
        assert ADMIN_KEY not in str(seen[-1])
