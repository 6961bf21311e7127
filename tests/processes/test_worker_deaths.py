"""Workers that die, workers whose parent dies, and a service that may open too few files to have any."""

import os
import signal
import threading
import time
from functools import partial
from pathlib import Path

import httpx
import pytest

from tests.support import hostile
from tests.support.beside import asking
from tests.support.hostile import address_in
from tests.support.service import (
    AS_ADMIN,
    COMMAND,
    CREATE_GOAL,
    Service,
    descendants,
    is_answering,
    is_live,
    serving,
    told,
    until,
)

BACK_SECONDS_MAX = 30.0
ENDED_SECONDS_MAX = 90.0
WRITERS = 6
READ = "{ goals { totalCount } changes(first: 1) { nodes { sequence } } }"


def test_c3_a_worker_that_dies_twice_at_once_is_replaced_while_its_sibling_answers(tmp_path: Path) -> None:
    with serving(tmp_path, workers="2") as service:
        sibling, dying = _workers(service)
        for _ in range(2):
            os.kill(dying, signal.SIGKILL)
            until(partial(_is_replaced, service, dying, 2), BACK_SECONDS_MAX)
            [dying] = [each for each in _workers(service) if each != sibling]
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        assert sibling in _workers(service)
        assert "A worker died (exit code -9). Starting another in 0.5 s." in service.printed()
        assert "A worker died (exit code -9). Starting another in 1.0 s." in service.printed()
        assert service.end() == 0


def test_c3_the_only_worker_is_replaced_however_it_dies(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        service.create_goal("Ingen är ensam")
        for number in (signal.SIGKILL, signal.SIGABRT, signal.SIGTERM):
            [worker] = _workers(service)
            os.kill(worker, number)
            until(partial(_is_replaced, service, worker, 1), BACK_SECONDS_MAX)
            until(lambda: is_live(service), BACK_SECONDS_MAX)
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        assert service.goal_names() == ["Ingen är ensam"]
        assert service.end() == 0


def test_c3_while_no_worker_is_there_clients_wait_for_the_next(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        [worker] = _workers(service)
        os.kill(worker, signal.SIGKILL)
        until(lambda: worker not in _workers(service), BACK_SECONDS_MAX)
        assert httpx.get(f"{service.url}/livez", timeout=BACK_SECONDS_MAX).status_code == 200


@pytest.mark.timeout(180)
def test_c3_a_service_none_of_whose_workers_stays_alive_ends_in_words(tmp_path: Path) -> None:
    with serving(tmp_path, workers="2") as service:
        deadline = time.monotonic() + ENDED_SECONDS_MAX
        while service.process.poll() is None and time.monotonic() < deadline:
            for worker in _workers(service):
                os.kill(worker, signal.SIGKILL)
            time.sleep(0.05)
        assert service.process.wait(BACK_SECONDS_MAX) == 1
        until(lambda: "No worker stays alive: each died 5 times in a row" in service.printed(), BACK_SECONDS_MAX)
        assert "Traceback" not in service.printed()


def test_b6_a_worker_that_outlives_its_parent_answers_or_is_unavailable(tmp_path: Path) -> None:
    answers: list[httpx.Response] = []
    killed = threading.Event()

    def ask(service: Service, body: dict[str, object]) -> None:
        with httpx.Client(base_url=service.url, headers=AS_ADMIN, trust_env=False, timeout=20) as client:
            try:
                while True:
                    answer = client.post("/graphql", json=body)
                    if killed.is_set():
                        answers.append(answer)
            except httpx.TransportError:
                return

    with serving(tmp_path, workers="2") as service:
        service.create_goal("Ingen är ensam")
        deed: dict[str, object] = {"query": CREATE_GOAL, "variables": {"input": {"name": "Fler hjälps åt"}}}
        bodies = [deed, {"query": READ}] * WRITERS
        threads = [threading.Thread(target=ask, args=(service, body)) for body in bodies]
        for thread in threads:
            thread.start()
        time.sleep(1)
        killed.set()
        service.process.kill()
        for thread in threads:
            thread.join()
        service.process.wait()
    codes = {error["extensions"]["code"] for answer in answers for error in answer.json().get("errors", [])}
    assert codes <= {"UNAVAILABLE"}, service.printed()
    assert {answer.status_code for answer in answers} <= {200, 503}


def test_d_a_limit_of_files_that_is_too_low_is_told_with_what_to_do(tmp_path: Path) -> None:
    for files in (64, 255):
        code, output = _limited(files, tmp_path)
        assert code == 1
        assert f"no more than {files} files and connections" in output
        assert "`ulimit -n" in output
        assert "LimitNOFILE" in output
        assert "Traceback" not in output


def test_d_with_few_files_there_are_fewer_connections_and_nobody_is_locked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.support.service.COMMAND", _wrapped(tmp_path, 300))
    with (
        serving(tmp_path / "data", connections_per_address="5000") as service,
        asking(service.url) as beside,
        hostile.silent(address_in(service.url), 600),
    ):
        time.sleep(3)
    assert beside.faults == []
    assert "Too many open files" not in service.printed()


def test_d_a_soft_limit_that_is_too_low_is_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.support.service.COMMAND", _wrapped(tmp_path, "64", kind="-Sn"))
    with serving(tmp_path / "data") as service:
        assert service.readiness() == "ok"


def _limited(files: int, folder: Path) -> tuple[int, str]:
    """The exit code and the output of a service that may open so many files."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("tests.support.service.COMMAND", _wrapped(folder, files))
        return told(["serve"], data_dir=str(folder / "data"), seed="none")


def _wrapped(folder: Path, files: int | str, *, kind: str = "-n") -> str:
    """The command `samsyn` with a limit of files."""
    script = folder / f"samsyn-{files}"
    script.write_text(f'#!/bin/bash\nulimit {kind} {files} && exec "{COMMAND}" "$@"\n', encoding="utf-8")
    script.chmod(0o700)
    return str(script)


def _is_replaced(service: Service, worker: int, count: int) -> bool:
    workers = _workers(service)
    return len(workers) == count and worker not in workers


def _workers(service: Service) -> list[int]:
    return [pid for pid, command in descendants(service.process.pid).items() if "spawn_main" in command]
