"""The page of an invitation: /join/ and the link's secret, which is written down nowhere.

To open it spends nothing, however often that is done and by whatever program; its button does, once.
"""

import hmac
from html import escape
from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from samsyn.api.operations import ANYBODY, Service
from samsyn.deeds import Reason
from samsyn.errors import NotAuthenticated, Refused
from samsyn.graph.records import Actor, Invitation
from samsyn.model.invitations import Stage, parsed, stage_of
from samsyn.model.principals import Principal
from samsyn.model.times import minute_of, now
from samsyn.web.accounts.asking import HEADERS, InWords, answered, begin, filled_in, led_on, viewer_of
from samsyn.web.accounts.markup import button, form, listed, page, said
from samsyn.web.accounts.naming import inviter, name_of
from samsyn.web.accounts.texts import JoinTexts, Texts, Words
from samsyn.web.addresses import address_of
from samsyn.web.gate import Gate
from samsyn.web.identity import invited
from samsyn.web.languages import language_asked
from samsyn.web.looks import QR_UNITS, qr_code
from samsyn.web.sessions import Sessions

PICTURE: Final = {**HEADERS, "Content-Security-Policy": "default-src 'none'", "Referrer-Policy": "no-referrer"}


async def join(request: Request) -> Response:
    """Answer what an invitation is about, or take it: the session that it opens is in the answer's cookie."""
    texts = begin(request)
    invitation, actor = await _invitation(request, texts)
    if request.method != "POST":
        viewer, headers = await viewer_of(request)
        return answered(_page(request, texts, invitation, actor, viewer), headers=headers)
    await filled_in(request, texts)
    sessions: Sessions = request.app.state.sessions
    try:
        headers = await sessions.opened(invited(invitation), request.scope, accepting=invitation.id)
    except Refused as refused:
        raise _gone(texts, {fault.reason for fault in refused.faults}) from None
    except NotAuthenticated:
        raise InWords(HTTPStatus.GONE, texts.join.revoked) from None
    return led_on(texts, "/account", headers)


async def qr(request: Request) -> Response:
    """Answer the QR code of an invitation's link. Whether there is such a one isn't told by it."""
    texts = begin(request, "GET, HEAD")
    secret = parsed(request.path_params["secret"])
    service: Service = request.app.state.service
    reached_at = service.settings.reached_at
    if secret is None or reached_at is None:
        raise InWords(HTTPStatus.NOT_FOUND, texts.join.unknown)
    gate: Gate = request.app.state.gate
    gate.charge(ANYBODY, address_of(request.scope), QR_UNITS - 1)
    return Response(qr_code(f"{reached_at}{secret.path()}"), media_type="image/svg+xml", headers=PICTURE)


async def _invitation(request: Request, texts: Texts) -> tuple[Invitation, Actor]:
    """Return the invitation whose link was opened, and its actor.

    Raises InWords where it is none, which counts as a guess, or lets nobody in any more; HTTPFault for too many.
    """
    service: Service = request.app.state.service
    secret = parsed(request.path_params["secret"])
    graph = await service.replica.current()
    found = graph.get(Invitation, secret.node_id) if secret else None
    if secret is None or not hmac.compare_digest(secret.digest(), found.digest if found else "") or found is None:
        gate: Gate = request.app.state.gate
        gate.mistaken(address_of(request.scope))
        raise InWords(HTTPStatus.NOT_FOUND, texts.join.unknown)
    told = _told(texts.join, stage_of(found, now()))
    if told:
        raise InWords(HTTPStatus.GONE, told)
    [actor] = found.actor
    if actor.archived_at is not None:
        raise InWords(HTTPStatus.GONE, texts.join.archived)
    return found, actor


def _told(says: JoinTexts, stage: Stage) -> Words | None:
    """Return what is said of an invitation that lets nobody in; None of one that does."""
    return {Stage.SPENT: says.spent, Stage.EXPIRED: says.expired, Stage.REVOKED: says.revoked}.get(stage)


def _gone(texts: Texts, reasons: set[str]) -> InWords:
    """Return what is told where an invitation was taken, or came to its end, just before."""
    says = texts.join
    words = {
        Reason.SPENT.name: says.spent,
        Reason.IN_THE_PAST.name: says.expired,
        Reason.REVOKED.name: says.revoked,
        Reason.ARCHIVED.name: says.archived,
    }
    return InWords(HTTPStatus.GONE, next((words[each] for each in sorted(reasons) if each in words), says.unknown))


def _page(request: Request, texts: Texts, invitation: Invitation, actor: Actor, viewer: Principal | None) -> str:
    says = texts.join
    service: Service = request.app.state.service
    days = f"{service.settings.invited_idle_days:g}"
    told = [
        says.invites.format(by=inviter(texts, invitation, begins=True), name=invitation.name, actor=actor.name),
        says.until.format(until=minute_of(invitation.expires_at)),
        says.lasts.format(days=days),
    ]
    if viewer:
        told.append(says.beside.format(name=name_of(viewer, language_asked(request))))
    lead, *rest = map(said, told)
    beside = "".join(f"<p>{each}</p>\n" for each in rest)
    can = listed([escape(each.format(actor=actor.name)) for each in says.can])
    accept = form(texts, "", button(says.submit))
    body = f'<p class="lead">{lead}</p>\n<h2>{escape(says.you_can)}</h2>\n{can}{beside}{accept}'
    return page(texts, says.title.format(actor=actor.name), body)
