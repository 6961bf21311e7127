"""What is wrong with a deed's input, as GraphQL tells it: one type for each fault that a deed can be refused for."""

import strawberry

from samsyn import errors
from samsyn.deeds.doing.reasons import Reason
from samsyn.graph.records import Node
from samsyn.graph.view import View
from samsyn.model.vocabulary import UserErrorCode
from samsyn.reading.declarations import computed, stored
from samsyn.reading.types import interface_type, object_type


def current(fault: errors.ConflictFault, at: View) -> Node | None:
    """What stands in the way, if whoever asks may see it."""
    return at.graph.records.get(fault.current or "")


@interface_type("Something about the input or the state that its author can mend. All faults of an input come at once.")
class UserError:
    message: str = stored("A sentence that says what to do.")
    code: UserErrorCode = stored("What kind of fault it is.")
    path: list[str] = stored('Into the input, camelCase and indexes: ["makers", "0", "share"].')
    reason: str = stored(
        "Finer than the code, for translation beside a form field: TOO_LONG, TOO_SMALL, ENDS_BEFORE_START, …"
    )
    reason_kind: Reason | None = computed(
        lambda fault, _at: Reason.__members__.get(fault.reason),
        "The reason as an enum value, with labels in `vocabulary`; null if it isn't one of these.",
    )


@object_type("An id that nothing has.", of=errors.NotFoundFault)
class NotFoundError(UserError):
    missing_id: strawberry.ID = stored("The id that nothing has.")
    id: strawberry.ID = stored(
        "The id that nothing has.",
        of="missing_id",
        deprecated="Ask for missingId: a cache takes an id for an identity, and merges two faults of one id.",
    )


@object_type("A value that can't be taken.", of=errors.InvalidFault)
class InvalidInputError(UserError):
    pass


@object_type("Stale expectedVersion, or something equal already there.", of=errors.ConflictFault)
class ConflictError(UserError):
    current: Node | None = computed(current, "What stands in the way, as it is now.")
    current_version: int | None = stored("Its version.")


@object_type("It would close a circle.", of=errors.CycleFault)
class CycleError(UserError):
    cycle: list[strawberry.ID] = stored("The ids of the circle that it would close.")


@object_type("Not possible in the state it is in.", of=errors.StateFault)
class StateError(UserError):
    state: str = stored("The state that it is in.")


@object_type("Somebody else may do it.", of=errors.ForbiddenFault)
class ForbiddenError(UserError):
    pass


USER_ERRORS = (NotFoundError, InvalidInputError, ConflictError, CycleError, StateError, ForbiddenError)
