"""Who may do which deed: one table, from which the tests are made, too.

Strategists and admins may do what the table says whatever it is about; partners only what concerns their own actors,
by a rule that yields what they may not. Nobody else does anything. What somebody can't see isn't there for them: an id
of it is answered as one that nothing has.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from samsyn.database.port import Transaction
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.references import Found
from samsyn.errors import Fault, ForbiddenFault, Refused
from samsyn.model.ids import type_of
from samsyn.model.principals import DECIDING, Principal
from samsyn.model.proposals import AGREED
from samsyn.model.vocabulary import ContributionStatus, InitialStatus, Role

Raw: TypeAlias = Mapping[str, Any]
Ids: TypeAlias = Mapping[str, frozenset[str]]

ADMINS: Final = frozenset({Role.ADMIN})


@dataclass(frozen=True, slots=True)
class Affiliations:
    """How the things of an input stand to actors: by contribution its makers, by measure its owners."""

    makers: Ids = field(default_factory=dict[str, frozenset[str]])
    owners: Ids = field(default_factory=dict[str, frozenset[str]])
    measured: Ids = field(default_factory=dict[str, frozenset[str]])
    indicated: Ids = field(default_factory=dict[str, frozenset[str]])
    concerned: Ids = field(default_factory=dict[str, frozenset[str]])


@dataclass(frozen=True, slots=True)
class Case:
    """A partner's deed: the input, the partner's actors, how things stand to them, and what the ids are of."""

    raw: Raw
    own: frozenset[str]
    affiliations: Affiliations
    found: Mapping[str, Found]

    def makes(self, contribution_id: str) -> bool:
        """Whether one of the partner's actors is a maker of a contribution."""
        return not self.own.isdisjoint(self.affiliations.makers.get(contribution_id, frozenset()))

    def owns(self, node_id: str) -> bool:
        """Whether one of the partner's actors answers for a measure, a goal, a deviation or a corrective action."""
        return not self.own.isdisjoint(self.affiliations.owners.get(node_id, frozenset()))


PartnerRule: TypeAlias = Callable[[Case], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Permission:
    """Who may do a deed: these roles, and partners by their rule."""

    roles: frozenset[Role]
    partner: PartnerRule | None = None


def forbidden(message: str, *path: str) -> Fault:
    """The fault of doing what somebody else may."""
    return ForbiddenFault(path=path, reason=Reason.NOT_ALLOWED, message=message)


def check_role(deed: str, by: Principal) -> None:
    """Raise Refused where somebody of this role may not do the deed at all."""
    permission = PERMISSIONS[deed]
    roles = {role.name for role in permission.roles} | ({Role.PARTNER.name} if permission.partner else set())
    if by.role is not None and by.role.name in roles:
        return
    who = " or ".join(sorted(roles))
    who_asks = f"your role is {by.role.name}" if by.role else "no key or token came with the request"
    raise Refused(forbidden(f"Only {who} may do this; {who_asks}."))


async def affiliations(transaction: Transaction, by: Principal, found: Mapping[str, Found]) -> Affiliations:
    """How what was found stands to actors; only partners need to know. Links stand as what they start from."""
    if by.role is not Role.PARTNER:
        return Affiliations()
    ids: dict[str, list[str]] = {}
    for node_id, node in found.items():
        subject = node.facts["from"] if node.type_name == "AimLink" else node_id
        ids.setdefault(type_of(subject) or "", []).append(subject)
    [row] = await transaction.run("commands/affiliations", ids=ids)
    return Affiliations(**{name: _gathered(pairs) for name, pairs in row.items()})


def seen(found: Mapping[str, Found], by: Principal, known: Affiliations) -> dict[str, Found]:
    """What of what was found somebody may see."""
    return {node_id: node for node_id, node in found.items() if _is_seen(node, by, known)}


def faults_of_partner(deed: str, case: Case) -> Iterator[Fault]:
    """Yield what a partner may not of what its deed asks for."""
    rule = PERMISSIONS[deed].partner
    if rule:
        yield from rule(case)


def _is_seen(node: Found, by: Principal, known: Affiliations) -> bool:
    if node.type_name == "ApiKey":
        return by.is_admin
    if node.type_name == "ReportingRound":
        return by.role in DECIDING
    if node.type_name in {"Deviation", "CorrectiveAction"}:
        state = node.facts.get("deviation", node.facts)["state"]
        concerned = known.concerned.get(node.id, frozenset())
        return by.sees_deviation(state=state, concerned=concerned)
    facts, contribution_id = node.facts, node.id
    if node.type_name == "AimLink":
        facts, contribution_id = node.facts["start"], node.facts["from"]
    if type_of(contribution_id) != "Contribution":
        return True
    makers = known.makers.get(contribution_id, frozenset())
    return by.sees_contribution(status=facts["status"], public=bool(facts.get("public")), makers=makers)


def _gathered(pairs: Sequence[Sequence[str]]) -> Ids:
    gathered: dict[str, set[str]] = {}
    for node_id, other in pairs:
        gathered.setdefault(node_id, set()).add(other)
    return {node_id: frozenset(others) for node_id, others in gathered.items()}


def _its_own(case: Case) -> Iterator[Fault]:
    if case.raw["id"] in case.found and not case.makes(case.raw["id"]):
        yield forbidden("Leave it to its makers: none of your actors is one.", "id")


def _registered(case: Case) -> Iterator[Fault]:
    makers = [maker["actorId"] for maker in case.raw.get("makers") or ()]
    if case.own.isdisjoint(makers):
        yield forbidden("Name at least one of your own actors among the makers.", "makers")
    if case.raw.get("status") == InitialStatus.APPROVED:
        yield forbidden("Submit it: a strategist approves it.", "status")


def _updated(case: Case) -> Iterator[Fault]:
    yield from _its_own(case)
    node = case.found.get(case.raw["id"])
    makers = [maker["actorId"] for maker in case.raw.get("makers") or ()]
    if case.raw.get("makers") is not None and case.own.isdisjoint(makers):
        yield forbidden("Keep at least one of your own actors among the makers.", "makers")
    if node and node.facts.get("public") and node.facts["status"] != ContributionStatus.APPROVED:
        for name in AGREED:
            if name in case.raw:
                yield forbidden("Leave it out: what was agreed stays as it was when it ended.", name)


def _its_owner(at: str) -> PartnerRule:
    def rule(case: Case) -> Iterator[Fault]:
        if case.raw[at] in case.found and not case.owns(case.raw[at]):
            yield forbidden("Leave it to who answers for it: none of your actors does.", at)

    return rule


def _corrected(case: Case) -> Iterator[Fault]:
    yield from _its_owner("id")(case)
    yield from _own_actor("ownerId")(case)


def _own_actor(at: str) -> PartnerRule:
    def rule(case: Case) -> Iterator[Fault]:
        if case.raw[at] in case.found and case.raw[at] not in case.own:
            yield forbidden("Choose one of your own actors.", at)

    return rule


def _measure(case: Case) -> Iterator[Fault]:
    """A measure of one's own tells of nothing but one's own contributions."""
    measure_id = case.raw.get("id")
    if measure_id is not None and measure_id in case.found and not case.owns(measure_id):
        yield forbidden("Leave it to its owner: none of your actors answers for it.", "id")
        return
    if (measure_id is None or "ownerId" in case.raw) and case.raw.get("ownerId") not in case.own:
        yield forbidden("Name one of your own actors as its owner.", "ownerId")
    for index, node_id in enumerate(case.raw.get("indicatesIds") or ()):
        if node_id in case.found and not case.makes(node_id):
            yield forbidden("Name contributions of your own actors alone.", "indicatesIds", str(index))
    if measure_id is not None and any(
        type_of(node_id) != "Contribution" for node_id in case.affiliations.indicated.get(measure_id, ())
    ):
        yield forbidden("Ask a strategist to change it: it tells of more than your own contributions.", "id")


def _recorded(case: Case) -> Iterator[Fault]:
    for index, observation in enumerate(case.raw["observations"]):
        if observation["measureId"] in case.found and not case.owns(observation["measureId"]):
            message = "Leave it to the measure's owner: none of your actors answers for it."
            yield forbidden(message, "observations", str(index), "measureId")


def _removed(case: Case) -> Iterator[Fault]:
    for index, node_id in enumerate(case.raw["ids"]):
        measures = case.affiliations.measured.get(node_id, frozenset())
        if node_id in case.found and not any(map(case.owns, measures)):
            yield forbidden("Leave it to the measure's owner: none of your actors answers for it.", "ids", str(index))


def _its_ballots(case: Case) -> Iterator[Fault]:
    if case.raw["measureId"] in case.found and not case.owns(case.raw["measureId"]):
        yield forbidden("Leave it to the measure's owner: none of your actors answers for it.", "measureId")


BY_STRATEGISTS: Final = Permission(DECIDING)
PERMISSIONS: Final[Mapping[str, Permission]] = {
    "setPlace": BY_STRATEGISTS,
    "createVision": BY_STRATEGISTS,
    "updateVision": BY_STRATEGISTS,
    "createOutcome": BY_STRATEGISTS,
    "updateOutcome": BY_STRATEGISTS,
    "createGoal": BY_STRATEGISTS,
    "updateGoal": BY_STRATEGISTS,
    "createValue": BY_STRATEGISTS,
    "updateValue": BY_STRATEGISTS,
    "createBeneficiaryGroup": BY_STRATEGISTS,
    "updateBeneficiaryGroup": BY_STRATEGISTS,
    "linkAims": BY_STRATEGISTS,
    "updateAimLink": BY_STRATEGISTS,
    "unlinkAims": BY_STRATEGISTS,
    "registerActor": BY_STRATEGISTS,
    "updateActor": Permission(DECIDING, _own_actor("id")),
    "registerContribution": Permission(DECIDING, _registered),
    "updateContribution": Permission(DECIDING, _updated),
    "submitContribution": Permission(DECIDING, _its_own),
    "approveContribution": BY_STRATEGISTS,
    "returnContribution": BY_STRATEGISTS,
    "endContribution": Permission(DECIDING, _its_own),
    "withdrawContribution": Permission(DECIDING, _its_own),
    "confirmContribution": Permission(DECIDING, _own_actor("actorId")),
    "approveProposal": BY_STRATEGISTS,
    "returnProposal": BY_STRATEGISTS,
    "createAsset": BY_STRATEGISTS,
    "updateAsset": BY_STRATEGISTS,
    "adoptAsset": Permission(DECIDING, _own_actor("actorId")),
    "dropAsset": Permission(DECIDING, _own_actor("actorId")),
    "createMeasure": Permission(DECIDING, _measure),
    "updateMeasure": Permission(DECIDING, _measure),
    "recordObservations": Permission(DECIDING, _recorded),
    "removeObservations": Permission(DECIDING, _removed),
    "archive": BY_STRATEGISTS,
    "restore": BY_STRATEGISTS,
    "reportGoalStatus": Permission(DECIDING, _its_owner("id")),
    "openReportingRound": BY_STRATEGISTS,
    "closeReportingRound": BY_STRATEGISTS,
    "openDeviation": Permission(DECIDING, _its_owner("measureId")),
    "stateCause": Permission(DECIDING, _its_owner("id")),
    "addCorrectiveAction": Permission(DECIDING, _corrected),
    "updateCorrectiveAction": Permission(DECIDING, _its_owner("id")),
    "reviewDeviation": Permission(DECIDING, _its_owner("id")),
    "closeDeviation": Permission(DECIDING, _its_owner("id")),
    "issueApiKey": Permission(ADMINS),
    "revokeApiKey": Permission(ADMINS),
    "retireMeasure": BY_STRATEGISTS,
    "recordPeerGroups": BY_STRATEGISTS,
    "issueBallots": Permission(DECIDING, _its_ballots),
}
"""By the deed's name in GraphQL; every deed is in it."""
