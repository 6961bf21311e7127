"""The folders that the service keeps on this machine: closed to others, and with room for what is to come."""

import os
import pwd
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from samsyn.database import files
from samsyn.errors import CannotStart

OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
OURS: Final = ("samsyn.*", "checkpoint*", "*.checkpoint*", files.NOTE, "log", "config", files.FOLDER, "backups")
ANYBODYS: Final = "lost+found"  # of a disk's own folder
# What is in the logs may have to be written to its files, which is less than a log's 64 MB, and deeds add little.
RUNNING_BYTES_MIN: Final = 32 * 2**20


def close(folder: Path, setting: str) -> None:
    """Have nobody but the service's own user read a folder that is there, and what the service keeps in it.

    Raises CannotStart where it belongs to somebody else, or holds what others may need.
    """
    try:
        if folder.stat().st_mode & OTHERS:
            _check_own(folder, setting)
            folder.chmod(stat.S_IRWXU)
        for each in _kept(folder):
            with suppress(FileNotFoundError):  # another start is under way here, and will be told of by its lock
                mode = each.lstat().st_mode
                if mode & OTHERS and not stat.S_ISLNK(mode):
                    each.chmod(stat.S_IMODE(mode) & ~OTHERS)
    except OSError as error:
        raise CannotStart(
            f"{error.filename} is open to other users of this machine and can't be closed ({error.strerror}). Name a"
            f" folder of the service's own with {setting}, such as {folder / 'samsyn'}."
        ) from error


def check_ours(folder: Path) -> None:
    """Raise CannotStart where something that the service keeps in a folder isn't for this user to read and write."""
    for each in _kept(folder):
        wanted = os.R_OK | os.W_OK | (os.X_OK if each.is_dir() else 0)
        if each.exists() and not os.access(each, wanted):
            owner, user = name_of(each.stat().st_uid), name_of(os.geteuid())
            raise CannotStart(
                f"{each} is {owner}'s, and {user} can't read and write it. Run this as {owner}, or give {user} all of"
                f" the folder: chown -R {user} {folder}"
            )


def name_of(uid: int) -> str:
    """What a user of this machine is called; the number of one without a name."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def lack_of_room(folder: Path) -> str:
    """That the folder's disk has less room than a running database needs, in words; nothing where it has."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:  # the folder is gone, which whoever opens its files will find
        return ""
    if free >= RUNNING_BYTES_MIN:
        return ""
    return f"{free // 2**20} MB are free, and {RUNNING_BYTES_MIN // 2**20} are needed"


def remove_own(file: Path, text: str) -> None:
    """Remove a file that holds this text; not one that another service has written in another folder in its place."""
    with suppress(OSError):
        if file.read_text(encoding="utf-8") == text:
            file.unlink()


def _check_own(folder: Path, setting: str) -> None:
    kept = {*_at_the_top(folder)}
    strange = sorted(each.name for each in folder.iterdir() if each not in kept and each.name != ANYBODYS)
    is_for_all = folder.stat().st_mode & stat.S_ISVTX  # as /tmp, even where it is empty
    if strange or is_for_all:
        others = f"holds what isn't the service's, such as {strange[0]}" if strange else "is meant for them"
        raise CannotStart(
            f"The folder {folder} is open to other users of this machine and {others}. Name a folder of the service's"
            f" own with {setting}, such as {folder / 'samsyn'}, or close this one yourself."
        )


def _kept(folder: Path) -> Iterator[Path]:
    for top in _at_the_top(folder):
        yield top
        for within, folders, others in os.walk(top):
            yield from (Path(within, name) for name in (*folders, *others))


def _at_the_top(folder: Path) -> Iterator[Path]:
    for pattern in OURS:
        yield from folder.glob(pattern)
