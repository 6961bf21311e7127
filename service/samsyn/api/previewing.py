"""A query's answer, and in it what would be if some deeds were done: asked of the graph while they are tried out."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from graphql import GraphQLError
from graphql.execution.values import get_argument_values

from samsyn.api.running import Run, Text, joined, reading_ahead, run, without_a_break
from samsyn.api.several import PREVIEW, PREVIEWED_MAX, listed
from samsyn.deeds import Done
from samsyn.deeds.doing.inputs import below
from samsyn.errors import InvalidArgument, Refused
from samsyn.graph.graph import Graph
from samsyn.performing import Deeds
from samsyn.reading.ahead import Ahead
from samsyn.reading.plan import RootField
from samsyn.reading.source import key_text


async def answered(deeds: Deeds, running: Run) -> Text:
    """The text of a query. Raises as `run` does."""
    fields = running.plan.fields
    if not any(field.name == PREVIEW for field in fields):
        return await run(deeds.replica, running, fields)
    texts: list[Text] = []
    for field in fields:
        if field.name == PREVIEW:
            text = await _previewed(deeds, running, field)
        else:
            text = await run(deeds.replica, running, [field])
        texts.append(text)
        if text.data is None:
            break
    return joined(texts)


async def _previewed(deeds: Deeds, running: Run, field: RootField) -> Text:
    """The text of a preview; its deeds are charged."""
    assert field.definition is not None  # noqa: S101 -- it is a field of the operation's own
    given = get_argument_values(field.definition, field.nodes[0], running.variables)["deeds"]
    try:
        wanted = listed(given, PREVIEWED_MAX)
    except InvalidArgument as fault:
        error = GraphQLError(str(fault), field.nodes, path=[field.key], original_error=fault)
        return Text(f"{{{key_text(field.key)}null}}", [error])
    running.work.deeds += len(wanted)
    return await reading_ahead(deeds.database, running, lambda ahead: _tried(deeds, running, field, wanted, ahead))


async def _tried(deeds: Deeds, running: Run, field: RootField, wanted: Sequence[tuple[str, Any]], ahead: Ahead) -> Text:
    told: list[Text] = []

    def tell(graph: Graph, _: Sequence[Done]) -> None:
        told.append(without_a_break(graph, _with(running, field, query=True), [field], ahead))

    try:
        await deeds.try_out(wanted, by=running.principal, tell=tell)
    except Refused as refused:
        faults = refused.faults if len(wanted) > 1 else below(("0",), refused.faults)
        graph = await deeds.replica.current()
        return without_a_break(graph, _with(running, field, *faults, query=False), [field], ahead)
    return told[0]


def _with(running: Run, field: RootField, *faults: Any, query: bool) -> Run:
    return replace(running, given={field.key: SimpleNamespace(user_errors=faults, query=query)})
