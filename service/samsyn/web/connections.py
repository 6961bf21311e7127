"""The connections of a worker's clients: how many there may be, and for how long each may keep the service waiting.

A client keeps the service waiting for the head of a request, for its body, for the next request, or for room to write
an answer that it doesn't read. Each has its time. Where there are too many connections, or too much is held for them,
those who keep the service waiting give way, the longest first; whoever is being answered never does. So silent
connections lock nobody out, not even those that come from the same address.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable
from enum import StrEnum
from heapq import nsmallest
from http import HTTPStatus
from typing import Any, Final

import orjson
from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from samsyn import metrics
from samsyn.web.addresses import Proxies, counted, is_trusted

CONNECTIONS_MAX: Final = 2_048  # in a worker; more of them would wait for an answer longer than anybody does
HELD_BYTES_MAX: Final = 64 * 2**20  # in a worker, of bodies that aren't whole and answers that aren't read
UNREAD_BYTES_MAX: Final = 16 * 1_024  # of a client's answers; nothing more is taken from it until they are read
HEAD_BYTES_MAX: Final = 64 * 1_024  # a document of 16 kB takes three times as much in an address
PIECE_BYTES: Final = 16 * 1_024  # that are parsed before anything is counted: some thousand tiny headers
PIPELINED_MAX: Final = 32  # requests that wait behind another on a connection; hardly any client sends a second
GIVING_WAY_SHARE: Final = 16  # one in so many at once, so that not all are looked through for each that comes
PRESSED_SECONDS: Final = 2.0  # whoever waits for less gives way last: it may be on its way
LOOK_SECONDS: Final = 1.0

NO_REQUEST: Final = "This is no HTTP request."
TOO_LATE: Final = "The request didn't come within {:.0f} s. Send it again, faster."
HEAD_TOO_LARGE: Final = f"The request's head has more than {HEAD_BYTES_MAX:,} bytes. Send the document by POST."
TOO_MANY_AT_ONCE: Final = f"More than {PIPELINED_MAX} requests wait on this connection. Read their answers first."
TOO_MANY_CONNECTIONS: Final = "Too many requests are being answered just now. Try again in a moment."


class Awaited(StrEnum):
    """What a client keeps the service waiting for."""

    HEAD = "head"
    BODY = "body"
    NEXT_REQUEST = "next_request"
    READING = "reading"


SECONDS_MAX: Final = {
    Awaited.HEAD: 10.0,  # from the connection's opening, or the first byte of a later one
    Awaited.BODY: 10.0,  # after the head
    Awaited.NEXT_REQUEST: 75.0,  # longer than the proxies in use keep a connection, so that they are who closes it
    Awaited.READING: 15.0,  # without anything being read
}
STOPPING_SECONDS_MAX: Final = 3.0  # for reading, once the service stops


class Connection(HttpToolsProtocol):
    """A client's connection, which knows what its client keeps the service waiting for, and since when."""

    def __init__(self, together: "Connections", **given: Any) -> None:
        super().__init__(**given)
        self.together = together
        self.address = ""
        self.is_proxys = False
        self.held = 0  # bytes, of a body or an answer
        self._awaited: Awaited | None = Awaited.HEAD  # of the client's words alone; None when a request is whole
        self._since = self._read_at = self.loop.time()
        self._head_bytes = 0
        self._unread = 0
        self._running: RequestResponseCycle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] (as uvicorn's own)
        """Take the connection in."""
        super().connection_made(transport)
        transport.set_write_buffer_limits(UNREAD_BYTES_MAX)
        self.flow = ReadFirst(transport)
        self.address = counted(self.client[0] if self.client else "")
        self.is_proxys = is_trusted(self.client[0] if self.client else "", self.together.proxies)
        self.together.admit(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self.together.forget(self)
        super().connection_lost(exc)
        self.pipeline.clear()
        if self._running:  # which uvicorn tells of the request that was parsed last alone
            self._running.disconnected = True
            self._running.message_event.set()

    def data_received(self, data: bytes) -> None:
        """Parse what came, in pieces, and no further than may be."""
        if len(data) <= PIECE_BYTES:
            self._take(data)
            return
        for start in range(0, len(data), PIECE_BYTES):
            self._take(data[start : start + PIECE_BYTES])
            if self.transport.is_closing():
                return

    def on_message_begin(self) -> None:
        """Begin to wait for a head."""
        super().on_message_begin()
        self._awaited, self._head_bytes = Awaited.HEAD, 0
        if self.cycle:
            self._since = self.loop.time()

    def on_headers_complete(self) -> None:
        """Begin to wait for a body. Raises ValueError, which ends the parsing, where too many requests wait."""
        if len(self.pipeline) >= PIPELINED_MAX:
            raise ValueError(TOO_MANY_AT_ONCE)
        super().on_headers_complete()
        self._awaited, self._since = Awaited.BODY, self.loop.time()

    def on_body(self, body: bytes) -> None:
        """Hold what the request brings, if there is room."""
        super().on_body(body)
        if not self.cycle.response_complete:
            self.hold(self.held + len(body))

    def on_message_complete(self) -> None:
        """Wait for nothing: the request is whole."""
        super().on_message_complete()
        self._awaited = None

    def on_response_complete(self) -> None:
        """Begin to wait for the next request, and for this answer to be read."""
        super().on_response_complete()
        self._since = self.loop.time()
        if self.held:
            self.hold(self.transport.get_write_buffer_size())

    def pause_writing(self) -> None:
        """Note that more waits to be read than may be."""
        super().pause_writing()
        self.hold(self.transport.get_write_buffer_size())

    def resume_writing(self) -> None:
        """Note that it has been read."""
        super().resume_writing()
        self.hold(0)

    def shutdown(self) -> None:
        """Finish the request under way if there is one, and have its answer read; else close."""
        self.together.is_stopping = True
        waited = self.waits()
        if waited is None:
            super().shutdown()
        elif waited[0] is not Awaited.READING:
            self.let_go()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 (uvicorn's own words)
        """Answer what isn't parsed."""
        if len(self.pipeline) >= PIPELINED_MAX:
            self.refuse(HTTPStatus.TOO_MANY_REQUESTS, "RATE_LIMITED", TOO_MANY_AT_ONCE)
        else:
            self.refuse(HTTPStatus.BAD_REQUEST, "BAD_REQUEST", NO_REQUEST)

    def waits(self) -> tuple[Awaited, float] | None:
        """What the client keeps the service waiting for, and since when; None where it is the client who waits."""
        if self.transport.get_write_buffer_size():
            return Awaited.READING, self._read_at
        if self.transport.is_closing() or self.flow.read_paused:
            return None
        if self._awaited is Awaited.BODY:
            return Awaited.BODY, self._since
        if self.cycle and not self.cycle.response_complete:
            return None
        return self._awaited or Awaited.NEXT_REQUEST, self._since

    def look(self, now: float) -> None:
        """Close the connection if its client has kept the service waiting for too long."""
        unread = self.transport.get_write_buffer_size()
        if not unread or unread < self._unread:
            self._read_at = now
        self._unread = unread
        if self.flow.write_paused:
            self.hold(unread)
        waited = self.waits()
        if waited is None:
            return
        awaited, since = waited
        seconds_max = STOPPING_SECONDS_MAX if self.together.is_stopping else SECONDS_MAX[awaited]
        if now - since <= seconds_max:
            return
        if awaited in {Awaited.HEAD, Awaited.BODY} and self._has_begun():
            self.refuse(HTTPStatus.REQUEST_TIMEOUT, "REQUEST_TIMEOUT", TOO_LATE.format(seconds_max))
        else:
            self.let_go()

    def refuse(self, status: HTTPStatus, code: str, message: str) -> None:
        """Say in GraphQL's form why nothing more is answered on this connection, and close it."""
        content = orjson.dumps({"errors": [{"message": message, "extensions": {"code": code}}]})
        head = b"content-type: application/json; charset=utf-8\r\ncontent-length: %d\r\nconnection: close\r\n\r\n"
        self.transport.write(STATUS_LINE[status] + head % len(content) + content)
        self.let_go()

    def let_go(self) -> None:
        """Close the connection at once; what it hasn't read is lost."""
        if waited := self.waits():
            metrics.CONNECTIONS_CLOSED.labels(waited[0]).inc()
        self.together.forget(self)
        if self.transport.get_write_buffer_size():
            self.transport.abort()
        else:
            self.transport.close()

    def hold(self, size: int) -> None:
        """Note how many bytes are held for the client. Where that is too much in all, somebody gives way."""
        self.together.held += size - self.held
        self.held = size
        if self.together.held > HELD_BYTES_MAX:
            self.together.free_bytes()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        super()._start_asgi_task(cycle, app)
        self._running = cycle

    def _has_begun(self) -> bool:
        """Whether the client has begun a request that nothing is answered to yet."""
        if self._awaited is Awaited.HEAD:
            return self._head_bytes > 0
        return not self.cycle.response_started

    def _take(self, piece: bytes) -> None:
        super().data_received(piece)
        if self._awaited is Awaited.HEAD:
            self._head_bytes += len(piece)
            if self._head_bytes > HEAD_BYTES_MAX:
                status = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                self.refuse(status, "HEAD_TOO_LARGE", HEAD_TOO_LARGE)


class ReadFirst(FlowControl):
    """The flow of a connection on which nothing more is asked before what was answered is read."""

    def resume_reading(self) -> None:
        """Take what the client sends, unless it doesn't read."""
        if not self.write_paused:
            super().resume_reading()

    def pause_writing(self) -> None:
        """Take nothing more from the client."""
        super().pause_writing()
        self.pause_reading()

    def resume_writing(self) -> None:
        """Take again what it sends."""
        super().resume_writing()
        self.resume_reading()


class Connections:
    """All connections of a worker together: so many in all, and so many from one address unless a proxy has it."""

    def __init__(self, *, count_max: int, per_address_max: int, proxies: Proxies) -> None:
        self.held = 0  # bytes, for all clients
        self.is_stopping = False
        self.proxies = proxies
        self._by_address: defaultdict[str, set[Connection]] = defaultdict(set)
        self._count = 0
        self._count_max = count_max
        self._per_address_max = per_address_max

    async def watch(self) -> None:
        """Close whatever has kept the service waiting for too long, for as long as this runs."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            for connection in self._all():
                connection.look(loop.time())

    def admit(self, connection: Connection) -> None:
        """Take a new connection in. Where they are too many, another gives way, or this if all are being answered."""
        at_address = self._by_address[connection.address]
        at_address.add(connection)
        self._count += 1
        if len(at_address) > self._per_address_max and not connection.is_proxys:
            others = at_address - {connection}
        elif self._count > self._count_max:
            others = set(self._all()) - {connection}
        else:
            return
        slowest = _slowest(others, count=max(1, len(others) // GIVING_WAY_SHARE))
        for each in slowest:
            each.let_go()
        if not slowest:
            connection.refuse(HTTPStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", TOO_MANY_CONNECTIONS)

    def forget(self, connection: Connection) -> None:
        """Count a connection no more, nor what it held."""
        at_address = self._by_address.get(connection.address, set())
        if connection not in at_address:
            return
        at_address.remove(connection)
        if not at_address:
            del self._by_address[connection.address]
        self._count -= 1
        self.held -= connection.held
        connection.held = 0

    def free_bytes(self) -> None:
        """Close the slowest connections of whoever has the most held, until there is some room again."""
        holding = [each for each in self._all() if each.held and each.waits()]
        by_address: Counter[str] = Counter()
        for each in holding:
            by_address[each.address] += each.held
        for address, _ in by_address.most_common():
            for each in _slowest((each for each in holding if each.address == address), count=len(holding)):
                if self.held <= HELD_BYTES_MAX * (1 - 1 / GIVING_WAY_SHARE):
                    return
                each.let_go()

    def _all(self) -> list[Connection]:
        return [each for at_address in self._by_address.values() for each in at_address]


def _slowest(connections: Iterable[Connection], *, count: int) -> list[Connection]:
    """Whose clients keep the service waiting: with a request or in reading, then between two; the longest first."""
    now = asyncio.get_running_loop().time()
    waiting = [(each, waited) for each in connections if (waited := each.waits())]

    def order(candidate: tuple[Connection, tuple[Awaited, float]]) -> tuple[bool, bool, float]:
        _, (awaited, since) = candidate
        return now - since < PRESSED_SECONDS, awaited is Awaited.NEXT_REQUEST, since

    return [each for each, _ in nsmallest(count, waiting, key=order)]
