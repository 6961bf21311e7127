"""A graph in a file, from which a start goes on instead of loading everything from the database.

    a line of JSON      what the graph is of: the change that it was followed to, and the version that wrote it
    blocks              each as its length and what `graph/image.py` makes
    32 bytes            the SHA-256 of all before

The file is replaced whole or not at all. One that is cut, of another version or of another database is left aside: the
log of changes tells that, by the hash of the change, and so is one that has fallen behind.
"""

import logging
import os
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

import orjson

from samsyn.database.following import Position
from samsyn.graph.graph import Graph, Look
from samsyn.graph.image import PAGE, blocks_of

LENGTH_BYTES: Final = 8
SUM_BYTES: Final = 32
UNFINISHED_SECONDS_MAX: Final = 3_600  # no writer takes so long; who was killed leaves what it had begun

log = logging.getLogger(__name__)


class Unusable(Exception):
    """A checkpoint that can't be used; the message says why."""


class Header(NamedTuple):
    """What a checkpoint is of: the look of its graph, and how far the log was followed.

    `page` is the version of the domain's page, `migration` the number of the database's last one, `digest` the graph's
    hash. `damaged` tells what was left out, `left_out` which nodes are among that.
    """

    page: str
    migration: int
    look: Look
    position: Position
    digest: str
    damaged: Sequence[str]
    left_out: Sequence[str]


def write(path: Path, header: Header, graph: Graph) -> None:
    """Put a checkpoint in the place of the one before. Raises OSError where there is no room, and leaves that one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _remove_unfinished(path)
    handle, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)  # which nobody else may read
    try:
        with os.fdopen(handle, "wb") as file:
            summed = sha256()
            for part in _parts(header, blocks_of(graph)):
                summed.update(part)
                file.write(part)
            file.write(summed.digest())
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def header_of(path: Path) -> Header | None:
    """What a checkpoint says of itself, unproved; None where there is none."""
    try:
        with path.open("rb") as file:
            return _header(file.readline())
    except (OSError, Unusable):
        return None


def read(path: Path, migration: int) -> tuple[Header, Iterator[bytes]] | None:
    """A checkpoint's header and blocks; None, and a line in the log, where it can't be used, or there is none."""
    try:
        whole = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        log.warning("The checkpoint %s can't be read (%s). Loading from the database.", path, error.strerror)
        return None
    try:
        return _checked(whole, migration)
    except Unusable as fault:
        log.warning("The checkpoint %s is left aside: %s. Loading from the database.", path, fault)
        return None


def _remove_unfinished(path: Path) -> None:
    """Take away what was begun long ago: its writer was killed, and each takes as much room as a checkpoint."""
    oldest = time.time() - UNFINISHED_SECONDS_MAX
    for each in path.parent.glob(f"{path.name}.*"):
        with suppress(OSError):  # another may be faster
            if each.stat().st_mtime < oldest:
                each.unlink()


def _checked(whole: bytes, migration: int) -> tuple[Header, Iterator[bytes]]:
    content = memoryview(whole)[:-SUM_BYTES]
    if sha256(content).digest() != whole[-SUM_BYTES:]:
        raise Unusable("it is cut, or damaged")
    file = BytesIO(content)
    header = _header(file.readline())
    if (header.page, header.migration) != (PAGE, migration):
        raise Unusable("another version wrote it")
    return header, _blocks(file)


def _header(line: bytes) -> Header:
    try:
        page, migration, look, position, *rest = orjson.loads(line)
        return Header(page, migration, Look(*look), Position(*position), *rest)
    except (ValueError, TypeError):
        raise Unusable("it is no checkpoint of this version") from None


def _blocks(file: BytesIO) -> Iterator[bytes]:
    while length := file.read(LENGTH_BYTES):
        yield file.read(int.from_bytes(length))


def _parts(header: Header, blocks: Iterable[bytes]) -> Iterator[bytes]:
    yield orjson.dumps([[*each] if isinstance(each, tuple) else each for each in header]) + b"\n"
    for block in blocks:
        yield len(block).to_bytes(LENGTH_BYTES)
        yield block
