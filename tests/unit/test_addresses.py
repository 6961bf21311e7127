"""Whom a request counts for, behind proxies that tell the truth and clients that don't."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from samsyn.settings import Settings
from samsyn.web.addresses import CHARACTERS_MAX, HOPS_MAX, address_of, counted, is_this_machine, is_trusted

PROXY = "127.0.0.1"
OTHER_PROXY = "10.0.0.7"
TRUSTED: Any = f"{PROXY}, 10.0.0.0/24 2001:db8:1::/64"
FOR = "X-Forwarded-For"
BY_RFC = "Forwarded"


def scope(*headers: tuple[str, str], peer: str | None = PROXY, proxies: Any = TRUSTED) -> dict[str, Any]:
    """A request as a server hands it on, its headers in the order in which they came."""
    service = SimpleNamespace(settings=Settings(trusted_proxies=proxies))
    return {
        "app": SimpleNamespace(state=SimpleNamespace(service=service)),
        "client": None if peer is None else (peer, 50_000),
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in headers],
    }


@pytest.mark.parametrize(
    ("headers", "client"),
    [
        ([], PROXY),
        ([(FOR, "192.0.2.1")], "192.0.2.1"),
        ([(FOR, "198.51.100.9, 192.0.2.1")], "192.0.2.1"),
        ([(FOR, "198.51.100.9, 192.0.2.1,10.0.0.7 , 10.0.0.8")], "192.0.2.1"),
        ([(FOR, "198.51.100.9"), (FOR, "192.0.2.1"), (FOR, "10.0.0.7")], "192.0.2.1"),
        ([(FOR, "192.0.2.1:4711")], "192.0.2.1"),
        ([(FOR, "2001:db8:2::a:b")], "2001:db8:2::/64"),
        ([(FOR, "[2001:db8:2::a:b]:443")], "2001:db8:2::/64"),
        ([(FOR, "[2001:db8:2::a:b]")], "2001:db8:2::/64"),
        ([(FOR, "::ffff:192.0.2.1")], "192.0.2.1"),
        ([(FOR, "192.0.2.1, 2001:db8:1::7")], "192.0.2.1"),
        ([(FOR, "10.0.0.7")], "10.0.0.7"),
        ([(BY_RFC, "for=192.0.2.1")], "192.0.2.1"),
        ([(BY_RFC, 'For="192.0.2.1:4711"')], "192.0.2.1"),
        ([(BY_RFC, "for=192.0.2.1:4711")], "192.0.2.1"),
        ([(BY_RFC, 'for="[2001:db8:2::a:b]:_http"')], "2001:db8:2::/64"),
        ([(BY_RFC, "proto=https;FOR=192.0.2.1;by=203.0.113.43")], "192.0.2.1"),
        ([(BY_RFC, 'for=198.51.100.9, for=192.0.2.1;host="a,b", for=10.0.0.7')], "192.0.2.1"),
        ([(BY_RFC, "for=192.0.2.1"), (BY_RFC, 'for="10.0.0.7:80"')], "192.0.2.1"),
        ([(BY_RFC, r'for="192\.0.2.1"')], "192.0.2.1"),
        ([(BY_RFC, "for=192.0.2.1"), (FOR, "192.0.2.1")], "192.0.2.1"),
        ([(BY_RFC, "for=192.0.2.1"), (FOR, "198.51.100.9, 192.0.2.1")], "192.0.2.1"),
    ],
)
def test_b5_the_client_is_the_nearest_address_that_is_not_trusted(headers: list[tuple[str, str]], client: str) -> None:
    assert address_of(scope(*headers)) == client


@pytest.mark.parametrize(
    "headers",
    [
        [(FOR, "unknown")],
        [(FOR, "192.0.2.1, unknown")],
        [(FOR, "")],
        [(FOR, "192.0.2.1, ")],
        [(FOR, "192.0.2.1, 192.0.2.1.5")],
        [(FOR, "192.0.2.1" + "," * CHARACTERS_MAX + "192.0.2.2")],
        [(BY_RFC, "for=unknown")],
        [(BY_RFC, "for=_gazonk")],
        [(BY_RFC, 'for=192.0.2.1, for="_gazonk"')],
        [(BY_RFC, "proto=https")],
        [(BY_RFC, "for=192.0.2.1;for=192.0.2.2")],
        [(BY_RFC, 'for="192.0.2.1')],
        [(BY_RFC, "")],
        [(BY_RFC, "for=192.0.2.1, " + "a" * CHARACTERS_MAX + "=b, for=192.0.2.2")],
        [(BY_RFC, "for=192.0.2.1"), (FOR, "192.0.2.2")],
        [(BY_RFC, "for=_gazonk"), (FOR, "192.0.2.2")],
    ],
)
def test_b5_what_cannot_be_told_counts_for_the_proxy(headers: list[tuple[str, str]]) -> None:
    assert address_of(scope(*headers)) == PROXY


def test_b5_an_unknown_hop_counts_for_the_last_proxy_that_is_known() -> None:
    assert address_of(scope((FOR, f"192.0.2.1, unknown, {OTHER_PROXY}"))) == OTHER_PROXY


def test_b5_no_more_hops_are_followed_than_anybody_has() -> None:
    assert address_of(scope((FOR, "192.0.2.1" + f", {OTHER_PROXY}" * HOPS_MAX))) == OTHER_PROXY


@pytest.mark.parametrize("peer", ["192.0.2.66", "10.0.1.7", "2001:db8:2::1", "no address", None])
@pytest.mark.parametrize("header", [(FOR, "192.0.2.1"), (BY_RFC, "for=192.0.2.1")])
def test_b5_a_stranger_is_not_believed(peer: str | None, header: tuple[str, str]) -> None:
    assert address_of(scope(header, peer=peer)) == address_of(scope(peer=peer)) != "192.0.2.1"
    assert address_of(scope(header, peer=PROXY, proxies=())) == PROXY


@given(forged=st.text(st.sampled_from('for=;,"\\ []:.127_a'), max_size=60), several=st.booleans())
@pytest.mark.parametrize("told", ["192.0.2.1", '"192.0.2.1:80"', '"192.0.2.1";by="[2001:db8::7]:80";host="a,b"'])
def test_b5_what_a_client_writes_before_the_proxy_changes_nothing(told: str, forged: str, several: bool) -> None:  # noqa: FBT001
    own = f"for={told}"
    headers = [(BY_RFC, forged), (BY_RFC, own)] if several else [(BY_RFC, f"{forged}, {own}")]
    assert address_of(scope(*headers)) == "192.0.2.1"
    assert address_of(scope((FOR, f"{forged}, 192.0.2.1"))) == "192.0.2.1"


def test_b5_a_client_of_ipv6_is_counted_with_its_whole_network() -> None:
    assert counted("2001:db8::1") == counted("2001:db8::ffff:ffff:ffff:ffff") == "2001:db8::/64"
    assert counted("2001:db8:0:1::1") == "2001:db8:0:1::/64"
    assert counted("fe80::1%eth0") == "fe80::/64"
    assert address_of(scope(peer="2001:db8:9::1")) == "2001:db8:9::/64"


def test_b5_an_ipv4_address_that_comes_as_ipv6_is_one_of_its_own() -> None:
    assert [counted(f"::ffff:192.0.2.{number}") for number in (1, 2)] == ["192.0.2.1", "192.0.2.2"]
    assert address_of(scope((FOR, "192.0.2.1"), peer="::ffff:127.0.0.1")) == "192.0.2.1"


def test_proxies_are_addresses_and_networks() -> None:
    proxies = Settings(trusted_proxies=TRUSTED).trusted_proxies
    inside = [PROXY, "10.0.0.255", "2001:db8:1::ffff", "::ffff:10.0.0.7"]
    assert [is_trusted(each, proxies) for each in inside] == [True] * len(inside)
    outside = ["127.0.0.2", "10.0.1.0", "2001:db8:2::1", "localhost", ""]
    assert [is_trusted(each, proxies) for each in outside] == [False] * len(outside)


@pytest.mark.parametrize("proxies", ["nginx", "10.0.0.1/24", "10.0.0.0/33", "0.0.0.0/0", "::/0", "10.0.0.1, *"])
def test_b5_proxies_that_cannot_be_are_refused_in_words(proxies: Any) -> None:
    with pytest.raises(ValidationError, match=r"give them as 10\.0\.0\.7|name the proxies alone"):
        Settings(trusted_proxies=proxies)


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"])
def test_b5_what_a_proxy_has_brought_is_not_this_machine_itself(peer: str) -> None:
    assert is_this_machine(scope(peer=peer))
    for name in ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"):
        assert not is_this_machine(scope((name, "127.0.0.1"), peer=peer)), name


@pytest.mark.parametrize("peer", ["192.0.2.1", "2001:db8::1", "", None])
def test_b5_what_comes_from_elsewhere_is_not_this_machine_itself(peer: str | None) -> None:
    assert not is_this_machine(scope(peer=peer))
    assert not is_this_machine(scope((FOR, "127.0.0.1"), peer=peer))
