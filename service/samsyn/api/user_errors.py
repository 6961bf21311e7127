"""What is wrong with a deed's input, as GraphQL tells it: one type for each fault that a deed can be refused for."""

from typing import ClassVar

import strawberry

from samsyn import errors
from samsyn.api.nodes import Node
from samsyn.model.vocabulary import UserErrorCode
from samsyn.projection.declarations import told


@strawberry.interface(
    description="Something about the input or the state that its author can mend. All faults of an input come at once."
)
class UserError:
    shows: ClassVar[type[errors.Fault]]

    message: str = told("A sentence that says what to do.")
    code: UserErrorCode = told("What kind of fault it is.")
    path: list[str] = told('Into the input, camelCase and indexes: ["makers", "0", "share"].')
    reason: str = told(
        "Finer than the code, for translation beside a form field: TOO_LONG, TOO_SMALL, ENDS_BEFORE_START, …"
    )


@strawberry.type(description="An id that nothing has.")
class NotFoundError(UserError):
    shows = errors.NotFoundFault

    id: strawberry.ID = told("The id that nothing has. No identity of this error: a cache mustn't keep it under it.")


@strawberry.type(description="A value that can't be taken.")
class InvalidInputError(UserError):
    shows = errors.InvalidFault


@strawberry.type(description="Stale expectedVersion, or something equal already there.")
class ConflictError(UserError):
    shows = errors.ConflictFault

    current: Node | None = told("What stands in the way, as it is now.")
    current_version: int | None = told("Its version.")


@strawberry.type(description="It would close a circle.")
class CycleError(UserError):
    shows = errors.CycleFault

    cycle: list[strawberry.ID] = told("The ids of the circle that it would close.")


@strawberry.type(description="Not possible in the state it is in.")
class StateError(UserError):
    shows = errors.StateFault

    state: str = told("The state that it is in.")


@strawberry.type(description="Somebody else may do it.")
class ForbiddenError(UserError):
    shows = errors.ForbiddenFault


USER_ERRORS = (NotFoundError, InvalidInputError, ConflictError, CycleError, StateError, ForbiddenError)
