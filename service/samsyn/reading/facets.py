"""Facets: how often each value comes among all that belongs to a list.

A type declares them beside its fields (`facet=`), or in `facets` where no field tells. Here GraphQL's types are made
of that: for each enum one of its values with their counts, and for each type one that has its facets.
"""

import inspect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

import strawberry
from strawberry.types.base import StrawberryOptional, get_object_definition

from samsyn.graph.view import View
from samsyn.model.texts import sort_key
from samsyn.model.vocabulary import Worded
from samsyn.reading.declarations import Computed, Connection, Declared, Stored, computed, stored
from samsyn.reading.types import DECLARED, PAGES, TYPES, known, object_type, register

FACETS: Final = (
    "Number of nodes for each value, counted over the whole list, not only the page. Values without nodes are left out."
)
AT_ONCE: Final = 2_000  # records that are counted in a millisecond or so, without giving way
SIZE: Final = 10  # of what is remembered, against a node's


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet that no field of the type tells: its enum, and a function that gives a record's values.

    `kept` is the attribute where the function keeps them with the record, if it does; None there where it hasn't.
    """

    kind: type[Worded]
    description: str
    values: Callable[[Any, View], tuple[Any, ...]]
    kept: str = ""


@dataclass(slots=True)
class Faceted:
    """What a list has, to be counted: `members` yields its records, many at a time.

    `key` tells which list it is; None where that isn't known.
    """

    members: Callable[[], Iterator[Sequence[Any]]]
    key: tuple[Any, ...] | None
    _records: Sequence[Sequence[Any]] | None = None

    def records(self) -> Sequence[Sequence[Any]]:
        """All records, some hundreds in each part, found once for all facets."""
        if self._records is None:
            self._records = list(self.members())
        return self._records


@dataclass(frozen=True, slots=True)
class Counted:
    """A value, None of what has none, and how many have it."""

    value: Any
    count: int


@dataclass(frozen=True, slots=True)
class _Known:
    """What was counted, as the graph remembers it."""

    counts: list[Counted]

    @property
    def size(self) -> int:
        """How much of what may be remembered it takes."""
        return SIZE + len(self.counts)


def has_facets(cls: Any) -> bool:
    """Whether lists of a type have facets."""
    return bool(_fields_with_facets(cls) or getattr(cls, "facets", {}))


def make_facets() -> None:
    """Make the facets of all types that declare any, and the pages of all lists, which have them."""
    for name in list(TYPES):
        if has_facets(TYPES[name]):
            _make_facets(TYPES[name])
    for element in sorted(PAGES):
        _make_page(element)


def counts(found: Mapping[Any, int]) -> list[Counted]:
    """Values with their counts: in the order of their enum, texts in Swedish order, what has none last."""
    return [Counted(value, found[value]) for value in sorted(found, key=_place)]


def whose(at: View) -> Any:
    """By what it is told who sees what: nothing of those without a role, who all see the same."""
    return at.viewer if at.viewer.role else None


def _place(value: Any) -> Any:
    if value is None:
        return (1, 0, "")
    return (0, list(type(value)).index(value), "") if isinstance(value, Worded) else (0, 0, sort_key(value))


def _make_facets(cls: Any) -> None:
    body: dict[str, Any] = {"__annotations__": {}}
    definition = get_object_definition(cls)
    for each in _fields_with_facets(cls):
        declared: Declared = each.metadata[DECLARED]
        kind = each.resolve_type(type_definition=definition)
        kind = kind.of_type if isinstance(kind, StrawberryOptional) else kind
        body[each.python_name] = computed(_counted(declared.kind, each.python_name), declared.facet)
        body["__annotations__"][each.python_name] = list[_facet_type(getattr(kind, "wrapped_cls", kind))]
    for name, facet in getattr(cls, "facets", {}).items():
        body[name] = computed(_counted_of_each(name, facet), facet.description)
        body["__annotations__"][name] = list[_facet_type(facet.kind)]
    object_type(f"Facets of {cls.plural}.", of=Faceted)(type(f"{cls.__name__}Facets", (), body))


def _facet_type(kind: Any) -> Any:
    """The type of a value of that kind with its count."""
    of = kind.__name__ if inspect.isclass(kind) and issubclass(kind, Worded) else "String"
    if f"{of}Facet" not in TYPES:
        body = {
            "__annotations__": {"value": kind | None, "count": int},
            "value": stored("The value; null for nodes without one."),
            "count": stored("Number of nodes with this value."),
        }
        object_type("A value and the number of nodes that have it.", of=Counted)(type(f"{of}Facet", (), body))
    return known(f"{of}Facet")


def _make_page(element: str) -> None:
    """Make the type of the pages of a list."""
    body: dict[str, Any] = {"__annotations__": {}}
    if f"{element}Facets" in TYPES:
        body["__annotations__"]["facets"] = known(f"{element}Facets")
        body["facets"] = strawberry.field(description=FACETS)
    base: Any = Connection[known(element)]
    made = type(f"{element}Connection", (Connection,), {**body, "__orig_bases__": (base,)})
    register(strawberry.type(made, description="A page of a list."))


def _fields_with_facets(cls: Any) -> list[Any]:
    definition = get_object_definition(cls)
    found = definition.fields if definition else ()
    return [each for each in found if (declared := each.metadata.get(DECLARED)) and declared.facet]


def _counted(kind: Any, name: str) -> Callable[[Faceted, View], list[Counted]]:
    """How the values of a field are counted."""
    match kind:
        case Stored(of):
            get = attrgetter(of or name)
            return _remembered(name, lambda records, _: map(get, records))
        case Computed(function):
            return _remembered(name, lambda records, at: [function(record, at) for record in records])
        case _:
            raise TypeError(f"{name} can't be counted: it is neither an attribute nor computed.")


def _counted_of_each(name: str, facet: Facet) -> Callable[[Faceted, View], list[Counted]]:
    """How values are counted of which a record may have several, or none, which counts as null."""
    values, kept = facet.values, attrgetter(facet.kept or "id")

    def found(records: Sequence[Any], at: View) -> list[Any]:
        if not facet.kept:
            return [values(record, at) for record in records]
        there = zip(map(kept, records), records, strict=True)
        return [values(record, at) if known is None else known for known, record in there]

    return _remembered(name, found, are_several=True)


def _remembered(
    name: str, values_of: Callable[[Sequence[Any], View], Iterable[Any]], *, are_several: bool = False
) -> Callable[[Faceted, View], list[Counted]]:
    """How values are counted once, until the graph changes or the day is over."""

    def counted(faceted: Faceted, at: View) -> list[Counted]:
        key = faceted.key and (None, "facet", name, at.today, *faceted.key)
        known = at.graph.answers.get(key) if key else None
        if known is None:
            found: Counter[Any] = Counter()
            for records in faceted.records():
                at.walked(len(records))
                found.update(values_of(records, at))
            known = _Known(counts(_of_each(found) if are_several else found))
            if key:
                at.graph.remember(key, known)
        return known.counts

    return counted


def _of_each(found: Mapping[tuple[Any, ...], int]) -> Counter[Any]:
    """How many have each value, of how many have which values together."""
    each: Counter[Any] = Counter()
    for values, count in found.items():
        for value in dict.fromkeys(values) or (None,):
            each[value] += count
    return each
