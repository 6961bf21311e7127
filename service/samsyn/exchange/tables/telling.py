"""What an import does, told: as lines for the terminal, and as JSON for programs."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from samsyn.exchange.tables.importing import Report
from samsyn.exchange.tables.planning import Becomes, Judged
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.model.vocabulary import Language

LINES_MAX: Final = 30  # of each kind on the terminal; a number says how many more there are
EMPTY: Final = "(empty)"
SHEETS: Final = {sheet.key: sheet for sheet in ALL_SHEETS}


def cell(title: str, place: str | int) -> str:
    """A place in a table, as spreadsheets tell it: by the title of its sheet, and its cell or the number of its row."""
    return f"{title}!{place}"


def lines_of(report: Report, at: Callable[[str, str | int], str] = cell) -> Iterator[str]:
    """Yield what an import does: counts, what is new and changes, what is refused, what isn't in the file.

    Places are told as `at` tells them.
    """
    yield from map(str, report.remarks)
    for key, counts in report.counts.items():
        told = ", ".join(f"{counts[each]:,} {each.value}" for each in Becomes if counts[each])
        yield f"{SHEETS[key].title(Language.SV)}: {told}"
    for becomes in (Becomes.NEW, Becomes.CHANGED):
        rows = [each for each in report.rows if each.becomes is becomes]
        for each in rows[:LINES_MAX]:
            yield f"  {_row(each, at)}"
        more = sum(counts[becomes] for counts in report.counts.values()) - len(rows[:LINES_MAX])
        if more:
            yield f"  … and {more:,} more rows that are {becomes.value}."
    for complaint in report.complaints[:LINES_MAX]:
        yield f"  {at(complaint.sheet, complaint.cell)}: {complaint.message}"
    if report.refused > LINES_MAX:
        yield f"  … and {report.refused - LINES_MAX:,} more that are refused."
    for key, count in report.missing.items():
        if count:
            names = report.not_in_the_file.get(key)
            such = f", such as {names[0]}" if names else ""
            yield f"Not in the file, and left as they are ({SHEETS[key].title(Language.SV)}): {count:,}{such}"


def _row(each: Judged, at: Callable[[str, str | int], str]) -> str:
    where = at(each.given.title, each.given.number)
    if each.becomes is Becomes.NEW:
        return f"{where}: {each.what}, new"
    changes = (f"{name}: {_said(each.before[name])} → {_said(after)}" for name, after in each.after.items())
    return f"{where}: {each.what}, {'; '.join(changes)}"


def _said(value: Any) -> str:
    if value in (None, [], ""):
        return EMPTY
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def json_of(report: Report, language: Language, *, dry: bool) -> dict[str, Any]:
    """The same as a JSON object; `done` says of how many rows it is done."""
    return {
        "importId": None if dry or not report.done else report.import_id,
        "dryRun": dry,
        "done": report.done,
        "remarks": [each.text(language) for each in report.remarks],
        "sheets": [
            {
                "sheet": key,
                "title": SHEETS[key].title(language),
                **{each.value: counts[each] for each in Becomes},
                "notInTheFile": report.missing.get(key, 0),
                "notInTheFileNames": report.not_in_the_file.get(key, []),
            }
            for key, counts in report.counts.items()
        ],
        "rows": [_json_of_row(each, language) for each in report.rows],
        "rowsLeftOut": max(0, report.to_do - len(report.rows)),
        "refused": [
            {"sheet": each.sheet, "cell": each.cell, "message": each.message.text(language)}
            for each in report.complaints
        ],
        "refusedLeftOut": report.refused - len(report.complaints),
    }


def _json_of_row(each: Judged, language: Language) -> dict[str, Any]:
    headings = {column.field: column.heading(language) for column in each.given.sheet.columns}
    return {
        "sheet": each.given.title,
        "row": each.given.number,
        "becomes": each.becomes.value,
        "what": each.what,
        "changes": [
            {"field": name, "heading": headings[name], "before": each.before.get(name), "after": after}
            for name, after in each.after.items()
        ],
    }
