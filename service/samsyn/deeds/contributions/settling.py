"""What a confirmation and a decision are of: once a deed is decided, whoever agreed to something else is asked again.

And a proposal follows what is decided beside it, where it leaves that as it was.

It holds of all deeds, whatever they are about, as it is told from the contributions before the changes and after them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from samsyn.deeds.contributions.agreed import agreed_of
from samsyn.deeds.contributions.propose import Things, carried_over
from samsyn.deeds.contributions.statuses import NO_ANSWER
from samsyn.deeds.doing.deed import Decision, Work
from samsyn.graph.deltas import Change, Create, Remove, Retie, Set, Tie, Untie, apply, retied, set_to, take_back
from samsyn.graph.records import Actor, Contribution, Makes
from samsyn.model.ids import type_of
from samsyn.model.principals import DECIDING
from samsyn.questions.confirmations import is_represented, state_of


class _Former(NamedTuple):
    """A contribution as it was; `agreed` where it had a proposal, `confirmed` by its makers' ids when each did."""

    state: str = ""
    agreed: Mapping[str, Things] = {}
    proposal: str | None = None
    decision_at: str | None = None
    confirmed: Mapping[str, str | None] = {}


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


def _as_it_was(work: Work, known: str) -> _Former:
    record = work.graph.get(Contribution, known)
    if record is None:
        return _Former()
    confirmed = {part.source.id: part.confirmed_at for part in record.makers}
    agreed = agreed_of(record) if record.proposal else {}
    return _Former(state_of(record), agreed, record.proposal, record.decision_at, confirmed)


def _settled(work: Work, contribution: Contribution, former: _Former) -> Iterator[Change]:
    """Yield what follows for a contribution as it is afterwards."""
    state = state_of(contribution)
    if contribution.decision_at == work.now and former.decision_at != work.now:
        yield set_to(contribution, {"decidedOf": state, "decidedBy": work.by.id})
    if contribution.proposal == former.proposal and (proposal := carried_over(work, contribution, former.agreed)):
        yield set_to(contribution, proposal)
    for part in contribution.makers:
        wanted: Mapping[str, Any] = {}
        if part.confirmed_at is not None and part.confirmed_at != former.confirmed.get(part.source.id):
            wanted = {**NO_ANSWER, "confirmedAt": part.confirmed_at, "confirmedOf": state}
        elif former.state not in {"", state} and part.confirmed_of != state:
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
    """Whether who does it confirms for an actor: its own, or of what is public one that nobody acts for."""
    if work.by.role in DECIDING:
        return contribution.public and not is_represented(actor, work.now)
    return actor.id in work.by.actors


def _asks(change: Retie) -> bool:
    return change.before.get("confirmedAt") is not None and change.after.get("confirmedAt", "") is None
