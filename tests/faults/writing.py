"""Sixteen writers of a thousand goals, each written until it is acknowledged, whatever happens meanwhile."""

import itertools
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import httpx

from tests.support.service import AS_ADMIN, Service

WRITERS: Final = 16
DEEDS: Final = 1_000
PAUSE_SECONDS: Final = 0.1  # before a deed is sent again, with the same key
ENOUGH_SECONDS: Final = 120.0
CREATE: Final = "mutation ($input: CreateGoalInput!) { createGoal(input: $input) { userErrors { code message } } }"


class Writers:
    """The writers; `acknowledged` grows while they write."""

    def __init__(self, url: str, deeds: int = DEEDS) -> None:
        """Writers to a service, which may be another process later on, at the same address."""
        self.acknowledged: list[str] = []
        self.refused: Counter[str] = Counter()
        self.longest_seconds = 0.0
        self._url = url
        self._deeds = deeds
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()

    def start(self) -> ThreadPoolExecutor:
        """Have them write; leaving the pool waits for them."""
        pool = ThreadPoolExecutor(WRITERS)
        for _ in range(WRITERS):
            pool.submit(self._write)
        return pool

    def wait_for(self, count: int) -> None:
        """Return when so many are acknowledged."""
        deadline = time.monotonic() + ENOUGH_SECONDS
        while len(self.acknowledged) < count:
            assert time.monotonic() < deadline, f"{len(self.acknowledged)} of {count} are acknowledged: {self.refused}"
            time.sleep(0.02)

    def told(self, service: Service) -> str:
        """What came of it, after making sure that each goal that was acknowledged is there, and once."""
        names = Counter(service.goal_names())
        lost = [name for name in self.acknowledged if not names[name]]
        doubled = [name for name, count in names.items() if count > 1]
        assert (lost, doubled) == ([], [])
        assert set(self.refused) <= {"UNAVAILABLE", "gone"}, self.refused
        return f"{len(self.acknowledged):,} acknowledged, 0 lost, 0 doubled; longest wait {self.longest_seconds:.1f} s"

    def _write(self) -> None:
        with httpx.Client(timeout=30, headers=AS_ADMIN, trust_env=False) as client:
            while True:
                with self._lock:
                    number = next(self._numbers)
                if number > self._deeds:
                    return
                self._until_acknowledged(client, f"Mål {number:04}")

    def _until_acknowledged(self, client: httpx.Client, name: str) -> None:
        variables = {"input": {"name": name, "idempotencyKey": f"nyckel {name}"}}
        began = time.monotonic()
        while (code := self._code(client, {"query": CREATE, "variables": variables})) is not None:
            self.refused[code] += 1
            assert time.monotonic() - began < ENOUGH_SECONDS, code
            time.sleep(PAUSE_SECONDS)
        self.longest_seconds = max(self.longest_seconds, time.monotonic() - began)
        self.acknowledged.append(name)

    def _code(self, client: httpx.Client, body: object) -> str | None:
        """Why it isn't done; None where it is."""
        try:
            answer = client.post(f"{self._url}/graphql", json=body).json()
        except (httpx.TransportError, ValueError):
            return "gone"
        if errors := answer.get("errors"):
            return str(errors[0]["extensions"]["code"])
        faults = answer["data"]["createGoal"]["userErrors"]
        return str(faults) if faults else None
