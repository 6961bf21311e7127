"""Keeping a checkpoint of the graph: in a process of its own, so that nobody waits for it, now and then.

    python -m samsyn.command.checkpoint     writes one, if the graph is large and has changed since the last

It begins with the last one itself, follows the log from there, and writes the whole graph anew.
"""

import asyncio
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from samsyn.database import checkpoint
from samsyn.database.homes import checkpoint_of, configured
from samsyn.database.port import Address, connect
from samsyn.database.replica import Replica
from samsyn.database.room import size
from samsyn.errors import Unavailable
from samsyn.settings import Settings

EVERY_SECONDS: Final = 600.0
POLL_SECONDS: Final = 0.2
SECONDS_MAX: Final = 300.0  # for one; 1,000,000 nodes take a tenth of that
NODES_MIN: Final = 20_000  # fewer are loaded in less than a second
NICENESS: Final = 10  # whoever asks comes first

log = logging.getLogger(__name__)


@contextmanager
def kept(ready: threading.Event) -> Generator[None]:
    """Keep a checkpoint of the graph that the environment names while the block runs, once the service is `ready`."""
    stopping = threading.Event()

    def keep() -> None:
        ready.wait()
        while not stopping.is_set():
            _write_beside(stopping)
            stopping.wait(EVERY_SECONDS)

    keeper = threading.Thread(target=keep, name="checkpoint", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        ready.set()
        keeper.join()


def _write_beside(stopping: threading.Event) -> None:
    """Have one written by a process of its own; when it takes too long, or the service stops, the one before stays."""
    process = subprocess.Popen([sys.executable, "-P", "-m", "samsyn.command.checkpoint"])
    deadline = time.monotonic() + SECONDS_MAX
    while process.poll() is None:
        if stopping.wait(POLL_SECONDS) or time.monotonic() > deadline:
            process.kill()
            process.wait()


async def write(address: Address, path: Path) -> None:
    """Write a checkpoint of the graph at an address, unless it is small or the last one is as new."""
    database = await connect(address)
    replica = Replica(database, checkpoint=path)
    try:
        known = checkpoint.header_of(path)
        if known is not None and known.look == await database.look():
            return
        nodes, _ = await size(database)
        if nodes >= NODES_MIN:
            await replica.write_checkpoint()
    finally:
        await replica.close()
        await database.close()


def main() -> None:
    """Write a checkpoint; one that can't be written is told, and does no harm."""
    logging.basicConfig(level=logging.WARNING)
    settings = Settings.model_validate({})
    address, path = configured(settings), checkpoint_of(settings)
    if address is None or path is None:
        return
    with suppress(OSError):
        os.nice(NICENESS)
    try:
        asyncio.run(write(address, path))
    except (OSError, Unavailable) as error:
        log.warning("No checkpoint is written: %s", error)


if __name__ == "__main__":
    main()
