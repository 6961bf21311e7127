"""Sessions: who is signed in, in which browser."""

from collections.abc import Iterator
from datetime import date, datetime

from samsyn.api.types.node import Changeable, Node
from samsyn.graph import records
from samsyn.graph.view import View
from samsyn.graph.visibility import holder_of
from samsyn.model.vocabulary import Role, SignInMethod
from samsyn.reading.declarations import computed, linked, noted, stored
from samsyn.reading.types import object_type


def method_of(session: records.Session, _at: View) -> SignInMethod:
    """How a session was opened."""
    opener = next(iter(session.opened_by), None)
    if isinstance(opener, records.ApiKey):
        return SignInMethod.KEY
    return SignInMethod.INVITATION if opener else SignInMethod.SINGLE_SIGN_ON


def role_of(session: records.Session, _at: View) -> Role | None:
    """The role of whoever signed in."""
    opener = next(iter(session.opened_by), None)
    if isinstance(opener, records.ApiKey):
        return opener.role
    return Role.PARTNER if opener else session.role


def actors_of(session: records.Session, _at: View) -> Iterator[records.Actor]:
    """The actors that whoever signed in acts for."""
    match next(iter(session.opened_by), None):
        case records.ApiKey() as key:
            yield from key.actors
        case records.Invitation() as invitation:
            yield from invitation.actor
        case _:
            yield from session.actors


def name_of(session: records.Session, _at: View) -> str | None:
    """The name of whoever signed in."""
    return next((each.name for each in session.opened_by), session.name)


@object_type(
    "A session: somebody is signed in, in a browser. Its secret is in that browser's cookie, and isn't stored.",
    plural="sessions",
)
class Session(Node, Changeable):
    label: str = stored("Browser and system, as `called`.", of="called")
    called: str = stored("Browser and system by which its holder knows it, such as `Firefox on Windows`.")
    opened_by: SignInMethod = computed(method_of, "How its holder signed in.", filter="How its holder signed in.")
    holder_id: str | None = computed(
        lambda session, _: holder_of(session),
        "Id of its holder: of a key or an invitation, or that by which a user of a sign-in service is known.",
        filter="The id of its holder.",
    )
    holder_name: str | None = computed(name_of, "Name of its holder, as on the key or the invitation.")
    role: Role | None = computed(role_of, "Role of its holder, which sets the permissions.", filter=True)
    actors: list[records.Actor] = linked("Actors for which its holder may act.", actors_of)
    created_at: datetime = stored("When its holder signed in.", filter=True)
    last_seen_on: date | None = noted("Last day on which its holder was seen; null if that isn't known.")
    expires_at: datetime = stored("When the session ends at the latest.", filter=True)
    is_current: bool = computed(
        lambda session, at: at.viewer.session == session.id, "Whether it is the session that this request came with."
    )
