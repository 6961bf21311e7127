"""What deeds answer beside how it went: each payload's own fields, and what is told there, a text being shown once."""

from collections.abc import Mapping
from typing import Any, Final

from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.records import (
    Actor,
    AimLink,
    ApiKey,
    Asset,
    BeneficiaryGroup,
    ClaimMapping,
    Contribution,
    Deviation,
    Goal,
    Invitation,
    Measure,
    Observation,
    Outcome,
    PeerGroup,
    Place,
    ReportingRound,
    Session,
    Synonym,
    Value,
    Vision,
)
from samsyn.graph.values import Moment
from samsyn.model.answers import answer, described
from samsyn.model.vocabulary import ObservationStatus


class PlacePayload:
    place: Place


class VisionPayload:
    vision: Vision


class OutcomePayload:
    outcome: Outcome


class GoalPayload:
    goal: Goal


class ValuePayload:
    value: Value


class BeneficiaryGroupPayload:
    beneficiary_group: BeneficiaryGroup


class AimLinkPayload:
    link: AimLink


class ActorPayload:
    actor: Actor


class ContributionPayload:
    contribution: Contribution


class AssetPayload:
    asset: Asset


class MeasurePayload:
    measure: Measure


@answer("An observation as it was before it was replaced.")
class ReplacedObservation:
    observation: Observation | None = described("The current observation; null if it has been removed since.")
    version: int = described("The former version.")
    value: float | None = described("The former value; null if it had none.")
    status: ObservationStatus = described("The former status: whether there was a value and, if not, why.")
    comment: str | None = described("The former comment.")
    source: str | None = described("The former source: where the value was published.")
    recorded_at: Moment = described("When the former value was recorded.")


REPLACED: Final = "[ReplacedObservation]"


def replaced_told(properties: Mapping[str, Any]) -> dict[str, Any]:
    """What a payload tells of an observation that was replaced, by its former properties."""
    names = ("version", "value", "status", "comment", "source", "recordedAt")
    return {"observation": properties["id"], **{name: properties.get(name) for name in names}}


def replaced_of(graph: Graph, told: Mapping[str, Any]) -> ReplacedObservation:
    """What was replaced, with the record that is there now."""
    return ReplacedObservation(
        observation=graph.get(Observation, told["observation"]),
        version=told["version"],
        value=told["value"],
        status=ObservationStatus(told["status"]),
        comment=told["comment"],
        source=told["source"],
        recorded_at=Moment(told["recordedAt"]),
    )


class ObservationsPayload:
    observations: list[Observation]
    measures: list[Measure]
    replaced: list[ReplacedObservation]


class ArchivePayload:
    node: Record


class ApiKeyPayload:
    api_key: ApiKey
    secret: str


class ClaimMappingPayload:
    claim_mapping: ClaimMapping


class SessionsPayload:
    sessions: list[Session]


LINK: Final = "link"
"""The field of a payload that shows a link once. What decides tells where it leads at the service's own address."""


class InvitationLinkPayload:
    invitation: Invitation
    link: str


class InvitationPayload:
    invitation: Invitation


class BallotsPayload:
    ballots: list[str]


class DeviationPayload:
    deviation: Deviation


class ReportingRoundPayload:
    round: ReportingRound


class PeerGroupsPayload:
    peer_groups: list[PeerGroup]


class SynonymsPayload:
    synonyms: list[Synonym]


class UndoPayload:
    nodes: list[Record]


class UndoImportPayload:
    nodes: list[Record]
    remaining: int
