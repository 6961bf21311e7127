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

LABEL = "Its name or title."
VERSION = "Grows by one with every change; give it as `expectedVersion` when you change it."


@interface_type("Anything with an identity. Ids are stable, opaque and prefixed by type (goal_…).", plural="nodes")
class Node:
    id: strawberry.ID = stored("Its id: stable, and opaque to clients.", filter="Its id.")
    label: str = stored(LABEL, of="name")


@mixin
class Changeable:
    """What everything has that some mutation changes."""

    viewer_can: list[str] = computed(
        viewer_can,
        "Mutations that you may use on it now, by your role, your actors and its state, in the order of the schema."
        " `vocabulary` has labels for them, under Deed.",
    )


@mixin
class Remembered:
    """What everything has whose history is told."""

    history: LogConnection = logged(
        "What was done to it, newest first; what was done while you couldn't see it is left out.", filtered=True
    )


def is_archived(record: Any, _at: View) -> bool:
    """Whether a record is archived."""
    return record.archived_at is not None


@mixin
class Traced(Changeable):
    """What every registered thing has besides its own fields."""

    criteria: ClassVar[dict[str, Criterion]] = {
        "archived": criterion(
            BooleanFilter, "Whether it is archived; what is archived is left out unless this is said.", is_archived
        )
    }

    illustrative: bool = stored(
        "True for demonstration data that no source states.", filter="Whether it is demonstration data."
    )
    source: str | None = stored("Where it is stated.")
    external_id: str | None = stored(
        "The id in the system that it was brought from; unique within its type.",
        filter="The id in the system that it was brought from.",
    )
    version: int = stored(VERSION)
    created_at: datetime = stored("When it was registered.", filter="When it was registered.")
    updated_at: datetime = stored("When it was last changed.", filter="When it was last changed.")
    archived_at: datetime | None = stored("When it was archived; null while it is live.")
