"""The processes that are measured: started, waited for, weighed, and stopped again whatever happens."""

import shutil
import subprocess
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from signal import SIGTERM, Signals
from typing import Final

from samsyn.errors import CannotStart

READY_SECONDS_MAX: Final = 120.0
STOP_SECONDS_MAX: Final = 20.0
POLL_SECONDS: Final = 0.05
MEGABYTE: Final = 2**20
WORKER: Final = b"multiprocessing.spawn"  # in the command line of a process that Python has spawned


@contextmanager
def running(
    name: str,
    command: Sequence[str | Path],
    *,
    folder: Path,
    environment: Mapping[str, str],
    is_ready: Callable[[], bool],
    ends_by: Signals = SIGTERM,
    user: str | None = None,
) -> Generator[int]:
    """A process with what it says in `<folder>/<name>.log`; yields its id once it is ready.

    Raises CannotStart with the end of the log where it ends before, or takes too long.
    """
    log = folder / f"{name}.log"
    with log.open("ab") as said:
        process = subprocess.Popen(  # noqa: S603 -- our own command
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
            user=user,
        )
    try:
        deadline = time.monotonic() + READY_SECONDS_MAX
        while not is_ready():
            if process.poll() is not None or time.monotonic() > deadline:
                raise CannotStart(f"{name} didn't get ready:\n{log.read_text(errors='replace')[-2_000:]}")
            time.sleep(POLL_SECONDS)
        yield process.pid
    finally:
        process.send_signal(ends_by)
        try:
            process.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def found(program: str, package: str, *, among: str = "") -> Path:
    """Return where a program is: on the PATH, else the last that fits a pattern. Raises CannotStart in words."""
    on_path = shutil.which(program)
    places = [Path(on_path)] if on_path else sorted(Path("/").glob(among.lstrip("/"))) if among else []
    if not places:
        raise CannotStart(f"There is no {program}. Install it (Debian: apt-get install {package}).")
    return places[-1]


def megabytes(pid: int) -> float:
    """Return what a process and all below it keep in memory, each page that several share counted once."""
    return sum(_proportional(each) for each in _with_descendants(pid)) / MEGABYTE


def megabytes_of_worker(pid: int) -> float:
    """Return what the one worker of a service keeps in memory, as `megabytes` counts."""
    [worker] = [each for each in _with_descendants(pid) if WORKER in Path(f"/proc/{each}/cmdline").read_bytes()]
    return _proportional(worker) / MEGABYTE


def _with_descendants(pid: int) -> list[int]:
    children = [
        int(child)
        for thread in Path(f"/proc/{pid}/task").glob("*")
        for child in (thread / "children").read_text().split()
    ]
    return [pid, *(each for child in children for each in _with_descendants(child))]


def _proportional(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1_024
    return 0
