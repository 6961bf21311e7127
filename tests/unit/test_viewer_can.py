"""`viewerCan` and `viewer { can }` tell what really is refused: every deed is tried by everybody with every record."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

import pytest

from samsyn.deeds import DEEDS
from samsyn.deeds.claim_mappings import id_of
from samsyn.deeds.contributions.viewer_can import viewer_can as of_contribution
from samsyn.deeds.doing.decide import decide
from samsyn.deeds.sessions import open_session
from samsyn.deeds.viewer_can import BY_TYPE, CREATING, viewer_can, viewer_can_create
from samsyn.errors import Refused
from samsyn.graph.deltas import apply
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.records import (
    Actor,
    ApiKey,
    Asset,
    BeneficiaryGroup,
    Contribution,
    CorrectiveAction,
    Deviation,
    Goal,
    Invitation,
    Measure,
    Observation,
    ReportingRound,
    Session,
    Value,
)
from samsyn.graph.ties import BY_LABEL
from samsyn.graph.view import View
from samsyn.model.principals import ANONYMOUS_KIND, KEY_KIND, SERVICE, TOKEN_KIND, Principal
from samsyn.model.times import now
from samsyn.model.vocabulary import DeviationState, Role
from tests.support.demonstration import demonstration
from tests.unit.deciding import told

OF_EACH_MAX: Final = 40  # records of a type, so that all is tried in seconds
REFUSED: Final = {"FORBIDDEN", "STATE"}
LATER: Final = "2099-01-01"
NEW: Final[Mapping[str, Mapping[str, Any]]] = {
    "setPlace": {"code": "0665", "name": "Vaggeryd"},
    "createVision": {"name": "Ny"},
    "createOutcome": {"name": "Nytt"},
    "createGoal": {"name": "Nytt"},
    "createValue": {"name": "Nytt"},
    "createBeneficiaryGroup": {"name": "Ny"},
    "registerActor": {"name": "Ny", "kind": "ASSOCIATION"},
    "createAsset": {"name": "Ny", "kind": "TOOLKIT"},
    "issueApiKey": {"name": "Ny", "role": "VIEWER"},
    "openReportingRound": {"period": "2026", "dueOn": LATER},
    "recordPeerGroups": {"groups": [{"id": "G1", "name": "Lika", "members": ["0665"]}]},
    "mapClaim": {"claim": "groups", "value": "en", "role": "VIEWER"},
    "recordSynonyms": {"words": [{"word": "mörkt", "synonyms": ["belysning"]}]},
}
MEASURE: Final = {"name": "Nytt", "unit": "st", "stage": "DELIVERY", "method": "COUNT", "direction": "INCREASE"}


class Hall:
    """The demonstration with what it lacks: archived things, links and keys that are gone, a closed round, a pulse."""

    def __init__(self) -> None:
        self.graph: Graph = demonstration()
        self.now = now()
        for cls in (Goal, Value, BeneficiaryGroup, Asset, Measure, Actor):
            self.archive(cls)
        self.do("recordPeerGroups", NEW["recordPeerGroups"])
        self.do("issueApiKey", {"name": "gone", "role": "VIEWER"})
        self.do("issueApiKey", {"name": "good", "role": "VIEWER"})
        gone = next(each for each in self.graph.all(ApiKey) if each.name == "gone")
        self.do("revokeApiKey", {"id": gone.id})
        self.sign_in("VIEWER")
        for value in ("gone", "good"):
            self.do("mapClaim", {"claim": "groups", "value": value, "role": "VIEWER"})
        self.do("unmapClaim", {"id": id_of("groups", "gone"), "expectedVersion": 1})
        for actor in sorted(
            (each for each in self.graph.all(Actor) if each.archived_at is None), key=lambda each: each.id
        ):
            self.do("inviteActor", {"actorId": actor.id, "name": "Någon"})
        gone_too = next(iter(self.graph.all(Invitation)))
        self.do("revokeInvitation", {"id": gone_too.id})
        self.do("openReportingRound", {"period": "2026", "dueOn": LATER})
        for each in self.graph.all(ReportingRound):
            if each.period == "2026":
                self.do("closeReportingRound", {"id": each.id, "expectedVersion": 1})
        self.do("openReportingRound", {"period": "2027", "dueOn": LATER})
        link = next(link for goal in self.graph.all(Goal) if goal.archived_at is None for link in goal.contributes_to)
        self.do("unlinkAims", {"id": link.id, "expectedVersion": link.version, "reason": "Prov."})

    def do(self, deed: str, raw: Mapping[str, Any]) -> None:
        for change in decide(self.view(SERVICE), DEEDS[deed], raw).decision.changes:
            apply(self.graph, change)

    def sign_in(self, role: str) -> None:
        """Have somebody sign in whom everybody knows by their role."""
        by = Principal(TOKEN_KIND, f"apikey_{role}", role, Role[role])
        given = {"called": "Firefox on Windows", "until": "2999-12-31T00:00:00.000000Z"}
        for change in decide(self.view(by), open_session, given).decision.changes:
            apply(self.graph, change)

    def archive(self, cls: type[Record]) -> None:
        """Archive the last of a type that can be."""
        for each in sorted(self.graph.all(cls), key=lambda each: each.id, reverse=True):
            if "archive" in viewer_can(each, self.view(SERVICE)):
                self.do("archive", {"id": each.id, "expectedVersion": each.version})
                return

    def view(self, by: Principal) -> View:
        return View(self.graph, by, self.now)


@cache
def hall() -> Hall:
    return Hall()


def everybody() -> list[Principal]:
    """Everybody with another role, and partners that answer for something or make something."""
    graph = demonstration()
    owners = sorted({owner.id for measure in graph.all(Measure) for owner in measure.owners})
    makers = sorted({part.source.id for each in graph.all(Contribution) for part in each.makers})
    acting = [(owners[0],), (owners[-1],), (makers[0], makers[-1])]
    plain = [Principal(KEY_KIND, f"apikey_{role.name}", role.name, role) for role in Role if role is not Role.PARTNER]
    partners = [Principal(KEY_KIND, f"apikey_{ids[0]}", str(ids), Role.PARTNER, ids) for ids in acting]
    return [Principal(ANONYMOUS_KIND, ANONYMOUS_KIND), *plain, *partners]


WITH_IT: Final[Mapping[str, Mapping[str, Any]]] = {
    "setTarget": {"validFrom": LATER, "targetValue": None, "acceptedValue": None, "reason": "Prov."},
    "reportGoalStatus": {"status": "EXPECTED", "comment": "Prov."},
    "stateCause": {"cause": "METHOD", "text": "Prov."},
    "closeDeviation": {"lesson": "Prov."},
    "withdrawDeviation": {"reason": "Prov."},
    "unlinkAims": {"reason": "Prov."},
}


def own_of(at: View) -> list[Actor]:
    """The actors that somebody may name: a partner its own, others any."""
    return [each for each in at.graph.all(Actor) if at.viewer.role is not Role.PARTNER or each.id in at.viewer.actors]


def tried(deed: str, record: Any, at: View) -> Iterator[Mapping[str, Any]]:
    """Yield the inputs by which a deed may be done with a record; the deed is possible where one of them is taken."""
    version = {"expectedVersion": record.version} if hasattr(record, "version") else {}
    this = {"id": getattr(record, "id", ""), **version}
    match record:
        case _ if deed in NEW:
            yield NEW[deed]
        case Measure() | Observation() if deed in {"recordObservations", "removeObservations", "issueBallots"}:
            yield of_figures(deed, record)
        case Measure() if deed == "openDeviation":
            yield {"measureId": record.id, "fact": "Bättre.", "positive": True}
        case Measure() if deed == "retireMeasure":
            yield {**this, "retired": not record.retired, "reason": "Prov."}
        case Deviation() if deed == "addCorrectiveAction":
            yield from ({**this, "title": "Prov", "ownerId": each.id, "dueOn": LATER} for each in own_of(at)[:3])
        case Deviation() if deed == "reviewDeviation":
            observations = [each.id for measure in record.deviates for each in measure.observations][:1]
            yield from ({**this, "observationId": each, "effective": True, "comment": "Prov."} for each in observations)
        case Actor() if deed in {"adoptAsset", "dropAsset", "inviteActor"}:
            yield from of_actor(deed, record, at)
        case Asset() if deed in {"adoptAsset", "dropAsset"}:
            actors = own_of(at) or at.graph.all(Actor)
            yield from ({"actorId": each.id, "assetId": record.id} for each in actors)
        case ApiKey() | Invitation() | Session():
            yield {"id": record.id}
        case _:
            yield {**this, **WITH_IT.get(deed, {})}


def of_actor(deed: str, actor: Actor, at: View) -> Iterator[Mapping[str, Any]]:
    """Yield the inputs of a deed that names an actor."""
    if deed == "inviteActor":
        yield {"actorId": actor.id, "name": "Prov"}
        return
    yield from ({"actorId": actor.id, "assetId": each.id} for each in at.graph.all(Asset))


def of_figures(deed: str, record: Any) -> Mapping[str, Any]:
    """The input of a deed about a measure's figures."""
    if deed == "issueBallots":
        return {"measureId": record.id, "count": 1}
    if deed == "removeObservations":
        return {"ids": [record.id]}
    measure = record.of[0] if isinstance(record, Observation) else record
    return {"observations": [{"measureId": measure.id, "period": "2024", "value": 1.0}]}


def codes_of(by: Principal, deed: str, raw: Mapping[str, Any], graph: Graph) -> set[str]:
    """The codes of all faults that somebody is told; nothing changes."""
    try:
        decide(View(graph, by, now()), DEEDS[deed], raw)
    except Refused as refused:
        return {fault.code for fault in refused.faults}
    return set()


def is_refused(by: Principal, deed: str, record: Any, graph: Graph) -> bool:
    """Whether somebody is refused a deed with a record for who they are, or for the state that the record is in."""
    codes = [codes_of(by, deed, raw, graph) for raw in tried(deed, record, View(graph, by, now()))]
    # Who uses an asset already can't adopt it once more, whatever the code.
    beyond = REFUSED | ({"CONFLICT"} if deed == "adoptAsset" else set())
    return all(not beyond.isdisjoint(each) for each in codes)


def told_wrongly(by: Principal, record: Any, graph: Graph) -> list[tuple[str, str, str, bool]]:
    """What `viewerCan` tells somebody of a record and isn't so."""
    can = viewer_can(record, View(graph, by, now()))
    assert can == [name for name in DEEDS if name in can], "in the order of the schema"
    names = [deed.name for deed in BY_TYPE[record.label]]
    if isinstance(record, Contribution):
        names = ["archive", "restore"]  # tests/api/test_possible.py tries the others
    return [
        (by.name or by.kind, name, getattr(record, "id", ""), name in can)
        for name in names
        if (name in can) == is_refused(by, name, record, graph)
    ]


@pytest.mark.parametrize("label", BY_TYPE)
def test_what_can_be_done_with_a_record_is_what_is_not_refused(label: str) -> None:
    graph = hall().graph
    of_type = list(graph.all(BY_LABEL[label]))
    seen = [
        (by, record)
        for by in everybody()
        for record in [each for each in of_type if View(graph, by, now()).sees(each)][-OF_EACH_MAX:]
    ]
    assert seen, "the seed has none"
    assert [wrong for by, record in seen for wrong in told_wrongly(by, record, graph)] == []


def test_what_is_tried_is_wrong_for_nothing_else() -> None:
    graph, wrong = hall().graph, set[tuple[str, str]]()
    for record in list(graph.records.values()):  # to decide puts changes into the graph, and takes them out again
        for deed in BY_TYPE.get(record.label, ()):
            if not isinstance(record, Contribution):
                inputs = tried(deed.name, record, hall().view(SERVICE))
                wrong |= {(deed.name, code) for raw in inputs for code in codes_of(SERVICE, deed.name, raw, graph)}
    assert {each for each in wrong if each[1] not in REFUSED} <= {
        ("adoptAsset", "CONFLICT"),
        ("reviewDeviation", "INVALID"),  # the observation isn't later
        ("restore", "CYCLE"),
    }


def test_each_step_of_a_deviation_is_told_while_it_is_one() -> None:
    seen: set[tuple[DeviationState, str]] = set()
    for town, _ in told():
        records = [*town.graph.all(Deviation), *town.graph.all(CorrectiveAction)]
        owners = {
            owner.id for each in town.graph.all(Deviation) for measure in each.deviates for owner in measure.owners
        }
        partners = [Principal(KEY_KIND, "apikey_partner", "p", Role.PARTNER, (owner,)) for owner in sorted(owners)]
        for by in (SERVICE, *partners):
            at = View(town.graph, by, now())
            visible = [each for each in records if at.sees(each)]
            assert [wrong for record in visible for wrong in told_wrongly(by, record, town.graph)] == []
            seen |= {
                (each.state, name) for each in visible for name in viewer_can(each, at) if isinstance(each, Deviation)
            }
    assert {name for _, name in seen} == {deed.name for deed in BY_TYPE["Deviation"]}
    assert (DeviationState.CLOSED, "withdrawDeviation") not in seen


def created_with(deed: str, at: View) -> Iterator[Mapping[str, Any]]:
    """Yield the inputs by which somebody may make something new."""
    own = own_of(at)
    match deed:
        case "linkAims":
            first, second, *_ = [each.id for each in at.graph.all(Goal) if each.archived_at is None]
            yield {"fromId": first, "toId": second}
        case "registerContribution":
            yield from ({"title": "Ny", "makers": [{"actorId": each.id}], "status": "DRAFT"} for each in own[:3])
        case "inviteActor":
            yield from ({"actorId": each.id, "name": "Ny"} for each in own[:3])
        case "createMeasure":
            yield from ({**MEASURE, "ownerId": each.id} for each in own[:3])
        case "recordObservations" | "openDeviation" | "issueBallots":
            yield from (raw for measure in at.graph.all(Measure) for raw in tried(deed, measure, at))
        case _:
            yield NEW[deed]


@pytest.mark.parametrize("deed", CREATING)
def test_what_can_be_made_new_is_what_is_not_refused(deed: str) -> None:
    for by in everybody():
        at = hall().view(by)
        codes = [codes_of(by, deed, raw, hall().graph) for raw in created_with(deed, at)] or [REFUSED]
        can = viewer_can_create(by, at)
        assert (by.name, deed in can) == (by.name, not all(not REFUSED.isdisjoint(each) for each in codes))


def test_a_partner_whose_actors_are_archived_makes_nothing_new() -> None:
    archived = next(each for each in hall().graph.all(Actor) if each.archived_at)
    by = Principal(KEY_KIND, "apikey_gone", "gone", Role.PARTNER, (archived.id,))

    assert viewer_can_create(by, hall().view(by)) == []


def test_every_deed_is_told_somewhere() -> None:
    with_records = {deed.name for deeds in BY_TYPE.values() for deed in deeds}

    assert set(DEEDS) - with_records - set(CREATING) == {
        "undo",
        "undoImport",
    }  # whose changes the log has, and not the graph
    assert set(CREATING) <= set(DEEDS)


def test_what_contributions_tell_is_as_before() -> None:
    at = hall().view(SERVICE)
    for each in at.graph.all(Contribution):
        assert viewer_can(each, at) == of_contribution(each, at)


def test_who_has_no_role_can_do_nothing() -> None:
    by = Principal(ANONYMOUS_KIND, ANONYMOUS_KIND)
    at = hall().view(by)

    assert viewer_can_create(by, at) == []
    assert [each for each in at.graph.records.values() if at.sees(each) and viewer_can(each, at)] == []
