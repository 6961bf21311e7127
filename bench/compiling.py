"""How long an operation of schema/operations takes when it is met for the first time: to be read, and compiled."""

import time
from typing import NamedTuple

from graphql.execution.values import VariableValues

from samsyn.api.documents import read_document
from samsyn.api.ready import ready_operations
from samsyn.api.schema import SCHEMA
from samsyn.settings import Settings


class Compiled(NamedTuple):
    """The milliseconds of each operation: for parsing and validating its document, and for compiling it."""

    read: list[float]
    compiled: list[float]


def compiled(times: int) -> Compiled:
    """Return the milliseconds of all operations, so many times each; @skip and @include go by their defaults."""
    found = Compiled([], [])
    for _ in range(times):
        for text in ready_operations().values():
            began = time.perf_counter()
            document = read_document(SCHEMA, Settings(), text)
            read = time.perf_counter()
            operation = document.operations[0]
            flags = document.flag_values(operation)
            assert isinstance(flags, VariableValues)  # noqa: S101 -- each flag of a ready operation has a default
            begun = time.perf_counter()
            document.plan(operation, flags)
            ended = time.perf_counter()
            found.read.append((read - began) * 1_000)
            found.compiled.append((ended - begun) * 1_000)
    return found
