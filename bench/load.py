"""Load by wrk: so many connections ask one server for some seconds."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.asking import ASK_SECONDS_MAX, Question, replied, some_of
from bench.processes import found
from bench.servers import Server

SCRIPT: Final = Path(__file__).with_name("wrk.lua")
SHORT: Final = 0.9  # of the shortest good answer's bytes, below which a round's replies can't all have been good ones


@dataclass(frozen=True, slots=True)
class Asked:
    """What a server is loaded with: the bodies that are posted in turns, and the bytes of the shortest good answer."""

    server: Server
    bodies: Sequence[str]
    size: int


@dataclass(frozen=True, slots=True)
class Round:
    """What one server did in one round."""

    per_second: float
    p50: float  # milliseconds
    p99: float
    doubtful: bool  # some replies weren't good answers


def asked(server: Server, question: Question) -> Asked:
    """Return what a server is loaded with to be asked a question, after it has answered some of it."""
    bodies = question.bodies(server)
    size = min(len(replied(server, body).content) for body in some_of(bodies))
    return Asked(server, [json.dumps(body) for body in bodies], size)


def loaded(asked: Asked, *, connections: int, seconds: int, folder: Path, begin: float = 0.0) -> Round:
    """Return what the server did with so many connections, each asking again as soon as it has its answer.

    The bodies are asked in their order, beginning behind that part of them.
    """
    file = folder / "bodies"
    file.write_text("".join(f"{body}\n" for body in asked.bodies))
    headers = [part for name, value in asked.server.headers.items() for part in ("-H", f"{name}: {value}")]
    shape = ["-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", f"{ASK_SECONDS_MAX}s"]
    passed_over = str(int(begin * len(asked.bodies)))
    command = [found("wrk", "wrk"), *shape, "-s", SCRIPT, *headers, asked.server.url, "--", file, passed_over]
    said = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 -- our own
    told = json.loads(said.stdout.splitlines()[-1])
    requests = told["requests"]
    return Round(
        per_second=requests / told["microseconds"] * 1e6,
        p50=told["p50"] / 1_000,
        p99=told["p99"] / 1_000,
        doubtful=bool(told["failed"]) or not requests or told["bytes"] / requests < asked.size * SHORT,
    )
