"""GraphQL over HTTP: from a request to a response.

    status  when
    200     executed; as `application/json` also what can't be parsed, validated or coerced
    304     asked by GET, and the client has the answer already, by its ETag
    400     no GraphQL request, or one with two credentials; as `application/graphql-response+json` also what can't be
            parsed, validated or coerced
    401     a key, token or session that isn't valid, or none where one is needed
    403     something else than a vote, by a kiosk; a change by a session, from another's page
    405     another method than GET or POST, or a mutation by GET
    406     nothing that is accepted can be given
    413     the body is too large
    415     the body isn't JSON, or compressed otherwise than by gzip
    421     asked by a name that isn't the service's
    429     asked more often than allowed, or too many unknown keys from one address: try again later
    431     a header is longer than it is read
    500     our fault: masked, with a request id
    503     the database can't be reached, or the graph isn't loaded yet: try again later

Every body is GraphQL JSON, and every error in it has an `extensions.code`. Messages are in the language that
Accept-Language wants, Swedish or English; what the parser and the validation find is told in English alone.
"""

import time
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

import orjson
from graphql import OperationType
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from samsyn.api import operations
from samsyn.api.operations import Reply, RequestRefused, Service, only_votes, operation_of
from samsyn.api.work import Work
from samsyn.deeds.doing.reasons import Reason
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Language, Role
from samsyn.observing import observe
from samsyn.performing.votes.queue import CAST_PULSE
from samsyn.spoken import Message
from samsyn.web.addresses import address_of
from samsyn.web.faults import FOREIGN_PAGE, RETRY_SECONDS, HTTPFault
from samsyn.web.gate import Gate, check_reader, is_nobody, whose
from samsyn.web.kept import tags_in
from samsyn.web.languages import language_of
from samsyn.web.observed import Notes, notes_of
from samsyn.web.origins import own_origin
from samsyn.web.parameters import JSON, Parameters, in_body, in_query, parameters_of

GRAPHQL_PATHS: Final = ("/graphql", "/graphql/")
GRAPHQL_RESPONSE: Final = "application/graphql-response+json"
ASKED_RIGHTLY: Final = {"PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_SUPPORTED"}
"""What is no fault of a request: clients that persist their queries ask so, and go on."""
FOREIGN: Final = Message(
    en="This came from a page of another site, or from no browser. Sign in here and do it on this service's own pages;"
    " a program sends a key.",
    sv="Det här kom från en annan webbplats sida, eller inte från någon webbläsare. Logga in här och gör det på"
    " tjänstens egna sidor; ett program skickar en nyckel.",
)
VARY: Final = "Authorization, Cookie, Accept, Accept-Encoding, Accept-Language"


class GraphQL:
    """The endpoint of GraphQL requests, by GET or POST."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request. Raises HTTPFault for what isn't answered."""
        since = time.monotonic()
        service: Service = scope["app"].state.service
        gate: Gate = scope["app"].state.gate
        notes = notes_of(scope)
        given = _headers_of(scope)
        address = address_of(scope)
        media_type = _media_type(given.get("accept"))
        by = await gate.asker(scope, since)
        notes.facts |= {"principal": by.id, "role": by.role}
        notes.headers |= gate.take(by, address)
        work = Work(service.desk, whose(by, address))
        try:
            asked = await _asked(service, scope, receive, given, work)
            await _check_page(service, scope, asked, by, work)
            await _check_reach(service, asked, by, work)
        except HTTPFault:
            _charge(gate, by, address, work.units, notes)
            raise
        tags = None if scope["method"] == "POST" else tags_in(given.get("if-none-match", ""))
        language = language_of(given.get("accept-language"), Language.EN)
        reply = await operations.answer(service, operations.Request(*asked, by, since, tags, work, language))
        notes.facts |= {"operation": reply.operation, "cost": reply.cost, "codes": sorted(reply.codes)}
        votes = [each for each in reply.deeds if each.name == CAST_PULSE]
        _charge(gate, by, address, len(votes) if by.role is Role.KIOSK else work.units, notes)
        if any(Reason.UNKNOWN_BALLOT.name in each.reasons for each in votes):
            gate.mistaken(address)
        response = _response(reply, media_type, is_private="authorization" in given or by.session is not None)
        await response(scope, receive, send)


async def fault_response(request: Request, fault: Exception) -> Response:
    """What is wrong with a request, noted and told."""
    assert isinstance(fault, HTTPFault)  # noqa: S101 -- it is the handler of these
    notes_of(request.scope).facts["codes"] = [fault.code]
    return told(fault, request.headers.get("accept"), request.headers.get("accept-language"))


def told(fault: HTTPFault, accepted: str | None, accepted_language: str | None) -> Response:
    """What is wrong with a request, as GraphQL tells it."""
    message = fault.message.text(language_of(accepted_language, Language.EN))
    error = {"message": message, "extensions": {"code": fault.code}}
    try:
        media_type = _media_type(accepted)
    except HTTPFault:
        media_type = JSON
    status = HTTPStatus.OK if fault.code in ASKED_RIGHTLY and media_type == JSON else fault.status
    return _json(orjson.dumps({"errors": [error]}), media_type, status, fault.headers)


def _headers_of(scope: Scope) -> dict[str, str]:
    """The request's headers, the first of each name."""
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in reversed(scope["headers"])}


async def _asked(
    service: Service, scope: Scope, receive: Receive, headers: Mapping[str, str], work: Work
) -> Parameters:
    """The GraphQL request in a request. Raises HTTPFault where there is none."""
    if scope["method"] == "POST":
        given = await in_body(receive, headers, service.settings)
        return parameters_of(given, service.persisted, service.settings)
    if scope["method"] not in {"GET", "HEAD"}:
        raise HTTPFault(405, "METHOD_NOT_ALLOWED", "Ask by GET or POST.", Allow="GET, HEAD, POST")
    asked = parameters_of(in_query(scope), service.persisted, service.settings)
    if await _changes(service, asked, work):  # what comes by GET mustn't
        raise HTTPFault(405, "METHOD_NOT_ALLOWED", "Send mutations by POST.", Allow="POST")
    return asked


async def _changes(service: Service, asked: Parameters, work: Work) -> bool:
    """Whether a request asks for anything but a query."""
    try:
        operation = operation_of(await service.documents.document(asked.query, work), asked.operation_name)
    except RequestRefused:
        return False  # its own faults will be told
    return operation.operation is not OperationType.QUERY


async def _check_page(service: Service, scope: Scope, asked: Parameters, by: Principal, work: Work) -> None:
    """Raise HTTPFault for what changes something by the cookie of a session, and comes from another's page.

    Browsers send a cookie along whoever's page asks. That what is sent by POST must be JSON, no form can do.
    """
    if by.session is None or own_origin(scope, service.settings) or not await _changes(service, asked, work):
        return
    raise HTTPFault(403, FOREIGN_PAGE, FOREIGN)


async def _check_reach(service: Service, asked: Parameters, by: Principal, work: Work) -> None:
    """Raise HTTPFault for what somebody asks who may do nothing but vote."""
    if not is_nobody(by) and by.role is not Role.KIOSK:
        return
    if only_votes(await service.documents.document(asked.query, work), asked.operation_name):
        return
    if not is_nobody(by):
        observe(observed=True)
    check_reader(by)


def _charge(gate: Gate, by: Principal, address: str, units: int, notes: Notes) -> None:
    """Charge what a request has cost beside the unit that it took."""
    if units > 1:
        notes.headers |= gate.charge(by, address, units - 1)


def _response(reply: Reply, media_type: str, *, is_private: bool) -> Response:
    status = _status(reply, media_type)
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        return _json(reply.content, media_type, status, {"Retry-After": str(RETRY_SECONDS)})
    if reply.tag is None:
        return _json(reply.content, media_type, status, {})
    whose = "private" if is_private else "public"
    # Weak, for the same answer may be sent compressed.
    headers = {"ETag": f'W/"{reply.tag}"', "Cache-Control": f"{whose}, no-cache", "Vary": VARY}
    if reply.is_known:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return _json(reply.content, media_type, status, headers)


def _json(content: bytes, media_type: str, status: int, headers: Mapping[str, str]) -> Response:
    described = {"Content-Type": f"{media_type}; charset=utf-8", "Cache-Control": "no-store", "Vary": VARY}
    return Response(content, status, {**described, **headers})


def _status(reply: Reply, media_type: str) -> int:
    if reply.failed and "INTERNAL" in reply.codes:
        return 500
    if reply.failed and "UNAVAILABLE" in reply.codes:
        return 503
    return 200 if reply.executed or media_type == JSON else 400


def _media_type(accepted: str | None) -> str:
    """The media type to answer in: what the client accepts most, `application/json` where it doesn't say."""
    if not accepted or accepted == "*/*":
        return JSON
    named: dict[str, float] = {}
    for part in accepted.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        named[name] = next((_weight(piece[2:]) for piece in parameters if piece.startswith("q=")), 1.0)
    anything = max(named.get("*/*", 0.0), named.get("application/*", 0.0))
    weights = {JSON: named.get(JSON, anything), GRAPHQL_RESPONSE: named.get(GRAPHQL_RESPONSE, 0.0)}
    best = max(weights, key=lambda name: (weights[name], name == GRAPHQL_RESPONSE))
    if not weights[best]:
        raise HTTPFault(406, "NOT_ACCEPTABLE", f"Accept {GRAPHQL_RESPONSE} or {JSON}.")
    return best


def _weight(text: str) -> float:
    try:
        return max(0.0, min(float(text), 1.0))
    except ValueError:
        return 0.0
