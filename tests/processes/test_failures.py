"""The service while its embedded database is dead or silent."""

import os
import signal
import threading
import time
from pathlib import Path

from tests.support.service import CREATE_GOAL, Service, database_of, is_answering, serving, until

TOLD_SECONDS_MAX = 5.0
BACK_SECONDS_MAX = 20.0


def test_a_database_that_dies_is_brought_back_and_every_acknowledged_deed_is_there_once(tmp_path: Path) -> None:
    acknowledged: list[str] = []
    faults: set[str] = set()
    enough = threading.Event()
    with serving(tmp_path) as service:
        writer = threading.Thread(target=_create_goals, args=(service, acknowledged, faults, enough))
        writer.start()
        until(lambda: len(acknowledged) > 50, 30)
        os.kill(database_of(service), signal.SIGKILL)
        before = len(acknowledged)
        until(lambda: len(acknowledged) > before + 50, BACK_SECONDS_MAX)
        enough.set()
        writer.join()
        names = service.goal_names()
        assert len(names) == len(set(names))
        assert set(acknowledged) <= set(names)
        assert faults <= {"UNAVAILABLE"}
        assert "The embedded database died" in service.printed()
        assert service.end() == 0


def test_while_a_dead_database_is_brought_back_what_is_durable_is_read(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        service.create_goal("Vi lyssnar på varandra")
        assert service.goal_names() == ["Vi lyssnar på varandra"]
        os.kill(database_of(service), signal.SIGKILL)

        def is_back() -> bool:
            assert service.goal_names() == ["Vi lyssnar på varandra"], "whether it is back yet or not"
            return "The embedded database died" in service.printed() and is_answering(service)

        until(is_back, BACK_SECONDS_MAX)
        service.create_goal("Vi hjälps åt")
        assert service.goal_names() == ["Vi lyssnar på varandra", "Vi hjälps åt"]


def test_a_silent_database_is_told_within_five_seconds_and_forgotten_when_it_speaks(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        service.create_goal("Vi lyssnar på varandra")
        database = database_of(service)
        os.kill(database, signal.SIGSTOP)
        try:
            assert service.goal_names() == ["Vi lyssnar på varandra"], "what it has written itself it knows"
            began = time.monotonic()
            [error] = service.ask(CREATE_GOAL, input={"name": "Aldrig sparat"})["errors"]
            assert error["extensions"]["code"] == "UNAVAILABLE"
            assert time.monotonic() - began <= TOLD_SECONDS_MAX
            assert service.status("/livez") == 200
            assert service.status("/readyz") == 503
            assert service.readiness() == "database"
        finally:
            os.kill(database, signal.SIGCONT)
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        assert service.goal_names() == ["Vi lyssnar på varandra"]


def _create_goals(service: Service, acknowledged: list[str], faults: set[str], enough: threading.Event) -> None:
    number = 0
    while not enough.is_set():
        number += 1
        name = f"Mål {number:04}"
        answer = service.ask(CREATE_GOAL, input={"name": name})
        if answer.get("errors"):
            faults.update(error["extensions"]["code"] for error in answer["errors"])
        else:
            acknowledged.append(name)
