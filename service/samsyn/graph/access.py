"""Who is let in, and by what: a page of the domain of its own, in the words of `records.py`.

What ties lead to that stands there is `Any` here: that page knows this one, and no modules know each other.
"""

from typing import Any

from samsyn.graph.record import Node, Ties, back, out, record
from samsyn.graph.values import Moment
from samsyn.model.vocabulary import Role


@record
class ApiKey(Node):
    name: str
    role: Role
    digest: str
    former_digest: str | None  # of the secret before the last rotation, which holds until then
    former_until: Moment | None
    created_at: Moment
    expires_at: Moment | None
    revoked_at: Moment | None
    version: int
    actors: Ties[Any] = out("ACTS_FOR")
    counts_for: Ties[Any] = out("COUNTS_FOR")
    sessions: Ties["Session"] = back("Session.opened_by")


@record
class Invitation(Node):
    """A link that was handed out, by which somebody acts for an actor: it opens one session."""

    name: str
    digest: str
    created_at: Moment
    expires_at: Moment  # the link's end; the session that it opened goes on
    used_at: Moment | None
    revoked_at: Moment | None
    invited_by: str  # the principal's id
    invited_by_name: str  # as the history calls them before others than admins
    version: int
    actor: Ties[Any] = out("ACTS_FOR")
    sessions: Ties["Session"] = back("Session.opened_by")


@record
class Session(Node):
    """Somebody who is signed in, in a browser, by what opened it: a key, an invitation, or else single sign-on."""

    digest: str
    called: str
    created_at: Moment
    expires_at: Moment
    subject: str | None  # whom the provider told, as a principal's id, and as whom they act; by single sign-on alone
    name: str | None
    role: Role | None
    given_by: tuple[str, ...] = ()  # the mappings of claims by which they do, as `stamp_of` tells them
    opened_by: Ties["ApiKey | Invitation"] = out("OPENED_BY")
    actors: Ties[Any] = out("ACTS_FOR")


@record
class ClaimMapping(Node):
    """What a provider's claim with a value makes of somebody; its id tells both."""

    claim: str
    value: str
    role: Role | None
    version: int
    created_at: Moment
    updated_at: Moment
    unmapped_at: Moment | None
    actors: Ties[Any] = out("MAPS_TO")
