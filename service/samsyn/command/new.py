"""`samsyn new`: an empty place to begin with, and a workbook to fill for it."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from samsyn.command.announce import command
from samsyn.command.reaching import reached
from samsyn.database.port import Address
from samsyn.database.replica import graph_to_read
from samsyn.errors import CannotStart, Refused
from samsyn.exchange.replacing import replaced
from samsyn.exchange.tables.beginning import municipality, write_empty
from samsyn.exchange.tables.rows import RECORDS
from samsyn.exchange.through import Through, deeds_at
from samsyn.graph.graph import Graph
from samsyn.model.texts import likeness
from samsyn.model.vocabulary import Language
from samsyn.performing import Deeds
from samsyn.settings import Settings
from samsyn.spoken import in_locale

Say = Callable[[str], None]

CODE: Final = re.compile(r"[0-9]{4}")
NO_WORD: Final = re.compile(r"[^\w-]+")
ELSEWHERE: Final = (
    "`samsyn new` needs an empty database: name another folder in SAMSYN_DATA_DIR, or another database in Neo4j."
)


class Beginning(NamedTuple):
    """What is to be made: a place, and a workbook in a language; `replacing` where the file may be there already."""

    name: str
    code: str
    path: Path
    language: Language
    replacing: bool = False


def begin(settings: Settings, wanted: Beginning, say: Say) -> str:
    """Make a place and its workbook in the database that the settings name, and return what to do next.

    Raises CannotStart where code, name or file can't be so, before there is a database, and what `make` raises.
    """
    check(wanted)
    if municipality(wanted.code) is None:
        unknown = in_locale(
            en=f"No Swedish municipality has the code {wanted.code}. It is kept as it is.",
            sv=f"Ingen svensk kommun har koden {wanted.code}. Den behålls som den är.",
        )
        say(unknown)
    with reached(settings, say) as address:
        asyncio.run(make(address, wanted))
    place, look = f"{wanted.name} ({wanted.code})", f"{command(settings)} import tables {wanted.path} --dry-run"
    return in_locale(
        en=f"{place} is there, and empty. Fill in {wanted.path}, and see what it would change:\n\n  {look}\n\n"
        "docs/begin.md shows what to fill in first.",
        sv=f"{place} finns nu, och är tom. Fyll i {wanted.path} och se vad det skulle ändra:\n\n  {look}\n\n"
        "docs/begin.sv.md visar vad ni fyller i först.",
    )


def check(wanted: Beginning) -> None:
    """Raise CannotStart where the code isn't one, is another municipality's, or the file can't be made."""
    if not CODE.fullmatch(wanted.code):
        raise CannotStart(f"Write the code with four digits, such as 0665, not {wanted.code!r}.")
    known = municipality(wanted.code)
    if known and not re.search(rf"\b{re.escape(likeness(known))}s?\b", likeness(wanted.name), re.IGNORECASE):
        raise CannotStart(f"{wanted.code} is the code of {known}, not of {wanted.name}. Correct the code or the name.")
    if wanted.path.suffix != ".xlsx":
        raise CannotStart(f"The workbook's name ends with .xlsx; {wanted.path} doesn't.")
    if not wanted.path.parent.is_dir():
        raise CannotStart(f"There is no folder {wanted.path.parent}. Make it, or name a file in another.")
    if wanted.path.exists() and not wanted.replacing:
        raise CannotStart(f"{wanted.path} is there already. Name another file, or replace it with --force.")


async def make(address: Address, wanted: Beginning) -> None:
    """Make the place and its workbook, both or neither.

    Where the place is there already, without anything in it, it takes the name, and the workbook is made anew. Raises
    CannotStart for a database that isn't empty, a name that is refused and a file that can't be written, and what
    connecting raises.
    """
    async with deeds_at(address) as deeds:
        graph = await _graph(deeds)
        _check_empty(graph, wanted)
        try:
            with replaced(wanted.path) as beside:
                write_empty(beside, wanted.name, wanted.code, wanted.language)
                await deeds.perform("setPlace", {"code": wanted.code, "name": wanted.name})
        except Refused as refused:
            raise CannotStart(
                f"{'; '.join(str(each.message) for each in refused.faults)} Nothing is made."
            ) from refused


def workbook_of(name: str) -> Path:
    """How the workbook of a place is called where nothing else is said: vaggeryd.xlsx."""
    words = NO_WORD.sub("-", name.lower()).strip("-")
    return Path(f"{words or 'samsyn'}.xlsx")


def _check_empty(graph: Graph, wanted: Beginning) -> None:
    counts = {cls.label: graph.count(cls) for cls in RECORDS.values()}
    there = next((f"{count:,} of type {label}" for label, count in counts.items() if count), None)
    if there:
        raise CannotStart(f"The database has data already, such as {there}. {ELSEWHERE}")
    if graph.place and graph.place.code != wanted.code:
        raise CannotStart(f"The database is the one of {graph.place.name} ({graph.place.code}). {ELSEWHERE}")


async def _graph(deeds: Deeds | Through) -> Graph:
    if isinstance(deeds, Through):
        return await graph_to_read(deeds.database)
    return await deeds.replica.current()
