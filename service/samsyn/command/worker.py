"""A worker process: it answers requests, ends with its parent, and says when it is about to stop."""

import asyncio
import gc
import logging.config
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from functools import partial
from types import FrameType
from typing import Any, Final

import uvicorn
import uvloop

from samsyn.command.files import room_for_connections
from samsyn.settings import Settings
from samsyn.web.connections import CONNECTIONS_MAX, SECONDS_MAX, Awaited, Connection, Connections

STOPPING: Final = signal.SIGUSR1  # the parent's word that requests should go elsewhere from now on
LAST_SECONDS: Final = 10.0  # for the requests in flight when the worker is to end
BACKLOG: Final = 2_048  # connections that the kernel keeps until a worker takes them
LOGGING: Final[dict[str, Any]] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"()": "samsyn.logs.PlainLines" if sys.stderr.isatty() else "samsyn.logs.JsonLines"},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # The driver's own errors reach us as exceptions and are told where they matter.
        "neo4j": {"level": "CRITICAL"},
        "samsyn": {"level": "INFO"},
        "uvicorn.error": {"level": "ERROR"},  # a line for each client that speaks no HTTP is of no use
    },
}


def answer(listener: socket.socket) -> None:
    """Answer what comes through the socket until SIGTERM, then finish the requests under way."""
    # A session of its own: Ctrl-C in the terminal is for the parent, which stops the workers in good order.
    os.setsid()
    threading.Thread(target=_end_with_parent, name="end-with-parent", daemon=True).start()
    logging.config.dictConfig(LOGGING)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_answer(listener))


async def _answer(listener: socket.socket) -> None:
    gc.disable()  # a tenth of the start would go into looking through what is loaded, all of which stays
    from samsyn.app import app_from_environment  # noqa: PLC0415 (a half-made worker knows its parent already)

    app = app_from_environment()
    gc.enable()
    settings = Settings.model_validate({})
    connections = Connections(
        count_max=min(CONNECTIONS_MAX, room_for_connections()),
        per_address_max=settings.connections_per_address,
        proxies=settings.trusted_proxies,
    )
    config = uvicorn.Config(
        app,
        http=partial(Connection, connections),  # pyright: ignore[reportArgumentType] (whatever makes a protocol)
        ws="none",
        interface="asgi3",
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        backlog=BACKLOG,
        timeout_keep_alive=int(SECONDS_MAX[Awaited.NEXT_REQUEST]),
        timeout_graceful_shutdown=int(LAST_SECONDS),
    )
    server = uvicorn.Server(config)

    def say_stopping(_number: int, _frame: FrameType | None) -> None:
        app.state.stopping = True

    def stop(_number: int, _frame: FrameType | None) -> None:
        server.should_exit = True

    signal.signal(STOPPING, say_stopping)
    signal.signal(signal.SIGTERM, stop)  # until the server takes it itself, and when it passes it on at the end
    watching = asyncio.ensure_future(connections.watch())
    await server.serve(sockets=[listener])
    watching.cancel()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(LAST_SECONDS)
    os._exit(1)
