"""Undoing: what a deed changed, by what the log holds of it, becomes what it was before, as a deed of its own.

Versions go on counting, times are of now, and a link that goes is kept as one that was. Whatever later deeds have made
to rest on it refuses it, by name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.aim_links import unlinked
from samsyn.deeds.contributions.register import taken_out
from samsyn.deeds.contributions.requirements import lacks
from samsyn.deeds.doing.cycles import chain, circle_fault
from samsyn.deeds.doing.deed import Decision, Deed, Work, deed
from samsyn.deeds.doing.fields import IdempotencyKey, Text
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Range, Unstored
from samsyn.deeds.doing.naming import named
from samsyn.deeds.doing.permissions import forbidden, rule
from samsyn.deeds.doing.properties import tidied, told
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import UndoPayload
from samsyn.errors import Fault, NotFoundFault, StateFault
from samsyn.graph.changes import Properties
from samsyn.graph.deltas import (
    Change,
    Create,
    Ends,
    Node,
    Remove,
    Retie,
    Set,
    TakeBack,
    Tie,
    Untie,
    apply,
    found_at,
    found_tie,
    inverse,
    kept,
    kept_of,
    of_text,
    removed,
    set_to,
    take_back,
)
from samsyn.graph.graph import Graph
from samsyn.graph.records import Aim, AimLink, Contribution, Link
from samsyn.graph.view import View
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import Role
from samsyn.spoken import Message

AT: Final = ("changeSequence",)
FORMER: Final = "CONTRIBUTED_TO"
ANEW: Final = frozenset({"version", "updatedAt", "unlinkedAt"})
"""The properties that go on, whatever is undone."""


class UndoInput(Input):
    """The change to undo, and the reason."""

    change_sequence: Annotated[int, Range(1), Unstored()] = Field(
        description="The `sequence` of the change in the change log."
    )
    reason: Annotated[Text, Unstored()] = Field(
        description="The reason for undoing, stored in the change log, 1–4,000 characters."
    )
    idempotency_key: IdempotencyKey = None


@dataclass(frozen=True, slots=True)
class Logged:
    """A change of the log as whoever undoes it needs it; `deed` may be one of the operator's."""

    deed: str
    by_id: str
    node: str | None
    refused: bool
    changes: str | None
    audience: str
    makers: tuple[str, ...] | None


class _Rests(Exception):
    """Something was changed since: the `record`, None where it isn't there any more, `known` by its id."""

    def __init__(self, record: Any, known: str) -> None:
        self.record = record
        self.known = known
        super().__init__(known)


@rule("for their own mutations")
def _own(_work: Work, _given: UndoInput) -> Iterator[Fault]:
    yield from ()  # whose it was, is known with the change


@deed(UndoPayload, by=DECIDING, partner=_own)
def undo(work: Work, given: UndoInput) -> Decision:
    """Undoes a mutation, identified by its change in the change log: everything it changed is set back.

    Requires permission for that mutation; partners can undo only their own. Fails with STATE if a later change depends
    on it, naming what. API keys, sessions, invitations, ballots, votes and redacted changes can't be undone; an undo
    can.
    """
    raise AssertionError(work, given)  # it is decided of a change that was read before, by `undoing`


def undoing(logged: Logged | None, deeds: Mapping[str, Deed]) -> Deed:
    """The deed that undoes a change of the log; None is one that isn't there, or isn't seen."""
    return replace(undo, decide=lambda work, given: _decide(work, given, logged, deeds))


def _decide(work: Work, given: UndoInput, logged: Logged | None, deeds: Mapping[str, Deed]) -> Decision:
    nothing = Decision(changes=[], node=None, payload={"nodes": []})
    if logged is None:
        known = str(given.change_sequence)
        message = Message(
            en="Give the sequence of a change that exists; none has the number {sequence}.",
            sv="Ange numret på en ändring som finns; ingen har numret {sequence}.",
            sequence=known,
        )
        work.refuse(NotFoundFault(path=AT, reason=Reason.UNKNOWN_ID, message=message, missing_id=known))
        return nothing
    faults, is_own = faults_of(work, logged, deeds)
    if faults or logged.changes is None:
        work.refuse(*faults)
        return nothing
    changes, faults = undone_of(work, of_text(logged.changes))
    work.refuse(*faults, *(others_taken_out(work, changes) if is_own else ()))
    before, after = history_between(changes, logged.node)
    is_inside = logged.audience == "STRATEGISTS" and logged.makers is not None
    return Decision(
        changes=changes,
        node=logged.node,
        payload={"nodes": nodes_of(changes)},
        before=before,
        after={**after, "undoes": given.change_sequence},
        reason=given.reason,
        inside=logged.makers if is_inside else None,
    )


def faults_of(work: Work, logged: Logged, deeds: Mapping[str, Deed], at: str = AT[0]) -> tuple[list[Fault], bool]:
    """Why a change can't be undone by whoever asks; and whether it is undone as their own, as a partner may."""
    undone = deeds.get(logged.deed)
    if undone is None or logged.refused or logged.changes is None:
        message = Message(
            en="This can't be undone: the log doesn't hold enough about it.",
            sv="Detta går inte att ångra: loggen innehåller inte tillräckligt om det.",
        )
        return [
            StateFault(path=(at,), reason=Reason.NOT_REVERSIBLE, message=message, state=Reason.NOT_REVERSIBLE)
        ], False
    is_own = work.by.role is Role.PARTNER and undone.partner is not None and logged.by_id == work.by.id
    if work.by.role not in undone.by and not is_own:
        message = Message(
            en="Leave it to those who may make such a change.", sv="Överlåt det åt dem som får göra en sådan ändring."
        )
        return [forbidden(message, at)], False
    return [], is_own


def undone_of(work: Work, changes: list[Change], at: str = AT[0]) -> tuple[list[Change], list[Fault]]:
    """What undoes changes, as the graph is now; and what is wrong with that. The graph is as it was afterwards."""
    going = {change.node for change in changes if isinstance(change, Create)}
    former = {change.ends.known for change in changes if isinstance(change, Untie) and change.ends.kind == FORMER}
    undoing = _Undoing(work, going, former)
    tried: list[TakeBack] = []
    renewed: list[Change] = []
    try:
        for change in inverse(changes):
            for each in undoing.of(change):
                tried.append(apply(work.graph, each))
                renewed.append(each)
        return renewed, list(dict.fromkeys(_faults(work.at, renewed)))
    except _Rests as rests:
        message = Message(
            en="Undo the later changes first: {name} was changed since, or depends on this change.",
            sv="Ångra de senare ändringarna först: {name} har ändrats sedan dess, eller bygger på den här ändringen.",
            name=rests.known if rests.record is None else named(rests.record, work.at),
        )
        fault = StateFault(path=(at,), reason=Reason.CHANGED_SINCE, message=message, state=Reason.CHANGED_SINCE)
        return [], [fault]
    finally:
        take_back(tried)


@dataclass(slots=True)
class _Undoing:
    """Makes the changes that undo others those of the graph as it is now, where nothing was changed since.

    `going` are the nodes that go, and `former` the links that are told as taken away again; `versions` are those of the
    links that have gone so far.
    """

    work: Work
    going: set[Node]
    former: set[str | None]
    versions: dict[str | None, Any] = field(default_factory=dict[str | None, Any])

    def of(self, change: Change) -> Iterator[Change]:
        """Yield what a change is now. Raises _Rests."""
        match change:
            case Remove():
                yield from self._removed(change)
            case Create() | Set():
                yield self._of_node(change)
            case Tie() | Untie() | Retie():
                yield from self._of_tie(change)

    def _removed(self, change: Remove) -> Iterator[Change]:
        """Yield what takes a node out that nothing is tied to but links that were taken away, which go with it."""
        record = found_at(self.work.graph, change.node)
        if record is None or _differ(record, change.properties, whole=True):
            raise _Rests(record, change.node.known)
        for each in removed(record):
            if isinstance(each, Untie) and each.ends.kind != FORMER:
                other = each.ends.start if each.ends.end == change.node else each.ends.end
                raise _Rests(found_at(self.work.graph, other), other.known)
            yield each

    def _of_node(self, change: Create | Set) -> Change:
        graph = self.work.graph
        record = found_at(graph, change.node)
        match change:
            case Create(node, properties):
                if record is not None or _is_taken(graph, node, properties):
                    raise _Rests(record, node.known)
                return Create(node, {**properties, **self._next(properties, properties.get("version", 0))})
            case Set(node, before, after):
                if record is None or _differ(record, before):
                    raise _Rests(record, node.known)
                then = tidied(type(record), after)
                return set_to(record, {**then, **self._next(after, getattr(record, "version", 0))})

    def _of_tie(self, change: Tie | Untie | Retie) -> Iterator[Change]:
        graph, ends = self.work.graph, change.ends
        there, holder = found_tie(graph, ends), found_at(graph, ends.holder)
        is_there = None not in {found_at(graph, ends.start), found_at(graph, ends.end)}
        match change:
            case Tie(ends, properties) if there is None and is_there:
                version = self.versions.get(ends.known, properties.get("version", 0))
                yield Tie(ends, {**properties, **self._next(properties, version)})
            case Untie(ends, properties) if there is not None and not _differ_as_ties(there, properties):
                if isinstance(there, AimLink):
                    self.versions[ends.known] = there.version
                if ends.kind == "CONTRIBUTES_TO" and ends.start not in self.going and ends.known not in self.former:
                    yield from unlinked(self.work, there)
                else:
                    yield Untie(ends, kept(there) if isinstance(there, Link) else {})
            case Retie(ends, before, after) if there is not None and not _differ_as_ties(there, before):
                properties = {**after, **self._next(after, getattr(there, "version", 0))}
                yield Retie(ends, {name: kept(there)[name] for name in properties}, properties)
            case _:
                raise _Rests(there if isinstance(there, AimLink) else holder, ends.holder.known)

    def _next(self, properties: Properties, version: int) -> dict[str, Any]:
        """The version after the one that is, or was, and the time of now; of what has them."""
        anew = {"version": version + 1, "updatedAt": self.work.now}
        return {name: value for name, value in anew.items() if name in properties}


def _differ(record: Any, properties: Properties, *, whole: bool = False) -> bool:
    """Whether a record has other properties than these, or the `whole` of it differs; versions and times aside."""
    now, then = kept(record), kept_of(type(record), tidied(type(record), properties), whole=whole)
    return any(now[name] != value for name, value in then.items() if name not in ANEW)


def _differ_as_ties(there: Any, properties: Properties) -> bool:
    return isinstance(there, Link) and _differ(there, properties)


def _is_taken(graph: Graph, node: Node, properties: Properties) -> bool:
    external_id = properties.get("externalId")
    return any(record.label == node.label for record in graph.with_external_id(external_id)) if external_id else False


def _faults(at: View, changes: list[Change]) -> Iterator[Fault]:
    """Yield what may not be, of the graph after the changes: a circle, or a contribution that lacks something."""
    for change in changes:
        match change:
            case Tie(Ends(kind, start, end)) if kind == "CONTRIBUTES_TO":
                first, last = found_at(at.graph, start), found_at(at.graph, end)
                if isinstance(first, Aim) and (way := chain(last, first)):
                    yield circle_fault(AT, (first, *way), at)
            case Set(node):
                yield from _faults_at(found_at(at.graph, node), at)
            case _:
                pass


def _faults_at(record: Any, at: View) -> Iterator[Fault]:
    if isinstance(record, Aim) and record.archived_at is None and (way := chain(record, record)):
        yield circle_fault(AT, way, at)
    if isinstance(record, Contribution):
        found = lacks(  # what is archived counts: it may have been so before
            record.status,
            has_maker=bool(record.makers),
            has_aim=bool(record.contributes_to),
            has_words_for_aim=bool(record.intended_for),
        )
        for lack in found:
            yield StateFault(path=AT, reason=lack.reason, message=lack.message, state=record.status.name)


def others_taken_out(work: Work, changes: list[Change], at: str = AT[0]) -> Iterator[Fault]:
    """Yield that a partner would take other makers out of a contribution that stays, as an update by it mayn't."""
    gone: dict[str, set[str]] = {}
    for change in changes:
        if isinstance(change, Untie) and change.ends.kind == "MAKES":
            gone.setdefault(change.ends.end.known, set()).add(change.ends.start.known)
    removed_nodes = {change.node.known for change in changes if isinstance(change, Remove)}
    for known in gone.keys() - removed_nodes:
        if contribution := work.graph.get(Contribution, known):
            stay = {part.source.id for part in contribution.makers} - gone[known]
            yield from taken_out(work, contribution, stay, at)


def history_between(changes: list[Change], node: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of a node before and after changes."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for change in changes:
        if isinstance(change, Set) and change.node.known == node:
            before, after = {**told(change.before), **before}, {**after, **told(change.after)}
    return before, after


def nodes_of(changes: list[Change]) -> list[str]:
    """The ids of what is there, in the order in which it changes."""
    there: dict[str, None] = {}
    for change in changes:
        match change:
            case Create(node) | Set(node):
                there[node.known] = None
            case Remove(node):
                there.pop(node.known, None)
            case Tie(ends) | Untie(ends) | Retie(ends):
                there[ends.holder.known] = None
    gone = {change.node.known for change in changes if isinstance(change, Remove)}
    return [known for known in there if known not in gone]
