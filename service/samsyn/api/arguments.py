"""Arguments that several questions take, and what lists of answers are ordered by."""

from datetime import date

import strawberry

from samsyn.model.answers import Argument, Limits
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import DriverGroup
from samsyn.questions import arguments as asked
from samsyn.questions.what_if import WITHOUT_MAX


@strawberry.input(description="A range of dates, both inclusive; an open end is open.")
class DateRange:
    from_: date | None = strawberry.field(name="from", description="The first day.", default=strawberry.UNSET)
    to: date | None = strawberry.field(description="The last day.", default=strawberry.UNSET)


def date_range(value: dict[str, date | None]) -> asked.DateRange:
    """Return a coerced DateRange as questions take it."""
    first, last = value.get("from"), value.get("to")
    return asked.DateRange(first.isoformat() if first else None, last.isoformat() if last else None)


DURING = Argument(
    DateRange | None,
    "Only what overlaps these dates; ended contributions count then too. Unless said: what counts now.",
    parse=date_range,
)
GROUP_BY = Argument(DriverGroup, "Whether actors count by themselves or under a superior.", DriverGroup.ACTOR)


def under(which: str) -> Argument:
    """The argument by which a list is narrowed to what belongs to an actor and to all below it."""
    stands_for = "The id of an actor, such as a board; it stands for the actor and all below it."
    return Argument(strawberry.ID | None, f"{stands_for} Only {which}.")


INCLUDE_SUBMITTED = Argument(
    bool,
    "Count what is submitted, too, as if it were approved: what approval would change. For strategists.",
    default=False,
    roles=DECIDING,
)


WITHOUT = Argument(
    list[strawberry.ID] | None,
    f"What if these actors, contributions or links weren't there? At most {WITHOUT_MAX} ids. For strategists.",
    parse=frozenset,
    roles=DECIDING,
    checked=Limits(most=WITHOUT_MAX),
)
