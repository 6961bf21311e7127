"""What questions are asked with: ids, ranges of dates, and how much of an answer is wanted."""

from dataclasses import dataclass
from typing import Final

from samsyn.errors import InvalidArgument, NotThere, WrongType
from samsyn.model.ids import type_of
from samsyn.model.pages import FIRST_MAX
from samsyn.model.structure import Structure

NODES_MAX: Final = 500  # a Sankey diagram of more can't be read, and its links may grow with the square of this

AN_AIM: Final = "an aim"
A_DRIVER: Final = "an actor or a contribution"
A_START: Final = "an actor, a contribution or an aim"

# Of these the structure holds all there are, so an id with such a prefix that it doesn't know is nobody's.
WHOLLY_HELD: Final = frozenset({"Vision", "Outcome", "Goal", "Actor", "Contribution"})


@dataclass(frozen=True, slots=True)
class DateRange:
    """Dates as ISO text, both inclusive; None is open. InvalidArgument for one that ends before it starts."""

    from_: str | None = None
    to: str | None = None

    def __post_init__(self) -> None:
        if self.from_ is not None and self.to is not None and self.to < self.from_:
            raise InvalidArgument(
                "during", f"The range ends ({self.to}) before it starts ({self.from_}). Swap the two dates."
            )

    def overlaps(self, starts_on: str | None, ends_on: str | None) -> bool:
        """Whether the two have a day in common; ISO dates compare as text."""
        begun = self.to is None or starts_on is None or starts_on <= self.to
        return begun and (self.from_ is None or ends_on is None or ends_on >= self.from_)


def check_first(first: int) -> None:
    """InvalidArgument unless `first` is 1 to FIRST_MAX."""
    if not 1 <= first <= FIRST_MAX:
        raise InvalidArgument("first", f"first is {first}. Ask for 1 to {FIRST_MAX}.")


def check_max_nodes(max_nodes: int) -> None:
    """InvalidArgument unless `max_nodes` is 1 to NODES_MAX."""
    if not 1 <= max_nodes <= NODES_MAX:
        raise InvalidArgument("maxNodes", f"maxNodes is {max_nodes}. Ask for 1 to {NODES_MAX}.")


def check_aim(structure: Structure, node_id: str) -> None:
    """NotThere or WrongType unless the id is an aim's."""
    if node_id not in structure.aims:
        raise unfit(structure, node_id, AN_AIM)


def unfit(structure: Structure, node_id: str, expected: str) -> NotThere | WrongType:
    """The error about an id that isn't `expected`: WrongType if something else has it, NotThere if nothing does.

    What the structure doesn't hold, such as measures, is told by the id's prefix alone.
    """
    held = (structure.aims, structure.actors, structure.contributions, structure.links)
    if any(node_id in records for records in held):
        return WrongType(node_id, expected)
    type_name = type_of(node_id)
    if type_name is None or type_name in WHOLLY_HELD:
        return NotThere(node_id)
    return WrongType(node_id, expected)
