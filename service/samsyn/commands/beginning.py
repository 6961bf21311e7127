"""How a deed begins: it takes the write lock and learns from the graph what its input refers to and runs into."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeGuard

from samsyn.commands.deeds import Deed
from samsyn.commands.reasons import Reason
from samsyn.commands.references import Found, Reference, to_look_up
from samsyn.errors import ConflictFault, Fault
from samsyn.graph.port import Transaction
from samsyn.model.texts import NAME_CHARACTERS_MAX, has_control_characters, tidy

Raw: TypeAlias = Mapping[str, Any]
"""A deed's input as GraphQL coerces it: camelCase keys, enums as members or names, dates as dates or ISO text."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the graph says when a deed begins, with its revision raised already.

    `answered` is what an earlier deed answered under the same key, `taken` the id and version of what has the external
    id, and `found` what the ids are of.
    """

    revision: int
    place: str | None
    answered: Mapping[str, Any] | None
    taken: tuple[str, int] | None
    found: dict[str, Found]


async def begin(
    transaction: Transaction,
    deed: Deed,
    raw: Raw,
    references: Sequence[Reference],
    *,
    key: str | None,
    step: int,
) -> Scene:
    """Raise the revision by `step` and look everything up: in one statement, but for links and an external id."""
    ids = to_look_up(references)
    asked = {"keys": [key] if key else [], "ids": ids}
    [row] = await transaction.run("commands/begin_deed", step=step, given=asked)
    found = {node["id"]: _found(name, node) for name in ids if name in row for node in row[name]}
    if link_ids := ids.get("AimLink"):
        links = await transaction.run("commands/find_links", ids=link_ids)
        found |= {link["id"]: _found_link(link) for link in links}
    taken = await _taken(transaction, deed.type_name, raw.get("externalId"))
    return Scene(row["revision"], row["place"], row["answered"], taken, found)


def conflicts(raw: Raw, scene: Scene, references: Sequence[Reference]) -> Iterator[Fault]:
    """Yield a version that isn't the current one, and an external id that something else has."""
    subject = next((reference for reference in references if reference.path == ("id",)), None)
    node = scene.found.get(subject.id) if subject else None
    fits = subject and node and node.type_name in subject.ref.types
    if node and fits and raw.get("expectedVersion", node.version) != node.version:
        yield ConflictFault(
            path=("expectedVersion",),
            reason=Reason.STALE_VERSION,
            message=f"Read it again and decide anew: it was changed since, and its version is {node.version}.",
            current=node.id,
            current_version=node.version,
        )
    taken_by, version = scene.taken or (None, None)
    if taken_by and (subject is None or taken_by != subject.id):
        yield ConflictFault(
            path=("externalId",),
            reason=Reason.EXTERNAL_ID_TAKEN,
            message="Change the one that has this external id instead, or give another external id.",
            current=taken_by,
            current_version=version,
        )


def key_of(raw: Raw, by: str) -> str | None:
    """The key under which an answer is kept: the caller's own, below whose it is; None where there is none to keep."""
    key = raw.get("idempotencyKey")
    return f"{by}\n{key}" if _is_sound(key) and 0 < len(key) <= NAME_CHARACTERS_MAX else None


async def _taken(transaction: Transaction, type_name: str, external_id: object) -> tuple[str, int] | None:
    if not _is_sound(external_id):
        return None
    [row] = await transaction.run("commands/external_ids", names=[tidy(external_id)])
    return next(((node_id, version) for kind, _, node_id, version in row["things"] if kind == type_name), None)


def _is_sound(text: object) -> TypeGuard[str]:
    """Whether it is a text that a database can be asked about; what else is wrong with it, its field's marks tell."""
    return isinstance(text, str) and not has_control_characters(text, line_breaks=False)


def _found(type_name: str, node: Mapping[str, Any]) -> Found:
    return Found(node["id"], type_name, node["version"], Reason.ARCHIVED if node.get("archivedAt") else None, node)


def _found_link(link: Mapping[str, Any]) -> Found:
    state = Reason.UNLINKED if link["unlinked"] else Reason.ARCHIVED if link["archivedAt"] else None
    return Found(link["id"], "AimLink", link["version"], state, link["facts"])
