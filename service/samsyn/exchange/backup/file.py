"""A backup's file: gzipped lines of JSON, between a head and an end that prove each other.

    {"samsyn": "backup", …}                         what it is of: see `Head`
    {"nodes": "Goal", "rows": [{…}]}                nodes of a type, by their stored properties
    {"ties": "OWNS", "from": …, "to": …, "rows"}    relationships: the ids at both ends, and the properties
    {"noted": "ApiKey", "rows": [{"id": …}]}        what is noted beside the graph, as when a key was used
    {"changes": [{…}]}                              the log, in order
    {"beside": "Ballot", "rows": [{…}]}             answers that are kept, ballots and counters
    {"end": {"lines": 17, "sha256": "…"}}           how many lines come before, and the hash of all of them

A file is replaced whole or not at all, and nobody but its owner reads it: it has the hashes of keys, and the history.
"""

import gzip
import os
import tempfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeAlias, cast

import orjson

from samsyn.errors import CannotStart
from samsyn.exchange.backup.sealing import opened, sealed

KIND: Final = "backup"
FORMAT: Final = 1
LEVEL: Final = 3  # of compression: a third more than the best, in a fifth of the time
LINE_BYTES_MAX: Final = 64 * 2**20  # of one line, so that a file that was made to do harm fills no memory

NOT_ONE: Final = "{} is no backup made by Samsyn: {}"
CUT: Final = "{} is cut off after line {:,}: it has no end. Take another copy of it."
CHANGED: Final = "{} isn't as it was written: {}. Take another copy of it."
NEWER: Final = "{} was made by a newer version of Samsyn ({}). Use that version, or a later one."


Line: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup is of: the version and the last migration of the database, and the end of graph and log.

    `digest` is the graph's hash, as `samsyn audit graph` prints it.
    """

    version: str
    migration: int
    made_at: str
    place: str
    revision: int
    revision_hash: str
    sequence: int
    hash: str
    unchained: int
    lost: int
    nodes: int
    ties: int
    digest: str


@contextmanager
def written(path: Path, head: Head, recipient: str | None = None) -> Generator[Callable[[Line], None]]:
    """What takes in the lines of a backup, which is there when the block ends well; sealed where there is a recipient.

    Raises OSError, and leaves what was there before, as where the block raises anything.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)  # which nobody else may read
    summed, count = sha256(), 0

    def put(line: Line) -> None:
        nonlocal count
        text = orjson.dumps(line) + b"\n"
        packed.write(text)
        summed.update(text)
        count += 1

    try:
        with os.fdopen(handle, "wb") as raw:
            into = sealed(raw, recipient) if recipient else nullcontext(raw)
            with into as plain, gzip.GzipFile("", "wb", LEVEL, plain, mtime=0) as packed:
                put({"samsyn": KIND, "format": FORMAT, **asdict(head)})
                yield put
                packed.write(orjson.dumps({"end": {"lines": count - 1, "sha256": summed.hexdigest()}}) + b"\n")
            raw.flush()
            os.fsync(raw.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def head_of(path: Path, key: Path | None = None) -> Head:
    """What a backup says that it is of. Raises CannotStart where it isn't one that this version reads."""
    return _head(path, next(_texts(path, key), b""))


def lines_of(path: Path, key: Path | None = None) -> Iterator[Line]:
    """Yield the lines between head and end. Raises CannotStart where the file isn't as it was written.

    That shows at the end at the latest: whoever is to do nothing by half reads it to the end before (`check`).
    """
    summed, count = sha256(), 0
    for number, text in enumerate(_texts(path, key)):
        line = _parsed(path, text, number)
        if "end" in line:
            _check_end(path, line["end"], count, summed.hexdigest())
            return
        summed.update(text)
        if number == 0:
            _head(path, text)
        else:
            count += 1
            yield line
    raise CannotStart(CUT.format(path, count))


def check(path: Path, key: Path | None = None) -> Head:
    """Read a backup to its end, by a private key where it is sealed, and return its head.

    Raises CannotStart where it isn't as it was written.
    """
    head = head_of(path, key)
    for _ in lines_of(path, key):
        pass
    return head


def _head(path: Path, text: bytes) -> Head:
    try:
        told = cast("Line", orjson.loads(text))
        kind, form = told["samsyn"], told["format"]
        head = Head(**{each.name: told[each.name] for each in fields(Head)})
    except (ValueError, KeyError, TypeError):
        kind, form, head = "", 0, None
    if kind != KIND or head is None:
        raise CannotStart(NOT_ONE.format(path, "its first line doesn't say so."))
    if form > FORMAT:
        raise CannotStart(NEWER.format(path, head.version))
    return head


def _check_end(path: Path, end: dict[str, Any], count: int, summed: str) -> None:
    if end.get("sha256") != summed or end.get("lines") != count:
        raise CannotStart(CHANGED.format(path, "its hash is another"))


def _parsed(path: Path, text: bytes, number: int) -> Line:
    try:
        line = orjson.loads(text)
    except ValueError:
        raise CannotStart(CHANGED.format(path, f"line {number + 1} can't be read")) from None
    if not isinstance(line, dict):
        raise CannotStart(CHANGED.format(path, f"line {number + 1} can't be read"))
    return cast("Line", line)


def _texts(path: Path, key: Path | None) -> Iterator[bytes]:
    """Yield the lines of the unpacked file."""
    count = 0
    try:
        with opened(path, key) as raw, gzip.GzipFile(fileobj=raw) as file:
            while text := file.readline(LINE_BYTES_MAX):
                if not text.endswith(b"\n"):
                    raise CannotStart(CUT.format(path, max(0, count - 1)))
                yield text
                count += 1
    except gzip.BadGzipFile:
        raise CannotStart(NOT_ONE.format(path, "it isn't gzipped.")) from None
    except EOFError:
        raise CannotStart(CUT.format(path, max(0, count - 1))) from None
    except zlib.error as error:
        raise CannotStart(CHANGED.format(path, f"it can't be unpacked ({error})")) from None
    except OSError as error:
        raise CannotStart(f"{path} can't be read: {error.strerror or error}.") from error
