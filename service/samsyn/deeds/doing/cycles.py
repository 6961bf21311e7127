"""No circles: what leads to what among the aims, and what belongs to what among the actors."""

from collections.abc import Sequence

from samsyn.deeds.doing.naming import name_of, named
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import CycleFault
from samsyn.graph.records import Actor, Aim
from samsyn.graph.view import View
from samsyn.spoken import Message, Series


def chain(start: Aim, end: Aim) -> list[Aim] | None:
    """A shortest chain of live links from one aim to another, from `start` to `end`; None where there is none.

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
    return backwards[::-1]


def circle_fault(path: tuple[str, ...], circle: Sequence[Aim | Actor], at: View) -> CycleFault:
    """The fault of closing a circle, told in the direction of the links, the first repeated at the end."""
    ids, names = tuple(each.id for each in circle), tuple(name_of(each) for each in circle if at.sees(each))
    if len(set(ids)) == 1:
        message = Message(en="Choose another; it is the same.", sv="Välj en annan; det är samma.")
        return CycleFault(path=path, reason=Reason.SELF_LINK, message=message, cycle=ids, names=names)
    message = Message(
        en="Choose another, or remove a link of the circle that it would close: {circle}.",
        sv="Välj en annan, eller ta bort ett samband i cirkeln som annars sluts: {circle}.",
        circle=Series(tuple(named(each, at) for each in circle), "→"),
    )
    return CycleFault(path=path, reason=Reason.CIRCLE, message=message, cycle=ids, names=names)
