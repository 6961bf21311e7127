"""The life of the service: the database, then the workers, and the way back."""

import asyncio
import multiprocessing
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext, suppress
from functools import partial
from types import FrameType

from granian.constants import Interfaces, Loops
from granian.log import LogLevels
from granian.server.mp import MPServer

from samsyn import metrics
from samsyn.api.persisted import persisted_documents
from samsyn.command import checkpoint, worker
from samsyn.command.announce import announcement, wait_until_ready
from samsyn.command.prepare import Prepared, prepare, prepare_when_it_answers
from samsyn.command.reaching import door_opened
from samsyn.database.homes import environment_of, held, home
from samsyn.errors import CannotStart
from samsyn.settings import Settings

Say = Callable[[str], None]

PORT_SECONDS = 3.0  # the workers of a service that was killed need a moment to let go of the port
PORT_POLL_SECONDS = 0.2
STOPPING_POLL_SECONDS = 0.1
WORKER_STOP_SECONDS_MAX = 15  # more than any request may take; what hangs longer is killed
LOGGING = {
    "formatters": {"line": {"()": "samsyn.logs.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # The driver's own errors reach us as exceptions and are told where they matter.
    "loggers": {"_granian": {}, "neo4j": {"level": "CRITICAL"}, "samsyn": {"level": "INFO"}},
}


def serve(settings: Settings, say: Say) -> None:
    """Serve until SIGTERM, SIGINT or SIGHUP, then return, with everything stopped.

    Requests under way are finished, then the embedded database is stopped. Raises CannotStart in words, and
    KeyboardInterrupt where the signal came before there were workers.
    """
    began = time.monotonic()
    for number in (signal.SIGTERM, signal.SIGINT):  # a shell's background job comes with SIGINT ignored
        signal.signal(number, _interrupt)
    persisted_documents(settings.documents)  # the workers will read them; here a fault can be told
    with held(settings):
        _check_port(settings)
        with home(settings, say) as address:
            # The embedded database is there, so the graph is whole before anybody asks. A Neo4j may come later.
            if address.embedded:
                ready = asyncio.run(prepare(address, settings.seed, say))
                prepared = partial(_given, ready)
            else:
                prepared = partial(prepare_when_it_answers, address, settings.seed, say)
            os.environ.update(environment_of(address))
            shared = metrics.shared_by_processes() if settings.workers > 1 else nullcontext()
            answering = threading.Event()
            with shared, door_opened(settings, address), checkpoint.kept(answering):
                _run_workers(settings, prepared, say, began, answering)
    say("Stopped. Nothing is lost.")


def _run_workers(
    settings: Settings, prepared: Callable[[], Prepared], say: Say, began: float, answering: threading.Event
) -> None:
    # Spawned, not forked: a fork would hold the database's pipe open when this process is killed.
    multiprocessing.set_start_method("spawn", force=True)
    server = MPServer(
        "samsyn.command.worker:application",
        address=settings.host,
        port=settings.port,
        interface=Interfaces.ASGI,
        loop=Loops.uvloop,
        workers=settings.workers,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=WORKER_STOP_SECONDS_MAX,
        log_level=LogLevels.warning,
        log_dictconfig=LOGGING,
    )
    failures: list[CannotStart] = []

    def announce() -> None:
        try:
            ready = prepared()
        except CannotStart as error:
            failures.append(error)
            server.signal_handler_interrupt()
            return
        wait_until_ready(settings)
        say(announcement(settings, ready, time.monotonic() - began))
        answering.set()

    def take_signals() -> None:
        # A worker that isn't far enough to hear the word yet must not die of it.
        signal.signal(worker.STOPPING, signal.SIG_IGN)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, partial(_drain, server, settings, say))

    server.on_startup(take_signals)
    threading.Thread(target=announce, name="announcement", daemon=True).start()
    server.serve(target_loader=worker.application, wrap_loader=False)
    if failures:
        raise failures[0]


def _drain(server: MPServer, settings: Settings, say: Say, _number: int, _frame: FrameType | None) -> None:
    """Have /readyz say 503, and stop once those who ask it have heard. A second signal stops at once."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, server.signal_handler_interrupt)
    threading.Thread(target=_pass_on, args=(server, settings.drain_seconds), name="drain", daemon=True).start()
    say("Stopping: requests under way are finished first.")


def _pass_on(server: MPServer, drain_seconds: float) -> None:
    deadline = time.monotonic() + drain_seconds
    while True:
        # Again and again: a worker that is only starting ignores it.
        for process in [each.inner for each in server.wrks]:
            with suppress(ProcessLookupError):
                os.kill(process.pid or os.getpid(), worker.STOPPING)
        seconds_left = deadline - time.monotonic()
        if seconds_left <= 0:
            break
        time.sleep(min(seconds_left, STOPPING_POLL_SECONDS))
    server.signal_handler_interrupt()


def _check_port(settings: Settings) -> None:
    """Refuse a port that is taken; the workers share theirs and would share it with strangers, too."""
    deadline = time.monotonic() + PORT_SECONDS
    while True:
        try:
            family, kind, protocol, _, place = socket.getaddrinfo(
                settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
            )[0]
            with socket.socket(family, kind, protocol) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(place)
                probe.listen()
        except OSError as error:
            if time.monotonic() > deadline:
                raise CannotStart(
                    f"Port {settings.port} on {settings.host} can't be opened ({error.strerror}). "
                    "Stop what uses it, or choose another with SAMSYN_PORT."
                ) from error
            time.sleep(PORT_POLL_SECONDS)
        else:
            return


def _given(ready: Prepared) -> Prepared:
    return ready


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
