"""Tokens of a provider: those that are good, and all that aren't."""

import hmac
import json
import time
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt import get_unverified_header
from jwt.api_jws import PyJWS
from jwt.utils import base64url_decode, base64url_encode
from pydantic import ValidationError

from samsyn.settings import Settings
from samsyn.web import issuer
from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with
from tests.support.provider import AUDIENCE, Provider, described, running

NEW_GOAL = 'mutation { createGoal(input: {name: "Mål"}) { goal { id } userErrors { code } } }'
DRAFT = """mutation($us: ID!) {
  registerContribution(input: {title: "Utkast", makers: [{actorId: $us}], status: DRAFT, idempotencyKey: "k"}) {
    contribution { title } userErrors { code } replayed } }"""


def encoded(content: bytes) -> str:
    """Bytes as they stand in a token."""
    return base64url_encode(content).decode()


async def viewer(api: Api, token: str) -> Any:
    """The status, and the viewer where there is one."""
    response = await asked_with(api, token)
    return response.status_code, (response.json().get("data") or {}).get("viewer")


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


def untyped(provider: Provider, **claims: Any) -> str:
    """A token whose head tells no type."""
    _, body, _ = provider.token(**claims).split(".")
    [(key_id, key)] = provider.keys.items()
    return PyJWS().encode(base64url_decode(body), key, "RS256", {"kid": key_id, "typ": None})


async def test_d5_a_token_without_a_type_is_taken(hall: Api, provider: Provider) -> None:
    assert "typ" not in get_unverified_header(untyped(provider))
    assert (await viewer(hall, untyped(provider)))[0] == 200
    assert await viewer(hall, untyped(provider, aud="another")) == (401, None)


@pytest.mark.parametrize("kind", ["JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt", "application/jwt"])
async def test_d5_the_types_of_access_tokens_are_taken_however_they_are_written(
    hall: Api, provider: Provider, kind: str
) -> None:
    assert (await viewer(hall, provider.token(header={"typ": kind})))[0] == 200


@pytest.mark.parametrize("kind", ["secevent+jwt", "application/logout+jwt", "JWS", "x/jwt", "none"])
async def test_d5_what_says_that_it_is_for_something_else_is_not(hall: Api, provider: Provider, kind: str) -> None:
    assert await viewer(hall, provider.token(header={"typ": kind})) == (401, None)


@pytest.mark.parametrize("event", ["http://schemas.openid.net/event/backchannel-logout", "urn:example:other"])
async def test_d5_a_token_without_a_type_that_tells_of_events_is_not(hall: Api, provider: Provider, event: str) -> None:
    assert await viewer(hall, untyped(provider, events={event: {}})) == (401, None)


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


@pytest.mark.parametrize(
    "subject",
    ["", " ", "\n\t", "kim\nek", "kim\ud800", "x" * 256, "\u3164", "\u2800", 7, ["kim"], {"name": "kim"}, True],
)
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
        ({"name": "Kim\ud800", "preferred_username": "Kim\x1b[2J"}, "kim"),
        ({"name": "K" * 3_000}, "K" * 200),
        ({"name": "\u3164", "preferred_username": "\u202e"}, "kim"),
        ({"name": " Ki\u00adm\u200b \u202eEk"}, "Kim Ek"),
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
    monkeypatch.setattr(issuer, "FRESH_SECONDS", 0.0)
    monkeypatch.setattr(issuer, "AGAIN_SECONDS", 0.0)
    assert (await viewer(hall, provider.token()))[0] == 200


async def test_while_the_provider_is_away_the_keys_that_are_known_are_good_for_a_while(
    hall: Api, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider.is_well = False
    response = await asked_with(hall, provider.token())
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (503, "UNAVAILABLE")
    monkeypatch.setattr(issuer, "AGAIN_SECONDS", 0.0)
    provider.is_well = True
    assert (await viewer(hall, provider.token()))[0] == 200
    provider.is_well = False
    monkeypatch.setattr(issuer, "FRESH_SECONDS", 0.0)
    assert (await viewer(hall, provider.token()))[0] == 200
    monkeypatch.setattr(issuer, "STALE_SECONDS", 0.0)
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
