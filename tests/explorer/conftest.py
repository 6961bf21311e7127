"""The service with the explorer in it, as a process of its own, and a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.explorer.places import Things, things_of
from tests.support.chromium import chromium
from tests.support.service import Service, serving


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The demonstration, which nobody changes."""
    with serving(tmp_path_factory.mktemp("data"), seed="vaggeryd") as running:
        yield running


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The demonstration, for the tests of a module alone, which change it."""
    with serving(tmp_path_factory.mktemp("own"), seed="vaggeryd") as running:
        yield running


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A place where nothing is registered yet."""
    with serving(tmp_path_factory.mktemp("empty")) as running:
        yield running


@pytest.fixture(scope="session")
def things(service: Service) -> Things:
    """One thing of each type that has a page."""
    return things_of(service)
