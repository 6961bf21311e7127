"""Clients that wish a service ill, over plain sockets: those that say nothing, say little, never end, or never read.

Each opens its connections when the block begins and closes them at its end, and yields those that could be opened. What
the service does to them meanwhile is no error here.
"""

import resource
import socket
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from urllib.parse import urlsplit

import orjson

Address = tuple[str, int]

CONNECT_SECONDS_MAX = 10.0
READ_SECONDS_MAX = 40.0  # more than a service waits for anybody
TRICKLE_SECONDS = 0.5  # between two bytes
SMALL_BUFFER = 4_096  # in the client's kernel, so that what isn't read stays with the service
FILES_BESIDE = 500  # that the process has open beside these connections
BEGUN = b"POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
HALF_A_HEAD = b"GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: "


def address_in(url: str) -> Address:
    """The host and port that a URL names."""
    parts = urlsplit(url)
    return parts.hostname or "127.0.0.1", parts.port or 80


def question(query: str, *, path: str = "/graphql", headers: str = "") -> bytes:
    """A whole request by POST that asks a query, with more lines of head where they are given."""
    body = orjson.dumps({"query": query})
    return BEGUN % path.encode() + headers.encode() + b"Content-Length: %d\r\n\r\n" % len(body) + body


@contextmanager
def silent(address: Address, count: int) -> Generator[list[socket.socket]]:
    """Connections on which nothing is ever said."""
    with _saying(address, count, b"") as connections:
        yield connections


@contextmanager
def half_heads(address: Address, count: int) -> Generator[list[socket.socket]]:
    """Connections with a head that never ends."""
    with _saying(address, count, HALF_A_HEAD) as connections:
        yield connections


@contextmanager
def bodies_of_one_byte(address: Address, count: int, *, path: str = "/graphql") -> Generator[list[socket.socket]]:
    """Connections with one byte of a body that was announced as longer."""
    with _saying(address, count, BEGUN % path.encode() + b"Content-Length: 100\r\n\r\n{") as connections:
        yield connections


@contextmanager
def large_bodies_but_the_end(address: Address, count: int, size: int) -> Generator[list[socket.socket]]:
    """Connections with a body that lacks its last byte."""
    said = BEGUN % b"/graphql" + b"Content-Length: %d\r\n\r\n" % size + b" " * (size - 1)
    with _saying(address, count, said) as connections:
        yield connections


@contextmanager
def trickling_heads(address: Address, count: int) -> Generator[list[socket.socket]]:
    """Connections with a head that comes byte by byte, for as long as the block runs."""
    with half_heads(address, count) as connections, _trickling(connections, b"x"):
        yield connections


@contextmanager
def trickling_bodies(address: Address, count: int, *, path: str = "/graphql") -> Generator[list[socket.socket]]:
    """Connections with a body that comes byte by byte, for as long as the block runs."""
    with bodies_of_one_byte(address, count, path=path) as connections, _trickling(connections, b" "):
        yield connections


@contextmanager
def endless_chunks(address: Address, count: int) -> Generator[list[socket.socket]]:
    """Connections with a body in chunks of one byte that never end."""
    begun = BEGUN % b"/graphql" + b"Transfer-Encoding: chunked\r\n\r\n"
    with _saying(address, count, begun) as connections, _trickling(connections, b"1\r\n \r\n"):
        yield connections


@contextmanager
def never_reading(address: Address, count: int, request: bytes, *, times: int = 1) -> Generator[list[socket.socket]]:
    """Connections that ask so many times and read no answer."""
    with _saying(address, count, request * times) as connections:
        yield connections


@contextmanager
def barely_reading(address: Address, count: int, request: bytes) -> Generator[list[socket.socket]]:
    """Connections that ask, and read the answer byte by byte for as long as the block runs."""
    ended = threading.Event()

    def read(connections: Sequence[socket.socket]) -> None:
        while not ended.wait(TRICKLE_SECONDS):
            for connection in connections:
                with suppress(OSError):
                    _received_at_once(connection)

    with _saying(address, count, request) as connections, _beside(ended, read, connections):
        yield connections


def heard(connection: socket.socket) -> bytes:
    """Everything that the service says on a connection until it closes it; a timeout where it never does."""
    connection.settimeout(READ_SECONDS_MAX)
    said = bytearray()
    with suppress(ConnectionError):
        while piece := connection.recv(65_536):
            said += piece
    return bytes(said)


def is_closed(connection: socket.socket) -> bool:
    """Whether the service has closed a connection on which there is nothing more to read."""
    try:
        return _received_at_once(connection, socket.MSG_PEEK) == b""
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


def _received_at_once(connection: socket.socket, flags: int = 0) -> bytes:
    """The next byte, if it is there already; a BlockingIOError else."""
    connection.settimeout(0)
    try:
        return connection.recv(1, flags)
    finally:
        connection.settimeout(CONNECT_SECONDS_MAX)


@contextmanager
def _saying(address: Address, count: int, said: bytes) -> Generator[list[socket.socket]]:
    _make_room(count)
    with ExitStack() as stack:
        connections: list[socket.socket] = []
        for _ in range(count):
            with suppress(OSError):
                connection = stack.enter_context(_connected(address))
                connections.append(connection)
                if said:
                    connection.sendall(said)
        yield connections


def _connected(address: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    connection = socket.socket(family)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER)
    connection.settimeout(CONNECT_SECONDS_MAX)
    try:
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


@contextmanager
def _trickling(connections: Sequence[socket.socket], piece: bytes) -> Generator[None]:
    ended = threading.Event()

    def trickle(connections: Sequence[socket.socket]) -> None:
        while not ended.wait(TRICKLE_SECONDS):
            for connection in connections:
                with suppress(OSError):
                    connection.send(piece, socket.MSG_DONTWAIT)

    with _beside(ended, trickle, connections):
        yield


@contextmanager
def _beside(
    ended: threading.Event, work: Callable[[Sequence[socket.socket]], None], connections: Sequence[socket.socket]
) -> Generator[None]:
    thread = threading.Thread(target=work, args=(connections,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _make_room(count: int) -> None:
    """Let this process open so many connections more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = count + FILES_BESIDE
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted, hard), hard))
