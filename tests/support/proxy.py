"""A TCP proxy between a test and its database: the line that breaks, falls silent or comes back."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Literal
from urllib.parse import urlsplit

from samsyn.database.port import Address

COMMIT = b"\xb0\x12"  # a Bolt message without fields, signature 0x12
CHUNK_BYTES = 65536


class Line:
    """A line to a database, for the test to break. `address` is the database's, seen through the line."""

    def __init__(self, target: Address) -> None:
        self._target = urlsplit(target.uri)
        self._database = target
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._lost: set[asyncio.StreamWriter] = set()
        self._at_commit: Literal["lose", "end", "pass"] | None = None
        self.connections_made = 0

    @property
    def address(self) -> Address:
        assert self._server is not None
        port = self._server.sockets[0].getsockname()[1]
        return replace(self._database, uri=f"bolt://127.0.0.1:{port}")

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()
        self._flowing.set()
        self.cut()
        await self._server.wait_closed()

    def fall_silent(self) -> None:
        """From now on connections are taken and nothing comes through, on the old ones for good."""
        self._flowing.clear()
        self._lost |= self._writers

    def speak(self) -> None:
        """New connections work again; those that fell silent stay so, as behind a firewall that forgot them."""
        self._flowing.set()

    def cut(self) -> None:
        """Break every connection at once."""
        for writer in self._writers:
            writer.transport.abort()

    def lose_the_next_answer_to_a_commit(self) -> None:
        """The next COMMIT reaches the database, its answer doesn't come back: the connection breaks instead."""
        self._at_commit = "lose"

    def lose_the_next_answer_to_a_commit_and_fall_silent(self) -> None:
        """As that, and then the database stays away."""
        self._at_commit = "end"

    def fall_silent_after_the_next_commit(self) -> None:
        """The answer to the next COMMIT comes back, and nothing after it."""
        self._at_commit = "pass"

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections_made += 1
        self._writers.add(writer)
        if not self._flowing.is_set():
            self._lost.add(writer)
        try:
            onwards_reader, onwards = await asyncio.open_connection(self._target.hostname, self._target.port)
        except OSError:
            writer.close()
            return
        self._writers.add(onwards)
        if writer in self._lost:
            self._lost.add(onwards)
        breaking = asyncio.Event()
        await asyncio.gather(
            self._pump(reader, onwards, breaking, asks=True), self._pump(onwards_reader, writer, breaking, asks=False)
        )
        self._writers -= {writer, onwards}
        self._lost -= {writer, onwards}

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, breaking: asyncio.Event, *, asks: bool
    ) -> None:
        try:
            while data := await reader.read(CHUNK_BYTES):
                if writer in self._lost:
                    continue
                if asks and self._at_commit and COMMIT in data:
                    breaking.set()
                if not asks and breaking.is_set() and self._at_commit in {"lose", "end"}:
                    if self._at_commit == "end":
                        self.fall_silent()
                    self._at_commit = None
                    self.cut()
                    return
                writer.write(data)
                await writer.drain()
                if not asks and breaking.is_set() and self._at_commit == "pass":
                    self._at_commit = None
                    self.fall_silent()
        except ConnectionError:
            pass
        finally:
            writer.close()


@asynccontextmanager
async def line_to(address: Address) -> AsyncGenerator[Line]:
    """A line to the database at the address, open as long as the block."""
    line = Line(address)
    await line.start()
    try:
        yield line
    finally:
        await line.stop()
