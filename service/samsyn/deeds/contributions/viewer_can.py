"""Which deeds somebody may do with a contribution now: by who may do each, and by the table of its statuses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from samsyn.deeds.all import DEEDS
from samsyn.deeds.contributions.agreed import makers_of
from samsyn.deeds.contributions.confirm import has_key
from samsyn.deeds.contributions.statuses import APPROVED, CONFIRMABLE, WAYS
from samsyn.graph.records import Actor, Contribution
from samsyn.graph.view import View
from samsyn.model.proposals import proposal_of
from samsyn.model.vocabulary import Role
from samsyn.questions.agreement import is_maker


@dataclass(frozen=True, slots=True)
class State:
    """How a contribution stands, and to whom: somebody with a `role` who acts for `actors`.

    `makers` are those that aren't archived, each with whether it has confirmed its part; those of the proposal where it
    has any. For a maker that is among `keyed` nobody else confirms.
    """

    status: str
    archived: bool
    proposed: bool
    makers: Mapping[str, bool]
    own: bool
    keyed: frozenset[str]
    role: Role | None
    actors: frozenset[str]

    @property
    def awaits(self) -> set[str]:
        """The makers that haven't confirmed their parts."""
        return {actor_id for actor_id, confirmed in self.makers.items() if not confirmed}

    @property
    def is_agreed(self) -> bool:
        """Whether nobody need confirm anything before it can be approved."""
        return len(self.makers) == 1 or not self.awaits


def viewer_can(contribution: Contribution, at: View) -> list[str]:
    """The deeds that whoever asks may do with a contribution now, in the order of the schema."""
    stored = proposal_of(contribution.proposal)
    makers = (stored and stored["makers"]) or makers_of(contribution)
    known = (at.graph.get(Actor, each["actorId"]) for each in makers)
    state = State(
        status=contribution.status,
        archived=contribution.archived_at is not None,
        proposed=stored is not None,
        makers={each["actorId"]: each["confirmedAt"] is not None for each in makers},
        own=is_maker(contribution, at),
        keyed=frozenset(actor.id for actor in known if actor and has_key(actor, at.now)),
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
        if state.status in way.before and (state.is_agreed or status is not APPROVED):
            yield way.deed
    confirmable = state.actors if state.role is Role.PARTNER else state.awaits - state.keyed
    if (state.status in CONFIRMABLE or state.proposed) and state.awaits & confirmable:
        yield "confirmContribution"
    if state.proposed:
        yield "returnProposal"
        if state.is_agreed:
            yield "approveProposal"


def _is_allowed(name: str, state: State) -> bool:
    deed = DEEDS[name]
    is_partners = state.role is Role.PARTNER and deed.partner is not None
    return state.role in deed.by or (is_partners and (state.own or name == "confirmContribution"))
