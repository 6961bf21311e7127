"""What messages call a record: by its name, where whoever reads them may see it."""

from collections.abc import Iterable
from typing import Any

from samsyn.graph.records import AimLink
from samsyn.graph.view import View
from samsyn.spoken import Message, Param, Quoted, Series

HIDDEN = Message(en="one that you can't see", sv="en som du inte kan se")


def name_of(record: Any) -> str:
    """What a record is called: its name, its title, or what else tells it best; its id where nothing does."""
    told = (getattr(record, each, None) for each in ("name", "title", "fact", "period"))
    return next(filter(None, told), None) or getattr(record, "id", None) or record.code


def named(record: Any, at: View) -> Param:
    """A record's name in quotes, of a link the names of its ends; no name of what isn't seen."""
    if not at.sees(record):
        return HIDDEN
    if isinstance(record, AimLink):
        return Message(
            en="the link from {start} to {end}",
            sv="sambandet från {start} till {end}",
            start=named(record.source, at),
            end=named(record.target, at),
        )
    return Quoted(name_of(record))


def all_named(records: Iterable[Any], at: View) -> Series:
    """The names of several, in their order."""
    return Series(tuple(named(each, at) for each in records))
