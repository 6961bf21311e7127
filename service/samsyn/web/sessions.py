"""Signing in and out in a browser: /session, and what the pages for people do it by.

POST /session {"key": "…"}   200: signed in, a cookie is set; 401: no such key; 403: one that opens no session, or
                             from another page than ours
DELETE /session              204: signed out; 403: from another page than ours
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from samsyn.api.operations import ANYBODY
from samsyn.database.replica import Replica
from samsyn.deeds.invitations import accept_invitation
from samsyn.deeds.sessions import end_session, open_session
from samsyn.errors import Forbidden, NotAuthenticated, Refused, Unavailable
from samsyn.graph.records import Session
from samsyn.model.ids import type_of
from samsyn.model.principals import INVITATION_KIND, KEY_KIND, Principal
from samsyn.model.sessions import INVITED_DAYS_MAX, parsed
from samsyn.model.times import later, now
from samsyn.model.vocabulary import Role
from samsyn.performing import Deeds
from samsyn.settings import Limits, Settings
from samsyn.spoken import Message
from samsyn.web.addresses import address_of
from samsyn.web.cookies import cookie_of, kept, taken_away
from samsyn.web.devices import device_of
from samsyn.web.faults import FOREIGN_PAGE, HTTPFault, unauthenticated, unavailable
from samsyn.web.gate import Gate, two_credentials
from samsyn.web.identity import fits_session
from samsyn.web.observed import notes_of
from samsyn.web.origins import own_origin
from samsyn.web.parameters import bad_request, in_body

SESSION_PATHS: Final = ("/session", "/session/")
NOT_KEPT: Final = {"Cache-Control": "no-store", "Vary": "Cookie"}
BODY: Final = Limits(max_body_bytes=4 * 1024)  # a key has 66 characters
FOREIGN: Final = Message(
    en="Sign in and out on this service's own pages. Programs send their key with each request instead.",
    sv="Logga in och ut på tjänstens egna sidor. Program skickar i stället sin nyckel med varje fråga.",
)
NO_SESSION: Final = Message(
    en="This key is the operator's first one, and is stored nowhere. Issue a key of your own with it, and sign in with"
    " that.",
    sv="Det här är driftens första nyckel, som inte lagras någonstans. Utfärda en egen nyckel med den, och logga in med"
    " den.",
)
KIOSKS_KEY: Final = Message(
    en="A kiosk's key counts presses and signs nobody in. Sign in with a key of your own.",
    sv="En kiosks nyckel räknar tryck och loggar inte in någon. Logga in med en egen nyckel.",
)
TOKENS_SIGN_ON: Final = Message(
    en="This is a token of a sign-in service, not a key. Choose single sign-on instead.",
    sv="Det här är en inloggningstjänsts token, ingen nyckel. Välj i stället gemensam inloggning.",
)


class Sessions:
    """Opens and ends sessions."""

    def __init__(self, replica: Replica, deeds: Deeds, settings: Settings) -> None:
        self._replica = replica
        self._deeds = deeds
        self._settings = settings

    async def opened(
        self,
        principal: Principal,
        scope: Scope,
        *,
        mappings: Sequence[str] = (),
        accepting: str | None = None,
        once: str | None = None,
    ) -> Mapping[str, str]:
        """Sign somebody in who proved to be a principal; return the headers by which their browser keeps it.

        The session that the browser had ends. `mappings` are the stamps of what gave somebody anything who came by
        single sign-on (`web/claims.py`), `once` is what opens a single session, and `accepting` is the id of an
        invitation that is spent by it. Raises HTTPFault where that isn't good any more, or can't be stored now, and
        Refused for an invitation that lets nobody in, and for what has opened its session.
        """
        settings = self._settings
        days = INVITED_DAYS_MAX if principal.kind == INVITATION_KIND else settings.session_days
        until = later(now(), timedelta(days=days))
        given = {
            "called": device_of(_header(scope, b"user-agent")),
            "until": until,
            "former": await self._had(scope),
            "mappings": list(mappings),
            **({"idempotencyKey": once} if once else {}),
        }
        try:
            deed = (accept_invitation, {**given, "id": accepting}) if accepting else (open_session, given)
            [done] = await self._deeds.perform_all([deed], by=principal)
        except NotAuthenticated as error:
            raise unauthenticated(error.message) from None
        except Unavailable as error:
            raise unavailable(error.message) from None
        if done.replayed:
            raise unauthenticated(NotAuthenticated().message)
        return kept(done.secret or "", until, settings)

    async def ended(self, by: Principal) -> Mapping[str, str]:
        """End the session that somebody asks with, if there is one; return the headers that take the cookie away."""
        try:
            if by.session:
                await self._deeds.perform(end_session.name, {"id": by.session}, by=by)
        except (Refused, NotAuthenticated):
            pass  # it has ended meanwhile
        except Unavailable as error:
            raise unavailable(error.message) from None
        return taken_away(self._settings)

    async def _had(self, scope: Scope) -> str | None:
        """The session whose cookie a request brings, if that is one's own."""
        secret = parsed(cookie_of(scope, self._settings) or "")
        if secret is None:
            return None
        try:
            session = (await self._replica.current()).get(Session, secret.node_id)
        except Unavailable as error:
            raise unavailable(error.message) from None
        return session.id if session and fits_session(secret, session) else None


async def signed_in(key: str, scope: Scope) -> Mapping[str, str]:
    """Sign in with a key; return the headers by which the browser keeps it.

    Raises HTTPFault for an unknown key, or too many of them, and for one that opens no session.
    """
    gate: Gate = scope["app"].state.gate
    sessions: Sessions = scope["app"].state.sessions
    by = await gate.principal(f"Bearer {key}", address_of(scope))
    if refusal := _refusal(by):
        raise HTTPFault(403, Forbidden.code, refusal)
    return await sessions.opened(by, scope)


def _refusal(by: Principal) -> Message | None:
    """Why somebody who asks with a key or token can't sign in with it; None where they can."""
    if by.kind != KEY_KIND:
        return TOKENS_SIGN_ON
    if by.role is Role.KIOSK:
        return KIOSKS_KEY
    return None if type_of(by.id) == "ApiKey" else NO_SESSION


async def session(request: Request) -> Response:
    """Sign in with a key, or out. Raises HTTPFault."""
    scope = request.scope
    gate: Gate = scope["app"].state.gate
    sessions: Sessions = scope["app"].state.sessions
    notes_of(scope).headers |= gate.take(ANYBODY, address_of(scope))
    if scope["method"] not in {"POST", "DELETE"}:
        raise HTTPFault(405, "METHOD_NOT_ALLOWED", "Sign in by POST, and out by DELETE.", Allow="POST, DELETE")
    if not own_origin(scope, request.app.state.service.settings):
        raise HTTPFault(403, FOREIGN_PAGE, FOREIGN)
    if "authorization" in request.headers:
        raise two_credentials()
    if scope["method"] == "DELETE":
        by = await gate.asker(scope)
        return Response(status_code=204, headers={**NOT_KEPT, **await sessions.ended(by)})
    key = (await in_body(request.receive, dict(request.headers), BODY)).get("key")
    if not isinstance(key, str) or not key:
        raise bad_request('Give the key as `{"key": "…"}`.')
    return JSONResponse({"signedIn": True}, headers={**NOT_KEPT, **await signed_in(key, scope)})


def _header(scope: Scope, wanted: bytes) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == wanted), "")
