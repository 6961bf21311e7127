"""The front page and the page to sign in."""

from collections.abc import Mapping
from html import escape
from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from samsyn.model.principals import Principal
from samsyn.settings import Settings
from samsyn.web.accounts.asking import answered, begin, filled_in, led_on, led_to, viewer_of
from samsyn.web.accounts.markup import Told, button, field, form, link, listed, page, section
from samsyn.web.accounts.naming import name_of
from samsyn.web.accounts.texts import Texts
from samsyn.web.faults import HTTPFault
from samsyn.web.languages import language_asked
from samsyn.web.origins import is_own_path
from samsyn.web.sessions import signed_in

KEY_ATTRIBUTES: Final = (
    'type="password" autocomplete="current-password" required autocapitalize="none" spellcheck="false" maxlength="4000"'
)
CAME_FROM: Final = "to"
"""The path here, in the page's address, that somebody comes back to once they are signed in."""


async def front(request: Request) -> Response:
    """Answer where this leads on to, in the place of the explorer, which isn't built."""
    texts = begin(request, "GET, HEAD")
    says = texts.front
    viewer, headers = await viewer_of(request)
    if viewer:
        name = name_of(viewer, language_asked(request))
        lead = f"<p>{escape(says.signed_in_as.format(name=name))}</p>\n<p>" + link(
            texts, "/account", says.to_account, kind="button"
        )
    else:
        lead = f"<p>{link(texts, '/login', says.to_login, kind='button')}"
    more = [
        f"{link(texts, '/graphql', says.to_console)}<br>{escape(says.about_console)}",
        f"{link(texts, '/schema.graphql', says.to_schema)}<br>{escape(says.about_schema)}",
    ]
    purpose = f'<p class="lead">{escape(says.purpose)}</p>\n<p>{escape(says.not_built)}</p>\n'
    body = f"{purpose}{lead}</p>\n{section('more', says.more, listed(more))}"
    return answered(page(texts, "Samsyn", body), headers=headers)


async def login(request: Request) -> Response:
    """Answer the form for a key, or sign in with one."""
    texts = begin(request)
    if request.method == "POST":
        return await _sign_in(request, texts)
    viewer, headers = await viewer_of(request)
    told = Told(texts.login.signed_out) if "out" in request.query_params else None
    return answered(login_page(request, texts, viewer=viewer, told=told), headers=headers)


async def _sign_in(request: Request, texts: Texts) -> Response:
    given = await filled_in(request, texts)
    key = given.get("key", "").strip()
    if not key:
        return _wrong(request, texts, texts.login.no_key, HTTPStatus.BAD_REQUEST)
    try:
        headers = await signed_in(key, request.scope)
    except HTTPFault as fault:
        if fault.status == HTTPStatus.UNAUTHORIZED:
            return _wrong(request, texts, texts.login.wrong_key, HTTPStatus.UNAUTHORIZED)
        if fault.status == HTTPStatus.FORBIDDEN:
            return _wrong(request, texts, fault.message.text(language_asked(request)), HTTPStatus.FORBIDDEN)
        raise
    came_from = _came_from(request).get(CAME_FROM)
    return led_to(came_from, headers) if came_from else led_on(texts, "/account", headers)


def _wrong(request: Request, texts: Texts, text: str, status: HTTPStatus) -> Response:
    return answered(login_page(request, texts, told=Told(text, is_wrong=True)), status)


def sign_in_first(request: Request, texts: Texts, headers: Mapping[str, str]) -> Response:
    """Return the page to sign in, in the place of one that is for those who are signed in."""
    told = Told(texts.login.ended if headers else texts.login.sign_in_first, is_wrong=True)
    return answered(login_page(request, texts, told=told, key_is_wrong=False), HTTPStatus.UNAUTHORIZED, headers)


def login_page(
    request: Request,
    texts: Texts,
    *,
    viewer: Principal | None = None,
    told: Told | None = None,
    key_is_wrong: bool = True,
) -> str:
    """Return the page to sign in: by single sign-on where there is one, and by a key."""
    says = texts.login
    settings: Settings = request.app.state.service.settings
    came_from = _came_from(request)
    by_key = form(
        texts,
        "/login",
        field(
            "key", says.key, KEY_ATTRIBUTES, hint=says.about_key, is_wrong=bool(told and told.is_wrong and key_is_wrong)
        )
        + button(says.submit),
        also=came_from,
    )
    body = ""
    if viewer:
        name = name_of(viewer, language_asked(request))
        body += f"<p>{escape(says.already.format(name=name))} {link(texts, '/account', texts.front.to_account)}</p>\n"
    if "sso" in request.query_params and sign_on_offered(settings):
        body += f"<p>{link(texts, '/login/oidc/sign-out', says.to_sign_on_out)}</p>\n"
    if sign_on_offered(settings):
        to_sign_on = f"<p>{link(texts, '/login/oidc', says.to_sign_on, kind='button', also=came_from)}</p>\n"
        body += section("by-sign-on", says.by_sign_on, to_sign_on) + section("by-key", says.or_by_key, by_key)
    else:
        body += by_key
    beside = f'<p class="quiet below">{escape(says.no_way_in)}</p>\n<p class="quiet">{escape(says.cookie)}</p>\n'
    return page(texts, says.title, body + beside, told=told)


def _came_from(request: Request) -> Mapping[str, str]:
    """Return where somebody came from, as the address says it; nothing for what is no path here."""
    to = request.query_params.get(CAME_FROM, "")
    return {CAME_FROM: to} if is_own_path(to) else {}


def sign_on_offered(settings: Settings) -> bool:
    """Whether there is a provider by which people can sign in."""
    return settings.oidc_client_id is not None
