"""The record that every deed leaves in the log of changes, done or refused."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from ulid import ULID

from samsyn.database.port import Transaction
from samsyn.deeds.doing.deed import Deed, Written
from samsyn.deeds.doing.references import Found
from samsyn.errors import Fault
from samsyn.model.chain import digest_of, hash_of, new_salt
from samsyn.model.ids import type_of
from samsyn.model.principals import Principal
from samsyn.model.texts import TEXT_CHARACTERS_MAX
from samsyn.model.times import now

AUDIENCES: Final = {"ApiKey": "ADMINS", "ReportingRound": "STRATEGISTS"}
"""Who sees the records of what not everybody sees, by its type; of contributions and deviations it depends."""
ID: Final = re.compile(r"[a-z]+_[0-9a-z]{26}")


@dataclass(frozen=True, slots=True)
class Log:
    """The end of the log: the number and the hash of its last change, and whom the history names for the next."""

    seq: int
    hash: str
    actors: Sequence[str]


async def record(
    transaction: Transaction,
    log: Log,
    written: Written,
    *,
    deed: Deed,
    revision: int,
    at: str,
    by: Principal,
    found: Mapping[str, Found],
    answers: Sequence[Mapping[str, Any]],
) -> None:
    """Record a deed that was done, and its answers under the caller's key.

    Who may see the record is settled by the contributions that it concerns, as they are after the deed.
    """
    change = {
        "revision": revision,
        "at": at,
        "deed": deed.name,
        "node": written.node,
        "nodes": written.nodes,
        "before": _json(written.before),
        "after": _json(written.after),
        "reason": written.reason,
        "refused": False,
        "touched": touched_by(deed, written),
        "removed": written.removed,
    }
    told = [written.node, written.nodes, dict(written.before), dict(written.after), *map(_subject, found.values())]
    given = {
        "answers": answers,
        "contributions": sorted({each for each in _texts(told) if type_of(each) == "Contribution"}),
        "audience": _audience(written),
        "makers": written.inside,
    }
    await transaction.run("commands/record_deed", change=_chained(change, log, by), given=given)


def touched_by(deed: Deed, written: Written) -> list[str]:
    """What a deed made or changed: ids, and of what has none the type and what it is known by, `Place:0665`."""
    touched = dict.fromkeys([*written.nodes, *written.touched])
    for field, kind in deed.payload.items():
        made = written.payload.get(field) or []
        for each in [made] if isinstance(made, str) else made:
            touched[each if type_of(each) else f"{kind.strip('[]')}:{each}"] = None
    return [each for each in touched if each not in written.removed]


async def record_refused(transaction: Transaction, deed: str, subject: object, by: Principal, *faults: Fault) -> None:
    """Record a deed that was refused, without touching the revision; who did it and admins see the record."""
    about = [subject] if isinstance(subject, str) and ID.fullmatch(subject) else []
    lines = (f"{'.'.join(fault.path) or 'input'}: {fault.message}" for fault in faults)
    change = {
        "deed": deed,
        "node": next(iter(about), None),
        "nodes": about,
        "before": _json({}),
        "after": _json({}),
        "reason": "\n".join(lines)[:TEXT_CHARACTERS_MAX],
        "refused": True,
        "touched": [],
    }
    await _append(transaction, change, by)


async def record_done(
    transaction: Transaction, deed: str, after: Mapping[str, Any], reason: str, by: Principal, *, at: str
) -> None:
    """Record what the operator did to the log itself, without touching the revision; admins see the record."""
    change = {"at": at, "deed": deed, "nodes": [], "before": _json({}), "after": _json(after), "reason": reason}
    await _append(transaction, {**change, "refused": False, "touched": []}, by)


async def _append(transaction: Transaction, change: Mapping[str, Any], by: Principal) -> None:
    """Append what belongs to no revision, for admins and who did it."""
    [row] = await transaction.run("commands/end_of_log", actors=list(by.actors))
    given = {"answers": [], "contributions": [], "audience": "ADMINS", "makers": None}
    log = Log(row["seq"], row["hash"], row["actors"])
    await transaction.run("commands/record_deed", change=_chained(change, log, by), given=given)


def _chained(told: Mapping[str, Any], log: Log, by: Principal) -> dict[str, Any]:
    """The change as the next one of the log. It names organisations or a role; a key's own name is for admins."""
    who = {"by": ", ".join(log.actors) or by.called, "byId": by.id, "byName": by.name}
    made = {"id": f"change_{str(ULID()).lower()}", "seq": log.seq + 1, "salt": new_salt()}
    change = {name: value for name, value in {"at": now(), **told, **who, **made}.items() if value is not None}
    change["digest"] = digest_of(change)
    return {**change, "hash": hash_of(change, log.hash)}


def _audience(written: Written) -> str | None:
    """Who may see the record; None where the contributions that it concerns settle that."""
    if written.among_makers or written.inside is not None:
        return "STRATEGISTS"
    return AUDIENCES.get(type_of(written.node or "") or "")


def _json(fields: Mapping[str, Any]) -> str:
    return json.dumps(dict(fields), ensure_ascii=False)


def _subject(node: Found) -> str:
    """What somebody must see to see a node: itself, or what a link starts from."""
    return str(node.facts["from"]) if node.type_name == "AimLink" else node.id


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
