"""Keeping backups: one a day in a folder, made by a process of its own, and the oldest removed.

    python -m samsyn.command.daily      writes one

Where it is, that process is told by JSON on its standard input, as the one that writes checkpoints is.
"""

import asyncio
import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Final

from samsyn.command.beside import NICENESS, done_beside
from samsyn.database.port import Address
from samsyn.errors import CannotStart, SamsynError
from samsyn.exchange.backup import making
from samsyn.exchange.backup.sealing import check_recipient
from samsyn.model.times import now
from samsyn.settings import Settings

DAY_SECONDS: Final = 86_400.0
LOOK_SECONDS: Final = 600.0  # between two looks at how old the last one is
SECONDS_MAX: Final = 3_600.0  # for one; 1,000,000 nodes take some minutes
PATTERN: Final = "samsyn-*.backup"
BROKEN_OFF: Final = ".samsyn-*.backup.*"  # what is left of one where the service was stopped meanwhile

log = logging.getLogger(__name__)


def folder_of_backups(settings: Settings) -> Path | None:
    """The folder that the settings name, which is there; None where they name none. Raises CannotStart in words."""
    folder = settings.backup_dir
    if folder is None:
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStart(
            f"The folder {folder} can't be made ({error.strerror}). Choose another with SAMSYN_BACKUP_DIR."
        ) from error
    if not os.access(folder, os.W_OK):
        raise CannotStart(f"The folder {folder} can't be written to. Choose another with SAMSYN_BACKUP_DIR.")
    if settings.backup_recipient:
        check_recipient(settings.backup_recipient)
    return folder


@contextmanager
def backed_up(ready: threading.Event, address: Address, settings: Settings, folder: Path | None) -> Generator[None]:
    """Keep backups in a folder, if there is one, while the block runs, once the service is `ready`."""
    if folder is None:
        yield
        return
    stopping = threading.Event()

    def keep() -> None:
        ready.wait()
        while not stopping.is_set():
            try:
                if _age_of_newest(folder) >= DAY_SECONDS:
                    _keep_another(folder, address, settings, stopping)
            except (OSError, subprocess.SubprocessError) as error:
                log.critical("No backup is written to %s: %s.", folder, error)
            stopping.wait(LOOK_SECONDS)

    keeper = threading.Thread(target=keep, name="backups", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        ready.set()
        keeper.join()


def _keep_another(folder: Path, address: Address, settings: Settings, stopping: threading.Event) -> None:
    """Write another backup, and remove what there is too much of. Raises OSError, and SubprocessError."""
    for each in folder.glob(BROKEN_OFF):
        each.unlink(missing_ok=True)
    path = folder / f"samsyn-{now()[:16].replace(':', '')}.backup"
    told = {"address": asdict(address), "path": str(path.resolve()), "recipient": settings.backup_recipient}
    if done_beside(__name__, json.dumps(told), stopping, seconds_max=SECONDS_MAX) == 0:
        log.info("A backup is written: %s.", path)
        for each in sorted(folder.glob(PATTERN))[: -settings.backups_kept]:
            each.unlink(missing_ok=True)


def _age_of_newest(folder: Path) -> float:
    """The seconds since the newest backup was written; endless where there is none."""
    return time.time() - max((each.stat().st_mtime for each in folder.glob(PATTERN)), default=float("-inf"))


def main() -> None:
    """Write a backup; one that can't be written is told, and does no harm."""
    logging.basicConfig(level=logging.WARNING)
    order = json.loads(sys.stdin.read())
    with suppress(OSError):
        os.nice(NICENESS)
    path = Path(order["path"])
    try:
        asyncio.run(making.make(Address(**order["address"]), path, order["recipient"]))
    except OSError as error:
        log.critical("No backup is written to %s: %s.", path, error.strerror)
        raise SystemExit(1) from None
    except SamsynError as error:
        log.critical("No backup is written: %s", error)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
