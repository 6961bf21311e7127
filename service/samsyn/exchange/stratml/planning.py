"""What a document does to a graph: the deeds, and what is told of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.inputs import shapes
from samsyn.deeds.doing.references import references_of
from samsyn.exchange.stratml.gathering import Gathering
from samsyn.exchange.stratml.writer import name_of
from samsyn.exchange.tables.planning import CHANGE, Becomes, Judged, Plan, Step, plan
from samsyn.exchange.tables.rows import RECORDS
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.graph.graph import Graph
from samsyn.model.texts import likeness
from samsyn.model.vocabulary import Language

TOLD_MAX: Final = 30  # things that change; a number says how many more there are


def planned(gathering: Gathering, reason: str) -> Plan:
    """What the gathered rows do to the graph, as `tables` plan it, with what is known by its id and renamed."""
    made = plan(gathering.graph, gathering.rows, reason)
    for given, record, name in gathering.renamed:
        field = "title" if "title" in given.values else "name"
        judged = next((each for each in made.rows if each.given is given), None)
        if judged is None or judged.becomes is Becomes.REFUSED:
            continue
        judged.becomes = Becomes.CHANGED
        judged.before[field], judged.after[field] = name_of(record), name
        step = next((each for each in made.steps if given in each.rows and each.raw.get("id") == record.id), None)
        if step is None:
            step = Step(CHANGE[given.sheet.create], {"id": record.id, "reason": reason}, [given])
            made.steps.append(step)
        step.raw[field] = name
    known = _known_by_name(gathering.graph)
    for step in made.steps:
        model = DEEDS[step.deed].input
        if all(shape.alias != "reason" for shape in shapes(model)):
            step.raw.pop("reason", None)
        for reference in list(references_of(model, step.raw)):
            _tell_id(step.raw, reference.path, known.get(likeness(reference.id), ()), reference.ref.types)
    return made


def report(made: Plan) -> Iterator[str]:
    """Yield what a plan does: how much of each kind is new, changed or unchanged, and what changes."""
    for sheet in ALL_SHEETS:
        counts = Counter(each.becomes for each in made.rows if each.given.sheet is sheet)
        if counts:
            told = ", ".join(f"{counts[each]:,} {each.value}" for each in Becomes if counts[each])
            yield f"{sheet.title(Language.EN)}: {told}"
    changed = [each for each in made.rows if each.becomes is Becomes.CHANGED]
    for each in changed[:TOLD_MAX]:
        yield from _changes(each)
    if len(changed) > TOLD_MAX:
        yield f"  … and {len(changed) - TOLD_MAX:,} more that change."


def _changes(judged: Judged) -> Iterator[str]:
    for name, after in judged.after.items():
        yield f"  Line {judged.given.number}, {judged.what}, {name}: {judged.before[name]} → {after}"


def _known_by_name(graph: Graph) -> dict[str, list[Any]]:
    """By name what is there and has no external id."""
    known: dict[str, list[Any]] = {}
    for cls in RECORDS.values():
        for each in graph.all(cls):
            if not each.external_id and not each.archived_at:
                known.setdefault(likeness(name_of(each)), []).append(each)
    return known


def _tell_id(raw: Any, path: Sequence[str], named: Sequence[Any], types: Sequence[str]) -> None:
    """Tell by its id what a deed can't be told by its name."""
    fitting = [each for each in named if each.label in types]
    if len(fitting) == 1:
        *way, last = path
        for part in way:
            raw = raw[int(part)] if isinstance(raw, list) else raw[part]
        raw[int(last) if isinstance(raw, list) else last] = fitting[0].id
