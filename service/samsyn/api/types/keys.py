"""Keys to the service, and what a sign-in provider's claims open."""

from datetime import date, datetime

from samsyn.api.types.node import VERSION, Changeable, Node
from samsyn.graph import records
from samsyn.model.vocabulary import Role
from samsyn.reading.declarations import linked, noted, stored
from samsyn.reading.types import object_type


@object_type(
    "An API key for this service. Its secret is shown when the key is issued, and isn't stored.", plural="keys"
)
class ApiKey(Node, Changeable):
    name: str = stored("Name of the holder in the change log.", filter="The name of its holder.")
    role: Role = stored(
        "Role of the holder, which sets the permissions.",
        filter=True,
        facet="By role.",
    )
    actors: list[records.Actor] = linked(
        "Actors for which a key with the role PARTNER acts.", filter="An actor that it acts for."
    )
    created_at: datetime = stored("When the key was issued.", filter=True)
    expires_at: datetime | None = stored("When the key expires; null if it never does.", filter="When it expires.")
    former_until: datetime | None = stored(
        "When the secret from before the last rotation expires; null if there is none."
    )
    revoked_at: datetime | None = stored(
        "When the key was revoked; null if it wasn't.", filter="When it was revoked; without a value while it is valid."
    )
    last_used_on: date | None = noted("Last day on which the key was used; null if it wasn't.")


@object_type(
    "What a claim of the OpenID Connect provider, such as a group, gives people when they sign in.",
    plural="claim mappings",
)
class ClaimMapping(Node, Changeable):
    label: str = stored("Value of the claim.", of="value")
    claim: str = stored("Name of the claim; dots lead into it, as in `realm_access.roles`.", filter="The claim.")
    value: str = stored("Value that the claim is or contains, such as the id of a group.", filter="The value.")
    role: Role | None = stored("Role that it gives; null if it gives none.", filter=True)
    actors: list[records.Actor] = linked("Actors that a PARTNER with it acts for.", filter="An actor that it gives.")
    version: int = stored(VERSION)
    created_at: datetime = stored("When the claim was first mapped.")
    updated_at: datetime = stored("When the mapping was last changed.")
    unmapped_at: datetime | None = stored(
        "When the mapping was removed; null while it applies.",
        filter="When it was removed; without a value while it applies.",
    )
