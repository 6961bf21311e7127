"""Files that are written whole or not at all."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from samsyn.errors import CannotStart


@contextmanager
def replaced(path: Path) -> Generator[BinaryIO]:
    """What is written to becomes the file at the path when the block ends well.

    Raises CannotStart where that can't be written. It leaves what was there then, as where the block raises anything.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            yield file
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise CannotStart(f"{path} can't be written: {error.strerror}. What was there is left as it was.") from error
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
