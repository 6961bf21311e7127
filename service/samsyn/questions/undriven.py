"""What of each aim nobody drives: its unsupported and its external share, of all aims at once.

They are those that `drivers` tells of one aim: what leads to an aim is a part of it, so that what nobody drives of the
one is that part of what nobody drives of the other. One pass over the links, from what nothing leads to upward.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from samsyn.graph.records import AIMS, Aim
from samsyn.graph.view import View
from samsyn.questions.lens import Lens
from samsyn.questions.subgraph import DECIMALS, Below


class Undriven(NamedTuple):
    """What of an aim nobody drives, each from 0 to 1."""

    unsupported: float
    external: float


DEAD_END: Final = Undriven(1.0, 0.0)


@dataclass(frozen=True, slots=True)
class _OfAll:
    """What nobody drives of each aim that isn't archived."""

    shares: Mapping[Aim, Undriven]

    @property
    def size(self) -> int:
        """How much room they take, against that of a node in an answer of `drivers`."""
        return len(self.shares) // 2 + 1


def unsupported_share(aim: Aim, at: View) -> float:
    """What of an aim nobody is registered for, 0 to 1, to twelve decimals; 1 of a dead end and of an archived one."""
    return round(_of_all(at).get(aim, DEAD_END).unsupported, DECIMALS)


def external_share(aim: Aim, at: View) -> float:
    """What of an aim falls on influences outside the graph, 0 to 1, to twelve decimals; 0 of an archived one."""
    return round(_of_all(at).get(aim, DEAD_END).external, DECIMALS)


def _of_all(at: View) -> Mapping[Aim, Undriven]:
    """What nobody drives of each aim, worked out once for as long as nothing changes."""
    key = (None, "undriven")
    known: _OfAll | None = at.graph.answers.get(key)
    if known is None:
        known = _OfAll(_work_out(at))
        at.graph.remember(key, known)
    return known.shares


def _work_out(at: View) -> dict[Aim, Undriven]:
    live = [aim for aim in at.each(at.graph.by_id(*AIMS, walked=at.walked)) if aim.archived_at is None]
    below = Below(at, Lens(), live)
    found: dict[Aim, Undriven] = {}
    for aim in at.each(reversed(below.aims)):
        inflow = below.inflows[aim]
        unsupported, external = DEAD_END if inflow.is_empty else (0.0, inflow.external_share)
        for hop in inflow.aims:
            lower = found[hop.link.source]
            unsupported += hop.share * lower.unsupported
            external += hop.share * lower.external
        found[aim] = Undriven(unsupported, external)
    return found
