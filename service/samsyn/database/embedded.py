"""The embedded database: an ArcadeDB server in a child process, reached over Bolt like any other."""

import errno
import importlib.util
import json
import logging
import os
import platform
import secrets
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samsyn.database import files, folders
from samsyn.database.port import Address
from samsyn.database.present import Present, marks_of
from samsyn.errors import CannotStart, DatabaseDamaged
from samsyn.settings import bare_environment

CHILD = Path(__file__).with_name("embedded_child.py")
CONSOLE = Path("log") / "console.log"
USER = "root"
DATABASE = "neo4j"
READY_SECONDS_MAX = 120  # a start takes 1.5 s; replaying a long log after a crash takes longer
STOP_SECONDS_MAX = 30  # a stop takes 0.1 s; pages that wait for a slow disk take longer
STARTS_MAX = 5  # another program may take a port between our finding it free and the database's opening it, and
RETRY_SECONDS = 2  # the database of a parent that was killed needs a moment to stop and let go of its files
LOCKED = "is locked by another process"
PORT_TAKEN = "Unable to listen"
OUT_OF_MEMORY = ("OutOfMemoryError", "heap", "Cannot allocate memory", "errno=12")  # as the JVM says it
LAST_LINES = 3  # of what the database printed, which hold the reason where there is one
LAST_CHARACTERS = 500
FREE_BYTES_MIN = 100 * 1024 * 1024  # an empty database takes 2 MB, its two logs up to 64 MB each between checkpoints

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the child listens, on 127.0.0.1."""

    bolt: int
    http: int


@dataclass(frozen=True, slots=True)
class Embedded:
    """A running embedded database: where it answers, and its process. Stop it with `stop`."""

    address: Address
    folder: Path
    heap: str
    ports: Ports
    process: subprocess.Popen[str]
    files: Present


def start(
    folder: Path,
    *,
    heap: str = "1g",
    ports: Ports | None = None,
    password: str | None = None,
    if_changed: Callable[[str], None] | None = None,
) -> Embedded:
    """Start the database whose data is in `folder` (made where it is missing) and return it ready to answer.

    The password is a new one at every start, and the ports are free ones. Give both to put a database back where
    a dead one answered. Files that have changed since it was stopped are refused, unless somebody is to be told
    `if_changed`. Raises CannotStart in words. The caller holds the folder's lock: two servers on one folder
    are refused by the database, but less kindly.
    """
    _check_platform()
    folder = made(folder)
    try:
        files.compare(folder)
    except DatabaseDamaged as damage:
        if if_changed is None:
            raise
        if_changed(" ".join(damage.faults))
    else:
        files.forget(folder)  # from now on they change
    password = password or secrets.token_urlsafe(24)
    failure = ""
    for _ in range(STARTS_MAX):
        chosen = ports or _free_ports()
        process = _spawned(folder)
        order = {"heap": heap, "password": password, "bolt_port": chosen.bolt, "http_port": chosen.http}
        try:
            failure = _failure_of(process, order, folder)
        except BaseException:  # Ctrl-C among them: whoever starts a process ends it
            end(process)
            raise
        if not failure:
            uri = f"bolt://127.0.0.1:{chosen.bolt}"
            marks = marks_of(folder)
            address = Address(uri, USER, password, DATABASE, embedded=True, folder=str(folder), marks=marks)
            return Embedded(address, folder, heap, chosen, process, Present(address))
        end(process)
        if LOCKED in failure:
            time.sleep(RETRY_SECONDS)
        elif PORT_TAKEN not in failure:
            break
        log.warning("the embedded database did not start at the first try (%s)", failure)
    raise CannotStart(f"The embedded database in {folder} didn't start: {_in_words(failure, folder, heap)}")


def death_of(embedded: Embedded) -> str:
    """Why the database has died, and what to do, as far as that can be told."""
    code = embedded.process.returncode
    ended = f"signal {-code}, {signal.strsignal(-code)}" if code < 0 else f"exit code {code}"
    if code == -signal.SIGKILL:
        return f"{ended}, as the system does where memory runs out"
    words = _last_lines(embedded.folder)
    return f"{ended}. {_advice(words, embedded.heap) or words}"


def stop(embedded: Embedded) -> None:
    """Stop the database in good order: everything that was acknowledged is on disk when this returns.

    One whose files are gone is killed, as it would write what it has yet to write to whatever is in their place.
    """
    if embedded.files.are_gone():
        embedded.process.kill()
    end(embedded.process)
    if embedded.process.returncode == 0:
        files.note(embedded.folder)


def end(process: subprocess.Popen[str]) -> None:
    """Close the child's standard input, which ends it, and wait; one that hangs is killed."""
    if process.stdin:
        try:
            process.stdin.close()
        except BrokenPipeError:
            log.debug("the embedded database had ended by itself")
    try:
        process.wait(STOP_SECONDS_MAX)
    except subprocess.TimeoutExpired:
        log.warning("the embedded database did not stop within %s s and is killed", STOP_SECONDS_MAX)
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()


def made(folder: Path, *, or_another: bool = True) -> Path:
    """The folder, whole path, after making it where it is missing.

    Raises CannotStart where it can't be written to, or has no room; whether somebody may choose `or_another` is told.
    """
    another = ", or choose another folder with SAMSYN_DATA_DIR" if or_another else ""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        is_full = error.errno == errno.ENOSPC
        why = "the disk is full" if is_full else (error.strerror or str(error))
        advice = "Make room" if is_full else f"Let {folders.name_of(os.geteuid())} write there"
        raise CannotStart(f"The data folder {folder} can't be written to ({why}). {advice}{another}.") from error
    folders.check_ours(folder)
    folders.close(folder, "SAMSYN_DATA_DIR")
    needed = folders.RUNNING_BYTES_MIN if (folder / "databases").exists() else FREE_BYTES_MIN
    if free < needed:
        raise CannotStart(
            f"The disk of the data folder {folder} is full: {free // 2**20} MB are free and the database needs "
            f"{needed // 2**20}. Make room{another}."
        )
    return folder.resolve()


def _spawned(folder: Path) -> subprocess.Popen[str]:
    # -P: the child's modules are the installed ones, whatever lies beside the script. A session of its own: Ctrl-C
    # in the terminal is for the service, which stops the database last.
    command = [sys.executable, "-P", str(CHILD)]
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S603 (our own interpreter and script)
        command,
        cwd=folder,
        env=bare_environment(),
        stdin=pipe,
        stdout=pipe,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


def _failure_of(process: subprocess.Popen[str], order: dict[str, Any], folder: Path) -> str:
    """Why the child isn't ready, or nothing when it is."""
    if not process.stdin or not process.stdout:
        return "it has no pipes"
    try:
        process.stdin.write(json.dumps(order) + "\n")
        process.stdin.flush()
    except BrokenPipeError:
        return _last_words(process, folder)
    deadline = time.monotonic() + READY_SECONDS_MAX
    while not select.select([process.stdout], [], [], 1)[0]:
        if time.monotonic() > deadline:
            return f"it was not ready within {READY_SECONDS_MAX} s"
    line = process.stdout.readline()
    return str(json.loads(line).get("failure", "")) if line else _last_words(process, folder)


def _last_words(process: subprocess.Popen[str], folder: Path) -> str:
    return f"its process ended at once (exit code {process.wait(STOP_SECONDS_MAX)}). {_last_lines(folder)}"


def _last_lines(folder: Path) -> str:
    """What the database printed at last, in one line."""
    try:
        text = (folder / CONSOLE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    lines = [line.strip() for line in text.splitlines() if line.strip()][-LAST_LINES:]
    return f"Its last words: {' | '.join(lines)[-LAST_CHARACTERS:]}" if lines else ""


def _check_platform() -> None:
    if importlib.util.find_spec("arcadedb_embedded") is None:
        raise CannotStart(
            f"The embedded database isn't installed (there is none for {platform.system()} on {platform.machine()}?). "
            "Run 'make' again, or name a Neo4j database with SAMSYN_NEO4J_URI."
        )


def _free_ports() -> Ports:
    with socket.socket() as bolt, socket.socket() as http:
        bolt.bind(("127.0.0.1", 0))
        http.bind(("127.0.0.1", 0))
        return Ports(bolt.getsockname()[1], http.getsockname()[1])


def _in_words(failure: str, folder: Path, heap: str) -> str:
    log_file = f"Its log is {folder / CONSOLE}."
    damage = "If its files are damaged, put back a copy of the folder, or move it away to start with an empty one."
    return f"{failure.rstrip('.')}. {_advice(failure, heap) or damage} {log_file}"


def _advice(words: str, heap: str) -> str:
    """What to do about a failure that is told in the database's own words; nothing where they don't say."""
    if LOCKED in words:
        return "End the other process first."
    if PORT_TAKEN in words:
        return "Another program has taken its port: end that one."
    if any(each in words for each in OUT_OF_MEMORY):
        return f"SAMSYN_DATABASE_HEAP={heap} is too little for it, or more than the machine has: set another."
    return ""
