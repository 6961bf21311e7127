"""`samsyn backup` and `samsyn restore`: everything that is stored into a file, and back into an empty database."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from samsyn.command.beside import NICENESS
from samsyn.command.reaching import reached
from samsyn.database.homes import held, home
from samsyn.errors import CannotStart
from samsyn.exchange.backup import checking, making, restoring
from samsyn.exchange.backup.file import Head
from samsyn.exchange.backup.sealing import check_recipient, new_pair
from samsyn.settings import Settings

Say = Callable[[str], None]


def back_up(settings: Settings, path: Path, recipient: str | None, say: Say) -> str:
    """Write a backup, whether a service runs or not, sealed where there is a recipient; return what it is of.

    Raises CannotStart where the file can't be written, and what `making.make` raises.
    """
    if not path.parent.is_dir():
        raise CannotStart(f"There is no folder {path.parent}. Make it, or name a file in another.")
    if recipient:
        check_recipient(recipient)
    try:
        with reached(settings, say) as address:
            if address.door:  # a service runs, and whoever asks it comes first
                os.nice(NICENESS)
            head = asyncio.run(making.make(address, path, recipient))
    except OSError as error:
        raise CannotStart(f"{path} can't be written ({error.strerror}). What was there is as it was.") from error
    size = path.stat().st_size / 1e6
    kept = (
        "Only its private key opens it." if recipient else "It has the hashes of keys: keep it where only you read it."
    )
    return f"{_of(head)} is in {path}: {size:,.1f} MB. {kept}"


def restore(settings: Settings, path: Path, key: Path | None, say: Say) -> str:
    """Restore a backup into the empty database that the settings name, and return what it is of.

    Where it is sealed, a private key in another file opens it. Raises CannotStart where the file isn't as it was
    written, and what `restoring.restore` raises.
    """
    head = checking.check(path, key)  # before there is a database for it
    with held(settings), home(settings, say) as address:
        asyncio.run(restoring.restore(address, path, head, say, key))
    return f"{_of(head)} is restored. Its hash:\n{head.digest}"


def make_key(path: Path) -> str:
    """Write a new private key into a file that isn't there yet, and return the public one.

    Raises CannotStart where it can't be written.
    """
    pair = new_pair()
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as written:
            written.write(f"# public key: {pair.recipient}\n{pair.secret}\n")
    except OSError as error:
        raise CannotStart(f"{path} can't be written: {error.strerror}.") from error
    return pair.recipient


def _of(head: Head) -> str:
    return (
        f"{head.place or 'The graph'} at revision {head.revision:,} of {head.made_at},"
        f" with {head.nodes:,} nodes, {head.ties:,} relationships and {head.sequence:,} changes,"
    )
