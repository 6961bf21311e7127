"""The connections to the database: how many, how long anybody waits, and what happens when they fall silent."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

import neo4j
from neo4j.exceptions import ConfigurationError

from samsyn.database.errors import TOO_LONG
from samsyn.errors import CannotStart, Unavailable

POOL_SECONDS_MAX: Final = 3.0  # for a connection from the pool; whoever waits longer had better try again later
CONNECT_SECONDS_MAX: Final = 3.0  # for the network to open a connection
RETRY_SECONDS_MAX: Final = 5.0
RETRY_DELAY_SECONDS: Final = 0.01  # before a write is tried again: about what the deed takes that was in the way
RETRY_DELAY_GROWTH: Final = 1.3  # from one attempt to the next; doubled, whoever loses a few times waits for seconds
RETRY_DELAY_JITTER: Final = 0.5  # of the delay, up or down, so that those who collided don't meet again
IDLE_SECONDS_MAX: Final = 15.0  # a connection that rested longer is asked whether it lives before it is used
CLOSING_SECONDS_MAX: Final = 2.0  # for saying goodbye to a database that may be gone


@dataclass(frozen=True, slots=True)
class Door:
    """Where a service that runs takes deeds from the commands of its own machine, and the secret that opens it."""

    url: str
    secret: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where the graph lives and how to log in; `embedded` says that the engine is ArcadeDB.

    With a `door`, a service runs over the graph, and does the deeds. The `folder` is where an embedded one keeps it, in
    files with these `marks`. A `checkpoint` of the graph lies there, or will.
    """

    uri: str
    user: str | None
    password: str | None
    database: str
    embedded: bool
    door: Door | None = None
    folder: str | None = None
    marks: str = ""
    checkpoint: str | None = None


class Connections:
    """The driver's pool, exchanged for a new one when the database has fallen silent.

    A connection into a black hole looks alive until somebody waits for it in vain, and each of the others in the pool
    would cost somebody else the same wait after the network has long recovered. So the first who waited in vain while
    nobody got an answer starts a new pool; the former is closed when the last who uses it has gone.
    """

    def __init__(self, address: Address, *, connections_max: int) -> None:
        self._address = address
        self._connections_max = connections_max
        # With its bookmarks each read sees all of what an earlier one has seen some of. A cluster's servers lag behind,
        # and a single Neo4j, too, shows a commit bit by bit: the new revision, and what it changed a moment later.
        self._bookmarks = None if address.embedded else neo4j.AsyncGraphDatabase.bookmark_manager()
        self._driver = _driver(address, connections_max)
        self._users: Counter[neo4j.AsyncDriver] = Counter()
        self._answered_at = time.monotonic()

    @asynccontextmanager
    async def session(self, access_mode: str, **settings: Any) -> AsyncGenerator[neo4j.AsyncSession]:
        """A session of the database. Leaving it in good order counts as an answer."""
        driver = self._driver
        self._users[driver] += 1
        try:
            async with driver.session(  # pyright: ignore[reportUnknownMemberType] (the driver leaves settings untyped)
                database=self._address.database,
                default_access_mode=access_mode,
                bookmark_manager=self._bookmarks,
                **settings,
            ) as session:
                yield session
            self.answered()
        finally:
            self._users[driver] -= 1
            if not self._users[driver]:
                del self._users[driver]
                if driver is not self._driver:
                    await _closed(driver)

    def answered(self) -> None:
        """Note that the database has just answered something."""
        self._answered_at = time.monotonic()

    @asynccontextmanager
    async def patience(self, seconds_max: float) -> AsyncGenerator[None]:
        """Breaks off the block that takes longer and raises Unavailable; after silence, starts a new pool."""
        began_at = time.monotonic()
        limit = asyncio.timeout(seconds_max)
        try:
            async with limit:
                yield
        except TimeoutError:
            if not limit.expired():
                raise
            if self._answered_at < began_at:
                await self._start_anew()
            raise Unavailable(TOO_LONG) from None

    async def close(self) -> None:
        """Close all connections, those of former pools too; what is under way fails."""
        for driver in {self._driver, *self._users}:
            await _closed(driver)

    async def _start_anew(self) -> None:
        former, self._driver = self._driver, _driver(self._address, self._connections_max)
        self.answered()  # whoever else has waited in vain for the former pool needn't exchange this one
        if not self._users[former]:
            await _closed(former)


def _driver(address: Address, connections_max: int) -> neo4j.AsyncDriver:
    try:
        return neo4j.AsyncGraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType] (as above)
            address.uri,
            auth=(address.user, address.password or "") if address.user else None,
            connection_acquisition_timeout=POOL_SECONDS_MAX,
            connection_timeout=CONNECT_SECONDS_MAX,
            connection_write_timeout=CONNECT_SECONDS_MAX,
            initial_retry_delay=RETRY_DELAY_SECONDS,
            liveness_check_timeout=IDLE_SECONDS_MAX,
            max_connection_pool_size=connections_max,
            max_transaction_retry_time=RETRY_SECONDS_MAX,
            notifications_min_severity="OFF",
            retry_delay_jitter_factor=RETRY_DELAY_JITTER,
            retry_delay_multiplier=RETRY_DELAY_GROWTH,
            telemetry_disabled=True,
        )
    except (ConfigurationError, ValueError) as error:
        raise CannotStart(f"The database's address {address.uri} can't be used: {error}.") from error


async def _closed(driver: neo4j.AsyncDriver) -> None:
    try:
        async with asyncio.timeout(CLOSING_SECONDS_MAX):
            await driver.close()
    except TimeoutError:
        pass  # it is cut off then
