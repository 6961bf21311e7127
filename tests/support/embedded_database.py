"""An embedded database for as long as a block."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from samsyn.database import embedded
from samsyn.database.port import Address


@contextmanager
def running(folder: Path) -> Generator[Address]:
    """Where an embedded database answers that has its data in the folder and ends with the block."""
    database = embedded.start(folder)
    try:
        yield database.address
    finally:
        embedded.stop(database)
