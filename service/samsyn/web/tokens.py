"""Tokens of an OpenID Connect provider: who asks, by a JWT that the provider signed (RFC 7519, RFC 8725, RFC 9068).

Only what a list of our own allows is believed: signatures by public keys of the provider, fetched from the address that
the provider's own metadata tells, never from one that a token brings along; its issuer, audience, times and type. A key
that isn't known is looked for once more, at most every few seconds, so that a provider may change its keys at any time.
"""

import asyncio
import hashlib
import logging
import math
import time
from collections.abc import Mapping
from typing import Any, Final, cast

import httpx
import jwt
from jwt import PyJWK, PyJWTError

from samsyn.errors import NotAuthenticated, Unavailable
from samsyn.model.ids import type_of
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings

KIND: Final = "token"
ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
TYPES: Final = frozenset({"jwt", "at+jwt", "application/at+jwt"})
CHARACTERS_MAX: Final = 8 * 1024  # what servers and proxies let through as a header
LEEWAY_SECONDS: Final = 10  # by which our clock and the provider's may differ
FRESH_SECONDS: Final = 300.0  # after which the keys are fetched anew, so that one that was withdrawn is known no more
AGAIN_SECONDS: Final = 10.0  # between two looks for a key that isn't known: anybody can send a token that names one
STALE_SECONDS: Final = 3600.0  # for which known keys are good while the provider can't be reached
FETCH_SECONDS_MAX: Final = 4.0
UNREACHABLE: Final = "The provider of tokens can't be reached just now. Try again in a moment."
# What a token may make of somebody, the strongest first; a kiosk has a key.
ROLES: Final = (Role.ADMIN, Role.STRATEGIST, Role.PARTNER, Role.VIEWER)

log = logging.getLogger(__name__)


class Tokens:
    """Tells who asks with a token of one provider."""

    def __init__(self, settings: Settings) -> None:
        self._issuer = settings.oidc_issuer or ""
        self._settings = settings
        self._keys: Mapping[str, PyJWK] = {}
        self._fetched_at = self._tried_at = self._looked_again_at = -math.inf
        self._fetching = asyncio.Lock()

    async def principal(self, token: str) -> Principal:
        """Return who asks. Raises NotAuthenticated for a token that isn't valid, and Unavailable."""
        if len(token) > CHARACTERS_MAX:
            raise NotAuthenticated
        try:
            header = jwt.get_unverified_header(token)
            if str(header.get("typ", "")).lower() not in TYPES or header.get("alg") not in ALGORITHMS:
                raise NotAuthenticated
            key = await self._key(header.get("kid"))
            claims = jwt.decode(
                token,
                key,
                algorithms=ALGORITHMS,
                audience=self._settings.oidc_audience,
                issuer=self._issuer,
                leeway=LEEWAY_SECONDS,
                options={"require": ["exp", "iss", "aud", "sub"]},
            )
        except (PyJWTError, ValueError) as error:
            raise NotAuthenticated from error
        return self._of_claims(claims)

    def _of_claims(self, claims: Mapping[str, Any]) -> Principal:
        subject = f"{self._issuer}\n{claims['sub']}"
        roles = set(_texts(_claim(claims, self._settings.oidc_role_claim)))
        role = next((role for role in ROLES if role.name in roles), Role.VIEWER)
        ids = _texts(_claim(claims, self._settings.oidc_actors_claim)) if role is Role.PARTNER else []
        return Principal(
            KIND,
            f"{KIND}_{hashlib.sha256(subject.encode()).hexdigest()[:32]}",  # the subject itself may tell a person
            str(claims.get("name") or claims.get("preferred_username") or claims["sub"]),
            role,
            tuple(sorted({each for each in ids if type_of(each) == "Actor"})),
        )

    async def _key(self, key_id: object) -> PyJWK:
        """Return the provider's key with that id, or its only one. Raises NotAuthenticated and Unavailable."""
        if self._is_due(key_id):
            await self._fetch(self._tried_at)
        if time.monotonic() - self._fetched_at > STALE_SECONDS:
            raise Unavailable(UNREACHABLE)
        if key_id is None and len(self._keys) == 1:
            return next(iter(self._keys.values()))
        found = self._keys.get(str(key_id))
        if found is None:
            raise NotAuthenticated
        return found

    def _is_due(self, key_id: object) -> bool:
        """Whether the keys are to be fetched: they are old, or lack one that hasn't been looked for just now."""
        now = time.monotonic()
        if now - self._fetched_at > FRESH_SECONDS:
            return now - self._tried_at > AGAIN_SECONDS
        is_new = key_id is not None and key_id not in self._keys and now - self._looked_again_at > AGAIN_SECONDS
        if is_new:
            self._looked_again_at = now
        return is_new

    async def _fetch(self, before: float) -> None:
        """Fetch the keys, unless somebody has tried since `before`. If it can't be done, those that are there stay."""
        async with self._fetching:
            if self._tried_at != before:
                return
            try:
                self._keys = await _keys_of(self._issuer)
                self._fetched_at = time.monotonic()
            except (httpx.HTTPError, PyJWTError, ValueError, KeyError, TypeError) as error:
                log.warning("The keys of %s can't be fetched: %s", self._issuer, error)
            self._tried_at = time.monotonic()


async def _keys_of(issuer: str) -> dict[str, PyJWK]:
    """Return the keys that a provider signs with, by their ids."""
    async with httpx.AsyncClient(timeout=FETCH_SECONDS_MAX, follow_redirects=False) as http:
        metadata = await _json(http, f"{issuer.rstrip('/')}/.well-known/openid-configuration")
        if metadata["issuer"] != issuer:
            raise ValueError(f"its metadata are of {metadata['issuer']}")
        described = await _json(http, str(metadata["jwks_uri"]))
    keys: dict[str, PyJWK] = {}
    for each in cast("list[dict[str, Any]]", described["keys"]):
        if each.get("use", "sig") != "sig" or each.get("kty") == "oct":
            continue
        try:
            keys[str(each.get("kid"))] = PyJWK(each)
        except PyJWTError as error:  # one of a kind that we don't know
            log.info("A key of %s is left out: %s", issuer, error)
    return keys


async def _json(http: httpx.AsyncClient, address: str) -> dict[str, Any]:
    response = await http.get(address)
    response.raise_for_status()
    return response.json()


def _claim(claims: Mapping[str, Any], path: str | None) -> object:
    """Return the claim at a path with dots, such as realm_access.roles; one that is called so itself goes first."""
    if path is None or path in claims:
        return claims.get(path or "")
    found: object = claims
    for name in path.split("."):
        found = cast("Mapping[str, object]", found).get(name) if isinstance(found, Mapping) else None
    return found


def _texts(claim: object) -> list[str]:
    """Return a claim's texts: one text, words with spaces between, or a list of texts."""
    if isinstance(claim, str):
        return claim.split()
    return [each for each in cast("list[object]", claim) if isinstance(each, str)] if isinstance(claim, list) else []
