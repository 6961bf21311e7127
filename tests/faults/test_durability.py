"""What is acknowledged is there, once, whatever is killed, cut or full."""

import asyncio
import os
import signal
import threading
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from samsyn.database import embedded
from samsyn.database.migrations import migrated
from samsyn.database.port import Address, connect
from samsyn.database.replica import Replica
from samsyn.graph.records import Goal
from samsyn.performing import Deeds
from tests.faults.figures import Figures
from tests.faults.homes import Home
from tests.faults.writing import DEEDS, Writers
from tests.support import neo4j_server
from tests.support.proxy import Line, line_to
from tests.support.service import (
    CREATE_GOAL,
    END_SECONDS_MAX,
    Service,
    descendants,
    free_port,
    is_answering,
    serving,
    until,
)
from tests.support.small_disk import fill, small_disk

BACK_SECONDS_MAX = 60.0
TOLD_SECONDS_MAX = 10.0
LOST_ANSWERS = 20
MEGABYTES = 400
CLIENTS, CONNECTIONS = 200, 5
HOUR, YEAR = 3_600, 365 * 86_400
MOVED = (YEAR, -HOUR, YEAR, 0, -HOUR)
LOG = "{ changes(first: 100) { nodes { sequence at } } }"
KILLED_AT = (DEEDS // 5, DEEDS // 2, DEEDS * 4 // 5)

pytestmark = pytest.mark.timeout(400)


def test_the_database_is_killed_three_times_while_sixteen_write(home: Home, figures: Figures) -> None:
    with home.serving(seed="none") as service:
        writers = Writers(service.url)
        with writers.start():
            for count in KILLED_AT:
                writers.wait_for(count)
                home.kill_database(service)
                until(lambda: is_answering(service), BACK_SECONDS_MAX)
        figures.add(
            "the database killed (kill -9) three times during 1,000 mutations by 16 writers",
            home.name,
            writers.told(service),
        )
    home.audited()


def test_the_service_is_killed_three_times_while_sixteen_write(home: Home, figures: Figures) -> None:
    port = str(free_port())
    writers: Writers | None = None
    pool = None
    for count in (*KILLED_AT, DEEDS):
        with home.serving(seed="none", port=port, workers="2") as service:
            if writers is None:
                writers = Writers(service.url)
                pool = writers.start()
            writers.wait_for(count)
            if count < DEEDS:
                _kill(service)
                continue
            assert pool is not None
            pool.shutdown()
            figures.add(
                "the service killed (kill -9) three times during 1,000 mutations by 16 writers",
                home.name,
                writers.told(service),
            )
    home.audited()


def test_lines_are_cut_after_commit(home: Home, figures: Figures) -> None:
    with _behind_a_line(home) as (line, settings), serving(home.folder, **settings) as service:
        writers = Writers(service.url, deeds=200)
        with writers.start():
            for number in range(LOST_ANSWERS):
                writers.wait_for(5 * (number + 1))
                line.do(Line.lose_the_next_answer_to_a_commit)
        figures.add(
            f"the line cut {LOST_ANSWERS} times between COMMIT and its answer during 200 mutations",
            home.name,
            writers.told(service),
        )


def test_the_line_is_a_black_hole_for_a_while(home: Home, figures: Figures) -> None:
    with _behind_a_line(home) as (line, settings), serving(home.folder, **settings) as service:
        goal = "Vi lyssnar på varandra"
        service.create_goal(goal)
        line.do(Line.fall_silent)

        def refused() -> None:
            [error] = service.ask(CREATE_GOAL, input={"name": "Aldrig sparat"})["errors"]
            assert error["extensions"]["code"] == "UNAVAILABLE"

        told = [_seconds(refused) for _ in range(3)]
        assert service.status("/livez") == 200
        assert service.readiness() == "database"
        line.do(Line.speak)
        back = until(lambda: is_answering(service), BACK_SECONDS_MAX)
        assert service.goal_names() == [goal]
        figures.add(
            "the line falls silent: connections are taken, nothing comes through",
            home.name,
            f"mutations refused after {max(told):.1f} s at the most; back {back:.1f} s after the line",
        )


def test_the_disk_is_full(home: Home, figures: Figures, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", MEGABYTES) as disk, _home_on(disk, home) as small:
        with small.serving(seed="none") as service:
            writers = Writers(service.url, deeds=200)
            with writers.start():
                writers.wait_for(50)
                filler = fill(disk)
                [error] = _first_refusal(service)
                assert error["extensions"]["code"] == "UNAVAILABLE", service.printed()
                assert service.status("/livez") == 200
                filler.unlink()
                if small.server is not None:  # a Neo4j that couldn't write stops writing until it is started again
                    small.kill_database(service)
            until(lambda: is_answering(service), BACK_SECONDS_MAX)
            came = writers.told(service)
        small.audited()
    figures.add("the disk full during 200 mutations, then room again", home.name, came)


def test_two_workers_write_while_every_other_deed_is_refused(home: Home, figures: Figures) -> None:
    with home.serving(seed="none", workers="2") as service:
        writers = Writers(service.url, deeds=300)
        enough = threading.Event()
        refusals: list[str] = []

        def refuse() -> None:
            while not enough.is_set():
                [fault] = service.ask(CREATE_GOAL, input={"name": ""})["data"]["createGoal"]["userErrors"]
                refusals.append(fault["message"])

        refusing = [threading.Thread(target=refuse) for _ in range(4)]
        for each in refusing:
            each.start()
        with writers.start():
            pass
        enough.set()
        for each in refusing:
            each.join()
        came = f"{writers.told(service)}; {len(refusals):,} refused, the log is whole"
    home.audited()
    figures.add("two workers, 300 mutations by 16 writers beside 4 whose mutations are refused", home.name, came)


def test_the_clock_goes_back_and_forth(
    home: Home, figures: Figures, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = tmp_path / "clock"
    clock.write_text("0")
    with ExitStack() as stack:
        with monkeypatch.context() as around:
            around.setenv("PYTHONPATH", str(Path(__file__).with_name("clock")))
            around.setenv("CLOCK", str(clock))
            service = stack.enter_context(home.serving(seed="none"))
        writers = Writers(service.url, deeds=200)
        with writers.start():
            for number, seconds_off in enumerate(MOVED, 1):
                writers.wait_for(30 * number)
                clock.write_text(str(seconds_off))
        log = service.ask(LOG)["data"]["changes"]["nodes"]
        numbers, moments = [each["sequence"] for each in log], [each["at"] for each in log]
        assert numbers == sorted(numbers, reverse=True)
        assert moments != sorted(moments, reverse=True), "the clock was moved"
        came = f"{writers.told(service)}; the log in order"
    home.audited()
    figures.add("the clock put back by an hour and forth by a year, by turns, during 200 mutations", home.name, came)


def test_two_hundred_clients_share_five_connections(home: Home, figures: Figures) -> None:
    async def all_at_once(address: Address) -> float:
        async with migrated(address):
            pass
        database = await connect(address, connections_max=CONNECTIONS)
        deeds = Deeds(Replica(database))
        longest = 0.0

        async def client(number: int) -> None:
            nonlocal longest
            for turn in range(3):
                began = time.monotonic()
                await deeds.perform("createGoal", {"name": f"Mål {number}:{turn}"})
                assert await database.revision() > turn
                longest = max(longest, time.monotonic() - began)

        try:
            await asyncio.gather(*(client(number) for number in range(CLIENTS)))
            assert (await deeds.replica.current()).count(Goal) == 3 * CLIENTS
        finally:
            await deeds.close()
            await deeds.replica.close()
            await database.close()
        return longest

    with _database_of(home) as address:
        longest = asyncio.run(all_at_once(address))
    told = f"{3 * CLIENTS} of {3 * CLIENTS} done; longest wait {longest:.1f} s"
    figures.add(f"{CLIENTS} clients, three mutations and looks each, on {CONNECTIONS} connections", home.name, told)


@dataclass(slots=True)
class _Cable:
    """A line to a database, carried by a thread of its own."""

    line: Line
    loop: asyncio.AbstractEventLoop

    def do(self, what: Callable[[Line], None]) -> None:
        """Have something done to the line."""
        self.loop.call_soon_threadsafe(what, self.line)


@contextmanager
def _behind_a_line(home: Home) -> Generator[tuple[_Cable, dict[str, str]]]:
    """A line to a home's database, and the settings of a service that reaches it by that."""
    with _database_of(home) as address, _cable_to(address) as cable:
        yield cable, _named(cable.line.address)


@contextmanager
def _database_of(home: Home) -> Generator[Address]:
    """A home's database without a service."""
    if home.server is not None:
        yield home.address
        return
    database = embedded.start(home.folder)
    try:
        yield database.address
    finally:
        embedded.stop(database)


@contextmanager
def _cable_to(address: Address) -> Generator[_Cable]:
    loop = asyncio.new_event_loop()
    carrier = threading.Thread(target=loop.run_forever)
    carrier.start()
    opened = line_to(address)
    line = asyncio.run_coroutine_threadsafe(opened.__aenter__(), loop).result()
    try:
        yield _Cable(line, loop)
    finally:
        asyncio.run_coroutine_threadsafe(opened.__aexit__(None, None, None), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        carrier.join()
        loop.close()


def _named(address: Address) -> dict[str, str]:
    named = {"neo4j_uri": address.uri, "neo4j_embedded": str(address.embedded).lower(), "seed": "none"}
    login = {"neo4j_user": address.user, "neo4j_password": address.password}
    return {**named, **{name: value for name, value in login.items() if value}}


def _kill(service: Service) -> None:
    """Kill the service and its workers; the embedded database ends by itself when nobody needs it any more."""
    processes = [pid for pid, command in descendants(service.process.pid).items() if "embedded_child" not in command]
    for pid in (service.process.pid, *processes):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    service.process.wait(END_SECONDS_MAX)


@contextmanager
def _home_on(disk: Path, home: Home) -> Generator[Home]:
    """A home of the same kind on another disk."""
    small = Home(home.name, disk / "data", neo4j_server.start(disk / "data") if home.server else None)
    try:
        yield small
    finally:
        if small.server:
            neo4j_server.stop(small.server)


def _first_refusal(service: Service) -> Any:
    """The errors of the first deed that isn't done."""
    deadline = time.monotonic() + BACK_SECONDS_MAX
    while time.monotonic() < deadline:
        answer = service.ask(CREATE_GOAL, input={"name": f"Mål {time.monotonic()}"})
        if "errors" in answer:
            return answer["errors"]
    raise AssertionError("every deed is done though the disk is full")


def _seconds(done: Callable[[], None]) -> float:
    began = time.monotonic()
    done()
    return time.monotonic() - began
