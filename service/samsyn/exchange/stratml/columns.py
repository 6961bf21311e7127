"""Which fields of each type have no element of their own in StratML, and are told as lines (`lines.py`)."""

from collections.abc import Mapping, Sequence
from typing import Final

from samsyn.exchange.tables.sheets import ALL_SHEETS, Cells, Column, Sheet
from samsyn.model.vocabulary import NodeType, ValueChainStage

SHEET: Final[Mapping[str, Sheet]] = {sheet.key: sheet for sheet in ALL_SHEETS}
IN_ELEMENTS: Final[Mapping[str, frozenset[str]]] = {
    "actors": frozenset({"externalId", "name", "description", "contact"}),
    "visions": frozenset({"externalId", "name", "statement"}),
    "outcomes": frozenset({"externalId", "name", "description", "experiencedByIds"}),
    "goals": frozenset({"externalId", "name", "description", "ownerIds"}),
    "contributions": frozenset({"externalId", "title", "description", "status"}),
    "measures": frozenset(
        {"externalId", "name", "definition", "unit", "stage", "indicatesIds", "acceptedValue", "targetValue"}
    ),
    "links": frozenset({"of", "aimId"}),
    "makers": frozenset({"of", "actorId", "role"}),
    "targets": frozenset({"id", "validFrom", "targetValue"}),
    "observations": frozenset({"measureId", "period", "value", "area", "gender", "comment"}),
}
"""By sheet the fields that have an element, or are left out."""
LINED: Final[Mapping[str, Sequence[Column]]] = {
    key: tuple(column for column in SHEET[key].columns if column.field not in fields)
    for key, fields in IN_ELEMENTS.items()
}
"""By sheet the fields that are told as lines."""


def column_of(key: str, field: str) -> Column:
    """The column of a sheet that tells a field."""
    return next(column for column in SHEET[key].columns if column.field == field)


KIND: Final = Column("kind", "", Cells.CHOICE, choices=NodeType)
LINK: Final = column_of("links", "aimId")
STAGE: Final = column_of("measures", "stage")
AIMED: Final[Mapping[NodeType, str]] = {
    NodeType.GOAL: "goals",
    NodeType.OUTCOME: "outcomes",
    NodeType.CONTRIBUTION: "contributions",
}
"""The sheets of what a Goal or an Objective may be."""
OF_AIMS: Final = tuple(
    {each.field: each for each in (KIND, LINK, *(column for key in AIMED.values() for column in LINED[key]))}.values()
)
"""What may be told of a Goal or an Objective."""
STAGES: Final = {
    ValueChainStage.PREREQUISITE: "Input",
    ValueChainStage.DELIVERY: "Output_Processing",
    ValueChainStage.EFFECT: "Outcome",
}
"""As which stage of StratML a measure's is told; the others are told as a line."""
STAGES_READ: Final = {
    **{word: stage for stage, word in STAGES.items()},
    "Output": ValueChainStage.DELIVERY,
    "Input_Processing": ValueChainStage.PREREQUISITE,
}
