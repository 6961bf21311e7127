"""The two homes of a service that is to be hurt: what the service is told, and how its database dies and comes back."""

import asyncio
import os
import signal
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from samsyn.database.port import Address
from tests.support import neo4j_server
from tests.support.emptying import emptied
from tests.support.neo4j_server import Server
from tests.support.service import Service, database_of, serving, told

HOMES: Final = ("embedded", "Neo4j")
RATES: Final = {"rate_burst": "600", "rate_per_second": "120"}  # as they are by default


@dataclass(slots=True)
class Home:
    """A home in a folder; of Neo4j with its server, which is another one after each death."""

    name: str
    folder: Path
    server: Server | None = None
    settings: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def address(self) -> Address:
        """Where its Neo4j answers."""
        assert self.server is not None
        return self.server.address

    def serving(self, **settings: str) -> AbstractContextManager[Service]:
        """A service over it, as `tests.support.service.serving` has it."""
        return serving(self.folder, **{**self._named(), **settings})

    def kill_database(self, service: Service) -> None:
        """Kill the database's process; the service starts an embedded one again, and a Neo4j is started here."""
        if self.server is None:
            os.kill(database_of(service), signal.SIGKILL)
            return
        former = self.server
        former.process.kill()
        neo4j_server.stop(former)
        self.server = neo4j_server.start(self.folder, former.port)

    def audited(self) -> str:
        """What `samsyn audit verify` says of a log that is whole."""
        code, output = told(["audit", "verify"], data_dir=str(self.folder), **self._named())
        assert code == 0, output
        return output

    def _named(self) -> dict[str, str]:
        return {"neo4j_uri": self.server.address.uri, "anonymous": "all"} if self.server else {}


def empty(address: Address) -> None:
    """Take everything out of a database."""

    async def done() -> None:
        async with emptied(address):
            pass

    asyncio.run(done())
