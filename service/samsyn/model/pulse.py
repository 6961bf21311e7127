"""What is shown of a pulse, and when: the rule of docs/pulse.md, pure and vote by vote.

What is shown changes with the first vote of a period and with every k-th one, never in between; and what it shows
depends on how many of each group have answered what by then, never on the order of the votes since the k-th one before.
So whoever looks after every single vote can't tell the votes of such a block from one another.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

WITHOUT_GROUP: Final = ""  # the votes of nobody's group, which are a group of their own that is never shown


@dataclass(frozen=True, slots=True)
class Figure:
    """How many have answered, and how many of them with their thumbs up."""

    answers: int = 0
    up: int = 0

    def __add__(self, other: "Figure") -> "Figure":
        """Return both together."""
        return Figure(self.answers + other.answers, self.up + other.up)

    def __sub__(self, other: "Figure") -> "Figure":
        """Return what is left without the other."""
        return Figure(self.answers - other.answers, self.up - other.up)

    def tells_too_much(self, k: int) -> bool:
        """Whether it is of somebody, and of fewer than k, or unanimous and of fewer than 2k."""
        if not self.answers:
            return False
        return self.answers < k or (self.answers < 2 * k and self.up in {0, self.answers})


Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a measure's period: of all together and of each group that had votes then; None is hidden."""

    total: Figure | None = None
    groups: Mapping[str, Figure | None] = field(default_factory=dict[str, Figure | None])


@dataclass(frozen=True, slots=True)
class Poll:
    """The votes of a measure's period.

    `counts` are those of each group up to now, `known` each group's figure as it was last shown, which whoever saw it
    remembers, and `shown` what is shown now; None before the first vote.
    """

    counts: Figures = field(default_factory=dict[str, Figure])
    known: Figures = field(default_factory=dict[str, Figure])
    shown: Shown | None = None

    def cast(self, group: str | None, *, up: bool, k: int) -> "Poll":
        """Return the poll with one more vote; `shown` is the very same object where nothing else is shown then."""
        name = group or WITHOUT_GROUP
        counts = {**self.counts, name: self.counts.get(name, Figure()) + Figure(1, int(up))}
        total = _sum(counts)
        if total.answers % k:
            return Poll(counts, self.known, self.shown or Shown())
        if total.tells_too_much(k):
            return Poll(counts, self.known, self._unless_the_same(Shown(None, _hidden(counts))))
        known, groups = _groups(counts, self.known, total, k)
        return Poll(counts, known, self._unless_the_same(Shown(total, groups)))

    def _unless_the_same(self, shown: Shown) -> Shown:
        return self.shown if self.shown and self.shown == shown else shown

    def text(self) -> str:
        """The poll as text, to be stored."""
        shown = self.shown
        told = shown and {"total": _pair(shown.total), "groups": {n: _pair(f) for n, f in shown.groups.items()}}
        return json.dumps({"counts": _pairs(self.counts), "known": _pairs(self.known), "shown": told})


def poll_of(text: str) -> Poll:
    """The poll that a text tells."""
    told: dict[str, Any] = json.loads(text)
    counts, known = ({name: Figure(*pair) for name, pair in told[part].items()} for part in ("counts", "known"))
    shown = told["shown"]
    groups = {name: _figure(pair) for name, pair in shown["groups"].items()} if shown else {}
    return Poll(counts, known, Shown(_figure(shown["total"]), groups) if shown else None)


def _groups(counts: Figures, known: Figures, total: Figure, k: int) -> tuple[Figures, Mapping[str, Figure | None]]:
    """Return what is known of the groups from now on, and what of them is shown, when the total is.

    A group's figure is renewed when k of its votes are new and the figure doesn't tell too much. What of the total is
    in no figure mustn't tell too much either: the renewals of those with the fewest new votes are put off as long as it
    does. Whoever is the only one hidden could be computed: then the smallest one shown is hidden as well.
    """
    new = {name: (figure - known.get(name, Figure())).answers for name, figure in counts.items()}
    fresh = sorted(
        (name for name, figure in counts.items() if name and new[name] >= k and not figure.tells_too_much(k)),
        key=lambda name: (new[name], name),
    )
    while fresh and (total - _sum({**known, **_of(counts, fresh)})).tells_too_much(k):
        fresh = fresh[1:]
    figures = {**known, **_of(counts, fresh)}
    shown = sorted(figures, key=lambda name: (figures[name].answers, name))
    while shown and (len(counts) - len(shown) == 1 or (total - _sum(_of(figures, shown))).tells_too_much(k)):
        shown = shown[1:]
    told = _of(figures, shown)
    return {**known, **told}, {**_hidden(counts), **told}


def _hidden(counts: Figures) -> dict[str, Figure | None]:
    return {name: None for name in sorted(counts) if name != WITHOUT_GROUP}


def _of(figures: Figures, names: list[str]) -> dict[str, Figure]:
    return {name: figures[name] for name in names}


def _sum(figures: Figures) -> Figure:
    return sum(figures.values(), Figure())


def _pairs(figures: Figures) -> dict[str, tuple[int, int]]:
    return {name: (figure.answers, figure.up) for name, figure in figures.items()}


def _pair(figure: Figure | None) -> tuple[int, int] | None:
    return figure and (figure.answers, figure.up)


def _figure(pair: list[int] | None) -> Figure | None:
    return Figure(*pair) if pair else None
