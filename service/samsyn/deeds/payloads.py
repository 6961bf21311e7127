"""What deeds answer beside how it went: each payload's own fields, and what is told there, a text being shown once."""

from samsyn.graph.record import Record
from samsyn.graph.records import (
    Actor,
    AimLink,
    ApiKey,
    Asset,
    BeneficiaryGroup,
    Contribution,
    Deviation,
    Goal,
    Measure,
    Observation,
    Outcome,
    PeerGroup,
    Place,
    ReportingRound,
    Value,
    Vision,
)


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


class ObservationsPayload:
    observations: list[Observation]
    measures: list[Measure]


class ArchivePayload:
    node: Record


class ApiKeyPayload:
    api_key: ApiKey
    secret: str


class BallotsPayload:
    ballots: list[str]


class DeviationPayload:
    deviation: Deviation


class ReportingRoundPayload:
    round: ReportingRound


class PeerGroupsPayload:
    peer_groups: list[PeerGroup]


class UndoPayload:
    nodes: list[Record]
