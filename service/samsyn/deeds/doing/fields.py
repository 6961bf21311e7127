"""The kinds of fields that the deeds' inputs have: each with its type, its limits and what it means, in a sentence.

A field that is stored has the name of the node's property. An update's field that is left out leaves its property
alone; null clears it, but for what is `NotNull`.
"""

from typing import Annotated, Final, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field

from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import (
    AreaText,
    Deprecated,
    Filled,
    Length,
    Line,
    NeverNull,
    OneAlphabet,
    Paragraphs,
    PeriodText,
    Range,
    Ref,
    Unstored,
    WebAddress,
)
from samsyn.model.answers import USE_WEIGHT
from samsyn.model.texts import is_blank, likeness, tidy

WEIGHT_MIN: Final = 0.001  # weights compare with each other, so a million to one is as far apart as it makes sense
WEIGHT_MAX: Final = 1_000.0
YEAR_MIN: Final = 1_000  # years are written with four digits
YEAR_MAX: Final = 9_999
CODE_CHARACTERS_MAX: Final = 20  # a municipality's has four, a key figure's six
ADDRESS_CHARACTERS_MAX: Final = 2_000  # what browsers and servers agree on

AIMS: Final = ("Vision", "Outcome", "Goal")
ALL_TYPES: Final = (*AIMS, "Value", "BeneficiaryGroup", "Actor", "Contribution", "Asset", "Measure")

Content = TypeVar("Content")


def _nothing_if_blank(text: object) -> object:
    return None if isinstance(text, str) and is_blank(tidy(text)) else text


# A text that may be missing: a blank one is none.
Perhaps = Annotated[Content | None, BeforeValidator(_nothing_if_blank)]
# What an update may leave out and can't clear.
NotNull = Annotated[Content | None, NeverNull()]
Items = Annotated[list[Content], Length()]

Name = Annotated[str, AfterValidator(tidy), Line()]
Code = Annotated[str, AfterValidator(likeness), Line(CODE_CHARACTERS_MAX)]
AreaCode = Annotated[str, AfterValidator(likeness), AreaText(CODE_CHARACTERS_MAX)]
Text = Annotated[str, AfterValidator(tidy), Paragraphs()]
Address = Annotated[str, AfterValidator(tidy), Line(ADDRESS_CHARACTERS_MAX), WebAddress()]
PeriodName = Annotated[str, AfterValidator(likeness), PeriodText()]
Weight = Annotated[float, Range(WEIGHT_MIN, WEIGHT_MAX)]
FormerWeight = Annotated[Weight, Deprecated(USE_WEIGHT)]
Number = Annotated[float, Range()]
Year = Annotated[int, Range(YEAR_MIN, YEAR_MAX)]

ActorId = Annotated[str, Ref("Actor")]
AimId = Annotated[str, Ref(*AIMS)]
ApiKeyId = Annotated[str, Ref("ApiKey")]
AssetId = Annotated[str, Ref("Asset")]
ClaimMappingId = Annotated[str, Ref("ClaimMapping")]
BeneficiaryGroupId = Annotated[str, Ref("BeneficiaryGroup")]
CorrectiveActionId = Annotated[str, Ref("CorrectiveAction")]
DeviationId = Annotated[str, Ref("Deviation")]
ContributionId = Annotated[str, Ref("Contribution")]
InvitationId = Annotated[str, Ref("Invitation")]
GoalId = Annotated[str, Ref("Goal")]
LinkId = Annotated[str, Ref("AimLink")]
MeasureId = Annotated[str, Ref("Measure")]
ObservationId = Annotated[str, Ref("Observation")]
ReportingRoundId = Annotated[str, Ref("ReportingRound")]
OutcomeId = Annotated[str, Ref("Outcome")]
SessionId = Annotated[str, Ref("Session")]
ValueId = Annotated[str, Ref("Value")]
VisionId = Annotated[str, Ref("Vision")]

# The fields that most inputs share, with what they mean.
ExpectedVersion = Annotated[
    int,
    Unstored(),
    Field(
        description="The version that the client read. If it is not the current one, the mutation fails with CONFLICT."
    ),
]
Description = Annotated[Perhaps[Text], Field(description="A description, up to 4,000 characters.")]
ExternalWeight = Annotated[
    Annotated[float, Range(0, WEIGHT_MAX)] | None,
    Filled(),
    Field(
        description="The weight of influences outside the graph, relative to the weights of the links into the aim, "
        "0–1,000. Default: 0."
    ),
]
Illustrative = Annotated[
    bool | None,
    Filled(),
    Field(description="Whether it is made-up demonstration data, not taken from any source. Default: false."),
]
Source = Annotated[Perhaps[Text], Field(description="The source of the information, up to 4,000 characters.")]
ExternalId = Annotated[
    Perhaps[Annotated[Name, OneAlphabet()]],
    Field(
        description="The id in the external system that it is imported from, up to 200 characters in the Latin "
        "alphabet. Unique within its type, also by its looks; case-sensitive."
    ),
]
ReasonGiven = Annotated[
    Perhaps[Text], Unstored(), Field(description="The reason, stored in the change log, up to 4,000 characters.")
]
IdempotencyKey = Annotated[
    Name | None,
    Unstored(),
    Field(
        description="An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result "
        "without a second change."
    ),
]


class Registering(Input):
    """What all that is registered has beside its own fields."""

    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


class Changing(Input):
    """What every change of something has beside the fields that it changes."""

    expected_version: ExpectedVersion
    idempotency_key: IdempotencyKey = None


class Explained(Changing):
    """A change for which a reason may be given."""

    reason: ReasonGiven = None
