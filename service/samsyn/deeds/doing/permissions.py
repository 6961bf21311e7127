"""Who may do which deed: said beside each deed, by the roles and by a rule for partners.

Those with the roles may do it whatever it is about; partners only what concerns their own actors, by a rule that yields
what they may not. Nobody else does anything. What somebody can't see isn't there for them: an id of it is answered as
one that nothing has.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from pydantic.alias_generators import to_snake

from samsyn.deeds.doing.deed import Deed, PartnerRule, Work
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, ForbiddenFault, Refused
from samsyn.graph.records import Contribution, CorrectiveAction, Deviation, Goal, Measure, Observation
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role
from samsyn.spoken import Message, Series

ADMINS: Final = frozenset({Role.ADMIN})


def rule(words: str) -> Callable[[Callable[[Work, Any], Iterator[Fault]]], PartnerRule]:
    """Declare what partners may do, in words; the function below yields what they may not."""
    return lambda faults: PartnerRule(words, faults)


def forbidden(message: Message, *path: str) -> Fault:
    """The fault of doing what somebody else may."""
    return ForbiddenFault(path=path, reason=Reason.NOT_ALLOWED, message=message)


def check_role(deed: Deed, by: Principal) -> None:
    """Raise Refused where somebody of this role may not do the deed at all."""
    roles = deed.by | ({Role.PARTNER} if deed.partner else set())
    if by.role in roles:
        return
    allowed = Series(tuple(sorted(roles)), "or")
    if by.role is None:
        message = Message(
            en="Only {roles} may do this; no key or token came with the request.",
            sv="Detta får bara göras av {roles}; ingen nyckel eller inloggning följde med.",
            roles=allowed,
        )
    else:
        message = Message(
            en="Only {roles} may do this; your role is {role}.",
            sv="Detta får bara göras av {roles}; din roll är {role}.",
            roles=allowed,
            role=by.role,
        )
    raise Refused(forbidden(message))


def own_actor(at: str) -> PartnerRule:
    """Partners may do it for their own actors, one of which the field names."""

    @rule("for their own actors")
    def faults(work: Work, given: Any) -> Iterator[Fault]:
        yield from other_actor_faults(work, getattr(given, to_snake(at)), at)

    return faults


def its_owner(at: str) -> PartnerRule:
    """Partners may do it to what the field names, where one of their own actors answers for that."""

    @rule("if one of their own actors is responsible for it")
    def faults(work: Work, given: Any) -> Iterator[Fault]:
        yield from other_owner_faults(work, getattr(given, to_snake(at)), at)

    return faults


@rule("if one of their own actors is a maker")
def its_maker(work: Work, given: Any) -> Iterator[Fault]:
    """Partners may do it to what one of their own actors makes."""
    if not makes(work.by, work.the(Contribution, given.id)):
        message = Message(
            en="Leave it to its makers: none of your actors is one.",
            sv="Överlåt det åt de medverkande: ingen av dina aktörer är med.",
        )
        yield forbidden(message, "id")


def other_actor_faults(work: Work, actor_id: str | None, at: str) -> Iterator[Fault]:
    """Yield that an actor isn't the partner's own."""
    if actor_id in work.found and actor_id not in work.by.actors:
        yield forbidden(Message(en="Choose one of your own actors.", sv="Välj en av dina egna aktörer."), at)


def other_owner_faults(work: Work, record_id: str, at: str) -> Iterator[Fault]:
    """Yield that somebody else answers for something."""
    if record_id in work.found and not owns(work.by, work.found[record_id]):
        message = Message(
            en="Leave it to its owner: none of your actors is that.",
            sv="Överlåt det åt den som ansvarar: ingen av dina aktörer gör det.",
        )
        yield forbidden(message, at)


def makes(by: Principal, contribution: Contribution) -> bool:
    """Whether one of the partner's actors is a maker of a contribution."""
    return any(part.source.id in by.actors for part in contribution.makers)


def owns(by: Principal, record: Any) -> bool:
    """Whether one of the partner's actors answers for a goal, a measure, or what rests on a measure."""
    return any(owner in by.actors for owner in owners_of(record))


def owners_of(record: Any) -> Iterable[str]:
    """The ids of the actors that answer for something, whoever else has part in it."""
    match record:
        case Goal() | Measure():
            yield from (owner.id for owner in record.owners)
        case Observation():
            yield from (owner for measure in record.of for owner in owners_of(measure))
        case Deviation():
            yield from (owner for measure in record.deviates for owner in owners_of(measure))
        case CorrectiveAction():
            yield from (owner.id for owner in record.owners)
            yield from (owner for deviation in record.corrects for owner in owners_of(deviation))
        case _:
            pass
