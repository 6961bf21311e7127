"""Following the log of changes: what each change touched is read again, and then taken into the graph at once.

While nodes are read again, others may write: then the database has another revision after it, and the log is looked at
once more, until nothing new is in it. Only then, and without letting go, is the graph changed: whoever uses it between
two awaits sees one revision.

On Neo4j a commit shows bit by bit: the counters first, what is found by index last. So a change or a node that isn't
there yet is waited for.
"""

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeAlias

from samsyn.database.port import Database
from samsyn.database.statements import statement
from samsyn.graph.changes import Ends, Properties, remove, renew
from samsyn.graph.graph import Graph, Look
from samsyn.graph.record import Record, Relation
from samsyn.graph.ties import BY_LABEL, relation_of, stored_identity
from samsyn.graph.values import Damaged
from samsyn.model.ids import type_of

BEHIND_MAX: Final = 1_000  # changes that are followed in a graph of any size
NODES_PER_CHANGE: Final = 22.5  # that are loaded in the time that it takes to read what one change has touched
CHANGES_MAX: Final = 500  # of the log at once, for a statement that is done in a tenth of a second
CHANGES_MIN: Final = 10  # asked for before it is known how many there are, mostly one; each costs some 0.03 ms
SETTLING_SECONDS: Final = 0.005  # between two looks at a commit that shows bit by bit
SETTLING_SECONDS_MAX: Final = 2.0  # a commit of 8,000 nodes has shown within 0.1 s

log = logging.getLogger(__name__)

Key: TypeAlias = tuple[str, str]
"""A node by its label and what it is known by."""


class Position(NamedTuple):
    """How far the log was followed: the number and hash of the last change."""

    seq: int
    hash: str


class _Logged(NamedTuple):
    """A change as it is followed: its revision where it was accepted, and what it touched and removed."""

    seq: int
    revision: int | None
    hash: str
    touched: Sequence[str]
    removed: Sequence[str]


@dataclass(slots=True)
class Copy:
    """A graph, how far the log was followed for it, what is damaged and so left out, and which nodes are among that."""

    graph: Graph
    position: Position
    damaged: Sequence[str]
    left_out: Collection[str]


@dataclass(slots=True)
class _Following:
    """What has been read of the log and of what it touched, to be taken in at once."""

    position: Position
    look: Look
    missing: set[Key] = field(default_factory=set[Key])
    removed: set[Key] = field(default_factory=set[Key])
    fresh: dict[Key, tuple[Properties, Sequence[Any]]] = field(default_factory=dict[Key, Any])


async def follow(
    database: Database, copy: Copy, until_free: Callable[[], Awaitable[None]], late: Collection[Key] = ()
) -> bool:
    """Bring a graph to the database's revision; False where the log doesn't lead there, and leave it as it was.

    Nor does it where loading takes less time, or where something was damaged or mended: of what is tied to that, the
    log says nothing. The nodes `late` are read again in any case, if they are there. Before the graph is changed, it is
    waited `until_free`. Raises Unavailable.
    """
    following = _Following(copy.position, copy.graph.look, missing=set(late))
    at_once = CHANGES_MIN
    deadline = time.monotonic() + SETTLING_SECONDS_MAX
    while True:
        look, end, known_hash, changes = await _changes(database, following.position.seq, at_once)
        if _is_foreign(following.position, end, known_hash):
            log.warning("The database's log doesn't go on from change %s: loading anew.", following.position.seq)
            return False
        behind = end - following.position.seq
        if behind > max(BEHIND_MAX, len(copy.graph.records) / NODES_PER_CHANGE):
            log.info("The graph is %s changes behind: loading anew.", behind)
            return False
        is_whole = _read_changes(following, changes, min(behind, at_once))
        if is_whole and behind:  # others write on, and it isn't their last commit that doesn't show
            deadline = time.monotonic() + SETTLING_SECONDS_MAX
        after = await _read_again(database, following)
        if _is_otherwise_damaged(copy, following):
            return False
        arrived = following.position.seq == end and {look.revision, *after} == {following.look.revision}
        arrived = arrived and look.hash in {following.look.hash, ""}
        if arrived and not following.missing:
            await until_free()
            _take_in(copy, following)
            return True
        at_once = min(max(CHANGES_MIN, behind), CHANGES_MAX)
        if following.missing or not is_whole or (following.position.seq == end and not arrived):
            if time.monotonic() > deadline:
                missing = sorted(following.missing)
                if not (arrived and following.missing <= set(late)):
                    told = (following.position.seq, look.revision, missing)
                    log.warning("After change %s the log doesn't lead to revision %s: %s.", *told)
                    return False
                log.warning("The last change touched what isn't in the graph: %s.", missing)
                following.missing.clear()
            await asyncio.sleep(SETTLING_SECONDS)


async def _read_again(database: Database, following: _Following) -> set[int]:
    """Read what is missing; return the revision that the database had after that, if it was asked."""
    if not following.missing:
        return set()
    given: defaultdict[str, list[str]] = defaultdict(list)
    for label, known in following.missing:
        given[label].append(known)
    text = statement("reads/nodes_again").text
    *lists, revision = await database.read(text, {"given": dict(given)}, from_leader=True)
    for label, rows in zip(AGAIN, lists, strict=True):
        for properties, ties in rows:
            following.fresh[label, stored_identity(properties)] = (properties, ties)
    following.missing -= following.fresh.keys()
    return {revision}


AGAIN: Final = (
    *("Vision", "Outcome", "Goal", "Value", "BeneficiaryGroup", "Actor", "Contribution", "Asset", "Measure"),
    *("Observation", "Perceived", "PeerGroup", "Synonym", "Deviation", "CorrectiveAction", "Lesson", "ReportingRound"),
    *("ApiKey", "Invitation", "Session", "ClaimMapping", "Place"),
)
"""The labels in the order in which reads/nodes_again tells of them."""


def _key(touched: str) -> Key | None:
    """What a change names as touched: an id, or label and key of what has none. None of a link: its start has it."""
    label, colon, known = touched.partition(":")
    if colon:
        return label, known
    type_name = type_of(touched)
    return (type_name, touched) if type_name in AGAIN else None


def _is_foreign(position: Position, end: int, known_hash: str | None) -> bool:
    """Whether the log isn't the one that was followed: shorter, or another one. What isn't in it has no hash."""
    return end < position.seq or (position.seq > 0 and (known_hash or "") != position.hash)


def _read_changes(following: _Following, changes: Mapping[int, _Logged], count: int) -> bool:
    """Take note of the next changes of the log, if all that are expected are there already."""
    position = following.position
    expected = range(position.seq + 1, position.seq + count + 1)
    if not all(number in changes for number in expected):
        return False
    for number in expected:
        change = changes[number]
        position = Position(number, change.hash)
        if change.revision is not None:
            following.look = Look(change.revision, change.hash)
        removed = {key for each in change.removed if (key := _key(each))}
        touched = {key for each in change.touched if (key := _key(each))}
        following.removed = (following.removed - touched) | removed
        following.missing = (following.missing | touched) - removed
    following.position = position
    return True


def _is_otherwise_damaged(copy: Copy, following: _Following) -> bool:
    """Whether something is damaged that the graph has, or sound that was left out of it."""
    for key, (properties, ties) in following.fresh.items():
        if key not in following.removed:
            if bool(_damage(key[0], properties)) != (key[1] in copy.left_out):
                return True
            is_there = key[1] not in copy.left_out  # of what is tied to what is left out, nothing was looked at
            if is_there and any(damage and damage not in copy.damaged for *_, damage in _ties(copy, key, ties)):
                return True
    return False


def _take_in(copy: Copy, following: _Following) -> None:
    """Change the graph: what was read again, new nodes first as others may be tied to them, then what was removed."""
    graph = copy.graph
    left_out = {key for key in following.fresh if key[1] in copy.left_out}
    fresh = {key: each for key, each in following.fresh.items() if key not in following.removed | left_out}
    new = [key for key in fresh if graph.get(BY_LABEL[key[0]], key[1]) is None]
    for key in [*new, *fresh]:
        properties, ties = fresh[key]
        renew(graph, key[0], properties, _ends(copy, key, ties))
    for label, known in following.removed:
        record = graph.get(BY_LABEL[label], known)
        if record is not None:
            remove(graph, record)
    graph.look = following.look
    copy.position = following.position


def _ends(copy: Copy, key: Key, ties: Iterable[Sequence[Any]]) -> Ends:
    """What a node is tied to, by the names of its relationships; without those that are damaged."""
    ends: defaultdict[str, list[tuple[Any, Properties]]] = defaultdict(list)
    for relation, other, properties, damage in _ties(copy, key, ties):
        if not damage:
            ends[relation.name].append((other, properties))
    return ends


def _ties(copy: Copy, key: Key, ties: Iterable[Sequence[Any]]) -> Iterator[tuple[Relation, Record, Properties, str]]:
    """A node's relationships, what each leads to, and what is wrong with it; without those of what was left out."""
    cls = BY_LABEL[key[0]]
    for kind, is_start, other_id, properties in ties:
        other = copy.graph.records.get(other_id)
        if other is None:
            continue
        relation = relation_of(kind, *((cls, type(other)) if is_start else (type(other), cls)))
        if relation is not None:
            damage = _damage(relation.link, properties) if relation.link else ""
            start, end = (key[1], other_id) if is_start else (other_id, key[1])
            yield relation, other, properties, damage and f"{kind} from {start} to {end}: {damage}."


def _damage(label: str, properties: Properties) -> str:
    """What is wrong with the properties of a node or a link; an empty text where nothing is."""
    try:
        BY_LABEL[label]().take(properties)
    except Damaged as damage:
        return str(damage)
    return ""


async def _changes(database: Database, known: int, count: int) -> tuple[Look, int, str | None, dict[int, _Logged]]:
    """A look, the log's last number, the hash of a known change, and the next ones."""
    text = statement("reads/changes_to_follow").text
    parameters = {"known": known, "first": known + 1, "last": known + count}
    rows: list[Any]
    revision, revision_hash, end, known_hash, rows = await database.read(text, parameters, from_leader=True)
    return Look(revision, revision_hash), end, known_hash, {row[0]: _Logged(*row) for row in rows}


async def end_of_log(database: Database) -> tuple[Look, Position]:
    """A look and the end of the log, once that shows. Raises Unavailable."""
    deadline = time.monotonic() + SETTLING_SECONDS_MAX
    last = 0
    while True:
        look, end, last_hash, _ = await _changes(database, last, 0)
        if end == last and (not end or last_hash is not None):
            return look, Position(end, last_hash or "")
        if end == last and time.monotonic() > deadline:
            log.warning("Change %s, the last of revision %s, isn't in the log.", end, look.revision)
            return look, Position(end, last_hash or "")
        last = end


async def is_in_log(database: Database, position: Position) -> bool:
    """Whether the change of that number and hash is in the log. Raises Unavailable."""
    _, _, known_hash, _ = await _changes(database, position.seq, 0)
    return known_hash == position.hash


async def touched_at(database: Database, graph: Graph) -> set[Key]:
    """What the last changes before a load touched and may have shown too late for it: what isn't there."""
    text = statement("reads/touched_at").text
    [touched] = await database.read(text, {"revision": graph.revision}, from_leader=True)
    keys = {key for ids in touched for each in ids if (key := _key(each))}
    return {key for key in keys if graph.get(BY_LABEL[key[0]], key[1]) is None}
