"""Calls one by one, over one kept connection, by a client that costs next to nothing."""

import json
import re
import socket
import time
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias, cast
from urllib.parse import urlsplit

from bench.servers import Server

AT_ONCE_BYTES: Final = 2**16

Call: TypeAlias = Callable[[], bytes]


def calling(server: Server, body: Callable[[], Mapping[str, Any]]) -> Call:
    """Return a call that asks a server what `body` says just then, and returns the body of the reply."""
    address = urlsplit(server.url)
    connection = socket.create_connection((address.hostname, address.port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    headers = {"Host": address.netloc, "Content-Type": "application/json", **server.headers}
    head = f"POST {address.path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items())

    def call() -> bytes:
        content = json.dumps(body()).encode()
        connection.sendall(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)
        reply = b""
        while b"\r\n\r\n" not in reply:
            reply += _received(connection)
        told, _, content = reply.partition(b"\r\n\r\n")
        size = int(re.search(rb"(?i)content-length: (\d+)", told)[1])  # pyright: ignore[reportOptionalSubscript]
        while len(content) < size:
            content += _received(connection)
        return content

    return call


def _received(connection: socket.socket) -> bytes:
    """What has come; stop where the server has hung up, which it does on who is silent for long."""
    if not (received := connection.recv(AT_ONCE_BYTES)):
        raise SystemExit("The server has hung up.")
    return received


def asking(server: Server, query: str, variables: Mapping[str, Any]) -> Call:
    """Return a call that asks the same each time."""
    body = {"query": query, "variables": dict(variables)}
    return calling(server, lambda: body)


def timed(call: Call) -> float:
    """Return a call's milliseconds. The reply is read by its last byte, then checked."""
    began = time.perf_counter()
    reply = call()
    milliseconds = (time.perf_counter() - began) * 1_000
    check(json.loads(reply))
    return milliseconds


def check(reply: Any) -> None:
    """Stop unless a reply is a good answer."""
    payloads = [each for each in reply["data"].values() if each] if "errors" not in reply else []
    if not payloads or any(map(_is_refused, payloads)):
        raise SystemExit(f"That is no good answer: {reply}")


def _is_refused(payload: Any) -> bool:
    """Whether it is a deed's payload that says what was wrong."""
    return isinstance(payload, dict) and bool(cast("dict[str, Any]", payload).get("userErrors"))
