"""The vocabulary as GraphQL enums, with their meanings as descriptions."""

import inspect
from typing import Any

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from samsyn.api.vocabulary import ENUMS


def register() -> None:
    """Make every enum of the vocabulary known to GraphQL, each value described by its English explanation."""
    for words in ENUMS:
        enum: Any = strawberry.enum(words, description=inspect.getdoc(words))
        definition: StrawberryEnumDefinition = enum.__strawberry_definition__
        for value in definition.values:
            value.description = words(value.name).english.explanation
