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

ADMINS: Final = frozenset({Role.ADMIN})


def rule(words: str) -> Callable[[Callable[[Work, Any], Iterator[Fault]]], PartnerRule]:
    """Declare what partners may do, in words; the function below yields what they may not."""
    return lambda faults: PartnerRule(words, faults)


def forbidden(message: str, *path: str) -> Fault:
    """The fault of doing what somebody else may."""
    return ForbiddenFault(path=path, reason=Reason.NOT_ALLOWED, message=message)


def check_role(deed: Deed, by: Principal) -> None:
    """Raise Refused where somebody of this role may not do the deed at all."""
    roles = {role.name for role in deed.by} | ({Role.PARTNER.name} if deed.partner else set())
    if by.role is not None and by.role.name in roles:
        return
    who = " or ".join(sorted(roles))
    who_asks = f"your role is {by.role.name}" if by.role else "no key or token came with the request"
    raise Refused(forbidden(f"Only {who} may do this; {who_asks}."))


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
        yield forbidden("Leave it to its makers: none of your actors is one.", "id")


def other_actor_faults(work: Work, actor_id: str | None, at: str) -> Iterator[Fault]:
    """Yield that an actor isn't the partner's own."""
    if actor_id in work.found and actor_id not in work.by.actors:
        yield forbidden("Choose one of your own actors.", at)


def other_owner_faults(work: Work, record_id: str, at: str) -> Iterator[Fault]:
    """Yield that somebody else answers for something."""
    if record_id in work.found and not owns(work.by, work.found[record_id]):
        yield forbidden("Leave it to who answers for it: none of your actors does.", at)


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
