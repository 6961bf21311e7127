"""The service as it is stopped, killed and started again."""

import os
import signal
import threading
from functools import partial
from pathlib import Path

import httpx

from samsyn.database import embedded
from tests.support.service import Service, begun, descendants, free_port, is_alive, is_answering, serving, until

GONE_SECONDS_MAX = 15.0
INTERRUPTED = 130
INTERRUPTED_IN_A_DESTRUCTOR = """
import os, signal
from samsyn.command import main, serve

class Interrupting:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(1000):
            pass

async def prepare(*given, prepare=serve.prepare):
    Interrupting()
    return await prepare(*given)

serve.prepare = prepare
main.main()
"""
INTERRUPTED_IN_THE_DRIVER = """
import os, signal
from neo4j import AsyncResult
from samsyn.command import main

async def run(self, *given, **more):
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(1000):
        pass

AsyncResult._run = run
main.main()
"""


def test_a_stop_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    acknowledged: list[str] = []
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        with serving(tmp_path, drain_seconds="1") as service:
            assert sorted(service.goal_names()) == sorted(acknowledged)
            before = len(acknowledged)
            writer = threading.Thread(target=_create_goals_until_refused, args=(service, acknowledged))
            writer.start()
            until(partial(_has_more_than, before + 10, acknowledged), 30)
            below = descendants(service.process.pid)
            assert service.end(number) == 0
            writer.join()
            assert "Nothing is lost" in service.printed()
            until(partial(_are_gone, below), GONE_SECONDS_MAX)
    with serving(tmp_path) as service:
        assert sorted(service.goal_names()) == sorted(acknowledged)


def test_it_says_that_it_stops_while_it_still_answers_and_stops_at_once_when_told_again(tmp_path: Path) -> None:
    with serving(tmp_path, drain_seconds="60", workers="2") as service:
        service.process.send_signal(signal.SIGINT)
        until(lambda: all(service.readiness() == "stopping" for _ in range(10)), 5)
        assert service.status("/readyz") == 503
        assert service.status("/livez") == 200
        assert service.goal_names() == []
        service.process.send_signal(signal.SIGINT)
        assert service.process.wait(GONE_SECONDS_MAX) == 0


def test_a_stop_during_the_start_leaves_nothing_running(tmp_path: Path) -> None:
    for stage in ("samsyn.pid", "log/console.log", "databases/neo4j", "databases/neo4j/Goal*"):
        folder = tmp_path / stage.replace("/", "-")
        process = begun(["serve"], data_dir=str(folder), port=str(free_port()), seed="none")
        until(partial(_there_is, stage, folder), 30)
        below = descendants(process.pid)
        process.send_signal(signal.SIGINT)
        try:
            output, _ = process.communicate(timeout=embedded.STOP_SECONDS_MAX + GONE_SECONDS_MAX)
        finally:
            process.kill()
        assert "is killed" not in output, "the database is given that long for a slow disk, but stops in good order"
        assert ("Stopped before it was ready." in output, process.returncode) == (True, INTERRUPTED), output
        until(partial(_are_gone, below), GONE_SECONDS_MAX)
    with serving(folder) as service:
        assert service.goal_names() == []


def test_an_interrupt_that_python_drops_stops_the_start_all_the_same(tmp_path: Path) -> None:
    code, output = _started_by(INTERRUPTED_IN_A_DESTRUCTOR, tmp_path)
    assert "Exception ignored in: <function Interrupting.__del__" in output
    assert (output.splitlines()[-1], code) == ("Stopped before it was ready.", INTERRUPTED)


def test_an_interrupt_that_the_driver_stumbles_over_is_told_as_one(tmp_path: Path) -> None:
    code, output = _started_by(INTERRUPTED_IN_THE_DRIVER, tmp_path)
    assert "Traceback" not in output
    assert (output.splitlines()[-1], code) == ("Stopped before it was ready.", INTERRUPTED)


def test_a_kill_leaves_no_orphan_and_a_start_right_after_it_has_everything(tmp_path: Path) -> None:
    with serving(tmp_path, workers="2") as service:
        service.create_goal("Ingen är ensam")
        below = descendants(service.process.pid)
        assert len(below) >= 3
        service.process.kill()
        service.process.wait()
        with serving(tmp_path, port=service.url.rpartition(":")[2]) as successor:
            assert successor.goal_names() == ["Ingen är ensam"]
            until(partial(_are_gone, below), GONE_SECONDS_MAX)


def test_a_worker_that_dies_is_replaced(tmp_path: Path) -> None:
    with serving(tmp_path, workers="2") as service:
        before = _workers(service)
        assert len(before) == 2
        service.create_goal("Fler deltar i föreningslivet")
        os.kill(before[0], signal.SIGKILL)
        until(lambda: before[0] not in _workers(service) and len(_workers(service)) == 2, 10)
        until(lambda: is_answering(service), 10)
        for _ in range(10):
            assert service.goal_names() == ["Fler deltar i föreningslivet"]
        assert service.end() == 0


def _started_by(script: str, folder: Path) -> tuple[int, str]:
    """The exit code and the output of a service that a script starts, and interrupts."""
    process = begun(["serve"], script=script, data_dir=str(folder), port=str(free_port()), seed="none")
    try:
        output, _ = process.communicate(timeout=60)
    finally:
        process.kill()
    return process.returncode, output


def _there_is(pattern: str, folder: Path) -> bool:
    return any(folder.glob(pattern))


def _has_more_than(count: int, names: list[str]) -> bool:
    return len(names) > count


def _are_gone(processes: dict[int, str]) -> bool:
    return not any(is_alive(pid) for pid in processes)


def _create_goals_until_refused(service: Service, acknowledged: list[str]) -> None:
    try:
        while True:
            name = f"Mål {len(acknowledged):04}"
            service.create_goal(name)
            acknowledged.append(name)
    except httpx.TransportError:
        return


def _workers(service: Service) -> list[int]:
    return [pid for pid, command in descendants(service.process.pid).items() if "spawn_main" in command]
