"""Any list at the root as a table: fetched page by page, by the operation that anybody could ask, at one revision.

Rights, filters and orders are those of the API, for it is the API that is asked. The rows wait in a file until all are
there, so that a long list takes no more memory than a page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import IO, Any, Final

import orjson
from graphql import (
    GraphQLArgument,
    GraphQLError,
    GraphQLField,
    VariableNode,
    Visitor,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_scalar_type,
    parse_value,
    print_ast,
    visit,
)

from samsyn.api import operations
from samsyn.api.consistent import Outdated, at_one_revision
from samsyn.api.operations import Request, Service
from samsyn.api.table_columns import ListColumn
from samsyn.errors import InvalidArgument
from samsyn.model.pages import FIRST_MAX
from samsyn.reading.declarations import PAGING
from samsyn.spoken import Message, Series

NAMED: Final = "ID", "String"


@dataclass(frozen=True, slots=True)
class ListAsked:
    """A list that somebody asks for: its name and field, its columns, and its arguments as they were written."""

    name: str
    field: GraphQLField
    columns: Sequence[ListColumn]
    given: Mapping[str, str]


class NotAnswered(Exception):
    """The API has answered with an error: its code and its message, in the language of whoever asked."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


async def fetch(service: Service, asked: ListAsked, request: Request, into: IO[bytes]) -> int:
    """Write all rows into a file, each as JSON on a line, and return their revision; `request` says who asks, and how.

    Raises InvalidArgument for arguments that can't be read, NotAnswered, Unavailable where the graph changes too fast,
    and OSError.
    """
    text, variables = document(asked)

    async def make() -> int:
        into.seek(0)
        into.truncate()
        after: str | None = None
        revision: int | None = None
        while True:
            reply = await operations.answer(
                service, replace(request, query=text, variables={**variables, "after": after})
            )
            answered = orjson.loads(reply.content)
            found = (answered.get("data") or {}).get("list")
            if found is None:
                raise _not_answered(answered["errors"][0])
            if revision not in (None, answered["data"]["revision"]):
                raise Outdated
            revision = answered["data"]["revision"]
            into.write(b"".join(orjson.dumps(each) + b"\n" for each in found["nodes"]))
            after = found["pageInfo"]["endCursor"]
            if not found["pageInfo"]["hasNextPage"]:
                return answered["data"]["revision"]

    return await at_one_revision(make)


def rows_in(file: IO[bytes], columns: Sequence[ListColumn]) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of a file that `fetch` has written."""
    file.seek(0)
    for line in file:
        answered = orjson.loads(line)
        yield {column.field: column.take(answered) for column in columns}


def document(asked: ListAsked) -> tuple[str, Mapping[str, Any]]:
    """The operation that fetches a page, with the values of its variables but `after`. Raises InvalidArgument."""
    known = {name: each for name, each in asked.field.args.items() if name not in PAGING}
    for name in asked.given:
        if name not in known:
            raise InvalidArgument(name, _unknown(name, known))
    variables: dict[str, Any] = {}
    declared, passed = ["$after: String"], [f"first: {FIRST_MAX}", "after: $after"]
    for name, text in asked.given.items():
        value = _read(name, text, known[name])
        if isinstance(value, str) and not _is_text(known[name]):
            passed.append(f"{name}: {value}")
        else:
            variables[name] = value
            declared.append(f"${name}: {known[name].type}")
            passed.append(f"{name}: ${name}")
    nodes = " ".join(column.asked for column in asked.columns)
    page = f"nodes {{ __typename {nodes} }} pageInfo {{ hasNextPage endCursor }}"
    return (
        f"query Export({', '.join(declared)}) {{ revision list: {asked.name}({', '.join(passed)}) {{ {page} }} }}",
        variables,
    )


def _not_answered(error: Mapping[str, Any]) -> NotAnswered:
    """The API's error, with the place in the arguments that it is about before its message."""
    at = ".".join(error["extensions"].get("path", ()))
    return NotAnswered(error["extensions"]["code"], f"{at}: {error['message']}" if at else error["message"])


def _read(name: str, text: str, argument: GraphQLArgument) -> Any:
    """The value that an argument is given: of JSON, as it is; else as GraphQL writes it, checked to be nothing else."""
    if _is_text(argument):
        return text
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    else:
        if not isinstance(value, str):
            return value
    try:
        read = parse_value(text, no_location=True)
        visit(read, _WithoutVariables())
    except GraphQLError as error:
        message = Message(
            en="`{name}` can't be read: {why} Write it as in GraphQL or as JSON.",
            sv="`{name}` går inte att läsa: {why} Skriv det som i GraphQL eller som JSON.",
            name=name,
            why=f"{error.message}.",
        )
        raise InvalidArgument(name, message) from None
    return print_ast(read)


class _WithoutVariables(Visitor):
    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        """Refuse it, as nobody gives it a value."""
        raise GraphQLError(f"${node.name.value} has no value")


def _is_text(argument: GraphQLArgument) -> bool:
    """Whether an argument is a text as it stands, without quotation marks."""
    kind = get_nullable_type(argument.type)
    return not is_list_type(kind) and is_scalar_type(kind) and get_named_type(kind).name in NAMED


def _unknown(name: str, known: Mapping[str, Any]) -> Message:
    return Message(
        en="This list takes no `{name}`. It takes {known}.",
        sv="Den här listan tar inget `{name}`. Den tar {known}.",
        name=name,
        known=Series((*(f"`{each}`" for each in known), "`lang`")),
    )
