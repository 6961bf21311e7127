"""Whether a backup is what was written, down to the graph's hash, before anything of it is written anywhere."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from samsyn.errors import CannotStart
from samsyn.exchange.backup import file
from samsyn.exchange.backup.file import CHANGED, Head
from samsyn.graph.digest import hash_of
from samsyn.graph.load import Loading


def check(path: Path, key: Path | None = None) -> Head:
    """Read a backup to its end, by a private key where it is sealed, and return its head.

    Raises CannotStart where it isn't as it was written, or its graph isn't the one of which it tells the hash.
    """
    head = file.head_of(path, key)
    loading = Loading()
    for _ in changes_of(path, key, loading):
        pass
    if faults := faults_of(head, loading):
        raise CannotStart(CHANGED.format(path, faults[0].removesuffix(".")))
    return head


def changes_of(path: Path, key: Path | None, loading: Loading) -> Iterator[Mapping[str, Any]]:
    """Yield the changes of a backup in order, and take its graph in meanwhile.

    Raises CannotStart where the file isn't as it was written.
    """
    for number, line in enumerate(file.lines_of(path, key), 2):
        changes: list[Mapping[str, Any]] = line.get("changes", [])
        try:
            match line:
                case {"nodes": label, "rows": rows}:
                    loading.nodes(label, rows)
                case {"ties": kind, "rows": rows}:
                    loading.ties(kind, rows)
                case _:
                    changes = [{**each, "seq": int(each["seq"])} for each in changes]
        except (AttributeError, KeyError, TypeError, ValueError):
            raise CannotStart(CHANGED.format(path, file.UNREADABLE.format(number))) from None
        yield from changes


def faults_of(head: Head, loading: Loading) -> list[str]:
    """What of the graph that was taken in isn't as its head tells, in sentences."""
    digest = hash_of(loading.finish())
    told = [] if digest == head.digest else [f"The graph's hash is {digest}, and not {head.digest}."]
    return [*loading.damaged, *told]
