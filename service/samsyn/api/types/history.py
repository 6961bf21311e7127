"""The history: what was done, by whom and why, as `changes` and every `history` tell it."""
# The comparisons are made, not written, so that they are variables to the type checker:
# pyright: reportInvalidTypeForm=false

import json
from datetime import datetime
from typing import Any

import strawberry

from samsyn.deeds.deed_words import Deed
from samsyn.graph.records import Node
from samsyn.graph.view import View
from samsyn.model.answers import answer, described
from samsyn.reading.declarations import Connection, computed, stored
from samsyn.reading.filter_types import BooleanFilter, comparison
from samsyn.reading.log import LogEntry
from samsyn.reading.types import known, object_type, register


@answer("A field that a deed changed.")
class ChangedField:
    name: str = described("The field, as the deed's input or the type calls it.")
    value: str | None = described("Its value as JSON; null where there was none, or is none any more.")


def changed_fields(fields: str) -> list[ChangedField]:
    """The fields of a change, which are stored as one object in JSON."""
    return [
        ChangedField(name=name, value=None if value is None else json.dumps(value, ensure_ascii=False))
        for name, value in json.loads(fields).items()
    ]


def subject(entry: LogEntry, at: View) -> Node | None:
    """What a deed was done to, if that is one thing and still there."""
    return at.graph.records.get(entry.node_id or "")


@object_type("One deed: done or refused.", of=LogEntry)
class Change:
    id: strawberry.ID = stored("Its id.")
    sequence: int = stored(
        "Increasing without gaps, in the order of the deeds, whatever the clocks say; you may not see them all."
    )
    at: datetime = stored("When it was done.")
    deed: str = stored("The deed's name, as Mutation has it.")
    deed_kind: Deed | None = computed(
        lambda entry, _at: Deed.__members__.get(entry.deed),
        "The mutation as an enum value, with labels in `vocabulary`; null if this version doesn't know it.",
    )
    by: str = stored("The organisation or role that did it, never a person; admins read the name of the key or token.")
    node: Node | None = computed(subject, "What it was done to; null where that isn't one thing, or isn't there.")
    before: list[ChangedField] = computed(
        lambda entry, _at: changed_fields(entry.before), "What it changed, as it was; empty of something new."
    )
    after: list[ChangedField] = computed(
        lambda entry, _at: changed_fields(entry.after), "What it changed, as it was then."
    )
    reason: str | None = stored("Why, as whoever did it said; of a refused deed, which right was lacking.")
    refused: bool = stored(
        "Whether it was refused for lack of rights, so that nothing changed; admins and who tried it see that."
    )


LogConnection = Connection[known("Change")]


def _criterion(description: str) -> Any:
    return strawberry.field(description=description, default=strawberry.UNSET)


IDFilter, StringFilter, DateTimeFilter = comparison(strawberry.ID), comparison(str), comparison(datetime)


class ChangeFilter:
    node_id: IDFilter | None = _criterion("The id of something that it concerns.")
    by: StringFilter | None = _criterion("Who did it, as you read it.")
    deed: StringFilter | None = _criterion("The deed's name.")
    at: DateTimeFilter | None = _criterion("When it was done.")
    refused: BooleanFilter | None = _criterion("Whether it was refused.")


register(strawberry.input(ChangeFilter, description="Which changes."))
