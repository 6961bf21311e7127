"""The worker processes: started, replaced where one dies, and ended."""

import logging
import multiprocessing
import os
import socket
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from typing import Final

from samsyn.command import worker
from samsyn.errors import CannotStart

POLL_SECONDS: Final = 0.1
PAUSE_SECONDS: Final = 0.5  # before a worker that died is replaced; doubled each time that the next one dies soon
PAUSE_SECONDS_MAX: Final = 30.0
SOON_SECONDS: Final = 60.0  # a worker that lived for longer begins anew
FAILURES_MAX: Final = 5  # in a row, of all workers, until it is clear that none will live: some twenty seconds
STOP_SECONDS_MAX: Final = 15.0  # more than any request may take; what hangs longer is killed

# Spawned, not forked: a fork would hold the database's pipe open when this process is killed.
SPAWN: Final = multiprocessing.get_context("spawn")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stop:
    """What the service was told: to drain, having the workers say that they stop, and to end."""

    drain: threading.Event
    end: threading.Event


@dataclass(slots=True)
class Place:
    """Where one worker works after the other: the one that does, since when, and how many have died in a row."""

    process: SpawnProcess
    since: float
    failures: int = 0
    is_dead: bool = False
    next_at: float = 0.0


def keep_workers(listener: socket.socket, *, count: int, stop: Stop, drain_seconds: float) -> None:
    """Have so many workers answer what comes through the socket until `stop` says so, then end them in good order.

    Raises CannotStart where none of them stays alive.
    """
    places = [Place(_started(listener), time.monotonic()) for _ in range(count)]
    try:
        while not (stop.drain.is_set() or stop.end.is_set()):
            wait([place.process.sentinel for place in places if not place.is_dead], POLL_SECONDS)
            for place in places:
                _look_after(place, listener)
            if all(place.is_dead and place.failures >= FAILURES_MAX for place in places):
                raise CannotStart(
                    f"No worker stays alive: each died {FAILURES_MAX} times in a row, with exit code"
                    f" {places[0].process.exitcode} in the end. The lines above may tell why."
                )
        _drain(places, stop.end, time.monotonic() + drain_seconds)
    finally:
        _end([place.process for place in places])


def _started(listener: socket.socket) -> SpawnProcess:
    process = SPAWN.Process(target=worker.answer, args=(listener,), name="worker", daemon=True)
    process.start()
    return process


def _look_after(place: Place, listener: socket.socket) -> None:
    """Note a worker's death; replace it after a pause."""
    now = time.monotonic()
    if place.is_dead:
        if now >= place.next_at:
            place.process, place.since, place.is_dead = _started(listener), now, False
    elif not place.process.is_alive():
        place.failures = place.failures + 1 if now - place.since < SOON_SECONDS else 1
        pause = min(PAUSE_SECONDS * 2 ** (place.failures - 1), PAUSE_SECONDS_MAX)
        place.is_dead, place.next_at = True, now + pause
        log.error("A worker died (exit code %s). Starting another in %s s.", place.process.exitcode, pause)


def _drain(places: Iterable[Place], end: threading.Event, deadline: float) -> None:
    """Have the workers say that they stop, again and again: one that is only starting ignores it."""
    while True:
        for process in [place.process for place in places if place.process.is_alive()]:
            os.kill(process.pid or os.getpid(), worker.STOPPING)
        seconds_left = deadline - time.monotonic()
        if seconds_left <= 0 or end.wait(min(seconds_left, POLL_SECONDS)):
            return


def _end(processes: Iterable[SpawnProcess]) -> None:
    for process in processes:
        process.terminate()
    deadline = time.monotonic() + STOP_SECONDS_MAX
    for process in processes:
        process.join(max(0.0, deadline - time.monotonic()))
        if process.is_alive():
            log.warning("A worker did not end within %s s and is killed.", STOP_SECONDS_MAX)
            process.kill()
            process.join()
