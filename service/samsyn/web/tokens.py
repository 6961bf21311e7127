"""Tokens of an OpenID Connect provider: who asks, by a JWT that the provider signed (RFC 7519, RFC 8725, RFC 9068).

A token without a type, as Okta and Amazon Cognito sign them, is taken, unless it tells of events, as those that end a
session and security events do (RFC 8417): they are for something else. So is the token that tells who signed in in a
browser, where the provider makes both for one audience: a `nonce` tells it, which all have that we ask for.
"""

from typing import Final

from jwt import InvalidTokenError

from samsyn.database.replica import Replica
from samsyn.errors import NotAuthenticated
from samsyn.graph.records import ClaimMapping
from samsyn.model.principals import Principal
from samsyn.settings import Settings
from samsyn.web.claims import is_subject, person
from samsyn.web.issuer import Issuer

TYPES: Final = frozenset({"jwt", "at+jwt"})
LEEWAY_SECONDS: Final = 10  # by which our clock and the provider's may differ
NEEDED: Final = ("exp", "iss", "aud", "sub")


class Tokens:
    """Tells who asks with a token of one provider."""

    def __init__(self, issuer: Issuer, replica: Replica, settings: Settings) -> None:
        self._issuer = issuer
        self._replica = replica
        self._settings = settings

    async def principal(self, token: str, since: float | None = None) -> Principal:
        """Return who asks, by the mappings of claims that there were at some moment after `since`, now unless said.

        Raises NotAuthenticated for a token that isn't valid, and Unavailable.
        """
        audience = self._settings.oidc_audience or ""
        try:
            claims = await self._issuer.claims(
                token, audience=audience, types=TYPES, leeway_seconds=LEEWAY_SECONDS, needs=NEEDED
            )
        except InvalidTokenError as error:
            raise NotAuthenticated from error
        is_of_a_browser = audience == self._settings.oidc_client_id and "nonce" in claims
        if not is_subject(claims["sub"]) or is_of_a_browser:
            raise NotAuthenticated
        graph = await self._replica.current(since)
        principal, _ = person(claims, self._settings, graph.all(ClaimMapping))
        return principal
