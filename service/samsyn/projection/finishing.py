"""How a value of a row becomes a value of the answer, exactly as the GraphQL specification says.

The database's rows and the rows formed of answers are alike: an object is a list with one cell for each key of its
selection, an object of an interface is `[index of its type, its list]`. A finisher makes the response's value of a
cell. Whatever GraphQL wouldn't return (null where there must be a value, a number that doesn't fit) raises
`Irregular`, which climbs to the nearest field that may be null. While nothing is wrong no path is kept: it is
gathered on the way up.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLEnumType, GraphQLError, GraphQLNamedType

from samsyn.projection.parts import Finish, Place, Run

INT_MAX = 2**31 - 1


class Irregular(Exception):
    """A value that can't be returned. `path` is gathered from the inside out."""

    def __init__(self, message: str, nodes: Sequence[FieldNode], cause: Exception | None = None) -> None:
        super().__init__(message)
        self.nodes = nodes
        self.cause = cause
        self.path: list[str | int] = []

    def error(self) -> GraphQLError:
        """Return it as GraphQL tells it."""
        return GraphQLError(str(self), self.nodes, path=self.path[::-1], original_error=self.cause)


@dataclass(frozen=True, slots=True)
class Failure:
    """What stands in a cell when its question couldn't be answered."""

    error: Exception


def nullable(finish: Finish) -> Finish:
    """Finish what may be null, which becomes null when something below it is irregular."""

    def finish_nullable(value: Any, run: Run) -> Any:
        if value is None:
            return None
        try:
            return finish(value, run)
        except Irregular as irregular:
            run.irregular.append(irregular)
            return None

    return finish_nullable


def as_it_is(value: Any, _run: Run) -> Any:
    """Finish what needs no finishing."""
    return value


def answered(finish: Finish, place: Place) -> Finish:
    """Finish what a question gave, which may be that it couldn't be answered."""

    def finish_answered(value: Any, run: Run) -> Any:
        if type(value) is Failure:
            raise Irregular(str(value.error), place.nodes, value.error)
        return finish(value, run)

    return finish_answered


@dataclass(frozen=True, slots=True)
class Field:
    """One key of an object, in the order of its cells."""

    key: str
    place: Place
    non_null: bool
    finish: Finish | None


def finish_object(fields: Sequence[Field]) -> Finish:
    """Finish an object; what needs no finisher passes in one go."""
    keys = [each.key for each in fields]
    needed = [(index, each) for index, each in enumerate(fields) if each.non_null]
    finishers = [
        (each.key, index, each.finish if each.non_null else nullable(each.finish))
        for index, each in enumerate(fields)
        if each.finish
    ]

    def finish_row(row: Any, run: Run) -> Any:
        if None in row:
            for index, each in needed:
                if row[index] is None:  # what is wrong before it is told first, or instead
                    finish_object(fields[:index])(row[:index], run)
                    raise _null_found(each.place, each.key)
        answer = dict(zip(keys, row, strict=True))
        irregular = run.irregular
        before = len(irregular)
        key = ""
        try:
            for key, index, finish in finishers:
                answer[key] = finish(row[index], run)
                if len(irregular) > before:
                    before = _came_through(key, irregular, before)
        except Irregular as found:
            _came_through(key, [*irregular, found], before)
            raise
        return answer

    return finish_row


def finish_list(item: Finish | None, place: Place, *, non_null: bool) -> Finish | None:
    """Finish every item of a list, which where `non_null` mustn't be null; None where everything will do."""
    if item is None and not non_null:
        return None
    finish = item if item is None or non_null else nullable(item)

    def finish_items(rows: Any, run: Run) -> Any:
        if non_null and None in rows:
            index = rows.index(None)
            finish_items(rows[:index], run)  # what is wrong before it is told first, or instead
            raise _null_found(place, index)
        if finish is None:
            return rows
        irregular = run.irregular
        before = len(irregular)
        items: list[Any] = []
        try:
            for row in rows:
                items.append(finish(row, run))
                if len(irregular) > before:
                    before = _came_through(len(items) - 1, irregular, before)
        except Irregular as found:
            _came_through(len(items), [*irregular, found], before)
            raise
        return items

    return finish_items


def finish_variant(finishers: Sequence[Finish]) -> Finish:
    """Finish an object of an interface by the type that its cell names."""

    def finish_by_type(cell: Any, run: Run) -> Any:
        index, row = cell
        return finishers[index](row, run)

    return finish_by_type


def finish_leaf(leaf: GraphQLNamedType, place: Place) -> Finish | None:
    """Finish a scalar or an enum; None where every stored value will do."""
    if leaf.name == "Int":

        def finish_int(value: Any, _: Run) -> Any:
            if type(value) is not int or not -INT_MAX - 1 <= value <= INT_MAX:
                raise Irregular(f"Int cannot represent this value of {place.name}: {value}.", place.nodes)
            return value

        return finish_int
    if leaf.name == "Float":

        def finish_float(value: Any, _: Run) -> Any:
            if type(value) not in (float, int) or not math.isfinite(value):
                raise Irregular(f"Float cannot represent this value of {place.name}: {value}.", place.nodes)
            return float(value)

        return finish_float
    if isinstance(leaf, GraphQLEnumType):
        names = frozenset(leaf.values)

        def finish_enum(value: Any, _: Run) -> Any:
            if value not in names:
                raise Irregular(f"{leaf.name} has no value {value!r}, found in {place.name}.", place.nodes)
            return value

        return finish_enum
    return None


def _came_through(key: str | int, irregular: Sequence[Irregular], before: int) -> int:
    """Put a key into the paths of what was found below it, which is all that is new; return how many there are now."""
    for found in irregular[before:]:
        found.path.append(key)
    return len(irregular)


def _null_found(place: Place, key: str | int) -> Irregular:
    irregular = Irregular(f"Cannot return null for non-nullable field {place.name}.", place.nodes)
    irregular.path.append(key)
    return irregular
