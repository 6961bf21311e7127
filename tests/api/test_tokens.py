"""Tokens of a provider that really runs: its metadata and keys over HTTP, tokens that are good, and all that aren't."""

import asyncio
import hmac
import json
import time
import warnings
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import jwt
import pytest
import pytest_asyncio
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import ECAlgorithm, RSAAlgorithm
from jwt.api_jws import PyJWS
from jwt.utils import base64url_decode, base64url_encode
from jwt.warnings import InsecureKeyLengthWarning
from pydantic import ValidationError

from samsyn.database.port import Address, Database
from samsyn.settings import Settings
from samsyn.web import tokens
from tests.api.asking import Api, Json, served
from tests.api.test_identity import asked_with

AUDIENCE = "samsyn"
WAIT_SECONDS_MAX = 20.0
FACTS = {"registerActor": [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("IF", "Orkestern")]}
NEW_GOAL = 'mutation { createGoal(input: {name: "Mål"}) { goal { id } userErrors { code } } }'
DRAFT = """mutation($us: ID!) {
  registerContribution(input: {title: "Utkast", makers: [{actorId: $us}], status: DRAFT, idempotencyKey: "k"}) {
    contribution { title } userErrors { code } replayed } }"""


class Provider:
    """An OpenID Connect provider on a port of its own, with keys that change when told to.

    It publishes `others` beside its keys, and says nothing while `answers` isn't set.
    """

    def __init__(self) -> None:
        self.keys: dict[str, Any] = {}
        self.asked: list[str] = []
        self.is_well = True
        self.answers = asyncio.Event()
        self.answers.set()
        self.others: list[Any] = []
        self.keys_at = ""
        self.issuer = ""
        self.rotate("first")

    def rotate(self, key_id: str, *, elliptic: bool = False) -> None:
        """Sign with a new key from now on, and know the former ones no more."""
        key = ec.generate_private_key(ec.SECP256R1()) if elliptic else rsa.generate_private_key(65537, 2048)
        self.keys = {key_id: key}

    def token(self, *, key: Any = None, algorithm: str = "", header: Any = None, **claims: Any) -> str:
        """A good token but for what is told otherwise; a claim that is None is left out."""
        [(key_id, own)] = self.keys.items()
        algorithm = algorithm or ("ES256" if isinstance(own, ec.EllipticCurvePrivateKey) else "RS256")
        now = int(time.time())
        good = {"iss": self.issuer, "aud": AUDIENCE, "sub": "kim", "exp": now + 60, "nbf": now - 1, "name": "Kim Ek"}
        told = {name: value for name, value in {**good, **claims}.items() if value is not None}
        headers = {name: value for name, value in {"kid": key_id, "typ": "JWT", **(header or {})}.items() if value}
        return jwt.encode(told, own if key is None else key, algorithm, headers)

    def document(self, path: str) -> Any:
        """What is published at a path."""
        self.asked.append(path)
        if path == "/.well-known/openid-configuration":
            return {"issuer": self.issuer, "jwks_uri": self.keys_at or f"{self.issuer}/keys"}
        if path == "/keys":
            return {"keys": [*self.others, *(described(key_id, key) for key_id, key in self.keys.items())]}
        return None


def described(key_id: str, key: Any) -> dict[str, Any]:
    """A public key as it is published."""
    kind: Any = ECAlgorithm if isinstance(key, ec.EllipticCurvePrivateKey) else RSAAlgorithm
    return {**json.loads(kind.to_jwk(key.public_key())), "kid": key_id, "use": "sig"}


@asynccontextmanager
async def running(provider: Provider) -> AsyncGenerator[Provider]:
    """The provider over HTTP, as long as the block."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await provider.answers.wait()
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        found = provider.document(head.split()[1]) if provider.is_well else None
        body = json.dumps(found).encode()
        status = "200 OK" if found else "503 Service Unavailable"
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    provider.issuer = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield provider
    finally:
        server.close()
        await server.wait_closed()


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    """A provider that runs."""
    async with running(Provider()) as provider:
        yield provider


@pytest_asyncio.fixture
async def hall(graph: Database, address: Address, provider: Provider) -> AsyncIterator[Api]:  # noqa: ARG001 -- it empties the database
    """The service that takes the provider's tokens."""
    told = {"oidc_role_claim": "realm_access.roles", "oidc_actors_claim": "actors"}
    async with served(address, oidc_issuer=provider.issuer, oidc_audience=AUDIENCE, **told) as api:
        await api.load(FACTS)
        yield api


def encoded(content: bytes) -> str:
    """Bytes as they stand in a token."""
    return base64url_encode(content).decode()


async def viewer(api: Api, token: str) -> Any:
    """The status, and the viewer where there is one."""
    response = await asked_with(api, token)
    return response.status_code, (response.json().get("data") or {}).get("viewer")


async def until_answered(api: Api, token: str, status: int) -> None:
    """Return when a token is answered with that status."""
    async with asyncio.timeout(WAIT_SECONDS_MAX):
        while (await viewer(api, token))[0] != status:  # noqa: ASYNC110 -- the service tells nobody
            await asyncio.sleep(0.05)


async def test_a_token_tells_who_asks(hall: Api, provider: Provider) -> None:
    assert await viewer(hall, provider.token()) == (
        200,
        {"kind": "token", "name": "Kim Ek", "role": "VIEWER", "actors": {"totalCount": 0, "nodes": []}},
    )
    roles: Json = {"realm_access": {"roles": ["offline_access", "VIEWER", "PARTNER"]}}
    status, found = await viewer(hall, provider.token(**roles, actors=[hall.ids["@IF"], "actor_none", 7, "goal_1"]))
    assert (status, found["role"]) == (200, "PARTNER")
    assert found["actors"] == {"totalCount": 1, "nodes": [{"name": "IF"}]}
    status, found = await viewer(hall, provider.token(realm_access={"roles": "STRATEGIST KIOSK"}))
    assert (status, found["role"]) == (200, "STRATEGIST")
    assert (await viewer(hall, provider.token(realm_access={"roles": ["KIOSK", "root", 1]})))[1]["role"] == "VIEWER"


async def test_a_token_does_what_its_role_may(hall: Api, provider: Provider) -> None:
    reader = (await asked_with(hall, provider.token(), NEW_GOAL)).json()["data"]["createGoal"]
    assert reader["userErrors"] == [{"code": "FORBIDDEN"}]
    strategist = provider.token(realm_access={"roles": ["STRATEGIST"]})
    assert (await asked_with(hall, strategist, NEW_GOAL)).json()["data"]["createGoal"]["userErrors"] == []
    partner: Json = {"realm_access": {"roles": ["PARTNER"]}, "actors": [hall.ids["@IF"]]}
    for replayed in (False, True):  # the same person, with another token
        answer = await asked_with(hall, provider.token(**partner, jti=str(replayed)), DRAFT, us="@IF")
        assert answer.json()["data"]["registerContribution"]["replayed"] is replayed
    other: Json = {**partner, "actors": [hall.ids["@Orkestern"]], "sub": "sam"}
    [fault] = (await asked_with(hall, provider.token(**other), DRAFT, us="@IF")).json()["data"]["registerContribution"][
        "userErrors"
    ]
    assert fault == {"code": "FORBIDDEN"}
    [everything] = await hall.graph.read("RETURN COLLECT { MATCH (n:Change) RETURN properties(n) } AS all", {})
    told = {each["by"] for each in everything if each["byId"].startswith("token")}
    assert told == {"VIEWER", "STRATEGIST", "IF", "Orkestern"}
    assert "kim" not in str([each["byId"] for each in everything])


NOW = int(time.time())
OTHERS_KEY = rsa.generate_private_key(65537, 2048)
BAD: dict[str, dict[str, Any]] = {
    "past exp": {"exp": NOW - 3600},
    "no exp": {"exp": None},
    "future nbf": {"nbf": NOW + 3600},
    "wrong aud": {"aud": "another"},
    "no aud": {"aud": None},
    "wrong iss": {"iss": "https://id.example.org"},
    "no iss": {"iss": None},
    "no sub": {"sub": None},
    "wrong typ": {"header": {"typ": "dpop+jwt"}},
    "an id token's logout": {"header": {"typ": "logout+jwt"}},
    "unknown kid": {"header": {"kid": "another"}},
    "somebody else's signature": {"key": OTHERS_KEY},
    "alg none": {"key": "", "algorithm": "none"},
    "a critical extension": {"header": {"crit": ["exp2"], "exp2": 1}},
    "a megabyte": {"padding": "x" * 2**20},
}


@pytest.mark.parametrize("what", BAD)
async def test_a_token_that_is_not_good_is_refused(hall: Api, provider: Provider, what: str) -> None:
    assert (await viewer(hall, provider.token()))[0] == 200
    assert await viewer(hall, provider.token(**BAD[what])) == (401, None)


async def test_a_public_key_is_no_secret_to_sign_with(hall: Api, provider: Provider) -> None:
    [(key_id, key)] = provider.keys.items()
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    _, body, _ = provider.token().split(".")
    head = encoded(json.dumps({"alg": "HS256", "typ": "JWT", "kid": key_id}).encode())
    signature = hmac.digest(public, f"{head}.{body}".encode(), "sha256")
    forged = f"{head}.{body}.{encoded(signature)}"
    assert await viewer(hall, forged) == (401, None)


SHORT_KEY = rsa.generate_private_key(65537, 1024)  # noqa: S505 -- which is refused
UNTAKEN: dict[str, tuple[Any, str, dict[str, Any]]] = {
    "an RSA key of 1,024 bits": (SHORT_KEY, "RS256", {}),
    "an RSA key of 1,024 bits for PS256": (SHORT_KEY, "PS256", {"alg": "PS256"}),
    "another curve": (ec.generate_private_key(ec.SECP256K1()), "ES256K", {}),
    "a key to encrypt for": (OTHERS_KEY, "RS256", {"use": "enc"}),
    "a key to sign with alone": (OTHERS_KEY, "RS256", {"key_ops": ["sign"]}),
    "a key of an algorithm that isn't taken": (OTHERS_KEY, "RS256", {"alg": "RS1"}),
    "a key of a secret's algorithm": (OTHERS_KEY, "RS256", {"alg": "HS256"}),
    "a key of no algorithm": (OTHERS_KEY, "RS256", {"alg": "none"}),
}


@pytest.mark.parametrize("what", UNTAKEN)
async def test_d_a_key_that_nothing_may_be_signed_with_is_left_out(hall: Api, provider: Provider, what: str) -> None:
    key, algorithm, more = UNTAKEN[what]
    provider.others = [{**described("weak", key), **more}]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", InsecureKeyLengthWarning)
        token = provider.token(key=key, algorithm=algorithm, header={"kid": "weak"})
    assert await viewer(hall, token) == (401, None)
    assert (await viewer(hall, provider.token()))[0] == 200, "and the others stay"


async def test_d_what_is_no_key_harms_none_that_is(hall: Api, provider: Provider) -> None:
    secret = {"kty": "oct", "k": encoded(b"x" * 32), "kid": "secret", "alg": "HS256"}
    provider.others = [
        {},
        {"kty": "RSA", "kid": "empty"},
        {"kty": "EC", "crv": "P-9", "x": 1},
        secret,
        {"kty": ["RSA"]},
    ]
    assert (await viewer(hall, provider.token()))[0] == 200
    forged = provider.token(key=b"x" * 32, algorithm="HS256", header={"kid": "secret"})
    assert await viewer(hall, forged) == (401, None)


@pytest.mark.parametrize("subject", ["", " ", "\n\t", "x" * 256, 7, ["kim"], {"name": "kim"}, True])
async def test_d_a_subject_that_is_nobody_is_refused(hall: Api, provider: Provider, subject: Any) -> None:
    _, body, _ = provider.token().split(".")
    claims = {**json.loads(base64url_decode(body)), "sub": subject}
    [(key_id, key)] = provider.keys.items()
    token = PyJWS().encode(json.dumps(claims).encode(), key, "RS256", {"kid": key_id})
    assert await viewer(hall, token) == (401, None)


@pytest.mark.parametrize(
    ("names", "called"),
    [
        ({"name": "", "preferred_username": "kim.ek"}, "kim.ek"),
        ({"name": {"first": "Kim"}, "preferred_username": ["kim"]}, "kim"),
        ({"name": " "}, "kim"),
        ({"name": "K" * 3_000}, "K" * 200),
    ],
)
async def test_d_a_name_is_a_short_text(hall: Api, provider: Provider, names: Json, called: str) -> None:
    status, found = await viewer(hall, provider.token(**names))
    assert (status, found["name"]) == (200, called)


@pytest.mark.parametrize(
    "head",
    ["[" * 5_000, '{"alg":' + "[" * 4_000, '{"alg": ' + "9" * 5_000 + "}", '{"typ": {}, "alg": ["RS256"]}', '"RS256"'],
)
async def test_d_a_head_that_is_made_to_break_the_reader_is_refused(hall: Api, head: str) -> None:
    assert await viewer(hall, f"{encoded(head.encode())}.e30.e30") == (401, None)


@pytest.mark.parametrize("claims", [{"aud": [AUDIENCE, 7]}, {"aud": {AUDIENCE: True}}, {"aud": []}, {"iss": ""}])
async def test_d_an_audience_or_an_issuer_that_is_none_is_refused(hall: Api, provider: Provider, claims: Json) -> None:
    assert await viewer(hall, provider.token(**claims)) == (401, None)


async def test_d_while_the_provider_is_slow_known_keys_are_good_and_unknown_ones_do_not_wait_for_it(
    hall: Api, provider: Provider
) -> None:
    assert (await viewer(hall, provider.token()))[0] == 200
    asked = len(provider.asked)
    provider.answers.clear()
    guesses = [provider.token(header={"kid": f"guess {number}"}) for number in range(20)]
    waiting = [asyncio.create_task(viewer(hall, guess)) for guess in guesses]
    await asyncio.sleep(0)
    assert (await viewer(hall, provider.token()))[0] == 200
    assert not any(each.done() for each in waiting)

    async with asyncio.timeout(WAIT_SECONDS_MAX):  # it would never come
        assert await asyncio.gather(*waiting) == [(503, None)] * 20
        assert [await viewer(hall, guess) for guess in guesses] == [(503, None)] * 20, "nor is waited for again"
    provider.answers.set()
    await until_answered(hall, guesses[0], 401)
    assert len(provider.asked) == asked + 2, "it was asked once for its metadata and once for its keys"


async def test_d_a_service_that_begins_beside_a_slow_provider_does_not_wait_for_it(
    hall: Api, provider: Provider
) -> None:
    provider.answers.clear()
    async with asyncio.timeout(WAIT_SECONDS_MAX):
        assert (await viewer(hall, provider.token()))[0] == 503
    provider.answers.set()
    await until_answered(hall, provider.token(), 200)


async def test_d_a_new_key_is_not_held_for_a_wrong_one_while_the_provider_is_away(
    hall: Api, provider: Provider
) -> None:
    assert (await viewer(hall, provider.token()))[0] == 200
    provider.rotate("second")
    provider.is_well = False
    assert (await viewer(hall, provider.token()))[0] == 503


@pytest.mark.parametrize("fault", ["endless", "elsewhere", "no keys"])
async def test_d_keys_that_are_not_as_they_should_be_are_not_taken(
    hall: Api, provider: Provider, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(tokens, "AGAIN_SECONDS", 0.0)
    if fault == "endless":
        provider.others = ["x" * 2**21]
    elif fault == "elsewhere":
        provider.keys_at = provider.issuer.replace("http:", "https:") + "/keys"
    else:
        provider.others = ["x", None]
    assert (await viewer(hall, provider.token()))[0] == 503
    provider.others, provider.keys_at = [], ""
    assert (await viewer(hall, provider.token()))[0] == 200


@pytest.mark.parametrize("header", ["jku", "x5u", "jwk"])
async def test_a_key_that_a_token_brings_along_is_not_asked_for(hall: Api, provider: Provider, header: str) -> None:
    async with running(Provider()) as thief:
        told = described("theirs", next(iter(thief.keys.values()))) if header == "jwk" else f"{thief.issuer}/keys"
        token = provider.token(key=next(iter(thief.keys.values())), header={header: told, "kid": "theirs"})
        assert await viewer(hall, token) == (401, None)
        assert thief.asked == []


@pytest.mark.parametrize("text", ["a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9..", "é.å.ö", "e30.e30.e30"])
async def test_what_only_looks_like_a_token_is_refused(hall: Api, text: str) -> None:
    headers = [(b"authorization", f"Bearer {text}".encode())]
    response = await hall.http.post("/graphql", json={"query": "{ viewer { kind } }"}, headers=headers)
    assert response.status_code == 401


async def test_the_provider_may_change_its_keys(hall: Api, provider: Provider, monkeypatch: pytest.MonkeyPatch) -> None:
    former = provider.token()
    assert (await viewer(hall, former))[0] == 200
    provider.rotate("second", elliptic=True)
    assert (await viewer(hall, provider.token()))[0] == 200, "a new key is looked for at once"
    assert (await viewer(hall, former))[0] == 401, "and a former one is gone"

    asked = len(provider.asked)
    for number in range(5):
        assert (await viewer(hall, provider.token(header={"kid": f"guess {number}"})))[0] == 401
    assert len(provider.asked) == asked, "whoever guesses makes us ask no more often than every few seconds"

    provider.rotate("third")
    monkeypatch.setattr(tokens, "FRESH_SECONDS", 0.0)
    monkeypatch.setattr(tokens, "AGAIN_SECONDS", 0.0)
    assert (await viewer(hall, provider.token()))[0] == 200


async def test_while_the_provider_is_away_the_keys_that_are_known_are_good_for_a_while(
    hall: Api, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider.is_well = False
    response = await asked_with(hall, provider.token())
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (503, "UNAVAILABLE")
    monkeypatch.setattr(tokens, "AGAIN_SECONDS", 0.0)
    provider.is_well = True
    assert (await viewer(hall, provider.token()))[0] == 200
    provider.is_well = False
    monkeypatch.setattr(tokens, "FRESH_SECONDS", 0.0)
    assert (await viewer(hall, provider.token()))[0] == 200
    monkeypatch.setattr(tokens, "STALE_SECONDS", 0.0)
    assert (await viewer(hall, provider.token()))[0] == 503


async def test_without_a_provider_no_token_is_taken(api: Api, provider: Provider) -> None:
    assert await viewer(api, provider.token()) == (401, None)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"oidc_issuer": "https://id.example.se"}, "SAMSYN_OIDC_AUDIENCE"),
        ({"oidc_audience": "samsyn"}, "SAMSYN_OIDC_ISSUER"),
        ({"oidc_issuer": "http://id.example.se", "oidc_audience": "samsyn"}, "https://"),
        ({"oidc_issuer": "id.example.se", "oidc_audience": "samsyn"}, "https://"),
    ],
)
def test_half_a_provider_is_refused_at_the_start(given: dict[str, str], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Settings(**given)  # pyright: ignore[reportArgumentType]
