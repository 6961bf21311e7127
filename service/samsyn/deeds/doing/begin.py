"""How a deed begins: it takes the write lock, and looks up what its input refers to and collides with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeGuard

from samsyn.database.port import Transaction
from samsyn.deeds.doing.deed import Deed
from samsyn.deeds.doing.permissions import Affiliations, affiliations, seen
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.record import Log
from samsyn.deeds.doing.references import Found, Reference, to_look_up
from samsyn.errors import ConflictFault, Fault, NotAuthenticated
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.texts import NAME_CHARACTERS_MAX, has_control_characters, tidy

LEARNING: Final = ("ReportingRound", "Deviation", "CorrectiveAction")  # which most deeds have nothing to do with

Raw: TypeAlias = Mapping[str, Any]
"""A deed's input as GraphQL coerces it: camelCase keys, enums as members or names, dates as dates or ISO text."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What has an external id already, and whether who wants it may see that."""

    id: str
    version: int
    seen: bool


@dataclass(frozen=True, slots=True)
class Situation:
    """What the graph says when a deed begins, with its revision raised already.

    `answered` is what an earlier deed answered under the same key, `taken` what has the external id, `found` what the
    ids are of, as far as who does it may see that, `affiliations` tells whose that is, and `log` the end of the log.
    """

    revision: int
    place: str | None
    answered: Mapping[str, Any] | None
    taken: Taken | None
    found: dict[str, Found]
    affiliations: Affiliations
    log: Log


async def begin(
    transaction: Transaction,
    deed: Deed,
    raw: Raw,
    references: Sequence[Reference],
    *,
    by: Principal,
    key: str | None,
    step: int,
) -> Situation:
    """Raise the revision by `step` and look everything up: in one statement, but for what is rare.

    Raises NotAuthenticated where the key of who does it was revoked.
    """
    ids = to_look_up(references)
    asked = {
        "keys": [key] if key else [],
        "ids": ids,
        "by": [by.id] if by.kind == KEY_KIND else [],
        "actors": list(by.actors),
    }
    [row] = await transaction.run("commands/begin_deed", step=step, given=asked)
    if row["revoked"]:
        raise NotAuthenticated
    found = {node["id"]: _found(name, node) for name in ids if name in row for node in row[name]}
    if learning := {name: ids[name] for name in LEARNING if name in ids}:
        [more] = await transaction.run("commands/find_of_learning", ids=learning)
        found |= {node["id"]: _found(name, node) for name in learning for node in more[name]}
    if link_ids := ids.get("AimLink"):
        links = await transaction.run("commands/find_links", ids=link_ids)
        found |= {link["id"]: _found_link(link) for link in links}
    taken = await _taken(transaction, deed.type_name, raw.get("externalId"), by)
    known = await affiliations(transaction, by, found)
    log = Log(row["seq"], row["hash"], row["actors"])
    return Situation(row["revision"], row["place"], row["answered"], taken, seen(found, by, known), known, log)


def conflicts(raw: Raw, situation: Situation, references: Sequence[Reference]) -> Iterator[Fault]:
    """Yield a version that isn't the current one, and an external id that something else has."""
    subject = next((reference for reference in references if reference.path == ("id",)), None)
    node = situation.found.get(subject.id) if subject else None
    fits = subject and node and node.type_name in subject.ref.types
    if node and fits and raw.get("expectedVersion", node.version) != node.version:
        yield ConflictFault(
            path=("expectedVersion",),
            reason=Reason.STALE_VERSION,
            message=f"Read it again and decide anew: it was changed since, and its version is {node.version}.",
            current=node.id,
            current_version=node.version,
        )
    taken = situation.taken
    if taken and (subject is None or taken.id != subject.id):
        yield ConflictFault(
            path=("externalId",),
            reason=Reason.EXTERNAL_ID_TAKEN,
            message="Change the one that has this external id instead, or give another external id.",
            current=taken.id if taken.seen else None,
            current_version=taken.version if taken.seen else None,
        )


def key_of(raw: Raw, by: str) -> str | None:
    """The key under which an answer is kept: the caller's own, below whose it is; None where there is none to keep."""
    key = raw.get("idempotencyKey")
    return f"{by}\n{key}" if _is_sound(key) and 0 < len(key) <= NAME_CHARACTERS_MAX else None


async def _taken(transaction: Transaction, type_name: str, external_id: object, by: Principal) -> Taken | None:
    if not _is_sound(external_id):
        return None
    [row] = await transaction.run("commands/external_ids", names=[tidy(external_id)])
    things = ((node_id, version) for kind, _, node_id, version in row["things"] if kind == type_name)
    for node_id, version in things:
        return Taken(node_id, version, seen=await _sees(transaction, type_name, node_id, by))
    return None


async def _sees(transaction: Transaction, type_name: str, node_id: str, by: Principal) -> bool:
    if type_name != "Contribution" or by.is_admin:
        return True
    [row] = await transaction.run("commands/contribution_seen", id=node_id)
    return by.sees_contribution(status=row["status"], public=row["public"], makers=row["makers"])


def _is_sound(text: object) -> TypeGuard[str]:
    """Whether it is a text that a database can be asked about; what else is wrong with it, its field's marks tell."""
    return isinstance(text, str) and not has_control_characters(text, line_breaks=False)


def _found(type_name: str, node: Mapping[str, Any]) -> Found:
    return Found(node["id"], type_name, node["version"], Reason.ARCHIVED if node.get("archivedAt") else None, node)


def _found_link(link: Mapping[str, Any]) -> Found:
    state = Reason.UNLINKED if link["unlinked"] else Reason.ARCHIVED if link["archivedAt"] else None
    return Found(link["id"], "AimLink", link["version"], state, link["facts"])
