"""For operators: /livez, /readyz, /metrics, and the schema as text."""

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from samsyn import metrics
from samsyn.api.operations import Service
from samsyn.api.schema import sdl
from samsyn.errors import Unavailable
from samsyn.web.addresses import address_of, is_this_machine
from samsyn.web.faults import RETRY_SECONDS, HTTPFault
from samsyn.web.gate import Gate

FORBIDDEN = "Only this machine itself and administrators may ask for the metrics.\n"


async def schema(_: Request) -> Response:
    """Answer the schema as text."""
    return PlainTextResponse(sdl())


async def livez(_: Request) -> Response:
    """Answer that the process runs."""
    return JSONResponse({"status": "ok"})


async def readyz(request: Request) -> Response:
    """Answer whether requests can be served: 503 with the reason while they can't, or soon can't any more."""
    if getattr(request.app.state, "stopping", False):
        return _not_ready("stopping")
    service: Service = request.app.state.service
    try:
        revision = await service.replica.database.revision()
    except Unavailable:
        return _not_ready("database")
    if service.replica.graph is None:
        return _not_ready("loading")
    return JSONResponse({"status": "ok", "revision": revision})


async def numbers(request: Request) -> Response:
    """Answer what was counted and timed, to this machine itself, not through a proxy, and to administrators."""
    if not is_this_machine(request.scope) and not await _is_admins(request):
        return PlainTextResponse(FORBIDDEN, 403)
    return Response(metrics.exposition(), media_type=CONTENT_TYPE_LATEST)


async def _is_admins(request: Request) -> bool:
    """Whether a request comes with the key or token of an administrator."""
    gate: Gate = request.app.state.gate
    try:
        return (await gate.principal(request.headers.get("authorization"), address_of(request.scope))).is_admin
    except HTTPFault:
        return False


def _not_ready(failing: str) -> Response:
    return JSONResponse({"status": "unavailable", "failing": failing}, 503, {"Retry-After": str(RETRY_SECONDS)})
