"""A PostgreSQL of our own with the peers' tables, from whatever version is installed."""

import os
import shutil
import signal
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from bench.data import Place
from bench.loading import tables
from bench.processes import found, running
from samsyn.errors import CannotStart
from tests.support.service import free_port

TABLES: Final = Path(__file__).parent / "peers" / "tables.sql"
DEBIAN: Final = "/usr/lib/postgresql/*/bin/{}"
SYSTEM_USER: Final = "postgres"  # PostgreSQL refuses to run as root
SETTINGS: Final = (
    "shared_buffers=1GB",
    "effective_cache_size=3GB",
    "random_page_cost=1.1",
    "listen_addresses=127.0.0.1",
)


class Postgres(NamedTuple):
    """A running PostgreSQL: its process, its address, and what it says that it is."""

    pid: int
    url: str
    version: str


@contextmanager
def postgres(folder: Path, place: Place) -> Generator[Postgres]:
    """A PostgreSQL that has the place in its tables, with its data in the folder; it ends with the block.

    Raises CannotStart in words.
    """
    user = SYSTEM_USER if os.geteuid() == 0 else None
    data, port = folder / "data", free_port()
    folder.mkdir()
    if user:
        shutil.chown(folder, user)
    make = [_program("initdb"), "-D", data, "--username=bench", "--auth=trust", "--encoding=UTF8", "--locale=C"]
    made = subprocess.run(make, check=False, capture_output=True, text=True, user=user, cwd=folder)  # noqa: S603 -- our own
    if made.returncode:
        raise CannotStart(f"PostgreSQL can't make a database:\n{made.stderr}")
    serve = [_program("postgres"), "-D", data, "-p", str(port), "-k", folder, *(f"--{each}" for each in SETTINGS)]
    ask = [_program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]

    def is_ready() -> bool:
        return subprocess.run(ask, check=False).returncode == 0  # noqa: S603 -- our own

    with running(
        "PostgreSQL",
        serve,
        folder=folder,
        environment=dict(os.environ),
        is_ready=is_ready,
        ends_by=signal.SIGINT,  # fast: without waiting for those who are connected
        user=user,
    ) as pid:
        url = f"postgres://bench@127.0.0.1:{port}/postgres"
        _fill(url, place)
        yield Postgres(pid, url, _told(url, "SHOW server_version").split()[0])


def _fill(url: str, place: Place) -> None:
    _told(url, TABLES.read_text())
    for table, rows in tables(place):
        _told(url, rows, f"COPY {table} FROM STDIN (FORMAT csv)")
    _told(url, "VACUUM ANALYZE")


def _told(url: str, given: str, command: str | None = None) -> str:
    """Return what psql says to statements, or to a command that reads what is given."""
    ask = [_program("psql"), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url]
    asked = [*ask, "-c", command] if command else ask
    said = subprocess.run(asked, check=False, input=given, capture_output=True, text=True)  # noqa: S603 -- our own
    if said.returncode:
        raise CannotStart(f"PostgreSQL refuses the tables:\n{said.stderr}")
    return said.stdout


def _program(name: str) -> Path:
    return found(name, "postgresql", among=DEBIAN.format(name))
