"""Keys to the service."""

from datetime import date, datetime

from samsyn.api.types.node import Changeable, Node
from samsyn.graph import records
from samsyn.model.vocabulary import Role
from samsyn.reading.declarations import linked, noted, stored
from samsyn.reading.types import object_type


@object_type("A key to this service. Its secret was shown when it was issued, and is stored nowhere.", plural="keys")
class ApiKey(Node, Changeable):
    name: str = stored("What the history calls its holder.", filter="The name of its holder.")
    role: Role = stored("What its holder may do.", filter="What its holder may do.", facet="By role.")
    actors: list[records.Actor] = linked("Whom a PARTNER acts for.", filter="An actor that it acts for.")
    created_at: datetime = stored("When it was issued.", filter="When it was issued.")
    expires_at: datetime | None = stored(
        "From when it isn't valid any more; null where it stays so.", filter="When it expires."
    )
    former_until: datetime | None = stored(
        "Until when the secret before its last rotation is good; null where it has none before."
    )
    revoked_at: datetime | None = stored(
        "When it was revoked; null while it is valid.", filter="When it was revoked; without a value while it is valid."
    )
    last_used_on: date | None = noted("The last day on which it was used.")
