"""Single sign-on in a browser: to the provider, back from it, and out of it.

GET /login/oidc?to=/account     303 to the provider, with what the browser is known again by in a cookie
GET /login/oidc/callback        303 to where one came from, signed in; else to the page that tells why not
GET /login/oidc/problem/…       what keeps somebody from signing in, in words, with nothing secret in its address
GET /login/oidc/sign-out        303 to the provider's own sign-out, once one is signed out here
"""

import hmac
import logging
from collections.abc import Mapping, Sequence
from html import escape
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from samsyn.api.operations import ANYBODY, Service
from samsyn.errors import Refused, Unavailable
from samsyn.graph.records import ClaimMapping
from samsyn.model.principals import Principal
from samsyn.settings import Settings
from samsyn.web.accounts import asking
from samsyn.web.accounts.markup import TEXTS, link, page
from samsyn.web.addresses import address_of
from samsyn.web.claims import person, stamp_of
from samsyn.web.faults import HTTPFault
from samsyn.web.gate import Gate
from samsyn.web.issuer import UNREACHABLE, Endpoints, Issuer
from samsyn.web.languages import language_asked
from samsyn.web.sessions import Sessions
from samsyn.web.sign_on.begun import Begun, begin, begun_in, over
from samsyn.web.sign_on.exchange import Exchange
from samsyn.web.sign_on.problems import Problem, Trouble
from samsyn.web.sign_on.texts import ON_PROBLEMS

PATH: Final = "/login/oidc"
CALLBACK: Final = f"{PATH}/callback"
PROBLEMS: Final = f"{PATH}/problem"
SIGN_OUT: Final = f"{PATH}/sign-out"
SIGNED_OUT: Final = "/login"
CODE_CHARACTERS_MAX: Final = 4 * 1024  # Microsoft Entra's have some 1,500
HEADERS: Final = {**asking.HEADERS, "Referrer-Policy": "no-referrer"}
# What a provider tells that it won't let somebody in, and that it can't just now; all else is a mistake of somebody's.
DECLINED: Final = frozenset({"access_denied", "login_required", "consent_required", "interaction_required"})
MISTAKEN: Final = frozenset({Problem.USED, Problem.FORGED, Problem.SET_UP})
AWAY: Final = frozenset({"server_error", "temporarily_unavailable"})

log = logging.getLogger(__name__)


class SignOn:
    """What single sign-on goes by: the provider, the settings, and where people come back to."""

    def __init__(self, issuer: Issuer, settings: Settings) -> None:
        self.issuer = issuer
        self.settings = settings
        self.exchange = Exchange(issuer, settings)
        self.redirect_uri = f"{settings.reached_at}{CALLBACK}"

    def address(self, endpoint: str, begun: Begun) -> str:
        """Return where a browser signs in, with what the provider is to know of it."""
        asked = {
            "response_type": "code",
            "client_id": self.settings.oidc_client_id or "",
            "redirect_uri": self.redirect_uri,
            "scope": self.settings.oidc_scopes,
            "state": begun.state,
            "nonce": begun.nonce,
            "code_challenge": begun.challenge,
            "code_challenge_method": "S256",
        }
        return _with(endpoint, asked)


async def start(request: Request) -> Response:
    """Send a browser to the provider. Raises Trouble and Unavailable."""
    sign_on = _admitted(request)
    endpoints = await sign_on.issuer.endpoints()
    if endpoints.authorization is None:
        log.error("The metadata of %s name no authorization endpoint.", sign_on.issuer.name)
        raise Trouble(Problem.NONSENSE)
    begun = begin(request.query_params.get("to"))
    response = _to(sign_on.address(endpoints.authorization, begun))
    response.headers.append("Set-Cookie", begun.cookie(sign_on.settings))
    return response


async def callback(request: Request) -> Response:
    """Sign somebody in who comes back from the provider. Whatever comes of it, what the browser began is over.

    Raises Trouble and Unavailable.
    """
    sign_on = _admitted(request)
    begun = begun_in(request.scope, sign_on.settings)
    state = _single(request, "state")
    if begun is None or state is None or not hmac.compare_digest(state.encode(), begun.state.encode()):
        raise Trouble(Problem.BROWSER)
    if begun.is_over:
        raise Trouble(Problem.BROWSER)
    _check_issuer(request, sign_on.issuer, await sign_on.issuer.endpoints())
    try:
        claims = await sign_on.exchange.claims(_code(request), begun, sign_on.redirect_uri)
    except Trouble as trouble:
        if trouble.problem in MISTAKEN:
            _gate(request).mistaken(address_of(request.scope))  # made-up codes have us ask the provider in vain
        raise
    service: Service = request.app.state.service
    graph = await service.replica.current()
    principal, mappings = person(claims, sign_on.settings, graph.all(ClaimMapping))
    response = _to(begun.to)
    for name, value in (await _opened(request, principal, mappings, begun)).items():
        response.headers.append(name, value)
    response.headers.append("Set-Cookie", over(sign_on.settings))
    return response


async def problem(request: Request) -> Response:
    """Answer what keeps somebody from signing in, in words."""
    _admitted(request)
    about = request.path_params["about"]
    known = next((each for each in Problem if each.value == about), Problem.OURS)
    return _told(request, known, known.status)


async def sign_out(request: Request) -> Response:
    """Send a browser to the provider's own sign-out, which leads back here. Raises Trouble and Unavailable."""
    sign_on = _admitted(request)
    endpoint = (await sign_on.issuer.endpoints()).end_session
    if endpoint is None:
        raise Trouble(Problem.NO_SIGN_OUT)
    back = f"{sign_on.settings.reached_at}{SIGNED_OUT}"
    return _to(_with(endpoint, {"client_id": sign_on.settings.oidc_client_id or "", "post_logout_redirect_uri": back}))


async def led_to_words(request: Request, error: Exception) -> Response:
    """What goes wrong: a page whose address holds neither code nor state, so that none stays in the browser."""
    match error:
        case Trouble():
            problem = error.problem
        case HTTPFault(status=HTTPStatus.SERVICE_UNAVAILABLE):
            problem = Problem.NOT_KEPT
        case HTTPFault(status=HTTPStatus.UNAUTHORIZED) | Refused():
            problem = Problem.USED
        case HTTPFault(status=HTTPStatus.TOO_MANY_REQUESTS):
            return _told(request, Problem.CROWDED, error.status, error.headers)
        case Unavailable():
            problem = Problem.AWAY if error.message is UNREACHABLE else Problem.NOT_KEPT
        case _:
            log.error("a sign-in failed", exc_info=error)
            problem = Problem.OURS
    response = _to(f"{PROBLEMS}/{problem.value}")
    if request.url.path == CALLBACK:
        response.headers.append("Set-Cookie", over(request.app.state.sign_on.settings))
    return response


def _told(request: Request, problem: Problem, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Return the page that tells a problem and what to do, and leads on."""
    language = language_asked(request)
    texts, says = TEXTS[language], ON_PROBLEMS[language]
    words = says.problems[problem]
    again = link(texts, PATH, says.again, kind="button")
    ways = link(texts, SIGNED_OUT, says.ways)
    body = f'<p role="alert">{escape(words.text)}</p>\n<p>{again}</p>\n<p>{ways}</p>\n'
    return asking.answered(page(texts, words.heading, body), status, {**HEADERS, **(headers or {})})


async def _opened(
    request: Request, principal: Principal, mappings: Sequence[ClaimMapping], begun: Begun
) -> Mapping[str, str]:
    sessions: Sessions = request.app.state.sessions
    return await sessions.opened(principal, request.scope, mappings=list(map(stamp_of, mappings)), once=begun.state)


def _admitted(request: Request) -> SignOn:
    """Take a unit of the address; return what single sign-on goes by. Raises HTTPFault."""
    _gate(request).take(ANYBODY, address_of(request.scope))
    return request.app.state.sign_on


def _gate(request: Request) -> Gate:
    return request.app.state.gate


def _check_issuer(request: Request, issuer: Issuer, endpoints: Endpoints) -> None:
    """Raise Trouble where another provider sends somebody back, or none tells its name that always does."""
    told = request.query_params.getlist("iss")
    if told != [issuer.name] and (told or endpoints.tells_issuer):
        log.warning("Somebody was sent back by another provider than %s.", issuer.name)
        raise Trouble(Problem.ISSUER)


def _code(request: Request) -> str:
    """The code that a provider sends somebody back with. Raises Trouble where it tells why there is none."""
    error = request.query_params.get("error")
    if error is None:
        code = _single(request, "code")
        if not code or len(code) > CODE_CHARACTERS_MAX:
            raise Trouble(Problem.NONSENSE)
        return code
    if error in DECLINED:
        raise Trouble(Problem.DECLINED)
    if error in AWAY:
        raise Trouble(Problem.AWAY)
    told = error if error.isascii() and error.isidentifier() else "an error without a name"
    log.error("The provider doesn't sign anybody in for us: %s", told)
    raise Trouble(Problem.SET_UP)


def _single(request: Request, name: str) -> str | None:
    """A parameter that comes once; RFC 6749, section 3.1, forbids to repeat one."""
    values = request.query_params.getlist(name)
    return values[0] if len(values) == 1 else None


def _with(endpoint: str, asked: Mapping[str, str]) -> str:
    """An address with more parameters than it has."""
    parts = urlsplit(endpoint)
    return parts._replace(query="&".join(filter(None, [parts.query, urlencode(asked)])), fragment="").geturl()


def _to(address: str) -> Response:
    return RedirectResponse(address, HTTPStatus.SEE_OTHER, HEADERS)
