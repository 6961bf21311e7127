"""A file read by a process of its own: nobody waits for it meanwhile, and what takes too much is ended with it.

A worker of the service may have no children of `multiprocessing`, so it is a command: `python -m` with this module. It
leaves what it read in a file beside the one that it reads.
"""

import asyncio
import pickle
import resource
import sys
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path
from typing import Final

from samsyn.errors import FileRefused
from samsyn.exchange.tables.spooling import STREAMED, Spooled, spool

SECONDS_MAX: Final = 300.0  # for 100,000 rows on a slow machine many times over
MEMORY_BYTES_MAX: Final = 2 * 2**30
RESULT: Final = "read"
MODULE: Final = "samsyn.exchange.tables.apart"


class TakesTooMuch(Exception):
    """A file that takes too much time or memory to be read."""


class NotRead(Exception):
    """A file on which the reading failed unforeseen; the text says at what."""


async def read_apart(path: Path, sheet: str, place: str | None) -> Spooled:
    """What `spooling.spool` finds in a file, whose folder is our own. Raises FileRefused, TakesTooMuch and NotRead."""
    command = (sys.executable, "-P", "-m", MODULE, str(path), sheet, place or "")
    process = await asyncio.create_subprocess_exec(*command, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE)
    try:
        async with asyncio.timeout(SECONDS_MAX):
            _, told = await process.communicate()
    except TimeoutError:
        raise TakesTooMuch from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise (
            TakesTooMuch if process.returncode < 0 or b"MemoryError" in told else NotRead(told.decode(errors="replace"))
        )
    read: Spooled | FileRefused = pickle.loads(path.with_name(RESULT).read_bytes())  # noqa: S301 (written below)
    if isinstance(read, FileRefused):
        raise read
    return read


def main(path: Path, sheet: str, place: str) -> None:
    """Read a file, and leave beside it what came of that."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES_MAX, MEMORY_BYTES_MAX))
    try:
        read: Spooled | FileRefused = spool(path, sheet, path.with_name(STREAMED), place or None)
    except FileRefused as refused:
        read = refused
    path.with_name(RESULT).write_bytes(pickle.dumps(read))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
