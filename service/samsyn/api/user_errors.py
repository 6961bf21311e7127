"""What is wrong with a deed's input, as GraphQL tells it: one type for each fault that a deed can be refused for."""

from types import SimpleNamespace

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


@object_type("A value that the message of a fault is made with.", of=SimpleNamespace)
class MessageParam:
    name: str = stored("Its name, such as `max`, `min` or `length`; the same for every fault of a reason.")
    value: str = stored(
        "Its value for programs: numbers and dates as JSON and ISO write them, values of enums, names; words are in the"
        " language of the message."
    )


def params(fault: errors.Fault, at: View) -> list[SimpleNamespace]:
    """The values that a fault's message is made with, in the order of its sentence in English."""
    return [SimpleNamespace(name=name, value=value) for name, value in fault.message.params(at.language).items()]


def cycle_nodes(fault: errors.CycleFault, at: View) -> list[Node]:
    """What the circle consists of, as far as whoever asks may see it."""
    found = (at.graph.records.get(each) for each in fault.cycle)
    return [record for record in found if record is not None and at.sees(record)]


@interface_type(
    "An error in the input or the state that the caller can correct. All errors of an input are returned together."
)
class UserError:
    message: str = computed(
        lambda fault, at: fault.message.text(at.language),
        "A sentence that says what to do, in the language of the request: Swedish or, by default, English.",
    )
    params: list[MessageParam] = computed(
        params, "The values in the message, such as a limit, for clients that write their own text for the `reason`."
    )
    code: UserErrorCode = stored("Kind of error.")
    path: list[str] = stored('Path into the input, with camelCase names and indexes, such as ["makers", "0", "share"].')
    reason: str = stored(
        "Reason, finer than the code, for translation beside a form field: TOO_LONG, TOO_SMALL, ENDS_BEFORE_START"
        " and others."
    )
    reason_kind: Reason | None = computed(
        lambda fault, _at: Reason.__members__.get(fault.reason),
        "The reason as an enum value, with labels in `vocabulary`; null if it isn't one of these.",
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
    names: list[str] = stored("The names of the nodes in the cycle, in the same order.")
    nodes: list[Node] = computed(cycle_nodes, "The nodes in the cycle, in the same order.")


@object_type("Error: the mutation isn't possible in the current state.", of=errors.StateFault)
class StateError(UserError):
    state: str = stored("Current state of the item.")


@object_type("Error: you don't have permission for this mutation.", of=errors.ForbiddenFault)
class ForbiddenError(UserError):
    pass


USER_ERRORS = (NotFoundError, InvalidInputError, ConflictError, CycleError, StateError, ForbiddenError)
