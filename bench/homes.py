"""The two homes of the graph, each with a database of its own that the service is given."""

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from samsyn.database import embedded
from samsyn.database.port import Address
from samsyn.model.vocabulary import Role
from samsyn.performing import deeds_over
from tests.support import neo4j_server

EMBEDDED: Final = "embedded"
NEO4J: Final = "Neo4j"
COLD_SECONDS_MAX: Final = 60.0  # a database that has just started, or been filled, thinks long about its first deed
HOMES: Final = (EMBEDDED, NEO4J)


class Home(NamedTuple):
    """A running database: which of the homes it is, its address and process, and a folder for whoever serves it."""

    name: str
    address: Address
    pid: int
    folder: Path


@contextmanager
def running(name: str, folder: Path) -> Generator[Home]:
    """An empty database with its data in the folder; it ends with the block. Raises CannotStart in words."""
    served = folder / f"served_{name}"
    if name == NEO4J:
        with neo4j_server.running(folder / name) as server:
            yield Home(name, server.address, server.process.pid, served)
        return
    database = embedded.start(folder / name)
    try:
        address = replace(database.address, folder=None, marks="")  # a service keeps its own in a folder of its own
        yield Home(name, address, database.process.pid, served)
    finally:
        embedded.stop(database)


@contextmanager
def of_its_own(name: str) -> Generator[Home]:
    """As `running`, in a folder that is there as long as the block."""
    with tempfile.TemporaryDirectory(prefix="samsyn-bench-") as folder, running(name, Path(folder)) as home:
        yield home


async def issued_key(address: Address) -> str:
    """A strategist's new key, by which a service over that database answers; the graph is migrated before."""
    async with deeds_over(address) as deeds:
        issued = ("issueApiKey", {"name": "Mätningen", "role": Role.STRATEGIST})
        [done] = await deeds.perform_all([issued], seconds_max=COLD_SECONDS_MAX)
    return done.secret or ""
