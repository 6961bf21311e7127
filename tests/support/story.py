"""Every deed there is, done one after the other: those of tests/api/deeds.yaml, and what partners and voters add."""

from collections.abc import AsyncGenerator
from typing import Any, Final

from samsyn.database.port import Database
from samsyn.deeds import Done
from samsyn.deeds.invitations import accept_invitation
from samsyn.deeds.sessions import open_session
from samsyn.exchange.tables.importing import new_import_id
from samsyn.model.principals import INVITATION_KIND, KEY_KIND, TOKEN_KIND, Principal
from samsyn.model.sessions import parsed
from samsyn.model.vocabulary import Role
from samsyn.performing.record import Imported
from samsyn.performing.votes.count import Vote
from samsyn.performing.votes.queue import Voting
from tests.api.asking import NAMES
from tests.support.doing import deeds_of, do, perform, perform_all, version
from tests.support.steps import STEPS, replaced
from tests.support.voting import by, issued, kiosk, pulse

MEASURE: Final = {"unit": "andel (%)", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE"}


async def told(graph: Database) -> AsyncGenerator[str]:
    """Do the deeds on an empty graph; tell the name of each when it is done."""
    for step in STEPS:
        await perform(graph, step["do"], replaced(step["with"], await ids_by_name(graph)))
        yield step["do"]
    async for deed in _proposed(graph):
        yield deed
    async for deed in _measured(graph):
        yield deed
    async for deed in _voted(graph):
        yield deed
    async for deed in _imported(graph):
        yield deed
    async for deed in _signed_in(graph):
        yield deed


async def ids_by_name(graph: Database) -> dict[str, str]:
    """The ids of everything that has an external id, and of the links between, as `@name`."""
    [names] = await graph.read(NAMES, {})
    return {f"@{name}": node_id for name, node_id in names if name}


async def _proposed(graph: Database) -> AsyncGenerator[str]:
    """A partner proposes to change what was agreed, in vain and then with success."""
    ids = await ids_by_name(graph)
    partner = Principal(KEY_KIND, "apikey_partner", "Nyckel", Role.PARTNER, (ids["@F"],))
    given = {"description": "Efter skolan.", "intendedFor": "Alla i nian.", "endsOn": "2027-06-15", "source": "Avtal"}
    makers, links = [{"actorId": ids["@F"]}], [{"aimId": ids["@G"], "confidence": "HIGH", "rationale": "Mätt."}]
    agreed = {**given, "makers": makers, "contributesTo": links, "valueIds": [ids["@W"]], "status": "APPROVED"}
    contribution = await do(graph, "registerContribution", title="Läxhjälp", externalId="L", **agreed)
    yield "registerContribution"
    changed = {"makers": [*makers, {"actorId": ids["@A"]}], "contributesTo": [{"aimId": ids["@O"], "weight": 2.0}]}
    for deed, more in (("returnProposal", {"note": "Vänta."}), ("approveProposal", {"reason": "Bra."})):
        raw = {"id": contribution, "expectedVersion": await version(graph, contribution), **changed}
        await perform(graph, "updateContribution", {**raw, "reason": "Fler hjälper till."}, by=partner)
        yield "updateContribution"
        asked = {"id": contribution, "actorId": ids["@A"]}
        await do(graph, "confirmContribution", **asked, expectedVersion=await version(graph, contribution))
        yield "confirmContribution"
        await do(graph, deed, id=contribution, expectedVersion=await version(graph, contribution), **more)
        yield deed


async def _measured(graph: Database) -> AsyncGenerator[str]:
    """A deviation opens by an observation, which is removed later; a measure says all that measures say."""
    ids = await ids_by_name(graph)
    given = {"definition": "Andel trygga.", "frequency": "YEAR", "baseline": 40.0, "acceptedValue": 60.0}
    kpi = {"kpiId": "N00999", "kpiTitle": "Trygghet", "kpiDefinition": "Enkät.", "illustrative": True}
    indicated = [ids["@V"], ids["@O"], ids["@L"]]
    measure = await do(
        graph, "createMeasure", name="Trygga", **MEASURE, **given, **kpi, ownerId=ids["@A"], indicatesIds=indicated
    )
    yield "createMeasure"
    observations = [
        {"measureId": measure, "period": "2024", "value": 55.0, "comment": "Preliminärt", "source": "Enkäten"},
        {"measureId": measure, "period": "2025", "status": "SUPPRESSED", "area": "0680", "gender": "M"},
    ]
    first, _ = await do(graph, "recordObservations", observations=observations)
    yield "recordObservations"
    await do(graph, "recordObservations", observations=[{"measureId": measure, "period": "2024", "value": 50.0}])
    yield "recordObservations"
    await do(graph, "removeObservations", ids=[first])
    yield "removeObservations"


async def _voted(graph: Database) -> AsyncGenerator[str]:
    """Votes, of which the first and the fifth have something shown; a kiosk counts for another measure."""
    measure = await pulse(graph)
    yield "createMeasure"
    ballots = await issued(graph, measure, 5)
    yield "issueBallots"
    voting = Voting(deeds_of(graph).replica, least=5)
    for number, ballot in enumerate(ballots):
        await voting.cast(by(ballot, up=number > 0))
        yield "publishPulse" if number in {0, 4} else ""
    presses = await do(graph, "createMeasure", name="Hur var det?", **{**MEASURE, "method": "PULSE"})
    yield "createMeasure"
    key = await kiosk(graph, presses, expiresAt="2999-01-01T00:00:00Z")
    yield "issueApiKey"
    await voting.cast(Vote(up=True, kiosk=key))
    yield "publishPulse"


async def _imported(graph: Database) -> AsyncGenerator[str]:
    """Something is imported, and then not."""
    imported = Imported(new_import_id(), "Fel fil")
    await perform_all(graph, [("createValue", {"name": "Mod"}), ("createValue", {"name": "Lust"})], imported=imported)
    yield "createValue"
    await perform(graph, "undoImport", {"importId": imported.id, "reason": "Det var fel fil."})
    yield "undoImport"


async def _signed_in(graph: Database) -> AsyncGenerator[str]:
    """People sign in by a key, by an invitation and at a provider; one of them comes again, and out."""
    ids = await ids_by_name(graph)
    browser: dict[str, Any] = {"called": "Firefox on Windows", "until": "2999-01-01T00:00:00.000000Z"}
    key = await do(graph, "issueApiKey", name="Kansliet", role="STRATEGIST")
    yield "issueApiKey"
    by_key = Principal(KEY_KIND, key, "Kansliet", Role.STRATEGIST)
    [first] = await perform_all(graph, [(open_session, browser)], by=by_key)
    yield "openSession"
    [again] = await perform_all(graph, [(open_session, {**browser, "former": _session(first)})], by=by_key)
    yield "openSession"
    told = Principal(TOKEN_KIND, "token_1", "Kassören", Role.PARTNER, (ids["@F"],))
    await perform_all(graph, [(open_session, {**browser, "mappings": ["mapping_1 2026"]})], by=told)
    yield "openSession"
    invitation = await do(graph, "inviteActor", actorId=ids["@F"], name="Ledaren")
    yield "inviteActor"
    invited = Principal(INVITATION_KIND, invitation, "Ledaren", Role.PARTNER, (ids["@F"],))
    await perform_all(graph, [(accept_invitation, {**browser, "id": invitation})], by=invited)
    yield "acceptInvitation"
    await perform(graph, "endSession", {"id": _session(again)}, by=by_key)
    yield "endSession"
    await do(graph, "revokeInvitation", id=invitation)
    yield "revokeInvitation"


def _session(opened: Done) -> str:
    """The id of a session that was opened."""
    secret = parsed(opened.secret or "")
    assert secret
    return secret.node_id
