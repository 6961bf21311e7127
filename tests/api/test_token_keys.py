"""The keys of a provider of tokens: which are taken, and who waits for them."""

import asyncio
import warnings
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.warnings import InsecureKeyLengthWarning

from samsyn.web import issuer
from tests.api.asking import Api
from tests.api.test_tokens import OTHERS_KEY, encoded, viewer
from tests.support.provider import Provider, described

WAIT_SECONDS_MAX = 20.0


async def until_answered(api: Api, token: str, status: int) -> None:
    """Return when a token is answered with that status."""
    async with asyncio.timeout(WAIT_SECONDS_MAX):
        while (await viewer(api, token))[0] != status:  # noqa: ASYNC110 -- the service tells nobody
            await asyncio.sleep(0.05)


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


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"])
async def test_d5_an_rsa_key_without_an_algorithm_is_taken_for_all_of_rsa(
    hall: Api, provider: Provider, algorithm: str
) -> None:
    assert "alg" not in described("first", OTHERS_KEY)
    assert (await viewer(hall, provider.token(algorithm=algorithm)))[0] == 200


@pytest.mark.parametrize("algorithm", ["RS256", "RS512", "PS512"])
async def test_d5_a_key_with_an_algorithm_is_taken_for_that_alone(
    hall: Api, provider: Provider, algorithm: str
) -> None:
    provider.others = [{**described("bound", OTHERS_KEY), "alg": "PS256"}]
    for used, status in (("PS256", 200), (algorithm, 401)):
        token = provider.token(key=OTHERS_KEY, algorithm=used, header={"kid": "bound"})
        assert (await viewer(hall, token))[0] == status


async def test_d5_of_two_keys_with_one_id_both_are_good(hall: Api, provider: Provider) -> None:
    elliptic = ec.generate_private_key(ec.SECP256R1())
    provider.others = [described("first", OTHERS_KEY), described("first", elliptic)]
    assert (await viewer(hall, provider.token()))[0] == 200
    assert (await viewer(hall, provider.token(key=OTHERS_KEY)))[0] == 200
    assert (await viewer(hall, provider.token(key=elliptic, algorithm="ES256")))[0] == 200
    stranger = rsa.generate_private_key(65537, 2048)
    assert await viewer(hall, provider.token(key=stranger)) == (401, None)
    assert await viewer(hall, provider.token(key=OTHERS_KEY, exp=1)) == (401, None), "and it must be good besides"


async def test_d5_a_key_that_is_broken_takes_none_of_the_same_id_with_it(hall: Api, provider: Provider) -> None:
    provider.others = [{"kty": "RSA", "kid": "first"}, {**described("first", OTHERS_KEY), "use": "enc"}]
    assert (await viewer(hall, provider.token()))[0] == 200
    assert await viewer(hall, provider.token(key=OTHERS_KEY)) == (401, None)


async def test_d_what_is_no_key_harms_none_that_is(hall: Api, provider: Provider) -> None:
    secret = {"kty": "oct", "k": encoded(b"x" * 32), "kid": "secret", "alg": "HS256"}
    provider.others = [
        {},
        {"kty": "RSA", "kid": "empty"},
        {"kty": "EC", "crv": "P-9", "x": 1},
        secret,
        {"kty": ["RSA"]},
        {"kty": "RSA", "key_ops": None},
        "x",
        None,
    ]
    assert (await viewer(hall, provider.token()))[0] == 200
    forged = provider.token(key=b"x" * 32, algorithm="HS256", header={"kid": "secret"})
    assert await viewer(hall, forged) == (401, None)


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


@pytest.mark.parametrize("fault", ["endless", "elsewhere"])
async def test_d_keys_that_are_not_as_they_should_be_are_not_taken(
    hall: Api, provider: Provider, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(issuer, "AGAIN_SECONDS", 0.0)
    if fault == "endless":
        provider.others = ["x" * 2**21]
    else:
        provider.keys_at = provider.issuer.replace("http:", "https:") + "/keys"
    assert (await viewer(hall, provider.token()))[0] == 503
    provider.others, provider.keys_at = [], ""
    assert (await viewer(hall, provider.token()))[0] == 200
