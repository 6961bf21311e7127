"""What is done ahead, so that those who ask first needn't wait for it."""

import asyncio
import gc
import logging
from itertools import islice
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLNonNull,
    OperationDefinitionNode,
    OperationType,
    get_named_type,
    is_list_type,
    is_required_input_field,
    type_from_ast,
)

from samsyn.api.documents import DOCUMENTS_MAX
from samsyn.api.operations import RequestRefused, Service, plans_of, variables_of
from samsyn.errors import Unavailable
from samsyn.model.vocabulary import Role

log = logging.getLogger(__name__)

TIMES = {"Date": "2026-01-01", "DateTime": "2026-01-01T00:00:00Z", "Period": "2026"}
EXAMPLES = {"Int": 1, "Float": 1.0, "Boolean": True, **TIMES}
TEXT = "x"


async def warm(service: Service) -> None:
    """Read, validate and compile the documents that are known by id, load the snapshot, and settle in memory.

    The garbage collector needn't look again at what stays: schema, plans and structure are all that it would find, and
    each of its full rounds would hold up everybody, by 80 ms with nothing but the schema.
    """
    for text in islice(service.persisted.texts(), DOCUMENTS_MAX):
        document = service.documents.document(text)
        for operation in document.operations if not document.errors else ():
            try:
                variables = variables_of(service.schema, operation, _example_variables(service, operation))
                plans_of(service.schema, document, operation, variables, _asker(operation))
            except (RequestRefused, GraphQLError) as error:
                log.warning("%s isn't compiled ahead: %s", operation.name and operation.name.value, error)
        await asyncio.sleep(0)
    try:
        await service.source.snapshots.at_least(0)
    except Unavailable as error:
        log.info("The snapshot is loaded later: %s", error)
    gc.collect()
    gc.freeze()


def _asker(operation: OperationDefinitionNode) -> Role | None:
    """Return the role that an operation is compiled for ahead: questions for anybody, deeds for those who do them."""
    return None if operation.operation is OperationType.QUERY else Role.STRATEGIST


def _example_variables(service: Service, operation: OperationDefinitionNode) -> dict[str, Any]:
    """Return values for the variables that must be given: which they are doesn't matter, only their types."""
    given: dict[str, Any] = {}
    for definition in operation.variable_definitions or ():
        declared = type_from_ast(service.schema, definition.type)
        if isinstance(declared, GraphQLNonNull) and definition.default_value is None:
            given[definition.variable.name.value] = _example(declared.of_type)
    return given


def _example(declared: Any) -> Any:
    if is_list_type(declared):
        return [_example(get_named_type(declared))]
    if isinstance(declared, GraphQLInputObjectType):
        return {
            name: _example(get_named_type(each.type))
            for name, each in declared.fields.items()
            if is_required_input_field(each)
        }
    if isinstance(declared, GraphQLEnumType):
        return next(iter(declared.values))
    return EXAMPLES.get(declared.name, TEXT)
