"""Several deeds in one list: to see beforehand what would be, and to do them together."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any, Final

import strawberry

from samsyn.api.inputs import input_of
from samsyn.api.user_errors import UserError
from samsyn.deeds import DEEDS
from samsyn.errors import InvalidArgument
from samsyn.graph.records import Node
from samsyn.model.answers import Argument, Limits
from samsyn.reading.declarations import anew, stored
from samsyn.reading.types import known, object_type
from samsyn.spoken import Message

PREVIEW: Final = "preview"
PREVIEWED_MAX: Final = 20
TOGETHER_MAX: Final = 100
LISTED: Final = {name: deed for name, deed in DEEDS.items() if not deed.has_secret}
"""The deeds that a list may hold: all but those whose answers are shown once."""


def _deed_input() -> type:
    body: dict[str, Any] = {"__annotations__": {}}
    for name, deed in LISTED.items():
        body[name] = strawberry.field(name=name, description=deed.description, default=strawberry.UNSET)
        body["__annotations__"][name] = input_of(deed.input) | None
    description = "One mutation: exactly one of these fields, with the input of the mutation of the same name."
    return strawberry.input(type("DeedInput", (), body), name="DeedInput", description=description, one_of=True)


DeedInput: Final = _deed_input()


@object_type("Result of a preview of mutations. Nothing is changed.", of=SimpleNamespace)
class Preview:
    user_errors: list[UserError] = stored("Errors in the mutations; empty if they can be performed.")
    query: known("Query") | None = anew(  # pyright: ignore[reportInvalidTypeForm] -- its type is made later
        "Any query, answered on the graph after the mutations; null if they can't be performed."
    )


@object_type("Result of one mutation in a list.", of=SimpleNamespace)
class DeedResult:
    deed: str = stored("Name of the mutation.")
    node: Node | None = stored(
        "Item that the mutation changed, in its state after all mutations; null if the mutation was refused."
    )
    user_errors: list[UserError] = stored("Errors that the caller can correct; empty if the mutation succeeded.")
    replayed: bool = stored("Whether this is the stored response of an earlier mutation with the same idempotencyKey.")


@object_type("Payload of `performDeeds`.", of=SimpleNamespace)
class DeedsPayload:
    results: list[DeedResult] = stored("Results, one for each mutation, in the order of the list.")
    user_errors: list[UserError] = stored(
        "Errors in all mutations. Each path begins with the index of the mutation in the list."
    )
    revision: int = stored("Revision number of the graph after the mutations.")


def deeds_argument(most: int) -> Argument:
    """The argument that holds so many deeds at the most."""
    return Argument(
        list[DeedInput], f"Mutations in the order in which they are performed, 1–{most}.", checked=Limits(1, most)
    )


def listed(given: Sequence[Mapping[str, Any]], most: int) -> list[tuple[str, Mapping[str, Any]]]:
    """The deeds of a list with their inputs. Raises InvalidArgument for too many, or a deed that isn't exactly one."""
    if not 1 <= len(given) <= most:
        message = Message(
            en="Give {min} to {max} mutations at a time; there are {length}.",
            sv="Ange {min} till {max} ändringar åt gången; här finns {length}.",
            min=1,
            max=most,
            length=len(given),
        )
        raise InvalidArgument("deeds", message)
    found: list[tuple[str, Mapping[str, Any]]] = []
    for index, each in enumerate(given):
        told = [(name, raw) for name, raw in each.items() if raw is not None]
        if len(told) != 1:
            message = Message(
                en="Give exactly one field in number {index} of the list; there are {length}.",
                sv="Ange exakt ett fält i nummer {index} av listan; här finns {length}.",
                index=index,
                length=len(told),
            )
            raise InvalidArgument("deeds", message)
        found += told
    return found
