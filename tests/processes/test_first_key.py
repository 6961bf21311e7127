"""The first administrator's key is shown once; who has missed it is told how to get another."""

import os
import re
import signal
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.support.service import COMMAND, Service, begun, descendants, free_port, is_answering, serving, told, until

KEY = re.compile(r"samsyn_[0-9a-z]{26}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}")
NO_ADMIN_YET = "No administrator has used a key yet."
ISSUE = "samsyn keys issue NAME --role ADMIN"
VIEWER = {"query": "{ viewer { role } }"}


def role_of(service: Service, key: str) -> str:
    headers = {"Authorization": f"Bearer {key}"}
    answer = httpx.post(f"{service.url}/graphql", json=VIEWER, headers=headers, timeout=20, trust_env=False)
    return answer.json()["data"]["viewer"]["role"]


def kill_all(process: subprocess.Popen[str]) -> None:
    for pid in (process.pid, *descendants(process.pid)):
        os.kill(pid, signal.SIGKILL)
    process.wait()


def check_that_another_is_got(folder: Path) -> None:
    """Start the service and go the way that it tells, then see that it tells it no more."""
    with serving(folder) as service:
        assert (NO_ADMIN_YET in service.printed(), ISSUE in service.printed()) == (True, True), service.printed()
        assert "SAMSYN_DATA_DIR" in service.printed()
        assert not KEY.findall(service.printed()), "no key is shown twice"
        code, output = told(["keys", "issue", "Ny", "--role", "ADMIN"], data_dir=str(folder))
        [another] = KEY.findall(output)
        assert (code, role_of(service, another)) == (0, "ADMIN")
    with serving(folder) as service:
        assert NO_ADMIN_YET not in service.printed()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_c3_a_key_that_was_made_and_never_shown_is_told_of_at_the_next_start(tmp_path: Path, workers: str) -> None:
    folder = tmp_path / "data"
    process = begun(["serve"], data_dir=str(folder), port=str(free_port()), seed="none", workers=workers)
    # The key is made before there are workers, and shown when they answer, a second later at the least.
    until(lambda: any("spawn_main" in line for line in descendants(process.pid).values()), 60)
    kill_all(process)
    output, _ = process.communicate()
    assert not KEY.findall(output)
    check_that_another_is_got(folder)


def test_c3_nothing_of_it_is_said_once_an_administrator_has_used_their_key(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        [first] = KEY.findall(service.printed())
        assert NO_ADMIN_YET not in service.printed()
        assert role_of(service, first) == "ADMIN"
    with serving(tmp_path) as service:
        assert NO_ADMIN_YET not in service.printed()
        listed = told(["keys", "list"], data_dir=str(tmp_path))[1]
        [key_id] = re.findall(r"(apikey_\w+)  ADMIN", listed)
        assert told(["keys", "revoke", key_id], data_dir=str(tmp_path))[0] == 0
    with serving(tmp_path) as service:
        assert NO_ADMIN_YET in service.printed(), "there is no administrator any more"


@pytest.mark.parametrize("output", ["closed", "gone", "file"])
def test_c3_a_service_that_nobody_hears_answers_and_loses_no_way_in(tmp_path: Path, output: str) -> None:
    folder, port, errors = tmp_path / "data", free_port(), tmp_path / "errors.txt"
    environment = {**os.environ, "SAMSYN_DATA_DIR": str(folder), "SAMSYN_PORT": str(port), "SAMSYN_SEED": "none"}
    command = {"closed": "exec {} serve >&-", "gone": "exec {} serve", "file": "exec {} serve >{}"}[output]
    reading, writing = os.pipe()
    with errors.open("w") as kept:
        line = command.format(COMMAND, tmp_path / "output.txt")
        process = subprocess.Popen(["bash", "-c", line], env=environment, stdout=writing, stderr=kept, text=True)  # noqa: S603, S607
    os.close(reading)
    os.close(writing)
    service = Service(process, f"http://127.0.0.1:{port}")
    try:
        until(lambda: process.poll() is not None or is_answering(service), 60)
        assert process.poll() is None, errors.read_text()
        assert not KEY.findall(errors.read_text())
        if output == "gone":
            until(lambda: "what the service says is lost" in errors.read_text(), 30)
        if output == "file":
            until(lambda: "shown only once" in (tmp_path / "output.txt").read_text(), 30)
    finally:
        assert service.end() == 0
    with serving(folder) as again:
        assert (NO_ADMIN_YET in again.printed(), KEY.findall(again.printed())) == (True, [])
