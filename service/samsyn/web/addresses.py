"""Where a request comes from: the nearest address that isn't a trusted proxy's.

A proxy tells it in `Forwarded` (RFC 7239) or `X-Forwarded-For`, where each adds at the right whom it was asked by. So
both are read from the right, as far as those who have written are among `SAMSYN_TRUSTED_PROXIES`: what stands to the
left of that anybody may have written, and of a peer that isn't trusted nothing is read. What can't be told counts for
the last proxy that is known: an address that is `unknown`, hidden (`_gazonk`) or none, a header that is too long, and
two headers that contradict each other, since a proxy that writes one passes on the other as its client wrote it.

The peer is `client` in the scope: a server that would itself write there what headers tell is to be told not to.
"""

import ipaddress
import re
from collections.abc import Iterable, Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from itertools import islice
from typing import Final, TypeAlias

from starlette.types import Scope

Proxies: TypeAlias = Sequence[IPv4Network | IPv6Network]

CHARACTERS_MAX: Final = 1_000  # of a header's lines together: some fifty addresses
HOPS_MAX: Final = 10  # that are followed: more proxies than anybody has in a row
CLIENTS_BITS: Final = 64  # of an IPv6 address: one client has all addresses that begin so
PASSED_ON: Final = (b"forwarded", b"x-forwarded", b"x-real-ip", b"via")
PAIR: Final = r"""([!#$%&'*+.^_`|~\w-]+)=([!#$%&'*+.^_`|~\w:\[\]-]+|"(?:[^"\\]|\\.)*")"""
"""As in RFC 7239, and with what some write without the quotes that an IPv6 address or a port asks for."""
PAIRS: Final = re.compile(PAIR, re.ASCII)
ESCAPED: Final = re.compile(r"\\(.)")
LAST_ELEMENT: Final = re.compile(rf"(?:^|,)[ \t]*({PAIR}(?:[ \t]*;[ \t]*{PAIR})*)[ \t]*$", re.ASCII)
"""Sought from the right, an element ends where the proxy has ended it, whatever quote is left open before it."""


def address_of(scope: Scope) -> str:
    """Whom a request counts for: its client's address, as `counted` tells it; "" where the peer isn't known."""
    peer = _peer(scope)
    proxies: Proxies = scope["app"].state.service.settings.trusted_proxies
    if not is_trusted(peer, proxies):
        return counted(peer)
    hops = (_forwarded(scope), _x_forwarded_for(scope))
    told = {_nearest(peer, each, proxies) for each in hops if each is not None}
    return counted(told.pop() if len(told) == 1 else peer)


def is_trusted(address: str, proxies: Proxies) -> bool:
    """Whether an address is one of the proxies'."""
    if not proxies:
        return False
    parsed = _parsed(address)
    return parsed is not None and any(parsed in network for network in proxies)


def counted(address: str) -> str:
    """The text by which an address is counted: of an IPv6 address, its network; what is no address as it is."""
    parsed = _parsed(address) if ":" in address else None
    if not isinstance(parsed, IPv6Address):
        return str(parsed or address)
    return f"{IPv6Address(int(parsed) >> CLIENTS_BITS << CLIENTS_BITS)}/{CLIENTS_BITS}"


def is_this_machine(scope: Scope) -> bool:
    """Whether a request comes from this machine, and none of its headers tells that a proxy brings it."""
    peer = _parsed(_peer(scope))
    return peer is not None and peer.is_loopback and not any(name.startswith(PASSED_ON) for name, _ in scope["headers"])


def _peer(scope: Scope) -> str:
    """The address at the other end of the connection."""
    return scope["client"][0] if scope.get("client") else ""


def _nearest(peer: str, hops: Iterable[str], proxies: Proxies) -> str:
    """The nearest address that isn't trusted, of hops from the nearest on; the last that is known where none is."""
    nearest = peer
    for hop in islice(hops, HOPS_MAX):
        address = _parsed(_without_port(hop))
        if address is None:
            break
        nearest = str(address)
        if not is_trusted(nearest, proxies):
            break
    return nearest


def _x_forwarded_for(scope: Scope) -> Iterable[str] | None:
    """The hops that X-Forwarded-For tells, the nearest first."""
    text = _header(scope, b"x-forwarded-for")
    return None if text is None else reversed(text.split(","))


def _forwarded(scope: Scope) -> Iterable[str] | None:
    """The hops that Forwarded tells, the nearest first."""
    text = _header(scope, b"forwarded")
    return None if text is None else _elements(text)


def _elements(text: str) -> Iterator[str]:
    """Whom each element is `for`, the last first, "" where that isn't said once; none beyond one that can't be read."""
    while element := LAST_ELEMENT.search(text):
        told = [value for name, value in PAIRS.findall(element[1]) if name.lower() == "for"]
        yield ESCAPED.sub(r"\1", told[0].strip('"')) if len(told) == 1 else ""
        text = text[: element.start()]


def _header(scope: Scope, wanted: bytes) -> str | None:
    """The lines of a header as one; None where there is none, "" where they are too long."""
    lines = [value for name, value in scope["headers"] if name == wanted]
    if not lines:
        return None
    return b",".join(lines).decode("latin-1") if sum(map(len, lines)) <= CHARACTERS_MAX else ""


def _without_port(hop: str) -> str:
    """The address in 192.0.2.1:80, [2001:db8::1]:80, [2001:db8::1] or an address alone."""
    hop = hop.strip()
    if hop.startswith("["):
        return hop[1:].partition("]")[0]
    return hop.partition(":")[0] if hop.count(":") == 1 else hop


def _parsed(address: str) -> IPv4Address | IPv6Address | None:
    """An address; an IPv4 address in the form of IPv6 as what it is; None for what is no address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return None
    return (parsed.ipv4_mapped or parsed) if isinstance(parsed, IPv6Address) else parsed
