"""The page for votes: /pulse/ and a ballot, or a kiosk's key, which is a secret and so is written down nowhere.

status  when
200     the question, or thanks
400     a form without an answer
404     no such ballot or kiosk
405     another method than GET, HEAD or POST
409     the question is closed
410     the ballot is counted already
413     more than a form with an answer has
415     no form
429     too often, or too many unknown ballots from one address: try again later
500     our fault
503     the database can't be reached: vote again later with the same ballot
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from samsyn.api.operations import ANYBODY, Service
from samsyn.database.statements import statement
from samsyn.deeds import Reason
from samsyn.errors import Refused, Unavailable
from samsyn.graph.records import ApiKey, Measure
from samsyn.model.api_keys import parsed
from samsyn.model.ballots import hash_of_ballot, is_ballot
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Language, MeasureMethod, Role
from samsyn.observing import begin_unobserved_request
from samsyn.performing.votes.count import Vote
from samsyn.web.addresses import address_of
from samsyn.web.faults import RETRY_SECONDS, HTTPFault
from samsyn.web.forms import UnreadableForm, form_of
from samsyn.web.gate import Gate
from samsyn.web.languages import language_of
from samsyn.web.looks import QR_UNITS, qr_code
from samsyn.web.pulse.markup import POLICY, question_page, words_page
from samsyn.web.pulse.pauses import Pauses
from samsyn.web.pulse.texts import TEXTS, Texts, Words

FORM_BYTES_MAX: Final = 256  # "up=1", and what a browser may add
ANSWERS: Final = {"1": True, "0": False}
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Vary": "Accept-Language",
}

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Voter:
    """Whoever comes by a link: with a ballot, told by its hash, or at a kiosk with its key."""

    ballot: str | None = None
    kiosk: Principal | None = None

    def vote(self, up: bool) -> Vote:  # noqa: FBT001 -- a thumb
        """The vote that is cast so."""
        return Vote(up, ballot=self.ballot, kiosk=self.kiosk.id if self.kiosk else None)


class InWords(Exception):
    """What is told in words, in the place of the question."""

    def __init__(self, status: int, words: Words, **headers: str) -> None:
        self.status = status
        self.words = words
        self.headers = headers
        super().__init__(words.heading)


async def pulse(request: Request) -> Response:
    """Answer the question to vote on, or the vote. Of who votes, and when, nothing is kept."""
    begin_unobserved_request()
    language = _language(request)
    gate: Gate = request.app.state.gate
    texts = TEXTS[language]
    gate.take(ANYBODY, address_of(request.scope))
    if request.method not in {"GET", "HEAD", "POST"}:
        raise InWords(HTTPStatus.METHOD_NOT_ALLOWED, texts.not_allowed, Allow="GET, HEAD, POST")
    voter = await _voter(request, texts)
    is_kiosk = voter.kiosk is not None
    if request.method != "POST":
        return _page(question_page(language, await _question(request, voter, texts), kiosk=is_kiosk))
    up = await _thumb(request, texts)
    if up is None:
        question = await _question(request, voter, texts)
        page = question_page(language, question, kiosk=is_kiosk, wrong=texts.choose)
        return _page(page, HTTPStatus.BAD_REQUEST)
    if voter.kiosk is None:
        await _vote(request, voter.vote(up), texts)
        return _page(words_page(language, texts.thanks))
    pauses: Pauses = request.app.state.pauses
    await pauses.press(voter.kiosk.id, _press(request, voter.kiosk, voter.vote(up), texts))
    question = await _question(request, voter, texts)
    return _page(question_page(language, question, kiosk=True, thanks=texts.kiosk_thanks))


async def unknown(request: Request) -> Response:
    """Answer what is no address of a ballot or a kiosk, though it may have one in it."""
    begin_unobserved_request()
    gate: Gate = request.app.state.gate
    gate.take(ANYBODY, address_of(request.scope))
    raise InWords(HTTPStatus.NOT_FOUND, TEXTS[_language(request)].unknown)


async def told_in_words(request: Request, error: Exception) -> Response:
    """What goes wrong, told in words."""
    language = _language(request)
    texts = TEXTS[language]
    match error:
        case InWords():
            return _page(words_page(language, error.words), error.status, error.headers)
        case HTTPFault(status=HTTPStatus.SERVICE_UNAVAILABLE) | Unavailable():
            retry = {"Retry-After": str(RETRY_SECONDS)}
            return _page(words_page(language, texts.unavailable), HTTPStatus.SERVICE_UNAVAILABLE, retry)
        case HTTPFault():
            return _page(words_page(language, texts.crowded), error.status, error.headers)
        case _:
            log.error("a page for votes failed", exc_info=error)
            return _page(words_page(language, texts.broken), HTTPStatus.INTERNAL_SERVER_ERROR)


async def qr(request: Request) -> Response:
    """Answer the QR code of a ballot's or a kiosk's page. Whether there is such a one isn't told by it."""
    service: Service = request.app.state.service
    gate: Gate = request.app.state.gate
    address = address_of(request.scope)
    gate.take(ANYBODY, address)
    texts = TEXTS[_language(request)]
    secret = request.path_params["secret"]
    if request.method not in {"GET", "HEAD"}:
        return _page(words_page(_language(request), texts.not_allowed), 405, {"Allow": "GET, HEAD"})
    reached_at = service.settings.reached_at
    if reached_at is None or not (is_ballot(secret) or parsed(secret)):
        return _page(words_page(_language(request), texts.unknown), HTTPStatus.NOT_FOUND)
    gate.charge(ANYBODY, address, QR_UNITS - 1)
    code = qr_code(f"{reached_at}/pulse/{secret}")
    headers = {**HEADERS, "Content-Security-Policy": "default-src 'none'"}
    return Response(code, media_type="image/svg+xml", headers=headers)


async def _voter(request: Request, texts: Texts) -> _Voter:
    """Who comes; whether there is such a ballot isn't known then. Raises InWords for what is no secret of ours."""
    secret = request.path_params["secret"]
    if is_ballot(secret):
        return _Voter(ballot=hash_of_ballot(secret))
    gate: Gate = request.app.state.gate
    if parsed(secret):
        try:
            principal = await gate.principal(f"Bearer {secret}", address_of(request.scope))
        except HTTPFault as fault:
            if fault.status != HTTPStatus.UNAUTHORIZED:
                raise
            raise InWords(HTTPStatus.NOT_FOUND, texts.unknown) from None
        if principal.role is Role.KIOSK:
            return _Voter(kiosk=principal)
    raise _unknown(request, texts)


async def _question(request: Request, voter: _Voter, texts: Texts) -> str:
    """Return what is asked. Raises InWords where there is no such ballot, or no vote can be cast by it."""
    service: Service = request.app.state.service
    graph = await service.replica.current()
    if voter.kiosk:
        key = graph.get(ApiKey, voter.kiosk.id)
        measure, spent = (key.counts_for[0] if key and key.counts_for else None), False
    else:
        measure_id, spent = await service.replica.database.read(statement("reads/ballot").text, {"hash": voter.ballot})
        measure = graph.get(Measure, measure_id) if measure_id else None
    if measure is None:
        raise _unknown(request, texts)
    if spent:
        raise InWords(HTTPStatus.GONE, texts.spent)
    if measure.archived_at is not None or measure.method is not MeasureMethod.PULSE:
        raise InWords(HTTPStatus.CONFLICT, texts.closed)
    return measure.name


async def _press(request: Request, kiosk: Principal, vote: Vote, texts: Texts) -> None:
    gate: Gate = request.app.state.gate
    gate.take(kiosk, "")
    await _vote(request, vote, texts)


async def _vote(request: Request, vote: Vote, texts: Texts) -> None:
    service: Service = request.app.state.service
    try:
        await service.voting.cast(vote)
    except Refused as refused:
        reason = refused.faults[0].reason
        if reason == Reason.UNKNOWN_BALLOT.name:
            raise _unknown(request, texts) from None
        if reason == Reason.SPENT.name:
            raise InWords(HTTPStatus.GONE, texts.spent) from None
        raise InWords(HTTPStatus.CONFLICT, texts.closed) from None


async def _thumb(request: Request, texts: Texts) -> bool | None:
    """Return whether the thumb in a form is up; None for a form without a thumb. Raises InWords for what is no form."""
    try:
        form = await form_of(request, FORM_BYTES_MAX)
    except UnreadableForm as fault:
        if fault.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            raise InWords(fault.status, texts.too_large, Connection="close") from None
        raise InWords(fault.status, texts.not_a_form) from None
    return ANSWERS.get(form.get("up", ""))


def _unknown(request: Request, texts: Texts) -> InWords:
    """Return what is told of an unknown ballot, which counts as a guess. Raises HTTPFault for too many of them."""
    gate: Gate = request.app.state.gate
    gate.mistaken(address_of(request.scope))
    return InWords(HTTPStatus.NOT_FOUND, texts.unknown)


def _language(request: Request) -> Language:
    """Return the language that is asked for in the address, else that of the two that the browser would rather have."""
    asked = request.query_params.get("lang", "").upper()
    if asked in Language.__members__:
        return Language[asked]
    return language_of(request.headers.get("accept-language"), Language.SV)


def _page(page: str, status: int = HTTPStatus.OK, headers: Mapping[str, str] | None = None) -> Response:
    return HTMLResponse(page, status, {**HEADERS, **(headers or {})})
