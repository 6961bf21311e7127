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
    description = "One deed: exactly one of its fields, with the input that the mutation of that name takes."
    return strawberry.input(type("DeedInput", (), body), name="DeedInput", description=description, one_of=True)


DeedInput: Final = _deed_input()


@object_type("What would be if some deeds were done. Nothing is.", of=SimpleNamespace)
class Preview:
    user_errors: list[UserError] = stored("What is wrong with the deeds; empty where they could be done.")
    query: known("Query") | None = anew(  # pyright: ignore[reportInvalidTypeForm] -- its type is made later
        "Everything that can be asked, as if the deeds were done; null where they can't be."
    )


@object_type("What came of one deed of a list.", of=SimpleNamespace)
class DeedResult:
    deed: str = stored("The deed's name.")
    node: Node | None = stored("What it was about, as it is after all of them; null where it was refused.")
    user_errors: list[UserError] = stored("What was wrong; empty where it is done.")
    replayed: bool = stored("Whether an earlier deed with the same idempotencyKey is told again.")


@object_type("What came of a list of deeds.", of=SimpleNamespace)
class DeedsPayload:
    results: list[DeedResult] = stored("For each deed, in the order of the list.")
    user_errors: list[UserError] = stored("What was wrong with any of them; their paths begin with its number.")
    revision: int = stored("The graph's revision after them.")


def deeds_argument(most: int) -> Argument:
    """The argument that holds so many deeds at the most."""
    return Argument(list[DeedInput], f"The deeds, in their order; 1 to {most}.", checked=Limits(1, most))


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
