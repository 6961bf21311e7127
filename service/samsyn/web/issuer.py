"""An OpenID Connect provider as it tells of itself: its metadata, its keys, and what it claims in what it signed.

Only what a list of our own allows is believed: signatures by public keys of the provider, fetched from the address that
the provider's own metadata tells, never from one that a token brings along; its issuer, audience and times. A key that
isn't known is looked for once more, at most every few seconds, so that a provider may change its keys at any time.
Whoever asks waits for that but a moment, and with a known key not for a provider that is away.
"""

import asyncio
import json
import logging
import math
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from ssl import SSLContext
from typing import Any, Final, TypeAlias, cast
from urllib.parse import urlsplit

import httpx
import jwt
from jwt import InvalidKeyError, InvalidSignatureError, InvalidTokenError, PyJWK, PyJWTError

from samsyn.database.tasks import start_task
from samsyn.errors import Unavailable
from samsyn.spoken import Message

RSA_ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512")
ALGORITHMS: Final = (*RSA_ALGORITHMS, "ES256", "ES384", "ES512", "EdDSA")
OF_EVENTS: Final = "events"  # the claim that security event tokens have, those that end a session among them
CHARACTERS_MAX: Final = 8 * 1024  # of a token: what servers and proxies let through as a header
FRESH_SECONDS: Final = 300.0  # after which the keys are fetched anew, so that one that was withdrawn is known no more
AGAIN_SECONDS: Final = 10.0  # between two looks for a key that isn't known: anybody can send a token that names one
STALE_SECONDS: Final = 3600.0  # for which known keys are good while the provider can't be reached
FETCH_SECONDS_MAX: Final = 10.0  # for all that is fetched together
FETCH_BYTES_MAX: Final = 1024 * 1024  # of a document; the keys of the largest providers have some 20 kB
WAIT_SECONDS_MAX: Final = 2.0  # that anybody waits for the keys, counted from when they began to be fetched
MALFORMED: Final = (ValueError, KeyError, TypeError, AttributeError, RecursionError)  # what isn't as it is described
KEY_TYPES: Final = ("RSA", "EC", "OKP")
KEYS_MAX: Final = 100  # that a provider publishes; the largest have about ten
UNREACHABLE: Final = Message(
    en="The provider of tokens can't be reached just now. Try again in a moment.",
    sv="Inloggningstjänsten går inte att nå just nu. Försök igen om en stund.",
)

log = logging.getLogger(__name__)

Keys: TypeAlias = Mapping[str | None, Sequence[Mapping[str, PyJWK]]]
"""By their ids, of which several may have one, and each by the algorithms that it may be used with."""


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Where people sign in at the provider, and how, as its metadata tell; None for what it doesn't have.

    `tells_issuer` says that it tells its name when it sends somebody back (RFC 9207), `secret_in_body` that it takes a
    client's secret in no other way.
    """

    authorization: str | None
    token: str | None
    end_session: str | None
    tells_issuer: bool
    secret_in_body: bool


class Issuer:
    """One provider, known by its name. What it has told is shared by all who ask for it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.trust = httpx.create_ssl_context()  # made once: it takes some 100 ms, in which nobody is answered
        self._endpoints: Endpoints | None = None
        self._keys: Keys = {}
        self._fetched_at = self._tried_at = self._looked_again_at = -math.inf
        self._fetching: asyncio.Task[None] | None = None

    async def endpoints(self) -> Endpoints:
        """Return where people sign in. Raises Unavailable."""
        if time.monotonic() - self._fetched_at > FRESH_SECONDS:
            is_away = self._tried_at > self._fetched_at
            self._fetch_if_due(is_old=True)
            if self._endpoints is None or not is_away:
                await self._wait()
        if self._endpoints is None or time.monotonic() - self._fetched_at > STALE_SECONDS:
            raise Unavailable(UNREACHABLE)
        return self._endpoints

    async def claims(
        self,
        token: str,
        *,
        audience: str,
        types: Collection[str],
        leeway_seconds: float,
        needs: Sequence[str],
        characters_max: int = CHARACTERS_MAX,
    ) -> Mapping[str, Any]:
        """Return what a token of the provider claims, with at least what is needed; its type is one of `types`, if any.

        Raises jwt's InvalidTokenError for one that isn't good, and Unavailable where that can't be told.
        """
        if len(token) > characters_max:
            raise InvalidTokenError("It is too long.")
        try:
            header = jwt.get_unverified_header(token)
            if not _is_of(types, header) or header.get("alg") not in ALGORITHMS:
                raise InvalidTokenError("It is of another type, or signed in another way.")
            claims = None
            for key in await self._keys_for(header.get("kid"), header["alg"]):
                with suppress(InvalidSignatureError):
                    claims = jwt.decode(
                        token,
                        key,
                        algorithms=ALGORITHMS,
                        audience=audience,
                        issuer=self.name,
                        leeway=leeway_seconds,
                        options={"require": list(needs)},
                    )
                    break
        except (ValueError, RecursionError) as error:
            raise InvalidTokenError("It can't be read.") from error
        except PyJWTError as error:
            raise (error if isinstance(error, InvalidTokenError) else InvalidTokenError(str(error))) from error
        if claims is None:
            raise InvalidSignatureError("None of the provider's keys signed it.")
        if "typ" not in header and OF_EVENTS in claims:
            raise InvalidTokenError("It tells of an event.")
        return claims

    async def _keys_for(self, key_id: object, algorithm: str) -> Sequence[PyJWK]:
        """Return the provider's keys with that id, or its only one, as an algorithm uses them; never none.

        Raises InvalidTokenError and Unavailable.
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
            if self._tried_at > self._fetched_at:
                raise Unavailable(UNREACHABLE)
            raise InvalidTokenError("The provider has no such key.")
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
        """Wait until all is fetched, but no longer than anybody waits for that."""
        seconds = self._tried_at + WAIT_SECONDS_MAX - time.monotonic()
        if self._fetching and seconds > 0:
            await asyncio.wait([self._fetching], timeout=seconds)

    async def _fetch(self) -> None:
        """Fetch metadata and keys. If it can't be done, those that are there stay."""
        try:
            async with asyncio.timeout(FETCH_SECONDS_MAX):
                self._endpoints, self._keys = await _told_by(self.name, self.trust)
            self._fetched_at = time.monotonic()
        except (httpx.HTTPError, OSError, *MALFORMED) as error:
            log.warning("The keys of %s can't be fetched: %s", self.name, str(error) or type(error).__name__)


async def _told_by(issuer: str, trust: SSLContext) -> tuple[Endpoints, Keys]:
    """Return what a provider tells of itself: where people sign in, and the keys that it signs with, by their ids."""
    async with httpx.AsyncClient(verify=trust, timeout=FETCH_SECONDS_MAX, follow_redirects=False) as http:
        metadata = await _json(http, f"{issuer.rstrip('/')}/.well-known/openid-configuration")
        if metadata["issuer"] != issuer:
            raise ValueError(f"its metadata are of {metadata['issuer']}")
        address = _address(metadata, "jwks_uri", issuer)
        if address is None:
            raise KeyError("jwks_uri")
        described = await _json(http, address)
    keys: dict[str | None, list[Mapping[str, PyJWK]]] = {}
    for each in cast("list[dict[str, Any]]", described["keys"])[:KEYS_MAX]:
        try:
            key = _signing_key(each)
            keys.setdefault(None if each.get("kid") is None else str(each["kid"]), []).append(key)
        except (PyJWTError, *MALFORMED) as error:
            log.warning("A key of %s is left out: %s", issuer, error)
    return _endpoints_of(metadata, issuer), keys


def _endpoints_of(metadata: Mapping[str, Any], issuer: str) -> Endpoints:
    ways = metadata.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    return Endpoints(
        authorization=_address(metadata, "authorization_endpoint", issuer),
        token=_address(metadata, "token_endpoint", issuer),
        end_session=_address(metadata, "end_session_endpoint", issuer),
        tells_issuer=metadata.get("authorization_response_iss_parameter_supported") is True,
        secret_in_body="client_secret_basic" not in ways and "client_secret_post" in ways,
    )


def _address(metadata: Mapping[str, Any], name: str, issuer: str) -> str | None:
    """Return an address that metadata tell. Raises ValueError for one that is reached in another way than they are."""
    if metadata.get(name) is None:
        return None
    address = str(metadata[name])
    if urlsplit(address).scheme != urlsplit(issuer).scheme:
        raise ValueError(f"its {name} is {address}, reached in another way than its metadata")
    return address


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
    async with http.stream("GET", address) as response:
        response.raise_for_status()
        return json.loads(await body_of(response))


async def body_of(response: httpx.Response) -> bytes:
    """Return what a provider answers, whose body is yet to be read. Raises ValueError where that is too long."""
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > FETCH_BYTES_MAX:
            raise ValueError(f"{response.url.host} answers more than {FETCH_BYTES_MAX:,} bytes")
    return bytes(body)


def _is_of(types: Collection[str], header: Mapping[str, Any]) -> bool:
    """Return whether a token is of one of the types, as far as it says; RFC 7515: application/ may stand before it."""
    return "typ" not in header or str(header["typ"]).lower().removeprefix("application/") in types
