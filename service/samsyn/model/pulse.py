"""What is shown of a pulse, and when: the rule of docs/pulse.md, pure and vote by vote.

Votes are told in cells: at every k-th vote those of a group that are new, if they are k at least; and those that are
left all together, if they are k at least and as many as have been told. Which votes are a cell depends on how many of
each group have come, never on what they answered; and whatever is shown is a sum of whole cells. So whoever looks after
every single vote, and knows to which group each belongs, can't tell the votes of a cell from one another.
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

    `k` is the least number of answers that is shown, which the first vote settles for the whole period. `total` is the
    sum of all cells, and `groups` has for each group that has voted that of its own ones. `new` are each group's votes
    that are in no cell yet, and `shown` is what is shown now; None before the first vote.
    """

    k: int | None = None
    total: Figure = Figure()
    groups: Figures = field(default_factory=dict[str, Figure])
    new: Figures = field(default_factory=dict[str, Figure])
    shown: Shown | None = None

    def cast(self, group: str | None, *, up: bool, k: int) -> "Poll":
        """Return the poll with one more vote, the first of which settles `k`.

        `shown` is the very same object where nothing else is shown then.
        """
        least = self.k or k
        name = group or WITHOUT_GROUP
        new = {**self.new, name: self.new.get(name, Figure()) + Figure(1, int(up))}
        groups = {name: Figure(), **self.groups} if group else self.groups
        poll = Poll(least, self.total, groups, new, self.shown or Shown())
        return poll if (self.total + _sum(new)).answers % least else poll._with_cells(least)

    def _with_cells(self, k: int) -> "Poll":
        """The poll when cells are made of what is new, as far as they can be."""
        own = {name: figure for name, figure in self.new.items() if figure.answers >= k}
        others = {name: figure for name, figure in self.new.items() if name not in own}
        total, rest = self.total + _sum(own), _sum(others)
        if rest.answers >= max(k, total.answers):
            total, others = total + rest, {}
        groups = {name: figure + own.get(name, Figure()) for name, figure in self.groups.items()}
        shown = Shown(total if _can_be_shown(total, k) else None, _shown_groups(total, groups, k))
        return Poll(k, total, groups, others, self.shown if shown == self.shown else shown)

    def text(self) -> str:
        """The poll as text, to be stored."""
        shown = self.shown and {"total": _pair(self.shown.total), "groups": _pairs(self.shown.groups)}
        figures = {"total": _pair(self.total), "groups": _pairs(self.groups), "new": _pairs(self.new)}
        return json.dumps({"k": self.k, **figures, "shown": shown})


def poll_of(text: str) -> Poll:
    """The poll that a text tells, or what becomes of one that an earlier version has stored.

    That had groups' figures which were no sums of cells. What it has shown stands; what it hasn't, of whatever group,
    is told in a cell together with what comes.
    """
    told: dict[str, Any] = json.loads(text)
    shown = Shown(_figure(told["shown"]["total"]), _figures(told["shown"]["groups"])) if told["shown"] else None
    if "counts" in told:
        counts, known = _figures(told["counts"]), _figures(told["known"])
        total = (shown and shown.total) or Figure()
        groups = {name: known.get(name, Figure()) for name in counts if name != WITHOUT_GROUP}
        return Poll(None, total, groups, {WITHOUT_GROUP: _sum(counts) - total}, shown)
    return Poll(told["k"], Figure(*told["total"]), _figures(told["groups"]), _figures(told["new"]), shown)


def _shown_groups(total: Figure, groups: Figures, k: int) -> dict[str, Figure | None]:
    """What is shown of each group: nothing where it tells too much, or where what is left of the total would."""
    shown = sorted(
        (name for name, figure in groups.items() if _can_be_shown(figure, k)),
        key=lambda name: (groups[name].answers, name),
    )
    while shown and (total - _sum({name: groups[name] for name in shown})).tells_too_much(k):
        shown = shown[1:]
    return {name: groups[name] if name in shown else None for name in sorted(groups)}


def _can_be_shown(figure: Figure, k: int) -> bool:
    return figure.answers > 0 and not figure.tells_too_much(k)


def _sum(figures: Figures) -> Figure:
    return sum(figures.values(), Figure())


def _pair(figure: Figure | None) -> tuple[int, int] | None:
    return figure and (figure.answers, figure.up)


def _pairs(figures: Mapping[str, Figure | None]) -> dict[str, tuple[int, int] | None]:
    return {name: _pair(figure) for name, figure in figures.items()}


def _figure(pair: list[int] | None) -> Figure | None:
    return Figure(*pair) if pair else None


def _figures(pairs: Mapping[str, list[int] | None]) -> dict[str, Any]:
    return {name: _figure(pair) for name, pair in pairs.items()}
