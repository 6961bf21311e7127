"""Who asks: what they may see, and as whom they are remembered."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from samsyn.model.vocabulary import Role

ANONYMOUS_KIND: Final = "anonymous"
KEY_KIND: Final = "key"
TOKEN_KIND: Final = "token"  # noqa: S105 -- a kind, no password
INVITATION_KIND: Final = "invitation"
SERVICE_KIND: Final = "service"
DECIDING: Final = frozenset({Role.STRATEGIST, Role.ADMIN})
SOME_STRATEGIST: Final = "strategist"
"""By whom something was decided of which nothing tells who it was."""


class Sees(StrEnum):
    """How much of what is public somebody may read."""

    NOTHING = "none"
    CATALOGUE = "catalogue"  # everything but shares
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks.

    `id` is whose idempotency keys and rates they are; by `name` the history calls them before admins, before others by
    their actors or their role. `actors` holds the ids of those that they act for, in order. `sees` says how much of
    what is public they may read. Who asks by a session is otherwise the same as who opened it: `session` is its id.
    """

    kind: str
    id: str
    name: str | None = None
    role: Role | None = None
    actors: tuple[str, ...] = ()
    sees: Sees = Sees.ALL
    session: str | None = None

    @property
    def called(self) -> str:
        """What the history calls them before others than admins, where they act for no actor: a role, no person."""
        if self.kind == SERVICE_KIND and self.name:
            return self.name
        return self.role.name if self.role else self.kind

    @property
    def sees_shares(self) -> bool:
        """Whether they may read shares."""
        return self.sees is Sees.ALL

    @property
    def is_admin(self) -> bool:
        """Whether nothing is hidden from them."""
        return self.role is Role.ADMIN


SERVICE: Final = Principal(SERVICE_KIND, SERVICE_KIND, "Samsyn", Role.ADMIN)
"""The service itself, such as when it loads a seed, and the operator at the command line."""


def anonymous(sees: Sees) -> Principal:
    """The anonymous caller."""
    return Principal(ANONYMOUS_KIND, ANONYMOUS_KIND, sees=sees)
