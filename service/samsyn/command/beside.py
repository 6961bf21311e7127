"""Work over the graph that a service has done by a process of its own, so that nobody waits for it."""

import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from samsyn.settings import bare_environment

POLL_SECONDS: Final = 0.2
NICENESS: Final = 10  # whoever asks comes first


def done_beside(
    module: str, order: str, stopping: threading.Event, *, seconds_max: float, arguments: Sequence[str] = ()
) -> int | None:
    """Have a module run as a process that is told an order on its standard input, and return its exit code.

    It has no settings, and so none of the service's secrets but what the order tells. Where it takes too long, or the
    service stops, it is killed.
    """
    command = [sys.executable, "-P", "-m", module, *arguments]
    process = subprocess.Popen(command, env=bare_environment(), stdin=subprocess.PIPE, text=True)  # noqa: S603 (ours)
    if process.stdin:
        with suppress(BrokenPipeError), process.stdin:
            process.stdin.write(order)
    deadline = time.monotonic() + seconds_max
    while process.poll() is None:
        if stopping.wait(POLL_SECONDS) or time.monotonic() > deadline:
            process.kill()
            process.wait()
    return process.returncode
