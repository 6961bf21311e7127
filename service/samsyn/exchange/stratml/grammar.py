"""The grammar of StratML: what stands in what, in which order and how often, and what a text is there.

A content is written as in a DTD: `Name` once, `Name?` at most once, `Name+` at least once, `Name*` as often as it may,
`Name{2}` at most twice.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from typing import Final, NamedTuple

ONCE: Final = re.compile(r"(\w+)(\{(\d)\}|[?*+]?)")
MANY: Final = 1_000_000  # as often as it may


class Text(Enum):
    """What an element's text is, where it has no elements in it."""

    ANY = auto()
    IDENTIFIER = auto()
    DAY = auto()
    NUMBER = auto()
    ROLE_TYPE = auto()


class Place(NamedTuple):
    """A place in the content of an element: for which element, and how often that stands there."""

    name: str
    least: int
    most: int


@dataclass(slots=True)
class Element:
    """An element of a document: its text or its elements, and the line on which it begins, 0 where it is new."""

    name: str
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    elements: list["Element"] = field(default_factory=list["Element"])
    line: int = 0

    def all(self, name: str) -> list["Element"]:
        """Its elements of a name, in their order."""
        return [each for each in self.elements if each.name == name]

    def one(self, name: str) -> "Element | None":
        """Its first element of a name; None where there is none."""
        return next((each for each in self.elements if each.name == name), None)

    def text_of(self, name: str) -> str:
        """The text of its first element of a name, without white space around it; empty where there is none."""
        one = self.one(name)
        return one.text.strip() if one else ""


@dataclass(frozen=True, eq=False)
class Part:
    """A part of the standard. `attributes` has the values of each, by element; one with `!` is needed."""

    number: int
    namespace: str
    root: str
    contents: Mapping[str, str]
    attributes: Mapping[str, Mapping[str, Sequence[str]]]
    may_be_empty: bool  # days and numbers

    @property
    def names(self) -> frozenset[str]:
        """The names of all elements."""
        below = (place.name for name in self.contents for place in self.content(name))
        return frozenset({self.root, *below})

    def content(self, name: str) -> Sequence[Place]:
        """What stands in an element, in its order; nothing where that has a text."""
        return _places(self.contents.get(name, ""))


TEXTS: Final = {
    "Identifier": Text.IDENTIFIER,
    "StartDate": Text.DAY,
    "EndDate": Text.DAY,
    "PublicationDate": Text.DAY,
    "NumberOfUnits": Text.NUMBER,
    "RoleType": Text.ROLE_TYPE,
}
"""What the texts are that aren't just texts."""
ROLE_TYPES: Final = ("Performer", "Beneficiary")
TYPE: Final = "Type"
STAGE: Final = "ValueChainStage"
INDICATOR: Final = "PerformanceIndicatorType"
RELATION: Final = "RelationshipType"
STAKEHOLDER: Final = "StakeholderTypeType"
STAKEHOLDERS: Final = {STAKEHOLDER: ("Person", "Organization", "Generic_Group")}
RESULT: Final = "StartDate? EndDate? NumberOfUnits? Descriptor? Description?"
CORE: Final = "Organization* Vision? Mission? Value* Goal+"
DESCRIBED: Final = "Description? Identifier?"
BELOW: Final = "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation?"

PART_1: Final = Part(
    1,
    "urn:ISO:std:iso:17469:tech:xsd:stratml_core",
    "StrategicPlan",
    {
        "StrategicPlan": "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation?",
        "StrategicPlanCore": CORE,
        "Organization": "Name? Acronym? Identifier? Description? Stakeholder*",
        "Vision": DESCRIBED,
        "Mission": DESCRIBED,
        "Value": "Name? Description?",
        "Goal": "Name Description Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*",
        "Objective": BELOW,
        "Stakeholder": "Name Description?",
        "AdministrativeInformation": "StartDate? EndDate? PublicationDate? Source? Submitter?",
        "Submitter": "GivenName? Surname? PhoneNumber? EmailAddress?",
    },
    {"Stakeholder": STAKEHOLDERS},
    may_be_empty=False,
)
PART_2: Final = Part(
    2,
    "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
    "PerformancePlanOrReport",
    {
        **{name: content for name, content in PART_1.contents.items() if name != PART_1.root},
        "PerformancePlanOrReport": (
            "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? Submitter?"
        ),
        "Objective": f"{BELOW} PerformanceIndicator*",
        "PerformanceIndicator": (
            "SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship*"
            " MeasurementInstance* OtherInformation?"
        ),
        "Relationship": "Identifier? ReferentIdentifier* Name? Description?",
        "MeasurementInstance": "TargetResult* ActualResult*",
        "TargetResult": RESULT,
        "ActualResult": RESULT,
        "Descriptor": "DescriptorName? DescriptorValue?",
        "Stakeholder": "Name Description? Role*",
        "Role": "Name Description? RoleType{2}",
        "AdministrativeInformation": "Identifier? StartDate? EndDate? PublicationDate? Source?",
        "Submitter": "Identifier? GivenName? Surname? PhoneNumber? EmailAddress?",
    },
    {
        "PerformancePlanOrReport": {f"{TYPE}!": ("Strategic_Plan", "Performance_Plan", "Performance_Report")},
        "PerformanceIndicator": {
            STAGE: ("Outcome", "Output_Processing", "Output", "Input_Processing", "Input"),
            INDICATOR: ("Quantitative", "Qualitative"),
        },
        "Relationship": {RELATION: ("Broader_Than", "Peer_To", "Narrower_Than")},
        "Stakeholder": STAKEHOLDERS,
    },
    may_be_empty=True,
)
PARTS: Final = (PART_1, PART_2)
FORMER_NAMESPACES: Final = frozenset(
    {"http://www.stratml.net", "http://www.stratml.net/PerformancePlanOrReport", "http://schemas.stratml.us/3.5"}
)


@cache
def _places(content: str) -> Sequence[Place]:
    found: list[Place] = []
    for name, often, number in ONCE.findall(content):
        least = 1 if often in ("", "+") else 0
        most = int(number) if number else MANY if often in ("*", "+") else 1
        found.append(Place(name, least, most))
    return tuple(found)
