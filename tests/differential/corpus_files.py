"""The corpus as files: worlds, operations and answers, byte for byte.

A part of it is a file of JSON lines under xz. Each world stands before its operations, with all that the database holds
of it and the moment at which it was asked, so that nothing of it needs to be made again.
"""

import lzma
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import orjson

from tests.differential.asking import Anonymous
from tests.differential.storing import Stored

FOLDER = Path(__file__).with_name("corpus")
PARTS = 4  # so that several processes share the work, and no file is large
COMPRESSION = lzma.PRESET_EXTREME | 9

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """The variables that an operation was asked with, and what was answered."""

    variables: Json
    status: int
    body: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """An operation as somebody asked it, once or several times; `key` is the id of their key, None without one."""

    document: str
    key: str | None
    asked: Sequence[Asked]


@dataclass(frozen=True, slots=True)
class Scene:
    """A world with its number, what the database holds of it, and what was asked in it.

    It was asked at a `moment`, of a service that answers so much to `anonymous` callers.
    """

    world: int
    moment: str
    anonymous: Anonymous
    stored: Stored
    operations: Sequence[Recorded]


def part_of(folder: Path, number: int) -> Path:
    """Where a part of the corpus is kept."""
    return folder / f"part_{number}.jsonl.xz"


def write(path: Path, scenes: Iterable[Scene]) -> None:
    """Write a part of the corpus."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with lzma.open(path, "wb", preset=COMPRESSION) as file:
        for scene in scenes:
            head = {name: value for name, value in asdict(scene).items() if name != "operations"}
            for line in (head, *map(asdict, scene.operations)):
                file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def read(path: Path, *, worlds_every: int = 1, operations_every: int = 1) -> Iterator[Scene]:
    """Yield the worlds of a part in their order, each so many-th alone, with each so many-th of their operations."""
    with lzma.open(path, "rb") as file:
        for number, (head, *lines) in enumerate(_blocks(file)):
            if number % worlds_every == 0:
                told = (orjson.loads(line) for line in lines[::operations_every])
                yield Scene(**orjson.loads(head), operations=[_operation(**each) for each in told])


def _blocks(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yield the lines of each world."""
    block: list[bytes] = []
    for line in lines:
        if block and line.startswith(b'{"world"'):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _operation(document: str, key: str | None, asked: Sequence[Json]) -> Recorded:
    return Recorded(document, key, [Asked(**each) for each in asked])
