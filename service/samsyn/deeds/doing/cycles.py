"""No circles: what leads to what among the aims, and what belongs to what among the actors."""

from collections.abc import Iterable

from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import CycleFault
from samsyn.graph.records import Aim


def chain(start: Aim, end: Aim) -> list[str] | None:
    """A shortest chain of live links from one aim to another, as ids from `start` to `end`; None where there is none.

    With `end` the same as `start` a circle through it, as if it were live. It is found level by level, each aim
    looked at once, so that many ways to the same aim cost no more than one.
    """
    came_from: dict[Aim, Aim] = {}
    level = [start]
    while level and end not in came_from:
        steps = ((each, link.target) for each in sorted(level, key=lambda aim: aim.id) for link in each.contributes_to)
        level = []
        for source, target in steps:
            if target not in came_from and (target.archived_at is None or target is end):
                came_from[target] = source
                level.append(target)
    if end not in came_from:
        return None
    backwards = [end, came_from[end]]
    while backwards[-1] is not start:
        backwards.append(came_from[backwards[-1]])
    return [aim.id for aim in reversed(backwards)]


def circle_fault(path: tuple[str, ...], circle: Iterable[str]) -> CycleFault:
    """The fault of closing a circle, told as ids in the direction of the links, the first repeated at the end."""
    ids = tuple(circle)
    if len(set(ids)) == 1:
        return CycleFault(path=path, reason=Reason.SELF_LINK, message="Choose another; it is the same.", cycle=ids)
    message = f"Choose another, or remove a link of the circle that it would close: {' → '.join(ids)}."
    return CycleFault(path=path, reason=Reason.CIRCLE, message=message, cycle=ids)
