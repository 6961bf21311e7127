"""Random operations over random graphs: the compiled answer is graphql-core's over plain resolvers, errors and all.

Whoever asks sees a part of the graph; the plain resolvers answer over a graph that has no more than that part. So
nothing that is hidden shows in an answer: in no list, edge, count, filter, order, cursor, search or share.

SAMSYN_DEEP_CASES says how many operations to try instead of the usual number. A failure names the seeds of its graph
and of its operation; the same seeds make the same ones again.
"""

import os
from random import Random
from typing import Any

import pytest
from graphql import build_schema

from samsyn.api.schema import sdl
from samsyn.database.port import Address, Graph
from samsyn.database.snapshot import Snapshots
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role
from samsyn.projection.running import Source
from tests.differential.asking import Compiled, Patient
from tests.differential.comparing import cursors_of, difference
from tests.differential.damaging import damage
from tests.differential.maker import ASKERS
from tests.differential.making import make_world
from tests.differential.operations import Operation, make_operation
from tests.differential.resolvers import reference_answer
from tests.differential.storing import store
from tests.differential.world import World

# Neo4j plans each new statement for as long as the embedded engine takes to answer ten: fewer and smaller ones there.
CASES_USUAL, FIELDS_MAX = (40, 5) if os.environ.get("SAMSYN_TEST_DATABASE") == "neo4j" else (300, 9)
CASES = int(os.environ.get("SAMSYN_DEEP_CASES", CASES_USUAL))
CASES_PER_WORLD = 10
DAMAGED_EVERY = 3
STEPS = 2  # from the first pages onward or backward, by plans that are there already or not
FLIPPED = 0.3  # of what is asked with @skip and @include
PLAIN = build_schema(sdl())  # without anything that the declarations put beside the types

Json = dict[str, Any]


@pytest.mark.parametrize("seed", range(-(-CASES // CASES_PER_WORLD)))
async def test_compiled_answers_are_those_of_plain_resolvers(seed: int, graph: Graph, address: Address) -> None:
    world = make_world(seed)
    if seed % DAMAGED_EVERY == DAMAGED_EVERY - 1:
        damage(world)
    await store(address, world)
    source = Source(Patient(graph), Snapshots(graph))
    for number in range(CASES_PER_WORLD):
        rng = Random(f"{seed} {number}")  # noqa: S311 -- the same for everybody who tries again
        operation = make_operation(PLAIN, world, rng, FIELDS_MAX)
        principal = _somebody(world, rng)
        differing = await first_difference(source, world, operation, rng, principal)
        assert not differing, f"graph {seed}, operation {number}: {differing}"


def _somebody(world: World, rng: Random) -> Principal:
    """Somebody who asks: an admin, or one of those from whom something is hidden."""
    role = rng.choice([Role.ADMIN, Role.STRATEGIST, Role.PARTNER, Role.PARTNER, Role.VIEWER, None])
    actors = sorted(node.id for node in world.of("Actor"))
    own = rng.sample(actors, min(2, len(actors))) if role is Role.PARTNER else []
    return Principal("key" if role else "anonymous", rng.choice(ASKERS), role and role.name, role, tuple(sorted(own)))


async def first_difference(
    source: Source, world: World, operation: Operation, rng: Random, principal: Principal
) -> str | None:
    """What differs in the answers to an operation, or to one of its pages further on; None where nothing does."""
    compiled = Compiled(operation.document)
    ours, theirs = dict(operation.variables), dict(operation.variables)
    for _ in range(STEPS + 1):
        expected = reference_answer(PLAIN, world, operation.document, theirs, principal)
        found = await compiled.answer(source, ours, principal)
        differing = difference(expected, found, refusable=operation.refusable)
        if differing:
            return f"{differing}\n{operation.text}\n{ours}\nexpected {expected}\nfound {found}"
        if found.refusal:
            break
        for key, names in operation.pages.items():
            cursors = cursors_of(expected.data, found.data, key)
            for name in names if cursors and rng.random() < 0.7 else ():
                theirs[name], ours[name] = rng.choice(cursors)
        flipped = {
            name: not value for name, value in ours.items() if isinstance(value, bool) and rng.random() < FLIPPED
        }
        ours, theirs = {**ours, **flipped}, {**theirs, **flipped}
        if ours == operation.variables:
            break
    return None
