"""What an operation asks of the schema itself, which graphql-core answers: once, and kept while there is room."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final, TypeAlias

import orjson
from cachetools import LRUCache
from graphql import DocumentNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode, execute_sync

from samsyn.api.documents import Document
from samsyn.api.work import Work
from samsyn.errors import TooLarge
from samsyn.reading.plan import Plan

KEPT_LENGTH_MAX: Final = 8 * 1024 * 1024  # of all together: a tool's usual question is answered in half a megabyte

Texts: TypeAlias = Mapping[str, str]
"""Answers by response key."""


class AboutSchema:
    """The answers to what was asked of the schema last, in all no longer than `length_max`."""

    def __init__(self, schema: GraphQLSchema, length_max: int) -> None:
        self._schema = schema
        self._length_max = length_max
        self._kept: LRUCache[str, Texts] = LRUCache(max(KEPT_LENGTH_MAX, length_max), getsizeof=_length)

    async def texts(self, document: Document, plan: Plan, variables: Mapping[str, Any], work: Work) -> Texts:
        """What the operation asks of the schema itself. Raises TooLarge."""
        nodes = [node for field in plan.fields if field.about_schema for node in field.nodes]
        if not nodes:
            return {}
        asked = [document.text, plan.name, variables]
        key = sha256(orjson.dumps(asked, option=orjson.OPT_SORT_KEYS)).hexdigest()

        def made() -> Texts:
            own = OperationDefinitionNode(
                operation=plan.operation.operation,
                variable_definitions=plan.operation.variable_definitions,
                selection_set=SelectionSetNode(selections=tuple(nodes)),
            )
            whole = DocumentNode(definitions=(own, *document.fragments.values()))
            result = execute_sync(self._schema, whole, variable_values=dict(variables))
            texts = {key: orjson.dumps(value).decode() for key, value in (result.data or {}).items()}
            if _length(texts) > self._length_max:
                raise TooLarge("bytes", self._length_max)
            return texts

        return await work.kept(self._kept, key, made)


def _length(texts: Texts) -> int:
    return sum(map(len, texts.values()))
