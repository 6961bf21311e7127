"""Many at once over HTTP against a service of several workers: each request on a connection of its own."""

import random
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.support.service import AS_ADMIN, Service

CLIENTS, UPDATES = 50, 20
ONE_KEY = 100
TRIES = 20
PAIRS = 10  # of links that would close a circle, and of a goal archived while something is registered for it
PAUSE_SECONDS_MAX = 1.5  # before somebody who came too late tries again
DEEDS = {
    "createGoal": "goal { id version name }",
    "updateGoal": "goal { id version name }",
    "linkAims": "link { weight }",
    "registerActor": "actor { id }",
    "archive": "node { id }",
    "registerContribution": "contribution { contributesTo { nodes { id } } }",
}
FAULT = "code reason path message ... on ConflictError { currentVersion }"
VERSION = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Goal { version } } }"


class Callers:
    """Clients that share a pool of threads; whichever worker is free takes each of their requests."""

    def __init__(self, service: Service) -> None:
        """Callers of a running service; `close` ends them."""
        self._pool = ThreadPoolExecutor(CLIENTS)
        headers = {**AS_ADMIN, "Connection": "close"}
        self._client = httpx.Client(
            base_url=service.url,
            timeout=60,
            trust_env=False,
            headers=headers,
            limits=httpx.Limits(max_connections=None),
        )

    def close(self) -> None:
        """Wait for whoever is under way."""
        self._pool.shutdown()
        self._client.close()

    def ask(self, query: str, **variables: Any) -> Any:
        """The data of an answer that has no errors, asked again while the service is too busy to do anything of it."""
        for _ in range(TRIES):
            answer = self._client.post("/graphql", json={"query": query, "variables": variables}).json()
            if "errors" not in answer:
                return answer["data"]
            assert [error["extensions"]["code"] for error in answer["errors"]] == ["UNAVAILABLE"], answer
            time.sleep(PAUSE_SECONDS_MAX)
        pytest.fail(f"It was too busy {TRIES} times.")

    def do(self, deed: str, **given: Any) -> Any:
        """A deed's payload, with its faults as `userErrors`."""
        kind = deed[0].upper() + deed[1:]
        selection = f"{DEEDS[deed]} replayed userErrors {{ {FAULT} }}"
        return self.ask(f"mutation ($input: {kind}Input!) {{ {deed}(input: $input) {{ {selection} }} }}", input=given)[
            deed
        ]

    def at_once(self, *deeds: tuple[str, dict[str, Any]]) -> list[Any]:
        """The payloads of deeds that set out at the same time."""
        together = threading.Barrier(len(deeds)) if len(deeds) <= CLIENTS else None

        def set_out(each: tuple[str, dict[str, Any]]) -> Any:
            if together:
                together.wait()
            return self.do(each[0], **each[1])

        return list(self._pool.map(set_out, deeds))

    def update_one_goal(self) -> None:
        """Fifty clients change a goal twenty times each, from the version that they read: no change is lost."""
        goal = self.do("createGoal", name="0")["goal"]["id"]

        def client(number: int) -> list[int]:
            dice = random.Random(number)  # noqa: S311 -- when somebody tries again
            saved: list[int] = []
            version = 1
            while len(saved) < UPDATES:
                given = {"id": goal, "expectedVersion": version, "name": str(version)}
                payload = self.do("updateGoal", **given)
                if payload["userErrors"]:
                    [fault] = payload["userErrors"]
                    assert fault["code"] == "CONFLICT", fault
                    assert fault["currentVersion"] > version
                    version = fault["currentVersion"]
                    time.sleep(dice.uniform(0, PAUSE_SECONDS_MAX))
                    [now] = self.ask(VERSION, ids=[goal])["nodes"]
                    assert now["version"] >= version
                    version = now["version"]
                else:
                    saved.append(version)
                    assert payload["goal"] == {"id": goal, "version": version + 1, "name": str(version)}
                    version += 1
            return saved

        saved = [version for each in self._pool.map(client, range(CLIENTS)) for version in each]
        assert sorted(saved) == list(range(1, CLIENTS * UPDATES + 1))

    def use_one_key(self) -> None:
        """A hundred requests with one idempotency key make one goal."""
        given = {"name": "En enda", "idempotencyKey": "en-enda"}
        payloads = self.at_once(*[("createGoal", given)] * ONE_KEY)
        assert len({payload["goal"]["id"] for payload in payloads}) == 1
        assert Counter(payload["replayed"] for payload in payloads) == {False: 1, True: ONE_KEY - 1}

    def close_circles(self) -> None:
        """Of a link and its mirror one is made."""
        for number in range(PAIRS):
            one, other = [self.do("createGoal", name=f"{number}{side}")["goal"]["id"] for side in "ab"]
            payloads = self.at_once(
                ("linkAims", {"fromId": one, "toId": other}), ("linkAims", {"fromId": other, "toId": one})
            )
            reasons = [fault["reason"] for payload in payloads for fault in payload["userErrors"]]
            assert reasons == ["CIRCLE"]

    def archive_what_is_served(self) -> None:
        """A goal is archived while a contribution to it is registered: the one that came later gives way or follows."""
        maker = self.do("registerActor", name="Klubben", kind="ASSOCIATION")["actor"]["id"]
        for number in range(PAIRS):
            goal = self.do("createGoal", name=f"Mål {number}")["goal"]["id"]
            given = {"title": "Vandring", "makers": [{"actorId": maker}], "contributesTo": [{"aimId": goal}]}
            archived, registered = self.at_once(
                ("archive", {"id": goal, "expectedVersion": 1}), ("registerContribution", given)
            )
            assert archived["userErrors"] == []
            if registered["userErrors"]:
                [fault] = registered["userErrors"]
                assert (fault["code"], fault["reason"]) == ("STATE", "ARCHIVED")
                assert fault["path"] == ["contributesTo", "0", "aimId"]
            else:
                assert registered["contribution"]["contributesTo"]["nodes"] == [{"id": goal}]


def collide(service: Service) -> None:
    """All of these, one after the other."""
    callers = Callers(service)
    try:
        callers.update_one_goal()
        callers.use_one_key()
        callers.close_circles()
        callers.archive_what_is_served()
    finally:
        callers.close()
