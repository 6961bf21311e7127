"""A graph that keeps count of what is asked of its database."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any

from samsyn.database.connections import Connections
from samsyn.database.port import Address, Database

CONNECTIONS_MAX = 20


class Counting(Database):
    """A graph that remembers which statements it has answered, with their parameters, and which it has streamed.

    What deeds ask over it is `uncounted`.
    """

    def __init__(self, address: Address) -> None:
        super().__init__(address, Connections(address, connections_max=CONNECTIONS_MAX))
        self.reads: list[tuple[str, Mapping[str, Any]]] = []
        self.streams: list[str] = []
        self.uncounted = Database(address, Connections(address, connections_max=CONNECTIONS_MAX))

    async def read(self, text: str, parameters: Mapping[str, Any], **more: Any) -> list[Any]:
        """As the graph's own."""
        found = await super().read(text, parameters, **more)
        self.reads.append((text, parameters))
        return found

    async def stream(self, text: str, parameters: Mapping[str, Any], **more: Any) -> AsyncGenerator[Sequence[Any]]:
        """As the graph's own."""
        self.streams.append(text)
        async for record in super().stream(text, parameters, **more):
            yield record

    async def close(self) -> None:
        """As the graph's own."""
        await self.uncounted.close()
        await super().close()

    def given(self, text: str) -> list[Mapping[str, Any]]:
        """What a statement was given, each time that it was read."""
        return [parameters for asked, parameters in self.reads if asked == text]
