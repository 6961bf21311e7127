"""A graph as blocks of plain values, and back. That is much faster than loading from the database: nothing is checked.

Every record has a number, by which others refer to it: nodes first, in the order of their ids, then relationships with
properties. A block is read in some ten milliseconds, so that others get their turn between two of them. What was
worked out isn't kept. The blocks are of one version of the domain's page alone, which `PAGE` tells from others.
"""

import marshal
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from hashlib import sha256
from itertools import islice
from typing import Any, Final, TypeAlias

from samsyn.graph.graph import Graph
from samsyn.graph.record import Property, Record
from samsyn.graph.records import LINKS, NODES, AimLink, Link
from samsyn.graph.ties import BY_LABEL, identity

ROWS: Final = 10_000  # in a block

Rows: TypeAlias = list[tuple[Any, ...]]


def blocks_of(graph: Graph) -> Iterator[bytes]:
    """A graph's blocks."""
    numbers: dict[Any, int] = {}
    for cls in NODES:
        records = sorted(graph.all(cls), key=identity)
        numbers.update(zip(records, range(len(numbers), len(numbers) + len(records)), strict=True))
        for part in _parts(records):
            yield _block("records", cls.label, [PACK[cls](record) for record in part])
    for cls in LINKS:
        for part in _parts(_links(graph, cls)):
            numbers.update(zip(part, range(len(numbers), len(numbers) + len(part)), strict=True))
            rows = [(numbers[link.source], numbers[link.target], *PACK[cls](link)) for link in part]
            yield _block("links", cls.label, rows)
    for cls in NODES:
        for kind, names in (("ties", cls.relations), ("backs", cls.backs)):
            for name in names:
                tied = (record for record in graph.all(cls) if getattr(record, name))
                for part in _parts(tied):
                    rows = [(numbers[each], *(numbers[there] for there in getattr(each, name))) for each in part]
                    yield _block(kind, name, rows)


class Restoring:
    """A graph that is being read from its blocks."""

    def __init__(self) -> None:
        self.graph = Graph()
        self._records: list[Any] = []

    def read(self, block: bytes) -> None:
        """Take in the next block; the blocks come in their order."""
        kind, name, rows = marshal.loads(block)  # noqa: S302 -- it was written here, and its sum was checked
        if kind in {"ties", "backs"}:
            TIE[name](rows, self._records)
            self.graph.ties += sum(map(len, rows)) - len(rows) if kind == "ties" else 0
            return
        cls = BY_LABEL[name]
        first = len(self._records)
        UNPACK[cls](rows, self._records)
        if kind == "records" or cls is AimLink:
            self.graph.index_all(cls, self._records[first:])


def _links(graph: Graph, cls: type[Link]) -> Iterator[Any]:
    """All relationships of a type, each once."""
    for holder in NODES:
        for relation in holder.relations.values():
            if relation.link == cls.label:
                for record in graph.all(holder):
                    yield from getattr(record, relation.name)


def _parts(records: Iterable[Any]) -> Iterator[list[Any]]:
    found = iter(records)
    while part := list(islice(found, ROWS)):
        yield part


def _block(kind: str, name: str, rows: Rows) -> bytes:
    return marshal.dumps((kind, name, rows))


def _packed(each: Property) -> str:
    """The expression of a property's plain value."""
    value = f"record.{each.name}"
    if not _is_enum(each):
        return value
    return f"{value}._value_" if each.required else f"({value} and {value}._value_)"


def _unpacked(each: Property) -> str:
    """The expression of a property's value."""
    return f"known_{each.name}[{each.name}]" if _is_enum(each) else each.name


def _is_enum(each: Property) -> bool:
    return any(isinstance(value, Enum) for value in (each.kind.known or {}).values()) and each.kind.cls is None


def _packer(cls: type[Record]) -> Callable[[Any], tuple[Any, ...]]:
    values = "".join(f"{_packed(each)}, " for each in cls.properties.values())
    return _compiled(f"def made(record): return ({values})", f"<{cls.__name__}: packed>", {})


def _unpacker(cls: type[Record]) -> Callable[[Rows, list[Any]], None]:
    """The function that makes records of rows, written out, as there are hundreds of thousands."""
    ends = ("source", "target") if issubclass(cls, Link) else ()
    names = {
        f"known_{each.name}": {None: None, **(each.kind.known or {})}
        for each in cls.properties.values()
        if _is_enum(each)
    }
    lines = [
        "def made(rows, records):",
        "    append = records.append",
        f"    for {''.join(f'{name}, ' for name in (*ends, *cls.properties))} in rows:",
        "        record = new(cls)",
        *(f"        record.{name} = records[{name}]" for name in ends),
        *(f"        record.{each.name} = {_unpacked(each)}" for each in cls.properties.values()),
        *(f"        record.{name} = ()" for name in (*cls.relations, *cls.backs)),
        *(f"        record.{name} = None" for name in cls.memories),
        "        append(record)",
    ]
    return _compiled("\n".join(lines), f"<{cls.__name__}: unpacked>", {**names, "new": object.__new__, "cls": cls})


def _tier(name: str) -> Callable[[Rows, list[Any]], None]:
    """The function that ties records to others under a name."""
    source = f"""
def made(rows, records):
    for number, *there in rows:
        records[number].{name} = tuple([records[each] for each in there])
"""
    return _compiled(source, f"<{name}: tied>", {})


def _compiled(source: str, filename: str, names: dict[str, Any]) -> Any:
    exec(compile(source, filename, "exec"), names)  # noqa: S102 -- of the page's names alone
    return names["made"]


PACK: Final = {cls: _packer(cls) for cls in (*NODES, *LINKS)}
UNPACK: Final = {cls: _unpacker(cls) for cls in (*NODES, *LINKS)}
TIE: Final = {name: _tier(name) for cls in NODES for name in (*cls.relations, *cls.backs)}
PAGE: Final = sha256(
    repr(
        [sys.implementation.cache_tag]  # another Python has other bytes
        + [
            (
                cls.label,
                [(each.name, each.kind.expected, each.required) for each in cls.properties.values()],
                [*cls.relations.values(), *cls.backs.items()],
            )
            for cls in PACK
        ]
    ).encode()
).hexdigest()
"""What tells this version of the domain's page, and of Python, from others."""
