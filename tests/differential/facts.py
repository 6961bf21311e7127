"""What a resolver of the reference knows: a world as whoever asks sees it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from samsyn.model.principals import Principal
from tests.differential.arithmetic import View, view_of
from tests.differential.world import Link, Node, World


@dataclass(frozen=True, slots=True)
class Payload:
    """What a deed answered; in its `referring` fields nodes and links stand by their ids."""

    fields: Mapping[str, Any]
    referring: Collection[str]

    def lacking(self, principal: Principal) -> str | None:
        """What a deed that is done fails to answer to somebody from whom nothing is hidden; None where nothing."""
        lacking = [name for name in self.referring if self.fields[name] is None]
        is_done = self.fields["userErrors"] == []
        return f"it is done, but there is no {lacking}" if is_done and principal.is_admin and lacking else None


@dataclass(slots=True)
class Facts:
    """A world as whoever asks sees it, and the whole of it; each as questions are asked of it, once one is.

    `done` has the payloads of the deeds that a mutation has just done, by the deeds' names.
    """

    world: World
    principal: Principal
    whole: World
    done: Mapping[str, Payload]
    known_view: View | None = None
    known_whole: View | None = None

    @property
    def view(self) -> View:
        """What questions are asked of that tell of what is seen alone."""
        self.known_view = self.known_view or view_of(self.world, self.principal)
        return self.known_view

    @property
    def view_of_whole(self) -> View:
        """What questions are asked of that rest on what is hidden, too."""
        self.known_whole = self.known_whole or view_of(self.whole, self.principal)
        return self.known_whole

    def found(self, node_id: str) -> Node | Link | None:
        """What has an id: a node, or a link whether it holds or was taken away."""
        return self.world.nodes.get(node_id) or self.world.aim_link(node_id)
