"""What all pages for signing in do before they answer, and how they answer.

status  when
200     the page
303     done: on to the page that shows it
400     something is missing in a form, or two credentials came at once
401     nobody is signed in, or the key isn't valid: the page to sign in
403     a form from another site, or what the role may not
404     no such page or invitation
405     another method than GET, HEAD or POST
410     an invitation that is used, expired or revoked, or whose actor is archived
413     more than a form has
415     no form
429     too often, or too many unknown links or keys from one address: try again later
500     our fault
503     the database can't be reached: try again later
"""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from samsyn.api.operations import ANYBODY, Service
from samsyn.errors import NotAuthenticated, Unavailable
from samsyn.model.principals import ANONYMOUS_KIND, Principal
from samsyn.web.accounts.markup import POLICY, TEXTS, words_page
from samsyn.web.accounts.texts import Texts, Words
from samsyn.web.addresses import address_of
from samsyn.web.faults import RETRY_SECONDS, HTTPFault
from samsyn.web.forms import UnreadableForm, form_of
from samsyn.web.gate import Gate
from samsyn.web.languages import language_asked
from samsyn.web.origins import own_origin

FORM_BYTES_MAX: Final = 8_192  # a name of 200 characters as a form writes it, with room to say what is too long
METHODS: Final = "GET, HEAD, POST"
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    # Nobody is told an address, in which a secret may be, not even our own site, whose proxy may write it down. That a
    # form comes from here is told: with `no-referrer` some browsers would say that it comes from nowhere.
    "Referrer-Policy": "strict-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Vary": "Accept-Language, Cookie",
}

log = logging.getLogger(__name__)


class InWords(Exception):
    """What is told in words, in the place of a page."""

    def __init__(self, status: int, words: Words, **headers: str) -> None:
        self.status = status
        self.words = words
        self.headers = headers
        super().__init__(words.heading)


def begin(request: Request, methods: str = METHODS) -> Texts:
    """Take a unit for a request and return the texts of its language.

    Raises InWords for another method than these, and for what another site's page sends; HTTPFault for one too many.
    """
    texts = TEXTS[language_asked(request)]
    gate: Gate = request.app.state.gate
    gate.take(ANYBODY, address_of(request.scope))
    if request.method not in methods.split(", "):
        raise InWords(HTTPStatus.METHOD_NOT_ALLOWED, texts.troubles.not_allowed, Allow=methods)
    service: Service = request.app.state.service
    if request.method == "POST" and not own_origin(request.scope, service.settings):
        raise InWords(HTTPStatus.FORBIDDEN, texts.troubles.elsewhere)
    return texts


async def filled_in(request: Request, texts: Texts) -> Mapping[str, str]:
    """Return what a form holds, but for what is blank or given twice. Raises InWords for what is none of ours."""
    try:
        return await form_of(request, FORM_BYTES_MAX)
    except UnreadableForm as fault:
        if fault.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            raise InWords(fault.status, texts.troubles.too_large, Connection="close") from None
        raise InWords(fault.status, texts.troubles.not_a_form) from None


async def viewer_of(request: Request) -> tuple[Principal | None, Mapping[str, str]]:
    """Return who is signed in, None where nobody is, and the headers that take away a cookie that is worth nothing.

    Raises HTTPFault for what can't be told.
    """
    gate: Gate = request.app.state.gate
    try:
        found = await gate.asker(request.scope)
    except HTTPFault as fault:
        if fault.status == HTTPStatus.UNAUTHORIZED:
            return None, {name: value for name, value in fault.headers.items() if name == "Set-Cookie"}
        raise
    return (None if found.kind == ANONYMOUS_KIND else found), {}


def answered(page: str, status: int = HTTPStatus.OK, headers: Mapping[str, str] | None = None) -> Response:
    """Return a page as it is sent: it is kept by nobody, loads nothing, and shows in no other site's."""
    return HTMLResponse(page, status, {**HEADERS, **(headers or {})})


def led_on(texts: Texts, path: str, headers: Mapping[str, str] | None = None, **told: str) -> Response:
    """Return what leads a browser on after a form, so that to load the page again sends nothing again."""
    query = "".join(f"&{name}={value}" for name, value in told.items())
    return led_to(f"{path}?lang={texts.code}{query}", headers)


def led_to(address: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return what leads a browser on to an address here."""
    return RedirectResponse(address, HTTPStatus.SEE_OTHER, {**HEADERS, **(headers or {})})


async def unknown(request: Request) -> Response:
    """Answer what is no address of ours, though it may have a secret in it."""
    raise InWords(HTTPStatus.NOT_FOUND, begin(request, "GET, HEAD").troubles.unknown)


async def told_in_words(request: Request, error: Exception) -> Response:
    """What goes wrong, told in words."""
    texts = TEXTS[language_asked(request)]
    troubles = texts.troubles
    match error:
        case InWords():
            return answered(words_page(texts, error.words), error.status, error.headers)
        case HTTPFault(status=HTTPStatus.SERVICE_UNAVAILABLE) | Unavailable():
            retry = {"Retry-After": str(RETRY_SECONDS)}
            return answered(words_page(texts, troubles.unavailable), HTTPStatus.SERVICE_UNAVAILABLE, retry)
        case HTTPFault(status=HTTPStatus.TOO_MANY_REQUESTS):
            return answered(words_page(texts, troubles.crowded), error.status, error.headers)
        case HTTPFault(status=HTTPStatus.BAD_REQUEST):
            return answered(words_page(texts, troubles.two_credentials), error.status, error.headers)
        case HTTPFault(status=HTTPStatus.UNAUTHORIZED) | NotAuthenticated():
            words = Words(texts.login.title, texts.login.ended)
            return answered(words_page(texts, words), HTTPStatus.UNAUTHORIZED)
        case _:
            log.error("a page for signing in failed", exc_info=error)
            return answered(words_page(texts, troubles.broken), HTTPStatus.INTERNAL_SERVER_ERROR)
