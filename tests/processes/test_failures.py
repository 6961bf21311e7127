"""The service while its embedded database is dead or silent."""

import json
import os
import re
import signal
import socket
import threading
import time
from pathlib import Path

from tests.support.service import CREATE_GOAL, Service, database_of, free_port, is_answering, serving, told, until

TOLD_SECONDS_MAX = 5.0
BACK_SECONDS_MAX = 60.0
PAUSE = re.compile(r"The embedded database is started again in (\d+) s")
DIED = "The embedded database died (signal 9, Killed"


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


def test_c3_a_database_that_cannot_be_started_is_tried_again_after_growing_pauses(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        service.create_goal("Vi lyssnar på varandra")
        schema = tmp_path / "databases" / "neo4j" / "schema.json"
        whole = schema.read_bytes()
        schema.write_bytes(whole[:40])
        os.kill(database_of(service), signal.SIGKILL)
        until(lambda: "started again in 4 s" in service.printed(), BACK_SECONDS_MAX)
        assert service.printed().count("schema.json is damaged") >= 3, "each time it is told why"
        assert PAUSE.findall(service.printed())[:3] == ["1", "2", "4"]
        check_that_reads_alone_go_on(service)

        schema.write_bytes(whole)
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        service.create_goal("Vi hjälps åt")
        assert service.goal_names() == ["Vi lyssnar på varandra", "Vi hjälps åt"]
        assert service.end() == 0


def test_c3_a_database_that_dies_again_and_again_is_brought_back_each_time(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        names: list[str] = []
        for number in range(3):
            names.append(f"Mål {number}")
            service.create_goal(names[-1])
            os.kill(database_of(service), signal.SIGKILL)
            until(lambda: service.printed().count(DIED) == len(names), BACK_SECONDS_MAX)
            until(lambda: is_answering(service), BACK_SECONDS_MAX)
        assert service.goal_names() == names
        assert PAUSE.findall(service.printed()) == ["1", "2"], "the first time it is brought back at once"
        assert service.end() == 0


def test_c3_a_database_whose_port_was_taken_meanwhile_waits_for_it(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        service.create_goal("Vi lyssnar på varandra")
        [door] = tmp_path.glob("*.door")
        port = int(json.loads(door.read_text("utf-8"))["uri"].rpartition(":")[2])
        os.kill(database_of(service), signal.SIGKILL)
        until(lambda: is_free(port), BACK_SECONDS_MAX)
        with socket.create_server(("127.0.0.1", port)):
            until(lambda: "Another program has taken its port" in service.printed(), BACK_SECONDS_MAX)
            check_that_reads_alone_go_on(service)
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        service.create_goal("Vi hjälps åt")


def test_c3_a_database_without_memory_is_told_by_the_setting(tmp_path: Path) -> None:
    settings = {"data_dir": str(tmp_path), "seed": "vaggeryd", "database_heap": "24m", "port": str(free_port())}
    code, output = told(["serve"], **settings)
    assert (code, "SAMSYN_DATABASE_HEAP=24m is too little for it" in output) == (1, True), output
    assert "Traceback" not in output
    with serving(tmp_path, seed="vaggeryd") as service:
        assert service.ask("{ outcomes { totalCount } }")["data"]["outcomes"]["totalCount"] >= 12


def test_c3_a_stop_that_reaches_all_processes_at_once_loses_nothing(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        service.create_goal("Vi lyssnar på varandra")
        database = database_of(service)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            os.kill(database, number)
        service.create_goal("Vi hjälps åt")
        assert service.end() == 0
        assert "The embedded database died" not in service.printed()
    with serving(tmp_path) as service:
        assert service.goal_names() == ["Vi lyssnar på varandra", "Vi hjälps åt"]


def check_that_reads_alone_go_on(service: Service) -> None:
    """Check that what is durable is read, nothing is done, and /readyz says why."""
    assert (service.status("/readyz"), service.readiness()) == (503, "database")
    assert service.goal_names() == ["Vi lyssnar på varandra"]
    [error] = service.ask(CREATE_GOAL, input={"name": "Aldrig sparat"})["errors"]
    assert error["extensions"]["code"] == "UNAVAILABLE"


def is_free(port: int) -> bool:
    """Whether somebody could listen on the port."""
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


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
