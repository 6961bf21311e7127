"""What somebody may not ask, may not do, or may see a part of; take a guard away, and it is noticed."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from samsyn.deeds import DEEDS
from samsyn.deeds.doing import decide as deciding
from samsyn.deeds.doing.deed import PartnerRule
from samsyn.errors import ConflictFault, Refused
from samsyn.graph.records import ApiKey, CorrectiveAction, Deviation, ReportingRound, Session
from samsyn.graph.view import View
from samsyn.graph.visibility import RULES
from samsyn.model.principals import ANONYMOUS_KIND, Principal, Sees
from samsyn.model.vocabulary import Role
from samsyn.performing import perform as performing
from samsyn.questions import agreement, gaps
from samsyn.reading import reads
from samsyn.reading.answer import Answer
from tests.api import test_hidden
from tests.api.asking import Api, Json
from tests.api.peeping import peeped, somebody
from tests.api.signing_in import signed_in
from tests.support.doing import perform

PARTNER, STRATEGIST, ADMIN = Role.PARTNER, Role.STRATEGIST, Role.ADMIN
FORBIDDEN = ["FORBIDDEN"]
FACTS: dict[str, list[Json]] = {
    **test_hidden.FACTS,
    "createOutcome": [{"externalId": "O", "name": "Utfall"}],
    "linkAims": [{"fromId": "G", "toId": "O"}],
    "openDeviation": [{"measureId": "M", "fact": "Färre kom."}],
    "openReportingRound": [{"period": "2026-T2", "dueOn": "2026-09-15"}],
    "issueApiKey": [{"name": "Nyckel", "role": "VIEWER"}],
}
NAMES = {
    "goal": "@G",
    "measure": "@M",
    "public": "@public",
    "deviation": "@Färre kom.",
    "action": "@Ring dem",
    "round": "@2026-T2",
    "key": "@Nyckel",
    "session": "@Firefox on Windows",
}
Patch = Callable[[pytest.MonkeyPatch], None]


@pytest_asyncio.fixture
async def hall(api: Api) -> AsyncIterator[Api]:
    """The service over contributions of A's, of which one was decided and is to change, and what is inside alone."""
    await api.load(FACTS)
    deviation = api.ids["@Färre kom."]
    await api.done("stateCause", {"id": deviation, "expectedVersion": 1, "cause": "RESOURCES", "text": "För få."})
    given = {"title": "Ring dem", "ownerId": "@A", "dueOn": "2099-12-31"}
    await api.done("addCorrectiveAction", {"id": deviation, "expectedVersion": 2, **given})
    await signed_in(api, role="ADMIN", name="Kontoret")
    await api.learn_names()
    changed = {"contributesTo": [{"aimId": api.ids["@O"], "weight": 1.0}], "reason": "Nytt"}
    raw = {"id": api.ids["@public"], "expectedVersion": 1, **changed}
    await perform(api.graph, "updateContribution", raw, by=somebody(api, PARTNER, "@A"))
    yield api


def without_rule(*types: type[Any]) -> Patch:
    def patch(patch: pytest.MonkeyPatch) -> None:
        for each in types:
            patch.delitem(RULES, each)

    return patch


def instead(of: Any, name: str, value: Any) -> Patch:
    return lambda patch: patch.setattr(of, name, value)


def unchecked(*_: Any) -> None:
    return None


def both(*patches: Patch) -> Patch:
    def patch(patch: pytest.MonkeyPatch) -> None:
        for each in patches:
            each(patch)

    return patch


NO_ROLES = instead(Answer, "check_role", unchecked)
DEVIATIONS = without_rule(Deviation, CorrectiveAction)
FRAGILE = "gaps(kinds: [FRAGILE]) { nodes { kind } }"
DECISION = "node(id: $public) { ... on Contribution { decision { status } } }"
PROPOSAL = "node(id: $public) { ... on Contribution { proposal { contributesTo { weight } } } }"
SUBMITTED = "drivers(aimId: $goal, includeSubmitted: true) { actors { totalCount } }"
LEFT_OUT = "drivers(aimId: $goal, without: [$public]) { actors { totalCount } }"
# A question that a foreign partner asks, what it is answered, and what it would be answered without the guard.
GUARDS: dict[str, tuple[str, Any, list[str], Patch, Any]] = {
    "the role for rounds": (
        "reportingRounds { nodes { period } }",
        *({"reportingRounds": None}, FORBIDDEN, NO_ROLES, {"reportingRounds": {"nodes": []}}),
    ),
    "the rule of rounds": (
        "node(id: $round) { id }",
        *({"node": None}, [], without_rule(ReportingRound), {"node": {"id": "@2026-T2"}}),
    ),
    "role and rule of rounds": (
        "reportingRounds { nodes { period } }",
        *({"reportingRounds": None}, FORBIDDEN, both(NO_ROLES, without_rule(ReportingRound))),
        {"reportingRounds": {"nodes": [{"period": "2026-T2"}]}},
    ),
    "the role for keys": (
        "apiKeys { totalCount }",
        *({"apiKeys": None}, FORBIDDEN, NO_ROLES, {"apiKeys": {"totalCount": 0}}),
    ),
    "the rule of keys": (
        "node(id: $key) { label }",
        *({"node": None}, [], without_rule(ApiKey), {"node": {"label": "Nyckel"}}),
    ),
    "role and rule of keys": (
        "apiKeys { totalCount }",
        *({"apiKeys": None}, FORBIDDEN, both(NO_ROLES, without_rule(ApiKey)), {"apiKeys": {"totalCount": 2}}),
    ),
    "the role for sessions": (
        "sessions { totalCount }",
        *({"sessions": None}, FORBIDDEN, NO_ROLES, {"sessions": {"totalCount": 0}}),
    ),
    "the rule of sessions": (
        "node(id: $session) { label }",
        *({"node": None}, [], without_rule(Session), {"node": {"label": "Firefox on Windows"}}),
    ),
    "role and rule of sessions": (
        "sessions { totalCount }",
        *({"sessions": None}, FORBIDDEN, both(NO_ROLES, without_rule(Session)), {"sessions": {"totalCount": 1}}),
    ),
    "the rule of deviations by id": (
        "node(id: $deviation) { id }",
        *({"node": None}, [], DEVIATIONS, {"node": {"id": "@avvikelse M"}}),
    ),
    "the rule of deviations in the list": (
        "deviations { totalCount nodes { id } }",
        *({"deviations": {"totalCount": 0, "nodes": []}}, [], DEVIATIONS),
        {"deviations": {"totalCount": 1, "nodes": [{"id": "@avvikelse M"}]}},
    ),
    "the rule of deviations at their measure": (
        "node(id: $measure) { ... on Measure { deviations { totalCount } } }",
        *({"node": {"deviations": {"totalCount": 0}}}, [], DEVIATIONS, {"node": {"deviations": {"totalCount": 1}}}),
    ),
    "the rule of actions": (
        "node(id: $action) { label }",
        *({"node": None}, [], DEVIATIONS, {"node": {"label": "Ring dem"}}),
    ),
    "who is told of a gap": (
        FRAGILE,
        *({"gaps": {"nodes": []}}, [], instead(gaps, "_is_told", lambda *_: True)),
        {"gaps": {"nodes": [{"kind": "FRAGILE"}]}},
    ),
    "who reads a decision": (
        DECISION,
        *({"node": {"decision": None}}, [], instead(agreement, "is_among_makers", lambda *_: True)),
        {"node": {"decision": {"status": "APPROVED"}}},
    ),
    "who reads a proposal": (
        PROPOSAL,
        *({"node": {"proposal": None}}, [], instead(agreement, "is_among_makers", lambda *_: True)),
        {"node": {"proposal": {"contributesTo": [{"weight": 1.0}]}}},
    ),
    "who counts what is submitted": (
        SUBMITTED,
        *({"drivers": None}, FORBIDDEN, instead(reads, "_is_allowed", lambda *_: True)),
        {"drivers": {"actors": {"totalCount": 1}}},
    ),
    "who leaves something out": (
        LEFT_OUT,
        *({"drivers": None}, FORBIDDEN, instead(reads, "_is_allowed", lambda *_: True)),
        {"drivers": {"actors": {"totalCount": 0}}},
    ),
}


async def looked(api: Api, by: Principal, query: str) -> Any:
    return (await peeped(api, by, {"it": query}, NAMES))["it"]


@pytest.mark.parametrize("guard", GUARDS)
async def test_a_guard_that_is_taken_away_is_noticed(hall: Api, monkeypatch: pytest.MonkeyPatch, guard: str) -> None:
    query, data, codes, take_away, without = GUARDS[guard]
    partner = somebody(hall, PARTNER)
    assert await looked(hall, partner, query) == (data, codes)

    take_away(monkeypatch)

    assert await looked(hall, partner, query) == (without, [])


@pytest.mark.parametrize("guard", [each for each in GUARDS if not each.endswith(("keys", "sessions"))])
async def test_what_a_guard_hides_is_there_for_those_who_decide(hall: Api, guard: str) -> None:
    query, data, *_ = GUARDS[guard]

    shown, codes = await looked(hall, somebody(hall, STRATEGIST), query)

    assert codes == []
    assert shown != data


QUESTIONS = {
    "drivers": "drivers(aimId: $goal) { actors { totalCount } }",
    "priorities": "priorities(aimId: $goal) { __typename }",
    "gaps": "gaps { totalCount }",
    "chains": "chains(fromId: $goal) { share }",
    "a link's share": (
        "node(id: $public) { ... on Contribution { contributesTo(first: 1) { edges { link { share } } } } }"
    ),
    "what is driven": "node(id: $public) { ... on Contribution { drives { totalCount } } }",
    "what nobody is registered for": "node(id: $goal) { ... on Goal { unsupportedShare } }",
    "a filter of shares": "goals(filter: {not: {externalShare: {gte: 0.5}}}) { totalCount }",
    "a filter of shares elsewhere": (
        "contributions(filter: {contributesTo: {some: {unsupportedShare: {lte: 0}}}}) { totalCount }"
    ),
    "an order of shares": "goals(orderBy: [{field: UNSUPPORTED_SHARE}]) { edges { cursor } }",
    "who drives an aim": "node(id: $goal) { ... on Goal { drivers { actors { totalCount } } } }",
}


@pytest.mark.parametrize("question", QUESTIONS)
async def test_shares_are_for_those_who_see_them(hall: Api, monkeypatch: pytest.MonkeyPatch, question: str) -> None:
    query = QUESTIONS[question]
    reader = Principal(ANONYMOUS_KIND, ANONYMOUS_KIND, sees=Sees.CATALOGUE)
    data, codes = await looked(hall, reader, query)
    assert codes == FORBIDDEN

    monkeypatch.setattr(Answer, "check_shares", unchecked)

    shown = await looked(hall, reader, query)
    assert shown == await looked(hall, Principal(ANONYMOUS_KIND, ANONYMOUS_KIND), query)
    assert (shown[1], shown[0] != data) == ([], True)


@pytest.mark.parametrize("role", [PARTNER, STRATEGIST], ids=str)
async def test_a_deed_with_a_foreign_draft_is_answered_like_one_with_nothing(hall: Api, role: Role) -> None:
    by = somebody(hall, role)
    draft, link = hall.ids["@draft"], hall.ids["@draft → @G"]
    raws: list[tuple[str, Json]] = [
        ("submitContribution", {"id": draft, "expectedVersion": 7}),
        ("updateContribution", {"id": draft, "expectedVersion": 7, "title": "Min"}),
        ("withdrawContribution", {"id": draft, "expectedVersion": 1}),
    ]
    if role is STRATEGIST:
        raws += [("archive", {"id": draft, "expectedVersion": 7}), ("unlinkAims", {"id": link, "expectedVersion": 7})]
    for deed, raw in raws:
        assert await codes_of(hall, deed, raw, by) == [("NOT_FOUND", ("id",))], deed


@pytest.mark.parametrize("role", [PARTNER, STRATEGIST, ADMIN], ids=str)
async def test_a_taken_external_id_tells_nothing_of_a_foreign_draft(hall: Api, role: Role) -> None:
    fault = await taken(hall, role)

    told = (hall.ids["@draft"], 1) if role is ADMIN else (None, None)
    assert (fault.current, fault.current_version) == told


async def taken(api: Api, role: Role) -> ConflictFault:
    """What somebody is told who wants the external id of a foreign draft."""
    raw = {"title": "Min", "makers": [{"actorId": api.ids["@B"]}], "contributesTo": [{"aimId": api.ids["@G"]}]}
    with pytest.raises(Refused) as refusal:
        await perform(api.graph, "registerContribution", {**raw, "externalId": "draft"}, by=somebody(api, role))
    [fault] = refusal.value.faults
    assert isinstance(fault, ConflictFault)
    return fault


async def test_without_its_guard_a_taken_external_id_tells_of_a_foreign_draft(
    hall: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(View, "sees", lambda *_: True)

    assert (await taken(hall, PARTNER)).current == hall.ids["@draft"]


async def test_without_its_guard_a_deed_finds_a_foreign_draft(hall: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = {"id": hall.ids["@draft"], "expectedVersion": 7}
    monkeypatch.setattr(View, "sees", lambda *_: True)

    found = await codes_of(hall, "submitContribution", raw, somebody(hall, PARTNER))

    assert found != [("NOT_FOUND", ("id",))]


async def test_without_its_guard_a_partner_does_what_is_for_strategists(
    hall: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    by, raw = somebody(hall, PARTNER), {"name": "Ett mål"}
    assert await codes_of(hall, "createGoal", raw, by) == [("FORBIDDEN", ())]

    monkeypatch.setattr(deciding, "check_role", unchecked)

    assert (await perform(hall.graph, "createGoal", raw, by=by)).payload["goal"]


async def test_without_its_guard_a_partner_changes_what_is_anothers(hall: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    by, raw = somebody(hall, PARTNER), {"id": hall.ids["@public"], "expectedVersion": 2, "title": "Min"}
    assert await codes_of(hall, "updateContribution", raw, by) == [("FORBIDDEN", ("id",))]

    lenient = replace(DEEDS["updateContribution"], partner=PartnerRule("always", lambda *_: iter(())))
    monkeypatch.setattr(performing, "DEEDS", {**DEEDS, "updateContribution": lenient})

    assert (await perform(hall.graph, "updateContribution", raw, by=by)).payload["contribution"] == raw["id"]


async def codes_of(api: Api, deed: str, raw: Json, by: Principal) -> list[tuple[str, tuple[str, ...]]]:
    """The codes and paths of what is wrong with a deed, which is refused."""
    with pytest.raises(Refused) as refusal:
        await perform(api.graph, deed, raw, by=by)
    return [(fault.code, fault.path) for fault in refusal.value.faults]
