"""What a filter compares with nothing: null, a variable that isn't given, or no comparison at all.

It would fit everything, where whoever asks means what has no value, or has lost one on the way. So it is refused at its
path. What has no value is asked for by `isNull`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

from graphql import (
    FieldNode,
    GraphQLInputObjectType,
    ListValueNode,
    ObjectValueNode,
    VariableNode,
    get_named_type,
    is_input_object_type,
)

from samsyn.errors import InvalidArgument
from samsyn.reading.filter_types import JOINED
from samsyn.spoken import Message

FILTER: Final = "filter"
EMPTY: Final = "EMPTY"

Path: TypeAlias = tuple[str, ...]


def variables_within(node: FieldNode) -> Sequence[tuple[str, Path]]:
    """The names of the variables that stand somewhere in a field's filter, each with its path."""
    return [each for given in node.arguments or () if given.name.value == FILTER for each in _within(given.value, ())]


def check_given(variables: Sequence[tuple[str, Path]], values: Mapping[str, Any]) -> None:
    """Raise InvalidArgument where one of these variables has no value."""
    for name, path in variables:
        if name not in values:
            is_missing = Message(
                en="is the variable ${variable}, which isn't given",
                sv="är variabeln ${variable}, som saknas",
                variable=name,
            )
            raise _refused(path, is_missing)


def check_compared(filter_type: GraphQLInputObjectType, given: Mapping[str, Any], path: Path = (FILTER,)) -> None:
    """Raise InvalidArgument where a coerced filter of that type compares with nothing."""
    for name, value in given.items():
        inner: Any = get_named_type(filter_type.fields[name].type)
        for below, each in _parts(value):
            here = (*path, name, *below)
            if each is None:
                raise _refused(here, Message(en="is null", sv="är null"))
            if is_input_object_type(inner):
                if not each and not JOINED.keys() <= inner.fields.keys():
                    raise _refused(here, Message(en="says nothing", sv="är tomt"))
                check_compared(inner, each, here)


def _parts(value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        yield from (((str(index),), each) for index, each in enumerate(cast("list[Any]", value)))
    else:
        yield (), value


def _within(value: Any, path: Path) -> Iterator[tuple[str, Path]]:
    match value:
        case VariableNode() if path:
            yield value.name.value, (FILTER, *path)
        case ObjectValueNode():
            for field in value.fields:
                yield from _within(field.value, (*path, field.name.value))
        case ListValueNode():
            for index, each in enumerate(value.values):
                yield from _within(each, (*path, str(index)))
        case _:
            pass


def _refused(path: Path, what: Message) -> InvalidArgument:
    message = Message(
        en="`{path}` {problem}. Give a value, leave it out, or ask by `isNull` for what has none.",
        sv="`{path}` {problem}. Ange ett värde, utelämna det, eller fråga med `isNull` efter det som saknar värde.",
        path=".".join(path),
        problem=what,
    )
    return InvalidArgument(FILTER, message, path=path, reason=EMPTY)
