"""Random operations over random graphs: the service answers as graphql-core does over plain resolvers, errors and all.

Whoever asks sees a part of the graph; the plain resolvers answer over a graph that has no more than that part. So
nothing that is hidden shows in an answer: in no list, edge, count, filter, order, cursor, search or share. Between the
questions somebody writes, and the next answer is of what was written.

SAMSYN_DEEP_CASES says how many operations to try instead of the usual number. A failure names the seeds of its graph
and of its operation; the same seeds make the same ones again, but for the ids and times of what was written.
"""

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from random import Random
from typing import Any

import httpx
import pytest
from graphql import ExecutionResult, build_schema, validate

from samsyn.app import Address
from tests.differential.asking import Answer, ask, ask_patiently, served
from tests.differential.callers import note_use, principal_of, somebody
from tests.differential.comparing import cursors_of, difference, difference_of_faults, not_refused
from tests.differential.damaging import damage, names_of_damage, without_damage
from tests.differential.making import make_world
from tests.differential.operations import Operation, make_operation
from tests.differential.resolvers import reference_answer
from tests.differential.storing import opened, read_again, store, stored_of
from tests.differential.world import World
from tests.differential.writing import Deed, make_deed, telling

# Neo4j plans each new statement for as long as the embedded engine takes to answer ten: fewer and smaller ones there.
IS_NEO4J = os.environ.get("SAMSYN_TEST_DATABASE") == "neo4j"
CASES_USUAL, CASES_PER_WORLD, FIELDS_MAX = (40, 10, 5) if IS_NEO4J else (300, 20, 9)
CASES = int(os.environ.get("SAMSYN_DEEP_CASES", CASES_USUAL))
SEEN = (17,)  # its last change touched a damaged node with a damaged link: the graph wasn't there at all
DAMAGED_EVERY = 3
STEPS = 2  # from the first pages onward or backward, by plans that are there already or not
FLIPPED = 0.3  # of what is asked with @skip and @include
WRITTEN = 0.15  # how often somebody writes after an operation
DAMAGED, MORE = "Damaged, and left out of all answers: ", " more."
PLAIN = build_schema((Path(__file__).parents[2] / "schema" / "samsyn.graphql").read_text("utf-8"))

Json = dict[str, Any]


@pytest.mark.usefixtures("graph")
@pytest.mark.parametrize("seed", sorted({*range(-(-CASES // CASES_PER_WORLD)), *SEEN}))
async def test_answers_are_those_of_plain_resolvers(
    seed: int, address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    world = make_world(seed)
    is_damaged = seed % DAMAGED_EVERY == DAMAGED_EVERY - 1
    if is_damaged:
        damage(world)
    async with opened(address) as session:
        await store(session, stored_of(world))
        names = names_of_damage(world)
        world = without_damage(world)
        async with served(address) as http:
            for number in range(CASES_PER_WORLD):
                rng = Random(f"{seed} {number}")  # noqa: S311 -- the same for everybody who tries again
                operation, key_id = make_operation(PLAIN, world, rng, FIELDS_MAX), somebody(world, rng)
                differing = await first_difference(http, world, operation, rng, key_id)
                assert not differing, f"graph {seed}, operation {number}: {differing}"
                if not is_damaged and rng.random() < WRITTEN:
                    deed = make_deed(PLAIN, world, rng, FIELDS_MAX)
                    answer = await ask(http, deed.operation.text, deed.operation.variables, deed.key_id)
                    world = await read_again(session, world)
                    differing = difference_of_deed(world, deed, answer)
                    next_key = deed.next_key(world)
                    for each, whose in ((operation, key_id), (telling(world, next_key), next_key)):
                        differing = differing or await first_difference(http, world, each, rng, whose)
                    assert not differing, f"graph {seed}, after the deed after operation {number}: {differing}"
    differing = difference_of_damage(names, [record.getMessage() for record in caplog.records])
    assert not differing, f"graph {seed}: {differing}"


def difference_of_damage(names: Collection[str], lines: Sequence[str]) -> str | None:
    """What differs in what the log tells of damage; None where it tells of each once, or of how many more there are."""
    told = [line.removeprefix(DAMAGED) for line in lines if line.startswith(DAMAGED)]
    more = [int(line.removesuffix(MORE)) for line in told if line.endswith(MORE)]
    named = [line.partition(": ")[0] for line in told if not line.endswith(MORE)]
    alike = set(named) <= set(names) and len(set(named)) == len(named) and len(named) + sum(more) == len(names)
    return None if alike else f"damaged are {names}, the log tells {told}"


def difference_of_deed(world: World, deed: Deed, answer: Answer) -> str | None:
    """What differs in the answer to a deed that is done in the world; None where nothing does."""
    principal, operation = principal_of(world, deed.key_id), deed.operation
    if principal is None:
        return not_refused(answer)
    payload = deed.payload(answer, world.revision)
    if payload is None:
        return f"it is refused: {answer.status} {answer.body}" if answer.is_refused else None
    done = {deed.name: payload}
    expected = reference_answer(PLAIN, world, operation.document, operation.variables, principal, done=done)
    differing = payload.lacking(principal) or difference(expected, answer)
    return differing and _in_full(differing, operation, operation.variables, expected, answer)


async def first_difference(
    http: httpx.AsyncClient, world: World, operation: Operation, rng: Random, key_id: str | None
) -> str | None:
    """What differs in the answers to an operation, or to one of its pages further on; None where nothing does."""
    ours, theirs = dict(operation.variables), dict(operation.variables)
    for _ in range(STEPS + 1):
        answer = await ask_patiently(http, operation.text, ours, key_id)
        principal = principal_of(world, key_id)
        if principal is None:
            return not_refused(answer)
        note_use(world, key_id)
        if answer.is_refused and (faults := validate(PLAIN, operation.document)):
            return difference_of_faults(faults, answer)
        expected = reference_answer(PLAIN, world, operation.document, theirs, principal)
        differing = difference(expected, answer)
        if differing:
            return _in_full(differing, operation, ours, expected, answer)
        if answer.is_refused:
            break
        for key, names in operation.pages.items():
            cursors = cursors_of(expected.data, answer.body["data"], key)
            for name in names if cursors and rng.random() < 0.7 else ():
                theirs[name], ours[name] = rng.choice(cursors)
        flipped = {
            name: not value for name, value in ours.items() if isinstance(value, bool) and rng.random() < FLIPPED
        }
        ours, theirs = {**ours, **flipped}, {**theirs, **flipped}
        if ours == operation.variables:
            break
    return None


def _in_full(differing: str, operation: Operation, variables: Json, expected: ExecutionResult, answer: Answer) -> str:
    return f"{differing}\n{operation.text}\n{variables}\nexpected {expected}\nfound {answer.body}"
