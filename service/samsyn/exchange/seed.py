"""Seeds: facts as YAML that people read and write, loaded through the same deeds that everybody uses.

A seed is a folder. Its files are read in the order of their names; each maps a deed's name to a list of its inputs, as
in GraphQL. Wherever an input wants an id, a seed tells the external id of something, or the name of what has none; of
what comes about with a measure `standing_for.py` tells how. Days and periods may count from today (`from_today.py`).
`publishPulse`, which is the service's own deed, has the votes of a period that is over as its input (`votes.py`).
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final, cast

import yaml

from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.decide import Raw
from samsyn.deeds.doing.deed import Deed, Done
from samsyn.deeds.doing.inputs import Input, below, shapes
from samsyn.deeds.doing.limits import PeriodText, Ref
from samsyn.deeds.doing.references import in_words, references_of
from samsyn.deeds.pulse.publish import publish_pulse
from samsyn.errors import CannotStart, Refused
from samsyn.exchange.from_today import from_today
from samsyn.exchange.standing_for import stands_for, view_of, with_version
from samsyn.exchange.through import Through
from samsyn.exchange.votes import VotesInput, published
from samsyn.graph.graph import Graph
from samsyn.graph.records import ApiKey, Session
from samsyn.model.principals import SERVICE, Principal
from samsyn.model.texts import likeness
from samsyn.model.times import this_day
from samsyn.performing.perform import Deeds
from samsyn.performing.record import Imported
from samsyn.spoken import in_locale

SECONDS_MAX: Final = 120.0  # some thousand deeds on a slow machine
LOADED: Final = "It is loaded already: all that it would make is in the graph. Nothing is changed."

Say = Callable[[str], None]


class _NotEmpty(Exception):
    """The graph that was to be filled isn't empty any more."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One deed of a seed, and where it stands."""

    deed: str
    raw: Raw
    where: str


@dataclass(frozen=True, slots=True)
class _Named:
    """What has a name: something in the graph, or what the deed with this number makes, told in its payload's field."""

    type_name: str
    id: str = ""
    number: int = -1
    field: str = ""

    def id_among(self, dones: Sequence[Done]) -> str:
        if not self.id and not dones[self.number].payload:
            raise Refused  # what would make it is refused, of which is told there
        return self.id or cast(str, dones[self.number].payload[self.field])


async def seed(deeds: Deeds | Through, directory: Path, say: Say) -> None:
    """Load a seed whole. Raises CannotStart, which tells where in the files what is wrong; nothing is loaded then."""
    if isinstance(deeds, Through):
        await _seed(directory, say, partial(deeds.load, seconds_max=SECONDS_MAX))
    else:
        await _seed(directory, say, partial(load, deeds))


async def seed_empty(deeds: Deeds, directory: Path, say: Say) -> bool:
    """As `seed`, into an empty graph; False, and nothing is loaded, where somebody else was first to fill it."""
    try:
        await _seed(directory, say, partial(load, deeds, into_empty=True))
    except _NotEmpty:
        return False
    return True


async def _seed(directory: Path, say: Say, load_all: Callable[[Sequence[tuple[str, Raw]]], Awaitable[object]]) -> None:
    entries = _read(directory)
    number, name = len(entries), directory.name
    say(in_locale(en=f"Loading {number} mutations from {name} …", sv=f"Läser in {number} ändringar från {name} …"))
    try:
        await load_all([(entry.deed, entry.raw) for entry in entries])
    except Refused as refused:
        raise CannotStart(_in_words(refused, entries)) from refused


async def load(deeds: Deeds, wanted: Sequence[tuple[str, Raw]], *, into_empty: bool = False) -> list[Done]:
    """Do deeds whose inputs tell external ids, or names, wherever an id is wanted; all are done or none.

    What is told in vain is refused as an unknown id. Raises as `Deeds.perform_all` does, CannotStart where all of it is
    there already, and for a name that several have, and _NotEmpty where they are to go `into_empty` and there is more
    than keys.
    """
    graph = await deeds.replica.current()
    ids = {(_deed(name).type_name, raw["externalId"]) for name, raw in wanted if raw.get("externalId")}
    there = {(each.label, each.external_id) for _, known in ids for each in graph.with_external_id(known)}
    if not into_empty and ids and ids <= there:
        raise CannotStart(LOADED)
    return await deeds.perform_all(_late(deeds, graph, wanted, into_empty=into_empty), seconds_max=SECONDS_MAX)


async def load_import(
    deeds: Deeds, wanted: Sequence[tuple[str, Raw]], imported: Imported, *, by: Principal = SERVICE, dry: bool = False
) -> None:
    """As `load`, for somebody, as a part of an import; or `dry`, to see whether anything is refused.

    Raises as `Deeds.perform_all` does, and CannotStart for a name that several have.
    """
    late = _late(deeds, await deeds.replica.current(), wanted)
    if not dry:
        await deeds.perform_all(late, by=by, seconds_max=SECONDS_MAX, imported=imported)
        return
    try:
        await deeds.try_out(late, by=by, tell=lambda _graph, _dones: None)
    except Refused as refused:
        raise refused if len(late) > 1 else Refused(*below(("0",), refused.faults)) from None


def _late(
    deeds: Deeds, graph: Graph, wanted: Sequence[tuple[str, Raw]], *, into_empty: bool = False
) -> list[tuple[Deed, Callable[[Sequence[Done]], Raw]]]:
    """Deeds with inputs that are made when those before them are done, as they may tell of what these make."""
    named = _made_by(wanted)
    for name, thing in _in_graph(graph, wanted):
        named.setdefault(name, []).append(thing)

    def as_left() -> Graph:
        return deeds.replica.graph or graph  # while deeds are decided, as those before have left it

    def with_ids(number: int, name: str, raw: Raw) -> Callable[[Sequence[Done]], Raw]:
        form = _form(name)

        def find(ref: Ref, told: str, dones: Sequence[Done]) -> str:
            fitting = {
                thing.id_among(dones)
                for thing in named.get(likeness(told), ())
                if thing.type_name in ref.types and thing.number < number
            } or stands_for(as_left(), ref, told)
            if len(fitting) > 1:
                raise CannotStart(
                    f"“{told}” is the name of several, of which each is {in_words(ref)}. Give them other external ids."
                )
            return fitting.pop() if fitting else told

        def decided(dones: Sequence[Done]) -> Raw:
            if into_empty and number == 0:
                _check_still_empty(as_left())  # only here is that sure: it is as the database, or nothing is written
            return _completed(as_left(), form, _replaced(form, raw, lambda ref, told: find(ref, told, dones)))

        return decided

    return [(_deed(name), with_ids(number, name, raw)) for number, (name, raw) in enumerate(wanted)]


def _check_still_empty(graph: Graph) -> None:
    if graph.place or any(not isinstance(each, ApiKey | Session) for each in graph.records.values()):
        raise _NotEmpty


def _deed(name: str) -> Deed:
    """The deed of a name in a seed."""
    return publish_pulse if name == publish_pulse.name else DEEDS[name]


def _form(name: str) -> type[Input]:
    """What a seed tells of a deed."""
    return VotesInput if name == publish_pulse.name else DEEDS[name].input


def _completed(graph: Graph, form: type[Input], raw: Raw) -> Raw:
    """The deed's input, of what a seed tells of it with ids in the place of names, in the graph as it is then."""
    return published(raw, view_of(graph)) if form is VotesInput else with_version(graph, form, raw)


def _made_by(deeds: Sequence[tuple[str, Raw]]) -> dict[str, list[_Named]]:
    """What the deeds make, by external id; what has none by its name or title."""
    made: dict[str, list[_Named]] = {}
    for number, (name, raw) in enumerate(deeds):
        deed = _deed(name)
        if {"external_id", "id"} & {shape.name for shape in shapes(_form(name))} == {"external_id"}:
            told = str(raw.get("externalId") or raw.get("name") or raw.get("title"))
            field = next(iter(deed.payload))
            made.setdefault(likeness(told), []).append(_Named(deed.type_name, number=number, field=field))
    return made


def _in_graph(graph: Graph, deeds: Sequence[tuple[str, Raw]]) -> Iterator[tuple[str, _Named]]:
    """Yield what is there already under the names that the deeds tell as external ids."""
    told = {reference.id for name, raw in deeds for reference in references_of(_form(name), raw)}
    for name in sorted(told):
        for record in graph.with_external_id(name):
            yield likeness(name), _Named(record.label, id=record.id)


def _replaced(model: type[Input], raw: Raw, find: Callable[[Ref, str], str]) -> Raw:
    """The input with ids in the place of names, and with periods as text, which YAML takes for numbers and days."""
    replaced = dict(raw)
    for shape in shapes(model):
        if shape.alias not in raw:
            continue
        value = raw[shape.alias]
        elements = cast("list[object]", value) if shape.many and isinstance(value, list) else [value]
        renewed: list[object] = []
        for element in elements:
            if shape.ref and isinstance(element, str):
                renewed.append(find(shape.ref, element))
            elif issubclass(shape.kind, Input) and isinstance(element, Mapping):
                renewed.append(_replaced(shape.kind, cast("Raw", element), find))
            elif shape.has(PeriodText) and isinstance(element, int | date):
                renewed.append(str(element))
            else:
                renewed.append(element)
        replaced[shape.alias] = renewed if isinstance(value, list) else renewed[0]
    return replaced


def _read(directory: Path) -> list[_Entry]:
    return [entry for file in sorted(directory.glob("*.yaml")) for entry in _entries(file)]


def _entries(file: Path) -> Iterator[_Entry]:
    try:
        told = cast("object", yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader))  # noqa: S506 (it is a safe one)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CannotStart(f"{file} can't be read as YAML: {error}") from error
    for deed, inputs in (cast("Mapping[str, object]", told) if isinstance(told, Mapping) else {"": told}).items():
        if deed not in {*DEEDS, publish_pulse.name} or not isinstance(inputs, list):
            raise CannotStart(f"{file}: write a deed's name, such as createGoal, and below it a list, not {deed!r}.")
        for number, raw in enumerate(cast("list[object]", inputs), 1):
            where = f"{file.name}, {deed} number {number}"
            if not isinstance(raw, Mapping):
                raise CannotStart(f"{where}: write the deed's fields, not {raw!r}.")
            try:
                yield _Entry(deed, cast("Raw", from_today(raw, this_day())), where)
            except ValueError as error:
                raise CannotStart(f"{where}: {error}") from error


def _in_words(refused: Refused, entries: Sequence[_Entry]) -> str:
    lines: list[str] = []
    for fault in refused.faults:
        number, *path = fault.path
        lines.append(f"{entries[int(number)].where}, {'.'.join(path) or 'as a whole'}: {fault.message}")
    return "The seed is refused and nothing of it is loaded.\n" + "\n".join(lines)


class _Loader(yaml.CSafeLoader):
    """YAML's plain values alone, and no key twice in one mapping, of which the first would be lost without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        keys = [cast("object", self.construct_object(key, deep=True)) for key, _ in node.value]
        for key, (key_node, _) in zip(keys, node.value, strict=True):
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"{key!r} stands here twice", key_node.start_mark)
        return super().construct_mapping(node, deep)
