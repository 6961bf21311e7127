"""An amendment: texts that were taken before what shows nothing was no part of a text become as they would be now.

Names are sorted anew by how they look. Of external ids that look alike the first stays, and each other gets a number
behind it; of that, and of texts of which nothing is left to see, the history tells how they were.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Final

from samsyn.deeds.doing.deed import Decision, Work
from samsyn.deeds.doing.properties import next_version, raised, tidied, told
from samsyn.graph.deltas import Change, kept, retied, set_to
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.records import NODES, Observation, Registered
from samsyn.graph.ties import identity
from samsyn.model.texts import NAME_CHARACTERS_MAX, is_blank, likeness, tidy

Properties = dict[str, Any]

EXTERNAL_ID: Final = "externalId"


def mend_texts(work: Work) -> Decision | None:
    """Mend the texts of all nodes and links."""
    mended = {record: _mended(record) for record in work.graph.all(*NODES)}
    renamed = dict(_told_apart(work.graph, mended))
    for record, external_id in renamed.items():
        mended[record][EXTERNAL_ID] = external_id
    left = _with_keys(work.graph, mended)
    # First what gets another external id: the database lets nothing have it before.
    nodes = {record: mended[record] for record in (*renamed, *mended) if mended[record]}
    changes: list[Change] = [
        raised(work, record, **properties) if hasattr(record, "version") else set_to(record, properties)
        for record, properties in nodes.items()
    ]
    changes += (change for record in mended for change in _of_links(work, record))
    if not changes:
        return None
    before, after = _told(nodes, left)
    counted = Counter(record.label for record in nodes)
    return Decision(changes=changes, node=None, before=before, after={"mended": dict(counted), **after})


def _mended(record: Record) -> Properties:
    """The properties of a node or link that are otherwise now, as they are then."""
    former = kept(record)
    return {name: value for name, value in tidied(type(record), former).items() if value != former[name]}


def _told_apart(graph: Graph, mended: Mapping[Record, Properties]) -> Iterator[tuple[Record, str]]:
    """Yield what has an external id that looks like another's of its type, and the one that it gets.

    What isn't archived goes before what is, and what came first before what came later.
    """
    wanted = {
        each: external_id
        for each in sorted(_registered(graph), key=lambda each: (each.archived_at is not None, each.id))
        if (external_id := mended[each].get(EXTERNAL_ID, each.external_id)) is not None
    }
    taken = {(each.label, likeness(external_id)) for each, external_id in wanted.items()}
    had: set[tuple[str, str]] = set()
    for record, external_id in wanted.items():
        own = (record.label, likeness(external_id))
        if own in had:
            free = next(each for each in _numbered(external_id) if (record.label, likeness(each)) not in taken)
            taken.add((record.label, likeness(free)))
            yield record, free
        had.add(own)


def _registered(graph: Graph) -> Iterator[Registered]:
    for cls in NODES:
        if issubclass(cls, Registered):
            yield from graph.all(cls)


def _numbered(external_id: str) -> Iterator[str]:
    """Yield it with 2, 3, … behind it, no longer than it may be."""
    for number in count(2):
        ending = f" ({number})"
        yield external_id[: NAME_CHARACTERS_MAX - len(ending)] + ending


def _with_keys(graph: Graph, mended: Mapping[Record, Properties]) -> list[Observation]:
    """Have the keys of observations follow their areas; return those that stay, since another has their key."""
    left: list[Observation] = []
    taken = {each.key for each in graph.all(Observation)}
    for observation in graph.all(Observation):
        area = mended[observation].get("area")
        if area is not None:
            measure, period, _, gender = observation.key.split("|")
            key = f"{measure}|{period}|{area}|{gender}"
            if key in taken:
                del mended[observation]["area"]
                left.append(observation)
            else:
                taken.add(key)
                mended[observation]["key"] = key
    return left


def _of_links(work: Work, record: Record) -> Iterator[Change]:
    for relation in record.relations.values():
        for link in getattr(record, relation.name) if relation.link else ():
            if properties := _mended(link):
                yield retied(record, relation.name, link, {**properties, **next_version(work, link)})


def _told(nodes: Mapping[Record, Properties], left: Sequence[Observation]) -> tuple[Properties, Properties]:
    """What the history tells: texts that showed nothing, external ids that got a number, and areas that are left."""
    before: Properties = {f"{each.id}.area": each.area for each in left}
    after = dict(before)
    for record, properties in nodes.items():
        former = kept(record)
        for name, value in told(properties).items():
            is_told = name == EXTERNAL_ID and value != tidy(former[name])
            if is_told or (isinstance(former[name], str) and is_blank(former[name])):
                known = f"{identity(record)}.{name}"
                before[known], after[known] = former[name], value
    return before, after
