"""The history: what was done, by whom and why, as `changes` and every `history` tell it."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, ClassVar

import strawberry

from samsyn.api.filters import CHANGED_BY
from samsyn.model.vocabulary import Role
from samsyn.projection.declarations import Connection, Key, formed, linked, stored, told

if TYPE_CHECKING:
    from samsyn.api.nodes import Node

LASTING = False  # a refused deed leaves a change without touching the revision
NEWEST_FIRST = (Key("node.seq", descending=True),)


@strawberry.type
class Remembered:
    """What everything has whose history is told."""

    history: Connection["Change"] = linked(
        "(:Mention {of: this.id})<-[:CONCERNS]-(node:Change)",
        "What was done to it, newest first; what was done while you couldn't see it is left out.",
        order=NEWEST_FIRST,
        backward=False,
        lasting=LASTING,
    )


@strawberry.type(description="A field that a deed changed.")
class ChangedField:
    name: str = told("The field, as the deed's input or the type calls it.")
    value: str | None = told("Its value as JSON; null where there was none, or is none any more.")


def changed_fields(fields: str) -> list[ChangedField]:
    """Return the fields of a change, which are stored as one object in JSON."""
    return [
        ChangedField(name=name, value=None if value is None else json.dumps(value, ensure_ascii=False))
        for name, value in json.loads(fields).items()
    ]


@strawberry.type(description="One deed: done or refused.")
class Change:
    # `audience` and `makers` are of the contributions that it concerns, as they were after the deed.
    seen: ClassVar[Mapping[Role | None, str]] = {
        Role.ADMIN: "",
        Role.STRATEGIST: "(this.byId = $viewer.id OR this.audience IN ['ALL', 'STRATEGISTS'])",
        Role.PARTNER: (
            "(this.byId = $viewer.id OR this.audience = 'ALL'"
            " OR any(maker IN coalesce(this.makers, []) WHERE maker IN $viewer.actors))"
        ),
        None: "(this.byId = $viewer.id OR this.audience = 'ALL')",
    }

    id: strawberry.ID = stored("Its id.")
    sequence: int = stored(
        "Increasing without gaps, in the order of the deeds, whatever the clocks say; you may not see them all.",
        "this.seq",
    )
    at: datetime = stored("When it was done.")
    deed: str = stored("The deed's name, as Mutation has it.")
    by: str = stored(
        "The organisation or role that did it, never a person; admins read the name of the key or token.", CHANGED_BY
    )
    node: Annotated["Node", strawberry.lazy("samsyn.api.nodes")] | None = formed(
        "this.node", "What it was done to; null where that isn't one thing, or isn't there."
    )
    before: list[ChangedField] = formed(
        "coalesce(this.before, '{}')", "What it changed, as it was; empty of something new.", changed_fields
    )
    after: list[ChangedField] = formed("coalesce(this.after, '{}')", "What it changed, as it was then.", changed_fields)
    reason: str | None = stored("Why, as whoever did it said; of a refused deed, why it was refused.")
    refused: bool = stored("Whether it was refused, so that nothing changed; admins and who tried it see that.")
