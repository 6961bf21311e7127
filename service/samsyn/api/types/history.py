"""The history: what was done, by whom and why, as `changes` and every `history` tell it."""
# The comparisons are made, not written, so that they are variables to the type checker:
# pyright: reportInvalidTypeForm=false

import json
from datetime import datetime
from typing import Any

import strawberry

from samsyn.graph.records import Node
from samsyn.graph.view import View
from samsyn.model.answers import answer, described
from samsyn.model.vocabulary.deeds import Deed
from samsyn.reading.declarations import Connection, computed, stored
from samsyn.reading.filter_types import BooleanFilter, comparison
from samsyn.reading.log import LogEntry
from samsyn.reading.types import known, object_type, register


@answer("A field that a mutation changed.")
class ChangedField:
    name: str = described("Name of the field, as in the input of the mutation or in the type.")
    value: str | None = described("Value as JSON; null if there was no value or it was removed.")


def changed_fields(fields: str) -> list[ChangedField]:
    """The fields of a change, which are stored as one object in JSON."""
    return [
        ChangedField(name=name, value=None if value is None else json.dumps(value, ensure_ascii=False))
        for name, value in json.loads(fields).items()
    ]


def subject(entry: LogEntry, at: View) -> Node | None:
    """What a deed was done to, if that is one thing and still there."""
    return at.graph.records.get(entry.node_id or "")


@object_type("An entry of the change log: one mutation, performed or refused.", of=LogEntry)
class Change:
    id: strawberry.ID = stored("Id of the entry.")
    sequence: int = stored(
        "Number of the entry. Numbers increase without gaps in the order of the mutations, independent of clocks;"
        " you may not see all of them."
    )
    at: datetime = stored("When the mutation was performed.")
    deed: str = stored("Name of the mutation, as a field of `Mutation`.")
    deed_kind: Deed | None = computed(
        lambda entry, _at: Deed.__members__.get(entry.deed),
        "The mutation as an enum value, with labels in `vocabulary`; null if this version doesn't know it.",
    )
    by: str = stored(
        "Organisation or role that performed the mutation, never a person. Administrators see the name of the key"
        " or token."
    )
    node: Node | None = computed(
        subject, "Item that the mutation changed; null if it isn't a single item, or isn't available."
    )
    before: list[ChangedField] = computed(
        lambda entry, _at: changed_fields(entry.before),
        "Changed fields with their previous values; empty for a new item.",
    )
    after: list[ChangedField] = computed(
        lambda entry, _at: changed_fields(entry.after), "Changed fields with their new values."
    )
    reason: str | None = stored("Reason given by the caller; for a refused mutation, the missing permission.")
    refused: bool = stored(
        "Whether the mutation was refused for lack of permission and changed nothing. Refused mutations are"
        " visible to administrators and to the caller only."
    )
    import_id: strawberry.ID | None = stored(
        "Id of the import that the mutation belongs to; null if it isn't part of one. `undoImport` undoes an import."
    )


LogConnection = Connection[known("Change")]


def _criterion(description: str) -> Any:
    return strawberry.field(description=description, default=strawberry.UNSET)


IDFilter, StringFilter, DateTimeFilter = comparison(strawberry.ID), comparison(str), comparison(datetime)


class ChangeFilter:
    node_id: IDFilter | None = _criterion("The id of an item that the change concerns.")
    by: StringFilter | None = _criterion("The organisation or role, as you see it in `Change.by`.")
    deed: StringFilter | None = _criterion("The name of the mutation.")
    at: DateTimeFilter | None = _criterion("When the mutation was performed.")
    refused: BooleanFilter | None = _criterion("Whether the mutation was refused.")
    import_id: IDFilter | None = _criterion("The id of the import that the mutation belongs to.")


register(strawberry.input(ChangeFilter, description="Filter for changes; all conditions that are set must match."))
