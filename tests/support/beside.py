"""Clients that ask a service meanwhile, beside whatever else is done to it."""

import http.client
import json
import threading
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from tests.support.hostile import address_in
from tests.support.service import AS_ADMIN

ANSWER_SECONDS_MAX = 20.0
PAUSE_SECONDS = 0.01
QUERY = json.dumps({"query": "{ place { code } }"})


@dataclass(frozen=True, slots=True)
class Beside:
    """How long each answer took, in seconds, and what wasn't answered as it should be."""

    livez: list[float] = field(default_factory=list[float])
    graphql: list[float] = field(default_factory=list[float])
    kept: list[float] = field(default_factory=list[float])  # GraphQL, too, on one connection
    faults: list[str] = field(default_factory=list[str])


@contextmanager
def asking(url: str) -> Generator[Beside]:
    """Ask /livez and GraphQL, each on new connections, and GraphQL on a kept one, while the block runs."""
    beside, ended = Beside(), threading.Event()
    works = (("/livez", beside.livez), ("/graphql", beside.graphql), ("/graphql", beside.kept))
    threads = [threading.Thread(target=_ask, args=(url, beside, ended, *work), daemon=True) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield beside
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def _ask(url: str, beside: Beside, ended: threading.Event, path: str, took: list[float]) -> None:
    connection = http.client.HTTPConnection(*address_in(url), timeout=ANSWER_SECONDS_MAX)
    asked = ("GET", path) if path == "/livez" else ("POST", path, QUERY)
    headers = {**AS_ADMIN, "Content-Type": "application/json"}
    with closing(connection):
        while not ended.wait(PAUSE_SECONDS):
            began = time.monotonic()
            try:
                connection.request(*asked, headers=headers)
                response = connection.getresponse()
                said = response.read()
            except (OSError, http.client.HTTPException) as error:
                beside.faults.append(f"{path}: {error!r} after {time.monotonic() - began:.1f} s")
                connection.close()
                continue
            took.append(time.monotonic() - began)
            if response.status != HTTPStatus.OK:
                beside.faults.append(f"{path}: {response.status} {said[:200]!r}")
            if took is not beside.kept:
                connection.close()
