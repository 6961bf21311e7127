"""The homes to hurt, and the page that tells what came of it."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.faults.homes import HOMES, Home, empty
from tests.support import neo4j_server

os.environ.pop("JAVA_TOOL_OPTIONS", None)
os.environ.pop("ARCADEDB_JVM_ARGS", None)  # what is measured here runs as operators run it


@pytest.fixture(scope="session")
def figures() -> Iterator[Figures]:
    """What was tried, and what came of it, written down when all has been tried."""
    found = Figures()
    yield found
    found.write()


@pytest.fixture(scope="session")
def neo4j_home(tmp_path_factory: pytest.TempPathFactory) -> Generator[Home]:
    """A Neo4j for all tests of it."""
    folder = tmp_path_factory.mktemp("neo4j")
    home = Home("Neo4j", folder, neo4j_server.start(folder))
    yield home
    if home.server:
        neo4j_server.stop(home.server)


@pytest.fixture(params=HOMES)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Home:
    """An empty home: an embedded one of its own, or the Neo4j."""
    if request.param == "embedded":
        return Home("embedded", tmp_path / "data")
    shared: Home = request.getfixturevalue("neo4j_home")
    empty(shared.address)
    return shared
