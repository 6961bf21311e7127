"""What questions are asked with: ids, ranges of dates, and how much of an answer is wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from samsyn.errors import InvalidArgument, NotThere, WrongType
from samsyn.graph.records import Aim
from samsyn.graph.view import View
from samsyn.model.answers import limited
from samsyn.model.ids import type_of
from samsyn.model.pages import FIRST_MAX
from samsyn.spoken import Message

AIMS_MAX: Final = 2_000  # of a map of more a person sees nothing, and a browser draws it for long
NODES_MAX: Final = 500  # a Sankey diagram of more can't be read, and its links may grow with the square of this

AN_AIM: Final = Message(en="an aim", sv="ett mål, ett utfall eller en vision")
A_DRIVER: Final = Message(en="an actor or a contribution", sv="en aktör eller en insats")
A_START: Final = Message(
    en="an actor, a contribution or an aim", sv="en aktör, en insats, ett mål, ett utfall eller en vision"
)

# What questions are about: an id with another known prefix is of another type, whether or not anything has it.
ASKED_ABOUT: Final = frozenset({"Vision", "Outcome", "Goal", "Actor", "Contribution"})


@dataclass(frozen=True, slots=True)
class DateRange:
    """Dates as ISO text, both inclusive; None is open. InvalidArgument for one that ends before it starts."""

    from_: str | None = None
    to: str | None = None

    def __post_init__(self) -> None:
        if self.from_ is not None and self.to is not None and self.to < self.from_:
            message = Message(
                en="The range ends ({to}) before it starts ({start}). Swap the two dates.",
                sv="Perioden slutar ({to}) innan den börjar ({start}). Byt plats på de två datumen.",
                to=self.to,
                start=self.from_,
            )
            raise InvalidArgument("during", message)

    def overlaps(self, starts_on: str | None, ends_on: str | None) -> bool:
        """Whether the two have a day in common; ISO dates compare as text."""
        begun = self.to is None or starts_on is None or starts_on <= self.to
        return begun and (self.from_ is None or ends_on is None or ends_on >= self.from_)


def up_to(most: int, argument: str) -> Callable[[int], int]:
    """What parses an argument that says how much is wanted: the number itself, 1 to most; else InvalidArgument."""

    @limited(1, most)
    def checked(asked: int) -> int:
        if 1 <= asked <= most:
            return asked
        message = Message(
            en="{argument} is {asked}. Ask for {min} to {max}.",
            sv="{argument} är {asked}. Ange {min} till {max}.",
            argument=argument,
            asked=str(asked),
            min=1,
            max=most,
        )
        raise InvalidArgument(argument, message)

    return checked


check_first: Final = up_to(FIRST_MAX, "first")
check_last: Final = up_to(FIRST_MAX, "last")
check_max_aims: Final = up_to(AIMS_MAX, "maxAims")
check_max_nodes: Final = up_to(NODES_MAX, "maxNodes")


def aim_with(at: View, node_id: str) -> Aim:
    """The aim with an id. Raises NotThere and WrongType."""
    return one_of(at, node_id, Aim, expected=AN_AIM)


def one_of(at: View, node_id: str, *types: type[Any], expected: Message) -> Any:
    """The record of one of the types with an id.

    Raises WrongType where something else has it, and NotThere where nothing has, or what has it is hidden from whoever
    asks.
    """
    record = at.graph.records.get(node_id)
    if record is not None and at.sees(record):
        if isinstance(record, types):
            return record
        raise WrongType(node_id, expected)
    type_name = type_of(node_id)
    if type_name is None or type_name in ASKED_ABOUT or type_name in {each.label for each in types}:
        raise NotThere(node_id)
    raise WrongType(node_id, expected)
