"""For operators: /livez, /readyz, /metrics, and the schema as text."""

import asyncio
import hmac
from functools import cache

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from samsyn import metrics
from samsyn.api.operations import ANYBODY, Service
from samsyn.api.schema import sdl
from samsyn.database.folders import lack_of_room
from samsyn.database.migrations import Preparation
from samsyn.database.replica import LOADING
from samsyn.database.tasks import start_task
from samsyn.errors import DatabaseDamaged, Forbidden, NotPrepared, Unavailable
from samsyn.spoken import Message
from samsyn.web.addresses import address_of
from samsyn.web.faults import RETRY_SECONDS, HTTPFault, unauthenticated
from samsyn.web.gate import Gate
from samsyn.web.kept import Kept, kept, sent

STOPPING = "The service is about to stop."
GONE = (
    "The database's files aren't in SAMSYN_DATA_DIR any more: it was removed, moved or replaced, or its disk is gone."
    " Nothing is saved until they are back."
)
DAMAGED = "The database isn't as it was written. The log says in which way, and what to do."
NEEDED = Message(
    en="Ask for the metrics with `Authorization: Bearer …` and SAMSYN_METRICS_TOKEN, or an administrator's key.",
    sv="Fråga efter mätvärdena med `Authorization: Bearer …` och SAMSYN_METRICS_TOKEN, eller en administratörs nyckel.",
)


async def schema(request: Request) -> Response:
    """Answer the schema as text. Raises HTTPFault for one too many."""
    gate: Gate = request.app.state.gate
    gate.take(ANYBODY, address_of(request.scope))
    return sent(_schema(), request)


@cache
def _schema() -> Kept:
    return kept(sdl(), "text/plain", Vary="Accept-Encoding")


async def livez(_: Request) -> Response:
    """Answer that the process runs."""
    return JSONResponse({"status": "ok"})


async def readyz(request: Request) -> Response:
    """Answer whether requests can be served: 503 with the reason while they can't, or soon can't any more."""
    if getattr(request.app.state, "stopping", False):
        return _not_ready("stopping", STOPPING)
    service: Service = request.app.state.service
    if service.replica.is_refused:
        return _not_ready(DatabaseDamaged.failing, DAMAGED)
    if service.replica.database.is_gone:
        return _not_ready("data", GONE)
    folder = service.replica.database.folder
    if folder and (lacking := lack_of_room(folder)):
        return _not_ready("disk", f"Room is lacking in SAMSYN_DATA_DIR: {lacking}. Nothing is saved until there is.")
    try:
        _, revision = await _preparation(request)
    except NotPrepared as error:
        return _not_ready(error.lacking, str(error))
    except Unavailable as error:
        return _not_ready("database", str(error))
    if service.replica.graph is None:
        return _not_ready("loading", str(LOADING))
    cache = service.settings.cache_dir
    lacking = lack_of_room(cache) if cache and not folder else ""
    warning = {"warning": f"Room is lacking in SAMSYN_CACHE_DIR: {lacking}. Checkpoints wait."} if lacking else {}
    return JSONResponse({"status": "ok", "revision": revision, **warning})


async def numbers(request: Request) -> Response:
    """Answer what was counted and timed, to who has the token for that, and to administrators. Raises HTTPFault.

    Where a request comes from says nothing: through a proxy on this machine everybody comes from there.
    """
    gate: Gate = request.app.state.gate
    service: Service = request.app.state.service
    address, authorization = address_of(request.scope), request.headers.get("authorization")
    gate.take(ANYBODY, address)
    token = service.settings.metrics_token
    if token is None or not _is(authorization or "", token.get_secret_value()):
        by = await gate.asker(request.scope)
        if not by.is_admin:
            raise HTTPFault(403, Forbidden.code, NEEDED) if by.role else unauthenticated(NEEDED)
    return Response(metrics.exposition(), media_type=CONTENT_TYPE_LATEST)


def _is(authorization: str, token: str) -> bool:
    return hmac.compare_digest(authorization.encode(), f"Bearer {token}".encode())


async def _preparation(request: Request) -> Preparation:
    """How the database is, by one look for all who ask while it is under way. Raises NotPrepared and Unavailable."""
    state = request.app.state
    if not hasattr(state, "looking") or state.looking.done():
        state.looking = start_task(state.service.replica.preparation())
    return await asyncio.shield(state.looking)


def _not_ready(failing: str, message: str) -> Response:
    told = {"status": "unavailable", "failing": failing, "message": message}
    return JSONResponse(told, 503, {"Retry-After": str(RETRY_SECONDS)})
