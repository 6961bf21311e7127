"""Whether the embedded database's files are still where they were when it was opened.

A database writes on, and acknowledges, in files that somebody has removed, moved or replaced meanwhile, and nobody
finds it out before the next start. So the files are known by their numbers on their disk: as the database holds them
open, no other file gets these.
"""

import os
from pathlib import Path
from typing import Final

from samsyn.database.connections import Address
from samsyn.database.files import FOLDER

ENDINGS: Final = (".bucket", ".dict")  # those that stay as long as the database; indexes are written anew


class Present:
    """The files of an address's database, as they were when none was missing at the last look."""

    def __init__(self, address: Address) -> None:
        self._folder = Path(address.folder) if address.folder and address.marks else None
        self._disk, *numbers = map(int, address.marks.split(",")) if self._folder else (0,)
        self._known = frozenset(numbers)

    def are_gone(self) -> bool:
        """Whether one isn't in its folder any more, whatever is there; never of a Neo4j. New ones are known then."""
        if self._folder is None:
            return False
        disk, there = _numbers(self._folder)
        if disk != self._disk or not there >= self._known:
            return True
        self._known = there
        return False


def marks_of(folder: Path) -> str:
    """What tells the files of the database in a folder from any others; "" where there are none."""
    disk, numbers = _numbers(folder)
    return ",".join(map(str, (disk, *sorted(numbers)))) if numbers else ""


def _numbers(folder: Path) -> tuple[int, frozenset[int]]:
    """The number of the folder's disk, and those of the database's files on it."""
    try:
        for database in (folder / FOLDER).iterdir():
            with os.scandir(database) as files:
                return database.stat().st_dev, frozenset(each.inode() for each in files if each.name.endswith(ENDINGS))
    except OSError:
        pass  # the folder is gone, or its disk
    return 0, frozenset()
