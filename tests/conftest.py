"""The databases that tests run on: the embedded one, or a real Neo4j with SAMSYN_TEST_DATABASE=neo4j."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path

import pytest
import pytest_asyncio
import uvloop

from samsyn.database.port import Address, Database
from tests.support import embedded_database, java_classes, neo4j_server
from tests.support.emptying import emptied

DATABASES = ("embedded", "neo4j")

# Databases live for seconds here: the quick one of the JVM's two compilers starts them with half of the work.
os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")
os.environ.setdefault("ARCADEDB_JVM_ARGS", java_classes.jvm_arguments())
os.environ["LC_ALL"] = "C.UTF-8"  # what is printed follows the locale, and the tests expect it in English


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The workers' own loop. On asyncio's, each new connection to a Neo4j waits for 40 ms.

    The driver opens sockets in a way that asyncio doesn't recognise as TCP, and so leaves them with Nagle's algorithm.
    """
    return {"uvloop": uvloop.new_event_loop}


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Where the session's database answers. It is shared: a test that stops a database starts one of its own."""
    wanted = os.environ.get("SAMSYN_TEST_DATABASE", "embedded")
    if wanted not in DATABASES:
        pytest.exit(f"SAMSYN_TEST_DATABASE is {wanted!r}; set it to one of {', '.join(DATABASES)}.", returncode=2)
    folder: Path = tmp_path_factory.mktemp("database")
    if wanted == "neo4j":
        with neo4j_server.running(folder) as server:
            yield server.address
        return
    with embedded_database.running(folder) as answering:
        yield answering


@pytest_asyncio.fixture
async def graph(address: Address) -> AsyncIterator[Database]:
    """An open graph with its constraints, at revision 0 and without anything in it."""
    async with emptied(address) as opened:
        yield opened
