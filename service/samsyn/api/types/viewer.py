"""Who asks, and what waits for them."""
# The enum of deeds is made, not written, so that it is a variable to the type checker:
# pyright: reportInvalidTypeForm=false

from collections.abc import Iterator

from samsyn.deeds.sessions import sessions_of
from samsyn.deeds.viewer_can import viewer_can_create
from samsyn.graph import records
from samsyn.graph.view import View
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role
from samsyn.model.vocabulary.deeds import Deed
from samsyn.questions.to_do import ToDo, to_do, to_do_sort_key
from samsyn.reading.declarations import FORWARD, Connection, computed, linked, stored
from samsyn.reading.types import object_type


def own_actors(viewer: Principal, at: View) -> Iterator[records.Actor]:
    """The actors that somebody acts for."""
    found = (at.graph.get(records.Actor, each) for each in viewer.actors)
    return (actor for actor in found if actor is not None)


def own_sessions(viewer: Principal, at: View) -> Iterator[records.Session]:
    """The sessions of somebody that haven't ended, the oldest first."""
    return (each for each in sessions_of(at.graph, viewer.id) if each.expires_at > at.now)


@object_type("The viewer: the user or client that sends the request.", of=Principal)
class Viewer:
    kind: str = stored("Kind of viewer: anonymous, key, token or invitation.")
    name: str | None = stored("Name of your key, token or invitation; null without one.")
    role: Role | None = stored("Your role, which sets your permissions; null without a key, token or session.")
    actors: Connection[records.Actor] = linked("Actors for which you may act.", own_actors)
    sessions: Connection[records.Session] = linked(
        "Your sessions: where you are signed in with this key, by this invitation, or by single sign-on.",
        own_sessions,
        filtered=True,
    )
    can: list[Deed] = computed(
        lambda viewer, at: [Deed(each) for each in viewer_can_create(viewer, at)],
        "Mutations that create something new and that you may use now, in the order of the schema. For a record, ask"
        " for its `viewerCan`.",
    )
    to_do: Connection[ToDo] = computed(
        lambda _viewer, at: to_do(at),
        "Your tasks, oldest first. Partners: contributions that were returned, declined or left; what is to be"
        " confirmed, reported, measured or done; deviations; what is overdue. Strategists: contributions that were"
        " submitted, proposals, open deviations, and confirmations for actors that nobody else can give.",
        sort_key=to_do_sort_key,
        paging=FORWARD,
    )
