"""Plans: an operation compiled to functions, which are kept with its document.

A plan serves all variables but those of @skip and @include, of which each combination has its own, and all callers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import orjson
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
)
from graphql.execution.collect_fields import FragmentDetails
from graphql.execution.values import VariableValues

from samsyn.errors import SamsynError
from samsyn.graph.record import json_text
from samsyn.reading.answer import FAULTS, Answer, Written, as_irregular, null_found
from samsyn.reading.answered_lists import piece_of
from samsyn.reading.fields import KINDS
from samsyn.reading.lists import page, rows_of
from samsyn.reading.reads import Read
from samsyn.reading.selection import Details, Selection
from samsyn.reading.writer import Writer

ABOUT_SCHEMA: Final = frozenset({"__schema", "__type"})


def first(rows: Sequence[Any]) -> Any:
    """The first of some neighbours; None of none."""
    return rows[0] if rows else None


def dumps(value: Any) -> str:
    """The JSON text of a list of leaves."""
    return orjson.dumps(value).decode()


CALLED: Final[Mapping[str, Any]] = {
    "FAULTS": FAULTS,
    "SamsynError": SamsynError,
    "as_irregular": as_irregular,
    "dumps": dumps,
    "first": first,
    "null_found": null_found,
    "page": page,
    "piece_of": piece_of,
    "rows_of": rows_of,
    "text": json_text,
}
"""What the source of a plan calls."""


@dataclass(frozen=True, slots=True)
class RootField:
    """A field of an operation's own: its response key, its occurrences, and the function that writes it.

    What is `about_schema` isn't written here and has no `definition`. `constant` is the text of `__typename`.
    """

    key: str
    nodes: Sequence[FieldNode]
    definition: GraphQLField | None
    write: Written | None
    constant: str = ""

    @property
    def name(self) -> str:
        """The field's name."""
        return self.nodes[0].name.value

    @property
    def about_schema(self) -> bool:
        """Whether it asks of the schema itself."""
        return self.name in ABOUT_SCHEMA


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled operation: its root fields, how their arguments are read, and the source, for whoever debugs it.

    `has_holes` says that something in it is read from the database before, `may_take_long` that it goes through lists
    or answers questions, whose length nobody knows before.
    """

    operation: OperationDefinitionNode
    fields: Sequence[RootField]
    reads: Sequence[Read]
    has_holes: bool
    may_take_long: bool
    source: str

    @property
    def name(self) -> str | None:
        """The operation's name."""
        return self.operation.name.value if self.operation.name else None

    @property
    def is_mutation(self) -> bool:
        """Whether it does deeds."""
        return self.operation.operation is OperationType.MUTATION

    def arguments(self, variables: VariableValues, at: Answer) -> list[Any]:
        """What is read of the arguments of all fields."""
        return [read.take(variables, at) for read in self.reads]

    def check_arguments(self, variables: VariableValues, at: Answer) -> None:
        """Raise GraphQLError for arguments of a field that can't be taken."""
        for read, taken in zip(self.reads, self.arguments(variables, at), strict=True):
            if taken.fault is not None:
                raise GraphQLError(str(taken.fault), read.node, original_error=taken.fault)


def compile_operation(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: VariableValues,
) -> Plan:
    """The plan of an operation; of the `variables` only those of @skip and @include matter."""
    root = schema.get_root_type(operation.operation)
    assert root is not None  # noqa: S101 -- validation has seen to it
    spread = {name: FragmentDetails(each, None) for name, each in fragments.items()}
    selection = Selection(schema, operation, spread, variables)
    writer = Writer(selection, KINDS)
    roots = [
        (key, details, _root_function(writer, root, key, details))
        for key, details in selection.root_fields(root).items()
    ]
    source = "\n\n\n".join(writer.functions) + "\n"
    functions = _compiled(source, writer, name=operation.name.value if operation.name else "")
    return Plan(
        operation=operation,
        fields=[_root_field(root, key, details, functions.get(name)) for key, details, name in roots],
        reads=writer.reads,
        has_holes=writer.has_holes,
        may_take_long=writer.may_take_long,
        source=source,
    )


def _root_function(writer: Writer, root: GraphQLObjectType, key: str, details: Details) -> str:
    is_own = details[0].node.name.value in root.fields
    return writer.root_function(root, key, details) if is_own else ""


def _root_field(root: GraphQLObjectType, key: str, details: Details, write: Written | None) -> RootField:
    name = details[0].node.name.value
    constant = f'"{root.name}"' if name == "__typename" else ""
    return RootField(key, [each.node for each in details], root.fields.get(name), write, constant)


@dataclass(frozen=True, slots=True)
class _Loader:
    """Where tracebacks and debuggers find the source of a plan, as long as there is the plan."""

    source: str

    def get_source(self, _: str) -> str:
        """The source."""
        return self.source


def _compiled(source: str, writer: Writer, *, name: str) -> Mapping[str, Callable[..., str]]:
    """The functions of a source; a debugger steps into it, and a traceback shows its lines.

    Its name has a part of the source's hash: Python remembers the lines by the name, and many operations have the same.
    """
    filename = f"operation {name or 'without a name'} {sha256(source.encode()).hexdigest()[:8]}"
    space: dict[str, Any] = {
        **CALLED,
        **writer.source.names,
        "__name__": filename,
        "__loader__": _Loader(source),
    }
    exec(compile(source, filename, "exec"), space)  # noqa: S102 -- written by Writer, of names and bound constants alone
    for table, functions in writer.tables.items():
        space[table] = {shown: space[function] for shown, function in functions.items()}
    return space
