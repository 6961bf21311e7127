"""The embedded database's files while it rests: noted when it stops in good order, compared before it starts again.

The database has no checksums of its own, opens a file that was cut short, and answers from what is left of it. So what
became of a file meanwhile must be found before it is opened. After a crash there is no note, and nothing is compared.
"""

import hashlib
import json
import logging
from pathlib import Path
from typing import Final

from samsyn.errors import DatabaseDamaged

NOTE: Final = "files.json"
FOLDER: Final = "databases"
TOLD_MAX: Final = 5  # of the files, in one message

log = logging.getLogger(__name__)


def note(folder: Path) -> None:
    """Note how all files are. Nothing is noted where some were found changed and nobody has taken them as they are."""
    place = folder / NOTE
    if place.exists():
        return
    unfinished = place.with_suffix(".tmp")
    try:
        unfinished.write_text(json.dumps(_state(folder), indent=1), encoding="utf-8")
        unfinished.replace(place)
    except OSError as error:
        log.warning("The state of the database's files can't be noted (%s); the next start compares less.", error)
        unfinished.unlink(missing_ok=True)


def forget(folder: Path) -> None:
    """Have the files taken as they are."""
    (folder / NOTE).unlink(missing_ok=True)


def compare(folder: Path) -> None:
    """Raise DatabaseDamaged where a file isn't as it was noted; where there is no note, there is nothing to compare."""
    try:
        noted: dict[str, list[object]] = json.loads((folder / NOTE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise DatabaseDamaged([f"{folder / NOTE}, which tells how its files were, can't be read ({error})."]) from error
    now = _state(folder)
    changed = sorted(name for name in noted.keys() | now.keys() if noted.get(name) != now.get(name))
    if changed:
        told = [f"{name} {_in_words(noted.get(name), now.get(name))}" for name in changed[:TOLD_MAX]]
        more = [f"{len(changed) - TOLD_MAX} more"] if len(changed) > TOLD_MAX else []
        raise DatabaseDamaged([f"In {folder} files have changed since it was stopped: {', '.join([*told, *more])}."])


def _state(folder: Path) -> dict[str, list[object]]:
    """The size and the hash of each file, by its path."""
    state: dict[str, list[object]] = {}
    for path in sorted((folder / FOLDER).rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                summed = hashlib.file_digest(file, "blake2b").hexdigest()
            state[path.relative_to(folder).as_posix()] = [path.stat().st_size, summed]
    return state


def _in_words(noted: list[object] | None, now: list[object] | None) -> str:
    if noted is None:
        return "is new"
    if now is None:
        return "is gone"
    return "has other content" if noted[0] == now[0] else f"has {now[0]:,} bytes and had {noted[0]:,}"
