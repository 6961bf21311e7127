"""The words in which a question's answer says what it tells: declared once, for Python and for GraphQL.

    @answer("Combined share of all actors of a sector in an aim.")
    class SectorShare:
        sector: Sector = described("Sector of the actors as registered.")
        share: float = described("0 to 1.")

An answer refers to records themselves. What isn't `described` is the question's own business.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import NoneType
from typing import Any, Final, NewType, TypeVar, cast, dataclass_transform, get_args, get_origin, overload

from samsyn.model.pages import FIRST_DEFAULT, FIRST_MAX
from samsyn.model.vocabulary import Role

T = TypeVar("T")
K = TypeVar("K")
F = TypeVar("F", bound=Callable[..., Any])

Id = NewType("Id", str)
"""A text by which something is known to whoever keeps answers."""

REQUIRED: Final = object()
DESCRIBED: Final = "described"
LIMITS: Final = "limits"
USE_WEIGHT: Final = "Use weight: it is a weight, and no share of a whole."
"""Why what is called share and is a weight isn't to be used."""


class MadeLater(Sequence[T]):
    """A list of answers, each made from its key when it is asked for, and not kept."""

    def __init__(self, keys: Sequence[K], make: Callable[[K], T]) -> None:
        self._keys: Sequence[Any] = keys
        self._make: Callable[[Any], T] = make

    def __len__(self) -> int:
        return len(self._keys)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(cast("Sequence[Any]", other))

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        found = self._keys[index]
        return [self._make(key) for key in found] if isinstance(index, slice) else self._make(found)


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most that a number may be, or how long a text or a list; None where there is no limit."""

    least: float | None = None
    most: float | None = None


def limited(least: float | None = None, most: float | None = None) -> Callable[[F], F]:
    """Declare the limits that a function checks, which parses an argument."""

    def declared(function: F) -> F:
        setattr(function, LIMITS, Limits(least, most))
        return function

    return declared


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a field; `parse` turns its coerced value into what the function takes, or raises why it can't.

    With `roles`, nobody else may give it another value than the default. Limits that `parse` doesn't know are `checked`
    elsewhere. What is wrong with an argument is told at the
    field, which is null then; only a word out of a few isn't `is_refusable`.
    """

    annotation: Any
    description: str
    default: Any = REQUIRED
    parse: Callable[[Any], Any] | None = None
    roles: Collection[Role] | None = None
    checked: Limits | None = None

    @property
    def limits(self) -> Limits | None:
        """The limits that are checked: those said here, or those of what parses it."""
        return self.checked or getattr(self.parse, LIMITS, None)

    @property
    def is_refusable(self) -> bool:
        """Whether it has values that can't be taken, or not by everybody: all but a word out of a few."""
        kinds = [kind for kind in get_args(self.annotation) or (self.annotation,) if kind is not NoneType]
        is_word = all(isinstance(kind, type) and issubclass(kind, Enum | bool) for kind in kinds)
        is_list = get_origin(self.annotation) is list
        return self.parse is not None or self.roles is not None or is_list or not is_word


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of a field: in words, with its arguments, and by what a list of it is ordered.

    `sort_key` gives what an element of a paged list is ordered by, which its cursors carry. What is `deprecated` says
    why, and what to ask instead.
    """

    description: str
    arguments: Mapping[str, Argument]
    sort_key: Callable[[Any], tuple[Any, ...]] | None = None
    backward: bool = False
    deprecated: str | None = None


def described(
    description: str,
    *,
    sort_key: Callable[[Any], tuple[Any, ...]] | None = None,
    deprecated: str | None = None,
) -> Any:
    """Declare a field of an answer; a page of it where `sort_key` orders its elements."""
    return field(metadata={DESCRIBED: Described(description, {}, sort_key, deprecated=deprecated)})


def asked(description: str, **arguments: Argument) -> Callable[[F], F]:
    """Declare a method of an answer: a field with these arguments, or a property."""

    def declared(function: F) -> F:
        setattr(function, DESCRIBED, Described(description, arguments))
        return function

    return declared


@dataclass_transform(field_specifiers=(described, field), kw_only_default=True, frozen_default=True)
def answer(description: str) -> Callable[[type[T]], type[T]]:
    """Declare an answer's type."""

    def declared(cls: type[T]) -> type[T]:
        made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
        made.described_as = description  # type: ignore[attr-defined]
        return made

    return declared


def first(description: str, default: int = FIRST_DEFAULT) -> Argument:
    """The argument that says how many are wanted."""
    return Argument(int, f"{description}, 1 to {FIRST_MAX}.", default)
