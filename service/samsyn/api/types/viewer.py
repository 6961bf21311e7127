"""Who asks, and what waits for them."""
# The enum of deeds is made, not written, so that it is a variable to the type checker:
# pyright: reportInvalidTypeForm=false

from collections.abc import Iterator

from samsyn.deeds.deed_words import Deed
from samsyn.deeds.viewer_can import viewer_can_create
from samsyn.graph import records
from samsyn.graph.view import View
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role
from samsyn.questions.to_do import ToDo, to_do, to_do_sort_key
from samsyn.reading.declarations import FORWARD, Connection, computed, linked, stored
from samsyn.reading.types import object_type


def own_actors(viewer: Principal, at: View) -> Iterator[records.Actor]:
    """The actors that somebody acts for."""
    found = (at.graph.get(records.Actor, each) for each in viewer.actors)
    return (actor for actor in found if actor is not None)


@object_type("Who asks.", of=Principal)
class Viewer:
    kind: str = stored("anonymous, key or token.")
    name: str | None = stored("The name of your key or token; null without one.")
    role: Role | None = stored("What you may do; null without a key or token.")
    actors: Connection[records.Actor] = linked("The actors that you may act for.", own_actors)
    can: list[Deed] = computed(
        lambda viewer, at: [Deed(each) for each in viewer_can_create(viewer, at)],
        "Mutations that create something new and that you may use now, in the order of the schema. For a record, ask"
        " for its `viewerCan`.",
    )
    to_do: Connection[ToDo] = computed(
        lambda _viewer, at: to_do(at),
        "What waits for you, what waits longest first: of a partner what was returned, declined or left, what is to be"
        " confirmed, reported, measured or done, deviations and what is overdue; of a strategist what was submitted or"
        " proposed, open deviations, and whom nobody else can confirm for.",
        sort_key=to_do_sort_key,
        paging=FORWARD,
    )
