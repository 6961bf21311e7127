"""What the graph needs before the service is of use: its migrations, and a seed where it is empty."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samsyn.database import damage
from samsyn.database.migrations import is_empty
from samsyn.database.port import Address, Database
from samsyn.database.statements import statement
from samsyn.errors import CannotStart, Unavailable
from samsyn.exchange.seed import seed, seed_empty
from samsyn.exchange.through import deeds_at
from samsyn.model.api_keys import is_valid
from samsyn.model.times import now
from samsyn.model.vocabulary import Role
from samsyn.performing import Deeds, deeds_over
from samsyn.settings import NO_SEED
from samsyn.spoken import in_locale

Say = Callable[[str], None]

RETRY_SECONDS = 1.0
FIRST_ADMIN = "Administratör"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Example:
    """An outcome of the graph that somebody may ask about."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be said of a graph that is ready: an outcome to ask about, and the first admin's key, if any.

    With `no_admin_yet`, no administrator has come in by any of the keys that there are, so that theirs may be lost.
    """

    example: Example | None
    admin_key: str | None
    no_admin_yet: bool = False


async def prepare(address: Address, seed_name: str, say: Say) -> Prepared:
    """Take the migrations, load the seed into an empty graph, and give an embedded one that has no keys its first.

    A seed that was broken off left nothing, so the next start begins it anew. Raises CannotStart and DatabaseDamaged
    in words, Unavailable where the database doesn't answer, and KeyboardInterrupt where it was broken off, whatever
    failed of that.
    """
    try:
        return await _prepared(address, seed_name, say)
    except Exception as error:
        if _was_broken_off(error):
            raise KeyboardInterrupt from None
        if isinstance(error, CannotStart | Unavailable):
            raise
        log.exception("The graph can't be prepared.")
        raise CannotStart(f"The database can't be prepared: {error}") from error


def _was_broken_off(error: BaseException | None) -> bool:
    """Whether something failed while an interrupt passed through: the driver isn't made for one at every line."""
    return error is not None and (isinstance(error, KeyboardInterrupt) or _was_broken_off(error.__context__))


async def _prepared(address: Address, seed_name: str, say: Say) -> Prepared:
    async with deeds_over(address) as deeds:
        await damage.check_log(deeds.database)
        if seed_name != NO_SEED and await is_empty(deeds.database):
            await damage.check(deeds.replica)  # before anything is written
            say(
                in_locale(
                    en=f"The database is empty. Loading {seed_name} …", sv=f"Databasen är tom. Läser in {seed_name} …"
                )
            )
            if not await seed_empty(deeds, seed_folder(seed_name), say):
                somebody_else = in_locale(
                    en=f"{seed_name} was not loaded: somebody else has added data in the meantime, which is kept.",
                    sv=f"{seed_name} lästes inte in: någon annan har hunnit lägga in data, som behålls.",
                )
                say(somebody_else)
        [keys] = await deeds.database.read(statement("reads/api_keys").text, {})
        admin_key = await _first_key(deeds) if address.embedded and not keys else None
        return Prepared(await _example(deeds.database), admin_key, address.embedded and _no_admin_yet(keys))


def prepare_when_it_answers(address: Address, seed_name: str, say: Say) -> Prepared:
    """As `prepare`, but waits for the database for as long as it takes, and says what it waits for."""
    said = ""
    while True:
        try:
            return asyncio.run(prepare(address, seed_name, say))
        except Unavailable as error:
            reason = str(error.__cause__ or error).partition("\n")[0]
            if reason != said:
                silent = in_locale(
                    en=f"{address.uri} doesn't answer yet: {reason} /readyz answers 503 until it does.",
                    sv=f"{address.uri} svarar inte än: {reason} Tills dess svarar /readyz 503.",
                )
                say(silent)
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


def _no_admin_yet(keys: Sequence[Mapping[str, Any]]) -> bool:
    """Whether there are keys, but none by which an administrator has ever come in and still could."""
    in_use = [
        key
        for key in keys
        if key["role"] == Role.ADMIN
        and key["lastUsedOn"]
        and is_valid(revoked_at=key["revokedAt"], expires_at=key["expiresAt"], now=now())
    ]
    return bool(keys) and not in_use


async def _first_key(deeds: Deeds) -> str | None:
    """The key of the first administrator, which nobody is told again."""
    await damage.check(deeds.replica)
    return (await deeds.perform("issueApiKey", {"name": FIRST_ADMIN, "role": Role.ADMIN})).secret


async def _example(graph: Database) -> Example | None:
    (outcomes,) = await graph.read(statement("reads/example_outcome").text, {})
    return Example(**outcomes[0]) if outcomes else None
