"""The composition root: the only place that wires the parts together."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from samsyn import metrics
from samsyn.api.operations import Service
from samsyn.api.persisted import persisted_documents
from samsyn.api.schema import SCHEMA, sdl
from samsyn.api.warming import warm
from samsyn.database.homes import configured
from samsyn.database.port import Address, Graph, connect
from samsyn.database.snapshot import Snapshots
from samsyn.errors import CannotStart, Unavailable
from samsyn.projection.running import Source
from samsyn.settings import Settings, is_loopback
from samsyn.tracing import traced
from samsyn.web.console import page_response, wants_page
from samsyn.web.graphql import front, graphql_response, is_admins
from samsyn.web.identity import Identity
from samsyn.web.pulse.page import pulse, qr

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]  # all: who answers says which it doesn't take


def build_app(
    address: Address, settings: Settings, *, ahead: Callable[[Service], Awaitable[None]] | None = None
) -> Starlette:
    """Return the service over the graph at an address, which it opens when it starts and closes when it ends.

    `ahead` is done beside the first requests. Raises CannotStart for persisted documents that can't be read.
    """
    persisted = persisted_documents(settings.documents)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncGenerator[None]:
        graph = await connect(address)
        app.state.graph = graph
        snapshots = Snapshots(graph)
        app.state.front = front(Identity(graph, settings), settings)
        app.state.service = service = Service(SCHEMA, Source(graph, snapshots), settings, persisted)
        beside = asyncio.ensure_future(ahead(service)) if ahead else None
        try:
            async with traced(settings.otlp_endpoint):
                yield
        finally:
            if beside:
                beside.cancel()
            await service.voting.close()
            await snapshots.close()
            await graph.close()

    routes = [
        Route("/graphql", graphql, methods=METHODS),
        Route("/schema.graphql", schema),
        Route("/livez", livez),
        Route("/readyz", readyz),
        Route("/metrics", numbers),
        Route("/pulse/{secret}", pulse, methods=METHODS),
        Route("/pulse/{secret}/qr.svg", qr, methods=METHODS),
    ]
    browsers = Middleware(
        CORSMiddleware,
        allow_origins=settings.allowed_origins,
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type", "If-None-Match"],
        expose_headers=["ETag", "RateLimit", "RateLimit-Policy", "Retry-After"],
    )
    return Starlette(routes=routes, lifespan=lifespan, middleware=[browsers] if settings.allowed_origins else [])


def app_from_environment() -> Starlette:
    """Return the service over the database that the environment names. Raises CannotStart where it names none."""
    settings = Settings.model_validate({})
    address = configured(settings)
    if address is None:
        raise CannotStart("No database is named. Start the service with `samsyn serve`, or set SAMSYN_NEO4J_URI.")
    return build_app(address, settings, ahead=warm)


async def graphql(request: Request) -> Response:
    """Answer a GraphQL request; to a browser that comes without one, the page to try queries in."""
    if wants_page(request):
        return page_response()
    return await graphql_response(request.app.state.service, request.app.state.front, request)


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
    graph: Graph = request.app.state.graph
    try:
        revision = await graph.revision()
    except Unavailable:
        return _not_ready("database")
    return JSONResponse({"status": "ok", "revision": revision})


async def numbers(request: Request) -> Response:
    """Answer what was counted and timed, to this machine itself, not through a proxy, and to administrators."""
    passed_on = {"forwarded", "x-forwarded-for"} & set(request.headers)
    is_here = not passed_on and request.client is not None and is_loopback(request.client.host)
    if not is_here and not await is_admins(request.app.state.front, request):
        return PlainTextResponse("Only this machine itself and administrators may ask for the metrics.\n", 403)
    return Response(metrics.told(), media_type=CONTENT_TYPE_LATEST)


def _not_ready(failing: str) -> Response:
    return JSONResponse({"status": "unavailable", "failing": failing}, 503, {"Retry-After": "1"})
