"""The way of every deed: read, lock, look up, check, write, record; in one transaction, whole or not at all."""

import hashlib
import json
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TypeAlias, final

from samsyn.database.port import SECONDS_MAX, Database, Transaction
from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.begin import Raw, begin, conflicts, key_of
from samsyn.deeds.doing.deed import Deed, Done, Work
from samsyn.deeds.doing.inputs import below, read
from samsyn.deeds.doing.permissions import Case, check_role, faults_of_partner
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.record import record, record_refused
from samsyn.deeds.doing.references import faults_of, references_of, usable
from samsyn.errors import InvalidFault, Refused, Unavailable
from samsyn.model.principals import SERVICE, Principal
from samsyn.model.times import now
from samsyn.model.vocabulary import Role

log = logging.getLogger(__name__)

RawAfter: TypeAlias = Callable[[Sequence[Done]], Raw]
"""Makes an input when the deeds before it are done, so that it can refer to what they made."""


@final
class _NothingNew(Exception):
    def __init__(self, dones: list[Done]) -> None:
        self.dones = dones


async def perform(graph: Database, deed_name: str, raw: Raw, *, by: Principal = SERVICE) -> Done:
    """Do one deed for somebody and return its answer once it is committed.

    Raises Refused with all faults at once, the graph and its revision as they were; NotAuthenticated for a key that
    was revoked meanwhile; KeyError for a name that is no deed's; and what `Database.write` raises.
    """
    deed = DEEDS[deed_name]

    async def work(transaction: Transaction) -> list[Done]:
        return [await do_within(transaction, deed, raw, by=by, step=1)]

    try:
        check_role(deed_name, by)
        [done] = await _committed(graph, work, SECONDS_MAX)
    except Refused as refused:
        if by.role is not None and by is not SERVICE:
            await _note_refused(graph, deed_name, raw.get("id"), by, refused)
        raise
    return done


async def perform_all(
    graph: Database,
    deeds: Iterable[tuple[str, Raw | RawAfter]],
    *,
    by: Principal = SERVICE,
    seconds_max: float = SECONDS_MAX,
) -> list[Done]:
    """Do many deeds in one transaction, in their order, and return their answers: all are done or none.

    They make one revision together. Raises as `perform` does, the paths of the faults beginning with the number of
    the refused deed in the order, from 0.
    """
    deeds = list(deeds)

    async def work(transaction: Transaction) -> list[Done]:
        dones: list[Done] = []
        for index, (name, given) in enumerate(deeds):
            raw = given(dones) if callable(given) else given
            try:
                dones.append(await do_within(transaction, DEEDS[name], raw, by=by, step=0 if index else 1))
            except Refused as refused:
                raise Refused(*below((str(index),), refused.faults)) from None
        return dones

    return await _committed(graph, work, seconds_max)


async def _committed(
    graph: Database, work: Callable[[Transaction], Awaitable[list[Done]]], seconds_max: float
) -> list[Done]:
    async def unless_replayed(transaction: Transaction) -> list[Done]:
        dones = await work(transaction)
        if all(done.replayed for done in dones):
            raise _NothingNew(dones)
        return dones

    try:
        return await graph.write(unless_replayed, seconds_max=seconds_max)
    except _NothingNew as nothing_new:
        return nothing_new.dones


async def _note_refused(graph: Database, deed_name: str, subject: object, by: Principal, refused: Refused) -> None:
    """Record a refused deed. Where that can't be done now, it is logged: nothing was changed, and that is answered."""

    async def work(transaction: Transaction) -> None:
        await record_refused(transaction, deed_name, subject, by, *refused.faults)

    try:
        await graph.write(work)
    except Unavailable as error:
        log.warning("The refused %s of %s isn't in the history: %s", deed_name, by.id, error)


async def do_within(transaction: Transaction, deed: Deed, raw: Raw, *, by: Principal, step: int) -> Done:
    """Do a deed in a transaction that has others in it, whether or not it is one that callers may ask for.

    It raises the revision by `step`. Raises Refused, and NotAuthenticated for a key that was revoked meanwhile.
    """
    given, faults = read(deed.input, raw)
    references = list(references_of(deed.input, raw))
    key, fingerprint = key_of(raw, by.id), _fingerprint(raw)
    situation = await begin(transaction, deed, raw, references, by=by, key=key, step=step)
    if situation.answered:
        if (situation.answered["deed"], situation.answered["hash"]) == (deed.name, fingerprint):
            return Done(json.loads(situation.answered["made"]), replayed=True, revision=situation.revision - step)
        message = "Give this deed a new key; the key belongs to another deed or to other input."
        faults.append(InvalidFault(path=("idempotencyKey",), reason=Reason.KEY_REUSED, message=message))
    faults += [*faults_of(references, situation.found), *conflicts(raw, situation, references)]
    found = usable(references, situation.found)
    if given is None or ("id" in raw and raw["id"] not in found):
        raise Refused(*faults)
    if by.role is Role.PARTNER:
        faults += faults_of_partner(deed.name, Case(raw, frozenset(by.actors), situation.affiliations, found))
    work = Work(transaction, now(), situation.place, found, faults, by)
    written = await deed.act(work, given)
    answer = {"key": key, "principal": by.id, "deed": deed.name, "hash": fingerprint, "at": work.now}
    answers = [{**answer, "made": json.dumps(dict(written.payload))}] if key else []
    await record(
        transaction,
        situation.log,
        written,
        deed=deed,
        revision=situation.revision,
        at=work.now,
        by=by,
        found=situation.found,
        answers=answers,
    )
    return Done(
        written.payload, replayed=False, revision=situation.revision, secret=written.secret, secrets=written.secrets
    )


def _fingerprint(raw: Raw) -> str:
    """A hash of the input without its key: two inputs have the same one if they ask for the same."""
    rest = {name: value for name, value in raw.items() if name != "idempotencyKey"}
    text = json.dumps(rest, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
