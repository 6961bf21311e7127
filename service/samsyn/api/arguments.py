"""Arguments that several questions take, and what lists of answers are ordered by."""

from datetime import date

import strawberry

from samsyn.model.answers import Argument, Limits
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import DriverGroup
from samsyn.questions import arguments as asked
from samsyn.questions.what_if import WITHOUT_MAX


@strawberry.input(description="A range of dates, both inclusive. A missing date sets no limit.")
class DateRange:
    from_: date | None = strawberry.field(name="from", description="First day of the range.", default=strawberry.UNSET)
    to: date | None = strawberry.field(description="Last day of the range.", default=strawberry.UNSET)


def date_range(value: dict[str, date | None]) -> asked.DateRange:
    """Return a coerced DateRange as questions take it."""
    first, last = value.get("from"), value.get("to")
    return asked.DateRange(first.isoformat() if first else None, last.isoformat() if last else None)


DURING = Argument(
    DateRange | None,
    "Only contributions whose dates overlap this range, including ended ones. Without a range: the"
    " contributions that count now.",
    parse=date_range,
)
GROUP_BY = Argument(DriverGroup, "How to group actors: each by itself or under a superior actor.", DriverGroup.ACTOR)


def under(which: str) -> Argument:
    """The argument by which a list is narrowed to what belongs to an actor and to all below it."""
    stands_for = "Id of an actor, such as a board; it includes all actors below it."
    return Argument(strawberry.ID | None, f"{stands_for} Only {which}.")


INCLUDE_SUBMITTED = Argument(
    bool,
    "Whether SUBMITTED contributions count too, which shows the effect of approving them. For strategists.",
    default=False,
    roles=DECIDING,
)


WITHOUT = Argument(
    list[strawberry.ID] | None,
    f"Ids of actors, contributions or links to leave out in a what-if analysis, at most {WITHOUT_MAX}. For"
    " strategists.",
    parse=frozenset,
    roles=DECIDING,
    checked=Limits(most=WITHOUT_MAX),
)
