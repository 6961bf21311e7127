"""What is wrong with a deed's input, as GraphQL tells it: one type for each fault that a deed can be refused for."""

import strawberry

from samsyn import errors
from samsyn.graph.records import Node
from samsyn.graph.view import View
from samsyn.model.vocabulary import UserErrorCode
from samsyn.reading.declarations import computed, stored
from samsyn.reading.types import interface_type, object_type


def current(fault: errors.ConflictFault, at: View) -> Node | None:
    """What stands in the way, if whoever asks may see it."""
    return at.graph.records.get(fault.current or "")


@interface_type(
    "An error in the input or the state that the caller can correct. All errors of an input are returned together."
)
class UserError:
    message: str = stored("Message that says what to do.")
    code: UserErrorCode = stored("Kind of error.")
    path: list[str] = stored('Path into the input, with camelCase names and indexes, such as ["makers", "0", "share"].')
    reason: str = stored(
        "Reason, finer than the code, for translation beside a form field: TOO_LONG, TOO_SMALL, ENDS_BEFORE_START"
        " and others."
    )


@object_type("Error: no item has this id.", of=errors.NotFoundFault)
class NotFoundError(UserError):
    missing_id: strawberry.ID = stored("Id that no item has.")
    id: strawberry.ID = stored(
        "Id that no item has.",
        of="missing_id",
        deprecated="Use `missingId`. Caches take `id` for an identity, and merge two errors with the same id.",
    )


@object_type("Error: a value is invalid.", of=errors.InvalidFault)
class InvalidInputError(UserError):
    pass


@object_type("Error: `expectedVersion` is out of date, or an equal item already exists.", of=errors.ConflictFault)
class ConflictError(UserError):
    current: Node | None = computed(current, "The conflicting item in its current state; null if you may not see it.")
    current_version: int | None = stored("Current version of the conflicting item.")


@object_type("Error: the change would create a cycle.", of=errors.CycleFault)
class CycleError(UserError):
    cycle: list[strawberry.ID] = stored("Ids of the items in the cycle.")


@object_type("Error: the mutation isn't possible in the current state.", of=errors.StateFault)
class StateError(UserError):
    state: str = stored("Current state of the item.")


@object_type("Error: you don't have permission for this mutation.", of=errors.ForbiddenFault)
class ForbiddenError(UserError):
    pass


USER_ERRORS = (NotFoundError, InvalidInputError, ConflictError, CycleError, StateError, ForbiddenError)
