"""Tokens of an OpenID Connect provider: who asks, by a JWT that the provider signed (RFC 7519, RFC 8725, RFC 9068).

Only what a list of our own allows is believed: signatures by public keys of the provider, fetched from the address that
the provider's own metadata tells, never from one that a token brings along; its issuer, audience, times and type. A key
that isn't known is looked for once more, at most every few seconds, so that a provider may change its keys at any time.
A token without a type, as Okta and Amazon Cognito sign them, is taken, unless it tells of events, as those that end a
session and security events do (RFC 8417): they are for something else.
Whoever asks waits for that but a moment, and with a known key not for a provider that is away.
"""

import asyncio
import hashlib
import json
import logging
import math
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from ssl import SSLContext
from typing import Any, Final, TypeAlias, TypeGuard, cast
from urllib.parse import urlsplit

import httpx
import jwt
from jwt import InvalidKeyError, InvalidSignatureError, PyJWK, PyJWTError

from samsyn.database.tasks import start_task
from samsyn.errors import NotAuthenticated, Unavailable
from samsyn.model.ids import type_of
from samsyn.model.principals import TOKEN_KIND, Principal
from samsyn.model.texts import has_control_characters, is_blank, tidy
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings
from samsyn.spoken import Message

RSA_ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512")
ALGORITHMS: Final = (*RSA_ALGORITHMS, "ES256", "ES384", "ES512", "EdDSA")
TYPES: Final = frozenset({"jwt", "at+jwt"})  # RFC 7515: what has no other slash may begin with application/
OF_EVENTS: Final = "events"  # the claim that security event tokens have, those that end a session among them
CHARACTERS_MAX: Final = 8 * 1024  # what servers and proxies let through as a header
LEEWAY_SECONDS: Final = 10  # by which our clock and the provider's may differ
FRESH_SECONDS: Final = 300.0  # after which the keys are fetched anew, so that one that was withdrawn is known no more
AGAIN_SECONDS: Final = 10.0  # between two looks for a key that isn't known: anybody can send a token that names one
STALE_SECONDS: Final = 3600.0  # for which known keys are good while the provider can't be reached
FETCH_SECONDS_MAX: Final = 10.0  # for all that is fetched together
FETCH_BYTES_MAX: Final = 1024 * 1024  # of a document; the keys of the largest providers have some 20 kB
WAIT_SECONDS_MAX: Final = 2.0  # that anybody waits for the keys, counted from when they began to be fetched
SUBJECT_CHARACTERS_MAX: Final = 255  # as OpenID Connect Core has it, section 2
NAME_CHARACTERS_MAX: Final = 200  # as of a key; the history tells it
MALFORMED: Final = (ValueError, KeyError, TypeError, AttributeError, RecursionError)  # what isn't as it is described
KEY_TYPES: Final = ("RSA", "EC", "OKP")
KEYS_MAX: Final = 100  # that a provider publishes; the largest have about ten
UNREACHABLE: Final = Message(
    en="The provider of tokens can't be reached just now. Try again in a moment.",
    sv="Inloggningstjänsten går inte att nå just nu. Försök igen om en stund.",
)
# What a token may make of somebody, the strongest first; a kiosk has a key.
ROLES: Final = (Role.ADMIN, Role.STRATEGIST, Role.PARTNER, Role.VIEWER)

log = logging.getLogger(__name__)

Keys: TypeAlias = Mapping[str | None, Sequence[Mapping[str, PyJWK]]]
"""By their ids, of which several may have one, and each by the algorithms that it may be used with."""


class Tokens:
    """Tells who asks with a token of one provider."""

    def __init__(self, settings: Settings) -> None:
        self._issuer = settings.oidc_issuer or ""
        self._settings = settings
        self._keys: Keys = {}
        self._fetched_at = self._tried_at = self._looked_again_at = -math.inf
        self._fetching: asyncio.Task[None] | None = None
        self._trust = httpx.create_ssl_context()  # made once: it takes some 100 ms, in which nobody is answered

    async def principal(self, token: str) -> Principal:
        """Return who asks. Raises NotAuthenticated for a token that isn't valid, and Unavailable."""
        if len(token) > CHARACTERS_MAX:
            raise NotAuthenticated
        try:
            header = jwt.get_unverified_header(token)
            if not _is_of_a_type(header) or header.get("alg") not in ALGORITHMS:
                raise NotAuthenticated
            claims = self._claims(token, await self._keys_for(header.get("kid"), header["alg"]))
        except (PyJWTError, ValueError, RecursionError) as error:
            raise NotAuthenticated from error
        subject = claims["sub"]
        if not _is_subject(subject) or ("typ" not in header and OF_EVENTS in claims):
            raise NotAuthenticated
        return self._of_claims(claims)

    def _claims(self, token: str, keys: Sequence[PyJWK]) -> Mapping[str, Any]:
        """Return what a token claims that one of the keys signed. Raises NotAuthenticated and PyJWTError."""
        for key in keys:
            with suppress(InvalidSignatureError):
                return jwt.decode(
                    token,
                    key,
                    algorithms=ALGORITHMS,
                    audience=self._settings.oidc_audience,
                    issuer=self._issuer,
                    leeway=LEEWAY_SECONDS,
                    options={"require": ["exp", "iss", "aud", "sub"]},
                )
        raise NotAuthenticated

    def _of_claims(self, claims: Mapping[str, Any]) -> Principal:
        subject = f"{self._issuer}\n{claims['sub']}"
        roles = set(_texts(_claim(claims, self._settings.oidc_role_claim)))
        role = next((role for role in ROLES if role.name in roles), Role.VIEWER)
        ids = _texts(_claim(claims, self._settings.oidc_actors_claim)) if role is Role.PARTNER else []
        return Principal(
            TOKEN_KIND,
            f"{TOKEN_KIND}_{hashlib.sha256(subject.encode()).hexdigest()[:32]}",  # the subject itself may tell a person
            _name(claims),
            role,
            tuple(sorted({each for each in ids if type_of(each) == "Actor"})),
        )

    async def _keys_for(self, key_id: object, algorithm: str) -> Sequence[PyJWK]:
        """Return the provider's keys with that id, or its only one, as an algorithm uses them; never none.

        Raises NotAuthenticated and Unavailable.
        """
        is_old = time.monotonic() - self._fetched_at > FRESH_SECONDS
        is_away = self._tried_at > self._fetched_at  # or is being asked just now
        if is_old or not self._known(key_id, algorithm):
            self._fetch_if_due(is_old=is_old)
            if not (is_away and self._known(key_id, algorithm)):
                await self._wait()
        if time.monotonic() - self._fetched_at > STALE_SECONDS:
            raise Unavailable(UNREACHABLE)
        keys = self._known(key_id, algorithm)
        if not keys:
            raise Unavailable(UNREACHABLE) if self._tried_at > self._fetched_at else NotAuthenticated
        return keys

    def _known(self, key_id: object, algorithm: str) -> Sequence[PyJWK]:
        named = self._keys.get(cast("str | None", key_id), ())
        if key_id is None and len(self._keys) == 1:
            [named] = self._keys.values()
        return [key[algorithm] for key in named if algorithm in key]

    def _fetch_if_due(self, *, is_old: bool) -> None:
        """Begin to fetch the keys, if that wasn't tried just now: since they are old, or lack one."""
        now = time.monotonic()
        if now - (self._tried_at if is_old else self._looked_again_at) <= AGAIN_SECONDS:
            return
        if not is_old:
            self._looked_again_at = now
        if self._fetching is None or self._fetching.done():
            self._tried_at = now
            self._fetching = start_task(self._fetch())

    async def _wait(self) -> None:
        """Wait until the keys are fetched, but no longer than anybody waits for that."""
        seconds = self._tried_at + WAIT_SECONDS_MAX - time.monotonic()
        if self._fetching and seconds > 0:
            await asyncio.wait([self._fetching], timeout=seconds)

    async def _fetch(self) -> None:
        """Fetch the keys. If it can't be done, those that are there stay."""
        try:
            async with asyncio.timeout(FETCH_SECONDS_MAX):
                self._keys = await _keys_of(self._issuer, self._trust)
            self._fetched_at = time.monotonic()
        except (httpx.HTTPError, OSError, *MALFORMED) as error:
            log.warning("The keys of %s can't be fetched: %s", self._issuer, str(error) or type(error).__name__)


async def _keys_of(issuer: str, trust: SSLContext) -> Keys:
    """Return the keys that a provider signs with, by their ids."""
    async with httpx.AsyncClient(verify=trust, timeout=FETCH_SECONDS_MAX, follow_redirects=False) as http:
        metadata = await _json(http, f"{issuer.rstrip('/')}/.well-known/openid-configuration")
        if metadata["issuer"] != issuer:
            raise ValueError(f"its metadata are of {metadata['issuer']}")
        address = str(metadata["jwks_uri"])
        if urlsplit(address).scheme != urlsplit(issuer).scheme:
            raise ValueError(f"its keys are at {address}, in another way than its metadata")
        described = await _json(http, address)
    keys: dict[str | None, list[Mapping[str, PyJWK]]] = {}
    for each in cast("list[dict[str, Any]]", described["keys"])[:KEYS_MAX]:
        try:
            key = _signing_key(each)
            keys.setdefault(None if each.get("kid") is None else str(each["kid"]), []).append(key)
        except (PyJWTError, *MALFORMED) as error:
            log.warning("A key of %s is left out: %s", issuer, error)
    return keys


def _signing_key(described: Mapping[str, Any]) -> Mapping[str, PyJWK]:
    """Return the key that is described, by the algorithms that it may be used with: the one that it names, else all.

    Raises PyJWTError for one that nothing may be signed with.
    """
    if described.get("kty") not in KEY_TYPES or described.get("alg", ALGORITHMS[0]) not in ALGORITHMS:
        raise InvalidKeyError("It is of a kind that isn't taken.")
    if described.get("use", "sig") != "sig" or "verify" not in described.get("key_ops", ["verify"]):
        raise InvalidKeyError("It isn't for signatures.")
    is_for_all = described["kty"] == "RSA" and described.get("alg") is None
    keys = [PyJWK(dict(described), algorithm) for algorithm in (RSA_ALGORITHMS if is_for_all else (None,))]
    for key in keys:
        if key.algorithm_name not in ALGORITHMS:
            raise InvalidKeyError("It is of a curve that isn't taken.")
        if complaint := key.Algorithm.check_key_length(key.key):
            raise InvalidKeyError(complaint)
    return {key.algorithm_name: key for key in keys}


async def _json(http: httpx.AsyncClient, address: str) -> dict[str, Any]:
    body = bytearray()
    async with http.stream("GET", address) as response:
        response.raise_for_status()
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > FETCH_BYTES_MAX:
                raise ValueError(f"{address} has more than {FETCH_BYTES_MAX:,} bytes")
    return json.loads(body)


def _name(claims: Mapping[str, Any]) -> str:
    """Return what somebody is called: the first of their names that is one."""
    names = (
        tidy(each) for each in (claims.get("name"), claims.get("preferred_username"), claims["sub"]) if _shows(each)
    )
    return next(names)[:NAME_CHARACTERS_MAX]


def _is_of_a_type(header: Mapping[str, Any]) -> bool:
    """Return whether it is a token's for access, as far as it says."""
    return "typ" not in header or str(header["typ"]).lower().removeprefix("application/") in TYPES


def _is_subject(claim: object) -> bool:
    return _shows(claim) and len(claim) <= SUBJECT_CHARACTERS_MAX and claim.isprintable()


def _shows(claim: object) -> TypeGuard[str]:
    """Return whether it is a text that can be shown, and shows something."""
    return isinstance(claim, str) and not is_blank(claim) and not has_control_characters(claim, line_breaks=False)


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
