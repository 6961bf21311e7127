"""The life of the service: the database, then the workers, and the way back."""

import asyncio
import logging.config
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from types import FrameType
from typing import Any

from samsyn import metrics
from samsyn.command import checkpoint, worker
from samsyn.command.announce import announcement, wait_until_ready
from samsyn.command.daily import backed_up, folder_of_backups
from samsyn.command.files import raise_limit
from samsyn.command.prepare import Prepared, prepare, prepare_when_it_answers
from samsyn.command.reaching import door_opened
from samsyn.command.workers import Stop, keep_workers
from samsyn.database.homes import environment_of, held, home
from samsyn.database.present import Present
from samsyn.errors import CannotStart, DataGone
from samsyn.settings import Settings
from samsyn.spoken import in_locale

Say = Callable[[str], None]

PORT_SECONDS = 3.0  # the workers of a service that was killed need a moment to let go of the port
PORT_POLL_SECONDS = 0.2
KERNEL_BYTES_MAX = 128 * 1024  # of what a client doesn't read, and as much again; else Linux takes 4 MB of each answer
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def serve(settings: Settings, say: Say) -> None:
    """Serve until SIGTERM, SIGINT or SIGHUP, then return, with everything stopped.

    Requests under way are finished, then the embedded database is stopped. Raises CannotStart in words, DataGone where
    its files aren't there in the end, and KeyboardInterrupt where the signal came before there were workers.
    """
    began = time.monotonic()
    interrupted = _interruptible()
    raise_limit()
    _check_documents(settings)
    backups = folder_of_backups(settings)
    with held(settings), _listener(settings) as listener, home(settings, say) as address:
        # The embedded database is there, so the graph is whole before anybody asks. A Neo4j may come later.
        if address.embedded:
            ready = asyncio.run(prepare(address, settings.seed, say))
            prepared = partial(_given, ready)
        else:
            prepared = partial(prepare_when_it_answers, address, settings.seed, say)
        os.environ.update(environment_of(address))
        present = Present(address)
        present.are_gone()  # from now on what the migrations have made is known, too
        if interrupted.is_set():
            raise KeyboardInterrupt
        shared = metrics.shared_by_processes() if settings.workers > 1 else nullcontext()
        answering = threading.Event()
        checkpoints = checkpoint.kept(answering, address)
        with (
            shared,
            door_opened(settings, address),
            checkpoints,
            backed_up(answering, address, settings, backups),
        ):
            _run_workers(settings, listener, prepared=prepared, say=say, began=began, answering=answering)
        lost = present.are_gone()
    if lost:
        raise DataGone(str(address.folder))
    say(in_locale(en="Stopped. Nothing is lost.", sv="Stoppad. Inget har gått förlorat."))


def _check_documents(settings: Settings) -> None:
    """Read the documents that the workers will read: here a fault can be told. Raises CannotStart in words."""
    if settings.documents:
        from samsyn.api.persisted import persisted_documents  # noqa: PLC0415 -- all types of the API come with it

        persisted_documents(settings.documents)


def _run_workers(
    settings: Settings,
    listener: socket.socket,
    *,
    prepared: Callable[[], Prepared],
    say: Say,
    began: float,
    answering: threading.Event,
) -> None:
    logging.config.dictConfig(worker.LOGGING)
    stop = Stop(threading.Event(), threading.Event())
    failures: list[CannotStart] = []

    def announce() -> None:
        try:
            ready = prepared()
            wait_until_ready(settings)
        except CannotStart as error:
            failures.append(error)
            stop.end.set()
            return
        say(announcement(settings, ready, time.monotonic() - began))
        answering.set()

    def take(_number: int, _frame: FrameType | None) -> None:
        """Have /readyz say 503, and stop once those who ask it have heard. A second signal stops at once."""
        if stop.drain.is_set():
            stop.end.set()
        else:
            stop.drain.set()
            say(
                in_locale(
                    en="Stopping: requests under way are finished first.", sv="Stoppar: pågående frågor besvaras först."
                )
            )

    # A worker that isn't far enough to hear the word yet must not die of it.
    signal.signal(worker.STOPPING, signal.SIG_IGN)
    for number in SIGNALS:
        signal.signal(number, take)
    threading.Thread(target=announce, name="announcement", daemon=True).start()
    keep_workers(listener, count=settings.workers, stop=stop, drain_seconds=settings.drain_seconds)
    if failures:
        raise failures[0]


def _listener(settings: Settings) -> socket.socket:
    """The socket that the workers share. Raises CannotStart for a port that is taken."""
    deadline = time.monotonic() + PORT_SECONDS
    while True:
        try:
            family, kind, protocol, _, place = socket.getaddrinfo(
                settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
            )[0]
            return _bound(socket.socket(family, kind, protocol), place)
        except OSError as error:
            if time.monotonic() > deadline:
                raise CannotStart(
                    f"Port {settings.port} on {settings.host} can't be opened ({error.strerror}). "
                    "Stop what uses it, or choose another with SAMSYN_PORT."
                ) from error
            time.sleep(PORT_POLL_SECONDS)


def _bound(listener: socket.socket, place: Any) -> socket.socket:
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KERNEL_BYTES_MAX)
        listener.bind(place)
        listener.listen(worker.BACKLOG)  # else another service could still take it; who comes before a worker waits
    except OSError:
        listener.close()
        raise
    return listener


def _given(ready: Prepared) -> Prepared:
    return ready


def _interruptible() -> threading.Event:
    """Have SIGTERM and SIGINT raise KeyboardInterrupt; return what tells that one came.

    It is raised wherever the main thread is, and Python drops what is raised while it collects garbage.
    """
    came = threading.Event()

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        came.set()
        raise KeyboardInterrupt

    for number in (signal.SIGTERM, signal.SIGINT):  # a shell's background job comes with SIGINT ignored
        signal.signal(number, interrupt)
    return came
