"""What a report is asked of: for whom, and of which days."""

from dataclasses import dataclass
from datetime import date

from samsyn.errors import InvalidArgument
from samsyn.graph.records import Actor
from samsyn.graph.view import View
from samsyn.model.texts import sort_key
from samsyn.questions.arguments import DateRange
from samsyn.spoken import Message, Quoted


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom a report is, None for everybody; and its days, both inclusive, as ISO text."""

    board: Actor | None
    since: str
    until: str

    @property
    def under(self) -> str | None:
        """The id of whom it is for."""
        return self.board.id if self.board else None

    @property
    def during(self) -> DateRange:
        """Its days."""
        return DateRange(self.since, self.until)


def asked(at: View, *, under: str | None, since: str | None, until: str | None) -> Asked:
    """What is asked: an actor by id, external id or name; unless said, from the first day of the year until today.

    Raises InvalidArgument for an actor that isn't there or isn't the only one, a day that is none, and a period that
    ends before it starts.
    """
    found = Asked(
        None if under is None else _actor(at, under),
        f"{at.today[:4]}-01-01" if since is None else _day("since", since),
        at.today if until is None else _day("until", until),
    )
    _ = found.during  # refused where it ends before it starts
    return found


def _actor(at: View, text: str) -> Actor:
    known = at.graph.get(Actor, text) or at.graph.by_external_id(Actor, text)
    if known is not None:
        return known
    wanted = sort_key(text)
    found = [each for each in at.graph.by_id(Actor) if sort_key(each.name) == wanted and each.archived_at is None]
    if len(found) == 1:
        return found[0]
    if found:
        message = Message(
            en="{count} actors are called {name}. Use the id of one of them, such as {id}.",
            sv="{count} aktörer heter {name}. Använd id:t för en av dem, till exempel {id}.",
            count=len(found),
            name=Quoted(text),
            id=found[0].id,
        )
    else:
        message = Message(
            en="No actor has the id or the name {name}. Look it up on the page of all actors.",
            sv="Ingen aktör har id:t eller namnet {name}. Slå upp det på sidan med alla aktörer.",
            name=Quoted(text),
        )
    raise InvalidArgument("under", message)


def _day(name: str, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        message = Message(
            en="{name} is {text}, which is no day. Write it as 2026-01-31.",
            sv="{name} är {text}, som inte är en dag. Skriv den som 2026-01-31.",
            name=name,
            text=Quoted(text),
        )
        raise InvalidArgument(name, message) from None
