"""Which deeds somebody may do with a contribution now: by who may do each, and by the table of its statuses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.deeds.all import DEEDS
from samsyn.deeds.contributions.parties import its_lead, may_end, parts_of
from samsyn.deeds.contributions.statuses import ANSWERABLE, APPROVED, OVER, WAYS
from samsyn.graph.records import Actor, Contribution
from samsyn.graph.view import View
from samsyn.graph.visibility import contributions_shared_with
from samsyn.model.proposals import proposal_of
from samsyn.model.vocabulary import DeliveryState, Role
from samsyn.questions.agreement import is_maker
from samsyn.questions.confirmations import is_represented

ANSWERS: Final = frozenset({"confirmContribution", "declineContribution"})
"""What somebody says to what they are asked, also where they only are to be a maker."""


@dataclass(frozen=True, slots=True)
class State:
    """How a contribution stands, and to whom: somebody with a `role` who acts for `actors`.

    `makers` are those that aren't archived, each with what it says: True where it has confirmed, False where it has
    declined. `answers` are those to the proposal, None where there is none. For who is among `keyed` nobody else
    answers. A maker's own side `may_end` it, or have the others asked.
    """

    status: str
    archived: bool
    cancelled: bool
    makers: Mapping[str, bool | None]
    answers: Mapping[str, bool | None] | None
    own: bool
    may_end: bool
    only_read: bool
    keyed: frozenset[str]
    role: Role | None
    actors: frozenset[str]

    @property
    def speaks_for(self) -> set[str]:
        """Those for whom somebody may answer: their own actors, or whom nobody has a key for."""
        asked = {*self.makers, *(self.answers or ())}
        return asked & self.actors if self.role is Role.PARTNER else asked - self.keyed

    def may_say(self, *, yes: bool) -> bool:
        """Whether somebody may confirm, or decline, for one who hasn't said so already."""
        asked = [self.answers or {}]
        if self.status in ANSWERABLE and (yes or len(self.makers) > 1):
            asked.append(self.makers)
        return any(known in each and each[known] is not yes for each in asked for known in self.speaks_for)


def is_agreed(answers: Mapping[str, bool | None]) -> bool:
    """Whether nobody need confirm anything before it can be approved."""
    return len(answers) == 1 or all(answers.values())


def viewer_can(contribution: Contribution, at: View) -> list[str]:
    """The deeds that whoever asks may do with a contribution now, in the order of the schema."""
    stored = proposal_of(contribution.proposal)
    makers = {part.source.id: _says(part.confirmed_at, part.declined_at) for part in parts_of(contribution)}
    answers = stored and {
        known: _says(each["confirmedAt"], each["declinedAt"]) for known, each in stored["answers"].items()
    }
    known = (at.graph.get(Actor, each) for each in {*makers, *(answers or ())})
    shared = contributions_shared_with(at.viewer)
    state = State(
        status=contribution.status,
        archived=contribution.archived_at is not None,
        cancelled=contribution.delivery is DeliveryState.CANCELLED,
        makers=makers,
        answers=answers,
        own=is_maker(contribution, at),
        may_end=may_end(contribution, at.viewer),
        only_read=shared is not None and not shared(contribution),
        keyed=frozenset(actor.id for actor in known if actor and is_represented(actor, at.now)),
        role=at.viewer.role,
        actors=frozenset(at.viewer.actors),
    )
    return possible(state)


def possible(state: State) -> list[str]:
    """The deeds' names in the order of the schema. What a deed still lacks, such as an aim, it tells itself."""
    wanted = set(_by_state(state))
    return [name for name in DEEDS if name in wanted and _is_allowed(name, state)]


def _by_state(state: State) -> Iterator[str]:
    if state.archived:
        yield "restore"
        return
    yield from ("archive", "updateContribution")
    for status, way in WAYS.items():
        if state.status in way.before and (status is not APPROVED or is_agreed(state.makers)):
            yield way.deed
    if state.may_say(yes=True):
        yield "confirmContribution"
    if state.may_say(yes=False):
        yield "declineContribution"
    if state.status in ANSWERABLE and len(state.makers) > 1 and (state.role is not Role.PARTNER or state.own):
        yield "leaveContribution"
    if state.status in OVER or state.cancelled:
        yield "reinstateContribution"
    if state.answers is not None:
        yield "returnProposal"
        if is_agreed(state.answers):
            yield "approveProposal"


def _is_allowed(name: str, state: State) -> bool:
    deed = DEEDS[name]
    if state.role in deed.by:
        return not state.only_read
    if state.role is not Role.PARTNER or deed.partner is None:
        return False
    if name in ANSWERS:
        return True
    return state.may_end if deed.partner is its_lead else state.own


def _says(confirmed_at: str | None, declined_at: str | None) -> bool | None:
    """What somebody says who has confirmed or declined at these moments; None while they haven't."""
    return True if confirmed_at else False if declined_at else None
