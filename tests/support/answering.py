"""Answers over a graph in memory, as the service makes them: no database, no HTTP."""

import json
from collections.abc import Mapping
from typing import Any

from samsyn.api.documents import read_document
from samsyn.api.operations import ANYBODY, errors_told
from samsyn.api.running import Run, without_a_break
from samsyn.api.schema import SCHEMA
from samsyn.api.work import Work
from samsyn.graph.graph import Graph
from samsyn.model.principals import Principal
from samsyn.reading.ahead import Ahead
from samsyn.settings import Limits


def answered(
    graph: Graph, text: str, variables: Mapping[str, Any] | None = None, by: Principal = ANYBODY
) -> tuple[Any, list[Any]]:
    """The data and the errors that somebody is answered."""
    document = read_document(SCHEMA, Limits(), text)
    assert not document.errors, document.errors
    [operation] = document.operations
    values = document.variables(operation, variables)
    assert not isinstance(values, list), values
    plan = document.plan(operation, values)
    run = Run(plan, values, by, cost=1, seconds_max=60, length_max=10**7, work=Work())
    told = without_a_break(graph, run, plan.fields, Ahead(), seconds_max=60)
    return json.loads(told.data or "null"), errors_told(told.errors)
