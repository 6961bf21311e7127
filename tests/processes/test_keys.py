"""`samsyn keys`: an operator issues, lists and revokes keys; the service knows them; the first start shows one."""

import os
import re
import signal
from pathlib import Path

import httpx
import pytest

from tests.support.service import descendants, serving, told

KEY = re.compile(r"samsyn_[0-9a-z]{26}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}")
VIEWER = {"query": "{ viewer { name role } }"}


def viewer(url: str, key: str) -> tuple[int, object]:
    """The status and the viewer that the service tells for a key."""
    headers = {"Authorization": f"Bearer {key}"}
    response = httpx.post(f"{url}/graphql", json=VIEWER, headers=headers, timeout=20, trust_env=False)
    return response.status_code, (response.json().get("data") or {}).get("viewer")


def test_keys_are_issued_listed_and_revoked_at_the_command_line(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    with serving(tmp_path / "data") as service:
        [first] = KEY.findall(service.printed())
        assert viewer(service.url, first) == (200, {"name": "Administratör", "role": "ADMIN"})

    code, output = told(["keys", "issue", "Näringslivskontoret", "--role", "STRATEGIST"], data_dir=data)
    [issued] = KEY.findall(output)
    assert code == 0
    code, listed = told(["keys", "list"], data_dir=data)
    assert code == 0
    assert not KEY.findall(listed)
    [strategist] = re.findall(r"(apikey_\w+)  STRATEGIST  Näringslivskontoret", listed)

    with serving(tmp_path / "data") as service:
        assert not KEY.findall(service.printed()), "the first key is shown once"
        assert viewer(service.url, issued) == (200, {"name": "Näringslivskontoret", "role": "STRATEGIST"})

    assert told(["keys", "revoke", strategist], data_dir=data)[0] == 0
    with serving(tmp_path / "data") as service:
        assert viewer(service.url, issued) == (401, None)
        assert viewer(service.url, first)[0] == 200


def test_a_key_that_makes_no_sense_is_refused_in_words(tmp_path: Path) -> None:
    code, output = told(["keys", "issue", "Klubben", "--role", "PARTNER"], data_dir=str(tmp_path / "data"))

    assert code == 1
    assert "actorIds" in output
    assert not KEY.findall(output)


@pytest.mark.parametrize(
    "arguments", [["keys", "list"], ["keys", "issue", "Kontoret", "--role", "VIEWER"], ["seed", "vaggeryd"], ["verify"]]
)
def test_e3_no_command_is_sent_to_another_folder_while_a_service_runs(tmp_path: Path, arguments: list[str]) -> None:
    folder = tmp_path / "data"
    with serving(folder) as service:
        [door] = folder.glob("*.door")
        door.unlink()  # as before a service answers, and where it can't write it
        code, output = told(arguments, data_dir=str(folder))
        assert (code, f"process {service.process.pid}" in output) == (1, True), output
        assert "It takes no commands just now" in output
        assert ("another folder" in output, "SAMSYN_DATA_DIR" in output) == (False, False), output


def test_e3_a_service_that_is_stopped_for_a_while_takes_no_commands(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder) as service:
        workers = [pid for pid, line in descendants(service.process.pid).items() if "spawn_main" in line]
        for pid in workers:
            os.kill(pid, signal.SIGSTOP)
        code, output = told(["keys", "issue", "Kontoret", "--role", "VIEWER"], data_dir=str(folder))
        for pid in workers:
            os.kill(pid, signal.SIGCONT)
        assert (code, "It takes no commands just now" in output, "another" in output) == (1, True, False), output
        assert "Kontoret" not in told(["keys", "list"], data_dir=str(folder))[1]


def test_e3_a_key_into_an_empty_database_is_told_to_be_that(tmp_path: Path) -> None:
    code, output = told(["keys", "issue", "Kontoret", "--role", "VIEWER"], data_dir=str(tmp_path / "data"))
    assert (code, f"Making a new and empty embedded database in {tmp_path / 'data'}" in output) == (0, True), output
    code, output = told(["keys", "list"], data_dir=str(tmp_path / "data"))
    assert (code, "Starting the embedded database in" in output, "Kontoret" in output) == (0, True, True), output
