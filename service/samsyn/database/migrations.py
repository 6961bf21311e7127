"""The graph's schema, brought up to date in numbered steps: cypher/constraints/NNNN_name.cypher.

A step is safe to repeat, so that a start that was broken off, or two at once, do no harm. It either changes the schema
or writes data, since Neo4j takes only one of these in a transaction. The graph remembers its steps as Migration nodes.

A step that has words and no statements is an amendment: what is stored is changed by a deed of the service's own, which
is decided over the whole graph once it is loaded (performing/opening.py). An empty graph has nothing to amend.
"""

import logging
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from samsyn.database.errors import LogInRefused, Violated, readable
from samsyn.database.port import Address, Database, Transaction, connect
from samsyn.database.renumbering import renumber
from samsyn.database.statements import all_statements, statement
from samsyn.errors import CannotStart, DatabaseDamaged, NotPrepared
from samsyn.model.times import now

STEP: Final = re.compile(r"constraints/(?P<number>\d{4})_(?P<name>\w+)")
END: Final = re.compile(r";[ \t]*(?:\n|$)")
COLD_SECONDS_MAX: Final = (
    30.0  # a database that has just started on a busy machine thinks long about the first question
)
SECONDS_MAX: Final = 600.0  # a new constraint on a graph of millions of nodes looks at all of them

RESTORING: Final = 0
"""The number under which it is noted that a backup is being restored: nobody takes what is there yet for a graph."""
RESTORE_BROKEN_OFF: Final = (
    "A backup was being restored into this database when that was broken off, so it isn't whole. "
    "Run `samsyn restore` again, with the same file or another: what is there is removed first."
)

BEFORE: Final = {18: renumber}
"""What is done before a step, by its number, where statements alone can't do it; safe to repeat as well."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """A migration: its number and name, what it does in words, and its statements in order; an amendment has none."""

    number: int
    name: str
    words: str
    texts: tuple[str, ...]


class Preparation(NamedTuple):
    """What a graph that is prepared tells: the number of its last step, and its revision."""

    migration: int
    revision: int


@asynccontextmanager
async def migrated(address: Address) -> AsyncGenerator[Database]:
    """The graph at an address, all steps taken, open as long as the block.

    Raises as `connect` and `migrate` do, and DatabaseDamaged where the database can't read what it has.
    """
    graph = await connect(address)
    try:
        with readable():
            await migrate(graph)
            yield graph
    finally:
        await graph.close()


async def migrate(graph: Database, *, last: int | None = None) -> None:
    """Take the steps that the graph hasn't taken yet, in order, but for amendments of a graph that isn't empty.

    Several processes may do so at once. With `last` no later step than that is taken, for a backup that was made then.
    Raises CannotStart where the graph has taken a step that is unknown here, where a restore into it was broken off, or
    where the log-in is refused, and Unavailable without a database.
    """
    done = await steps_taken(graph)
    known = {step.number: step for step in steps() if last is None or step.number <= last}
    if last is None and any(number == RESTORING for number, _ in done):
        raise CannotStart(RESTORE_BROKEN_OFF)
    newer = [f"{number:04}_{name}" for number, name in done if number not in {*known, RESTORING}]
    if newer:
        raise CannotStart(
            f"The database was written by a newer version of Samsyn, with {', '.join(newer)}. "
            "Start that version, or give this one another database."
        )
    taken = {number for number, _ in done}
    for number in sorted(known.keys() - taken):
        if known[number].texts or await is_empty(graph):
            await _take(graph, known[number])


@cache
def steps() -> tuple[Step, ...]:
    """All steps that there are, in order of their numbers."""
    found: list[Step] = []
    for candidate in all_statements():
        if named := STEP.fullmatch(candidate.name):
            texts = tuple(text.strip() for text in END.split(candidate.text) if text.strip())
            found.append(Step(int(named["number"]), named["name"], candidate.words, texts))
    return tuple(found)


async def amendments_left(graph: Database) -> list[Step]:
    """The amendments that are still to be made, in order. Raises Unavailable."""
    taken = {number for number, _ in await steps_taken(graph)}
    return [step for step in steps() if not step.texts and step.number not in taken]


async def record_step(graph: Database, step: Step) -> None:
    """Remember that a step is taken, by this process or another meanwhile. Raises DatabaseDamaged, and Unavailable."""

    async def work(transaction: Transaction) -> None:
        await transaction.run("constraints/record_migration", number=step.number, name=step.name, at=now())

    try:
        await graph.write(work, seconds_max=SECONDS_MAX)
    except Violated as error:
        if step.number not in {number for number, _ in await steps_taken(graph)}:
            raise DatabaseDamaged(["Which migrations were made isn't told any more as it was written."]) from error
    log.info("Migration %04d_%s: %s", step.number, step.name, step.words)


async def preparation(graph: Database, *, awaits_seed: bool = False, awaits_amendments: bool = True) -> Preparation:
    """How the graph is, once it has taken all steps that there are and, where it `awaits_seed`, isn't empty.

    Who looks at it as it is, or is about to amend it, doesn't await amendments. Raises NotPrepared before that, and
    Unavailable.
    """
    migrations, seq, revision = await graph.read(statement("reads/preparation").text, {}, from_leader=True)
    if not set(migrations) >= {step.number for step in steps() if awaits_amendments or step.texts}:
        raise NotPrepared("migrations")
    if awaits_seed and not seq:
        raise NotPrepared("seed")
    return Preparation(max(migrations), revision)


async def steps_taken(graph: Database) -> list[tuple[int, str]]:
    """The number and name of each step that the graph has taken, in order. Raises CannotStart, and Unavailable."""
    try:
        text = statement("reads/migrations").text
        [done] = await graph.read(text, {}, from_leader=True, seconds_max=COLD_SECONDS_MAX)
    except LogInRefused as refused:
        raise CannotStart(
            f"The database refuses the log-in: {refused.__cause__}. Check user and password."
        ) from refused
    return done


async def is_empty(graph: Database) -> bool:
    """Whether nothing was ever done to the graph. Raises Unavailable."""
    _, seq, _ = await graph.read(statement("reads/preparation").text, {}, from_leader=True)
    return not seq


async def _take(graph: Database, step: Step) -> None:
    if step.number in BEFORE:
        await BEFORE[step.number](graph)
    await graph.alter(step.texts, seconds_max=SECONDS_MAX)
    await record_step(graph, step)
