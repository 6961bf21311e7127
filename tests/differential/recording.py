"""Asks random operations in an undamaged world at a fixed moment, and records what is answered."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from random import Random
from typing import Any

import httpx
import time_machine
from graphql import GraphQLSchema

from samsyn.app import Address
from tests.differential.asking import Anonymous, ask_patiently, served
from tests.differential.callers import note_use, somebody
from tests.differential.corpus_files import Asked, Recorded, Scene
from tests.differential.making import make_world
from tests.differential.operations import Operation, make_operation
from tests.differential.storing import Stored, opened, store, stored_of
from tests.differential.world import World
from tests.support.emptying import emptied

SEED_FIRST = 10_000  # of the worlds: others than those of the differential test
FIELDS_MAX = 9
STEPS = 2  # from the first pages onward or backward
TURNED = 0.7  # of the pages, at each step
FLIPPED = 0.3  # of what is asked with @skip and @include
FOREIGN = 0.03  # of the cursors: another page's
SPOILT = 0.02  # of the operations: a piece of the document is missing, or a variable has a strange value
GUARDED_EVERY = 7  # of the worlds: whoever comes without a key reads no shares there
STRANGE = ("x", 7, [], {}, None)

Json = dict[str, Any]


async def recorded(address: Address, schema: GraphQLSchema, number: int, *, moment: str, operations: int) -> Scene:
    """The world of a number, with the answers to so many operations in it. It is put in the place of all there is."""
    with time_machine.travel(datetime.fromisoformat(moment), tick=True):
        world = make_world(SEED_FIRST + number)
        for key in world.of("ApiKey"):
            note_use(world, key.id)  # so that nothing is written when it is used
        stored = stored_of(world)
        anonymous: Anonymous = "catalogue" if number % GUARDED_EVERY == 0 else "all"
        async with asked_over(address, stored, anonymous=anonymous) as http:
            found = [await _recorded(http, schema, world, index) for index in range(operations)]
        return Scene(number, moment, anonymous, stored, found)


@asynccontextmanager
async def asked_over(address: Address, stored: Stored, *, anonymous: Anonymous) -> AsyncGenerator[httpx.AsyncClient]:
    """The service over a database that holds this and nothing else."""
    async with emptied(address), opened(address) as session:
        await store(session, stored)
        async with served(address, anonymous=anonymous) as http:
            yield http


async def _recorded(http: httpx.AsyncClient, schema: GraphQLSchema, world: World, index: int) -> Recorded:
    rng = Random(f"corpus {world.seed} {index}")  # noqa: S311 -- the same for everybody who records again
    operation, key_id = make_operation(schema, world, rng, FIELDS_MAX), somebody(world, rng)
    text, variables = operation.text, dict(operation.variables)
    if rng.random() < SPOILT:
        text, variables = _spoilt(text, variables, rng)
    asked: list[Asked] = []
    for _ in range(STEPS + 1):
        answer = await ask_patiently(http, text, variables, key_id)
        asked.append(Asked(variables, answer.status, answer.content.decode()))
        further = variables if answer.is_refused else _further(operation, variables, answer.body["data"], rng)
        if further == variables:
            break
        variables = further
    return Recorded(text, key_id, asked)


def _spoilt(text: str, variables: Json, rng: Random) -> tuple[str, Json]:
    if variables and rng.random() < 0.5:
        return text, {**variables, rng.choice(list(variables)): rng.choice(STRANGE)}
    start = rng.randrange(len(text))
    return text[:start] + text[start + rng.randint(1, 8) :], variables


def _further(operation: Operation, variables: Json, data: Any, rng: Random) -> Json:
    """The variables with cursors of the answer in them, and some of what was skipped or included the other way."""
    further = dict(variables)
    foreign = [cursor for key in operation.pages for cursor in _cursors_of(data, key)]
    for key, names in operation.pages.items():
        cursors = list(_cursors_of(data, key))
        for name in names if cursors and rng.random() < TURNED else ():
            further[name] = rng.choice(foreign if rng.random() < FOREIGN else cursors)
    flags = [name for name, value in further.items() if isinstance(value, bool)]
    return {**further, **{name: not further[name] for name in flags if rng.random() < FLIPPED}}


def _cursors_of(data: Any, key: str) -> Iterator[str]:
    """Yield the cursors of the pages that stand under a key, wherever that is; not those of the pages in them."""
    if isinstance(data, dict):
        for name, each in data.items():
            yield from _of_page(each) if name == key and each else _cursors_of(each, key)
    elif isinstance(data, list):
        for each in data:
            yield from _cursors_of(each, key)


def _of_page(page: Json) -> Iterator[str]:
    ends = [page.get("pageInfo") or {}, *(page.get("edges") or ())]
    cursors = (end.get(name) for end in ends for name in ("startCursor", "endCursor", "cursor"))
    yield from (cursor for cursor in cursors if isinstance(cursor, str))
