"""How the history calls who does something."""

from samsyn.graph.graph import Graph
from samsyn.graph.records import Actor
from samsyn.model.principals import Principal


def names_of(graph: Graph, by: Principal) -> str:
    """What the history calls who does something: their organisations or their role; a key's own name is for admins."""
    known = (graph.get(Actor, actor_id) for actor_id in sorted(by.actors))
    return ", ".join(actor.name for actor in known if actor) or by.called
