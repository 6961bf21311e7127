"""A server on this machine that answers as the Kolada API v3 is documented to, and has faults when it is told to.

It takes 25 ids of a kind, else it answers 422, and some calls a second, else 429 with Retry-After.
"""

import json
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

IDS_MAX = 25

Json = dict[str, Any]


@dataclass(slots=True)
class Published:
    """What Kolada publishes here, and how it behaves.

    `faults` are used up, one a call: a status, ("status", headers), "cut", "no json", "no object", "no values", "slow",
    or None for a call that is answered well. `paths` are the calls that came, and `statuses` what they were answered.
    """

    municipalities: list[Json] = field(default_factory=list[Json])
    groups: list[Json] = field(default_factory=list[Json])
    kpis: list[Json] = field(default_factory=list[Json])
    rows: list[Json] = field(default_factory=list[Json])
    page_rows: int = 5_000
    next_host: str = ""
    next_is_same: bool = False
    next_is: str = "{host}{path}?{rest}&page={number}"
    calls_per_second_max: int = 1_000_000
    faults: list[Any] = field(default_factory=list[Any])
    always: Any = None
    paths: list[str] = field(default_factory=list[str])
    statuses: list[int] = field(default_factory=list[int])
    times: list[float] = field(default_factory=list[float])
    url: str = ""
    slow_seconds: float = 1.0

    def answer(self, path: str) -> tuple[int, Any]:
        """The status and the content of an answer without a fault."""
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        match [unquote(step) for step in parts.path.strip("/").split("/")]:
            case ["v3", "municipality"]:
                found = self.municipalities
            case ["v3", "municipality_groups"]:
                found = [group for group in self.groups if query["title"].casefold() in group["title"].casefold()]
            case ["v3", "kpi", ids]:
                found = [kpi for kpi in self.kpis if kpi["id"] in ids.split(",")]
                if len(ids.split(",")) > IDS_MAX:
                    return 422, {"detail": "too many ids"}
            case ["v3", "data", "municipality", codes, "kpi", ids]:
                wanted = (codes.split(","), ids.split(","))
                if any(len(each) > IDS_MAX for each in wanted):
                    return 422, {"detail": "too many ids"}
                found = [row for row in self.rows if row["municipality"] in wanted[0] and row["kpi"] in wanted[1]]
            case _:
                return 404, {"detail": "Not Found"}
        page = self._page(parts.path, query, found)
        return 200, {**page, "next_url": f"{self.url}{path}"} if self.next_is_same else page

    def _page(self, path: str, query: Mapping[str, str], found: list[Json]) -> Json:
        size, number = min(self.page_rows, int(query["per_page"])), int(query.get("page", 1))
        some = found[(number - 1) * size : number * size]
        rest = "&".join(f"{name}={value}" for name, value in query.items() if name != "page")
        form = {"host": self.next_host or self.url, "path": path, "last": path.rpartition("/")[2], "rest": rest}
        more = number * size < len(found)
        return {
            "values": some,
            "count": len(some),
            "next_url": self.next_is.format(**form, number=number + 1) if more else None,
            "previous_url": self.next_is.format(**form, number=number - 1) if number > 1 else None,
        }


@contextmanager
def publishing(published: Published) -> Generator[Published]:
    """A server of what is published, with its address as `url`, as long as the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"published": published}))
    server.daemon_threads = True
    published.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield published
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    published: Published

    def do_GET(self) -> None:
        published, now = self.published, time.monotonic()
        published.paths.append(self.path)
        published.times.append(now)
        fault = published.faults.pop(0) if published.faults else published.always
        status, content = published.answer(self.path)
        headers: Mapping[str, str] = {}
        if sum(now - each < 1 for each in published.times) > published.calls_per_second_max:
            status, headers = 429, {"Retry-After": "1"}
        elif isinstance(fault, int):
            status = fault
        elif isinstance(fault, tuple):
            status, headers = fault
        elif fault == "slow":
            time.sleep(published.slow_seconds)
        published.statuses.append(status)
        self._send(status, headers, _body(fault, content), cut=fault == "cut")

    def _send(self, status: int, headers: Mapping[str, str], body: bytes, *, cut: bool) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        if cut:
            body, self.close_connection = body[: len(body) // 2], True
        try:
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # whoever asked has given up

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (as its base names it)
        pass


def _body(fault: Any, content: Any) -> bytes:
    instead = {"no json": b"<html>Oj!</html>", "no object": b"[]", "no values": b'{"count": 0}'}
    return instead.get(fault) if isinstance(fault, str) and fault in instead else json.dumps(content).encode()  # pyright: ignore[reportReturnType]
