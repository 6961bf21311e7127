"""An operation's deeds, one after the other; each payload is written before the next deed begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

from graphql.execution.values import VariableValues, get_argument_values

from samsyn.api.mutations import PERFORM_DEEDS, Mutate, with_records
from samsyn.api.running import Run, Text, at_once, joined, reading_ahead, run, without_a_break
from samsyn.api.several import TOGETHER_MAX
from samsyn.api.spoken_errors import SpokenGraphQLError
from samsyn.database.replica import Replica
from samsyn.errors import SpokenError, TooLarge, Unavailable
from samsyn.graph.graph import Graph
from samsyn.model.times import now
from samsyn.reading.ahead import Ahead
from samsyn.reading.answer import Answer
from samsyn.reading.plan import Plan, RootField
from samsyn.spoken import Message


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a deed: its field's name, and the reasons for which it was refused, none where it is done."""

    name: str
    reasons: Sequence[str]


class NoPayload(Exception):
    """A deed of which there is no payload, so that there is no answer either; `error` says whether it is done."""

    def __init__(self, message: Message, field: RootField, cause: SpokenError) -> None:
        self.error = SpokenGraphQLError(message, field.nodes[0], path=[field.key], cause=cause)
        super().__init__(str(message))


async def mutated(replica: Replica, mutations: Mapping[str, Mutate], running: Run, done: list[Done]) -> Text:
    """The text of an operation's payloads; what came of each deed is added to `done`."""
    texts: list[Text] = []
    _check_arguments(replica, running)
    for field in running.plan.fields:
        try:
            payload, text = None, None
            if field.write and not field.constant:
                payload, text = await _payload(replica, mutations, running, field)
                done.append(Done(field.name, [fault.reason for fault in payload.user_errors]))
            if text is None:
                text = await _told(replica, running, field, payload)
        except NoPayload as failed:
            text = Text(None, [failed.error])
        texts.append(text)
        if text.data is None:
            break
    return joined(texts)


def deeds_of(plan: Plan, variables: VariableValues) -> int:
    """How many deeds an operation does: one with each field, or as many as are in its list."""
    listed = [_given(field, variables)["deeds"] for field in plan.fields if field.name == PERFORM_DEEDS]
    return len(plan.fields) - len(listed) + sum(min(len(each), TOGETHER_MAX) for each in listed)


def _given(field: RootField, variables: VariableValues) -> Mapping[str, Any]:
    """The values of a deed's arguments."""
    assert field.definition is not None  # noqa: S101 -- it is a field of the operation's own
    return get_argument_values(field.definition, field.nodes[0], variables)


def _check_arguments(replica: Replica, running: Run) -> None:
    """Raise GraphQLError for arguments out of range: a deed that can't be told isn't done either."""
    graph = replica.graph
    assert graph is not None  # noqa: S101 -- it was looked at
    at = Answer(graph, running.principal, now(), ahead=Ahead())
    running.plan.check_arguments(running.variables, at)


async def _payload(
    replica: Replica, mutations: Mapping[str, Mutate], running: Run, field: RootField
) -> tuple[SimpleNamespace, Text | None]:
    """The payload of a deed, and its text as the graph was right after it; None where to tell it may take long.

    Raises NoPayload where it isn't done, or can't be told.
    """
    text: Text | None = None

    async def mutate(ahead: Ahead) -> SimpleNamespace:
        """Do it, or try it out; only that may be found wanting, and be tried again."""

        def tell(graph: Graph, payload: SimpleNamespace) -> None:
            nonlocal text
            told = replace(running, given={field.key: with_records(graph, field.name, payload)})
            text = without_a_break(graph, told, [field], ahead) if payload.tried else at_once(graph, told, [field])

        return await mutations[field.name](given, running.principal, tell)

    given = _given(field, running.variables)
    try:
        payload = await reading_ahead(replica.database, running, mutate)
    except SpokenError as error:
        raise NoPayload(error.message, field, error) from error
    if payload.revision is None or text is not None:
        return payload, text
    try:
        graph = await replica.at_least(payload.revision)
    except Unavailable as error:
        raise _untold(field, payload, error) from error
    return with_records(graph, field.name, payload), None


async def _told(replica: Replica, running: Run, field: RootField, payload: SimpleNamespace | None) -> Text:
    """The text of a deed's payload. Raises NoPayload where it can't be told, and as `run` where nothing was done."""
    given = {} if payload is None else {field.key: payload}
    try:
        return await run(replica, replace(running, given=given), [field])
    except (Unavailable, TooLarge) as error:
        if payload is None or payload.user_errors:
            raise
        raise _untold(field, payload, error) from error


def _untold(field: RootField, payload: SimpleNamespace, error: SpokenError) -> NoPayload | SpokenError:
    """What is raised where a deed's payload can't be told: whether the deed is done must be."""
    if payload.user_errors:
        return error
    message = Message(
        en="It is saved, but the result can't be shown: {problem} Repeat it with the same idempotencyKey or not at"
        " all.",
        sv="Det är sparat, men resultatet kan inte visas: {problem} Gör om det med samma idempotencyKey, eller inte"
        " alls.",
        problem=error.message,
    )
    return NoPayload(message, field, error)
