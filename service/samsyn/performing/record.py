"""The record that every deed leaves in the log of changes, done or refused."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from samsyn.database.entries import BESIDE, Logged, chained
from samsyn.database.following import Position
from samsyn.deeds.doing.decide import Decided
from samsyn.errors import Fault
from samsyn.graph.deltas import Change, Create, Remove, Retie, Set, Tie, Untie, as_text
from samsyn.graph.graph import Graph
from samsyn.graph.records import Contribution
from samsyn.model.ids import type_of
from samsyn.model.principals import Principal
from samsyn.model.texts import TEXT_CHARACTERS_MAX
from samsyn.model.vocabulary import ContributionStatus

AUDIENCES: Final = {
    "ApiKey": "ADMINS",
    "ClaimMapping": "ADMINS",
    "Session": "ADMINS",
    "Invitation": "STRATEGISTS",
    "ReportingRound": "STRATEGISTS",
}
"""Who sees the records of what not everybody sees, by its type; of contributions and deviations it depends."""
PART: Final = "Observation"  # of which its measure's next version tells
ID: Final = re.compile(r"[a-z]+_[0-9a-z]{26}")


@dataclass(frozen=True, slots=True)
class Imported:
    """The import that deeds belong to: its id, and the reason that they have where they tell none of their own."""

    id: str
    reason: str


def record_of(
    decided: Decided,
    graph: Graph,
    end: Position,
    *,
    by: Principal,
    called: str,
    at: str,
    revision: int,
    imported: Imported | None = None,
) -> Logged:
    """The record of a deed that was done, next in the log after its `end`.

    Who may see it is settled by the contributions that it concerns, as they are in the graph after the deed.
    """
    decision = decided.decision
    nodes = list(
        dict.fromkeys([*([decision.node] if decision.node else []), *_raised(decision.changes), *decision.about])
    )
    gone = _removed(decision.changes)
    told = [decision.node, nodes, dict(decision.before), dict(decision.after), list(decided.subjects)]
    audience, makers = _audience(decided, {each for each in _texts(told) if type_of(each) == "Contribution"}, graph)
    change = {
        "revision": revision,
        "at": at,
        "deed": decided.deed.name,
        "node": decision.node,
        "nodes": nodes,
        "before": _json(decision.before),
        "after": _json(decision.after),
        "reason": decision.reason or (imported.reason if imported else None),
        "importId": decision.import_id or (imported.id if imported else None),
        "changes": as_text(decision.changes) if decided.deed.is_reversible else None,
        "refused": False,
        "touched": [each for each in dict.fromkeys([*nodes, *_touched(decision.changes)]) if each not in gone],
        "removed": gone,
        "audience": audience,
        "makers": makers,
    }
    return chained(change, end, by, called)


def record_of_refused(
    deed: str, subject: object, faults: Iterable[Fault], end: Position, *, by: Principal, called: str, at: str
) -> Logged:
    """The record of a deed that was refused for lack of rights; who tried it and admins see it."""
    about = [subject] if isinstance(subject, str) and ID.fullmatch(subject) else []
    lines = (f"{'.'.join(fault.path) or 'input'}: {fault.message}" for fault in faults)
    change = {
        "deed": deed,
        "node": next(iter(about), None),
        "nodes": about,
        "reason": "\n".join(lines)[:TEXT_CHARACTERS_MAX],
        "refused": True,
    }
    return chained({**BESIDE, **change, "at": at}, end, by, called)


def _raised(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the ids of what is new or has a new version."""
    for change in changes:
        match change:
            case Create(node, properties) | Set(node, _, properties) if "version" in properties and node.label != PART:
                yield node.known
            case Tie(ends, properties) | Retie(ends, _, properties) if ends.known and "version" in properties:
                yield ends.known
            case _:
                pass


def _touched(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the names of what is new, has changed or is tied to something else, as the graph's copies follow them."""
    for change in changes:
        match change:
            case Create(node):
                yield node.name
            case Set():
                yield change.renamed.name
            case Tie(ends) | Untie(ends) | Retie(ends):
                yield ends.holder.name
            case Remove():
                pass


def _removed(changes: Iterable[Change]) -> list[str]:
    """The names of what is gone, or is called otherwise."""
    gone: list[str] = []
    for change in changes:
        match change:
            case Remove(node):
                gone.append(node.name)
            case Set(node) if change.renamed != node:
                gone.append(node.name)
            case _:
                pass
    return gone


def _audience(decided: Decided, contributions: Iterable[str], graph: Graph) -> tuple[str, list[str] | None]:
    """Who may see a record, and which actors among them."""
    decision = decided.decision
    given = AUDIENCES.get(type_of(decision.node or "") or "")
    if decision.among_makers or decision.inside is not None:
        given = "STRATEGISTS"
    known = (graph.get(Contribution, each) for each in sorted(contributions))
    hidden = [each for each in known if each and (given or not each.public)]
    makers: list[str] | None = None
    if hidden:
        sets = [[part.source.id for part in each.makers] for each in hidden]
        makers = [maker for maker in sets[0] if all(maker in each for each in sets)]
    if decision.inside is not None:
        makers = list(decision.inside)
    if given or not hidden:
        return given or "ALL", makers
    submitted = all(each.status is ContributionStatus.SUBMITTED for each in hidden)
    return "STRATEGISTS" if submitted else "MAKERS", makers


def _json(fields: Mapping[str, Any]) -> str:
    return json.dumps(dict(fields), ensure_ascii=False)


def _texts(told: object) -> Iterator[str]:
    """Yield every text in nested lists and maps."""
    match told:
        case str():
            yield told
        case Mapping():
            yield from _texts(list(cast("Mapping[str, object]", told).values()))
        case list():
            for each in cast("list[object]", told):
                yield from _texts(each)
        case _:
            pass
