"""The sheets of a workbook and their columns, derived from the inputs of the deeds that make what is in them.

A sheet has a type of thing, or the parts of one: the links of an aim, the makers of a contribution. What is referred to
is told by its external id, or by its name where no other of its type has that.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.inputs import Input, Shape, shapes
from samsyn.exchange.tables.column_words import COLUMNS, SHEETS
from samsyn.model.vocabulary import ContributionStatus, InitialStatus, Language
from samsyn.model.vocabulary.words import Worded

BESIDE: Final = ("idempotencyKey", "expectedVersion", "reason")
"""Fields of inputs that are no matter of what is in a table."""


class Cells(StrEnum):
    """What the cells of a column have."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    DAY = "day"
    CHOICE = "choice"
    YES_NO = "yes_no"
    ONE = "one"  # reference
    SEVERAL = "several"  # references, with a semicolon between them


WIDER: Final[Mapping[type, type[Worded]]] = {InitialStatus: ContributionStatus}
"""What is there may be what nothing can be made as."""
KINDS: Final = {str: Cells.TEXT, float: Cells.NUMBER, int: Cells.WHOLE, bool: Cells.YES_NO, date: Cells.DAY}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field that it tells, as outside and as in the domain's page, and what its cells have."""

    field: str
    name: str
    cells: Cells
    choices: type[Worded] | None = None
    types: Sequence[str] = ()
    required: bool = False
    described: str = ""

    def heading(self, language: Language) -> str:
        """What stands above it."""
        return COLUMNS[self.field][language]

    def help(self, language: Language) -> str:
        """What a reader is told of it: what it means, which kind of things it names, and what may stand there."""
        return self.described if language is Language.EN else ""


@dataclass(frozen=True)
class Sheet:
    """A sheet: of things that a deed makes, or of parts of them that are told by a list of its input.

    `parts` is the field of that list; its rows begin with what they are parts of.
    """

    key: str
    create: str
    parts: str = ""
    of: tuple[str, ...] = ()

    def title(self, language: Language) -> str:
        """What the sheet is called."""
        return SHEETS[self.key][language]

    @property
    def model(self) -> type[Input]:
        """The input of which a row is."""
        model = DEEDS[self.create].input
        if not self.parts:
            return model
        return next(shape.kind for shape in shapes(model) if shape.alias == self.parts)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their order: what it is known by, then the others as the input has them."""
        return tuple(self._columns())

    def _columns(self) -> Iterator[Column]:
        if self.of:
            yield Column("of", "", Cells.ONE, types=self.of, required=True)
        elif any(shape.alias == "externalId" for shape in shapes(self.model)):
            yield Column("externalId", "external_id", Cells.TEXT)
        for shape in shapes(self.model):
            is_part = issubclass(shape.kind, Input)
            if shape.alias in (*BESIDE, "externalId") or shape.deprecated or is_part:
                continue
            yield _column(shape)


def _column(shape: Shape) -> Column:
    required = not shape.optional and shape.default.__class__ is object
    if shape.ref:
        cells = Cells.SEVERAL if shape.many else Cells.ONE
        return Column(
            shape.alias,
            shape.tied or shape.name,
            cells,
            types=shape.ref.types,
            required=required,
            described=shape.description,
        )
    if issubclass(shape.kind, Worded):
        return Column(
            shape.alias,
            shape.name,
            Cells.CHOICE,
            choices=WIDER.get(shape.kind, shape.kind),
            required=required,
            described=shape.description,
        )
    return Column(shape.alias, shape.name, KINDS[shape.kind], required=required, described=shape.description)


ALL_SHEETS: Final = (
    Sheet("values", "createValue"),
    Sheet("groups", "createBeneficiaryGroup"),
    Sheet("actors", "registerActor"),
    Sheet("members", "registerActor", "members", ("Actor",)),
    Sheet("visions", "createVision"),
    Sheet("outcomes", "createOutcome"),
    Sheet("goals", "createGoal"),
    Sheet("contributions", "registerContribution"),
    Sheet("makers", "registerContribution", "makers", ("Contribution",)),
    Sheet("links", "registerContribution", "contributesTo", ("Outcome", "Goal", "Contribution")),
    Sheet("assets", "createAsset"),
    Sheet("measures", "createMeasure"),
    Sheet("targets", "setTarget"),
    Sheet("observations", "recordObservations", "observations"),
)
"""In an order in which each refers to what comes before it."""
