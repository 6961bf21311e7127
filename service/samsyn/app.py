"""The composition root: the only place that wires the parts together."""

import asyncio
import gc
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.routing import Route

from samsyn.api.operations import Service
from samsyn.api.persisted import persisted_documents
from samsyn.api.schema import SCHEMA
from samsyn.database import damage
from samsyn.database.homes import configured
from samsyn.database.port import Address, connect
from samsyn.database.replica import Replica
from samsyn.errors import CannotStart, DatabaseDamaged, Unavailable
from samsyn.exchange.through import PATH
from samsyn.model.times import keep_time_of
from samsyn.performing.days import follow_days
from samsyn.settings import NO_SEED, Settings
from samsyn.tracing import traced
from samsyn.web import exporting
from samsyn.web.accounts import asking
from samsyn.web.accounts.account import account
from samsyn.web.accounts.join import join
from samsyn.web.accounts.join import qr as qr_of_invitation
from samsyn.web.accounts.pages import front, login
from samsyn.web.compressed import Compressed
from samsyn.web.console import PageOr, operations, unbuilt
from samsyn.web.explorer.site import Site, built_site
from samsyn.web.faults import HTTPFault, not_there, told_plainly
from samsyn.web.gate import Gate
from samsyn.web.graphql import GRAPHQL_PATHS, GraphQL, fault_response
from samsyn.web.heads import CheckedHeads
from samsyn.web.health import livez, numbers, readyz, schema
from samsyn.web.identity import Identity
from samsyn.web.imports import import_tables
from samsyn.web.observed import REQUEST_ID, Observed
from samsyn.web.operator import operator
from samsyn.web.pulse.page import pulse, qr, told_in_words, unknown
from samsyn.web.pulse.pauses import Pauses
from samsyn.web.sessions import SESSION_PATHS, Sessions, session

if TYPE_CHECKING:
    from samsyn.web.issuer import Issuer
    from samsyn.web.sign_on.pages import SignOn

log = logging.getLogger(__name__)

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]  # all: who answers says which it doesn't take
LOAD_AGAIN_SECONDS = 1.0  # after it failed
GC_THRESHOLDS = (50_000, 20, 100)
COMPRESSED_BYTES_MIN = 1_000
COMPRESSION_LEVEL = 5  # of 9; beyond it costs much time for little room


def build_app(
    address: Address,
    settings: Settings,
    *,
    alone: bool = False,
    load_ahead: bool = False,
    awaits_seed: bool = False,
    site: Site | None = None,
) -> Starlette:
    """Return the service over the database at an address, which it opens when it starts and closes when it ends.

    With `alone`, nobody but this process writes to the database. With `load_ahead`, the graph is loaded beside the
    first requests, from the checkpoint if there is one; where it `awaits_seed`, not while it is empty. Without a
    `site`, plain pages stand for the explorer and for the page to try queries in. Raises CannotStart for persisted
    documents that can't be read.
    """
    keep_time_of(settings.time_zone)
    persisted = persisted_documents(settings.documents)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncGenerator[None]:
        database = await connect(address)
        replica = Replica(
            database,
            alone=alone,
            awaits_seed=awaits_seed,
            wait_seconds_max=settings.max_seconds,
            checkpoint=database.checkpoint,
            settle=settle if load_ahead else None,
        )
        issuer = _issuer(settings)
        app.state.gate = Gate(Identity(replica, settings, issuer), settings)
        app.state.sign_on = _sign_on(issuer, settings)
        app.state.pauses = Pauses(settings.kiosk_pause_seconds)
        app.state.service = service = Service(SCHEMA, replica, settings, persisted)
        app.state.sessions = Sessions(replica, service.deeds, settings)
        working = (load(replica), follow_days(service.deeds)) if load_ahead else ()
        beside = [asyncio.ensure_future(each) for each in working]
        try:
            async with traced(settings.otlp_endpoint):
                yield
        finally:
            for each in beside:
                each.cancel()
            await service.voting.close()
            await service.deeds.close()
            await replica.close()
            await database.close()

    compressing = Middleware(Compressed, minimum_size=COMPRESSED_BYTES_MIN, compresslevel=COMPRESSION_LEVEL)
    checked = Middleware(CheckedHeads, settings=settings)
    app = Starlette(
        routes=[*_graphql_routes(site), *(site.routes() if site else []), *_routes(), *_sign_on_routes(settings)],
        lifespan=lifespan,
        middleware=[checked, *_for_browsers(settings), compressing],
        exception_handlers={HTTPStatus.NOT_FOUND: site.not_there if site else not_there},
    )
    app.router.redirect_slashes = False  # that leads by plain HTTP to whatever name the request says, secrets and all
    return app


def _graphql_routes(site: Site | None) -> list[Route]:
    """The routes that are asked most, and so looked for before the many of pages."""
    graphql = PageOr(GraphQL(), site.console if site else unbuilt)
    return [Route(path, graphql, middleware=_observed()) for path in GRAPHQL_PATHS]


def _observed() -> list[Middleware]:
    return [Middleware(Observed), Middleware(ExceptionMiddleware, handlers={HTTPFault: fault_response})]


def _routes() -> list[Route]:
    observed = _observed()
    in_text = [Middleware(ExceptionMiddleware, handlers={HTTPFault: told_plainly})]
    on_pages = [Middleware(ExceptionMiddleware, handlers={Exception: asking.told_in_words})]
    in_words = [Middleware(ExceptionMiddleware, handlers={Exception: told_in_words})]
    exported = [
        Middleware(Observed),
        Middleware(ExceptionMiddleware, handlers={HTTPFault: exporting.told_in_its_language}),
    ]
    return [
        Route("/schema.graphql", schema, middleware=in_text),
        Route("/operations.json", operations, middleware=in_text),
        Route("/livez", livez),
        Route("/readyz", readyz),
        Route("/metrics", numbers, middleware=in_text),
        *(Route(path, session, methods=METHODS, middleware=observed) for path in SESSION_PATHS),
        Route(PATH, operator, methods=["POST"]),
        Route("/import", import_tables, methods=METHODS, middleware=observed),
        Route("/export", exporting.workbook, middleware=exported),
        Route("/export/report.docx", exporting.reported, middleware=exported),
        Route("/export/graph.{kind}", exporting.drawn, middleware=exported),
        Route("/export/{name}.{kind}", exporting.listed, middleware=exported),
        Route("/", front, methods=METHODS, middleware=on_pages),
        Route("/login", login, methods=METHODS, middleware=on_pages),
        Route("/account", account, methods=METHODS, middleware=on_pages),
        Route("/join/{secret}", join, methods=METHODS, middleware=on_pages),
        Route("/join/{secret}/qr.svg", qr_of_invitation, methods=METHODS, middleware=on_pages),
        Route("/join/{rest:path}", asking.unknown, methods=METHODS, middleware=on_pages),
        Route("/pulse/{secret}", pulse, methods=METHODS, middleware=in_words),
        Route("/pulse/{secret}/", pulse, methods=METHODS, middleware=in_words),
        Route("/pulse/{secret}/qr.svg", qr, methods=METHODS, middleware=in_words),
        Route("/pulse/{rest:path}", unknown, methods=METHODS, middleware=in_words),
    ]


def _issuer(settings: Settings) -> "Issuer | None":
    """The provider whose tokens are taken, and where people sign in; None without one."""
    if settings.oidc_issuer is None:
        return None
    from samsyn.web.issuer import Issuer  # noqa: PLC0415 (it loads some 20 MB, for those alone who need it)

    return Issuer(settings.oidc_issuer)


def _sign_on(issuer: "Issuer | None", settings: Settings) -> "SignOn | None":
    """What single sign-on goes by, where settings name a client."""
    if issuer is None or settings.oidc_client_id is None:
        return None
    from samsyn.web.sign_on.pages import SignOn  # noqa: PLC0415 (as above)

    return SignOn(issuer, settings)


def _sign_on_routes(settings: Settings) -> list[Route]:
    if settings.oidc_client_id is None:
        return []
    from samsyn.web.sign_on import pages  # noqa: PLC0415 (as above)

    led = [Middleware(ExceptionMiddleware, handlers={Exception: pages.led_to_words})]
    return [
        Route(pages.PATH, pages.start, middleware=led),
        Route(pages.CALLBACK, pages.callback, middleware=led),
        Route(f"{pages.PROBLEMS}/{{about}}", pages.problem, middleware=led),
        Route(pages.SIGN_OUT, pages.sign_out, middleware=led),
    ]


def app_from_environment() -> Starlette:
    """Return the service over the database that the environment names. Raises CannotStart where it names none."""
    settings = Settings.model_validate({})
    address = configured(settings)
    if address is None:
        raise CannotStart("No database is named. Start the service with `samsyn serve`, or set SAMSYN_NEO4J_URI.")
    alone = address.embedded and settings.workers == 1  # the data folder's lock keeps others off
    awaits_seed = settings.seed != NO_SEED
    return build_app(
        address,
        settings,
        alone=alone,
        load_ahead=True,
        awaits_seed=awaits_seed,
        site=built_site(settings),
    )


async def load(replica: Replica) -> None:
    """Load the graph, however often that takes, and tell once each new reason why it isn't loaded yet.

    One that isn't as it was written, also when it is looked at again, is refused for good.
    """
    gc.collect()
    told = ""
    was_damaged = False  # which a database says of itself that is just stopping, too
    while True:
        try:
            return await damage.check(replica)
        except Unavailable as error:
            if str(error) != told:
                log.warning("The graph isn't loaded yet: %s", error)
            told = str(error)
            gc.collect()  # records refer to each other
            await asyncio.sleep(LOAD_AGAIN_SECONDS)
        except DatabaseDamaged as error:
            if was_damaged:
                log.critical("%s", error)
                return replica.refuse()
            was_damaged = True
            await asyncio.sleep(LOAD_AGAIN_SECONDS)


def settle(has_garbage: bool) -> None:  # noqa: FBT001 (the one thing that it is told)
    """Have the garbage collector pass over what stays: schema and graph are all that it would find.

    Each of its full rounds would hold up everybody, by 80 ms with nothing but the schema. It comes more rarely, too:
    what answers are made of isn't tied in circles, and a question over a large graph makes 100,000 objects and more.
    """
    if has_garbage:
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLDS)


def _for_browsers(settings: Settings) -> list[Middleware]:
    """What lets the pages of other sites ask, where settings name them."""
    if not settings.allowed_origins:
        return []
    allowed = Middleware(
        CORSMiddleware,
        allow_origins=settings.allowed_origins,
        allow_methods=["GET", "POST"],
        allow_headers=["*"],  # pages bring their tools' own, such as traceparent, sentry-trace and baggage
        expose_headers=["ETag", "RateLimit", "RateLimit-Policy", "Retry-After", REQUEST_ID],
    )
    return [allowed]
