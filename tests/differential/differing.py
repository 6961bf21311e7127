"""Where two bodies of JSON first differ, byte for byte."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import orjson
from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, OperationDefinitionNode, parse

from tests.differential.corpus_files import Asked

Path: TypeAlias = tuple[str, ...]

ABSENT = "nothing"
BYTES = "the bytes alone"
NUMBER = re.compile(r"\d+")
FIELDS_TOLD = 2  # of a path, from its end
CHARACTERS_TOLD_MAX = 300  # of a value


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer that isn't the recorded one: to what, the first path at which it differs, and what stands there."""

    world: int
    document: str
    key: str | None
    asked: Asked
    status: int
    body: str
    path: str
    before: Any
    now: Any

    @property
    def fields(self) -> list[str]:
        """The names of the fields of the document on the path; none outside of the data."""
        first, *keys = self.path.split(".")
        return _fields(self.document, keys) if first == "data" else []

    @property
    def kind(self) -> str:
        """The last fields of the path by their own names, elsewhere the path without its numbers."""
        return ".".join(self.fields[-FIELDS_TOLD:]) or NUMBER.sub("*", self.path)

    def told(self) -> str:
        """What differs, and all that it takes to see it again."""
        lines = (
            f"world {self.world}, {self.key}: {self.path}",
            f"before: {_cut(self.before)}",
            f"now: {_cut(self.now)}",
            self.document,
            orjson.dumps(self.asked.variables).decode(),
            f"answer: {self.status} {_cut(self.body)}",
        )
        return "\n  ".join(lines)


def first_difference(before: str, now: str) -> tuple[str, Any, Any] | None:
    """The path of the first difference between two bodies, with the values there; None where they are the same."""
    if before == now:
        return None
    path, *two = _first(orjson.loads(before), orjson.loads(now), ()) or ((BYTES,), before, now)
    return ".".join(path), two[0], two[1]


def _first(before: Any, now: Any, path: Path) -> tuple[Path, Any, Any] | None:
    if isinstance(before, dict) and isinstance(now, dict):
        pairs = [(name, before.get(name, ABSENT), now.get(name, ABSENT)) for name in {**before, **now}]
        rest = ((*path, "keys"), list(before), list(now))
    elif isinstance(before, list) and isinstance(now, list):
        pairs = [(str(index), *two) for index, two in enumerate(zip(before, now, strict=False))]
        rest = ((*path, "length"), len(before), len(now))
    else:
        return None if before == now and type(before) is type(now) else (path, before, now)
    found = (_first(one, other, (*path, name)) for name, one, other in pairs)
    return next(filter(None, found), None if rest[1] == rest[2] else rest)


def _fields(document: str, keys: Iterable[str]) -> list[str]:
    """The names of the fields that stand under these keys of an answer to a document; numbers are left out."""
    definitions = parse(document).definitions
    fragments = {each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)}
    nodes: list[Any] = [each for each in definitions if isinstance(each, OperationDefinitionNode)]
    names: list[str] = []
    for key in keys:
        if key.isdecimal():
            continue
        below = [field for node in nodes for field in _selected(node, fragments)]
        nodes = [field for field in below if (field.alias or field.name).value == key]
        names.append(nodes[0].name.value if nodes else key)
    return names


def _selected(node: Any, fragments: dict[str, FragmentDefinitionNode]) -> Iterator[FieldNode]:
    for each in node.selection_set.selections if node.selection_set else ():
        if isinstance(each, FieldNode):
            yield each
        else:
            named = isinstance(each, FragmentSpreadNode)
            yield from _selected(fragments[each.name.value] if named else each, fragments)


def _cut(value: Any) -> str:
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return text if len(text) <= CHARACTERS_TOLD_MAX else f"{text[:CHARACTERS_TOLD_MAX]}…"
