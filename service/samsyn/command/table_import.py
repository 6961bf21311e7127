"""`samsyn export` and `samsyn import`: one's own data as tables, in Excel and CSV."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.database.replica import Replica
from samsyn.deeds.doing.decide import Raw
from samsyn.errors import CannotStart, Refused
from samsyn.exchange.seed import load
from samsyn.exchange.tables import csv_files, workbook
from samsyn.exchange.tables.opening import sheets_in
from samsyn.exchange.tables.planning import Becomes, Plan, Step, plan
from samsyn.exchange.tables.reading import Complaint, Given, rows_given, sheet_called
from samsyn.exchange.tables.rows import References, rows_of
from samsyn.exchange.tables.sheets import ALL_SHEETS, Sheet
from samsyn.exchange.tables.workbook import Filled
from samsyn.exchange.through import Through, deeds_at
from samsyn.graph.graph import Graph
from samsyn.model.times import this_day
from samsyn.model.vocabulary import Language
from samsyn.spoken import Message

Say = Callable[[str], None]

TOGETHER_MAX: Final = 1_000  # deeds that are all done or none
SECONDS_MAX: Final = 120.0
TOLD_MAX: Final = 30  # rows of each kind in the report; a number says how many more there are
NO_SHEET: Final = "{} is the name of no sheet. Call the file after one, such as {}."


async def export(address: Address, path: Path, language: Language) -> str:
    """Write the graph's tables into a workbook (.xlsx), a folder of CSV files, or one sheet into a .csv; say what it was.

    Raises CannotStart for a name that tells no sheet, OSError, and what connecting raises.
    """
    async with migrated(address) as database:
        graph = await Replica(database, awaits_amendments=False).current()
    references = References(graph)
    filled = [Filled(sheet, rows_of(graph, sheet, references)) for sheet in ALL_SHEETS]
    if path.suffix == ".xlsx":
        workbook.write(path, _about(graph, language), filled, language)
    elif path.suffix == ".csv":
        sheet = _sheet_of(path)
        _write_csv(path, sheet, graph, references, language)
    else:
        path.mkdir(parents=True, exist_ok=True)
        for sheet in ALL_SHEETS:
            _write_csv(path / f"{sheet.title(language)}.csv", sheet, graph, references, language)
    return f"The graph at revision {graph.revision:,} is in {path}."


async def import_(address: Address, path: Path, reason: str, say: Say, *, dry: bool) -> str:
    """Tell what a file's tables do to the graph, and unless it is a `dry` run do it; return what came of it.

    Raises CannotStart where something is refused, which tells each cell; nothing of it is done then.
    """
    async with deeds_at(address) as deeds:
        graph = await _graph(deeds, address)
        complaints: list[Complaint] = []
        made = plan(graph, _given(path, complaints, say), reason)
        made.complaints += complaints
        for line in report(made):
            say(line)
        if made.complaints:
            raise CannotStart(f"{len(made.complaints):,} cells are refused, and nothing is imported. Mend them first.")
        if dry or not made.steps:
            return "Nothing is changed." if made.steps else "Nothing is to be changed: all of it is there already."
        for first in range(0, len(made.steps), TOGETHER_MAX):
            some = made.steps[first : first + TOGETHER_MAX]
            await _done(deeds, some, first)
            say(f"{first + len(some):,} of {len(made.steps):,} mutations are done …")
    return f"Imported: {len(made.steps):,} mutations."


def report(made: Plan) -> Iterator[str]:
    """Yield what a plan does, line by line: how much of each kind, what changes, what is refused, what isn't there."""
    for sheet in ALL_SHEETS:
        counts = Counter(each.becomes for each in made.rows if each.given.sheet is sheet)
        if counts:
            told = ", ".join(f"{counts[each]:,} {each.value}" for each in Becomes if counts[each])
            yield f"{sheet.title(Language.EN)}: {told}"
    changed = [each for each in made.rows if each.becomes is Becomes.CHANGED]
    for each in changed[:TOLD_MAX]:
        for name, after in each.after.items():
            yield f"  {each.given.title} row {each.given.number}, {each.what}, {name}: {each.before[name]} → {after}"
    if len(changed) > TOLD_MAX:
        yield f"  … and {len(changed) - TOLD_MAX:,} more rows that change."
    for complaint in made.complaints[:TOLD_MAX]:
        yield f"  {complaint.sheet}!{complaint.cell}: {complaint.message}"
    if len(made.complaints) > TOLD_MAX:
        yield f"  … and {len(made.complaints) - TOLD_MAX:,} more cells that are refused."
    for key, names in made.not_in_the_file.items():
        yield f"Not in the file, and left as they are ({key}): {len(names):,}, such as {names[0]}"


async def _done(deeds: object, steps: Sequence[Step], first: int) -> None:
    wanted: list[tuple[str, Raw]] = [(step.deed, step.raw) for step in steps]
    try:
        if isinstance(deeds, Through):
            await deeds.load(wanted, seconds_max=SECONDS_MAX)
        else:
            await load(deeds, wanted)  # pyright: ignore[reportArgumentType]
    except Refused as refused:
        raise CannotStart(_in_words(refused, steps, first)) from refused


def _in_words(refused: Refused, steps: Sequence[Step], first: int) -> str:
    lines: list[str] = []
    for fault in refused.faults:
        number, *path = fault.path
        row = steps[int(number)].rows[0]
        place = row.places.get(path[0], "") if path else ""
        lines.append(f"  {row.title}!{place}{row.number}: {fault.message}")
    before = f" {first:,} mutations before it are done." if first else " Nothing is imported."
    return f"The service refuses what follows.{before}\n" + "\n".join(lines)


async def _graph(deeds: object, address: Address) -> Graph:
    if isinstance(deeds, Through):
        return await Replica(deeds.database, awaits_amendments=False).current()
    return await deeds.replica.current()  # pyright: ignore[reportAttributeAccessIssue]


def _given(path: Path, complaints: list[Complaint], say: Say) -> Iterator[Given]:
    """Yield the rows of a workbook, a CSV file, or a folder of these."""

    def told(message: Message) -> None:
        say(str(message))

    for title, rows, sheet in sheets_in(path, told):
        yield from rows_given(sheet, title, rows, complaints, told)


def _sheet_of(path: Path) -> Sheet:
    sheet = sheet_called(path.stem)
    if sheet is None:
        raise CannotStart(NO_SHEET.format(path.stem, ", ".join(each.key for each in ALL_SHEETS)))
    return sheet


def _write_csv(path: Path, sheet: Sheet, graph: Graph, references: References, language: Language) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(csv_files.text_of(sheet, rows_of(graph, sheet, references), language))


def _about(graph: Graph, language: Language) -> list[tuple[str, str]]:
    place = graph.place
    named = f"{place.name} ({place.code})" if place else ""
    if language is Language.SV:
        return [("Plats", named), ("Dag", this_day().isoformat()), ("Revision", str(graph.revision))]
    return [("Place", named), ("Day", this_day().isoformat()), ("Revision", str(graph.revision))]
