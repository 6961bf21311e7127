"""A client beside an attack, in a process of its own: it asks until its input closes, and prints what it was answered.

    python -m tests.faults.beside URL

It comes from an address of its own on this machine, so that it has units of its own to ask with.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

import httpx

ADDRESS: Final = "127.0.0.77"
PAUSE_SECONDS: Final = 0.03  # so that it stays below the rate that it may ask at
SECONDS_MAX: Final = 30
QUESTION: Final = {"query": "{ goals(first: 10) { nodes { name contributions { nodes { title } } } } }"}


@dataclass(slots=True)
class Beside:
    """What a client beside was answered: the milliseconds of each answer, and what came instead of others."""

    livez: list[float] = field(default_factory=list[float])
    graphql: list[float] = field(default_factory=list[float])
    faults: list[str] = field(default_factory=list[str])

    def figures(self) -> str:
        """How long the answers took, as the 99th percentile, and how many there were."""
        return f"client {_p99(self.graphql):.0f} ms, `/livez` {_p99(self.livez):.0f} ms"


@contextmanager
def beside(url: str) -> Generator[Beside]:
    """A client that asks while the block runs; what it was answered is there after the block."""
    found = Beside()
    command = [sys.executable, "-m", "tests.faults.beside", url]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 (ours)
    try:
        yield found
    finally:
        output, _ = process.communicate("", timeout=2 * SECONDS_MAX)
    found.livez, found.graphql, found.faults = json.loads(output)


def _p99(milliseconds: list[float]) -> float:
    return sorted(milliseconds)[int(len(milliseconds) * 0.99)]


def main(url: str) -> None:
    """Ask until standard input closes: /livez on a new connection each time, GraphQL on one that is kept."""
    closed = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), closed.set()), daemon=True).start()
    livez: list[float] = []
    graphql: list[float] = []
    faults: list[str] = []
    transport = httpx.HTTPTransport(local_address=ADDRESS)
    with httpx.Client(base_url=url, transport=transport, timeout=SECONDS_MAX) as kept:
        while not closed.is_set() or not graphql:
            for times, ask in ((livez, _livez), (graphql, _graphql)):
                began = time.perf_counter()
                try:
                    fault = ask(url, kept)
                except httpx.HTTPError as error:
                    fault = repr(error)
                times.append((time.perf_counter() - began) * 1_000)
                faults += [fault] if fault else []
            time.sleep(PAUSE_SECONDS)
    sys.stdout.write(json.dumps([livez, graphql, faults]))


def _livez(url: str, _: httpx.Client) -> str:
    with httpx.Client(transport=httpx.HTTPTransport(local_address=ADDRESS), timeout=SECONDS_MAX) as client:
        response = client.get(f"{url}/livez")
    return "" if response.is_success else response.text


def _graphql(_: str, kept: httpx.Client) -> str:
    response = kept.post("/graphql", json=QUESTION)
    return "" if response.is_success and "errors" not in response.json() else response.text


if __name__ == "__main__":
    main(sys.argv[1])
