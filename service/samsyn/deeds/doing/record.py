"""The record that every deed leaves in the log of changes, done or refused."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

from samsyn.database.following import Position
from samsyn.database.port import Overtaken, Transaction
from samsyn.database.writing import Entry, write
from samsyn.deeds.doing.decide import Decided
from samsyn.errors import Fault
from samsyn.graph.deltas import Change, Create, Remove, Retie, Set, Tie, Untie, as_text, present
from samsyn.graph.graph import Graph, Look
from samsyn.graph.records import Actor, Contribution
from samsyn.model.chain import digest_of, hash_of, new_salt
from samsyn.model.ids import new_ulid, type_of
from samsyn.model.principals import SERVICE, Principal
from samsyn.model.texts import TEXT_CHARACTERS_MAX
from samsyn.model.vocabulary import ContributionStatus

AUDIENCES: Final = {"ApiKey": "ADMINS", "ReportingRound": "STRATEGISTS"}
"""Who sees the records of what not everybody sees, by its type; of contributions and deviations it depends."""
ID: Final = re.compile(r"[a-z]+_[0-9a-z]{26}")

Logged = dict[str, Any]
"""A change of the log as it is stored."""


def names_of(graph: Graph, by: Principal) -> str:
    """What the history calls who does something: their organisations or their role; a key's own name is for admins."""
    known = (graph.get(Actor, actor_id) for actor_id in sorted(by.actors))
    return ", ".join(actor.name for actor in known if actor) or by.called


def record_of(
    decided: Decided, graph: Graph, end: Position, *, by: Principal, called: str, at: str, revision: int
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
        "reason": decision.reason,
        "changes": as_text(decision.changes) if decided.deed.is_reversible else None,
        "refused": False,
        "touched": [each for each in dict.fromkeys([*nodes, *_touched(decision.changes)]) if each not in gone],
        "removed": gone,
        "audience": audience,
        "makers": makers,
    }
    return _chained(change, end, by, called)


def record_of_refused(
    deed: str, subject: object, faults: Iterable[Fault], end: Position, *, by: Principal, called: str, at: str
) -> Logged:
    """The record of a deed that was refused; who did it and admins see it."""
    about = [subject] if isinstance(subject, str) and ID.fullmatch(subject) else []
    lines = (f"{'.'.join(fault.path) or 'input'}: {fault.message}" for fault in faults)
    change = {
        "deed": deed,
        "node": next(iter(about), None),
        "nodes": about,
        "reason": "\n".join(lines)[:TEXT_CHARACTERS_MAX],
        "refused": True,
    }
    return _chained({**BESIDE, **change, "at": at}, end, by, called)


async def record_of_operator(
    transaction: Transaction, deed: str, after: Mapping[str, Any], reason: str, at: str
) -> None:
    """Record what the operator does to the log itself, in the transaction in which that is done; admins see it."""
    [row] = await transaction.run("commands/begin_deeds", keys=[])
    end = Position(row["seq"], row["hash"])
    change = {"at": at, "deed": deed, "nodes": [], "after": _json(after), "reason": reason, "refused": False}
    logged = _chained({**BESIDE, **change}, end, SERVICE, SERVICE.called)
    look = Look(row["revision"], row["revisionHash"])
    if not await write(transaction, [], Entry(end, Position(logged["seq"], logged["hash"]), look, [logged])):
        raise Overtaken


BESIDE: Final = {"before": "{}", "after": "{}", "touched": [], "audience": "ADMINS"}
"""What is recorded without a new revision."""


def _chained(told: Mapping[str, Any], end: Position, by: Principal, called: str) -> Logged:
    """The change as the next one of the log."""
    who = {"by": called, "byId": by.id, "byName": by.name}
    made = {"id": f"change_{new_ulid(told['at'])}", "seq": end.seq + 1, "salt": new_salt()}
    change = present({**told, **who, **made})
    change["digest"] = digest_of(change)
    return {**change, "hash": hash_of(change, end.hash)}


def _raised(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the ids of what is new or has a new version."""
    for change in changes:
        match change:
            case Create(node, properties) | Set(node, _, properties) if "version" in properties:
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
