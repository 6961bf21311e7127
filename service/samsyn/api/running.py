"""Running a plan: its functions over the graph, on a stack of their own, so that a long answer gives way to others.

A function over the graph awaits nothing, so nobody writes while it runs. One that takes long is set aside after some
milliseconds, stack and all, and goes on when it is its turn again (`work.py`). If the graph has changed meanwhile, it
starts over: an answer is of one revision. The last time, the graph is held until it is made.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

import greenlet
from graphql import GraphQLError
from graphql.execution.values import VariableValues

from samsyn import metrics
from samsyn.api.work import Work
from samsyn.database.log import read_ahead
from samsyn.database.port import Database
from samsyn.database.replica import Replica
from samsyn.errors import TooLarge, Unavailable
from samsyn.graph.graph import Graph, Look
from samsyn.graph.view import Overdue
from samsyn.model.principals import Principal
from samsyn.model.times import now
from samsyn.model.vocabulary import Language
from samsyn.observing import is_observed
from samsyn.reading.ahead import Ahead
from samsyn.reading.answer import Answer, Irregular, Overfull
from samsyn.reading.plan import Plan, RootField
from samsyn.reading.source import key_text
from samsyn.spoken import Message

T = TypeVar("T")

ATTEMPTS: Final = 3  # of which the last one holds the graph
READS_AHEAD_MAX: Final = 3  # what is read ahead may lead to nodes whose history is asked for, too
UNBROKEN_SECONDS_MAX: Final = 1.0  # of a graph that is only tried out, for which everybody else waits
MOMENT_SECONDS_MAX: Final = 0.02  # of a payload, for which those wait whose deeds are committed with it
SHORT_COST_MAX: Final = 1_000  # nodes that are written in a millisecond or two


@dataclass(frozen=True, slots=True)
class Run:
    """What running a plan takes beside the graph: variables, who asks, its cost, how long it may take and become.

    Messages in it are in the `language`. `work` counts what it computes. By response key `given` holds the payloads of
    deeds, `texts` the answers about the schema.
    """

    plan: Plan
    variables: VariableValues
    principal: Principal
    cost: int
    seconds_max: float
    length_max: int
    work: Work
    language: Language = Language.EN
    given: Mapping[str, Any] = field(default_factory=dict[str, Any])
    texts: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def is_short(self) -> bool:
        """Whether it surely takes so little time that it needn't give way."""
        return self.cost <= SHORT_COST_MAX and not self.plan.may_take_long


@dataclass(frozen=True, slots=True)
class Text:
    """The text of an answer's data, None where it is null, and the errors in it."""

    data: str | None
    errors: Sequence[GraphQLError]


class _Outdated(Exception):
    """The graph has changed since the answer was begun."""


async def run(replica: Replica, run: Run, fields: Sequence[RootField]) -> Text:
    """The text of some of a plan's root fields.

    Raises GraphQLError for arguments that can't be asked, Unavailable for an answer that takes too long, and TooLarge.
    """
    return await reading_ahead(replica.database, run, lambda ahead: _of_one_revision(replica, run, fields, ahead))


async def reading_ahead(database: Database, run: Run, make: Callable[[Ahead], Awaitable[T]]) -> T:
    """What `make` returns, made again as long as it is found wanting what is read from the database beforehand.

    How long that takes is counted as computing. Raises Unavailable where it takes too long.
    """
    ahead = Ahead()
    until = time.monotonic() + run.seconds_max
    for _ in range(READS_AHEAD_MAX):
        made = await make(ahead)
        if not ahead.is_wanting:
            return made
        began = time.monotonic()
        try:
            ahead = await read_ahead(database, ahead, until)
        finally:
            run.work.seconds += time.monotonic() - began
    return await make(ahead)


def joined(texts: Sequence[Text]) -> Text:
    """The texts of some root fields as one; null where one of them is."""
    parts = [text.data[1:-1] for text in texts if text.data is not None]
    whole = "{" + ",".join(parts) + "}" if len(parts) == len(texts) else None
    return Text(whole, [error for text in texts for error in text.errors])


def at_once(graph: Graph, run: Run, fields: Sequence[RootField]) -> Text | None:
    """The text of some of a plan's root fields, of the graph just as it is; None where it isn't there in a moment."""
    ahead = Ahead()
    try:
        text = without_a_break(graph, run, fields, ahead, seconds_max=MOMENT_SECONDS_MAX)
    except (Unavailable, TooLarge):
        return None
    return None if ahead.is_wanting else text


def without_a_break(
    graph: Graph, run: Run, fields: Sequence[RootField], ahead: Ahead, seconds_max: float = UNBROKEN_SECONDS_MAX
) -> Text:
    """The text of some of a plan's root fields, of the graph just as it is, while nobody else has their turn.

    Raises Unavailable for one that takes too long, and TooLarge.
    """
    seconds_max = min(run.seconds_max, seconds_max)
    with run.work.counted():
        try:
            return _write(_begun(graph, run, ahead, seconds_max), run, fields)
        except Overdue:
            message = Message(
                en="The preview wasn't ready within {seconds} s. Ask for less at a time.",
                sv="Förhandsvisningen blev inte klar inom {seconds} s. Fråga efter mindre åt gången.",
                seconds=seconds_max,
            )
            raise Unavailable(message) from None


async def _of_one_revision(replica: Replica, run: Run, fields: Sequence[RootField], ahead: Ahead) -> Text:
    until = time.perf_counter() + run.seconds_max
    for attempt in range(1, ATTEMPTS + 1):
        try:
            if run.is_short:
                return _write(_begun(_graph_of(replica), run, ahead, run.seconds_max), run, fields)
            if attempt < ATTEMPTS:
                return await _giving_way(replica, run, fields, ahead, until)
            async with replica.held():
                return await _giving_way(replica, run, fields, ahead, until)
        except _Outdated:
            pass
        except Overdue:
            message = Message(
                en="The answer wasn't there within {seconds} s. Ask for less at a time.",
                sv="Svaret blev inte klart inom {seconds} s. Fråga efter mindre åt gången.",
                seconds=run.seconds_max,
            )
            raise Unavailable(message) from None
    raise AssertionError  # the last attempt isn't outdated


async def _giving_way(replica: Replica, run: Run, fields: Sequence[RootField], ahead: Ahead, until: float) -> Text:
    """The text, written on a stack of its own. Raises _Outdated where the graph changes before it is made."""
    worker = greenlet.greenlet(_write)
    at: Answer | None = None
    look: Look | None = None

    def go_on() -> Text | None:
        """The text, None where it isn't made yet."""
        nonlocal at, look
        graph = _graph_of(replica)
        if at is None:
            at, look = _begun(graph, run, ahead, until - time.perf_counter()), graph.look
            at.pause = greenlet.getcurrent().switch
            return worker.switch(at, run, fields) or None
        if graph is not at.graph or graph.look is not look:
            worker.throw(_Outdated)
        return worker.switch() or None

    try:
        while (text := await run.work.slice(go_on)) is None:
            pass
    except asyncio.CancelledError:
        worker.throw(greenlet.GreenletExit)
        raise
    return text


def _graph_of(replica: Replica) -> Graph:
    graph = replica.graph
    assert graph is not None  # noqa: S101 -- whoever runs a plan has looked at it
    return graph


def _begun(graph: Graph, run: Run, ahead: Ahead, seconds_max: float) -> Answer:
    """An answer in the making, its arguments read."""
    at = Answer(
        graph,
        run.principal,
        now(),
        ahead=ahead,
        language=run.language,
        seconds_max=seconds_max,
        length_max=run.length_max,
    )
    at.a = run.plan.arguments(run.variables, at)
    return at


def _write(at: Answer, run: Run, fields: Sequence[RootField]) -> Text:
    parts: list[str] = []
    try:
        for each in fields:
            text = run.texts.get(each.key) or each.constant
            if not text:
                assert each.write is not None  # noqa: S101 -- the others have a text
                text = each.write(at, at.a, run.given.get(each.key, at), ())
            parts.append(key_text(each.key) + text)
    except Irregular as irregular:
        return Text(None, [*at.errors, irregular.error])
    except Overfull as overfull:
        raise TooLarge(overfull.what, overfull.limit) from None
    finally:
        if is_observed():
            metrics.ROWS.inc(at.nodes)
    return Text("{" + ",".join(parts) + "}", at.errors)
