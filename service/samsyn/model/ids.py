"""Identifiers: the type's prefix and a ULID in lower case, such as goal_01k3…; they sort by when they were made."""

from datetime import datetime
from typing import Final

from ulid import ULID

# The type's name is its name in GraphQL and its label in the graph; AimLink is a relationship there.
PREFIXES: Final = {
    "Vision": "vision",
    "Outcome": "outcome",
    "Goal": "goal",
    "Value": "value",
    "BeneficiaryGroup": "group",
    "Actor": "actor",
    "Contribution": "contribution",
    "Asset": "asset",
    "Measure": "measure",
    "AimLink": "link",
    "Observation": "observation",
    "ApiKey": "apikey",
    "Invitation": "invitation",
    "Session": "session",
    "ReportingRound": "round",
    "Deviation": "deviation",
    "CorrectiveAction": "action",
    "Lesson": "lesson",
    "ClaimMapping": "mapping",  # and a hash of claim and value, in the place of a ULID
    "Synonym": "synonym",  # and the word as it is compared, in the place of a ULID
}
TYPES: Final = {prefix: type_name for type_name, prefix in PREFIXES.items()}


def new_id(type_name: str, at: str | None = None) -> str:
    """An id that nothing has yet, of a moment, now unless said. Raises KeyError for a name that isn't a type's."""
    return f"{PREFIXES[type_name]}_{new_ulid(at)}"


def new_ulid(at: str | None = None) -> str:
    """What in an id tells when it was made, now unless said, and tells it from all others."""
    return str(ULID.from_datetime(datetime.fromisoformat(at)) if at else ULID()).lower()


def type_of(node_id: str) -> str | None:
    """The name of the type that an id's prefix tells, None where it tells none.

    Only the prefix is looked at: whether anything has the id, the graph knows.
    """
    prefix, underscore, _ = node_id.partition("_")
    return TYPES.get(prefix) if underscore else None
