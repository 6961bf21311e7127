"""How long a backup and a restore take, and how long a deed waits beside a backup, on both homes of the graph.

`python -m bench.backups large` measures one size. Deeds are done one after the other over HTTP, first alone, then
while `samsyn backup FILE` writes as a process of its own. The service has run for so long that its checkpoint is there.
What was written is restored into an empty database of the same home; it says so itself if that isn't what was backed
up.
"""

import asyncio
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Final

from bench.calling import Call, calling, timed
from bench.data import SIZES, Size, place
from bench.homes import HOMES, Home, issued_key, of_its_own
from bench.loading import fill_graph
from bench.servers import environment, samsyn
from samsyn.command import checkpoint
from samsyn.database.homes import CHECKPOINT
from samsyn.errors import CannotStart
from tests.support.service import COMMAND, until

CREATE: Final = (
    "mutation($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } userErrors { message } } }"
)
ALONE_SECONDS: Final = 15.0
NODES: Final = 22_500  # of the small place
WARM_UP: Final = 50  # deeds, after which the database knows them
MEGABYTE: Final = 1e6


def main(size: Size, homes: Sequence[str] = HOMES) -> None:
    """Measure on both homes and print what came of it. Raises CannotStart where a backup or a restore fails."""
    print("\n| home | backup | file | deeds alone: p50, p99, most | beside it: p50, p99, most | restore |")
    print("|---|---|---|---|---|---|")
    for name in homes:
        print(_measured(name, size), flush=True)


def _measured(name: str, size: Size) -> str:
    """Return the row of the table."""
    with of_its_own(name) as home:
        asyncio.run(fill_graph(home.address, place(size)))
        key = asyncio.run(issued_key(home.address))
        path = home.folder.parent / "samsyn.backup"
        with samsyn(home, key) as service:
            if size.of(NODES) >= checkpoint.NODES_MIN:
                until(lambda: any(home.folder.glob(f"*{CHECKPOINT}")), checkpoint.SECONDS_MAX)
            names = count()
            call = calling(service, lambda: {"query": CREATE, "variables": {"input": {"name": f"Mål {next(names)}"}}})
            _timed_while(call, lambda n: n < WARM_UP)
            deadline = time.monotonic() + ALONE_SECONDS
            alone = _timed_while(call, lambda _: time.monotonic() < deadline)
            began, used = time.perf_counter(), _processor_seconds()
            writing = _begun(home, "backup", path)
            beside = _timed_while(call, lambda _: writing.poll() is None)
            written = _in_seconds(time.perf_counter() - began, _processor_seconds() - used)
            _check(writing, path)
        megabytes = path.stat().st_size / MEGABYTE
        content = path.read_bytes()
    with of_its_own(name) as empty:
        empty.folder.mkdir(exist_ok=True)
        path = empty.folder / "samsyn.backup"
        path.write_bytes(content)
        began, used = time.perf_counter(), _processor_seconds()
        restoring = _begun(empty, "restore", path)
        restoring.wait()
        restored = _in_seconds(time.perf_counter() - began, _processor_seconds() - used)
        _check(restoring, path)
    return f"| {name} | {written} | {megabytes:.1f} MB | {_in_words(alone)} | {_in_words(beside)} | {restored} |"


def _processor_seconds() -> float:
    """Return what processes that have ended here have used of the cores, the database not among them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _in_seconds(passed: float, used: float) -> str:
    return f"{passed:.1f} s, {used:.1f} of a core"


def _timed_while(call: Call, goes_on: Callable[[int], bool]) -> list[float]:
    """Return the milliseconds that deeds took, one after the other, as long as it goes on."""
    times: list[float] = []
    while goes_on(len(times)):
        times.append(timed(call))
    return times


def _begun(home: Home, command: str, path: Path) -> subprocess.Popen[bytes]:
    told = environment(home)
    log = path.with_suffix(".log").open("wb")
    return subprocess.Popen([COMMAND, command, path], env=told, stdin=subprocess.DEVNULL, stdout=log, stderr=log)  # noqa: S603 -- our own command


def _check(process: subprocess.Popen[bytes], path: Path) -> None:
    if process.returncode:
        said = path.with_suffix(".log").read_text()[-1_000:]
        raise CannotStart(f"{process.args} ended with {process.returncode}:\n{said}")


def _in_words(times: list[float]) -> str:
    ordered = sorted(times)
    p50, p99 = (ordered[int(len(ordered) * part)] for part in (0.5, 0.99))
    return f"{p50:.0f}, {p99:.0f}, {ordered[-1]:.0f} ms ({len(times):,})"


if __name__ == "__main__":
    main(SIZES[sys.argv[1] if sys.argv[1:] else "large"], sys.argv[2:] or HOMES)
