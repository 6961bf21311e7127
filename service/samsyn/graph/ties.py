"""Which relationships there are between which types, derived from the domain's page, and how they are kept in order."""

from collections.abc import Mapping
from functools import cache
from operator import attrgetter
from typing import Any, Final

from samsyn.graph.record import Record, Relation
from samsyn.graph.records import LINKS, NODES, AimLink, Link

BY_LABEL: Final[Mapping[str, type[Record]]] = {each.label: each for each in (*NODES, *LINKS)}
KINDS: Final = sorted({relation.kind for cls in NODES for relation in cls.relations.values()})
"""The types of relationships, as the database calls them."""


def identity_name(cls: type[Record]) -> str:
    """The property that a type's records are known by: their id, or what stands for one."""
    return IDENTITY.get(cls.label, "id")


def identity(record: Record) -> str:
    """What a record is known by."""
    return getattr(record, identity_name(type(record)))


def stored_identity(properties: Mapping[str, Any]) -> Any:
    """What a stored node is known by, whatever its type; None where it lacks that."""
    return properties.get("id") or properties.get("key") or properties.get("code")


IDENTITY: Final = {"Perceived": "key", "Place": "code"}
"""The property that stands for an id where there is none."""


@cache
def relation_of(kind: str, start: type[Record], end: type[Record]) -> Relation | None:
    """The relationship of a type between two types of nodes; None where the page knows none."""
    for holder, other, outward in ((start, end, True), (end, start, False)):
        for relation in holder.relations.values():
            if (relation.kind, relation.outward) == (kind, outward) and _fits(relation, other):
                return relation
    return None


@cache
def back_of(relation: Relation, other: type[Record]) -> str:
    """The attribute by which a relationship is followed from its other end; empty where it isn't."""
    wanted = f"{relation.holder}.{relation.name}"
    return next((name for name, each in other.backs.items() if wanted in each.of), "")


@cache
def by_far_id(relation: Relation, *, from_holder: bool) -> Any:
    """The key by which what a relationship leads to is kept in order: the id at the far end, then the link's own."""
    if not relation.link:
        return identity
    far = "target" if relation.outward == from_holder else "source"
    return attrgetter(f"{far}.id", "id") if relation.link == AimLink.label else attrgetter(f"{far}.id")


@cache
def far_name(cls: type[Record], name: str) -> str:
    """The attribute by which the other end of a type's links under a name is found; empty of plain neighbours."""
    relation, outward = _relation(cls, name)
    return ("target" if outward else "source") if relation.link else ""


def kind_of_ties(cls: type[Record], name: str) -> str:
    """The type in the database of the relationships under a name of a type."""
    return _relation(cls, name)[0].kind


@cache
def followed(cls: type[Record], name: str) -> tuple[str, bool]:
    """The type of the relationships under a name of a type, and whether they start there."""
    relation, outward = _relation(cls, name)
    return relation.kind, outward


def _relation(cls: type[Record], name: str) -> tuple[Relation, bool]:
    """The relationship that a type's attribute follows, and whether it follows it outwards."""
    relation = cls.relations.get(name)
    if relation is not None:
        return relation, relation.outward
    holder, _, relation_name = cls.backs[name].of[0].partition(".")
    all_there_are = (relation for each in NODES for relation in each.relations.values())
    relation = next(each for each in all_there_are if (each.holder, each.name) == (holder, relation_name))
    return relation, not relation.outward


def far_end(link: Link, record: Record) -> Any:
    """The record at the other end of a link."""
    return link.target if link.source is record else link.source


def _fits(relation: Relation, other: type[Record]) -> bool:
    """Whether the page ties a type to the relationship; one that nobody follows back may lead anywhere."""
    names = {f"{relation.holder}.{relation.name}"}
    followed = any(names & set(each.of) for cls in NODES for each in cls.backs.values())
    return not followed or bool(back_of(relation, other))
