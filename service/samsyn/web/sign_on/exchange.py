"""What comes back from a provider, exchanged for what it claims of who signed in there.

The clocks of both may differ by a minute (LEEWAY_SECONDS), as most clients bear; beyond that whoever signs in is told
that they do, and the operator in the log: a clock that is five minutes off is to be set, not to be borne.
"""

import asyncio
import hmac
import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final, cast
from urllib.parse import quote_plus

import httpx
from jwt import ExpiredSignatureError, ImmatureSignatureError, InvalidTokenError

from samsyn.settings import Settings
from samsyn.web.claims import is_subject
from samsyn.web.issuer import MALFORMED, Endpoints, Issuer, body_of
from samsyn.web.sign_on.begun import Begun
from samsyn.web.sign_on.problems import Problem, Trouble

SECONDS_MAX: Final = 5.0  # that somebody waits for the provider to take their code
AT_ONCE_MAX: Final = 100  # codes that wait for a slow provider, in each process
LEEWAY_SECONDS: Final = 60
CHARACTERS_MAX: Final = 64 * 1024  # of an ID token: a thousand groups by their ids
TYPES: Final = frozenset({"jwt"})
NEEDED: Final = ("exp", "iat", "iss", "aud", "sub", "nonce")

log = logging.getLogger(__name__)


class Exchange:
    """Exchanges codes with one provider."""

    def __init__(self, issuer: Issuer, settings: Settings) -> None:
        self._issuer = issuer
        self._settings = settings
        self._places = asyncio.Semaphore(AT_ONCE_MAX)

    async def claims(self, code: str, begun: Begun, redirect_uri: str) -> Mapping[str, Any]:
        """Return what the provider claims of who signed in. Raises Trouble and Unavailable."""
        endpoints = await self._issuer.endpoints()
        if endpoints.token is None:
            log.error("The metadata of %s name no token endpoint.", self._issuer.name)
            raise Trouble(Problem.NONSENSE)
        if self._places.locked():
            raise Trouble(Problem.SLOW)
        async with self._places:
            told = await self._exchanged(endpoints.token, *self._request(endpoints, code, begun, redirect_uri))
        return await self._believed(told, begun)

    def _request(
        self, endpoints: Endpoints, code: str, begun: Begun, redirect_uri: str
    ) -> tuple[Mapping[str, str], httpx.BasicAuth | None]:
        """Return the form that asks for a code's worth, and how the service says who it is."""
        client, secret = self._settings.oidc_client_id or "", self._settings.oidc_client_secret
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri}
        form |= {"code_verifier": begun.verifier}
        if secret is None:
            return {**form, "client_id": client}, None
        told = secret.get_secret_value()
        if endpoints.secret_in_body:
            return {**form, "client_id": client, "client_secret": told}, None
        return form, httpx.BasicAuth(quote_plus(client), quote_plus(told))  # RFC 6749, section 2.3.1

    async def _exchanged(self, address: str, form: Mapping[str, str], auth: httpx.BasicAuth | None) -> object:
        """Return what a provider answers in JSON. Raises Trouble."""
        http = httpx.AsyncClient(verify=self._issuer.trust, timeout=SECONDS_MAX, follow_redirects=False)
        try:
            async with asyncio.timeout(SECONDS_MAX), http:
                headers = {"Accept": "application/json"}
                request = http.build_request("POST", address, data=form, headers=headers)
                response = await http.send(request, auth=auth, stream=True)
                try:
                    told = json.loads(await body_of(response))
                finally:
                    await response.aclose()
        except (TimeoutError, httpx.TimeoutException):
            log.warning("%s hasn't taken a code within %s s.", self._issuer.name, SECONDS_MAX)
            raise Trouble(Problem.SLOW) from None
        except (httpx.HTTPError, OSError) as error:
            log.warning("%s can't be asked for a code's worth: %s", self._issuer.name, type(error).__name__)
            raise Trouble(Problem.AWAY) from None
        except MALFORMED:
            log.warning("%s answers no JSON where a code is exchanged.", self._issuer.name)
            raise Trouble(Problem.NONSENSE) from None
        if response.status_code == HTTPStatus.OK:
            return told
        raise self._refusal(response.status_code, told)

    def _refusal(self, status: int, told: object) -> Trouble:
        """Return what is told of a code that a provider doesn't take."""
        error = cast("Mapping[str, object]", told).get("error") if isinstance(told, Mapping) else None
        if error == "invalid_grant":
            return Trouble(Problem.USED)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return Trouble(Problem.AWAY)
        log.error("%s takes no code of ours: %s %s", self._issuer.name, status, _plain(error))
        return Trouble(Problem.SET_UP)

    async def _believed(self, told: object, begun: Begun) -> Mapping[str, Any]:
        """Return what the ID token claims that a provider has answered. Raises Trouble and Unavailable."""
        token = cast("Mapping[str, object]", told).get("id_token") if isinstance(told, Mapping) else None
        if not isinstance(token, str):
            log.error("%s answers a code without an ID token.", self._issuer.name)
            raise Trouble(Problem.NONSENSE)
        client = self._settings.oidc_client_id or ""
        try:
            claims = await self._issuer.claims(
                token,
                audience=client,
                types=TYPES,
                leeway_seconds=LEEWAY_SECONDS,
                needs=NEEDED,
                characters_max=CHARACTERS_MAX,
            )
        except (ExpiredSignatureError, ImmatureSignatureError) as error:
            log.error("The clock of %s and ours differ by more than %s s: %s", self._issuer.name, LEEWAY_SECONDS, error)  # noqa: TRY400 -- no mistake of ours
            raise Trouble(Problem.CLOCKS) from None
        except InvalidTokenError as error:
            log.warning("An ID token of %s isn't good: %s", self._issuer.name, error)
            raise Trouble(Problem.FORGED) from None
        if not _is_for(client, claims) or not is_subject(claims["sub"]):
            log.warning("An ID token of %s is for another client, or of nobody.", self._issuer.name)
            raise Trouble(Problem.FORGED)
        if not isinstance(claims["nonce"], str) or not hmac.compare_digest(
            claims["nonce"].encode(), begun.nonce.encode()
        ):
            log.warning("An ID token of %s is of another sign-in.", self._issuer.name)
            raise Trouble(Problem.FORGED)
        return claims


def _is_for(client: str, claims: Mapping[str, Any]) -> bool:
    """Return whether a token was made for a client: OpenID Connect Core, section 3.1.3.7, points 3 to 5."""
    audiences = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
    return claims.get("azp", client if len(audiences) == 1 else None) == client


def _plain(error: object) -> str:
    """Return the name of an error as it may stand in the log."""
    return error if isinstance(error, str) and error.isascii() and error.isidentifier() else "without a reason"
