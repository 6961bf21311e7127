"""Changes that need a reason: of what was agreed on, and of what others are judged by."""

from collections.abc import Iterator
from typing import Final

from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault
from samsyn.graph.deltas import Retie, Set

STRENGTH: Final = ("weight", "polarity", "confidence")


def unexplained_changes(reason: str | None, change: Set | Retie, names: tuple[str, ...]) -> Iterator[Fault]:
    """Yield UNEXPLAINED where one of the named fields gets another value than it had; to set it first needs no word."""
    changed = [
        name
        for name in names
        if name in change.after and change.before[name] is not None and change.after[name] != change.before[name]
    ]
    if changed:
        yield from unexplained(reason, f"Say why {' and '.join(changed)} changes.")


def unexplained(reason: str | None, message: str) -> Iterator[Fault]:
    """Yield UNEXPLAINED where there is no reason."""
    if not reason:
        yield InvalidFault(path=("reason",), reason=Reason.UNEXPLAINED, message=message)
