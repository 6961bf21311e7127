"""What is read from the database before an answer is written: the log of changes, and what is noted beside the deeds.

A field of this kind is a hole. The answer is written once to learn what its holes want, the database is asked by one
statement for each kind, and the answer is written again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from samsyn.reading.log import LogPage, LogQuery

Noted: TypeAlias = tuple[str, str]
"""A property that is noted, by the record's id and the field's name."""


@dataclass(slots=True)
class Ahead:
    """What is known of the holes, and what is wanted that isn't."""

    pages: Mapping[LogQuery, LogPage] = field(default_factory=dict[LogQuery, LogPage])
    noted: Mapping[Noted, Any] = field(default_factory=dict[Noted, Any])
    wanted_pages: dict[LogQuery, None] = field(default_factory=dict[LogQuery, None])
    wanted_notes: dict[Noted, None] = field(default_factory=dict[Noted, None])

    @property
    def is_wanting(self) -> bool:
        """Whether anything is still to be read."""
        return bool(self.wanted_pages or self.wanted_notes)

    def page(self, query: LogQuery) -> LogPage:
        """A page of the log; an empty one as long as it isn't known."""
        found = self.pages.get(query)
        if found is None:
            self.wanted_pages[query] = None
            return LogPage(query)
        return found

    def note(self, record_id: str, name: str) -> Any:
        """What is noted of a record; None as long as it isn't known."""
        if (record_id, name) not in self.noted:
            self.wanted_notes[record_id, name] = None
            return None
        return self.noted[record_id, name]
