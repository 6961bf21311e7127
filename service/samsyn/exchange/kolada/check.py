"""Gathers figures from rows: all are read and checked before anything is written."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from samsyn.errors import IMPORT_FAULTS_TOLD_MAX, ImportRefused
from samsyn.exchange.kolada.files import in_words
from samsyn.exchange.kolada.rows import Figure, row_of
from samsyn.exchange.kolada.spool import Spool
from samsyn.exchange.kolada.target import Measured
from samsyn.model.units import scale_to_look_at

UNKNOWN_AREA: Final = "Name {code} in “municipalities”, with its name, or correct it: it isn't known here."


@dataclass(slots=True)
class Gathered:
    """What was gathered so far into the spool, of the key figures that measures have.

    `of_groups` counts the rows of groups, by their ids. `unmeasured` and `retired` count the values of other key
    figures; `deleted` those that Kolada has deleted; `beyond` those that their measure's unit doesn't let expect, which
    are taken. `faults` are sentences, with the row; those that are `untold` are only counted.
    """

    spool: Spool
    measures: Mapping[str, list[Measured]]
    rows: int = 0
    deleted: int = 0
    of_groups: Counter[str] = field(default_factory=Counter[str])
    unmeasured: Counter[str] = field(default_factory=Counter[str])
    retired: Counter[str] = field(default_factory=Counter[str])
    beyond: Counter[str] = field(default_factory=Counter[str])
    faults: list[str] = field(default_factory=list[str])
    untold: int = 0

    def take(self, told: object) -> None:
        """Take the next row, or note what is wrong with it."""
        self.rows += 1
        row = row_of(told)
        self.deleted += row.deleted
        if row.group:
            self.of_groups[row.group] += 1
        for complaint in row.complaints:
            self.note(in_words(f"row {self.rows}", complaint))
        for figure in row.figures:
            measures = self.measures.get(figure.kpi)
            if not measures:
                self.unmeasured[figure.kpi] += 1
            elif all(measure.retired for measure in measures):
                self.retired[figure.kpi] += 1
            else:
                self._add(figure, measures)

    def _add(self, figure: Figure, measures: Sequence[Measured]) -> None:
        """Add a figure that measures take, or note that it can't be."""
        what = f"{figure.kpi}, {figure.area}, {figure.period}, {figure.gender}"
        for measure in measures:
            if measure.retired or figure.value is None:
                continue
            if not measure.scale.holds(figure.value):
                sentence = f"Correct it, or the scale that is set for “{measure.name}”, a value {measure.scale}"
                self.note(f"row {self.rows}: {sentence}: {what} is {figure.value:g}.")
            elif not scale_to_look_at(measure.unit, measure.unit_kind, measure.scale).holds(figure.value):
                self.beyond[figure.kpi] += 1
        if before := self.spool.add(figure, self.rows):
            self.note(f"row {self.rows}: Remove one of two: row {before} tells {what} otherwise.")

    def note(self, fault: str) -> None:
        """Note a fault; beyond those that are told they are only counted."""
        if len(self.faults) < IMPORT_FAULTS_TOLD_MAX:
            self.faults.append(fault)
        else:
            self.untold += 1


def check(gathered: Gathered, known: Collection[str], *, source: str) -> None:
    """Raise ImportRefused with all that is wrong with what was gathered, unknown areas included."""
    for area, row in gathered.spool.areas():
        if area not in known:
            gathered.note(f"row {row}, municipality: {UNKNOWN_AREA.format(code=area)}")
    if gathered.faults:
        raise ImportRefused(source, gathered.faults, untold=gathered.untold)
