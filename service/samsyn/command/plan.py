"""What `samsyn plan` prints: the source that an operation is compiled to, a function after the other."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from graphql import GraphQLError, OperationDefinitionNode
from graphql.execution.values import VariableValues

from samsyn.api.documents import Document, read_document
from samsyn.api.operations import RequestRefused, operation_of
from samsyn.api.ready import whole_documents
from samsyn.api.schema import SCHEMA
from samsyn.errors import InvalidArgument
from samsyn.settings import Limits
from samsyn.spoken import verbatim

NOTHING = "# Nothing is compiled: the operation only queries the schema."


def source_of(path: Path, operation_name: str | None, variables: str, limits: Limits) -> str:
    """The source that an operation of a file is compiled to, as a debugger shows it.

    `variables` are JSON; those that @skip and @include take matter. Raises InvalidArgument, in one sentence.
    """
    document = read_document(SCHEMA, limits, _document(path))
    try:
        operation = operation_of(document, operation_name)
    except RequestRefused as refused:
        raise _refusal(path, document, operation_name, refused) from None
    plan = document.plan(operation, _flags(path, document, operation, _values(variables)))
    return plan.source.strip() or NOTHING


def _document(path: Path) -> str:
    """The text of a file, with the fragments that it takes from those beside it, as far as these can be read."""
    text, beside = _text(path), dict[str, str]()
    for each in sorted(path.parent.glob("*.graphql")):
        with suppress(OSError, UnicodeDecodeError):
            beside[each.name] = each.read_text(encoding="utf-8")
    return whole_documents({**beside, path.name: text}).get(path.name, text)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InvalidArgument("file", verbatim(f"{path} can't be read ({error.strerror}).")) from None
    except UnicodeDecodeError:
        raise InvalidArgument("file", verbatim(f"{path} can't be read (it isn't UTF-8).")) from None


def _refusal(path: Path, document: Document, name: str | None, refused: RequestRefused) -> InvalidArgument:
    """Why there is no such operation, or no single one."""
    if document.errors:
        return InvalidArgument("file", verbatim(_in_words(path, refused.errors[0])))
    there = ", ".join(each.name.value for each in document.operations if each.name)
    if name is None:
        message = f"{path} has several operations. Choose one with --operation: {there}."
        return InvalidArgument("operation", verbatim(message))
    instead = f", but {there}" if there else ""
    return InvalidArgument("operation", verbatim(f"{path} has no operation called {name}{instead}."))


def _values(variables: str) -> Mapping[str, Any]:
    try:
        values: Any = json.loads(variables)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise InvalidArgument("variables", verbatim("--variables isn't a JSON object."))
    return cast("Mapping[str, Any]", values)


def _flags(
    path: Path, document: Document, operation: OperationDefinitionNode, given: Mapping[str, Any]
) -> VariableValues:
    values = document.flag_values(operation, given)
    if isinstance(values, list):
        raise InvalidArgument("variables", verbatim(f"{_in_words(path, values[0])} Pass it with --variables."))
    return values


def _in_words(path: Path, error: GraphQLError) -> str:
    """A fault of a document with its place, as editors find it."""
    where = "".join(f":{each.line}:{each.column}" for each in (error.locations or [])[:1])
    return f"{path}{where}: {error.message}"
