"""What a worker process does besides answering: it ends with its parent, and says when it is about to stop."""

import multiprocessing
import os
import signal
import threading
import time
from types import FrameType

from starlette.applications import Starlette

STOPPING = signal.SIGUSR1  # the parent's word that requests should go elsewhere from now on
LAST_SECONDS = 10.0  # for the requests in flight when the parent was killed


def application() -> Starlette:
    """The application, in a worker process. `state.stopping` turns true when the parent says so."""
    # A session of its own: Ctrl-C in the terminal is for the parent, which stops the workers in good order.
    os.setsid()
    threading.Thread(target=_end_with_parent, name="end-with-parent", daemon=True).start()
    from samsyn.app import app_from_environment  # noqa: PLC0415 (a half-made worker knows its parent already)

    app = app_from_environment()

    def say_stopping(_number: int, _frame: FrameType | None) -> None:
        app.state.stopping = True

    signal.signal(STOPPING, say_stopping)
    return app


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(LAST_SECONDS)
    os._exit(1)
