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


@interface_type("Something about the input or the state that its author can mend. All faults of an input come at once.")
class UserError:
    message: str = computed(
        lambda fault, at: fault.message.text(at.language),
        "A sentence that says what to do, in the language of the request: Swedish or, by default, English.",
    )
    params: list[MessageParam] = computed(
        params, "The values in the message, such as a limit, for clients that write their own text for the `reason`."
    )
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
    names: list[str] = stored("The names of the nodes in the circle, in the same order.")
    nodes: list[Node] = computed(cycle_nodes, "The nodes in the circle, in the same order.")


@object_type("Not possible in the state it is in.", of=errors.StateFault)
class StateError(UserError):
    state: str = stored("The state that it is in.")


@object_type("Somebody else may do it.", of=errors.ForbiddenFault)
class ForbiddenError(UserError):
    pass


USER_ERRORS = (NotFoundError, InvalidInputError, ConflictError, CycleError, StateError, ForbiddenError)
