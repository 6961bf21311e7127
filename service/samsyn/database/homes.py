"""The two homes of the graph: a Neo4j that the settings name, or the embedded database, which is kept running here."""

import logging
import os
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from samsyn.database import embedded, files
from samsyn.database.embedded import Embedded
from samsyn.database.port import Address
from samsyn.errors import CannotStart, DatabaseDamaged
from samsyn.settings import Settings

CHECKPOINT = "checkpoint"
RESTART_SECONDS = 5.0  # between the tries to bring back an embedded database that can't be started just now

Say = Callable[[str], None]

log = logging.getLogger(__name__)


@contextmanager
def held(settings: Settings) -> Generator[None]:
    """Keep other services off the data folder while the block runs; nothing to keep where Neo4j is the home.

    Raises CannotStart, naming the folder and the process that holds it.
    """
    if settings.neo4j_uri:
        yield
        return
    folder = embedded.made(settings.data_dir)
    holder = folder / "samsyn.pid"
    try:
        with FileLock(folder / "samsyn.lock", timeout=0):
            holder.write_text(f"{os.getpid()}\n", encoding="ascii")
            try:
                yield
            finally:
                holder.unlink(missing_ok=True)
    except Timeout as error:
        pid = holder.read_text(encoding="ascii").strip() if holder.exists() else "unknown"
        raise CannotStart(
            f"The data folder {folder} is in use by a service that runs already (process {pid}). "
            "Stop that one first, or choose another folder with SAMSYN_DATA_DIR and another port with SAMSYN_PORT."
        ) from error


@contextmanager
def home(settings: Settings, say: Say, *, as_it_is: bool = False) -> Generator[Address]:
    """The address of the graph while the block runs, in a folder that is `held`.

    The embedded database is started; if its process dies, it is started again where it was; at the end it is stopped
    in good order. Files that have changed since are refused, or told of and opened `as_it_is`. Raises CannotStart.
    """
    address = configured(settings)
    if address:
        say(f"The database is {address.uri}.")
        yield address
        return
    say(f"Starting the embedded database in {settings.data_dir.resolve()} …")
    if as_it_is:
        try:
            files.compare(settings.data_dir.resolve())
        except DatabaseDamaged as damage:
            say(" ".join(damage.faults))
    database = embedded.start(settings.data_dir, heap=settings.database_heap, as_it_is=as_it_is)
    with _kept_running(database, settings.database_heap):
        yield database.address


def configured(settings: Settings) -> Address | None:
    """The address that the settings name, or None where the embedded database is to be started."""
    if settings.neo4j_uri is None:
        return None
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else None
    return Address(
        uri=settings.neo4j_uri,
        user=settings.neo4j_user,
        password=password,
        database=settings.neo4j_database,
        embedded=settings.neo4j_embedded,
    )


def checkpoint_of(settings: Settings) -> Path | None:
    """Where a checkpoint of the graph lies: beside the embedded data, or in the cache folder, if there is one."""
    if settings.neo4j_uri is None or settings.neo4j_embedded:
        return settings.data_dir / CHECKPOINT
    if settings.cache_dir is None:
        return None
    named = sha256(f"{settings.neo4j_uri} {settings.neo4j_database}".encode()).hexdigest()[:16]
    return settings.cache_dir / f"{named}.{CHECKPOINT}"


def environment_of(address: Address) -> dict[str, str]:
    """The environment variables that make a worker's settings name the address."""
    login = {"SAMSYN_NEO4J_USER": address.user, "SAMSYN_NEO4J_PASSWORD": address.password}
    return {
        "SAMSYN_NEO4J_URI": address.uri,
        "SAMSYN_NEO4J_DATABASE": address.database,
        "SAMSYN_NEO4J_EMBEDDED": str(address.embedded).lower(),
        **{name: value for name, value in login.items() if value},
    }


@contextmanager
def _kept_running(database: Embedded, heap: str) -> Generator[None]:
    """Bring the database back, on the same ports and with the same password, whenever its process dies."""
    running = [database]
    stopping = threading.Event()

    def keep() -> None:
        while True:
            running[0].process.wait()
            if stopping.is_set():
                return
            log.error("The embedded database died (exit code %s). Starting it again.", running[0].process.returncode)
            embedded.stop(running[0])
            _bring_back(running, heap, stopping)

    keeper = threading.Thread(target=keep, name="embedded-database", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        embedded.stop(running[0])
        keeper.join()


def _bring_back(running: list[Embedded], heap: str, stopping: threading.Event) -> None:
    dead = running[0]
    while not stopping.is_set():
        try:
            running[0] = embedded.start(dead.folder, heap=heap, ports=dead.ports, password=dead.address.password)
        except CannotStart as error:
            log.error("%s Trying again in %s s.", error, RESTART_SECONDS)  # noqa: TRY400 (it is told in words)
            stopping.wait(RESTART_SECONDS)
        else:
            break
    if stopping.is_set():
        embedded.stop(running[0])
