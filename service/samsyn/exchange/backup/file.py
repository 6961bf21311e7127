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
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Final, TypeAlias, cast

import orjson
from pydantic import Field, TypeAdapter, ValidationError

from samsyn.errors import CannotStart
from samsyn.exchange.backup.sealing import opened, sealed
from samsyn.exchange.replacing import replacing
from samsyn.graph.records import NODES, ApiKey, Session
from samsyn.graph.ties import BY_LABEL, relation_of

KIND: Final = "backup"
FORMAT: Final = 1
LEVEL: Final = 3  # of compression: a third more than the best, in a fifth of the time
WRITTEN_BYTES_MAX: Final = 4 * 2**20  # of a line, unless one row is longer: what has more is written as two
LINE_BYTES_MAX: Final = 64 * 2**20  # of a line that is read, so that a file that was made to do harm fills no memory
LABELS: Final = frozenset(each.label for each in NODES)
NOTED: Final = (ApiKey.label, Session.label)
BESIDE: Final = ("IdempotencyKey", "Ballot", "Tally", "Poll")

NOT_ONE: Final = "{} is no backup made by Samsyn: {}"
CUT: Final = "{} is cut off after line {:,}: it has no end. Take another copy of it."
CHANGED: Final = "{} isn't as it was written: {}. Take another copy of it."
TOO_LONG: Final = "line {:,} is longer than any that Samsyn writes"
UNREADABLE: Final = "line {:,} can't be read"
UNKNOWN: Final = "{} has something in line {:,} that this version doesn't know. Use the version that made it."
NEWER: Final = "{} was made by a newer version of Samsyn ({}). Use that version, or a later one."

Natural = Annotated[int, Field(ge=0, lt=2**63)]

Line: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup is of: the version and the last migration of the database, and the end of graph and log.

    `digest` is the graph's hash, as `samsyn audit graph` prints it.
    """

    version: str
    migration: Natural
    made_at: str
    place: str
    revision: Natural
    revision_hash: str
    sequence: Natural
    hash: str
    unchained: Natural
    lost: Natural
    nodes: Natural
    ties: Natural
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


HEAD: Final = TypeAdapter(Head)


@contextmanager
def written(path: Path, head: Head, recipient: str | None = None) -> Generator[Callable[[Line], None]]:
    """What takes in the lines of a backup, which is there when the block ends well; sealed where there is a recipient.

    Raises OSError, and leaves what was there before, as where the block raises anything.
    """
    summed, count = sha256(), 0

    def put(line: Line) -> None:
        nonlocal count
        text = orjson.dumps(line) + b"\n"
        if len(text) > WRITTEN_BYTES_MAX and (halves := _halves(line)):
            for half in halves:
                put(half)
            return
        packed.write(text)
        summed.update(text)
        count += 1

    with replacing(path) as beside, beside.open("wb") as raw:
        into = sealed(raw, recipient) if recipient else nullcontext(raw)
        with into as plain, gzip.GzipFile("", "wb", LEVEL, plain, mtime=0) as packed:
            put({"samsyn": KIND, "format": FORMAT, **asdict(head)})
            yield put
            packed.write(orjson.dumps({"end": {"lines": count - 1, "sha256": summed.hexdigest()}}) + b"\n")
        raw.flush()
        os.fsync(raw.fileno())


def head_of(path: Path, key: Path | None = None) -> Head:
    """What a backup says that it is of. Raises CannotStart where it isn't one that this version reads."""
    return _head(path, next(_texts(path, key), b""))


def lines_of(path: Path, key: Path | None = None) -> Iterator[Line]:
    """Yield the lines between head and end. Raises CannotStart where the file isn't as it was written.

    That shows at the end at the latest: whoever is to do nothing by half reads it to the end before (`checking`).
    Each line is one that this version knows: of a type that the domain's page has, or kept beside.
    """
    summed, count = sha256(), 0
    texts = _texts(path, key)
    for number, text in enumerate(texts, 1):
        line = _parsed(path, text, number)
        if "end" in line:
            if line["end"] != {"lines": count, "sha256": summed.hexdigest()}:
                raise CannotStart(CHANGED.format(path, "its hash is another"))
            if next(texts, None) is not None:  # which reads the last of the file, too
                raise CannotStart(CHANGED.format(path, "something follows its end"))
            return
        summed.update(text)
        if number == 1:
            _head(path, text)
        elif not _is_known(line):
            raise CannotStart(UNKNOWN.format(path, number))
        else:
            count += 1
            yield line
    raise CannotStart(CUT.format(path, count))


def _head(path: Path, text: bytes) -> Head:
    try:
        told = cast("Line", orjson.loads(text))
        kind, form, version = told["samsyn"], int(told["format"]), str(told["version"])
    except (ValueError, KeyError, TypeError):
        kind, form, version = "", 0, ""
    if kind != KIND:
        raise CannotStart(NOT_ONE.format(path, "its first line doesn't say so."))
    if form > FORMAT:
        raise CannotStart(NEWER.format(path, version))
    try:
        return HEAD.validate_json(text, strict=True)
    except ValidationError:
        raise CannotStart(CHANGED.format(path, UNREADABLE.format(1))) from None


def _halves(line: Line) -> list[Line]:
    """Two lines with half of the rows each; none where there is one row."""
    name = "changes" if "changes" in line else "rows"
    rows = line.get(name, ())
    half = len(rows) // 2
    return [{**line, name: rows[:half]}, {**line, name: rows[half:]}] if half else []


def _parsed(path: Path, text: bytes, number: int) -> Line:
    with suppress(ValueError):
        line = orjson.loads(text)
        if isinstance(line, dict):
            return cast("Line", line)
    raise CannotStart(CHANGED.format(path, UNREADABLE.format(number)))


def _is_known(line: Line) -> bool:
    """Whether a line is one that this version reads; what it names becomes part of a statement."""
    match line:
        case {"nodes": str(label), "rows": [*_]}:
            return label in LABELS
        case {"ties": str(kind), "from": str(start), "to": str(end), "rows": [*_]}:
            return {start, end} <= LABELS and relation_of(kind, BY_LABEL[start], BY_LABEL[end]) is not None
        case {"noted": str(label), "rows": [*_]}:
            return label in NOTED
        case {"beside": str(label), "rows": [*_]}:
            return label in BESIDE
        case {"changes": [*_]}:
            return True
        case _:
            return False


def _texts(path: Path, key: Path | None) -> Iterator[bytes]:
    """Yield the lines of the unpacked file."""
    count = 0
    try:
        with opened(path, key) as raw, gzip.GzipFile(fileobj=raw) as file:
            while text := file.readline(LINE_BYTES_MAX):
                if len(text) == LINE_BYTES_MAX:
                    raise CannotStart(CHANGED.format(path, TOO_LONG.format(count + 1)))
                if not text.endswith(b"\n"):
                    raise CannotStart(CUT.format(path, max(0, count - 1)))
                yield text
                count += 1
    except EOFError:
        raise CannotStart(CUT.format(path, max(0, count - 1))) from None
    except (gzip.BadGzipFile, zlib.error):
        if count:
            raise CannotStart(CHANGED.format(path, "it can't be unpacked to its end")) from None
        raise CannotStart(NOT_ONE.format(path, "it isn't gzipped.")) from None
    except OSError as error:
        raise CannotStart(f"{path} can't be read: {error.strerror or error}.") from error
