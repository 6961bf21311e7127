"""`samsyn export stratml` and `samsyn import stratml`: plans and reports in StratML (ISO 17469)."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from samsyn.command.table_import import doing_with, outcome, progress_told
from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.database.replica import graph_to_read
from samsyn.errors import CannotStart
from samsyn.exchange.stratml import file
from samsyn.exchange.stratml.gathering import Gathering
from samsyn.exchange.stratml.grammar import PARTS
from samsyn.exchange.stratml.parsing import Departure, read
from samsyn.exchange.stratml.reading import read_all
from samsyn.exchange.stratml.writing import document
from samsyn.exchange.tables.importing import new_import_id, run
from samsyn.exchange.tables.spooling import spooled_rows, spooling
from samsyn.exchange.tables.telling import lines_of
from samsyn.exchange.through import deeds_at
from samsyn.model.vocabulary import Language
from samsyn.performing.record import Imported

Say = Callable[[str], None]

TOLD_MAX: Final = 30  # of what is wrong; a number says how many more there are
DEPARTS: Final = "{path} isn't as StratML Part {part} has it, and nothing is imported. --lenient mends what it can.\n"
DEPARTING: Final = "{path} isn't as StratML Part {part} has it. It is read as far as it can be.\n"
REFUSED: Final = "{path} can't be imported, and nothing of it is. Mend what follows.\n"


async def export(address: Address, path: Path, part: int, language: Language) -> str:
    """Write the graph as a plan or a report, and return what it is of and what it leaves out, line by line.

    What was in the file stays where it can't be written. Raises CannotStart, and what connecting raises.
    """
    async with migrated(address) as database:
        graph = await graph_to_read(database)
    root, left_out = document(graph, PARTS[part - 1], language)
    file.write(path, PARTS[part - 1], root)
    told = [f"The graph at revision {graph.revision:,} is in {path}, as StratML Part {part}."]
    return "\n".join([*told, *(f"Left out: {each}" for each in left_out)])


async def import_(address: Address, path: Path, reason: str, say: Say, *, lenient: bool, dry: bool) -> str:
    """Tell what a document does to the graph, and unless it is a `dry` run do it, as tables are imported.

    `lenient` mends what departs from the standard, and tells it. Raises CannotStart where something is refused, after
    each line of that was told.
    """
    try:
        found = read(path)
    except OSError as error:
        raise CannotStart(f"{path} can't be read: {error.strerror}.") from error
    if found.departures and not lenient:
        raise CannotStart(DEPARTS.format(path=path, part=found.part.number) + _lines(found.departures))
    if found.departures:
        say(DEPARTING.format(path=path, part=found.part.number) + _lines(found.departures, mended=True))
    async with deeds_at(address) as deeds:
        doing = doing_with(deeds)
        gathering = Gathering(await doing.replica.current(), path.name, lenient=lenient)
        read_all(gathering, found.root)
        for line in gathering.told():
            say(line)
        if gathering.refusals:
            raise CannotStart(REFUSED.format(path=path) + _lines(gathering.refusals))
        imported = Imported(new_import_id(), reason or f"Import of {path.name}")
        with spooling() as figures_at:
            spooled = spooled_rows(gathering.rows, figures_at)
            report = await run(doing, spooled, imported, progress_told(imported, say), dry=dry)
    for line in lines_of(report, at=lambda _, number: f"Line {number}"):
        say(line)
    return outcome(report, dry=dry)


def _lines(wrong: Iterable[Departure], *, mended: bool = False) -> str:
    """What is wrong, each message once with the line that it is of; with what is done about it where it is `mended`."""
    by_message: dict[str, list[int]] = {}
    for each in wrong:
        message = f"{each.message} {each.mended}" if mended else each.message
        by_message.setdefault(message, []).append(each.line)
    told = [f"  {_places(lines)}: {message}" for message, lines in by_message.items()]
    more = [f"  … and {len(told) - TOLD_MAX:,} more."] if len(told) > TOLD_MAX and not mended else []
    return "\n".join([*(told if mended else told[:TOLD_MAX]), *more])


def _places(lines: Sequence[int]) -> str:
    return f"Line {lines[0]}" + (f" and {len(lines) - 1:,} more places" if len(lines) > 1 else "")
