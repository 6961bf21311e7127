"""The words in which `records.py` says what is kept of each type, and the classes that they make.

    class Goal(Aim):
        tier: str | None                            a property, `tier` in the database
        owners: Ties["Actor"] = into("OWNS")        a relationship that is the goal's own: (:Actor)-[:OWNS]->(goal)
    class Actor(Registered):
        owns: Ties["Goal"] = back("Goal.owners")    the same relationship from its other end

A relationship belongs to one of its ends, its holder: changing it changes the holder. A relationship with properties is
a record of its own, a `Link` between its `source` and its `target`.

A record keeps each property as a value, for rules, filters and sums, and as JSON text (`json_tier`), for answers. The
text is made when it is first asked for and forgotten with the value. There is one object for one id, changed in place
between two awaits, so that its neighbours needn't be found again.
"""

import inspect
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import UnionType
from typing import Any, ClassVar, Final, TypeAlias, TypeVar, Union, cast, dataclass_transform, get_args, get_origin

import orjson

from samsyn.graph.values import Damaged, Kind, kind_of

T = TypeVar("T")
Ties: TypeAlias = tuple[T, ...]
"""What a relationship leads to, in the order of the ids there."""

SHARED_CHARACTERS_MAX: Final = 40  # a longer text is hardly ever equal to another
SHARED_TEXTS_MAX: Final = 100_000  # about 10 MB; then they are forgotten, and shared anew from there on

_texts: dict[object, str] = {}


def json_text(value: object) -> str:
    """The JSON text of a value; equal short ones share one string."""
    if value.__class__ is str and len(cast("str", value)) > SHARED_CHARACTERS_MAX:
        return orjson.dumps(value).decode()
    key = (value.__class__, value)
    text = _texts.get(key)
    if text is None:
        if len(_texts) >= SHARED_TEXTS_MAX:
            _texts.clear()
        text = _texts[key] = orjson.dumps(value).decode()
    return text


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its name here and in the database, its kind, and what it is where nothing is stored."""

    name: str
    stored: str
    kind: Kind
    required: bool
    default: Any = None

    def read(self, value: Any) -> Any:
        """The value that is stored so. Raises Damaged."""
        if value is None and not self.required:
            return self.default
        known = self.kind.known
        found = known.get(value) if known is not None and value.__class__ is str else None
        if found is None:
            found = value if value.__class__ is self.kind.cls else self.kind.read(value)
        if found is None:
            raise Damaged(self.stored, value, self.kind.expected)
        return found


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship as its holder declares it: its type, whether it starts there, and the record of its properties.

    `holder` and `name` tell where it is declared; `link` is empty where it has no properties. A holder without one that
    is `needed` is damaged.
    """

    kind: str
    outward: bool
    link: str
    needed: bool = False
    holder: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Back:
    """The other end of relationships, each named as its holder declares it, such as `Goal.owners`."""

    of: tuple[str, ...]


def out(kind: str, link: str = "", *, needed: bool = False) -> Any:
    """Declare a relationship that starts at its holder; `link` names the record of its properties."""
    return Relation(kind, outward=True, link=link, needed=needed)


def into(kind: str, link: str = "", *, needed: bool = False) -> Any:
    """Declare a relationship that ends at its holder; `link` names the record of its properties."""
    return Relation(kind, outward=False, link=link, needed=needed)


def back(*of: str) -> Any:
    """Declare the other end of relationships, named as their holders declare them."""
    return Back(of)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is worked out of a record, None until somebody does and after a change."""


def remembered() -> Any:
    """Declare what is worked out of a record and remembered with it."""
    return Remembered()


class Record:
    """Something that is kept in memory: a node, or a relationship that has properties."""

    __slots__ = ()

    label: ClassVar[str] = ""
    properties: ClassVar[Mapping[str, Property]] = {}
    relations: ClassVar[Mapping[str, Relation]] = {}
    backs: ClassVar[Mapping[str, Back]] = {}
    memories: ClassVar[tuple[str, ...]] = ()
    take: ClassVar[Callable[[Any, Mapping[str, Any]], None]]
    """Takes the stored properties of what is new, without neighbours. Raises Damaged."""

    def __getattr__(self, name: str) -> Any:
        """The JSON text of a property that nobody has asked for yet."""
        if not name.startswith("json_"):
            raise AttributeError(f"{type(self).__name__} has no value of {name}.")
        text = json_text(getattr(self, name[5:]))
        setattr(self, name, text)
        return text

    def forget_text(self, name: str) -> None:
        """Forget the JSON text of a property whose value has changed."""
        with suppress(AttributeError):  # nobody has asked for it
            delattr(self, f"json_{name}")


@dataclass_transform(eq_default=False, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a record class of its annotations: a slot for each value, for its text, and for each relationship."""
    base = cast("type[Record]", cls.__bases__[0])
    properties: dict[str, Property] = {}
    relations: dict[str, Relation] = {}
    backs: dict[str, Back] = {}
    memories: list[str] = []
    notes = inspect.get_annotations(cls)
    for name, note in notes.items():
        given = vars(cls).get(name)
        if isinstance(given, Relation):
            relations[name] = replace(given, holder=cls.__name__, name=name)
        elif isinstance(given, Back):
            backs[name] = given
        elif isinstance(given, Remembered):
            memories.append(name)
        else:
            properties[name] = _property(name, note, given)
    kept = {key: value for key, value in vars(cls).items() if key not in {*notes, "__dict__", "__weakref__"}}
    slots = (*properties, *(f"json_{name}" for name in properties), *relations, *backs, *memories)
    made = cast("type[Record]", type(cls)(cls.__name__, cls.__bases__, {**kept, "__slots__": slots}))
    made.label = cls.__name__
    made.properties = {**base.properties, **properties}
    made.relations = {**base.relations, **relations}
    made.backs = {**base.backs, **backs}
    made.memories = (*base.memories, *memories)
    made.take = _take(made)
    return cast("type[T]", made)


def camel(name: str) -> str:
    """A Python name as the database and GraphQL spell it."""
    head, *tail = name.split("_")
    return head + "".join(word.capitalize() for word in tail)


def _property(name: str, note: Any, default: Any) -> Property:
    is_optional = get_origin(note) in (Union, UnionType)
    [annotation] = [each for each in get_args(note) if each is not type(None)] if is_optional else [note]
    return Property(
        name, camel(name), kind_of(annotation), required=not is_optional and default is None, default=default
    )


def _take(cls: type[Record]) -> Callable[[Any, Mapping[str, Any]], None]:
    """The function that fills a record, written out: by a loop, 300,000 of them take three times as long."""
    names: dict[str, Any] = {}
    lines = ["def take(record, properties):", "    get = properties.get"]
    for each in cls.properties.values():
        names |= {
            f"read_{each.name}": each.read,
            f"known_{each.name}": each.kind.known,
            f"default_{each.name}": each.default,
        }
        lines += [f"    value = get({each.stored!r})", f"    record.{each.name} = {_expression(each, names)}"]
    lines += [f"    record.{name} = ()" for name in (*cls.relations, *cls.backs)]
    lines += [f"    record.{name} = None" for name in cls.memories]
    exec(compile("\n".join(lines), f"<{cls.__name__}.take>", "exec"), names)  # noqa: S102 -- of the page's names alone
    return names["take"]


def _expression(each: Property, names: dict[str, Any]) -> str:
    """How the value is read: at once where it is as most are, else by its `read`."""
    read = f"read_{each.name}(value)"
    names["str"], names["bool"] = str, bool
    if each.kind.cls is not None:
        read = f"value if value.__class__ is {each.kind.cls.__name__} else {read}"
    elif each.kind.known is not None:
        read = f"value.__class__ is str and known_{each.name}.get(value) or {read}"  # what is no text may be no key
    return read if each.required else f"default_{each.name} if value is None else {read}"


@record
class Node(Record):
    """Whatever has an id of its own."""

    id: str
