"""Load by wrk: so many connections ask one server for some seconds."""

import json
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import httpx

from bench.asking import ASK_SECONDS_MAX
from bench.processes import found
from bench.servers import Server

SCRIPT: Final = Path(__file__).with_name("wrk.lua")
NUMBER: Final = "@@"  # in its place the script puts a number that no request had before
SHORT: Final = 0.9  # of a good answer's bytes, below which a round's replies can't all have been good ones


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that a server is loaded with: a body to post, or an address to get, and how long a good answer is."""

    url: str
    body: str | None
    headers: Mapping[str, str]
    size: int


@dataclass(frozen=True, slots=True)
class Round:
    """What one server did in one round."""

    per_second: float
    p50: float  # milliseconds
    p99: float
    doubtful: bool  # some replies weren't good answers


def uncached(server: Server, body: Mapping[str, Any]) -> Asked:
    """Return a request that is computed each time: a variable that nothing uses differs."""
    varied = {**body, "variables": {**body["variables"], "unused": NUMBER}}
    return _posted(server, json.dumps(varied).replace(f'"{NUMBER}"', NUMBER))


def hot(server: Server, body: Mapping[str, Any]) -> Asked:
    """Return a request that is the same each time."""
    return _posted(server, json.dumps(body))


def not_modified(server: Server, body: Mapping[str, Any]) -> Asked:
    """Return a request by GET of a client that has the answer already."""
    address = f"{server.url}?{urlencode({'query': body['query'], 'variables': json.dumps(body['variables'])})}"
    first = httpx.get(address, headers=server.headers, timeout=ASK_SECONDS_MAX).raise_for_status()
    return Asked(address, None, {**server.headers, "If-None-Match": first.headers["etag"]}, 0)


def loaded(asked: Asked, *, connections: int, seconds: int, folder: Path) -> Round:
    """Return what the server did with so many connections, each asking again as soon as it has its answer."""
    file = "-"
    if asked.body is not None:
        (folder / "body.json").write_text(asked.body)
        file = str(folder / "body.json")
    headers = [part for name, value in asked.headers.items() for part in ("-H", f"{name}: {value}")]
    shape = ["-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", f"{ASK_SECONDS_MAX}s"]
    command = [found("wrk", "wrk"), *shape, "-s", SCRIPT, *headers, asked.url, "--", file, str(time.time_ns() // 1_000)]
    said = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 -- our own
    told = json.loads(said.stdout.splitlines()[-1])
    requests = told["requests"]
    return Round(
        per_second=requests / told["microseconds"] * 1e6,
        p50=told["p50"] / 1_000,
        p99=told["p99"] / 1_000,
        doubtful=bool(told["failed"]) or not requests or told["bytes"] / requests < asked.size * SHORT,
    )


def _posted(server: Server, body: str) -> Asked:
    headers = {"Content-Type": "application/json", **server.headers}
    reply = httpx.post(server.url, content=body.replace(NUMBER, "0"), headers=headers, timeout=ASK_SECONDS_MAX)
    return Asked(server.url, body, server.headers, len(reply.raise_for_status().content))
