"""Deeds that are decided one after the other over the graph in memory, and committed in one transaction.

    begin      take the database's write lock, and have the graph as the database is
    decide     each deed, on the graph as those before it would leave it
    write      take all of it back from the graph, and write it to the database and its log
    take_in    once it is committed, have it in the graph for good

Between two awaits nobody sees what isn't durable: what is decided is taken back before the next one.
"""

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any, Final, Self, TypeAlias

from samsyn.database.entries import Logged
from samsyn.database.following import Position, is_in_log
from samsyn.database.port import Overtaken, Transaction
from samsyn.database.replica import Replica
from samsyn.database.writing import Entry, write
from samsyn.deeds.doing.decide import Raw, decide, key_of
from samsyn.deeds.doing.deed import SECRET, Deed, Done, Statement
from samsyn.deeds.doing.inputs import below
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import InvalidFault, NotPrepared, Refused
from samsyn.graph.deltas import Change, TakeBack, apply, take_back
from samsyn.graph.digest import NO_WEIGHT, weight_of
from samsyn.graph.graph import Graph, Look
from samsyn.graph.naming import names_of
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE, Principal
from samsyn.model.times import now
from samsyn.performing.fingerprint import fingerprint
from samsyn.performing.record import Imported, record_of, record_of_refused
from samsyn.spoken import Message

RawAfter: TypeAlias = Callable[[Sequence[Done]], Raw]
"""Makes an input when the deeds before it are done, so that it can refer to what they made."""
Tell: TypeAlias = Callable[[Graph, Done], None]
"""Is told of a deed that is done while the graph is just as it left it."""

NOT_DONE: Final = Done({}, replayed=False, revision=0)
"""Stands for what a refused deed of a list would have made."""

_Mark: TypeAlias = tuple[Look, Position, tuple[int, ...]]
"""How far a batch was: the look at the graph, the end of the log, and how much had been decided."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Bundle:
    """Deeds that are done together or not at all, and make one revision; most often one.

    What came of it, `dones` or the `failure`, is there once it is decided. Of a list all faults are told at once. `at`
    is the moment of which they are told to be, now unless said.
    """

    deeds: Sequence[tuple[Deed, Raw | RawAfter]]
    by: Principal
    is_list: bool = False
    tell: Tell | None = None
    at: str | None = None
    imported: Imported | None = None
    dones: list[Done] = field(default_factory=list[Done])
    failure: Exception | None = None

    def answer_keys(self) -> Iterator[str]:
        """The keys under which earlier answers may be kept."""
        for _, raw in self.deeds:
            if not callable(raw) and (key := key_of(raw, self.by.id)):
                yield key


@dataclass(slots=True)
class _Step:
    """What a bundle changes, deed by deed, and the look at the graph after it."""

    bundle: Bundle
    look: Look
    changes: list[list[Change]] = field(default_factory=list[list[Change]])


class Batch:
    """The deeds of one transaction."""

    def __init__(self, replica: Replica) -> None:
        self._replica = replica
        self._kept = AsyncExitStack()
        self._is_kept = False
        self._written: Position | None = None  # the end of the log as an attempt would leave it
        self.is_done = False  # by an attempt of which that wasn't known
        self.is_sure = False  # that the graph is as the database is
        self.graph = Graph()
        self._begin_anew(Look(0, ""), Position(0, ""), {})

    def _begin_anew(self, look: Look, end: Position, answers: Mapping[str, Mapping[str, Any]]) -> None:
        self._look, self._first, self.end = look, end, end
        self._weight, self._growth = weight_of(self.graph), NO_WEIGHT
        self._answers = dict(answers)
        self._new_answers: list[Mapping[str, Any]] = []
        self._logged: list[Logged] = []
        self._beside: list[Statement] = []
        self._steps: list[_Step] = []
        self._undoing: list[TakeBack] = []
        self._free_keys: list[str] = []  # under which nothing may be answered yet

    async def __aenter__(self) -> Self:
        """Begin it."""
        return self

    async def __aexit__(self, *failure: object) -> None:
        """Let others move the graph again."""
        await self._kept.aclose()

    async def begin(self, transaction: Transaction, keys: Sequence[str]) -> None:
        """Take the write lock, and have the graph as the database is; or find out that all `is_done` already.

        Raises NotPrepared where the database has no revision, and Unavailable.
        """
        rows = await transaction.run("commands/begin_deeds", keys=list(keys))
        if not rows:
            raise NotPrepared("migrations")
        [row] = rows
        await self._keep()
        look, end = Look(row["revision"], row["revisionHash"]), Position(row["seq"], row["hash"])
        self.graph = await self._replica.written_to(look, end)
        self.is_sure = True
        if self._written and await is_in_log(self._replica.database, self._written):
            self.is_done, self._look, self.end = True, look, end
            return
        self._begin_anew(look, end, {each["key"]: each for each in row["answered"]})

    async def begin_as_known(self, keys: Sequence[str]) -> bool:
        """Begin with the graph as it is known here: what is written then is written only if the database is so, too.

        Nor is it where something was answered under one of the keys. False where nothing is known yet.
        """
        await self._keep()
        known = self._replica.as_known()
        if known is None or self._written is not None:
            return False
        self.graph, position = known
        self.is_sure = False
        self._begin_anew(self.graph.look, position, {})
        self._free_keys = list(keys)
        return True

    async def _keep(self) -> None:
        if not self._is_kept:
            self._is_kept = True
            await self._kept.enter_async_context(self._replica.writing())

    def try_on(self, graph: Graph) -> None:
        """Begin to decide over a graph of which nothing is to be written."""
        self.graph = graph
        self._begin_anew(graph.look, Position(0, ""), {})

    def decide(self, bundle: Bundle) -> None:
        """Decide a bundle's deeds; the graph is as they would leave it then, until all is taken back by `write`."""
        step = _Step(bundle, self._look)
        mark = self._mark()
        bundle.dones, bundle.failure = [], None
        refused: dict[int, Refused] = {}
        try:
            for index, (deed, given) in enumerate(bundle.deeds):
                try:
                    bundle.dones.append(self._decide(step, deed, given(bundle.dones) if callable(given) else given))
                except Refused as refusal:
                    refused[index] = refusal
                    bundle.dones.append(NOT_DONE)  # those after it may refer to what it would have made
        except Exception as failure:  # noqa: BLE001 -- whoever asked for it is told; the others' deeds go on
            bundle.failure = failure
        if refused and bundle.failure is None:
            bundle.failure = _told_of(refused) if bundle.is_list else refused[0]
        if bundle.failure is None:
            step.look = self._look
            self._steps.append(step)
            self._growth = weight_of(self.graph).since(self._weight)
            return
        self._return_to(mark)
        for index, refusal in refused.items():
            self._note_refused(bundle, index, refusal)

    def _mark(self) -> _Mark:
        lengths = tuple(map(len, (self._undoing, self._logged, self._new_answers, self._beside)))
        return self._look, self.end, lengths

    def _return_to(self, mark: _Mark) -> None:
        """Take back what was decided since."""
        self._look, self.end, (undoing, logged, answers, beside) = mark
        take_back(self._undoing[undoing:])
        for answer in self._new_answers[answers:]:
            del self._answers[answer["key"]]
        del self._undoing[undoing:], self._logged[logged:], self._new_answers[answers:], self._beside[beside:]

    def take_back(self) -> None:
        """Have the graph as it was."""
        take_back(self._undoing)
        self._undoing = []

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be written."""
        return not self._logged

    async def write(self, transaction: Transaction) -> None:
        """Write all that is decided, when it is taken back. Raises Overtaken where the log has moved on."""
        if self.is_empty:
            return
        self._written = self.end
        for name, parameters in self._beside:
            await transaction.run(f"commands/{name}", **parameters)
        changes = [change for step in self._steps for several in step.changes for change in several]
        entry = Entry(
            self._first,
            self.end,
            self._look,
            changes=self._logged,
            growth=self._growth,
            answers=self._new_answers,
            keys=self._free_keys,
        )
        if not await write(transaction, changes, entry):
            raise Overtaken

    async def take_in(self) -> None:
        """Have in the graph what is committed now, deed by deed, and tell of each."""
        if not self._is_kept:
            return
        await self._replica.until_free()
        try:
            for step in self._steps:
                if step.changes and not self.is_done:
                    for change in (change for several in step.changes for change in several):
                        apply(self.graph, change)
                    self.graph.look = step.look
                self._tell(step)
            self._replica.wrote(self._look, self.end)
        except BaseException:
            self._replica.lose()
            raise

    def _tell(self, step: _Step) -> None:
        if step.bundle.tell is None:
            return
        for done in step.bundle.dones:
            try:
                step.bundle.tell(self.graph, done)
            except Exception:
                log.exception("A deed that is done couldn't be told of.")

    def _decide(self, step: _Step, deed: Deed, raw: Raw) -> Done:
        by, at = step.bundle.by, step.bundle.at or now()
        key = key_of(raw, by.id)
        asked = fingerprint(deed.input, raw) if key else ""
        faults: list[InvalidFault] = []
        if key and (answered := self._answers.get(key)):
            if (answered["deed"], answered["hash"]) == (deed.name, asked):
                made = json.loads(answered["made"])  # maybe by another version, with other fields
                payload = {field: made.get(field) for field, kind in deed.payload.items() if kind not in SECRET}
                return Done(payload, replayed=True, revision=self._look.revision)
            message = Message(
                en="Give a new idempotency key; this one belongs to another mutation or to other input.",
                sv="Ange en ny idempotencyKey; den här hör till en annan ändring eller till andra uppgifter.",
            )
            faults.append(InvalidFault(path=("idempotencyKey",), reason=Reason.KEY_REUSED, message=message))
        called = names_of(self.graph, by)
        decided = decide(View(self.graph, by, at), deed, raw, faults)
        decision = decided.decision
        for change in decision.changes:
            self._undoing.append(apply(self.graph, change))
        revision = self._look.revision + (0 if step.changes else 1)
        logged = record_of(
            decided, self.graph, self.end, by=by, called=called, at=at, revision=revision, imported=step.bundle.imported
        )
        self._append(logged)
        self._look = Look(revision, logged["hash"])
        step.changes.append(list(decision.changes))
        self._beside += decision.beside
        payload = decision.payload
        if payload is None:
            payload = {next(iter(deed.payload)): decision.node}
        if key:
            answer = {"key": key, "principal": by.id, "deed": deed.name, "hash": asked, "at": at}
            self._answers[key] = {**answer, "made": json.dumps(dict(payload))}
            self._new_answers.append(self._answers[key])
        return Done(payload, replayed=False, revision=revision, secret=decision.secret, secrets=decision.secrets)

    def _note_refused(self, bundle: Bundle, index: int, refused: Refused) -> None:
        """Record what a person or a partner's system has tried without the right to. Faulty input isn't history."""
        if bundle.by.role is None or bundle.by is SERVICE or not refused.lacking_rights:
            return
        deed, raw = bundle.deeds[index]
        subject = None if callable(raw) else raw.get("id")
        called, at = names_of(self.graph, bundle.by), now()
        faults = refused.lacking_rights
        self._append(record_of_refused(deed.name, subject, faults, self.end, by=bundle.by, called=called, at=at))

    def _append(self, logged: Logged) -> None:
        self._logged.append(logged)
        self.end = Position(logged["seq"], logged["hash"])


def _told_of(refused: Mapping[int, Refused]) -> Refused:
    """The faults of several deeds of a list, their paths beginning with the number of each."""
    return Refused(*(fault for index, each in refused.items() for fault in below((str(index),), each.faults)))
