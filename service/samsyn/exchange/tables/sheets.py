"""The sheets of a workbook and their columns, derived from the inputs of the deeds that make what is in them.

A sheet has a type of thing, or the parts of one: the links of an aim, the makers of a contribution. What is referred to
is told by its external id, or by its name where no other of its type has that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.inputs import Input, Shape, shapes
from samsyn.exchange.tables.column_help import REQUIRED, SEVERAL, by_reference, help_of, one_of
from samsyn.exchange.tables.column_words import COLUMNS, SHEETS
from samsyn.model.vocabulary import ContributionStatus, InitialStatus, Language, NodeType
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
NAMES: Final = {"".join(map(str.capitalize, each.name.split("_"))): each for each in NodeType}
"""The types of what is referred to, as people call them, by their labels."""
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
    sheet: str = ""

    def heading(self, language: Language) -> str:
        """What stands above it."""
        return COLUMNS[self.field][language]

    def help(self, language: Language) -> str:
        """What a reader is told of it: what it means, which kind of things it names, and what may stand there."""
        told = [REQUIRED] if self.required else []
        told.append(help_of(self.sheet, self.field))
        if self.types:
            told.append(by_reference([NAMES[each] for each in self.types], language))
        if self.cells is Cells.SEVERAL:
            told.append(SEVERAL)
        if self.choices is not None:
            told.append(one_of([each.words(language).label for each in self.choices]))
        return " ".join(each.text(language) for each in told)


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

    @property
    def columns(self) -> Sequence[Column]:
        """The columns in their order: what it is known by, then the others as the input has them."""
        return _columns(self)


@cache
def _columns(sheet: Sheet) -> Sequence[Column]:
    found: list[Column] = []
    if sheet.of:
        found.append(Column("of", "", Cells.ONE, types=sheet.of, required=True, sheet=sheet.key))
    elif any(shape.alias == "externalId" for shape in shapes(sheet.model)):
        found.append(Column("externalId", "external_id", Cells.TEXT, sheet=sheet.key))
    for shape in shapes(sheet.model):
        is_part = issubclass(shape.kind, Input)
        if shape.alias not in (*BESIDE, "externalId") and not shape.deprecated and not is_part:
            found.append(_column(sheet.key, shape))
    return tuple(found)


def _column(sheet: str, shape: Shape) -> Column:
    required = not shape.optional and shape.default.__class__ is object
    if shape.ref:
        cells, types = (Cells.SEVERAL if shape.many else Cells.ONE), shape.ref.types
        return Column(shape.alias, shape.tied or shape.name, cells, types=types, required=required, sheet=sheet)
    choices = WIDER.get(shape.kind, shape.kind) if issubclass(shape.kind, Worded) else None
    cells = Cells.CHOICE if choices else KINDS[shape.kind]
    return Column(shape.alias, shape.name, cells, choices=choices, required=required, sheet=sheet)


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
