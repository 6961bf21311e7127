"""A graph in memory and the deeds that are decided over it: no database, no service."""

from collections.abc import Iterator, Mapping
from typing import Any

from samsyn.deeds import DEEDS
from samsyn.deeds.doing.decide import Decided, decide
from samsyn.deeds.invitations import accept_invitation
from samsyn.deeds.sessions import open_session
from samsyn.graph.deltas import apply
from samsyn.graph.graph import Graph
from samsyn.graph.records import (
    AimLink,
    ApiKey,
    ClaimMapping,
    CorrectiveAction,
    Deviation,
    Invitation,
    Observation,
    ReportingRound,
    Session,
)
from samsyn.graph.view import View
from samsyn.model.principals import INVITATION_KIND, KEY_KIND, SERVICE, TOKEN_KIND, Principal
from samsyn.model.times import now
from samsyn.model.vocabulary import Role
from tests.support.steps import STEPS, replaced

BESIDE = {each.name: each for each in (open_session, accept_invitation)}
"""What no mutation does."""


class Town:
    """A graph that deeds have made, one after the other, with what each of them decided."""

    def __init__(self) -> None:
        self.graph = Graph()
        self.decided: list[Decided] = []

    def decide(self, deed: str, raw: Mapping[str, Any], by: Principal = SERVICE, *, at: str | None = None) -> Decided:
        """What a deed decides; nothing is changed. In the input `@name` stands for the id of what is called so."""
        known = BESIDE.get(deed) or DEEDS[deed]
        return decide(View(self.graph, by, at or now()), known, self.with_ids(raw))

    def do(self, deed: str, raw: Mapping[str, Any], by: Principal = SERVICE, *, at: str | None = None) -> Any:
        """What a deed was about, when it is done, `at` this moment unless another is said."""
        decided = self.decide(deed, raw, by, at=at)
        for change in decided.decision.changes:
            apply(self.graph, change)
        self.decided.append(decided)
        return self.graph.records.get(decided.decision.node or "")

    def with_ids(self, value: Any) -> Any:
        """The value with ids in the place of names."""
        return replaced(value, dict(self._names()))

    def _names(self) -> Iterator[tuple[str, str]]:
        for record in self.graph.records.values():
            match record:
                case AimLink():
                    yield f"@{record.source.external_id} → @{record.target.external_id}", record.id
                case Observation():
                    yield f"@{record.of[0].external_id} {record.period}", record.id
                case Deviation():
                    yield f"@{record.fact}", record.id
                    yield f"@avvikelse {record.deviates[0].external_id}", record.id
                case CorrectiveAction():
                    yield f"@{record.title}", record.id
                case ReportingRound():
                    yield f"@{record.period}", record.id
                case ApiKey() | ClaimMapping() | Invitation() | Session():
                    yield f"@{_known_as(record)}", record.id
                case _ if getattr(record, "external_id", None):
                    yield f"@{record.external_id}", record.id
                case _:
                    pass


def told() -> Iterator[tuple[Town, Decided]]:
    """The town of tests/api/deeds.yaml after each of its deeds, and what that decided."""
    town = Town()
    for deed, raw, by in steps(town):
        town.do(deed, raw, by)
        yield town, town.decided[-1]


def steps(town: Town) -> Iterator[tuple[str, Mapping[str, Any], Principal]]:
    """The deeds of tests/api/deeds.yaml, and what those leave out, to be done in a town.

    Then a partner's proposals are decided, and somebody signs in and out.
    """
    for step in STEPS:
        if step["do"] != "undo":  # which test_undo.py does
            yield step["do"], step["with"], SERVICE
    partner = Principal(KEY_KIND, "apikey_partner", "Nyckel", Role.PARTNER, (town.with_ids("@F"),))
    agreed = {"makers": [{"actorId": "@F"}], "contributesTo": [{"aimId": "@G"}], "status": "APPROVED"}
    yield "registerContribution", {"title": "Läxhjälp", "externalId": "L", **agreed}, SERVICE
    for number, (deed, more) in enumerate((("returnProposal", {"note": "Vänta."}), ("approveProposal", {}))):
        changed = {"makers": [{"actorId": "@F"}], "contributesTo": [{"aimId": "@O", "weight": 2.0}]}
        yield "updateContribution", {"id": "@L", "expectedVersion": 1 + 2 * number, **changed}, partner
        yield deed, {"id": "@L", "expectedVersion": 2 + 2 * number, **more}, SERVICE
    signed_on = Principal(TOKEN_KIND, "token_1", "Kontoret", Role.VIEWER)
    yield open_session.name, {"called": "Firefox on Windows", "until": "2999-12-31T00:00:00.000000Z"}, signed_on
    yield "endSession", {"id": "@Firefox on Windows"}, signed_on
    yield "inviteActor", {"actorId": "@F", "name": "Kollegan"}, partner
    invited = Principal(INVITATION_KIND, town.with_ids("@Kollegan"), "Kollegan", Role.PARTNER, partner.actors)
    given = {"called": "Firefox on Linux", "until": "2999-12-31T00:00:00.000000Z"}
    yield accept_invitation.name, {**given, "id": invited.id}, invited


def _known_as(record: ApiKey | ClaimMapping | Invitation | Session) -> str:
    match record:
        case ClaimMapping():
            return record.value
        case Session():
            return record.called
        case _:
            return record.name
