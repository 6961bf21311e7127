"""The account page: who I am here, for whom I act, what I may do, my sessions, and whom I have invited.

Its forms say in `do` what is to be done: `sign-out`, `end` a session, `invite`, `revoke` an invitation.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from http import HTTPStatus
from types import MappingProxyType
from typing import Final, TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from samsyn.api.operations import Service
from samsyn.database.statements import statement
from samsyn.deeds.sessions import sessions_of
from samsyn.errors import Refused
from samsyn.graph.records import Invitation
from samsyn.graph.view import View
from samsyn.model.invitations import DAYS_MAX
from samsyn.model.principals import TOKEN_KIND, Principal
from samsyn.model.times import midnight, now, this_day
from samsyn.settings import Settings
from samsyn.web.accounts.account_page import About, account_page, link_page
from samsyn.web.accounts.asking import InWords, answered, begin, filled_in, led_on, viewer_of
from samsyn.web.accounts.markup import Told
from samsyn.web.accounts.pages import sign_in_first
from samsyn.web.accounts.texts import Texts
from samsyn.web.languages import language_asked
from samsyn.web.sessions import Sessions

Given: TypeAlias = Mapping[str, str]
"""What a form holds."""
INVITE: Final = "invite"
DONE: Final = frozenset({"ended", "revoked"})
"""What the page is told, in its address, that was done just before."""


async def account(request: Request) -> Response:
    """Answer the page about whoever is signed in, or do what one of its forms asks for."""
    texts = begin(request)
    viewer, headers = await viewer_of(request)
    if viewer is None:
        return sign_in_first(request, texts, headers)
    if request.method != "POST":
        done = next((each for each in DONE if each in request.query_params), None)
        words = {"ended": texts.account.session_ended, "revoked": texts.account.revoked}
        told = Told(words[done]) if done else None
        return answered(account_page(texts, await _about(request, viewer), told=told))
    given = await filled_in(request, texts)
    work = FORMS.get(given.get("do", ""))
    if work is None:
        raise InWords(HTTPStatus.BAD_REQUEST, texts.troubles.not_a_form)
    try:
        return await work(request, texts, viewer, given)
    except Refused as refused:
        return await _refused(request, texts, viewer, given, refused)


async def _sign_out(request: Request, texts: Texts, viewer: Principal, _: Given) -> Response:
    sessions: Sessions = request.app.state.sessions
    headers = await sessions.ended(viewer)
    by_sign_on = {"sso": "1"} if viewer.kind == TOKEN_KIND else {}
    return led_on(texts, "/login", headers, out="1", **by_sign_on)


async def _end(request: Request, texts: Texts, viewer: Principal, given: Given) -> Response:
    service: Service = request.app.state.service
    await service.deeds.perform("endSession", {"id": given.get("id", "")}, by=viewer)
    return led_on(texts, "/account", ended="1")


async def _revoke(request: Request, texts: Texts, viewer: Principal, given: Given) -> Response:
    service: Service = request.app.state.service
    await service.deeds.perform("revokeInvitation", {"id": given.get("id", "")}, by=viewer)
    return led_on(texts, "/account", revoked="1")


async def _invite(request: Request, texts: Texts, viewer: Principal, given: Given) -> Response:
    """Make an invitation and show its link, this once: the page that shows it can't be asked for again."""
    service: Service = request.app.state.service
    days = given.get("days", "")
    if not (days.isascii() and days.isdigit() and 1 <= int(days[:4]) <= DAYS_MAX):
        told = Told(texts.account.wrong_days, is_wrong=True)
        page = account_page(texts, await _about(request, viewer), told=told, given=given, wrong=frozenset({"days"}))
        return answered(page, HTTPStatus.BAD_REQUEST)
    raw = {
        "actorId": given.get("actorId", ""),
        "name": given.get("name", ""),
        "expiresAt": midnight(this_day() + timedelta(days=int(days) + 1)),  # the same, if the form is sent again
        "idempotencyKey": given.get("once"),
    }
    done = await service.deeds.perform("inviteActor", raw, by=viewer)
    invitation = (await service.replica.current()).get(Invitation, str(done.payload["invitation"]))
    if done.secret is None or invitation is None:
        told = Told(texts.account.shown_before, is_wrong=True)
        return answered(account_page(texts, await _about(request, viewer), told=told), HTTPStatus.CONFLICT)
    return answered(link_page(texts, invitation, f"{_reached_at(request, service.settings)}{done.secret}"))


def _reached_at(request: Request, settings: Settings) -> str:
    """Return the address that a link on a page begins with: the public one, else that by which its reader came.

    Their browser says it, of a form that comes from one of our own pages, as `begin` has looked at.
    """
    if settings.public_url is None and (origin := request.headers.get("origin")):
        return origin
    return settings.reached_at or ""


async def _refused(request: Request, texts: Texts, viewer: Principal, given: Given, refused: Refused) -> Response:
    """Return the page with what is wrong, above what was filled in."""
    language = language_asked(request)
    words = " ".join(dict.fromkeys(fault.message.text(language) for fault in refused.faults))
    wrong = frozenset(part for fault in refused.faults for part in fault.path)
    filled = given if given.get("do") == INVITE else {}
    page = account_page(
        texts, await _about(request, viewer), told=Told(words, is_wrong=True), given=filled, wrong=wrong
    )
    return answered(page, HTTPStatus.FORBIDDEN if refused.lacking_rights else HTTPStatus.BAD_REQUEST)


async def _about(request: Request, viewer: Principal) -> About:
    """Return what the page tells of somebody, as the graph is now."""
    service: Service = request.app.state.service
    graph = await service.replica.current()
    sessions = sessions_of(graph, viewer.id)
    ids = [each.id for each in sessions]
    [uses] = await service.replica.database.read(statement("reads/session_uses").text, {"ids": ids})
    return About(
        at=View(graph, viewer, now(), language=language_asked(request)),
        sessions=sessions,
        seen_on={session_id: day for session_id, day, _ in uses},
    )


FORMS: Final[Mapping[str, Callable[[Request, Texts, Principal, Given], Awaitable[Response]]]] = MappingProxyType(
    {"sign-out": _sign_out, "end": _end, INVITE: _invite, "revoke": _revoke}
)
"""By what a form says that it does what does it."""
