"""GraphQL over HTTP: from a request's bytes to a response.

    status  when
    200     executed; as `application/json` also what can't be parsed, validated or coerced
    304     asked by GET, and the client has the answer already, by its ETag
    400     no GraphQL request; as `application/graphql-response+json` also what can't be parsed, validated or coerced
    401     a key or token that isn't valid, or none where one is needed
    403     something else than a vote, by a kiosk
    405     another method than GET or POST, or a mutation by GET
    406     nothing that is accepted can be given
    413     the body is too large
    415     the body isn't JSON
    429     asked more often than allowed, or too many unknown keys from one address: try again later
    500     our fault: masked, with a request id
    503     the database can't be reached: try again later

Every body is GraphQL JSON, and every error in it has an `extensions.code`.
"""

import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, cast

import orjson
from graphql import OperationType
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from samsyn.api import operations as execution
from samsyn.api.operations import Reply, RequestRefused, Service
from samsyn.errors import Forbidden, NotAuthenticated, Unavailable
from samsyn.logs import REQUESTS, new_request_id
from samsyn.model.principals import ANONYMOUS_KIND, Principal, Sees
from samsyn.model.vocabulary import Role
from samsyn.settings import Limits, Settings
from samsyn.tracing import request_span, tell
from samsyn.web.identity import NEEDED, Caller, Identity
from samsyn.web.rates import Rates, Standing

GRAPHQL_RESPONSE = "application/graphql-response+json"
JSON = "application/json"

RETRY_SECONDS = 1
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="samsyn"'}


class NotTaken(Exception):
    """An HTTP request that is no GraphQL request, with the status that says so."""

    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        self.status = status
        self.code = code
        self.headers = headers
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the service: who asks, and how often they may, addresses be mistaken and kiosks be pressed."""

    identity: Identity
    rates: Rates
    failed_logins: Rates
    presses: Rates


def front(identity: Identity, settings: Settings) -> Front:
    """Return what stands before a service with these settings."""
    logins = settings.failed_logins_per_minute
    presses = settings.kiosk_rate
    return Front(
        identity,
        Rates(settings.rate_burst, settings.rate_per_second),
        failed_logins=Rates(logins, logins / 60),
        presses=Rates(presses, presses / 60),
    )


async def graphql_response(service: Service, before: Front, request: Request) -> Response:
    """Return the response to a GraphQL request by GET or POST, and write down that it was asked."""
    began = time.perf_counter()
    facts: dict[str, Any] = {"requestId": new_request_id()}
    with request_span(request.headers) as span:
        response = await _responded(service, before, request, facts)
        votes = facts.pop("votes", 0)
        tell(span, {**facts, "status": response.status_code})
    # Of a vote nothing is written down: a line has a time, and of votes no time is known but the day.
    if service.settings.log_requests and not votes:
        milliseconds = round((time.perf_counter() - began) * 1_000, 1)
        told = {**facts, "method": request.method, "status": response.status_code, "milliseconds": milliseconds}
        REQUESTS.info("answered", extra={"facts": told})
    return response


async def is_admins(before: Front, request: Request) -> bool:
    """Whether a request comes with the key or token of an administrator."""
    if "authorization" not in request.headers:
        return False
    try:
        caller = await caller_of(before, request)
        with _identifying():
            await caller.confirm()
    except NotTaken:
        return False
    return caller.principal.is_admin


async def _responded(service: Service, before: Front, request: Request, facts: dict[str, Any]) -> Response:
    """Return the response, and add to the facts what is worth writing down."""
    media_type = JSON
    headers: dict[str, str] = {}
    try:
        media_type = _media_type(request.headers)
        caller = await caller_of(before, request)
        principal = caller.principal
        facts |= {"principal": principal.id, "role": principal.role}
        whose = principal.id if principal.role else f"{ANONYMOUS_KIND} {address_of(request)}"
        is_kiosk = principal.role is Role.KIOSK
        headers |= taken(before.presses if is_kiosk else before.rates, whose)
        asked = await _asked(service, request, principal)
        _check_reach(service, asked)
        reply = await execution.answer(service, asked)
        facts["votes"] = reply.votes
        if reply.guesses:
            guessed(before, request)
        if is_kiosk:
            before.presses.charge(whose, max(0, reply.votes - 1))
        facts |= {"operation": reply.operation, "cost": reply.cost, "codes": sorted(reply.codes)}
        if reply.units > 1:
            headers |= before.rates.headers(before.rates.charge(whose, reply.units - 1))
        with _identifying():
            await caller.confirm(reply.told_revision)
    except NotTaken as fault:
        facts["codes"] = [fault.code]
        error = {"message": str(fault), "extensions": {"code": fault.code}}
        return _response(orjson.dumps({"errors": [error]}), fault.status, media_type, {**headers, **fault.headers})
    return _of_reply(request, reply, media_type, headers)


def _of_reply(request: Request, reply: Reply, media_type: str, headers: dict[str, str]) -> Response:
    status = _status(reply, media_type)
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers |= {"Retry-After": str(RETRY_SECONDS)}
    elif request.method != "POST" and not reply.codes:
        whose = "private" if "authorization" in request.headers else "public"
        headers |= {"ETag": reply.etag, "Cache-Control": f"{whose}, no-cache"}
        if _has(request.headers.get("if-none-match", ""), reply.etag):
            status = HTTPStatus.NOT_MODIFIED
    return _response(reply.content, status, media_type, headers)


async def caller_of(before: Front, request: Request) -> Caller:
    """Return who asks. Raises NotTaken for a key or token that isn't valid, or for too many of them."""
    authorization = request.headers.get("authorization")
    with _identifying():
        try:
            return await before.identity.caller(authorization)
        except NotAuthenticated:
            if authorization is not None:
                guessed(before, request)
            raise


def guessed(before: Front, request: Request) -> None:
    """Note that an unknown key or ballot came from an address. Raises NotTaken for too many of them."""
    standing = before.failed_logins.take(address_of(request))
    if standing.is_empty:
        raise _too_many("Too many unknown keys came from your address.", standing) from None


def _check_reach(service: Service, asked: execution.Request) -> None:
    """Raise NotTaken for what somebody asks who may do nothing but vote."""
    principal = asked.principal
    is_nobody = principal.kind == ANONYMOUS_KIND and principal.sees is Sees.NOTHING
    if not is_nobody and principal.role is not Role.KIOSK:
        return
    if execution.only_votes(service.documents.document(asked.query), asked.operation_name):
        return
    if is_nobody:
        raise NotTaken(401, NotAuthenticated.code, NEEDED, **CHALLENGE)
    raise NotTaken(403, Forbidden.code, "A kiosk's key counts presses, and does nothing else.")


@contextmanager
def _identifying() -> Generator[None]:
    """Raise NotTaken where it can't be told who asks, or that they still may."""
    try:
        yield
    except NotAuthenticated as error:
        raise NotTaken(401, error.code, str(error), **CHALLENGE) from None
    except Unavailable as error:
        raise NotTaken(503, error.code, str(error), **{"Retry-After": str(RETRY_SECONDS)}) from None


def taken(rates: Rates, whose: str) -> Mapping[str, str]:
    """Take a unit and return the headers that tell how it stands. Raises NotTaken where there is none."""
    standing = rates.take(whose)
    headers = rates.headers(standing)
    if standing.is_empty:
        raise _too_many("You ask more often than you may.", standing, **headers)
    return headers


def _too_many(message: str, standing: Standing, **headers: str) -> NotTaken:
    seconds = standing.unit_after
    message = f"{message} Try again in {seconds} s."
    return NotTaken(429, "RATE_LIMITED", message, **headers, **{"Retry-After": str(seconds)})


def address_of(request: Request) -> str:
    """Return where a request comes from; behind a proxy, that is the proxy."""
    return request.client.host if request.client else ""


async def _asked(service: Service, request: Request, principal: Principal) -> execution.Request:
    """Return the GraphQL request in a request. Raises NotTaken where there is none."""
    if request.method == "POST":
        return _request(_in_body(await _body(request, service.settings)), service, principal)
    if request.method in {"GET", "HEAD"}:
        asked = _request(_in_query(request), service, principal)
        _refuse_mutation(service, asked)
        return asked
    raise NotTaken(405, "METHOD_NOT_ALLOWED", "Ask by GET or POST.", Allow="GET, HEAD, POST")


def _response(content: bytes, status: int, media_type: str, headers: Mapping[str, str]) -> Response:
    fixed = {"Vary": "Authorization, Accept"}
    if status == HTTPStatus.NOT_MODIFIED:
        return Response(status_code=status, headers={**fixed, **headers})
    described = {"Content-Type": f"{media_type}; charset=utf-8", "Cache-Control": "no-store"}
    return Response(content, status, {**described, **fixed, **headers})


def _has(if_none_match: str, etag: str) -> bool:
    """Whether a client that sends this has the answer already. A proxy may have made the tag a weak one."""
    given = {each.strip().removeprefix("W/") for each in if_none_match.split(",")}
    return etag in given or "*" in given


def _status(reply: Reply, media_type: str) -> int:
    if reply.failed and "INTERNAL" in reply.codes:
        return 500
    if reply.failed and "UNAVAILABLE" in reply.codes:
        return 503
    return 200 if reply.executed or media_type == JSON else 400


def _media_type(headers: Headers) -> str:
    """Return the media type to answer in: what the client accepts most, `application/json` where it doesn't say."""
    accepted = headers.get("accept")
    if not accepted:
        return JSON
    named: dict[str, float] = {}
    for part in accepted.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        named[name] = next((_weight(piece[2:]) for piece in parameters if piece.startswith("q=")), 1.0)
    anything = max(named.get("*/*", 0.0), named.get("application/*", 0.0))
    weights = {JSON: named.get(JSON, anything), GRAPHQL_RESPONSE: named.get(GRAPHQL_RESPONSE, 0.0)}
    best = max(weights, key=lambda name: (weights[name], name == GRAPHQL_RESPONSE))
    if not weights[best]:
        raise NotTaken(406, "NOT_ACCEPTABLE", f"Accept {GRAPHQL_RESPONSE} or {JSON}.")
    return best


def _weight(text: str) -> float:
    try:
        return max(0.0, min(float(text), 1.0))
    except ValueError:
        return 0.0


async def _body(request: Request, limits: Limits) -> bytes:
    """Return a POST's body, read no further than it may be long."""
    content_type, *parameters = (piece.strip().lower() for piece in request.headers.get("content-type", "").split(";"))
    charsets = [piece[8:].strip('"') for piece in parameters if piece.startswith("charset=")]
    if content_type != JSON or any(charset not in {"utf-8", "utf8"} for charset in charsets):
        raise NotTaken(415, "UNSUPPORTED_MEDIA_TYPE", f"Send the request as {JSON} in UTF-8.")
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > limits.max_body_bytes:
                message = f"The body has more than {limits.max_body_bytes:,} bytes. Send less at a time."
                raise NotTaken(413, "BODY_TOO_LARGE", message, Connection="close")
    except ClientDisconnect:
        raise NotTaken(400, "BAD_REQUEST", "The body broke off.") from None
    return bytes(body)


def _in_body(body: bytes) -> Mapping[str, Any]:
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise NotTaken(400, "BAD_REQUEST", f"The body isn't JSON: {error.msg}.") from None
    if not isinstance(given, dict):
        raise NotTaken(400, "BAD_REQUEST", "The body must be a JSON object with a `query`.")
    return cast("dict[str, Any]", given)


def _in_query(request: Request) -> Mapping[str, Any]:
    given: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if name in given:
            try:
                given[name] = orjson.loads(given[name])
            except orjson.JSONDecodeError:
                raise NotTaken(400, "BAD_REQUEST", f"`{name}` must be JSON.") from None
    return given


def _request(given: Mapping[str, Any], service: Service, principal: Principal) -> execution.Request:
    """Return the GraphQL request with these parameters. Raises NotTaken where they are no request's."""
    operation_name, variables = given.get("operationName"), given.get("variables")
    if operation_name is not None and not isinstance(operation_name, str):
        raise NotTaken(400, "BAD_REQUEST", "`operationName` must be a string.")
    if variables is not None and not isinstance(variables, dict):
        raise NotTaken(400, "BAD_REQUEST", "`variables` must be an object.")
    if given.get("extensions") is not None and not isinstance(given["extensions"], dict):
        raise NotTaken(400, "BAD_REQUEST", "`extensions` must be an object.")
    query = _document(given.get("query"), given.get("documentId"), service)
    return execution.Request(query, operation_name or None, cast("dict[str, Any] | None", variables), principal)


def _document(query: Any, document_id: Any, service: Service) -> str:
    """Return the document that a request gives, or names by its id."""
    if document_id is not None:
        if query is not None:
            raise NotTaken(400, "BAD_REQUEST", "Give `query` or `documentId`, not both.")
        text = service.persisted.text(document_id) if isinstance(document_id, str) else None
        if text is None:
            message = "No document with this `documentId` is known here. Send its `query`."
            raise NotTaken(400, "DOCUMENT_NOT_FOUND", message)
        return text
    if not isinstance(query, str):
        raise NotTaken(400, "BAD_REQUEST", "Give the document as `query`, a string.")
    limit = service.settings.max_query_bytes
    if len(query.encode(errors="replace")) > limit:
        raise NotTaken(400, "QUERY_TOO_LARGE", f"The document has more than {limit:,} bytes.")
    if service.settings.trusted_documents_only and not service.persisted.has(query):
        raise NotTaken(
            400, "DOCUMENT_NOT_TRUSTED", "Only documents that are known here are answered. Ask the operator."
        )
    return query


def _refuse_mutation(service: Service, asked: execution.Request) -> None:
    """Raise NotTaken for anything but a query: what comes by GET mustn't change anything."""
    try:
        operation = execution.operation_of(service.documents.document(asked.query), asked.operation_name)
    except RequestRefused:
        return  # its own faults will be told
    if operation.operation is not OperationType.QUERY:
        raise NotTaken(405, "METHOD_NOT_ALLOWED", "Send mutations by POST.", Allow="POST")
