"""`samsyn export report`: the management review of a board as a Word document."""

from pathlib import Path
from typing import Final

from samsyn.database.log import read_ahead
from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.database.replica import graph_to_read
from samsyn.errors import CannotStart
from samsyn.exchange.replacing import replaced
from samsyn.exchange.report import document
from samsyn.exchange.report.making import changes_asked, report
from samsyn.exchange.report.period import asked
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.model.vocabulary import Language
from samsyn.reading.ahead import Ahead

SUFFIX: Final = ".docx"
NOT_WORD: Final = "{} is no name of a Word document. Let it end with .docx."


async def export(  # noqa: PLR0917 (as the command line has them)
    address: Address, path: Path, under: str | None, since: str | None, until: str | None, language: Language
) -> str:
    """Write the report for an actor, or for everybody, of some days; say what it was.

    Raises CannotStart for a name that isn't a Word document's and for what can't be written, InvalidArgument for an
    actor that isn't there and for days that are none, and what connecting raises.
    """
    if path.suffix.lower() != SUFFIX:
        raise CannotStart(NOT_WORD.format(path))
    async with migrated(address) as database:
        graph = await graph_to_read(database)
        at = View(graph, SERVICE, now(), language=language)
        of = asked(at, under=under, since=since, until=until)
        query = changes_asked(of, at)
        known = await read_ahead(database, Ahead(wanted_pages={query: None}))
    with replaced(path) as beside, beside.open("wb") as file:
        document.write(file, report(at, of, known.pages[query]))
    whose = of.board.name if of.board else "everybody"
    return f"The report for {whose}, {of.since} to {of.until}, is in {path}."
