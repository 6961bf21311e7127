"""Imports of tables: what would be done, and doing it, all or nothing or in slices under one import id.

Up to `TOGETHER_MAX` rows are one transaction. More are done in slices of that many, so that others' mutations come in
between. What breaks off is gone on with by importing the same again: what is done is unchanged then.
"""

import asyncio
import re
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final, TypeVar

from samsyn.database.replica import Replica
from samsyn.database.tasks import start_task
from samsyn.errors import Refused
from samsyn.exchange.seed import load_import
from samsyn.exchange.tables.known import Known
from samsyn.exchange.tables.planning import Becomes, Coming, Judged, coming_of, judge_figure, plan
from samsyn.exchange.tables.reading import Complaint
from samsyn.exchange.tables.spooling import STREAMED, Spooled
from samsyn.exchange.tables.steps import Step, figures_of, steps_of
from samsyn.exchange.through import Through
from samsyn.graph.view import View
from samsyn.model.ids import new_ulid
from samsyn.model.principals import Principal
from samsyn.model.times import now
from samsyn.performing import Deeds
from samsyn.performing.record import Imported
from samsyn.spoken import Message

TOGETHER_MAX: Final = 1_000  # rows of a transaction
SECONDS_MAX: Final = 120.0  # for a transaction on a slow machine
ROWS_TOLD_MAX: Final = 1_000  # of what is new or changed; of more the counts tell
COMPLAINTS_TOLD_MAX: Final = 1_000
NAMES_TOLD_MAX: Final = 100  # of what isn't in the file, for each sheet
ROWS_AT_ONCE: Final = 200  # that are looked at before others have their turn

ID: Final = re.compile(r"import_[0-9a-z]{26}")

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Is told how many rows are done, and of how many."""


@dataclass(slots=True)
class Report:
    """What an import does, or has done: of how many rows it is `done`, and how many deeds were done or decided.

    By sheet and outcome there is how many rows there are, of what is new or changed the first, and of what is refused.
    """

    import_id: str
    counts: defaultdict[str, Counter[Becomes]] = field(
        default_factory=lambda: defaultdict[str, Counter[Becomes]](Counter)
    )
    rows: list[Judged] = field(default_factory=list[Judged])
    complaints: list[Complaint] = field(default_factory=list[Complaint])
    refused: int = 0
    not_in_the_file: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    missing: dict[str, int] = field(default_factory=dict[str, int])
    remarks: list[Message] = field(default_factory=list[Message])
    done: int = 0
    deeds: int = 0

    @property
    def to_do(self) -> int:
        """How many rows are new or changed."""
        return sum(each[Becomes.NEW] + each[Becomes.CHANGED] for each in self.counts.values())

    def judged(self, each: Judged) -> None:
        """Note what a row does."""
        self.counts[each.given.sheet.key][each.becomes] += 1
        if each.does and len(self.rows) < ROWS_TOLD_MAX:
            self.rows.append(each)
        self.refuse(each.given.complaints)

    def refuse(self, complaints: Iterable[Complaint]) -> None:
        """Note what is refused."""
        for complaint in complaints:
            self.refused += 1
            if len(self.complaints) < COMPLAINTS_TOLD_MAX:
                self.complaints.append(complaint)


@dataclass(frozen=True, slots=True)
class Doing:
    """By whom an import is done, and over which graph."""

    deeds: Deeds | Through
    replica: Replica
    by: Principal

    async def known(self) -> Known:
        """What they see of the graph now."""
        return Known(View(await self.replica.current(), self.by, now()))

    async def load(self, steps: Sequence[Step], imported: Imported, *, dry: bool) -> list[Complaint]:
        """Do deeds in one transaction, or decide them alone; what is refused, by its cells: then nothing is done."""
        wanted = [(step.deed, step.raw) for step in steps]
        try:
            if isinstance(self.deeds, Through):
                await self.deeds.load_import(wanted, imported, seconds_max=SECONDS_MAX, dry=dry)
            else:
                await load_import(self.deeds, wanted, imported, by=self.by, dry=dry)
        except Refused as refused:
            return [
                steps[int(fault.path[0])].complaint(replace(fault, path=fault.path[1:])) for fault in refused.faults
            ]
        return []


def new_import_id() -> str:
    """An id for an import."""
    return f"import_{new_ulid()}"


async def run(doing: Doing, spooled: Spooled, imported: Imported, progress: Progress, *, dry: bool) -> Report:
    """Look at all rows, and unless it is `dry` or anything is refused do what they say; return what came of it.

    Raises what `Deeds.perform_all` raises but Refused: what was done until then stands.
    """
    report = Report(imported.id, remarks=spooled.remarks)
    report.refuse(spooled.complaints)
    known = await doing.known()
    nodes, figures = await _looked_at(known, spooled, report)
    if report.refused or not report.to_do:
        return report
    if report.to_do <= TOGETHER_MAX:
        steps = [*steps_of(known, nodes, imported.reason), *figures_of(known, figures)]
        await _loaded(doing, steps, imported, report, dry=dry)
        report.done = 0 if dry or report.refused else report.to_do
    elif dry:
        await _tried_out(doing, spooled, nodes, imported, report)
    else:
        await _done(doing, spooled, nodes, imported, report, progress=progress)
    return report


async def _looked_at(known: Known, spooled: Spooled, report: Report) -> tuple[list[Judged], list[Judged]]:
    """What all rows do, noted: of observations the first that do anything, of others all."""
    made = plan(known, spooled.rows)
    for each in made.rows:
        report.judged(each)
    figures: list[Judged] = []
    async with aclosing(_figures(known, coming_of(spooled.rows), spooled)) as judged:
        async for each in judged:
            report.judged(each)
            if each.does and len(figures) < TOGETHER_MAX:
                figures.append(each)
    for key, names in made.not_in_the_file.items():
        report.not_in_the_file[key], report.missing[key] = names[:NAMES_TOLD_MAX], len(names)
    if spooled.figures:
        there = report.counts[STREAMED]
        report.missing[STREAMED] = known.count_figures() - there[Becomes.CHANGED] - there[Becomes.UNCHANGED]
    return made.rows, figures


async def _done(
    doing: Doing, spooled: Spooled, nodes: Sequence[Judged], imported: Imported, report: Report, *, progress: Progress
) -> None:
    """Do it in slices, each on the graph as those before have left it, until one is refused."""
    progress(0, report.to_do)
    async with aclosing(_slices(doing, spooled, nodes, imported, report)) as slices:
        async for steps in slices:
            await _loaded(doing, steps, imported, report, dry=False)
            if report.refused:
                return
            report.done += len(_rows_of(steps))
            progress(report.done, report.to_do)


async def _slices(
    doing: Doing, spooled: Spooled, nodes: Sequence[Judged], imported: Imported, report: Report
) -> AsyncGenerator[list[Step]]:
    """Yield the deeds of each slice, when the one before is done."""
    left = [each.given for each in nodes if each.does]
    while left:
        known = await doing.known()
        made = plan(known, left)
        if made.complaints:  # somebody else has changed the graph meanwhile
            report.refuse(made.complaints)
            return
        steps = _first(steps_of(known, made.rows, imported.reason))
        if not steps:
            break
        yield steps
        rows = _rows_of(steps)
        left = [row for row in left if id(row) not in rows]
    known = await doing.known()
    async with aclosing(_ahead(_pieces(known, spooled, TOGETHER_MAX))) as pieces:
        async for some in pieces:
            yield list(figures_of(known, some))


async def _tried_out(
    doing: Doing, spooled: Spooled, nodes: Sequence[Judged], imported: Imported, report: Report
) -> None:
    """Decide what can be decided before anything is done: the first slice, and observations of measures there are."""
    known = await doing.known()
    if steps := _first(steps_of(known, nodes, imported.reason)):
        await _loaded(doing, steps, imported, report, dry=True)
    async with aclosing(_pieces(known, spooled, ROWS_AT_ONCE)) as pieces:
        async for some in pieces:
            if there := [each for each in some if known.measure(each.given.values)]:
                await _loaded(doing, list(figures_of(known, there)), imported, report, dry=True)


async def _loaded(doing: Doing, steps: Sequence[Step], imported: Imported, report: Report, *, dry: bool) -> None:
    report.deeds += len(steps)
    report.refuse(await doing.load(steps, imported, dry=dry))


def _first(steps: Sequence[Step]) -> list[Step]:
    """The first deeds, as many as may be done together; those of one row aren't parted."""
    some: list[Step] = []
    rows = 0
    for _, deeds in groupby(steps, key=lambda step: id(step.row)):
        together = list(deeds)
        rows += len(_rows_of(together))
        if rows > TOGETHER_MAX:
            break
        some += together
    return some


def _rows_of(steps: Iterable[Step]) -> set[int]:
    """Which rows some deeds do."""
    return {id(row) for step in steps for row in step.rows}


async def _pieces(known: Known, spooled: Spooled, size: int) -> AsyncGenerator[list[Judged]]:
    """Yield the observations that are new or changed, so many at a time."""
    some: list[Judged] = []
    async with aclosing(_figures(known, coming_of(spooled.rows), spooled)) as judged:
        async for each in judged:
            if each.does:
                some.append(each)
            if len(some) == size:
                yield some
                some = []
    if some:
        yield some


async def _next(pieces: AsyncGenerator[T]) -> T | None:
    return await anext(pieces, None)


async def _ahead(pieces: AsyncGenerator[T]) -> AsyncGenerator[T]:
    """Yield what another does, of which the next is made ready while one is used."""
    async with aclosing(pieces):
        coming = start_task(_next(pieces))
        try:
            while (piece := await coming) is not None:
                coming = start_task(_next(pieces))
                yield piece
        finally:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)


async def _figures(known: Known, coming: Coming, spooled: Spooled) -> AsyncGenerator[Judged]:
    """Yield what each row of observations does, giving way now and then."""
    seen: dict[int, int] = {}
    for number, row in enumerate(spooled.each_figure(), 1):
        yield judge_figure(known, coming, row, seen)
        if not number % ROWS_AT_ONCE:
            await asyncio.sleep(0)
