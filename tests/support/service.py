"""The whole service as a process of its own, as a person starts it, and HTTP to it."""

import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

COMMAND = str(Path(sys.executable).with_name("samsyn"))
READY_SECONDS_MAX = 120.0
END_SECONDS_MAX = 60.0
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # else httpx reads all certificates anew for each request, in 25 ms
TRIES = 5  # of a deed that the database takes too long for
ADMIN_KEY = "test-bootstrap-key-of-an-admin-0123456789"
AS_ADMIN = {"Authorization": f"Bearer {ADMIN_KEY}"}
ISSUE_KEY = "mutation($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret apiKey { id } } }"
CREATE_GOAL = """
mutation create_goal($input: CreateGoalInput!) {
  createGoal(input: $input) { goal { id name } userErrors { message } }
}
"""
GOALS = """
query goals($after: String) {
  goals(first: 100, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } }
}
"""


@dataclass(frozen=True, slots=True)
class Service:
    """A running `samsyn serve`: its process, where it answers, and the lines that it has printed so far."""

    process: subprocess.Popen[str]
    url: str
    lines: list[str] = field(default_factory=list[str])

    def ask(self, query: str, **variables: object) -> dict[str, Any]:
        """The whole answer to a GraphQL request of an admin, with its errors."""
        return self.ask_with(ADMIN_KEY, query, **variables)

    def ask_with(self, key: str, query: str, /, **variables: object) -> dict[str, Any]:
        """The same with another's key."""
        body = {"query": query, "variables": variables}
        headers = {"Authorization": f"Bearer {key}"}
        return httpx.post(f"{self.url}/graphql", json=body, headers=headers, verify=NO_TLS, timeout=20).json()

    def issue_key(self, role: str, name: str = "Strateg", **more: object) -> dict[str, str]:
        """The `secret` and the `id` of a new key; `more` is what else its input has, such as `actorIds`."""
        issued = self.ask(ISSUE_KEY, input={"name": name, "role": role, **more})["data"]["issueApiKey"]
        return {"secret": issued["secret"], "id": issued["apiKey"]["id"]}

    def create_goal(self, name: str) -> str:
        """The id of a new goal, once it is saved; a database that has just started may be too slow at first."""
        given = {"name": name, "idempotencyKey": str(uuid4())}  # so that it is done once, however often it is asked for
        answer = self.ask(CREATE_GOAL, input=given)
        for _ in range(TRIES):
            if answer["data"] is not None:
                break
            assert [error["extensions"]["code"] for error in answer["errors"]] == ["UNAVAILABLE"], answer
            answer = self.ask(CREATE_GOAL, input=given)
        payload = answer["data"]["createGoal"]
        assert payload["userErrors"] == []
        return payload["goal"]["id"]

    def goal_names(self) -> list[str]:
        """The names of all goals, in the order of the list."""
        names: list[str] = []
        after = None
        while True:
            page = self.ask(GOALS, after=after)["data"]["goals"]
            names += [goal["name"] for goal in page["nodes"]]
            if not page["pageInfo"]["hasNextPage"]:
                return names
            after = page["pageInfo"]["endCursor"]

    def status(self, path: str) -> int:
        """The status code that a path answers."""
        return httpx.get(f"{self.url}{path}", verify=NO_TLS, timeout=20).status_code

    def readiness(self) -> str:
        """What /readyz says is failing, or "ok"."""
        answer = httpx.get(f"{self.url}/readyz", verify=NO_TLS, timeout=20).json()
        return answer.get("failing", answer["status"])

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """The exit code, after the signal."""
        self.process.send_signal(number)
        return self.process.wait(END_SECONDS_MAX)

    def printed(self) -> str:
        """Everything that it has printed so far."""
        return "".join(self.lines)


@contextmanager
def serving(folder: Path, *, until_it_says: str = "answers on", **settings: str) -> Generator[Service]:
    """A service on a free port with its data in the folder, once it has said so; stopped at the end of the block.

    `settings` are SAMSYN_ variables without the prefix, in lower case; the graph isn't seeded unless they say so.
    """
    port = settings.pop("port", str(free_port()))
    process = begun(["serve"], data_dir=str(folder), port=port, **{"seed": "none", **settings})
    service = Service(process, f"http://127.0.0.1:{port}")
    reader = threading.Thread(target=_read, args=(process, service.lines), daemon=True)
    reader.start()
    try:
        until(lambda: process.poll() is not None or until_it_says in service.printed(), READY_SECONDS_MAX)
        assert process.poll() is None, f"it ended with {process.poll()}: {service.printed()}"
        yield service
    finally:
        if process.poll() is None:
            service.end()
        reader.join(END_SECONDS_MAX)
        if process.stdout:
            process.stdout.close()


def begun(arguments: list[str], *, locale: str = "C.UTF-8", script: str = "", **settings: str) -> subprocess.Popen[str]:
    """The command `samsyn` with the arguments and none but these settings, its output in one stream and in English.

    A Python `script` may take its place, to prepare what it is run with.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SAMSYN_")}
    environment |= {
        "SAMSYN_BOOTSTRAP_ADMIN_KEY": ADMIN_KEY,
        "SAMSYN_RATE_BURST": str(10**9),
        "SAMSYN_DRAIN_SECONDS": "0",  # no load balancer asks; tests of a stop say how long theirs drains
        "LC_ALL": locale,
    }
    environment |= {f"SAMSYN_{name.upper()}": value for name, value in settings.items()}
    return subprocess.Popen(  # noqa: S603 (our own command)
        [*([sys.executable, "-c", script] if script else [COMMAND]), *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def told(arguments: list[str], **settings: str) -> tuple[int, str]:
    """The exit code and the output of a command that ends by itself."""
    process = begun(arguments, **settings)
    output, _ = process.communicate(timeout=END_SECONDS_MAX)
    return process.returncode, output


def until(condition: Callable[[], object], seconds_max: float) -> float:
    """The seconds that it took until the condition held; a failure where it never did."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds_max, f"this didn't come true within {seconds_max} s"
        time.sleep(0.05)
    return time.monotonic() - began


def descendants(pid: int) -> dict[int, str]:
    """The processes below one, with their command lines."""
    command = ["ps", "-axww", "-o", "pid=", "-o", "ppid=", "-o", "command="]
    listed = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 (whichever ps there is)
    rows = [line.split(maxsplit=2) for line in listed.stdout.splitlines()]
    found: dict[int, str] = {}
    parents = {pid}
    while parents:
        below = {int(row[0]): row[2] for row in rows if int(row[1]) in parents}
        found |= below
        parents = set(below)
    return found


def is_answering(service: Service) -> bool:
    """Whether the service answers and is ready."""
    try:
        return service.readiness() == "ok"
    except httpx.TransportError:
        return False


def is_live(service: Service) -> bool:
    """Whether the service answers at all."""
    try:
        return service.status("/livez") == HTTPStatus.OK
    except httpx.TransportError:
        return False


def database_of(service: Service) -> int:
    """The process of the service's embedded database."""
    [pid] = [pid for pid, command in descendants(service.process.pid).items() if "embedded_child" in command]
    return pid


def is_alive(pid: int) -> bool:
    """Whether there is such a process that isn't a mere entry waiting to be collected."""
    state = subprocess.run(["ps", "-o", "state=", "-p", str(pid)], check=False, capture_output=True, text=True)  # noqa: S603, S607
    return state.stdout.strip() not in {"", "Z"}


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _read(process: subprocess.Popen[str], lines: list[str]) -> None:
    if process.stdout:
        lines.extend(process.stdout)
