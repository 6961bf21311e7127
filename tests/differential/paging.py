"""Pages of lists in the orders of the contract, cut by position; a cursor here is what its element is ordered by."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Any

from samsyn.errors import InvalidArgument
from samsyn.spoken import verbatim
from tests.differential.tabling import COLUMNS, rank
from tests.differential.world import Link, Node, World

FIRST_DEFAULT = 20
FIRST_MAX = 100

Given = dict[str, Any]


class Unaskable(Exception):
    """An argument of a list that no page of it can be made with: an error of the field alone, in words of its own."""


class Cursor(str):
    """A cursor of the reference, which the comparison knows by its class."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a list: the node, or the answer, with the link that leads there."""

    node: Any
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an order: its name in cursors, its value for an element, and its direction."""

    name: str
    value: Callable[[Element], Any]
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A place of a page."""

    element: Element
    cursor: Cursor


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and where it stands in its list, whose `elements` are all that it has."""

    edges: Sequence[Edge]
    has_next: bool
    has_previous: bool
    elements: Sequence[Element]


ID = Key("id", lambda element: element.node.id)
NEWEST_FIRST = (
    Key("periodEnd", lambda element: element.node["periodEnd"], descending=True),
    Key("periodStart", lambda element: element.node["periodStart"], descending=True),
    ID,
)
NEWEST_CHANGE_FIRST = (Key("seq", lambda element: element.node["seq"], descending=True), ID)
PROPERTIES = {
    "NAME": "nameSort",
    "TITLE": "titleSort",
    "KIND": "kind",
    "STATUS": "status",
    "STAGE": "stage",
    "STARTS_ON": "startsOn",
    "ENDS_ON": "endsOn",
    "CREATED_AT": "createdAt",
    "UPDATED_AT": "updatedAt",
}
COMPUTED = {
    "STATUS": "status",
    "ATTAINMENT": "attainment",
    "TREND": "trend",
    "ATTAINMENT_INDEX": "attainmentIndex",
    "STALENESS": "staleness",
    "UNSUPPORTED_SHARE": "unsupportedShare",
    "EXTERNAL_SHARE": "externalShare",
    "CONTRIBUTIONS_COUNT": "contributionsCount",
    "MEASURES_COUNT": "measuresCount",
    "GOALS_COUNT": "goalsCount",
}


def chosen_keys(world: World, wanted: Sequence[Given] | None, *, of_links: bool = False) -> Sequence[Key]:
    """The keys that a caller orders by; one that comes again or after the id changes nothing.

    Raises Unaskable for the weight of links unless these are, if it comes before the id.
    """
    keys: dict[str, Key] = {}
    for each in wanted or ():
        if each["field"] == "WEIGHT" and not of_links:
            raise Unaskable
        key = _key(world, each["field"], descending=each["direction"] == "DESC")
        keys.setdefault(key.name, key)
        if key.name == "id":
            break
    keys.setdefault("id", ID)
    return list(keys.values())


def page_of(elements: Sequence[Element], given: Given, keys: Sequence[Key]) -> Page:
    """The page that is asked for. Raises Unaskable for one that can't be."""
    size, backward = _size(given)
    ordered = sorted(
        elements, key=cmp_to_key(lambda one, other: _compared(_place(one, keys), _place(other, keys), keys))
    )
    behind = [element for element in ordered if _is_beyond(element, given.get("after"), keys, sign=1)]
    between = [element for element in behind if _is_beyond(element, given.get("before"), keys, sign=-1)]
    shown = between[-size:] if backward else between[:size]
    left_out = len(between) > size
    return Page(
        [Edge(element, _cursor(element, keys)) for element in shown],
        has_next=(left_out and not backward)
        or any(not _is_beyond(element, given.get("before"), keys, sign=-1) for element in ordered),
        has_previous=(left_out and backward) or len(behind) < len(ordered),
        elements=ordered,
    )


def check_page(given: Given) -> None:
    """Raise Unaskable for a page that can't be asked for, as far as its size tells."""
    _size(given)


def answers_page(answers: Sequence[Any], given: Given, place: Callable[[Any], tuple[float, str]]) -> Page:
    """The page of a list of answers, which come in the order of `place`."""
    share = Key("share of an answer", lambda element: place(element.node)[0])
    keys = [share, Key("id", lambda element: place(element.node)[1])]
    check_first(given)
    return page_of([Element(answer) for answer in answers], given, keys)


def waiting_page(waiting: Sequence[Given], given: Given) -> Page:
    """The page of what waits, what waits longest first."""
    check_first(given)
    keys = [
        Key("since", lambda element: element.node["since"]),
        Key("kind", lambda element: element.node["kind"]),
        Key("id", lambda element: element.node["node"].id),
    ]
    return page_of([Element(each) for each in waiting], given, keys)


def check_first(given: Given) -> None:
    """Raise InvalidArgument for a `first` that no answer's list can take: an error of the field alone."""
    first = given.get("first")
    if first is not None and not 1 <= first <= FIRST_MAX:
        raise InvalidArgument("first", verbatim(f"`first` must be from 1 to {FIRST_MAX}; it is {first}."))


def _key(world: World, name: str, *, descending: bool) -> Key:
    if name == "ID":
        return Key("id", ID.value, descending)
    if name == "WEIGHT":
        return Key("weight", _weight, descending)
    return Key(PROPERTIES.get(name, name), lambda element: _told(world, element.node, name), descending)


def _told(world: World, node: Node, name: str) -> Any:
    """What a node is ordered by: what is computed of it under that name, else a property."""
    field = COMPUTED.get(name, "")
    return rank(world, node, field) if (node.label, field) in COLUMNS else node[PROPERTIES[name]]


def _weight(element: Element) -> float:
    assert element.link is not None
    return element.link["weight"]


def _size(given: Given) -> tuple[int, bool]:
    first, last = given.get("first"), given.get("last")
    backward = last is not None
    if backward and (first is not None or given.get("after") is not None):
        raise Unaskable
    size = last if backward else first
    if size is not None and not 1 <= size <= FIRST_MAX:
        raise Unaskable
    return FIRST_DEFAULT if size is None else size, backward


def _place(element: Element, keys: Sequence[Key]) -> list[Any]:
    return [key.value(element) for key in keys]


def _cursor(element: Element, keys: Sequence[Key]) -> Cursor:
    order = [[key.name, key.descending] for key in keys]
    return Cursor(json.dumps([order, _place(element, keys)]))


def _is_beyond(element: Element, cursor: str | None, keys: Sequence[Key], *, sign: int) -> bool:
    """Whether an element lies behind a cursor (`sign` 1) or before it (-1); everything lies beyond none."""
    if cursor is None:
        return True
    return _compared(_place(element, keys), json.loads(cursor)[1], keys) == sign


def _compared(one: Sequence[Any], other: Sequence[Any], keys: Sequence[Key]) -> int:
    """-1, 0 or 1: how two places stand to each other. What has no value comes last in both directions."""
    for key, mine, others in zip(keys, one, other, strict=True):
        if mine is None or others is None:
            if (mine is None) != (others is None):
                return 1 if mine is None else -1
        elif mine != others:
            smaller = mine < others
            return -1 if smaller != key.descending else 1
    return 0
