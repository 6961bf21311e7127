"""The two homes of the graph: a Neo4j that the settings name, or the embedded database, which is kept running here."""

import logging
import os
import subprocess
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from samsyn.database import embedded, files
from samsyn.database.embedded import Embedded
from samsyn.database.folders import close, lack_of_room, remove_own
from samsyn.database.port import Address
from samsyn.errors import CannotStart
from samsyn.settings import Settings
from samsyn.spoken import in_locale

CHECKPOINT = "checkpoint"
PAUSE_SECONDS = 1.0  # before the second try to bring back an embedded database; it doubles from one to the next
PAUSE_SECONDS_MAX = 60.0  # after which somebody may have mended what is wrong
STEADY_SECONDS = 60.0  # of a life, after which a death is the first again
DISK_SECONDS = 2.0  # between two looks at how full its disk is, and whether its files are there
FILES = "SAMSYN_DATA_MARKS"  # the variable by which the workers are told which files are the database's
GONE = "The database's files aren't in %s any more: it was removed, moved or replaced, or its disk is gone."
IN_USE = "The data folder {folder} is in use by a service, or a command, that runs already (process {pid}). "
INSTEAD = "Stop that one first, or choose another folder with SAMSYN_DATA_DIR and another port with SAMSYN_PORT."
BESIDE = "It takes no commands just now, as while it starts or stops. Try again in a moment, or stop it first."

Say = Callable[[str], None]

log = logging.getLogger(__name__)


@contextmanager
def held(settings: Settings, *, beside: bool = False) -> Generator[None]:
    """Keep other services off the data folder while the block runs; nothing to keep where Neo4j is the home.

    The folder, or that of the cache, is closed to other users. Raises CannotStart, naming the folder and the process
    that holds it. A command that works `beside` a service isn't sent to another folder: what it does would be done to
    an empty graph.
    """
    if settings.neo4j_uri:
        _close_cache(settings)
        yield
        return
    folder = embedded.made(settings.data_dir, or_another=not beside)
    holder = folder / "samsyn.pid"
    try:
        with FileLock(folder / "samsyn.lock", timeout=0):
            own = f"{os.getpid()}\n"
            holder.write_text(own, encoding="ascii")
            try:
                yield
            finally:
                remove_own(holder, own)
    except Timeout as error:
        pid = holder.read_text(encoding="ascii").strip() if holder.exists() else "unknown"
        raise CannotStart(IN_USE.format(folder=folder, pid=pid) + (BESIDE if beside else INSTEAD)) from error


def _close_cache(settings: Settings) -> None:
    """Make the folder of the cache where it is missing, and close it to others."""
    if settings.cache_dir is None:
        return
    try:
        settings.cache_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStart(
            f"The folder {settings.cache_dir} can't be made ({error.strerror}). Choose another with SAMSYN_CACHE_DIR."
        ) from error
    close(settings.cache_dir, "SAMSYN_CACHE_DIR")


@contextmanager
def home(settings: Settings, say: Say, *, as_it_is: bool = False) -> Generator[Address]:
    """The address of the graph while the block runs, in a folder that is `held`.

    The embedded database is started; if its process dies, it is started again where it was; at the end it is stopped
    in good order. Files that have changed since are refused, or told of and opened `as_it_is`. Raises CannotStart.
    """
    address = configured(settings)
    if address:
        say(in_locale(en=f"The database is {address.uri}.", sv=f"Databasen är {address.uri}."))
        yield address
        return
    folder = settings.data_dir.resolve()
    if (folder / files.FOLDER).exists():
        starting = in_locale(
            en=f"Starting the embedded database in {folder} …", sv=f"Startar den inbyggda databasen i {folder} …"
        )
    else:
        starting = in_locale(
            en=f"Making a new and empty embedded database in {folder} …",
            sv=f"Skapar en ny och tom inbyggd databas i {folder} …",
        )
    say(starting)
    if_changed = say if as_it_is else None
    database = embedded.start(settings.data_dir, heap=settings.database_heap, if_changed=if_changed)
    with _kept_running(database):
        yield replace(database.address, checkpoint=_told(checkpoint_of(settings)))


def configured(settings: Settings) -> Address | None:
    """The address that the settings name, or None where the embedded database is to be started."""
    if settings.neo4j_uri is None:
        return None
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else None
    folder, marks = (str(settings.data_dir), os.environ.get(FILES, "")) if settings.neo4j_embedded else (None, "")
    return Address(
        uri=settings.neo4j_uri,
        user=settings.neo4j_user,
        password=password,
        database=settings.neo4j_database,
        embedded=settings.neo4j_embedded,
        folder=folder,
        marks=marks,
        checkpoint=_told(checkpoint_of(settings)),
    )


def checkpoint_of(settings: Settings) -> Path | None:
    """Where a checkpoint of the graph lies: beside the embedded data, or in the cache folder, if there is one."""
    if settings.neo4j_uri is None or settings.neo4j_embedded:
        return settings.data_dir / CHECKPOINT
    if settings.cache_dir is None:
        return None
    named = sha256(f"{settings.neo4j_uri} {settings.neo4j_database}".encode()).hexdigest()[:16]
    return settings.cache_dir / f"{named}.{CHECKPOINT}"


def _told(place: Path | None) -> str | None:
    """A place as an address has it, wherever that is read."""
    return str(place.resolve()) if place else None


def environment_of(address: Address) -> dict[str, str]:
    """The environment variables that make a worker's settings name the address."""
    perhaps = {
        "SAMSYN_NEO4J_USER": address.user,
        "SAMSYN_NEO4J_PASSWORD": address.password,
        "SAMSYN_DATA_DIR": address.folder,
        FILES: address.marks,
    }
    return {
        "SAMSYN_NEO4J_URI": address.uri,
        "SAMSYN_NEO4J_DATABASE": address.database,
        "SAMSYN_NEO4J_EMBEDDED": str(address.embedded).lower(),
        **{name: value for name, value in perhaps.items() if value},
    }


@contextmanager
def _kept_running(database: Embedded) -> Generator[None]:
    """Bring the database back, on the same ports and with the same password, whenever its process dies.

    The first time at once, then after growing pauses, until it has lived for a while. Told in the log, as is a full
    disk.
    """
    running = [database]
    stopping = threading.Event()

    def keep() -> None:
        pauses, began = _pauses(), time.monotonic()
        while True:
            _wait_for_end(running[0])
            dead = running[0]
            if not stopping.is_set() or (dead.process.returncode and not dead.files.are_gone()):
                log.error("The embedded database died (%s)", embedded.death_of(dead))
            embedded.stop(dead)
            if time.monotonic() - began > STEADY_SECONDS:
                pauses = _pauses()
            while running[0] is dead and not stopping.wait(next(pauses)):
                began = time.monotonic()
                running[0] = _started_again(dead)
            if stopping.is_set():
                embedded.stop(running[0])
                return

    keeper = threading.Thread(target=keep, name="embedded-database", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        embedded.stop(running[0])
        keeper.join()


def _pauses() -> Iterator[float]:
    """The seconds before each try to bring back the database."""
    yield 0.0
    pause = PAUSE_SECONDS
    while True:
        log.error("The embedded database is started again in %.0f s.", pause)
        yield pause
        pause = min(2 * pause, PAUSE_SECONDS_MAX)


def _started_again(dead: Embedded) -> Embedded:
    """A running database in the place of a dead one; the dead one itself, and a line in the log, where that fails.

    It fails where the files are gone: another would begin with an empty graph, or with a foreign one.
    """
    if dead.files.are_gone():
        log.error("%s It isn't started again.", GONE % dead.folder)
        return dead
    try:
        return embedded.start(dead.folder, heap=dead.heap, ports=dead.ports, password=dead.address.password)
    except CannotStart as error:
        log.error("%s", error)  # noqa: TRY400 (it is told in words)
    except (OSError, subprocess.SubprocessError) as error:
        log.error("There can be no process for the embedded database just now: %s", error)  # noqa: TRY400 (as above)
    return dead


def _wait_for_end(database: Embedded) -> None:
    """Return when the database's process has ended; until then, tell whenever its disk or its files change for worse.

    And whenever that is over.
    """
    was_lacking, was_gone = "", False
    while True:
        with suppress(subprocess.TimeoutExpired):
            database.process.wait(DISK_SECONDS)
            return
        lacking = lack_of_room(database.folder)
        if lacking and not was_lacking:
            log.error("Room is lacking in %s: %s. Nothing is saved until there is.", database.folder, lacking)
        elif was_lacking and not lacking:
            log.warning("There is room in %s again.", database.folder)
        gone = database.files.are_gone()
        if gone and not was_gone:
            log.error("%s Nothing is saved until they are back.", GONE % database.folder)
        elif was_gone and not gone:
            log.warning("The database's files are in %s again.", database.folder)
        was_lacking, was_gone = lacking, gone
