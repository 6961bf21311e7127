"""Changes that need a reason: of what was agreed on, and of what others are judged by."""

from collections.abc import Collection, Iterator
from typing import Final

from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault
from samsyn.graph.deltas import Retie, Set
from samsyn.spoken import Message, Series

STRENGTH: Final = ("weight", "polarity", "confidence")


def unexplained_changes(reason: str | None, change: Set | Retie, names: tuple[str, ...]) -> Iterator[Fault]:
    """Yield UNEXPLAINED where one of the named fields gets another value than it had; to set it first needs no word."""
    changed = [
        name
        for name in names
        if name in change.after and change.before[name] is not None and change.after[name] != change.before[name]
    ]
    if changed:
        yield from unexplained_change(reason, changed)


def unexplained_change(reason: str | None, names: Collection[str]) -> Iterator[Fault]:
    """Yield UNEXPLAINED where there is no reason for a change of the named fields."""
    message = Message(
        en="Say why {fields} changes.",
        sv="Ange varför {fields} ändras.",
        fields=Series(tuple(names), "and"),
    )
    yield from unexplained(reason, message)


def unexplained(reason: str | None, message: Message) -> Iterator[Fault]:
    """Yield UNEXPLAINED where there is no reason."""
    if not reason:
        yield InvalidFault(path=("reason",), reason=Reason.UNEXPLAINED, message=message)
