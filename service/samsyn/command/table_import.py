"""`samsyn import tables` and `samsyn import undo`: one's own data from Excel and CSV, and back out again."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from samsyn.database.port import Address
from samsyn.database.replica import Replica
from samsyn.errors import CannotStart, Refused
from samsyn.exchange.tables.importing import ID, TOGETHER_MAX, Doing, Report, new_import_id, run
from samsyn.exchange.tables.spooling import spool, spooling
from samsyn.exchange.tables.telling import lines_of
from samsyn.exchange.through import Through, deeds_at
from samsyn.model.principals import SERVICE
from samsyn.performing import Deeds
from samsyn.performing.perform import IMPORT_SECONDS_MAX
from samsyn.performing.record import Imported

Say = Callable[[str], None]

GO_ON: Final = "Run the same command with --continue {id} to go on, or undo it: samsyn import undo {id} --reason …"

PARTLY: Final = "What was done later is undone already; the rest of the import stands."
WHOLE: Final = "Nothing is undone."


async def import_(
    address: Address, path: Path, reason: str, say: Say, *, dry: bool, sheet: str = "", going_on: str | None = None
) -> str:
    """Tell what a file's tables do to the graph, and unless it is a `dry` run do it; return what came of it.

    What breaks off is `going_on` under the import id that it began with. Raises FileRefused for what can't be
    read, CannotStart where something is refused, which tells each cell, and what connecting raises.
    """
    if going_on and not ID.fullmatch(going_on):
        raise CannotStart(f"{going_on} is no id of an import. It was printed when the import began, as import_….")
    async with deeds_at(address) as deeds:
        imported = Imported(going_on or new_import_id(), reason or f"Import of {path.name}")
        doing = doing_with(deeds)
        own = (await doing.replica.current()).place
        with spooling() as figures_at:
            spooled = spool(path, sheet, figures_at, own.code if own else None)
            report = await run(doing, spooled, imported, progress_told(imported, say), dry=dry)
    for line in lines_of(report):
        say(line)
    return outcome(report, dry=dry)


async def undo(address: Address, import_id: str, reason: str, say: Say) -> str:
    """Undo an import, the latest of it first, and say what became of it.

    Raises CannotStart where a later change rests on it, or there is no such import, and what connecting raises.
    """
    done = 0
    async with deeds_at(address) as deeds:
        while True:
            try:
                wanted = [("undoImport", {"importId": import_id, "reason": reason})]
                [undone] = await deeds.perform_all(wanted, seconds_max=IMPORT_SECONDS_MAX)
            except Refused as refused:
                so_far = PARTLY if done else WHOLE
                raise CannotStart(f"{' '.join(str(fault.message) for fault in refused.faults)} {so_far}") from refused
            done += 1
            if not undone.payload["remaining"]:
                return f"Import {import_id} is undone."
            say(f"{undone.payload['remaining']:,} of its changes are left …")


def doing_with(deeds: Deeds | Through) -> Doing:
    """By what deeds are done for whoever runs a command, and over which graph."""
    if isinstance(deeds, Through):
        return Doing(deeds, Replica(deeds.database, awaits_amendments=False), SERVICE)
    return Doing(deeds, deeds.replica, SERVICE)


def progress_told(imported: Imported, say: Say) -> Callable[[int, int], None]:
    """What says how far an import is, and first how to go on with it."""
    begun: list[int] = []

    def told(done: int, of: int) -> None:
        if not begun:
            say(f"This is import {imported.id}. If it breaks off: {GO_ON.format(id=imported.id)}")
        begun.append(done)
        say(f"{done:,} of {of:,} rows are done …")

    return told


def outcome(report: Report, *, dry: bool) -> str:
    """What came of an import. Raises CannotStart where anything is refused."""
    if report.refused and report.done:
        done = f"Imported: {report.done:,} of {report.to_do:,} rows. Then refused: {report.refused:,} cells or rows."
        raise CannotStart(f"{done} Correct them. {GO_ON.format(id=report.import_id)}")
    if report.refused:
        raise CannotStart(f"Refused cells or rows: {report.refused:,}. Nothing is imported. Correct them first.")
    if not report.to_do:
        return "Nothing is to be changed: all of it is there already."
    if dry:
        how = "all or nothing" if report.to_do <= TOGETHER_MAX else f"in slices of at most {TOGETHER_MAX:,}"
        return f"{_rows(report.to_do)} would be imported, {how}. Nothing is changed."
    return f"Imported: {_rows(report.done)}. The id of the import is {report.import_id}."


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
