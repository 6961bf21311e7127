"""Values of a wrong kind, in variables and in the document: where they stand, why they can't be taken, what to write.

What is wrong is found by graphql-core; told it is in words of our own, like the faults of a deed's input, with nothing
in them of what was sent.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeAlias, cast

from graphql import (
    SKIP,
    ArgumentNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    IntValueNode,
    ListValueNode,
    Node,
    NullValueNode,
    ObjectValueNode,
    StringValueNode,
    Undefined,
    ValueNode,
    ValuesOfCorrectTypeRule,
    VariableDefinitionNode,
    VariableNode,
    VisitorAction,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
    is_required_input_field,
)
from graphql.execution.get_variable_signature import GraphQLVariableSignature
from graphql.utilities import coerce_input_literal, coerce_input_value, validate_input_literal

from samsyn.api.spoken_errors import SpokenGraphQLError
from samsyn.deeds.doing.reasons import Reason
from samsyn.spoken import Message, Series

ERRORS_MAX: Final = 20  # of one request's variables, or of one value in a document
NAME: Final = re.compile(r"[A-Za-z_]\w{0,63}", re.ASCII)
"""What may be the name of a field: a longer one, or another text, isn't told again, not even in a path."""

Path: TypeAlias = tuple[str, ...]

WORDS: Final[Mapping[str, tuple[Reason, Message]]] = {
    "Boolean": (
        Reason.WRONG_KIND,
        Message(en="Write true or false, without quotes.", sv="Skriv true eller false, utan citattecken."),
    ),
    "Date": (Reason.NOT_A_DATE, Message(en="Write a day as 2026-09-01.", sv="Skriv en dag som 2026-09-01.")),
    "DateTime": (
        Reason.NOT_A_MOMENT,
        Message(en="Write a moment as 2026-09-01T06:30:00Z.", sv="Skriv en tidpunkt som 2026-09-01T06:30:00Z."),
    ),
    "Float": (
        Reason.WRONG_KIND,
        Message(
            en="Write a number as 3.5: with a point, without quotes.",
            sv="Skriv ett tal som 3.5: med punkt, utan citattecken.",
        ),
    ),
    "ID": (
        Reason.WRONG_KIND,
        Message(en="Give an id, which is a text in quotes.", sv="Ange ett id, som är en text inom citattecken."),
    ),
    "Int": (
        Reason.WRONG_KIND,
        Message(en="Write a whole number as 12, without quotes.", sv="Skriv ett heltal som 12, utan citattecken."),
    ),
    "String": (
        Reason.WRONG_KIND,
        Message(en="Write a text, in quotes.", sv="Skriv en text, inom citattecken."),
    ),
}
"""By a scalar's name what is told of a value that isn't its."""

TOO_SMALL: Final = (
    Reason.TOO_SMALL,
    Message(
        en="Write a number that isn't under {min}.", sv="Skriv ett tal som inte är mindre än {min}.", min="-2147483648"
    ),
)
TOO_LARGE: Final = (
    Reason.TOO_LARGE,
    Message(
        en="Write a number that isn't over {max}.", sv="Skriv ett tal som inte är större än {max}.", max="2147483647"
    ),
)
NO_FIELDS: Final = (
    Reason.WRONG_KIND,
    Message(en="Give the fields by their names, in braces.", sv="Ange fälten med deras namn, inom klammerparenteser."),
)
ONE_FIELD: Final = (
    Reason.WRONG_KIND,
    Message(en="Give exactly one of its fields, and a value for it.", sv="Ange exakt ett av fälten, med ett värde."),
)
UNKNOWN: Final = (
    Reason.UNKNOWN_FIELD,
    Message(en="Remove it; there is no field of that name.", sv="Ta bort det; det finns inget fält med det namnet."),
)
MISSING: Final = (Reason.MISSING, Message(en="Give a value; it is needed.", sv="Ange ett värde; det behövs."))
EMPTY: Final = (
    Reason.EMPTY,
    Message(en="Give a value; it can't be null.", sv="Ange ett värde; det kan inte vara null."),
)


@dataclass(frozen=True, slots=True)
class WrongKind:
    """A value that can't be taken: its path from the variable's or argument's name on, and where it is written."""

    path: Path
    reason: Reason
    message: Message
    node: Node | None

    def error(self, node: Node) -> GraphQLError:
        """It as an error at its own place in the document, else at that of the node."""
        extensions = {"path": list(self.path), "reason": self.reason.value}
        return SpokenGraphQLError(self.message, self.node or node, extensions=extensions)


def wrong_variables(
    signatures: Collection[tuple[VariableDefinitionNode, GraphQLVariableSignature]], given: Mapping[str, Any]
) -> list[GraphQLError]:
    """What is wrong with the values of variables, in the order of their definitions; at most ERRORS_MAX."""

    def each() -> Iterator[GraphQLError]:
        for node, signature in signatures:
            path = (signature.name,)
            if signature.name in given:
                yield from (wrong.error(node) for wrong in _wrong(given[signature.name], signature.type, path))
            elif is_non_null_type(signature.type) and signature.default is None:
                yield WrongKind(path, *MISSING, node).error(node)

    return list(islice(each(), ERRORS_MAX))


def nothing_given(error: GraphQLError) -> GraphQLError:
    """In our words what is found only where a variable is used: that it is null, which it may be, but not there."""
    opened = [_opened(node) for node in error.nodes or ()]
    values = [value for each in opened for value in (each.values() if isinstance(each, dict) else (each,))]
    used = next((each for each in values if isinstance(each, VariableNode)), None)
    return WrongKind((used.name.value,), *EMPTY, used).error(used) if used else error


class RightKinds(ValuesOfCorrectTypeRule):
    """graphql-core's rule for values in a document, in our own words and with their paths."""

    within: str = ""  # the name of the argument or variable whose value is looked at

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        """Remember whose value comes."""
        self.within = node.name.value

    def enter_variable_definition(self, node: VariableDefinitionNode, *_: Any) -> None:
        """Remember whose value comes."""
        self.within = node.variable.name.value

    def is_valid_value_node(self, node: ValueNode, input_type: Any) -> VisitorAction:
        """Report what is wrong with a value, all of it at once."""
        errors: list[GraphQLError] = []
        if input_type:
            validate_input_literal(node, input_type, lambda error, _: errors.append(error))
        if errors:
            wrong = islice(_wrong(node, input_type, (self.within,)), ERRORS_MAX)
            for error in [each.error(node) for each in wrong] or errors:
                self.report_error(error)
        return SKIP


def _wrong(value: Any, graphql_type: Any, path: Path) -> Iterator[WrongKind]:
    """Yield what is wrong with a value of JSON or of a document, in the order of its type's fields."""
    bare = get_nullable_type(graphql_type)
    node = value if isinstance(value, ValueNode) else None
    opened = _opened(value)
    if isinstance(value, VariableNode):
        return  # whether its type fits is another rule's
    if opened is None:
        if is_non_null_type(graphql_type):
            yield WrongKind(path, *EMPTY, node)
    elif is_list_type(bare):
        for index, each in enumerate(cast("Sequence[Any]", opened) if isinstance(opened, list | tuple) else ()):
            yield from _wrong(each, bare.of_type, (*path, str(index)))
        if not isinstance(opened, list | tuple):
            yield from _wrong(value, bare.of_type, path)
    elif not is_input_object_type(bare):
        yield from _wrong_leaf(value, bare, path)
    elif isinstance(opened, dict):
        yield from _wrong_fields(cast("dict[str, Any]", opened), bare, path, node)
    else:
        yield WrongKind(path, *NO_FIELDS, node)


def _opened(value: Any) -> Any:
    """A value of a document as far as one of JSON: null, a list, or an object."""
    match value:
        case NullValueNode():
            return None
        case ListValueNode():
            return value.values
        case ObjectValueNode():
            return {each.name.value: each.value for each in value.fields}
        case _:
            return value


def _wrong_fields(
    given: Mapping[str, Any], of: GraphQLInputObjectType, path: Path, node: Node | None
) -> Iterator[WrongKind]:
    """Yield what is wrong with an object: its fields in the order of their declaration, then what is no field of it."""
    for name, field in of.fields.items():
        if name in given:
            yield from _wrong(given[name], field.type, (*path, name))
        elif is_required_input_field(field):
            yield WrongKind((*path, name), *MISSING, node)
    for name, value in given.items():
        if name not in of.fields:
            place = (*path, name) if NAME.fullmatch(name) else path
            yield WrongKind(place, *UNKNOWN, value if isinstance(value, Node) else node)
    if of.is_one_of and (len(given) != 1 or None in map(_opened, given.values())):
        yield WrongKind(path, *ONE_FIELD, node)


def _wrong_leaf(value: Any, leaf: Any, path: Path) -> Iterator[WrongKind]:
    """Yield what is wrong with a scalar, or a word out of a few."""
    if isinstance(value, ValueNode):
        if coerce_input_literal(value, leaf) is Undefined:
            yield WrongKind(path, *_words(value, leaf), value)
    elif coerce_input_value(value, leaf) is Undefined:
        yield WrongKind(path, *_words(value, leaf), None)


def _words(value: Any, leaf: Any) -> tuple[Reason, Message]:
    """Why a value is none of a scalar or enum, and what to write."""
    if isinstance(leaf, GraphQLEnumType):
        choices = Series(tuple(leaf.values))
        message = Message(en="Choose one of {choices}.", sv="Välj en av {choices}.", choices=choices)
        if isinstance(value, StringValueNode):
            message = Message(
                en="Choose one of {choices}, without quotes.",
                sv="Välj en av {choices}, utan citattecken.",
                choices=choices,
            )
        return Reason.NOT_A_CHOICE, message
    if leaf.name == "Int" and isinstance(value, IntValueNode):
        return TOO_SMALL if value.value.startswith("-") else TOO_LARGE
    if leaf.name == "Int" and isinstance(value, int) and not isinstance(value, bool):
        return TOO_SMALL if value < 0 else TOO_LARGE
    return WORDS[leaf.name]
