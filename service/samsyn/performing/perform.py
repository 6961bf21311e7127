"""The deeds of a process: those that come while others are being committed are committed together, in the next turn.

So as many are done as can be, however long a commit takes. Each has its own record, revision and answer, and one that
is refused takes only itself out. Whoever asks is answered when it is committed.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from samsyn.database.errors import TOO_LONG
from samsyn.database.port import SECONDS_MAX, Transaction, Violated
from samsyn.database.replica import Replica
from samsyn.database.tasks import start_task
from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.decide import Raw
from samsyn.deeds.doing.deed import Deed, Done
from samsyn.deeds.undo import undo, undoing
from samsyn.deeds.undo_import import undo_import, undoing_import
from samsyn.errors import OutcomeUnknown, Refused, Unavailable
from samsyn.graph.graph import Graph
from samsyn.model.principals import SERVICE, Principal
from samsyn.performing.batch import Batch, Bundle, RawAfter, Tell
from samsyn.performing.record import Imported
from samsyn.performing.undoable import logged_as, slice_to_undo
from samsyn.spoken import Message

DECIDING_SECONDS_MAX: Final = 0.02  # for a batch, while nobody else has their turn
IMPORT_SECONDS_MAX: Final = 60.0  # for a slice of an import that is undone, on a slow machine
TOGETHER_MAX: Final = 200  # deeds that are looked at for a batch
WAITING_MAX: Final = 5_000  # deeds; those who come then had better come again than wait in vain
CROWDED: Final = Message(
    en="Too many write just now. Try again in a moment.", sv="För många skriver just nu. Försök igen om en stund."
)

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Waiting:
    """A bundle that waits for its turn, and whoever waits for it."""

    bundle: Bundle
    seconds_max: float
    answered: asyncio.Future[None]


class _NothingNew(Exception):
    """There is nothing to be committed."""


class Deeds:
    """What does the deeds of a process over the graph of one database."""

    def __init__(self, replica: Replica) -> None:
        self.replica = replica
        self.database = replica.database
        self._waiting: deque[_Waiting] = deque()
        self._doing: asyncio.Task[None] | None = None

    async def perform(self, deed_name: str, raw: Raw, *, by: Principal = SERVICE, tell: Tell | None = None) -> Done:
        """Do one deed for somebody and return its answer once it is committed; `tell` is called before the next deed.

        Raises Refused with all faults at once, the graph and its revision as they were; NotAuthenticated for a key that
        was revoked meanwhile; KeyError for a name that is no deed's; Unavailable, OutcomeUnknown where nobody can tell
        whether it was done, and Violated for a constraint.
        """
        bundle = Bundle([(await self._deed(deed_name, raw, by), raw)], by, tell=tell)
        [done] = await self._done(bundle, IMPORT_SECONDS_MAX if deed_name == undo_import.name else SECONDS_MAX)
        return done

    async def perform_amendment(self, amendment: Deed, seconds_max: float) -> Done:
        """Do a deed of the service's own, which no name tells. Raises as `perform` does."""
        [done] = await self._done(Bundle([(amendment, {})], SERVICE), seconds_max)
        return done

    async def perform_all(
        self,
        deeds: Iterable[tuple[str | Deed, Raw | RawAfter]],
        *,
        by: Principal = SERVICE,
        seconds_max: float = SECONDS_MAX,
        imported: Imported | None = None,
    ) -> list[Done]:
        """Do many deeds in one transaction, in their order, and return their answers: all are done or none.

        They make one revision together; they may be `imported`, or a part of that. A deed of the service's own, which
        no name tells, is given itself. Raises as `perform` does, the paths of the faults beginning with the number
        of the refused deed in the order, from 0.
        """
        several = [(await self._deed(name, given, by), given) for name, given in deeds]
        return await self._done(Bundle(several, by, is_list=True, imported=imported), seconds_max) if several else []

    async def try_out(
        self,
        deeds: Iterable[tuple[str | Deed, Raw | RawAfter]],
        *,
        by: Principal,
        tell: Callable[[Graph, Sequence[Done]], None],
    ) -> None:
        """Have `tell` see the graph as it would be if some deeds were done, one after the other; nothing is.

        Nobody else sees it so, as it is taken back before they have their turn. Raises as `perform_all` does, a single
        deed's faults as `perform` does, and what `tell` raises.
        """
        several = [(await self._deed(name, given, by), given) for name, given in deeds]
        batch = Batch(self.replica)
        batch.try_on(await self.replica.current())
        bundle = Bundle(several, by, is_list=len(several) > 1)
        try:
            batch.decide(bundle)
            if bundle.failure is not None:
                raise bundle.failure
            tell(batch.graph, bundle.dones)
        finally:
            batch.take_back()

    async def close(self) -> None:
        """Do those that wait."""
        if self._doing is not None:
            await asyncio.wait([self._doing])

    async def _deed(self, name: str | Deed, raw: Raw | RawAfter, by: Principal) -> Deed:
        """The deed of that name; for an undoing, the change that it undoes is read, which the graph doesn't have."""
        deed = name if isinstance(name, Deed) else DEEDS[name]
        if deed not in (undo, undo_import) or callable(raw):
            return deed
        await self.replica.load()  # without a graph nothing is done, whatever the log has
        if deed is undo_import:
            return undoing_import(await slice_to_undo(self.database, raw.get("importId"), by), DEEDS)
        return undoing(await logged_as(self.database, raw.get("changeSequence"), by), DEEDS)

    async def _done(self, bundle: Bundle, seconds_max: float) -> list[Done]:
        if len(self._waiting) >= WAITING_MAX:
            raise Unavailable(CROWDED)
        answered: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waiting = _Waiting(bundle, seconds_max, answered)
        self._waiting.append(waiting)
        if self._doing is None or self._doing.done():
            self._doing = start_task(self._do_all())
        _, unanswered = await asyncio.wait([answered], timeout=seconds_max)
        if unanswered and waiting in self._waiting:
            self._waiting.remove(waiting)
            raise Unavailable(TOO_LONG)
        await answered  # it is being committed, which has an end of its own
        if bundle.failure is not None:
            raise bundle.failure
        return bundle.dones

    async def _do_all(self) -> None:
        while self._waiting:
            await self._do([self._waiting.popleft() for _ in range(min(len(self._waiting), TOGETHER_MAX))])

    async def _do(self, turn: list[_Waiting]) -> None:
        """Do the bundles of a turn; of more than can be decided at once, the rest waits on, before all others.

        A refusal that couldn't be recorded stands, if it was decided on the graph as the database is.
        """
        failure: Exception | None = None
        batch = Batch(self.replica)
        try:
            await self._commit(turn, batch)
        except Exception as error:  # noqa: BLE001 -- whoever waits is told
            failure = error
        if failure is not None and not isinstance(failure, Unavailable) and len(turn) > 1:
            for each in turn:  # one of them is a mistake of ours; it mustn't cost the others their deed
                await self._do([each])
            return
        for each in turn:
            refusal = each.bundle.failure
            if failure is not None and batch.is_sure and isinstance(refusal, Refused):
                if refusal.lacking_rights:
                    log.warning("A refused deed of %s isn't in the history: %s", each.bundle.by.id, failure)
            elif failure is not None:
                each.bundle.failure = _told_to(each.bundle, failure)
            if not each.answered.done():
                each.answered.set_result(None)

    async def _commit(self, turn: list[_Waiting], batch: Batch) -> None:
        """Commit a turn. Where nobody can tell whether it was, the log does: what isn't there is decided again."""
        await self.replica.load()
        async with batch:
            try:
                await self._attempt(turn, batch)
            except OutcomeUnknown as unknown:
                try:
                    await self._attempt(turn, batch)
                except Unavailable:
                    raise unknown from None
            except Violated:
                if batch.is_sure:
                    raise
                await self._attempt(turn, batch)  # the database holds what wasn't known here

    async def _attempt(self, turn: list[_Waiting], batch: Batch) -> None:
        is_first = True

        async def work(transaction: Transaction) -> None:
            nonlocal is_first
            keys = [key for each in turn for key in each.bundle.answer_keys()]
            if is_first and await batch.begin_as_known(keys):
                is_first = False
                self._decide(turn, batch)
                if not batch.is_empty:
                    await batch.write(transaction)
                    return
            is_first = False
            await batch.begin(transaction, keys)
            if batch.is_done:
                raise _NothingNew
            self._decide(turn, batch)
            if batch.is_empty:
                raise _NothingNew
            await batch.write(transaction)

        with suppress(_NothingNew):
            await self.database.write(work, seconds_max=max(each.seconds_max for each in turn))
        await batch.take_in()

    def _decide(self, turn: list[_Waiting], batch: Batch) -> None:
        began = time.monotonic()
        try:
            for number, each in enumerate(turn, 1):
                batch.decide(each.bundle)
                if time.monotonic() > began + DECIDING_SECONDS_MAX:
                    self._waiting.extendleft(reversed(turn[number:]))
                    del turn[number:]
        finally:
            batch.take_back()


def _told_to(bundle: Bundle, failure: Exception) -> Exception:
    """A failure as it is told to who asked for a bundle: what to do depends on whether they gave keys."""
    if isinstance(failure, OutcomeUnknown):
        return OutcomeUnknown(has_key=len(list(bundle.answer_keys())) == len(bundle.deeds))
    return failure
