"""Who has a say in a contribution: its makers, who leads it, who registered it."""

from collections.abc import Iterator
from typing import Any, Final

from samsyn.deeds.doing.deed import Work
from samsyn.deeds.doing.permissions import forbidden, its_maker, makes, rule
from samsyn.errors import Fault
from samsyn.graph.records import Contribution, Makes
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import MakerRole
from samsyn.spoken import Message

NOBODY_ELSE: Final = Message(
    en="End or withdraw it instead: nobody else makes it.",
    sv="Avsluta eller återkalla den i stället: ingen annan medverkar.",
)
OTHERS_MAKE_IT: Final = Message(
    en="Leave it instead (leaveContribution), or ask its lead: others make it, too.",
    sv="Lämna den i stället (leaveContribution), eller fråga den huvudansvariga: även andra medverkar.",
)


def parts_of(contribution: Contribution) -> list[Makes]:
    """The parts of the makers that aren't archived."""
    return [part for part in contribution.makers if part.source.archived_at is None]


def others_of(contribution: Contribution, by: Principal) -> list[Makes]:
    """The parts of the makers that somebody doesn't act for."""
    return [part for part in parts_of(contribution) if part.source.id not in by.actors]


def leads(contribution: Contribution, by: Principal) -> bool:
    """Whether somebody may have a contribution end that others make, too.

    That is its lead, or any maker where it has none; before it is approved who registered it, where a maker did.
    """
    parts = parts_of(contribution)
    registered = {part.source.id for part in parts}.intersection(contribution.registered_by)
    leading = {part.source.id for part in parts if part.role is MakerRole.LEAD}
    heads = (not contribution.public and registered) or leading or {part.source.id for part in parts}
    return not heads.isdisjoint(by.actors)


def may_end(contribution: Contribution, by: Principal) -> bool:
    """Whether a partner may have a contribution end: it makes it, and leads it where others make it, too."""
    return makes(by, contribution) and (not others_of(contribution, by) or leads(contribution, by))


@rule(
    "if one of their own actors is a maker; of a joint contribution only the lead, as a proposal once it is approved, "
    "and before that whoever registered it"
)
def its_lead(work: Work, given: Any) -> Iterator[Fault]:
    """Partners may have end what one of their own actors makes alone, or leads."""
    contribution = work.the(Contribution, given.id)
    yield from its_maker.faults(work, given)
    if makes(work.by, contribution) and not may_end(contribution, work.by):
        yield forbidden(OTHERS_MAKE_IT, "id")
