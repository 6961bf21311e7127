"""What the graph needs before the service is of use: its migrations, and a seed where it is empty."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from samsyn.database import damage
from samsyn.database.port import Address, Database
from samsyn.database.statements import statement
from samsyn.deeds import Deeds, deeds_over
from samsyn.errors import CannotStart, Unavailable
from samsyn.exchange.seed import is_empty, seed
from samsyn.exchange.through import deeds_at
from samsyn.model.vocabulary import Role

Say = Callable[[str], None]

RETRY_SECONDS = 1.0
NO_SEED = "none"
FIRST_ADMIN = "Administratör"


@dataclass(frozen=True, slots=True)
class Example:
    """An outcome of the graph that somebody may ask about."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be said of a graph that is ready: an outcome to ask about, and the first admin's key, if any."""

    example: Example | None
    admin_key: str | None


async def prepare(address: Address, seed_name: str, say: Say) -> Prepared:
    """Take the migrations, load the seed into an empty graph, and give an embedded one that has no keys its first.

    Raises CannotStart and DatabaseDamaged in words, and Unavailable where the database doesn't answer.
    """
    async with deeds_over(address) as deeds:
        await damage.check_log(deeds.database)
        if seed_name != NO_SEED and await is_empty(deeds.database):
            await damage.check(deeds.replica)  # before anything is written
            say(f"The graph is empty. Loading {seed_name} …")
            await seed(deeds, seed_folder(seed_name), say)
        admin_key = await _first_key(deeds) if address.embedded else None
        return Prepared(await _example(deeds.database), admin_key)


def prepare_when_it_answers(address: Address, seed_name: str, say: Say) -> Prepared:
    """As `prepare`, but waits for the database for as long as it takes, and says what it waits for."""
    said = ""
    while True:
        try:
            return asyncio.run(prepare(address, seed_name, say))
        except Unavailable as error:
            reason = str(error.__cause__ or error).partition("\n")[0]
            if reason != said:
                say(f"{address.uri} doesn't answer yet: {reason} /readyz says 503 until it does.")
            said = reason
            time.sleep(RETRY_SECONDS)


async def fill(address: Address, seed_name: str, say: Say) -> None:
    """Migrate the graph and load a seed into it, whatever it holds. Raises CannotStart where there is no such seed."""
    async with deeds_at(address) as deeds:
        await seed(deeds, seed_folder(seed_name), say)


def seed_folder(name: str) -> Path:
    """Where the seed's files lie. Raises CannotStart where there is no such seed."""
    # In a checkout seed_data is a link in the package; in an installed package it is a folder there.
    folder = Path(__file__).parents[1] / "seed_data" / name
    if not (folder.is_dir() and name == folder.name):
        raise CannotStart(f"There is no seed {name!r}: {folder} is missing.")
    return folder


async def _first_key(deeds: Deeds) -> str | None:
    [there_is_one] = await deeds.database.read(statement("reads/any_api_key").text, {})
    if there_is_one:
        return None
    await damage.check(deeds.replica)
    return (await deeds.perform("issueApiKey", {"name": FIRST_ADMIN, "role": Role.ADMIN})).secret


async def _example(graph: Database) -> Example | None:
    (outcomes,) = await graph.read(statement("reads/example_outcome").text, {})
    return Example(**outcomes[0]) if outcomes else None
