"""The words of the domain: every enum declared once, with its meaning for people in Swedish and in English.

GraphQL's enums, their descriptions and the answer to `vocabulary` are all derived from these declarations.
"""

from samsyn.model.vocabulary.actors import ActorKind, MakerRole, Sector, sector_of
from samsyn.model.vocabulary.contributions import ContributionStatus, DeliveryState, Ending, InitialStatus
from samsyn.model.vocabulary.gaps import GapKind, Quadrant
from samsyn.model.vocabulary.goals import GoalStatus, StatusBasisKind
from samsyn.model.vocabulary.learning import ENDED, ActionState, Cause, DeviationState
from samsyn.model.vocabulary.links import CONFIDENCE_FACTOR, Confidence, Polarity
from samsyn.model.vocabulary.measures import (
    Accumulation,
    Attainment,
    Direction,
    Frequency,
    Gender,
    MeasureMethod,
    ObservationStatus,
    Trend,
    UnitKind,
    ValueChainStage,
)
from samsyn.model.vocabulary.nodes import AssetKind, NodeType
from samsyn.model.vocabulary.questions import ChainDirection, DriverGroup, ErrorPolicy, OrderDirection, UserErrorCode
from samsyn.model.vocabulary.roles import Role, SignInMethod
from samsyn.model.vocabulary.searching import MatchKind
from samsyn.model.vocabulary.to_do import ToDoKind
from samsyn.model.vocabulary.words import Language, Worded, Words

VOCABULARY: tuple[type[Worded], ...] = (
    NodeType,
    Polarity,
    Confidence,
    ActorKind,
    Sector,
    MakerRole,
    ContributionStatus,
    InitialStatus,
    DeliveryState,
    Ending,
    AssetKind,
    ValueChainStage,
    MeasureMethod,
    UnitKind,
    Direction,
    Accumulation,
    Attainment,
    Gender,
    ObservationStatus,
    DriverGroup,
    ChainDirection,
    OrderDirection,
    UserErrorCode,
    Role,
    SignInMethod,
    ToDoKind,
    Frequency,
    Trend,
    GoalStatus,
    StatusBasisKind,
    DeviationState,
    Cause,
    ActionState,
    GapKind,
    Quadrant,
    MatchKind,
    Language,
    ErrorPolicy,
)
"""Every enum, in the order in which `vocabulary` tells them."""

__all__ = [
    "CONFIDENCE_FACTOR",
    "ENDED",
    "VOCABULARY",
    "Accumulation",
    "ActionState",
    "ActorKind",
    "AssetKind",
    "Attainment",
    "Cause",
    "ChainDirection",
    "Confidence",
    "ContributionStatus",
    "DeliveryState",
    "DeviationState",
    "Direction",
    "DriverGroup",
    "Ending",
    "ErrorPolicy",
    "Frequency",
    "GapKind",
    "Gender",
    "GoalStatus",
    "InitialStatus",
    "Language",
    "MakerRole",
    "MatchKind",
    "MeasureMethod",
    "NodeType",
    "ObservationStatus",
    "OrderDirection",
    "Polarity",
    "Quadrant",
    "Role",
    "Sector",
    "SignInMethod",
    "StatusBasisKind",
    "ToDoKind",
    "Trend",
    "UnitKind",
    "UserErrorCode",
    "ValueChainStage",
    "Worded",
    "Words",
    "sector_of",
]
