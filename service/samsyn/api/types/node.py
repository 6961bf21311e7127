"""What everything has that has an identity, and what everything has that is registered."""

from datetime import datetime
from typing import Any, ClassVar

import strawberry

from samsyn.api.types.history import LogConnection
from samsyn.deeds.viewer_can import viewer_can
from samsyn.graph.view import View
from samsyn.reading.declarations import computed, logged, stored
from samsyn.reading.filter_types import BooleanFilter, Criterion, criterion
from samsyn.reading.types import interface_type, mixin

LABEL = "Name or title for display."
VERSION = "Version, which increases by 1 with every change. Send it as `expectedVersion` when you change the item."


@interface_type("An item with an id. Ids are stable, opaque and prefixed by type, such as `goal_…`.", plural="nodes")
class Node:
    id: strawberry.ID = stored("Id, stable and opaque to clients.", filter="The id.")
    label: str = stored(LABEL, of="name")


@mixin
class Changeable:
    """What everything has that some mutation changes."""

    viewer_can: list[str] = computed(
        viewer_can,
        "Mutations that you may use on it now, by your role, your actors and its state, in the order of the schema."
        " `vocabulary` has labels for them, under `Deed`.",
    )


@mixin
class Remembered:
    """What everything has whose history is told."""

    history: LogConnection = logged(
        "History of the item: changes to it, newest first. Changes made while you couldn't see it are left out.",
        filtered=True,
    )


def is_archived(record: Any, _at: View) -> bool:
    """Whether a record is archived."""
    return record.archived_at is not None


@mixin
class Traced(Changeable):
    """What every registered thing has besides its own fields."""

    criteria: ClassVar[dict[str, Criterion]] = {
        "archived": criterion(
            BooleanFilter,
            "Whether the item is archived. Without this condition, archived items are left out.",
            is_archived,
        )
    }

    illustrative: bool = stored(
        "Whether this is demonstration data without a source.", filter="Whether the item is demonstration data."
    )
    source: str | None = stored("Source of the information.")
    external_id: str | None = stored(
        "External id: the id in the system of origin, unique within the type.",
        filter="The id in the system of origin.",
    )
    version: int = stored(VERSION)
    created_at: datetime = stored("When the item was created.", filter=True)
    updated_at: datetime = stored("When the item was last changed.", filter=True)
    archived_at: datetime | None = stored("When the item was archived; null if it isn't archived.")
