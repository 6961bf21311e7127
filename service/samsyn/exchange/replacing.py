"""Files that are written whole or not at all."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

from samsyn.errors import CannotStart


@contextmanager
def replacing(path: Path) -> Generator[Path]:
    """Where to write what becomes the file at a path when the block ends well; else nothing has changed there.

    Nobody but its owner reads it. Raises OSError.
    """
    handle, name = mkstemp(prefix=f".{path.name}.", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    beside = Path(name)
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def replaced(path: Path) -> Generator[Path]:
    """The same for who runs a command: raises CannotStart where the file can't be written."""
    try:
        with replacing(path) as beside:
            yield beside
    except OSError as error:
        raise CannotStart(f"{path} can't be written ({error.strerror}). What was there is as it was.") from error
