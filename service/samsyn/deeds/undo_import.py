"""Undoing an import: its changes together, the latest first, as `undo.py` undoes one.

An import in slices is undone in slices, too: each call undoes the latest of what is left, and tells how much that is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Deed, Work, deed
from samsyn.deeds.doing.fields import IdempotencyKey, Text
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.permissions import rule
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import UndoImportPayload
from samsyn.deeds.undo import Logged, faults_of, nodes_of, others_taken_out, undone_of
from samsyn.errors import Fault, NotFoundFault, StateFault
from samsyn.graph.deltas import Change, of_text
from samsyn.model.principals import DECIDING
from samsyn.spoken import Message

AT: Final = "importId"


class UndoImportInput(Input):
    """The import to undo, and the reason."""

    import_id: Annotated[Text, Unstored()] = Field(description="The id of the import, as `Change.importId` tells it.")
    reason: Annotated[Text, Unstored()] = Field(
        description="The reason for undoing, stored in the change log, 1–4,000 characters."
    )
    idempotency_key: IdempotencyKey = None


@dataclass(frozen=True, slots=True)
class Slice:
    """What of an import is undone next: its changes, the latest first, down to a number; and how many are left then.

    None of them are `logged` where all of it is undone already, and `exists` is false where there is no such import.
    """

    exists: bool = False
    logged: Sequence[Logged] = ()
    down_to: int = 0
    remaining: int = 0


@rule("for their own imports")
def _own(_work: Work, _given: UndoImportInput) -> Iterator[Fault]:
    yield from ()  # whose it was, is known with its changes


@deed(UndoImportPayload, by=DECIDING, partner=_own)
def undo_import(work: Work, given: UndoImportInput) -> Decision:
    """Undoes an import: everything that it changed is set back together.

    An import of more than 1,000 rows is undone 1,000 rows at a time, the latest first: repeat the mutation until
    `remaining` is 0. Requires permission for the import's mutations; partners can undo only their own imports. Fails
    with STATE if a later change depends on it, naming what.
    """
    raise AssertionError(work, given)  # it is decided of changes that were read before, by `undoing_import`


def undoing_import(found: Slice, deeds: Mapping[str, Deed]) -> Deed:
    """The deed that undoes a slice of an import."""
    return replace(undo_import, decide=lambda work, given: _decide(work, given, found, deeds))


def _decide(work: Work, given: UndoImportInput, found: Slice, deeds: Mapping[str, Deed]) -> Decision:
    nothing = Decision(changes=[], node=None, payload={"nodes": [], "remaining": 0})
    if not found.logged:
        work.refuse(_nothing_left(given.import_id, exists=found.exists))
        return nothing
    told = [faults_of(work, each, deeds, AT) for each in found.logged]
    faults = list(dict.fromkeys(fault for faults, _ in told for fault in faults))
    if faults:
        work.refuse(*faults)
        return nothing
    done: list[Change] = [
        change for each in reversed(found.logged) if each.changes is not None for change in of_text(each.changes)
    ]
    changes, rests = undone_of(work, done, AT)
    is_own = any(own for _, own in told)
    work.refuse(*rests, *(others_taken_out(work, changes, AT) if is_own else ()))
    return Decision(
        changes=changes,
        node=None,
        payload={"nodes": nodes_of(changes), "remaining": found.remaining},
        after={"undoesImport": given.import_id, "undoneDownTo": found.down_to},
        reason=given.reason,
        inside=_inside(found.logged),
        import_id=given.import_id,
    )


def _inside(logged: Sequence[Logged]) -> list[str] | None:
    """The actors that alone may see what is undone, beside strategists; None where it isn't theirs alone."""
    sets = [each.makers for each in logged if each.audience == "STRATEGISTS" and each.makers is not None]
    return [actor for actor in sets[0] if all(actor in each for each in sets)] if sets else None


def _nothing_left(import_id: str, *, exists: bool) -> Fault:
    if exists:
        message = Message(en="All of this import is undone already.", sv="Hela den här importen är redan ångrad.")
        return StateFault(path=(AT,), reason=Reason.NOT_REVERSIBLE, message=message, state=Reason.NOT_REVERSIBLE)
    message = Message(
        en="Give the id of an import that exists; none has the id {id}.",
        sv="Ange id för en import som finns; ingen har id {id}.",
        id=import_id,
    )
    return NotFoundFault(path=(AT,), reason=Reason.UNKNOWN_ID, message=message, missing_id=import_id)
