"""What of each aim nobody drives: its unsupported and its external share, of one aim or of all in a table.

They are those that `drivers` tells. What leads to an aim is a part of it, so that what nobody drives of the one is that
part of what nobody drives of the other: once known of the aims below it is known of an aim by its own links alone.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

from samsyn.graph.records import AIMS, Aim
from samsyn.graph.view import View
from samsyn.questions.lens import Inflow, Lens
from samsyn.questions.subgraph import DECIMALS


class Undriven(NamedTuple):
    """What of an aim nobody drives, each from 0 to 1."""

    unsupported: float
    external: float


DEAD_END: Final = Undriven(1.0, 0.0)


@dataclass(frozen=True, slots=True)
class _Known:
    """What nobody drives of the aims that were asked about since the last change, and of those below them.

    It has room for that of all, of which it takes as much as `size` nodes in an answer of `drivers`.
    """

    shares: dict[Aim, Undriven]
    size: int


def unsupported_share(aim: Aim, at: View) -> float:
    """What of an aim nobody is registered for, 0 to 1, to twelve decimals; 1 of a dead end and of an archived one."""
    return round(_undriven(aim, at).unsupported, DECIMALS)


def external_share(aim: Aim, at: View) -> float:
    """What of an aim falls on influences outside the graph, 0 to 1, to twelve decimals; 0 of an archived one."""
    return round(_undriven(aim, at).external, DECIMALS)


def _undriven(aim: Aim, at: View) -> Undriven:
    """What of an aim nobody drives, worked out once for as long as nothing changes."""
    key = (None, "undriven")
    known: _Known | None = at.graph.answers.get(key)
    if known is None:
        known = _Known({}, sum(map(at.graph.count, AIMS)) // 2 + 1)
        at.graph.remember(key, known)
    if aim not in known.shares:
        _work_out(aim, at, known.shares)
    return known.shares[aim]


def _work_out(start: Aim, at: View, shares: dict[Aim, Undriven]) -> None:
    """Add what nobody drives of an aim and of all aims below it of which that isn't known yet, the lowest first.

    RuntimeError if the links form a circle: deeds refuse circles, so then the graph isn't what the database holds.
    """
    lens = Lens()
    begun: set[Aim] = set()
    waiting = [start]
    while waiting:
        aim = waiting[-1]
        inflow = lens.inflow(aim)
        at.walked(len(inflow.aims) + 1)
        below = [] if aim in shares else [hop.link.source for hop in inflow.aims if hop.link.source not in shares]
        if not below:
            waiting.pop()
            shares.setdefault(aim, _of(inflow, shares))
            continue
        if aim in begun:
            message = f"The links form a circle; {aim.id} is on it or above it."
            raise RuntimeError(message)
        begun.add(aim)
        waiting += below


def _of(inflow: Inflow, shares: dict[Aim, Undriven]) -> Undriven:
    """What nobody drives of an aim, by what leads to it and is known."""
    if inflow.is_empty:
        return DEAD_END
    unsupported, external = 0.0, inflow.external_share
    for hop in inflow.aims:
        lower = shares[hop.link.source]
        unsupported += hop.share * lower.unsupported
        external += hop.share * lower.external
    return Undriven(unsupported, external)
