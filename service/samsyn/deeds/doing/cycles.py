"""No circles: what leads to what among the aims, and what belongs to what among the actors."""

from collections.abc import Iterable

from samsyn.deeds.doing.deed import Work
from samsyn.deeds.doing.properties import by_type
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import CycleFault


async def chain(work: Work, start: str, end: str) -> list[str] | None:
    """A shortest chain of live links from one aim to another, as ids from `start` to `end`; None where there is none.

    With `end` the same as `start` a circle through it, as if it were live. It is found level by level, each aim
    looked at once, so that many ways to the same aim cost no more than one.
    """
    came_from: dict[str, str] = {}
    level = [start]
    while level and end not in came_from:
        links = await work.read("leads_to", ids=by_type(level), end=end)
        level = []
        for source, target in sorted((link["from"], link["to"]) for link in links):
            if target not in came_from:
                came_from[target] = source
                level.append(target)
    if end not in came_from:
        return None
    backwards = [end, came_from[end]]
    while backwards[-1] != start:
        backwards.append(came_from[backwards[-1]])
    return backwards[::-1]


def circle_fault(path: tuple[str, ...], circle: Iterable[str]) -> CycleFault:
    """The fault of closing a circle, told as ids in the direction of the links, the first repeated at the end."""
    ids = tuple(circle)
    if len(set(ids)) == 1:
        return CycleFault(path=path, reason=Reason.SELF_LINK, message="Choose another; it is the same.", cycle=ids)
    message = f"Choose another, or remove a link of the circle that it would close: {' → '.join(ids)}."
    return CycleFault(path=path, reason=Reason.CIRCLE, message=message, cycle=ids)
