"""What deeds decide alike: new nodes and changed ones, with what is tied to them, and how the history tells of both."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

from samsyn.deeds.doing.deed import Decision, Work
from samsyn.deeds.doing.inputs import Input, Shape, completed, named_by, naming, plain, shapes, stored_of
from samsyn.graph.deltas import NOTHING, Change, Create, Retie, Set, created, kept, retied, set_to, tied, untied
from samsyn.graph.record import Record, Relation
from samsyn.graph.ties import BY_LABEL, far_end, identity
from samsyn.model.ids import new_id
from samsyn.model.texts import is_blank, likeness, search_key, sort_key, tidy

# Kept with every node but no news of a change.
BOOKKEEPING: Final = frozenset(
    {
        *("id", "version", "createdAt", "updatedAt", "nameSort", "titleSort", "public", "submittedAt", "targets"),
        *("proposal", "proposedAt", "proposalMakers", "proposalAwaits"),
        *("registeredBy", "decidedBy", "decidedOf", "leftAt"),
    }
)
SORTED: Final = {"name": "nameSort", "title": "titleSort"}
CODES: Final = frozenset({"area", "code", "kpiId"})
"""Properties that are kept as they look, since something is known by them elsewhere."""
NOTHING_TO_SEE: Final = "(tom / empty)"
"""What stands for a text that is needed and shows nothing."""


def new(work: Work, label: str, given: Input, **derived: object) -> Create:
    """A new node: what is given of it, what is `derived`, and what every node has."""
    stored = {**_stored(given), **derived}
    stored["illustrative"] = stored.get("illustrative") or False
    return created(label, {**stored, **_sort_keys(stored), **first_version(work, label)})


def first_version(work: Work, label: str) -> dict[str, Any]:
    """The properties of whatever is new and can change: its id, its version and its times."""
    return {"id": new_id(label, work.now), "version": 1, "createdAt": work.now, "updatedAt": work.now}


def raised(work: Work, record: Any, **properties: object) -> Set:
    """A record with some properties set, and its next version, as every change of it has."""
    return set_to(record, {**properties, **next_version(work, record)})


def next_version(work: Work, record: Any) -> dict[str, Any]:
    """The properties that every change of a record sets: its version, raised, and its time, where it has one.

    What a deed of a whole day changes isn't told to have changed before what was done to it that day.
    """
    time = {"updatedAt": max(record.updated_at, work.now)} if "updated_at" in record.properties else {}
    return {"version": record.version + 1, **time}


def added(given: Input, node: Create, *also: Change) -> Decision:
    """A new node with what its input ties to it, and what is made with it."""
    ties = [change for shape in _tying(given) for change in _new_ties(node, shape, getattr(given, shape.name))]
    neighbours = {shape.alias: plain(value) for shape in _neighbours(given) if (value := getattr(given, shape.name))}
    after = {**told(node.properties), **neighbours}
    return Decision(changes=[node, *ties, *also], node=node.node.known, after=after)


def changed(work: Work, record: Any, given: Input, *also: Change, **derived: object) -> Decision:
    """A record with what its input gives, what is `derived`, and what else changes; what it is tied to is replaced."""
    stored = changed_properties(given) | derived
    change = raised(work, record, **stored, **_sort_keys(stored))
    before, after = history_of(change)
    changes: list[Change] = [change]
    for shape in _tying(given):
        if shape.name in given.model_fields_set:
            there = tied_now(work, record, shape)
            wanted = _wanted(shape, getattr(given, shape.name), there)
            before[shape.alias] = _neighbours_told(shape, there)
            after[shape.alias] = _neighbours_told(shape, wanted)
            hidden: dict[str, Any] = {each.id: {} for each in _hidden(work, record, shape)}
            changes += replaced(record, shape.tied or "", {**hidden, **wanted}, all_=not shape.many)
    reason = getattr(given, "reason", None)
    return Decision(changes=[*changes, *also], node=record.id, before=before, after=after, reason=reason)


def replaced(
    record: Record, name: str, wanted: Mapping[str, Mapping[str, Any]], *, all_: bool = False
) -> Iterator[Change]:
    """Yield what makes a record's neighbours those that are wanted, by their ids with the properties of the ties.

    What is archived stays, which nobody sees, unless `all_` are replaced.
    """
    relation = record.relations[name]
    there = {identity(far_end(each, record) if relation.link else each): each for each in getattr(record, name)}
    for known, each in there.items():
        other = far_end(each, record) if relation.link else each
        if known not in wanted and (all_ or other.archived_at is None):
            yield untied(record, name, each)
        elif known in wanted and relation.link:
            change = retied(record, name, each, wanted[known])
            if change.before != change.after:
                yield change
    for known, properties in wanted.items():
        if known not in there:
            yield tie(relation, identity(record), known, properties)


def tie(relation: Relation, holder: str, other: str, properties: Mapping[str, Any]) -> Change:
    """A new relationship of a node to another, told by their ids."""
    start, end = (holder, other) if relation.outward else (other, holder)
    return tied(relation.kind, start, end, properties)


def history_of(change: Set | Retie) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a history tells of a change: the fields before it and after it."""
    return told(change.before), told(change.after)


def told(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that a history tells."""
    return {name: value for name, value in properties.items() if name not in BOOKKEEPING}


def tidied(cls: type[Record], properties: Mapping[str, Any]) -> dict[str, Any]:
    """Properties of a type, by the names that the database has, with their texts as they would be taken today."""
    known = {each.stored: each.required for each in cls.properties.values()}
    told = {name: _tidied(name, value, needed=known[name]) for name, value in properties.items() if name in known}
    if told.get("outsideInfluence"):
        told["influence"] = search_key(told["outsideInfluence"])
    return {name: value for name, value in {**told, **_sort_keys(told)}.items() if name in known}


def _tidied(name: str, value: Any, *, needed: bool) -> Any:
    if not isinstance(value, str) or value.isascii() or name == "key":  # which is made of others
        return value
    text = likeness(value) if name in CODES else tidy(value)
    return (NOTHING_TO_SEE if needed else None) if is_blank(text) else text


def changed_properties(given: Input, *, all_: bool = False) -> dict[str, Any]:
    """The properties that an input gives, or `all_` that it has, null where it empties one."""
    return {name: value for name, value in _stored(given).items() if all_ or name in given.given()}


def _stored(given: Input) -> dict[str, Any]:
    return {shape.alias: stored_of(given, shape) for shape in shapes(type(given)) if shape.stored}


def _sort_keys(stored: Mapping[str, Any]) -> dict[str, str]:
    return {key: sort_key(stored[name]) for name, key in SORTED.items() if stored.get(name) is not None}


def _neighbours(given: Input) -> list[Shape]:
    """The fields that say what the node is related to."""
    return [shape for shape in shapes(type(given)) if shape.tied is not None]


def _tying(given: Input) -> list[Shape]:
    """The fields of which the ties are made here: all but the makers and links, of which there is more to say."""
    return [shape for shape in _neighbours(given) if shape.tied not in {"contributes_to", "makers"}]


def _wanted(shape: Shape, value: Any, there: Mapping[str, Mapping[str, Any]] = NOTHING) -> dict[str, dict[str, Any]]:
    """What a field names, by its id, with the properties of its tie; what is left out of one that is `there` stays."""
    if value is None:
        return {}
    if not issubclass(shape.kind, Input):
        return {known: {} for known in (cast("list[str]", value) if shape.many else [value])}
    known = {named_by(shape, each): each for each in cast("list[Input]", value)}
    wanted = {end: completed(each, there.get(end, {})) for end, each in known.items()}
    alias = naming(shape).alias
    return {end: {key: each[key] for key in each if key != alias} for end, each in wanted.items()}


def _new_ties(node: Create, shape: Shape, value: Any) -> Iterable[Change]:
    relation = BY_LABEL[node.node.label].relations[shape.tied or ""]
    return [tie(relation, node.node.known, other, properties) for other, properties in _wanted(shape, value).items()]


def _ends(record: Record, shape: Shape) -> list[tuple[Any, Any]]:
    """What a record is tied to by a field's relationship, each with the tie where that is a link."""
    relation = record.relations[shape.tied or ""]
    return [(far_end(each, record), each) if relation.link else (each, None) for each in getattr(record, relation.name)]


def tied_now(work: Work, record: Record, shape: Shape) -> dict[str, dict[str, Any]]:
    """What a record is tied to now, by its id, with what the ties hold; of a list, without what isn't seen."""
    ends = _ends(record, shape)
    return {
        other.id: kept(link) if link else {}
        for other, link in ends
        if not shape.many or (other.archived_at is None and work.at.sees(other))
    }


def _hidden(work: Work, record: Record, shape: Shape) -> list[Any]:
    """What of a list whoever does the deed doesn't see, and so can't mean to drop."""
    return [other for other, _ in _ends(record, shape) if shape.many and not work.at.sees(other)]


def _neighbours_told(shape: Shape, there: Mapping[str, Mapping[str, Any]]) -> Any:
    """What a record is tied to, as its input would name it."""
    if not shape.many:
        return next(iter(there), None)
    if not issubclass(shape.kind, Input):
        return list(there)
    return [{**properties, naming(shape).alias: known} for known, properties in there.items()]
