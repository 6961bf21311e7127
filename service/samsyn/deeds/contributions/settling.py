"""What a confirmation and a decision are of: once a deed is decided, whoever agreed to something else is asked again.

It holds of all deeds, whatever they are about, as it is told from the contributions before the changes and after them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from samsyn.deeds.contributions.parties import has_key
from samsyn.deeds.contributions.statuses import NO_ANSWER
from samsyn.deeds.doing.deed import Decision, Work
from samsyn.graph.deltas import Change, Create, Remove, Retie, Set, Tie, Untie, apply, retied, set_to, take_back
from samsyn.graph.records import Actor, Contribution, Makes
from samsyn.model.ids import type_of
from samsyn.model.principals import DECIDING
from samsyn.questions.confirmations import state_of


def settled(work: Work, decision: Decision) -> Decision:
    """The decision, by which confirmations and decisions are told of what they are of, and others are asked again."""
    concerned = dict.fromkeys(_concerned(decision.changes))
    if not concerned:
        return decision
    before = {known: _as_it_was(work, known) for known in concerned}
    tried = [apply(work.graph, change) for change in decision.changes]
    try:
        there = [each for known in concerned if (each := work.graph.get(Contribution, known))]
        more = [change for each in there for change in _settled(work, each, before[each.id])]
    finally:
        take_back(tried)
    asked = [change.ends.start.known for change in more if isinstance(change, Retie) and _asks(change)]
    after = {**decision.after, **({"asksAgain": asked} if asked else {})}
    return replace(decision, changes=[*decision.changes, *more], after=after)


def _concerned(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the ids of the contributions that changes are about."""
    for change in changes:
        match change:
            case Create(node) | Set(node) | Remove(node):
                known = [node.known]
            case Tie(ends) | Untie(ends) | Retie(ends):
                known = [ends.start.known, ends.end.known]
        yield from (each for each in known if type_of(each) == "Contribution")


def _as_it_was(work: Work, known: str) -> tuple[str, str | None, Mapping[str, str | None]]:
    """A contribution's state, when it was decided about, and by its makers' ids when each has confirmed."""
    record = work.graph.get(Contribution, known)
    if record is None:
        return "", None, {}
    return state_of(record), record.decision_at, {part.source.id: part.confirmed_at for part in record.makers}


def _settled(
    work: Work, contribution: Contribution, before: tuple[str, str | None, Mapping[str, str | None]]
) -> Iterator[Change]:
    """Yield what follows for a contribution as it is afterwards."""
    former, decision_at, confirmed = before
    state = state_of(contribution)
    if contribution.decision_at == work.now and decision_at != work.now:
        yield set_to(contribution, {"decidedOf": state, "decidedBy": work.by.id})
    for part in contribution.makers:
        wanted: Mapping[str, Any] = {}
        if part.confirmed_at is not None and part.confirmed_at != confirmed.get(part.source.id):
            wanted = {**NO_ANSWER, "confirmedAt": part.confirmed_at, "confirmedOf": state}
        elif former not in {"", state} and part.confirmed_of != state:
            wanted = _asked(work, contribution, part, state)
        change = retied(contribution, "makers", part, wanted)
        if change.before != change.after:
            yield change


def _asked(work: Work, contribution: Contribution, part: Makes, state: str) -> Mapping[str, Any]:
    """What becomes of an answer to another state: it is asked for again, unless whoever changes that speaks for it."""
    if part.confirmed_at and _speaks_for(work, contribution, part.source):
        return {"confirmedAt": work.now, "confirmedOf": state}
    return NO_ANSWER if part.confirmed_at or part.declined_at else {}


def _speaks_for(work: Work, contribution: Contribution, actor: Actor) -> bool:
    """Whether who does it confirms for an actor: its own, or of what is public one that nobody has a key for."""
    if work.by.role in DECIDING:
        return contribution.public and not has_key(actor, work.now)
    return actor.id in work.by.actors


def _asks(change: Retie) -> bool:
    return change.before.get("confirmedAt") is not None and change.after.get("confirmedAt", "") is None
