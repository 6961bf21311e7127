"""The embedded database's process by itself."""

import asyncio
import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, Generator
from functools import partial
from pathlib import Path
from typing import LiteralString, cast

import neo4j
import pytest

from samsyn.database import embedded, files
from samsyn.database.embedded import Embedded, Ports
from samsyn.database.port import Address
from samsyn.database.statements import statement
from samsyn.errors import CannotStart, Unavailable
from samsyn.performing import deeds_over
from tests.support.service import free_port, is_alive, until

PARENT = """
import pathlib, sys, time
from samsyn.database import embedded, files
database = embedded.start(pathlib.Path(sys.argv[1]))
print(database.process.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Generator[Embedded]:
    started = embedded.start(tmp_path_factory.mktemp("database"))
    yield started
    embedded.stop(started)


def test_it_wants_its_password(database: Embedded) -> None:
    stranger = neo4j.GraphDatabase.driver(database.address.uri, auth=("root", "a-guess-of-somebody"))
    with stranger, pytest.raises(neo4j.exceptions.AuthError):
        stranger.verify_connectivity()
    connection = http.client.HTTPConnection("127.0.0.1", database.ports.http, timeout=10)
    connection.request("GET", "/api/v1/databases")
    assert connection.getresponse().status == 401
    connection.close()


def test_its_password_is_no_argument_and_in_no_file(database: Embedded) -> None:
    password = database.address.password
    assert password
    command = subprocess.run(  # noqa: S603 (whichever ps there is)
        ["ps", "-ww", "-o", "command=", "-p", str(database.process.pid)],  # noqa: S607
        check=True,
        capture_output=True,
        text=True,
    )
    assert "embedded_child" in command.stdout
    assert password not in command.stdout
    written = [path for path in database.folder.rglob("*") if path.is_file() and password.encode() in path.read_bytes()]
    assert written == []


def test_a_second_one_on_the_folder_is_refused(database: Embedded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "STARTS_MAX", 1)
    with pytest.raises(CannotStart, match="is locked by another process"):
        embedded.start(database.folder)
    assert _count(database.address) == 0


def test_data_and_constraints_outlive_a_stop_and_a_kill(tmp_path: Path) -> None:
    first = embedded.start(tmp_path)
    _run(first.address, "CREATE CONSTRAINT Thing_id IF NOT EXISTS FOR (thing:Thing) REQUIRE thing.id IS UNIQUE")
    _run(first.address, "CREATE (:Thing {id: 1})")
    embedded.stop(first)
    assert first.process.returncode == 0
    second = embedded.start(tmp_path)
    assert second.address.password != first.address.password
    _run(second.address, "CREATE (:Thing {id: 2})")
    second.process.kill()
    embedded.stop(second)
    third = embedded.start(tmp_path, ports=second.ports, password=second.address.password)
    assert third.address == second.address
    assert _count(third.address) == 2
    with pytest.raises(neo4j.exceptions.Neo4jError):
        _run(third.address, "CREATE (:Thing {id: 2})")
    embedded.stop(third)


def test_it_ends_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: S603 (our own interpreter)
        [sys.executable, "-c", PARENT, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert is_alive(child)
        os.kill(parent.pid, signal.SIGKILL)
    until(lambda: not is_alive(child), 10)


async def test_b6_what_is_asked_while_it_stops_is_unavailable(tmp_path: Path) -> None:
    database = embedded.start(tmp_path)
    faults: list[Exception] = []
    is_gone = asyncio.Event()
    async with deeds_over(database.address) as deeds:
        await deeds.perform("createGoal", {"name": "Ingen är ensam"})

        async def ask(what: Callable[[], Awaitable[object]]) -> None:
            while not is_gone.is_set():
                try:
                    await what()
                except Unavailable:
                    await asyncio.sleep(0.01)
                except Exception as error:  # noqa: BLE001 (whatever it is)
                    faults.append(error)

        asked = [
            partial(deeds.perform, "createGoal", {"name": "Fler hjälps åt"}),
            deeds.database.revision,
            partial(deeds.database.read, statement("reads/revision").text, {}),
        ]
        asking = [asyncio.create_task(ask(what)) for what in asked * 4]
        await asyncio.sleep(1)
        await asyncio.to_thread(embedded.stop, database)
        await asyncio.sleep(0.5)
        is_gone.set()
        await asyncio.wait(asking)
    assert faults == []


def test_a_port_that_is_taken_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "STARTS_MAX", 1)
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = int(other.getsockname()[1])
        with pytest.raises(CannotStart, match=str(taken)):
            embedded.start(tmp_path, ports=Ports(bolt=taken, http=free_port()))


def test_a_damaged_schema_is_told_instead_of_starting_empty(tmp_path: Path) -> None:
    _stopped(tmp_path)
    files.forget(tmp_path)  # as after a crash
    schema = tmp_path / "databases" / "neo4j" / "schema.json"
    schema.write_text(schema.read_text(encoding="utf-8")[:40], encoding="utf-8")
    with pytest.raises(CannotStart, match=r"schema\.json is damaged"):
        embedded.start(tmp_path)
    schema.unlink()
    with pytest.raises(CannotStart, match=r"schema\.json is missing"):
        embedded.start(tmp_path)


def test_damaged_data_is_told(tmp_path: Path) -> None:
    _stopped(tmp_path)
    files.forget(tmp_path)
    [dictionary] = (tmp_path / "databases" / "neo4j").glob("dictionary*")
    dictionary.write_bytes(b"\xff" * dictionary.stat().st_size)
    with pytest.raises(CannotStart, match="put back a copy of the folder"):
        embedded.start(tmp_path)


def test_a_heap_that_the_machine_cannot_give_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match=r"console\.log"):
        embedded.start(tmp_path, heap="1m")


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "FREE_BYTES_MIN", 2**60)
    with pytest.raises(CannotStart, match="is full"):
        embedded.start(tmp_path)


def _stopped(folder: Path) -> None:
    database = embedded.start(folder)
    _run(database.address, "CREATE (:Thing {id: 1})")
    embedded.stop(database)


def _run(address: Address, text: str) -> list[neo4j.Record]:
    login = (address.user or "", address.password or "")
    with neo4j.GraphDatabase.driver(address.uri, auth=login) as driver, driver.session(database="neo4j") as session:
        return session.execute_write(lambda transaction: list(transaction.run(cast("LiteralString", text))))


def _count(address: Address) -> int:
    [record] = _run(address, "MATCH (thing:Thing) RETURN count(thing) AS count")
    return record["count"]
