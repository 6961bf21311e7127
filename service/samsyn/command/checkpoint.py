"""Keeping a checkpoint of the graph: in a process of its own, so that nobody waits for it, now and then.

    python -m samsyn.command.checkpoint           writes one, if the graph is large and has changed since the last
    python -m samsyn.command.checkpoint check     looks first whether the database is as it was written

It begins with the last one itself, follows the log from there, and writes the whole graph anew. A service that starts
from a checkpoint doesn't read the database: that is looked at beside it, once. Where it is, the process is told by JSON
on its standard input: it has no settings, and so none of the service's secrets but the database's.
"""

import asyncio
import json
import logging
import os
import shutil
import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Final

from samsyn.command.beside import NICENESS, done_beside
from samsyn.database import checkpoint, damage
from samsyn.database.port import Address, connect
from samsyn.database.replica import Replica
from samsyn.database.room import size
from samsyn.errors import DatabaseDamaged, Unavailable

EVERY_SECONDS: Final = 600.0
SECONDS_MAX: Final = 300.0  # for one; 1,000,000 nodes take a tenth of that
NODES_MIN: Final = 20_000  # fewer are loaded in less than a second
CHECK: Final = "check"
DAMAGED: Final = 3  # the exit code that tells of it

log = logging.getLogger(__name__)


@contextmanager
def kept(ready: threading.Event, address: Address) -> Generator[None]:
    """Keep a checkpoint where an address has one, while the block runs, once the service is `ready`.

    Where the database beside a checkpoint is found damaged, the process is told to stop. Raises DatabaseDamaged then.
    """
    if address.checkpoint is None:
        yield
        return
    stopping = threading.Event()
    damaged = threading.Event()
    order = json.dumps(asdict(address))

    def keep() -> None:
        ready.wait()
        arguments = [CHECK]
        while not stopping.is_set():
            if done_beside(__name__, order, stopping, seconds_max=SECONDS_MAX, arguments=arguments) == DAMAGED:
                damaged.set()
                os.kill(os.getpid(), signal.SIGTERM)
                return
            arguments = []
            stopping.wait(EVERY_SECONDS)

    keeper = threading.Thread(target=keep, name="checkpoint", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        ready.set()
        keeper.join()
    if damaged.is_set():
        raise DatabaseDamaged(["The service's log says in which way."])


async def write(address: Address) -> None:
    """Write a checkpoint of the graph where its address has one, unless it is small or the last one is as new."""
    database = await connect(address)
    replica = Replica(database, checkpoint=database.checkpoint)
    try:
        known = checkpoint.header_of(database.checkpoint) if database.checkpoint else None
        if known is not None and known.look == await database.look():
            return
        nodes, _ = await size(database)
        if nodes >= NODES_MIN:
            await replica.write_checkpoint()
    finally:
        await replica.close()
        await database.close()


async def check(address: Address) -> None:
    """Look whether the database is as it was written. Raises DatabaseDamaged, and Unavailable."""
    database = await connect(address)
    replica = Replica(database)
    try:
        await damage.check(replica)
    finally:
        await replica.close()
        await database.close()


def main() -> None:
    """Write a checkpoint; one that can't be written is told, and does no harm."""
    logging.basicConfig(level=logging.WARNING)
    address = Address(**json.loads(sys.stdin.read()))
    path = Path(address.checkpoint or "")
    with suppress(OSError):
        os.nice(NICENESS)
    try:
        if CHECK in sys.argv and path.exists():
            asyncio.run(check(address))
        asyncio.run(write(address))
    except DatabaseDamaged as error:
        log.critical("%s", error)
        raise SystemExit(DAMAGED) from None
    except OSError as error:
        free = shutil.disk_usage(path.parent).free // 2**20
        log.warning("No checkpoint is written to %s: %s; %s MB are free there.", path, error.strerror, free)
    except Unavailable as error:
        log.warning("No checkpoint is written: %s", error)


if __name__ == "__main__":
    main()
