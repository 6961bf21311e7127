"""Who may see which record: one rule for each type that not everybody sees, used wherever such a record is met.

A rule gives, for whoever asks, the predicate that a record must fulfil; None where they see all. What has no rule is
seen by everybody. Records of deeds are no records of the graph: who sees them is settled when they are written.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final, TypeAlias

from samsyn.graph.record import Record
from samsyn.graph.records import (
    AimLink,
    ApiKey,
    ClaimMapping,
    Contribution,
    CorrectiveAction,
    Deviation,
    Invitation,
    ReportingRound,
    Session,
)
from samsyn.model.principals import DECIDING, SOME_STRATEGIST, Principal
from samsyn.model.vocabulary import ContributionStatus, DeviationState, Role

Sees: TypeAlias = Callable[[Any], bool]


def contributions_seen_by(viewer: Principal) -> Sees | None:
    """Who may have a part in it sees it, who registered it, and who decided of it."""
    shared = contributions_shared_with(viewer)
    known_as = {*viewer.actors} if viewer.role is Role.PARTNER else {viewer.id, SOME_STRATEGIST}
    if shared is None or viewer.role not in {Role.PARTNER, *DECIDING}:
        return shared
    return lambda each: shared(each) or each.decided_by in known_as or not known_as.isdisjoint(each.registered_by)


def contributions_shared_with(viewer: Principal) -> Sees | None:
    """What was approved once is public; strategists see what is submitted, and makers what is theirs.

    All else that strategists see they only read, unless they registered it.
    """
    match viewer.role:
        case Role.ADMIN:
            return None
        case Role.STRATEGIST:
            return lambda each: (
                each.public or each.status is ContributionStatus.SUBMITTED or viewer.id in each.registered_by
            )
        case Role.PARTNER:
            actors = frozenset(viewer.actors)
            return lambda each: each.public or any(part.source.id in actors for part in each.makers)
        case _:
            return attrgetter("public")


def links_seen_by(viewer: Principal) -> Sees | None:
    """A link is seen by those who see what it starts from."""
    sees = contributions_seen_by(viewer)
    return sees and (lambda link: not isinstance(link.source, Contribution) or sees(link.source))


def deviations_seen_by(viewer: Principal) -> Sees | None:
    """Inside first: by those who decide, and by partners that answer for the measure or for an action, until closed."""
    if viewer.role in DECIDING:
        return None
    if viewer.role is not Role.PARTNER:
        return lambda each: each.state is DeviationState.CLOSED
    actors = frozenset(viewer.actors)
    return lambda each: each.state is DeviationState.CLOSED or not actors.isdisjoint(concerned_by(each))


def actions_seen_by(viewer: Principal) -> Sees | None:
    """A corrective action is seen by those who see its deviation."""
    sees = deviations_seen_by(viewer)
    return sees and (lambda action: any(map(sees, action.corrects)))


def rounds_seen_by(viewer: Principal) -> Sees | None:
    """Reporting rounds are for those who decide."""
    return None if viewer.role in DECIDING else _nobody


def keys_seen_by(viewer: Principal) -> Sees | None:
    """Keys are for admins."""
    return None if viewer.is_admin else _nobody


def mappings_seen_by(viewer: Principal) -> Sees | None:
    """What claims make of people is for admins."""
    return None if viewer.is_admin else _nobody


def invitations_seen_by(viewer: Principal) -> Sees | None:
    """Invitations are for those who decide, and for those who act for the same actor."""
    if viewer.role in DECIDING:
        return None
    if viewer.role is not Role.PARTNER:
        return _nobody
    actors = frozenset(viewer.actors)
    return lambda each: any(actor.id in actors for actor in each.actor)


def sessions_seen_by(viewer: Principal) -> Sees | None:
    """Everybody sees their own sessions, admins all."""
    return None if viewer.is_admin else lambda each: holder_of(each) == viewer.id


def holder_of(session: Session) -> str | None:
    """Whose session it is, as principals are known: by what opened it, else by whom the provider told."""
    return next((each.id for each in session.opened_by), session.subject)


def concerned_by(deviation: Deviation) -> set[str]:
    """The ids of the actors that answer for a deviation's measure or for one of its actions."""
    return {owner.id for held in (deviation.deviates, deviation.actions) for each in held for owner in each.owners}


def is_for_all(record: Record) -> bool:
    """Whether everybody sees a record, so that its type's rule needn't be asked."""
    return record.public if isinstance(record, Contribution) else type(record) not in RULES


RULES: Final[dict[type[Record], Callable[[Principal], Sees | None]]] = {
    Contribution: contributions_seen_by,
    AimLink: links_seen_by,
    Deviation: deviations_seen_by,
    CorrectiveAction: actions_seen_by,
    ReportingRound: rounds_seen_by,
    ApiKey: keys_seen_by,
    ClaimMapping: mappings_seen_by,
    Invitation: invitations_seen_by,
    Session: sessions_seen_by,
}


def _nobody(_: Any) -> bool:
    return False
